//! Every screen in the dark, on a phone, at 400 % zoom and in forced colours: legible to all, and nothing runs out of the page
//! sideways. And what says how it looks and which keys there are. What it looks like is for people to judge (`shots`).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::axe::assert_accessible;
use crate::desk::{
    COURIER, bring_articles, card, columns, dialog, go, open_sample, settings, sit_down_anew, tag, text,
};
use crate::driver::Engine;
use crate::page::{Name, Page};
use crate::run::in_each_browser;
use crate::shots::media;

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
        open_sample(&page).await;
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
                dialogs_fit(&page, width).await;
            }
            page.role("link", "Variorum start page").click().await;
            page.text_visible("Try a sample").await;
            for (width, height) in [(320, 256), (390, 844)] {
                page.resize(width, height).await;
                nothing_runs_out(&page, "the start page", width).await;
            }
        }
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

/// Opens what stands in front of every screen, and reads it without moving it sideways.
async fn dialogs_fit(page: &Page, width: u32) {
    for (key, name) in [("?", "Keys"), ("/", "Search all sources")] {
        page.keys(key).await;
        dialog(page, name).visible().await;
        nothing_runs_out(page, name, width).await;
        page.keys("esc").await;
        dialog(page, name).gone().await;
    }
    settings(page).await;
    nothing_runs_out(page, "Settings", width).await;
    dialog(page, "Settings").role("button", "Done").click().await;
    dialog(page, "Settings").gone().await;
}

/// Fails if the page, or a part of it, must be moved sideways to be read. Only tables may, for they need both directions
/// (WCAG 2.2, 1.4.10).
async fn nothing_runs_out(page: &Page, screen: &str, width: u32) {
    let script = "const root = document.scrollingElement;
        const all = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility());
        const out = all.filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
        });
        const moved = all.filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX)
            && one.scrollWidth > one.clientWidth + 1 && !one.matches('table, input, textarea, select, :has(table)'));
        const wide = root.scrollWidth > innerWidth ? [...out, root].slice(0, 5) : [];
        return [...wide, ...moved].map((one) => one.outerHTML.slice(0, 120));";
    let out = page.js(script, Vec::new()).await;
    assert_eq!(
        out.as_array().map(Vec::len),
        Some(0),
        "{screen} is wider than {width} pixels: {out:#}"
    );
}

