//! Journeys over files that came in: what is told of each before anything changes, and claims that stand on another save of an article.

use std::rc::Rc;

use variorum::app::Action;
use variorum::app::action::{ClaimField, FileBytes};
use variorum::app::near::SavesAction;
use variorum::app::preview::{Copied, Known, Preview, reasons};
use variorum::app::state::{CollateView, Fate, Incoming, Screen};
use variorum::app::version::Standing;
use variorum::core::format::casebook::{self, Limits};
use variorum::core::model::{Casebook, RecordId, RecordKind};
use variorum::core::text::TextId;

use super::{Person, ready, work};

/// A person who goes on with what another one saved.
fn after(name: &str, file: &[u8]) -> Person {
    let mut person = Person::new(name);
    person.receive("handed-out.variorum.json", file);
    person
}

fn preview(file: &Incoming) -> &Preview {
    file.preview.as_deref().expect("it was looked at")
}

fn names(file: &Incoming) -> Vec<(&str, usize)> {
    let people = preview(file).people.iter();
    people.map(|person| (person.name.as_str(), person.records)).collect()
}

fn known(file: &Incoming) -> Vec<(&str, usize, &str)> {
    let sources = preview(file).sources.iter();
    sources
        .map(|source| (source.name.as_str(), source.claims, source.is.word()))
        .collect()
}

/// Receives files together.
fn receive_all(person: &mut Person, files: &[(&str, &[u8])]) {
    let files = files.iter().map(|(name, bytes)| FileBytes {
        name: (*name).to_owned(),
        bytes: (*bytes).into(),
    });
    person.act(Action::FilesRead(files.collect()));
}

const SAVE: &str = "Pier shut after storm\n\nThe pier at Lindmere was shut on Monday after a storm tore off planks. \
About 40 people were on it. “We had no warning,” said Ada Lind, who sells ice there.\n\n\
The council did not say when it would open again. Repairs will cost 240,000 crowns.\n";

const OTHER_SAVE: &str = "Home | News | Weather | Sign in\n\nPier shut after storm\n\n\
The pier at Lindmere was shut on Monday after a storm tore off planks. \
About 55 people were on it. “We had no warning,” said Ada Lind, who sells ice there.\n\n\
The council did not say when it would open again. Repairs will cost 240,000 crowns.\n";

const ALONE: &str = "A quiet week in Skerrin\n\nNothing at all happened by the harbour, where the band played for nobody but \
three gulls, two dogs and a man who had come for the ferry of the week before and would wait for the next one.\n";

#[test]
fn a_file_says_who_when_what_and_of_which_sources() {
    let (mut ada, sources) = ready("Ada");
    let shared = ada.tag(sources[0], "The pier closed", "F");
    let handed_out = ada.file();
    let mut mina = after("Mina", &handed_out);
    mina.tag(sources[1], "Four people", "N");
    mina.tag(sources[1], "on Monday", "N");
    mina.act(Action::EditClaim(shared.clone(), ClaimField::Note("why?".into())));
    mina.act(Action::AddComment(shared.clone(), "I doubt it".into(), Vec::new()));
    let to = mina.now;
    ada.receive("mina.variorum.json", &mina.file());
    let file = &ada.open().collate.files[0];
    assert_eq!(names(file), [("Mina", 5)], "two claims, a note, a comment, her name");
    let told = preview(file);
    assert_eq!(
        told.last.as_ref().map(|(id, at)| (id, *at)),
        Some((&mina.state.me.id, to))
    );
    // Her name is the first thing that she brings: it was written when she opened the file.
    let named = mina
        .open()
        .casebook
        .record(&mina.state.me.id)
        .and_then(|record| record.first().cloned());
    assert_eq!(told.made, named.map(|first| (first.clock.ms, to)));
    let expected = [
        ("Pier closed", 1, "same"),
        ("Pier shut after storm", 2, "same"),
        ("A quiet week", 0, "same"),
    ];
    assert_eq!(known(file), expected);
    let kinds: Vec<_> = told
        .kinds
        .iter()
        .map(|kind| (kind.kind, kind.new, kind.same, kind.changed))
        .collect();
    assert_eq!(
        kinds,
        [
            (RecordKind::Claim, 2, 0, 1),
            (RecordKind::Comment, 1, 0, 0),
            (RecordKind::Source, 0, 3, 0),
            (RecordKind::Tag, 0, 8, 0),
            (RecordKind::Annotator, 1, 1, 0),
            (RecordKind::Casebook, 0, 1, 0),
        ]
    );
    assert_eq!(told.copied, []);

    // Merged, it stays told as it was; the same file again says that it brings nothing.
    ada.act(Action::MergeWaiting);
    assert_eq!(names(&ada.open().collate.files[0]), [("Mina", 5)]);
    ada.receive("mina (1).variorum.json", &mina.file());
    let again = &ada.open().collate.files[1];
    assert!(again.difference.is_nothing());
    assert_eq!(preview(again).copied, [Copied::File(0)]);
    assert_eq!(preview(again).made, None);
}

