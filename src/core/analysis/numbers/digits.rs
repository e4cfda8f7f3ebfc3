//! Numbers in digits, with the separators of their language. Refuses what only looks like one: versions, scores, times, parts of
//! names and addresses.

use super::lexicon::{Class, Line, digit};
use crate::core::analysis::{Decimal, Language};

/// A number in digits.
pub struct Digits {
    /// Its value.
    pub value: Decimal,
    /// The token behind it.
    pub end: usize,
    /// How many digits stand in a row; 0 where separators stand between them.
    pub plain: usize,
}

/// Reads the number that begins at a token, whatever stands before it.
pub fn digits(line: &Line<'_>, at: usize) -> Option<Digits> {
    if let Some(found) = with_vulgar_fraction(line, at) {
        return Some(found);
    }
    let (mut units, first) = line.whole(at)?;
    let starts_with_zero = first > 1 && line.text(at).chars().next().and_then(digit) == Some(0);
    let mut seen = Groups {
        count: 1,
        all: first,
        behind: first,
        is_grouped: first <= 3 && units > 0,
        is_same: true,
        first: ' ',
        last: ' ',
    };
    let mut end = at + 1;
    while let Some((mark, next)) = separator(line, end, &seen) {
        let (value, digits) = line.whole(next)?;
        if seen.count > 1 {
            seen.is_grouped &= seen.behind == 3;
            seen.is_same &= seen.last == seen.first;
        } else {
            seen.first = mark;
        }
        (seen.count, seen.all, seen.behind, seen.last) = (seen.count + 1, seen.all + digits, digits, mark);
        if seen.all > 15 {
            return None;
        }
        for _ in 0..digits {
            units *= 10;
        }
        units += value;
        end = next + 1;
    }
    // Half of those who write Spanish mean a thousand by `1,250`, the others one and a quarter: but only before a magnitude.
    let is_scaled = line.is(end, &[Class::Magnitude, Class::Magnitudes, Class::Percent]);
    let is_decimal = seen.is_decimal(line.language, is_scaled, units % 1000 == 0)?;
    if starts_with_zero || runs_on(line, end) {
        return None;
    }
    let places = if is_decimal { seen.behind } else { 0 };
    let value = Decimal::new(units, u8::try_from(places).ok()?)?;
    let plain = if seen.count == 1 { first } else { 0 };
    Some(Digits { value, end, plain })
}

/// The groups of digits that separators cut a number into.
struct Groups {
    /// How many there are, with all their digits and those of the last.
    count: usize,
    all: usize,
    behind: usize,
    /// Whether all but the last are as thousands are cut.
    is_grouped: bool,
    /// Whether all marks but the last are the same.
    is_same: bool,
    first: char,
    last: char,
}

impl Groups {
    /// Tells whether the last mark is a decimal one; `None` where the marks make no number.
    fn is_decimal(&self, language: Language, is_scaled: bool, ends_in_zeros: bool) -> Option<bool> {
        let is_grouped = self.is_grouped && self.behind == 3;
        match self.count {
            1 => Some(false),
            2 => {
                let is_thousands = match (language, self.last) {
                    (_, '\'' | '’' | '٬' | '·' | ' ') => return is_grouped.then_some(false),
                    // Three zeros are a thousand to anybody; a Briton's `2.500` is two and a half.
                    (Language::English | Language::Other, '.') => is_grouped && ends_in_zeros,
                    (Language::Spanish, ',') => is_grouped && !is_scaled,
                    (Language::English | Language::Arabic | Language::Other, ',' | '،') | (_, '.') => is_grouped,
                    _ => false,
                };
                Some(!is_thousands)
            }
            _ if !self.is_same => None,
            _ if self.first == self.last => is_grouped.then_some(false),
            _ => (matches!(self.last, '.' | ',' | '٫' | '،') && self.is_grouped).then_some(true),
        }
    }
}

/// Returns the token behind everything that is written together with a token.
pub fn blob_end(line: &Line<'_>, at: usize) -> usize {
    let mut end = at + 1;
    while line.is_glued(end) {
        end += 1;
    }
    end
}

