//! What people decided on suggestions: a record like any other, so that it is remembered, undone and merged.

use crate::core::json::{json_object, json_words};

/// What a person decided on one suggestion. Of several decisions on the same one, the latest counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The key of the suggestion, which is the same for everybody who has the same texts.
    pub suggestion: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The suggestion in a line, for those who look through the records.
    pub label: String,
}

json_object!(Decision {
    suggestion,
    outcome,
    label
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
}

json_words!(Outcome {
    Accepted = "accepted",
    Dismissed = "dismissed",
    Postponed = "postponed",
    Open = "open",
});
