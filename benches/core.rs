//! Measures what has a budget in the core, each beside its floor, in one run: `cargo xtask bench core`. Prints a table; it fails nothing.

use std::rc::Rc;
use std::time::{Duration, Instant};

use variorum::app::view::Derived;
use variorum::app::{Action, update};
use variorum::core::agreement::{Mark, Marked, Text, agreement};
use variorum::core::analysis::dates::dates;
use variorum::core::analysis::furniture::{Page, furniture};
use variorum::core::analysis::numbers::numbers;
use variorum::core::analysis::quotations::quotations;
use variorum::core::analysis::shared::shared;
use variorum::core::analysis::suggestions::{Article, joined, suggestions};
use variorum::core::analysis::{Language, Reading, names};
use variorum::core::anchor::{Anchor, Known, Resolver, describe};
use variorum::core::format::casebook::{Limits, read, write};
use variorum::core::model::Casebook;
use variorum::core::text::{FrozenText, Span, TextId};

use crate::made::{NOW, large, loaded, news, stamp, with_claims};

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
    if let Some(folder) = std::env::var_os(MERGED) {
        return merge_folder(std::path::Path::new(&folder));
    }
    println!("{:<62} {:>12}   budget", "work", "best of 5");
    merging();
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
    reanchor();
    agree();
    analysis();
}

/// Set for a child of this program: the folder of the files that it merges, so that its memory can be looked at.
const MERGED: &str = "VARIORUM_MERGED";

/// The memory that a process has used at most, in kB, as Linux tells it; 0 elsewhere.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or_default()
}

/// Merges the files of a folder, one read after another, and prints by how much the memory grew.
fn merge_folder(folder: &std::path::Path) {
    let before = peak();
    let mut all = Casebook::default();
    for n in 0.. {
        let Ok(file) = std::fs::read(folder.join(n.to_string())) else {
            break;
        };
        let (parsed, _) = read(&file, "x", &all, NOW * 2, Limits::default());
        all.merge(&parsed.expect("it can be read").casebook);
    }
    println!("{}", peak() - before);
}

/// Returns the memory in MB that merging these files takes beyond the program itself, measured in a child.
fn memory(files: &[Vec<u8>]) -> f64 {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (n, file) in files.iter().enumerate() {
        std::fs::write(folder.path().join(n.to_string()), file).expect("a file can be written");
    }
    let program = std::env::current_exe().expect("the program knows where it is");
    let child = std::process::Command::new(program)
        .env(MERGED, folder.path())
        .output()
        .expect("a child can be started");
    let said = String::from_utf8_lossy(&child.stdout).into_owned();
    said.trim().parse::<f64>().unwrap_or_default() / 1_000.0
}

/// Merges files of 300 claims each by as many people, beside what each stage costs alone.
fn merging() {
    let base = loaded(5, 600);
    let book = Rc::clone(&base.open.as_ref().expect("a casebook is open").casebook);
    for count in [25, 50, 100, 200, 400] {
        let files: Vec<Vec<u8>> = (0..count).map(|n| write(&with_claims(&book, n, 300))).collect();
        let times = if count > 100 { 3 } else { 5 };
        let took = best(times, || {
            let mut all = Casebook::default();
            for file in &files {
                let (parsed, _) = read(file, "x", &all, NOW * 2, Limits::default());
                all.merge(&parsed.expect("it can be read").casebook);
            }
            assert!(all.claims().count() >= count as usize * 290);
        });
        let budget = if count == 200 { "2,000 ms" } else { "" };
        row(
            &format!("merge {count} files x 300 claims, read included"),
            took,
            budget,
        );
        let floor = best(times, || {
            for file in &files {
                let value: serde_json::Value = serde_json::from_slice(file).expect("it is JSON");
                assert!(value.is_object());
            }
        });
        row("  floor: parsing the JSON of these files once", floor, "");
        let books: Vec<Casebook> = files
            .iter()
            .filter_map(|file| read(file, "x", &Casebook::default(), NOW * 2, Limits::default()).0)
            .map(|parsed| parsed.casebook)
            .collect();
        let read_all = best(times, || {
            for file in &files {
                drop(read(file, "x", &Casebook::default(), NOW * 2, Limits::default()));
            }
        });
        row("  of it: reading (splitting, parsing, hashing)", read_all, "");
        let hash = best(times, || {
            for revision in books
                .iter()
                .flat_map(|b| b.records().values())
                .flat_map(|r| r.known().values())
            {
                std::hint::black_box(revision.id());
            }
        });
        row("  of that: the ids (canonical JSON, SHA-256)", hash, "");
        let union = best(times, || {
            let mut all = Casebook::default();
            books.iter().for_each(|book| all.merge(book));
            assert!(all.claims().count() >= count as usize * 290);
        });
        row("  of it: the union", union, "");
        let megabytes = files.iter().map(Vec::len).sum::<usize>() as f64 / 1e6;
        println!(
            "  {megabytes:.1} MB of files; memory for all merged: {:.1} MB at most",
            memory(&files)
        );
    }
}

