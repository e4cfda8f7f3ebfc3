
// Starts the WebAssembly beside this file; from the second visit on, the service worker answers for every file.
try {
  await __wbg_init({ module_or_path: new URL("{{wasm}}", import.meta.url) });
  await navigator.serviceWorker?.register("sw.js").catch((problem) => console.warn("not available offline:", problem));
} catch (problem) {
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = `Variorum could not start in this browser: ${problem}`;
  document.body.replaceChildren(said);
}
