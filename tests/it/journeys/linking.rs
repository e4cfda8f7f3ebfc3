//! Journeys from claims to a comparison: one pinned and one selected, within one source too, and several at once.

use variorum::app::action::{ClaimField, Into};
use variorum::app::evidence::claims_for;
use variorum::app::positions::{move_evidence, move_position};
use variorum::app::state::Dialog;
use variorum::app::view::{self, Cell};
use variorum::app::{Action, State};
use variorum::core::model::{Comparison, RecordId};
use variorum::core::text::TextId;

use super::{Person, ready};

fn asked(state: &State) -> Vec<RecordId> {
    match &state.dialog {
        Some(Dialog::Compare(claims)) => claims.clone(),
        other => panic!("it asks nothing but {other:?}"),
    }
}

fn each_its_own(claims: &[RecordId]) -> Vec<Vec<RecordId>> {
    claims.iter().map(|claim| vec![claim.clone()]).collect()
}

fn opened(person: &Person) -> Comparison {
    let id = person.open().compare.open.as_ref().expect("a comparison is open");
    let comparison = person.open().casebook.comparison(id);
    comparison.expect("it is there").clone()
}

#[test]
fn a_headline_is_held_against_its_body() {
    let (mut ada, sources) = ready("Ada");
    let headline = ada.tag(sources[1], "Pier shut after storm", "F");
    ada.act(Action::Pin(Some(headline.clone())));
    ada.select(sources[1], "when the pier shut on Monday").act(Action::Link);
    let claims = asked(&ada.state);
    assert_eq!((claims.len(), &claims[0]), (2, &headline));
    let question = Into::NewComparison("When was it shut?".into());
    ada.act(Action::LinkClaims(each_its_own(&claims), question));
    let comparison = opened(&ada);
    let Cell::Says(says) = view::cell(&ada.open().casebook, &comparison, sources[1]) else {
        panic!("the source says it")
    };
    let told: Vec<(usize, &str)> = says.iter().map(|(place, _, words)| (*place, words.as_str())).collect();
    assert_eq!(
        told,
        [(0, "Pier shut after storm"), (1, "when the pier shut on Monday")]
    );
    assert_eq!(
        view::cell(&ada.open().casebook, &comparison, sources[0]),
        Cell::NotChecked
    );
    assert!(ada.open().read.pins.is_empty(), "what is compared is no longer pinned");
}

#[test]
fn a_pinned_claim_is_not_compared_with_itself() {
    let (mut ada, sources) = ready("Ada");
    let claim = ada.tag(sources[0], "Two people", "N");
    ada.act(Action::Pin(Some(claim)));
    for _ in 0..2 {
        ada.act(Action::Link);
        assert_eq!(ada.state.dialog, None);
        let toast = ada.state.toast.as_ref().map(|toast| toast.id);
        assert_eq!(toast, Some("toast-select-to-compare"));
        // The very words of the claim are the claim.
        ada.select(sources[0], "Two people");
    }
    assert_eq!(ada.open().casebook.claims().count(), 1);
}

#[test]
fn several_claims_are_pinned_and_compared_at_once() {
    let (mut ada, sources) = ready("Ada");
    let words = [(0, "Two people"), (1, "Four people"), (0, "on Monday")];
    let claims: Vec<RecordId> = words.map(|(n, words)| ada.tag(sources[n], words, "N")).into();
    for claim in &claims {
        ada.act(Action::Pin(Some(claim.clone())));
    }
    assert_eq!(ada.open().read.pins, claims);
    // Again: it is let go. Once more: it is the last.
    ada.act(Action::Pin(Some(claims[1].clone())));
    assert_eq!(ada.open().read.pins, [claims[0].clone(), claims[2].clone()]);
    ada.act(Action::Pin(Some(claims[1].clone())))
        .act(Action::FocusClaim(None))
        .act(Action::Link);
    let order = [claims[0].clone(), claims[2].clone(), claims[1].clone()];
    assert_eq!(asked(&ada.state), order);
    // The selection comes behind them, as a claim.
    ada.act(Action::LetGo);
    ada.select(sources[2], "band played").act(Action::Link);
    assert_eq!(asked(&ada.state)[..3], order);
    assert_eq!(asked(&ada.state).len(), 4);

    let answers = vec![
        vec![claims[0].clone(), claims[2].clone()],
        vec![claims[1].clone()],
        Vec::new(),
    ];
    ada.act(Action::LinkClaims(
        answers.clone(),
        Into::NewComparison("How many?".into()),
    ));
    let evidence =
        |comparison: &Comparison| -> Vec<_> { comparison.positions.iter().map(|p| p.evidence.clone()).collect() };
    assert_eq!(evidence(&opened(&ada)), answers[..2]);
    // What stands there already takes those that are said to say the same with it, and nothing is there twice.
    let id = ada.open().compare.open.clone().expect("it was made");
    let fourth = ada.tag(sources[2], "A quiet week", "N");
    let more = vec![vec![fourth.clone(), claims[1].clone()]];
    ada.act(Action::LinkClaims(more, Into::Position(id, usize::MAX)));
    assert_eq!(
        evidence(&opened(&ada)),
        [answers[0].clone(), vec![claims[1].clone(), fourth]]
    );
}

