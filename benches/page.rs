//! Measures what has a budget in the page, in Chromium: `cargo xtask bench page`. Prints a table; it fails nothing, and measures
//! nothing unless it is told what.
//!
//! `VARIORUM_HTML` says where the one-file app is, and `VARIORUM_MINIMAL` where the minimal Yew page is (`examples/minimal.rs`).
//!
//! The start is told in several ways, each as the median of browsers that nobody used before. The budget is held against the wall time
//! from the command to go there until the first screen with its controls was painted, as a person waits: it has everything in it, the
//! browser's own new process too. That screen stands in the page before the program runs, and keeps what is done on it; so below it
//! stands when the program itself has painted, and both times as the page counts from the navigation. In the minimal page nothing is
//! painted before the program did.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use tokio::runtime::Builder;
use variorum::core::format::casebook::write;

use crate::driver::{Browser, Engine, Profile};
use crate::e2e::{driver, keys, page, process, requests, server, wait};
use crate::page::Page;

mod made;

/// The harness of the journeys, whose files know each other by their places in the crate.
#[path = "../tests/e2e"]
#[expect(dead_code, reason = "journeys do more with a browser than is measured")]
mod e2e {
    pub mod driver;
    pub mod keys;
    pub mod page;
    pub mod process;
    pub mod requests;
    pub mod server;
    pub mod wait;
}

/// What is asked of the page from inside it.
const IN_PAGE: &str = include_str!("in_page.js");
/// The first control that the program itself shows.
const RUNS: &str = ".app:not(.first) .start__act button";

/// How often each page is opened.
const STARTS: usize = 21;
/// How many times the app's start may take as long as that of the minimal page.
const START_BUDGET: f64 = 2.0;
/// How often the worker looks into the same articles.
const LOOKS: usize = 9;
/// How often the large casebook is opened.
const OPENINGS: usize = 5;
/// The same may take so long, in milliseconds.
const OPENING_BUDGET: f64 = 1_000.0;
/// How often a passage is tagged.
const PRESSES: usize = 40;
/// The paragraph that is tagged first.
const FIRST_PARAGRAPH: usize = 5;
/// From the key to the highlight it may take so long, in milliseconds.
const PRESS_BUDGET: f64 = 50.0;
/// In how many steps the text is scrolled.
const STEPS: usize = 200;
/// A task may take so long while it is, in milliseconds. The browser tells of no shorter ones.
const TASK_BUDGET: f64 = 50.0;

/// Times in milliseconds, the shortest first.
struct Times(Vec<f64>);

impl Times {
    fn of(mut all: Vec<f64>) -> Self {
        all.sort_by(f64::total_cmp);
        Self(all)
    }

    /// Returns the time that so many per cent of them do not exceed (by nearest rank).
    fn percentile(&self, percent: usize) -> f64 {
        let rank = (self.0.len() * percent).div_ceil(100);
        self.0[rank.saturating_sub(1)]
    }

    fn median(&self) -> f64 {
        self.percentile(50)
    }

    fn longest(&self) -> f64 {
        self.percentile(100)
    }
}

fn row(what: &str, measured: &str, budget: &str, within: Option<bool>) {
    let within = within.map_or("", |within| if within { "yes" } else { "NO" });
    println!("{what:<72}{measured:>12}{budget:>12}   {within}");
}

/// Prints a time that has no budget.
fn note(what: &str, took: f64) {
    row(what, &ms(took), "", None);
}

/// Prints a time that may be at most so long.
fn held(what: &str, took: f64, budget: f64) {
    row(what, &ms(took), &ms(budget), Some(took <= budget));
}

fn ms(time: f64) -> String {
    format!("{time:.1} ms")
}

/// Asks something of the page, by a verb of `in_page.js`.
async fn ask(page: &Page, verb: &str, detail: Value) -> Value {
    let answer = page.js_async(IN_PAGE, vec![verb.into(), detail]).await;
    if let Some(problem) = answer.as_str() {
        panic!("{verb}: {problem}");
    }
    answer
}

fn time(answer: &Value) -> f64 {
    answer.as_f64().expect("the page answers with a time")
}

async fn new_browser() -> Browser {
    Browser::start(Engine::Chromium, &Rc::new(Profile::fresh())).await
}

/// Opens a page in a new browser and returns how long it took until its first control was painted, and until the program had painted
/// `made`: as a person waits, and as the page itself counts from the navigation.
#[expect(
    clippy::disallowed_methods,
    reason = "the page and this program share one wall clock"
)]
async fn start(file: &Path, made: &str) -> [f64; 4] {
    let full = fs::canonicalize(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let address = url::Url::from_file_path(full).expect("a canonical path is absolute");
    let browser = new_browser().await;
    let page = browser.page();
    let watch = format!("(function () {{\n{IN_PAGE}\n}})(\"watchStart\", {})", json!(made));
    page.chromium("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": watch }))
        .await;
    // Not by the harness's own way, which first looks through what the browser logged.
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let asked = now.expect("it is later than 1970").as_secs_f64() * 1_000.0;
    page.chromium("Page.navigate", &json!({ "url": address.as_str() }))
        .await;
    let told = ask(&page, "watched", Value::Null).await;
    browser.close().await;
    let [begun, first, runs] = ["begun", "first", "runs"].map(|name| time(&told[name]));
    [first - asked, runs - asked, first - begun, runs - begun]
}

