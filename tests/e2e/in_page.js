// What the harness asks of a page from inside it: candidates for a role and a name, where words are drawn, files that
// fall on it. Runs as the body of one function for each question and leaves nothing behind in the page; whatever it
// finds by name is checked again by the browser's own accessible name.

const NATIVE = {
  article: "article", banner: "header", blockquote: "blockquote", button:
    "button, summary, input[type=button], input[type=submit], input[type=reset], input[type=image]",
  cell: "td", checkbox: "input[type=checkbox]", columnheader: "th", combobox: "select:not([multiple]), input[list]",
  complementary: "aside", contentinfo: "footer", definition: "dd", dialog: "dialog", figure: "figure", form: "form",
  gridcell: "td", group: "fieldset, details, optgroup, address", heading: "h1, h2, h3, h4, h5, h6",
  image: "img, svg", img: "img, svg", link: "a[href], area[href]", list: "ul, ol, menu", listbox: "select",
  listitem: "li", main: "main", mark: "mark", meter: "meter", navigation: "nav", option: "option", paragraph: "p",
  progressbar: "progress", radio: "input[type=radio]", region: "section", row: "tr", rowgroup: "thead, tbody, tfoot",
  rowheader: "th", search: "search", searchbox: "input[type=search]", separator: "hr",
  slider: "input[type=range]", spinbutton: "input[type=number]", status: "output", switch: "input[switch]",
  table: "table", term: "dfn, dt",
  textbox: "input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], textarea, "
    + "[contenteditable]:not([contenteditable=false])",
};

const squash = (text) => (text ?? "").normalize("NFC").toLowerCase().replace(/[\s\u200b\u2060]+/gu, "");

const seen = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert], [aria-hidden=true]");

// Everything that could be part of an element's name. Wider than the name itself, so that no candidate is lost.
const hints = (element, deep = true) => {
  const attributes = ["aria-label", "title", "placeholder", "alt", "aria-valuetext"];
  const parts = [element.textContent, element.value];
  for (const one of [element, ...element.querySelectorAll("[aria-label], [title], [alt]")]) {
    parts.push(...attributes.map((name) => one.getAttribute(name)));
  }
  if (deep) {
    parts.push(...[...(element.labels ?? [])].map((label) => hints(label, false)));
    const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    parts.push(ids.map((id) => document.getElementById(id)).filter(Boolean).map((one) => hints(one, false)).join(""));
  }
  return squash(parts.filter((part) => typeof part === "string").join(""));
};

const inOrder = (elements) => [...new Set(elements)]
  .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));

const within = (scopes) => (scopes.length > 0 ? scopes : [document]);

