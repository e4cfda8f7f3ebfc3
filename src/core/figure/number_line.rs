//! The number line of a comparison: the values that its evidence gives, on one scale as far as they can be compared. It converts no
//! unit, adds nothing up, and sets apart what counts something else, is of another sort, or holds for another place or period.
//!
//! What most sources count is what the line is about. Nouns of two languages are not held against each other.

use std::collections::{BTreeMap, BTreeSet};

use time::Date;

use super::axis::Axis;
use super::drawing::{Drawing, LINE, RIGHT, WIDTH, across, beside, fitted, grouped, width};
use super::{Evidence, Told};
use crate::core::analysis::dates::{When, dates};
use crate::core::analysis::names::{EntityKind, fold, mentions};
use crate::core::analysis::numbers::{Number, NumberKind, numbers};
use crate::core::analysis::{Decimal, Language, Reading};
use crate::core::order::set_of;
use crate::core::text::Span;

/// A value, and who gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The source.
    pub source: usize,
    /// Its words.
    pub words: String,
    /// The number in them.
    pub number: Number,
    /// The days that its sentence speaks of, if it is one stretch of days.
    pub period: Option<(Date, Date)>,
    /// The well-known places that its sentence names.
    pub places: Vec<String>,
    language: Language,
}

/// Why a value stands apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    /// One is a share, the other an amount; or an order, an age, a sum of money.
    Sort,
    /// Another unit or currency.
    Unit,
    /// Something else is counted.
    Counted,
    /// It holds for another period.
    Period,
    /// It holds for another place.
    Place,
}

/// The values of a comparison on a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberLine {
    /// What can be compared, in the order of the evidence.
    pub values: Vec<Value>,
    /// What cannot, and why.
    pub apart: Vec<(Value, Apart)>,
    /// The scale of what can.
    pub axis: Axis,
    /// How many more values there are than are taken.
    pub more: usize,
}

/// The most values that are taken: more would make no picture.
const MOST: usize = 48;

/// Returns the number line of the evidence; `None` where it gives fewer than two values.
#[must_use]
pub fn number_line(told: Told<'_>) -> Option<NumberLine> {
    let mut found = found(told);
    let more = found.len().saturating_sub(MOST);
    found.truncate(MOST);
    if found.len() < 2 {
        return None;
    }
    let main = main_key(&found);
    let (mut values, mut apart) = (Vec::new(), Vec::new());
    let scope = Scope::of(found.iter().filter(|value| differs(value, &main).is_none()));
    for value in found {
        match differs(&value, &main).or_else(|| scope.differs(&value)) {
            Some(reason) => apart.push((value, reason)),
            None => values.push(value),
        }
    }
    let ends: Vec<Decimal> = values
        .iter()
        .flat_map(|value| [value.number.low, value.number.high])
        .flatten()
        .collect();
    let open = values.iter().filter(|value| value.number.high.is_none());
    let reach = open.filter_map(|value| value.number.low).max();
    Some(NumberLine {
        axis: Axis::of(&ends, reach),
        values,
        apart,
        more,
    })
}

/// Returns every value of the evidence, each place of a text once.
fn found(told: Told<'_>) -> Vec<Value> {
    let mut found = Vec::new();
    let mut taken: BTreeSet<(usize, Span)> = BTreeSet::new();
    for (source, _) in told.sources.iter().enumerate() {
        let Some(near) = told.near(source).filter(|near| !near.tokens.is_empty()) else {
            continue;
        };
        let dates = dates(&near);
        let numbers = numbers(&near, &dates);
        let places = places(&near);
        for (order, piece) in told
            .evidence
            .iter()
            .enumerate()
            .filter(|(_, piece)| piece.source == source)
        {
            let inside = |number: &&Number| piece.spans.iter().any(|span| span.overlaps(number.span));
            let inside: Vec<&Number> = numbers.iter().filter(inside).collect();
            for number in &inside {
                if !taken.insert((source, number.span)) {
                    continue;
                }
                let value = value(&near, piece, number, inside.len() == 1, &dates, &places);
                found.push((order, value));
            }
        }
    }
    crate::core::order::sort_by_key(&mut found, |(order, _)| *order);
    found.into_iter().map(|(_, value)| value).collect()
}

fn value(
    near: &Reading<'_>,
    piece: &Evidence,
    number: &Number,
    is_only: bool,
    dates: &[When],
    places: &[(Span, String)],
) -> Value {
    let sentence = near.sentence_of(number.span.start.get());
    let sentence = sentence
        .and_then(|at| near.sentences.get(at))
        .map(|sentence| sentence.span);
    let in_sentence = |span: Span| sentence.is_some_and(|sentence| sentence.overlaps(span));
    let mut periods = dates.iter().filter(|when| in_sentence(when.span));
    let period = periods.next().map(|when| (when.from, when.to));
    let is_one = periods.all(|when| Some((when.from, when.to)) == period);
    let words = if is_only && piece.words.chars().count() <= 32 {
        &piece.words
    } else {
        near.slice(number.span)
    };
    Value {
        source: piece.source,
        words: words.split_whitespace().collect::<Vec<_>>().join(" "),
        number: number.clone(),
        period: period.filter(|_| is_one),
        places: places
            .iter()
            .filter(|(span, _)| in_sentence(*span))
            .map(|(_, name)| name.clone())
            .collect(),
        language: near.language,
    }
}

