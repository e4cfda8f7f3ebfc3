//! A text as typesetting leaves it: white space, soft hyphens, quotation marks and dashes folded, with the way back. It folds nothing
//! that says something: no letter, no digit, no accent.

use std::ops::Range;

use super::edges::is_invisible;
use crate::core::text::Span;

/// A text without what typesetting changes, character by character, and where each came from.
pub(super) struct Folded {
    /// Its characters: a run of white space is one space.
    pub(super) chars: Vec<char>,
    /// For each character: the byte of the original at which what it stands for begins.
    origin: Vec<u32>,
}

impl Folded {
    /// Folds runs of white space, soft hyphens and zero-width characters, quotation marks and dashes; nothing else.
    pub(super) fn of(original: &str) -> Self {
        let mut folded = Self {
            chars: Vec::with_capacity(original.len()),
            origin: Vec::with_capacity(original.len()),
        };
        for (at, c) in original.char_indices().filter(|(_, c)| !is_invisible(*c)) {
            let c = fold(c);
            if c != ' ' || folded.chars.last() != Some(&' ') {
                folded.chars.push(c);
                folded.origin.push(u32::try_from(at).unwrap_or(u32::MAX));
            }
        }
        folded
    }

    /// Returns the number of the first character that stands for a byte of the original or for one behind it.
    pub(super) fn char_from_byte(&self, byte: usize) -> usize {
        self.origin.partition_point(|at| (*at as usize) < byte)
    }

    /// Returns the byte of the original at which begins what a character stands for.
    pub(super) fn byte_of(&self, char_at: usize) -> usize {
        self.origin.get(char_at).map_or(usize::MAX, |at| *at as usize)
    }

    /// Returns the span of the original that some characters stand for.
    pub(super) fn span(&self, original: &str, range: &Range<usize>) -> Span {
        let start = self.origin.get(range.start).map_or(original.len(), |at| *at as usize);
        let Some(last) = range.end.checked_sub(1).filter(|last| *last >= range.start) else {
            return Span::new(start, start);
        };
        let from = self.origin.get(last).map_or(original.len(), |at| *at as usize);
        let is_space = self.chars.get(last) == Some(&' ');
        let rest = original.get(from..).unwrap_or_default();
        let mut end = from;
        for (at, c) in rest.char_indices() {
            if at > 0 && !(is_space && (c.is_whitespace() || is_invisible(c))) {
                break;
            }
            if at == 0 || c.is_whitespace() {
                end = from + at + c.len_utf8();
            }
        }
        Span::new(start, end)
    }
}

/// Returns the characters of a text as [`Folded`] has them.
pub(super) fn folded(text: &str) -> Vec<char> {
    Folded::of(text).chars
}

/// Counts how many characters two rows have in common from their beginnings, the first folded on the way.
pub(super) fn alike(text: &mut dyn Iterator<Item = char>, told: &mut dyn Iterator<Item = char>) -> usize {
    let (mut count, mut last) = (0, 'x');
    for c in text.filter(|c| !is_invisible(*c)).map(fold) {
        if c == ' ' && last == ' ' {
            continue;
        }
        last = c;
        if told.next() != Some(c) {
            break;
        }
        count += 1;
    }
    count
}

pub(super) fn fold(c: char) -> char {
    match c {
        c if c.is_ascii_alphanumeric() => c,
        c if c.is_whitespace() => ' ',
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' | 'ʼ' | '‹' | '›' | '＇' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '〝' | '〞' | '＂' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹘' | '﹣' | '－' => '-',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_remembers_where_it_comes_from() {
        let text = "a\u{ad} \u{200b}\n“b”—漢 ";
        let folded = Folded::of(text);
        assert_eq!(folded.chars.iter().collect::<String>(), "a \"b\"-漢 ");
        // characters, bytes
        let table = [
            (0..1, 0..1),
            (1..2, 3..8),
            (2..5, 8..15),
            (6..7, 18..21),
            (0..8, 0..22),
            (8..8, 22..22),
            (3..3, 11..11),
        ];
        for (chars, bytes) in table {
            assert_eq!(folded.span(text, &chars).range(), bytes, "{chars:?}");
        }
        assert_eq!(folded.char_from_byte(0), 0);
        assert_eq!(folded.char_from_byte(4), 2);
        assert_eq!(folded.char_from_byte(99), 8);
    }

    #[test]
    fn rows_are_compared_as_folded() {
        let count = |text: &str, told: &str| alike(&mut text.chars(), &mut told.chars());
        assert_eq!(count("a \n\u{ad}“b” x", "a \"b\" y"), 6);
        assert_eq!(count("", "a"), 0);
        assert_eq!(count("abc", "ab"), 2);
    }
}
