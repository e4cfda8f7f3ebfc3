//! What one source tells alone, or few of many, in sentences with facts.

use super::align::{Table, day, inside};
use super::article::Word;
use super::gathered::{Found, Matters, Said, all_sources, passages, sort, tell};
use super::lexicon::hash;
use super::{Passage, Position, Reason, SuggestionKind};
use crate::core::analysis::Decimal;
use crate::core::analysis::numbers::NumberKind;
use crate::core::text::Span;

/// A sentence that is so like one elsewhere is not alone.
const LIKE: u32 = 230;

/// Sentences of one source that are told as its own, at most.
const MOST: usize = 4;

/// Suggestions that do not say all that is in a sentence.
const WEAK: [SuggestionKind; 3] = [SuggestionKind::Name, SuggestionKind::Certainty, SuggestionKind::Terms];

/// How much words that no other source has weigh together, where there is no other fact.
const STRANGE: u32 = 50;

/// The fewest words of a sentence that tells something.
const WORDS: usize = 5;

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    few(table, found);
    let told = told(table, found);
    let count = table.articles.len();
    for source in 0..count {
        let mut own: Vec<(u64, usize)> = Vec::new();
        let lines = table.firsts[source]..table.firsts[source + 1];
        for at in lines.filter(|at| told.get(*at) == Some(&false)) {
            if let Some(worth) = worth(table, at) {
                own.push((u64::from(220 - worth.min(220)), at));
            }
        }
        sort(&mut own);
        for (unworthy, at) in own.into_iter().take(MOST).filter(|_| count > 1) {
            let said = Said {
                line: at,
                span: table.lines[at].span,
                position: 0,
            };
            let worth = 220 - u32::try_from(unworthy).unwrap_or(220).min(220);
            let why = (SuggestionKind::Only, Reason::Alone);
            tell(table, found, why, String::new(), &[said], (400 + worth, 0));
        }
    }
}

/// Returns how much a sentence that stands alone tells.
fn worth(table: &Table<'_>, at: usize) -> Option<u32> {
    let line = &table.lines[at];
    let is_alone = line.partners.first().is_none_or(|(_, likeness)| *likeness < LIKE);
    if !is_alone || line.is_head || line.words.len() < WORDS {
        return None;
    }
    let article = &table.articles[line.source];
    let is_own = |term: u64| table.sources(term) == 1;
    // A figure, a day or a name that others have too is no fact of its own.
    let mut facts = 0;
    for number in inside(&article.numbers, line.span, |number| number.span) {
        let value = number
            .low
            .or(number.high)
            .filter(|_| number.kind != NumberKind::Ordinal);
        if value.is_some_and(|value| is_own(hash(&value.to_string()))) {
            let is_large = value >= Some(Decimal::whole(1000));
            // Tens of millions are no figure.
            let is_vague = number.approximate && number.low != number.high;
            facts += if is_vague {
                1
            } else if is_large {
                5
            } else {
                3
            };
            // A sum of money is at stake for somebody.
            facts += if number.kind == NumberKind::Money { 2 } else { 0 };
        }
    }
    for when in inside(&article.dates, line.span, |when| when.span) {
        facts += if is_own(day(when)) { 2 } else { 0 };
    }
    let names = line.words.iter().filter(|word| word.is_name && is_own(word.term));
    let facts = facts + names.count().min(2);
    let mut own = 0;
    for (term, weight) in &line.bag {
        own += if is_own(*term) { *weight } else { 0 };
    }
    let is_told = facts > 0 || own >= STRANGE;
    is_told.then(|| u32::try_from(facts.min(8)).unwrap_or(8) * 14 + own.min(80))
}

/// Tells what at most half of four sources and more have.
fn few(table: &Table<'_>, found: &mut Vec<Found>) {
    let most = u32::try_from(table.articles.len() / 2).unwrap_or(2);
    if most < 2 {
        return;
    }
    let mut matters = Matters::new(table.lines.len());
    let mut spans: Vec<Option<Span>> = vec![None; table.lines.len()];
    for (one, line) in table.lines.iter().enumerate() {
        for (other, _) in line.partners.iter().filter(|(other, _)| *other > one) {
            let (a, b) = (rare(table, one, *other, most), rare(table, *other, one, most));
            if let (Some(a), Some(b)) = (a, b) {
                matters.join(one, *other);
                spans[one] = spans[one].or(Some(a));
                spans[*other] = spans[*other].or(Some(b));
            }
        }
    }
    for set in matters.sets() {
        let mut said: Vec<Said> = Vec::new();
        for at in &set {
            said.push(Said {
                line: *at,
                span: spans[*at].unwrap_or(table.lines[*at].span),
                position: 0,
            });
        }
        let count = found.len();
        let why = (SuggestionKind::Only, Reason::Few);
        tell(table, found, why, String::new(), &said, (570, 0));
        let is_few = |own: &Found| {
            let sources = all_sources(&own.positions);
            let is_told = found.iter().take(count).any(|other| is_of(other, &own.positions));
            sources > 1 && sources * 2 <= table.articles.len() && !is_told
        };
        if !found.last().is_some_and(is_few) {
            found.truncate(count);
        }
    }
}

/// Returns the stretch of a sentence with two words and more that another has and most sources do not.
fn rare(table: &Table<'_>, one: usize, other: usize, most: u32) -> Option<Span> {
    let shared = table.shared(one, other);
    let mut span: Option<Span> = None;
    let mut count = 0;
    let line = &table.lines[one];
    let dates = inside(&table.articles[line.source].dates, line.span, |when| when.span);
    let is_date = |word: &Word| dates.iter().any(|when| when.span.overlaps(word.span));
    for word in line.words.iter().filter(|word| !word.is_name && !is_date(word)) {
        if shared.iter().any(|(term, _)| *term == word.term) && table.sources(word.term) <= most {
            let start = span.map_or(word.span.start.get(), |span| span.start.get());
            span = Some(Span::new(start, word.span.end.get()));
            count += 1;
        }
    }
    span.filter(|_| count > 1)
}

/// Tells whether two sources of these passages are in a suggestion already, with the same words.
fn is_of(other: &Found, positions: &[Position]) -> bool {
    let mut covered = 0;
    let all = passages(&other.positions);
    for own in passages(positions) {
        let is_there = |there: &Passage| there.source == own.source && there.span.overlaps(own.span);
        covered += usize::from(all.iter().any(is_there));
    }
    other.kind != SuggestionKind::Name && covered > 1
}

/// Tells for each sentence whether a suggestion is of it.
fn told(table: &Table<'_>, found: &[Found]) -> Vec<bool> {
    let mut told = vec![false; table.lines.len()];
    for other in found.iter().filter(|other| !WEAK.contains(&other.kind)) {
        for passage in passages(&other.positions) {
            let line = table.line_of(passage.source, passage.sentence.start.get());
            if let Some(told) = line.and_then(|line| told.get_mut(line)) {
                *told = true;
            }
        }
    }
    told
}
