//! Thirty students' files in the browser: dropped, looked through, merged, laid side by side, ten conflicts settled by keyboard,
//! agreement read; and all of it undone, down to the last byte.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::axe::assert_accessible;
use crate::desk::{drop_all, go, save, sit_down_anew};
use crate::made::{CONFLICTS, class};
use crate::page::{Name, Page, has};
use crate::run::in_each_browser;

const STUDENTS: u32 = 30;

/// Shows another view of Collate.
async fn view(page: &Page, name: &str) {
    page.role("group", "What to look at")
        .role("button", has(name))
        .click()
        .await;
}

/// Returns the bytes of the file as it would be saved now.
async fn bytes(page: &Page) -> Vec<u8> {
    fs::read(save(page).await).expect("a finished download can be read")
}

/// Returns the number of conflicts on the choice of filters.
async fn conflicts_are(page: &Page, count: usize) {
    page.role("button", format!("Conflicts {count}").as_str())
        .visible()
        .await;
}

#[test]
fn a_class_of_thirty_becomes_one_and_is_undone() {
    let (teacher, students) = class(STUDENTS);
    let folder = TempDir::new().expect("there is room for files");
    let put = |name: &str, bytes: &[u8]| -> PathBuf {
        let file = folder.path().join(name);
        fs::write(&file, bytes).expect("the folder takes files");
        file
    };
    let lesson = put("lesson.variorum.json", &teacher);
    let files: Vec<PathBuf> = students.iter().map(|(name, bytes)| put(name, bytes)).collect();
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        page.pick_files(&[&lesson]).await;
        page.role("main", "Read").visible().await;
        let before = bytes(&page).await;

        // What each file would bring, before anything changes.
        drop_all(&page, &files).await;
        page.role("complementary", "Files received")
            .css("li")
            .count_is(30)
            .await;
        page.role("button", "Merge 30 files").visible().await;
        page.css(".drycounts").shows("1 Conflict").await;
        assert_accessible(&page, "Collate with thirty files").await;
        assert_eq!(bytes(&page).await, before, "nothing changed yet");

        page.role("button", "Merge 30 files").click().await;
        page.role("button", "Nothing to merge").visible().await;
        let merged = bytes(&page).await;
        assert!(merged.len() > before.len() * 5, "the file has everybody's work");

        view(&page, "Lanes").await;
        page.role("grid", has("Sentences")).visible().await;
        page.role("checkbox", has("Student 30")).visible().await;
        assert_accessible(&page, "Lanes of thirty").await;
        page.role("checkbox", "Hide names").click().await;
        page.text_gone("Student 30").await;
        page.role("checkbox", "Hide names").click().await;

        view(&page, "Agreement").await;
        page.text_visible("Agreement is consistency, not truth").await;
        page.role("table", Name::Any).first().visible().await;
        assert_accessible(&page, "Agreement of thirty").await;

        // Ten conflicts, by keyboard alone: the second version each time.
        view(&page, "To settle").await;
        page.role("button", has("Conflicts 10")).reach().await;
        page.keys("enter").await;
        page.role("region", has("Conflict: 1 of 10")).focus().await;
        assert_accessible(&page, "Settling a conflict").await;
        for left in (0..CONFLICTS).rev() {
            page.keys("2").await;
            page.keys("enter").await;
            conflicts_are(&page, left).await;
        }
        let settled = bytes(&page).await;
        assert_ne!(settled, merged);

        // All of it is undone: each settlement, then the merge as a whole.
        for left in 1..=CONFLICTS {
            page.keys("ctrl+z").await;
            conflicts_are(&page, left).await;
        }
        page.role("button", has("Undo: merge")).visible().await;
        page.keys("ctrl+z").await;
        conflicts_are(&page, 0).await;
        assert_eq!(bytes(&page).await, before, "nothing is left behind");
        go(&page, "Collate").await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}