#[test]
fn a_file_is_held_against_the_casebook_as_it_is_now() {
    let (mut ada, sources) = ready("Ada");
    let handed_out = ada.file();
    let mut mina = after("Mina", &handed_out);
    mina.tag(sources[1], "Four people", "N");
    let mut sam = after("Sam", &handed_out);
    sam.receive("mina.variorum.json", &mina.file());
    sam.act(Action::MergeWaiting);
    receive_all(
        &mut ada,
        &[
            ("mina.variorum.json", &mina.file()),
            ("both.variorum.json", &sam.file()),
        ],
    );
    assert_eq!(names(&ada.open().collate.files[1]), [("Mina", 2), ("Sam", 1)]);
    ada.act(Action::LeaveOut(1)).act(Action::MergeWaiting);
    let both = &ada.open().collate.files[1];
    assert_eq!((both.fate, names(both)), (Fate::LeftOut, vec![("Sam", 1)]));
    assert_eq!(both.difference.new.len(), 1, "only Sam's name is left");
}

#[test]
fn every_source_is_the_same_near_new_or_missing() {
    let mut ada = Person::new("Ada");
    ada.load(&[("one.txt", SAVE)]);
    let mut mina = Person::new("Mina");
    let theirs = mina.load(&[("other.txt", OTHER_SAVE), ("alone.txt", ALONE)]);
    mina.tag(theirs[0], "a storm tore off planks", "F");
    mina.tag(theirs[1], "three gulls", "N");
    let mut file: serde_json::Value = serde_json::from_slice(&mina.file()).expect("it is JSON");
    // A third one, of which only the card is left.
    let mut bare = file["variorum:sources"][0].clone();
    let gone = TextId::of("gone");
    bare["id"] = gone.to_string().into();
    bare.as_object_mut().expect("an object").remove("text");
    file["variorum:sources"].as_array_mut().expect("a list").push(bare);
    ada.receive("mina.variorum.json", file.to_string().as_bytes());
    let file = &ada.open().collate.files[0];
    let near = Known::Near {
        source: ada.open().derived.order[0],
        percent: 98,
    };
    let is: Vec<_> = preview(file)
        .sources
        .iter()
        .map(|source| (source.claims, source.is))
        .collect();
    assert_eq!(is, [(1, near), (0, Known::Missing), (1, Known::New)]);
    assert_eq!(ada.open().derived.order.len(), 1, "nothing changed");
}

