//! Where a quote may begin and end in a text: never inside a word, a number or a grapheme cluster, unless it did so where it was
//! described.

use unicode_segmentation::GraphemeCursor;

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
pub(super) fn is_word(c: char) -> bool {
    c == '_' || (c.is_alphanumeric() && !is_without_spaces(c))
}

/// Tells whether a character belongs to a script that puts no spaces between words: Chinese, Japanese, Thai and their like.
pub(super) fn is_without_spaces(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{312f}'
        | '\u{31a0}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
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
