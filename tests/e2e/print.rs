//! The dossier on paper. What is printed is a PDF, whose text no test can read; but each thing on paper takes room in it, so
//! what is there and what is not is found out by printing with it and without it.

use crate::desk::{go, open_sample, sit_down_anew};
use crate::driver::Engine;
use crate::page::Page;
use crate::run::in_each_browser;

/// By so many bytes two prints of the same paper may differ: the time of printing is in it.
const SAME: usize = 100;

#[test]
fn the_dossier_is_printed_and_nothing_else() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        open_sample(&page).await;
        go(&page, "Report").await;
        let texts = page.role("region", "Preview of the dossier").css(".p-source");
        texts.count_is(5).await;
        asks_the_browser(&page).await;
        if engine == Engine::WebKit {
            eprintln!("the paper is left out in {engine:?}: its driver cannot print");
        } else {
            let whole = pdf(&page, &[]).await;
            let first = pdf(&page, &["1"]).await;
            assert!(
                first < whole,
                "in {engine:?} the first page takes {first} bytes, and the whole dossier only {whole}"
            );
            page.role("checkbox", "Marked texts").click().await;
            texts.count_is(0).await;
            let short = pdf(&page, &[]).await;
            assert!(
                short + 2_000 < whole,
                "in {engine:?} the dossier takes {whole} bytes with the texts, and {short} without"
            );
            for (part, name) in [(".appbar", "the bar on top"), (".exports", "the choice of forms")] {
                show_as(&page, part, "none").await;
                let without = pdf(&page, &[]).await;
                show_as(&page, part, "flex").await;
                let with = pdf(&page, &[]).await;
                show_as(&page, part, "").await;
                // Without this the next check would see nothing.
                assert!(
                    with > without + 3 * SAME,
                    "in {engine:?} {name}, forced onto the paper, takes no room: {with} bytes with it, {without} without"
                );
                assert!(
                    short.abs_diff(without) <= SAME,
                    "in {engine:?} {name} is on the paper: {short} bytes as it is, {without} without it, {with} with it"
                );
            }
        }
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

/// Checks that the button opens the browser's own print window, which no driver can see.
async fn asks_the_browser(page: &Page) {
    page.js(
        "window.printed = 0; window.print = () => { window.printed += 1; };",
        Vec::new(),
    )
    .await;
    page.role("button", "Print…").click().await;
    page.eventually("see the browser asked to print", async || {
        let printed = page.js("return window.printed", Vec::new()).await;
        if printed == 1 {
            Ok(())
        } else {
            Err(format!("it was asked {printed} times"))
        }
    })
    .await;
}

/// Prints these pages, or all, and returns how many bytes the PDF has.
async fn pdf(page: &Page, pages: &[&str]) -> usize {
    let pdf = page.print(pages).await;
    assert!(
        pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF"),
        "in {:?} what was printed is no whole PDF; it begins with {:?}",
        page.engine(),
        String::from_utf8_lossy(&pdf[..pdf.len().min(20)])
    );
    pdf.len()
}

/// Forces a part of the page to be shown in a way, or takes the force back, on screen and on paper alike.
async fn show_as(page: &Page, part: &str, display: &str) {
    let script = "document.querySelector(arguments[0]).style.setProperty('display', arguments[1], 'important')";
    page.js(script, vec![part.into(), display.into()]).await;
}