#[test]
fn a_copied_file_is_told_in_numbers() {
    let (mut ada, sources) = ready("Ada");
    let handed_out = ada.file();
    let marks = ["The pier closed", "on Monday", "Two people", "the mayor said"];
    let marked = |name: &str, marks: &[&str]| {
        let mut person = after(name, &handed_out);
        for words in marks {
            person.tag(sources[0], words, "F");
        }
        person
    };
    let mut sam = marked("Sam", &marks);
    let sams = sam.file();
    // Mina has put her name under Sam's file, and one claim of her own in it; Ben has done the same work again; Eve works alone.
    let mut mina = after("Mina", &sams);
    mina.tag(sources[1], "Four people", "N");
    let mut ben = marked("Ben", &marks);
    let mut eve = marked("Eve", &marks[1..]);
    // Kim has put his id in place of Sam's.
    let forged = String::from_utf8(sams.clone()).expect("it is text");
    let forged = forged.replace(sam.state.me.id.as_str(), RecordId::random(77).as_str());
    receive_all(
        &mut ada,
        &[
            ("sam.json", &sams),
            ("mina.json", &mina.file()),
            ("ben.json", &ben.file()),
            ("eve.json", &eve.file()),
            ("sam again.json", &sams),
        ],
    );
    let sam_id = sam.state.me.id.clone();
    let copied = |person: &Person, place: usize| preview(&person.open().collate.files[place]).copied.clone();
    let made = Copied::Made {
        by: sam_id.clone(),
        count: 4,
        of: 5,
    };
    let same = |count| Copied::Same {
        of: sam_id.clone(),
        count,
    };
    assert_eq!(copied(&ada, 0), []);
    assert_eq!(copied(&ada, 1), [made]);
    assert_eq!(copied(&ada, 2), [same(4)]);
    assert_eq!(copied(&ada, 3), [], "three of four is not the same");
    assert_eq!(copied(&ada, 4), [Copied::File(0)]);

    ada.act(Action::ClearIncoming).receive("sam.json", &sams);
    ada.act(Action::MergeWaiting);
    // An id that was changed by hand no longer fits the hashes of the revisions: another program did that.
    ada.receive("kim.json", forged.as_bytes());
    let kim = &ada.open().collate.files[1];
    assert!(kim.problems.len() >= 4 && reasons(&kim.problems).len() < kim.problems.len());
}

#[test]
fn what_was_handed_out_to_all_is_nobodys_copy() {
    let (mut teacher, sources) = ready("Teacher");
    for words in ["The pier closed", "on Monday", "Two people"] {
        teacher.tag(sources[0], words, "F");
    }
    let handed_out = teacher.file();
    let files: Vec<Vec<u8>> = ["Ada", "Ben", "Cy"]
        .iter()
        .map(|name| {
            let mut person = after(name, &handed_out);
            person.tag(sources[1], "Four people", "N");
            person.file()
        })
        .collect();
    let all: Vec<(&str, &[u8])> = files.iter().map(|file| ("a.json", file.as_slice())).collect();
    // Somebody else, who never saw it, and the teacher: neither is told of copies.
    let mut other = Person::new("Other");
    other.load(&[("alone.txt", ALONE)]);
    for person in [&mut teacher, &mut other] {
        receive_all(person, &all);
        for file in &person.open().collate.files {
            assert_eq!(preview(file).copied, [], "{}", file.name);
        }
    }
    // Of one alone it is told, since nothing shows that it was handed out.
    other.act(Action::ClearIncoming);
    receive_all(&mut other, &all[..1]);
    assert!(matches!(
        preview(&other.open().collate.files[0]).copied[..],
        [Copied::Made { count: 3, of: 4, .. }]
    ));
}

#[test]
fn problems_that_say_the_same_are_told_once_with_every_place() {
    let (mut ada, sources) = ready("Ada");
    for words in ["The pier closed", "on Monday", "Two people"] {
        ada.tag(sources[0], words, "F");
    }
    let mut file: serde_json::Value = serde_json::from_slice(&ada.file()).expect("it is JSON");
    for item in file["first"]["items"].as_array_mut().expect("a list") {
        item.as_object_mut().expect("an object").remove("target");
    }
    let bytes = file.to_string();
    let (_, problems) = casebook::read(bytes.as_bytes(), "x", &Casebook::default(), ada.now, Limits::default());
    let told: Vec<_> = reasons(&problems)
        .into_iter()
        .map(|reason| (reason.what.key(), reason.count, reason.places))
        .collect();
    assert_eq!(
        told,
        [(
            "problem-missing",
            3,
            vec!["/first/items/0", "/first/items/1", "/first/items/2"]
        )]
    );
}

/// Ada has one save of an article, Mina has worked on another one, and Ada has merged her file.
fn two_saves() -> (Person, [TextId; 2], Vec<RecordId>) {
    let mut ada = Person::new("Ada");
    let own = ada.load(&[("one.txt", SAVE)])[0];
    for words in ["The pier at Lindmere", "About 40 people", "240,000 crowns", "on Monday"] {
        ada.tag(own, words, "F");
    }
    let mut mina = Person::new("Mina");
    let other = mina.load(&[("other.txt", OTHER_SAVE)])[0];
    let claims = ["a storm tore off planks", "About 55 people were on it", "Weather"]
        .iter()
        .map(|words| mina.tag(other, words, "F"))
        .collect();
    ada.receive("mina.json", &mina.file());
    assert_eq!(*ada.open().collate.offers, [], "nothing is offered before it is merged");
    ada.act(Action::MergeWaiting);
    (ada, [own, other], claims)
}

