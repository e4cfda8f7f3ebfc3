//! Nothing is lost and nothing does harm: a killed browser, two windows on one casebook, a disk that is full or closed to
//! the page, hostile articles, broken files. It checks what a person sees, and what a browser tried to reach.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde_json::json;

use crate::desk::{
    COURIER, bring_articles, call_me, card, claims, columns, dialog, drop_all, fixture, focus_claim, go, json, save,
    saved, sit_down, sit_down_anew, tag, text, write,
};
use crate::driver::{Browser, Engine, Profile};
use crate::page::{Name, Page, has};
use crate::run::{in_each_browser, one_file};

/// Places of the first article that are tagged one after another.
const PLACES: [&str; 10] = [
    "A water pipe burst",
    "the library in Lindmere",
    "early on Monday",
    "The water came up",
    "through the boards",
    "six in the morning",
    "the fire brigade",
    "close the valve",
    "Nobody was hurt",
    "sixty years old",
];

#[test]
fn what_was_called_saved_outlives_a_killed_browser() {
    in_each_browser(async |engine| {
        if !engine.keeps_profile() {
            eprintln!("skipped in {engine:?}: it keeps no profile");
            return;
        }
        let profile = Rc::new(Profile::fresh());
        let mut called_saved = BTreeSet::new();
        for half in PLACES.chunks(5) {
            let (browser, page) = sit_down(engine, &profile).await;
            reopen(&page, &called_saved).await;
            for words in half {
                page.select_text(&text(&page, COURIER), words).await;
                page.keys("1").await;
                called_saved.extend(said_to_be_saved(&page).await);
            }
            browser.assert_no_requests().await;
            // One more, and no time for anything.
            page.select_text(&text(&page, COURIER), "The pipe was").await;
            page.keys("2").await;
            browser.kill_browser();
        }
        let (browser, page) = sit_down(engine, &profile).await;
        reopen(&page, &called_saved).await;
        assert!(called_saved.len() >= 4, "the screen called only {called_saved:?} saved");
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

/// Opens the casebook, or makes it, and checks that these claims are in the text.
async fn reopen(page: &Page, wanted: &BTreeSet<String>) {
    if wanted.is_empty() {
        bring_articles(page, 2).await;
        saved(page).await;
        go(page, "Read").await;
        return;
    }
    page.role("button", has("2 sources")).first().click().await;
    page.role("main", "Read").visible().await;
    page.eventually("see every claim that was called saved", async || {
        let there = marked(page).await.0;
        let lost: Vec<&String> = wanted.difference(&there).collect();
        if lost.is_empty() {
            Ok(())
        } else {
            Err(format!("{lost:?} are missing; there are {there:?}"))
        }
    })
    .await;
}

/// Returns the claims on the screen, if the screen in this moment says that all is saved.
async fn said_to_be_saved(page: &Page) -> BTreeSet<String> {
    let (claims, line) = marked(page).await;
    if line.trim().starts_with("Saved in this browser") {
        claims
    } else {
        BTreeSet::new()
    }
}

/// Returns the words of the claims in the first column and the save line, both as they are drawn in one moment.
async fn marked(page: &Page) -> (BTreeSet<String>, String) {
    let script = "const words = {};
        for (const mark of document.querySelectorAll('.text mark[data-c]')) {
            words[mark.dataset.c] = (words[mark.dataset.c] ?? '') + mark.textContent;
        }
        return [Object.values(words), document.querySelector('.savestate')?.innerText ?? ''];";
    let seen = page.js(script, Vec::new()).await;
    let claims = seen[0]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one.as_str().map(str::to_owned));
    (claims.collect(), seen[1].as_str().unwrap_or_default().to_owned())
}

#[test]
fn two_windows_on_one_casebook_lose_nothing() {
    in_each_browser(async |engine| {
        let (browser, first) = sit_down_anew(engine).await;
        bring_articles(&first, 2).await;
        saved(&first).await;
        go(&first, "Read").await;
        columns(&first, 1).await;
        let second = browser.new_page().await;
        second.open_file(&one_file()).await;
        second.role("button", has("2 sources")).first().click().await;
        columns(&second, 1).await;

        // WebKit delivers no messages between pages from the disk: there a window learns of the other when it is loaded.
        let is_told = engine != Engine::WebKit;
        tag(&first, COURIER, PLACES[0], "1").await;
        if is_told {
            claims(&second, 1).await;
        }
        tag(&second, COURIER, PLACES[1], "2").await;
        if is_told {
            claims(&first, 2).await;
        }
        // At the same time, as near as two hands come to it. (A window of WebKit that is not in front draws nothing, and the
        // screen and its selection stand still.)
        if is_told {
            first.select_text(&text(&first, COURIER), PLACES[2]).await;
            second.select_text(&text(&second, COURIER), PLACES[3]).await;
            first.keys("1").await;
            second.keys("1").await;
        } else {
            tag(&first, COURIER, PLACES[2], "1").await;
            tag(&second, COURIER, PLACES[3], "1").await;
        }
        text(&first, COURIER)
            .css("mark")
            .text(PLACES[2])
            .first()
            .visible()
            .await;
        text(&second, COURIER)
            .css("mark")
            .text(PLACES[3])
            .first()
            .visible()
            .await;
        if is_told {
            claims(&first, 4).await;
            claims(&second, 4).await;
        }
        // Each window takes back its own step only.
        second
            .role("button", has(&format!("Undo: tag “{}”", PLACES[3])))
            .visible()
            .await;
        second.keys("ctrl+z").await;
        if is_told {
            claims(&first, 3).await;
        }
        saved(&first).await;
        saved(&second).await;
        first.reload().await;
        first.role("button", has("2 sources")).first().click().await;
        claims(&first, 3).await;
        for words in &PLACES[..3] {
            text(&first, COURIER).css("mark").text(words).first().visible().await;
        }
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

#[test]
fn where_storage_is_blocked_the_work_goes_on_and_becomes_a_file() {
    in_each_browser(async |engine| {
        if engine == Engine::WebKit {
            eprintln!("skipped in {engine:?}: its driver cannot block storage");
            return;
        }
        let browser = Browser::start(engine, &Rc::new(Profile::fresh())).await;
        let page = browser.page();
        page.block_storage().await;
        page.open_file(&one_file()).await;
        page.role("button", "Open files…").first().visible().await;
        bring_articles(&page, 2).await;
        page.role("alert", Name::Any)
            .shows("Nothing is being saved in this browser.")
            .await;
        page.role("button", has("Not saved in this browser")).visible().await;
        go(&page, "Read").await;
        tag(&page, COURIER, PLACES[0], "1").await;
        let file = save(&page).await;
        assert!(json(&file).to_string().contains(PLACES[0]), "the file has the claim");
        page.reload().await;
        page.pick_files(&[&file]).await;
        page.role("main", "Read").visible().await;
        columns(&page, 1).await;
        claims(&page, 1).await;
        browser.assert_no_requests().await;
        browser.close().await;
    });
}

#[test]
fn a_full_disk_is_said_and_the_work_is_kept_for_later() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        bring_articles(&page, 2).await;
        saved(&page).await;
        go(&page, "Read").await;
        columns(&page, 1).await;
        page.js(
            "const proto = IDBObjectStore.prototype;
             window.room = [proto.put, proto.add];
             proto.put = proto.add = () => { throw new DOMException('no room', 'QuotaExceededError'); };",
            Vec::new(),
        )
        .await;
        tag(&page, COURIER, PLACES[0], "1").await;
        page.role("alert", Name::Any)
            .shows("This browser has no room left.")
            .await;
        tag(&page, COURIER, PLACES[1], "1").await;
        claims(&page, 2).await;
        let file = save(&page).await;
        assert!(
            json(&file).to_string().contains(PLACES[1]),
            "the file has what the disk has not"
        );
        page.js(
            "[IDBObjectStore.prototype.put, IDBObjectStore.prototype.add] = window.room",
            Vec::new(),
        )
        .await;
        page.role("button", "Try again").click().await;
        saved(&page).await;
        page.role("alert", Name::Any).gone().await;
        page.reload().await;
        page.role("button", has("2 sources")).first().click().await;
        columns(&page, 1).await;
        claims(&page, 2).await;
        browser.assert_no_requests().await;
        browser.close().await;
    });
}

/// What would call home or run, if any field were more than words.
fn planted(field: &str) -> String {
    format!("<img src=http://planted.example/{field} onerror=window.planted=1><script>window.planted=2</script>")
}

#[test]
fn what_looks_like_a_page_stays_words() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        drop_all(&page, &[fixture("planted.txt"), fixture("lindmere-courier.txt")]).await;
        page.text_visible("2 sources").await;
        call_me(&page, &planted("me")[..60]).await;
        let title = page.css("main").role("textbox", "Title of this casebook");
        write(&page, &title, &planted("casebook")).await;
        let source = page.role("group", "Source card");
        for field in ["Headline", "Author", "Address", "Outlet"] {
            write(&page, &source.role("textbox", field), &planted(field)).await;
        }
        go(&page, "Read").await;
        columns(&page, 2).await;
        let planted_text = page.role("document", has("planted.example"));
        planted_text.text("<script>window.planted=4").first().visible().await;
        page.select_text(&planted_text, "and stays text").await;
        page.keys("1").await;
        claims(&page, 1).await;
        write(&page, &card(&page).role("combobox", "Who says so"), &planted("speaker")).await;
        write(&page, &card(&page).role("textbox", "Note"), &planted("note")).await;
        card(&page)
            .role("textbox", "Add a comment")
            .fill(&planted("comment"))
            .await;
        card(&page).role("button", "Add").click().await;
        card(&page).text("planted.example/comment").first().visible().await;
        card(&page).role("button", "Compare…").click().await;
        let link = dialog(&page, "Put this into a comparison");
        link.role("textbox", "Which question do they answer?")
            .fill(&planted("question"))
            .await;
        link.role("button", "Add the comparison").click().await;
        go(&page, "Compare").await;
        write(&page, &page.role("textbox", has("Position A")), &planted("position")).await;
        page.role("group", "Verdict")
            .text("Contradiction")
            .first()
            .click()
            .await;
        write(&page, &page.role("textbox", has("Why")), &planted("why")).await;
        write(
            &page,
            &page.role("textbox", "What would settle it?"),
            &planted("settle"),
        )
        .await;
        go(&page, "Report").await;
        let paper = page.role("region", "Preview of the dossier");
        for field in [
            "casebook", "Headline", "Outlet", "question", "position", "why", "settle",
        ] {
            paper.text(&format!("planted.example/{field}")).first().visible().await;
        }
        let file = save(&page).await;
        let twin = file.with_file_name(format!("{}.json", "<img src=x onerror=window.planted=6>"));
        fs::copy(&file, &twin).expect("a file name may look like a page");
        go(&page, "Collate").await;
        page.drop_files(&[&twin]).await;
        page.text_visible("<img src=x onerror=window.planted=6>").await;
        page.keys("/").await;
        page.type_text("script").await;
        page.text_visible("times in").await;
        let harm = page
            .js("return [window.planted ?? null, document.querySelectorAll('main img, main script, main iframe, dialog img').length]", Vec::new())
            .await;
        assert_eq!(harm, json!([null, 0]), "words of a source became a part of the page");
        browser.assert_no_requests().await;
        browser.close().await;
    });
}

