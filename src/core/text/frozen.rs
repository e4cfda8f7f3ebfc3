//! The frozen text: what a source says, fixed for good, with its identity and its offsets in three units.
//!
//! It refuses to change: there is no way to edit one. Nothing is normalised but the byte order mark and line ends.

use super::offset::{ByteOffset, CodePointOffset, Span, Utf16Offset, narrow};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::cell::OnceCell;
use std::fmt;
use std::rc::Rc;
use std::str::FromStr;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::words::words;

use crate::core::json::{Json, Misfit, parsed};

/// Bytes between two checkpoints of the offset tables.
const STRIDE: usize = 256;

const SCHEME: &str = "urn:sha256:";

/// Identifies a frozen text: the SHA-256 of its UTF-8 bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId([u8; 32]);

/// Says why a string is not the id of a text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextIdError {
    /// It does not begin as the id of a text does.
    #[error("the id of a text begins with {SCHEME}")]
    Scheme,
    /// What follows is not 64 hexadecimal digits.
    #[error("the id of a text ends in 64 hexadecimal digits")]
    Digits,
}

impl TextId {
    /// Returns the id of a text that is frozen already.
    #[must_use]
    pub fn of(frozen: &str) -> Self {
        Self(Sha256::digest(frozen.as_bytes()).into())
    }

    /// Returns the first eight hexadecimal digits, to show where the whole id is too long.
    #[must_use]
    pub fn short(&self) -> String {
        hex(&self.0[..4])
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}

impl fmt::Display for TextId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SCHEME}{}", hex(&self.0))
    }
}

impl fmt::Debug for TextId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TextId({})", self.short())
    }
}

impl FromStr for TextId {
    type Err = TextIdError;

    fn from_str(id: &str) -> Result<Self, TextIdError> {
        let digits = id.strip_prefix(SCHEME).ok_or(TextIdError::Scheme)?;
        let nibbles: Option<Vec<u8>> = digits
            .chars()
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        let nibbles = nibbles.filter(|all| all.len() == 64).ok_or(TextIdError::Digits)?;
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(nibbles.chunks_exact(2)) {
            *byte = pair[0] << 4 | pair[1];
        }
        Ok(Self(bytes))
    }
}

impl Json for TextId {
    fn to_json(&self) -> Value {
        Value::String(self.to_string())
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        parsed(value)
    }
}

/// One place of the text in all three units.
#[derive(Clone, Copy)]
struct Checkpoint {
    byte: u32,
    utf16: u32,
    code_point: u32,
}

struct Inner {
    id: TextId,
    text: String,
    /// The first character border at or after each multiple of `STRIDE`.
    checkpoints: Vec<Checkpoint>,
    paragraphs: Vec<Span>,
    words: OnceCell<usize>,
}

/// A text that was frozen: no byte order mark, only LF as line end, and never changed again.
///
/// Cloning is cheap; two are equal where their ids are.
#[derive(Clone)]
pub struct FrozenText(Rc<Inner>);

impl fmt::Debug for FrozenText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FrozenText({}, {} bytes)", self.id().short(), self.len())
    }
}

impl PartialEq for FrozenText {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.id == other.0.id
    }
}

impl Eq for FrozenText {}

impl FrozenText {
    /// Freezes a decoded text: drops byte order marks at its start and turns CRLF and CR into LF.
    ///
    /// A text that is frozen already stays as it is, so freezing twice is freezing once; that is why every mark at the
    /// start goes, not only the first.
    #[must_use]
    pub fn new(text: String) -> Self {
        let text = with_plain_line_ends(text);
        let (mut lines, mut at) = (Vec::new(), 0);
        for line in text.split('\n') {
            if !line.trim().is_empty() {
                lines.push(Span::new(at, at + line.len()));
            }
            at += line.len() + 1;
        }
        Self(Rc::new(Inner {
            id: TextId::of(&text),
            checkpoints: checkpoints(&text),
            paragraphs: lines,
            words: OnceCell::new(),
            text,
        }))
    }

    /// Returns its identity.
    #[must_use]
    pub fn id(&self) -> TextId {
        self.0.id
    }

