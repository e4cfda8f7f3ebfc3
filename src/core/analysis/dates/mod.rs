//! Dates, times and periods, and the days that they mean. It refuses to guess: without the day of publication nothing that depends on
//! it is resolved or reported, and what depends on the story (*three weeks later*, *the next day*, *the following month*) never is.
//!
//! A report looks back: *on Thursday* is the last Thursday up to the day of publication, *in December* the last December that has
//! begun by then. Whether a verb speaks of the future is beyond a word list; only where a word of the same clause says so before the
//! date (*will meet on Monday*, *the upcoming talks in October*) is it the coming one. *31 July* has the year that brings it nearest.
//!
//! *Since* reaches to the day of publication. *Until* and *by* name only an end, so what follows them stands for itself.
//! *Early*, *mid* and *late* are thirds: of a month 1–10, 10–20 and 21 to its end, of a year four months each.
//! A span leaves out a preposition before a single day or period and holds *since*, *from* and *between*.
//!
//! Reasons: `numeric`, `day-month-year`, `day-month`, `month-year`, `month`, `year`, `decade`, `season`, `part`, `today`, `weekday`,
//! `weekday-coming`, `month-coming`, `calendar-unit`, `so-far`, `ago`, `past-units`, `coming-units`, `range`, `since`, `time`.

mod calendar;
mod clock;
mod finder;
mod period;
mod relative;
mod spans;
mod stands;
#[cfg(test)]
mod tests;
pub(super) mod words;

use time::Date;

use super::Reading;
use super::numbers::lexicon::{Lexicon, Line, lines};
use super::numbers::words as number_words;
use crate::core::order::sort_by_key;
use crate::core::text::Span;
use finder::{Finder, Found};

/// A date, a time of day with its date, or a period, with the days it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// Where it stands.
    pub span: Span,
    /// The first day.
    pub from: Date,
    /// The last day, the same as the first where it is one.
    pub to: Date,
    /// The time of that day, in hours and minutes, where one stands beside it or in its sentence.
    pub time: Option<(u8, u8)>,
    /// Whether its ends are only rough: *early 2024*, *since March*, *five years ago*.
    pub approximate: bool,
    /// Whether it depends on the day of publication.
    pub relative: bool,
    /// Why it was taken, one of those that the module lists.
    pub reason: &'static str,
}

/// Finds the dates of a text, in order and without overlaps.
#[must_use]
#[inline(never)]
pub fn dates(reading: &Reading<'_>) -> Vec<When> {
    let lexicon = Lexicon::new(&[words::list(reading.language)], reading.language);
    let number_lexicon = Lexicon::new(&number_words::lists(reading.language), reading.language);
    let mut found = Vec::new();
    for tokens in lines(reading) {
        let finder = Finder {
            line: Line::new(tokens, reading.language, &lexicon),
            numbers: Line::new(tokens, reading.language, &number_lexicon),
            published: reading.published,
        };
        let mut in_line: Vec<Found> = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match finder.found(at) {
                Some(date) => {
                    at = date.end.max(at + 1);
                    in_line.push(date);
                }
                None => at += 1,
            }
        }
        clock::add_times(&finder, reading, &mut in_line);
        found.extend(in_line.iter().filter_map(|date| finder.when(date)));
    }
    sort_by_key(&mut found, |date| date.span);
    found
}
