//! Journeys of people who share a folder, each with a file of their own in it. The folder here is a list of files that some other
//! program copies about: late, in part, or twice.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use variorum::app::Action;
use variorum::app::action::{ClaimField, FileBytes};
use variorum::app::effect::Effect;
use variorum::app::folder::{
    Folder, FolderAnswer, FolderAsk, FolderTrouble, FolderWish, Found, Mark, Stage, Standing, is_wanted, own_name, stem,
};
use variorum::app::state::Fate;
use variorum::core::format::casebook;

use super::{Person, ready};

/// A folder on somebody's disk.
#[derive(Clone, Default)]
struct Disk {
    files: BTreeMap<String, (Mark, Rc<[u8]>)>,
    clock: u64,
    /// What the browser answers instead, if anything.
    fails: Option<FolderTrouble>,
    kept: Option<String>,
}

impl Disk {
    fn put(&mut self, name: &str, bytes: &[u8]) -> Mark {
        self.clock += 1;
        let mark = Mark {
            modified_ms: self.clock,
            size: bytes.len() as u64,
        };
        self.files.insert(name.to_owned(), (mark, bytes.into()));
        mark
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        self.files
            .get(name)
            .map(|(_, bytes)| bytes.to_vec())
            .unwrap_or_default()
    }

    fn answer(&mut self, ask: FolderAsk) -> Option<FolderAnswer> {
        if let Some(trouble) = &self.fails
            && !matches!(ask, FolderAsk::Later | FolderAsk::Keep(..) | FolderAsk::Forget(_))
        {
            return Some(FolderAnswer::Failed(trouble.clone()));
        }
        Some(match ask {
            FolderAsk::Pick(_) | FolderAsk::Resume(_) => FolderAnswer::Opened("Shared".into()),
            FolderAsk::Keep(_, mine) => {
                self.kept = Some(mine);
                return None;
            }
            FolderAsk::Forget(_) => {
                self.kept = None;
                return None;
            }
            FolderAsk::List => FolderAnswer::Listed(
                self.files
                    .iter()
                    .map(|(name, (mark, _))| (name.clone(), *mark))
                    .collect(),
            ),
            FolderAsk::Read(name) => match self.files.get(&name) {
                Some((mark, bytes)) => FolderAnswer::Read(Found {
                    name,
                    mark: *mark,
                    bytes: Rc::clone(bytes),
                }),
                None => FolderAnswer::Unread(name, "gone".into()),
            },
            FolderAsk::Write(name, bytes, changes) => FolderAnswer::Written(self.put(&name, &bytes), changes),
            FolderAsk::Later => return None,
        })
    }
}

/// Carries out what is asked of the folder until nothing is asked but to wait; says whether it was asked to wait.
fn settle(person: &mut Person, disk: &mut Disk) -> bool {
    let mut waits = false;
    let mut asked: VecDeque<(u64, FolderAsk)> = VecDeque::new();
    loop {
        for effect in std::mem::take(&mut person.effects) {
            match effect {
                Effect::Folder(ticket, ask) => asked.push_back((ticket, ask)),
                Effect::Soon(action) => {
                    person.act(*action);
                    let more = std::mem::take(&mut person.effects);
                    person.effects = more;
                }
                _ => {}
            }
        }
        let Some((ticket, ask)) = asked.pop_front() else {
            if person.effects.is_empty() {
                return waits;
            }
            continue;
        };
        waits |= ask == FolderAsk::Later;
        if let Some(answer) = disk.answer(ask) {
            person.act(Action::FolderSaid(ticket, answer));
        }
    }
}

/// Lets some seconds pass.
fn tick(person: &mut Person, disk: &mut Disk) -> bool {
    let ticket = folder(person).ticket;
    person.act(Action::FolderSaid(ticket, FolderAnswer::Tick));
    settle(person, disk)
}

fn folder(person: &Person) -> Folder {
    let folder = person.open().collate.folder.clone();
    folder.expect("there is a folder").as_ref().clone()
}

fn watch(person: &mut Person, disk: &mut Disk) {
    person.act(Action::Folder(FolderWish::Watch));
    assert!(settle(person, disk), "it looks again after a while");
    assert_eq!(folder(person).stage, Stage::Watching);
}

fn written(person: &Person) -> Vec<u8> {
    casebook::write(&person.open().casebook)
}

