//! The timeline of a comparison: what each source tells of, in its own order of telling, at the days or times that its words mean. It
//! puts nothing in an order of its own: what has no day stands apart, and what has no time of day does where the scale is one of hours.
//!
//! A time of day without a day is put on the day that the other sources speak of, and marked as that.

use time::{Date, Month};

use super::drawing::{BAR, Drawing, LEFT, LINE, WIDTH, across, beside, fitted, lanes, width};
use super::{Evidence, Told};
use crate::core::analysis::dates::{When, dates};
use crate::core::analysis::reading::{Reading, Token, TokenKind};
use crate::core::order::sort_by_key;
use crate::core::text::Span;

/// Something that a source tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The source.
    pub source: usize,
    /// Its number among what the source tells of.
    pub order: usize,
    /// The words of the evidence.
    pub words: String,
    /// The words that say when; empty where none do.
    pub when_words: String,
    /// When it was, or why it stands apart.
    pub when: Result<Stretch, Apart>,
}

/// The days of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The time of that day.
    pub time: Option<(u8, u8)>,
    /// Whether it is said only roughly.
    pub approximate: bool,
    /// Where the day comes from.
    pub by: By,
}

/// Where a day comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The words say it.
    Said,
    /// The words say it, if one knows the day of publication: *Thursday*.
    Resolved,
    /// Another place of the same sentence says it.
    Sentence,
    /// The other sources say it; these words say only a time.
    Others,
}

/// Writes a day, a month or a year, or the time of day.
pub type Namer<'a> = dyn Fn(Date, (u8, u8), Unit) -> String + 'a;

/// Why something is not on the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    /// No day is said, or none that can be worked out.
    NoDay,
    /// The scale is one of hours, and no time of day is said.
    NoTime,
}

/// What the labels of a scale name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Times of day.
    Clock,
    /// Days.
    Day,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// The scale of a timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// What its labels name.
    pub unit: Unit,
    /// Its ticks: the place between 0 and 1, the day, and the time where the scale is one of hours.
    pub ticks: Vec<(f64, Date, (u8, u8))>,
    from: i64,
    to: i64,
}

/// What the sources tell of, in time.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Source by source, each in its own order.
    pub events: Vec<Event>,
    /// The scale; none where fewer than two have a place on it.
    pub scale: Option<Scale>,
    /// How many more events there are than are taken.
    pub more: usize,
}

/// The most events that are taken: more would make no picture.
const MOST: usize = 48;

/// Returns the timeline of the evidence; `None` where fewer than two things have a day, and fewer than two
/// sources tell of two.
#[must_use]
pub fn timeline(told: Told<'_>) -> Option<Timeline> {
    let mut events = Vec::new();
    for (source, _) in told.sources.iter().enumerate() {
        if let Some(near) = told.near(source).filter(|near| !near.tokens.is_empty()) {
            of_source(told.evidence, source, &near, &mut events);
        }
    }
    let more = events.len().saturating_sub(MOST);
    events.truncate(MOST);
    borrow_days(&mut events);
    let stretches: Vec<Stretch> = events.iter().filter_map(|event| event.when.ok()).collect();
    if stretches.len() < 2 && events.iter().filter(|event| event.order == 2).count() < 2 {
        return None;
    }
    let is_clock = is_clock(&stretches);
    let mut kept = stretches;
    if is_clock {
        kept.retain(|stretch| stretch.time.is_some());
        for event in &mut events {
            if event.when.is_ok_and(|stretch| stretch.time.is_none()) {
                event.when = Err(Apart::NoTime);
            }
        }
    }
    Some(Timeline {
        // One thing has nothing to stand beside.
        scale: Scale::of(&kept, is_clock).filter(|_| kept.len() > 1),
        events,
        more,
    })
}