/// Measures the start, both pages by turns.
async fn starts(app: &Path, minimal: &Path) {
    let pages = [(app, RUNS), (minimal, "button")];
    let mut taken: [Vec<[f64; 4]>; 2] = Default::default();
    for _ in 0..STARTS {
        for (at, (file, made)) in pages.into_iter().enumerate() {
            taken[at].push(start(file, made).await);
        }
    }
    let told = [
        ("open from disk to the first control, as a person waits", true),
        ("  until the program stands there", false),
        ("  to the first control, as the page counts from the navigation", false),
        ("  until the program stands there", false),
    ];
    for (way, (how, has_budget)) in told.into_iter().enumerate() {
        let [app, minimal] =
            [0, 1].map(|at| Times::of(taken[at].iter().map(|all: &[f64; 4]| all[way]).collect()).median());
        let ratio = app / minimal;
        note(&format!("{how}: median of {STARTS}"), app);
        note("  the minimal Yew page", minimal);
        let (budget, within) = if has_budget {
            (format!("{START_BUDGET:.2} x"), Some(ratio <= START_BUDGET))
        } else {
            (String::new(), None)
        };
        row("  so many times as long", &format!("{ratio:.2} x"), &budget, within);
    }
}

/// Opens a casebook in a new browser, and returns how long it took from the picked file to the painted text.
async fn opened(app: &Path, book: &Path) -> (Browser, f64) {
    let browser = new_browser().await;
    let page = browser.page();
    page.open_file(app).await;
    page.css(RUNS).first().visible().await;
    ask(&page, "watchOpening", Value::Null).await;
    page.pick_files(&[book]).await;
    let took = time(&ask(&page, "watched", Value::Null).await);
    (browser, took)
}

/// Measures a casebook of 5 sources of 20,000 words with 2,000 claims: opening it, tagging in it, scrolling through it.
async fn large(app: &Path) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let book = folder.path().join("large.variorum.json");
    fs::write(&book, write(&made::large().1)).expect("a temporary folder takes a file");

    let mut openings = Vec::new();
    let browser = loop {
        let (browser, took) = opened(app, &book).await;
        openings.push(took);
        if openings.len() == OPENINGS {
            break browser;
        }
        browser.close().await;
    };
    let openings = Times::of(openings);
    held(
        &format!("open 5 x 20,000 words with 2,000 claims: longest of {OPENINGS}"),
        openings.longest(),
        OPENING_BUDGET,
    );
    note("  median", openings.median());

    let page = browser.page();
    let mut presses = Vec::new();
    for place in FIRST_PARAGRAPH..FIRST_PARAGRAPH + PRESSES {
        presses.push(time(&ask(&page, "key", place.into()).await));
    }
    let presses = Times::of(presses);
    held(
        &format!("in it, key press to painted highlight: 95th percentile of {PRESSES}"),
        presses.percentile(95),
        PRESS_BUDGET,
    );
    note("  median", presses.median());
    note("  longest", presses.longest());

    let scrolled = ask(&page, "scroll", STEPS.into()).await;
    let tasks: Vec<f64> = scrolled["tasks"]
        .as_array()
        .expect("the page answers with its long tasks")
        .iter()
        .map(time)
        .collect();
    let what = format!("in it, longest task while scrolling {STEPS} steps");
    if tasks.is_empty() {
        row(&what, "none longer", &ms(TASK_BUDGET), Some(true));
    } else {
        held(&what, Times::of(tasks).longest(), TASK_BUDGET);
    }
    note("  longest time between two frames", time(&scrolled["gap"]));
    browser.close().await;
}

/// What tells how long the worker takes from a question to its answer. Progress is told in words without a bracket.
const ASKED: &str = "window.answers = [];
    const ask = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (question) {
        if (typeof question === 'string') {
            const asked = performance.now();
            const heard = ({ data }) => {
                if (typeof data === 'string' && data.startsWith('[')) {
                    this.removeEventListener('message', heard);
                    window.answers.push(performance.now() - asked);
                }
            };
            this.addEventListener('message', heard);
        }
        return ask.apply(this, arguments);
    };";

