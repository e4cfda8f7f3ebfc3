//! What several readers marked, held against texts that can be read at a glance, and against counting byte by byte.

use super::*;
use crate::core::anchor::describe;
use crate::core::model::{Claim, Clock, Content, Furniture, RecordState, Revision, Source};
use crate::core::text::FrozenText;
use proptest::prelude::*;

pub(super) const TEXT: &str =
    "Pier shut\nThe pier shut on Monday. Two people were hurt.\n3 min read\nIt reopens in May.";

fn revision(id: &RecordId, author: &str, ms: u64, content: Content) -> Rc<Revision> {
    Rc::new(Revision {
        record: id.clone(),
        author: RecordId::new(author),
        clock: Clock { ms, counter: 0 },
        parents: BTreeSet::new(),
        state: RecordState::Live(content),
    })
}

/// Makes a casebook of one source from what each person marked, and with which tag.
pub(super) fn book(text: &str, furniture: &[(usize, usize)], marks: &[(&str, Vec<Span>, &str)]) -> (Casebook, TextId) {
    let text = Rc::new(FrozenText::new(text.to_owned()));
    let mut book = Casebook::default();
    let point = |at: usize| text.code_point_from_byte(Span::new(at, at).start).unwrap();
    let card = Source {
        title: "Pier shut".into(),
        language: "en".into(),
        furniture: furniture
            .iter()
            .map(|(start, end)| Furniture {
                start: point(*start),
                end: point(*end),
                ..Furniture::default()
            })
            .collect(),
        ..Source::default()
    };
    book.insert_text(Rc::clone(&text));
    book.insert(revision(
        &RecordId::of_source(text.id()),
        "Ada",
        1,
        Content::Source(card),
    ));
    for (n, (who, spans, tag)) in marks.iter().enumerate() {
        let claim = Claim {
            source: text.id(),
            pieces: spans.iter().filter_map(|span| describe(&text, *span)).collect(),
            tag: RecordId::new(tag),
            speaker: String::new(),
            role: None,
            worth_checking: None,
            note: String::new(),
        };
        let id = RecordId::new(&format!("claim {n:03}"));
        book.insert(revision(&id, who, 2, Content::Claim(claim)));
    }
    (book, text.id())
}

pub(super) fn words(marks: &[(&'static str, &str, &'static str)]) -> Vec<(&'static str, Vec<Span>, &'static str)> {
    let place = |words: &str| {
        let at = TEXT.find(words).unwrap();
        Span::new(at, at + words.len())
    };
    let one = |(who, words, tag): &(&'static str, &str, &'static str)| (*who, vec![place(words)], *tag);
    marks.iter().map(one).collect()
}

pub(super) fn lanes(book: &Casebook, source: TextId, people: &str) -> Lanes {
    let people: Vec<RecordId> = people.split_whitespace().map(RecordId::new).collect();
    Lanes::of(book, &Derived::of(book, None), source, &people).unwrap()
}

/// Shows a row as `number:2[two words]1[one]|Ada F Ben N|*`, a star where its readers differ.
fn drawn(lanes: &Lanes, row: &Row) -> String {
    let mut line = match (row.headline, row.struck) {
        (true, _) => "head:".to_owned(),
        (_, true) => "struck:".to_owned(),
        _ => format!("{}{}:", row.paragraph, if row.first { "" } else { "+" }),
    };
    for stretch in &row.stretches {
        line += &format!("{}[{}]", stretch.count, lanes.source.text.slice(stretch.span).unwrap());
    }
    line += "|";
    for (n, reader) in lanes.readers.iter().enumerate() {
        for mark in lanes.cell(row, n) {
            line += &format!("{reader} {} ", mark.tag);
        }
    }
    line.trim_end().to_owned() + if row.differs { "|*" } else { "|" }
}

fn drawn_all(lanes: &Lanes) -> Vec<String> {
    lanes.rows.iter().map(|row| drawn(lanes, row)).collect()
}

#[test]
fn sentences_headline_and_struck_lines_are_rows() {
    let at = TEXT.find("3 min").unwrap();
    let (book, source) = book(TEXT, &[(at, at + 10)], &[]);
    let lanes = lanes(&book, source, "Ada Ben");
    assert!(
        lanes.readers.is_empty(),
        "who marked nothing here has not read it, as far as is known"
    );
    let expected = [
        "head:0[Pier shut]||",
        "1:0[The pier shut on Monday.]||",
        "1+:0[Two people were hurt.]||",
        "struck:0[3 min read]||",
        "2:0[It reopens in May.]||",
    ];
    assert_eq!(drawn_all(&lanes), expected);
}

