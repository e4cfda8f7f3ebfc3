//! Casebooks of several people: whose marks count where, and which comparisons are of one question.

use std::rc::Rc;

use super::*;
use crate::core::agreement::Why;
use crate::core::anchor::describe;
use crate::core::model::{Claim, Clock, Comparison, Content, Position, RecordState, Source, Verdict, default_codebook};

const NOW: u64 = 1_760_000_000_000;
const ONE: &str = "Two boats sank off the pier. The mayor said so. Nobody was hurt.";
const TWO: &str = "Three boats sank, the mayor said. One man was hurt. The pier is shut.";

fn id(name: &str) -> RecordId {
    RecordId::new(&["urn:x:", name].concat())
}

struct Book {
    book: Casebook,
    sources: Vec<TextId>,
    made: u32,
}

impl Book {
    fn new() -> Self {
        let mut book = Self {
            book: Casebook::default(),
            sources: Vec::new(),
            made: 0,
        };
        for revision in default_codebook() {
            book.book.insert(Rc::new(revision));
        }
        for text in [ONE, TWO] {
            let text = Rc::new(FrozenText::new(text.to_owned()));
            book.sources.push(text.id());
            let card = Source {
                language: "en".to_owned(),
                ..Source::default()
            };
            let record = RecordId::of_source(text.id());
            book.book.insert_text(text);
            book.put(&record, "setup", Content::Source(card));
        }
        book
    }

    fn put(&mut self, record: &RecordId, author: &str, content: Content) {
        self.made += 1;
        let clock = Clock {
            ms: NOW + u64::from(self.made),
            counter: 0,
        };
        let revision = self.book.revise(record, RecordState::Live(content), &id(author), clock);
        self.book.insert(Rc::new(revision));
    }

    /// Marks words of a source with a tag of the codebook, by its letter.
    fn mark(&mut self, author: &str, source: usize, words: &str, letter: &str) -> RecordId {
        let source = self.sources[source];
        let text = Rc::clone(self.book.text(source).unwrap());
        let at = text.as_str().find(words).unwrap_or_else(|| panic!("{words}"));
        let tag = self
            .book
            .tags()
            .into_iter()
            .find(|(_, tag)| tag.letter == letter)
            .map(|(id, _)| id.clone());
        let claim = Claim {
            source,
            pieces: vec![describe(&text, Span::new(at, at + words.len())).unwrap()],
            tag: tag.unwrap(),
            speaker: String::new(),
            role: None,
            worth_checking: None,
            note: String::new(),
        };
        let record = RecordId::random(u128::from(self.made));
        self.put(&record, author, Content::Claim(claim));
        record
    }

    fn compare(&mut self, author: &str, question: &str, positions: &[&[&RecordId]], verdict: Verdict) {
        let position = |evidence: &&[&RecordId]| Position {
            label: String::new(),
            evidence: evidence.iter().map(|id| (*id).clone()).collect(),
        };
        let comparison = Comparison {
            question: question.to_owned(),
            positions: positions.iter().map(position).collect(),
            verdict: Some(verdict),
            ..Comparison::default()
        };
        let record = RecordId::random(u128::from(self.made) << 64);
        self.put(&record, author, Content::Comparison(comparison));
    }

    fn agreed(&self) -> Agreed {
        let derived = Derived::of(&self.book, None);
        agreed(&self.book, &derived, &annotators(&self.book), 0)
    }
}

#[test]
fn a_person_takes_part_where_the_person_marked_something() {
    let mut book = Book::new();
    for author in ["ada", "ben"] {
        book.mark(author, 0, "Two boats", "N");
        book.mark(author, 0, "Nobody was hurt", "F");
    }
    book.mark("ada", 1, "Three boats", "N");
    let found = book.agreed();
    assert_eq!(found.people, [id("ada"), id("ben")]);
    assert_eq!(found.sources.len(), 2);
    assert_eq!((found.all.counts.texts, found.all.counts.marks), (1, 4));
    assert_eq!(
        (found.all.unitizing.whole.value, found.all.exact.value),
        (Ok(1.0), Ok(1.0))
    );
    assert_eq!(found.by_source[1].unitizing.whole.value, Err(Why::Alone));
    assert_eq!(found.passages, []);
    // What another person made of a claim does not make it theirs.
    let edited = book
        .book
        .claims()
        .next()
        .map(|(id, claim)| (id.clone(), claim.clone()))
        .unwrap();
    book.put(&edited.0, "cid", Content::Claim(edited.1));
    assert_eq!(book.agreed().people, [id("ada"), id("ben")]);
}

