//! Journeys of those who settle: several people's files in, what they differ in, and what is left when it is decided.

mod laws;
mod versions;

use std::collections::BTreeSet;
use std::rc::Rc;

use variorum::app::action::{ClaimField, Into};
use variorum::app::bringing::BringAction;
use variorum::app::people::PeopleAction;
use variorum::app::settle::{Differs, Filter, Matter, MatterKind, SettleAction, Settlement};
use variorum::app::state::{CollateView, Screen};
use variorum::app::view::claim_words;
use variorum::app::{Action, Stamp, update};
use variorum::core::format::article::Lent;
use variorum::core::model::{Casebook, Comparison, Outcome, RecordId, RecordState, Verdict};

use super::{Person, ready};

/// What somebody marks: the place of the source, the words, and the letter of the tag.
type Mark = (usize, &'static str, &'static str);

/// Who marks what.
type Work = (&'static str, &'static [Mark]);

/// Somebody's work, saved as a file.
fn work(name: &str, marks: &[Mark]) -> (Person, Vec<RecordId>) {
    let (mut person, sources) = ready(name);
    // Whose name comes first in the alphabet worked first.
    person.now += u64::from(name.as_bytes()[0]) * 1_000_000;
    let ids = marks
        .iter()
        .map(|(place, words, letter)| person.tag(sources[*place], words, letter))
        .collect();
    (person, ids)
}

/// Somebody who has merged all this work, and looks at what is to settle.
fn adjudicator(name: &str, works: &mut [Person]) -> Person {
    let mut person = ready(name).0;
    for (n, work) in works.iter_mut().enumerate() {
        let bytes = work.file();
        person.receive(&format!("{n}.json"), &bytes);
    }
    person
        .act(Action::MergeWaiting)
        .act(Action::ShowCollate(CollateView::Settle));
    person
}

fn of(works: &[Work]) -> Person {
    let mut people: Vec<Person> = works.iter().map(|(name, marks)| work(name, marks).0).collect();
    adjudicator("Mod", &mut people)
}

fn open(person: &Person) -> Vec<Rc<Matter>> {
    person.open().collate.settle.matters.open.clone()
}

fn settle(person: &mut Person, action: SettleAction) -> &mut Person {
    person.act(Action::Settling(action))
}

fn decide(person: &mut Person, how: Settlement) -> &mut Person {
    settle(person, SettleAction::Decide(how))
}

/// Returns the claims as letter and words, in the order of the sources and texts.
fn claims(book: &Casebook) -> Vec<String> {
    let mut all: Vec<String> = book
        .claims()
        .map(|(_, claim)| {
            let letter = book.tag(&claim.tag).map(|tag| tag.letter.clone()).unwrap_or_default();
            let start = claim.pieces.first().map(|piece| piece.start.raw()).unwrap_or_default();
            format!("{start:03} {letter} {}", claim_words(claim))
        })
        .collect();
    all.sort();
    all
}

/// Returns how a matter reads: for each reading its people's number and its variants.
fn told(person: &Person, matter: &Matter) -> Vec<String> {
    let book = &person.open().casebook;
    let reading = |place: usize| {
        let shown: Vec<String> = matter
            .shown(place)
            .filter_map(|mark| {
                let claim = book.claim(&mark.record)?;
                Some(format!("{} {}", book.tag(&claim.tag)?.letter, claim_words(claim)))
            })
            .collect();
        format!("{}: {}", matter.readings[place].people.len(), shown.join(" + "))
    };
    (0..matter.readings.len()).map(reading).collect()
}

/// Returns what every record says, whatever its history.
fn said(book: &Casebook) -> Vec<(RecordId, Vec<RecordState>)> {
    let states = |id: &RecordId| {
        book.record(id)
            .map(|r| r.states().into_iter().cloned().collect::<Vec<_>>())
    };
    let all = book.records().keys().filter_map(|id| Some((id.clone(), states(id)?)));
    // What was made and unmade is as if it had never been.
    all.filter(|(_, states)| states.iter().any(|state| state.live().is_some()))
        .collect()
}

