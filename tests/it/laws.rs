//! The laws of working together through files: several people with clocks of their own that are wrong, edits at the same time,
//! deletions, settlements, files that are handed on in part, files that break off, and files that lie.

use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use variorum::core::format::casebook;
use variorum::core::model::{
    Casebook, Clock, Comment, Content, Record, RecordId, RecordKind, RecordState, RevisionId, Title,
};

const NOW: u64 = 1_700_000_000_000;
const PEOPLE: usize = 4;

/// Something that a person does.
#[derive(Debug, Clone)]
enum Deed {
    /// Writes a record; none: deletes it.
    Edit(u8, Option<String>),
    /// Settles the conflicts of a record with one of the versions.
    Settle(u8, Index),
    /// Takes somebody's file and merges it.
    Receive(usize),
    /// Takes a file that was still being written.
    ReceiveHalf(usize, Index),
    /// Takes a file in which somebody named versions as replaced that nobody replaced.
    ReceiveLie(usize, Vec<Index>),
    /// Takes a file in which a record is of another sort.
    ReceiveOther(u8),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (0..4_u8, proptest::option::weighted(0.8, "[a-c]{0,2}")).prop_map(|(record, text)| Deed::Edit(record, text)),
        2 => (0..4_u8, any::<Index>()).prop_map(|(record, which)| Deed::Settle(record, which)),
        3 => (0..PEOPLE).prop_map(Deed::Receive),
        1 => (0..PEOPLE, any::<Index>()).prop_map(|(from, cut)| Deed::ReceiveHalf(from, cut)),
        1 => (0..PEOPLE, proptest::collection::vec(any::<Index>(), 1..4)).prop_map(|(from, named)| Deed::ReceiveLie(from, named)),
        1 => (0..4_u8).prop_map(Deed::ReceiveOther),
    ]
}

/// What each person does in turn, and how far each clock is off: by days, or by a century.
fn story() -> impl Strategy<Value = (Vec<(usize, Deed)>, Vec<i64>)> {
    let skew = prop_oneof![4 => -200_000_000..200_000_000_i64, 1 => Just(3_000_000_000_000_i64), 1 => Just(-1_600_000_000_000_i64)];
    (
        proptest::collection::vec((0..PEOPLE, deed()), 0..32),
        proptest::collection::vec(skew, PEOPLE),
    )
}

fn record_id(n: u8) -> RecordId {
    RecordId::new(&format!("urn:x:{n}"))
}

fn comment(text: &str) -> RecordState {
    RecordState::Live(Content::Comment(Comment {
        about: RecordId::new("urn:x:about"),
        text: text.to_owned(),
        mentions: Vec::new(),
        resolved: false,
    }))
}

/// Reads a file as far as it can be read.
fn read(bytes: &[u8]) -> Casebook {
    let known = Casebook::default();
    let (parsed, _) = casebook::read(bytes, "x", &known, NOW * 2, casebook::Limits::default());
    parsed.unwrap_or_default().casebook
}

