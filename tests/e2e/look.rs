//! From five texts to a whole analysis on Compare, out of what the program points at and out of one's own reading: by mouse, by
//! keyboard alone, and with a finger on a phone.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::axe::assert_accessible;
use crate::desk::{columns, dialog, json, save, saved, sit_down_anew, text};
use crate::driver::Engine;
use crate::page::{Locator, Name, Page, has};
use crate::run::in_each_browser;

/// With what a person works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    Mouse,
    Keys,
    Finger,
}

/// What a person makes of the first suggestions: the verdict, and why.
const VERDICTS: [(&str, &str); 4] = [
    ("Contradiction", "They cannot both hold for one evening."),
    ("Contradiction", "One of them names no source."),
    ("Contradiction", "One comes after the closing."),
    ("Contradiction", "The words are cut."),
];

/// Writes the texts of the footbridge, as the sample has them, into a folder.
fn footbridge(folder: &TempDir) -> Vec<PathBuf> {
    let sample = json(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/old-mill-footbridge.json"));
    let sources = sample["sources"].as_array().into_iter().flatten();
    let write = |(n, source): (usize, &serde_json::Value)| {
        let lines = source["text"].as_array().into_iter().flatten();
        let lines: Vec<&str> = lines.filter_map(serde_json::Value::as_str).collect();
        let file = folder.path().join(format!("article-{n}.txt"));
        std::fs::write(&file, lines.join("\n\n")).expect("the folder takes files");
        file
    };
    sources.enumerate().map(write).collect()
}

impl Hand {
    async fn press(self, page: &Page, thing: &Locator) {
        match self {
            Self::Mouse => thing.click().await,
            Self::Finger => thing.tap().await,
            Self::Keys => {
                thing.reach().await;
                page.keys("enter").await;
            }
        }
    }

    /// Writes into a field and leaves it.
    async fn write(self, page: &Page, field: &Locator, words: &str) {
        match self {
            Self::Mouse => field.click().await,
            Self::Finger => {
                field.tap().await;
                // Where the driver has no finger, the page only hears of the tap.
                field.focus().await;
            }
            Self::Keys => field.reach().await,
        }
        page.keys("ctrl+a").await;
        page.type_text(words).await;
        page.keys("tab").await;
    }

    async fn go(self, page: &Page, screen: &str) {
        let link = page.role("navigation", "Screens").role("link", screen);
        self.press(page, &link).await;
        page.role("main", screen).visible().await;
    }

    async fn select(self, page: &Page, outlet: &str, words: &str) {
        let column = text(page, outlet);
        match self {
            Self::Mouse => page.select_text(&column, words).await,
            Self::Keys => page.select_text_by_keyboard(&column, words).await,
            Self::Finger => page.select_text_by_touch(&column, words).await,
        }
    }
}

#[test]
fn a_whole_analysis_is_made_by_mouse() {
    in_each_browser(async |engine| analyse(engine, Hand::Mouse).await);
}

#[test]
fn a_whole_analysis_is_made_by_keyboard_alone() {
    in_each_browser(async |engine| analyse(engine, Hand::Keys).await);
}

#[test]
fn a_whole_analysis_is_made_with_a_finger_on_a_phone() {
    in_each_browser(async |engine| {
        // WebKit's small browser cannot be as narrow.
        if engine != Engine::WebKit {
            analyse(engine, Hand::Finger).await;
        }
    });
}

async fn analyse(engine: Engine, hand: Hand) {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let (browser, page) = sit_down_anew(engine).await;
    if hand == Hand::Finger {
        if engine.has_finger() {
            let touch = serde_json::json!({ "enabled": true, "maxTouchPoints": 5 });
            page.chromium("Emulation.setTouchEmulationEnabled", &touch).await;
        }
        page.resize(390, 844).await;
    }
    let files = footbridge(&folder);
    page.pick_files(&files.iter().map(PathBuf::as_path).collect::<Vec<_>>())
        .await;
    page.text_visible("5 sources").await;

    hand.go(&page, "Compare").await;
    let tray = page.role("region", has("Look here"));
    tray.role("button", has("Add:")).first().visible().await;
    for (n, (verdict, why)) in VERDICTS.into_iter().enumerate() {
        take(&page, hand, n + 1).await;
        judge(&page, hand, verdict, why).await;
    }
    decide(&page, hand).await;
    silences(&page, hand).await;
    assert_accessible(&page, "Compare with suggestions").await;
    if hand != Hand::Finger {
        of_ones_own(&page, hand).await;
    }
    saved(&page).await;

    let book = json(&save(&page).await);
    let items = book["first"]["items"].as_array().into_iter().flatten();
    let comparisons: Vec<_> = items.filter(|item| item["motivation"] == "linking").collect();
    let expected = VERDICTS.len() + usize::from(hand != Hand::Finger);
    assert_eq!(comparisons.len(), expected, "each comparison is in the file");
    let judged = comparisons.iter().filter(|one| {
        one["variorum:comparison"]["why"]
            .as_str()
            .is_some_and(|why| !why.is_empty())
    });
    assert_eq!(judged.count(), VERDICTS.len());
    assert_eq!(
        book["variorum:decisions"].as_array().map(Vec::len),
        Some(VERDICTS.len() + 2)
    );
    browser.assert_no_requests().await;
    browser.assert_no_errors().await;
    browser.close().await;
}

/// Makes a comparison of the first suggestion that waits.
async fn take(page: &Page, hand: Hand, count: usize) {
    let tray = page.role("region", has("Look here"));
    hand.press(page, &tray.role("button", has("Add:")).first()).await;
    page.css("table.matrix tbody tr").count_is(count).await;
    page.role("textbox", has("Question")).visible().await;
}

async fn judge(page: &Page, hand: Hand, verdict: &str, why: &str) {
    let verdicts = page.role("group", "Verdict");
    if hand == Hand::Keys {
        page.role("radio", has("No verdict yet")).reach().await;
        // Verdicts are not in a ring everywhere, so from the last one up to the first.
        page.keys("up up up up up up").await;
    } else {
        hand.press(page, &verdicts.text(verdict).first()).await;
    }
    page.text_visible("Say in a sentence why they disagree.").await;
    hand.write(page, &page.role("textbox", has("Why")), why).await;
    page.text_gone("Say in a sentence why they disagree.").await;
}

/// Looks through all suggestions, dismisses one, puts one off, and brings it back and off again.
async fn decide(page: &Page, hand: Hand) {
    let tray = page.role("region", has("Look here"));
    hand.press(page, &tray.role("button", has("All"))).await;
    hand.press(page, &page.role("button", has("Dismiss:")).first()).await;
    page.role("heading", has("Dismissed (1)")).visible().await;
    hand.press(page, &page.role("button", has("Not now:")).first()).await;
    page.role("heading", has("Put off (1)")).visible().await;
    assert_accessible(page, "All suggestions").await;
    let put_off = page.role("region", has("Put off"));
    hand.press(page, &put_off.role("button", has("Bring back:"))).await;
    page.role("heading", has("Put off (1)")).gone().await;
    hand.press(page, &page.role("button", has("Not now:")).first()).await;
    page.role("heading", has("Put off (1)")).visible().await;
    hand.press(page, &page.role("button", "Back to the table")).await;
    page.css("table.matrix").visible().await;
}

/// Says of a source that was not checked that it is silent.
async fn silences(page: &Page, hand: Hand) {
    let unchecked = page.css("table.matrix td.todo");
    let before = unchecked.count().await;
    assert!(before > 0, "some source has nothing on some question");
    let card = page.role("complementary", has("comparison"));
    let silent = card.role("button", has("Mark as silent")).first();
    if card.role("button", has("Mark as silent")).count().await == 0 {
        return;
    }
    hand.press(page, &silent).await;
    unchecked.count_is(before - 1).await;
}

/// Pins words of one source, selects words of another, and compares them: what is no claim yet becomes one.
async fn of_ones_own(page: &Page, hand: Hand) {
    hand.go(page, "Read").await;
    columns(page, 2).await;
    let [first, second] = ["Footbridge shut", "Valley FM"];
    hand.select(page, first, "built in 1987").await;
    page.keys("2").await;
    page.keys("p").await;
    page.role("region", "Pinned claim").visible().await;
    hand.select(page, second, "Shortly after seven last night").await;
    page.keys("l").await;
    let link = dialog(page, "Compare these two");
    hand.write(
        page,
        &link.role("textbox", "Which question do they answer?"),
        "When was that?",
    )
    .await;
    hand.press(page, &link.role("button", "Add the comparison")).await;
    page.role("dialog", Name::Any).gone().await;
}