#[test]
fn claims_that_overlap_are_matters_and_those_that_agree_are_not() {
    let table: &[(&[Work], &[&str])] = &[
        // The same words with the same tag.
        (
            &[("Ada", &[(0, "Two people", "N")]), ("Ben", &[(0, "Two people", "N")])],
            &[],
        ),
        // The same words with another tag.
        (
            &[("Ada", &[(0, "Two people", "N")]), ("Ben", &[(0, "Two people", "F")])],
            &["Tags | 1: F Two people | 1: N Two people"],
        ),
        // Words near by.
        (
            &[("Ada", &[(0, "Two people", "N")]), ("Ben", &[(0, "people", "N")])],
            &["Spans | 1: N Two people | 1: N people"],
        ),
        // One within the other; two on one side are one reading.
        (
            &[
                ("Ada", &[(0, "The pier closed on Monday. Two people", "F")]),
                ("Ben", &[(0, "pier", "F"), (0, "Two", "N")]),
            ],
            &["Both | 1: F The pier closed on Monday. Two people | 1: F pier + N Two"],
        ),
        // They touch, or share too little.
        (&[("Ada", &[(0, "Two ", "N")]), ("Ben", &[(0, "people", "N")])], &[]),
        (
            &[
                ("Ada", &[(0, "closed on Monday", "F")]),
                ("Ben", &[(0, "Monday. Two people", "F")]),
            ],
            &[],
        ),
        // What one person marks twice is that person's way of marking.
        (&[("Ada", &[(0, "Two people", "N"), (0, "Two people", "F")])], &[]),
        // Who marks a sentence and a number in it contradicts nobody who marks one of the two.
        (
            &[
                ("Ada", &[(0, "The pier closed on Monday", "F"), (0, "Monday", "N")]),
                ("Ben", &[(0, "The pier closed on Monday", "F")]),
                ("Cy", &[(0, "Monday", "N")]),
            ],
            &[],
        ),
        // The nearer one of two is the one that is meant.
        (
            &[
                ("Ada", &[(0, "The pier closed on Monday", "F"), (0, "Monday", "N")]),
                ("Ben", &[(0, "pier closed on Monday", "F"), (0, "on Monday", "N")]),
            ],
            &[
                "Spans | 1: F The pier closed on Monday | 1: F pier closed on Monday",
                "Spans | 1: N Monday | 1: N on Monday",
            ],
        ),
        // Several people are one matter, and those of most come first.
        (
            &[
                ("Ada", &[(0, "people", "N")]),
                ("Ben", &[(0, "Two people", "F")]),
                ("Cy", &[(0, "Two people", "F")]),
                ("Di", &[(0, "Two people", "N")]),
            ],
            &["Both | 2: F Two people | 1: N Two people | 1: N people"],
        ),
    ];
    for (works, expected) in table {
        let person = of(works);
        let found: Vec<String> = open(&person)
            .iter()
            .map(|matter| {
                let mut parts = told(&person, matter);
                parts[1..].sort();
                if parts[0].starts_with('1') {
                    parts.sort();
                }
                format!("{:?} | {}", matter.differs, parts.join(" | "))
            })
            .collect();
        let mut found: Vec<String> = found;
        found.sort();
        let mut expected: Vec<String> = expected.iter().map(|line| (*line).to_owned()).collect();
        expected.iter_mut().for_each(|line| {
            let mut parts: Vec<&str> = line.split(" | ").collect();
            if parts[1].starts_with('1') {
                parts[1..].sort_unstable();
            } else {
                parts[2..].sort_unstable();
            }
            *line = parts.join(" | ");
        });
        expected.sort();
        assert_eq!(found, expected, "{works:?}");
    }
}

