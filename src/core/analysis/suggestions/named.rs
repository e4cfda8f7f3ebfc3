//! Names that the sources spell in several ways: those that are joined already, and those of different sources that look like one.

use super::align::Table;
use super::gathered::{Found, Matters, Said, pairs, tell};
use super::lexicon::hash;
use super::{Reason, SuggestionKind};
use crate::core::analysis::names::{Entity, EntityKind, fold};
use crate::core::text::lower_case;

/// Places of a name that are looked at.
const MOST: usize = 400;

/// Names with one first letter that are compared, at most.
const ALIKE: usize = 150;

/// The position of what has none.
const NOWHERE: u64 = u64::MAX;

/// The longest name that is compared letter by letter, in characters.
const LONG: usize = 40;

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    let entities = &table.names.entities;
    let mut matters = table.alike.clone();
    let mut done = vec![false; entities.len()];
    let mut sets = matters.sets();
    for set in &sets {
        for at in set {
            done[*at] = true;
        }
    }
    sets.extend((0..entities.len()).filter(|at| !done[*at]).map(|at| vec![at]));
    for set in sets {
        let all: Vec<&Entity> = set.iter().filter_map(|at| entities.get(*at)).collect();
        if all.len() > 1 || all.iter().any(|entity| entity.variants.len() > 1) {
            spelled(table, &all, found);
        }
    }
}

/// Tells the spellings of names that are one, or look like it.
fn spelled(table: &Table<'_>, entities: &[&Entity], found: &mut Vec<Found>) {
    let mut spellings: Vec<Vec<u64>> = Vec::new();
    let mut said: Vec<Said> = Vec::new();
    for (source, span) in entities.iter().flat_map(|entity| entity.mentions.iter().take(MOST)) {
        let words = words(table.slice(*source, *span));
        let Some(line) = table.line_of(*source, span.start.get()) else {
            continue;
        };
        let known = spellings.iter().position(|other| *other == words);
        let position = known.unwrap_or(spellings.len());
        if known.is_none() {
            spellings.push(words);
        }
        said.push(Said {
            line,
            span: *span,
            position: position as u64,
        });
    }
    let classes = classes(&spellings);
    for one in &mut said {
        let class = usize::try_from(one.position).ok().and_then(|at| classes.get(at));
        one.position = class.map_or(NOWHERE, |class| *class);
    }
    said.retain(|one| one.position != NOWHERE);
    let is_person = entities.iter().any(|entity| entity.kind == EntityKind::Person);
    let subject = entities.first().map_or_else(String::new, |entity| entity.label.clone());
    let score = if is_person { 600 } else { 580 };
    let why = (SuggestionKind::Name, Reason::Spellings);
    tell(table, found, why, subject, &said, (score, 10));
}

/// Joins names of different sources that differ in a letter or two. Where one source has both, they are two.
pub(super) fn alike(entities: &[Entity]) -> Matters {
    let mut matters = Matters::new(entities.len());
    let mut labels: Vec<String> = Vec::with_capacity(entities.len());
    let mut keyed: Vec<(u64, usize)> = Vec::new();
    for (at, entity) in entities.iter().enumerate() {
        let label = fold(&entity.label);
        let last = label.rfind(' ').map_or(0, |space| space + 1);
        let letter = |from: usize| label[from..].chars().next().map_or(0, u64::from);
        keyed.push((letter(0), at));
        if letter(last) != letter(0) {
            keyed.push((letter(last), at));
        }
        labels.push(label);
    }
    pairs(keyed, ALIKE, &mut |one, other| {
        let (a, b) = (&entities[one], &entities[other]);
        let are_beside = a
            .mentions
            .iter()
            .any(|(source, _)| b.mentions.iter().any(|(there, _)| there == source));
        let kinds = [a.kind, b.kind];
        let is_kind = a.kind == b.kind || kinds.contains(&EntityKind::Unknown);
        let are_told = a.reason == "told" && b.reason == "told";
        let is_person = kinds.contains(&EntityKind::Person);
        if !are_beside && !are_told && is_kind && is_alike(&labels[one], &labels[other], is_person) {
            matters.join(one, other);
        }
    });
    matters
}