/// Finds the mark that may stand between two groups of digits, and the next group; a space only before three digits.
fn separator(line: &Line<'_>, at: usize, seen: &Groups) -> Option<(char, usize)> {
    if line.is_glue(at, &['.', ',', '\'', '’', '٬', '٫', '،', '·']) && line.is_number(at + 1) {
        return Some((line.text(at).chars().next()?, at + 1));
    }
    // A space is one byte, one that does not break two, a narrow one three.
    let (token, previous) = (line.tokens.get(at)?, line.tokens.get(at.checked_sub(1)?)?);
    let gap = token.start - previous.end;
    let plain_space = matches!(
        line.language,
        Language::German | Language::French | Language::Spanish | Language::Russian | Language::Other
    );
    let is_space = token.line == previous.line && ((gap == 1 && plain_space) || gap == 2 || gap == 3);
    let fits = if seen.count == 1 {
        seen.behind <= 3
    } else {
        seen.behind == 3 && seen.last == ' '
    };
    let (_, digits) = line.whole(at)?;
    (is_space && fits && digits == 3 && line.whole(at - 1)?.0 > 0).then_some((' ', at))
}

/// Reads `½` and `2½`.
fn with_vulgar_fraction(line: &Line<'_>, at: usize) -> Option<Digits> {
    let text = line.text(at);
    let last = text.chars().next_back()?;
    let hundredths = match last {
        '½' => 50,
        '¼' => 25,
        '¾' => 75,
        _ => return None,
    };
    let mut whole = 0_i64;
    for c in text[..text.len() - last.len_utf8()].chars().take(7) {
        whole = whole * 10 + digit(c)?;
    }
    let is_short = text.chars().count() <= 7;
    let value = Decimal::new(whole * 100 + hundredths, 2).filter(|_| is_short)?;
    Some(Digits {
        value,
        end: at + 1,
        plain: 0,
    })
}

/// Tells whether what stands before digits makes them a part of something else.
pub fn is_part(line: &Line<'_>, at: usize) -> bool {
    if !line.is_glued(at) {
        return false;
    }
    let before = at - 1;
    if line.is_word(before) || line.is_number(before) {
        let is_code = line.class(before) == Class::Money;
        return !is_code && (!line.is_prefix(before) || line.is_glued(before));
    }
    let mark = line.text(before);
    match mark.chars().next().unwrap_or(' ') {
        '/' | '@' | '_' | '=' | '&' | '#' | '\\' | '№' | '§' | '+' | '^' | '*' | '~' => true,
        ':' | '.' | ',' | '٫' | '٬' => line.is_glued(before),
        // A sign, not a hyphen, where white space stands before it.
        '-' | '‑' | '–' | '−' => {
            line.is_glued(before) && !line.is_mark(before - 1, &['(', '[', '"', '“', '„', '«'])
        }
        '\'' | '’' | '‘' => line.is(at + 1, &[Class::None]) && line.is_glued(at + 1) && line.is_word(at + 1),
        _ => false,
    }
}

/// Tells whether what stands behind digits makes them a part of something else.
fn runs_on(line: &Line<'_>, end: usize) -> bool {
    if !line.is_glued(end) {
        return false;
    }
    if line.is_word(end) {
        let units = [
            Class::Suffix,
            Class::Measure,
            Class::Money,
            Class::Magnitude,
            Class::Magnitudes,
            Class::Clock,
        ];
        return !line.is(end, &units) || (line.is_glued(end + 1) && line.is_number(end + 1));
    }
    let has_more = line.is_glued(end + 1) && (line.is_word(end + 1) || line.is_number(end + 1));
    // Two sentences may stand without a space between them.
    let is_sentence = line.is_mark(end, &['.']) && line.is_capital(end + 1);
    has_more
        && !is_sentence
        && line.is_mark(
            end,
            &['/', ':', '@', '_', '=', '\\', '&', '.', ',', '\'', '’', '٫', '٬', '*'],
        )
}
