
// Unpacks the WebAssembly that this page carries, by a smaller one (`join.rs`), and starts it. The same script runs in the page's worker,
// which is handed the module.
if (!globalThis.document) {
  onmessage = ({ data }) => initSync({ module: data });
} else try {
  // From a disk only a classic script may be a worker: without what only a module has. The app takes the place of both elements.
  const source = document.querySelector('script[type="module"]').textContent;
  const text = document.getElementById("variorum-wasm").textContent;
  const size = Number.parseInt(text, 10);
  const unpacker = Uint8Array.from(atob("{{unpacker}}"), (letter) => letter.charCodeAt(0));
  // So small that waiting for another thread would take longer.
  const { memory, unpack, __heap_base } = new WebAssembly.Instance(new WebAssembly.Module(unpacker)).exports;
  const from = __heap_base.value;
  const to = from + text.length;
  memory.grow(Math.ceil((to + size - memory.buffer.byteLength) / 65536));
  new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, from, text.length));
  if (!unpack(from, text.length, to, size)) throw new Error("this file is damaged");
  // At once: nothing else is to be done meanwhile.
  const module = new WebAssembly.Module(new Uint8Array(memory.buffer, to, size));
  globalThis.variorumWorker = () => {
    const script = source.replace(/^export .*$/gm, "").replaceAll("import" + ".meta.url", '""');
    const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
    worker.postMessage(module);
    return worker;
  };
  initSync({ module });
  requestAnimationFrame(() => globalThis.variorumRuns?.());
} catch (problem) {
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = `Variorum could not start in this browser: ${problem}`;
  document.body.replaceChildren(said);
}
