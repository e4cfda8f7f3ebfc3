//! Sentences: where each begins and ends, and why it ends there.
//!
//! The rules of Unicode (UAX #29, sentence boundaries) with what they leave to each language; a language that is not known is read
//! with the abbreviations of English. It refuses to look beyond a line: a line
//! end always ends a sentence. It looks at no struck text, and a stretch without a letter or digit is no sentence.

mod abbreviations;
mod borders;
mod marks;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use super::Language;
use crate::core::text::Span;

/// A sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without white space around it.
    pub span: Span,
    /// Why it ends where it does: `mark` at a mark that ends sentences, `glued` at such a mark with the next sentence right after it,
    /// `line` at the end of a line without one.
    pub reason: &'static str,
}

/// Cuts a text into sentences. `struck` is in order and without overlaps, on character borders.
///
/// A sentence may hold a struck stretch in its middle, unless that stands on lines of its own; it never begins or ends in one.
#[must_use]
pub fn sentences(text: &str, language: Language, struck: &[Span]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut line = Line::default();
    let (mut at, mut next_struck) = (0, 0);
    while at < text.len() {
        while struck.get(next_struck).is_some_and(|span| span.end.get() <= at) {
            next_struck += 1;
        }
        // What is struck comes next, or a stretch up to it.
        let hidden = struck
            .get(next_struck)
            .map_or(text.len()..text.len(), |span| span.range());
        let end = text.floor_char_boundary(hidden.start);
        if end <= at {
            let end = text.ceil_char_boundary(hidden.end);
            if stands_alone(&text[at..end]) {
                line.close(text, language, &mut found);
            }
            at = end;
            continue;
        }
        let line_end = text[at..end].find(is_line_end).map(|lf| at + lf);
        line.pieces.push(at..line_end.unwrap_or(end));
        at = end;
        if let Some(line_end) = line_end {
            line.close(text, language, &mut found);
            at = line_end + text[line_end..].chars().next().map_or(1, char::len_utf8);
        }
    }
    line.close(text, language, &mut found);
    found
}

/// The characters that end a line: those of UAX #29.
fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Tells whether a line ends where struck text begins or where it ends, so that what is seen before and after it are two lines.
fn stands_alone(struck: &str) -> bool {
    let is_blank = |c: char| c.is_whitespace() && !is_line_end(c);
    let words = struck.trim_matches(is_blank);
    words.starts_with(is_line_end) || words.ends_with(is_line_end)
}

/// A line as it is seen: the stretches of it that are not struck.
#[derive(Default)]
struct Line {
    pieces: Vec<Range<usize>>,
}

impl Line {
    /// Cuts the line, and begins the next.
    fn close(&mut self, text: &str, language: Language, found: &mut Vec<Sentence>) {
        let seen = self.seen(text);
        let mut places = Places::of(&self.pieces);
        let mut start = 0;
        for (end, reason) in borders::borders(&seen, language) {
            let words = &seen[start..end];
            if words.contains(char::is_alphanumeric) {
                let first = places.start(start + (words.len() - words.trim_start().len()));
                let last = places.end(start + words.trim_end().len());
                found.push(Sentence {
                    span: Span::new(first, last),
                    reason,
                });
            }
            start = end;
        }
        self.pieces.clear();
    }

    /// Returns the words that are seen; a blank stands for what is struck between two of them.
    fn seen<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let [first, others @ ..] = self.pieces.as_slice() else {
            return Cow::Borrowed("");
        };
        let mut seen = Cow::Borrowed(&text[first.clone()]);
        for piece in others {
            let seen = seen.to_mut();
            seen.push(' ');
            seen.push_str(&text[piece.clone()]);
        }
        seen
    }
}

/// Turns places of a seen line into places of the text, from its start to its end.
struct Places<'a> {
    pieces: std::slice::Iter<'a, Range<usize>>,
    piece: Range<usize>,
    /// Where the piece begins in the seen line.
    base: usize,
}

impl<'a> Places<'a> {
    fn of(pieces: &'a [Range<usize>]) -> Self {
        let mut pieces = pieces.iter();
        let piece = pieces.next().cloned().unwrap_or_default();
        Self { pieces, piece, base: 0 }
    }

    /// Returns where the character at a place stands.
    fn start(&mut self, at: usize) -> usize {
        while at >= self.base + self.piece.len() && self.step() {}
        self.piece.start + (at - self.base)
    }

    /// Returns where the character before a place ends.
    fn end(&mut self, at: usize) -> usize {
        while at > self.base + self.piece.len() && self.step() {}
        self.piece.start + (at - self.base)
    }

    fn step(&mut self) -> bool {
        let Some(next) = self.pieces.next() else {
            return false;
        };
        // One for the blank between them.
        self.base += self.piece.len() + 1;
        self.piece = next.clone();
        true
    }
}