/// Returns the well-known places that a text names: what else is taken for a place may well lie in another one.
fn places(near: &Reading<'_>) -> Vec<(Span, String)> {
    let mentions = mentions(near);
    let mentions = mentions
        .iter()
        .filter(|mention| mention.reason == "well-known" && mention.kind == Some(EntityKind::Place));
    mentions
        .map(|mention| (mention.span, near.slice(mention.span).to_owned()))
        .collect()
}

impl Value {
    /// Tells whether it is the same amount of the same.
    fn is_same(&self, other: &Self) -> bool {
        let sides = |number: &Number| (number.low, number.high, number.approximate);
        sides(&self.number) == sides(&other.number) && self.key() == other.key()
    }

    /// Returns what has to be the same for two values to stand on one scale.
    fn key(&self) -> (u8, String) {
        match self.number.kind {
            NumberKind::Count => (0, counted(&self.number.unit)),
            NumberKind::Percent => (1, self.number.unit.clone()),
            NumberKind::Fraction => (2, String::new()),
            NumberKind::Money => (3, self.number.unit.clone()),
            NumberKind::Ordinal => (4, counted(&self.number.unit)),
            NumberKind::Age => (5, String::new()),
            NumberKind::Measure => (6, self.number.unit.clone()),
        }
    }
}

/// Returns what is counted in one word for all who mean the same: nothing for people of whom nothing is said, and what befell them.
fn counted(unit: &str) -> String {
    const BEFELL: &str = "wounded injured hurt casualties;killed dead died deaths fatalities;missing;arrested detained";
    let mut rest: Vec<&str> = Vec::new();
    for word in unit.split_whitespace() {
        if matches!(
            word,
            "people" | "persons" | "person" | "individuals" | "humans" | "victims"
        ) {
            continue;
        }
        let group = BEFELL
            .split(';')
            .find(|group| group.split(' ').any(|other| other == word));
        rest.push(group.and_then(|group| group.split(' ').next()).unwrap_or(word));
    }
    rest.join(" ")
}

/// What the line is about, and in which language its words were.
struct Key {
    key: (u8, String),
    language: Language,
}

/// Returns what most sources count; of several the first.
fn main_key(found: &[Value]) -> Key {
    let mut sorts: [usize; 7] = [0; 7];
    let mut sources: BTreeMap<(u8, String), (Vec<usize>, usize)> = BTreeMap::new();
    for (order, value) in found.iter().enumerate() {
        let key = value.key();
        if let Some(sort) = sorts.get_mut(usize::from(key.0)) {
            *sort += 1;
        }
        let entry = sources.entry(key).or_insert_with(|| (Vec::new(), order));
        entry.0.push(value.source);
    }
    // Amounts of which nothing is said are amounts of whatever the others count.
    let weight = |(key, (sources, order)): &(&(u8, String), &(Vec<usize>, usize))| {
        let sort = sorts.get(usize::from(key.0)).copied().unwrap_or_default();
        let sources = set_of(sources.iter()).len();
        (sort, !key.1.is_empty(), sources, std::cmp::Reverse(*order))
    };
    let best = sources.iter().max_by_key(weight);
    let first = best.and_then(|(_, (_, order))| found.get(*order));
    Key {
        key: best.map(|(key, _)| key.clone()).unwrap_or_default(),
        language: first.map_or(Language::Other, |value| value.language),
    }
}

fn differs(value: &Value, main: &Key) -> Option<Apart> {
    let (sort, unit) = value.key();
    if sort != main.key.0 {
        return Some(Apart::Sort);
    }
    let is_count = matches!(value.number.kind, NumberKind::Count | NumberKind::Ordinal);
    let is_open = unit.is_empty() || main.key.1.is_empty() || value.language != main.language;
    match (unit == main.key.1, is_count) {
        (false, true) if !is_open => Some(Apart::Counted),
        (false, false) => Some(Apart::Unit),
        _ => None,
    }
}

/// The period and the places that most values hold for.
struct Scope {
    period: Option<(Date, Date)>,
    places: Vec<String>,
}

