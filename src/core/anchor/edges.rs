//! Where a quote may begin and end in a text: never inside a word, a number or a grapheme cluster, unless it did so where it was
//! described.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use crate::core::text::diff::is_without_spaces;

/// Code points that are looked through for a visible neighbour.
const NEAR: usize = 64;

/// Tells whether no word, number or grapheme cluster runs across a place.
pub(super) fn free_at(text: &str, at: usize) -> bool {
    let whole = GraphemeCursor::new(at, text.len(), true)
        .is_boundary(text, 0)
        .unwrap_or(true);
    let mut before = text[..at].chars().rev().take(NEAR).filter(|c| !is_invisible(*c));
    let mut after = text[at..].chars().take(NEAR).filter(|c| !is_invisible(*c));
    let (Some(last), Some(first)) = (before.next(), after.next()) else {
        return whole;
    };
    let (previous, following) = (before.next(), after.next());
    whole
        && !(runs_on(last, first)
            || following.is_some_and(|following| is_link(last, first, following))
            || previous.is_some_and(|previous| is_link(previous, last, first))
            || is_sign(previous, last, first))
}

/// Tells whether a quote began and ended at the border of a word where it was described; where that is not told, yes.
pub(super) fn is_free(prefix: &str, exact: &str, suffix: &str) -> (bool, bool) {
    let around = [prefix, exact, suffix].concat();
    (
        free_at(&around, prefix.len()),
        free_at(&around, prefix.len() + exact.len()),
    )
}

/// Tells whether two neighbours belong to one word or one number.
fn runs_on(left: char, right: char) -> bool {
    (is_word(left) && is_word(right))
        || (is_han_numeral(left) && is_han_numeral(right))
        || (left.is_numeric() && right.is_numeric())
}

/// Tells whether a character links its neighbours: 1,200 · 18:40 · 1 200 · can't.
fn is_link(left: char, link: char, right: char) -> bool {
    let in_number =
        matches!(link, '.' | ',' | ':' | '/' | '\'' | '’' | '٫' | '٬') || link.is_whitespace() && link != '\n';
    (left.is_numeric() && right.is_numeric() && in_number)
        || (left.is_alphabetic() && right.is_alphabetic() && matches!(link, '\'' | '’'))
}

/// Tells whether a number continues the sign before it: −5, but not 3-5 nor non-5.
fn is_sign(previous: Option<char>, last: char, first: char) -> bool {
    first.is_numeric() && matches!(last, '-' | '−' | '–' | '+') && previous.is_none_or(|c| !c.is_alphanumeric())
}

/// Tells whether a character is part of a word that spaces set apart.
fn is_word(c: char) -> bool {
    c == '_' || (c.is_alphanumeric() && !is_without_spaces(c))
}

fn is_han_numeral(c: char) -> bool {
    c.is_numeric() || "〇零一二三四五六七八九十百千万萬億亿兆两兩数數".contains(c)
}

/// Tells whether a character leaves no trace on the page: soft hyphen, zero-width characters, direction marks.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{2060}' | '\u{feff}'
    )
}

/// Brings the ends of a range outward to where nothing runs across them, each only if it is asked for; as far as [`NEAR`] characters.
pub(super) fn widened(text: &str, range: &Range<usize>, (start, end): (bool, bool)) -> Range<usize> {
    let before = text[..range.start].char_indices().rev().map(|(at, _)| at);
    let after = text[range.end..]
        .char_indices()
        .map(|(at, c)| range.end + at + c.len_utf8());
    let free = |places: &mut dyn Iterator<Item = usize>, from: usize| {
        std::iter::once(from)
            .chain(places.take(NEAR))
            .find(|at| free_at(text, *at))
            .unwrap_or(from)
    };
    let from = if start {
        free(&mut before.into_iter(), range.start)
    } else {
        range.start
    };
    let to = if end {
        free(&mut after.into_iter(), range.end)
    } else {
        range.end
    };
    from..to
}

/// Brings the ends of a range inward to where nothing runs across them, each only if it is asked for.
pub(super) fn narrowed(text: &str, range: &Range<usize>, (start, end): (bool, bool)) -> Range<usize> {
    let inside = || text[range.clone()].char_indices();
    let from = inside()
        .map(|(at, _)| range.start + at)
        .take(NEAR)
        .find(|at| !start || free_at(text, *at));
    let to = inside()
        .rev()
        .map(|(at, c)| range.start + at + c.len_utf8())
        .take(NEAR)
        .find(|at| !end || free_at(text, *at));
    match (from, to) {
        (Some(from), Some(to)) if from < to => from..to,
        _ => range.clone(),
    }
}
