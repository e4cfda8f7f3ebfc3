//! Comparisons of different people on one question: asked in the same words, or of the same kinds with evidence in the same places of
//! at least two sources.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{Differs, Groups, Mark, Matter, MatterKind, maker, matter};
use crate::app::view::Derived;
use crate::core::model::{Casebook, Comparison, ComparisonKind, RecordId};
use crate::core::order::sort_by_key;
use crate::core::text::{Span, TextId, plain};

/// With so many pieces of evidence in one place a piece is held together at most.
const MOST: usize = 64;

/// In so many sources, at least, evidence in the same places makes two comparisons ask the same.
const SOURCES: usize = 2;

struct Asked<'a> {
    id: &'a RecordId,
    comparison: &'a Comparison,
    person: &'a RecordId,
    kinds: BTreeSet<ComparisonKind>,
}

/// Finds what is to settle among the comparisons.
pub(super) fn find(casebook: &Casebook, derived: &Derived) -> Vec<Rc<Matter>> {
    let mut asked: Vec<Asked<'_>> = Vec::new();
    for (id, comparison) in casebook.comparisons() {
        if let Some(person) = casebook.record(id).and_then(|record| maker(record)) {
            asked.push(Asked {
                id,
                comparison,
                person,
                kinds: comparison.kinds.iter().copied().collect(),
            });
        }
    }
    let mut groups = Groups::new(asked.len());
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    for (n, one) in asked.iter().enumerate() {
        let folded = folded(&one.comparison.question);
        if !folded.is_empty() {
            let first = *words.entry(folded).or_insert(n);
            groups.join(first, n);
        }
    }
    for (a, b) in same_evidence(casebook, derived, &asked) {
        groups.join(a, b);
    }
    let mut found = Vec::new();
    for group in groups.several() {
        let members: Vec<&Asked<'_>> = group.iter().filter_map(|place| asked.get(*place)).collect();
        found.extend(of_group(&members).map(Rc::new));
    }
    found
}

fn of_group(members: &[&Asked<'_>]) -> Option<Matter> {
    let first = members.first()?.comparison;
    let words = folded(&first.question);
    let marks = members.iter().enumerate().map(|(variant, member)| Mark {
        record: member.id.clone(),
        person: member.person.clone(),
        variant,
    });
    let differs = Differs::Question {
        same_words: members
            .iter()
            .all(|member| folded(&member.comparison.question) == words),
        verdicts: members.iter().any(|member| member.comparison.verdict != first.verdict),
    };
    matter(MatterKind::Comparisons, differs, marks.collect())
}

/// Returns the words of a question or an answer, small, without accents and without what stands between them.
pub(super) fn folded(question: &str) -> String {
    let mut words = String::new();
    let mut between = false;
    for letter in question.chars().filter_map(plain) {
        if letter.is_alphanumeric() {
            if between && !words.is_empty() {
                words.push(' ');
            }
            words.push(letter);
            between = false;
        } else {
            between = true;
        }
    }
    words
}

/// Returns the pairs of comparisons by different people that are of the same kinds and have evidence in the same places of several
/// sources.
fn same_evidence(casebook: &Casebook, derived: &Derived, asked: &[Asked<'_>]) -> Vec<(usize, usize)> {
    let mut evidence: Vec<(TextId, Span, usize)> = Vec::new();
    for (n, one) in asked.iter().enumerate() {
        for claim in one.comparison.positions.iter().flat_map(|position| &position.evidence) {
            if let (Some(says), Some(placed)) = (casebook.claim(claim), derived.placed.get(claim)) {
                evidence.extend(placed.spans().map(|span| (says.source, span, n)));
            }
        }
    }
    sort_by_key(&mut evidence, |piece| *piece);
    let mut met: BTreeMap<(usize, usize), BTreeSet<TextId>> = BTreeMap::new();
    let mut active: Vec<(TextId, Span, usize)> = Vec::new();
    for own in evidence {
        active.retain(|other| other.0 == own.0 && other.1.end > own.1.start);
        let from = active.len().saturating_sub(MOST);
        for other in active.get(from..).unwrap_or_default() {
            if let (Some(a), Some(b)) = (asked.get(own.2), asked.get(other.2))
                && a.person != b.person
                && a.kinds == b.kinds
            {
                let pair = (own.2.min(other.2), own.2.max(other.2));
                met.entry(pair).or_default().insert(own.0);
            }
        }
        active.push(own);
    }
    let several = met.into_iter().filter(|(_, sources)| sources.len() >= SOURCES);
    several.map(|(pair, _)| pair).collect()
}