    /// Returns the whole text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    /// Returns its length in bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.text.len()
    }

    /// Tells whether it holds no character.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.text.is_empty()
    }

    /// Returns the span of all of it.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(0, self.len())
    }

    /// Returns the words of a span, or `None` where an end is outside the text or inside a character.
    #[must_use]
    pub fn slice(&self, span: Span) -> Option<&str> {
        self.0.text.get(span.range())
    }

    /// Converts bytes to UTF-16 units; `None` outside the text or inside a character.
    #[must_use]
    pub fn utf16_from_byte(&self, at: ByteOffset) -> Option<Utf16Offset> {
        let place = self.place(|mark| mark.byte, at.raw())?;
        Some(Utf16Offset::new(place.utf16))
    }

    /// Converts UTF-16 units to bytes; `None` outside the text or between the halves of a surrogate pair.
    #[must_use]
    pub fn byte_from_utf16(&self, at: Utf16Offset) -> Option<ByteOffset> {
        let place = self.place(|mark| mark.utf16, at.raw())?;
        Some(ByteOffset::new(place.byte))
    }

    /// Converts bytes to code points; `None` outside the text or inside a character.
    #[must_use]
    pub fn code_point_from_byte(&self, at: ByteOffset) -> Option<CodePointOffset> {
        let place = self.place(|mark| mark.byte, at.raw())?;
        Some(CodePointOffset::new(place.code_point))
    }

    /// Converts code points to bytes; `None` outside the text.
    #[must_use]
    pub fn byte_from_code_point(&self, at: CodePointOffset) -> Option<ByteOffset> {
        let place = self.place(|mark| mark.code_point, at.raw())?;
        Some(ByteOffset::new(place.byte))
    }

    /// Finds the place whose `unit` is exactly `wanted`, walking from the checkpoint before it.
    fn place(&self, unit: impl Fn(&Checkpoint) -> u32, wanted: u32) -> Option<Checkpoint> {
        let after = self.0.checkpoints.partition_point(|mark| unit(mark) <= wanted);
        let mut here = *self.0.checkpoints.get(after.checked_sub(1)?)?;
        let mut rest = self.0.text.get(here.byte as usize..)?.chars();
        while unit(&here) < wanted {
            here.step(rest.next()?);
        }
        (unit(&here) == wanted).then_some(here)
    }

    /// Widens a span to the borders of extended grapheme clusters (UAX #29), never beyond the text.
    ///
    /// An end inside a character or beyond the text is brought to the nearest border outward. The result holds all
    /// of the text that the span held.
    #[must_use]
    pub fn whole_graphemes(&self, span: Span) -> Span {
        let text = self.as_str();
        let start = text.floor_char_boundary(span.start.get());
        let end = text.ceil_char_boundary(span.end.get()).max(start);
        let start = if self.is_grapheme_border(start) {
            start
        } else {
            self.prev_grapheme(ByteOffset::of(start)).get()
        };
        let end = if self.is_grapheme_border(end) {
            end
        } else {
            self.next_grapheme(ByteOffset::of(end)).get()
        };
        Span::new(start, end)
    }

    fn is_grapheme_border(&self, at: usize) -> bool {
        // The whole text is given as one chunk, so the cursor never asks for more.
        GraphemeCursor::new(at, self.len(), true)
            .is_boundary(self.as_str(), 0)
            .unwrap_or(true)
    }

    /// Leaves out the white space at both ends, whole grapheme clusters at a time.
    ///
    /// A span of white space only becomes empty; one that does not lie on character borders is returned as it is.
    #[must_use]
    pub fn trimmed(&self, span: Span) -> Span {
        let Some(words) = self.slice(span) else {
            return span;
        };
        let is_blank = |cluster: &&str| cluster.chars().all(char::is_whitespace);
        let before: usize = words.graphemes(true).take_while(is_blank).map(str::len).sum();
        let after: usize = words[before..]
            .graphemes(true)
            .rev()
            .take_while(is_blank)
            .map(str::len)
            .sum();
        Span::new(span.start.get() + before, span.end.get() - after)
    }

    /// Returns the next border of a grapheme cluster after a place, or the end of the text.
    #[must_use]
    pub fn next_grapheme(&self, at: ByteOffset) -> ByteOffset {
        let text = self.as_str();
        let at = text.floor_char_boundary(at.get());
        let next = GraphemeCursor::new(at, text.len(), true).next_boundary(text, 0);
        ByteOffset::of(next.ok().flatten().unwrap_or(text.len()))
    }

    /// Returns the border of a grapheme cluster before a place, or the start of the text.
    #[must_use]
    pub fn prev_grapheme(&self, at: ByteOffset) -> ByteOffset {
        let text = self.as_str();
        let at = text.ceil_char_boundary(at.get());
        let previous = GraphemeCursor::new(at, text.len(), true).prev_boundary(text, 0);
        ByteOffset::of(previous.ok().flatten().unwrap_or(0))
    }

    /// Returns the next end of a word after a place.
    ///
    /// It looks no further than the line: after its last word comes its end, and from there the start of the next line.
    #[must_use]
    pub fn next_word(&self, at: ByteOffset) -> ByteOffset {
        let text = self.as_str();
        let at = text.floor_char_boundary(at.get());
        let line_end = text[at..].find('\n').map_or(text.len(), |lf| at + lf);
        if at == line_end {
            return ByteOffset::of((at + 1).min(text.len()));
        }
        // From the last white space on, so that a place inside a word sees the whole word.
        let from = text[..at].rfind(char::is_whitespace).unwrap_or(0);
        let end = words(&text[from..line_end])
            .map(|(_, end)| from + end)
            .find(|end| *end > at);
        ByteOffset::of(end.unwrap_or(line_end))
    }

    /// Returns the start of a word before a place.
    ///
    /// It looks no further than the line: before its first word comes its start, and from there the end of the line before.
    #[must_use]
    pub fn prev_word(&self, at: ByteOffset) -> ByteOffset {
        let text = self.as_str();
        let at = text.floor_char_boundary(at.get());
        let line_start = text[..at].rfind('\n').map_or(0, |lf| lf + 1);
        if at == line_start {
            return ByteOffset::of(at.saturating_sub(1));
        }
        let mut before = at;
        loop {
            let stretch = text[line_start..before].trim_end();
            let space = stretch.char_indices().rev().find(|(_, c)| c.is_whitespace());
            let from = space.map_or(line_start, |(space, c)| line_start + space + c.len_utf8());
            // To the end of the word that the place is in, so that its border is seen whole.
            let to = text[before..]
                .find(char::is_whitespace)
                .map_or(text.len(), |space| before + space);
            let start = words(&text[from..to])
                .map(|(start, _)| from + start)
                .take_while(|start| *start < before)
                .last();
            match start {
                Some(start) => return ByteOffset::of(start),
                None if from == line_start => return ByteOffset::of(line_start),
                None => before = from,
            }
        }
    }

    /// Returns the lines that are not blank, without their LF, in order.
    #[must_use]
    pub fn paragraphs(&self) -> &[Span] {
        &self.0.paragraphs
    }

    /// Returns the index of the paragraph a place is in (its end included), or `None` on a blank line or outside the text.
    #[must_use]
    pub fn paragraph_of(&self, at: ByteOffset) -> Option<usize> {
        let index = self.0.paragraphs.partition_point(|line| line.end < at);
        let line = self.0.paragraphs.get(index)?;
        (line.start <= at).then_some(index)
    }

    /// Returns the number of words; counted once, when first asked.
    #[must_use]
    pub fn words(&self) -> usize {
        *self.0.words.get_or_init(|| words(self.as_str()).count())
    }
}

