//! Dates as programs write them, in mail headers, tables and pages: `2025-07-31`, `Thu, 31 Jul 2025 09:30:00 GMT`, `July 31, 2025`.
//!
//! It keeps the day as it is written, in the time zone that it is written in. It refuses what can be read in two ways: `07/08/2025` is no
//! date; and a day that does not exist.

use super::ascii::{is_among, length_of};

/// The months in English.
const MONTHS: &str = "january february march april may june july august september october november december";

/// Returns the first day that some words name for certain.
pub(in crate::core::format) fn day_of(words: &str) -> Option<String> {
    let tokens = tokens(words);
    if let Some((digits, _)) = tokens.first()
        && digits.len() == 8
        && let (Some(year), Some(month), Some(day)) = (digits.get(..4), digits.get(4..6), digits.get(6..))
    {
        return iso(year, month, day);
    }
    tokens.windows(3).find_map(|three| {
        let [(a, after_a), (b, after_b), (c, _)] = three else {
            return None;
        };
        let mark = if after_a == after_b { *after_a } else { "" };
        let full_year = full_year(c);
        if is_year(a) && matches!(mark, "-" | "/" | ".") {
            iso(a, b, c)
        } else if is_year(c) && mark == "/" {
            // Which of the two is the month shows only where the other cannot be.
            match (number(a)? > 12, number(b)? > 12) {
                (true, false) => iso(c, b, a),
                (false, true) => iso(c, a, b),
                _ if a == b => iso(c, b, a),
                _ => None,
            }
        } else if is_year(c) && mark == "." {
            iso(c, b, a)
        } else if let Some(month) = month(b) {
            iso(&full_year, &month, a)
        } else if let Some(month) = month(a) {
            iso(&full_year, &month, b)
        } else {
            None
        }
    })
}

/// Returns the day that some words name for certain; only month or year where there is no more.
pub(in crate::core::format) fn date_of(words: &str) -> Option<String> {
    let (year, month) = match *tokens(words).as_slice() {
        [(year, _)] => (year, String::new()),
        [(year, "-" | "/" | "."), (month, _)] if is_year(year) => (year, month.to_owned()),
        [(name, _), (year, _)] => (year, month(name)?),
        _ => return day_of(words),
    };
    if month.is_empty() {
        return if is_year(year) {
            Some(year.to_owned())
        } else {
            day_of(words)
        };
    }
    // Every month has a first day.
    let mut first = iso(year, &month, "1")?;
    first.truncate("2025-07".len());
    Some(first)
}

/// Cuts some words into numbers and names, each with what stands behind it.
fn tokens(words: &str) -> Vec<(&str, &str)> {
    let is_gap = |c: char| !c.is_alphanumeric();
    let mut tokens = Vec::new();
    let mut rest = words.get(..words.floor_char_boundary(200)).unwrap_or_default();
    rest = rest.get(length_of(rest, is_gap)..).unwrap_or_default();
    while let Some(first) = rest.chars().next() {
        let is_part: fn(char) -> bool = if first.is_ascii_digit() {
            |c| c.is_ascii_digit()
        } else {
            |c| c.is_alphanumeric() && !c.is_ascii_digit()
        };
        let (token, behind) = rest.split_at_checked(length_of(rest, is_part)).unwrap_or_default();
        let (gap, after) = behind.split_at_checked(length_of(behind, is_gap)).unwrap_or_default();
        if !is_among(token, "st nd rd th of de") {
            tokens.push((token, gap));
        }
        rest = after;
    }
    tokens
}

/// Returns the number of at most four digits.
fn number(digits: &str) -> Option<u16> {
    let is_short = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_short { digits.parse().ok() } else { None }
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && number(digits).is_some_and(|year| (1600..2200).contains(&year))
}

/// Returns a year of two digits as mail programs mean it.
fn full_year(digits: &str) -> String {
    let century = match digits.as_bytes() {
        [b'0'..=b'4', b'0'..=b'9'] => "20",
        [b'5'..=b'9', b'0'..=b'9'] => "19",
        _ => "",
    };
    [century, digits].concat()
}

/// Returns the number of a month by its English name or the first three letters of it.
fn month(name: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    let is_short = matches!(name.len(), 3 | 4);
    let mut months = MONTHS.split_ascii_whitespace();
    let at = months.position(|month| name == month || (is_short && month.starts_with(&name)))?;
    Some((at + 1).to_string())
}

fn iso(year: &str, month: &str, day: &str) -> Option<String> {
    let (in_year, in_month, in_day) = (number(year)?, number(month)?, number(day)?);
    let days = match in_month {
        2 if in_year.is_multiple_of(4) && (!in_year.is_multiple_of(100) || in_year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let is_day = is_year(year) && month.len() <= 2 && day.len() <= 2 && (1..=days).contains(&in_day);
    let zero = |digits: &str| if digits.len() == 1 { "-0" } else { "-" };
    is_day.then(|| [year, zero(month), month, zero(day), day].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_programs_are_read() {
        let table = [
            ("Tue, 14 Oct 2025 09:30:00 +0200", Some("2025-10-14")),
            ("14 Oct 25 09:30 GMT", Some("2025-10-14")),
            ("Tuesday, October 14th, 2025", Some("2025-10-14")),
            ("2025-10-14", Some("2025-10-14")),
            ("2025-10-14T22:10:00Z", Some("2025-10-14")),
            ("2025/10/4 10:00", Some("2025-10-04")),
            ("20251014", Some("2025-10-14")),
            ("14.10.2025, 18:40", Some("2025-10-14")),
            ("14/10/2025", Some("2025-10-14")),
            ("10/14/2025", Some("2025-10-14")),
            ("07/08/2025", None),
            ("30 Feb 2025", None),
            ("2025", None),
            ("10:14:2025", None),
            ("", None),
            ("soon", None),
            ("1234567890123", None),
        ];
        for (words, day) in table {
            assert_eq!(day_of(words).as_deref(), day, "{words}");
        }
    }

    #[test]
    fn days_of_pages_are_read_as_they_are_written() {
        let table = [
            ("2025-07-31", Some("2025-07-31")),
            ("2025-07-31T23:30:00-05:00", Some("2025-07-31")),
            (" 2025-07-31 09:30 ", Some("2025-07-31")),
            ("20250731", Some("2025-07-31")),
            ("20250731T093000Z", Some("2025-07-31")),
            ("2025/7/3", Some("2025-07-03")),
            ("2025-07", Some("2025-07")),
            ("2025", Some("2025")),
            ("Thu, 31 Jul 2025 09:30:00 GMT", Some("2025-07-31")),
            ("July 31, 2025", Some("2025-07-31")),
            ("31st July 2025", Some("2025-07-31")),
            ("July 2025", Some("2025-07")),
            ("31.07.2025", Some("2025-07-31")),
            ("07/07/2025", Some("2025-07-07")),
            ("03/07/2025", None),
            ("2025-02-29", None),
            ("2024-02-29", Some("2024-02-29")),
            ("2025-13-01", None),
            ("2025-13", None),
            ("0000-00-00", None),
            ("1753950000", None),
            ("yesterday", None),
            ("Марта 2025", None),
            ("", None),
        ];
        for (date, expected) in table {
            assert_eq!(date_of(date).as_deref(), expected, "{date}");
        }
    }
}