/// Copies every file of others that the second one does not have in this version.
fn sync(from: &Disk, to: &mut Disk, own: &str) {
    for (name, (_, bytes)) in &from.files {
        if name != own && to.bytes(name) != **bytes {
            to.put(name, bytes);
        }
    }
}

/// Ada and Ben with the same casebook, each watching a folder of their own.
fn two() -> (Person, Disk, Person, Disk) {
    let (mut ada, _) = ready("Ada");
    let file = ada.file();
    let mut ben = Person::new("Ben");
    ben.receive("pier.variorum.json", &file);
    let (mut here, mut there) = (Disk::default(), Disk::default());
    watch(&mut ada, &mut here);
    watch(&mut ben, &mut there);
    (ada, here, ben, there)
}

/// Goes on until both have nothing to tell each other any more.
fn until_quiet(ada: &mut Person, here: &mut Disk, ben: &mut Person, there: &mut Disk) {
    for _ in 0..12 {
        let before = (written(ada), written(ben), here.clock, there.clock);
        for _ in 0..2 {
            tick(ada, here);
            tick(ben, there);
        }
        sync(here, there, &folder(ben).mine);
        sync(there, here, &folder(ada).mine);
        if before == (written(ada), written(ben), here.clock, there.clock) {
            return;
        }
    }
    panic!("they go on for ever");
}

#[test]
fn two_people_see_what_the_other_does_and_come_to_the_same_bytes() {
    let (mut ada, mut here, mut ben, mut there) = two();
    let sources = ada.open().derived.order.clone();
    ada.tag(sources[0], "The pier closed", "F");
    ben.tag(sources[1], "Four people", "N");
    until_quiet(&mut ada, &mut here, &mut ben, &mut there);
    assert_eq!(ada.open().casebook.claims().count(), 2);
    assert_eq!(written(&ada), written(&ben));
    let (mine, theirs) = (folder(&ada).mine, folder(&ben).mine);
    assert_ne!(mine, theirs);
    assert_eq!(
        here.bytes(&mine),
        there.bytes(&theirs),
        "both files have the same bytes"
    );
    assert_eq!(folder(&ada).people(&ada.state.me.id), 2);
    let arrival = folder(&ada).arrivals.first().cloned().expect("something came in");
    assert_eq!(
        (arrival.file.as_str(), arrival.who.as_slice()),
        (theirs.as_str(), &["Ben".to_owned()][..])
    );
    // Nothing is written where nothing changed, and no step is made.
    let (clock, steps) = (here.clock, ada.open().undo.len());
    for _ in 0..5 {
        assert!(tick(&mut ada, &mut here));
    }
    assert_eq!((here.clock, ada.open().undo.len()), (clock, steps));
    // What is looked at every few seconds is not painted anew.
    let shown = ada.state.shown;
    tick(&mut ada, &mut here);
    assert_eq!(ada.state.shown, shown);
}

#[test]
fn an_arrival_that_was_undone_stays_out_until_its_file_changes() {
    let (mut ada, mut here, mut ben, mut there) = two();
    let sources = ada.open().derived.order.clone();
    let claim = ben.tag(sources[1], "Four people", "N");
    until_quiet(&mut ada, &mut here, &mut ben, &mut there);
    let theirs = folder(&ben).mine;
    let step = ada
        .open()
        .undo
        .last()
        .map(|step| (step.name.id, step.name.what.clone()));
    assert_eq!(step, Some(("step-arrived", stem(&theirs).to_owned())));
    ada.act(Action::Undo);
    assert_eq!(ada.open().casebook.claims().count(), 0);
    assert_eq!(folder(&ada).files[&theirs].standing, Standing::LeftOut);
    for _ in 0..3 {
        tick(&mut ada, &mut here);
    }
    assert_eq!(
        ada.open().casebook.claims().count(),
        0,
        "it does not come back by itself"
    );
    assert_eq!(ben.open().casebook.claims().count(), 1, "nor is it gone for Ben");
    ada.act(Action::Redo);
    assert_eq!(folder(&ada).files[&theirs].standing, Standing::Merged);
    ada.act(Action::Undo);
    // Ben goes on: his file is another one now.
    ben.act(Action::EditClaim(claim, ClaimField::Note("Is it four?".into())));
    until_quiet(&mut ada, &mut here, &mut ben, &mut there);
    assert_eq!(ada.open().casebook.claims().count(), 1);
    assert_eq!(written(&ada), written(&ben));
}