impl Scope {
    fn of<'v>(values: impl Iterator<Item = &'v Value>) -> Self {
        let (mut periods, mut places) = (Vec::new(), Vec::new());
        for value in values {
            periods.extend(value.period);
            places.extend(Some(folded(&value.places)).filter(|places| !places.is_empty()));
        }
        Self {
            period: most(&periods),
            places: most(&places).unwrap_or_default(),
        }
    }

    fn differs(&self, value: &Value) -> Option<Apart> {
        if let (Some(own), Some(main)) = (value.period, self.period)
            && is_other_period(own, main)
        {
            return Some(Apart::Period);
        }
        let own = folded(&value.places);
        let is_elsewhere =
            !own.is_empty() && !self.places.is_empty() && !own.iter().any(|place| self.places.contains(place));
        is_elsewhere.then_some(Apart::Place)
    }
}

/// Returns what is there most often; of several the first.
fn most<T: PartialEq + Clone>(all: &[T]) -> Option<T> {
    let mut best = (0, None);
    for one in all {
        let count = all.iter().filter(|other| *other == one).count();
        if count > best.0 {
            best = (count, Some(one));
        }
    }
    best.1.cloned()
}

fn folded(places: &[String]) -> Vec<String> {
    set_of(places.iter().map(|place| fold(place).replace(' ', "")))
        .into_iter()
        .collect()
}

/// Tells whether figures for two periods cannot be held against each other: one is three times as long, or they lie days apart. A report
/// a day later is still about the same.
fn is_other_period(a: (Date, Date), b: (Date, Date)) -> bool {
    let day = |date: Date| i64::from(date.to_julian_day());
    let length = |period: (Date, Date)| day(period.1) - day(period.0) + 1;
    let gap = day(a.0.max(b.0)) - day(a.1.min(b.1));
    length(a) >= 3 * length(b) || length(b) >= 3 * length(a) || gap > 3
}

#[cfg(test)]
mod tests;

/// Returns the picture of a number line. `about` is what stands at its axis.
#[must_use]
pub fn drawing(line: &NumberLine, sigla: &[String], about: &str) -> Drawing {
    let mut drawing = Drawing::default();
    let mut y = 18;
    let mut left: Vec<&Value> = line.values.iter().collect();
    while let Some(value) = left.first().copied() {
        // What is the same stands once, with the words of the first.
        let (same, others): (Vec<&Value>, Vec<&Value>) = left.into_iter().partition(|other| value.is_same(other));
        left = others;
        let mark = Mark::of(&value.number, &line.axis);
        let label = fitted(&value.words, WIDTH - super::drawing::LEFT - 4);
        let (x, anchor, is_above) = beside(mark.reach.0, mark.reach.1, width(&label));
        drawing.words("said", x, y + 4, anchor, label);
        if is_above {
            y += LINE + 2;
        }
        mark.draw(&mut drawing, y);
        let mut letters: Vec<&str> = Vec::new();
        for other in same {
            let siglum = sigla.get(other.source).map_or("", String::as_str);
            if !letters.contains(&siglum) {
                letters.push(siglum);
            }
        }
        let lines = drawing.sigla(&letters, y + 4);
        y += 24 + LINE * (lines - 1);
    }
    let mut ticks = Vec::new();
    for (place, tick) in &line.axis.ticks {
        ticks.push((*place, grouped(&tick.to_string())));
    }
    drawing.axis(y, &ticks, line.axis.gap(), about);
    drawing
}

/// How a value is drawn.
struct Mark {
    from: i32,
    to: i32,
    open: (bool, bool),
    approximate: bool,
    /// From where to where it takes up room.
    reach: (i32, i32),
}

impl Mark {
    fn of(number: &Number, axis: &Axis) -> Self {
        let place = |value: Option<Decimal>, other: i32| value.map_or(other, |value| across(axis.place(value)));
        let (from, to) = (place(number.low, across(0.0)), place(number.high, RIGHT));
        let open = (number.low.is_none(), number.high.is_none());
        let room = if from == to && number.approximate { 14 } else { 6 };
        Self {
            from,
            to,
            open,
            approximate: number.approximate,
            reach: (from - room, to + room),
        }
    }

    fn draw(&self, drawing: &mut Drawing, y: i32) {
        let (from, to) = (self.from, self.to);
        let class = if self.approximate { "ray vague" } else { "ray" };
        if from == to && self.open == (false, false) {
            if self.approximate {
                drawing.path(class, &[("M", from - 13, y), ("L", to + 13, y)]);
            }
            drawing.circle(if self.approximate { "pt--o" } else { "pt" }, from, y, 5);
            return;
        }
        drawing.path(class, &[("M", from, y), ("L", to, y)]);
        for (x, is_open, inwards) in [(from, self.open.0, 6), (to, self.open.1, -6)] {
            if is_open {
                drawing.path(
                    "ray",
                    &[("M", x + inwards, y - 5), ("L", x, y), ("L", x + inwards, y + 5)],
                );
            } else {
                drawing.path("ray", &[("M", x, y - 7), ("L", x, y + 7)]);
            }
        }
    }
}