/// Waits until the worker has answered so often, and returns how long it took each time.
async fn answers(page: &Page, count: usize) -> Vec<f64> {
    page.eventually("hear the worker answer", async || {
        let answers = page.js("return window.answers", Vec::new()).await;
        let answers: Vec<f64> = answers.as_array().into_iter().flatten().map(time).collect();
        if answers.len() >= count {
            Ok(answers)
        } else {
            Err(format!("{} of {count}", answers.len()))
        }
    })
    .await
}

/// Measures how long the worker looks into so many articles: reading them, all finders, and what they suggest. A change of a card is
/// undone and done again, so that it looks anew.
async fn looks(app: &Path, count: usize, budget: f64) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let news = made::news();
    let mut files = Vec::new();
    for n in 0..count {
        let (text, ..) = &news[n % news.len()];
        let file = folder.path().join(format!("article-{n}.txt"));
        fs::write(&file, format!("{text}\n\nNumber {n} of the day.\n")).expect("a temporary folder takes a file");
        files.push(file);
    }
    let browser = new_browser().await;
    let page = browser.page();
    page.open_file(app).await;
    page.css(RUNS).first().visible().await;
    page.js(ASKED, Vec::new()).await;
    page.pick_files(&files.iter().map(PathBuf::as_path).collect::<Vec<_>>())
        .await;
    page.css("main#sources .rowbtn").first().click().await;
    page.css("#card-title").fill("Another title").await;
    page.keys("tab").await;
    page.role("navigation", "Screens").role("link", "Compare").click().await;
    answers(&page, 1).await;
    for again in 1..LOOKS {
        page.keys(if again % 2 == 1 { "ctrl+z" } else { "ctrl+shift+z" }).await;
        answers(&page, again + 1).await;
    }
    let all = answers(&page, LOOKS).await;
    let bytes: u64 = files
        .iter()
        .filter_map(|file| Some(fs::metadata(file).ok()?.len()))
        .sum();
    let what = format!(
        "look into {count} articles of {} kB in the worker: median of {}",
        bytes / 1_000,
        LOOKS - 1
    );
    held(&what, Times::of(all[1..].to_vec()).median(), budget);
    note("  the first time, with the start of the worker", all[0]);
    browser.close().await;
}

/// Measures reading and merging the files of so many people, who made 300 claims each.
async fn merging(app: &Path, people: u32, budget: f64) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let state = made::loaded(5, 1_000);
    let base = &state.open.as_ref().expect("a casebook is open").casebook;
    let file = |name: String, bytes: Vec<u8>| {
        let file = folder.path().join(name);
        fs::write(&file, bytes).expect("a temporary folder takes a file");
        file
    };
    let first = file("first.variorum.json".into(), write(base));
    let one = |n: u32| file(format!("{n}.variorum.json"), write(&made::with_claims(base, n, 300)));
    let files: Vec<PathBuf> = (1..=people).map(one).collect();
    let browser = new_browser().await;
    let page = browser.page();
    page.open_file(app).await;
    page.css(RUNS).first().visible().await;
    page.pick_files(&[&first]).await;
    page.role("main", "Read").visible().await;
    ask(&page, "watchMerging", Value::Null).await;
    page.pick_files(&files.iter().map(PathBuf::as_path).collect::<Vec<_>>())
        .await;
    let told = ask(&page, "watched", Value::Null).await;
    let (read, merged) = (time(&told["read"]), time(&told["merged"]));
    held(
        &format!("read and merge {people} files of 300 claims"),
        read + merged,
        budget,
    );
    note("  of it reading, with what each would bring", read);
    note("  of it merging, until it is painted", merged);
    for (what, tasks) in [("reading", "tasksOfReading"), ("merging", "tasksOfMerging")] {
        let tasks: Vec<f64> = told[tasks].as_array().into_iter().flatten().map(time).collect();
        let longest = tasks.iter().copied().fold(0.0, f64::max);
        note(
            &format!("  tasks over 50 ms while {what}: {}; the longest", tasks.len()),
            longest,
        );
    }
    browser.close().await;
}

fn main() {
    let named = |variable: &str| {
        std::env::var_os(variable)
            .map(PathBuf::from)
            .filter(|file| file.is_file())
    };
    let (Some(app), Some(minimal)) = (named("VARIORUM_HTML"), named("VARIORUM_MINIMAL")) else {
        println!(
            "Nothing was measured in the page: VARIORUM_HTML and VARIORUM_MINIMAL must name the two pages, as they do in \
             `cargo xtask bench page`."
        );
        return;
    };
    println!(
        "{:<72}{:>12}{:>12}   within",
        "in the page (Chromium)", "measured", "budget"
    );
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a thread can run tasks");
    runtime.block_on(async {
        starts(&app, &minimal).await;
        large(&app).await;
        looks(&app, 5, 100.0).await;
        looks(&app, 100, 4_000.0).await;
        for people in [30, 100, 200] {
            merging(&app, people, 5_000.0).await;
        }
    });
}
