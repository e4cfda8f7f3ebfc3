//! What people say about a comparison, and what became of it: comments in threads that mention claims, are resolved and opened again;
//! who did what and when; and an earlier version brought back. In two browsers, by way of a file.

use std::fs;

use crate::axe::assert_accessible;
use crate::desk::{call_me, dialog, go, open_sample, save, saved, sit_down_anew, write};
use crate::page::{Page, has};
use crate::run::in_each_browser;

const SAID: &str = "Only one of them counts the hospital.";
const ANSWER: &str = "So do the police, later that night.";
const WHY: &str = "The hospital counted three, the headline counts nobody.";

/// Opens the card of the first comparison.
async fn open_first(page: &Page) {
    go(page, "Compare").await;
    page.css("table.matrix tbody tr")
        .first()
        .css("th button")
        .first()
        .click()
        .await;
    page.role("textbox", "Add a comment").visible().await;
}

#[test]
fn threads_and_histories_travel_in_the_file() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        open_sample(&page).await;
        call_me(&page, "Ann").await;
        open_first(&page).await;
        let field = page.role("textbox", "Add a comment");
        field.fill(SAID).await;
        page.role("button", "Mention a claim").click().await;
        let find = page.role("searchbox", "Find a claim to mention");
        find.fill("three people").await;
        page.css(".mention .item").first().click().await;
        assert_eq!(field.value().await, SAID, "what was typed stays");
        page.keys("enter").await;
        let thread = page.css(".thread__c");
        thread.count_is(1).await;
        thread.first().shows(SAID).await;
        page.role("list", "Speaks of").visible().await;
        assert_accessible(&page, "Compare with a thread").await;
        let why = page.role("textbox", has("Why"));
        write(&page, &why, WHY).await;
        saved(&page).await;
        let file = save(&page).await;
        let kept = file.with_file_name(format!("ann-{engine:?}.variorum.json"));
        fs::copy(&file, &kept).expect("the folder takes a file");
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;

        let (browser, page) = sit_down_anew(engine).await;
        page.pick_files(&[&kept]).await;
        page.role("main", "Read").visible().await;
        call_me(&page, "Ben").await;
        open_first(&page).await;
        page.role("button", "Reply to Ann").click().await;
        page.role("textbox", has("reply")).fill(ANSWER).await;
        page.keys("enter").await;
        page.css(".thread__c").count_is(2).await;
        // Resolved, it is out of the way; open again, it is where it was.
        page.role("button", "Resolve the thread that Ann began").click().await;
        page.text_visible("1 resolved thread").await;
        page.css(".thread > .thread__c").count_is(0).await;
        page.text("1 resolved thread").first().click().await;
        page.role("button", "Open again").click().await;
        page.css(".thread > .thread__c").count_is(1).await;

        // What Ann wrote as the reason is in the history, with what stood there before.
        page.role("complementary", crate::page::Name::Any)
            .role("button", "History")
            .first()
            .click()
            .await;
        let history = dialog(&page, "History");
        history.shows(WHY).await;
        history.shows("Ann").await;
        assert_accessible(&page, "History of a comparison").await;
        history.role("button", "Bring this version back").last().click().await;
        history.shows("You").await;
        history.role("button", "History of the whole casebook").click().await;
        history.shows(ANSWER).await;
        assert_accessible(&page, "History of the casebook").await;
        page.keys("esc").await;
        page.eventually("the reason is the earlier one", async || {
            let now = page.role("textbox", has("Why")).value().await;
            if now == WHY || now.is_empty() { Err(now) } else { Ok(()) }
        })
        .await;
        page.role("button", has("Undo: bring back an earlier version"))
            .click()
            .await;
        page.eventually("the reason is Ann's again", async || {
            let now = page.role("textbox", has("Why")).value().await;
            if now == WHY { Ok(()) } else { Err(now) }
        })
        .await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
        fs::remove_file(&kept).ok();
    });
}
