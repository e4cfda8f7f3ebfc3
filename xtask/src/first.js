
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

  const first = document.querySelector(".first");
  const buttons = () => [...document.querySelectorAll("#start button")];
  const named = (name) => [...document.querySelectorAll("a, button")].find((control) => control.textContent === name);
  const input = document.getElementById("file-input");
  const over = new AbortController();
  // What was queued while the app came is the app's own.
  const on = (name, hear) => document.addEventListener(name, (event) => first.isConnected && hear(event), { signal: over.signal });
  const files = [];
  let runs = false;
  let pressed;
  let down;
  let focused;

  const bring = () => {
    const now = document.getElementById("file-input");
    const carrier = new DataTransfer();
    for (const file of files.splice(0)) carrier.items.add(file);
    now.files = carrier.files;
    now.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const took = (list) => {
    files.push(...list);
    if (runs && files.length) bring();
  };
  // The app may be there before a person has chosen.
  input.addEventListener("change", () => took(input.files));
  on("pointerdown", ({ target }) => { down = target.closest("#start button")?.textContent; });
  on("pointerup", ({ target }) => {
    if (target.closest("#start button")?.textContent !== down) down = undefined;
  });
  on("click", ({ target }) => {
    const button = target.closest("#start button");
    down = undefined;
    if (button === buttons()[0]) input.click();
    else if (button) pressed = button.textContent;
  });
  on("focusin", ({ target }) => { focused = target.textContent; });
  on("dragover", (event) => event.preventDefault());
  on("drop", (event) => {
    event.preventDefault();
    // A folder is no file: the app, which can look into it, has to be there.
    const isFolder = (item) => item.webkitGetAsEntry?.()?.isDirectory;
    if (![...event.dataTransfer.items].some(isFolder)) took(event.dataTransfer.files);
  });

  // The app calls it once it stands on the page.
  globalThis.variorumRuns = () => {
    runs = true;
    over.abort();
    const finish = ({ target }) => {
      if (target.closest?.("#start button")?.textContent === down) named(down).click();
    };
    // Who pressed a button that is gone by now lets go of the one in its place.
    if (down) document.addEventListener("pointerup", finish, { once: true });
    if (files.length) bring();
    else if (pressed) named(pressed)?.click();
    else if (focused && document.activeElement === document.body) named(focused)?.focus();
  };
}
