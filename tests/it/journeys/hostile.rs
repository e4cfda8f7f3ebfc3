//! Files of others that are not what they seem: what a person is told before merging, and what a merge can do at worst.

use std::rc::Rc;

use variorum::core::format::problem::ProblemKind;
use variorum::core::model::{Clock, Content, RecordState, Revision};

use super::*;

/// Returns the casebook with every version by `old` said to be by `new`: what somebody gets who replaces a name in a file and works
/// out all hashes anew.
fn renamed(book: &Casebook, old: &RecordId, new: &RecordId) -> Casebook {
    let mut forged = Casebook::default();
    for text in book.texts().values() {
        forged.insert_text(Rc::clone(text));
    }
    for revision in book.records().values().filter_map(|r| r.shown()) {
        let mut revision = Revision::clone(revision);
        if revision.author == *old {
            revision.author = new.clone();
        }
        if revision.record == *old {
            revision.record = new.clone();
        }
        forged.insert(Rc::new(revision));
    }
    forged
}

fn told(person: &Person, place: usize) -> Vec<ProblemKind> {
    let file = &person.open().collate.files[place];
    file.problems.iter().map(|p| p.what.clone()).collect()
}

#[test]
fn a_teacher_is_told_which_files_were_made_from_one_another() {
    let (mut ada, sources) = ready("Ada");
    ada.tag(sources[0], "The pier closed", "F");
    ada.tag(sources[1], "Four people", "N");
    let from_ada = ada.file();
    let (mut ben, _) = ready("Ben");
    ben.tag(sources[2], "The band", "F");
    let from_ben = ben.file();
    let forged = renamed(&ada.open().casebook, &ada.state.me.id, &RecordId::new("urn:x:cleo"));
    let mut teacher = Person::new("Teacher");
    teacher.load(&[("one.txt", ONE)]);
    teacher.receive("ada.json", &from_ada);
    teacher.receive("ben.json", &from_ben);
    assert_eq!((told(&teacher, 0), told(&teacher, 1)), (vec![], vec![]));
    teacher.receive("dora.json", &from_ada);
    teacher.receive("cleo.json", &casebook::write(&forged));
    let copied = |file: &str| ProblemKind::CopiedRecords {
        count: 2,
        file: file.to_owned(),
    };
    let same = ProblemKind::CopiedFile {
        person: "Ada".into(),
        file: "ada.json".into(),
    };
    assert_eq!(told(&teacher, 0), [copied("cleo.json")]);
    assert_eq!(told(&teacher, 1), []);
    assert_eq!(told(&teacher, 2), [same]);
    assert_eq!(told(&teacher, 3), [copied("ada.json")]);
    // It is said of the casebook too, once Ada's work is in it.
    teacher.act(Action::LeaveOut(3)).act(Action::MergeWaiting);
    teacher.act(Action::ClearIncoming);
    teacher.receive("cleo.json", &casebook::write(&forged));
    assert_eq!(told(&teacher, 0), [copied("")]);
    teacher.act(Action::MergeWaiting);
    assert_eq!(
        teacher.open().casebook.claims().count(),
        3,
        "Ada's two and Ben's one: the same records"
    );
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
