//! A fuzz target for every parser and finder, all in one program: `VARIORUM_TARGET` names the one to run. It checks that nothing
//! panics, that nothing takes longer than the fuzzer's limit, and the laws that hold for any input.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use variorum::core::analysis::{Reading, dates, furniture, names, numbers, quotations, shared};
use variorum::core::anchor::{Known, Resolver, describe, resolve};
use variorum::core::format::article::{Extent, Lent, Wish, articles};
use variorum::core::format::casebook;
use variorum::core::model::Casebook;
use variorum::core::text::diff::{Change, word_diff};
use variorum::core::text::{ENCODINGS, FrozenText, Span, decode_natively, freeze};

type Target = fn(&[u8]);

/// Every target by its name.
const TARGETS: &[(&str, Target)] = &[
    ("text", text),
    ("html", |data| read("a.html", data)),
    ("mhtml", |data| read("a.mhtml", data)),
    ("eml", |data| read("a.eml", data)),
    ("docx", |data| read("a.docx", &zipped(&[("[Content_Types].xml", b""), ("word/document.xml", data)]))),
    ("odt", |data| {
        let kind = b"application/vnd.oasis.opendocument.text";
        read("a.odt", &zipped(&[("mimetype", kind), ("content.xml", data), ("meta.xml", data)]));
    }),
    ("epub", |data| {
        let container = br#"<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>"#;
        let files = [("mimetype", &b"application/epub+zip"[..]), ("META-INF/container.xml", container), ("a.opf", data)];
        read("a.epub", &zipped(&files));
    }),
    ("rtf", |data| read("a.rtf", data)),
    ("zip", |data| read("a.zip", data)),
    ("csv", |data| read("a.csv", data)),
    ("jsonl", |data| read("a.jsonl", data)),
    ("markdown", |data| read("a.md", data)),
    ("casebook", book),
    ("merge", merge),
    ("anchor", anchor),
    ("diff", diff),
    ("analysis", analysis),
];

static TARGET: OnceLock<Target> = OnceLock::new();

fuzz_target!(|data: &[u8]| {
    let target = TARGET.get_or_init(|| {
        let name = std::env::var("VARIORUM_TARGET").unwrap_or_default();
        let found = TARGETS.iter().find(|(known, _)| *known == name);
        found.map(|(_, target)| *target).unwrap_or_else(|| panic!("there is no target `{name}`"))
    });
    target(data);
});

fn text(data: &[u8]) {
    let label = data.first().and_then(|n| ENCODINGS.get(usize::from(*n)));
    for label in [None, label.copied()] {
        if let Ok(frozen) = freeze(data, label, decode_natively) {
            let again = FrozenText::new(frozen.text.as_str().to_owned());
            assert_eq!(again.id(), frozen.text.id(), "freezing twice is freezing once");
        }
    }
}

fn read(name: &str, data: &[u8]) {
    for extent in [Extent::Article, Extent::Whole] {
        let (found, problems) = articles(data, name, Wish { label: None, extent }, Lent::natively());
        assert!(!found.is_empty() || !problems.is_empty() || data.is_empty(), "nothing and no word on it");
        for article in found {
            for part in &article.parts {
                assert!(article.text.slice(part.span).is_some(), "a part stands on characters");
            }
            drop(article.card(0));
        }
    }
}

/// Packs files into a zip archive without compressing them.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut archive, mut list) = (Vec::new(), Vec::new());
    let short = |n: usize| u16::try_from(n).unwrap_or(u16::MAX).to_le_bytes();
    let long = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
    for (name, bytes) in files {
        let at = archive.len();
        let mut head = Vec::new();
        head.extend([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        head.extend(long(usize::try_from(crc(bytes)).unwrap_or_default()));
        head.extend(long(bytes.len()));
        head.extend(long(bytes.len()));
        head.extend(short(name.len()));
        head.extend([0, 0]);
        archive.extend(b"PK\x03\x04");
        archive.extend(&head);
        archive.extend(name.as_bytes());
        archive.extend(*bytes);
        list.extend(b"PK\x01\x02\x14\x00");
        list.extend(&head);
        list.extend([0; 10]);
        list.extend(long(at));
        list.extend(name.as_bytes());
    }
    let at = archive.len();
    archive.extend(&list);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(short(files.len()));
    archive.extend(short(files.len()));
    archive.extend(long(list.len()));
    archive.extend(long(at));
    archive.extend([0, 0]);
    archive
}

/// CRC-32 (ISO 3309, the polynomial of zip).
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}

fn book(data: &[u8]) {
    let known = Casebook::default();
    let (parsed, _) = casebook::read(data, "a.json", &known, 1_760_000_000_000, casebook::Limits::default());
    if let Some(parsed) = parsed {
        let written = casebook::write(&parsed.casebook);
        let (again, _) = casebook::read(&written, "a.json", &known, 1_760_000_000_000, casebook::Limits::default());
        let again = again.expect("what was written can be read");
        assert_eq!(casebook::write(&again.casebook), written, "writing is stable");
    }
}

/// What stands between the files of the target `merge`.
const NEXT: &[u8] = b"\n---\n";

