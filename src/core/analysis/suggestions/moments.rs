//! Days and times of day of the same event that differ. One day said in two ways does not differ, nor does a month from a day in it.

use super::align::{Table, between, inside};
use super::gathered::{Best, Found, Matters, Said, firsts, subject, tell};
use super::lexicon::hash;
use super::numbers::day_behind;
use super::{Reason, SuggestionKind};
use crate::core::analysis::{Decimal, Reading, TokenKind};
use crate::core::text::Span;
use crate::core::text::lower_case;

/// Words around a moment that tell what happened then, in bytes.
const NEAR: usize = 60;

/// Days by which a date that was worked out may be wrong: a week, a year.
const SHIFTS: [i32; 7] = [0, 7, -7, 365, -365, 366, -366];

/// Words before a term that names no day, and words that it may end in.
const LEADS: &str = "within until by in before next this innerhalb bis nächsten nächste dans avant prochain dentro antes próximo через до";
const UNITS: &str = "days weeks month months year spring summer autumn winter tagen wochen monat monaten frühling frühjahr sommer herbst \
semaines mois printemps été automne hiver semanas meses primavera verano otoño invierno недели недель месяц весны лета осени зимы";

/// A day or a time of day.
#[derive(Default)]
struct Moment {
    line: usize,
    source: usize,
    span: Span,
    /// The first and the last day, by number.
    days: Option<(i32, i32)>,
    /// In minutes.
    time: Option<u16>,
    /// Whether it may be morning or evening.
    is_half: bool,
    /// Whether it is in words of one side of a bound or roughly.
    is_rough: bool,
    /// Whether its year or week was worked out, and may be the wrong one.
    is_worked_out: bool,
    /// Its words, by number, where they name no day.
    vague: Option<u64>,
}

/// How two moments stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Same,
    Differ,
    Unknown,
}

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    let moments = moments(table);
    let mut best = Best::new(moments.len());
    let mut same: Vec<Vec<usize>> = vec![Vec::new(); moments.len()];
    let mut matters = Matters::new(moments.len());
    for (one, moment) in moments.iter().enumerate() {
        for (line, likeness) in &table.lines[moment.line].partners {
            for other in between(moments.len(), &|at| moments[at].line, *line..line + 1) {
                let there = &moments[other];
                match relation(moment, there) {
                    Relation::Same => {
                        same[one].push(there.source);
                        same[other].push(moment.source);
                        if moment.time == there.time && *likeness >= 150 {
                            matters.join(one, other);
                        }
                    }
                    Relation::Differ => {
                        let near = shared_near(table, moment, there);
                        // Years pass in any background.
                        let is_long = |moment: &Moment| moment.days.is_some_and(|days| days.1 - days.0 > 300);
                        if (is_long(moment) || is_long(there)) && *likeness < 350 {
                            continue;
                        }
                        if near > 0 && moment.vague.is_some()
                            || near > 1 && *likeness >= 150
                            || near > 0 && *likeness >= 300
                            || *likeness >= 450
                        {
                            best.keep(one, there.source, other, likeness + near * 40);
                            best.keep(other, moment.source, one, likeness + near * 40);
                        }
                    }
                    Relation::Unknown => {}
                }
            }
        }
    }
    let mut differ = vec![false; moments.len()];
    for (one, other) in best.mutual() {
        let is_told = same[one].contains(&moments[other].source) || same[other].contains(&moments[one].source);
        if !is_told {
            matters.join(one, other);
            differ[one] = true;
        }
    }
    for set in matters.sets() {
        if set.iter().any(|at| differ[*at]) {
            let of: Vec<&Moment> = set.iter().map(|at| &moments[*at]).collect();
            gather(table, &of, found);
        }
    }
}

/// Tells what is said on one matter.
fn gather(table: &Table<'_>, moments: &[&Moment], found: &mut Vec<Found>) {
    let firsts = firsts(moments.len(), &|one, other| {
        relation(moments[one], moments[other]) == Relation::Same
    });
    let said = moments.iter().zip(firsts).map(|(moment, first)| Said {
        line: moment.line,
        span: moment.span,
        position: first as u64,
    });
    let said: Vec<Said> = said.collect();
    let last = moments.iter().rev().find(|other| other.source != moments[0].source);
    let subject = last.map_or_else(String::new, |last| subject(table, moments[0].line, last.line));
    let is_time = moments.iter().all(|moment| moment.time.is_some());
    let reason = if is_time { Reason::Times } else { Reason::Dates };
    let is_vague = moments.iter().all(|moment| moment.vague.is_some());
    let score = if is_vague { 700 } else { 840 };
    tell(table, found, (SuggestionKind::Date, reason), subject, &said, (score, 0));
}

/// Returns how many words that are no names stand near both.
fn shared_near(table: &Table<'_>, a: &Moment, b: &Moment) -> u32 {
    let there = near(table, b);
    let mut shared = 0;
    for term in near(table, a) {
        shared += u32::from(there.contains(&term) && table.weight(term) > 3);
    }
    shared
}

