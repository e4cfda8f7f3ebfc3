//! Look here: what the program suggests to compare, what people decided on it, and how a suggestion becomes a comparison. Pure.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::job::{Job, Looking, Text};
use super::{names, view};
use crate::core::analysis::suggestions::{Passage, Suggestion, SuggestionKind};
use crate::core::model::{Casebook, ComparisonKind, Content, Outcome, RecordId, RevisionId};
use crate::core::text::TextId;

/// What is known of where to look.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Look {
    /// The number of the job that looks, and the state of the casebook that it looks into.
    pub asked: Option<(u64, Rc<Basis>)>,
    /// How much of it is done, and of how much.
    pub progress: (usize, usize),
    /// What the suggestions below were made from; `None` before the first.
    pub basis: Option<Rc<Basis>>,
    /// The suggestions, what is most worth a look first.
    pub found: Rc<Vec<Suggestion>>,
    /// Whether a person stopped the job.
    pub stopped: bool,
    /// Whether they have the whole width.
    pub is_wide: bool,
    /// The key of the suggestion whose passages are shown.
    pub open: Option<String>,
}

/// What suggestions depend on: the sources, and the versions of their cards and of the names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Basis {
    /// The sources, by whose places in this list the passages name them.
    pub sources: Vec<TextId>,
    versions: Vec<RevisionId>,
}

/// The words with which a suggestion becomes a comparison, in the language of the page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// The question.
    pub question: String,
    /// What counts as searched in the silent sources.
    pub searched: String,
    /// The suggestion in a line.
    pub label: String,
}

impl Basis {
    /// Returns what suggestions on a casebook depend on.
    #[must_use]
    pub fn of(book: &Casebook) -> Self {
        let mut versions = Vec::new();
        for record in book.records().values() {
            if matches!(record.content(), Some(Content::Source(_) | Content::Alias(_))) {
                versions.extend(record.heads().map(|(id, _)| id));
            }
        }
        Self {
            sources: book.sources().iter().map(|(id, _)| *id).collect(),
            versions,
        }
    }

    /// Returns the work of looking.
    #[must_use]
    pub fn job(&self, book: &Casebook) -> Job {
        let text = |id: &TextId| {
            let (text, card) = (book.text(*id)?, book.source(*id)?);
            Some(Text {
                id: *id,
                text: text.as_str().to_owned(),
                language: card.language.clone(),
                date: card.date.clone(),
                struck: view::furniture(text, card),
            })
        };
        Job::Look(Looking {
            sources: self.sources.iter().filter_map(text).collect(),
            told: names::told(book),
        })
    }
}

impl Look {
    /// Returns the source in which a passage stands.
    #[must_use]
    pub fn source(&self, passage: &Passage) -> Option<TextId> {
        self.basis.as_ref()?.sources.get(passage.source).copied()
    }

    /// Returns the suggestion with a key.
    #[must_use]
    pub fn suggestion(&self, key: &str) -> Option<&Suggestion> {
        self.found.iter().find(|suggestion| suggestion.key == key)
    }
}

/// Returns what became of each suggestion on which somebody decided, by its key, with the record that says so.
#[must_use]
pub fn outcomes(book: &Casebook) -> BTreeMap<&str, (&RecordId, Outcome)> {
    let decided = book.decisions().into_iter();
    decided
        .map(|(id, decision)| (decision.suggestion.as_str(), (id, decision.outcome)))
        .collect()
}

/// Returns the kind of the comparison that a suggestion becomes.
#[must_use]
pub fn comparison_kind(kind: SuggestionKind) -> Option<ComparisonKind> {
    Some(match kind {
        SuggestionKind::Number => ComparisonKind::Number,
        SuggestionKind::Date => ComparisonKind::Date,
        SuggestionKind::Order => ComparisonKind::Order,
        SuggestionKind::Speaker => ComparisonKind::Who,
        SuggestionKind::Quotation => ComparisonKind::Quotation,
        SuggestionKind::Certainty => ComparisonKind::Certainty,
        SuggestionKind::Terms | SuggestionKind::Name => ComparisonKind::Name,
        SuggestionKind::Only => ComparisonKind::Missing,
        SuggestionKind::Within => return None,
    })
}

/// Returns the letter of the tag that fits the evidence of a comparison, in the codebook that Variorum brings.
#[must_use]
pub fn tag_letter(kind: Option<ComparisonKind>) -> &'static str {
    match kind {
        Some(ComparisonKind::Number | ComparisonKind::Date) => "N",
        Some(ComparisonKind::Quotation) => "Q",
        Some(ComparisonKind::Certainty) => "H",
        _ => "F",
    }
}
