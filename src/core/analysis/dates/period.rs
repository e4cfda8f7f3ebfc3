//! Periods with two ends, and those that reach to the day of publication.

use super::calendar;
use super::finder::{Finder, Found, Parts};
use crate::core::analysis::Language;
use crate::core::analysis::numbers::lexicon::Class;

const DASHES: [char; 4] = ['-', '–', '—', '‑'];

impl Finder<'_> {
    /// Finds the period that begins at a token.
    pub fn period(&self, at: usize) -> Option<Found> {
        let item = self.line.item(at);
        let next = at + item.len;
        match item.class {
            Class::Between => self.range(next, true, true).map(|found| Found { start: at, ..found }),
            Class::From => self.range(next, true, false).map(|found| Found { start: at, ..found }),
            Class::Since => self
                .range(next, true, false)
                .map(|found| Found { start: at, ..found })
                .or_else(|| self.since(at, next)),
            _ => self.range(at, false, false),
        }
    }

    /// Reads what follows *since*: from there to the day of publication.
    fn since(&self, at: usize, next: usize) -> Option<Found> {
        let next = self.of(next);
        let next = if self.line.class(next) == Class::AgoBefore {
            next + self.line.item(next).len
        } else {
            next
        };
        let found = match self.units(next) {
            Some((count, unit, end)) => self.back_from_now(next, end, count, unit)?,
            None => self.point(next, true).or_else(|| self.start_of_unit(next))?,
        };
        match self.published {
            // Where the day of publication is not known, only the beginning is.
            Some(published) if found.days.0 <= published => Some(Found {
                start: at,
                days: (found.days.0, published),
                time: None,
                approximate: true,
                relative: true,
                reason: "since",
                ..found
            }),
            _ => Some(found),
        }
    }

    /// Reads *the start of the year* behind *since*: the current one.
    fn start_of_unit(&self, at: usize) -> Option<Found> {
        let part = self.line.item(at);
        let place = self.of(at + part.len);
        let unit = self.line.item(place);
        let is_start = part.class == Class::Part && part.value == 1 && unit.class == Class::Span;
        let days = self.unit_days(unit.arg, 0).filter(|_| is_start)?;
        Some(Self::exact(at, place + unit.len, (days.0, days.0), "part"))
    }

    /// Reads two dates that a word or a dash joins. `is_led` tells that *from* or the like stands before them, `is_between` that
    /// *and* joins them.
    fn range(&self, at: usize, is_led: bool, is_between: bool) -> Option<Found> {
        let at_first = self.of(at);
        let at = if is_led { at_first } else { at };
        self.days_of_month(at, is_led, is_between)
            .or_else(|| self.calendar_range(at, is_led, is_between))
            .or_else(|| if is_led { self.points(at, is_between) } else { None })
    }

    /// Finds the token behind what joins the ends of a range.
    fn joint(&self, at: usize, is_led: bool, is_between: bool) -> Option<usize> {
        let item = self.line.item(at);
        let is_dash = self.line.is_mark(at, &DASHES);
        let is_word = match item.class {
            Class::And => is_between,
            Class::To | Class::Until => true,
            // Arabic writes "and" together with the word.
            _ if item.lead > 0 && is_between && self.line.language == Language::Arabic => return Some(at),
            _ => false,
        };
        if is_dash && (!is_led || self.line.is_glued(at)) {
            return Some(at + 1);
        }
        let is_prefix = is_between && self.line.text(at) == "و" && self.line.is_glued(at + 1);
        if is_prefix {
            return Some(at + 1);
        }
        is_word.then(|| self.of(at + item.len))
    }

    /// Reads *3 to 5 May 2025*, *3.–5. Mai*, *May 3-5*.
    fn days_of_month(&self, at: usize, is_led: bool, is_between: bool) -> Option<Found> {
        if let Some((first, next)) = self.day_number(at) {
            // *12 and 13 May* are two days in a row.
            let is_list = self.line.class(next) == Class::And && !is_between;
            let second_at = self.joint(next, is_led, is_between || is_list)?;
            let parts = self.parts(second_at).filter(|parts| parts.month.is_some())?;
            let second = parts.day?;
            let fits = if is_list { first + 1 == second } else { first < second };
            return self.between_days(at, first, parts).filter(|_| fits);
        }
        // *October 3 to 7*: in English, where nothing is counted behind the second number.
        let (month, next) = self.month_name(at, self.line.is_number(at + 1))?;
        let (first, next) = self.day_number(next)?;
        let is_dash = self.line.is_mark(next, &DASHES);
        let (second, end) = self.day_number(self.joint(next, is_led, is_between)?)?;
        let has_comma = self.line.is_mark(end, &[',']) && self.line.year(end + 1).is_some();
        let place = end + usize::from(has_comma);
        let year = self.line.year(place);
        let end = if year.is_some() { place + 1 } else { end };
        let is_free = is_led || is_dash || year.is_some();
        if self.line.language != Language::English
            || !is_free
            || first >= second
            || self.month_name(end, true).is_some()
        {
            return None;
        }
        let parts = Parts {
            day: Some(second),
            month: Some(month),
            year,
            has_relative_year: false,
            end,
        };
        self.between_days(at, first, parts)
    }

    fn between_days(&self, start: usize, first: u8, second: Parts) -> Option<Found> {
        let mut found = self.resolved(start, second, false)?;
        found.days.0 = calendar::day(found.days.0.year(), second.month?, first)?;
        found.reason = "range";
        Some(found)
    }

    /// Reads *from March to May 2024*, *30 April to 2 May*, *2011–2015*, *2015-16*.
    fn calendar_range(&self, at: usize, is_led: bool, is_between: bool) -> Option<Found> {
        let first = self.parts(at)?;
        let joint = self.joint(first.end, is_led, is_between)?;
        let is_dash = self.line.is_mark(first.end, &DASHES);
        let is_year = first.month.is_none();
        let second = match self.parts(joint) {
            Some(second) => second,
            None => self.short_year(first, joint, is_led).filter(|_| is_dash)?,
        };
        let is_led = is_led || self.line.is(at.wrapping_sub(1), &[Class::In]);
        let stands = match (first.month, second.month) {
            (None, None) => is_led || is_dash,
            (Some(_), Some(_)) => {
                is_led
                    || (first.year.is_some() && second.year.is_some())
                    || (first.day.is_some() && second.day.is_some())
                    || is_dash
            }
            // A month and a year make no range.
            _ => false,
        };
        if !stands || first.day.is_some() != second.day.is_some() {
            return None;
        }
        let last = self.resolved(at, second, false)?;
        let (mut first, mut found) = (first, last);
        if !is_year && first.year.is_none() {
            // What has no year has that of the other end, or the one before it.
            first.year = Some(last.days.0.year());
            if self.resolved(at, first, false)?.days.0 > last.days.0 {
                first.year = Some(last.days.0.year() - 1);
            }
        }
        found.days.0 = self.resolved(at, first, false)?.days.0;
        (found.start, found.reason) = (at, "range");
        (found.days.0 < last.days.0).then_some(found)
    }

    /// Reads the second year of *2015–16*.
    fn short_year(&self, first: Parts, at: usize, is_led: bool) -> Option<Parts> {
        let year = first.year.filter(|_| first.month.is_none())?;
        let (short, count) = self.line.whole(at)?;
        let short = i32::try_from(short).ok()?;
        let is_next = short == (year + 1) % 100;
        let fits =
            count == 2 && short > year % 100 && !self.line.is_glue(at + 1, &['-', '.', '/']) && (is_led || is_next);
        fits.then(|| Parts {
            year: Some(year - year % 100 + short),
            end: at + 1,
            ..Parts::default()
        })
    }

    /// Reads any two dates, *from Monday to Wednesday*, *between last week and today*.
    fn points(&self, at: usize, is_between: bool) -> Option<Found> {
        let first = self.point(at, true)?;
        let joint = self.joint(first.end, true, is_between)?;
        let last = self.point(joint, true)?;
        let mut found = last;
        found.days.0 = first.days.0;
        if found.days.0 > found.days.1 && first.reason == "weekday" && last.reason == "weekday" {
            found.days.0 = calendar::plus(first.days.0, -7)?;
        }
        (found.start, found.time, found.reason) = (at, None, "range");
        found.approximate |= first.approximate;
        found.relative |= first.relative;
        (found.days.0 <= found.days.1).then_some(found)
    }
}
