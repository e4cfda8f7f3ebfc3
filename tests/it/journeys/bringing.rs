//! Journeys of files that come in by the dozen: read and merged a slice at a time, stopped, out of archives, with articles among them.

use std::rc::Rc;

use variorum::app::Action;
use variorum::app::action::FileBytes;
use variorum::app::bringing::BringAction;
use variorum::app::effect::Effect;
use variorum::app::state::{CollateView, Fate, Screen};
use variorum::app::view::Derived;
use variorum::core::format::casebook;
use variorum::core::model::{Casebook, Clock, Comment, Content, RecordId, RecordState, Revision};

use super::{Person, ready};
use crate::packed::build::{How, zip, zip_with};

/// Returns a file with so many comments by one person.
fn comments(person: u32, count: u32) -> Vec<u8> {
    let mut book = Casebook::default();
    for n in 0..count {
        let content = Content::Comment(Comment {
            about: RecordId::new("urn:x:about"),
            text: format!("Comment {n} of person {person}"),
            mentions: Vec::new(),
            resolved: false,
        });
        book.insert(Rc::new(Revision {
            record: RecordId::new(&format!("urn:x:{person}:{n}")),
            author: RecordId::new(&format!("urn:x:{person}")),
            clock: Clock {
                ms: 1_760_000_000_000 + u64::from(n),
                counter: person,
            },
            parents: std::collections::BTreeSet::default(),
            state: RecordState::Live(content),
        }));
    }
    casebook::write(&book)
}

fn files(people: u32, count: u32) -> Vec<FileBytes> {
    (0..people)
        .map(|person| FileBytes {
            name: format!("{person}.variorum.json"),
            bytes: comments(person, count).into(),
        })
        .collect()
}

/// Returns the step that was asked for next.
fn next(person: &Person) -> Option<Action> {
    person.effects.iter().find_map(|effect| match effect {
        Effect::Soon(action) => Some(action.as_ref().clone()),
        _ => None,
    })
}

/// Takes every step that is asked for, and returns how many there were.
fn go_on(person: &mut Person) -> usize {
    let mut steps = 0;
    while let Some(action) = next(person) {
        person.one(action);
        steps += 1;
    }
    steps
}

#[test]
fn many_files_are_read_and_merged_in_slices_as_one_step() {
    let (mut ada, _) = ready("Ada");
    let before = casebook::write(&ada.open().casebook);
    ada.one(Action::FilesRead(files(20, 400)));
    assert_eq!(
        (ada.state.screen, ada.open().collate.view),
        (Screen::Collate, CollateView::Files)
    );
    let queue = ada.open().collate.reading.clone().expect("it is not done at once");
    assert!(queue.done > 0 && queue.done < 5, "{}", queue.done);
    assert_eq!(ada.open().collate.files.len(), queue.done);
    // Others can come meanwhile.
    ada.one(Action::FilesRead(vec![files(21, 1).remove(20)]));
    assert_eq!(next(&ada), None, "there is one row of steps only");
    ada.one(Action::Bring(BringAction::ReadOn));
    assert!(go_on(&mut ada) > 5);
    assert_eq!(ada.open().collate.files.len(), 21);
    assert_eq!(ada.open().collate.reading, None);
    assert_eq!(casebook::write(&ada.open().casebook), before, "reading changes nothing");

    ada.one(Action::MergeWaiting);
    assert!(ada.open().collate.merging.is_some());
    assert_eq!(
        casebook::write(&ada.open().casebook),
        before,
        "nor does the first slice"
    );
    ada.one(Action::Bring(BringAction::StopMerging));
    ada.one(Action::Bring(BringAction::MergeOn));
    assert_eq!(next(&ada), None);
    assert_eq!(
        casebook::write(&ada.open().casebook),
        before,
        "nor does what was stopped"
    );
    assert!(ada.open().collate.files.iter().all(|file| file.fate == Fate::Waiting));

    let steps = ada.open().undo.len();
    ada.one(Action::MergeWaiting);
    assert!(go_on(&mut ada) >= 2);
    assert_eq!(ada.open().undo.len(), steps + 1);
    assert_eq!(ada.open().casebook.comments(&RecordId::new("urn:x:about")).len(), 8_001);
    assert!(
        ada.open()
            .collate
            .files
            .iter()
            .all(|file| matches!(file.fate, Fate::Merged { .. }))
    );
    let (merged, changes) = (casebook::write(&ada.open().casebook), ada.open().changes);
    ada.one(Action::FilesRead(files(20, 400)));
    go_on(&mut ada);
    ada.one(Action::MergeWaiting);
    go_on(&mut ada);
    assert_eq!(
        casebook::write(&ada.open().casebook),
        merged,
        "the second time it does nothing"
    );
    assert_eq!((ada.open().changes, ada.open().undo.len()), (changes, steps + 1));
    ada.one(Action::Undo);
    assert_eq!(ada.open().casebook.comments(&RecordId::new("urn:x:about")).len(), 0);
}

