//! The unitizing alpha family of Krippendorff, Mathet, Bouvry and Widlöcher (2016, Quality & Quantity 50, 2347–2364): uα, |uα, cuα and
//! (k)uα. Not the αU of 1995 and 2004, which is another figure.
//!
//! One sweep over the borders of marks and units: between two borders nothing changes, and only how many people have which tag matters.
//! What is left unmarked is a value of its own. Several texts are one continuum end to end; each counts with the people who took part in it.

use super::bootstrap::Series;
use super::spans::{Shared, Texts};
use super::{Figure, Why};
use crate::core::order::sort_by_key;

/// The family.
#[derive(Debug, Clone, PartialEq)]
pub struct Unitizing {
    /// uα: where people mark and as what, with what is left unmarked.
    pub whole: Figure,
    /// |uα: marked or unmarked, whatever the tag.
    pub marked: Figure,
    /// cuα: as what they mark, where marks of different people meet.
    pub coding: Figure,
    /// (k)uα: the same for each tag. In layers, the figure of the layer.
    pub by_tag: Vec<Figure>,
    /// uα of each tag alone against all else.
    pub layers: Vec<Figure>,
    /// How much of everybody's text lies where marks of different people meet, of 1.
    pub coverage: f64,
    /// How much of what has a tag lies there, of 1, for each tag.
    pub coverage_by_tag: Vec<f64>,
    /// Whether each tag was taken as a layer of its own, because marks of one person with different tags overlap.
    pub is_layered: bool,
    /// For each text that was shared and each unit of it, what differs and what could have.
    units: Vec<(f64, f64)>,
}

impl Unitizing {
    /// Makes the family of which there is nothing.
    pub(super) fn none(why: Why, tags: usize) -> Self {
        let figure = Figure::none(why);
        Self {
            whole: figure,
            marked: figure,
            coding: figure,
            by_tag: vec![figure; tags],
            layers: vec![figure; tags],
            coverage: 0.0,
            coverage_by_tag: vec![0.0; tags],
            is_layered: false,
            units: Vec::new(),
        }
    }

    /// Hands out every figure with the place of its series.
    pub(super) fn each(&mut self, put: &mut impl FnMut(&mut Figure, usize)) {
        let tags = self.by_tag.len();
        put(&mut self.whole, 0);
        put(&mut self.marked, 1);
        put(&mut self.coding, 2);
        for (n, figure) in self.layers.iter_mut().enumerate() {
            put(figure, 3 + n);
        }
        let first = if self.is_layered { 3 } else { 3 + tags };
        for (n, figure) in self.by_tag.iter_mut().enumerate() {
            put(figure, first + n);
        }
    }
}

/// Returns for each text and each unit the share of the pairs of its characters on which people part.
pub(super) fn parted(found: &Unitizing, texts: &Texts, count: usize) -> Vec<Vec<f64>> {
    let mut rows = vec![Vec::new(); count];
    let mut units = found.units.iter();
    for text in &texts.shared {
        let shares: Vec<f64> = units
            .by_ref()
            .take(text.units.len())
            .map(|(differs, could)| if *could > 0.0 { (differs / could).min(1.0) } else { 0.0 })
            .collect();
        if let Some(row) = rows.get_mut(text.place) {
            *row = shares;
        }
    }
    rows
}

/// What one unit of a text adds. Lengths of coincidences: each pair of people both ways, over the people less one.
#[derive(Debug, Clone, Copy, Default)]
struct Unit {
    /// Everything.
    all: f64,
    /// Different values, unmarked being one.
    differ: f64,
    /// Marked against unmarked.
    bar: f64,
    /// Marked by both.
    met: f64,
    /// Marked by both, differently.
    met_differ: f64,
}

/// What one tag adds.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    /// The length of its marks: ℓ_k.
    length: f64,
    /// The squares of the lengths of its marks.
    squares: f64,
    /// The squares of what of its marks meets others' marks.
    met_squares: f64,
    /// Where it meets others' marks: ℓ*_k.
    met: f64,
    /// Where it meets itself: ℓ*_kk.
    same: f64,
}

/// What a sweep adds up.
struct Sums {
    units: Vec<Unit>,
    rows: Vec<Row>,
    /// For each unit and each tag, where it meets another tag, and where it meets any.
    tags: Vec<(f64, f64)>,
}