#[test]
fn one_is_taken_and_what_spoke_of_the_other_speaks_of_it() {
    let (ada, ada_ids) = work("Ada", &[(0, "Two people", "N"), (1, "Four people", "N")]);
    let (mut ben, ben_ids) = work("Ben", &[(0, "people", "N"), (1, "pier", "L")]);
    ben.act(Action::LinkClaims(
        vec![vec![ben_ids[0].clone()], vec![ben_ids[1].clone()]],
        Into::NewComparison("How many?".into()),
    ));
    ben.act(Action::AddComment(
        ben_ids[0].clone(),
        "Only the people?".into(),
        vec![ben_ids[0].clone()],
    ));
    let mut person = adjudicator("Mod", &mut [ada, ben]);
    let before = said(&person.open().casebook);
    let matter = open(&person).remove(0);
    assert_eq!(open(&person).len(), 1);
    assert_eq!((matter.kind, &matter.differs), (MatterKind::Claims, &Differs::Spans));
    let place = matter
        .readings
        .iter()
        .position(|reading| matter.marks[reading.variants[0]].record == ada_ids[0]);
    let place = place.expect("Ada has a reading");
    settle(&mut person, SettleAction::Choose(place));
    assert_eq!(person.open().collate.settle.chosen(&matter), Some(place));
    let steps = person.open().undo.len();
    decide(&mut person, Settlement::Take(place));
    assert_eq!(person.open().undo.len(), steps + 1, "one step");
    let book = &person.open().casebook;
    assert!(book.claim(&ben_ids[0]).is_none());
    let record = book.record(&ben_ids[0]).expect("what was refused stays in the history");
    assert!(record.known().values().any(|revision| revision.state.live().is_some()));
    assert_eq!(record.shown().map(|shown| &shown.author), Some(&person.state.me.id));
    let comparison = book.comparisons()[0].1.clone();
    let evidence: Vec<_> = comparison.positions.iter().map(|p| p.evidence.clone()).collect();
    assert_eq!(evidence, [vec![ada_ids[0].clone()], vec![ben_ids[1].clone()]]);
    let comments = book.comments(&ada_ids[0]);
    assert_eq!(comments.len(), 1, "its comment is reachable");
    assert_eq!(comments[0].1.mentions, [ada_ids[0].clone()]);
    assert!(open(&person).is_empty());
    let said_last = person.open().collate.settle.said.clone().expect("it is said");
    assert_eq!((said_last.id, said_last.count), ("settle-said-take", 1));

    person.act(Action::Undo);
    assert_eq!(said(&person.open().casebook), before);
    assert_eq!(open(&person), [matter]);
    person.act(Action::Redo);
    assert!(open(&person).is_empty());
    assert_eq!(person.kept, *person.open().casebook);
}

#[test]
fn what_stands_is_remembered_until_it_changes() {
    let (ada, ada_ids) = work("Ada", &[(0, "Two people", "N")]);
    let (ben, _) = work("Ben", &[(0, "Two people", "F")]);
    let mut person = adjudicator("Mod", &mut [ada, ben]);
    let key = open(&person)[0].key.clone();
    decide(&mut person, Settlement::Keep);
    let matters = &person.open().collate.settle.matters;
    assert!(matters.open.is_empty());
    assert_eq!(matters.standing[0].key, key);
    let decisions = person.open().casebook.decisions();
    assert_eq!((decisions.len(), decisions[0].1.outcome), (1, Outcome::Kept));

    // It is in the file, and the same for whoever reads it.
    let bytes = person.file();
    let mut other = ready("Eve").0;
    other.receive("mod.json", &bytes).act(Action::MergeWaiting);
    assert!(open(&other).is_empty());
    assert_eq!(other.open().collate.settle.matters.standing[0].key, key);

    // A note changes one of the claims: then it is open again. Undone, it stands again.
    person.act(Action::EditClaim(
        ada_ids[0].clone(),
        ClaimField::Note("really?".into()),
    ));
    assert_eq!(open(&person)[0].key, key);
    person.act(Action::Undo);
    assert!(open(&person).is_empty());

    settle(&mut person, SettleAction::Filter(Filter::Standing));
    settle(&mut person, SettleAction::Reopen);
    assert_eq!(open(&person)[0].key, key);
    person.act(Action::Undo);
    assert!(open(&person).is_empty());
    person.act(Action::Undo);
    assert_eq!(open(&person).len(), 1, "the decision itself is undone");
}

