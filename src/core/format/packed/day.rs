//! Dates as programs write them, in mail headers and tables, as `2025-07-31`.
//!
//! It refuses what can be read in two ways: `07/08/2025` is no date.

/// Returns the first day that some words name for certain.
pub(super) fn day_of(words: &str) -> Option<String> {
    let words = words.get(..words.floor_char_boundary(200)).unwrap_or_default();
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
        let same = |mark: &str| *after_a == mark && *after_b == mark;
        if year(a).is_some() && (same("-") || same("/") || same(".")) {
            iso(a, b, c)
        } else if year(c).is_some() && same("/") {
            // Which of the two is the month shows only where the other cannot be.
            let (first, second) = (a.parse::<u32>().ok()?, b.parse::<u32>().ok()?);
            match (first > 12, second > 12) {
                (true, false) => iso(c, b, a),
                (false, true) => iso(c, a, b),
                _ => None,
            }
        } else if year(c).is_some() && same(".") {
            iso(c, b, a)
        } else if let Some(month) = month(b) {
            iso(&full_year(c), &month, a)
        } else if let Some(month) = month(a) {
            iso(&full_year(c), &month, b)
        } else {
            None
        }
    })
}

/// Cuts some words into numbers and names, each with what stands behind it.
fn tokens(words: &str) -> Vec<(&str, &str)> {
    let mut tokens = Vec::new();
    let mut rest = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let end = rest
            .find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() != is_digit)
            .unwrap_or(rest.len());
        let (token, behind) = rest.split_at(end);
        let gap = behind.find(char::is_alphanumeric).unwrap_or(behind.len());
        let little = !is_digit && matches!(token, "st" | "nd" | "rd" | "th" | "of" | "de");
        if !little {
            tokens.push((token, behind.get(..gap).unwrap_or_default()));
        }
        rest = behind.get(gap..).unwrap_or_default();
    }
    tokens
}

fn year(digits: &str) -> Option<u32> {
    let year = (digits.len() == 4).then(|| digits.parse().ok()).flatten()?;
    (1600..2200).contains(&year).then_some(year)
}

/// Returns a year of two digits as mail programs mean it.
fn full_year(digits: &str) -> String {
    if digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()) {
        let century = if digits < "50" { "20" } else { "19" };
        [century, digits].concat()
    } else {
        digits.to_owned()
    }
}

/// Returns the number of a month by its English name or the first three letters of it.
fn month(name: &str) -> Option<String> {
    const MONTHS: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_ascii_lowercase();
    let is_it = |month: &str| name == month || (matches!(name.len(), 3 | 4) && month.starts_with(&name));
    let at = MONTHS.iter().position(|month| is_it(month))?;
    Some((at + 1).to_string())
}

fn iso(year_digits: &str, month: &str, day: &str) -> Option<String> {
    let year = year(year_digits)?;
    let part = |digits: &str| -> Option<u32> {
        let is_short = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        is_short.then(|| digits.parse().ok()).flatten()
    };
    let (month, day) = (part(month)?, part(day)?);
    let days = match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days)
        .contains(&day)
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
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
}