/// Adds what one source tells of, in the order of its text, each place once.
fn of_source(evidence: &[Evidence], source: usize, near: &Reading<'_>, events: &mut Vec<Event>) {
    let dates = dates(near);
    let mut found: Vec<(usize, Event)> = Vec::new();
    let mut ends = 0;
    let mut pieces: Vec<&Evidence> = evidence.iter().filter(|piece| piece.source == source).collect();
    // The longer one first where two begin together.
    sort_by_key(&mut pieces, |piece| {
        let end = piece.spans.last().map(|span| span.end);
        (piece.spans.first().map(|span| span.start), std::cmp::Reverse(end))
    });
    for piece in pieces {
        let end = piece.spans.last().map_or(0, |span| span.end.get());
        let is_part = end <= ends;
        ends = end.max(ends);
        let Some(start) = piece.spans.first().map(|span| span.start.get()) else {
            continue;
        };
        let mut add = |at: usize, span: Option<Span>, when: Result<Stretch, Apart>| {
            found.push((
                at,
                Event {
                    source,
                    order: 0,
                    words: piece.words.clone(),
                    when_words: span.map_or("", |span| near.slice(span)).to_owned(),
                    when,
                },
            ));
        };
        let inside = |when: &&When| piece.spans.iter().any(|span| span.overlaps(when.span));
        let mut any = false;
        for when in dates.iter().filter(inside) {
            any = true;
            add(when.span.start.get(), Some(when.span), Ok(stretch(when, by(when))));
        }
        // What is part of another piece is told with it.
        if any || is_part {
            continue;
        }
        match piece.spans.iter().find_map(|span| clock(near.tokens_in(*span))) {
            Some((span, time)) => add(span.start.get(), Some(span), Ok(timed(time))),
            None => match beside_it(near, piece, &dates) {
                Some(when) => add(start, Some(when.span), Ok(stretch(when, By::Sentence))),
                None => add(start, None, Err(Apart::NoDay)),
            },
        }
    }
    sort_by_key(&mut found, |(at, _)| *at);
    found.dedup_by(|(a, one), (b, other)| a == b && one.when == other.when);
    for (order, (_, mut event)) in found.into_iter().enumerate() {
        event.order = order + 1;
        events.push(event);
    }
}

fn by(when: &When) -> By {
    match when.reason {
        "time" => By::Sentence,
        // Only the year is not said.
        "day-month" => By::Said,
        _ if when.relative => By::Resolved,
        _ => By::Said,
    }
}

fn stretch(when: &When, by: By) -> Stretch {
    Stretch {
        from: when.from,
        to: when.to,
        time: when.time,
        approximate: when.approximate,
        by,
    }
}

/// Returns a time of day. Its day has to be told by the others; until then it is the least that there is.
fn timed(time: (u8, u8)) -> Stretch {
    Stretch {
        from: Date::MIN,
        to: Date::MIN,
        time: Some(time),
        approximate: false,
        by: By::Others,
    }
}

/// Returns the date that stands beside a piece of evidence, with no mark and at most two words between them.
fn beside_it<'w>(near: &Reading<'_>, piece: &Evidence, dates: &'w [When]) -> Option<&'w When> {
    let (first, last) = (piece.spans.first()?, piece.spans.last()?);
    dates.iter().find(|when| {
        let gap = if when.span.end <= first.start {
            (when.span.end.get(), first.start.get())
        } else {
            (last.end.get(), when.span.start.get())
        };
        let tokens = near.tokens_in(Span::new(gap.0, gap.1.max(gap.0)));
        let are_words = tokens.iter().all(|token| token.kind == TokenKind::Word);
        let is_here = near.sentence_of(when.span.start.get()) == near.sentence_of(first.start.get());
        is_here && gap.0 <= gap.1 && tokens.len() < 3 && are_words
    })
}