#[test]
fn claims_become_one() {
    let (mut ada, ada_ids) = work("Ada", &[(0, "Two people", "N")]);
    ada.act(Action::EditClaim(ada_ids[0].clone(), ClaimField::Note("of two".into())));
    ada.act(Action::EditClaim(
        ada_ids[0].clone(),
        ClaimField::Speaker("the mayor".into()),
    ));
    let (mut ben, ben_ids) = work("Ben", &[(0, "on Monday. Two people", "F")]);
    ben.act(Action::EditClaim(ben_ids[0].clone(), ClaimField::Note("when".into())));
    let mut two = adjudicator("Mod", &mut [ada, ben]);
    // Less than half is shared, and neither lies within the other: nothing to settle until a third joins them.
    let (cy, _) = work("Cy", &[(0, "Monday. Two people", "F")]);
    let mut cy = cy;
    let bytes = cy.file();
    two.receive("cy.json", &bytes).act(Action::MergeWaiting);
    assert_eq!(open(&two).len(), 1);
    let before = said(&two.open().casebook);
    decide(&mut two, Settlement::Join);
    let book = &two.open().casebook;
    assert_eq!(
        claims(book),
        ["029 F on Monday. Two people"],
        "all words, and the tag of most"
    );
    let (id, claim) = book.claims().next().expect("one is left");
    assert_eq!(id, &ada_ids[0], "the oldest remains");
    assert_eq!(
        (claim.note.as_str(), claim.speaker.as_str()),
        ("Ada: of two\nBen: when", "")
    );
    two.act(Action::Undo);
    assert_eq!(said(&two.open().casebook), before);

    // Most people have the same words.
    let mut three = of(&[
        ("Ada", &[(0, "Two people", "N")]),
        ("Ben", &[(0, "Two people", "N")]),
        ("Cy", &[(0, "people", "F")]),
    ]);
    decide(&mut three, Settlement::Join);
    assert_eq!(claims(&three.open().casebook), ["040 N Two people"]);
}

#[test]
fn claims_that_are_the_same_become_one_where_that_is_wanted() {
    let mut person = of(&[
        ("Ada", &[(0, "Two people", "N"), (1, "pier", "L")]),
        ("Ben", &[(0, "Two people", "N"), (1, "pier", "L")]),
    ]);
    assert!(open(&person).is_empty());
    assert_eq!(person.open().collate.settle.matters.same.len(), 2);
    settle(&mut person, SettleAction::JoinSame);
    assert_eq!(person.open().casebook.claims().count(), 2);
    person.act(Action::Undo);
    assert_eq!(person.open().casebook.claims().count(), 4);
}

/// Somebody's comparison of the same two sources, with a verdict.
fn compared(name: &str, question: &str, labels: [&str; 2], verdict: Verdict) -> Person {
    let (mut person, ids) = work(name, &[(0, "Two people", "N"), (1, "Four people", "N")]);
    let answers = ids.iter().map(|id| vec![id.clone()]).collect();
    person.act(Action::LinkClaims(answers, Into::NewComparison(question.into())));
    let (id, comparison) = {
        let all = person.open().casebook.comparisons();
        (all[0].0.clone(), all[0].1.clone())
    };
    let mut changed = Comparison {
        verdict: Some(verdict),
        why: format!("so says {name}"),
        severity: 2,
        ..comparison
    };
    for (position, label) in changed.positions.iter_mut().zip(labels) {
        label.clone_into(&mut position.label);
    }
    person.act(Action::EditComparison(id, Box::new(changed), "step-verdict"));
    person
}

#[test]
fn comparisons_on_one_question_become_one() {
    let mut ada = compared("Ada", "How many were hurt?", ["two", "four"], Verdict::Contradiction);
    let mut ben = compared("Ben", "how many were HURT", ["2", "Four"], Verdict::Tension);
    let third = ben.open().derived.order[2];
    let id = ben.open().casebook.comparisons()[0].0.clone();
    ben.act(Action::SetSilent(id, third, Some("hurt".into())));
    let mut person = adjudicator("Mod", &mut [ada, ben]);
    let matters = open(&person);
    assert_eq!(matters.len(), 1, "equal claims are agreement");
    assert_eq!(
        matters[0].differs,
        Differs::Question {
            same_words: true,
            verdicts: true
        }
    );
    let before = said(&person.open().casebook);
    decide(&mut person, Settlement::Join);
    let book = &person.open().casebook;
    let all = book.comparisons();
    assert_eq!(all.len(), 1);
    let joined = all[0].1;
    // The label joins the second answer, the words of the evidence the first.
    let told: Vec<(&str, usize)> = joined
        .positions
        .iter()
        .map(|p| (p.label.as_str(), p.evidence.len()))
        .collect();
    assert_eq!(told, [("two", 2), ("four", 2)]);
    assert_eq!((joined.verdict, joined.severity, joined.silent.len()), (None, 2, 1));
    for words in [
        "Ada: Contradiction",
        "Ben: Tension",
        "Ada: so says Ada",
        "Ben: so says Ben",
    ] {
        assert!(joined.why.contains(words), "{}", joined.why);
    }
    person.act(Action::Undo);
    assert_eq!(said(&person.open().casebook), before);

    // Other words, but the same kinds and evidence in two sources.
    ada = compared("Ada", "How many were hurt?", ["two", "four"], Verdict::Tension);
    let eve = compared("Eve", "The number of victims", ["two", "four"], Verdict::Tension);
    let other = adjudicator("Mod", &mut [ada, eve]);
    assert!(matches!(
        open(&other)[0].differs,
        Differs::Question {
            same_words: false,
            verdicts: false
        }
    ));
    ada = compared("Ada", "How many were hurt?", ["two", "four"], Verdict::Tension);
    ada.act(Action::NewComparison("How many were hurt?".into()));
    let one = adjudicator("Mod", &mut [ada]);
    assert_eq!(one.open().casebook.comparisons().len(), 2);
    assert!(open(&one).is_empty(), "one person may ask as often as they like");
}

