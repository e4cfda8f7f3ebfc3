//! What the main job does not touch: pasted text, struck lines, another encoding, moved ends, a second piece, a claim
//! removed and brought back; an article from right to left, read without a mouse.

use std::collections::BTreeSet;

use crate::desk::{
    ANZEIGER, COURIER, bring_articles, card, claims, columns, dialog, drop_all, fixture, go, json, quotes, save, saved,
    sit_down_anew, tag, text,
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

/// An article from right to left, in our own words: a headline and two sentences.
const ARABIC: [&str; 3] = [
    "مطر غزير فوق قرية السد",
    "هطل المطر طوال الليل وارتفع ماء النهر قبل الفجر.",
    "قال شيخ القرية إن سبعة بيوت تضررت ولم يصب أحد.",
];

#[test]
fn a_text_from_right_to_left_is_pasted_and_tagged_without_a_mouse() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        page.role("button", "Paste text").first().click().await;
        let paste = dialog(&page, "Paste text");
        let field = paste.role("textbox", "Text of the article");
        field.click().await;
        page.type_text(&ARABIC.join("\n")).await;
        page.eventually("see the article in the field", async || {
            let value = field.value().await;
            if value == ARABIC.join("\n") {
                Ok(())
            } else {
                Err(format!("it holds “{value}”"))
            }
        })
        .await;
        paste.role("button", "Add as a source").click().await;
        page.text_visible("1 source").await;
        go(&page, "Read").await;
        columns(&page, 1).await;
        let column = page.role("article", ARABIC[0]);
        assert_eq!(
            column.attribute("dir").await.as_deref(),
            Some("rtl"),
            "the column runs from right to left"
        );
        let words = text(&page, ARABIC[0]);
        words.visible().await;
        let direction = "return [...document.querySelectorAll('.leaf .text, .leaf .text [data-at]')]
            .map((one) => getComputedStyle(one).direction)";
        assert_eq!(
            page.js(direction, Vec::new()).await,
            serde_json::json!(["rtl", "rtl", "rtl", "rtl"]),
            "the text and each of its three lines run from right to left"
        );

        // The first sentence: over its first word, and then two words to the left, which is onwards.
        words.focus().await;
        page.keys("ctrl+home left down home ctrl+left").await;
        page.keys("ctrl+shift+left ctrl+shift+left").await;
        page.role("toolbar", "Tag the selection").visible().await;
        page.keys("2").await;
        claims(&page, 1).await;
        let by_words = ARABIC[1].split(' ').skip(1).take(2).collect::<Vec<_>>().join(" ");
        card(&page).role("button", has(&by_words)).first().visible().await;

        // The first word of the headline, letter by letter.
        page.keys("esc").await;
        page.css("mark.is-focus").gone().await;
        words.focus().await;
        page.keys("ctrl+home").await;
        let by_letters = ARABIC[0].split(' ').next().unwrap_or_default();
        page.keys(&"shift+left ".repeat(by_letters.chars().count())).await;
        page.role("toolbar", "Tag the selection").visible().await;
        page.keys("1").await;
        claims(&page, 2).await;
        card(&page).role("button", has(by_letters)).first().visible().await;

        saved(&page).await;
        let found: BTreeSet<String> = quotes(&json(&save(&page).await)).into_iter().collect();
        assert_eq!(
            found,
            BTreeSet::from([by_words, by_letters.to_owned()]),
            "the claims hold exactly the words that the keys went over"
        );
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}
