//! What one row of the table shows, taken out of the casebook once per change, so that rows that stay the same are not painted again.

use std::rc::Rc;

use super::book::Book;
use crate::app::state::Filter;
use crate::app::view::{Cell, cell, shorten};
use crate::core::model::{Comparison, RecordId, Verdict};
use crate::core::text::TextId;

/// One row of the table.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    /// The comparison.
    pub id: RecordId,
    /// Its number.
    pub number: usize,
    /// Its content.
    pub comparison: Comparison,
    /// Each source, its siglum, and what it says.
    pub cells: Vec<(TextId, String, Cell)>,
}

impl Line {
    /// Says whether it is a disagreement.
    #[must_use]
    pub fn is_disagreement(&self) -> bool {
        self.comparison.verdict.is_some_and(Verdict::is_disagreement)
    }

    /// Returns how many sources nobody checked for it.
    #[must_use]
    pub fn unchecked(&self) -> usize {
        self.cells
            .iter()
            .filter(|(_, _, cell)| *cell == Cell::NotChecked)
            .count()
    }

    /// Says whether the filter lets it through.
    #[must_use]
    pub fn passes(&self, filter: Filter) -> bool {
        match filter {
            Filter::All => true,
            Filter::Disagreements => self.is_disagreement(),
            Filter::Unchecked => self.unchecked() > 0,
            Filter::NoVerdict => self.comparison.verdict.is_none(),
        }
    }
}

/// Returns a row for each comparison, in order.
#[must_use]
pub fn lines(book: &Book) -> Vec<Rc<Line>> {
    let of = |(n, (id, comparison)): (usize, (&RecordId, &Comparison))| {
        let say = |source: &TextId| (*source, book.siglum(*source), cell(&book.casebook, comparison, *source));
        Rc::new(Line {
            id: id.clone(),
            number: n + 1,
            comparison: comparison.clone(),
            cells: book.derived.order.iter().map(say).collect(),
        })
    };
    book.casebook.comparisons().into_iter().enumerate().map(of).collect()
}

/// Returns what a cell has room for: the source's words where they are short, else the label of the position.
#[must_use]
pub fn short_words(label: &str, words: &str) -> String {
    const ROOM: usize = 36;
    let label = label.trim();
    if label.is_empty() || words.chars().count() <= ROOM {
        shorten(words, ROOM)
    } else {
        shorten(label, 2 * ROOM)
    }
}