#[test]
fn what_is_on_its_way_is_waited_for_and_copies_bring_nothing() {
    let (mut ada, mut here, mut ben, mut there) = two();
    let sources = ada.open().derived.order.clone();
    ben.tag(sources[1], "Four people", "N");
    tick(&mut ben, &mut there);
    tick(&mut ben, &mut there);
    let theirs = folder(&ben).mine;
    let whole = there.bytes(&theirs);
    let table: &[(&[u8], Standing)] = &[
        (b"", Standing::Half),
        (&whole[..1], Standing::Half),
        (&whole[..whole.len() / 3], Standing::Half),
        (&whole[..whole.len() - 2], Standing::Half),
        (&[0; 40], Standing::Half),
        (b"{\"a\": 1}", Standing::NoBook),
        (b"hello", Standing::NoBook),
    ];
    let before = written(&ada);
    for (bytes, standing) in table {
        here.put(&theirs, bytes);
        tick(&mut ada, &mut here);
        assert_eq!(folder(&ada).files[&theirs].standing, *standing, "{bytes:?}");
        assert_eq!(written(&ada), before, "nothing of it came in");
    }
    // It stays that way for more than a minute: now it is called broken, and can be looked at.
    here.put(&theirs, &whole[..whole.len() / 2]);
    for _ in 0..8 {
        tick(&mut ada, &mut here);
    }
    assert_eq!(folder(&ada).files[&theirs].standing, Standing::Broken);
    ada.act(Action::Folder(FolderWish::TakeIn(theirs.clone())));
    let came = ada.open().collate.files.last().expect("it is among those that came in");
    assert_eq!((came.name.as_str(), came.fate), (theirs.as_str(), Fate::Waiting));
    // The rest of it arrives, and copies of it, and what other programs leave about.
    for name in [
        theirs.as_str(),
        "pier - Ben (1).json",
        "pier - Ben (conflicted copy 2026-11-23).variorum.json",
        "pier.sync-conflict-20261123-101500-ABCDEFG.json",
        ".pier.variorum.json.part",
        "~lock.json",
        "notes.txt",
    ] {
        here.put(name, &whole);
    }
    tick(&mut ada, &mut here);
    let folder = folder(&ada);
    assert_eq!(folder.files.len(), 5, "four of Ben's, and the own one");
    assert!(folder.files.values().all(|seen| seen.standing == Standing::Merged));
    assert_eq!(
        folder.arrivals.len(),
        1,
        "the copies brought nothing: {:?}",
        folder.arrivals
    );
    assert_eq!(ada.open().casebook.claims().count(), 1);
}

#[test]
fn another_casebook_waits_and_an_empty_one_becomes_what_is_there() {
    let (mut ada, mut here, ..) = two();
    let (mut eve, _) = {
        let mut eve = Person::new("Eve");
        let sources = eve.load(&[("a.txt", "Another day\n\nAnother town had rain.\n")]);
        (eve, sources)
    };
    here.put("other.variorum.json", &eve.file());
    let before = written(&ada);
    tick(&mut ada, &mut here);
    assert_eq!(folder(&ada).files["other.variorum.json"].standing, Standing::Other);
    assert_eq!(written(&ada), before);
    // Somebody who has nothing yet joins.
    let mut cem = Person::new("Cem");
    cem.act(Action::NewCasebook);
    let mut there = Disk::default();
    there.put("ada.variorum.json", &ada.file());
    there.put("other.variorum.json", &eve.file());
    watch(&mut cem, &mut there);
    assert_eq!(cem.open().derived.order, ada.open().derived.order);
    assert_eq!(folder(&cem).files["other.variorum.json"].standing, Standing::Other);
}

