
// Serves the first screen (first.html) until the app, which takes longer, has taken its place: gives it the look that was chosen, and
// keeps what a person does on it. Files can be picked at once; everything else is done as soon as the app can.
{
  let look = {};
  try {
    look = JSON.parse(localStorage.getItem("variorum.look")) ?? {};
  } catch {
    // Without storage it looks as the system does.
  }
  const dark = look.theme === "dark" || (look.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";

  const buttons = () => [...document.querySelectorAll("#start button")];
  const named = (name) => buttons().find((button) => button.textContent === name);
  const input = document.getElementById("file-input");
  const over = new AbortController();
  const on = (name, hear) => document.addEventListener(name, hear, { signal: over.signal });
  let runs = false;
  let pressed;
  let focused;
  let files;

  const bring = () => {
    const now = document.getElementById("file-input");
    const carrier = new DataTransfer();
    for (const file of files) carrier.items.add(file);
    now.files = carrier.files;
    now.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const took = (list) => {
    files = [...list];
    if (runs && files.length) bring();
  };
  // The app may be there before a person has chosen.
  input.addEventListener("change", () => took(input.files));
  on("click", ({ target }) => {
    const button = target.closest("#start button");
    if (button === buttons()[0]) input.click();
    else if (button) pressed = button.textContent;
  });
  on("focusin", ({ target }) => { focused = target.textContent; });
  on("dragover", (event) => event.preventDefault());
  on("drop", (event) => {
    event.preventDefault();
    took(event.dataTransfer.files);
  });

  // The app calls it once it stands on the page.
  globalThis.variorumRuns = () => {
    runs = true;
    over.abort();
    if (files?.length) bring();
    else if (pressed) named(pressed)?.click();
    else if (focused && document.activeElement === document.body) named(focused)?.focus();
  };
}
