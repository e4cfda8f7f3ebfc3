//! The casebooks on this computer: the samples, opened with one click; rename, duplicate, delete and bring back. And the
//! web app, which works when its server is gone.

use crate::desk::{COURIER, bring_articles, claims, columns, go, save, saved, sit_down_anew, tag};
use crate::driver::{Browser, Engine, Profile};
use crate::page::{Name, has};
use crate::run::{in_each_browser, web_app};
use crate::server::Server;

#[test]
fn samples_open_with_one_click() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        for title in ["The Old Mill footbridge", "The Moscow visit"] {
            page.role("main", Name::Any)
                .role("button", has(title))
                .last()
                .click()
                .await;
            page.role("main", "Read").visible().await;
            page.role("button", format!("Casebook: {title}").as_str())
                .visible()
                .await;
            assert!(
                page.css(".text mark[data-c]").count().await > 0,
                "{title} shows no claim"
            );
            go(&page, "Compare").await;
            assert!(
                page.css("table.matrix tbody tr").count().await >= 8,
                "{title} shows too few comparisons"
            );
            go(&page, "Sources").await;
            page.text_visible("5 sources").await;
            page.role("link", "Variorum start page").click().await;
            page.text_visible("Try a sample").await;
        }
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

#[test]
fn casebooks_are_renamed_doubled_deleted_and_brought_back() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        bring_articles(&page, 1).await;
        go(&page, "Read").await;
        tag(&page, COURIER, "A water pipe burst", "1").await;
        saved(&page).await;
        let menu = page.role("button", has("Casebook:"));
        menu.click().await;
        let title = page.role("textbox", "Title of this casebook");
        title.fill("The flood").await;
        page.keys("enter").await;
        page.role("button", "Casebook: The flood").visible().await;
        saved(&page).await;
        page.role("button", "Close this casebook").click().await;

        page.role("button", "Rename The flood").click().await;
        page.role("textbox", "New title").fill("The wet library").await;
        page.keys("enter").await;
        page.role("button", "Duplicate The wet library").click().await;
        page.role("button", has("Copy of The wet library"))
            .first()
            .visible()
            .await;
        page.role("button", "Delete The wet library").click().await;
        page.role("button", "Rename The wet library").gone().await;
        page.text_visible("Deleted “The wet library” from this computer").await;
        page.role("button", "Undo").click().await;
        page.role("button", "Rename The wet library").visible().await;
        page.reload().await;
        for title in ["Rename The wet library", "Rename Copy of The wet library"] {
            page.role("button", title).visible().await;
        }
        page.text("The wet library").first().click().await;
        columns(&page, 1).await;
        claims(&page, 1).await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

#[test]
fn the_web_app_works_when_its_server_is_gone() {
    in_each_browser(async |engine| {
        if engine == Engine::WebKit {
            eprintln!("skipped in {engine:?}: its small browser keeps no service worker");
            return;
        }
        let server = Server::start(&web_app());
        let browser = Browser::start(engine, &std::rc::Rc::new(Profile::fresh())).await;
        browser.allow(&server.origin());
        let page = browser.page();
        page.open(&format!("{}/", server.origin())).await;
        page.role("button", "Open files…").first().visible().await;
        bring_articles(&page, 1).await;
        go(&page, "Read").await;
        tag(&page, COURIER, "A water pipe burst", "1").await;
        saved(&page).await;
        let ready = "const done = arguments[arguments.length - 1];
            navigator.serviceWorker.ready.then((one) => done(Boolean(one.active)), (error) => done(String(error)));";
        assert_eq!(
            page.js_async(ready, Vec::new()).await,
            true,
            "the service worker is at work"
        );
        let asked = server.asked();
        assert!(
            asked.iter().any(|path| path.ends_with(".wasm")),
            "the server gave out {asked:?}"
        );
        server.stop();
        page.reload().await;
        page.role("button", has("1 source")).first().click().await;
        columns(&page, 1).await;
        claims(&page, 1).await;
        tag(&page, COURIER, "Nobody was hurt", "1").await;
        claims(&page, 2).await;
        saved(&page).await;
        save(&page).await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}
