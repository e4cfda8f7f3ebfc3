//! What the names of one entity have in common: its kind, its label, its spellings.
//!
//! It joins nothing.

use super::folding;
use super::known::{Item, spelling_of};
use super::{Entity, EntityKind, Told};
use crate::core::order::sort_by_key;
use crate::core::text::Span;
use std::cmp::Reverse;

/// What belongs to one entity.
#[derive(Default)]
pub(super) struct Gathered {
    mentions: Vec<(usize, Span)>,
    spellings: Vec<String>,
    weights: [usize; 3],
    /// The place of its least certain reason in [`REASONS`].
    least: usize,
    /// What a person has told of it.
    pub told: Option<usize>,
}

/// Why names are joined, from the most certain to the least.
const REASONS: [&str; 8] = [
    "told",
    "same-spelling",
    "acronym",
    "surname",
    "initials",
    "middle-name",
    "given-name",
    "folded",
];

impl Gathered {
    /// Adds a name.
    pub fn add(&mut self, item: &Item, text: &str, reason: &str) {
        self.mentions.push((item.source, item.span));
        self.spellings.push(spelling_of(text));
        let weight = usize::from(item.weight);
        match item.kind {
            Some(EntityKind::Person) => self.weights[0] += weight,
            Some(EntityKind::Place) => self.weights[1] += weight,
            Some(EntityKind::Organisation) => self.weights[2] += weight,
            Some(EntityKind::Unknown) | None => {}
        }
        let place = REASONS.iter().position(|other| *other == reason).unwrap_or_default();
        self.least = self.least.max(place);
    }

    /// Returns the entity: its kind by the sum of what tells, its label and its spellings.
    pub fn entity(mut self, told: &[Told]) -> Entity {
        // Count, place of the first one, spelling.
        let mut order: Vec<usize> = (0..self.spellings.len()).collect();
        sort_by_key(&mut order, |at| (self.spellings[*at].clone(), *at));
        let mut variants: Vec<(usize, usize)> = Vec::new();
        for group in order.chunk_by(|a, b| self.spellings[*a] == self.spellings[*b]) {
            variants.push((group.len(), group[0]));
        }
        sort_by_key(&mut variants, |(count, first)| (Reverse(*count), *first));
        let is_long =
            |at: usize| self.spellings[at].contains([' ', '-']) && folding::plain(&self.spellings[at]).contains(' ');
        // J. Reed
        let is_short = |at: usize| {
            let second = self.spellings[at].chars().nth(1);
            second.is_none_or(|second| matches!(second, '.' | ' '))
        };
        let letters = |at: usize| self.spellings[at].chars().filter(|c| c.is_alphanumeric()).count();
        // A full name goes before a part of it, however frequent; Toll Brook is none of Tollbrook.
        let most = variants.first().map_or(0, |(_, at)| *at);
        let is_fuller = |at: usize| is_long(at) && letters(at) > letters(most) + 2;
        let fuller = variants.iter().filter(|(_, at)| is_fuller(*at));
        let best = fuller.clone().find(|(_, at)| !is_short(*at)).or(fuller.clone().next());
        let is_full = is_long(most) && !is_short(most);
        let label = best.filter(|_| !is_full).or(variants.first());
        let label = label.map_or_else(String::new, |(_, at)| self.spellings[*at].clone());
        let [person, place, body] = self.weights;
        let kind = match person.max(place).max(body) {
            0 => EntityKind::Unknown,
            most if most == person && person > place.max(body) => EntityKind::Person,
            most if most == place && place > body.max(person) => EntityKind::Place,
            most if most == body && body > place.max(person) => EntityKind::Organisation,
            _ => EntityKind::Unknown,
        };
        let variants = variants
            .iter()
            .map(|(_, at)| std::mem::take(&mut self.spellings[*at]))
            .collect();
        let told = self.told.and_then(|number| told.get(number));
        Entity {
            kind: told.map_or(kind, |told| told.kind),
            label: told.map_or(label, |told| told.label.clone()),
            variants,
            mentions: self.mentions,
            reason: if told.is_some() { "told" } else { REASONS[self.least] },
        }
    }
}