/// Returns the family, and what its intervals are drawn from.
pub(super) fn unitizing(texts: &Texts) -> (Unitizing, Vec<Series>) {
    let mut found = Unitizing::none(Why::NoMarks, texts.tags);
    found.is_layered = texts.is_layered;
    let mut layers = Vec::new();
    let mut pooled = (0.0, 0.0, Vec::new());
    for tag in 0..texts.tags {
        let sums = sweep(texts, Some(tag));
        let (figure, series, expected) = whole(&sums);
        let all: f64 = sums.units.iter().map(|unit| unit.all).sum();
        let observed: f64 = sums.units.iter().map(|unit| unit.differ).sum();
        if sums.rows.iter().any(|row| row.length > 0.0) {
            pooled.0 += observed;
            pooled.1 += expected;
            if let Some(layer) = found.layers.get_mut(tag) {
                *layer = figure;
            }
        }
        if pooled.2.is_empty() {
            pooled.2 = series.units.iter().map(|(_, could)| (0.0, *could)).collect();
        }
        for (sum, (differs, _)) in pooled.2.iter_mut().zip(&series.units) {
            sum.0 += differs;
        }
        layers.push((series, all));
    }
    let any_marks = layers
        .iter()
        .zip(&found.layers)
        .any(|(_, figure)| figure.value != Err(Why::NoMarks));
    let mut series;
    if texts.is_layered {
        // Of one value each, both are the same figure: what differs in all layers over what would by chance.
        found.whole = Figure::alpha(pooled.0, pooled.1);
        found.marked = found.whole;
        found.coding = Figure::none(Why::Layers);
        found.by_tag.clone_from(&found.layers);
        let all = layers.first().map_or(0.0, |(_, all)| *all);
        let one = Series {
            units: pooled.2,
            factor: if pooled.1 > 0.0 { all / pooled.1 } else { 0.0 },
        };
        found.units.clone_from(&one.units);
        series = vec![one.clone(), one, Series::default()];
        series.extend(layers.into_iter().map(|(series, _)| series));
    } else {
        let sums = sweep(texts, None);
        let (figure, one, _) = whole(&sums);
        found.units.clone_from(&one.units);
        series = vec![one];
        if any_marks {
            found.whole = figure;
            let (figure, one) = bar(&sums);
            found.marked = figure;
            series.push(one);
            let codings = coding(&sums, &mut found);
            let mut codings = codings.into_iter();
            series.push(codings.next().unwrap_or_default());
            series.extend(layers.into_iter().map(|(series, _)| series));
            series.extend(codings);
        }
    }
    (found, series)
}

/// ε.. of the family's expected coincidences over ε: ℓ.. less what each mark would make with itself (an unmarked character: with itself).
fn less_self(sums: &Sums) -> (f64, f64, f64) {
    let all: f64 = sums.units.iter().map(|unit| unit.all).sum();
    let marked: f64 = sums.rows.iter().map(|row| row.length).sum();
    let squares: f64 = sums.rows.iter().map(|row| row.squares).sum();
    let gap = all - marked;
    let less = if all > 0.0 { all - (squares + gap) / all } else { 0.0 };
    (all, gap, less)
}

/// uα = 1 − (ℓ.. − Σℓ_cc) / (ε.. − Σε_cc), with ε_ck = ℓ_c·ℓ_k / (ℓ.. − Σ/ℓ..) for c ≠ k. Also returns what is expected to differ.
fn whole(sums: &Sums) -> (Figure, Series, f64) {
    let (all, gap, less) = less_self(sums);
    let same: f64 = sums.rows.iter().map(|row| row.length * row.length).sum();
    let expected = if less > 0.0 {
        (all * all - same - gap * gap) / less
    } else {
        0.0
    };
    let series = Series {
        units: sums.units.iter().map(|unit| (unit.differ, unit.all)).collect(),
        factor: if expected > 0.0 { all / expected } else { 0.0 },
    };
    let observed: f64 = sums.units.iter().map(|unit| unit.differ).sum();
    (Figure::alpha(observed, expected), series, expected)
}

/// |uα: the same with all tags taken together after the expected coincidences are known.
fn bar(sums: &Sums) -> (Figure, Series) {
    let (all, gap, less) = less_self(sums);
    let expected = if less > 0.0 {
        2.0 * gap * (all - gap) / less
    } else {
        0.0
    };
    let series = Series {
        units: sums.units.iter().map(|unit| (unit.bar, unit.all)).collect(),
        factor: if expected > 0.0 { all / expected } else { 0.0 },
    };
    let observed: f64 = sums.units.iter().map(|unit| unit.bar).sum();
    (Figure::alpha(observed, expected), series)
}

