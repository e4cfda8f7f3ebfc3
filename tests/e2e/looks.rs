//! Every screen in the dark, on a phone, and at 400 % zoom: legible to all, and nothing runs out of the page sideways. What
//! it looks like is for people to judge (`shots`).

use crate::axe::assert_accessible;
use crate::desk::{card, dialog, go, settings, sit_down_anew};
use crate::driver::Engine;
use crate::page::{Name, Page, has};
use crate::run::in_each_browser;

const SCREENS: [&str; 5] = ["Sources", "Read", "Compare", "Collate", "Report"];

#[test]
fn every_screen_is_legible_in_the_dark_and_fits_a_narrow_window() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        settings(&page).await;
        let dialog = dialog(&page, "Settings");
        dialog.role("group", "Theme").role("button", "Dark").click().await;
        dialog.role("button", "Done").click().await;
        assert_eq!(page.css("html").attribute("data-theme").await.as_deref(), Some("dark"));
        assert_accessible(&page, "the start page in the dark").await;
        page.role("main", Name::Any)
            .role("button", has("The Old Mill footbridge"))
            .last()
            .click()
            .await;
        page.role("main", "Read").visible().await;
        page.css(".text mark[data-c]").first().click().await;
        card(&page).visible().await;
        for screen in SCREENS {
            go(&page, screen).await;
            if screen == "Compare" {
                page.css("table.matrix tbody button").first().click().await;
            }
            assert_accessible(&page, &format!("{screen} in the dark")).await;
        }
        // WebKit's small browser cannot be as narrow.
        if engine != Engine::WebKit {
            for (width, height) in [(390, 844), (320, 256)] {
                page.resize(width, height).await;
                for screen in SCREENS {
                    go(&page, screen).await;
                    nothing_runs_out(&page, screen, width).await;
                    if height > 400 {
                        assert_accessible(&page, &format!("{screen} at {width} pixels")).await;
                    }
                }
            }
        }
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

async fn nothing_runs_out(page: &Page, screen: &str, width: u32) {
    let script = "const root = document.scrollingElement;
        const out = [...document.querySelectorAll('body *')].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && box.right > innerWidth + 1 && one.checkVisibility();
        });
        return root.scrollWidth > innerWidth ? out.slice(0, 5).map((one) => one.outerHTML.slice(0, 120)) : [];";
    let out = page.js(script, Vec::new()).await;
    assert_eq!(
        out.as_array().map(Vec::len),
        Some(0),
        "{screen} is wider than {width} pixels: {out:#}"
    );
}