#[test]
fn a_pin_goes_with_its_claim() {
    let (mut ada, sources) = ready("Ada");
    let one = ada.tag(sources[0], "Two people", "N");
    let two = ada.tag(sources[1], "Four people", "N");
    for claim in [&one, &two] {
        ada.act(Action::Pin(Some(claim.clone())));
    }
    ada.act(Action::DeleteClaim(one));
    assert_eq!(ada.open().read.pins, [two]);
    ada.act(Action::Pin(None));
    assert!(ada.open().read.pins.is_empty());
}

#[test]
fn a_question_finds_its_evidence() {
    let (mut ada, sources) = ready("Ada");
    let monday = ada.tag(sources[0], "The pier closed on Monday", "F");
    let two = ada.tag(sources[0], "Two people", "N");
    ada.act(Action::EditClaim(two.clone(), ClaimField::Speaker("the Mayor".into())));
    let four = ada.tag(sources[1], "Four people were hurt", "N");
    ada.act(Action::NewComparison("How many people were HURT?".into()));
    let found = |ada: &Person, source: Option<TextId>, search: &str| {
        claims_for(&ada.open().casebook, &ada.open().derived, &opened(ada), source, search)
    };
    // Those that share words with the question first, then as they stand.
    let rows: &[(Option<TextId>, &str, &[&RecordId])] = &[
        (None, "", &[&four, &two, &monday]),
        (None, " PEOPLE  two", &[&two]),
        (None, "mayor", &[&two]),
        (Some(sources[0]), "", &[&two, &monday]),
        (Some(sources[2]), "", &[]),
        (None, "council", &[]),
    ];
    for (source, search, expected) in rows {
        let found = found(&ada, *source, search);
        assert_eq!(found.iter().collect::<Vec<_>>(), *expected, "{search:?}");
    }
    // The words as they stand come first, and the claim of just these before the sentence around them.
    let sentence = ada.tag(sources[1], "Four people were hurt when the pier shut", "F");
    assert_eq!(
        found(&ada, None, "people"),
        [two.clone(), four.clone(), sentence.clone()]
    );
    assert_eq!(found(&ada, None, "were  hurt"), [four.clone(), sentence.clone()]);
    assert_eq!(found(&ada, None, "pier shut")[0], sentence);
    ada.act(Action::DeleteClaim(sentence));
    let id = ada.open().compare.open.clone().expect("it is open");
    ada.act(Action::AddEvidence(four.clone(), Into::Position(id.clone(), 0)));
    assert_eq!(
        found(&ada, None, ""),
        [two.clone(), monday],
        "what is evidence is not found"
    );
    ada.act(Action::AddEvidence(two, Into::Position(id, 1)));
    let labels: Vec<_> = opened(&ada).positions.iter().map(|p| p.label.clone()).collect();
    assert_eq!(labels, ["Four people were hurt", "Two people"]);
}

#[test]
fn what_is_dragged_is_a_step_that_can_be_undone() {
    let (mut ada, sources) = ready("Ada");
    let words = [(0, "Two people"), (1, "Four people"), (2, "The band")];
    let claims: Vec<RecordId> = words.map(|(n, words)| ada.tag(sources[n], words, "N")).into();
    ada.act(Action::LinkClaims(
        each_its_own(&claims),
        Into::NewComparison("How many?".into()),
    ));
    let id = ada.open().compare.open.clone().expect("it was made");
    let before = opened(&ada);
    let mut after = before.clone();
    move_evidence(&mut after, &claims[2], 0, Some(&claims[0]));
    assert_eq!(move_position(&mut after, 0, 2), Some(2));
    ada.act(Action::EditComparison(
        id,
        Box::new(after.clone()),
        "step-move-evidence",
    ));
    let evidence: Vec<_> = opened(&ada).positions.iter().map(|p| p.evidence.clone()).collect();
    assert_eq!(
        evidence,
        [
            vec![claims[1].clone()],
            Vec::new(),
            vec![claims[2].clone(), claims[0].clone()]
        ]
    );
    ada.act(Action::Undo);
    assert_eq!(opened(&ada), before);
}
