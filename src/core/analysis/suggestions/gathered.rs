//! What was found on one matter, put together over all sources.

use super::align::Table;
use super::{Passage, Position, Reason, SuggestionKind};
use crate::core::order::sort_by_key;
use crate::core::text::Span;
use std::cmp::Reverse;

/// The longest label, in characters.
const LABEL: usize = 60;

/// A suggestion before it is ranked.
pub(super) struct Found {
    /// What sort of difference.
    pub kind: SuggestionKind,
    /// Why.
    pub reason: Reason,
    /// What it is about.
    pub subject: String,
    /// Who says what.
    pub positions: Vec<Position>,
    /// How much it is worth by itself.
    pub score: u32,
}

/// Something that one source says on a matter.
#[derive(Clone)]
pub(super) struct Said {
    /// The number of its sentence.
    pub line: usize,
    /// Its words.
    pub span: Span,
    /// Equal numbers are one position.
    pub position: u64,
}

/// Sets of things that are on one matter.
#[derive(Clone)]
pub(super) struct Matters {
    parent: Vec<usize>,
}

impl Matters {
    /// Makes so many sets of one.
    pub fn new(count: usize) -> Self {
        Self {
            parent: (0..count).collect(),
        }
    }

    /// Returns the one that stands for the set of this one.
    pub fn root(&mut self, of: usize) -> usize {
        let mut at = of;
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    /// Makes two sets one.
    pub fn join(&mut self, one: usize, other: usize) {
        let (a, b) = (self.root(one), self.root(other));
        self.parent[a.max(b)] = a.min(b);
    }

    /// Returns the sets of two and more.
    pub fn sets(&mut self) -> Vec<Vec<usize>> {
        let mut sets: Vec<Vec<usize>> = vec![Vec::new(); self.parent.len()];
        for at in 0..self.parent.len() {
            let root = self.root(at);
            sets[root].push(at);
        }
        sets.retain(|set| set.len() > 1);
        sets
    }
}

/// The best of each other source for each item.
pub(super) struct Best(Vec<Vec<(usize, usize, u32)>>);

impl Best {
    /// Makes room for so many items.
    pub fn new(count: usize) -> Self {
        Self(vec![Vec::new(); count])
    }

    /// Keeps another of a source where none is better.
    pub fn keep(&mut self, one: usize, source: usize, other: usize, score: u32) {
        let best = &mut self.0[one];
        match best.iter_mut().find(|(known, ..)| *known == source) {
            Some(known) if known.2 < score => *known = (source, other, score),
            Some(_) => {}
            None => best.push((source, other, score)),
        }
    }