#[test]
fn a_killed_page_and_a_cut_file_lose_nothing() {
    let (mut ada, mut here, mut ben, mut there) = two();
    let sources = ada.open().derived.order.clone();
    ada.tag(sources[0], "The pier closed", "F");
    until_quiet(&mut ada, &mut here, &mut ben, &mut there);
    // Ben's page is killed with something in the browser's store that is not in his file yet; meanwhile his file is cut off.
    ben.tag(sources[1], "Four people", "N");
    let (theirs, kept) = (folder(&ben).mine, there.kept.clone());
    assert_eq!(kept.as_deref(), Some(theirs.as_str()));
    let cut = there.bytes(&theirs);
    there.put(&theirs, &cut[..cut.len() / 2]);
    sync(&there, &mut here, &folder(&ada).mine);
    tick(&mut ada, &mut here);
    let mut again = Person::new("Ben");
    again.receive("kept.variorum.json", &written(&ben));
    let key = again.open().key.clone();
    again.act(Action::FolderSaid(
        0,
        FolderAnswer::Known {
            key,
            folder: Some("Shared".into()),
            mine: theirs.clone(),
        },
    ));
    assert_eq!(folder(&again).stage, Stage::Resumable);
    again.act(Action::Folder(FolderWish::Resume));
    assert!(settle(&mut again, &mut there));
    assert_eq!(folder(&again).mine, theirs, "the file has the same name as before");
    until_quiet(&mut ada, &mut here, &mut again, &mut there);
    assert_eq!(ada.open().casebook.claims().count(), 2);
    assert_eq!(written(&ada), written(&again));
    assert_eq!(here.bytes(&theirs), there.bytes(&theirs));
    assert_eq!(here.bytes(&folder(&ada).mine), there.bytes(&theirs));
}

#[test]
fn what_goes_wrong_is_said_and_tried_again() {
    let (mut ada, mut here, ..) = two();
    let sources = ada.open().derived.order.clone();
    for trouble in [FolderTrouble::Gone, FolderTrouble::Other("odd".into())] {
        here.fails = Some(trouble.clone());
        assert!(tick(&mut ada, &mut here), "it is tried again");
        assert_eq!(folder(&ada).trouble, Some(trouble));
        here.fails = None;
        tick(&mut ada, &mut here);
        assert_eq!(folder(&ada).trouble, None);
    }
    // A full disk concerns the own file only: what the others do still comes in.
    ada.tag(sources[0], "The pier closed", "F");
    let ticket = folder(&ada).ticket;
    tick(&mut ada, &mut here);
    ada.act(Action::FolderSaid(ticket, FolderAnswer::Tick));
    ada.act(Action::FolderSaid(ticket, FolderAnswer::Listed(Vec::new())));
    assert!(folder(&ada).is_writing);
    ada.act(Action::FolderSaid(ticket, FolderAnswer::Failed(FolderTrouble::Full)));
    assert_eq!(
        (folder(&ada).unwritten, folder(&ada).trouble),
        (Some(FolderTrouble::Full), None)
    );
    tick(&mut ada, &mut here);
    assert_eq!(folder(&ada).unwritten, None, "it was written the next time");
    assert_eq!(here.bytes(&folder(&ada).mine), written(&ada));
    // Somebody deletes the own file: it is written again.
    let mine = folder(&ada).mine;
    here.files.remove(&mine);
    tick(&mut ada, &mut here);
    tick(&mut ada, &mut here);
    assert_eq!(here.bytes(&mine), written(&ada));
    // Without permission it waits for a click.
    here.fails = Some(FolderTrouble::Permission);
    assert!(!tick(&mut ada, &mut here));
    assert_eq!(folder(&ada).stage, Stage::Resumable);
    here.fails = None;
    ada.act(Action::Folder(FolderWish::Resume));
    assert!(settle(&mut ada, &mut here));
    assert_eq!((folder(&ada).stage, folder(&ada).mine), (Stage::Watching, mine.clone()));
    // Whoever leaves writes what is not there yet; what an old folder still says is not heard.
    ada.tag(sources[1], "Four people", "N");
    let old = folder(&ada).ticket;
    ada.act(Action::Folder(FolderWish::Stop));
    let last = ada.effects.clone();
    assert!(matches!(
        &last[..],
        [
            Effect::Folder(_, FolderAsk::Write(..)),
            Effect::Folder(_, FolderAsk::Forget(_))
        ]
    ));
    ada.act(Action::FolderSaid(old, FolderAnswer::Listed(Vec::new())));
    assert_eq!(ada.open().collate.folder, None);
}

