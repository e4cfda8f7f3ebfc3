//! A finger in place of a mouse: words are selected as the browser's own handles select them, and tagged by a tap, on a wide screen
//! and on a phone. No driver can hold those handles, so the page hears what they let it hear; Chromium's driver taps with a finger.

use std::collections::BTreeSet;

use serde_json::json;

use crate::desk::{COURIER, bring_articles, claims, columns, go, json, quotes, save, saved, sit_down_anew, text};
use crate::driver::Engine;
use crate::page::{Page, has};
use crate::run::in_each_browser;

const ON_A_TABLE: &str = "water pipe burst below the library";
const IN_THE_HAND: &str = "flooded the ground floor";

#[test]
fn words_are_selected_and_tagged_with_a_finger() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        if engine.has_finger() {
            let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
            page.chromium("Emulation.setTouchEmulationEnabled", &touch).await;
        }
        bring_articles(&page, 1).await;
        go(&page, "Read").await;
        columns(&page, 1).await;
        tag_by_touch(&page, ON_A_TABLE, "Checkable fact").await;
        claims(&page, 1).await;
        // WebKit's small browser cannot be as narrow; it tags the second words on a wide screen, too.
        if engine != Engine::WebKit {
            page.resize(390, 844).await;
        }
        tag_by_touch(&page, IN_THE_HAND, "Number or date").await;
        if engine != Engine::WebKit {
            page.resize(1366, 768).await;
        }
        claims(&page, 2).await;
        saved(&page).await;
        let found: BTreeSet<String> = quotes(&json(&save(&page).await)).into_iter().collect();
        assert_eq!(
            found,
            BTreeSet::from([ON_A_TABLE, IN_THE_HAND].map(str::to_owned)),
            "the claims hold exactly the words between the handles"
        );
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

/// Selects words with a finger and taps a tag in the toolbar that comes up.
async fn tag_by_touch(page: &Page, words: &str, name: &str) {
    let column = text(page, COURIER);
    let toolbar = page.role("toolbar", "Tag the selection");
    toolbar.gone().await;
    page.select_text_by_touch(&column, words).await;
    toolbar.visible().await;
    toolbar.role("button", has(name)).tap().await;
    toolbar.gone().await;
    let mark = column.css("mark.is-focus").text(words).first();
    mark.visible().await;
    let said = mark.attribute("data-say").await;
    assert_eq!(
        said.as_deref(),
        Some(name),
        "the claim “{words}” has the tag that was tapped"
    );
}
