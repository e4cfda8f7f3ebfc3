//! Comparisons as numbers: which two sources a person holds to differ on which question, and which sentences a person brought together.
//!
//! People make comparisons of their own. Two comparisons are of one question where their questions read the same or where both bring the
//! same two sentences together. It guesses no more than that.

use std::collections::{BTreeMap, BTreeSet};

use super::Gathered;
use crate::app::view::Derived;
use crate::core::agreement::Comparing;
use crate::core::model::{Casebook, Comparison, Verdict};
use crate::core::text::lower_case;

/// So many passages of one comparison are looked at; more of them would make millions of links.
const MOST: usize = 100;

/// One passage of a comparison: the place of its position, its source, and its sentence by a number of its own among all sources.
struct Passage {
    position: usize,
    source: usize,
    sentence: usize,
}

pub(super) fn comparing(book: &Casebook, derived: &Derived, gathered: &Gathered) -> Comparing {
    let mut found = Comparing {
        cells: 0,
        held: vec![Vec::new(); gathered.people.len()],
        links: vec![BTreeSet::new(); gathered.people.len()],
    };
    // Where the sentences of each source begin to count.
    let mut first = Vec::new();
    let mut count = 0;
    for (_, sentences) in &gathered.sources {
        first.push(count);
        count += sentences.len() + 1;
    }
    let mut all: Vec<(usize, Vec<Passage>, &Comparison)> = Vec::new();
    let mut questions = Questions::default();
    for (id, comparison) in book.comparisons() {
        let author = book
            .record(id)
            .and_then(|record| record.first())
            .map(|first| &first.author);
        let Some(person) = author.and_then(|author| gathered.people.get(author)) else {
            continue;
        };
        let passages = passages(book, derived, gathered, &first, comparison);
        let n = all.len();
        questions.add(n);
        let asked: Vec<String> = lower_case(&comparison.question)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        if !asked.is_empty() {
            let known = *questions.asked.entry(asked.join(" ")).or_insert(n);
            questions.join(known, n);
        }
        for (a, one) in passages.iter().enumerate() {
            for other in passages.iter().skip(a + 1).filter(|other| other.source != one.source) {
                let link = (one.sentence.min(other.sentence), one.sentence.max(other.sentence));
                let known = *questions.linked.entry(link).or_insert(n);
                questions.join(known, n);
                if let Some(links) = found.links.get_mut(*person) {
                    links.insert(link);
                }
            }
        }
        all.push((*person, passages, comparison));
    }
    let mut cells: BTreeMap<(usize, usize, usize), usize> = BTreeMap::new();
    // A person who has several comparisons on one question holds that two sources differ where one of them says so.
    let mut held: BTreeMap<(usize, usize), bool> = BTreeMap::new();
    for (n, (person, passages, comparison)) in all.iter().enumerate() {
        let question = questions.root(n);
        for (a, b, differ) in verdicts(passages, comparison) {
            let next = cells.len();
            let cell = *cells.entry((question, a, b)).or_insert(next);
            *held.entry((*person, cell)).or_default() |= differ;
        }
    }
    found.cells = cells.len();
    for ((person, cell), differ) in held {
        if let Some(list) = found.held.get_mut(person) {
            list.push((cell, differ));
        }
    }
    found
}

/// Returns the passages of a comparison that have a place in a source that somebody marked.
fn passages(
    book: &Casebook,
    derived: &Derived,
    gathered: &Gathered,
    first: &[usize],
    comparison: &Comparison,
) -> Vec<Passage> {
    let mut found = Vec::new();
    for (position, id) in comparison
        .positions
        .iter()
        .enumerate()
        .flat_map(|(n, position)| position.evidence.iter().map(move |id| (n, id)))
        .take(MOST)
    {
        let place = || {
            let source = *gathered.places.get(&book.claim(id)?.source)?;
            let at = derived.placed.get(id)?.spans().next()?.start;
            let (_, sentences) = gathered.sources.get(source)?;
            let sentence = first.get(source)? + sentences.partition_point(|span| span.start <= at);
            Some(Passage {
                position,
                source,
                sentence,
            })
        };
        found.extend(place());
    }
    found
}

/// Returns for each two sources of a comparison whether they are held to differ; nothing where that is left open.
fn verdicts(passages: &[Passage], comparison: &Comparison) -> Vec<(usize, usize, bool)> {
    // For each two sources, whether they stand in different positions.
    let mut apart: BTreeMap<(usize, usize), bool> = BTreeMap::new();
    for (n, one) in passages.iter().enumerate() {
        for other in passages.iter().skip(n + 1).filter(|other| other.source != one.source) {
            let both = (one.source.min(other.source), one.source.max(other.source));
            *apart.entry(both).or_default() |= one.position != other.position;
        }
    }
    let says = |apart: bool| match comparison.verdict {
        _ if !apart => Some(false),
        Some(verdict) if verdict.is_disagreement() => Some(true),
        Some(Verdict::BothTrue | Verdict::Agree) => Some(false),
        _ => None,
    };
    let each = apart
        .into_iter()
        .filter_map(|((a, b), apart)| Some((a, b, says(apart)?)));
    each.collect()
}

/// Which comparisons are of one question.
#[derive(Default)]
struct Questions {
    above: Vec<usize>,
    asked: BTreeMap<String, usize>,
    linked: BTreeMap<(usize, usize), usize>,
}

impl Questions {
    fn add(&mut self, n: usize) {
        self.above.push(n);
    }

    fn root(&mut self, n: usize) -> usize {
        let mut at = n;
        while let Some(above) = self.above.get(at).copied().filter(|above| *above != at) {
            // Each step halves the way of the next one.
            let beyond = self.above.get(above).copied().unwrap_or(above);
            if let Some(place) = self.above.get_mut(at) {
                *place = beyond;
            }
            at = beyond;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        // The earlier one stands for both.
        if let Some(above) = self.above.get_mut(a.max(b)) {
            *above = a.min(b);
        }
    }
}
