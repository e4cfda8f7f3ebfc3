//! Short names in brackets beside what they are short for: Hayat Tahrir al-Sham (HTS), and the other way round.
//!
//! It finds long names that the rules for capitals miss, such as *Unity and Reform Front (URF)*, by the letters of the short one. It takes
//! nothing for a short name that is none by itself.

use super::runs::elided;
use super::signs::{is_article, is_hyphen, is_shouted};
use super::{EntityKind, Mention, folding};
use crate::core::analysis::{Reading, TokenKind};
use crate::core::text::Span;
use crate::core::text::lower_case;

/// The most words and marks of a long name.
const LONGEST: usize = 16;

/// Ties short names to their long ones, and adds the long ones that were not found.
pub(super) fn brackets(reading: &Reading<'_>, found: &mut Vec<Mention>) {
    let mut at = 0;
    while at < found.len() {
        let short = found[at].span;
        let letters = reading.slice(short);
        let span = if is_shouted(letters) {
            long_beside(reading, short, letters)
        } else {
            None
        };
        at += 1;
        let Some(mut span) = span.filter(|span| !span.overlaps(short)) else {
            continue;
        };
        // What was found of it already.
        let from = found.partition_point(|mention| mention.span.end <= span.start);
        let to = found.partition_point(|mention| mention.span.start < span.end).max(from);
        for mention in &found[from..to] {
            let (start, end) = (mention.span.start.min(span.start), mention.span.end.max(span.end));
            span = Span::new(start.get(), end.get());
        }
        if span.overlaps(short) {
            continue;
        }
        found[at - 1].expands = Some(span);
        if !matches!(&found[from..to], [one] if one.span == span) {
            let new = Mention {
                span,
                kind: Some(EntityKind::Organisation),
                certain: true,
                reason: "acronym",
                key: folding::plain(reading.slice(span)),
                weight: 2,
                has_article: false,
                is_pair: false,
                expands: None,
            };
            if from < to {
                for mention in &mut found[from..to] {
                    mention.key.clear();
                }
                found[from] = new;
            } else {
                found.insert(from, new);
                at += usize::from(from < at);
            }
        }
    }
    found.retain(|mention| !mention.key.is_empty());
}

/// Returns where the words stand that letters are short for: before the bracket that they are in, or in the bracket behind them.
fn long_beside(reading: &Reading<'_>, short: Span, letters: &str) -> Option<Span> {
    let tokens = &reading.tokens;
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
    let at = tokens.partition_point(|token| token.start < short.start.get());
    let (from, end) = if at > 0 && text(at - 1) == "(" {
        (begin(reading, at - 1, letters)?, at - 1)
    } else if text(at + 1) == "(" {
        let end = (at + 2..at + 2 + LONGEST).find(|end| text(*end) == ")")?;
        (begin(reading, end, letters).filter(|from| *from == at + 2)?, end)
    } else {
        return None;
    };
    Some(Span::new(tokens[from].start, tokens[end - 1].end))
}

/// Returns the token with which the words before a token begin that have these first letters. Small words between them may be left out.
fn begin(reading: &Reading<'_>, end: usize, letters: &str) -> Option<usize> {
    let mut letters = letters.chars().rev();
    let mut wanted = letters.next();
    for at in (end.saturating_sub(LONGEST)..end).rev() {
        let token = &reading.tokens[at];
        if token.line != reading.tokens[end].line {
            return None;
        }
        if is_hyphen(token.text) || matches!(token.text, "'" | "’" | "&") {
            continue;
        }
        let text = &token.text[elided(token.text, reading.language)..];
        let first = text.chars().next().filter(|_| token.kind == TokenKind::Word)?;
        let is_small = first.is_lowercase();
        let count = text.chars().take(5).count();
        if Some(crate::core::text::upper(first)) == wanted && !(is_small && count <= 3) {
            wanted = letters.next();
            if wanted.is_none() {
                return (!is_small).then_some(at);
            }
        } else if !(is_small && count <= 4 || is_article(&lower_case(text))) {
            return None;
        }
    }
    None
}
