//! Reckoning with days, weeks, months and years. Knows no words; beyond the years that dates can have there is no day.

use time::{Date, Month};

/// The first and the last day of something.
pub type Days = (Date, Date);

/// Returns a day of the calendar.
pub fn day(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// Returns the day so many days later.
pub fn plus(date: Date, days: i64) -> Option<Date> {
    let julian = i64::from(date.to_julian_day()).checked_add(days)?;
    Date::from_julian_day(i32::try_from(julian).ok()?).ok()
}

/// Returns the days of a month.
pub fn month(year: i32, month: u8) -> Option<Days> {
    let (next_year, next) = if month == 12 {
        (year.checked_add(1)?, 1)
    } else {
        (year, month + 1)
    };
    Some((day(year, month, 1)?, day(next_year, next, 1)?.previous_day()?))
}

/// Returns the days of a year.
pub fn year(year: i32) -> Option<Days> {
    Some((day(year, 1, 1)?, day(year, 12, 31)?))
}

/// Returns the days of some years.
pub fn years(from: i32, to: i32) -> Option<Days> {
    Some((day(from, 1, 1)?, day(to, 12, 31)?))
}

/// Returns the days of the week, Monday to Sunday, that is so many weeks after that of a day.
pub fn week(date: Date, later: i64) -> Option<Days> {
    let monday = i64::from(date.weekday().number_days_from_monday());
    let first = plus(date, later.clamp(-600_000, 600_000) * 7 - monday)?;
    Some((first, plus(first, 6)?))
}

/// Returns the year and the month so many months later.
pub fn months_later(date: Date, later: i64) -> Option<(i32, u8)> {
    let months = i64::from(date.year()) * 12 + i64::from(u8::from(date.month())) - 1;
    let months = months.checked_add(later)?;
    let year = i32::try_from(months.div_euclid(12)).ok()?;
    Some((year, u8::try_from(months.rem_euclid(12) + 1).ok()?))
}

/// Returns the day with this number in the year that a report of another day means: its own year, as long as that is not so far
/// away (300 days back, 200 ahead) that the year before or after is the better guess; there the nearest.
///
/// Where `is_coming`, it is the next one.
pub fn nearest(to: Date, month: u8, number: u8, is_coming: bool) -> Option<Date> {
    let mut best: Option<(Date, i32)> = None;
    // The year itself first; four years, for 29 February.
    for years in [0, -1, 1, -4, 4] {
        let Some(date) = day(to.year() + years, month, number) else {
            continue;
        };
        let later = date.to_julian_day() - to.to_julian_day();
        let is_better = match best {
            _ if is_coming && later < 0 => false,
            Some((_, other)) => later.abs() < other.abs(),
            None => true,
        };
        if is_better {
            best = Some((date, later));
        }
        if years == 0 && !is_coming && (-300..=200).contains(&later) {
            break;
        }
    }
    best.map(|(date, _)| date)
}

/// Returns the last such day of the week up to a day, or before it. Monday is 1.
pub fn weekday_before(date: Date, weekday: i64, is_strict: bool) -> Option<Date> {
    let today = i64::from(date.weekday().number_from_monday());
    let back = (today - weekday).rem_euclid(7);
    plus(date, if back == 0 && is_strict { -7 } else { -back })
}

/// Returns the next such day of the week from a day on, or after it.
pub fn weekday_after(date: Date, weekday: i64, is_strict: bool) -> Option<Date> {
    let today = i64::from(date.weekday().number_from_monday());
    let ahead = (weekday - today).rem_euclid(7);
    plus(date, if ahead == 0 && is_strict { 7 } else { ahead })
}

/// Returns the first, the middle or the last part of some days: about a third of a month or year, two days of a week.
pub fn part(days: Days, which: i64) -> Option<Days> {
    let (from, to) = days;
    let length = i64::from(to.to_julian_day()) - i64::from(from.to_julian_day()) + 1;
    let year = from.year();
    match (length, which) {
        // January to April, May to August, September to December.
        (365.., 1) if to.year() == year => Some((from, day(year, 4, 30)?)),
        (365.., 2) if to.year() == year => Some((day(year, 5, 1)?, day(year, 8, 31)?)),
        (365.., _) if to.year() == year => Some((day(year, 9, 1)?, to)),
        // The first, the next three and the last three years of a decade.
        (365.., 1) => Some((from, day(year + 3, 12, 31)?)),
        (365.., 2) => Some((day(year + 4, 1, 1)?, day(year + 6, 12, 31)?)),
        (365.., _) => Some((day(year + 7, 1, 1)?, to)),
        (_, 1) => Some((from, plus(from, if length > 7 { 9 } else { 1 })?)),
        (8.., 2) => Some((plus(from, 9)?, plus(from, 19)?)),
        (8.., _) => Some((plus(from, 20)?, to)),
        (_, 2) => Some((plus(from, 2)?, plus(to, -2)?)),
        _ => Some((plus(to, -2)?, to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thursday() -> Date {
        day(2025, 7, 31).unwrap()
    }

    #[test]
    fn weeks_and_weekdays() {
        let shown = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(shown(weekday_before(thursday(), 4, false)), "2025-07-31");
        assert_eq!(shown(weekday_before(thursday(), 4, true)), "2025-07-24");
        assert_eq!(shown(weekday_before(thursday(), 5, false)), "2025-07-25");
        assert_eq!(shown(weekday_after(thursday(), 5, true)), "2025-08-01");
        assert_eq!(shown(weekday_after(thursday(), 4, true)), "2025-08-07");
        assert_eq!(shown(week(thursday(), -1).map(|days| days.0)), "2025-07-21");
        assert_eq!(shown(week(thursday(), 0).map(|days| days.1)), "2025-08-03");
    }

    #[test]
    fn the_nearest_year_is_taken() {
        let table = [
            (10, 15, 2025),
            (1, 15, 2025),
            (2, 1, 2025),
            (1, 31, 2025),
            (7, 31, 2025),
            (12, 8, 2025),
            (1, 2, 2025),
        ];
        for (month, number, year) in table {
            assert_eq!(
                nearest(thursday(), month, number, false),
                day(year, month, number),
                "{month}-{number}"
            );
        }
        let new_year = day(2025, 1, 5).unwrap();
        assert_eq!(nearest(new_year, 12, 20, false), day(2024, 12, 20));
        assert_eq!(nearest(new_year, 2, 29, false), day(2024, 2, 29));
        assert_eq!(nearest(new_year, 2, 30, false), None);
        assert_eq!(nearest(new_year, 1, 4, true), day(2026, 1, 4));
    }

    #[test]
    fn the_ends_of_time_are_no_panic() {
        for date in [Date::MIN, Date::MAX] {
            for shift in [i64::MIN, -1, 0, 1, i64::MAX] {
                let _ = (plus(date, shift), week(date, shift), months_later(date, shift));
            }
            for which in 1..4 {
                let _ = (part((date, date), which), nearest(date, 2, 29, true));
            }
            let _ = (month(date.year(), 12), year(date.year() + 1));
            let _ = (weekday_before(date, 1, true), weekday_after(date, 1, true));
        }
    }
}
