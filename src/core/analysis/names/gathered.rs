//! What the names of one entity have in common: its kind, its label, its spellings.
//!
//! It joins nothing.

use super::folding;
use super::joins::{Index, sorted};
use super::known::{Item, spelling_of};
use super::signs::is_shouted;
use super::{Entity, EntityKind, Told};
use crate::core::text::Span;
use crate::core::text::lower_case;

/// What belongs to one entity.
#[derive(Default)]
pub(super) struct Gathered {
    mentions: Vec<(usize, Span)>,
    spellings: Vec<String>,
    weights: [usize; 3],
    /// What is in capitals, in small letters, where nothing but that tells that it is an organisation.
    acronym: String,
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
        if item.weight == 1 && is_shouted(text) {
            self.acronym = lower_case(text);
        } else {
            item.weigh(&mut self.weights);
        }
        let place = REASONS.iter().position(|other| *other == reason).unwrap_or_default();
        self.least = self.least.max(place);
    }

    /// Returns the entity: its kind by the sum of what tells, its label and its spellings.
    pub fn entity(mut self, told: &[Told]) -> Entity {
        // Count, the other way round, and place of the first one.
        let mut variants: Vec<(usize, usize)> = Vec::new();
        let mut entries = Vec::new();
        for (at, spelling) in self.spellings.iter().enumerate() {
            entries.push((spelling.clone(), at));
        }
        for group in Index::of(entries).groups() {
            variants.push((usize::MAX - group.len(), group[0].1));
        }
        let variants = sorted(variants);
        // A full name goes before a part of it, however frequent; Toll Brook is none of Tollbrook. J. Reed is none if there is a longer one.
        let most = variants.first().map_or(0, |(_, at)| *at);
        let is_long = |at: usize| {
            let spelling = &self.spellings[at];
            spelling.chars().any(|c| matches!(c, ' ' | '-')) && folding::plain(spelling).contains(' ')
        };
        let is_short = |at: usize| {
            let second = self.spellings[at].chars().nth(1);
            second.is_none_or(|second| matches!(second, '.' | ' '))
        };
        let letters = |at: usize| self.spellings[at].chars().filter(|c| c.is_alphanumeric()).count();
        let (mut best, mut is_full) = (most, is_long(most) && !is_short(most));
        for (_, at) in &variants {
            if !is_full && is_long(*at) && letters(*at) > letters(most) + 2 {
                if best == most || !is_short(*at) {
                    best = *at;
                }
                is_full = !is_short(*at);
            }
        }
        let label = self.spellings.get(best).cloned().unwrap_or_default();
        let [person, place, body] = self.weights;
        // Capitals say nothing of what is also written without them: LETHIA.
        let is_word = |word: &String| lower_case(word) == self.acronym && !is_shouted(word);
        let is_acronym = !self.acronym.is_empty() && self.weights == [0; 3] && !self.spellings.iter().any(is_word);
        let kind = if is_acronym || body > place.max(person) {
            EntityKind::Organisation
        } else if person > place.max(body) {
            EntityKind::Person
        } else if place > body.max(person) {
            EntityKind::Place
        } else {
            EntityKind::Unknown
        };
        let mut spellings = Vec::with_capacity(variants.len());
        for (_, at) in variants {
            spellings.push(std::mem::take(&mut self.spellings[at]));
        }
        let told = self.told.and_then(|number| told.get(number));
        Entity {
            kind: told.map_or(kind, |told| told.kind),
            label: told.map_or(label, |told| told.label.clone()),
            variants: spellings,
            mentions: self.mentions,
            reason: if told.is_some() { "told" } else { REASONS[self.least] },
        }
    }
}
