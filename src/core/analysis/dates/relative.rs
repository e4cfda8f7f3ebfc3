//! Dates that depend on the day of publication: today, weekdays, last week, two days ago. Without that day there are none.

use super::calendar::{self, Days};
use super::finder::{Finder, Found};
use crate::core::analysis::Language;
use crate::core::analysis::numbers::lexicon::{Class, folded, one_of};
use crate::core::analysis::numbers::whole_number;

/// Words for more than one unit of time: not the last week, but the last weeks.
const PLURALS: &str = "weeks months years days weekends decades hours wochen monate monaten jahre jahren tage tagen jahrzehnte \
     jahrzehnten stunden jours semaines ans annees decennies heures dias semanas meses anos decadas horas недель недели месяцев \
     месяца лет дней дни дня годов годах годы часов часа derniers dernieres prochains prochaines ultimos ultimas pasados pasadas \
     proximos proximas последние последних последний последнюю ближайшие ближайший следующие";

impl Finder<'_> {
    fn before_is(&self, at: usize, words: &str) -> bool {
        self.line.says_folded(at.wrapping_sub(1), words)
    }

    /// Reads *today*, *vorgestern*.
    pub fn today(&self, at: usize, _: bool) -> Option<Found> {
        let item = self.line.item(at);
        let behind = at + item.len;
        if item.class != Class::Today {
            return None;
        }
        let is_other = match self.line.language {
            // *Morgen* is the morning.
            Language::German => {
                item.value == 1 && (self.line.is_capital(at) || self.before_is(at, "am jeden guten heute gestern"))
            }
            Language::Spanish => item.value == 1 && self.before_is(at, "la una esta cada por de misma"),
            // اليوم is also the day.
            Language::Arabic => {
                let is_told = self.before_is(at, "ذلك نفس في هذا من خلال طوال مدار")
                    || self
                        .line
                        .says_folded(behind, "التالي نفسه الاول الثاني الثالث السابق الواحد ذاته");
                item.value == 0 && (is_told || self.numbers.class(behind) == Class::Ordinal)
            }
            _ => false,
        };
        let day = calendar::plus(self.published?, item.value).filter(|_| !is_other)?;
        // *Hier jeudi*, أمس الخميس
        let next = self.line.item(behind);
        let is_same_day = matches!(next.class, Class::Weekday | Class::WeekdayOrWord)
            && i64::from(day.weekday().number_from_monday()) == next.value;
        let end = if is_same_day { behind + next.len } else { behind };
        Self::relative(at, end, (day, day), "today")
    }

    /// Reads *Thursday*, *jeudi dernier*.
    pub fn weekday(&self, at: usize, is_led: bool) -> Option<Found> {
        let item = self.line.item(at);
        let end = at + item.len;
        let next = self.line.class(end);
        let before = at.checked_sub(1);
        let is_marked = || match self.line.language {
            Language::Russian => self.before_is(at, "в"),
            _ => {
                matches!(next, Class::Last | Class::Next)
                    || self.before_is(at, "يوم امس اليوم مساء صباح فجر ليل ليلة ظهر عصر غدا")
                    || before.is_some_and(|before| self.line.class(before) == Class::In)
            }
        };
        let is_it = match item.class {
            Class::Weekday => self.has_case(at),
            Class::WeekdayOrWord => is_marked(),
            _ => false,
        };
        let is_habit = self.before_is(
            at,
            "every each jeden chaque les los cada todos каждый каждую كل بين كلا هذين",
        );
        let is_name = match self.line.language {
            Language::English => {
                self.before_is(at, "black good bloody easter palm ash super cyber holy fat maundy")
                    || self.line.says(end, "Times Telegraph Mirror Mail Express Herald Post")
            }
            Language::Spanish | Language::French => self.line.is_capital(at) && !self.line.is_first(at),
            _ => false,
        };
        if !is_it || is_habit || is_name {
            return None;
        }
        // *Thursday of last week*
        let in_week = self.line.skip(self.of(end), &[Class::In]);
        if let Some(("week", later, end)) = self.unit_with_adjective(in_week) {
            let day = calendar::plus(calendar::week(self.published?, later)?.0, item.value - 1)?;
            return Self::relative(at, end, (day, day), "weekday");
        }
        let is_behind = matches!(
            self.line.language,
            Language::French | Language::Spanish | Language::Arabic
        );
        let (strict, end) = match next {
            Class::Last | Class::Next if is_behind => (Some(next), end + 1),
            _ => (None, end),
        };
        // *Until Friday* may be past or to come; *by Friday* is to come.
        match self.lead(at) {
            Class::Until if strict.is_none() && !is_led && !self.is_coming(at) => return None,
            Class::By if strict.is_none() => {
                let day = calendar::weekday_after(self.published?, item.value, false)?;
                return Self::relative(at, end, (day, day), "weekday-coming");
            }
            _ => {}
        }
        self.on_weekday(at, end, item.value, strict)
    }

    fn on_weekday(&self, at: usize, end: usize, weekday: i64, which: Option<Class>) -> Option<Found> {
        let published = self.published?;
        let (is_coming, is_strict) = match which {
            Some(Class::Last) => (false, true),
            // To some it is the week after that; so much for *next*.
            Some(Class::Next) => (true, true),
            Some(_) => {
                let day = calendar::plus(calendar::week(published, 0)?.0, weekday - 1)?;
                return Self::relative(at, end, (day, day), "weekday");
            }
            None => (self.is_coming(at), false),
        };
        if !is_coming {
            let day = calendar::weekday_before(published, weekday, is_strict)?;
            return Self::relative(at, end, (day, day), "weekday");
        }
        let day = calendar::weekday_after(published, weekday, is_strict)?;
        let mut found = Self::relative(at, end, (day, day), "weekday-coming")?;
        found.approximate = is_strict;
        Some(found)
    }

    /// Reads *last Thursday*, *next June*, *last summer*.
    pub fn adjective_and_name(&self, at: usize, _: bool) -> Option<Found> {
        let which = self.line.class(at);
        if !matches!(which, Class::Last | Class::This | Class::Next) || self.is_plural(at) {
            return None;
        }
        let published = self.published?;
        let place = at + self.line.item(at).len;
        let item = self.line.item(place);
        let end = place + item.len;
        match item.class {
            Class::Weekday | Class::WeekdayOrWord if self.has_case(place) => {
                self.on_weekday(at, end, item.value, Some(which))
            }
            Class::Month | Class::MonthOrWord if self.has_case(place) && !self.line.is_number(end) => {
                let month = u8::try_from(item.value).ok()?;
                let (year, reason) = self.year_of_month(month, at, which, false)?;
                Self::relative(at, end, calendar::month(year, month)?, reason)
            }
            Class::Season => {
                let first = u8::try_from(item.value).ok()?;
                let seasons = [-2, -1, 0, 1].map(|later| Self::season_days(published.year() + later, first));
                let days = match which {
                    Class::Last => seasons.into_iter().flatten().rfind(|days| days.1 < published)?,
                    Class::Next => seasons.into_iter().flatten().find(|days| days.0 > published)?,
                    _ => Self::season_days(published.year(), first)?,
                };
                Self::rough(at, end, days, "season")
            }
            _ => None,
        }
    }

    fn is_plural(&self, at: usize) -> bool {
        let item = self.line.item(at);
        let text = self.line.text(at);
        let inner = text.get(item.lead..text.len().saturating_sub(item.cut)).unwrap_or(text);
        one_of(&folded(inner), PLURALS)
    }

    /// Reads *last week*, *этом году*, *l’an dernier*, العام الماضي: the unit, how many of them later, and the token behind.
    pub fn unit_with_adjective(&self, at: usize) -> Option<(&'static str, i64, usize)> {
        const WHICH: [Class; 3] = [Class::Last, Class::This, Class::Next];
        let later = |class: Class| match class {
            Class::Last => -1,
            Class::Next => 1,
            _ => 0,
        };
        let is_unit = |place: usize| {
            let item = self.line.item(place);
            item.class == Class::Span && !matches!(item.arg, "day" | "hour" | "decade") && !self.is_plural(place)
        };
        let first = self.line.item(at);
        let second_at = at + first.len;
        let second = self.line.item(second_at);
        let end = second_at + second.len;
        if WHICH.contains(&first.class) && is_unit(second_at) && !self.is_plural(at) {
            // French points with both: *ce mois-ci*; Arabic puts *this* before and *last* behind.
            let is_here = self.line.is_glue(end, &['-', '‑']) && self.line.text(end + 1) == "ci";
            return Some((second.arg, later(first.class), if is_here { end + 2 } else { end }));
        }
        let is_behind = matches!(
            self.line.language,
            Language::French | Language::Spanish | Language::Arabic
        );
        if is_behind && is_unit(at) && WHICH.contains(&second.class) && !self.is_plural(second_at) {
            let is_this = second.class == Class::This && self.line.language != Language::Arabic;
            return (!is_this).then_some((first.arg, later(second.class), end));
        }
        None
    }

    /// Returns the days of the calendar's unit so many later than that of publication.
    pub fn unit_days(&self, unit: &str, later: i64) -> Option<Days> {
        let published = self.published?;
        match unit {
            "week" => calendar::week(published, later),
            "weekend" => {
                let (_, sunday) = calendar::week(published, later)?;
                Some((calendar::plus(sunday, -1)?, sunday))
            }
            "month" => {
                let (year, month) = calendar::months_later(published, later)?;
                calendar::month(year, month)
            }
            "year" => calendar::year(published.year().checked_add(i32::try_from(later).ok()?)?),
            _ => None,
        }
    }

    /// Reads a unit of the calendar with its adjective.
    pub fn unit(&self, at: usize, _: bool) -> Option<Found> {
        let (unit, later, end) = self.unit_with_adjective(at)?;
        let is_english = self.line.language == Language::English;
        let is_the = self.before_is(at, "the");
        let is_past = self.line.text(at).eq_ignore_ascii_case("past");
        if is_english && later < 0 && (is_the || is_past) && unit != "weekend" {
            // *Over the last year*: up to now.
            return self.back_from_now(at, end, 1, unit);
        }
        let days = self.unit_days(unit, later)?;
        Self::relative(at, end, days, "calendar-unit").filter(|_| !(is_english && is_the && later > 0))
    }

    /// Reads a number of units of time, or one in *a week*: how many, of what, and the token behind.
    pub fn units(&self, at: usize) -> Option<(i64, &'static str, usize)> {
        let item = self.line.item(at);
        if item.class == Class::TwoSpans {
            return Some((2, item.arg, at + item.len));
        }
        let (count, next) = match item.class {
            Class::Article => (1, at + item.len),
            _ => whole_number(&self.numbers, at)?,
        };
        let unit = self.line.item(next);
        (unit.class == Class::Span && (1..=1000).contains(&count)).then_some((count, unit.arg, next + unit.len))
    }

    /// Returns the day so many units, 1000 at most, before that of publication.
    fn back(&self, count: i64, unit: &str) -> Option<time::Date> {
        let published = self.published?;
        let months = |months: i64| {
            let (year, month) = calendar::months_later(published, -months)?;
            let last = calendar::month(year, month)?.1.day();
            calendar::day(year, month, published.day().min(last))
        };
        match unit {
            "day" => calendar::plus(published, -count),
            "week" => calendar::plus(published, count * -7),
            "month" => months(count),
            "year" => months(count * 12),
            "decade" => months(count * 120),
            "hour" => calendar::plus(published, -(count / 24) - 1),
            _ => None,
        }
    }

    /// Returns the period from so many units ago to now.
    pub fn back_from_now(&self, start: usize, end: usize, count: i64, unit: &str) -> Option<Found> {
        let days = (self.back(count, unit)?, self.published?);
        Self::rough(start, end, days, "past-units")
    }

    /// Reads *two days ago*, *vor zwei Tagen*, *il y a deux jours*, *два дня назад*, قبل يومين.
    pub fn ago(&self, at: usize, _: bool) -> Option<Found> {
        let item = self.line.item(at);
        let (count, unit, end, is_rough) = if item.class == Class::AgoBefore {
            let bound = self.numbers.item(at + item.len);
            let is_rough = bound.class == Class::Bound;
            let place = at + item.len + if is_rough { bound.len } else { 0 };
            let (count, unit, end) = self.units(place).or_else(|| self.one_unit(place))?;
            (count, unit, end, is_rough)
        } else {
            let is_bare = self.line.language == Language::Russian && item.class == Class::Span;
            let (count, unit, next) = if is_bare {
                (1, item.arg, at + item.len)
            } else {
                self.units(at)?
            };
            let ago = self.line.item(next);
            if ago.class != Class::Ago {
                return None;
            }
            let is_rough = (1..=3).any(|back| {
                at.checked_sub(back).is_some_and(|place| {
                    let bound = self.numbers.item(place);
                    bound.class == Class::Bound && bound.len == back
                })
            });
            (count, unit, next + ago.len, is_rough)
        };
        let day = self.back(count, unit)?;
        let days = match unit {
            "hour" if count <= 48 => (day, self.published?),
            "hour" => return None,
            "day" => (day, day),
            "week" => calendar::week(day, 0)?,
            "month" => calendar::month(day.year(), u8::from(day.month()))?,
            _ => calendar::year(day.year())?,
        };
        let mut found = Self::relative(at, end, days, "ago")?;
        found.approximate = is_rough || unit != "day";
        Some(found)
    }

    /// Arabic says *before a week* without a number.
    fn one_unit(&self, at: usize) -> Option<(i64, &'static str, usize)> {
        let unit = self.line.item(at);
        let end = at + unit.len;
        let is_named = self.line.is_number(end)
            || self.line.is(
                end,
                &[
                    Class::Weekday,
                    Class::WeekdayOrWord,
                    Class::Month,
                    Class::MonthOrWord,
                    Class::Last,
                    Class::From,
                ],
            );
        let is_bare = self.line.language == Language::Arabic && unit.class == Class::Span;
        (is_bare && !is_named && !self.line.text(at).starts_with("ال")).then_some((1, unit.arg, end))
    }

    /// Reads *the last two weeks*, *ces trois derniers mois*, *the next five days*.
    pub fn several_units(&self, at: usize, _: bool) -> Option<Found> {
        let first = self.line.item(at);
        let next = at + first.len;
        let (which, (count, unit, end)) = if matches!(first.class, Class::Last | Class::Next) {
            (first.class, self.units(next)?)
        } else {
            let (count, place) = whole_number(&self.numbers, at)?;
            let which = self.line.item(place);
            let unit = self.line.item(place + which.len);
            if !matches!(which.class, Class::Last | Class::Next) || unit.class != Class::Span {
                return None;
            }
            (which.class, (count, unit.arg, place + which.len + unit.len))
        };
        if !(1..=1000).contains(&count) {
            return None;
        }
        if which == Class::Last {
            return self.back_from_now(at, end, count, unit);
        }
        let published = self.published?;
        let to = match unit {
            "hour" | "decade" => return None,
            _ => self.back(-count, unit)?,
        };
        Self::rough(at, end, (published, to), "coming-units")
    }
}
