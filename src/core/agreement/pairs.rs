//! Two people at a time: F1 of their marks, and the alphas of what both took part in.
//!
//! F1 is symmetric: twice the marks that match over the marks of both. Marks match one to one, with the same tag in the same text.

use super::spans::{Shared, Texts};
use super::{Figure, Mark, Why};
use crate::core::order::sort_by_key;

/// Two people who took part in one text at least.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The two people, by their numbers.
    pub people: (usize, usize),
    /// How many texts both took part in.
    pub texts: usize,
    /// How many marks each of them has there.
    pub marks: (usize, usize),
    /// F1 of marks that are the same stretch.
    pub exact: Figure,
    /// F1 of marks that share at least half of what they cover together.
    pub overlap: Figure,
    /// uα of the two; in layers, of the layers together.
    pub whole: Figure,
    /// Nominal alpha of the two over units and the tags that one of them used.
    pub nominal: Figure,
}

/// What is known of all pairs.
pub(super) struct Pairs {
    pub rows: Vec<Pair>,
    pub exact: Figure,
    pub overlap: Figure,
    pub overlap_by_tag: Vec<Figure>,
}

/// One person in one text, made ready for comparing.
struct Hand<'a> {
    /// All marks, in order.
    all: &'a [Mark],
    /// The marks of each tag, in order.
    by_tag: Vec<Vec<Mark>>,
    /// The units and tags in which there are marks: unit times tags, plus tag; in order, each once.
    cells: Vec<usize>,
}

/// What two people have in common, in one text or one tag or altogether.
#[derive(Debug, Clone, Copy, Default)]
struct Common {
    marks: (usize, usize),
    exact: usize,
    overlap: usize,
    /// The length that both marked.
    length: u64,
}

/// A mean that knows how many it is of.
#[derive(Clone, Copy, Default)]
struct Mean(f64, usize);

impl Mean {
    fn add(&mut self, figure: Figure) {
        if let Ok(value) = figure.value {
            self.0 += value;
            self.1 += 1;
        }
    }

    fn figure(self) -> Figure {
        if self.1 > 0 {
            Figure::of(self.0 / self.1 as f64)
        } else {
            Figure::none(Why::NoMarks)
        }
    }
}

/// Works out every pair of people who took part in one text at least.
pub(super) fn pairs(texts: &Texts) -> Pairs {
    let tags = texts.tags;
    let people = texts
        .shared
        .iter()
        .flat_map(|text| &text.people)
        .map(|(person, _)| person + 1)
        .max();
    let people = people.unwrap_or_default();
    // For each person, the texts and what the person did there, in the order of the texts.
    let mut hands: Vec<Vec<(usize, Hand<'_>)>> = Vec::new();
    hands.resize_with(people, Vec::new);
    for (n, text) in texts.shared.iter().enumerate() {
        for (person, spans) in &text.people {
            if let Some(all) = hands.get_mut(*person) {
                all.push((n, hand(text, spans, tags)));
            }
        }
    }
    let mut rows = Vec::new();
    let (mut exact, mut overlap) = (Mean::default(), Mean::default());
    let mut by_tag = vec![Mean::default(); tags];
    let mut commons = vec![Common::default(); tags];
    for (a, ours) in hands.iter().enumerate() {
        for (b, theirs) in hands.iter().enumerate().skip(a + 1) {
            commons.fill(Common::default());
            let Some(row) = pair(texts, (a, ours), (b, theirs), &mut commons) else {
                continue;
            };
            exact.add(row.exact);
            overlap.add(row.overlap);
            for (mean, common) in by_tag.iter_mut().zip(&commons) {
                mean.add(f1(common.overlap, common.marks));
            }
            rows.push(row);
        }
    }
    Pairs {
        rows,
        exact: exact.figure(),
        overlap: overlap.figure(),
        overlap_by_tag: by_tag.into_iter().map(Mean::figure).collect(),
    }
}

fn hand<'a>(text: &Shared, spans: &'a [Mark], tags: usize) -> Hand<'a> {
    let mut by_tag = vec![Vec::new(); tags];
    let mut cells: Vec<usize> = Vec::new();
    for span in spans {
        if let Some(list) = by_tag.get_mut(span.tag) {
            list.push(*span);
        }
        for unit in text.unit(span.start)..=text.unit(span.end.saturating_sub(1)) {
            cells.push(unit * tags + span.tag);
        }
    }
    sort_by_key(&mut cells, |cell| *cell);
    cells.dedup();
    Hand {
        all: spans,
        by_tag,
        cells,
    }
}

/// What the alphas of two people are made of.
#[derive(Default)]
struct Alphas {
    length: f64,
    /// The length of the marks of both for each tag, and the squares of their lengths.
    tags: Vec<(f64, f64)>,
    /// The length that both marked, whatever the tags.
    any: u64,
    /// The cells that one of the two has and those that both have.
    one: usize,
    both: usize,
    units: usize,
}