const verbs = {
  // Visible candidates for a role whose surroundings contain the words.
  role(role, words, ...scopes) {
    const css = [`[role~="${role}"]`, ...(NATIVE[role] ? [NATIVE[role]] : [])].join(", ");
    const wanted = squash(words);
    return inOrder(within(scopes).flatMap((scope) => [...scope.querySelectorAll(css)]))
      .filter((element) => seen(element) && (wanted === "" || hints(element).includes(wanted)));
  },

  css(selector, _, ...scopes) {
    return inOrder(within(scopes).flatMap((scope) => [...scope.querySelectorAll(selector)]));
  },

  // The innermost visible elements that hold these words.
  text(words, _, ...scopes) {
    const wanted = squash(words);
    const innermost = (element) => {
      if (/^(script|style|template|noscript)$/i.test(element.tagName) || !squash(element.textContent).includes(wanted)) return [];
      const deeper = [...element.children].flatMap(innermost);
      if (deeper.length > 0) return deeper;
      // The text that is drawn, which leaves out scripts and what is hidden.
      return seen(element) && squash(element.innerText ?? element.textContent).includes(wanted) ? [element] : [];
    };
    return inOrder(within(scopes).flatMap((scope) => (scope === document ? innermost(document.body) : innermost(scope))));
  },

  // Where the words of a quote are drawn in a column: a point at each end, in CSS pixels of the viewport, scrolled into view.
  place(column, quote) {
    const found = search(column, quote);
    if (typeof found === "string") return found;
    const { first, last } = found;
    bringIntoView(first);
    const start = edge(first, false);
    const end = edge(last, true);
    for (const [name, point] of [["first", start], ["last", end]]) {
      const top = document.elementFromPoint(point.x, point.y);
      if (!top) return `the ${name} word of the quote lies outside the window`;
      if (!column.contains(top) && !top.contains(column)) {
        return `the ${name} word of the quote is covered by <${top.tagName.toLowerCase()} class="${top.className}">`;
      }
    }
    return { start, end };
  },

  // How far the caret and the ends of the selection are from the quote, in UTF-16 units of the column's text.
  caret(column, quote) {
    const found = search(column, quote);
    if (typeof found === "string") return found;
    const selection = getSelection();
    const offset = (node, at) => {
      if (!node || !column.contains(node)) return null;
      const upTo = document.createRange();
      upTo.setStart(column, 0);
      upTo.setEnd(node, at);
      let sum = 0;
      for (const text of found.nodes) {
        if (text === node) return sum + at;
        if (upTo.comparePoint(text, 0) > 0) return sum;
        sum += text.length;
      }
      return sum;
    };
    return {
      start: offset(found.first.node, found.first.at),
      end: offset(found.last.node, found.last.at + found.last.length),
      anchor: offset(selection.anchorNode, selection.anchorOffset),
      focus: offset(selection.focusNode, selection.focusOffset),
    };
  },

  // Moves the handles of a touch selection to the ends of a quote. Where no finger pressed before, the page first hears what it
  // hears of a long press: a touch that the browser then takes for itself, and a word that is selected.
  handles(column, quote) {
    const found = search(column, quote);
    if (typeof found === "string") return found;
    const { first, last } = found;
    const selection = getSelection();
    if (selection.isCollapsed) {
      bringIntoView(first);
      const { left, top } = box(first);
      hear(first.node.parentElement, "pointerdown", { clientX: left + 1, clientY: top + 1 });
      hear(first.node.parentElement, "pointercancel", { clientX: left + 1, clientY: top + 1 });
      selection.setBaseAndExtent(first.node, first.at, first.node, first.at + first.length);
    }
    selection.setBaseAndExtent(first.node, first.at, last.node, last.at + last.length);
    return null;
  },

  // Lets the page hear a tap on the middle of an element; says what is in the way, if anything.
  tap(target) {
    target.scrollIntoView({ block: "nearest", behavior: "instant" });
    const rect = target.getBoundingClientRect();
    const at = { clientX: rect.x + rect.width / 2, clientY: rect.y + rect.height / 2 };
    const top = document.elementFromPoint(at.clientX, at.clientY);
    if (!top) return "it lies outside the window";
    if (!target.contains(top)) return `it is covered by <${top.tagName.toLowerCase()} class="${top.className}">`;
    for (const kind of ["pointerdown", "pointerup", "mousedown", "mouseup", "click"]) hear(top, kind, at);
    return null;
  },

  // The selected words, whitespace taken out.
  selected: () => squash(getSelection().toString()),

  // Files, each a name, a media type and Base64, let fall in the middle of the window or on an element.
  drop(files, target) {
    const transfer = new DataTransfer();
    for (const { name, type, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type, lastModified: 0 }));
    }
    const box = target?.getBoundingClientRect();
    const clientX = box ? box.x + box.width / 2 : innerWidth / 2;
    const clientY = box ? box.y + box.height / 2 : innerHeight / 2;
    const under = target ?? document.elementFromPoint(clientX, clientY) ?? document.body;
    const send = (kind) => under.dispatchEvent(new DragEvent(kind,
      { bubbles: true, cancelable: true, composed: true, clientX, clientY, dataTransfer: transfer }));
    send("dragenter");
    const welcome = !send("dragover");
    send("drop");
    return welcome;
  },

  // What a person could name on this screen, for the message of a failed test.
  outline() {
    const lines = [`“${document.title}” ${innerWidth}×${innerHeight} ${location.href.slice(0, 80)}`];
    const css = "h1, h2, h3, [role], button, a[href], input, select, textarea, summary, dialog, section, output, p";
    for (const element of document.querySelectorAll(css)) {
      if (!seen(element)) continue;
      const said = (element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "")
        .replace(/\s+/g, " ").trim().slice(0, 70);
      lines.push(`${element.getAttribute("role") ?? element.tagName.toLowerCase()}: ${said}`);
      if (lines.length > 80) break;
    }
    return lines.join("\n");
  },

  focused: () => document.activeElement,
  viewport: () => [innerWidth, innerHeight, outerWidth, outerHeight],

  // Where the page went or was refused to go, as far as the page itself can tell.
  requests() {
    return performance.getEntriesByType("resource").map((entry) => entry.name);
  },
};