#[test]
fn marks_are_told_apart_without_colours() {
    in_each_browser(async |engine| {
        if engine != Engine::Chromium {
            eprintln!("skipped in {engine:?}: its driver cannot force colours");
            return;
        }
        let (browser, page) = sit_down_anew(engine).await;
        open_sample(&page).await;
        media(&page, "dark", "active", "").await;
        let forced = "return matchMedia('(forced-colors: active)').matches";
        assert_eq!(page.js(forced, Vec::new()).await, true, "the colours are forced");
        columns(&page, 3).await;
        page.css(".text mark[data-c]").first().visible().await;
        lines_and_letters_differ(&page).await;
        for screen in SCREENS {
            go(&page, screen).await;
            if screen == "Compare" {
                page.css("table.matrix tbody button").first().click().await;
            }
            assert_accessible(&page, &format!("{screen} in forced colours")).await;
        }
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

/// Checks that each kind of line is drawn in a way of its own, that each tag has a letter of its own, and that lines and
/// letters have another colour than the paper.
async fn lines_and_letters_differ(page: &Page) {
    // Marks in the fourth lane have no room for a line; they are counted beside the text.
    let script = "const paper = getComputedStyle(document.querySelector('.leaf')).backgroundColor;
        return [...document.querySelectorAll('.text mark[data-c]:not(.l3)')].map((one) => {
            const style = getComputedStyle(one);
            const letter = getComputedStyle(one, '::after');
            const isLine = style.textDecorationLine === 'underline';
            const ends = !one.matches('.nol');
            return {
                tag: one.dataset.t, kind: one.dataset.line, letter: one.dataset.l,
                drawn: isLine ? `${style.textDecorationStyle} ${style.textDecorationThickness}` : style.backgroundImage,
                hasLine: isLine ? style.textDecorationColor !== paper : style.backgroundImage.includes('gradient'),
                hasLetter: !ends || (!['none', 'normal', '\"\"'].includes(letter.content) && letter.color !== paper),
                isLegible: style.color !== paper,
            };
        });";
    let marks = page.js(script, Vec::new()).await;
    let marks = marks.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut kinds: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut tags: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for mark in marks {
        let word = |key: &str| mark[key].as_str().unwrap_or_default();
        for what in ["hasLine", "hasLetter", "isLegible"] {
            assert_eq!(mark[what], true, "in forced colours {what} fails for a mark: {mark:#}");
        }
        kinds.entry(word("drawn")).or_default().insert(word("kind"));
        tags.entry(word("letter")).or_default().insert(word("tag"));
    }
    assert!(
        kinds.len() >= 5,
        "the sample shows five kinds of lines and more: {kinds:#?}"
    );
    for (drawn, kinds) in kinds {
        assert_eq!(kinds.len(), 1, "in forced colours {kinds:?} are all drawn as “{drawn}”");
    }
    for (letter, tags) in tags {
        assert!(
            !letter.is_empty() && tags.len() == 1,
            "{tags:?} have the letter “{letter}”"
        );
    }
}

#[test]
fn a_question_mark_lists_the_keys_and_is_a_character_in_a_field() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        let keys = dialog(&page, "Keys");
        page.role("button", "Open files…").first().keys("?").await;
        keys.visible().await;
        keys.text("Tag the selected words").first().visible().await;
        page.keys("esc").await;
        keys.gone().await;
        assert_eq!(page.focused().await.1, "Open files…", "the focus is where it was");

        bring_articles(&page, 1).await;
        go(&page, "Read").await;
        columns(&page, 1).await;
        tag(&page, COURIER, "A water pipe burst", "1").await;
        text(&page, COURIER).keys("?").await;
        keys.visible().await;
        page.keys("esc").await;
        keys.gone().await;
        assert_eq!(
            page.focused().await.1,
            format!("Text of {COURIER}"),
            "the focus is where it was"
        );
        let note = card(&page).role("textbox", "Note");
        note.fill("Is it so?").await;
        assert_eq!(note.value().await, "Is it so?");
        page.role("dialog", Name::Any).gone().await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

#[test]
fn a_theme_is_kept_and_the_systems_is_followed() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        let mut papers = BTreeSet::new();
        for (name, theme) in [("Dark", "dark"), ("Light", "light")] {
            choose_theme(&page, name).await;
            theme_is(&page, theme).await;
            page.reload().await;
            page.role("button", "Open files…").first().visible().await;
            theme_is(&page, theme).await;
            let paper = "return getComputedStyle(document.querySelector('main')).backgroundColor";
            papers.insert(page.js(paper, Vec::new()).await.to_string());
        }
        assert_eq!(papers.len(), 2, "the paper is another one in the dark: {papers:?}");
        choose_theme(&page, "System").await;
        if engine == Engine::Chromium {
            for theme in ["dark", "light", "dark"] {
                media(&page, theme, "none", "").await;
                theme_is(&page, theme).await;
            }
        } else {
            eprintln!("in {engine:?} the system stays as it is: its driver cannot change it");
            let is_dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
            let is_dark = page.js(is_dark, Vec::new()).await == json!(true);
            theme_is(&page, if is_dark { "dark" } else { "light" }).await;
        }
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

async fn choose_theme(page: &Page, name: &str) {
    settings(page).await;
    let dialog = dialog(page, "Settings");
    let choice = dialog.role("group", "Theme").role("button", name);
    choice.click().await;
    page.eventually(&format!("see “{name}” chosen"), async || {
        match choice.attribute("aria-pressed").await.as_deref() {
            Some("true") => Ok(()),
            other => Err(format!("it is {other:?}")),
        }
    })
    .await;
    dialog.role("button", "Done").click().await;
    dialog.gone().await;
}

async fn theme_is(page: &Page, wanted: &str) {
    let root = page.css("html");
    page.eventually(&format!("see the theme {wanted}"), async || {
        match root.attribute("data-theme").await {
            Some(theme) if theme == wanted => Ok(()),
            other => Err(format!("it is {other:?}")),
        }
    })
    .await;
}