fn pair(
    texts: &Texts,
    (a, ours): (usize, &[(usize, Hand<'_>)]),
    (b, theirs): (usize, &[(usize, Hand<'_>)]),
    commons: &mut [Common],
) -> Option<Pair> {
    let mut alphas = Alphas {
        tags: vec![(0.0, 0.0); commons.len()],
        ..Alphas::default()
    };
    let mut count = 0;
    let mut others = theirs.iter().peekable();
    for (n, our) in ours {
        while others.next_if(|(other, _)| other < n).is_some() {}
        let Some((_, their)) = others.next_if(|(other, _)| other == n) else {
            continue;
        };
        let Some(text) = texts.shared.get(*n) else { continue };
        count += 1;
        alphas.length += f64::from(text.length);
        alphas.units += text.units.len();
        let both = in_both(&our.cells, &their.cells);
        alphas.both += both;
        alphas.one += our.cells.len() + their.cells.len() - 2 * both;
        if !texts.is_layered {
            alphas.any += common(our.all, their.all).length;
        }
        for (tag, sum) in commons.iter_mut().enumerate() {
            let (Some(mine), Some(yours)) = (our.by_tag.get(tag), their.by_tag.get(tag)) else {
                continue;
            };
            if mine.is_empty() && yours.is_empty() {
                continue;
            }
            let found = common(mine, yours);
            sum.marks = (sum.marks.0 + mine.len(), sum.marks.1 + yours.len());
            sum.exact += found.exact;
            sum.overlap += found.overlap;
            sum.length += found.length;
            if let Some(row) = alphas.tags.get_mut(tag) {
                for mark in mine.iter().chain(yours) {
                    let length = f64::from(mark.end - mark.start);
                    row.0 += length;
                    row.1 += length * length;
                }
            }
        }
    }
    if count == 0 {
        return None;
    }
    let mut all = Common::default();
    for sum in commons.iter() {
        all.marks = (all.marks.0 + sum.marks.0, all.marks.1 + sum.marks.1);
        all.exact += sum.exact;
        all.overlap += sum.overlap;
    }
    Some(Pair {
        people: (a, b),
        texts: count,
        marks: all.marks,
        exact: f1(all.exact, all.marks),
        overlap: f1(all.overlap, all.marks),
        whole: whole(&alphas, commons, texts.is_layered),
        nominal: nominal(&alphas, commons),
    })
}

fn f1(matches: usize, (a, b): (usize, usize)) -> Figure {
    if a + b == 0 {
        return Figure::none(Why::NoMarks);
    }
    Figure::of(2.0 * matches as f64 / (a + b) as f64)
}

/// Walks along two rows of marks, of which none overlap within a row, and counts what matches. Where both rows are in order, taking the first
/// match each time finds the most that there are.
fn common(ours: &[Mark], theirs: &[Mark]) -> Common {
    let mut found = Common::default();
    let (mut a, mut b) = (0, 0);
    let (mut a_is_free, mut b_is_free) = (true, true);
    while let (Some(our), Some(their)) = (ours.get(a), theirs.get(b)) {
        let start = our.start.max(their.start);
        let end = our.end.min(their.end);
        let shared = u64::from(end.saturating_sub(start));
        found.length += shared;
        let cover = u64::from(our.end - our.start) + u64::from(their.end - their.start) - shared;
        if a_is_free && b_is_free && shared * 2 >= cover {
            found.overlap += 1;
            found.exact += usize::from((our.start, our.end) == (their.start, their.end));
            (a_is_free, b_is_free) = (false, false);
        }
        let (our_end, their_end) = (our.end, their.end);
        if our_end <= their_end {
            a += 1;
            a_is_free = true;
        }
        if their_end <= our_end {
            b += 1;
            b_is_free = true;
        }
    }
    found
}

fn in_both(ours: &[usize], theirs: &[usize]) -> usize {
    let mut count = 0;
    let mut others = theirs.iter().peekable();
    for cell in ours {
        while others.next_if(|other| *other < cell).is_some() {}
        count += usize::from(others.next_if(|other| *other == cell).is_some());
    }
    count
}

/// uα of two people: the sums of the sweep, worked out from what their marks have in common.
fn whole(alphas: &Alphas, commons: &[Common], is_layered: bool) -> Figure {
    let all = 2.0 * alphas.length;
    let marked: f64 = alphas.tags.iter().map(|(length, _)| length).sum();
    if marked <= 0.0 {
        return Figure::none(Why::NoMarks);
    }
    let same: u64 = commons.iter().map(|common| common.length).sum();
    if !is_layered {
        let gap = all - marked;
        let squares: f64 = alphas.tags.iter().map(|(_, squares)| squares).sum();
        let lengths: f64 = alphas.tags.iter().map(|(length, _)| length * length).sum();
        let less = all - (squares + gap) / all;
        let observed = 2.0 * (marked - alphas.any as f64 - same as f64);
        return Figure::alpha(observed, (all * all - lengths - gap * gap) / less);
    }
    let mut expected = 0.0;
    for (length, squares) in &alphas.tags {
        let gap = all - length;
        expected += 2.0 * length * gap / (all - (squares + gap) / all);
    }
    Figure::alpha(2.0 * (marked - 2.0 * same as f64), expected)
}

/// Nominal alpha of two people over units and the tags that one of them used.
fn nominal(alphas: &Alphas, commons: &[Common]) -> Figure {
    let used = commons.iter().filter(|common| common.marks != (0, 0)).count();
    if used == 0 {
        return Figure::none(Why::NoMarks);
    }
    let n = 2.0 * (used * alphas.units) as f64;
    let present = (2 * alphas.both + alphas.one) as f64;
    let absent = n - present;
    let differ = 2.0 * alphas.one as f64;
    Figure::alpha((n - 1.0) * differ, n * n - present * present - absent * absent)
}