/// Every revision of these casebooks, with its record.
fn all_ids(books: &[Casebook]) -> Vec<(RecordId, RevisionId)> {
    let records = books.iter().flat_map(Casebook::records);
    let all = records.flat_map(|(id, r)| r.known().keys().map(move |k| (id.clone(), *k)));
    all.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Plays a story; `honest` leaves out what breaks off and what lies.
fn play((deeds, skews): &(Vec<(usize, Deed)>, Vec<i64>), honest: bool) -> Vec<Casebook> {
    let mut books = vec![Casebook::default(); PEOPLE];
    for (n, (person, deed)) in deeds.iter().enumerate() {
        let now = NOW.saturating_add_signed(skews[*person]) + n as u64;
        let author = RecordId::new(&format!("urn:x:person{person}"));
        let clock = books[*person].clock(now).next(now);
        let theirs = |from: usize| casebook::write(&books[from]);
        let (record, state) = match deed {
            Deed::Edit(record, Some(text)) => (record_id(*record), comment(text)),
            Deed::Edit(record, None) => (record_id(*record), RecordState::Deleted(RecordKind::Comment)),
            Deed::Settle(record, which) => {
                let record = record_id(*record);
                let Some(entry) = books[*person].record(&record).filter(|r| r.is_conflict()) else {
                    continue;
                };
                let states = entry.states();
                let state = states[which.index(states.len())].clone();
                (record, state)
            }
            Deed::Receive(from) => {
                let book = read(&theirs(*from));
                books[*person].merge(&book);
                continue;
            }
            Deed::ReceiveHalf(from, cut) if !honest => {
                let bytes = theirs(*from);
                let book = read(&bytes[..cut.index(bytes.len() + 1)]);
                books[*person].merge(&book);
                continue;
            }
            Deed::ReceiveLie(from, named) if !honest => {
                let mut book = read(&theirs(*from));
                let ids = all_ids(&books);
                for index in named.iter().filter(|_| !ids.is_empty()) {
                    let (record, id) = &ids[index.index(ids.len())];
                    book.insert_past(record, &BTreeSet::from([*id]));
                }
                books[*person].merge(&read(&casebook::write(&book)));
                continue;
            }
            Deed::ReceiveOther(record) if !honest => {
                let title = Title {
                    title: n.to_string(),
                    created_ms: 1,
                };
                let state = RecordState::Live(Content::Casebook(title));
                let revision = Casebook::default().revise(&record_id(*record), state, &author, clock);
                books[*person].insert(Rc::new(revision));
                continue;
            }
            _ => continue,
        };
        if matches!(state, RecordState::Deleted(_)) && books[*person].record(&record).is_none() {
            continue;
        }
        let revision = books[*person].revise(&record, state, &author, clock);
        books[*person].insert(Rc::new(revision));
    }
    books
}

fn union<'a>(books: impl IntoIterator<Item = &'a Casebook>) -> Casebook {
    let mut all = Casebook::default();
    books.into_iter().for_each(|book| all.merge(book));
    all
}

fn bytes<'a>(books: impl IntoIterator<Item = &'a Casebook>) -> Vec<u8> {
    casebook::write(&union(books))
}

/// The revisions that none of the known ones names among its parents.
fn not_replaced(record: &Record) -> BTreeSet<RevisionId> {
    let parents: BTreeSet<_> = record
        .known()
        .values()
        .flat_map(|r| r.parents.iter().copied())
        .collect();
    record
        .known()
        .keys()
        .filter(|id| !parents.contains(id))
        .copied()
        .collect()
}

