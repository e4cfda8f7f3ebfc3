//! Articles as people have them: a saved page with everything that stands around its story, and a later version of an article whose
//! claims have to find their places again.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::desk::{
    bring_articles, call_me, claims, dialog, drop_all, go, json as read_json, save, saved, sit_down_anew, tag, text,
};
use crate::page::{Page, has};
use crate::run::in_each_browser;

const COURIER: &str = "Lindmere Courier";

/// A page that tries what it can.
const HOSTILE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pier shut | Coast Courier</title>
<meta property="og:site_name" content="Coast Courier"><meta property="article:published_time" content="2025-10-14T18:40:00Z">
<base href="https://example.org/"><link rel="stylesheet" href="https://example.org/a.css"><script>document.title = "taken"; window.taken = 1</script>
</head><body onload="window.taken = 2"><nav><a href="/">Home</a> <a href="/sport">Sport pages</a></nav>
<article><h1>Pier shut after storm</h1><img src="https://example.org/b.png" onerror="window.taken = 3">
<p>The pier was shut on Monday after a storm tore off planks, and it will <a href="javascript:window.taken=4">stay shut</a> until somebody has looked at every one.</p>
<p>About 40 people were on it when the wind rose, and all of them came ashore before the first planks went, the harbour master said.</p>
<svg><style><img src=x onerror="window.taken = 5"></style></svg><iframe srcdoc="<script>parent.taken = 6</script>"></iframe>
<p>Read more</p>
<p>The council did not say when it would open again, or who would pay for the repairs that the harbour has asked for since the spring.</p>
</article><footer>All rights reserved</footer></body></html>"#;

fn file(name: &str, content: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("variorum-texts-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder can be made");
    let file = folder.join(name);
    fs::write(&file, content).expect("a file can be written");
    file
}

#[test]
fn a_saved_page_comes_in_as_its_story_and_does_nothing() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        drop_all(&page, &[file("pier.html", HOSTILE)]).await;
        page.text_visible("1 source").await;
        let card = page.role("group", "Source card");
        assert_eq!(card.role("textbox", "Outlet").value().await, "Coast Courier");
        assert_eq!(card.role("textbox", "Published").value().await, "2025-10-14");
        let lines = page.css(".lines");
        lines.shows("About 40 people were on it").await;
        assert!(
            !lines.words().await.contains("Sport pages"),
            "the menu is not the article"
        );
        // What is struck says why, and one click keeps it.
        let struck = page.css(".lines .is-struck");
        struck.count_is(1).await;
        assert!(struck.words().await.contains("Read more"));
        // The other reading of the page, and back.
        card.role("button", "The whole page").click().await;
        lines.shows("Sport pages").await;
        card.role("button", "The article").click().await;
        lines.shows("Pier shut after storm").await;
        go(&page, "Read").await;
        page.css(".headline").shows("Pier shut after storm").await;
        assert_eq!(
            page.js(
                "return [window.taken === undefined, document.title.includes(\"taken\")]",
                vec![]
            )
            .await,
            json!([true, false])
        );
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

/// Counts the workers that the page starts from here on.
async fn count_workers(page: &Page) {
    let script = "window.hired = 0; const Real = Worker; \
                  window.Worker = class extends Real { constructor(...given) { super(...given); window.hired += 1 } }";
    page.js(script, vec![]).await;
}

#[test]
fn claims_follow_a_new_version_or_wait_for_a_person() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        call_me(&page, "Ada").await;
        count_workers(&page).await;
        bring_articles(&page, 1).await;
        go(&page, "Read").await;
        tag(&page, COURIER, "A water pipe burst", "1").await;
        tag(&page, COURIER, "close the valve", "2").await;
        tag(&page, COURIER, "sixty years old", "2").await;
        claims(&page, 3).await;
        saved(&page).await;
        go(&page, "Sources").await;
        page.role("button", has(COURIER)).first().click().await;
        let old = fs::read_to_string(crate::desk::fixture("lindmere-courier.txt")).expect("it is there");
        let new = old
            .replacen("A water pipe burst", "Update: A water pipe burst", 1)
            .replace("sixty years old", "seventy years old");
        assert_ne!(new, old);
        page.pick_into("#version-input", &[&file("courier.txt", &new)]).await;
        let version = dialog(&page, &format!("New version of {COURIER}"));
        version.visible().await;
        version.text("Words changed: please decide").first().visible().await;
        crate::axe::assert_accessible(&page, "a new version").await;
        assert_eq!(
            page.js("return window.hired", vec![]).await,
            Value::from(1),
            "the work is done off the main thread"
        );
        // The claim whose number changed is shown; its own key leaves it, another takes the place.
        version
            .role("list", "Claims on this source")
            .role("button", has("sixty"))
            .focus()
            .await;
        page.keys("1").await;
        version.text("You chose this place").first().visible().await;
        page.keys("n").await;
        version
            .text("You left it on the earlier version")
            .first()
            .visible()
            .await;
        version.role("button", "Use the new version").click().await;
        version.gone().await;
        page.text_visible("Earlier version, with 1 claim").await;
        saved(&page).await;
        let book = read_json(&save(&page).await);
        let items = book["first"]["items"].as_array().expect("there are claims");
        let mut on: BTreeMap<&str, usize> = BTreeMap::new();
        for source in items.iter().filter_map(|item| item["target"]["source"].as_str()) {
            *on.entry(source).or_default() += 1;
        }
        let mut counts: Vec<usize> = on.into_values().collect();
        counts.sort_unstable();
        assert_eq!(
            counts,
            [1, 2],
            "one claim stays on the earlier version, two are on the new one"
        );
        page.keys("ctrl+z").await;
        page.text_gone("Earlier version, with 1 claim").await;
        go(&page, "Read").await;
        text(&page, COURIER).visible().await;
        claims(&page, 3).await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}
