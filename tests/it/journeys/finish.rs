//! Journeys of people who finish on a computer that is not theirs: nothing goes before the file is saved, and nothing comes back.

use variorum::app::Action;
use variorum::app::action::Kept;
use variorum::app::effect::Effect;
use variorum::app::finish::{Cleared, FinishAction, Finishing};
use variorum::app::state::{Dialog, StoreTrouble};

use super::{Person, ready};

fn stage(person: &Person) -> Finishing {
    person.state.finishing().expect("something is being finished").clone()
}

fn saved(person: &mut Person, changes: u64, downloaded: bool) {
    let key = person.open().key.clone();
    person.act(Action::FileSaved {
        key,
        name: "pier.variorum.json".into(),
        changes,
        downloaded,
    });
}

fn is_cleared(person: &Person, key: &str) -> bool {
    person.effects.contains(&Effect::Clear(key.to_owned()))
}

fn begin() -> (Person, String) {
    let (mut ada, sources) = ready("Ada");
    ada.tag(sources[0], "The pier closed", "F");
    ada.act(Action::Finish(FinishAction::Ask));
    assert_eq!(
        (stage(&ada), &ada.state.dialog),
        (Finishing::Asked(String::new()), &Some(Dialog::Finish))
    );
    assert!(ada.state.open.is_some(), "asking takes nothing away");
    let key = ada.open().key.clone();
    (ada, key)
}

#[test]
fn what_is_saved_in_a_file_is_cleared() {
    let (mut ada, key) = begin();
    ada.act(Action::Finish(FinishAction::Save));
    assert!(matches!(&ada.effects[..], [Effect::SaveFile { .. }]));
    assert_eq!(stage(&ada), Finishing::Saving);
    let changes = ada.open().changes;
    saved(&mut ada, changes, false);
    assert!(is_cleared(&ada, &key));
    assert_eq!(stage(&ada), Finishing::Clearing);
    assert!(ada.state.open.is_none() && ada.state.shelf.iter().all(|entry| entry.key != key));
    assert!(
        !ada.effects.iter().any(|effect| matches!(effect, Effect::Append(..))),
        "nothing is written any more"
    );
    // Neither undo nor another tab nor a late answer brings it back.
    ada.act(Action::Undo);
    ada.act(Action::KeptGrew(key.clone(), Kept::default()));
    ada.act(Action::Retry);
    assert!(ada.state.open.is_none() && ada.effects.is_empty());
    let cleared = Cleared {
        revisions: 9,
        texts: 3,
        others: 1,
        ..Cleared::default()
    };
    ada.act(Action::Finish(FinishAction::Cleared(key, Ok(cleared))));
    assert_eq!(stage(&ada), Finishing::Gone(cleared));
    assert_eq!(
        ada.state.me.name, "Ada",
        "another casebook is here, and so is who works on it"
    );
    assert_eq!(ada.state.dialog, Some(Dialog::Finish));
    ada.act(Action::Finish(FinishAction::Cancel));
    assert_eq!((ada.state.finishing(), &ada.state.dialog), (None, &None));
}

#[test]
fn a_download_is_confirmed_by_a_person() {
    let (mut ada, key) = begin();
    ada.act(Action::Finish(FinishAction::Confirm));
    assert!(ada.state.open.is_some(), "nothing was saved yet");
    ada.act(Action::Finish(FinishAction::Save));
    let changes = ada.open().changes;
    saved(&mut ada, changes, true);
    assert_eq!(stage(&ada), Finishing::Confirm);
    assert!(ada.state.open.is_some() && !is_cleared(&ada, &key));
    let me = ada.state.me.id.clone();
    ada.act(Action::Finish(FinishAction::Confirm));
    assert!(is_cleared(&ada, &key));
    ada.act(Action::Finish(FinishAction::Cleared(key, Ok(Cleared::default()))));
    assert_eq!(
        ada.state.me.name, "",
        "nothing else is here: who worked here is forgotten"
    );
    assert_ne!(ada.state.me.id, me);
    assert!(ada.effects.contains(&Effect::ForgetMe(ada.state.me.id.clone())));
}

#[test]
fn nothing_is_cleared_that_is_not_in_the_file() {
    let (mut ada, key) = begin();
    ada.act(Action::Finish(FinishAction::Save));
    ada.act(Action::FileNotSaved("The disk is full.".into()));
    assert_eq!(stage(&ada), Finishing::Asked("The disk is full.".into()));
    ada.act(Action::Finish(FinishAction::Save));
    // A comment comes in while the file is being written.
    let changes = ada.open().changes;
    ada.act(Action::NewComparison("Why?".into()));
    saved(&mut ada, changes, false);
    assert_eq!(stage(&ada), Finishing::Asked(String::new()));
    assert!(ada.state.open.is_some() && !is_cleared(&ada, &key));
    // Called off: a file that is saved later is only saved.
    ada.act(Action::Finish(FinishAction::Save));
    ada.act(Action::Finish(FinishAction::Cancel));
    let changes = ada.open().changes;
    saved(&mut ada, changes, false);
    assert!(ada.state.open.is_some() && !is_cleared(&ada, &key));
    assert!(!ada.open().file_is_behind);
}

#[test]
fn what_waits_to_be_written_goes_too_and_other_tabs_let_go() {
    let (mut ada, key) = begin();
    ada.trouble = Some(StoreTrouble::Full);
    ada.act(Action::NewComparison("Why?".into()));
    assert!(!ada.state.saving.waiting.is_empty());
    ada.act(Action::Finish(FinishAction::Save));
    let changes = ada.open().changes;
    saved(&mut ada, changes, false);
    assert!(ada.state.saving.waiting.is_empty() && ada.state.saving.failed.is_empty());
    ada.act(Action::Finish(FinishAction::Cleared(
        key.clone(),
        Err("blocked".into()),
    )));
    assert_eq!(stage(&ada), Finishing::Failed("blocked".into()));

    let (mut ben, other) = begin();
    ben.act(Action::Finish(FinishAction::Elsewhere("urn:x:another".into())));
    assert!(ben.state.open.is_some());
    ben.act(Action::Finish(FinishAction::Elsewhere(other.clone())));
    assert!(ben.state.open.is_none() && ben.state.shelf.iter().all(|entry| entry.key != other));
    assert_eq!(
        ben.state.toast.as_ref().map(|toast| toast.id),
        Some("toast-cleared-elsewhere")
    );
}
