//! How far people agree who compared the same sources: on what they hold that two sources differ, and in what they bring together.

use std::collections::BTreeSet;

use super::bootstrap::intervals;
use super::nominal::Coincidences;
use super::{Figure, MOST_PEOPLE, Why};

/// What several people hold of the same sources.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparing {
    /// How many cells there are: two sources on one question.
    pub cells: usize,
    /// For each person the cells that the person filled: which, and whether the two sources are held to differ.
    pub held: Vec<Vec<(usize, bool)>>,
    /// For each person the links: two places, by their numbers, that the person brought together.
    pub links: Vec<BTreeSet<(usize, usize)>>,
}

/// How far they agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// Nominal alpha over cells: held to differ or not; a cell that a person did not fill is missing.
    pub cells: Figure,
    /// Mean F1 of the links of all pairs of people who made any.
    pub links: Figure,
    /// How many cells at least two people filled.
    pub shared_cells: usize,
    /// How many people filled a cell or made a link.
    pub people: usize,
    /// How many links there are, each of them once for each person.
    pub link_count: usize,
}

/// Works out how far people agree who compared.
#[must_use]
pub fn compared(comparing: &Comparing, draws: usize) -> Compared {
    let active = |n: usize| {
        comparing.held.get(n).is_some_and(|held| !held.is_empty())
            || comparing.links.get(n).is_some_and(|links| !links.is_empty())
    };
    let count = comparing.held.len().max(comparing.links.len());
    let people = (0..count).filter(|n| active(*n)).count();
    let mut found = Compared {
        cells: Figure::none(Why::NoComparisons),
        links: Figure::none(Why::NoComparisons),
        shared_cells: 0,
        people,
        link_count: comparing.links.iter().map(BTreeSet::len).sum(),
    };
    if count > MOST_PEOPLE {
        found.cells = Figure::none(Why::TooMany);
        found.links = found.cells;
        return found;
    }
    if people < 2 {
        return found;
    }
    let mut counts = vec![[0, 0]; comparing.cells];
    for held in &comparing.held {
        for (cell, differs) in held {
            if let Some([same, different]) = counts.get_mut(*cell) {
                *(if *differs { different } else { same }) += 1;
            }
        }
    }
    let mut all = Coincidences::default();
    for cell in counts.iter().filter(|[same, different]| same + different > 1) {
        found.shared_cells += 1;
        all.add_unit(cell);
    }
    found.cells = if found.shared_cells > 0 {
        all.alpha()
    } else {
        Figure::none(Why::NoCommonCells)
    };
    if found.cells.value.is_ok() {
        found.cells.interval = intervals(&[all.series()], draws).into_iter().next().flatten();
    }
    found.links = links(&comparing.links);
    found
}

/// Returns the mean over all pairs of people who made links of twice the common ones over those of both.
fn links(links: &[BTreeSet<(usize, usize)>]) -> Figure {
    let made: Vec<_> = links.iter().filter(|links| !links.is_empty()).collect();
    let (mut sum, mut pairs) = (0.0, 0);
    for (n, ours) in made.iter().enumerate() {
        for theirs in made.iter().skip(n + 1) {
            let common = ours.intersection(theirs).count();
            sum += 2.0 * common as f64 / (ours.len() + theirs.len()) as f64;
            pairs += 1;
        }
    }
    if pairs > 0 {
        Figure::of(sum / f64::from(pairs))
    } else {
        Figure::none(Why::NoComparisons)
    }
}