/// Returns the first time of day among tokens: `18:40`.
fn clock(tokens: &[Token<'_>]) -> Option<(Span, (u8, u8))> {
    tokens.windows(3).find_map(|three| {
        let [hour, mark, minute] = three else { return None };
        let is_one = hour.end == mark.start && mark.end == minute.start && mark.text == ":" && minute.text.len() == 2;
        let are_numbers = hour.kind == TokenKind::Number && minute.kind == TokenKind::Number;
        let time = (hour.text.parse().ok()?, minute.text.parse().ok()?);
        let span = Span::new(hour.start, minute.end);
        (is_one && are_numbers && time.0 < 24 && time.1 < 60).then_some((span, time))
    })
}

/// Gives times without a day the day that most others have, and sets them apart where there is none.
fn borrow_days(events: &mut [Event]) {
    let is_day = |stretch: &Stretch| stretch.by != By::Others && stretch.from == stretch.to;
    let own = events.iter().filter_map(|event| event.when.ok()).filter(is_day);
    let mut days: Vec<Date> = own.map(|stretch| stretch.from).collect();
    sort_by_key(&mut days, |day| *day);
    let mut best: (usize, Option<Date>) = (0, None);
    for same in days.chunk_by(|a, b| a == b) {
        if same.len() > best.0 {
            best = (same.len(), same.first().copied());
        }
    }
    for event in events {
        if let Ok(stretch) = &mut event.when
            && stretch.by == By::Others
        {
            match best.1 {
                Some(day) => (stretch.from, stretch.to) = (day, day),
                None => event.when = Err(Apart::NoDay),
            }
        }
    }
}

/// Tells whether hours matter: several things have a time of day within two days, and nothing lies on other days.
fn is_clock(stretches: &[Stretch]) -> bool {
    let timed = || stretches.iter().filter(|stretch| stretch.time.is_some());
    let (Some(first), Some(last)) = (timed().map(|s| s.from).min(), timed().map(|s| s.from).max()) else {
        return false;
    };
    let day = |date: Date| i64::from(date.to_julian_day());
    let meets = |stretch: &Stretch| day(stretch.from) <= day(last) + 1 && day(stretch.to) >= day(first) - 1;
    timed().count() > 1 && day(last) - day(first) < 2 && stretches.iter().all(meets)
}

impl Scale {
    fn of(stretches: &[Stretch], is_clock: bool) -> Option<Self> {
        let ends = |stretch: &Stretch| if is_clock { minutes(stretch) } else { days(stretch) };
        let from = stretches.iter().map(|stretch| ends(stretch).0).min()?;
        let to = stretches.iter().map(|stretch| ends(stretch).1).max()?;
        Some(if is_clock {
            Self::even(Unit::Clock, from, to, "5 10 15 30 60 120 180 360 720 1440")
        } else if to - from <= 45 {
            Self::even(Unit::Day, from, to, "1 2 7 14")
        } else if to - from <= 1500 {
            Self::calendar(Unit::Month, from, to, "1 2 3 6 12")
        } else {
            Self::calendar(Unit::Year, from, to, "1 2 5 10 20 50 100 200 500 1000 2000 5000")
        })
    }

    /// A scale of equal steps, the smallest of which there are few enough.
    fn even(unit: Unit, from: i64, to: i64, steps: &str) -> Self {
        let room = if unit == Unit::Clock { 20 } else { 1 };
        let (from, to) = if from == to {
            (from - room, to + room)
        } else {
            (from, to)
        };
        let step = few((to - from) + 1, steps);
        let start = if unit == Unit::Clock {
            from.div_euclid(step) * step
        } else {
            from
        };
        let end = start + (to - start + step - 1).div_euclid(step) * step;
        let mut scale = Self::between(unit, start, end);
        let mut at = start;
        while at <= end && scale.ticks.len() < 32 {
            let (day, minute) = if unit == Unit::Clock {
                (at.div_euclid(1440), at.rem_euclid(1440))
            } else {
                (at, 0)
            };
            let small = |number: i64| u8::try_from(number).unwrap_or_default();
            scale.tick(at, date(day), (small(minute / 60), small(minute % 60)));
            at += step;
        }
        scale
    }

    /// A scale with ticks at the beginnings of months or years.
    fn calendar(unit: Unit, from: i64, to: i64, steps: &str) -> Self {
        let months = |at: i64| {
            date(at).map_or(0, |date| {
                i64::from(date.year()) * 12 + i64::from(u8::from(date.month())) - 1
            })
        };
        let unit_months = if unit == Unit::Year { 12 } else { 1 };
        let (first, last) = (months(from) / unit_months, months(to) / unit_months + 1);
        let step = few(last - first, steps);
        let begins = |count: i64| {
            let months = count * unit_months;
            let month = Month::try_from(u8::try_from(months.rem_euclid(12) + 1).ok()?).ok()?;
            Date::from_calendar_date(i32::try_from(months.div_euclid(12)).ok()?, month, 1).ok()
        };
        let start = first.div_euclid(step) * step;
        let end = start + (last - start + step - 1).div_euclid(step) * step;
        let place = |date: Option<Date>, other: i64| date.map_or(other, |date| i64::from(date.to_julian_day()));
        let mut scale = Self::between(unit, place(begins(start), from), place(begins(end), to));
        let mut at = start;
        while at <= end && scale.ticks.len() < 32 {
            if let Some(date) = begins(at) {
                scale.tick(i64::from(date.to_julian_day()), Some(date), (0, 0));
            }
            at += step;
        }
        scale
    }

    fn between(unit: Unit, from: i64, to: i64) -> Self {
        Self {
            unit,
            ticks: Vec::new(),
            from,
            to: to.max(from + 1),
        }
    }

    fn tick(&mut self, at: i64, date: Option<Date>, time: (u8, u8)) {
        let place = self.place(at);
        self.ticks.extend(date.map(|date| (place, date, time)));
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "minutes of the years that dates can have are far below 2^53"
    )]
    fn place(&self, at: i64) -> f64 {
        ((at - self.from) as f64 / (self.to - self.from) as f64).clamp(0.0, 1.0)
    }

    /// Returns where something begins and ends, between 0 and 1.
    #[must_use]
    pub fn stretch(&self, stretch: &Stretch) -> (f64, f64) {
        let (from, to) = if self.unit == Unit::Clock {
            minutes(stretch)
        } else {
            days(stretch)
        };
        (self.place(from), self.place(to))
    }
}

