//! The file, written to where a person chose to keep it (File System Access API). The browser's own window cannot be driven, so
//! a stand-in takes its place; what the app writes through it, and what it says of that, is real.

use std::collections::BTreeSet;
use std::fs;
use std::rc::Rc;

use serde_json::{Value, json};

use crate::desk::{COURIER, bring_articles, claims, columns, go, json, quotes, sit_down, sit_down_anew, tag};
use crate::driver::Profile;
use crate::page::Page;
use crate::run::in_each_browser;

const FIRST: &str = "A water pipe burst";
const SECOND: &str = "Nobody was hurt";

/// Takes the place of the browser's window. It counts how often it is asked, keeps what is written once it is closed, and
/// fails at the step that was named for it: `ask`, `createWritable`, `write` or `close`.
const STAND_IN: &str = "
    const { Promise, DOMException, Blob } = window;
    const picker = { asked: 0, names: [], files: [], lastModified: 1, fails: '', error: '', says: '' };
    const step = (name, answer) => (picker.fails === name
        ? Promise.reject(new DOMException(picker.says, picker.error))
        : Promise.resolve(answer()));
    window.picker = picker;
    window.showSaveFilePicker = (options) => {
        picker.asked += 1;
        picker.names.push(options.suggestedName);
        const handle = picker.asked;
        const createWritable = () => step('createWritable', () => {
            const parts = [];
            return {
                write: (part) => step('write', () => { parts.push(part); }),
                close: () => step('close', () => {
                    picker.files.push({ handle, blob: new Blob(parts) });
                    picker.lastModified += 1;
                }),
            };
        });
        const getFile = () => step('getFile', () => ({ lastModified: picker.lastModified }));
        return step('ask', () => ({ name: `chosen-${handle}.variorum.json`, createWritable, getFile }));
    };";

/// What the save line says of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TheFile {
    NeverSaved,
    Saved,
    Behind,
}

/// Makes one claim, puts the stand-in into the page and goes to where files are saved.
async fn begin(page: &Page) {
    bring_articles(page, 1).await;
    go(page, "Read").await;
    columns(page, 1).await;
    tag(page, COURIER, FIRST, "1").await;
    claims(page, 1).await;
    page.js(STAND_IN, Vec::new()).await;
    go(page, "Report").await;
    file_is(page, TheFile::NeverSaved).await;
}

/// Makes one more claim and comes back.
async fn go_on(page: &Page) {
    go(page, "Read").await;
    tag(page, COURIER, SECOND, "1").await;
    claims(page, 2).await;
    go(page, "Report").await;
}

async fn click_save(page: &Page) {
    page.role("button", "Save file").click().await;
}

/// Lets the stand-in fail at a step from now on; at none, if there is no such step.
async fn fail_at(page: &Page, step: &str, error: &str, says: &str) {
    let script = "Object.assign(window.picker, { fails: arguments[0], error: arguments[1], says: arguments[2] })";
    page.js(script, vec![json!(step), json!(error), json!(says)]).await;
}

/// Waits until the save line and the sentence behind it say this of the file.
async fn file_is(page: &Page, wanted: TheFile) {
    let line = page.css(".savestate");
    let words = if wanted == TheFile::NeverSaved {
        "no file yet"
    } else {
        "file saved"
    };
    line.shows(words).await;
    page.eventually(&format!("read of the file: {wanted:?}"), async || {
        let sentence = line.attribute("title").await.unwrap_or_default();
        let said = [
            ("No file saved yet.", TheFile::NeverSaved),
            ("it does not have your last changes.", TheFile::Behind),
            ("File saved at", TheFile::Saved),
        ]
        .into_iter()
        .find(|(part, _)| sentence.contains(part));
        if said.is_some_and(|(_, file)| file == wanted) {
            Ok(())
        } else {
            Err(format!("it reads “{sentence}”"))
        }
    })
    .await;
}

/// Returns what the stand-in was asked, and what was written through it: by which handle, and the text.
async fn picked(page: &Page) -> Value {
    let script = "const done = arguments[arguments.length - 1];
        const { asked, names, files } = window.picker;
        window.Promise.all(files.map(({ blob }) => blob.text())).then(
            (texts) => done({ asked, names: [...names], handles: files.map(({ handle }) => handle), texts: [...texts] }),
            (error) => done({ error: String(error) }));";
    page.js_async(script, Vec::new()).await
}

/// Waits until so many files were written to their end, and returns what the stand-in knows.
async fn written(page: &Page, count: usize) -> Value {
    page.eventually(&format!("see {count} files written to their end"), async || {
        let picked = picked(page).await;
        let there = picked["texts"].as_array().map_or(0, Vec::len);
        if there == count {
            Ok(picked)
        } else {
            Err(format!("there are {there}: {picked}"))
        }
    })
    .await
}

/// Returns the words of the claims in one of the files that were written.
fn quotes_in(picked: &Value, file: usize) -> BTreeSet<String> {
    let text = picked["texts"][file].as_str().unwrap_or_default();
    let book: Value =
        serde_json::from_str(text).unwrap_or_else(|error| panic!("what was written is no JSON: {error}: {text}"));
    assert_eq!(
        book["type"], "AnnotationCollection",
        "what was written is a collection of annotations"
    );
    quotes(&book).into_iter().collect()
}

fn set<const N: usize>(words: [&str; N]) -> BTreeSet<String> {
    words.map(str::to_owned).into()
}

/// Waits until the page was drawn twice: what it has to say by now, it has said.
async fn drawn(page: &Page) {
    let script = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
    page.js_async(script, Vec::new()).await;
}

