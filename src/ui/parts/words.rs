//! The words for what the model knows as a closed list, and the short forms that attributes and classes use.

use crate::app::words::sentence;
use crate::core::model::{
    ComparisonKind, Confidence, EntityKind, Outcome, RecordId, Role, SourceKind, Status, TagLine, Verdict,
    WorthChecking,
};
use crate::t;

/// Returns the word for a verdict.
#[must_use]
pub fn verdict(verdict: Verdict) -> String {
    t!(match verdict {
        Verdict::Contradiction => "word-verdict-contradiction",
        Verdict::Tension => "word-verdict-tension",
        Verdict::Wording => "word-verdict-wording",
        Verdict::BothTrue => "word-verdict-both-true",
        Verdict::Agree => "word-verdict-agree",
        Verdict::CantTell => "word-verdict-cant-tell",
    })
}

/// Returns the word for a verdict, or for its absence.
#[must_use]
pub fn verdict_or_none(chosen: Option<Verdict>) -> String {
    chosen.map_or_else(|| t!("word-verdict-none"), verdict)
}

/// Returns what a verdict means, in a sentence.
#[must_use]
pub fn verdict_meaning(verdict: Verdict) -> String {
    t!(match verdict {
        Verdict::Contradiction => "word-verdict-contradiction-meaning",
        Verdict::Tension => "word-verdict-tension-meaning",
        Verdict::Wording => "word-verdict-wording-meaning",
        Verdict::BothTrue => "word-verdict-both-true-meaning",
        Verdict::Agree => "word-verdict-agree-meaning",
        Verdict::CantTell => "word-verdict-cant-tell-meaning",
    })
}

/// Returns the short form of a verdict in classes (`verdict--contra`) and icons (`v-contra`).
#[must_use]
pub fn verdict_word(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::Contradiction) => "contra",
        Some(Verdict::Tension) => "tension",
        Some(Verdict::Wording) => "wording",
        Some(Verdict::BothTrue) => "both",
        Some(Verdict::Agree) => "agree",
        Some(Verdict::CantTell) => "cant",
        None => "none",
    }
}

/// Returns the word for a kind of comparison.
#[must_use]
pub fn kind(kind: ComparisonKind) -> String {
    t!(match kind {
        ComparisonKind::Number => "word-kind-number",
        ComparisonKind::Date => "word-kind-date",
        ComparisonKind::Who => "word-kind-who",
        ComparisonKind::Order => "word-kind-order",
        ComparisonKind::What => "word-kind-what",
        ComparisonKind::Quotation => "word-kind-quotation",
        ComparisonKind::Name => "word-kind-name",
        ComparisonKind::Certainty => "word-kind-certainty",
        ComparisonKind::Scope => "word-kind-scope",
        ComparisonKind::Missing => "word-kind-missing",
    })
}

/// Returns the word for a role.
#[must_use]
pub fn role(role: Role) -> String {
    t!(match role {
        Role::Main => "word-role-main",
        Role::Background => "word-role-background",
    })
}

/// Returns the word for whether a claim is worth checking.
#[must_use]
pub fn worth(worth: WorthChecking) -> String {
    t!(match worth {
        WorthChecking::Yes => "word-worth-yes",
        WorthChecking::Maybe => "word-worth-maybe",
        WorthChecking::No => "word-worth-no",
    })
}

/// Returns the word for a kind of source.
#[must_use]
pub fn source_kind(kind: SourceKind) -> String {
    t!(match kind {
        SourceKind::Report => "word-source-report",
        SourceKind::Wire => "word-source-wire",
        SourceKind::Opinion => "word-source-opinion",
        SourceKind::Statement => "word-source-statement",
        SourceKind::Broadcast => "word-source-broadcast",
        SourceKind::Blog => "word-source-blog",
    })
}

/// Returns the word for what a name is the name of.
#[must_use]
pub fn entity_kind(kind: EntityKind) -> String {
    t!(match kind {
        EntityKind::Person => "word-entity-person",
        EntityKind::Place => "word-entity-place",
        EntityKind::Organisation => "word-entity-organisation",
        EntityKind::Unknown => "word-entity-unknown",
    })
}

/// Returns the word for what became of a suggestion.
#[must_use]
pub fn outcome(outcome: Outcome) -> String {
    t!(match outcome {
        Outcome::Accepted => "word-outcome-accepted",
        Outcome::Dismissed => "word-outcome-dismissed",
        Outcome::Postponed => "word-outcome-postponed",
        Outcome::Open => "word-outcome-open",
        Outcome::Kept => "word-outcome-kept",
    })
}

/// Returns why a stretch is taken for furniture, from the word in its card; nothing where a person struck it.
#[must_use]
pub fn furniture_reason(word: &str) -> String {
    if word.is_empty() {
        return t!("furniture-by-hand");
    }
    reason("furniture-", word).unwrap_or_else(|| t!("furniture-other"))
}

/// Returns what a field of a card was read from, from the word in its origins.
#[must_use]
pub fn origin(word: &str) -> String {
    reason("origin-", word).unwrap_or_else(|| t!("origin-other"))
}

/// Returns why spellings are taken for one name, from the word that the finder gives.
#[must_use]
pub fn name_reason(word: &str) -> String {
    reason("names-because-", word).unwrap_or_else(|| t!("names-because-other"))
}

/// Returns the sentence that a word of a file stands for, where there is one: a newer program may know more words.
fn reason(family: &str, word: &str) -> Option<String> {
    let is_word = word.len() < 40 && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let id = [family, word].concat();
    let sentence = is_word.then(|| sentence(&id))?;
    (sentence != id).then_some(sentence)
}

/// Returns the word for where a discussion stands.
#[must_use]
pub fn status(status: Status) -> String {
    t!(match status {
        Status::Open => "word-status-open",
        Status::Agreed => "word-status-agreed",
        Status::Rejected => "word-status-rejected",
    })
}

/// Returns the word for how sure somebody is.
#[must_use]
pub fn confidence(confidence: Confidence) -> String {
    t!(match confidence {
        Confidence::Low => "word-confidence-low",
        Confidence::Medium => "word-confidence-medium",
        Confidence::High => "word-confidence-high",
    })
}

/// Returns the value of `data-line` for a line.
#[must_use]
pub fn line_word(line: TagLine) -> &'static str {
    match line {
        TagLine::Solid => "solid",
        TagLine::Dotted => "dotted",
        TagLine::Double => "double",
        TagLine::Wavy => "wavy",
        TagLine::Dashed => "dashed",
        TagLine::Thick => "thick",
        TagLine::DashDot => "dash-dot",
        TagLine::Hatched => "hatched",
    }
}

/// Returns the value of `data-t` for a tag: the page's style sheet of tags speaks of it by the same.
#[must_use]
pub fn tag_attr(id: &RecordId) -> String {
    crate::app::view::tag_attribute(id)
}

/// Returns a title to show, also where there is none.
#[must_use]
pub fn title_or_untitled(title: &str) -> String {
    if title.trim().is_empty() {
        t!("part-untitled")
    } else {
        title.to_owned()
    }
}
