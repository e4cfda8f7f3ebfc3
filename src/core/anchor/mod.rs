//! Anchors: where a claim's words stand, told so that they can be found again.
//!
//! An anchor is never moved by a guess: what cannot be placed with certainty is ambiguous or lost, and waits for a person.

mod describe;
mod resolve;

pub use describe::describe;
pub use resolve::resolve;

use crate::core::json::json_object;
use crate::core::text::{CodePointOffset, FrozenText, Span};

/// Code points of prefix and of suffix that [`describe`] takes.
pub const CONTEXT: usize = 32;

/// A span told by position and by quote (Web Annotation Data Model, 4.2.4 and 4.2.5 in one), in code points.
///
/// One that came from elsewhere may have a position only (`exact` empty) or a quote only (`start` and `end` zero).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor {
    /// Where the quote begins.
    pub start: CodePointOffset,
    /// Where it ends: the first code point that is not part of it.
    pub end: CodePointOffset,
    /// The quoted words.
    pub exact: String,
    /// What stands right before them.
    pub prefix: String,
    /// What stands right after them.
    pub suffix: String,
}

json_object!(loose Anchor {
    start,
    end,
    exact,
    prefix,
    suffix
});

/// What is known about the text that an anchor was described on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// Whether the text in hand is that very text (the same id).
    pub same_text: bool,
    /// That text, where it is another one and still at hand.
    pub old: Option<&'a FrozenText>,
}

/// Where an anchor's words are in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Where the anchor says (or, where it has no position, in the only possible place).
    Placed(Span),
    /// Certain, but elsewhere than the anchor says.
    Moved(Span),
    /// Possible in these places, in text order, and for a person to decide; one place alone may be the wrong twin.
    Ambiguous(Vec<Span>),
    /// Nowhere.
    Lost,
}

/// The result of [`resolve`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// What was found.
    pub outcome: Outcome,
    /// The stage that found it: 1 position, 2 exact quote, 3 folded quote, 5 lost.
    pub stage: u8,
}

impl Resolution {
    /// Returns the span where it is certain.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match self.outcome {
            Outcome::Placed(span) | Outcome::Moved(span) => Some(span),
            Outcome::Ambiguous(_) | Outcome::Lost => None,
        }
    }
}