/// Finds 2,000 quotes in an article of 100 kB that was edited: one word in twenty is another, one sentence in ten is gone.
fn reanchor() {
    let news: String = news()
        .into_iter()
        .filter(|(_, language, _)| language == "en")
        .map(|(text, _, _)| text)
        .collect();
    let mut old = String::new();
    while old.len() < 100_000 {
        let n = old.len();
        // No sentence twice: its words carry its number.
        old += &news.replace(" the ", &format!(" the {n} "));
    }
    old.truncate(old.floor_char_boundary(100_000));
    let edited: Vec<String> = old
        .split_inclusive(". ")
        .enumerate()
        .filter(|(n, _)| n % 10 != 3)
        .map(|(n, sentence)| {
            let words = sentence.split(' ').enumerate();
            words
                .map(|(w, word)| if (n * 7 + w) % 20 == 0 { "other" } else { word })
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    let (old, new) = (FrozenText::new(old), FrozenText::new(edited.concat()));
    let anchors: Vec<Anchor> = (0..2_000)
        .filter_map(|n| {
            let at = n * 49;
            let span = old.trimmed(old.whole_graphemes(Span::new(at, at + 20 + n % 60)));
            describe(&old, span)
        })
        .collect();
    for (name, known) in [
        (
            "old text known",
            Known {
                same_text: false,
                old: Some(&old),
            },
        ),
        ("old text not known", Known::default()),
    ] {
        let mut certain = 0;
        let took = best(5, || {
            let resolver = Resolver::new(&new, known);
            certain = anchors
                .iter()
                .filter(|anchor| resolver.resolve(anchor).span().is_some())
                .count();
        });
        row(
            &format!(
                "{} quotes into an edited 100 kB, {name} ({certain} certain)",
                anchors.len()
            ),
            took,
            "60 ms",
        );
    }
    let floor = best(5, || {
        let found = anchors
            .iter()
            .filter(|anchor| new.as_str().contains(&anchor.exact))
            .count();
        assert!(found > 0);
    });
    row("  floor: looking for each quote as it stands", floor, "");
}

/// 200 people who each marked 60 stretches of one text of 30,000 characters in 250 sentences, eight tags among them.
fn agree() {
    let mut seed = 7_u32;
    let mut chance = move |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) % below
    };
    let mut person = || {
        let marks = (0..60).map(|n| {
            let start = n * 500 + chance(300);
            Mark {
                start,
                end: start + 20 + chance(150),
                tag: chance(8) as usize,
            }
        });
        Some(marks.collect())
    };
    let marked = Marked {
        people: 200,
        tags: 8,
        texts: vec![Text {
            length: 30_000,
            units: (0..250).map(|n| n * 120).collect(),
            marks: (0..200).map(|_| person()).collect(),
        }],
    };
    for (name, draws, budget) in [
        ("agreement of 200 people x 60 marks on 30,000 characters", 0, "100 ms"),
        ("  with intervals from 1,000 draws", 1_000, "100 ms"),
    ] {
        let took = best(5, || assert_eq!(agreement(&marked, draws).pairs.len(), 19_900));
        row(name, took, budget);
    }
    let mut naive = 0_u64;
    let took = best(1, || naive = by_characters(&marked));
    row("  floor: laying every character of every two side by side", took, "");
    assert!(naive > 0);
}