/// An article in which some characters turn, hide or break what stands around them.
const TURNED: &str = "Pier shut\n\nThe guard said \u{202e}desrever\u{202c} and\u{200b} left on Monday, \u{2067}he thought.\n\nNobody saw \u{7}it.\n";

#[test]
fn what_nobody_sees_is_named_and_turns_nothing() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        drop_all(&page, &[put(folder.path(), "turned.txt", TURNED.as_bytes())]).await;
        page.text_visible("1 source").await;
        page.css(".lines")
            .shows("said [U+202E]desrever[U+202C] and[U+200B] left")
            .await;
        let title = page.css("main").role("textbox", "Title of this casebook");
        write(&page, &title, "Annexe \u{202e}txt.exe").await;
        let source = page.role("group", "Source card");
        write(&page, &source.role("textbox", "Outlet"), "Daily\u{202e}yliaD\u{200b}").await;
        go(&page, "Read").await;
        columns(&page, 1).await;
        let script =
            "const all = [...document.querySelectorAll('.text [data-at]')].map((p) => p.textContent).join('\\n');
            const kept = [...document.querySelectorAll('.text .hid > i')].map((i) => getComputedStyle(i).display);
            return [all, kept];";
        let seen = page.js(script, Vec::new()).await;
        let words = seen[0].as_str().unwrap_or_default();
        assert!(
            words.contains("The guard said \u{202e}desrever\u{202c} and\u{200b} left on Monday, \u{2067}he thought."),
            "{words:?}"
        );
        assert_eq!(seen[1], json!(["none", "none", "none", "none", "none"]));
        page.select_text(&page.css(".text"), "left on Monday").await;
        page.keys("1").await;
        claims(&page, 1).await;
        write(&page, &card(&page).role("textbox", "Note"), "a \u{2066}note").await;
        for screen in ["Read", "Sources", "Compare", "Report"] {
            go(&page, screen).await;
            let script = "const bad = /[\\u0000-\\u0008\\u200b\\u202a-\\u202e\\u2066\\u2067]/;
                const found = [];
                const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) {
                    const node = walk.currentNode;
                    const isDrawn = !node.parentElement.closest('.hid > i, textarea, script, style');
                    if (isDrawn && bad.test(node.data)) found.push(node.data);
                }
                for (const element of document.querySelectorAll('[title], [aria-label]')) {
                    for (const name of ['title', 'aria-label']) {
                        if (bad.test(element.getAttribute(name) ?? '')) found.push(element.outerHTML);
                    }
                }
                if (bad.test(document.title)) found.push(document.title);
                return found;";
            assert_eq!(page.js(script, Vec::new()).await, json!([]), "{screen}");
        }
        let paper = page.role("region", "Preview of the dossier");
        paper.text("Annexe [U+202E]txt.exe").first().visible().await;
        let book = json(&save(&page).await);
        let start = TURNED.find("left on").map(|at| TURNED[..at].chars().count());
        let selector = &book["first"]["items"][0]["target"]["selector"];
        assert_eq!(selector[0]["exact"], "left on Monday");
        assert_eq!(
            selector[1]["start"],
            json!(start),
            "what is not drawn is counted all the same"
        );
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

