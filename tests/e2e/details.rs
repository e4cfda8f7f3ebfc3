//! What the main job does not touch: pasted text, struck lines, another encoding, moved ends, a second piece, a claim
//! removed and brought back.

use crate::desk::{
    ANZEIGER, COURIER, bring_articles, card, claims, columns, dialog, drop_all, fixture, go, saved, sit_down_anew, tag,
    text,
};
use crate::page::has;
use crate::run::in_each_browser;

#[test]
fn sources_are_pasted_struck_and_read_in_another_encoding() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        page.role("button", "Paste text").first().click().await;
        let paste = dialog(&page, "Paste text");
        paste.role("button", "Add as a source").click().await;
        paste
            .text("Paste or type the text of an article first.")
            .first()
            .visible()
            .await;
        let words = "Water in the library again\nThe second pipe burst on Friday.\nRead more in our newsletter";
        // Key by key: WebKit's driver swallows line ends in what is typed into a field.
        paste.role("textbox", "Text of the article").click().await;
        page.type_text(words).await;
        paste.role("button", "Add as a source").click().await;
        page.text_visible("1 source").await;
        let headline = page.role("textbox", "Headline");
        page.eventually("see the headline on the card", async || {
            let value = headline.value().await;
            if value == "Water in the library again" {
                Ok(())
            } else {
                Err(format!("it is “{value}”"))
            }
        })
        .await;

        let line = page.role("button", "Strike out line 3");
        line.click().await;
        page.text_visible("1 of 3 struck out").await;
        assert_eq!(line.attribute("aria-pressed").await.as_deref(), Some("true"));
        page.role("button", has("Undo: strike out")).visible().await;

        drop_all(&page, &[fixture("hohenauer-anzeiger.txt")]).await;
        page.text_visible("2 sources").await;
        page.role("button", has(ANZEIGER)).first().click().await;
        let encoding = page.role("group", "Source card").role("combobox", "Encoding");
        encoding.choose("windows-1251").await;
        page.text_visible("Bьcherei").await;
        encoding.choose("windows-1252").await;
        page.text_gone("Bьcherei").await;
        page.text_visible("Bücherei").await;
        page.text_visible("2 sources").await;

        go(&page, "Read").await;
        columns(&page, 1).await;
        page.role("button", "1 line struck").click().await;
        page.text_visible("Read more in our newsletter").await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

#[test]
fn claims_are_moved_lengthened_pieced_and_removed() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        bring_articles(&page, 1).await;
        go(&page, "Read").await;
        tag(&page, COURIER, "water pipe", "1").await;
        page.keys("shift+right").await;
        card(&page).role("button", has("water pipe burst")).visible().await;
        page.keys("ctrl+shift+left").await;
        card(&page).role("button", has("A water pipe burst")).visible().await;
        card(&page).role("button", "Add a piece").click().await;
        page.select_text(&text(&page, COURIER), "flooded the ground floor")
            .await;
        page.keys("shift+enter").await;
        card(&page)
            .role("button", has("flooded the ground floor"))
            .visible()
            .await;
        claims(&page, 1).await;
        // Without a selection the key of a tag gives the claim another one.
        page.keys("4").await;
        page.role("button", has("Undo: other tag for")).visible().await;
        page.keys("delete").await;
        page.text_visible("Claim removed:").await;
        claims(&page, 0).await;
        page.role("button", "Undo").click().await;
        claims(&page, 1).await;
        page.keys("ctrl+z").await;
        page.role("button", has("Redo: other tag for")).visible().await;
        text(&page, COURIER)
            .css("mark")
            .text("flooded the ground floor")
            .first()
            .visible()
            .await;
        saved(&page).await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}
