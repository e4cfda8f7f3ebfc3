//! Dates of the calendar: days, months, years, decades and seasons by their names and numbers. What depends on the day of
//! publication alone is in `relative`, what has two ends in `period`.

use time::Date;

use super::When;
use super::calendar::{self, Days};
use crate::core::analysis::Language;
use crate::core::analysis::numbers::lexicon::{Class, Line};
use crate::core::text::Span;

/// The tokens of a line, with what they mean for dates and for numbers.
pub struct Finder<'a> {
    /// With the meanings for dates.
    pub line: Line<'a>,
    /// The same tokens with their meanings for numbers.
    pub numbers: Line<'a>,
    /// The day of publication.
    pub published: Option<Date>,
}

/// A date by its tokens.
#[derive(Clone, Copy)]
pub struct Found {
    /// Its first token.
    pub start: usize,
    /// The token behind it.
    pub end: usize,
    /// What it means.
    pub days: Days,
    /// The time of that day.
    pub time: Option<(u8, u8)>,
    /// Whether it is rough.
    pub approximate: bool,
    /// Whether it depends on the day of publication.
    pub relative: bool,
    /// Why it was taken.
    pub reason: &'static str,
}

/// A date of the calendar, as far as it is told.
#[derive(Clone, Copy, Default)]
pub struct Parts {
    /// The day of the month.
    pub day: Option<u8>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The year.
    pub year: Option<i32>,
    /// Whether the year is *last year* and the like.
    pub has_relative_year: bool,
    /// The token behind it.
    pub end: usize,
}

