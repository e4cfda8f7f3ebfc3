//! The laws of revisions and merging.

use proptest::prelude::*;
use std::collections::BTreeSet;
use std::rc::Rc;
use variorum::core::format::casebook;
use variorum::core::model::{
    Casebook, Clock, Comment, Content, RecordId, RecordKind, RecordState, Revision, Title, difference,
};

/// One edit by one person: which record, what it says (none: delete), which clock, and whether the person merges the others first.
#[derive(Debug, Clone)]
struct Edit {
    person: usize,
    record: u8,
    text: Option<String>,
    skew: i64,
    merge_from: Option<usize>,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = (
        0..3_usize,
        0..4_u8,
        proptest::option::weighted(0.85, "[a-c]{0,2}"),
        -200_000_000..200_000_000_i64,
        proptest::option::of(0..3_usize),
    )
        .prop_map(|(person, record, text, skew, merge_from)| Edit {
            person,
            record,
            text,
            skew,
            merge_from,
        });
    proptest::collection::vec(edit, 0..24)
}

const NOW: u64 = 1_700_000_000_000;

fn comment(text: &str) -> RecordState {
    RecordState::Live(Content::Comment(Comment {
        about: RecordId::new("urn:x:about"),
        text: text.to_owned(),
        mentions: Vec::new(),
        resolved: false,
    }))
}

/// Plays the edits of three people who now and then merge each other's casebooks, with clocks that are off by days.
fn play(edits: &[Edit]) -> [Casebook; 3] {
    let mut books: [Casebook; 3] = Default::default();
    for (n, edit) in edits.iter().enumerate() {
        if let Some(from) = edit.merge_from {
            let theirs = books[from].clone();
            books[edit.person].merge(&theirs);
        }
        let book = &mut books[edit.person];
        let record = RecordId::new(&format!("urn:x:{}", edit.record));
        let state = match &edit.text {
            Some(text) => comment(text),
            None if book.record(&record).is_some() => RecordState::Deleted(RecordKind::Comment),
            None => continue,
        };
        let now = NOW
            .checked_add_signed(edit.skew)
            .expect("the skew is days and the time is decades")
            + n as u64;
        let clock = book.clock(now).next(now);
        let author = RecordId::new(&format!("urn:x:person{}", edit.person));
        let revision = book.revise(&record, state, &author, clock);
        book.insert(Rc::new(revision));
    }
    books
}

fn union(parts: &[&Casebook]) -> Casebook {
    let mut all = Casebook::default();
    parts.iter().for_each(|p| all.merge(p));
    all
}

fn through_file(book: &Casebook) -> Casebook {
    let (parsed, problems) = casebook::read(
        &casebook::write(book),
        "x",
        &Casebook::default(),
        NOW * 2,
        casebook::Limits::default(),
    );
    assert_eq!(problems, []);
    parsed.expect("what we wrote we can read").casebook
}