/// Returns the first step of a list that makes no more than seven of a length, else the last.
fn few(length: i64, steps: &str) -> i64 {
    let mut last = 1;
    for step in steps.split(' ') {
        last = step.parse().unwrap_or(last);
        if length <= 7 * last {
            break;
        }
    }
    last
}

fn days(stretch: &Stretch) -> (i64, i64) {
    (
        i64::from(stretch.from.to_julian_day()),
        i64::from(stretch.to.to_julian_day()),
    )
}

fn minutes(stretch: &Stretch) -> (i64, i64) {
    let (hour, minute) = stretch.time.unwrap_or_default();
    let at = days(stretch).0 * 1440 + i64::from(hour) * 60 + i64::from(minute);
    (at, at)
}

fn date(day: i64) -> Option<Date> {
    Date::from_julian_day(i32::try_from(day).ok()?).ok()
}

/// Returns the picture of a timeline.
#[must_use]
pub fn drawing(line: &Timeline, scale: &Scale, sigla: &[String], name: &Namer<'_>) -> Drawing {
    let mut drawing = Drawing::default();
    let is_numbered = line.events.iter().any(|event| event.order > 1);
    let mut y = 18;
    for row in line.events.chunk_by(|a, b| a.source == b.source) {
        let marks: Vec<Mark> = row
            .iter()
            .filter_map(|event| Mark::of(event, scale, is_numbered, name))
            .collect();
        let stretches: Vec<(i32, i32)> = marks.iter().map(|mark| mark.reach).collect();
        let lanes = lanes(&stretches);
        if marks.is_empty() {
            continue;
        }
        let siglum = row
            .first()
            .and_then(|event| sigla.get(event.source))
            .map_or("", String::as_str);
        for lane in 0..=lanes.iter().copied().max().unwrap_or_default() {
            let on_it = || {
                marks
                    .iter()
                    .zip(&lanes)
                    .filter(|(_, own)| **own == lane)
                    .map(|(mark, _)| mark)
            };
            let lift = if on_it().any(|mark| mark.label.2) { LINE + 2 } else { 0 };
            if lane == 0 {
                drawing.sigla(&[siglum], y + lift + 4);
            }
            for mark in on_it() {
                mark.draw(&mut drawing, y, y + lift, is_numbered);
            }
            y += lift + 24;
        }
    }
    let mut ticks = Vec::new();
    for (place, date, time) in &scale.ticks {
        ticks.push((*place, name(*date, *time, scale.unit)));
    }
    drawing.axis(y, &ticks, None, "");
    drawing
}