#[test]
fn each_reader_counts_once_and_differences_show() {
    let (book, source) = book(
        TEXT,
        &[],
        &words(&[
            ("Ada", "pier shut on Monday", "F"),
            ("Ada", "on Monday", "N"),
            ("Ben", "Monday. Two people", "N"),
            ("Ada", "Two people were hurt", "N"),
            ("Cy", "May", "P"),
            ("Ada", "reopens in May", "P"),
            ("Ben", "May", "P"),
        ]),
    );
    let all = lanes(&book, source, "Cy Ada Dan Ben");
    assert_eq!(all.readers, ["Cy", "Ada", "Ben"].map(RecordId::new));
    let expected = [
        "head:0[Pier shut]||",
        "1:0[The ]1[pier shut on ]2[Monday]1[.]|Ada F Ada N Ben N|*",
        "1+:2[Two people]1[ were hurt]0[.]|Ada N Ben N|*",
        "2:0[3 min read]||",
        "3:0[It ]1[reopens in ]3[May]0[.]|Cy P Ada P Ben P|",
    ];
    assert_eq!(drawn_all(&all), expected);
    // Without Cy, who marked nothing there, the third row has the same tags from all.
    let two = lanes(&book, source, "Ben Ada");
    assert_eq!(
        drawn(&two, &two.rows[2]),
        "1+:2[Two people]1[ were hurt]0[.]|Ben N Ada N|"
    );
    assert_eq!(two.shown(Show::Differ, 1), [1]);
    for (show, least, expected) in [
        (Show::Everything, 9, vec![0, 1, 2, 3, 4]),
        (Show::AtLeast, 0, vec![1, 2, 4]),
        (Show::AtLeast, 2, vec![1, 2, 4]),
        (Show::AtLeast, 3, vec![4]),
        (Show::AtLeast, 4, vec![]),
        (Show::Differ, 1, vec![1, 2]),
    ] {
        assert_eq!(all.shown(show, least), expected, "{show:?} {least}");
    }
    // One reader alone differs from nobody.
    assert_eq!(lanes(&book, source, "Ada").shown(Show::Differ, 1), [0_usize; 0]);
}

#[test]
fn a_claim_belongs_to_whom_made_it_and_what_has_no_place_is_counted() {
    let (mut book, source) = book(TEXT, &[], &words(&[("Ada", "Two people", "N")]));
    let id = RecordId::new("claim 000");
    let mut edited = book.claim(&id).unwrap().clone();
    edited.tag = RecordId::new("F");
    let mut lost = edited.pieces[0].clone();
    lost.exact = "words that stand nowhere in this text".into();
    edited.pieces.push(lost);
    let first = book.record(&id).unwrap().known().keys().next().copied().unwrap();
    let mut change = Rc::unwrap_or_clone(revision(&id, "Ben", 3, Content::Claim(edited)));
    change.parents.insert(first);
    book.insert(Rc::new(change));
    let lanes = lanes(&book, source, "Ben Ada");
    assert_eq!(lanes.readers, [RecordId::new("Ada")]);
    assert_eq!(drawn(&lanes, &lanes.rows[2]), "1+:1[Two people]0[ were hurt.]|Ada F|");
    assert_eq!(lanes.lost, 1);
}

#[test]
fn what_is_no_source_has_no_lanes() {
    let (book, _) = book(TEXT, &[], &[]);
    let other = TextId::of("another");
    assert_eq!(Lanes::of(&book, &Derived::of(&book, None), other, &[]), None);
}

/// A text, marks as reader, start and length, and strikes as start and length.
type Drawn = (String, Vec<(usize, usize, usize)>, Vec<(usize, usize)>);

/// Readers, spans and strikes over a text of words, points and line ends.
fn some() -> impl Strategy<Value = Drawn> {
    let text = prop::collection::vec(prop::sample::select(vec!["Aé", "b", " ", ". ", "\n", "…"]), 1..40);
    let text = text.prop_map(|parts| parts.concat());
    let marks = prop::collection::vec((0..4_usize, 0..60_usize, 1..30_usize), 0..12);
    (text, marks, prop::collection::vec((0..60_usize, 1..12_usize), 0..3))
}

proptest! {
    #[test]
    fn rows_hold_the_text_and_counts_are_those_of_every_byte((text, marks, struck) in some()) {
        let names = ["Ada", "Ben", "Cy", "Dan"];
        let text = FrozenText::new(text).as_str().to_owned();
        let whole = |start: usize, len: usize| {
            let start = text.floor_char_boundary(start.min(text.len()));
            Span::new(start, text.ceil_char_boundary((start + len).min(text.len())))
        };
        let placed: Vec<(&str, Vec<Span>, &str)> = marks
            .iter()
            .map(|(who, start, len)| (names[*who], vec![whole(*start, *len)], "F"))
            .collect();
        let mut furniture: Vec<(usize, usize)> = Vec::new();
        for (start, len) in struck {
            let range = whole(start, len).range();
            if !range.is_empty() {
                furniture.push((range.start, range.end));
            }
        }
        let (book, source) = book(&text, &furniture, &placed);
        let lanes = lanes(&book, source, "Ada Ben Cy Dan");
        let mut at = 0;
        for row in &lanes.rows {
            prop_assert!(row.span.start.get() >= at && !row.span.is_empty());
            prop_assert!(text[at..row.span.start.get()].trim().is_empty(), "{:?}", &text[at..row.span.start.get()]);
            at = row.span.start.get();
            for stretch in &row.stretches {
                prop_assert_eq!(stretch.span.start.get(), at);
                at = stretch.span.end.get();
                for byte in stretch.span.range() {
                    let one = Span::new(byte, byte + 1);
                    let over = lanes.marks.iter().filter(|mark| mark.span.overlaps(one));
                    prop_assert_eq!(set_of(over.map(|mark| mark.reader)).len(), stretch.count);
                    prop_assert_eq!(furniture.iter().any(|(from, to)| (*from..*to).contains(&byte)), stretch.struck);
                }
            }
            prop_assert_eq!(at, row.span.end.get());
            let touching: BTreeSet<usize> = (0..lanes.marks.len()).filter(|n| lanes.marks[*n].span.overlaps(row.span)).collect();
            prop_assert_eq!(set_of(row.marks.iter().copied()), touching);
            prop_assert_eq!(row.marks.len(), set_of(&row.marks).len());
        }
        prop_assert!(text[at..].trim().is_empty());
    }
}