proptest! {
    #[test]
    fn merging_in_any_order_grouping_and_repetition_gives_the_same_bytes(edits in edits()) {
        let [a, b, c] = play(&edits);
        let bytes = casebook::write(&union(&[&a, &b, &c]));
        for order in [[&a, &c, &b], [&b, &a, &c], [&b, &c, &a], [&c, &a, &b], [&c, &b, &a]] {
            prop_assert_eq!(&casebook::write(&union(&order)), &bytes);
        }
        let left = union(&[&union(&[&a, &b]), &c]);
        let right = union(&[&a, &union(&[&b, &c])]);
        prop_assert_eq!(&casebook::write(&left), &bytes);
        prop_assert_eq!(&casebook::write(&right), &bytes);
        let again = union(&[&a, &b, &c, &b, &a, &a, &left]);
        prop_assert_eq!(&casebook::write(&again), &bytes);
    }

    #[test]
    fn merging_files_is_merging_casebooks(edits in edits()) {
        let [a, b, c] = play(&edits);
        let bytes = casebook::write(&union(&[&a, &b, &c]));
        let [a, b, c] = [&a, &b, &c].map(through_file);
        prop_assert_eq!(&casebook::write(&union(&[&c, &a, &b])), &bytes);
        prop_assert_eq!(&casebook::write(&through_file(&union(&[&a, &b, &c]))), &bytes);
    }

    #[test]
    fn a_merge_loses_no_head_and_shows_every_conflict(edits in edits()) {
        let books = play(&edits);
        let all = union(&books.iter().collect::<Vec<_>>());
        for (id, record) in all.records() {
            let known: BTreeSet<_> = books.iter().filter_map(|b| b.record(id)).flat_map(|r| r.known().keys().copied()).collect();
            prop_assert_eq!(&known, &record.known().keys().copied().collect::<BTreeSet<_>>());
            let named: BTreeSet<_> = record.known().values().flat_map(|r| r.parents.iter().copied()).collect();
            let heads: BTreeSet<_> = record.heads().map(|(id, _)| id).collect();
            prop_assert_eq!(&heads, &known.difference(&named).copied().collect::<BTreeSet<_>>());
            let states = heads.iter().map(|h| format!("{:?}", record.known()[h].state)).collect::<BTreeSet<_>>();
            prop_assert_eq!(record.is_conflict(), states.len() > 1);
            // Delete against edit: the edit stays visible.
            if record.heads().any(|(_, r)| r.state.live().is_some()) {
                prop_assert!(record.content().is_some());
            }
        }
    }

    #[test]
    fn undo_restores_exactly(edits in edits(), pick in 0..4_u8, text in "[a-c]{1,2}") {
        let books = play(&edits);
        let before = union(&books.iter().collect::<Vec<_>>());
        let record = RecordId::new(&format!("urn:x:{pick}"));
        let me = RecordId::new("urn:x:me");
        let states: Vec<RecordState> = before.record(&record).map(|r| r.states().into_iter().cloned().collect()).unwrap_or_default();
        let mut book = before.clone();
        let mut clock = book.clock(NOW);
        clock = clock.next(NOW);
        let revision = book.revise(&record, comment(&text), &me, clock);
        book.insert(Rc::new(revision));
        prop_assert!(!book.record(&record).expect("it was just written").is_conflict());
        for revision in book.restore(&record, &states, &me, &mut clock, NOW) {
            book.insert(Rc::new(revision));
        }
        let after = book.record(&record).expect("a record never goes");
        if states.is_empty() {
            prop_assert_eq!(after.content(), None);
        } else {
            let restored: Vec<RecordState> = after.states().into_iter().cloned().collect();
            prop_assert_eq!(restored, states);
        }
    }

    #[test]
    fn the_difference_says_what_a_merge_does(edits in edits()) {
        let [a, b, _] = play(&edits);
        let found = difference(&a, &b);
        let merged = union(&[&a, &b]);
        prop_assert_eq!(found.is_nothing(), casebook::write(&merged) == casebook::write(&a) || only_history(&a, &merged));
        for id in &found.new {
            prop_assert!(a.content(id).is_none() && merged.content(id).is_some());
        }
        for id in &found.same {
            prop_assert_eq!(a.content(id), merged.content(id));
        }
        for id in &found.conflicts {
            prop_assert!(merged.record(id).is_some_and(|r| r.is_conflict()));
        }
        // Merging the same file again brings nothing.
        prop_assert!(difference(&merged, &b).is_nothing());
    }

    #[test]
    fn canonical_json_is_that_of_the_rfc(text in any::<String>(), ms in 0..(1_u64 << 53), counter: u32) {
        let revision = Revision {
            record: RecordId::new("urn:x:1"),
            author: RecordId::new(&format!("urn:x:{text}")),
            clock: Clock { ms, counter },
            parents: BTreeSet::new(),
            state: RecordState::Live(Content::Casebook(Title { title: text, created_ms: ms })),
        };
        let value: serde_json::Value = serde_json::from_str(&revision.canonical()).expect("it is JSON");
        prop_assert_eq!(serde_json_canonicalizer::to_string(&value).expect("it is finite"), revision.canonical());
    }
}

/// Says whether two casebooks show the same and differ in the history only.
fn only_history(a: &Casebook, b: &Casebook) -> bool {
    a.records().keys().chain(b.records().keys()).all(|id| {
        let states = |book: &Casebook| {
            book.record(id)
                .map(|r| r.states().into_iter().cloned().collect::<Vec<_>>())
        };
        match (states(a), states(b)) {
            (None, Some(states)) => states.iter().all(|s| s.live().is_none()),
            (a, b) => a == b,
        }
    })
}

#[test]
fn ancestors_named_in_a_circle_hide_nothing() {
    let mut book = Casebook::default();
    let record = RecordId::new("urn:x:1");
    let me = RecordId::new("urn:x:me");
    let one = book.revise(&record, comment("one"), &me, Clock { ms: 1, counter: 0 });
    let two = book.revise(&record, comment("two"), &me, Clock { ms: 2, counter: 0 });
    let ids = BTreeSet::from([one.id(), two.id()]);
    book.insert(Rc::new(one));
    book.insert(Rc::new(two));
    book.insert_past(&record, &ids);
    assert_eq!(book.record(&record).map(|r| r.states().len()), Some(2));
}

#[test]
fn a_liar_about_the_future_does_not_win_by_it() {
    let record = RecordId::new("urn:x:1");
    let mut book = Casebook::default();
    let me = RecordId::new("urn:x:me");
    let liar = book.revise(
        &record,
        comment("liar"),
        &me,
        Clock {
            ms: u64::MAX >> 12,
            counter: 9,
        },
    );
    book.insert(Rc::new(liar));
    // Somebody who has seen the liar's version replaces it with an honest clock.
    let clock = book.clock(NOW).next(NOW);
    assert_eq!(clock, Clock { ms: NOW, counter: 0 });
    let honest = book.revise(&record, comment("honest"), &me, clock);
    book.insert(Rc::new(honest));
    assert_eq!(
        book.record(&record).and_then(|r| r.content().cloned()),
        comment("honest").live().cloned()
    );
}
