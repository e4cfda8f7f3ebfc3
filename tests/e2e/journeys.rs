//! The main job from end to end: five articles in, claims and disagreements, a file out, a second person's work merged,
//! and everything still there after the browser was closed. Nothing is asked of the app but what it shows and saves.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::axe::assert_accessible;
use crate::desk::{
    ANZEIGER, COURIER, POST, SADA, WIRE, articles, call_me, card, claims, columns, dialog, drop_all, focus_claim, go,
    json, look_into, save, saved, sit_down, sit_down_anew, swap, tag, text, write,
};
use crate::driver::{Browser, Engine, Profile};
use crate::page::{Page, has};
use crate::run::in_each_browser;

const QUESTION: &str = "How many books were damaged?";
const WHY: &str = "The same books on the same morning cannot be 1,200 and more than 3,000.";
const NOTE: &str = "The council gives this number.";

#[test]
fn two_people_read_tag_compare_and_merge() {
    in_each_browser(async |engine| {
        let anns = Rc::new(Profile::fresh());
        let (browser, page) = sit_down(engine, &anns).await;
        assert_accessible(&page, "the start page").await;
        load(&page).await;
        mark(&page).await;
        compare(&page).await;
        saved(&page).await;
        let (browser, page) = come_back(browser, page, &anns).await;
        all_is_there(&page).await;
        dialogs(&page).await;
        let file = save(&page).await;
        assert_eq!(
            json(&file)["type"],
            "AnnotationCollection",
            "the file is a collection of annotations"
        );

        let bens = bens_work(engine, &file).await;
        collate(&page, &bens).await;
        report(&page).await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

/// Five files, one twice; one card corrected, one encoding seen.
async fn load(page: &Page) {
    drop_all(page, &articles()).await;
    page.text_visible("5 sources").await;
    drop_all(page, &articles()[1..2]).await;
    page.text_visible("This text is here already, so it was not added again.")
        .await;
    page.role("button", "Put this list away").click().await;
    page.text_visible("5 sources").await;
    call_me(page, "Ann").await;

    page.role("button", has("Library in Lindmere closed after flood"))
        .click()
        .await;
    let card = page.role("group", "Source card");
    assert_eq!(
        card.role("textbox", "Headline").value().await,
        "Library in Lindmere closed after flood"
    );
    write(page, &card.role("textbox", "Outlet"), WIRE).await;
    card.role("combobox", "Kind").choose("News agency").await;
    page.role("button", has(WIRE)).first().visible().await;

    page.role("button", has(ANZEIGER)).click().await;
    page.role("group", "Source card")
        .role("combobox", "Encoding")
        .visible()
        .await;
    assert_eq!(
        page.role("group", "Source card")
            .role("combobox", "Encoding")
            .value()
            .await,
        "windows-1252"
    );
    page.text_visible("Bücherei").await;
    page.role("table", "Sources").shows("Arabic").await;
    assert_accessible(page, "Sources").await;
}

/// Claims by mouse and toolbar, by mouse and key, by keyboard alone; one over another; a card filled in.
async fn mark(page: &Page) {
    go(page, "Read").await;
    columns(page, 2).await;
    let courier = text(page, COURIER);
    page.select_text(&courier, "flooded the ground floor").await;
    page.role("toolbar", "Tag the selection")
        .role("button", has("Checkable fact"))
        .click()
        .await;
    claims(page, 1).await;
    tag(page, COURIER, "Some 1,200 books were soaked", "1").await;
    claims(page, 2).await;
    tag(page, COURIER, "1,200 books", "2").await;
    claims(page, 3).await;
    page.keys("esc").await;
    page.select_text_by_keyboard(&courier, "Nobody was hurt").await;
    page.keys("1").await;
    claims(page, 4).await;
    let card = card(page);
    card.role("button", has("Nobody was hurt")).visible().await;
    write(page, &card.role("combobox", "Who says so"), "the caretaker").await;
    write(page, &card.role("textbox", "Note"), NOTE).await;
    page.role("region", "Who says so").shows("the caretaker").await;
    page.role("button", has("Undo: note on “Nobody was hurt”"))
        .visible()
        .await;

    // Next claims that overlap: the same place, one after the other.
    focus_claim(page, COURIER, "1,200 books").await;
    let first = page
        .role("article", COURIER)
        .css("mark.is-focus")
        .first()
        .attribute("data-c")
        .await;
    page.keys("o").await;
    let marks = page.role("article", COURIER).css("mark.is-focus").first();
    page.eventually("see the other claim in focus", async || {
        let now = marks.attribute("data-c").await;
        if now == first {
            Err(format!("it is still {now:?}"))
        } else {
            Ok(())
        }
    })
    .await;

    // From right to left, too.
    swap(page, POST, SADA).await;
    tag(page, SADA, "نحو ألفي كتاب", "2").await;
    claims(page, 5).await;
    assert_accessible(page, "Read").await;
    swap(page, SADA, POST).await;
    claims(page, 4).await;
}

/// A pinned claim and a selection become a comparison; a source is silent; the verdict has its reason.
async fn compare(page: &Page) {
    focus_claim(page, COURIER, "1,200 books").await;
    page.keys("p").await;
    page.role("region", "Pinned claim").visible().await;
    page.select_text(&text(page, POST), "More than 3,000 books were destroyed")
        .await;
    page.keys("l").await;
    let link = dialog(page, "Compare these two");
    link.role("textbox", "Which question do they answer?")
        .fill(QUESTION)
        .await;
    assert_accessible(page, "the dialog that compares two claims").await;
    link.role("button", "Add the comparison").click().await;
    page.text_visible("Recorded in").await;

    go(page, "Compare").await;
    page.role("button", has("Mark as silent:")).first().click().await;
    page.text_visible("Checked, silent").await;
    let silent = page.role("textbox", has("What did you search for")).first();
    write(page, &silent, "books, shelves").await;
    page.role("group", "Verdict")
        .text("Contradiction")
        .first()
        .click()
        .await;
    page.text_visible("Say in a sentence why they disagree.").await;
    write(page, &page.role("textbox", has("Why")), WHY).await;
    page.text_gone("Say in a sentence why they disagree.").await;
    page.role("group", "Severity").role("button", "2").click().await;
    write(
        page,
        &page.role("textbox", "What would settle it?"),
        "The list of the insurer",
    )
    .await;
    page.role("textbox", "Add a comment")
        .fill("Ask the council again.")
        .await;
    page.role("button", "Add").click().await;
    page.text_visible("Ask the council again.").await;
    page.text_visible("1 contradiction").await;
    assert_accessible(page, "Compare").await;
}

/// Closes the browser and starts it again on the same profile. Where an engine keeps no profile, the page is loaded anew.
async fn come_back(browser: Browser, page: Page, profile: &Rc<Profile>) -> (Browser, Page) {
    let engine = browser.engine();
    let (browser, page) = if engine.keeps_profile() {
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
        sit_down(engine, profile).await
    } else {
        page.reload().await;
        (browser, page)
    };
    page.role("button", has("5 sources")).first().click().await;
    page.role("main", "Read").visible().await;
    (browser, page)
}

async fn all_is_there(page: &Page) {
    columns(page, 2).await;
    claims(page, 5).await;
    focus_claim(page, COURIER, "Nobody was hurt").await;
    assert_eq!(card(page).role("textbox", "Note").value().await, NOTE);
    assert_eq!(
        card(page).role("combobox", "Who says so").value().await,
        "the caretaker"
    );
    go(page, "Sources").await;
    page.text_visible("5 sources").await;
    page.role("button", has(WIRE)).first().visible().await;
    go(page, "Compare").await;
    page.role("button", has(QUESTION)).click().await;
    page.text_visible("Checked, silent").await;
    assert_eq!(page.role("textbox", has("Why")).value().await, WHY);
    page.text_visible("Ask the council again.").await;
    assert_eq!(
        page.title().await,
        "Burst pipe floods Lindmere library · Compare · Variorum"
    );
}

async fn dialogs(page: &Page) {
    look_into(page, "Keys", &page.role("button", "Keys and help")).await;
    look_into(page, "Search all sources", &page.role("button", "Search all sources")).await;
    page.role("button", "Appearance").click().await;
    look_into(page, "Settings", &page.role("button", "Settings…")).await;
    page.role("button", has("Casebook:")).click().await;
    look_into(page, "On this computer", &page.role("button", "All casebooks…")).await;
    go(page, "Sources").await;
    look_into(page, "Paste text", &page.role("button", "Paste text")).await;
    go(page, "Read").await;
    text(page, COURIER).focus().await;
    page.keys("t").await;
    dialog(page, "All tags").visible().await;
    assert_accessible(page, "All tags").await;
    page.keys("esc").await;
    dialog(page, "All tags").gone().await;
    page.keys("/").await;
    dialog(page, "Search all sources").visible().await;
    page.type_text("library").await;
    page.text_visible("times in").await;
    page.keys("enter").await;
    dialog(page, "Search all sources").gone().await;
    page.keys("esc").await;
}

/// A second person opens the file in a browser of their own, adds a claim, changes the note of one, and saves.
async fn bens_work(engine: Engine, file: &Path) -> PathBuf {
    let (browser, page) = sit_down_anew(engine).await;
    page.pick_files(&[file]).await;
    page.role("main", "Read").visible().await;
    call_me(&page, "Ben").await;
    columns(&page, 2).await;
    claims(&page, 5).await;
    tag(&page, POST, "broke an arm", "1").await;
    claims(&page, 6).await;
    focus_claim(&page, COURIER, "Nobody was hurt").await;
    write(&page, &card(&page).role("textbox", "Note"), "Ben doubts this.").await;
    page.role("button", has("Undo: note on “Nobody was hurt”"))
        .visible()
        .await;
    saved(&page).await;
    let saved_file = save(&page).await;
    let kept = std::env::temp_dir().join(format!("variorum-ben-{}-{engine:?}.variorum.json", std::process::id()));
    fs::copy(saved_file, &kept).expect("the temporary folder takes a file");
    browser.assert_no_requests().await;
    browser.assert_no_errors().await;
    browser.close().await;
    kept
}

async fn collate(page: &Page, bens: &Path) {
    go(page, "Read").await;
    columns(page, 2).await;
    focus_claim(page, COURIER, "Nobody was hurt").await;
    write(
        page,
        &card(page).role("textbox", "Note"),
        "Ann has asked the caretaker.",
    )
    .await;
    go(page, "Collate").await;
    page.drop_files(&[bens]).await;
    page.text_visible("What it brings").await;
    // Ben's claim and Ben's name are new; one note was written by both.
    let counts = page.css(".drycounts");
    counts.shows("2 New").await;
    counts.shows("1 Conflict").await;
    page.text_visible("broke an arm").await;
    assert_accessible(page, "Collate with a file").await;
    page.role("button", "Merge 1 file").click().await;
    page.role("button", "To settle: 1").click().await;
    let conflict = page.css(".adj__pair");
    conflict.visible().await;
    page.text_visible("Ben doubts this.").await;
    page.text_visible("Ann has asked the caretaker.").await;
    assert_accessible(page, "Collate with a conflict").await;
    conflict.text("Ben doubts this.").click().await;
    page.role("button", has("Take the version of Ben")).click().await;
    conflict.gone().await;

    page.role("button", has("Undo: take a version")).click().await;
    conflict.visible().await;
    page.role("button", has("Undo: merge Ben")).click().await;
    conflict.gone().await;
    go(page, "Read").await;
    claims(page, 5).await;
    focus_claim(page, COURIER, "Nobody was hurt").await;
    assert_eq!(
        card(page).role("textbox", "Note").value().await,
        "Ann has asked the caretaker."
    );
    page.keys("ctrl+shift+z").await;
    claims(page, 6).await;
    page.keys("ctrl+shift+z").await;
    page.role("button", "Nothing to redo").visible().await;
    focus_claim(page, COURIER, "Nobody was hurt").await;
    assert_eq!(card(page).role("textbox", "Note").value().await, "Ben doubts this.");
    saved(page).await;
    fs::remove_file(bens).ok();
}

async fn report(page: &Page) {
    go(page, "Report").await;
    let paper = page.role("region", "Preview of the dossier");
    paper.text(QUESTION).first().visible().await;
    paper.text(WHY).first().visible().await;
    assert_accessible(page, "Report").await;
    for (form, end, column) in [
        ("Table of claims", "claims", "quote"),
        ("Table of comparisons", "comparisons", "question"),
    ] {
        page.text(form).first().click().await;
        page.role("button", "Save file").click().await;
        let csv = fs::read(page.download(&format!("*-{end}.csv")).await).expect("a finished download can be read");
        assert!(csv.starts_with(b"\xEF\xBB\xBF"), "{form} has no byte order mark");
        let head = String::from_utf8_lossy(&csv)
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned();
        assert!(head.contains(column), "{form} begins with {head}");
    }
    let file = save(page).await;
    let text = fs::read_to_string(file).expect("the file is UTF-8");
    assert!(
        text.contains("broke an arm") && text.contains("Ben doubts this."),
        "the file has what was merged"
    );
}