#[test]
fn claims_on_another_save_are_offered_and_moved_as_one_step() {
    let (mut ada, [own, other], claims) = two_saves();
    let on = |person: &Person, id: &RecordId| person.open().casebook.claim(id).expect("it is there").source;
    assert!(claims.iter().all(|id| on(&ada, id) == other), "a merge moves nothing");
    let offer = ada.open().collate.offers[0].clone();
    assert_eq!((offer.from, offer.onto, offer.percent), (other, own, 98));
    assert_eq!((offer.claims.len(), offer.people.len()), (3, 1));

    ada.act(Action::Saves(SavesAction::Look(other, own)));
    work(&mut ada);
    let (_, version) = ada.open().version.clone().expect("it is looked at");
    let standing = |id: &RecordId| {
        let moving = version.claims.iter().find(|moving| moving.claim == *id);
        moving.map(|moving| (moving.standing(), moving.moves()))
    };
    assert_eq!(standing(&claims[0]), Some((Standing::Moved, true)));
    assert_eq!(standing(&claims[1]), Some((Standing::Changed, false)), "40 is not 55");
    assert_eq!(standing(&claims[2]), Some((Standing::Lost, false)));
    let before = Rc::clone(&ada.open().casebook);
    ada.act(Action::LeaveVersion);
    assert_eq!(ada.open().casebook, before, "looking changes nothing");

    ada.act(Action::Saves(SavesAction::Look(other, own)));
    work(&mut ada);
    ada.act(Action::TakeVersion);
    assert_eq!(
        claims.iter().map(|id| on(&ada, id)).collect::<Vec<_>>(),
        [own, other, other]
    );
    let book = &ada.open().casebook;
    assert_eq!(
        ada.open().read.sources,
        [own, other],
        "no column shows what another one does"
    );
    assert_eq!(book.source(own).and_then(|card| card.replaces), Some(other));
    assert!(book.text(other).is_some() && ada.open().derived.sources[&other].is_earlier);
    let first = book
        .record(&claims[0])
        .and_then(|record| record.first())
        .expect("it is known");
    assert_ne!(first.author, ada.state.me.id, "Mina's mark stays hers");
    assert_eq!(*ada.open().collate.offers, [], "what was left is not offered again");
    assert_eq!(ada.kept, **book, "all of it is on the disk");

    ada.act(Action::Undo);
    assert!(claims.iter().all(|id| on(&ada, id) == other));
    assert_eq!(ada.open().casebook.source(own).and_then(|card| card.replaces), None);
    assert_eq!(ada.open().collate.offers.len(), 1);
    ada.act(Action::Redo);
    assert_eq!(on(&ada, &claims[0]), own);
}

#[test]
fn before_a_merge_one_can_look_and_nothing_more() {
    let mut ada = Person::new("Ada");
    let own = ada.load(&[("one.txt", SAVE)])[0];
    let mut mina = Person::new("Mina");
    let other = mina.load(&[("other.txt", OTHER_SAVE)])[0];
    for words in ["a storm tore off planks", "About 55 people were on it", "Weather"] {
        mina.tag(other, words, "F");
    }
    ada.receive("mina.json", &mina.file());
    let before = Rc::clone(&ada.open().casebook);
    ada.act(Action::Saves(SavesAction::Try(0, other, own)));
    work(&mut ada);
    let (_, version) = ada.open().version.clone().expect("it is looked at");
    let counts = [
        Standing::Placed,
        Standing::Moved,
        Standing::Changed,
        Standing::Ambiguous,
        Standing::Lost,
    ];
    assert_eq!(counts.map(|standing| version.count(standing)), [0, 1, 1, 0, 1]);
    ada.act(Action::TakeVersion);
    assert_eq!((&ada.open().casebook, &ada.open().version), (&before, &None));
    for (place, from, onto) in [(9, other, own), (0, own, own), (0, TextId::of("gone"), own)] {
        ada.act(Action::Saves(SavesAction::Try(place, from, onto)));
        assert_eq!(ada.open().version, None);
    }
}