/// cuα and (k)uα: only where marks of different people meet. Of each mark, what it would make with itself is taken off with the part of it
/// that is pairable: its overlaps with others, over the people less one.
fn coding(sums: &Sums, found: &mut Unitizing) -> Vec<Series> {
    let tags = sums.rows.len();
    let met: f64 = sums.units.iter().map(|unit| unit.met).sum();
    let all: f64 = sums.units.iter().map(|unit| unit.all).sum();
    found.coverage = if all > 0.0 { met / all } else { 0.0 };
    if met <= 0.0 {
        found.coding = Figure::none(Why::NothingMeets);
        for (figure, row) in found.by_tag.iter_mut().zip(&sums.rows) {
            *figure = Figure::none(if row.length > 0.0 {
                Why::NothingMeets
            } else {
                Why::NoMarks
            });
        }
        return vec![Series::default(); tags + 1];
    }
    let squares: f64 = sums.rows.iter().map(|row| row.met_squares).sum();
    let same: f64 = sums.rows.iter().map(|row| row.met * row.met).sum();
    let expected = (met * met - same) / (met - squares / met);
    let observed: f64 = sums.units.iter().map(|unit| unit.met_differ).sum();
    found.coding = Figure::alpha(observed, expected);
    let mut series = vec![Series {
        units: sums.units.iter().map(|unit| (unit.met_differ, unit.met)).collect(),
        factor: if expected > 0.0 { met / expected } else { 0.0 },
    }];
    for (tag, row) in sums.rows.iter().enumerate() {
        let (mut figure, mut factor) = (Figure::none(Why::NoMarks), 0.0);
        if row.length > 0.0 {
            figure = Figure::none(Why::NothingMeets);
            if let Some(coverage) = found.coverage_by_tag.get_mut(tag) {
                *coverage = row.met / row.length;
            }
        }
        if row.met > 0.0 {
            // 1 − (ε*_k / ℓ*_k)·(ℓ*_k − ℓ*_kk) / (ε*_k − ε*_kk); what ε* is divided by falls out.
            let expected = row.met * (met - row.met);
            factor = if expected > 0.0 {
                (row.met * met - row.met_squares) / expected
            } else {
                0.0
            };
            figure = if expected > 0.0 {
                Figure::of(1.0 - factor * (row.met - row.same) / row.met)
            } else {
                Figure::none(Why::OneValue)
            };
        }
        if let Some(place) = found.by_tag.get_mut(tag) {
            *place = figure;
        }
        let units = sums.tags.iter().skip(tag).step_by(tags);
        series.push(Series {
            units: units.copied().collect(),
            factor,
        });
    }
    series
}

/// Sweeps over all texts: over one tag alone, or over all of them, of which no two of one person overlap.
fn sweep(texts: &Texts, layer: Option<usize>) -> Sums {
    let width = if layer.is_some() { 1 } else { texts.tags };
    let mut sums = Sums {
        units: Vec::new(),
        rows: vec![Row::default(); width],
        tags: Vec::new(),
    };
    for text in &texts.shared {
        sweep_text(text, layer, &mut sums);
    }
    sums
}

/// A border of a mark: where, which mark, and whether it begins there.
type Border = (u32, usize, bool);