/// Cuts bytes into up to three files: at the marks between them, or, where there are none, into the same file damaged in three ways.
fn files(data: &[u8]) -> Vec<Vec<u8>> {
    let mut found: Vec<Vec<u8>> = Vec::new();
    let mut rest = data;
    while let Some(at) = rest.windows(NEXT.len()).position(|w| w == NEXT).filter(|_| found.len() < 2) {
        found.push(rest[..at].to_vec());
        rest = &rest[at + NEXT.len()..];
    }
    found.push(rest.to_vec());
    if found.len() == 1 && rest.len() > 8 {
        let place = |n: usize| usize::from(u16::from_le_bytes([rest[n], rest[n + 1]])) * rest.len() / 65_536;
        let mut damaged = rest.to_vec();
        damaged[place(0)] = rest[2];
        found.push(damaged);
        found.push(rest[..place(4)].to_vec());
    }
    found
}

/// Merging files in any order, grouping and number gives the same bytes, loses no version, and hides none that nothing replaces.
fn merge(data: &[u8]) {
    let now = 1_760_000_000_000;
    let read = |bytes: &[u8]| {
        let (parsed, _) = casebook::read(bytes, "a.json", &Casebook::default(), now, casebook::Limits::default());
        parsed.unwrap_or_default().casebook
    };
    let union = |books: &[&Casebook]| {
        let mut all = Casebook::default();
        books.iter().for_each(|book| all.merge(book));
        all
    };
    let books: Vec<Casebook> = files(data).iter().map(|file| read(file)).collect();
    let order: Vec<&Casebook> = books.iter().collect();
    let back: Vec<&Casebook> = books.iter().rev().collect();
    let all = union(&order);
    let written = casebook::write(&all);
    assert_eq!(casebook::write(&union(&back)), written, "order makes no difference");
    let (first, rest) = order.split_at(1);
    let grouped = union(&[&union(rest), &union(first), &all]);
    assert_eq!(casebook::write(&grouped), written, "nor do grouping and repetition");
    assert_eq!(casebook::write(&read(&written)), written, "nor does a file");
    for book in &books {
        for (id, record) in book.records() {
            let merged = all.record(id).expect("no record goes");
            assert!(record.known().keys().all(|k| merged.known().contains_key(k)), "no version goes");
            assert!(merged.shown().is_some(), "something is shown");
            for (head, revision) in record.heads() {
                let stays = merged.heads().any(|(h, _)| h == head);
                let is_named = merged.known().values().any(|r| r.parents.contains(&head));
                let by_themselves = merged.heads().any(|(_, r)| r.author == revision.author);
                assert!(stays || is_named || by_themselves, "nobody's work is hidden by a list");
            }
        }
    }
}

/// Two texts, cut at the first NUL.
fn pair(data: &[u8]) -> (String, String) {
    let cut = data.iter().position(|b| *b == 0).unwrap_or(data.len() / 2);
    let (old, new) = data.split_at(cut);
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    (text(old), text(new))
}

fn anchor(data: &[u8]) {
    let Some((ends, rest)) = data.split_first_chunk::<4>() else { return };
    let (old, new) = pair(rest);
    let (old, new) = (FrozenText::new(old), FrozenText::new(new));
    let at = |a: u8, b: u8| usize::from(u16::from_le_bytes([a, b])) % (old.len() + 1);
    let (a, b) = (at(ends[0], ends[1]), at(ends[2], ends[3]));
    let span = old.whole_graphemes(Span::new(a.min(b), a.max(b)));
    let Some(anchor) = describe(&old, span) else { return };
    let own = Known { same_text: true, old: None };
    assert_eq!(resolve(&old, &anchor, own).span(), Some(span), "what was described is found");
    for known in [Known::default(), Known { same_text: false, old: Some(&old) }] {
        let found = Resolver::new(&new, known).resolve(&anchor);
        if let Some(span) = found.span() {
            assert!(new.slice(span).is_some(), "a place stands on characters");
        }
    }
}

fn diff(data: &[u8]) {
    let (old, new) = pair(data);
    let (mut before, mut after) = (String::new(), String::new());
    for change in word_diff(&old, &new) {
        match change {
            Change::Same { old: a, new: b } => {
                assert_eq!(old[a.range()], new[b.range()]);
                before += &old[a.range()];
                after += &new[b.range()];
            }
            Change::Removed(span) => before += &old[span.range()],
            Change::Added(span) => after += &new[span.range()],
        }
    }
    assert_eq!((before, after), (old, new), "a difference loses nothing");
}

fn analysis(data: &[u8]) {
    let Some((kind, rest)) = data.split_first() else { return };
    let language = ["en", "de", "fr", "es", "ru", "ar", ""][usize::from(kind % 7)];
    let text = String::from_utf8_lossy(rest).into_owned();
    let text = FrozenText::new(text);
    let known = variorum::core::analysis::Language::of_tag(language);
    let page = furniture::Page { text: text.as_str(), language: known, outlet: "", title: "" };
    let struck: Vec<Span> = furniture::furniture(&[page]).into_iter().flatten().map(|s| s.span).collect();
    let reading = Reading::new(text.as_str(), language, "2025-07-31", &struck);
    let whens = dates::dates(&reading);
    let spans = whens
        .iter()
        .map(|w| w.span)
        .chain(numbers::numbers(&reading, &whens).into_iter().map(|n| n.span))
        .chain(quotations::quotations(&reading).into_iter().flat_map(|q| [q.span, q.inner]))
        .chain(names::mentions(&reading).into_iter().map(|m| m.span))
        .chain(reading.sentences.iter().map(|s| s.span))
        .chain(shared::shared(&[&reading, &reading]).into_iter().flat_map(|p| p.places).map(|(_, s)| s));
    for span in spans {
        assert!(text.slice(span).is_some_and(|words| words.trim() == words), "{span:?}");
    }
}
