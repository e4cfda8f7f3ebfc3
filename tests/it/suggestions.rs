//! Measures what is suggested on texts with planted disagreements, and keeps `docs/suggestions.md` true.
//!
//! `UPDATE_DOCS=1 cargo test --test it suggestions` writes the measured parts of `docs/suggestions.md`. Without it, the test fails where
//! they are not what is measured now, and where a set falls below [`FLOORS`].
//!
//! The sets are `tests/fixtures/suggestions/*.json`, written without a look at the code. Something planted is found when a suggestion of
//! its kind has passages in two of its sources that it holds apart as two positions; of what one source tells alone, a passage; of a
//! source against itself, both places. A number, a day and a source against itself may stand for each other. A look-alike that is
//! suggested so is a false alarm. A set whose name begins with `heldout` stands in no table:
//! nothing was made to fit it.

mod planted;
mod report;

use crate::analysis::report::placed;
use planted::{Outcome, Set};
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use variorum::core::analysis::Reading;
use variorum::core::analysis::names::Told;
use variorum::core::analysis::suggestions::{Article, Suggestion, SuggestionKind, joined, suggestions};
use variorum::core::model::EntityKind;
use variorum::core::text::TextId;

/// The fewest planted things of each set that are among the first suggestions, and the most look-alikes.
const FLOORS: &[(&str, usize, usize)] = &[
    ("old-mill-footbridge", 13, 0),
    ("skerrin-ferry-talks", 20, 0),
    ("moscow-visit", 15, 0),
    ("cup-final", 7, 0),
    ("quarry-trial", 8, 0),
    ("river-study", 8, 0),
];

fn document() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/suggestions.md")
}

#[test]
fn the_document_says_what_is_measured() {
    let mut sets = planted::sets();
    sets.retain(|set| !set.is_held_out());
    let outcomes: Vec<Outcome> = sets.iter().map(planted::outcome).collect();
    let old = std::fs::read_to_string(document()).expect("docs/suggestions.md is there");
    let blocks = [
        ("sets", report::sets(&sets, &outcomes)),
        ("kinds", report::kinds(&sets, &outcomes)),
        ("details", report::details(&sets, &outcomes)),
    ];
    let new = placed(&old, &blocks).unwrap_or_else(|marker| panic!("docs/suggestions.md has no {marker}"));
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(document(), &new).expect("docs/suggestions.md can be written");
    } else if let Some((was, is)) = old.lines().zip(new.lines()).find(|(was, is)| was != is) {
        panic!(
            "docs/suggestions.md is not what is measured now; run with UPDATE_DOCS=1.\nit says:  {was}\nmeasured: {is}"
        );
    } else {
        assert_eq!(
            old, new,
            "docs/suggestions.md is not what is measured now; run with UPDATE_DOCS=1"
        );
    }
}

#[test]
fn no_set_falls_below_its_floor() {
    let sets = planted::sets();
    for (id, floor, alarms) in FLOORS {
        let set = sets.iter().find(|set| set.id == *id);
        let outcome = planted::outcome(set.unwrap_or_else(|| panic!("there is no set {id}")));
        let found = outcome.planted.iter().filter(|fate| fate.is_first()).count();
        assert!(found >= *floor, "{id}: {found} of {} are found", outcome.planted.len());
        assert!(
            outcome.false_alarms.len() <= *alarms,
            "{id}: {:?}",
            outcome.false_alarms
        );
    }
}

#[test]
fn the_set_to_which_nothing_was_fitted_is_not_found_worse_than_it_was() {
    for set in planted::sets().iter().filter(|set| set.is_held_out()) {
        let outcome = planted::outcome(set);
        let found = outcome.planted.iter().filter(|fate| fate.is_first()).count();
        let alarms = outcome.false_alarms.len();
        println!("{}: {found} of {}, {alarms} look-alikes", set.id, outcome.planted.len());
        assert!(
            found >= 5 && alarms <= 2,
            "{found} are found, {alarms} look-alikes suggested"
        );
    }
}

fn of(set: &Set, order: &[usize]) -> Vec<Suggestion> {
    let articles: Vec<Article<'_>> = order
        .iter()
        .map(|at| {
            let source = &set.sources[*at];
            let reading = Reading::new(&source.text, &source.language, &source.date, &source.struck);
            Article::new(TextId::of(&source.text), reading)
        })
        .collect();
    suggestions(&articles, &joined(&articles, &[]), &mut |_, _| true).expect("nobody stopped it")
}

#[test]
fn keys_stay_whatever_the_order_of_the_sources() {
    for set in planted::sets() {
        let straight: Vec<usize> = (0..set.sources.len()).collect();
        let turned: Vec<usize> = straight.iter().rev().copied().collect();
        let keys = |order: &[usize]| {
            let mut keys: Vec<String> = of(&set, order)
                .into_iter()
                .filter(|one| {
                    matches!(
                        one.kind,
                        SuggestionKind::Number | SuggestionKind::Within | SuggestionKind::Name
                    )
                })
                .map(|one| one.key)
                .collect();
            keys.sort();
            keys
        };
        assert_eq!(keys(&straight), keys(&turned), "{}", set.id);
    }
}