#[test]
fn a_merge_in_slices_loses_nothing_that_happens_meanwhile() {
    let (mut ada, _) = ready("Ada");
    ada.one(Action::FilesRead(files(10, 600)));
    go_on(&mut ada);
    let mut whole = ada.open().casebook.as_ref().clone();
    for file in &ada.open().collate.files {
        whole.merge(&file.casebook);
    }
    // How far: after each step somebody writes something, once, and the merge goes on.
    let mut after = 0;
    loop {
        let mut edited = ada_at(&ada);
        edited.one(Action::MergeWaiting);
        for _ in 0..after {
            if let Some(action) = next(&edited) {
                edited.one(action);
            }
        }
        let Some(waiting) = next(&edited) else { break };
        let older = ada_at(&edited);
        edited.one(Action::Retitle(format!("Kites, {after}")));
        edited.one(waiting.clone());
        go_on(&mut edited);
        let title = edited.open().title();
        assert_eq!(title, format!("Kites, {after}"));
        assert_eq!(edited.open().casebook.records().len(), whole.records().len());
        assert_eq!(
            *edited.open().derived,
            Derived::of(&edited.open().casebook, None),
            "what is shown is of the casebook as it is"
        );
        // Whoever goes on from an older state finds the work gone, and comes to the same end.
        let mut again = older;
        again.one(waiting);
        go_on(&mut again);
        assert_eq!(casebook::write(&again.open().casebook), casebook::write(&whole));
        after += 1;
    }
    assert!(after > 5, "{after}");

    // Whoever writes after every step does not keep it from ending.
    let mut restless = ada_at(&ada);
    restless.one(Action::MergeWaiting);
    let mut steps = 0;
    while restless.open().collate.merging.is_some() {
        assert!(steps < 30, "it goes on and on");
        steps += 1;
        restless.one(Action::Retitle(format!("Kites, {steps}")));
        restless.one(Action::Bring(BringAction::MergeOn));
    }
    assert_eq!(restless.open().title(), format!("Kites, {steps}"));
    assert_eq!(restless.open().casebook.records().len(), whole.records().len());
}

/// Returns the same person at the same moment.
fn ada_at(person: &Person) -> Person {
    Person {
        state: person.state.clone(),
        now: person.now,
        seed: person.seed,
        effects: person.effects.clone(),
        kept: person.kept.clone(),
        trouble: person.trouble.clone(),
    }
}

#[test]
fn reading_that_is_stopped_keeps_what_was_read() {
    let (mut ada, _) = ready("Ada");
    ada.one(Action::FilesRead(files(20, 400)));
    let read = ada.open().collate.files.len();
    ada.one(Action::Bring(BringAction::StopReading));
    ada.one(Action::Bring(BringAction::ReadOn));
    assert_eq!((ada.open().collate.files.len(), next(&ada)), (read, None));
    let toast = ada.state.toast.as_ref().map(|toast| (toast.id, toast.count));
    assert_eq!(toast, Some(("toast-reading-stopped", 20 - read)));
    // A list that is cleared while it is merged is merged no further.
    ada.one(Action::FilesRead(files(20, 400)));
    go_on(&mut ada);
    ada.one(Action::MergeWaiting).one(Action::ClearIncoming);
    ada.one(Action::Bring(BringAction::MergeOn));
    assert_eq!((ada.open().collate.merging.is_none(), next(&ada)), (true, None));
    assert_eq!(ada.open().casebook.comments(&RecordId::new("urn:x:about")).len(), 0);
}

#[test]
fn an_archive_gives_its_casebooks_to_collate_and_its_articles_to_sources() {
    let (mut ada, _) = ready("Ada");
    let sources = ada.open().derived.order.len();
    let whole = comments(1, 3);
    let cut = &whole[..whole.len() / 2];
    let article = b"The kite festival\n\nNine kites were lost on the beach on Sunday.\n";
    let bytes = zip(&[
        ("class/Ben/ben.variorum.json", &whole),
        ("class/kites.txt", article),
        ("class/Cem/cem.json", cut),
        ("__MACOSX/class/Ben/._ben.variorum.json", b"x"),
        ("class/list.json", b"{\"a\":1}"),
    ]);
    ada.receive("class.zip", &bytes);
    go_on(&mut ada);
    let fates: Vec<(&str, Fate)> = ada
        .open()
        .collate
        .files
        .iter()
        .map(|file| (file.name.as_str(), file.fate))
        .collect();
    assert_eq!(
        fates,
        [
            ("class.zip/class/Ben/ben.variorum.json", Fate::Waiting),
            ("class.zip/class/Cem/cem.json", Fate::Waiting),
            ("class.zip/class/list.json", Fate::Unreadable),
        ]
    );
    assert_eq!(ada.open().derived.order.len(), sources + 1);
    assert_eq!(*ada.open().problems, Vec::new(), "what went to Collate is no problem");

    // Without a casebook, the first one of an archive is opened, and the others wait.
    let mut ben = Person::new("Ben");
    let bytes = zip(&[("a.variorum.json", &ada.file()), ("b.variorum.json", &whole)]);
    ben.receive("both.zip", &bytes);
    assert_eq!(ben.open().derived.order.len(), sources + 1);
    let names: Vec<&str> = ben.open().collate.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["both.zip/b.variorum.json"]);
    // One that is damaged is said to be.
    ben.receive("broken.zip", &zip_with(&[("a.variorum.json", &whole, How::Wrong)]));
    let last = ben.open().collate.files.last().expect("there is one");
    assert_eq!((last.fate, last.problems.len()), (Fate::Unreadable, 1));
}
