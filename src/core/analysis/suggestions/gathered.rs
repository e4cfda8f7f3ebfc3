//! What was found on one matter, put together over all sources.

use super::align::Table;
use super::{Passage, Position, Reason, SuggestionKind};
use crate::core::order::sort_by_key;
use crate::core::text::Span;

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
    pub position: usize,
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

/// Makes the positions of what is said on one matter, those of most sources first; of one source and position the first passages count.
pub(super) fn positions(table: &Table<'_>, said: &[Said]) -> Vec<Position> {
    let mut said = said.to_vec();
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
                sentence: Span::new(
                    line.span.start.min(one.span.start).get(),
                    line.span.end.max(one.span.end).get(),
                ),
            };
            let beside = passages.iter().filter(|other| other.source == line.source).count();
            if beside < 3 && !passages.contains(&passage) {
                passages.push(passage);
            }
        }
        let label = passages
            .first()
            .map(|first| label(table.slice(first.source, first.span)));
        positions.push(Position {
            label: label.unwrap_or_default(),
            passages,
        });
    }
    sort_by_key(&mut positions, |position| std::cmp::Reverse(sources(position)));
    positions
}

/// Returns how many sources hold a position.
pub(super) fn sources(position: &Position) -> usize {
    let passages = &position.passages;
    passages.chunk_by(|a, b| a.source == b.source).count()
}

/// Returns how many sources there are in all positions.
pub(super) fn all_sources(positions: &[Position]) -> usize {
    let mut all: Vec<usize> = Vec::new();
    for passage in positions.iter().flat_map(|position| &position.passages) {
        if !all.contains(&passage.source) {
            all.push(passage.source);
        }
    }
    all.len()
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