#[test]
fn a_majority_decides_what_it_can_and_says_so() {
    let mut person = of(&[
        (
            "Ada",
            &[(0, "Two people", "N"), (1, "Four people", "N"), (2, "band", "L")],
        ),
        (
            "Ben",
            &[(0, "Two people", "N"), (1, "Four people", "F"), (2, "band", "F")],
        ),
        ("Cy", &[(0, "Two people", "F"), (1, "Four people", "F")]),
    ]);
    let before = said(&person.open().casebook);
    let settling = person.open().collate.settle.clone();
    let off = BTreeSet::new();
    let counts: Vec<usize> = [2, 3].iter().map(|n| settling.by_majority(&off, *n).len()).collect();
    assert_eq!((open(&person).len(), counts), (3, vec![2, 0]));
    let steps = person.open().undo.len();
    settle(&mut person, SettleAction::Majority);
    assert_eq!(person.open().undo.len(), steps + 1);
    assert_eq!(open(&person).len(), 1, "one to one is no majority");
    let left = claims(&person.open().casebook);
    assert_eq!(
        left.iter().filter(|line| line.ends_with("N Two people")).count(),
        2,
        "both keep their mark: they agree"
    );
    assert_eq!(left.iter().filter(|line| line.ends_with("F Four people")).count(), 2);
    assert_eq!(left.len(), 6);
    person.act(Action::Undo);
    assert_eq!(said(&person.open().casebook), before);
}

#[test]
fn what_is_like_it_is_settled_alike() {
    let mut person = of(&[
        (
            "Ada",
            &[(0, "Two people", "N"), (1, "Four people", "N"), (2, "band", "L")],
        ),
        (
            "Ben",
            &[(0, "Two people", "F"), (1, "Four people", "F"), (2, "band played", "L")],
        ),
    ]);
    assert_eq!(open(&person).len(), 3);
    settle(&mut person, SettleAction::Like(true));
    let front = open(&person)[0].clone();
    let ada = told(&person, &front)
        .iter()
        .position(|told| told.contains(" N "))
        .expect("Ada's");
    decide(&mut person, Settlement::Take(ada));
    let left = open(&person);
    assert_eq!(left.len(), 1, "another kind of difference stays");
    assert_eq!(left[0].differs, Differs::Spans);
    let all = claims(&person.open().casebook);
    assert!(all.iter().all(|line| !line.contains(" F ")), "{all:?}");
    assert_eq!(
        person.open().collate.settle.said.as_ref().map(|said| said.count),
        Some(2)
    );
    assert_eq!(person.open().collate.settle.at, 0);
}