impl Finder<'_> {
    /// Returns a date with its place in the text.
    pub fn when(&self, found: &Found) -> Option<When> {
        let first = self.line.tokens.get(found.start)?;
        let last = self.line.tokens.get(found.end.checked_sub(1)?)?;
        let start = first.start + self.line.item(found.start).lead;
        let cut = self.line.item(found.end - 1).cut;
        Some(When {
            span: Span::new(start, last.end - cut),
            from: found.days.0,
            to: found.days.1,
            time: found.time,
            approximate: found.approximate,
            relative: found.relative,
            reason: found.reason,
        })
    }

    /// Finds the date or period that begins at a token.
    pub fn found(&self, at: usize) -> Option<Found> {
        if !self.line.is_number(at) && !self.may_begin(at) {
            return None;
        }
        self.period(at).or_else(|| self.point(at, false))
    }

    /// Tells whether a date may begin with a word.
    fn may_begin(&self, at: usize) -> bool {
        use Class::{And, At, By, Clock, Coming, Counted, Determiner, HalfDay, In, Noon, Of, Said, To, Total, Until};
        let is_number = self.numbers.is(
            at,
            &[
                Class::Unit,
                Class::Tens,
                Class::Hundred,
                Class::Hundreds,
                Class::Magnitude,
                Class::Ordinal,
            ],
        );
        match self.line.class(at) {
            And
            | At
            | By
            | Clock
            | Coming
            | Counted
            | Determiner
            | HalfDay
            | In
            | Noon
            | Of
            | Said
            | To
            | Total
            | Until
            | Class::None => is_number,
            _ => true,
        }
    }

    /// Finds the single date that begins at a token. `is_led` tells that a word before it says that it is one.
    pub fn point(&self, at: usize, is_led: bool) -> Option<Found> {
        // A list of readers is smaller than a chain of calls, each with its copy of what was found.
        type Read<'a> = fn(&Finder<'a>, usize, bool) -> Option<Found>;
        let readers: &[Read<'_>] = &[
            Self::numeric,
            Self::weekday_with_date,
            Self::part,
            Self::season,
            Self::decade,
            Self::calendar,
            Self::today,
            Self::ago,
            Self::several_units,
            Self::weekday,
            Self::adjective_and_name,
            Self::unit,
        ];
        readers.iter().find_map(|read| read(self, at, is_led))
    }

    /// Returns a date that is exact and depends on nothing.
    #[inline(never)]
    pub fn exact(start: usize, end: usize, days: Days, reason: &'static str) -> Found {
        Found {
            start,
            end,
            days,
            time: None,
            approximate: false,
            relative: false,
            reason,
        }
    }

    /// Returns a date that is exact and depends on the day of publication.
    #[inline(never)]
    pub fn relative(start: usize, end: usize, days: Days, reason: &'static str) -> Option<Found> {
        Some(Found {
            relative: true,
            ..Self::exact(start, end, days, reason)
        })
    }

    /// Returns a rough date that depends on the day of publication.
    #[inline(never)]
    pub fn rough(start: usize, end: usize, days: Days, reason: &'static str) -> Option<Found> {
        let mut found = Self::relative(start, end, days, reason)?;
        found.approximate = true;
        Some(found)
    }

    /// Tells whether a token is a word for a year.
    #[inline(never)]
    pub fn is_year_word(&self, at: usize) -> bool {
        let item = self.line.item(at);
        item.class == Class::Span && item.arg == "year"
    }

    /// Returns the token behind a word for a year and what may follow it.
    #[inline(never)]
    pub fn behind_year_word(&self, at: usize) -> usize {
        if self.is_year_word(at) {
            self.of(at + self.line.item(at).len)
        } else {
            at
        }
    }

    /// Returns the token behind words like *of*, *the*.
    pub fn of(&self, at: usize) -> usize {
        let is_romance = matches!(
            self.line.language,
            Language::French | Language::Spanish | Language::Arabic
        );
        let mut at = at;
        for _ in 0..2 {
            at = self.line.skip(at, &[Class::Of, Class::Determiner]);
            if is_romance {
                at = self.line.skip(at, &[Class::From]);
            }
        }
        at
    }

    /// Tells whether a token is this mark.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.line.is_mark(at, &[mark])
    }

    /// Tells whether a word of this language has the case that names of months and days have.
    pub fn has_case(&self, at: usize) -> bool {
        match self.line.language {
            Language::English | Language::German => self.line.is_capital(at),
            _ => true,
        }
    }

    /// Returns what the word or phrase is that ends before a token.
    pub fn lead(&self, at: usize) -> Class {
        let ends_here = |back: &usize| {
            at.checked_sub(*back).is_some_and(|place| {
                let item = self.line.item(place);
                item.class != Class::None && item.len == *back
            })
        };
        (1..=3)
            .rev()
            .find(ends_here)
            .map_or(Class::None, |back| self.line.class(at - back))
    }

    /// Reads the number of a day, with its ending.
    pub fn day_number(&self, at: usize) -> Option<(u8, usize)> {
        let (day, count) = self.line.whole(at)?;
        let before = at.checked_sub(1).filter(|_| self.line.is_glued(at));
        let is_free = before.is_none_or(|before| {
            self.line
                .is_mark(before, &['(', '[', '"', '“', '„', '«', '-', '–', '—', ','])
                || self.line.is_prefix(before)
        });
        let day = u8::try_from(day)
            .ok()
            .filter(|day| (1..=31).contains(day) && count <= 2 && is_free)?;
        let mut end = at + 1;
        if self.line.is_glued(end) && self.line.is_word(end) {
            let endings = match self.line.language {
                Language::English => "st nd rd th",
                Language::French => "er re",
                Language::Spanish => "º o ro",
                _ => "",
            };
            if !self.line.says(end, endings) {
                return None;
            }
            end += 1;
        } else if self.line.language == Language::German && self.is_mark(end, '.') && self.line.is_glued(end) {
            end += 1;
        } else if self.line.language == Language::Russian && self.line.is_glue(end, &['-', '‑']) {
            let is_ending = self.line.says(end + 1, "го е х");
            end += if is_ending { 2 } else { 0 };
        } else if self.line.is_glue(end, &['.', ',', ':', '/', '٫', '٬']) {
            return None;
        }
        Some((day, end))
    }

    /// Reads the day in *the first of May*, *le premier mai*, *9-го*: a month has to follow.
    fn day_in_words(&self, at: usize) -> Option<(u8, usize)> {
        let item = self.numbers.item(at);
        let end = at + item.len;
        let fits = match self.line.language {
            Language::English => self.line.class(end) == Class::Of,
            Language::Arabic => self.line.class(end) == Class::From,
            Language::French | Language::Spanish => item.value == 1,
            _ => true,
        };
        let day = u8::try_from(item.value).ok().filter(|day| (1..=31).contains(day))?;
        (item.class == Class::Ordinal && fits).then_some((day, end))
    }

    /// Reads the name of a month. `is_beside` tells that a number stands beside it.
    pub fn month_name(&self, at: usize, is_beside: bool) -> Option<(u8, usize)> {
        let item = self.line.item(at);
        let is_lower = !self.line.is_capital(at) || self.line.is_first(at);
        let is_it = match item.class {
            Class::Month => {
                is_beside
                    || is_lower
                    || !matches!(
                        self.line.language,
                        Language::French | Language::Spanish | Language::Russian
                    )
            }
            Class::MonthShort => is_beside,
            Class::MonthOrWord => is_beside || self.line.language == Language::English || is_lower,
            _ => false,
        };
        if !is_it || !self.has_case(at) {
            return None;
        }
        let month = u8::try_from(item.value).ok()?;
        let mut end = at + item.len;
        if item.class == Class::MonthShort && self.is_mark(end, '.') && self.line.is_glued(end) {
            end += 1;
        }
        // Arabic papers give both names: تموز/يوليو, تموز (يوليو).
        let other = self.line.item(end + 1);
        if other.class == Class::Month && other.value == item.value {
            let behind = end + 1 + other.len;
            if self.is_mark(end, '/') {
                end = behind;
            } else if self.is_mark(end, '(') && self.is_mark(behind, ')') {
                end = behind + 1;
            }
        }
        Some((month, end))
    }

    /// Reads a date of the calendar by its names and numbers, whatever stands before it.
    pub fn parts(&self, at: usize) -> Option<Parts> {
        if let Some((day, next)) = self.day_number(at).or_else(|| self.day_in_words(at))
            && let Some((month, end)) = self.month_name(self.of(next), true)
        {
            return Some(self.with_year(Parts {
                day: Some(day),
                month: Some(month),
                end,
                ..Parts::default()
            }));
        }
        if let Some((month, end)) = self.month_name(at, self.has_number_beside(at)) {
            let is_in = at
                .checked_sub(1)
                .is_some_and(|before| self.line.text(before).eq_ignore_ascii_case("in"));
            if self.line.language == Language::English
                && !is_in
                && let Some((day, end)) = self.day_number(end)
            {
                return Some(self.with_year(Parts {
                    day: Some(day),
                    month: Some(month),
                    end,
                    ..Parts::default()
                }));
            }
            let is_short = self.line.class(at) == Class::MonthShort;
            let parts = self.with_year(Parts {
                month: Some(month),
                end,
                ..Parts::default()
            });
            return (!is_short || parts.year.is_some()).then_some(parts);
        }
        let place = self.behind_year_word(at);
        let year = self.line.year(place)?;
        Some(Parts {
            year: Some(year),
            end: self.behind_year(place + 1),
            ..Parts::default()
        })
    }

    fn has_number_beside(&self, at: usize) -> bool {
        let behind = at + self.line.item(at).len;
        let behind = behind + usize::from(self.is_mark(behind, '.'));
        self.line.is_number(behind) || at.checked_sub(1).is_some_and(|before| self.line.is_number(before))
    }

    /// Returns the token behind the word for a year that Russian puts behind its number.
    pub fn behind_year(&self, at: usize) -> usize {
        if self.line.language != Language::Russian || !self.is_year_word(at) {
            return at;
        }
        let end = at + 1;
        end + usize::from(self.line.text(at).chars().count() < 3 && self.is_mark(end, '.') && self.line.is_glued(end))
    }

    /// Adds the year behind a month.
    fn with_year(&self, parts: Parts) -> Parts {
        let has_comma = self.is_mark(parts.end, ',') && self.line.language == Language::English;
        let next = self.of(parts.end + usize::from(has_comma));
        let place = self.behind_year_word(next);
        let is_counted = parts.day.is_none() && self.line.class(place + 1) == Class::Counted;
        if let Some(year) = self.line.year(place).filter(|_| !is_counted) {
            return Parts {
                year: Some(year),
                end: self.behind_year(place + 1),
                ..parts
            };
        }
        if !has_comma
            && let Some((unit, later, end)) = self.unit_with_adjective(next)
            && unit == "year"
            && let Some(published) = self.published
            && let Ok(later) = i32::try_from(later)
        {
            return Parts {
                year: Some(published.year() + later),
                has_relative_year: true,
                end,
                ..parts
            };
        }
        parts
    }

    /// Reads `2025-07-31`, `31.07.2025`, `31/07/2025` and German `31.7.`
    fn numeric(&self, at: usize, _: bool) -> Option<Found> {
        let (first, first_count) = self.line.whole(at)?;
        let is_part = self.line.is_glued(at) && !self.line.is_mark(at - 1, &['(', '[', '"', '“', '„', '«', ':']);
        let mark = self.line.text(at + 1).chars().next()?;
        if is_part || !matches!(mark, '-' | '.' | '/') || !self.line.is_glue(at + 1, &[mark]) {
            return None;
        }
        let (second, second_count) = self.line.whole(at + 2)?;
        if !self.line.is_glue(at + 3, &[mark]) || !self.line.is_number(at + 4) {
            return self.day_and_month(at, (first, first_count), (second, second_count));
        }
        let (third, third_count) = self.line.whole(at + 4)?;
        let end = at + 5;
        let is_more = self.line.is_glued(end)
            && (self.line.is_number(end) || self.line.is_glue(end, &['-', '.', '/']) && self.line.is_number(end + 1));
        let is_short = first_count <= 2 && second_count <= 2;
        let is_english = self.line.language == Language::English;
        let (mut year, mut month, mut day) = (third, second, first);
        if first_count == 4 && second_count <= 2 && third_count <= 2 {
            (year, day) = (first, third);
        } else if is_short && third_count == 4 {
            // In English 3/4/2025 is March to some and April to others.
            if is_english && mark != '.' && first <= 12 {
                if second <= 12 && first != second {
                    return None;
                }
                (month, day) = (first, second);
            }
        } else if is_short && third_count == 2 && first_count + second_count == 4 && !is_english && mark != '-' {
            let last = self.published.map_or(2069, |date| i64::from(date.year()) + 10);
            year = if 2000 + third > last {
                1900 + third
            } else {
                2000 + third
            };
        } else {
            return None;
        }
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let date = calendar::day(i32::try_from(year).ok()?, month, day)?;
        let is_likely = (1000..=2200).contains(&year) && !is_more;
        is_likely.then(|| Self::exact(at, end, (date, date), "numeric"))
    }

    fn small(&self, at: usize) -> Option<u8> {
        u8::try_from(self.line.whole(at)?.0).ok()
    }

    /// Reads German *am 31.7.*
    fn day_and_month(&self, at: usize, day: (i64, usize), month: (i64, usize)) -> Option<Found> {
        let is_led = at.checked_sub(1).is_some_and(|before| {
            self.line
                .is(before, &[Class::In, Class::From, Class::Until, Class::Since])
                || self.line.class(before) == Class::Weekday
        });
        let is_german = self.line.language == Language::German && self.is_mark(at + 1, '.');
        let ends = self.is_mark(at + 3, '.') && self.line.is_glued(at + 3);
        if !(is_led && is_german && ends && day.1 <= 2 && month.1 <= 2) {
            return None;
        }
        let date = calendar::nearest(
            self.published?,
            self.small(at + 2)?,
            self.small(at)?,
            self.is_coming(at),
        )?;
        Self::relative(at, at + 4, (date, date), "day-month")
    }

    /// Reads *Thursday, 31 July 2025*.
    fn weekday_with_date(&self, at: usize, _: bool) -> Option<Found> {
        let item = self.line.item(at);
        if !matches!(item.class, Class::Weekday | Class::WeekdayOrWord) || !self.has_case(at) || item.cut > 0 {
            return None;
        }
        let mut next = at + item.len;
        let is_bracket = self.is_mark(next, '(');
        next += usize::from(self.line.is_mark(next, &[',', '،', '(', '.']));
        next = self.of(next);
        let date = self.numeric(next, true).or_else(|| {
            let parts = self.parts(next).filter(|parts| parts.day.is_some())?;
            self.resolved(next, parts, false)
        })?;
        let end = date.end + usize::from(is_bracket && self.is_mark(date.end, ')'));
        Some(Found { start: at, end, ..date })
    }

    /// Reads a month or year by its name, where it stands for one, and any day.
    fn calendar(&self, at: usize, is_led: bool) -> Option<Found> {
        let parts = self.parts(at)?;
        let stands = match (parts.day, parts.month) {
            (Some(_), _) => true,
            (None, Some(_)) => parts.year.is_some() || is_led || self.is_month(at, parts.end),
            (None, None) => is_led && !self.is_amount(parts.end) || self.is_year(at, parts.end),
        };
        let before = self.lead(at);
        // *Until December* may be past or to come.
        let is_open =
            before == Class::Until && !is_led && !self.is_coming(at) && parts.day.is_none() && parts.year.is_none();
        let is_coming = before == Class::By;
        (stands && !is_open)
            .then(|| self.resolved(at, parts, is_coming))
            .flatten()
    }

    /// Finds the days of a date of the calendar. `leans_ahead` tells that a month may be one to come.
    pub fn resolved(&self, at: usize, parts: Parts, leans_ahead: bool) -> Option<Found> {
        let (mut end, mut relative) = (parts.end, parts.has_relative_year);
        let (days, reason) = match (parts.year, parts.month, parts.day) {
            (Some(year), Some(month), Some(day)) => {
                let date = calendar::day(year, month, day)?;
                ((date, date), "day-month-year")
            }
            (None, Some(month), Some(day)) => {
                let date = calendar::nearest(self.published?, month, day, self.is_coming(at))?;
                relative = true;
                ((date, date), "day-month")
            }
            (Some(year), Some(month), None) => (calendar::month(year, month)?, "month-year"),
            (None, Some(month), None) => {
                let next = self.line.class(end);
                let (year, reason) = self.year_of_month(month, at, next, leans_ahead)?;
                end += usize::from(matches!(next, Class::Last | Class::Next | Class::This));
                relative = true;
                (calendar::month(year, month)?, reason)
            }
            (Some(year), None, _) => (calendar::year(year)?, "year"),
            (None, None, _) => return None,
        };
        let mut found = Self::exact(at, end, days, reason);
        found.relative = relative;
        Some(found)
    }

    /// Finds the year of a month that has none: the last that has begun, or the coming one.
    pub fn year_of_month(&self, month: u8, at: usize, next: Class, leans_ahead: bool) -> Option<(i32, &'static str)> {
        let published = self.published?;
        let (year, current) = (published.year(), u8::from(published.month()));
        let ahead = (i32::from(month) - i32::from(current)).rem_euclid(12);
        let past = if month <= current { year } else { year - 1 };
        let coming = if month >= current { year } else { year + 1 };
        Some(match next {
            Class::Last => (if month < current { year } else { year - 1 }, "month"),
            Class::Next => (if month > current { year } else { year + 1 }, "month-coming"),
            Class::This => (year, "month"),
            _ if self.is_coming(at) || (leans_ahead && ahead <= 6) => (coming, "month-coming"),
            _ => (past, "month"),
        })
    }
}
