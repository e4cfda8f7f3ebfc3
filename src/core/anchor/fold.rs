//! A text as typesetting leaves it: white space, soft hyphens, quotation marks and dashes folded, with the way back. It folds nothing
//! that says something: no letter, no digit, no accent.

use std::ops::Range;

use super::edges::is_invisible;
use crate::core::text::Span;

/// A text without what typesetting changes, and where each of its characters came from.
pub(super) struct Folded {
    pub(super) text: String,
    /// For each character: where it begins in `text`, and the bytes of the original it stands for.
    origin: Vec<(usize, Range<usize>)>,
}

impl Folded {
    /// Folds runs of white space, soft hyphens and zero-width characters, quotation marks and dashes; nothing else.
    pub(super) fn of(original: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            origin: Vec::with_capacity(original.len()),
        };
        for (at, c) in original.char_indices().filter(|(_, c)| !is_invisible(*c)) {
            let range = at..at + c.len_utf8();
            let c = fold(c);
            match folded.origin.last_mut() {
                Some((_, last)) if c == ' ' && folded.text.ends_with(' ') => last.end = range.end,
                _ => {
                    folded.origin.push((folded.text.len(), range));
                    folded.text.push(c);
                }
            }
        }
        folded
    }

    /// Returns the number of the character that stands for a byte of the original, or of the first one behind it.
    pub(super) fn char_at(&self, byte: usize) -> usize {
        self.origin.partition_point(|(_, from)| from.end <= byte)
    }

    /// Returns where a character begins in the folded text, in bytes.
    pub(super) fn byte_of(&self, char_at: usize) -> usize {
        self.origin.get(char_at).map_or(self.text.len(), |(at, _)| *at)
    }

    /// Returns the span of the original that so many characters of the folded text stand for.
    pub(super) fn span_of_chars(&self, range: Range<usize>) -> Span {
        self.span(&(self.byte_of(range.start)..self.byte_of(range.end)))
    }

    /// Returns the span of the original that a range of the folded text stands for.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let first = self.origin.partition_point(|(at, _)| *at < range.start);
        let last = self.origin.partition_point(|(at, _)| *at < range.end);
        let start = self.origin.get(first).map_or(0, |(_, from)| from.start);
        let end = last
            .checked_sub(1)
            .and_then(|last| self.origin.get(last))
            .map_or(start, |(_, from)| from.end);
        Span::new(start, end)
    }
}

fn fold(c: char) -> char {
    match c {
        c if c.is_whitespace() => ' ',
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | 'ʼ' | '‹' | '›' | '＇' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '〝' | '〞' | '＂' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹘' | '﹣' | '－' => '-',
        c => c,
    }
}
