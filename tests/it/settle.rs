//! What people have to settle between them, held against the same told claim by claim and byte by byte.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use proptest::prelude::*;
use variorum::app::settle::{MatterKind, Matters};
use variorum::app::view::Derived;
use variorum::core::anchor::describe;
use variorum::core::model::{
    Casebook, Claim, Clock, Content, RecordId, RecordState, Revision, Source, default_codebook,
};
use variorum::core::text::{FrozenText, Span};

/// Who marked what, from where, how much of it, and as what.
type Marked = (usize, usize, usize, usize);

const TAGS: [&str; 3] = ["F", "N", "Q"];

fn text() -> FrozenText {
    FrozenText::new("abcdefghijklmno pqrstu.\n\nABCDEFGHIJK LMNOPQ RSTUVWXYZ.\n".to_owned())
}

fn revision(record: RecordId, person: usize, ms: u64, content: Content) -> Rc<Revision> {
    Rc::new(Revision {
        record,
        author: RecordId::new(&format!("urn:x:person{person}")),
        clock: Clock { ms, counter: 0 },
        parents: BTreeSet::new(),
        state: RecordState::Live(content),
    })
}

fn record(n: usize) -> RecordId {
    RecordId::new(&format!("urn:x:claim{n:05}"))
}

fn book(text: &FrozenText, marked: &[Marked]) -> Casebook {
    let mut book = Casebook::default();
    book.insert_text(Rc::new(text.clone()));
    default_codebook().into_iter().for_each(|tag| {
        book.insert(Rc::new(tag));
    });
    book.insert(revision(
        RecordId::of_source(text.id()),
        0,
        1,
        Content::Source(Source::default()),
    ));
    for (n, (person, start, len, tag)) in marked.iter().enumerate() {
        let claim = Claim {
            source: text.id(),
            pieces: vec![describe(text, Span::new(*start, start + len)).expect("it is in the text")],
            tag: RecordId::new(&format!("urn:variorum:tag:claims-and-sources:{}", TAGS[*tag])),
            speaker: String::new(),
            role: None,
            worth_checking: None,
            note: String::new(),
        };
        book.insert(revision(record(n), *person, 2, Content::Claim(claim)));
    }
    book
}

fn matters(book: &Casebook) -> (Rc<Derived>, Matters) {
    let derived = Rc::new(Derived::of(book, None));
    let matters = Matters::of(book, &derived, &Matters::default());
    (derived, matters)
}

/// Returns how near two marks are, from 1 to 5; 0: not at all.
fn near(text: &FrozenText, a: Marked, b: Marked) -> u8 {
    let bytes = |m: Marked| (m.1..m.1 + m.2).collect::<BTreeSet<usize>>();
    let (x, y) = (bytes(a), bytes(b));
    let (shared, all) = (x.intersection(&y).count(), x.union(&y).count());
    let longer = if x.len() >= y.len() { a } else { b };
    let in_one = !text.as_str()[longer.1..longer.1 + longer.2].contains('\n');
    match a.3 == b.3 {
        _ if shared == 0 => 0,
        same if x == y => {
            if same {
                5
            } else {
                3
            }
        }
        same if 2 * shared >= all => {
            if same {
                4
            } else {
                2
            }
        }
        _ if shared == x.len().min(y.len()) && in_one => 1,
        _ => 0,
    }
}

/// Returns the sets of claims that are matters, found by holding every claim against every other.
fn by_hand(text: &FrozenText, marked: &[Marked]) -> BTreeSet<BTreeSet<usize>> {
    let nearest = |a: Marked, person: usize| {
        let own = marked.iter().filter(|m| m.0 == person);
        own.map(|m| near(text, a, *m)).max().unwrap_or(0)
    };
    let is = |person: usize, of: Marked| {
        marked
            .iter()
            .any(|m| m.0 == person && (m.1, m.2, m.3) == (of.1, of.2, of.3))
    };
    let people: BTreeSet<usize> = marked.iter().map(|m| m.0).collect();
    let mut group: Vec<usize> = (0..marked.len()).collect();
    let mut join = |a: usize, b: usize| {
        let (from, to) = (group[a].max(group[b]), group[a].min(group[b]));
        group.iter_mut().filter(|g| **g == from).for_each(|g| *g = to);
    };
    for (i, a) in marked.iter().enumerate() {
        for (j, b) in marked.iter().enumerate().skip(i + 1) {
            let degree = near(text, *a, *b);
            if degree == 5 {
                join(i, j);
            }
            // Somebody on either side has nothing nearer.
            let holders = |of: Marked| people.iter().copied().filter(move |p| is(*p, of)).collect::<Vec<_>>();
            let (ours, theirs) = (holders(*a), holders(*b));
            let free =
                theirs.iter().any(|p| nearest(*a, *p) == degree) && ours.iter().any(|p| nearest(*b, *p) == degree);
            let both = ours.iter().filter(|p| theirs.contains(p)).count();
            let most = if degree == 1 {
                0
            } else {
                ours.len().min(theirs.len()) / 2
            };
            if (1..5).contains(&degree) && free && (a.3 == b.3 || both <= most) {
                join(i, j);
            }
        }
    }
    let mut sets: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (n, g) in group.iter().enumerate() {
        sets.entry(*g).or_default().insert(n);
    }
    // All who are in it have the same: that is no difference.
    let differs = |set: &BTreeSet<usize>| {
        let mut readings: BTreeMap<usize, BTreeSet<(usize, usize, usize)>> = BTreeMap::new();
        for m in set.iter().map(|n| marked[*n]) {
            readings.entry(m.0).or_default().insert((m.1, m.2, m.3));
        }
        readings.values().collect::<BTreeSet<_>>().len() > 1
    };
    sets.into_values().filter(differs).collect()
}

fn marks() -> impl Strategy<Value = Vec<Marked>> {
    let mark = (0..4_usize, 0..36_usize, 1..20_usize, 0..3_usize);
    // Few starts and lengths, so that much is the same.
    let coarse = (
        0..4_usize,
        (0..9_usize).prop_map(|n| n * 4),
        (1..6_usize).prop_map(|n| n * 3),
        0..2_usize,
    );
    proptest::collection::vec(prop_oneof![mark, coarse], 0..16)
}

proptest! {
    #[test]
    fn a_sweep_finds_what_every_pair_would(marked in marks()) {
        let text = text();
        let (_, found) = matters(&book(&text, &marked));
        let sets: BTreeSet<BTreeSet<usize>> = found
            .open
            .iter()
            .map(|matter| (0..marked.len()).filter(|n| matter.marks.iter().any(|m| m.record == record(*n))).collect())
            .collect();
        prop_assert_eq!(sets, by_hand(&text, &marked));
        for matter in &found.open {
            prop_assert_eq!(matter.kind, MatterKind::Claims);
            let people: usize = matter.readings.iter().map(|reading| reading.people.len()).sum();
            prop_assert_eq!(people, matter.people().len(), "each person has one reading");
        }
        for same in &found.same {
            prop_assert!(same.len() > 1);
        }
    }

    #[test]
    fn what_is_taken_over_is_what_would_be_found(marked in marks(), more in marks()) {
        let text = text();
        let (_, before) = matters(&book(&text, &marked));
        let all: Vec<Marked> = marked.iter().chain(&more).copied().collect();
        let later = book(&text, &all);
        let (derived, fresh) = matters(&later);
        let kept = Matters::of(&later, &derived, &before);
        prop_assert_eq!(&kept.open, &fresh.open);
        let again = Matters::of(&later, &derived, &kept);
        prop_assert_eq!(&again.open, &fresh.open);
    }
}
