//! What people decided on suggestions, and on differences that may stand: a record like any other, so that it is remembered, undone
//! and merged.

use crate::core::json::{json_object, json_words};

/// What a person decided on one suggestion or one matter that was to settle. Of several decisions on the same one, the latest counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The key of the suggestion or matter, which is the same for everybody who has the same texts or records.
    pub suggestion: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The suggestion in a line, for those who look through the records.
    pub label: String,
    /// What the decision speaks of as it was then, where it holds only as long as that does not change; else empty.
    pub seal: String,
}

json_object!(Decision {
    suggestion,
    outcome,
    label;
    seal,
});

/// What became of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It became a comparison.
    Accepted,
    /// It is nothing.
    Dismissed,
    /// Not now.
    Postponed,
    /// It waits again.
    Open,
    /// What differs stands side by side.
    Kept,
}

json_words!(Outcome {
    Accepted = "accepted",
    Dismissed = "dismissed",
    Postponed = "postponed",
    Open = "open",
    Kept = "kept",
});
