//! The main job once more on the articles of `../shared/corpus`, where that folder exists. No word of theirs stands here:
//! what is selected is looked up in the files.

use std::fs;
use std::path::{Path, PathBuf};

use crate::axe::assert_accessible;
use crate::desk::{claims, columns, dialog, drop_all, go, json, save, saved, sit_down_anew};
use crate::page::{Name, has};
use crate::run::in_each_browser;

/// Returns the articles of the corpus, or nothing where there is none.
fn corpus() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    files
}

/// Returns a few words from within an article's longest line.
fn some_words(file: &Path) -> String {
    let bytes = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let line = text.lines().max_by_key(|line| line.len()).unwrap_or_default();
    line.split_whitespace().skip(3).take(4).collect::<Vec<_>>().join(" ")
}

#[test]
fn five_real_articles_are_tagged_and_compared() {
    let files = corpus();
    if files.len() < 5 {
        eprintln!("skipped: ../shared/corpus is not there");
        return;
    }
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        drop_all(&page, &files[..5]).await;
        page.text_visible("5 sources").await;
        go(&page, "Read").await;
        columns(&page, 1).await;
        let column = page.role("document", has("Text of"));
        for (number, file) in files[..5].iter().enumerate() {
            let words = some_words(file);
            page.select_text(&column, &words).await;
            page.keys("1").await;
            claims(&page, 1).await;
            if number == 0 {
                page.keys("p").await;
                page.role("region", "Pinned claim").visible().await;
            }
            if number == 1 {
                page.keys("l").await;
                let link = dialog(&page, "Compare these two");
                link.role("textbox", "Which question do they answer?")
                    .fill("What is it about?")
                    .await;
                link.role("button", "Add the comparison").click().await;
                page.role("dialog", Name::Any).gone().await;
                column.focus().await;
            }
            page.keys("alt+down").await;
        }
        assert_accessible(&page, "Read with real articles").await;
        go(&page, "Compare").await;
        page.text_visible("1 comparison").await;
        page.text_visible("3 cells not checked").await;
        assert_accessible(&page, "Compare with real articles").await;
        saved(&page).await;
        let file = save(&page).await;
        assert!(
            json(&file)["first"]["items"]
                .as_array()
                .is_some_and(|items| items.len() >= 6),
            "the file has five claims and a comparison"
        );
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}