/// Writes the day or the days of something, as finely as a scale has them.
pub fn named(stretch: &Stretch, unit: Unit, name: &Namer<'_>) -> String {
    let unit = if unit == Unit::Year { Unit::Month } else { Unit::Day };
    let (from, to) = (name(stretch.from, (0, 0), unit), name(stretch.to, (0, 0), unit));
    if from == to { from } else { [&from, "–", &to].concat() }
}

/// How an event is drawn.
struct Mark {
    from: i32,
    to: i32,
    order: usize,
    approximate: bool,
    words: String,
    /// Where its words go: the place, which end of them it is, and whether they have a line of their own.
    label: (i32, &'static str, bool),
    /// From where to where it takes up room, with its words.
    reach: (i32, i32),
}

impl Mark {
    fn of(event: &Event, scale: &Scale, is_numbered: bool, name: &Namer<'_>) -> Option<Self> {
        let stretch = event.when.ok()?;
        let (from, to) = scale.stretch(&stretch);
        let (from, to) = (across(from), across(to));
        let said = match stretch.by {
            By::Said => String::new(),
            _ => [" → ", &named(&stretch, scale.unit, name)].concat(),
        };
        let room = WIDTH - LEFT - 60;
        let words = [fitted(&event.words, room - width(&said)), said].concat();
        let half = if is_numbered || (stretch.approximate && from == to) {
            10
        } else {
            6
        };
        let (start, end) = (from - half, to.max(from + BAR) + half);
        let label = beside(start, if from == to { to + half } else { end }, width(&words));
        let labelled = if label.1 == "end" {
            (label.0 - width(&words), label.0)
        } else {
            (label.0, label.0 + width(&words))
        };
        Some(Self {
            from,
            to,
            order: event.order,
            approximate: stretch.approximate,
            words,
            label,
            reach: (start.min(labelled.0), end.max(labelled.1)),
        })
    }

    fn draw(&self, drawing: &mut Drawing, top: i32, y: i32, is_numbered: bool) {
        let (x, anchor, is_above) = self.label;
        drawing.words(
            "said",
            x,
            if is_above { top } else { y } + 4,
            anchor,
            self.words.clone(),
        );
        let (point, bar) = if self.approximate {
            ("pt--o vague", "bar--o")
        } else {
            ("pt", "bar")
        };
        if self.from < self.to {
            drawing.bar(bar, self.from, self.to, y);
        }
        if is_numbered {
            drawing.circle(point, self.from, y, 8);
            let class = if self.approximate { "num num--o" } else { "num" };
            drawing.words(class, self.from, y + 4, "middle", self.order.to_string());
        } else if self.from == self.to {
            drawing.circle(point, self.from, y, 5);
        }
    }
}

#[cfg(test)]
mod tests;
