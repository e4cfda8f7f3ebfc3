//! What the machine sees in one source, for a person to look through. Nothing of it is kept.

use crate::core::analysis::Reading;
use crate::core::analysis::dates::{When, dates};
use crate::core::analysis::numbers::{Number, numbers};
use crate::core::analysis::quotations::{Quotation, quotations};
use crate::core::model::Source;
use crate::core::text::FrozenText;

use super::view;

/// What is in one source, in the order of its text.
#[derive(Debug, Default)]
pub struct Seen {
    /// How many sentences.
    pub sentences: usize,
    /// The numbers.
    pub numbers: Vec<Number>,
    /// The dates.
    pub dates: Vec<When>,
    /// The quotations.
    pub quotations: Vec<Quotation>,
}

/// Returns a source as the finders see it, without what is struck out.
#[must_use]
pub fn reading<'a>(text: &'a FrozenText, card: &Source) -> Reading<'a> {
    let struck = view::furniture(text, card);
    Reading::new(text.as_str(), &card.language, &card.date, &struck)
}

/// Returns what is in a source.
#[must_use]
pub fn seen(text: &FrozenText, card: &Source) -> Seen {
    let reading = reading(text, card);
    let dates = dates(&reading);
    Seen {
        sentences: reading.sentences.len(),
        numbers: numbers(&reading, &dates),
        dates,
        quotations: quotations(&reading),
    }
}