#[test]
fn a_file_is_written_to_the_chosen_place_and_again_without_asking() {
    in_each_browser(async |engine| {
        let profile = Rc::new(Profile::fresh());
        let (browser, page) = sit_down(engine, &profile).await;
        begin(&page).await;
        click_save(&page).await;
        let once = written(&page, 1).await;
        assert_eq!(once["asked"], 1, "the first save asks for a place");
        let suggested = once["names"][0].as_str().unwrap_or_default();
        assert!(
            suggested.len() > ".variorum.json".len() && suggested.ends_with(".variorum.json"),
            "the name that was suggested is “{suggested}”"
        );
        assert_eq!(quotes_in(&once, 0), set([FIRST]), "the file has the claim just made");
        page.text_visible("Saved as chosen-1.variorum.json").await;
        file_is(&page, TheFile::Saved).await;

        go_on(&page).await;
        file_is(&page, TheFile::Behind).await;
        click_save(&page).await;
        let twice = written(&page, 2).await;
        assert_eq!(
            (&twice["asked"], &twice["handles"]),
            (&json!(1), &json!([1, 1])),
            "the second save writes into the same file and does not ask"
        );
        assert_eq!(
            quotes_in(&twice, 1),
            set([FIRST, SECOND]),
            "the file has both claims, and each of them once"
        );
        file_is(&page, TheFile::Saved).await;
        let downloads = fs::read_dir(profile.downloads()).expect("the folder of downloads is there");
        assert_eq!(downloads.count(), 0, "what was written is not downloaded as well");

        // Somebody else writes into the file: it is not written over unasked.
        page.js("window.picker.lastModified += 1;", Vec::new()).await;
        click_save(&page).await;
        let thrice = written(&page, 3).await;
        assert_eq!(
            (&thrice["asked"], &thrice["handles"]),
            (&json!(2), &json!([1, 1, 2])),
            "a file that somebody else changed is asked about again"
        );

        // What was written is a casebook to somebody else.
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let file = folder.path().join("chosen.variorum.json");
        let text = twice["texts"][1].as_str().unwrap_or_default();
        fs::write(&file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let (other, there) = sit_down_anew(engine).await;
        there.pick_files(&[&file]).await;
        there.role("main", "Read").visible().await;
        columns(&there, 1).await;
        claims(&there, 2).await;
        other.close().await;

        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

#[test]
fn who_chooses_no_place_has_saved_nothing() {
    in_each_browser(async |engine| {
        let profile = Rc::new(Profile::fresh());
        let (browser, page) = sit_down(engine, &profile).await;
        begin(&page).await;
        // Closed without a choice; and asked while the window is still open.
        for (asked, error) in [(1, "AbortError"), (2, "NotAllowedError")] {
            fail_at(&page, "ask", error, "There is no place.").await;
            click_save(&page).await;
            page.eventually("see the person asked for a place", async || {
                let now = picked(&page).await;
                if now["asked"] == asked {
                    Ok(())
                } else {
                    Err(format!("what was asked is {now}"))
                }
            })
            .await;
            drawn(&page).await;
            assert_eq!(
                page.css(".toast").count().await,
                0,
                "after {error} there is nothing to say, and yet there is a message"
            );
            file_is(&page, TheFile::NeverSaved).await;
        }
        // Where the page may not ask at all, the file is a download, and the only one.
        fail_at(&page, "ask", "SecurityError", "This page may not ask.").await;
        click_save(&page).await;
        let file = page.download("*.variorum.json").await;
        assert_eq!(quotes(&json(&file)), [FIRST], "the download has the claim");
        page.text_visible("Given to this browser’s downloads as").await;
        file_is(&page, TheFile::Saved).await;
        let downloads = fs::read_dir(profile.downloads()).expect("the folder of downloads is there");
        assert_eq!(downloads.count(), 0, "what was called off is not downloaded after all");
        assert_eq!(picked(&page).await["texts"], json!([]), "nothing was written elsewhere");
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

#[test]
fn a_file_that_cannot_be_written_is_not_called_saved() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        begin(&page).await;
        let troubles = [
            ("createWritable", "NotAllowedError", "Writing here was not allowed."),
            ("write", "QuotaExceededError", "There is no room on this disk."),
            ("close", "AbortError", "The browser stopped the file at its end."),
        ];
        for (asked, (step, error, says)) in (1..).zip(troubles) {
            fail_at(&page, step, error, says).await;
            click_save(&page).await;
            page.text_visible(&format!("The file was not saved. {says}")).await;
            file_is(&page, TheFile::NeverSaved).await;
            let picked = picked(&page).await;
            assert_eq!(
                picked["asked"], asked,
                "after a save that failed, the next one asks for a place again"
            );
        }
        fail_at(&page, "", "", "").await;
        click_save(&page).await;
        let picked = written(&page, 1).await;
        assert_eq!(
            (&picked["asked"], quotes_in(&picked, 0)),
            (&json!(4), set([FIRST])),
            "once it can be written, the file has the claim"
        );
        page.text_visible("Saved as chosen-4.variorum.json").await;
        file_is(&page, TheFile::Saved).await;

        // The place is known, and the disk is full by now.
        go_on(&page).await;
        fail_at(&page, "write", "QuotaExceededError", "The disk is full by now.").await;
        click_save(&page).await;
        page.text_visible("The file was not saved. The disk is full by now.")
            .await;
        file_is(&page, TheFile::Behind).await;
        fail_at(&page, "", "", "").await;
        click_save(&page).await;
        let picked = written(&page, 2).await;
        assert_eq!(
            (&picked["handles"], quotes_in(&picked, 1)),
            (&json!([4, 5]), set([FIRST, SECOND])),
            "the next save asks for another place and writes everything"
        );
        file_is(&page, TheFile::Saved).await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}
