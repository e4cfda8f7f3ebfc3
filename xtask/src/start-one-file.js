
// Unpacks the WebAssembly that this page carries, and starts it.

// Returns the bytes for which the ASCII of `packed` in streams.rs stands, and where its parts begin among them; `as_text` in page.rs
// says how.
function fromText(text) {
  const bytes = new Uint8Array(text.length);
  const odd = [13, 28, 29, 30, 31, 60, 173, 188, 156, 160];
  const starts = [0];
  let turned = 0;
  let end = 0;
  for (let place = 0; place < text.length; place++) {
    let byte = text.charCodeAt(place);
    if (byte > 27 && byte < 32) {
      if (byte === 28) {
        starts.push(end);
        if (starts.length > 2) turned = 64;
        continue;
      }
      if (byte === 31) byte = 0;
      else if (byte === 30) byte = text.charCodeAt(++place) ^ 0xa0;
      else byte = odd[text.charCodeAt(++place) - 97];
    }
    bytes[end++] = byte ^ turned;
  }
  return [bytes, starts];
}

// Returns blocks of 4096 bytes whose columns stand one after the other as they were: row by row.
function fromColumns(columns, widths) {
  const bytes = columns.slice();
  for (let block = 0; block < widths.length; block++) {
    const width = widths[block];
    const start = block * 4096;
    const end = Math.min(start + 4096, bytes.length);
    let from = start;
    if (width > 1)
      for (let column = start; column < start + width; column++)
        for (let place = column; place < end; place += width) bytes[place] = columns[from++];
  }
  return bytes;
}

// Writes the size of a body before it. Returns where it then ends.
function close(wasm, body, end) {
  let size = end - body;
  const width = size < 128 ? 1 : size < 16384 ? 2 : size < 2097152 ? 3 : 4;
  wasm.copyWithin(body + width, body, end);
  for (; size > 127; size >>= 7) wasm[body++] = size | 128;
  wasm[body] = size;
  return end + width;
}

// Writes the bodies, each after its size, from a place in the module on. A step is 256 times its kind, and a byte or the number of a
// stream; kind 4 ends a form.
function writeBodies(wasm, start, bytes, [written, order, ...streams]) {
  const steps = new Uint16Array((order - written) / 2);
  const forms = [0];
  for (let place = 0; place < steps.length; place++) {
    steps[place] = bytes[written + 2 * place] * 256 + bytes[written + 2 * place + 1];
    if (steps[place] === 1024) forms.push(place + 1);
  }
  let body = start;
  let end = start;
  for (let place = order, last = streams[0]; place < last; place++) {
    let form = bytes[place];
    while (bytes[place] === 255) form += bytes[++place];
    for (let at = forms[form]; ; at++) {
      const step = steps[at];
      if (step < 256) wasm[end++] = step;
      else if (step < 512) wasm[end++] = bytes[streams[step & 255]++];
      else if (step < 768) wasm[end++] = bytes[streams[step & 255]++] | 128;
      else if (step === 1024) break;
      else if (end > body) body = end = close(wasm, body, end);
    }
  }
  if (end > body) close(wasm, body, end);
}

// Returns the module that `packed` in streams.rs sorted; `join` there does the same.
function join(text) {
  const [bytes, [, around, ...inside]] = fromText(text);
  const [size, before, ...widths] = text.slice(0, around).split(",").map(Number);
  const outside = fromColumns(bytes.subarray(around, inside[0]), widths);
  const wasm = new Uint8Array(size);
  wasm.set(outside.subarray(0, before));
  writeBodies(wasm, before, bytes, inside);
  wasm.set(outside.subarray(before), size - outside.length + before);
  return wasm;
}

try {
  const wasm = join(document.getElementById("variorum-wasm").textContent);
  await __wbg_init({ module_or_path: wasm });
} catch (problem) {
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = `Variorum could not start in this browser: ${problem}`;
  document.body.replaceChildren(said);
}
