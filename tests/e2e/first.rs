//! The first screen that stands in the page before the app runs: it is what the app shows, and nothing that is done on it is lost.

use std::fs;

use serde_json::{Value, json};

use crate::desk::sit_down_anew;
use crate::driver::{Browser, Engine, Profile};
use crate::page::Page;
use crate::run::{in_each_browser, one_file};

/// Tells of an element its name, its attributes in order, and what is in it. Signs are drawn in another way, and the example comes later.
const SHAPE: &str = "
    const shape = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.localName === 'svg') return 'sign';
        const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
        const inside = [...node.childNodes].filter((child) => !child.matches?.('.specimen'));
        return [node.localName, ...attributes, inside.map(shape)];
    };
    const before = new DOMParser().parseFromString(arguments[0], 'text/html');
    return ['#start', '.brand', '.skip', '#file-input'].map((selector) => {
        const both = [before, document].map((page) => {
            const copy = page.querySelector(selector).cloneNode(true);
            copy.normalize();
            return shape(copy);
        });
        return both.map((one) => JSON.stringify(one));
    });";

#[test]
fn it_is_what_the_app_shows() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        page.css(".specimen").visible().await;
        let text = fs::read_to_string(one_file()).expect("the built page can be read");
        // Without what only the app reads.
        let (first, _) = text
            .split_once("<script type=\"application/octet-stream\"")
            .expect("the page carries the app");
        let pairs = page.js(SHAPE, vec![first.into()]).await;
        let pairs = pairs.as_array().expect("a list of pairs");
        assert_eq!(pairs.len(), 4);
        for pair in pairs {
            assert_eq!(pair[0], pair[1], "before the app, and in it");
        }
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

/// Opens the page with a script that runs before the app does. The policy of the page would forbid it.
async fn open_with(engine: Engine, early: &str, casebook: &str) -> (Browser, Page) {
    let text = fs::read_to_string(one_file()).expect("the built page can be read");
    let (head, rest) = text.split_once("<meta http-equiv=").expect("the page has a policy");
    let (_, rest) = rest.split_once('>').expect("the policy ends");
    let app = "<script type=\"application/octet-stream\"";
    let early = format!("<script>{early}</script>{app}");
    let slot = "id=\"variorum-casebook\">";
    let changed = format!("{head}{}", rest.replacen(app, &early, 1)).replacen(slot, &format!("{slot}{casebook}"), 1);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("variorum.html");
    fs::write(&file, changed).expect("a temporary folder takes a file");
    let browser = Browser::start(engine, &std::rc::Rc::new(Profile::fresh())).await;
    let page = browser.page();
    page.open_file(&file).await;
    (browser, page)
}

const A_FILE: &str = "const carrier = new DataTransfer();
    carrier.items.add(new File(['The kite\\n\\nNine kites were lost.'], 'kite.txt', { type: 'text/plain' }));";

#[test]
fn what_is_done_on_it_is_done() {
    in_each_browser(async |engine| {
        let (browser, page) = open_with(engine, "document.querySelectorAll('#start button')[1].click();", "").await;
        page.role("dialog", "Paste text").visible().await;
        browser.close().await;

        let sample = "document.querySelector('#start li button b').click();";
        let (browser, page) = open_with(engine, sample, "").await;
        page.role("main", "Read").visible().await;
        page.role("button", "Casebook: The Old Mill footbridge").visible().await;
        browser.close().await;

        let picked = "const input = document.getElementById('file-input');
            input.files = carrier.files;
            input.dispatchEvent(new Event('change', { bubbles: true }));";
        let dropped = "document.querySelector('h1').dispatchEvent(
            new DragEvent('drop', { dataTransfer: carrier, bubbles: true, cancelable: true }));";
        for how in [picked, dropped] {
            let (browser, page) = open_with(engine, &format!("{A_FILE}{how}"), "").await;
            page.text_visible("1 source").await;
            browser.close().await;
        }

        // Nor does anybody pick in vain who picks for so long that the app is there by then.
        let later = format!(
            "const first = document.getElementById('file-input'); globalThis.late = () => {{ {A_FILE}
            first.files = carrier.files; first.dispatchEvent(new Event('change')); }};"
        );
        let (browser, page) = open_with(engine, &later, "").await;
        page.role("button", "Open files…").first().visible().await;
        page.js("globalThis.late()", Vec::new()).await;
        page.text_visible("1 source").await;
        browser.close().await;

        let down = "document.querySelectorAll('#start button')[1].dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));";
        let (browser, page) = open_with(engine, down, "").await;
        page.eventually("see the dialog of the button that is let go of", async || {
            let up = "document.querySelectorAll('#start button')[1]?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))";
            page.js(up, Vec::new()).await;
            match page.role("dialog", "Paste text").count().await {
                0 => Err("no dialog".to_owned()),
                _ => Ok(()),
            }
        })
        .await;
        browser.close().await;

        let focus = "document.querySelectorAll('#start button')[2].focus();";
        let (browser, page) = open_with(engine, focus, "").await;
        page.eventually("see the focus where it was", async || {
            let at = page.js("return document.activeElement.textContent", Vec::new()).await;
            if at == json!("New casebook") {
                Ok(())
            } else {
                Err(at.to_string())
            }
        })
        .await;
        browser.close().await;
    });
}

#[test]
fn it_does_not_stand_before_a_casebook_of_the_page() {
    in_each_browser(async |engine| {
        let early = "globalThis.early = getComputedStyle(document.querySelector('.first')).display;";
        let (browser, page) = open_with(engine, early, "{}").await;
        assert_eq!(
            page.js("return globalThis.early", Vec::new()).await,
            Value::from("none")
        );
        browser.close().await;
    });
}
