//! Anchors: where a claim's words stand, told so that they can be found again.
//!
//! An anchor is never moved by a guess: what cannot be placed with certainty is ambiguous or lost, and waits for a person.

mod agreement;
mod aligned;
mod approximate;
mod describe;
mod edges;
mod fold;
mod guard;
mod haystack;
mod near;
mod resolve;

pub use describe::describe;
pub use resolve::{Resolver, resolve};

use serde_json::Value;

use crate::core::json::{Json, Misfit, Object, json_object, object};
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
    /// Here as far as it can be told, but the words differ in what matters, or too much, or their surroundings do: for a person to
    /// confirm.
    Changed(Span),
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
    /// The stage that found it: 1 position, 2 exact quote, 3 folded quote, 4 approximate, 5 lost.
    pub stage: u8,
    /// In how many code points the folded words differ from the folded quote (Levenshtein); 0 but in stage 4. Of several places, in
    /// the one with the fewest.
    pub errors: u32,
    /// How much of the quote is there, of 100: 100 less the errors in percent of its code points; 0 where it is lost.
    pub score: u8,
}

/// As an object with `stage`, `errors`, `score`, the word `is` and the ends of the spans, in bytes.
impl Json for Resolution {
    fn to_json(&self) -> Value {
        let (is, spans) = match &self.outcome {
            Outcome::Placed(span) => ("placed", vec![*span]),
            Outcome::Moved(span) => ("moved", vec![*span]),
            Outcome::Changed(span) => ("changed", vec![*span]),
            Outcome::Ambiguous(spans) => ("ambiguous", spans.clone()),
            Outcome::Lost => ("lost", Vec::new()),
        };
        let ends: Vec<u32> = spans
            .iter()
            .flat_map(|span| [span.start.raw(), span.end.raw()])
            .collect();
        object(vec![
            ("is", Value::from(is)),
            ("at", ends.to_json()),
            ("stage", self.stage.to_json()),
            ("errors", self.errors.to_json()),
            ("score", self.score.to_json()),
        ])
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        let mut members = Object::of(value, None)?;
        let is: String = members.member("is")?;
        let ends: Vec<u32> = members.member("at")?;
        let spans: Vec<Span> = ends
            .chunks_exact(2)
            .map(|ends| Span::new(ends[0] as usize, ends[1] as usize))
            .collect();
        let one = || {
            spans
                .first()
                .copied()
                .ok_or_else(|| Misfit::new("a place is missing".to_owned()))
        };
        Ok(Self {
            outcome: match is.as_str() {
                "placed" => Outcome::Placed(one()?),
                "moved" => Outcome::Moved(one()?),
                "changed" => Outcome::Changed(one()?),
                "ambiguous" => Outcome::Ambiguous(spans),
                _ => Outcome::Lost,
            },
            stage: members.member("stage")?,
            errors: members.member("errors")?,
            score: members.member("score")?,
        })
    }
}

impl Resolution {
    /// Returns the span where it is certain.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match self.outcome {
            Outcome::Placed(span) | Outcome::Moved(span) => Some(span),
            Outcome::Changed(_) | Outcome::Ambiguous(_) | Outcome::Lost => None,
        }
    }
}
