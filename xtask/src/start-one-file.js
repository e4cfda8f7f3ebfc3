
// Unpacks the WebAssembly that this page carries, and starts it.
try {
  const text = document.getElementById("variorum-wasm").textContent;
  const packed = Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  await __wbg_init({ module_or_path: await new Response(plain).arrayBuffer() });
} catch (problem) {
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = `Variorum could not start in this browser: ${problem}`;
  document.body.replaceChildren(said);
}
