//! Nominal alpha from coincidences, with missing data (Krippendorff 2011, section C; 2019, section 12.3): every unit counts with as many
//! values as people gave it, and a unit with fewer than two not at all.

use super::bootstrap::Series;
use super::spans::Texts;
use super::{Figure, Why};

/// What one unit adds: its values, those of them that differ from another of the unit, and how often each value occurs.
#[derive(Debug, Clone, Default)]
pub(super) struct Coincidences {
    differ: f64,
    values: Vec<f64>,
    units: Vec<(f64, f64)>,
}

impl Coincidences {
    /// Adds a unit, as how many people gave it each value.
    pub fn add(&mut self, counts: &[usize]) -> (f64, f64) {
        let all: usize = counts.iter().sum();
        if all < 2 {
            return (0.0, 0.0);
        }
        if self.values.len() < counts.len() {
            self.values.resize(counts.len(), 0.0);
        }
        let mut same = 0;
        for (value, count) in self.values.iter_mut().zip(counts) {
            *value += *count as f64;
            same += count * count;
        }
        // Of the pairs of values, those that differ, each pair both ways, over the people less one.
        let differ = (all * all - same) as f64 / (all - 1) as f64;
        self.differ += differ;
        (differ, all as f64)
    }

    /// Adds a unit that is one of those that are drawn.
    pub fn add_unit(&mut self, counts: &[usize]) {
        let unit = self.add(counts);
        self.units.push(unit);
    }

    /// Returns alpha: 1 − (n − 1)·Σo_ck / Σn_c·n_k over values c ≠ k.
    pub fn alpha(&self) -> Figure {
        let n: f64 = self.values.iter().sum();
        if n < 2.0 {
            return Figure::none(Why::Alone);
        }
        let same: f64 = self.values.iter().map(|value| value * value).sum();
        Figure::alpha((n - 1.0) * self.differ, n * n - same)
    }

    /// Returns what its interval is drawn from.
    pub fn series(self) -> Series {
        let n: f64 = self.values.iter().sum();
        let same: f64 = self.values.iter().map(|value| value * value).sum();
        let expected = n * n - same;
        Series {
            units: self.units,
            factor: if expected > 0.0 { (n - 1.0) * n / expected } else { 0.0 },
        }
    }
}

/// Returns nominal alpha of units by people: each unit has a value from each person, or none. Values are small numbers from 0.
#[must_use]
pub fn nominal_alpha(units: &[Vec<Option<usize>>]) -> Figure {
    let width = units.iter().flatten().flatten().max().map_or(0, |most| most + 1);
    let mut all = Coincidences::default();
    for unit in units {
        let mut counts = vec![0; width];
        for value in unit.iter().flatten() {
            if let Some(count) = counts.get_mut(*value) {
                *count += 1;
            }
        }
        all.add(&counts);
    }
    all.alpha()
}

/// Returns nominal alpha over units and tags, that of each tag, and what their intervals are drawn from. A tag that nobody used is left out:
/// that it is nowhere is no agreement.
pub(super) fn by_unit(texts: &Texts) -> (Figure, Vec<Figure>, Vec<Series>) {
    let mut pooled = Coincidences::default();
    let mut by_tag = vec![Coincidences::default(); texts.tags];
    let mut used = vec![false; texts.tags];
    let spans = |text: &'_ super::spans::Shared| text.people.len();
    for text in &texts.shared {
        for span in text.people.iter().flat_map(|(_, spans)| spans) {
            if let Some(used) = used.get_mut(span.tag) {
                *used = true;
            }
        }
    }
    for text in &texts.shared {
        let people = spans(text);
        let present = present(text, texts.tags);
        for unit in present.chunks(texts.tags.max(1)) {
            let mut whole = (0.0, 0.0);
            for ((count, one), used) in unit.iter().zip(&mut by_tag).zip(&used) {
                if *used {
                    let counts = [people - count, *count];
                    one.add_unit(&counts);
                    let (differ, all) = pooled.add(&counts);
                    whole = (whole.0 + differ, whole.1 + all);
                }
            }
            pooled.units.push(whole);
        }
    }
    let why = |figure: Figure, any: bool| if any { figure } else { Figure::none(Why::NoMarks) };
    let all = why(pooled.alpha(), used.contains(&true));
    let figures = by_tag
        .iter()
        .zip(&used)
        .map(|(one, used)| why(one.alpha(), *used))
        .collect();
    let mut series = vec![pooled.series()];
    series.extend(by_tag.into_iter().map(Coincidences::series));
    (all, figures, series)
}

/// Returns how many people have each tag in each unit, unit by unit.
fn present(text: &super::spans::Shared, tags: usize) -> Vec<usize> {
    let mut counts = vec![0; text.units.len() * tags];
    // The last person who was counted in a cell, so that nobody is counted twice.
    let mut last = vec![usize::MAX; counts.len()];
    for (person, spans) in &text.people {
        for span in spans {
            for unit in text.unit(span.start)..=text.unit(span.end.saturating_sub(1)) {
                let cell = unit * tags + span.tag;
                if let (Some(count), Some(last)) = (counts.get_mut(cell), last.get_mut(cell))
                    && *last != *person
                {
                    *last = *person;
                    *count += 1;
                }
            }
        }
    }
    counts
}
