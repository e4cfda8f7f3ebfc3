//! Times of day, and the day that each belongs to: the date beside it, else the nearest in its sentence. A time without a day is left.

use super::finder::{Finder, Found};
use crate::core::analysis::numbers::lexicon::Class;
use crate::core::analysis::{Language, Reading};

/// A time of day by its tokens.
struct Clock {
    start: usize,
    end: usize,
    time: (u8, u8),
}

/// Tokens between a date and a time that belong together, at most.
const NEAR: usize = 4;

/// Adds the times of a line to its dates.
pub fn add_times(finder: &Finder<'_>, reading: &Reading<'_>, found: &mut Vec<Found>) {
    let days = found.len();
    let (mut at, mut next) = (0, 0);
    while at < finder.line.tokens.len() {
        while next < days && found[next].end <= at {
            next += 1;
        }
        if next < days && found[next].start <= at {
            at = found[next].end;
            continue;
        }
        let Some(clock) = finder.clock(at) else {
            at += 1;
            continue;
        };
        at = clock.end;
        if next < days && found[next].start < clock.end {
            continue;
        }
        // The dates before and behind it; those that times made stand behind the days.
        let before = next
            .checked_sub(1)
            .and_then(|place| Some((place, finder.fits(reading, found.get(place)?, &clock)?)));
        let behind = if next < days {
            finder.fits(reading, &found[next], &clock).map(|near| (next, near))
        } else {
            None
        };
        let nearest = match (before, behind) {
            (Some((_, false)), Some((place, true))) => Some((place, true)),
            (Some(before), _) => Some(before),
            (None, behind) => behind,
        };
        match nearest {
            Some((place, true)) if found[place].time.is_none() => {
                let date = &mut found[place];
                date.start = date.start.min(clock.start);
                date.end = date.end.max(clock.end);
                date.time = Some(clock.time);
                at = at.max(date.end);
            }
            Some((place, _)) => {
                let day = found[place];
                found.push(Found {
                    start: clock.start,
                    end: clock.end,
                    time: Some(clock.time),
                    reason: "time",
                    ..day
                });
            }
            None => {}
        }
    }
}