#[test]
fn filters_people_and_the_way_through() {
    let mut person = of(&[
        (
            "Ada",
            &[(0, "Two people", "N"), (1, "Four people", "N"), (2, "band", "L")],
        ),
        ("Ben", &[(0, "Two people", "F"), (1, "Four people", "F")]),
        ("Cy", &[(2, "band", "F")]),
    ]);
    let shown = |person: &Person| {
        let collate = &person.open().collate;
        collate.settle.shown(&collate.people.off).len()
    };
    assert_eq!(shown(&person), 3);
    for (kind, count) in [
        (MatterKind::Conflict, 0),
        (MatterKind::Claims, 3),
        (MatterKind::Comparisons, 0),
    ] {
        settle(&mut person, SettleAction::Filter(Filter::Only(kind)));
        assert_eq!(shown(&person), count);
    }
    settle(&mut person, SettleAction::Filter(Filter::All));
    settle(&mut person, SettleAction::Go(99));
    assert_eq!(person.open().collate.settle.at, 2, "there is no further");
    // Who is switched off differs with nobody.
    let cy: Vec<RecordId> = open(&person)[2].marks.iter().map(|mark| mark.person.clone()).collect();
    let cy = cy
        .into_iter()
        .find(|id| person.open().casebook.annotator(id) == Some("Cy"))
        .expect("Cy");
    person.act(Action::People(PeopleAction::Switch(cy.clone())));
    assert_eq!((shown(&person), person.open().collate.settle.at), (2, 1));
    person.act(Action::People(PeopleAction::Switch(cy)));
    // The next one comes to the front, at the end the last.
    let keys: Vec<String> = open(&person).iter().map(|matter| matter.key.clone()).collect();
    settle(&mut person, SettleAction::Go(1));
    decide(&mut person, Settlement::Take(0));
    let front = |person: &Person| {
        let collate = &person.open().collate;
        let shown = collate.settle.shown(&collate.people.off);
        shown.get(collate.settle.at).map(|matter| matter.key.clone())
    };
    assert_eq!(front(&person), Some(keys[2].clone()));
    decide(&mut person, Settlement::Reject);
    assert_eq!(front(&person), Some(keys[0].clone()));
    person.act(Action::Undo);
    assert_eq!(front(&person), Some(keys[2].clone()), "what came back is in front");
    person
        .act(Action::Show(Screen::Read))
        .act(Action::Show(Screen::Collate));
    assert_eq!(front(&person), Some(keys[2].clone()));
}

#[test]
fn names_are_hidden_in_what_is_written_too() {
    let (mut ada, ids) = work("Ada", &[(0, "Two people", "N")]);
    ada.act(Action::EditClaim(ids[0].clone(), ClaimField::Note("of two".into())));
    let (ben, _) = work("Ben", &[(0, "people", "N")]);
    let mut person = adjudicator("Mod", &mut [ada, ben]);
    person.act(Action::People(PeopleAction::Anonymous(true)));
    decide(&mut person, Settlement::Join);
    let note = person
        .open()
        .casebook
        .claims()
        .next()
        .map(|(_, claim)| claim.note.clone());
    let note = note.unwrap_or_default();
    assert!(note.ends_with(": of two") && !note.contains("Ada"), "{note}");
}

/// Merges what waits, up to the moment before anybody has looked at what it brought: not even the store has answered.
fn merge_unseen(person: &mut Person) {
    let steps = person.open().undo.len();
    let mut next = Action::MergeWaiting;
    while person.open().undo.len() == steps {
        let stamp = Stamp {
            now_ms: person.now,
            seed: person.seed,
            lent: Lent::natively(),
        };
        person.state = update(&person.state, next, stamp).0;
        next = Action::Bring(BringAction::MergeOn);
    }
}

#[test]
fn nothing_is_decided_of_what_nobody_saw() {
    let mut person = of(&[("Ada", &[(0, "Two people", "N")]), ("Ben", &[(0, "Two people", "F")])]);
    for (name, letter) in [("Cem", "N"), ("Dan", "F")] {
        let bytes = work(name, &[(0, "closed on Monday", letter)]).0.file();
        person.receive(&format!("{name}.json"), &bytes);
    }
    let seen = open(&person);
    assert_eq!(seen.len(), 1);
    merge_unseen(&mut person);
    assert_eq!(open(&person), seen, "the list is the one from before");
    let mut later = Person::new("Later");
    later.state = person.state.clone();

    let before = said(&person.open().casebook);
    person.one(Action::Settling(SettleAction::Majority));
    assert_eq!(
        said(&person.open().casebook),
        before,
        "one was counted, and two are there"
    );
    let both = open(&person);
    let front = person.open().collate.settle.at;
    assert_eq!((both.len(), front), (2, 1), "the new one stands before it in the text");
    assert_eq!(both[front].key, seen[0].key, "the same matter is in front");

    later.one(Action::Settling(SettleAction::Decide(Settlement::Take(0))));
    let left = open(&later);
    assert_eq!(left.len(), 1);
    assert_ne!(left[0].key, seen[0].key, "what was seen is decided, and nothing else");
}
