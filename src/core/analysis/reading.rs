//! A text as the finders see it: cut into tokens and sentences, without what is struck out. Finds nothing itself.

use time::{Date, Month};

use super::Language;
use super::sentences;
use crate::core::text::Span;
use crate::core::text::lower;
use crate::core::text::words::is_letter;

/// What sort of token it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with their marks and with apostrophes between them: `minister`, `can't`, `Syria’s`, `О’Нил`. A hyphen ends a word.
    Word,
    /// Digits of one number system, nothing else: `12,000` is three tokens, `31st` two.
    Number,
    /// One character that is neither and no white space.
    Mark,
}

/// A token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// Its characters.
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// What sort it is.
    pub kind: TokenKind,
    /// The number of line ends before it in the text: tokens of one line have the same.
    pub line: u32,
}

impl Token<'_> {
    /// Returns where it stands.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// Tells whether it is this word, whatever its case. `small` has to be in lower case.
    #[must_use]
    pub fn is(&self, small: &str) -> bool {
        self.text == small || self.text.chars().map(lower).eq(small.chars())
    }

    /// Tells whether it is a word that begins with a capital.
    #[must_use]
    pub fn is_capital(&self) -> bool {
        self.kind == TokenKind::Word && self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// A text, ready for the finders.
#[derive(Debug, Clone)]
pub struct Reading<'a> {
    /// The whole frozen text.
    pub text: &'a str,
    /// Its language.
    pub language: Language,
    /// The day of publication, where the card tells it.
    pub published: Option<Date>,
    /// What is struck out, in order and without overlaps.
    pub struck: Vec<Span>,
    /// Its tokens in order, without those that are struck out, wholly or in part.
    pub tokens: Vec<Token<'a>>,
    /// Its sentences in order, without those that are struck out. A sentence may hold a struck stretch in its middle.
    pub sentences: Vec<sentences::Sentence>,
}

impl<'a> Reading<'a> {
    /// Cuts a text. `language` is a BCP 47 tag, `date` an ISO 8601 day or as much of one as is known; `struck` may be in any order.
    #[must_use]
    pub fn new(text: &'a str, language: &str, date: &str, struck: &[Span]) -> Self {
        let language = Language::of_tag(language);
        let struck = joined(text, struck);
        Self {
            tokens: tokens(text, &struck),
            sentences: sentences::sentences(text, language, &struck),
            text,
            language,
            published: day(date),
            struck,
        }
    }

    /// Returns the words of a span; nothing where it does not lie on characters.
    #[must_use]
    pub fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Returns the tokens that begin inside a span.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> &[Token<'a>] {
        let from = self.tokens.partition_point(|token| token.start < span.start.get());
        let to = self.tokens.partition_point(|token| token.start < span.end.get());
        &self.tokens[from..to.max(from)]
    }

    /// Returns the number of the sentence that a place, in bytes, is in.
    #[must_use]
    pub fn sentence_of(&self, at: usize) -> Option<usize> {
        let next = self
            .sentences
            .partition_point(|sentence| sentence.span.start.get() <= at);
        let index = next.checked_sub(1)?;
        (at < self.sentences[index].span.end.get()).then_some(index)
    }
}

/// Returns the day that an ISO 8601 date names; `None` where it is less than a day, or none.
#[must_use]
pub fn day(date: &str) -> Option<Date> {
    let number = |range: std::ops::Range<usize>| date.get(range)?.parse::<u16>().ok();
    let month = Month::try_from(u8::try_from(number(5..7)?).ok()?).ok()?;
    let has_dashes = date.as_bytes().get(4) == Some(&b'-') && date.as_bytes().get(7) == Some(&b'-');
    let day = u8::try_from(number(8..10)?).ok()?;
    has_dashes
        .then(|| Date::from_calendar_date(i32::from(number(0..4)?), month, day).ok())
        .flatten()
}

/// Brings spans into order, joins those that overlap, and widens each to whole characters of the text.
fn joined(text: &str, spans: &[Span]) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.iter().filter(|span| !span.is_empty()).copied().collect();
    crate::core::order::sort_by_key(&mut spans, |span| *span);
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        let start = text.floor_char_boundary(span.start.get());
        let end = text.ceil_char_boundary(span.end.get());
        match joined.last_mut() {
            Some(last) if last.end.get() >= start => *last = Span::new(last.start.get(), end.max(last.end.get())),
            _ => joined.push(Span::new(start, end)),
        }
    }
    joined
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn tokens<'a>(text: &'a str, struck: &[Span]) -> Vec<Token<'a>> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut chars = text.char_indices().peekable();
    let (mut line, mut next_struck) = (0, 0);
    while let Some((start, c)) = chars.next() {
        if c == '\n' {
            line += 1;
        }
        if c.is_whitespace() {
            continue;
        }
        let mut end = start + c.len_utf8();
        let kind = if c.is_numeric() {
            while let Some((at, c)) = chars.next_if(|(_, c)| c.is_numeric()) {
                end = at + c.len_utf8();
            }
            TokenKind::Number
        } else if is_letter(c) {
            while let Some((at, c)) = chars.peek().copied() {
                let follows = || text[at + c.len_utf8()..].chars().next().is_some_and(is_letter);
                if !(is_letter(c) && !c.is_numeric() || is_apostrophe(c) && follows()) {
                    break;
                }
                end = at + c.len_utf8();
                chars.next();
            }
            TokenKind::Word
        } else {
            TokenKind::Mark
        };
        while struck.get(next_struck).is_some_and(|span| span.end.get() <= start) {
            next_struck += 1;
        }
        if struck.get(next_struck).is_none_or(|span| span.start.get() >= end) {
            tokens.push(Token {
                text: &text[start..end],
                start,
                end,
                kind,
                line,
            });
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_fall_into_tokens() {
        let table = [
            ("He can’t, al-Shibani’s 31st.", "He can’t , al - Shibani’s 31 st ."),
            ("\"12,000\"\u{a0}—", "\" 12 , 000 \" —"),
            ("О'Нил 'so' l'été", "О'Нил ' so ' l'été"),
            ("قالَ ٣٫٥", "قالَ ٣ ٫ ٥"),
            ("", ""),
        ];
        for (text, expected) in table {
            let found: Vec<&str> = tokens(text, &[]).iter().map(|token| token.text).collect();
            assert_eq!(found.join(" "), expected);
        }
    }

    #[test]
    fn struck_tokens_are_not_there() {
        let text = "One two\nthree four";
        let found: Vec<_> = tokens(text, &[Span::new(4, 9)])
            .iter()
            .map(|token| (token.text, token.line))
            .collect();
        assert_eq!(found, [("One", 0), ("four", 1)]);
        assert_eq!(
            joined(text, &[Span::new(6, 9), Span::new(2, 3), Span::new(3, 7)]),
            [Span::new(2, 9)]
        );
    }

    #[test]
    fn days_are_whole_days() {
        assert_eq!(day("2025-07-31").map(Date::to_julian_day), Some(2_460_888));
        assert!(day("2025-07-31T14:02:00Z").is_some());
        for none in [
            "",
            "2025",
            "2025-07",
            "2025-02-30",
            "2025/07/31",
            "x025-07-31",
            "2025-07-3",
        ] {
            assert_eq!(day(none), None, "{none}");
        }
    }
}
