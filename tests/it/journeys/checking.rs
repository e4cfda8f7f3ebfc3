//! Journeys of checking: that the program found nothing in a source is no silence until somebody says so.

use variorum::app::coverage::coverage;
use variorum::app::effect::Effect;
use variorum::app::look::{Draft, sorted};
use variorum::app::matrix::lines;
use variorum::app::silence::checked;
use variorum::app::state::Screen;
use variorum::app::view::{self, Cell};
use variorum::app::{Action, matrix};
use variorum::core::format::csv;

use super::{Person, work};

/// Two reports that differ, and one that speaks of something else.
pub const ARTICLES: [(&str, &str); 3] = [
    (
        "a.txt",
        "Pier shut\n\nThe pier at Lindmere closed on Monday at 18:40. Two people were hurt, the mayor said.\n",
    ),
    (
        "b.txt",
        "No pier\n\nThe pier at Lindmere closed on Monday at 19:10. Four people were hurt, the mayor said.\n",
    ),
    (
        "c.txt",
        "Storm\n\nA storm is expected over the coast tonight, and the ferries stay in the harbour.\n",
    ),
];

#[test]
fn what_only_the_program_has_looked_for_is_not_checked() {
    let mut ada = Person::new("Ada");
    ada.load(&ARTICLES);
    ada.act(Action::Show(Screen::Compare));
    work(&mut ada);
    let found = ada.open().compare.look.found.clone();
    let suggestion = found.iter().find(|one| !one.silent.is_empty());
    let key = suggestion.expect("one source says nothing").key.clone();
    let draft = Draft {
        question: "How many?".into(),
        searched: "people".into(),
        label: "Numbers differ".into(),
    };
    ada.act(Action::AcceptSuggestion(key, Box::new(draft)));
    let id = ada.open().compare.open.clone().expect("it is open");

    let told = |person: &Person| {
        let open = person.open();
        let comparison = open.casebook.comparison(&id).expect("it is there");
        let source = comparison.silent.first().expect("it is told").source;
        let lines = lines(&open.casebook, &open.derived);
        let all: Vec<&matrix::Line> = lines.iter().map(AsRef::as_ref).collect();
        let own = coverage(&all).into_iter().find(|one| one.source == source);
        let own = own.expect("it is covered");
        let table = String::from_utf8(csv::comparisons(&open.casebook)).expect("it is text");
        let rows = table.lines().filter(|row| row.contains(&source.to_string()));
        let stands: Vec<&str> = rows.filter_map(|row| row.split(',').nth(12)).collect();
        (
            view::cell(&open.casebook, comparison, source),
            lines[0].cells.iter().any(|(_, _, cell)| *cell == Cell::Silent),
            (lines[0].unchecked(), own.silent, own.unchecked),
            stands.join(" "),
            comparison.unheard(source).map(|silence| silence.searched.clone()),
        )
    };
    let looked = Some("people".to_owned());
    let expected = (Cell::NotChecked, false, (1, 0, 1), "not checked".to_owned(), looked);
    assert_eq!(told(&ada), expected);

    // Whoever says so checked it, not whoever took the suggestion.
    let source = ada.open().casebook.comparison(&id).expect("it is there").silent[0].source;
    let mut ben = Person::new("Ben");
    let file = ada.file();
    ben.receive("pier.variorum.json", &file);
    ben.act(Action::SetSilent(id.clone(), source, Some("people, hurt".into())));
    assert_eq!(told(&ben), (Cell::Silent, true, (0, 1, 0), "silent".to_owned(), None));
    let record = ben.open().casebook.record(&id).expect("it is there");
    let revision = checked(record, source).expect("it has versions");
    assert_eq!(revision.author, ben.state.me.id);
}

#[test]
fn from_the_list_of_all_one_goes_on_to_the_next() {
    let mut ada = Person::new("Ada");
    ada.load(&ARTICLES);
    ada.act(Action::Show(Screen::Compare));
    work(&mut ada);
    ada.act(Action::ShowSuggestions(true));
    let waiting = |person: &Person| -> Vec<String> {
        let open = person.open();
        let look = &open.compare.look;
        let places = sorted(&open.casebook, &open.derived, look).open;
        places.iter().map(|n| look.found[*n].key.clone()).collect()
    };
    let mut left = waiting(&ada).len();
    assert!(left >= 2, "{left}");
    while left > 0 {
        let before = waiting(&ada);
        ada.act(Action::AcceptSuggestion(before[0].clone(), Box::default()));
        assert!(ada.open().compare.look.is_wide && ada.open().compare.open.is_some());
        let after = waiting(&ada);
        assert!(after.len() < left, "{after:?}");
        assert_eq!(ada.open().compare.look.next.as_ref(), after.first());
        let id = if after.is_empty() { "look" } else { "look-next" };
        assert!(ada.effects.contains(&Effect::Focus(id)));
        left = after.len();
    }
    // From the tray one goes to the comparison, as before.
    ada.act(Action::ShowSuggestions(false)).act(Action::Undo);
    let key = waiting(&ada)[0].clone();
    ada.act(Action::AcceptSuggestion(key, Box::default()));
    assert!(ada.effects.contains(&Effect::Focus("question")));
}
