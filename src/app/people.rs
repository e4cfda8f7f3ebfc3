//! The people whose work is in the casebook, or stands beside it: who is shown on Collate, in which order and under which name. It
//! hides nobody from the file, and decides nothing about what anybody marked.

use std::collections::{BTreeMap, BTreeSet};

use super::state::{Fate, Open};
use crate::core::model::{Casebook, RecordId, RecordKind, VARIORUM};
use crate::core::order::sort_by_key;
use crate::core::text::lower_case;

/// How a person wants to see the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct People {
    /// Who is switched off.
    pub off: BTreeSet<RecordId>,
    /// Who was moved by hand, the first one first; all others follow.
    pub order: Vec<RecordId>,
    /// Whether pseudonyms stand in place of names.
    pub anonymous: bool,
    /// The files that stand beside the casebook without being merged, by their place among those that came in.
    pub beside: BTreeSet<usize>,
}

/// A change of how the others are seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleAction {
    /// Switch a person on or off.
    Switch(RecordId),
    /// Switch everybody on, or off.
    SwitchAll(bool),
    /// Move a person one place up, or down.
    Move(RecordId, bool),
    /// Show pseudonyms in place of names, or not.
    Anonymous(bool),
    /// Put a file beside the casebook, or take it away, by its place.
    Beside(usize),
    /// Put these files beside the casebook, and no others.
    BesideOnly(BTreeSet<usize>),
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The annotator.
    pub id: RecordId,
    /// The chosen name; empty where none is known.
    pub name: String,
    /// Two letters that stand for the person, different from those of all others here.
    pub sign: String,
    /// Which of the twelve hues is the person's.
    pub hue: u8,
    /// How many claims are theirs.
    pub marks: usize,
    /// Whether it is who works here.
    pub is_me: bool,
    /// Whether the person is shown.
    pub is_on: bool,
    /// Whether the person's work is only in a file that stands beside the casebook.
    pub is_beside: bool,
}

impl People {
    /// Makes the change; `all` is everybody in the order of now.
    pub fn change(&mut self, action: PeopleAction, all: &[RecordId]) {
        match action {
            PeopleAction::Switch(id) => {
                if !self.off.remove(&id) {
                    self.off.insert(id);
                }
            }
            PeopleAction::SwitchAll(true) => self.off.clear(),
            PeopleAction::SwitchAll(false) => self.off.extend(all.iter().cloned()),
            PeopleAction::Move(id, up) => {
                let mut order = all.to_vec();
                if let Some(at) = order.iter().position(|other| *other == id) {
                    let to = if up { at.saturating_sub(1) } else { at + 1 };
                    if to < order.len() {
                        order.swap(at, to);
                    }
                }
                self.order = order;
            }
            PeopleAction::Anonymous(anonymous) => self.anonymous = anonymous,
            PeopleAction::BesideOnly(places) => self.beside = places,
            PeopleAction::Beside(place) => {
                if !self.beside.remove(&place) {
                    self.beside.insert(place);
                }
            }
        }
    }
}

/// Returns everybody who made a record that is not deleted, in the casebook or in a file beside it: those moved by hand first, then who
/// works here, then the others by name and id.
#[must_use]
pub fn listed(open: &Open, me: &RecordId) -> Vec<Person> {
    let people = &open.collate.people;
    let mut found: BTreeMap<RecordId, (String, usize, bool)> = BTreeMap::new();
    gather(&open.casebook, false, &mut found);
    for place in &people.beside {
        if let Some(file) = open.collate.files.get(*place)
            && !matches!(file.fate, Fate::Merged { .. } | Fate::Unreadable)
        {
            gather(&file.casebook, true, &mut found);
        }
    }
    let mut all: Vec<Person> = Vec::new();
    let mut taken = BTreeSet::new();
    for (id, (name, marks, is_beside)) in found {
        let (sign, hue) = sign(&id, &mut taken);
        all.push(Person {
            is_me: id == *me,
            is_on: !people.off.contains(&id),
            id,
            name,
            sign,
            hue,
            marks,
            is_beside,
        });
    }
    sort_by_key(&mut all, |person| {
        let place = people.order.iter().position(|id| *id == person.id);
        let place = place.unwrap_or(people.order.len());
        (place, !person.is_me, in_order(&person.name), person.id.clone())
    });
    all
}

