//! The end of a lesson at a computer that others use too: the file is saved, everything is taken out of the browser, and that it is gone
//! is shown, found after a reload, and seen in the browser's own store.

use std::fs;

use serde_json::Value;

use crate::axe::assert_accessible;
use crate::desk::{COURIER, bring_articles, call_me, claims, columns, go, saved, sit_down_anew, tag};
use crate::page::has;
use crate::run::in_each_browser;

/// Counts the rows of every store of the app's databases.
const ROWS: &str = "
    const done = arguments[0];
    const open = (name) => new Promise((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
    });
    const count = (database, store) => new Promise((resolve, reject) => {
        const asked = database.transaction(store).objectStore(store).count();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
    });
    (async () => {
        const database = await open('variorum');
        let rows = 0;
        for (const store of database.objectStoreNames) rows += await count(database, store);
        database.close();
        return rows;
    })().then(done, (problem) => done(String(problem)));
";

#[test]
fn a_shared_computer_is_cleared() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        bring_articles(&page, 2).await;
        call_me(&page, "Ann").await;
        go(&page, "Read").await;
        columns(&page, 1).await;
        tag(&page, COURIER, "A water pipe burst", "1").await;
        claims(&page, 1).await;
        saved(&page).await;
        let rows = page.js_async(ROWS, Vec::new()).await;
        assert!(
            rows.as_u64().is_some_and(|rows| rows > 5),
            "the work is in the store: {rows}"
        );

        page.role("button", has("Casebook:")).click().await;
        page.role("button", "Finish and clear this computer…").click().await;
        let front = page.css("dialog[open]");
        front.shows("cannot be brought back").await;
        assert_accessible(&page, "Finish").await;
        page.role("button", "Save the file and clear").click().await;
        // A download is not confirmed by the browser, so the person is asked.
        page.role("button", "It is there: clear").visible().await;
        let file = page.download("*.variorum.json").await;
        assert!(
            fs::read_to_string(&file).is_ok_and(|text| text.contains("A water pipe burst")),
            "the file has the work"
        );
        page.role("button", "It is there: clear").click().await;
        front.shows("It is gone").await;
        assert_accessible(&page, "Finished").await;
        page.keys("esc").await;
        page.text_visible("Try a sample").await;
        assert_eq!(
            page.js_async(ROWS, Vec::new()).await,
            Value::from(0),
            "no row of it is left"
        );
        page.reload().await;
        page.text_visible("Try a sample").await;
        assert_eq!(page.role("button", has("A water pipe")).count().await, 0);
        assert_eq!(
            page.js_async(ROWS, Vec::new()).await,
            Value::from(0),
            "nor after a reload"
        );
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}
