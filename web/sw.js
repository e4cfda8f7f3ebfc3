// Serves the built files from a cache that carries the build's hash in its name. After the install it sends no request at all:
// what is not among the built files is refused, here or on any other host.
// The two constants are written by `cargo xtask bundle`.
const BUILD = "{{build}}";
const FILES = "{{files}}".split(" ");

const FAMILY = `variorum ${self.registration.scope} `;
const CACHE = FAMILY + BUILD;
const PAGE = "./";

self.addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)).then(() => self.skipWaiting()));
});

async function family() {
  return (await caches.keys()).filter((name) => name.startsWith(FAMILY));
}

// A page of the last build may still be fetching its files while this worker takes over: those are looked for in its cache.
async function found(wanted) {
  const older = (await family()).filter((name) => name !== CACHE);
  for (const name of [CACHE, ...older]) {
    const hit = await (await caches.open(name)).match(wanted, { ignoreSearch: true, ignoreVary: true });
    if (hit) return hit;
  }
  return Response.error();
}

async function forgetOlder() {
  const older = (await family()).filter((name) => name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const opening = event.request.mode === "navigate";
  const answer = found(opening ? PAGE : event.request);
  event.respondWith(answer);
  // Whoever opens the page now gets this build; a page of an older one has loaded all that it will ever need.
  if (opening) event.waitUntil(answer.then(forgetOlder));
});
