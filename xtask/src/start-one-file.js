
// Unpacks the WebAssembly that this page carries, and starts it.
try {
  const text = document.getElementById("variorum-wasm").textContent;
  // ASCII that stands for bytes; `as_text` in page.rs says how.
  const bytes = new Uint8Array(text.length);
  const odd = [13, 29, 30, 31, 60, 173, 156, 160];
  let length = 0;
  for (let place = 0; place < text.length; place++) {
    const number = text.charCodeAt(place);
    if (number === 31) length++;
    else if (number === 30) bytes[length++] = text.charCodeAt(++place) ^ 0xa0;
    else if (number === 29) bytes[length++] = odd[text.charCodeAt(++place) - 97];
    else bytes[length++] = number;
  }
  await __wbg_init({ module_or_path: bytes.subarray(0, length) });
} catch (problem) {
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = `Variorum could not start in this browser: ${problem}`;
  document.body.replaceChildren(said);
}
