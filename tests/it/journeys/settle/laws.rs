//! Whatever two people decide: it can be undone, and neither overrides the other unseen.

use proptest::prelude::*;
use variorum::app::Action;
use variorum::app::settle::{SettleAction, Settlement};
use variorum::core::model::{RecordId, RecordState, Verdict};

use super::super::{Person, ready};
use super::{adjudicator, compared, decide, open, said, settle, work};

/// A casebook in which three people differ in several ways, and two who settle it.
fn disputed() -> [Person; 2] {
    let works = || {
        let ada = compared("Ada", "How many were hurt?", ["two", "four"], Verdict::Contradiction);
        let mut ben = compared("Ben", "How many were hurt?", ["2", "four"], Verdict::Tension);
        let sources = ben.open().derived.order.clone();
        ben.tag(sources[0], "closed on Monday", "F");
        ben.tag(sources[2], "The band played", "F");
        let cy = work(
            "Cy",
            &[
                (0, "The pier closed on Monday", "F"),
                (2, "The band", "L"),
                (1, "people", "N"),
            ],
        )
        .0;
        vec![ada, ben, cy]
    };
    ["Uma", "Vic"].map(|name| adjudicator(name, &mut works()))
}

fn how() -> impl Strategy<Value = Vec<(usize, Settlement)>> {
    let settlement = prop_oneof![
        (0..3_usize).prop_map(Settlement::Take),
        Just(Settlement::Join),
        Just(Settlement::Keep),
        Just(Settlement::Reject),
    ];
    proptest::collection::vec((0..6_usize, settlement), 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn everything_is_undone_and_two_who_settle_override_nobody(uma in how(), vic in how()) {
        let [mut one, mut other] = disputed();
        let keys = |person: &Person| open(person).iter().map(|matter| matter.key.clone()).collect::<Vec<_>>();
        prop_assert_eq!(keys(&one), keys(&other));
        prop_assert!(keys(&one).len() >= 4, "{:?}", keys(&one).len());
        let start = said(&one.open().casebook);
        let steps = one.open().undo.len();
        for (person, decisions) in [(&mut one, &uma), (&mut other, &vic)] {
            for (place, how) in decisions {
                settle(person, SettleAction::Go(*place));
                decide(person, *how);
            }
            prop_assert_eq!(&person.kept, person.open().casebook.as_ref());
        }
        // What each of them wants: the last word on each record that they wrote.
        let wants = |person: &Person| -> Vec<(RecordId, Vec<RecordState>)> {
            let book = &person.open().casebook;
            let own = book.records().iter().filter(|(_, record)| {
                record.heads().any(|(_, head)| head.author == person.state.me.id)
            });
            own.map(|(id, record)| (id.clone(), record.states().into_iter().cloned().collect())).collect()
        };
        let (wants_one, wants_other) = (wants(&one), wants(&other));
        let bytes = other.file();
        let mut both = ready("Wim").0;
        let own = one.file();
        both.receive("one.json", &own).receive("other.json", &bytes).act(Action::MergeWaiting);
        let book = &both.open().casebook;
        for (id, states) in wants_one.iter().chain(&wants_other) {
            let now: Vec<RecordState> = book.record(id).map(|r| r.states().into_iter().cloned().collect()).unwrap_or_default();
            for state in states {
                prop_assert!(now.contains(state), "what somebody decided on {id:?} is gone: {state:?} not in {now:?}");
            }
        }
        // A claim that one of them took and the other refused is in conflict, not gone.
        for (id, states) in &wants_one {
            if let Some((_, theirs)) = wants_other.iter().find(|(other, _)| other == id)
                && states != theirs
            {
                prop_assert!(book.record(id).is_some_and(|record| record.is_conflict()));
            }
        }
        while one.open().undo.len() > steps {
            one.act(Action::Undo);
        }
        prop_assert_eq!(said(&one.open().casebook), start);
    }
}