/// Returns the terms that stand near a moment and are no names.
fn near(table: &Table<'_>, moment: &Moment) -> Vec<u64> {
    let (start, end) = (
        moment.span.start.get().saturating_sub(NEAR),
        moment.span.end.get() + NEAR,
    );
    let mut terms = Vec::new();
    for word in &table.lines[moment.line].words {
        let at = word.span.start.get();
        if !word.is_name && !word.span.overlaps(moment.span) && (start..end).contains(&at) {
            terms.push(word.term);
        }
    }
    terms
}

fn relation(a: &Moment, b: &Moment) -> Relation {
    let overlap = match (a.days, b.days) {
        (Some(one), Some(other)) => {
            let apart: &[i32] = if a.is_worked_out || b.is_worked_out {
                &SHIFTS
            } else {
                &[0]
            };
            Some(apart.iter().any(|by| one.0 + by <= other.1 && other.0 <= one.1 + by))
        }
        _ => None,
    };
    if let (Some(one), Some(other)) = (a.vague, b.vague) {
        return if one == other { Relation::Same } else { Relation::Differ };
    }
    match (a.time, b.time, overlap) {
        (_, _, Some(false)) => Relation::Differ,
        (Some(one), Some(other), _) => {
            let day = if a.is_half || b.is_half { 720 } else { 1440 };
            let apart = one.abs_diff(other) % day;
            let apart = apart.min(day - apart);
            let least = if a.is_rough || b.is_rough { 10 } else { 0 };
            if apart <= least {
                Relation::Same
            } else {
                Relation::Differ
            }
        }
        (None, None, Some(true)) => Relation::Same,
        _ => Relation::Unknown,
    }
}

fn moments(table: &Table<'_>) -> Vec<Moment> {
    let mut moments = Vec::new();
    for (at, line) in table.lines.iter().enumerate() {
        let article = &table.articles[line.source];
        let whens = inside(&article.dates, line.span, |when| when.span);
        let is_new = |span: Span| !whens.iter().any(|when| when.span.overlaps(span));
        let moment = |span| Moment {
            line: at,
            source: line.source,
            span,
            ..Moment::default()
        };
        let quotations = inside(&article.quotations, line.span, |quotation| quotation.span);
        let quoted = |span: Span| quotations.iter().any(|quotation| quotation.inner.contains(span));
        // Today is another day in the words of somebody.
        for when in whens.iter().filter(|when| !when.relative || !quoted(when.span)) {
            moments.push(Moment {
                days: Some((when.from.to_julian_day(), when.to.to_julian_day())),
                time: when.time.map(|(hour, minute)| u16::from(hour) * 60 + u16::from(minute)),
                is_rough: when.approximate,
                is_worked_out: when.relative,
                ..moment(when.span)
            });
        }
        for (span, time) in clocks(&article.reading, line.span) {
            let own = Moment {
                time: Some(time),
                ..moment(span)
            };
            moments.extend(is_new(span).then_some(own));
        }
        for span in terms(&article.reading, line.span) {
            let vague = hash(&lower_case(article.reading.slice(span)));
            let own = Moment {
                vague: Some(vague),
                ..moment(span)
            };
            moments.extend(is_new(span).then_some(own));
        }
        for number in inside(&article.numbers, line.span, |number| number.span) {
            let hour = number.low.filter(|low| Some(*low) == number.high);
            if let (Some(hour @ 1..=12), Some(day)) = (hour.and_then(Decimal::as_whole), day_behind(article, number)) {
                moments.push(Moment {
                    days: Some((day.from.to_julian_day(), day.to.to_julian_day())),
                    time: u16::try_from(hour * 60).ok(),
                    is_half: true,
                    ..moment(Span::new(number.span.start.get(), day.span.end.get()))
                });
            }
        }
    }
    moments
}

/// Finds terms that name no day: *within weeks*, *until spring*, *next month* where the day of publication is not known.
fn terms(reading: &Reading<'_>, sentence: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let is_in = |list: &str, text: &str| {
        let lower = lower_case(text);
        list.split(' ').any(|word| word == lower)
    };
    for tokens in reading.tokens_in(sentence).windows(2) {
        let [lead, unit] = tokens else { continue };
        if is_in(LEADS, lead.text) && is_in(UNITS, unit.text) {
            found.push(Span::new(lead.start, unit.end));
        }
    }
    found
}

/// Finds times of day in digits, with a colon, that may have no day.
fn clocks(reading: &Reading<'_>, sentence: Span) -> Vec<(Span, u16)> {
    let mut found = Vec::new();
    let mut last = 0;
    for tokens in reading.tokens_in(sentence).windows(3) {
        let [hour, colon, minute] = tokens else { continue };
        let is_glued = hour.end == colon.start && colon.end == minute.start && hour.start >= last;
        let digits = hour.kind == TokenKind::Number && minute.kind == TokenKind::Number && minute.text.len() == 2;
        if !is_glued || !digits || colon.text != ":" {
            continue;
        }
        if let (Ok(hours @ 0..24), Ok(minutes @ 0..60)) = (hour.text.parse::<u16>(), minute.text.parse::<u16>()) {
            last = minute.end;
            found.push((Span::new(hour.start, minute.end), hours * 60 + minutes));
        }
    }
    found
}