/// Says whether the parents of all known revisions are known.
fn is_complete(record: &Record) -> bool {
    let parents = record.known().values().flat_map(|r| &r.parents);
    parents.into_iter().all(|id| record.known().contains_key(id))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_order_grouping_and_repetition_gives_the_same_bytes(story in story(), shuffled in Just((0..PEOPLE).collect::<Vec<_>>()).prop_shuffle(), split in 0..PEOPLE) {
        let books = play(&story, false);
        let wanted = bytes(&books);
        let order: Vec<&Casebook> = shuffled.iter().map(|n| &books[*n]).collect();
        prop_assert_eq!(&bytes(order.iter().copied()), &wanted, "order");
        let (left, right) = order.split_at(split);
        let (left, right) = (union(left.iter().copied()), union(right.iter().copied()));
        prop_assert_eq!(&bytes([&left, &right]), &wanted, "grouping");
        prop_assert_eq!(&bytes([&right, &left, &right, order[0], &left]), &wanted, "repetition");
        let files: Vec<Casebook> = order.iter().map(|book| read(&casebook::write(book))).collect();
        prop_assert_eq!(&bytes(&files), &wanted, "through files");
        prop_assert_eq!(&casebook::write(&read(&wanted)), &wanted, "through one file");
    }

    #[test]
    fn a_file_holds_all_that_a_casebook_knows(story in story()) {
        for book in play(&story, false) {
            prop_assert_eq!(&read(&casebook::write(&book)), &book);
        }
    }

    #[test]
    fn nothing_of_anybodys_is_lost(story in story()) {
        for honest in [true, false] {
            let books = play(&story, honest);
            let all = union(&books);
            for (id, record) in all.records() {
                let parts: Vec<&Rc<Record>> = books.iter().filter_map(|book| book.record(id)).collect();
                let known: BTreeSet<_> = parts.iter().flat_map(|r| r.known().keys().copied()).collect();
                prop_assert_eq!(&known, &record.known().keys().copied().collect::<BTreeSet<_>>());
                let heads: BTreeSet<_> = record.heads().map(|(id, _)| id).collect();
                prop_assert!(!heads.is_empty());
                let open = not_replaced(record);
                prop_assert!(heads.is_subset(&open));
                // What was a head for somebody is one still, or a later version names it: whatever any list of ancestors says.
                if is_complete(record) {
                    prop_assert_eq!(&heads, &open);
                }
                // Where versions between are missing, nobody's work is hidden by another person's.
                for hidden in open.difference(&heads) {
                    let hidden = &record.known()[hidden];
                    prop_assert!(!honest || !is_complete(record));
                    prop_assert!(record.heads().any(|(_, r)| r.author == hidden.author && r.clock.clamped() >= hidden.clock.clamped()));
                }
                if record.heads().any(|(_, r)| r.state.live().is_some()) {
                    prop_assert!(record.content().is_some(), "an edit beside a deletion stays visible");
                }
            }
        }
    }

    #[test]
    fn each_merge_only_adds(story in story(), at in 0..PEOPLE) {
        let books = play(&story, false);
        let mut mine = books[at].clone();
        for theirs in &books {
            let before = mine.clone();
            mine.merge(theirs);
            for (id, record) in before.records() {
                let after = mine.record(id).expect("no record goes");
                prop_assert!(record.known().keys().all(|k| after.known().contains_key(k)));
                // Another author's head leaves the screen only for a version that names it, or names one that does.
                for (head, revision) in record.heads() {
                    let stays = after.heads().any(|(h, _)| h == head);
                    let is_named = after.known().values().any(|r| r.parents.contains(&head));
                    let by_themselves = after.heads().any(|(_, r)| r.author == revision.author);
                    prop_assert!(stays || is_named || by_themselves);
                }
            }
        }
    }

    #[test]
    fn a_file_that_breaks_off_or_is_damaged_says_nothing_in_anybodys_name(story in story(), at in any::<Index>(), byte in any::<u8>(), cut in any::<Index>()) {
        let all = union(&play(&story, true));
        let file = casebook::write(&all);
        let mut damaged = file.clone();
        damaged[at.index(file.len())] = byte;
        for (bytes, may_be_edited) in [(&file[..cut.index(file.len() + 1)], false), (&damaged[..], true)] {
            let book = read(bytes);
            for (id, record) in book.records() {
                for (revision_id, revision) in record.known() {
                    let is_known = all.record(id).is_some_and(|r| r.known().contains_key(revision_id));
                    let is_elsewhere = may_be_edited && revision.author.as_str() == casebook::ELSEWHERE;
                    prop_assert!(is_known || is_elsewhere, "{:?}", revision);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn damaged_files_keep_the_laws(story in story(), damage in proptest::collection::vec((any::<Index>(), any::<u8>()), 0..12), cut in proptest::option::weighted(0.3, any::<Index>())) {
        let mut files: Vec<Vec<u8>> = play(&story, false).iter().map(casebook::write).collect();
        for (n, (place, byte)) in damage.iter().enumerate() {
            let file = &mut files[n % PEOPLE];
            let at = place.index(file.len());
            file[at] = *byte;
        }
        if let Some(cut) = cut {
            let length = cut.index(files[0].len());
            files[0].truncate(length);
        }
        let books: Vec<Casebook> = files.iter().map(|file| read(file)).collect();
        let wanted = bytes(&books);
        prop_assert_eq!(&bytes(books.iter().rev()), &wanted, "order");
        prop_assert_eq!(&bytes([&union(&books[1..]), &books[0], &books[1]]), &wanted, "grouping");
        let again = read(&wanted);
        prop_assert_eq!(&casebook::write(&again), &wanted, "through a file");
        prop_assert_eq!(&again, &union(&books));
    }
}

/// A record with versions by several people, by the name of each.
fn versions(book: &mut Casebook, rows: &[(&str, &str, &[&str])]) -> BTreeMap<String, RevisionId> {
    let mut ids: BTreeMap<String, RevisionId> = BTreeMap::new();
    for (n, (name, author, parents)) in rows.iter().enumerate() {
        let clock = Clock {
            ms: NOW + n as u64,
            counter: 0,
        };
        let mut revision = Casebook::default().revise(&record_id(1), comment(name), &RecordId::new(author), clock);
        revision.parents = parents.iter().map(|p| ids[*p]).collect();
        ids.insert((*name).to_owned(), revision.id());
        book.insert(Rc::new(revision));
    }
    ids
}

#[test]
fn a_list_of_ancestors_hides_nobodys_work() {
    type Row<'a> = (
        &'a str,
        &'a [(&'a str, &'a str, &'a [&'a str])],
        &'a [&'a str],
        &'a [&'a str],
        &'a [&'a str],
    );
    const ADA: &str = "urn:x:ada";
    const BEN: &str = "urn:x:ben";
    const EVE: &str = "urn:x:eve";
    // What it is, the versions, those that are not in the files, those that are named as ancestors, the heads.
    let table: &[Row<'_>] = &[
        (
            "two at once",
            &[("a", ADA, &[]), ("e", EVE, &[])],
            &[],
            &["a"],
            &["a", "e"],
        ),
        (
            "all named",
            &[("a", ADA, &[]), ("e", EVE, &[])],
            &[],
            &["a", "e"],
            &["a", "e"],
        ),
        (
            "of her own, at once",
            &[("a", ADA, &[]), ("b", ADA, &[])],
            &[],
            &["a"],
            &["a", "b"],
        ),
        (
            "by its parents",
            &[("a", ADA, &[]), ("e", EVE, &["a"])],
            &[],
            &[],
            &["e"],
        ),
        (
            "a step is missing",
            &[("a", ADA, &[]), ("m", ADA, &["a"]), ("b", ADA, &["m"])],
            &["m"],
            &["a"],
            &["b"],
        ),
        (
            "and nobody says so",
            &[("a", ADA, &[]), ("m", ADA, &["a"]), ("b", ADA, &["m"])],
            &["m"],
            &[],
            &["a", "b"],
        ),
        (
            "it came after all",
            &[("a", ADA, &[]), ("m", ADA, &["a"]), ("b", ADA, &["m"])],
            &[],
            &["a"],
            &["b"],
        ),
        (
            "another's step is missing",
            &[("a", ADA, &[]), ("m", BEN, &["a"]), ("b", BEN, &["m"])],
            &["m"],
            &["a"],
            &["a", "b"],
        ),
        (
            "a made-up step before Eve's",
            &[("x", EVE, &[]), ("a", ADA, &[]), ("e", EVE, &["x"])],
            &["x"],
            &["a"],
            &["a", "e"],
        ),
    ];
    for (name, rows, missing, named, heads) in table {
        let mut whole = Casebook::default();
        let ids = versions(&mut whole, rows);
        let mut book = Casebook::default();
        for (id, revision) in whole.record(&record_id(1)).expect("it was made").known() {
            if !missing.iter().any(|m| ids[*m] == *id) {
                book.insert(Rc::clone(revision));
            }
        }
        let past: BTreeSet<RevisionId> = named.iter().map(|n| ids[*n]).collect();
        book.insert_past(&record_id(1), &past);
        let record = book.record(&record_id(1)).expect("it was made");
        let found: BTreeSet<_> = record.heads().map(|(id, _)| id).collect();
        let wanted: BTreeSet<_> = heads.iter().map(|h| ids[*h]).collect();
        assert_eq!(found, wanted, "{name}");
    }
}

#[test]
fn what_hid_a_version_wrongly_hides_it_no_longer_once_the_history_is_there() {
    let mut whole = Casebook::default();
    let ids = versions(
        &mut whole,
        &[
            ("x", "urn:x:ada", &[]),
            ("a", "urn:x:ada", &[]),
            ("b", "urn:x:ada", &["x"]),
        ],
    );
    let mut book = Casebook::default();
    for name in ["a", "b"] {
        book.insert(Rc::clone(
            &whole.record(&record_id(1)).expect("it was made").known()[&ids[name]],
        ));
    }
    book.insert_past(&record_id(1), &BTreeSet::from([ids["a"]]));
    assert_eq!(book.record(&record_id(1)).map(|r| r.heads().count()), Some(1));
    book.merge(&whole);
    assert_eq!(book.record(&record_id(1)).map(|r| r.states().len()), Some(2));
}

#[test]
fn very_many_versions_of_one_record_are_told_apart_in_time() {
    let mut book = Casebook::default();
    for n in 0..20_000_u64 {
        let text = (n % 10_000).to_string();
        let author = RecordId::new(&format!("urn:x:{n}"));
        let revision = Casebook::default().revise(&record_id(1), comment(&text), &author, Clock { ms: n, counter: 0 });
        book.insert(Rc::new(revision));
    }
    let record = book.record(&record_id(1)).expect("it was made");
    assert_eq!((record.heads().count(), record.states().len()), (20_000, 10_000));
}

/// Three people's files of the same records: a conflict, a deletion against an edit, a settlement, a lie. They are what the fuzzer
/// begins with (the targets `casebook` and `merge`), and they hold the format to what it was.
#[test]
fn files_of_three_stay_what_they_are() {
    let deeds = [
        (0, Deed::Edit(0, Some("one".into()))),
        (0, Deed::Edit(1, Some("two".into()))),
        (1, Deed::Receive(0)),
        (2, Deed::Receive(0)),
        (1, Deed::Edit(0, Some("Ben's \u{202e}own".into()))),
        (2, Deed::Edit(0, Some("Cleo's".into()))),
        (1, Deed::Edit(1, None)),
        (2, Deed::Edit(1, Some("kept".into()))),
        (0, Deed::Receive(1)),
        (0, Deed::Receive(2)),
        (0, Deed::Edit(0, Some("settled".into()))),
        (2, Deed::Edit(0, Some("and edited at once".into()))),
        (2, Deed::Edit(2, Some("new".into()))),
    ];
    let books = play(&(deeds.to_vec(), vec![0, 90_000_000, -5_000, 0]), true);
    let mut files: Vec<Vec<u8>> = books.iter().take(3).map(casebook::write).collect();
    assert!(union(&books).conflicts().count() > 0);
    files.push(files.join(&b"\n---\n"[..]));
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/casebooks");
    for (name, bytes) in [
        "ada.variorum.json",
        "ben.variorum.json",
        "cleo.variorum.json",
        "three.merge",
    ]
    .iter()
    .zip(files)
    {
        let file = folder.join(name);
        if std::env::var_os("VARIORUM_FIXTURES").is_some() {
            std::fs::write(&file, &bytes).expect("the fixture can be written");
        }
        assert_eq!(std::fs::read(&file).expect("the fixture is there"), bytes, "{name}");
    }
}
