//! Two events that one source tells in one order and another the other way round: by a word such as *after* between them, or by days.

use super::align::{Table, inside};
use super::article::Word;
use super::gathered::{Found, Said, joined, subject, tell};
use super::{Reason, SuggestionKind};
use crate::core::order::sort_by_key;
use crate::core::text::lower_case;

/// Words behind which the earlier event stands; with `<` those behind which the later one does.
const WORDS: &str = "after following nach nachdem après después tras после بعد <before <then <bevor <avant <antes <до <перед <قبل <prompted \
<triggered";

/// Words on each side that tell what happened.
const NEAR: usize = 6;

/// Sentences with a day that are held against each other in one source, at most.
const DATED: usize = 40;

/// Pairs of the same two events that are compared, at most.
const MOST: usize = 60;

/// One event before another.
#[derive(Clone, Copy)]
struct Sequence {
    source: usize,
    earlier: (usize, Word),
    later: (usize, Word),
}

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    let mut all: Vec<Sequence> = Vec::new();
    for line in 0..table.lines.len() {
        by_word(table, line, &mut all);
    }
    for source in 0..table.articles.len() {
        by_day(table, source, &mut all);
    }
    let terms = |one: &Sequence| (one.earlier.1.term, one.later.1.term);
    let key = |one: &Sequence| (terms(one).0.min(terms(one).1), terms(one).0.max(terms(one).1));
    sort_by_key(&mut all, key);
    let mut told: Vec<usize> = Vec::new();
    for group in all.chunk_by(|a, b| key(a) == key(b)) {
        let group = &group[..group.len().min(MOST)];
        let Some(one) = group.first() else { continue };
        let turned = group
            .iter()
            .find(|other| other.source != one.source && terms(other) != terms(one));
        if turned.is_none() || told.contains(&one.earlier.0) {
            continue;
        }
        let mut said: Vec<Said> = Vec::new();
        for other in group {
            let (first, second) = (other.earlier, other.later);
            let position = u64::from(terms(other) != terms(one));
            if first.0 == second.0 {
                said.push(Said {
                    line: first.0,
                    span: joined(first.1.span, second.1.span),
                    position,
                });
            } else {
                for (line, word) in [first, second] {
                    said.push(Said {
                        line,
                        span: word.span,
                        position,
                    });
                }
            }
            told.push(first.0);
        }
        let last = turned.map_or(one.earlier.0, |turned| turned.earlier.0);
        let (why, subject) = (
            (SuggestionKind::Order, Reason::Order),
            subject(table, one.earlier.0, last),
        );
        tell(table, found, why, subject, &said, (800, 0));
    }
}

/// Tells whether a word is one for an event.
fn is_event(word: &Word) -> bool {
    word.about.is_act || word.about.is_picture || word.about.is_harm
}

/// Parts a sentence at the first word of order in it.
fn by_word(table: &Table<'_>, at: usize, all: &mut Vec<Sequence>) {
    let line = &table.lines[at];
    let tokens = table.articles[line.source].reading.tokens_in(line.span);
    let order = |text: &str| WORDS.split(' ').find(|word| word.trim_start_matches('<') == text);
    let mut marks = tokens.iter().enumerate().filter_map(|(n, token)| {
        let lower: String = lower_case(token.text);
        Some((n, token, order(&lower)?.starts_with('<')))
    });
    let Some((number, mark, is_later)) = marks.next() else {
        return;
    };
    let comma = tokens.iter().skip(number).find(|token| matches!(token.text, "," | "،"));
    // Where it comes first, its event ends at the comma.
    let border = match comma {
        Some(comma) if number == 0 => comma.start,
        None if number == 0 => return,
        _ => mark.start,
    };
    let near = line.words.partition_point(|word| word.span.start.get() < border);
    let before = line.words.get(near.saturating_sub(NEAR)..near).unwrap_or_default();
    let behind = line
        .words
        .get(near..line.words.len().min(near + NEAR))
        .unwrap_or_default();
    // What stands behind "after" is earlier; at the front of a sentence it stands before the comma.
    let (earlier, later) = if is_later == (number == 0) {
        (behind, before)
    } else {
        (before, behind)
    };
    for first in earlier.iter().filter(|word| is_event(word)) {
        for second in later.iter().filter(|word| is_event(word) && word.term != first.term) {
            all.push(Sequence {
                source: line.source,
                earlier: (at, *first),
                later: (at, *second),
            });
        }
    }
}

/// Orders the events of a source by the only days of their sentences.
fn by_day(table: &Table<'_>, source: usize, all: &mut Vec<Sequence>) {
    let mut dated: Vec<(i32, i32, usize, Word)> = Vec::new();
    for line in table.firsts[source]..table.firsts[source + 1] {
        let span = table.lines[line].span;
        if let [when] = inside(&table.articles[source].dates, span, |when| when.span) {
            let words = table.lines[line].words.iter().filter(|word| is_event(word));
            let (from, to) = (when.from.to_julian_day(), when.to.to_julian_day());
            dated.extend(words.take(2).map(|word| (from, to, line, *word)));
        }
    }
    dated.truncate(DATED);
    for (_, to, line, word) in &dated {
        for (from, _, other, later) in dated
            .iter()
            .filter(|(from, _, _, later)| from > to && later.term != word.term)
        {
            // A background of years is no order of events.
            if from - to < 60 {
                all.push(Sequence {
                    source,
                    earlier: (*line, *word),
                    later: (*other, *later),
                });
            }
        }
    }
}