/// Writes a file into a folder and returns its path.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    path
}

#[test]
fn broken_files_are_named_and_the_rest_is_kept() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        bring_articles(&page, 1).await;
        go(&page, "Read").await;
        tag(&page, COURIER, PLACES[0], "1").await;
        let whole = fs::read(save(&page).await).expect("a saved file can be read");
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let put = |name: &str, bytes: &[u8]| put(folder.path(), name, bytes);

        let mut utf16 = vec![0xFF, 0xFE];
        utf16.extend("A lone surrogate: ".encode_utf16().flat_map(u16::to_le_bytes));
        utf16.extend([0x00, 0xD8, b'.', 0]);
        let large = put("large.txt", "All work and no play. ".repeat(1_000_000).as_bytes());
        let files = [
            put("empty.txt", b""),
            put("binary.txt", &(0..=255).cycle().take(4_000).collect::<Vec<u8>>()),
            put("surrogate.txt", &utf16),
        ];
        drop_all(&page, &files).await;
        go(&page, "Sources").await;
        let trouble = page.role("region", "What is wrong with the files");
        trouble.shows("empty.txt There is no text in this file.").await;
        trouble.shows("binary.txt This is not plain text.").await;
        page.text_visible("2 sources").await;
        trouble.shows("surrogate.txt 1 place could not be read").await;
        page.role("button", "Put this list away").click().await;
        // By the file window: a drop would have to carry all of it through the driver.
        page.pick_files(&[&large]).await;
        trouble.shows("large.txt This file is too large").await;
        page.text_visible("2 sources").await;

        let deep = [b"{\"items\":".as_slice(), &b"[".repeat(100_000)].concat();
        let cut = &whole[..whole.len() * 2 / 3];
        let changed = String::from_utf8_lossy(&whole).replace("water pipe burst below", "water pipe burst above");
        let cases = [
            ("cut.variorum.json", cut.to_vec(), "The file breaks off here."),
            ("nothing.json", b"{}".to_vec(), "This is not a Variorum file"),
            ("none.json", Vec::new(), "empty"),
            ("deep.json", deep, "breaks off"),
            (
                "changed.variorum.json",
                changed.into_bytes(),
                "This text is not the one that its name promises",
            ),
        ];
        for (name, bytes, words) in cases {
            page.drop_files(&[&put(name, &bytes)]).await;
            page.role("complementary", "Files received")
                .text(name)
                .first()
                .visible()
                .await;
            if words == "empty" {
                page.text_visible("Nothing in this file could be read, so it cannot be merged.")
                    .await;
            } else {
                page.text_visible(words).await;
            }
        }
        go(&page, "Read").await;
        claims(&page, 1).await;
        focus_claim(&page, COURIER, PLACES[0]).await;
        saved(&page).await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}