/// Tells whether two plain names differ only in a letter or two.
fn is_alike(one: &str, other: &str, is_person: bool) -> bool {
    let (a, b): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    if a.len() == b.len() {
        // Iran and Iraq, Austria and Australia are two.
        let is_short = a.len() == 1 && one.chars().count().min(other.chars().count()) < 6;
        let mut same = 0;
        for (a, b) in a.iter().zip(&b) {
            same += usize::from(a == b);
            if a != b && (is_short || !is_near(a, b, if same > 0 { 2 } else { 1 })) {
                return false;
            }
        }
        return true;
    }
    let is_part = is_person && a.len().min(b.len()) == 1;
    match (a.last(), b.last()) {
        (Some(a), Some(b)) if is_part => a != b && is_near(a, b, 1),
        _ => one.len().min(other.len()) > 7 && is_near(&a.concat(), &b.concat(), 2),
    }
}

/// Tells whether two words of four letters and more begin alike and differ in so many letters at most.
fn is_near(one: &str, other: &str, most: usize) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if a.first() != b.first()
        || a.len().min(b.len()) < 4
        || a.len().max(b.len()) > LONG
        || a.len().abs_diff(b.len()) > most
    {
        return false;
    }
    // The distance of Levenshtein, a row at a time.
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = before + usize::from(x != y);
            before = row[j + 1];
            row[j + 1] = changed.min(before + 1).min(row[j] + 1);
        }
    }
    row.last().is_some_and(|distance| *distance <= most)
}

/// Returns the words of a name as they are compared, by number: in small letters, without possessive endings.
fn words(name: &str) -> Vec<u64> {
    let mut words = Vec::new();
    for word in name.split(|c: char| c.is_whitespace() || c == '-') {
        let lower: String = lower_case(word);
        let own = lower.trim_end_matches("’s").trim_end_matches("'s");
        let own: String = own.chars().filter(|c| c.is_alphanumeric()).collect();
        if !own.is_empty() {
            words.push(hash(&own));
        }
    }
    words
}

/// Tells for each spelling with which it is one: those of which one has only words of the other.
///
/// A spelling without a word that another one spells otherwise has no place.
fn classes(spellings: &[Vec<u64>]) -> Vec<u64> {
    let has_own = |one: &[u64], other: &[u64]| one.iter().any(|word| !other.contains(word));
    let is_other = |one: &[u64], other: &[u64]| has_own(one, other) && has_own(other, one);
    let mut classes: Vec<u64> = Vec::with_capacity(spellings.len());
    for (n, words) in spellings.iter().enumerate() {
        let is_spelled_otherwise = spellings.iter().any(|other| is_other(words, other));
        let same = spellings[..n].iter().position(|other| !is_other(words, other));
        let own = same.map_or(NOWHERE, |same| classes[same]);
        let own = if own == NOWHERE { n as u64 } else { own };
        classes.push(if is_spelled_otherwise { own } else { NOWHERE });
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_in_a_letter_or_two() {
        let table = [
            ("bente aldous", "bente aldis", true, true),
            ("anna tilley", "anna tully", true, true),
            ("viktor halasz", "victor halasz", true, true),
            ("skerrin haven", "skerrinhavn", false, true),
            ("kovac", "dario kovacs", true, true),
            ("kevin reddick", "tom reddick", true, false),
            ("maria rossi", "marta russo", true, false),
            ("iran", "iraq", false, false),
            ("austria", "australia", false, false),
            ("slovakia", "slovenia", false, false),
            ("halvik", "halvick", false, true),
            ("ana", "ann", true, false),
            ("arle", "arle aqua", false, false),
            ("", "", true, false),
        ];
        for (one, other, is_person, expected) in table {
            let found = one != other && is_alike(one, other, is_person);
            assert_eq!(found, expected, "{one} / {other}");
            assert_eq!(
                found,
                one != other && is_alike(other, one, is_person),
                "{other} / {one}"
            );
        }
    }
}
