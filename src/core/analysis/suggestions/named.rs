//! Names that the sources spell in several ways.

use super::align::Table;
use super::gathered::{Found, Said, all_sources, positions};
use super::{Reason, SuggestionKind};
use crate::core::analysis::names::EntityKind;

/// Places of a name that are looked at.
const MOST: usize = 400;

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    for entity in &table.names.entities {
        if entity.variants.len() < 2 {
            continue;
        }
        let places = entity.mentions.get(..MOST).unwrap_or(&entity.mentions);
        // The spellings, each with its words; one that is part of another is none of its own.
        let mut spellings: Vec<(Vec<String>, usize)> = Vec::new();
        let mut said: Vec<Said> = Vec::new();
        for (source, span) in places {
            let words = words(table.slice(*source, *span));
            let Some(line) = table.line_of(*source, span.start.get()) else {
                continue;
            };
            let known = spellings.iter().position(|(other, _)| *other == words);
            let position = known.unwrap_or_else(|| {
                spellings.push((words, 0));
                spellings.len() - 1
            });
            spellings[position].1 += 1;
            said.push(Said {
                line,
                span: *span,
                position,
            });
        }
        let classes = classes(&spellings);
        for one in &mut said {
            one.position = classes[one.position];
        }
        said.retain(|one| one.position != usize::MAX);
        let positions = positions(table, &said);
        if positions.len() < 2 || all_sources(&positions) < 2 {
            continue;
        }
        let sources = u32::try_from(all_sources(&positions)).unwrap_or(9).min(9);
        let is_person = entity.kind == EntityKind::Person;
        found.push(Found {
            kind: SuggestionKind::Name,
            reason: Reason::Spellings,
            subject: entity.label.clone(),
            positions,
            score: 560 + sources * 10 + if is_person { 20 } else { 0 },
        });
    }
}

/// Returns the words of a name as they are compared: in small letters, without possessive endings.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in name.split(|c: char| c.is_whitespace() || c == '-') {
        let lower: String = word.chars().flat_map(char::to_lowercase).collect();
        let own = lower.trim_end_matches("’s").trim_end_matches("'s");
        let own: String = own.chars().filter(|c| c.is_alphanumeric()).collect();
        if !own.is_empty() {
            words.push(own);
        }
    }
    words
}

/// Tells for each spelling with which it is one: those of which one has only words of the other.
///
/// A spelling without a word that another one spells otherwise has no place.
fn classes(spellings: &[(Vec<String>, usize)]) -> Vec<usize> {
    let mut classes: Vec<usize> = Vec::with_capacity(spellings.len());
    for (n, (words, _)) in spellings.iter().enumerate() {
        let is_other = |other: &Vec<String>| {
            words.iter().any(|word| !other.contains(word)) && other.iter().any(|word| !words.contains(word))
        };
        let is_spelled_otherwise = spellings.iter().any(|(other, _)| is_other(other));
        let same = spellings[..n].iter().position(|(other, _)| !is_other(other));
        let own = same.and_then(|same| classes.get(same).copied()).unwrap_or(n);
        classes.push(if is_spelled_otherwise { own } else { usize::MAX });
    }
    classes
}