#[test]
fn passages_are_those_on_which_people_part() {
    let mut book = Book::new();
    for author in ["ada", "ben", "cid"] {
        book.mark(author, 0, "Two boats sank", "F");
    }
    book.mark("ada", 0, "Nobody was hurt", "F");
    book.mark("ben", 0, "Nobody was hurt", "N");
    let found = book.agreed();
    let [only] = found.passages.as_slice() else {
        panic!("{:?}", found.passages);
    };
    assert_eq!(&ONE[only.span.range()], "Nobody was hurt.");
    assert_eq!((only.people, only.marked, only.tags.len()), (3, 2, 2));
    assert!(only.share > 0.8 && only.share <= 1.0, "{}", only.share);
}

#[test]
fn comparisons_of_several_people_are_laid_together_by_question_and_by_sentences() {
    let mut book = Book::new();
    let two = book.mark("ada", 0, "Two boats", "N");
    let three = book.mark("ada", 1, "Three boats", "N");
    let sank = book.mark("ben", 0, "boats sank", "F");
    let sunk = book.mark("ben", 1, "boats sank", "F");
    let (nobody, man) = (book.mark("ben", 0, "Nobody", "N"), book.mark("ben", 1, "One man", "N"));
    book.compare("ada", "How many boats?", &[&[&two], &[&three]], Verdict::Contradiction);
    // Other words, the same two sentences.
    book.compare("ben", "What sank?", &[&[&sank, &sunk]], Verdict::Agree);
    // The same question, other sentences.
    book.compare("ben", "Hurt?", &[&[&nobody], &[&man]], Verdict::Contradiction);
    book.compare("ada", " hurt?", &[&[&two], &[&man]], Verdict::Tension);
    let found = book.agreed().compared;
    assert_eq!((found.people, found.shared_cells, found.link_count), (2, 2, 4));
    assert_eq!(found.links.value, Ok(0.5));
    // One cell of two on which they agree that the sources differ: 1 − 3·2/(3·1 + 1·3).
    assert_eq!(found.cells.value, Ok(0.0));
}

#[test]
fn nothing_to_lay_side_by_side_is_said() {
    let mut book = Book::new();
    assert_eq!(book.agreed().all.exact.value, Err(Why::Alone));
    book.mark("ada", 0, "Two boats", "N");
    let found = book.agreed();
    assert_eq!(found.all.unitizing.whole.value, Err(Why::Alone));
    assert_eq!(found.compared.cells.value, Err(Why::NoComparisons));
    assert_eq!(found.odd_tag(), None);
}

#[test]
fn the_tag_that_stands_out_is_named() {
    let mut book = Book::new();
    let places = [(0, "Two boats"), (0, "The mayor"), (1, "Three boats")];
    let others = [(0, "Nobody"), (1, "One man"), (1, "The pier")];
    for author in ["ada", "ben"] {
        for (source, words) in places {
            book.mark(author, source, words, "F");
        }
    }
    assert_eq!(book.agreed().odd_tag(), None);
    for (author, places) in [("ada", places), ("ben", others)] {
        for (source, words) in places {
            book.mark(author, source, words, "N");
        }
    }
    let found = book.agreed();
    let tag = found
        .odd_tag()
        .and_then(|id| book.book.tag(id))
        .map(|tag| tag.letter.as_str());
    assert_eq!(tag, Some("N"));
}

#[test]
fn values_have_two_digits() {
    for (value, words) in [
        (1.0, "1.00"),
        (0.914, ".91"),
        (0.995, "1.00"),
        (0.0, ".00"),
        (0.07, ".07"),
        (-0.074, "\u{2212}.07"),
        (-1.5, "\u{2212}1.50"),
        (-0.001, ".00"),
    ] {
        assert_eq!(digits(value), words);
    }
}
