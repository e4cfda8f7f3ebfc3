//! From a span to an anchor. Refuses a span that is empty or cuts a character.

use super::{Anchor, CONTEXT};
use crate::core::text::{FrozenText, Span};

/// Describes a span by position and quote, with [`CONTEXT`] code points around it.
///
/// Returns `None` where the span is empty or an end lies outside the text or inside a character.
#[must_use]
pub fn describe(text: &FrozenText, span: Span) -> Option<Anchor> {
    let exact = text.slice(span).filter(|quote| !quote.is_empty())?;
    let before = &text.as_str()[..span.start.get()];
    let after = &text.as_str()[span.end.get()..];
    let prefix_start = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let suffix_end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    Some(Anchor {
        start: text.code_point_from_byte(span.start)?,
        end: text.code_point_from_byte(span.end)?,
        exact: exact.to_owned(),
        prefix: before[prefix_start..].to_owned(),
        suffix: after[..suffix_end].to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn describes_marked_words() {
        let long = "x".repeat(50);
        // before, words, after, prefix, suffix
        let table = [
            ("The ", "mayor", " denied", "The ", " denied"),
            ("", "all", "", "", ""),
            ("😀 é ", "«נא»", " 漢字", "😀 é ", " 漢字"),
            (&long, "m", &long, &long[..CONTEXT], &long[..CONTEXT]),
        ];
        for (before, words, after, prefix, suffix) in table {
            let text = FrozenText::new(format!("{before}{words}{after}"));
            let span = Span::new(before.len(), before.len() + words.len());
            let anchor = describe(&text, span).unwrap();
            assert_eq!(anchor.exact, words);
            assert_eq!(anchor.prefix, prefix);
            assert_eq!(anchor.suffix, suffix);
            assert_eq!(anchor.start.get(), before.chars().count());
            assert_eq!(anchor.end.get(), before.chars().count() + words.chars().count());
        }
    }

    #[test]
    fn refuses_nothing_and_half_characters() {
        let text = FrozenText::new("aéb".to_owned());
        for (start, end) in [(0, 0), (1, 2), (2, 4), (3, 9), (9, 10)] {
            assert_eq!(describe(&text, Span::new(start, end)), None, "{start}..{end}");
        }
    }
}
