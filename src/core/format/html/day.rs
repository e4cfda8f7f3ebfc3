//! The day in what a page says of its date: `2025-07-31T09:30:00+03:00`, `Thu, 31 Jul 2025 09:30:00 GMT`, `July 31, 2025`.
//!
//! It keeps the day as it is written, in the time zone that it is written in, guesses no order of day and month, and takes no day that
//! does not exist.

/// The months, as they are short in English.
const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec";

/// Returns the day as `2025-07-31`; only month or year where there is no more.
#[must_use]
pub(super) fn day_of(date: &str) -> Option<String> {
    let date = date.trim();
    let date = &date[..date.floor_char_boundary(64.min(date.len()))];
    let mut words: Vec<&str> = Vec::new();
    for word in date
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        // `31T09` and `20250731T0930`: the time is not looked at.
        words.push(
            word.split_once(['T', 't'])
                .map_or(word, |(day, _)| if number(day).is_some() { day } else { word }),
        );
    }
    let (year, month, day) = match *words.first()? {
        whole if whole.len() == 8 && number(whole).is_some() => {
            (number(&whole[..4]), number(&whole[4..6]), number(&whole[6..]))
        }
        year if year.len() == 4 && number(year).is_some() => {
            let (month, day) = (words.get(1), words.get(2));
            let part = |word: Option<&&str>| word.filter(|word| word.len() <= 2).and_then(|word| number(word));
            (number(year), part(month), part(month.and(day)))
        }
        _ => in_words(&words)?,
    };
    let year = year.filter(|year| (1500..2200).contains(year))?;
    let Some(month) = month else {
        return Some(year.to_string());
    };
    if !(1..=12).contains(&month) {
        return None;
    }
    match day {
        None => Some(format!("{year}-{month:02}")),
        Some(day) if (1..=days(year, month)).contains(&day) => Some(format!("{year}-{month:02}-{day:02}")),
        Some(_) => None,
    }
}

/// Finds a named month with day and year around it, or `31.07.2025`, where the order is certain.
fn in_words(words: &[&str]) -> Option<(Option<u32>, Option<u32>, Option<u32>)> {
    let is_year = |word: &&str| word.len() == 4 && number(word).is_some();
    let is_day = |word: &&str| word.len() <= 2 && number(word).is_some();
    let ordinal = |word: &str| number(word.trim_end_matches(|c: char| c.is_ascii_alphabetic()));
    for (at, word) in words.iter().enumerate() {
        let Some(month) = month(word) else { continue };
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let (next, second) = (words.get(at + 1), words.get(at + 2));
        if let Some(year) = next.filter(|year| is_year(year)) {
            return Some((number(year), Some(month), before.and_then(|day| ordinal(day))));
        }
        if let Some(year) = second.filter(|year| is_year(year)) {
            return Some((number(year), Some(month), ordinal(next?)));
        }
    }
    let [day, month, year, ..] = words else { return None };
    let is_numeric = is_day(day) && is_day(month) && is_year(year);
    // With a day above twelve, or two alike, there is only one way to read it.
    let is_certain = number(day) > Some(12) || number(day) == number(month);
    (is_numeric && is_certain).then(|| (number(year), number(month), number(day)))
}

fn number(word: &str) -> Option<u32> {
    word.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| word.parse().ok())
        .flatten()
}

fn month(word: &str) -> Option<u32> {
    let start = word.get(..3)?.to_ascii_lowercase();
    let at = MONTHS.split(' ').position(|known| known == start)?;
    let is_named = word.len() <= 9 && word.bytes().all(|b| b.is_ascii_alphabetic());
    u32::try_from(at + 1).ok().filter(|_| is_named)
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_written() {
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
            ("0000-00-00", None),
            ("1753950000", None),
            ("yesterday", None),
            ("Марта 2025", None),
            ("", None),
        ];
        for (date, expected) in table {
            assert_eq!(day_of(date).as_deref(), expected, "{date}");
        }
    }
}
