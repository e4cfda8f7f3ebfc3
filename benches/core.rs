//! Measures what has a budget in the core, each beside its floor, in one run: `cargo xtask bench`. Prints a table; it fails nothing.

use std::rc::Rc;
use std::time::{Duration, Instant};

use variorum::app::action::FileBytes;
use variorum::app::view::Derived;
use variorum::app::{Action, Stamp, State, update};
use variorum::core::anchor::describe;
use variorum::core::format::casebook::{Limits, read, write};
use variorum::core::model::{Casebook, Claim, Clock, Content, RecordId, RecordState};
use variorum::core::text::{Span, decode_natively};

const NOW: u64 = 1_800_000_000_000;

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn best(times: u32, mut work: impl FnMut()) -> Duration {
    (0..times)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
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

fn loaded(sources: usize, words: usize) -> State {
    let stamp = Stamp {
        now_ms: NOW,
        seed: 1,
        decode: decode_natively,
    };
    update(&State::default(), Action::FilesRead(articles(sources, words)), stamp).0
}

/// Adds so many claims by one person, spread over the sources.
fn with_claims(book: &Casebook, person: u32, claims: usize) -> Casebook {
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

fn row(name: &str, took: Duration, budget: &str) {
    println!("{name:<62} {:>9.1} ms   {budget}", took.as_secs_f64() * 1_000.0);
}

fn main() {
    println!("{:<62} {:>12}   budget", "work", "best of 5");
    let base = loaded(5, 600);
    let book = Rc::clone(&base.open.as_ref().expect("a casebook is open").casebook);
    for files in [15, 30, 60, 120] {
        let bytes: Vec<Vec<u8>> = (0..files).map(|n| write(&with_claims(&book, n, 300))).collect();
        let floor = best(5, || {
            for file in &bytes {
                let value: serde_json::Value = serde_json::from_slice(file).expect("it is JSON");
                assert!(value.is_object());
            }
        });
        let took = best(5, || {
            let mut all = Casebook::default();
            for file in &bytes {
                let (parsed, _) = read(file, "x", &all, NOW * 2, Limits::default());
                all.merge(&parsed.expect("it can be read").casebook);
            }
            assert!(all.claims().count() >= files as usize * 290);
        });
        row(
            &format!("merge {files} files x 300 claims, read included"),
            took,
            if files == 30 { "300 ms" } else { "" },
        );
        row(
            &format!("  floor: parsing the JSON of these {files} files once"),
            floor,
            "",
        );
    }
    let large = loaded(5, 20_000);
    let open = large.open.as_ref().expect("a casebook is open");
    let book = with_claims(&open.casebook, 1, 2_000);
    let bytes = write(&book);
    row(
        "open 5 x 20,000 words with 2,000 claims: read the file",
        best(5, || {
            drop(read(&bytes, "x", &Casebook::default(), NOW * 2, Limits::default()));
        }),
        "1,000 ms in the page, all in all",
    );
    row(
        "  and derive what is shown",
        best(5, || drop(Derived::of(&book, None))),
        "",
    );
    row("  write the file", best(5, || drop(write(&book))), "");
    let mut state = large.clone();
    if let Some(open) = &mut state.open {
        open.derived = Rc::new(Derived::of(&book, None));
        open.casebook = Rc::new(book);
    }
    let id = state
        .open
        .as_ref()
        .and_then(|o| o.derived.order.first().copied())
        .expect("there are sources");
    let tag = state
        .open
        .as_ref()
        .and_then(|o| o.casebook.tags().first().map(|(id, _)| (*id).clone()))
        .expect("there are tags");
    let select = Action::Select {
        source: id,
        start: (0, variorum::core::text::Utf16Offset::of(2)),
        end: (0, variorum::core::text::Utf16Offset::of(14)),
    };
    let (selected, _) = update(
        &state,
        select,
        Stamp {
            now_ms: NOW,
            seed: 2,
            decode: decode_natively,
        },
    );
    let took = best(5, || {
        drop(update(
            &selected,
            Action::TagSelection(tag.clone()),
            Stamp {
                now_ms: NOW,
                seed: 3,
                decode: decode_natively,
            },
        ));
    });
    row(
        "tag a selection in it: state and what changed of the view",
        took,
        "50 ms in the page, paint included",
    );
}
