//! Pictures of every screen and every important state, from the real app, for people to look at: in light and dark, wide,
//! low and narrow, from right to left, in forced colours and on paper. `VARIORUM_SHOTS` names the folder; without it only
//! the first two are made, to know that it still can. It judges nothing.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use tokio::runtime::Builder;

use crate::desk::{
    COURIER, SADA, bring_articles, call_me, card, columns, dialog, drop_all, fixture, go, open_sample, save, saved,
    settings, sit_down_anew, swap, tag, text, write,
};
use crate::driver::Engine;
use crate::page::{Locator, Page, has};

/// Name, width and height in CSS pixels.
const SIZES: [(&str, u32, u32); 3] = [("1366x768", 1366, 768), ("1366x640", 1366, 640), ("390x844", 390, 844)];

/// Where pictures of one kind go.
struct Album {
    folder: PathBuf,
    kind: String,
}

impl Album {
    async fn take(&self, page: &Page, name: &str) {
        // What moves has come to rest, and the mouse points at nothing.
        let rest = "const done = arguments[arguments.length - 1];
            const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
            Promise.allSettled(moving.map((one) => one.finished)).then(() => requestAnimationFrame(() => done(true)));";
        page.js_async(rest, Vec::new()).await;
        let folder = self.folder.join(&self.kind);
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        page.screenshot(&folder.join(format!("{name}.png"))).await;
    }
}

#[test]
fn shots_of_every_screen() {
    let wanted = std::env::var_os("VARIORUM_SHOTS").map(PathBuf::from);
    let folder = wanted
        .clone()
        .unwrap_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("shots"));
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a thread can run tasks");
    runtime.block_on(async {
        if wanted.is_none() {
            first_two(&folder).await;
            return;
        }
        let from_ben = bens_file(&folder).await;
        for (number, (size, width, height)) in SIZES.into_iter().enumerate() {
            let album = Album {
                folder: folder.clone(),
                kind: format!("light-{size}"),
            };
            tour(&album, (width, height), &from_ben, "light").await;
            if number != 1 {
                let album = Album {
                    folder: folder.clone(),
                    kind: format!("dark-{size}"),
                };
                tour(&album, (width, height), &from_ben, "dark").await;
            }
        }
        right_to_left(&folder).await;
    });
}

async fn first_two(folder: &Path) {
    let album = Album {
        folder: folder.to_owned(),
        kind: "quick".to_owned(),
    };
    let (browser, page) = sit_down_anew(Engine::Chromium).await;
    album.take(&page, "01-start").await;
    open_sample(&page).await;
    go(&page, "Sources").await;
    album.take(&page, "02-sources").await;
    browser.close().await;
}

/// Lets a second person work on the sample, and returns their file.
async fn bens_file(folder: &Path) -> PathBuf {
    fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let (browser, page) = sit_down_anew(Engine::Chromium).await;
    open_sample(&page).await;
    call_me(&page, "Ben").await;
    change_the_first_note(
        &page,
        "Two articles give this number, and both from the same source.",
        true,
    )
    .await;
    new_claim(&page).await;
    let file = save(&page).await;
    let kept = folder.join("from-ben.variorum.json");
    fs::copy(&file, &kept).unwrap_or_else(|error| panic!("{}: {error}", kept.display()));
    browser.close().await;
    kept
}

async fn change_the_first_note(page: &Page, words: &str, is_wide: bool) {
    first_text(page).focus().await;
    page.keys("]").await;
    if !is_wide {
        page.css(".sheet-peek").click().await;
    }
    write(page, &card(page).role("textbox", "Note"), words).await;
    if is_wide {
        page.role("button", has("Undo: note on")).visible().await;
    }
}

fn first_text(page: &Page) -> Locator {
    page.role("document", has("Text of")).first()
}

/// Tags the first line of the first article.
async fn new_claim(page: &Page) {
    select_headline(page).await;
    page.keys("6").await;
    page.role("toolbar", "Tag the selection").gone().await;
}

async fn select_headline(page: &Page) {
    let line = page.css(".text .headline").first().words().await;
    let words = line.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    page.select_text(&first_text(page), &words).await;
    page.role("toolbar", "Tag the selection").visible().await;
}

/// Lets Chromium pretend: light or dark, forced colours `active` or `none`, on the screen or in `print`.
pub async fn media(page: &Page, scheme: &str, forced: &str, kind: &str) {
    let features = json!([
        { "name": "prefers-color-scheme", "value": scheme }, { "name": "forced-colors", "value": forced },
    ]);
    page.chromium(
        "Emulation.setEmulatedMedia",
        &json!({ "media": kind, "features": features }),
    )
    .await;
}