// WebKit knows the property by its old name only.
const unselectable = (element) => {
  const style = getComputedStyle(element);
  return (style.userSelect ?? style.webkitUserSelect) === "none";
};

// The characters of a column that a person sees, and the first place where they read like the quote.
function search(column, quote) {
  const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let letters = "";
  const places = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!seen(parent) || unselectable(parent) || /^(script|style)$/i.test(parent.tagName)) continue;
    nodes.push(node);
    let at = 0;
    for (const letter of node.data) {
      const key = squash(letter);
      for (let i = 0; i < key.length; i += 1) places.push({ node, at, length: letter.length });
      letters += key;
      at += letter.length;
    }
  }
  // Letter by letter, as above: a combining mark must not join across the quote's letters only.
  const wanted = [...quote].map(squash).join("");
  const from = letters.indexOf(wanted);
  if (wanted === "") return "an empty quote has no place";
  if (from < 0) return "these words are not to be seen here";
  return { nodes, first: places[from], last: places[from + wanted.length - 1] };
}

// One event of a finger.
function hear(target, kind, at) {
  const Kind = kind.startsWith("mouse") ? MouseEvent : PointerEvent;
  const finger = { pointerId: 7, pointerType: "touch", isPrimary: true, detail: 1 };
  target.dispatchEvent(new Kind(kind, { bubbles: true, cancelable: true, composed: true, ...finger, ...at }));
}

function box({ node, at, length }) {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + length);
  return range.getBoundingClientRect();
}

function bringIntoView(place) {
  for (let outer = place.node.parentElement; outer; outer = outer.parentElement) {
    const scrolls = /auto|scroll|overlay/.test(getComputedStyle(outer).overflowY) && outer.scrollHeight > outer.clientHeight;
    if (!scrolls || outer === document.scrollingElement || outer === document.body) continue;
    const frame = outer.getBoundingClientRect();
    const rect = box(place);
    if (rect.top < frame.top + 40 || rect.bottom > frame.bottom - 120) {
      outer.scrollTo({ top: outer.scrollTop + rect.top - frame.top - frame.height / 3, behavior: "instant" });
    }
  }
  const rect = box(place);
  if (rect.top < 60 || rect.bottom > innerHeight - 140) {
    scrollBy({ top: rect.top - innerHeight / 3, behavior: "instant" });
  }
}

// The outer edge of a letter, on the side where reading enters it (or leaves it), rounded inwards to whole pixels.
function edge(place, leaving) {
  const rect = box(place);
  const letter = place.node.data.slice(place.at, place.at + place.length);
  const strong = /\p{L}/u.test(letter);
  const rtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(letter)
    || (!strong && !/\p{N}/u.test(letter) && getComputedStyle(place.node.parentElement).direction === "rtl");
  const atRight = leaving !== rtl;
  return { x: atRight ? Math.floor(rect.right) : Math.ceil(rect.left), y: Math.round(rect.top + rect.height / 2) };
}

const [verb, ...rest] = arguments;
return verbs[verb](...rest);
