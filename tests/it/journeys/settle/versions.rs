//! Versions of one record: settled, left, refused; and what happens to a record in conflict when another matter is settled.

use variorum::app::Action;
use variorum::app::action::{ClaimField, Into};
use variorum::app::effect::Effect;
use variorum::app::settle::{Differs, MatterKind, SettleAction, Settlement};
use variorum::app::state::{CollateView, Screen};
use variorum::core::model::Comparison;

use super::super::{Person, ready};
use super::{adjudicator, decide, open, said, told, work};

#[test]
fn a_conflict_is_settled_left_or_refused() {
    let (mut ada, ids) = work("Ada", &[(0, "Two people", "N")]);
    let bytes = ada.file();
    let mut works = Vec::new();
    for (name, note) in [("Ben", "b"), ("Cy", "c"), ("Di", "c")] {
        let mut person = ready(name).0;
        person.receive("ada.json", &bytes).act(Action::MergeWaiting);
        person.act(Action::EditClaim(ids[0].clone(), ClaimField::Note(note.into())));
        works.push(person);
    }
    let mut person = adjudicator("Mod", &mut works);
    let matter = open(&person).remove(0);
    assert_eq!(matter.kind, MatterKind::Conflict);
    assert_eq!(matter.differs, Differs::Fields(vec!["note".into()]));
    assert_eq!(matter.readings[0].people.len(), 2, "what most say comes first");
    assert!(!matter.spans[0].is_empty() && matter.place.is_some());
    person.act(Action::GoToClaim(ids[0].clone()));
    person.act(Action::Settling(SettleAction::Find(ids[0].clone())));
    let collate = &person.open().collate;
    assert_eq!(
        (person.state.screen, collate.view),
        (Screen::Collate, CollateView::Settle)
    );
    assert!(person.effects.contains(&Effect::Focus("settle")));
    let note = |person: &Person| person.open().casebook.claim(&ids[0]).map(|claim| claim.note.clone());
    let before = said(&person.open().casebook);
    for (how, expected) in [
        (Settlement::Take(0), Some("c")),
        (Settlement::Take(1), Some("b")),
        (Settlement::Reject, None),
    ] {
        decide(&mut person, how);
        assert!(open(&person).is_empty());
        assert_eq!(note(&person).as_deref(), expected);
        person.act(Action::Undo);
        assert_eq!(said(&person.open().casebook), before);
        assert_eq!(open(&person)[0].key, matter.key);
    }
    decide(&mut person, Settlement::Keep);
    assert!(open(&person).is_empty());
    assert_eq!(
        said(&person.open().casebook).len(),
        before.len() + 1,
        "a decision, and nothing else"
    );
    decide(&mut person, Settlement::Join);
    assert_eq!(open(&person).len(), 0, "there is nothing in front");
}

#[test]
fn evidence_in_a_comparison_in_conflict_is_led_and_the_conflict_stays() {
    let (mut ada, ids) = work("Ada", &[(0, "Two people", "N"), (1, "Four people", "N")]);
    let answers = ids.iter().map(|id| vec![id.clone()]).collect();
    ada.act(Action::LinkClaims(answers, Into::NewComparison("How many?".into())));
    let (comparison, old) = {
        let all = ada.open().casebook.comparisons();
        (all[0].0.clone(), all[0].1.clone())
    };
    let bytes = ada.file();
    let mut works = Vec::new();
    for (name, why) in [("Ben", "b"), ("Cy", "c")] {
        let mut person = ready(name).0;
        person.receive("ada.json", &bytes).act(Action::MergeWaiting);
        let changed = Comparison {
            why: why.into(),
            ..old.clone()
        };
        person.act(Action::EditComparison(
            comparison.clone(),
            Box::new(changed),
            "step-verdict",
        ));
        works.push(person);
    }
    works.push(work("Di", &[(0, "people", "N")]).0);
    let mut person = adjudicator("Mod", &mut works);
    let matter = open(&person)[0].clone();
    assert_eq!((open(&person).len(), matter.kind), (2, MatterKind::Claims));
    let place = (0..2)
        .find(|n| told(&person, &matter)[*n].ends_with("N people"))
        .expect("Di's");
    decide(&mut person, Settlement::Take(place));
    let record = person.open().casebook.record(&comparison).expect("it is there");
    assert_eq!(record.states().len(), 2, "nobody has decided on it");
    for state in record.states() {
        let text = format!("{state:?}");
        assert!(!text.contains(ids[0].as_str()), "{text}");
    }
    assert_eq!(open(&person).len(), 1);
}