/// Counts the pairs of characters with different tags, one by one.
fn by_characters(marked: &Marked) -> u64 {
    let text = &marked.texts[0];
    let rows: Vec<Vec<u8>> = text
        .marks
        .iter()
        .flatten()
        .map(|marks| {
            let mut row = vec![0_u8; text.length as usize];
            for mark in marks {
                row[mark.start as usize..mark.end as usize].fill(u8::try_from(mark.tag).unwrap_or(0) + 1);
            }
            row
        })
        .collect();
    let mut differ = 0;
    for (n, ours) in rows.iter().enumerate() {
        for theirs in rows.iter().skip(n + 1) {
            differ += ours.iter().zip(theirs).filter(|(a, b)| a != b).count() as u64;
        }
    }
    differ
}

/// Everything that the machine sees in so many articles.
fn analysis() {
    let news = news();
    for count in [5, 10, 30, 100, 300] {
        let texts: Vec<String> = (0..count)
            .map(|n| {
                let (text, _, _) = &news[n % news.len()];
                // Another round is another event: other numbers, and no wire copy of the first.
                text.replace(' ', if n < news.len() { " " } else { "  " })
            })
            .collect();
        let bytes: usize = texts.iter().map(String::len).sum();
        let took = best(3, || {
            let pages: Vec<Page<'_>> = texts
                .iter()
                .enumerate()
                .map(|(n, text)| Page {
                    text,
                    language: Language::of_tag(&news[n % news.len()].1),
                    outlet: "",
                    title: "",
                })
                .collect();
            let struck = furniture(&pages);
            let readings: Vec<Reading<'_>> = texts
                .iter()
                .zip(&struck)
                .enumerate()
                .map(|(n, (text, struck))| {
                    let (_, language, date) = &news[n % news.len()];
                    let spans: Vec<Span> = struck.iter().map(|struck| struck.span).collect();
                    Reading::new(text, language, date, &spans)
                })
                .collect();
            let mut found = 0;
            let mentioned: Vec<_> = readings.iter().map(names::mentions).collect();
            for reading in &readings {
                let whens = dates(reading);
                found += numbers(reading, &whens).len() + whens.len() + quotations(reading).len();
            }
            let sources: Vec<names::Mentioned<'_>> = readings
                .iter()
                .zip(&mentioned)
                .map(|(reading, mentions)| names::Mentioned { reading, mentions })
                .collect();
            found += names::entities(&sources, &[]).entities.len();
            found += shared(&readings.iter().collect::<Vec<_>>()).len();
            assert!(found > 0);
        });
        let budget = match count {
            5 => "50 ms in the page",
            100 => "2,000 ms",
            _ => "",
        };
        row(
            &format!("analysis of {count} articles, {} kB", bytes / 1_000),
            took,
            budget,
        );
        suggest(&texts, &news, count);
    }
}

/// Where to look in so many articles, once the finders have been through them.
fn suggest(texts: &[String], news: &[(String, String, String)], count: usize) {
    let articles: Vec<Article<'_>> = texts
        .iter()
        .enumerate()
        .map(|(n, text)| {
            let (_, language, date) = &news[n % news.len()];
            Article::new(TextId::of(text), Reading::new(text, language, date, &[]))
        })
        .collect();
    let names = joined(&articles, &[]);
    let mut found = 0;
    let took = best(3, || {
        let all = suggestions(&articles, &names, &mut |_, _| true);
        found = all.map_or(0, |all| all.len());
    });
    let budget = match count {
        5 => "100 ms in the page, the finders included",
        100 => "4,000 ms in the page, the finders included",
        _ => "",
    };
    row(&format!("  and {found} suggestions on them"), took, budget);
}