impl Checkpoint {
    /// Moves one character on.
    fn step(&mut self, passed: char) {
        self.byte = self.byte.saturating_add(narrow(passed.len_utf8()));
        self.utf16 = self.utf16.saturating_add(narrow(passed.len_utf16()));
        self.code_point = self.code_point.saturating_add(1);
    }
}

fn with_plain_line_ends(text: String) -> String {
    let plain = text.trim_start_matches('\u{feff}');
    if plain.contains('\r') {
        plain.replace("\r\n", "\n").replace('\r', "\n")
    } else if plain.len() == text.len() {
        text
    } else {
        plain.to_owned()
    }
}

fn checkpoints(text: &str) -> Vec<Checkpoint> {
    let mut here = Checkpoint {
        byte: 0,
        utf16: 0,
        code_point: 0,
    };
    let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
    let mut due = 0;
    for c in text.chars() {
        if here.byte as usize >= due {
            marks.push(here);
            due += STRIDE;
        }
        here.step(c);
    }
    if marks.is_empty() {
        marks.push(here);
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frozen(text: &str) -> FrozenText {
        FrozenText::new(text.to_owned())
    }

    /// Takes `a«b»c` apart into the text and the span between the marks.
    fn marked(text: &str) -> (FrozenText, Span) {
        let (start, end) = (text.find('«').unwrap(), text.find('»').unwrap() - '«'.len_utf8());
        (frozen(&text.replace(['«', '»'], "")), Span::new(start, end))
    }

    #[test]
    fn freezing_drops_marks_and_plain_line_ends_only() {
        let table = [
            ("", ""),
            ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("\r\r\n\n", "\n\n\n"),
            ("\u{feff}\u{feff}a\u{feff}", "a\u{feff}"),
            ("  e\u{301} \u{e9}\t\u{a0} ", "  e\u{301} \u{e9}\t\u{a0} "),
            ("nul\0", "nul\0"),
        ];
        for (text, expected) in table {
            assert_eq!(frozen(text).as_str(), expected);
        }
    }

    #[test]
    fn the_id_is_the_hash_of_the_bytes() {
        // FIPS 180-2, appendix B.1: the message "abc".
        let id = frozen("\u{feff}abc").id();
        let written = "urn:sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(id.to_string(), written);
        assert_eq!(id.short(), "ba7816bf");
        assert_eq!(written.parse(), Ok(id));
        assert_eq!(written.replace("ba78", "BA78").parse(), Ok(id));
        assert_eq!("sha256:ba78".parse::<TextId>(), Err(TextIdError::Scheme));
        for wrong in [
            "urn:sha256:",
            "urn:sha256:ba78",
            &format!("{written}0"),
            &written.replace('b', "ß"),
            &written.replace("ba", "+a"),
        ] {
            assert_eq!(wrong.parse::<TextId>(), Err(TextIdError::Digits), "{wrong}");
        }
    }

    #[test]
    fn offsets_convert_only_at_characters() {
        let text = frozen("aé😀b");
        // byte, UTF-16, code point
        for (byte, utf16, code_point) in [(0, 0, 0), (1, 1, 1), (3, 2, 2), (7, 4, 3), (8, 5, 4)] {
            let (byte, utf16, code_point) = (
                ByteOffset::new(byte),
                Utf16Offset::new(utf16),
                CodePointOffset::new(code_point),
            );
            assert_eq!(text.utf16_from_byte(byte), Some(utf16));
            assert_eq!(text.byte_from_utf16(utf16), Some(byte));
            assert_eq!(text.code_point_from_byte(byte), Some(code_point));
            assert_eq!(text.byte_from_code_point(code_point), Some(byte));
        }
        for inside in [2, 4, 5, 6, 9, u32::MAX] {
            assert_eq!(text.utf16_from_byte(ByteOffset::new(inside)), None, "{inside}");
            assert_eq!(text.code_point_from_byte(ByteOffset::new(inside)), None, "{inside}");
        }
        for outside in [3, 6, u32::MAX] {
            assert_eq!(text.byte_from_utf16(Utf16Offset::new(outside)), None, "{outside}");
        }
        assert_eq!(text.byte_from_code_point(CodePointOffset::new(5)), None);
    }

    #[test]
    fn spans_widen_to_graphemes() {
        let table = [
            ("The «mayor» denied", "mayor"),
            ("e«\u{301}»x", "e\u{301}"),
            ("«e»\u{301}x", "e\u{301}"),
            ("👩‍«👩»‍👧", "👩‍👩‍👧"),
            ("🇺🇦🇩«🇪»", "🇩🇪"),
            ("ab«»c", ""),
            ("नि«»य", ""),
        ];
        for (text, expected) in table {
            let (text, span) = marked(text);
            let wide = text.whole_graphemes(span);
            assert_eq!(text.slice(wide), Some(expected), "{text:?}");
        }
        let text = frozen("é😀");
        assert_eq!(text.whole_graphemes(Span::new(1, 3)), Span::new(0, 6));
        assert_eq!(text.whole_graphemes(Span::new(3, 99)), Span::new(2, 6));
        assert_eq!(text.whole_graphemes(Span::new(50, 99)), Span::new(6, 6));
    }

    #[test]
    fn white_space_is_trimmed() {
        let table = [
            ("a« b »c", "b"),
            ("a«\u{a0}\n b\u{3000}»c", "b"),
            ("a«  »b", ""),
            ("«ab»", "ab"),
            ("a« \u{301}b »", " \u{301}b"),
        ];
        for (text, expected) in table {
            let (text, span) = marked(text);
            assert_eq!(text.slice(text.trimmed(span)), Some(expected));
        }
    }

    #[test]
    fn carets_go_from_word_to_word() {
        let text = "The mayor’s 1,200 “friends” —\n\n漢字 left.";
        let frozen = frozen(text);
        let stops = |step: &dyn Fn(ByteOffset) -> ByteOffset, from: usize, until: usize| {
            let (mut at, mut marked) = (ByteOffset::of(from), vec![from]);
            while at.get() != until {
                at = step(at);
                marked.push(at.get());
                assert!(marked.len() < 50);
            }
            marked.sort_unstable();
            let mut shown = text.to_owned();
            marked.iter().rev().for_each(|at| shown.insert(*at, '|'));
            shown
        };
        assert_eq!(
            stops(&|at| frozen.next_word(at), 0, text.len()),
            "|The| mayor’s| 1,200| “friends|” —|\n|\n|漢|字| left|.|"
        );
        assert_eq!(
            stops(&|at| frozen.prev_word(at), text.len(), 0),
            "|The |mayor’s |1,200 “|friends” —|\n|\n|漢|字 |left.|"
        );
        // From inside a word and inside a character.
        assert_eq!(frozen.next_word(ByteOffset::new(6)).get(), 13);
        assert_eq!(frozen.prev_word(ByteOffset::new(6)).get(), 4);
        assert_eq!(frozen.next_word(ByteOffset::new(10)).get(), 13);
        assert_eq!(frozen.next_word(ByteOffset::new(999)).get(), text.len());
    }

    #[test]
    fn carets_go_over_graphemes() {
        let text = frozen("ae\u{301}🇺🇦");
        let forward = [0, 1, 4, 12, 12];
        for pair in forward.windows(2) {
            assert_eq!(text.next_grapheme(ByteOffset::of(pair[0])).get(), pair[1]);
            if pair[0] != pair[1] {
                assert_eq!(text.prev_grapheme(ByteOffset::of(pair[1])).get(), pair[0]);
            }
        }
        assert_eq!(text.prev_grapheme(ByteOffset::new(0)).get(), 0);
        assert_eq!(text.prev_grapheme(ByteOffset::new(6)).get(), 4);
    }

    #[test]
    fn paragraphs_are_lines_with_words() {
        let text = frozen("\none\n \t\ntwo three\n\n四");
        let lines: Vec<_> = text
            .paragraphs()
            .iter()
            .map(|line| text.slice(*line).unwrap())
            .collect();
        assert_eq!(lines, ["one", "two three", "四"]);
        let table = [
            (0, None),
            (1, Some(0)),
            (4, Some(0)),
            (5, None),
            (8, Some(1)),
            (17, Some(1)),
            (18, None),
            (19, Some(2)),
            (22, Some(2)),
            (23, None),
        ];
        for (at, expected) in table {
            assert_eq!(text.paragraph_of(ByteOffset::new(at)), expected, "{at}");
        }
        assert_eq!(frozen("").paragraphs(), []);
        assert_eq!(text.words(), 4);
        assert_eq!(text.clone().words(), 4);
    }
}
