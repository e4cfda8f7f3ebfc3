//! Marks and words that are looked for, one plain function for each question.
//!
//! The standard library answers all of them too, but is written out again for every mark and every closure that it is asked with, and
//! the page carries each copy. Marks are ASCII, so that a byte is never part of another character.

use crate::core::order::sort_by_key;

/// Returns the place of a word in a list of words with spaces between them.
#[inline(never)]
pub(in crate::core::format) fn place_of(word: &str, list: &str) -> Option<usize> {
    list.split_ascii_whitespace().position(|known| known == word)
}

/// Tells whether a word is in a list of words with spaces between them.
pub(in crate::core::format) fn is_among(word: &str, list: &str) -> bool {
    place_of(word, list).is_some()
}

/// Returns what follows a word in a list of words and meanings in turn.
#[inline(never)]
pub(in crate::core::format) fn meaning_of(word: &str, list: &'static str) -> Option<&'static str> {
    let mut words = list.split_ascii_whitespace();
    while let (Some(known), Some(meaning)) = (words.next(), words.next()) {
        if known == word {
            return Some(meaning);
        }
    }
    None
}

/// Returns where some bytes stand in others.
#[inline(never)]
pub(in crate::core::format) fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len().max(1)).position(|window| window == part)
}

/// Returns where the first of these marks stands; the end of the text where there is none.
#[inline(never)]
pub(in crate::core::format) fn end_of(text: &str, marks: &[u8]) -> usize {
    let place = text.bytes().position(|byte| marks.contains(&byte));
    place.unwrap_or(text.len())
}

/// Tells whether a text begins with one of these marks.
#[inline(never)]
pub(in crate::core::format) fn begins(text: &str, marks: &[u8]) -> bool {
    text.bytes().next().is_some_and(|byte| marks.contains(&byte))
}

/// Returns a text without these marks at its beginning.
#[inline(never)]
pub(in crate::core::format) fn after<'a>(text: &'a str, marks: &[u8]) -> &'a str {
    let mut rest = text;
    while begins(rest, marks) {
        rest = rest.get(1..).unwrap_or_default();
    }
    rest
}

/// Returns how long the characters of one sort are that a text begins with, in bytes.
#[inline(never)]
pub(in crate::core::format) fn length_of(text: &str, is_part: fn(char) -> bool) -> usize {
    let mut length = 0;
    for c in text.chars() {
        if !is_part(c) {
            break;
        }
        length += c.len_utf8();
    }
    length
}

/// Returns a text without these marks at its ends.
#[inline(never)]
pub(in crate::core::format) fn trimmed<'a>(text: &'a str, marks: &[u8]) -> &'a str {
    let mut rest = after(text, marks);
    while let Some(before) = rest.len().checked_sub(1)
        && rest.as_bytes().get(before).is_some_and(|byte| marks.contains(byte))
    {
        rest = rest.get(..before).unwrap_or_default();
    }
    rest
}

/// Returns how many times a byte stands at the beginning of a text.
#[inline(never)]
pub(in crate::core::format) fn run_of(text: &str, byte: u8) -> usize {
    text.bytes().take_while(|other| *other == byte).count()
}

/// Names in order, each with the place where it stood among those that were given.
#[derive(Debug, Default)]
pub(in crate::core::format) struct Names(Vec<(String, usize)>);

impl Names {
    /// Puts names in order.
    #[inline(never)]
    pub(in crate::core::format) fn of(names: Vec<String>) -> Self {
        let mut all: Vec<(String, usize)> = Vec::new();
        for name in names {
            let place = all.len();
            all.push((name, place));
        }
        sort_by_key(&mut all, |(name, _)| name.clone());
        Self(all)
    }

    /// Returns the place where a name stood first.
    #[inline(never)]
    pub(in crate::core::format) fn find(&self, name: &str) -> Option<usize> {
        let at = self.0.partition_point(|(known, _)| known.as_str() < name);
        self.0
            .get(at)
            .filter(|(known, _)| known == name)
            .map(|(_, place)| *place)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_words_are_found() {
        assert_eq!(place_of("b", " a b  c "), Some(1));
        assert!(!is_among("", "a b") && !is_among("a b", "a b"));
        assert_eq!(
            (meaning_of("c", "a b c d"), meaning_of("b", "a b c d")),
            (Some("d"), None)
        );
        assert_eq!((find(b"abcabc", b"ca"), find(b"ab", b"abc")), (Some(2), None));
        assert_eq!((end_of("né?#", b"#?"), end_of("né", b"#")), (3, 3));
        assert!(begins("-a", b"*-") && !begins("", b"*-"));
        for (text, bare) in [("<a>", "a"), ("\"é'", "é"), ("<>", ""), ("", ""), ("a<b", "a<b")] {
            assert_eq!(trimmed(text, b"<>\"'"), bare);
        }
        assert_eq!((run_of("##a#", b'#'), length_of("éa1b", char::is_alphabetic)), (2, 3));
        let names = Names::of(["b", "a", "b"].map(str::to_owned).to_vec());
        assert_eq!(["a", "b", "c"].map(|name| names.find(name)), [Some(1), Some(0), None]);
    }
}