impl Finder<'_> {
    /// Tells whether a date is a day of the time's sentence, and if so, whether they stand beside each other.
    fn fits(&self, reading: &Reading<'_>, date: &Found, clock: &Clock) -> Option<bool> {
        let start = |at: usize| self.line.tokens.get(at).map_or(0, |token| token.start);
        let same = reading.sentence_of(start(date.start)) == reading.sentence_of(start(clock.start));
        if !same || date.days.0 != date.days.1 || date.approximate {
            return None;
        }
        let gap = if date.end <= clock.start {
            date.end..clock.start
        } else {
            clock.end..date.start
        };
        let joins = [
            Class::At,
            Class::In,
            Class::To,
            Class::Until,
            Class::Determiner,
            Class::From,
            Class::Of,
            Class::Clock,
            Class::Today,
        ];
        let is_day = |at: usize| self.line.class(at) == Class::Span && self.line.item(at).arg == "day";
        let is_joint = |at: usize| {
            is_day(at)
                || self.line.is_mark(at, &[',', '،', '('])
                || self.line.is(at, &joins)
                || self.numbers.class(at) == Class::Bound
                || self.line.text(at) == "T"
        };
        Some(gap.len() <= NEAR && gap.into_iter().all(is_joint))
    }

    /// Reads the time of day that begins at a token.
    fn clock(&self, at: usize) -> Option<Clock> {
        let item = self.line.item(at);
        let is_at = self.line.class(at.wrapping_sub(1)) == Class::At
            || self.line.text(at.wrapping_sub(1)).eq_ignore_ascii_case("at");
        if item.class == Class::Noon {
            let hour = u8::try_from(item.value).ok()?;
            return Some(Clock {
                start: at,
                end: at + item.len,
                time: (hour, 0),
            });
        }
        if !self.line.is_number(at) {
            return self.hour_in_words(at);
        }
        let before = at.checked_sub(1).filter(|_| self.line.is_glued(at));
        let is_part = before.is_some_and(|before| {
            !self.line.is_mark(before, &['(', '"', '“', '„', '«', '–', '-', '—'])
                && !self.line.is_prefix(before)
                && self.line.text(before) != "T"
        });
        let (hour, count) = self.line.whole(at)?;
        let hour = u8::try_from(hour)
            .ok()
            .filter(|hour| *hour < 25 && count <= 2 && !is_part)?;
        let minutes = |mark: usize| {
            let (minutes, count) = self.line.whole(mark + 1)?;
            let is_more = self.line.is_glue(mark + 2, &['.', ',', '-', '/']) && self.line.is_number(mark + 3);
            u8::try_from(minutes)
                .ok()
                .filter(|minutes| *minutes < 60 && count == 2 && !is_more)
        };
        if self.line.is_glue(at + 1, &[':']) {
            let minute = minutes(at + 1)?;
            let has_seconds = self.line.is_glue(at + 3, &[':']) && self.line.is_number(at + 4);
            return self.of_day(at, at + if has_seconds { 5 } else { 3 }, hour, minute, true);
        }
        if self.line.is_glue(at + 1, &['.']) && self.line.is_number(at + 2) {
            return self.of_day(at, at + 3, hour, minutes(at + 1)?, false);
        }
        // 18h40, 18 h 40
        let unit = self.line.text(at + 1);
        if self.line.language == Language::French && matches!(unit, "h" | "H" | "heures") {
            let minute = minutes(at + 1).filter(|_| unit != "heures");
            let is_led = self.line.says_folded(at.wrapping_sub(1), "a vers des");
            let end = at + if minute.is_some() { 3 } else { 2 };
            return (minute.is_some() || is_led)
                .then(|| Clock {
                    start: at,
                    end,
                    time: (hour, minute.unwrap_or(0)),
                })
                .filter(|clock| clock.time.0 < 24);
        }
        if matches!(self.line.language, Language::Russian) && self.line.says(at + 1, "часов часа час") {
            let is_led = self.line.says_folded(at.wrapping_sub(1), "в к около");
            return self.of_day(at, at + 2, hour, 0, is_led);
        }
        let is_spanish = self.line.language == Language::Spanish && self.line.text(at.wrapping_sub(1)) == "las";
        let is_arabic = self.line.language == Language::Arabic && is_at;
        self.of_day(at, at + 1, hour, 0, is_spanish || is_arabic)
    }

    /// Adds the half of the day behind a time, or the word for the hour; without one it stands only where `is_told`.
    fn of_day(&self, start: usize, end: usize, hour: u8, minute: u8, is_told: bool) -> Option<Clock> {
        let after_hours = end + usize::from(self.line.language == Language::Spanish && self.line.text(end) == "horas");
        let half = self.line.item(after_hours);
        let (hour, end) = match half.class {
            Class::HalfDay => {
                let added = u8::try_from(half.value).ok()?;
                let hour = if hour == 12 {
                    added
                } else if hour < 12 {
                    hour + added
                } else {
                    hour
                };
                (hour, after_hours + half.len)
            }
            Class::Clock => (hour, after_hours + half.len),
            _ if is_told => (hour, after_hours),
            _ => return None,
        };
        (hour < 24).then_some(Clock {
            start,
            end,
            time: (hour, minute),
        })
    }

    /// Reads *seven in the evening*, *six o’clock*.
    fn hour_in_words(&self, at: usize) -> Option<Clock> {
        if self.numbers.class(at) != Class::Unit || self.line.language == Language::Arabic {
            return None;
        }
        let hour = u8::try_from(self.numbers.item(at).value)
            .ok()
            .filter(|hour| *hour <= 12)?;
        self.of_day(at, at + 1, hour, 0, false)
    }
}
