//! A comparison: one question that several sources answer or ignore, with what a person makes of it.

use super::id::RecordId;
use crate::core::json::{json_object, json_words};
use crate::core::text::TextId;

/// One question that several sources answer or ignore.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// The question.
    pub question: String,
    /// What sort of thing is asked; several are possible.
    pub kinds: Vec<ComparisonKind>,
    /// The answers, with their evidence.
    pub positions: Vec<Position>,
    /// The sources that say nothing: those that were read, and those in which only the program found nothing.
    pub silent: Vec<Silence>,
    /// What follows from it.
    pub verdict: Option<Verdict>,
    /// How much it matters, 1 to 3; 0: not said.
    pub severity: u8,
    /// Why the verdict is what it is.
    pub why: String,
    /// What would settle the question.
    pub settle: String,
    /// How sure the author is.
    pub confidence: Option<Confidence>,
    /// Where the discussion stands.
    pub status: Status,
    /// The place among the comparisons.
    pub order: u32,
}

json_object!(Comparison {
    question,
    kinds,
    positions,
    silent,
    verdict,
    severity,
    why,
    settle,
    confidence,
    status,
    order,
});

/// One answer to the question of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Position {
    /// The answer in a few words.
    pub label: String,
    /// The claims that are its evidence.
    pub evidence: Vec<RecordId>,
}

json_object!(Position { label, evidence });

/// A source that says nothing on the question: read by a person, or only looked through by the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// The source's text.
    pub source: TextId,
    /// What was searched for.
    pub searched: String,
    /// Whether the program alone has looked, and nobody has read it.
    pub unread: bool,
}

json_object!(Silence { source, searched; unread });

impl Comparison {
    /// Returns what is recorded of a source that a person found silent. That the program found nothing in it is no check.
    #[must_use]
    pub fn checked(&self, source: TextId) -> Option<&Silence> {
        self.silent
            .iter()
            .find(|silence| silence.source == source && !silence.unread)
    }

    /// Returns what the program looked for in a source, where it found nothing and nobody has checked that.
    #[must_use]
    pub fn unheard(&self, source: TextId) -> Option<&Silence> {
        self.silent
            .iter()
            .find(|silence| silence.source == source && silence.unread)
    }
}

/// What sort of thing a comparison asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ComparisonKind {
    /// A number.
    Number,
    /// A date or time.
    Date,
    /// Who.
    Who,
    /// Order or cause.
    Order,
    /// What happened.
    What,
    /// A quotation.
    Quotation,
    /// A name or label.
    Name,
    /// How certain.
    Certainty,
    /// The scope.
    Scope,
    /// Something left out.
    Missing,
}

json_words!(ComparisonKind {
    Number = "number",
    Date = "date",
    Who = "who",
    Order = "order",
    What = "what",
    Quotation = "quotation",
    Name = "name",
    Certainty = "certainty",
    Scope = "scope",
    Missing = "missing",
});

impl ComparisonKind {
    /// Every kind, in the order in which it is offered.
    pub const ALL: [Self; 10] = [
        Self::Number,
        Self::Date,
        Self::Who,
        Self::Order,
        Self::What,
        Self::Quotation,
        Self::Name,
        Self::Certainty,
        Self::Scope,
        Self::Missing,
    ];
}

/// What follows from laying the positions side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Both cannot be accepted as they stand.
    Contradiction,
    /// Both only by assuming another scope, time or source.
    Tension,
    /// Only the words differ.
    Wording,
    /// Both are true.
    BothTrue,
    /// They agree.
    Agree,
    /// It cannot be told.
    CantTell,
}

json_words!(Verdict {
    Contradiction = "contradiction",
    Tension = "tension",
    Wording = "wording",
    BothTrue = "both-true",
    Agree = "agree",
    CantTell = "cant-tell",
});

impl Verdict {
    /// Every verdict, in the order in which it is offered.
    pub const ALL: [Self; 6] = [
        Self::Contradiction,
        Self::Tension,
        Self::Wording,
        Self::BothTrue,
        Self::CantTell,
        Self::Agree,
    ];

    /// Says whether a comparison with this verdict is a disagreement.
    #[must_use]
    pub fn is_disagreement(self) -> bool {
        matches!(self, Self::Contradiction | Self::Tension | Self::Wording)
    }

    /// Says whether what is told cannot all be accepted, or only with reserve: more than other words.
    #[must_use]
    pub fn is_clash(self) -> bool {
        matches!(self, Self::Contradiction | Self::Tension)
    }
}

/// How sure the author of a comparison is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Not very.
    Low,
    /// Fairly.
    Medium,
    /// Very.
    High,
}

json_words!(Confidence {
    Low = "low",
    Medium = "medium",
    High = "high",
});

/// Where the discussion of a comparison stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Status {
    /// Still discussed.
    #[default]
    Open,
    /// Agreed upon.
    Agreed,
    /// Rejected.
    Rejected,
}

json_words!(Status {
    Open = "open",
    Agreed = "agreed",
    Rejected = "rejected",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_format() {
        let verdicts = Verdict::ALL.map(Verdict::word);
        let expected = ["contradiction", "tension", "wording", "both-true", "cant-tell", "agree"];
        assert_eq!(verdicts, expected);
        assert_eq!(
            Verdict::ALL.map(|v| Verdict::from_word(v.word())),
            Verdict::ALL.map(Some)
        );
        let kinds = ComparisonKind::ALL.map(ComparisonKind::word).join(" ");
        assert_eq!(
            kinds,
            "number date who order what quotation name certainty scope missing"
        );
        for word in ["Agree", "agree ", "", "cant_tell"] {
            assert_eq!(Verdict::from_word(word), None, "{word}");
        }
    }
}