    /// Returns those that are the best for each other.
    pub fn mutual(&self) -> Vec<(usize, usize)> {
        let mut mutual = Vec::new();
        for (one, best) in self.0.iter().enumerate() {
            for (_, other, _) in best {
                if self.0[*other].iter().any(|(_, back, _)| *back == one) {
                    mutual.push((one, *other));
                }
            }
        }
        mutual
    }
}

/// Brings pairs into order; one routine for all, as each kind of sort costs the page anew.
pub(super) fn sort(pairs: &mut [(u64, usize)]) {
    sort_by_key(pairs, |pair| *pair);
}

/// Tells of all pairs that have a key in common, the lower first; of one key the first `most` count.
pub(super) fn pairs(mut keyed: Vec<(u64, usize)>, most: usize, tell: &mut dyn FnMut(usize, usize)) {
    sort(&mut keyed);
    for group in keyed.chunk_by(|a, b| a.0 == b.0) {
        let group = &group[..group.len().min(most)];
        for (n, (_, one)) in group.iter().enumerate() {
            for (_, other) in &group[n + 1..] {
                tell(*one, *other);
            }
        }
    }
}

/// Returns for each of so many things the first that is the same.
pub(super) fn firsts(count: usize, is_same: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut firsts: Vec<usize> = Vec::with_capacity(count);
    for n in 0..count {
        let same = (0..n).find(|other| is_same(n, *other));
        firsts.push(same.map_or(n, |same| firsts[same]));
    }
    firsts
}

/// Makes a suggestion of what is said on one matter, if two sources hold two positions; of one source alone or against itself always.
///
/// `each` is what every source adds to the score.
pub(super) fn tell(
    table: &Table<'_>,
    found: &mut Vec<Found>,
    (kind, reason): (SuggestionKind, Reason),
    subject: String,
    said: &[Said],
    (score, each): (u32, u32),
) {
    let positions = positions(table, said);
    let sources = all_sources(&positions);
    let is_lone = matches!(kind, SuggestionKind::Only | SuggestionKind::Within);
    if is_lone || positions.len() > 1 && sources > 1 {
        found.push(Found {
            kind,
            reason,
            subject,
            positions,
            score: score + each * u32::try_from(sources).unwrap_or(9).min(9),
        });
    }
}

/// Makes the positions of what is said on one matter, those of most sources first; of one source and position the first passages count.
fn positions(table: &Table<'_>, said: &[Said]) -> Vec<Position> {
    let mut said = said.to_vec();
    let firsts = firsts(said.len(), &|one, other| said[one].position == said[other].position);
    for (one, first) in said.iter_mut().zip(firsts) {
        one.position = first as u64;
    }
    sort_by_key(&mut said, |one| (one.position, one.line, one.span));
    let mut positions: Vec<Position> = Vec::new();
    for group in said.chunk_by(|a, b| a.position == b.position) {
        let mut passages: Vec<Passage> = Vec::new();
        for one in group {
            let line = &table.lines[one.line];
            let passage = Passage {
                source: line.source,
                span: one.span,
                // Somebody's words may be several sentences.
                sentence: joined(line.span, one.span),
            };
            let beside = passages.iter().filter(|other| other.source == line.source).count();
            if beside < 3 && !passages.contains(&passage) {
                passages.push(passage);
            }
        }
        let first = passages.first();
        positions.push(Position {
            label: first.map_or_else(String::new, |first| label(table.slice(first.source, first.span))),
            passages,
        });
    }
    sort_by_key(&mut positions, |position| {
        Reverse(all_sources(std::slice::from_ref(position)))
    });
    positions
}

/// Returns what holds both spans.
pub(super) fn joined(one: Span, other: Span) -> Span {
    Span::new(one.start.min(other.start).get(), one.end.max(other.end).get())
}

/// Returns the passages of all positions.
pub(super) fn passages(positions: &[Position]) -> Vec<Passage> {
    let mut all = Vec::new();
    for position in positions {
        all.extend_from_slice(&position.passages);
    }
    all
}

/// Returns how many sources there are in all positions.
pub(super) fn all_sources(positions: &[Position]) -> usize {
    let all = passages(positions);
    let is_first = |n: &usize| !all[..*n].iter().any(|other| other.source == all[*n].source);
    (0..all.len()).filter(is_first).count()
}

/// Returns words in one line, cut where they are long.
pub(super) fn label(words: &str) -> String {
    let mut label = String::new();
    for word in words.split_whitespace() {
        if !label.is_empty() {
            label.push(' ');
        }
        if label.chars().count() + word.chars().count() > LABEL {
            label.push('…');
            break;
        }
        label.push_str(word);
    }
    label
}

/// Returns the words that two sentences share, as the first prints them.
pub(super) fn subject(table: &Table<'_>, one: usize, other: usize) -> String {
    let shared = table.shared(one, other);
    let line = &table.lines[one];
    let mut terms: Vec<u64> = Vec::new();
    let mut subject = String::new();
    for word in &line.words {
        if terms.len() < 4 && !terms.contains(&word.term) && shared.iter().any(|(term, _)| *term == word.term) {
            terms.push(word.term);
            if !subject.is_empty() {
                subject.push_str(" · ");
            }
            subject.push_str(&label(table.slice(line.source, word.span)));
        }
    }
    subject
}
