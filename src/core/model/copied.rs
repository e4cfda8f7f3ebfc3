//! Which casebooks among many were made from one another: the same records under another maker's name, or one person's work twice. It
//! says what is so, never who copied: files are not signed, and clocks can lie.

use std::collections::{BTreeMap, BTreeSet};

use super::casebook::{Casebook, Record};
use super::content::RecordKind;
use super::id::RecordId;
use crate::core::order::set_of;

/// That one casebook was made from another, or both from a third.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The place of the casebook.
    pub book: usize,
    /// The place of the other one.
    pub of: usize,
    /// What they share.
    pub what: Shared,
}

/// What two casebooks share that is seldom shared honestly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shared {
    /// So many records whose first versions name different people: nobody makes the same random id twice.
    Makers(usize),
    /// All of its work is this person's, and all of that is in the other one, which has nobody else's work either.
    Work(RecordId),
}

/// Returns what was copied among casebooks, by place. Only claims, comparisons and comments count: everybody who has an article
/// makes its card.
#[must_use]
pub fn copied(books: &[&Casebook]) -> Vec<Copied> {
    let mut found = Vec::new();
    other_makers(books, &mut found);
    same_work(books, &mut found);
    crate::core::order::sort_by_key(&mut found, |c| (c.book, c.of));
    found
}

fn work(book: &Casebook) -> impl Iterator<Item = (&RecordId, &Record)> {
    let is_work = |record: &Record| {
        matches!(
            record.kind(),
            Some(RecordKind::Claim | RecordKind::Comparison | RecordKind::Comment)
        )
    };
    let records = book.records().iter().map(|(id, record)| (id, record.as_ref()));
    records.filter(move |(_, record)| is_work(record))
}

/// Returns who made a record, as far as a version is known that replaces none.
fn makers(record: &Record) -> BTreeSet<&RecordId> {
    let first = record.known().values().filter(|r| r.parents.is_empty());
    set_of(first.map(|r| &r.author))
}

fn other_makers(books: &[&Casebook], found: &mut Vec<Copied>) {
    let mut first: BTreeMap<&RecordId, (usize, BTreeSet<&RecordId>)> = BTreeMap::new();
    let mut pairs: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (n, book) in books.iter().enumerate() {
        for (id, record) in work(book) {
            let makers = makers(record);
            if makers.is_empty() {
                continue;
            }
            match first.get(id) {
                Some((other, theirs)) if makers.is_disjoint(theirs) => *pairs.entry((*other, n)).or_default() += 1,
                Some(_) => {}
                None => {
                    first.insert(id, (n, makers));
                }
            }
        }
    }
    for ((one, other), count) in pairs {
        for (book, of) in [(one, other), (other, one)] {
            let what = Shared::Makers(count);
            found.push(Copied { book, of, what });
        }
    }
}

fn same_work(books: &[&Casebook], found: &mut Vec<Copied>) {
    // For each person whose work alone fills a casebook: the fullest such one, and the others.
    let mut alone: BTreeMap<&RecordId, Vec<(usize, usize)>> = BTreeMap::new();
    for (n, book) in books.iter().enumerate() {
        let mut people = BTreeSet::new();
        let mut versions = 0;
        for (_, record) in work(book) {
            people.extend(record.known().values().map(|r| &r.author));
            versions += record.known().len();
        }
        if let (Some(person), 1) = (people.first(), people.len()) {
            alone.entry(person).or_default().push((n, versions));
        }
    }
    for (person, of_person) in alone {
        let fullest = of_person.iter().rev().max_by_key(|(_, versions)| versions);
        let Some(&(of, _)) = fullest else { continue };
        for (book, _) in of_person.into_iter().filter(|(n, _)| *n != of) {
            let is_known = |id: &RecordId, record: &Record| {
                let there = books.get(of).and_then(|b| b.record(id));
                there.is_some_and(|there| record.known().keys().all(|id| there.known().contains_key(id)))
            };
            let all = books
                .get(book)
                .is_some_and(|b| work(b).all(|(id, record)| is_known(id, record)));
            if all {
                let what = Shared::Work(person.clone());
                found.push(Copied { book, of, what });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::clock::Clock;
    use super::super::content::{Comment, Content};
    use super::super::revision::RecordState;
    use super::*;

    fn id(name: &str) -> RecordId {
        RecordId::new(&format!("urn:x:{name}"))
    }

    /// Makes a casebook of comments: `ada 1 2` are two that Ada made, a `+` before a number edits one.
    fn book(lines: &[&str]) -> Casebook {
        let mut book = Casebook::default();
        for (n, line) in lines.iter().enumerate() {
            let mut words = line.split(' ');
            let author = id(words.next().unwrap_or_default());
            for word in words {
                let record = id(word.trim_start_matches('+'));
                let comment = Comment {
                    about: id("about"),
                    text: format!("{author}{word}"),
                    mentions: Vec::new(),
                    resolved: false,
                };
                let clock = Clock {
                    ms: n as u64,
                    counter: 0,
                };
                let state = RecordState::Live(Content::Comment(comment));
                let revision = book.revise(&record, state, &author, clock);
                book.insert(Rc::new(revision));
            }
        }
        book
    }

    #[test]
    fn copies_are_told_from_shared_work() {
        let makers = |book, of, count| Copied {
            book,
            of,
            what: Shared::Makers(count),
        };
        let same = |book, of| Copied {
            book,
            of,
            what: Shared::Work(id("ada")),
        };
        let ada: &[&str] = &["ada 1 2 3"];
        type Row<'a> = (&'a str, &'a [&'a [&'a str]], Vec<Copied>);
        let table: &[Row<'_>] = &[
            ("each their own", &[ada, &["ben 4 5"], &["cleo 6"]], vec![]),
            ("Ben has merged Ada's", &[ada, &["ada 1 2 3", "ben 4"]], vec![]),
            ("Ben has edited Ada's", &[ada, &["ada 1 2 3", "ben +1"]], vec![]),
            ("all have all", &[&["ada 1", "ben 2"], &["ada 1", "ben 2"]], vec![]),
            ("one file twice", &[ada, ada], vec![same(1, 0)]),
            (
                "an earlier state of it",
                &[&["ada 1 2"], &["ben 9"], ada],
                vec![same(0, 2)],
            ),
            ("two of hers that differ", &[&["ada 1 2"], &["ada 3"]], vec![]),
            (
                "her name replaced",
                &[ada, &["ben 1 2"]],
                vec![makers(0, 1, 2), makers(1, 0, 2)],
            ),
            ("nothing in them", &[&[], &[]], vec![]),
        ];
        for (name, books, wanted) in table {
            let books: Vec<Casebook> = books.iter().map(|lines| book(lines)).collect();
            assert_eq!(copied(&books.iter().collect::<Vec<_>>()), *wanted, "{name}");
        }
    }
}