#[test]
fn the_same_by_hand() {
    let (mut ada, mut here, mut ben, _) = two();
    let sources = ada.open().derived.order.clone();
    ada.tag(sources[0], "The pier closed", "F");
    tick(&mut ada, &mut here);
    tick(&mut ada, &mut here);
    ben.act(Action::Folder(FolderWish::Stop));
    let files = |disk: &Disk| -> Vec<Found> {
        let one = |(name, (mark, bytes)): (&String, &(Mark, Rc<[u8]>))| Found {
            name: name.clone(),
            mark: *mark,
            bytes: Rc::clone(bytes),
        };
        disk.files.iter().map(one).collect()
    };
    here.put("cut.variorum.json", b"{");
    ben.act(Action::Folder(FolderWish::ByHand("Shared".into(), files(&here))));
    settle(&mut ben, &mut Disk::default());
    assert_eq!(ben.open().casebook.claims().count(), 1);
    assert_eq!(folder(&ben).files["cut.variorum.json"].standing, Standing::Half);
    ben.tag(sources[1], "Four people", "N");
    ben.act(Action::Folder(FolderWish::SaveMine));
    let Some(Effect::SaveFile { name, bytes, .. }) = ben.effects.first().cloned() else {
        panic!("{:?}", ben.effects)
    };
    assert_eq!(name, folder(&ben).mine);
    here.put(&name, &bytes);
    // Read again, nothing comes in twice.
    let steps = ben.open().undo.len();
    ben.act(Action::Folder(FolderWish::ByHand("Shared".into(), files(&here))));
    settle(&mut ben, &mut Disk::default());
    assert_eq!(ben.open().undo.len(), steps);
    tick(&mut ada, &mut here);
    assert_eq!(ada.open().casebook.claims().count(), 2);
}

#[test]
fn names_are_taken_by_every_file_system() {
    let table = [
        ("Footbridge", "Mina", "Footbridge - Mina - "),
        ("", "", "casebook - "),
        ("A/B: \"C\" <d>|?*\\", "..", "A B C d - "),
        ("  Pier\u{202e}\u{0} ", "Ada\nLovelace", "Pier - Ada Lovelace - "),
        ("橋", "مينا", "橋 - مينا - "),
    ];
    for (title, person, start) in table {
        let name = own_name(title, person, 0x1234_5678_9abc, |_| false);
        assert!(name.starts_with(start), "{name}");
        let rest = &name[start.len()..];
        assert_eq!(rest.len(), 4 + ".variorum.json".len(), "{name}");
        assert!(is_wanted(&name), "{name}");
    }
    let long = own_name(&"x".repeat(500), &"y".repeat(500), 1, |_| false);
    assert!(long.len() < 120, "{long}");
    let first = own_name("a", "b", 7, |_| false);
    let other = own_name("a", "b", 7, |name| name == first);
    assert_ne!(first, other);
    assert_ne!(first, own_name("a", "b", 8, |_| false));
}

#[test]
fn files_that_come_in_otherwise_are_not_the_folder() {
    let (mut ada, mut here, ..) = two();
    let file = ada.file();
    ada.act(Action::FilesRead(vec![FileBytes {
        name: "copy.variorum.json".into(),
        bytes: file.into(),
    }]));
    tick(&mut ada, &mut here);
    assert_eq!(ada.open().collate.files.len(), 1);
    assert!(!folder(&ada).files.contains_key("copy.variorum.json"));
}

#[test]
fn work_in_ones_own_name_that_this_computer_has_not_seen_is_told() {
    let (mut ada, mut here, ..) = two();
    let sources = ada.open().derived.order.clone();
    ada.tag(sources[0], "The pier closed", "F");
    tick(&mut ada, &mut here);
    // Somebody with the same id: Ada on another computer, or who says so.
    let mut other = Person::new("Ada");
    other.receive("pier.variorum.json", &ada.file());
    here.put("copy.variorum.json", &other.file());
    tick(&mut ada, &mut here);
    assert_eq!(
        folder(&ada).files["copy.variorum.json"].in_my_name,
        0,
        "it is all known here"
    );
    other.tag(sources[1], "Four people", "N");
    here.put("other.variorum.json", &other.file());
    tick(&mut ada, &mut here);
    assert_eq!(folder(&ada).files["other.variorum.json"].in_my_name, 1);
    assert_eq!(
        ada.open().casebook.claims().count(),
        2,
        "it is said, and refuses nothing"
    );
}
