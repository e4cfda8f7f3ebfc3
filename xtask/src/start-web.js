
// Starts the WebAssembly beside this file; from the second visit on, the service worker answers for every file. The same script runs in
// the page's worker.
globalThis.variorumWorker = () => new Worker(import.meta.url, { type: "module" });
const early = [];
if (!globalThis.document) onmessage = (message) => early.push(message);
try {
  await __wbg_init({ module_or_path: new URL("{{wasm}}", import.meta.url) });
  for (const message of early) onmessage(message);
  if (globalThis.document) {
    requestAnimationFrame(() => globalThis.variorumRuns?.());
    await navigator.serviceWorker?.register("sw.js").catch((problem) => console.warn("not available offline:", problem));
  }
} catch (problem) {
  if (!globalThis.document) throw problem;
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = `Variorum could not start in this browser: ${problem}`;
  document.body.replaceChildren(said);
}
