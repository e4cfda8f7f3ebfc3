//! Journeys through the lanes: who marked what, beside the casebook and merged into it; people switched off, moved and without names.

use variorum::app::Action;
use variorum::app::action::ClaimField;
use variorum::app::beside::{beside, with_beside};
use variorum::app::lanes::{Lanes, LanesAction, Show, page_rows};
use variorum::app::people::{PeopleAction, Person as Reader, listed};
use variorum::app::state::{CollateView, Fate};
use variorum::core::format::casebook;
use variorum::core::model::RecordId;
use variorum::core::text::TextId;

use super::{Person, ready};

fn people(person: &Person) -> Vec<Reader> {
    listed(person.open(), &person.state.me.id)
}

/// Returns the lanes that the screen shows of a source, those of people who are switched on.
fn lanes(person: &Person, source: TextId) -> Lanes {
    let (casebook, derived) = with_beside(person.open());
    let people = people(person).into_iter().filter(|one| one.is_on);
    let ids: Vec<RecordId> = people.map(|one| one.id).collect();
    Lanes::of(&casebook, &derived, source, &ids).expect("the source is there")
}

/// Shows each marked row as `words: reader tag, …`, by the names of the readers and the letters of the tags.
fn drawn(person: &Person, source: TextId) -> Vec<String> {
    let lanes = lanes(person, source);
    let (casebook, _) = with_beside(person.open());
    let all = people(person);
    let mut rows = Vec::new();
    for row in lanes.rows.iter().filter(|row| !row.marks.is_empty()) {
        let mut told = Vec::new();
        for (n, id) in lanes.readers.iter().enumerate() {
            let name = all
                .iter()
                .find(|one| one.id == *id)
                .map_or("?", |one| one.name.as_str());
            for mark in lanes.cell(row, n) {
                let words = lanes.source.text.slice(mark.span).expect("it is in the text");
                let letter = casebook.tag(&mark.tag).map_or("?", |tag| tag.letter.as_str());
                told.push(format!("{name} {letter} {words}"));
            }
        }
        let star = if row.differs { "*" } else { "" };
        rows.push(format!("{}{star}", told.join(", ")));
    }
    rows
}

/// Ada's casebook with marks of hers, and Ben's file with his, made on Ada's.
fn both() -> (Person, Vec<TextId>, Vec<u8>) {
    let (mut ada, sources) = ready("Ada");
    ada.tag(sources[0], "The pier closed on Monday", "F");
    let start = ada.file();
    let mut ben = Person::new("Ben");
    ben.receive("ada.variorum.json", &start);
    ben.tag(sources[0], "on Monday", "N");
    ben.tag(sources[0], "the mayor said", "Q");
    ada.tag(sources[0], "the mayor said", "Q");
    let file = ben.file();
    (ada, sources, file)
}

const TWO_LANES: [&str; 2] = [
    "Ada F The pier closed on Monday, Ben N on Monday*",
    "Ada Q the mayor said, Ben Q the mayor said",
];

#[test]
fn a_file_stands_beside_and_nothing_changes() {
    let (mut ada, sources, file) = both();
    ada.receive("ben.variorum.json", &file);
    let alone = ["Ada F The pier closed on Monday", "Ada Q the mayor said"];
    assert_eq!(drawn(&ada, sources[0]), alone);
    let before = casebook::write(&ada.open().casebook);
    let steps = ada.open().undo.len();
    ada.act(Action::People(PeopleAction::Beside(0)));
    ada.act(Action::ShowCollate(CollateView::Lanes));
    assert!(ada.effects.is_empty(), "nothing is written");
    assert_eq!(drawn(&ada, sources[0]), TWO_LANES);
    let ben = people(&ada)
        .into_iter()
        .find(|one| one.name == "Ben")
        .expect("he is listed");
    assert!(ben.is_beside && ben.is_on);
    assert_eq!(ben.marks, 2);
    assert_eq!(casebook::write(&ada.open().casebook), before);
    assert_eq!(
        (ada.open().undo.len(), ada.open().collate.files[0].fate),
        (steps, Fate::Waiting)
    );
    // Taken away again, it is as before.
    ada.act(Action::People(PeopleAction::Beside(0)));
    assert_eq!(drawn(&ada, sources[0]), alone);
    assert_eq!(people(&ada).len(), 1);
}

