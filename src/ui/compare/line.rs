//! The rows of the table as the screens use them, and what a cell has room for.

use std::rc::Rc;

use super::book::Book;
pub use crate::app::matrix::Line;
use crate::app::view::shorten;

/// Returns a row for each comparison, in order.
#[must_use]
pub fn lines(book: &Book) -> Vec<Rc<Line>> {
    crate::app::matrix::lines(&book.casebook, &book.derived)
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
