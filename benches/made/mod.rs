//! The casebooks that the benchmarks measure with: generated articles, and claims spread over them. The same call makes the same.

use std::rc::Rc;

use variorum::app::action::FileBytes;
use variorum::app::{Action, Stamp, State, update};
use variorum::core::anchor::describe;
use variorum::core::format::article::Lent;
use variorum::core::model::{Casebook, Claim, Clock, Content, RecordId, RecordState};
use variorum::core::text::Span;

/// When everything happens, in milliseconds since 1970-01-01 UTC.
pub const NOW: u64 = 1_800_000_000_000;

/// Returns a stamp of that moment.
pub fn stamp(seed: u128) -> Stamp {
    Stamp {
        now_ms: NOW,
        seed,
        lent: Lent::natively(),
    }
}

/// Makes articles of so many words.
fn articles(sources: usize, words: usize) -> Vec<FileBytes> {
    let article = |n: usize| {
        let mut text = format!("Article number {n}\n\n");
        for w in 0..words {
            text.push_str(["river", "bridge", "council", "market", "harbour"][(w * 7 + n) % 5]);
            text.push_str(&format!("{}", w % 97));
            text.push_str(if w % 80 == 79 { ".\n\n" } else { " " });
        }
        FileBytes {
            name: format!("{n}.txt"),
            bytes: text.into_bytes().into(),
        }
    };
    (0..sources).map(article).collect()
}

#[allow(dead_code, reason = "the page is measured with other texts")]
/// Returns the fictional news texts of the tests, without their marks, each with its language and its day.
pub fn news() -> Vec<(String, String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/analysis");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    files.sort();
    let read = |file: &std::path::PathBuf| {
        let marked = std::fs::read_to_string(file).expect("it is text");
        let (head, body) = marked.split_once("\n\n").expect("a head and a body");
        let said = |name: &str| {
            let line = head.lines().find_map(|line| line.strip_prefix(&format!("# {name}: ")));
            line.unwrap_or_default().to_owned()
        };
        let (mut text, mut in_tag) = (String::new(), false);
        for c in body.chars() {
            match c {
                '<' => in_tag = true,
                '>' if in_tag => in_tag = false,
                '¦' => {}
                c if !in_tag => text.push(c),
                _ => {}
            }
        }
        (text, said("language"), said("date"))
    };
    files.iter().map(read).collect()
}

/// Returns the app with a casebook of so many articles of so many words.
pub fn loaded(sources: usize, words: usize) -> State {
    update(&State::default(), Action::FilesRead(articles(sources, words)), stamp(1)).0
}

/// Adds so many claims by one person, spread over the sources.
pub fn with_claims(book: &Casebook, person: u32, claims: usize) -> Casebook {
    let mut book = book.clone();
    let sources: Vec<_> = book.sources().iter().map(|(id, _)| *id).collect();
    let tag = book
        .tags()
        .first()
        .map(|(id, _)| (*id).clone())
        .expect("the codebook is there");
    let author = RecordId::new(&format!("urn:x:person{person}"));
    for n in 0..claims {
        let id = sources[n % sources.len()];
        let text = Rc::clone(book.text(id).expect("it was loaded"));
        let room = text.len() - 200;
        let at = (n * 7_919 + person as usize * 104_729) % room;
        let span = text.trimmed(text.whole_graphemes(Span::new(at, at + 40)));
        let Some(anchor) = describe(&text, span) else { continue };
        let claim = Claim {
            source: id,
            pieces: vec![anchor],
            tag: tag.clone(),
            speaker: String::new(),
            role: None,
            worth_checking: None,
            note: String::new(),
        };
        let record = RecordId::random(u128::from(person) << 64 | n as u128);
        let clock = Clock {
            ms: NOW + n as u64,
            counter: 0,
        };
        let revision = book.revise(&record, RecordState::Live(Content::Claim(claim)), &author, clock);
        book.insert(Rc::new(revision));
    }
    book
}

/// Returns the app with 5 sources of 20,000 words, and that casebook with 2,000 claims.
pub fn large() -> (State, Casebook) {
    let state = loaded(5, 20_000);
    let open = state.open.as_ref().expect("a casebook is open");
    let book = with_claims(&open.casebook, 1, 2_000);
    (state, book)
}
