//! How the date of a source is written in the list. What is no date is shown as it was typed; nothing is guessed.

use crate::app::view::shorten;
use crate::t;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const WEEKDAYS: [&str; 7] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/// Returns the day, and the year with the time of day, of an ISO 8601 date or as much of one as there is.
#[must_use]
pub fn published(date: &str) -> (String, String) {
    let date = date.trim();
    let (day, time) = date.split_once(['T', ' ']).unwrap_or((date, ""));
    let numbers: Option<Vec<u32>> = day.split('-').map(|part| part.parse().ok()).collect();
    let numbers = numbers.unwrap_or_default();
    let month = numbers.get(1).and_then(|month| name(&MONTHS, month.checked_sub(1)?));
    let (Some(&year), Some(month)) = (numbers.first(), month) else {
        return (shorten(date, 24), String::new());
    };
    let time: String = time
        .trim()
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == ':')
        .take(5)
        .collect();
    match numbers.get(2) {
        Some(&day) if (1..=31).contains(&day) && numbers.len() == 3 => {
            let weekday = weekday(year, numbers[1], day);
            (
                t!("sources-day", weekday = weekday, day = day, month = month),
                format!("{year} {time}").trim_end().to_owned(),
            )
        }
        None => (t!("sources-month", month = month), year.to_string()),
        Some(_) => (shorten(date, 24), String::new()),
    }
}

fn name(names: &[&'static str], place: u32) -> Option<&'static str> {
    names.get(usize::try_from(place).ok()?).copied()
}

/// Returns the day of the week of a day of the Gregorian calendar (the method of Tomohiko Sakamoto).
fn weekday(year: u32, month: u32, day: u32) -> &'static str {
    const SHIFTS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let shift = usize::try_from(month.saturating_sub(1))
        .ok()
        .and_then(|m| SHIFTS.get(m))
        .copied()
        .unwrap_or(0);
    let year = (if month < 3 { year.saturating_sub(1) } else { year }) % 400;
    name(&WEEKDAYS, (year + year / 4 - year / 100 + shift + day) % 7).unwrap_or("sun")
}
