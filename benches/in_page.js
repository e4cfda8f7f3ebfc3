// What the benchmark does and measures inside the page. Runs as the body of one function for each verb, the last argument being the
// one to call with the answer; a string says what went wrong. Times are milliseconds. It changes nothing but what a person could.

// The time after the first frame that was painted with something in it.
const frameWith = (find) => new Promise((resolve) => {
  const look = () => {
    if (!find()) {
      requestAnimationFrame(look);
      return;
    }
    // What is sent from within a frame arrives after it was painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
});

const frame = () => new Promise(requestAnimationFrame);

// Nothing is on its way to the disk, and nothing is to be done.
const rest = async () => {
  await frameWith(() => document.querySelector(".savestate:not(.savestate--busy, .savestate--warn)"));
  await new Promise((resolve) => { requestIdleCallback(() => resolve()); });
};

const verbs = {
  // Begins before the page's own scripts: watches for the frame that the browser calls the first one with content, and for the first
  // one with what the program itself made. Both as milliseconds since 1970-01-01 UTC, and when the navigation began.
  watchStart(made) {
    const first = new Promise((resolve) => {
      const told = (list) => list.getEntriesByName("first-contentful-paint").forEach(({ startTime }) => resolve(startTime));
      new PerformanceObserver(told).observe({ type: "paint", buffered: true });
    });
    const runs = frameWith(() => document.querySelector(made)?.checkVisibility());
    window.variorumBench = Promise.all([first, runs]).then(([first, runs]) => {
      // The control is part of what was painted first.
      const begun = performance.timeOrigin;
      return { begun, first: begun + first, runs: begun + runs };
    });
  },

  // Watches for the first frame with a text, counted from when the browser tells of the picked file.
  watchOpening() {
    window.variorumBench = new Promise((resolve) => {
      const picked = () => {
        const begun = performance.now();
        frameWith(() => document.querySelector(".text [data-at]")).then((shown) => resolve(shown - begun));
      };
      document.addEventListener("change", picked, { capture: true, once: true });
    });
  },

  // Watches for the picked casebooks until all of them are read, then merges them and watches until that is done and painted: both
  // times, and the tasks that the browser calls long (over 50 ms).
  watchMerging() {
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
    window.variorumBench = new Promise((resolve) => {
      const picked = async () => {
        observer.observe({ type: "longtask" });
        const begun = performance.now();
        const merge = () => document.querySelector("#collate .subbar .btn--main:not([aria-disabled=true])");
        const read = await frameWith(() => merge() && !document.querySelector("#collate progress"));
        const tasksOfReading = tasks.splice(0).concat(observer.takeRecords().map((entry) => entry.duration));
        merge().click();
        const merged = await frameWith(() => !merge() && !document.querySelector("#collate progress"));
        await frame();
        const tasksOfMerging = tasks.concat(observer.takeRecords().map((entry) => entry.duration));
        resolve({ read: read - begun, merged: merged - read, tasksOfReading, tasksOfMerging });
      };
      document.addEventListener("change", picked, { capture: true, once: true });
    });
  },

  // What is being watched for.
  watched: () => window.variorumBench,

  // From the key of a tag to its highlight, painted, at the first words of a paragraph.
  async key(place) {
    const text = document.querySelector(".leaf .text");
    const paragraph = text.querySelectorAll("p[data-at]")[place];
    paragraph.scrollIntoView({ block: "center", behavior: "instant" });
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let words = walker.nextNode();
    while (words && words.length < 12) words = walker.nextNode();
    text.focus({ preventScroll: true });
    getSelection().setBaseAndExtent(words, 0, words, 12);
    await frameWith(() => document.querySelector(".seltool"));
    await rest();

    const at = paragraph.getAttribute("data-at");
    const marks = () => [...text.querySelectorAll(`[data-at="${at}"] mark`)].map((mark) => mark.getAttribute("data-c"));
    const known = new Set(marks());
    const begun = performance.now();
    const press = new KeyboardEvent("keydown", { key: "1", bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(press);
    return await frameWith(() => marks().some((claim) => !known.has(claim))) - begun;
  },

  // From the first line of a text to its last, one step in each frame: the tasks that the browser calls long (over 50 ms), and the
  // longest time between two frames.
  async scroll(steps) {
    const scroller = document.querySelector(".leaf .leaf__scroll");
    scroller.scrollTo({ top: 0, behavior: "instant" });
    await frame();
    await rest();
    const tasks = [];
    const keep = (entries) => tasks.push(...entries.map((entry) => entry.duration));
    const observer = new PerformanceObserver((list) => keep(list.getEntries()));
    observer.observe({ type: "longtask" });
    let gap = 0;
    let before = await frame();
    for (let step = 1; step <= steps; step += 1) {
      // What was not laid out yet has an estimated height, so there is another way to go at each step.
      const way = scroller.scrollHeight - scroller.clientHeight;
      scroller.scrollTo({ top: way * step / steps, behavior: "instant" });
      const now = await frame();
      gap = Math.max(gap, now - before);
      before = now;
    }
    await rest();
    keep(observer.takeRecords());
    observer.disconnect();
    if (scroller.scrollTop < scroller.clientHeight) throw new Error("the text did not scroll");
    return { tasks, gap };
  },
};

const [verb, ...details] = arguments;
const done = typeof details.at(-1) === "function" ? details.pop() : () => {};
(async () => verbs[verb](...details))().then(done, (problem) => done(String(problem)));