#[test]
fn a_name_that_was_put_over_another_is_told() {
    let (mut ada, sources) = ready("Ada");
    let handed_out = ada.file();
    let mut sam = after("Sam", &handed_out);
    for words in ["The pier closed", "on Monday", "Two people"] {
        sam.tag(sources[0], words, "F");
    }
    ada.receive("sam.json", &sam.file()).act(Action::MergeWaiting);
    // Kim has Sam's records, each made anew as if Kim had made it.
    let (parsed, _) = casebook::read(&handed_out, "x", &Casebook::default(), ada.now, Limits::default());
    let mut kims = parsed.expect("it can be read").casebook;
    let kim = RecordId::random(77);
    for (id, _) in sam.open().casebook.claims() {
        let first = sam.open().casebook.record(id).and_then(|record| record.first());
        let mut forged = first.expect("it is known").as_ref().clone();
        forged.author = kim.clone();
        kims.insert(Rc::new(forged));
    }
    ada.receive("kim.json", &casebook::write(&kims));
    let sams = sam.state.me.id.clone();
    let twins = Copied::Twins { of: sams, count: 3 };
    assert_eq!(preview(&ada.open().collate.files[1]).copied, [twins]);
}

#[test]
fn an_offer_that_was_declined_comes_back_with_other_claims() {
    let (mut ada, [_, other], _) = two_saves();
    ada.act(Action::Saves(SavesAction::Leave(other)));
    assert_eq!(*ada.open().collate.offers, []);
    // The decision is a record like any other: it is undone, saved and merged.
    let (parsed, _) = casebook::read(&ada.file(), "x", &Casebook::default(), ada.now, Limits::default());
    let ben = parsed.expect("it can be read").casebook;
    assert_eq!(ben.decisions().len(), 1);
    ada.act(Action::Undo);
    assert_eq!(ada.open().collate.offers.len(), 1);
    ada.act(Action::Redo);
    assert_eq!(*ada.open().collate.offers, []);
    ada.tag(other, "Sign in", "X");
    ada.act(Action::Show(Screen::Collate));
    assert_eq!(ada.open().collate.view, CollateView::Files);
    assert_eq!(ada.open().collate.offers[0].claims.len(), 4);
}

#[test]
fn a_third_save_joins_the_row_of_earlier_ones() {
    let (mut ada, [own, other], _) = two_saves();
    let mut ben = Person::new("Ben");
    let third = ben.load(&[("third.txt", &OTHER_SAVE.replace("Sign in", "Log in"))])[0];
    ben.tag(third, "a storm tore off planks", "F");
    ada.receive("ben.json", &ben.file()).act(Action::MergeWaiting);
    let offered: Vec<_> = ada
        .open()
        .collate
        .offers
        .iter()
        .map(|offer| (offer.from, offer.onto))
        .collect();
    assert_eq!(offered.len(), 2);
    assert!(
        offered.iter().all(|(_, onto)| *onto == own),
        "all go to the one with most claims"
    );
    for (from, onto) in offered {
        ada.act(Action::Saves(SavesAction::Look(from, onto)));
        work(&mut ada);
        ada.act(Action::TakeVersion);
    }
    let book = &ada.open().casebook;
    let mut row = vec![own];
    while let Some(next) = row.last().and_then(|id| book.source(*id)?.replaces) {
        row.push(next);
        assert!(row.len() < 4, "it ends");
    }
    row.sort_unstable();
    let mut all = vec![own, other, third];
    all.sort_unstable();
    assert_eq!(row, all);
    // The other way round there would be a circle: the claims go, and the row stays.
    ada.act(Action::Saves(SavesAction::Look(own, third)));
    work(&mut ada);
    ada.act(Action::TakeVersion);
    let book = &ada.open().casebook;
    let links = [own, other, third].map(|id| book.source(id).and_then(|card| card.replaces));
    assert_eq!(links.into_iter().flatten().count(), 2);
    assert!(ada.open().casebook.claims().any(|(_, claim)| claim.source == third));
}
