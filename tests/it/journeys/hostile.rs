//! Files of others that are not what they seem: what a person is told before merging, and what a merge can do at worst.

use std::rc::Rc;

use variorum::core::format::problem::ProblemKind;
use variorum::core::model::{Clock, Content, RecordState};

use super::*;

fn told(person: &Person, place: usize) -> Vec<ProblemKind> {
    let file = &person.open().collate.files[place];
    file.problems.iter().map(|p| p.what.clone()).collect()
}

#[test]
fn what_speaks_in_my_name_is_said_to_do_so_and_takes_nothing_away() {
    let (mut ada, sources) = ready("Ada");
    let claim = ada.tag(sources[0], "The pier closed", "F");
    ada.act(Action::EditClaim(claim.clone(), ClaimField::Note("mine".into())));
    let me = ada.state.me.id.clone();
    let book = ada.open().casebook.clone();
    let clock = Clock {
        ms: ada.now + 1_000_000,
        counter: 0,
    };
    let mut content = book.claim(&claim).expect("it is a claim").clone();
    content.note = "never said".into();
    let state = RecordState::Live(Content::Claim(content));
    // Once as an edit that follows, once as if hers had never been.
    for (follows, shown, conflicts) in [(true, "never said", 0), (false, "never said", 1)] {
        let mut forged = Casebook::clone(&book);
        let mut revision = book.revise(&claim, state.clone(), &me, clock);
        if !follows {
            revision.parents.clear();
        }
        forged.insert(Rc::new(revision));
        let before = casebook::write(&ada.open().casebook);
        ada.receive("ben.json", &casebook::write(&forged));
        assert_eq!(told(&ada, 0), [ProblemKind::InYourName { count: 1 }]);
        let found = ada.open().collate.files[0].difference.clone();
        assert_eq!(
            (found.changed.len(), found.conflicts.len()),
            (1 - conflicts, conflicts),
            "it is said before a merge"
        );
        ada.act(Action::MergeWaiting);
        let merged = &ada.open().casebook;
        assert_eq!(merged.claim(&claim).map(|c| c.note.as_str()), Some(shown));
        assert_eq!(merged.conflicts().count(), conflicts);
        let known = merged.record(&claim).expect("it is there").known().values();
        let notes: Vec<String> = known.map(|r| format!("{:?}", r.state)).collect();
        assert!(
            notes.iter().any(|note| note.contains("\"mine\"")),
            "her own words stay in the history"
        );
        ada.act(Action::Undo);
        assert_eq!(casebook::write(&ada.open().casebook), before);
        ada.act(Action::ClearIncoming);
    }
    // Her own file tells her nothing of the kind; nor does it tell somebody who has just sat down.
    let own = ada.file();
    ada.receive("ada.json", &own);
    assert_eq!(told(&ada, 0), []);
}