fn sweep_text(text: &Shared, layer: Option<usize>, sums: &mut Sums) {
    let mut tags: Vec<usize> = Vec::new();
    let mut borders: Vec<Border> = Vec::new();
    for span in text.people.iter().flat_map(|(_, spans)| spans) {
        let row = match layer {
            Some(tag) if tag != span.tag => continue,
            Some(_) => 0,
            None => span.tag,
        };
        let length = f64::from(span.end - span.start);
        if let Some(row) = sums.rows.get_mut(row) {
            row.length += length;
            row.squares += length * length;
        }
        borders.push((span.start, tags.len(), true));
        borders.push((span.end, tags.len(), false));
        tags.push(row);
    }
    sort_by_key(&mut borders, |(at, _, begins)| (*at, *begins));
    let mut sweeping = Sweeping::new(text.people.len(), sums.rows.len());
    // For each mark, how much others had marked before it began.
    let mut before = vec![0_u64; tags.len()];
    let mut met = vec![0_u128; sums.rows.len()];
    let mut next = 0;
    for (n, _) in text.units.iter().enumerate() {
        let end = text.units.get(n + 1).copied().unwrap_or(text.length);
        sweeping.begin_unit();
        while let Some((at, mark, begins)) = borders.get(next).copied().filter(|border| border.0 < end) {
            next += 1;
            sweeping.go(at);
            let (Some(tag), Some(before)) = (tags.get(mark).copied(), before.get_mut(mark)) else {
                continue;
            };
            if begins {
                *before = sweeping.covered - u64::from(at);
            } else if let Some(met) = met.get_mut(tag) {
                let pairable = sweeping.covered - u64::from(at) - *before;
                *met += u128::from(pairable) * u128::from(pairable);
            }
            sweeping.change(tag, begins);
        }
        sweeping.go(end);
        sweeping.end_unit(sums);
    }
    // Marks that end with the text.
    for (at, mark, _) in borders.get(next..).unwrap_or_default() {
        let (Some(tag), Some(before)) = (tags.get(*mark), before.get(*mark)) else {
            continue;
        };
        if let Some(met) = met.get_mut(*tag) {
            let pairable = sweeping.covered - u64::from(*at) - *before;
            *met += u128::from(pairable) * u128::from(pairable);
        }
    }
    let others = (text.people.len() - 1) as f64;
    for (row, met) in sums.rows.iter_mut().zip(met) {
        row.met_squares += met as f64 / (others * others);
    }
}

/// Where a sweep stands. Everything is counted in whole numbers, so that the order of the people makes no difference.
struct Sweeping {
    people: u64,
    at: u32,
    /// How many people have each tag here.
    here: Vec<u64>,
    /// How many people have any.
    marked: u64,
    /// The pairs of people who have the same tag, each both ways.
    same: u64,
    /// The length that all people together have marked so far, and as much as the text is long so far, so that no difference is below 0.
    covered: u64,
    all: u64,
    differ: u64,
    bar: u64,
    met: u64,
    met_differ: u64,
    /// For each tag, where it meets another, and any.
    tags: Vec<(u64, u64)>,
}

impl Sweeping {
    fn new(people: usize, tags: usize) -> Self {
        Self {
            people: people as u64,
            at: 0,
            here: vec![0; tags],
            marked: 0,
            same: 0,
            covered: 0,
            all: 0,
            differ: 0,
            bar: 0,
            met: 0,
            met_differ: 0,
            tags: vec![(0, 0); tags],
        }
    }

    fn begin_unit(&mut self) {
        (self.all, self.differ, self.bar, self.met, self.met_differ) = (0, 0, 0, 0, 0);
        self.tags.fill((0, 0));
    }

    /// Goes on to a place, up to which nothing changes.
    fn go(&mut self, to: u32) {
        let length = u64::from(to.saturating_sub(self.at));
        self.at = to;
        if length == 0 {
            return;
        }
        let gap = self.people.saturating_sub(self.marked);
        let pairs = self.people * (self.people - 1);
        let met = self.marked * self.marked.saturating_sub(1);
        self.covered += length * self.marked.max(1);
        self.all += length * self.people;
        self.differ += length * (pairs - self.same - gap * gap.saturating_sub(1));
        self.bar += length * 2 * gap * self.marked;
        self.met += length * met;
        self.met_differ += length * (met - self.same);
        if met > 0 {
            for (count, sums) in self.here.iter().zip(&mut self.tags) {
                if *count > 0 {
                    let any = count * (self.marked - 1);
                    sums.0 += length * (any - count * (count - 1));
                    sums.1 += length * any;
                }
            }
        }
    }

    fn change(&mut self, tag: usize, begins: bool) {
        let Some(here) = self.here.get_mut(tag) else { return };
        if begins {
            self.same += 2 * *here;
            *here += 1;
            self.marked += 1;
        } else {
            *here = here.saturating_sub(1);
            self.same -= 2 * *here;
            self.marked = self.marked.saturating_sub(1);
        }
    }

    fn end_unit(&self, sums: &mut Sums) {
        let others = (self.people - 1) as f64;
        sums.units.push(Unit {
            all: self.all as f64,
            differ: self.differ as f64 / others,
            bar: self.bar as f64 / others,
            met: self.met as f64 / others,
            met_differ: self.met_differ as f64 / others,
        });
        for ((differ, any), row) in self.tags.iter().zip(&mut sums.rows) {
            row.met += *any as f64 / others;
            row.same += (*any - *differ) as f64 / others;
            sums.tags.push((*differ as f64 / others, *any as f64 / others));
        }
    }
}
