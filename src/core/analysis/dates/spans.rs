//! Parts of years and months, seasons and decades.

use super::calendar::{self, Days};
use super::finder::{Finder, Found};
use crate::core::analysis::Language;
use crate::core::analysis::numbers::lexicon::Class;

impl Finder<'_> {
    /// Reads *early 2024*, *mid-December*, *late last year*, *the end of the 1990s*.
    pub fn part(&self, at: usize, _: bool) -> Option<Found> {
        let item = self.line.item(at);
        if !matches!(item.class, Class::Part | Class::SoFar) {
            return None;
        }
        let next = at + item.len;
        let next = self.of(next + usize::from(self.line.is_glue(next, &['-', '‑'])));
        let unit = self.unit_with_adjective(next).and_then(|(unit, later, end)| {
            let days = self.unit_days(unit, later)?;
            Self::relative(at, end, days, "part")
        });
        if item.class == Class::SoFar {
            // Earlier this month: from its first day to that of publication; later: from then on.
            let (found, published) = (unit?, self.published?);
            let days = if item.value < 0 {
                (found.days.0, published)
            } else {
                (published, found.days.1)
            };
            return (days.0 <= days.1).then_some(Found {
                days,
                reason: "so-far",
                ..found
            });
        }
        let whole = unit.or_else(|| self.decade(next, true)).or_else(|| {
            let parts = self.parts(next).filter(|parts| parts.day.is_none())?;
            let leans = matches!(self.lead(at), Class::By | Class::Until);
            self.resolved(next, parts, leans)
        })?;
        let days = calendar::part(whole.days, item.value)?;
        Some(Found {
            start: at,
            days,
            approximate: true,
            reason: "part",
            ..whole
        })
    }

    /// Reads *the summer of 2024*, *last spring*.
    pub fn season(&self, at: usize, _: bool) -> Option<Found> {
        let item = self.line.item(at);
        let first = u8::try_from(item.value).ok().filter(|_| item.class == Class::Season)?;
        let before = at.wrapping_sub(1);
        // The Arab Spring is none, and French has another word that looks like summer.
        let is_name =
            self.line.is_capital(before) && self.line.is_capital(at) && self.line.language == Language::English;
        let is_french = self.line.language == Language::French
            && item.lead == 0
            && !self
                .line
                .is(before, &[Class::In, Class::Determiner, Class::To, Class::This]);
        let next = self.of(at + item.len);
        let place = self.behind_year_word(next);
        let year = self.line.year(place)?;
        let days = Self::season_days(year, first)?;
        let found = Self::exact(at, self.behind_year(place + 1), days, "season");
        (!is_name && !is_french).then_some(Found {
            approximate: true,
            ..found
        })
    }

    /// Returns the days of a season, by its first month.
    pub fn season_days(year: i32, first: u8) -> Option<Days> {
        let last = (first + 2 - 1) % 12 + 1;
        let last_year = if last < first { year.checked_add(1)? } else { year };
        Some((calendar::month(year, first)?.0, calendar::month(last_year, last)?.1))
    }

    /// Reads *the 1970s*, *die 1970er*, *les années 70*, *в 1970-х годах*.
    pub fn decade(&self, at: usize, _: bool) -> Option<Found> {
        let item = self.line.item(at);
        let is_led = item.class == Class::Decade || self.is_year_word(at) && self.line.says_folded(at, "annees anos");
        let place = if is_led { at + item.len } else { at };
        if is_led && self.numbers.class(place) == Class::Tens {
            // *Los años setenta*
            let first = 1900 + i32::try_from(self.numbers.item(place).value).ok()?;
            return Some(Self::exact(at, place + 1, calendar::years(first, first + 9)?, "decade"));
        }
        let (value, count) = self.line.whole(place)?;
        let is_round = value % 10 == 0 && (count == 4 && (1800..=2090).contains(&value) || count == 2 && value >= 20);
        let glued = |ending: &str| self.line.is_glued(place + 1) && self.line.text(place + 1) == ending;
        let (end, may_be_short) = match self.line.language {
            Language::English if glued("s") => (place + 2, false),
            Language::English if self.line.is_glue(place + 1, &['\'', '’']) && self.line.text(place + 2) == "s" => {
                (place + 3, false)
            }
            Language::German if glued("er") => {
                let has_word = self.is_year_word(place + 2);
                (place + 2 + usize::from(has_word), has_word)
            }
            Language::Russian if self.line.is_glue(place + 1, &['-', '‑']) && self.line.says(place + 2, "х е ые") =>
            {
                let has_word = self.is_year_word(place + 3);
                (place + 3 + usize::from(has_word), has_word)
            }
            Language::French | Language::Spanish if is_led => (place + 1, true),
            _ => return None,
        };
        if !is_round || (count == 2 && !may_be_short) || (self.line.is_glued(place) && place == at) {
            return None;
        }
        let first = i32::try_from(if count == 2 { 1900 + value } else { value }).ok()?;
        Some(Self::exact(at, end, calendar::years(first, first + 9)?, "decade"))
    }
}