#[test]
fn merged_it_shows_what_it_showed_beside() {
    let (mut ada, sources, file) = both();
    ada.receive("ben.variorum.json", &file);
    ada.act(Action::People(PeopleAction::Beside(0)));
    let signs = |person: &Person| {
        people(person)
            .into_iter()
            .map(|one| (one.id, one.sign))
            .collect::<Vec<_>>()
    };
    let told = signs(&ada);
    ada.act(Action::MergeWaiting);
    assert!(
        beside(&ada.open().collate).is_empty(),
        "what is merged stands beside no more"
    );
    assert_eq!(drawn(&ada, sources[0]), TWO_LANES);
    assert_eq!(signs(&ada), told, "a pseudonym is the same beside and within");
    assert!(people(&ada).iter().all(|one| !one.is_beside));
    ada.act(Action::Undo);
    assert_eq!(drawn(&ada, sources[0]), TWO_LANES, "undone, it stands beside again");
    ada.act(Action::ClearIncoming);
    assert_eq!(people(&ada).len(), 1);
}

#[test]
fn people_are_switched_off_and_moved() {
    let (mut ada, sources, file) = both();
    ada.receive("ben.variorum.json", &file).act(Action::MergeWaiting);
    let ben = people(&ada)
        .into_iter()
        .find(|one| one.name == "Ben")
        .expect("he is listed")
        .id;
    ada.act(Action::People(PeopleAction::Move(ben.clone(), true)));
    let turned = [
        "Ben N on Monday, Ada F The pier closed on Monday*",
        "Ben Q the mayor said, Ada Q the mayor said",
    ];
    assert_eq!(drawn(&ada, sources[0]), turned);
    ada.act(Action::People(PeopleAction::Switch(ben.clone())));
    assert_eq!(lanes(&ada, sources[0]).readers, [ada.state.me.id.clone()]);
    assert_eq!(lanes(&ada, sources[0]).shown(Show::Differ, 1), [0_usize; 0]);
    ada.act(Action::People(PeopleAction::SwitchAll(false)));
    assert!(lanes(&ada, sources[0]).readers.is_empty());
    ada.act(Action::People(PeopleAction::SwitchAll(true)));
    assert_eq!(drawn(&ada, sources[0]), turned);
    // An edit by another changes what the claim says, and not whose it is.
    let claim = lanes(&ada, sources[0]).marks[0].claim.clone();
    assert_eq!(ada.open().casebook.claim(&claim).map(|c| c.tag.clone()), tag(&ada, "F"));
    ada.act(Action::People(PeopleAction::Move(ben, false)));
    let other = tag(&ada, "L").expect("the tag is there");
    let own = ada
        .open()
        .casebook
        .claims()
        .find(|(_, c)| Some(&c.tag) == tag(&ada, "N").as_ref());
    let own = own.map(|(id, _)| id.clone()).expect("it is Ben's");
    ada.act(Action::EditClaim(own, ClaimField::Tag(other)));
    assert_eq!(
        drawn(&ada, sources[0])[0],
        "Ada F The pier closed on Monday, Ben L on Monday*"
    );
}

fn tag(person: &Person, letter: &str) -> Option<RecordId> {
    let tags = person.open().casebook.tags();
    let found = tags.iter().find(|(_, tag)| tag.letter == letter);
    found.map(|(id, _)| (*id).clone())
}

