
// Unpacks the WebAssembly that this page carries, and starts it.
try {
  const text = document.getElementById("variorum-wasm").textContent;
  const bytes = new Uint8Array(text.length);
  // Each character's number ends in the byte that it stands for: an array of bytes keeps just that.
  for (let place = 0; place < text.length; place++) bytes[place] = text.charCodeAt(place);
  await __wbg_init({ module_or_path: bytes });
} catch (problem) {
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = `Variorum could not start in this browser: ${problem}`;
  document.body.replaceChildren(said);
}
