//! What differs between two texts, word by word. It explains nothing and moves nothing: it pairs what is the same, in order.
//!
//! Rows of four words that both texts have once, in the same order, are paired first, as in Cohen's patience diff; the stretches
//! between them by E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (Algorithmica 1, 1986), in linear space
//! (section 4b). Where too many words of a stretch differ, words that it has once are paired, and what is still too
//! different is told as taken out and put in: longer, never wrong. The work grows with the length of the texts and no faster.

use std::ops::Range;

use serde_json::Value;

use super::Span;
use crate::core::json::{Json, Misfit};

mod pairing;
mod tidy;

use pairing::Pairing;
use tidy::{slid, weeded};

/// A stretch of two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Both have it.
    Same {
        /// Where it stands in the old text.
        old: Span,
        /// Where it stands in the new one.
        new: Span,
    },
    /// Only the old text has it.
    Removed(Span),
    /// Only the new text has it.
    Added(Span),
}

/// As a list of numbers, in bytes: four for what is the same, two behind a sign for what is not.
impl Json for Change {
    fn to_json(&self) -> Value {
        let ends = |span: &Span| [u64::from(span.start.raw()), u64::from(span.end.raw())];
        let numbers = match self {
            Self::Same { old, new } => [&[0][..], &ends(old), &ends(new)].concat(),
            Self::Removed(span) => [&[1][..], &ends(span)].concat(),
            Self::Added(span) => [&[2][..], &ends(span)].concat(),
        };
        numbers.to_json()
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        let numbers = Vec::<u32>::from_json(value)?;
        let span = |from: u32, to: u32| Span::new(from as usize, to as usize);
        match numbers[..] {
            [0, a, b, c, d] => Ok(Self::Same {
                old: span(a, b),
                new: span(c, d),
            }),
            [1, from, to] => Ok(Self::Removed(span(from, to))),
            [2, from, to] => Ok(Self::Added(span(from, to))),
            _ => Err(Misfit::new("a change is wanted".to_owned())),
        }
    }
}

/// Returns what differs, in order: what both have and what was taken out make up the old text, what both have and what was put in the
/// new one. A word or a number is never cut.
#[must_use]
pub fn word_diff(old: &str, new: &str) -> Vec<Change> {
    let head = head(old, new);
    let tail = tail(&old[head..], &new[head..]);
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);
    let mut told = Told {
        old,
        new,
        changes: Vec::new(),
        at: (0, 0),
    };
    told.same(head, head);
    if head < old_end || head < new_end {
        let mut pairing = Pairing::of(old, new, head..old_end, head..new_end);
        let runs = pairing.runs();
        let runs = slid(old, new, &pairing, weeded(&pairing, runs));
        for run in runs {
            for step in 0..run.length {
                let (a, b) = (pairing.old[run.old + step], pairing.new[run.new + step]);
                // Equal numbers are equal words but for a chance in 2^64.
                if old[a.range()] == new[b.range()] {
                    told.until(a.start.get(), b.start.get());
                    told.same(a.end.get(), b.end.get());
                }
            }
        }
        told.until(old_end, new_end);
    }
    told.same(old.len(), new.len());
    told.changes
}

/// The changes as they are told, from the beginning of both texts to their ends.
struct Told<'a> {
    old: &'a str,
    new: &'a str,
    changes: Vec<Change>,
    at: (usize, usize),
}

impl Told<'_> {
    /// Tells all up to two places, which is the same in both.
    fn same(&mut self, old: usize, new: usize) {
        if self.at.0 == old {
            return;
        }
        let (was, is) = (Span::new(self.at.0, old), Span::new(self.at.1, new));
        match self.changes.last_mut() {
            Some(Change::Same { old, new }) if old.end == was.start && new.end == is.start => {
                (old.end, new.end) = (was.end, is.end);
            }
            _ => self.changes.push(Change::Same { old: was, new: is }),
        }
        self.at = (old, new);
    }

    /// Tells all up to two places, which differs but for the white space at its ends.
    fn until(&mut self, old: usize, new: usize) {
        let white = |text: &str| text.len() - text.trim_start().len();
        let (was, is) = (&self.old[self.at.0..old], &self.new[self.at.1..new]);
        let first = white(was);
        if was[..first] == is[..white(is)] {
            self.same(self.at.0 + first, self.at.1 + first);
        }
        let (was, is) = (&self.old[self.at.0..old], &self.new[self.at.1..new]);
        let (was_end, is_end) = (was.trim_end(), is.trim_end());
        let last = if was[was_end.len()..] == is[is_end.len()..] {
            was.len() - was_end.len()
        } else {
            0
        };
        if old - last > self.at.0 {
            self.changes.push(Change::Removed(Span::new(self.at.0, old - last)));
        }
        if new - last > self.at.1 {
            self.changes.push(Change::Added(Span::new(self.at.1, new - last)));
        }
        self.at = (old - last, new - last);
        self.same(old, new);
    }
}

/// Returns how many bytes both texts begin with: lines, so that a change can be told from where its line begins, or else words.
fn head(old: &str, new: &str) -> usize {
    let same = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    if same == old.len() && same == new.len() {
        return same;
    }
    let both = &old[..old.floor_char_boundary(same)];
    let words = || {
        both.rfind(char::is_whitespace)
            .map(|white| both[..white].trim_end().len())
    };
    both.rfind('\n').map(|line| line + 1).or_else(words).unwrap_or(0)
}

/// Returns how many bytes both texts end with: lines, or else words.
fn tail(old: &str, new: &str) -> usize {
    let same = old
        .bytes()
        .rev()
        .zip(new.bytes().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let both = &old[old.ceil_char_boundary(old.len() - same)..];
    let words = || {
        both.find(char::is_whitespace)
            .map(|white| both[white..].trim_start().len())
    };
    let line = both.find('\n').map(|line| both[line + 1..].len());
    line.or_else(words).unwrap_or(0)
}

/// Returns the words of a stretch of a text, and every other character that is no white space; a number is one word with the marks
/// between its digits, and a script that sets no spaces has words of one character.
fn words(text: &str, within: Range<usize>) -> Vec<Span> {
    let mut words: Vec<Span> = Vec::with_capacity(within.len() / 5);
    let mut chars = text[within.clone()].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let start = within.start + at;
        let (mut end, mut last) = (start + c.len_utf8(), c);
        while let Some((_, c)) = chars.peek().copied() {
            let next_end = end + c.len_utf8();
            let is_separator = last.is_numeric()
                && matches!(c, '.' | ',' | ':' | '/' | '\'' | '’' | '٫' | '٬')
                && text[next_end..within.end].starts_with(char::is_numeric);
            let goes_on = is_attached(c)
                || is_separator
                || (is_part(last) && is_part(c))
                || (last.is_numeric() && c.is_numeric())
                || (last == JOINER && !c.is_whitespace());
            if !goes_on {
                break;
            }
            end = next_end;
            if !is_separator && (!is_attached(c) || c == JOINER) {
                last = c;
            }
            chars.next();
        }
        words.push(Span::new(start, end));
    }
    words
}

/// The joiner that makes one picture of several.
const JOINER: char = '\u{200d}';

/// Tells whether a character is part of a word that spaces set apart.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() && !is_without_spaces(c)
}

/// Tells whether a character never stands by itself: marks on letters, joiners, soft hyphens, variations of emoji.
fn is_attached(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Tells whether a character belongs to a script that puts no spaces between words: Chinese, Japanese, Thai and their like.
#[must_use]
pub fn is_without_spaces(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{312f}'
        | '\u{31a0}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests;