#[test]
fn pages_cells_and_filters_follow_each_other() {
    let mut ada = Person::new("Ada");
    let long: String = (0..95).map(|n| format!("Sentence {n} has words.\n")).collect();
    let sources = ada.load(&[("long.txt", &long), ("short.txt", "One line.\n")]);
    let source = sources
        .iter()
        .copied()
        .find(|id| ada.open().casebook.text(*id).is_some_and(|t| t.len() > 99));
    let source = source.expect("the long one");
    ada.tag(source, "Sentence 50", "N");
    ada.act(Action::Show(variorum::app::state::Screen::Collate));
    let shown = |ada: &Person| {
        let page = ada.open().collate.lanes.page(&lanes(ada, source));
        (
            page.rows.first().copied(),
            page.rows.len(),
            page.number,
            page.of,
            page.count,
        )
    };
    let me = ada.state.me.id.clone();
    let start = lanes(&ada, source).rows[50].span.start;
    let cell = LanesAction::Cell(Some((start, me)));
    let table = [
        (LanesAction::Source(source), (Some(0), 40, 0, 3, 95), false),
        (LanesAction::Page(1), (Some(40), 40, 1, 3, 95), false),
        (cell, (Some(40), 40, 1, 3, 95), true),
        // How many are enough moves nothing where all are shown.
        (LanesAction::Least(7), (Some(40), 40, 1, 3, 95), true),
        (LanesAction::InRead(true), (Some(40), 40, 1, 3, 95), true),
        (LanesAction::Page(9), (Some(80), 15, 2, 3, 95), true),
        (LanesAction::Show(Show::AtLeast), (Some(50), 1, 0, 1, 1), false),
        (LanesAction::Show(Show::Differ), (None, 0, 0, 1, 0), false),
        (LanesAction::Show(Show::Everything), (Some(0), 40, 0, 3, 95), false),
    ];
    for (action, expected, is_open) in table {
        ada.act(Action::Lanes(action.clone()));
        assert_eq!(shown(&ada), expected, "{action:?}");
        assert_eq!(ada.open().collate.lanes.cell.is_some(), is_open, "{action:?}");
    }
    assert!(ada.open().collate.lanes.in_read);
    assert_eq!(
        ada.open().collate.lanes.enough(1),
        1,
        "more than there are is all of them"
    );
    assert_eq!(ada.open().collate.lanes.enough(9), 7);
    let sizes = [0, 1, 30, 60, 200, 9_999].map(page_rows);
    assert_eq!(
        sizes,
        [40, 40, 40, 20, 8, 8],
        "the more columns, the fewer rows at once"
    );
}

#[test]
fn thirty_lanes_are_the_same_beside_and_merged() {
    let (teacher, students) = crate::made::class(30);
    let mut ada = Person::new("Ada");
    ada.receive("teacher.variorum.json", &teacher);
    let file = |(name, bytes): &(String, Vec<u8>)| variorum::app::action::FileBytes {
        name: name.clone(),
        bytes: bytes.as_slice().into(),
    };
    ada.act(Action::FilesRead(students.iter().map(file).collect()));
    let all = (0..students.len()).collect();
    ada.act(Action::People(PeopleAction::BesideOnly(all)));
    let sources = ada.open().derived.order.clone();
    let told = |ada: &Person| sources.iter().map(|id| lanes(ada, *id)).collect::<Vec<_>>();
    let beside = told(&ada);
    assert!(beside.iter().any(|lanes| lanes.readers.len() >= 30));
    assert!(beside.iter().all(|lanes| lanes.lost == 0));
    ada.act(Action::MergeWaiting);
    let order: Vec<RecordId> = people(&ada).into_iter().map(|one| one.id).collect();
    let merged = told(&ada);
    for (one, two) in beside.iter().zip(&merged) {
        assert_eq!((&one.readers, &one.marks), (&two.readers, &two.marks));
        assert_eq!(one.rows, two.rows);
        let mut places = one
            .readers
            .iter()
            .filter_map(|id| order.iter().position(|other| other == id));
        let mut last = 0;
        assert!(
            places.all(|place| std::mem::replace(&mut last, place) <= place),
            "in the order of the list"
        );
    }
}