/// Goes once through the app and takes a picture wherever there is something to see.
async fn tour(album: &Album, size: (u32, u32), from_ben: &Path, scheme: &str) {
    let (browser, page) = sit_down_anew(Engine::Chromium).await;
    page.resize(size.0, size.1).await;
    media(&page, scheme, "none", "").await;
    album.take(&page, "01-start").await;
    page.role("button", "New casebook").first().click().await;
    page.role("main", "Sources").visible().await;
    album.take(&page, "02-sources-empty").await;
    page.role("link", "Variorum start page").click().await;
    open_sample(&page).await;
    call_me(&page, "Ann").await;

    go(&page, "Sources").await;
    album.take(&page, "03-sources").await;
    page.css(".srclist .rowbtn").nth(1).click().await;
    album.take(&page, "04-source-card").await;

    go(&page, "Read").await;
    let is_wide = size.0 > 760;
    for count in if is_wide { 1..=3 } else { 1..=1 } {
        if is_wide {
            columns(&page, count).await;
        }
        album.take(&page, &format!("05-read-{count}-columns")).await;
    }
    if is_wide {
        columns(&page, 2).await;
    }
    first_text(&page).focus().await;
    page.keys("] ]").await;
    card(&page).visible().await;
    album.take(&page, "06-read-claim").await;
    if !is_wide {
        page.css(".sheet-peek").click().await;
        album.take(&page, "06-read-claim-open").await;
        page.css(".sheet-peek").click().await;
        first_text(&page).focus().await;
    }
    page.keys("p").await;
    page.role("region", "Pinned claim").visible().await;
    select_headline(&page).await;
    album.take(&page, "07-read-selection-and-pin").await;
    page.keys("t").await;
    dialog(&page, "All tags").visible().await;
    album.take(&page, "08-all-tags").await;
    page.keys("esc").await;
    dialog(&page, "All tags").gone().await;
    page.keys("esc esc esc").await;

    go(&page, "Compare").await;
    page.css("table.matrix tbody button").first().click().await;
    album.take(&page, "09-compare").await;
    page.role("button", "Add a comparison").keys("enter").await;
    page.role("group", "Verdict")
        .text("Contradiction")
        .first()
        .click()
        .await;
    page.text_visible("Say in a sentence why they disagree.").await;
    page.text("Say in a sentence why they disagree.").first().hover().await;
    album.take(&page, "10-compare-draft-error").await;
    page.role("button", "Delete this comparison").click().await;
    page.role("button", "Put this message away").click().await;

    for (key, name, picture) in [("?", "Keys", "11-help"), ("/", "Search all sources", "12-search")] {
        page.keys(key).await;
        dialog(&page, name).visible().await;
        if key == "/" {
            page.type_text("bridge").await;
            dialog(&page, name)
                .role("button", has("bridge"))
                .first()
                .visible()
                .await;
        }
        album.take(&page, picture).await;
        page.keys("esc").await;
        dialog(&page, name).gone().await;
    }
    settings(&page).await;
    album.take(&page, "13-settings").await;
    page.keys("esc").await;
    page.role("button", has("Casebook:")).click().await;
    album.take(&page, "14-casebook-menu").await;
    page.role("button", "All casebooks…").click().await;
    dialog(&page, "On this computer").visible().await;
    album.take(&page, "15-shelf").await;
    page.keys("esc").await;
    dialog(&page, "On this computer").gone().await;

    go(&page, "Collate").await;
    album.take(&page, "16-collate-empty").await;
    go(&page, "Read").await;
    change_the_first_note(
        &page,
        "Asked the police: three were hurt, and one of them stayed in hospital.",
        is_wide,
    )
    .await;
    go(&page, "Collate").await;
    page.drop_files(&[from_ben]).await;
    page.text_visible("What it brings").await;
    album.take(&page, "17-collate-file").await;
    page.role("button", "Merge 1 file").click().await;
    page.role("button", "To settle: 1").click().await;
    page.css(".adj__pair").visible().await;
    page.role("button", "Put this message away").click().await;
    page.css(".adj__pair").hover().await;
    album.take(&page, "18-collate-conflict").await;

    go(&page, "Report").await;
    album.take(&page, "19-report").await;
    if size.1 == SIZES[0].2 && scheme == "light" {
        on_paper(album, &page).await;
        for (screen, name) in [("Read", "read"), ("Compare", "compare"), ("Sources", "sources")] {
            media(&page, "dark", "active", "").await;
            go(&page, screen).await;
            Album {
                folder: album.folder.clone(),
                kind: "forced-colours".to_owned(),
            }
            .take(&page, name)
            .await;
        }
    }
    saved(&page).await;
    browser.close().await;
}

/// The dossier as a PDF, and as the screen would show it with the print style sheet.
async fn on_paper(album: &Album, page: &Page) {
    let print = Album {
        folder: album.folder.clone(),
        kind: "print".to_owned(),
    };
    media(page, "light", "none", "print").await;
    print.take(page, "report").await;
    media(page, "light", "none", "").await;
    let pdf = page
        .chromium(
            "Page.printToPDF",
            &json!({ "printBackground": false, "paperWidth": 8.27, "paperHeight": 11.69 }),
        )
        .await;
    let bytes = STANDARD
        .decode(pdf["data"].as_str().unwrap_or_default())
        .expect("Chromium writes Base64");
    assert!(bytes.starts_with(b"%PDF"), "the dossier becomes a PDF");
    fs::write(print.folder.join("print/report.pdf"), bytes).expect("the folder of the pictures takes a file");
}

/// An Arabic article beside an English one; a file with problems; an encoding to look at.
async fn right_to_left(folder: &Path) {
    let album = Album {
        folder: folder.to_owned(),
        kind: "right-to-left".to_owned(),
    };
    let (browser, page) = sit_down_anew(Engine::Chromium).await;
    bring_articles(&page, 5).await;
    drop_all(&page, &[fixture("harbour-post.txt"), fixture("planted.txt")]).await;
    page.text_visible("This text is here already, so it was not added again.")
        .await;
    page.role("button", "Put this message away").first().click().await;
    page.role("button", has(SADA)).click().await;
    album.take(&page, "01-sources").await;
    go(&page, "Read").await;
    columns(&page, 2).await;
    swap(&page, "Harbour Post", SADA).await;
    tag(&page, SADA, "نحو ألفي كتاب", "2").await;
    tag(&page, COURIER, "1,200 books", "2").await;
    page.select_text(&text(&page, SADA), "لم يصب أحد بأذى").await;
    album.take(&page, "02-read").await;
    page.keys("esc").await;
    swap(&page, COURIER, SADA).await;
    page.resize(390, 844).await;
    album.take(&page, "03-read-narrow").await;
    browser.close().await;
}
