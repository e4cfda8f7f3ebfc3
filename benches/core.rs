//! Measures what has a budget in the core, each beside its floor, in one run: `cargo xtask bench core`. Prints a table; it fails nothing.

use std::rc::Rc;
use std::time::{Duration, Instant};

use variorum::app::view::Derived;
use variorum::app::{Action, update};
use variorum::core::format::casebook::{Limits, read, write};
use variorum::core::model::Casebook;

use crate::made::{NOW, large, loaded, stamp, with_claims};

mod made;

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
    let (mut state, book) = large();
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
    let (selected, _) = update(&state, select, stamp(2));
    let took = best(5, || {
        drop(update(&selected, Action::TagSelection(tag.clone()), stamp(3)));
    });
    row(
        "tag a selection in it: state and what changed of the view",
        took,
        "50 ms in the page, paint included",
    );
}