#[test]
fn suggestions_are_well_formed() {
    for set in planted::sets() {
        let all: Vec<usize> = (0..set.sources.len()).collect();
        let found = of(&set, &all);
        let mut keys: Vec<&str> = found.iter().map(|one| one.key.as_str()).collect();
        keys.sort_unstable();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count, "{}: two suggestions have one key", set.id);
        assert!(found.is_sorted_by_key(|one| std::cmp::Reverse(one.score)), "{}", set.id);
        for one in &found {
            assert!((1..=1000).contains(&one.score));
            assert_eq!(
                one.positions.len() == 1,
                one.kind == SuggestionKind::Only,
                "{}: {one:?}",
                set.id
            );
            for position in &one.positions {
                assert!(!position.passages.is_empty() && !position.label.is_empty(), "{one:?}");
                for passage in &position.passages {
                    assert!(passage.sentence.contains(passage.span), "{}: {one:?}", set.id);
                    assert!(set.sources[passage.source].text.get(passage.span.range()).is_some());
                    assert!(!one.silent.contains(&passage.source), "{one:?}");
                }
            }
        }
        assert_eq!(of(&set, &[]), []);
        assert!(of(&set, &[0]).iter().all(|one| one.kind == SuggestionKind::Within));
    }
}

#[test]
fn it_stops_when_told_to_and_says_how_far_it_is() {
    let set = planted::sets().remove(0);
    let articles: Vec<Article<'_>> = set
        .sources
        .iter()
        .map(|source| Article::new(TextId::of(&source.text), Reading::new(&source.text, "en", "", &[])))
        .collect();
    let names = joined(&articles, &[]);
    let mut told = Vec::new();
    let all = suggestions(&articles, &names, &mut |done, of| {
        told.push((done, of));
        true
    });
    assert!(all.is_some() && told.is_sorted());
    assert!(told.last().is_some_and(|(done, of)| done == of));
    for most in 0..told.len() {
        let mut asked = 0;
        let stopped = suggestions(&articles, &names, &mut |_, _| {
            asked += 1;
            asked <= most
        });
        assert_eq!(stopped, None, "after {most} questions");
    }
}

#[test]
fn names_that_a_person_told_apart_are_no_spellings_of_one() {
    let texts = ["Mayor Anna Tilley spoke.", "Mayor Anna Tully spoke."];
    let spelled = |told: &[Told]| {
        let articles = texts.map(|text| Article::new(TextId::of(text), Reading::new(text, "en", "", &[])));
        let found = suggestions(&articles, &joined(&articles, told), &mut |_, _| true).unwrap_or_default();
        found.iter().filter(|one| one.kind == SuggestionKind::Name).count()
    };
    let one = |name: &str| Told {
        variants: vec![name.to_owned()],
        label: name.to_owned(),
        kind: EntityKind::Person,
    };
    assert_eq!(spelled(&[]), 1);
    assert_eq!(spelled(&[one("Anna Tilley"), one("Anna Tully")]), 0);
}

proptest! {
    #[test]
    fn any_texts_are_read(texts in proptest::collection::vec("([A-Z]?[a-zé]{1,6}[ ,.“”0-9:\n-]|after |not |may |12 hurt|5 May|police closed ){0,60}", 0..4), tag in "en|de|ar|") {
        let readings = texts.iter().map(|text| Article::new(TextId::of(text), Reading::new(text, &tag, "2026-05-08", &[])));
        let articles: Vec<Article<'_>> = readings.collect();
        for one in suggestions(&articles, &joined(&articles, &[]), &mut |_, _| true).unwrap_or_default() {
            for passage in one.positions.iter().flat_map(|position| &position.passages) {
                prop_assert!(texts[passage.source].get(passage.span.range()).is_some());
                prop_assert!(passage.sentence.contains(passage.span));
            }
        }
    }
}

#[test]
fn two_matters_with_the_same_words_have_two_keys() {
    let texts = [
        "Three passengers were injured in the crash at Norvale. Three lorries were damaged on the bridge at Norvale.",
        "Seven passengers were injured in the crash at Norvale. Seven lorries were damaged on the bridge at Norvale.",
    ];
    let readings = texts.map(|text| Reading::new(text, "en", "2026-05-04", &[]));
    let articles: Vec<Article<'_>> = texts
        .iter()
        .zip(readings)
        .map(|(text, reading)| Article::new(TextId::of(text), reading))
        .collect();
    let all = suggestions(&articles, &joined(&articles, &[]), &mut |_, _| true).expect("nobody stopped it");
    let keys: std::collections::BTreeSet<&str> = all.iter().map(|one| one.key.as_str()).collect();
    assert!(all.len() >= 2, "{all:?}");
    assert_eq!(keys.len(), all.len());
}
