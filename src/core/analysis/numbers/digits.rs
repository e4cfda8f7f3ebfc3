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

/// The most groups that separators may cut a number into.
const GROUPS: usize = 6;

/// Reads the number that begins at a token, whatever stands before it.
pub fn digits(line: &Line<'_>, at: usize) -> Option<Digits> {
    if let Some(found) = with_vulgar_fraction(line, at) {
        return Some(found);
    }
    let mut groups = [(0, 0); GROUPS];
    let mut marks = [' '; GROUPS];
    groups[0] = line.whole(at)?;
    let (mut count, mut end) = (1, at + 1);
    while let Some((mark, next)) = separator(line, end, groups[count - 1].1, count, marks[count - 1]) {
        if count == GROUPS {
            return None;
        }
        marks[count] = mark;
        groups[count] = line.whole(next)?;
        count += 1;
        end = next + 1;
    }
    let groups = &groups[..count];
    // Half of those who write Spanish mean a thousand by `1,250`, the others one and a quarter: but only before a magnitude.
    let is_scaled = line.is(end, &[Class::Magnitude, Class::Magnitudes, Class::Percent]);
    let places = places(line.language, groups, &marks[1..count], is_scaled)?;
    let starts_with_zero = groups[0].1 > 1 && line.text(at).chars().next().and_then(digit) == Some(0);
    let all: usize = groups.iter().map(|(_, digits)| digits).sum();
    if all > 15 || starts_with_zero || runs_on(line, end) {
        return None;
    }
    let units = groups.iter().fold(0_i64, |units, (value, digits)| {
        (0..*digits)
            .fold(units, |units, _| units.saturating_mul(10))
            .saturating_add(*value)
    });
    let value = Decimal::new(units, u8::try_from(places).ok()?)?;
    let plain = if count == 1 { groups[0].1 } else { 0 };
    Some(Digits { value, end, plain })
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
fn separator(line: &Line<'_>, at: usize, before: usize, count: usize, last: char) -> Option<(char, usize)> {
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
    let fits = if count == 1 {
        (1..=3).contains(&before)
    } else {
        before == 3 && last == ' '
    };
    let (_, digits) = line.whole(at)?;
    (is_space && fits && digits == 3 && line.whole(at - 1)?.0 > 0).then_some((' ', at))
}

/// Tells how many of the digits stand behind the decimal mark; `None` where the marks make no number.
fn places(language: Language, groups: &[(i64, usize)], marks: &[char], is_scaled: bool) -> Option<usize> {
    let Some(last) = marks.last() else { return Some(0) };
    let (first, behind) = (groups[0], groups[groups.len() - 1].1);
    let by_thousands = |groups: &[(i64, usize)]| {
        (1..=3).contains(&first.1) && first.0 > 0 && groups[1..].iter().all(|(_, digits)| *digits == 3)
    };
    let same = |marks: &[char]| marks.iter().all(|mark| *mark == marks[0]);
    if marks.len() == 1 {
        let grouped = by_thousands(groups);
        let (value, _) = groups[1];
        let groups_here = match (language, last) {
            (_, '\'' | '’' | '٬' | '·' | ' ') => return grouped.then_some(0),
            // Three zeros are a thousand to anybody; a Briton's `2.500` is two and a half.
            (Language::English | Language::Other, '.') => grouped && value == 0,
            (Language::Spanish, ',') => grouped && !is_scaled,
            (Language::English | Language::Arabic | Language::Other, ',' | '،') | (_, '.') => grouped,
            _ => false,
        };
        return Some(if groups_here { 0 } else { behind });
    }
    if same(marks) {
        return by_thousands(groups).then_some(0);
    }
    let (before, whole) = (&marks[..marks.len() - 1], &groups[..groups.len() - 1]);
    let is_decimal = matches!(last, '.' | ',' | '٫' | '،') && !before.contains(last);
    (is_decimal && same(before) && by_thousands(whole)).then_some(behind)
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
        return !is_code && !(line.is_prefix(before) && !line.is_glued(before));
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
