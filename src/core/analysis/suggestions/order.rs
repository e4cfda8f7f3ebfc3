//! Two events that one source tells in one order and another the other way round, by a word such as *after* between them.

use super::align::Table;
use super::gathered::{Found, Said, positions, subject};
use super::{Reason, SuggestionKind};
use crate::core::text::Span;

/// Words behind which the earlier event stands; with `<` those behind which the later one does.
const WORDS: &str = "after following since nach nachdem après después tras после بعد <before <then <bevor <avant <antes <до <перед <قبل \
<led <brought <prompted <triggered <followed_by";

/// Words on each side that tell what happened.
const NEAR: usize = 8;

/// Two events of one sentence.
struct Sequence {
    line: usize,
    earlier: Vec<u64>,
    later: Vec<u64>,
    span: Span,
}

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    let sequences: Vec<Sequence> = (0..table.lines.len()).filter_map(|line| sequence(table, line)).collect();
    for (n, one) in sequences.iter().enumerate() {
        for other in &sequences[n + 1..] {
            let is_beside = table.lines[one.line].partners.iter().any(|(line, _)| *line == other.line);
            if !is_beside {
                continue;
            }
            let crossed = (weight(table, &one.earlier, &other.later), weight(table, &one.later, &other.earlier));
            let straight = weight(table, &one.earlier, &other.earlier) + weight(table, &one.later, &other.later);
            if crossed.0.min(crossed.1) < 4 || crossed.0 + crossed.1 <= straight {
                continue;
            }
            let said = |of: &Sequence, position| Said { line: of.line, span: of.span, position };
            found.push(Found {
                kind: SuggestionKind::Order,
                reason: Reason::Order,
                subject: subject(table, one.line, other.line),
                positions: positions(table, &[said(one, 0), said(other, 1)]),
                score: 800,
            });
        }
    }
}

fn weight(table: &Table<'_>, one: &[u64], other: &[u64]) -> u32 {
    let shared = one.iter().filter(|term| other.contains(term));
    shared.map(|term| table.weight(*term)).sum()
}

/// Parts a sentence at the first word of order in it.
fn sequence(table: &Table<'_>, at: usize) -> Option<Sequence> {
    let line = &table.lines[at];
    let tokens = table.articles[line.source].reading.tokens_in(line.span);
    let mut is_later = false;
    let mut found = None;
    for (n, token) in tokens.iter().enumerate() {
        for word in WORDS.split(' ') {
            let (later, word) = word.strip_prefix('<').map_or((false, word), |word| (true, word));
            if token.is(word) && found.is_none() {
                is_later = later;
                found = Some(n);
            }
        }
    }
    let number = found?;
    let mark = tokens.get(number)?;
    let comma = tokens.iter().skip(number).find(|token| matches!(token.text, "," | "،"));
    // Where it comes first, its event ends at the comma.
    let border = if number == 0 { comma?.start } else { mark.start };
    let (mut before, mut behind): (Vec<u64>, Vec<u64>) = (Vec::new(), Vec::new());
    for word in line.words.iter().filter(|word| !word.is_name) {
        if word.span.start.get() < border {
            before.push(word.term);
        } else if behind.len() < NEAR {
            behind.push(word.term);
        }
    }
    let before = before.split_off(before.len().saturating_sub(NEAR));
    // What stands behind "after" is earlier; at the front of a sentence it stands before the comma.
    let is_turned = is_later != (number == 0);
    let (earlier, later) = if is_turned { (before, behind) } else { (behind, before) };
    Some(Sequence {
        line: at,
        earlier,
        later,
        span: line.span,
    })
}