/// Returns a name as it is sorted: “Seat 9” comes before “Seat 10”.
fn in_order(name: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    for c in lower_case(name).chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
        } else {
            if !digits.is_empty() {
                key.push_str(&format!("{digits:0>9}"));
                digits.clear();
            }
            key.push(c);
        }
    }
    key
}

fn gather(casebook: &Casebook, is_beside: bool, found: &mut BTreeMap<RecordId, (String, usize, bool)>) {
    for record in casebook.records().values() {
        let (Some(content), Some(first)) = (record.content(), record.first()) else {
            continue;
        };
        let is_work = matches!(
            content.kind(),
            RecordKind::Claim | RecordKind::Comparison | RecordKind::Comment
        );
        if !is_work || first.author.as_str() == VARIORUM {
            continue;
        }
        let entry = found.entry(first.author.clone()).or_insert_with(|| {
            let name = casebook.annotator(&first.author).unwrap_or_default();
            (name.to_owned(), 0, is_beside)
        });
        // Who is in the casebook and in a file beside it is counted once.
        if entry.2 == is_beside && content.kind() == RecordKind::Claim {
            entry.1 += 1;
        }
    }
}

/// Returns two letters and a hue for a person, from the id alone, so that they are the same everywhere; where two people would have the
/// same letters, the one with the greater id gets the next that are free.
fn sign(id: &RecordId, taken: &mut BTreeSet<usize>) -> (String, u8) {
    const FIRST: &[u8] = b"BDFGHJKLMNPRSTVWZ";
    const SECOND: &[u8] = b"aeiou";
    let mut hash: u32 = 0x811c_9dc5;
    for byte in id.as_str().bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    // The last step of a common finaliser: neighbouring ids get distant signs.
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 13;
    let all = FIRST.len() * SECOND.len();
    let wanted = hash as usize % all;
    let free = (0..all).map(|step| (wanted + step) % all).find(|n| !taken.contains(n));
    // More people than signs: the sign is shared, the name and the hue are not.
    let place = free.unwrap_or(wanted);
    taken.insert(place);
    let letters = [FIRST.get(place / SECOND.len()), SECOND.get(place % SECOND.len())];
    let sign = letters.into_iter().flatten().map(|b| char::from(*b)).collect();
    (sign, u8::try_from((hash >> 8) % 12).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_differ_and_stay() {
        let ids: Vec<RecordId> = (0..40).map(|n| RecordId::new(&format!("urn:x:{n}"))).collect();
        let signs = |ids: &[RecordId]| {
            let mut taken = BTreeSet::new();
            ids.iter().map(|id| sign(id, &mut taken).0).collect::<Vec<_>>()
        };
        let all = signs(&ids);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), ids.len());
        assert_eq!(all, signs(&ids));
        assert!(all.iter().all(|s| s.len() == 2), "{all:?}");
    }

    #[test]
    fn seats_stand_in_their_order() {
        let mut seats = ["Seat 10", "seat 9", "Ada", "Seat 1 b"];
        seats.sort_by_key(|name| in_order(name));
        assert_eq!(seats, ["Ada", "Seat 1 b", "seat 9", "Seat 10"]);
    }

    #[test]
    fn people_are_moved_and_switched() {
        let all: Vec<RecordId> = ["a", "b", "c"].map(RecordId::new).into();
        let mut people = People::default();
        people.change(PeopleAction::Move(all[2].clone(), true), &all);
        assert_eq!(people.order, [all[0].clone(), all[2].clone(), all[1].clone()]);
        people.change(PeopleAction::Move(all[0].clone(), true), &all);
        assert_eq!(people.order, all);
        people.change(PeopleAction::SwitchAll(false), &all);
        people.change(PeopleAction::Switch(all[1].clone()), &all);
        assert_eq!(people.off, BTreeSet::from([all[0].clone(), all[2].clone()]));
    }
}
