//! What journeys have in common: the articles of one event, and the steps that a person takes on every screen. It checks
//! nothing of its own but that each step had its effect.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::driver::{Browser, Engine, Profile};
use crate::page::{Locator, Name, Page, has};
use crate::run::one_file;

/// An outlet of the articles in `tests/fixtures`.
pub const COURIER: &str = "Lindmere Courier";
/// Another one.
pub const POST: &str = "Harbour Post";
/// The one whose article does not name it.
pub const WIRE: &str = "Westland Wire";
/// The one in windows-1252.
pub const ANZEIGER: &str = "Hohenauer Anzeiger";
/// The one that is read from right to left.
pub const SADA: &str = "صدى الميناء";

/// Returns the path of a file in `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// Returns the five articles on the flood in the library of Lindmere.
pub fn articles() -> Vec<PathBuf> {
    [
        "lindmere-courier",
        "harbour-post",
        "westland-wire",
        "hohenauer-anzeiger",
        "sada-al-mina",
    ]
    .map(|name| fixture(&format!("{name}.txt")))
    .into()
}

/// Starts a browser on a profile and opens the one-file app from the disk.
pub async fn sit_down(engine: Engine, profile: &Rc<Profile>) -> (Browser, Page) {
    let browser = Browser::start(engine, profile).await;
    let page = browser.page();
    page.open_file(&one_file()).await;
    page.role("button", "Open files…").first().visible().await;
    (browser, page)
}

/// Starts a browser that nobody used before, and opens the one-file app.
pub async fn sit_down_anew(engine: Engine) -> (Browser, Page) {
    sit_down(engine, &Rc::new(Profile::fresh())).await
}

/// Drops files on the window.
pub async fn drop_all(page: &Page, files: &[PathBuf]) {
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    page.drop_files(&files).await;
}

/// Drops the first so many of the five articles and waits until they are listed.
pub async fn bring_articles(page: &Page, count: usize) {
    drop_all(page, &articles()[..count]).await;
    page.text_visible(&format!("{count} source{}", if count == 1 { "" } else { "s" }))
        .await;
}

/// Goes to a screen by its tab.
pub async fn go(page: &Page, screen: &str) {
    page.role("navigation", "Screens").role("link", screen).click().await;
    page.role("main", screen).visible().await;
}

/// Waits until the screen says that all of the work is on the disk.
pub async fn saved(page: &Page) {
    let line = page.css(".savestate");
    page.eventually("see the work saved", async || {
        let said = line.name().await;
        if said.starts_with("Saved in this browser") {
            Ok(())
        } else {
            Err(said)
        }
    })
    .await;
}

/// Writes one's name into the settings.
pub async fn call_me(page: &Page, name: &str) {
    settings(page).await;
    let dialog = page.role("dialog", "Settings");
    dialog.role("textbox", "Who am I").fill(name).await;
    dialog.role("button", "Done").click().await;
    dialog.gone().await;
}

/// Opens the settings.
pub async fn settings(page: &Page) {
    page.role("button", "Appearance").click().await;
    page.role("button", "Settings…").click().await;
    page.role("dialog", "Settings").visible().await;
}

/// Replaces what a field holds and leaves it, so that it counts.
pub async fn write(page: &Page, field: &Locator, words: &str) {
    field.fill(words).await;
    page.keys("tab").await;
}

/// Finds the text of a source on Read.
pub fn text(page: &Page, outlet: &str) -> Locator {
    page.role("document", has(outlet))
}

/// Shows so many texts side by side.
pub async fn columns(page: &Page, count: usize) {
    page.role("group", "Columns")
        .role("button", &count.to_string())
        .click()
        .await;
    page.role("document", has("Text of")).count_is(count).await;
}

/// Puts another source into the column that shows this one.
pub async fn swap(page: &Page, shown: &str, wanted: &str) {
    page.role("article", shown).role("button", has(shown)).click().await;
    page.role("group", "Show another source here")
        .role("button", has(wanted))
        .click()
        .await;
    text(page, wanted).visible().await;
}

/// Selects words with the mouse and presses the key of a tag.
pub async fn tag(page: &Page, outlet: &str, words: &str, key: &str) {
    page.select_text(&text(page, outlet), words).await;
    page.role("toolbar", "Tag the selection").visible().await;
    page.keys(key).await;
    page.role("toolbar", "Tag the selection").gone().await;
    card(page).role("button", has(words)).first().visible().await;
}

/// Finds the pane with the card of the claim in focus.
pub fn card(page: &Page) -> Locator {
    page.role("complementary", "This passage")
}

/// Waits until the texts on the screen have so many claims together.
pub async fn claims(page: &Page, count: usize) {
    let steps = page.role("group", "Go from claim to claim");
    page.eventually(&format!("count {count} claims"), async || {
        let said = steps.words().await;
        if said.trim().ends_with(&format!("/ {count}")) {
            Ok(())
        } else {
            Err(format!("it reads “{said}”"))
        }
    })
    .await;
}

/// Brings a claim into focus by a click on its words.
pub async fn focus_claim(page: &Page, outlet: &str, words: &str) {
    text(page, outlet).text(words).first().click().await;
    card(page).role("button", has(words)).first().visible().await;
}

/// Saves the file with the keyboard and returns where it is.
pub async fn save(page: &Page) -> PathBuf {
    page.keys("ctrl+s").await;
    page.download("*.variorum.json").await
}

/// Returns what a JSON file holds.
pub fn json(file: &Path) -> serde_json::Value {
    let bytes = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Returns the words of the claims in a saved casebook, one entry for each piece, in the order of the file.
pub fn quotes(book: &serde_json::Value) -> Vec<String> {
    let items = book["first"]["items"].as_array().into_iter().flatten();
    items
        .filter(|item| item["motivation"] == "tagging")
        .flat_map(|item| match &item["target"] {
            serde_json::Value::Array(pieces) => pieces.iter().collect::<Vec<_>>(),
            piece => vec![piece],
        })
        .filter_map(|piece| {
            let selectors = piece["selector"].as_array()?;
            selectors.iter().find_map(|one| one["exact"].as_str())
        })
        .map(str::to_owned)
        .collect()
}

/// Opens the easier one of the samples on the start page.
pub async fn open_sample(page: &Page) {
    page.role("main", Name::Any)
        .role("button", has("The Old Mill footbridge"))
        .last()
        .click()
        .await;
    page.role("main", "Read").visible().await;
}

/// Finds the dialog in front.
pub fn dialog(page: &Page, name: &str) -> Locator {
    page.role("dialog", name)
}

/// Opens a dialog, checks it for all people, and closes it with Esc; the focus comes back to where it was.
pub async fn look_into(page: &Page, name: &str, open: &Locator) {
    let opener = open.name().await;
    open.click().await;
    dialog(page, name).visible().await;
    crate::axe::assert_accessible(page, name).await;
    page.keys("esc").await;
    page.role("dialog", Name::Any).gone().await;
    // An entry of a menu is gone by now, and the menu's button has the focus.
    let (_, focused) = page.focused().await;
    assert!(
        focused == opener || (open.count().await == 0 && !focused.is_empty()),
        "after “{name}” the focus is on “{focused}” and not on “{opener}”"
    );
}
