//! Look here: what the program suggests to compare, what people decided on it, and how a suggestion becomes a comparison. Pure.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::job::{Job, Looking, Text};
use super::names;
use super::view::{self, Derived};
use crate::core::analysis::suggestions::{Passage, Suggestion, SuggestionKind};
use crate::core::model::{Casebook, ComparisonKind, Content, Outcome, RecordId, RevisionId};
use crate::core::text::{Span, TextId};

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
    /// The key of the one in the list of all that is next, after another became a comparison.
    pub next: Option<String>,
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

    /// Says whether all sources of a suggestion are still there: what is found may be older than what is removed.
    #[must_use]
    pub fn stands(&self, book: &Casebook, suggestion: &Suggestion) -> bool {
        let mut passages = suggestion.positions.iter().flat_map(|position| &position.passages);
        passages.all(|passage| self.source(passage).is_some_and(|source| book.source(source).is_some()))
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

/// The suggestions, by what became of them: places in the list of all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sorted {
    /// Those that wait.
    pub open: Vec<usize>,
    /// Those that a comparison speaks of already, with the comparison.
    pub compared: Vec<(usize, RecordId)>,
    /// Those that were put off.
    pub postponed: Vec<usize>,
    /// Those that were dismissed.
    pub dismissed: Vec<usize>,
}

/// Sorts suggestions by what became of them.
#[must_use]
pub fn sorted(book: &Casebook, derived: &Derived, look: &Look) -> Sorted {
    let outcomes = outcomes(book);
    let evidence = evidence(book, derived);
    let mut sorted = Sorted::default();
    for (n, suggestion) in look.found.iter().enumerate() {
        if !look.stands(book, suggestion) {
            continue;
        }
        let outcome = outcomes.get(suggestion.key.as_str()).map(|(_, outcome)| *outcome);
        let is_taken = outcome == Some(Outcome::Accepted);
        match (outcome, speaks_of(&evidence, look, suggestion, is_taken)) {
            (Some(Outcome::Dismissed), _) => sorted.dismissed.push(n),
            (_, Some(comparison)) => sorted.compared.push((n, comparison.clone())),
            (Some(Outcome::Postponed), None) => sorted.postponed.push(n),
            _ => sorted.open.push(n),
        }
    }
    sorted
}

/// The evidence in one source: each stretch, and the comparison of which it is evidence, with its kinds.
type Evidence<'b> = BTreeMap<TextId, Vec<(Span, &'b RecordId, &'b [ComparisonKind])>>;

fn evidence<'b>(book: &'b Casebook, derived: &Derived) -> Evidence<'b> {
    let mut evidence = Evidence::new();
    for (id, comparison) in book.comparisons() {
        for claim in comparison.positions.iter().flat_map(|position| &position.evidence) {
            let (Some(placed), Some(says)) = (derived.placed.get(claim), book.claim(claim)) else {
                continue;
            };
            let stretches = evidence.entry(says.source).or_default();
            stretches.extend(placed.spans().map(|span| (span, id, comparison.kinds.as_slice())));
        }
    }
    evidence
}

/// Returns the comparison that speaks of a suggestion: it asks the same sort of thing, unless somebody took the suggestion and then
/// asked another, and its evidence has the passages of two positions from two sources; of one where there is only one.
fn speaks_of<'b>(
    evidence: &Evidence<'b>,
    look: &Look,
    suggestion: &Suggestion,
    is_taken: bool,
) -> Option<&'b RecordId> {
    let kind = comparison_kind(suggestion.kind);
    let fits = |kinds: &[ComparisonKind]| match kind {
        _ if is_taken => true,
        Some(kind) => kinds.contains(&kind),
        // What one source says twice can be a matter of every kind, but of a spelling.
        None => kinds != [ComparisonKind::Name],
    };
    let mut sources: Vec<TextId> = Vec::new();
    let mut met: BTreeMap<&RecordId, (Vec<usize>, Vec<TextId>)> = BTreeMap::new();
    for (n, position) in suggestion.positions.iter().enumerate() {
        for passage in &position.passages {
            let Some(source) = look.source(passage) else { continue };
            add(&mut sources, source);
            for (span, comparison, kinds) in evidence.get(&source).into_iter().flatten() {
                if has_half(*span, passage.span) && fits(kinds) {
                    let (places, sources) = met.entry(comparison).or_default();
                    add(places, n);
                    add(sources, source);
                }
            }
        }
    }
    let needed = (suggestion.positions.len().min(2), sources.len().min(2));
    let mut all = met.into_iter();
    let spoken = all.find(|(_, (places, sources))| places.len() >= needed.0 && sources.len() >= needed.1);
    spoken.map(|(comparison, _)| comparison)
}

/// Says whether evidence and a passage share half of the shorter of them, at least.
fn has_half(evidence: Span, passage: Span) -> bool {
    let shared = evidence.intersect(passage).map_or(0, Span::len);
    shared > 0 && shared * 2 >= evidence.len().min(passage.len())
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::analysis::suggestions::{Position, Reason};
    use crate::core::text::Span;

    /// Returns a suggestion with a position for each of these passages: source, from, to.
    fn suggestion(kind: SuggestionKind, passages: &[(usize, usize, usize)]) -> Suggestion {
        let position = |(source, from, to): &(usize, usize, usize)| Position {
            label: String::new(),
            passages: vec![Passage {
                source: *source,
                span: Span::new(*from, *to),
                sentence: Span::new(*from, *to),
            }],
        };
        Suggestion {
            kind,
            reason: Reason::Numbers,
            subject: String::new(),
            positions: passages.iter().map(position).collect(),
            silent: Vec::new(),
            score: 0,
            key: String::new(),
        }
    }

    #[test]
    fn a_comparison_speaks_of_what_it_asks_and_holds() {
        use ComparisonKind as Asked;
        use SuggestionKind as Kind;
        let texts = ["one", "two"].map(TextId::of);
        let look = Look {
            basis: Some(Rc::new(Basis {
                sources: texts.to_vec(),
                versions: Vec::new(),
            })),
            ..Look::default()
        };
        let both = [(0, 10, 20), (1, 30, 40)];
        let within = [(0, 10, 20), (0, 50, 60)];
        let table = [
            // What is suggested, where; what is asked; its evidence; whether the suggestion was taken, and whether it speaks of it.
            (Kind::Number, &both[..], &[Asked::Number][..], &both[..], false, true),
            (Kind::Number, &both, &[Asked::What, Asked::Number], &both, false, true),
            (Kind::Number, &both, &[Asked::Name], &both, false, false),
            (Kind::Number, &both, &[], &both, false, false),
            (Kind::Number, &both, &[Asked::Name], &both, true, true),
            // A sentence around both, a word of each, and too little of one.
            (
                Kind::Number,
                &both,
                &[Asked::Number],
                &[(0, 0, 99), (1, 0, 99)],
                false,
                true,
            ),
            (
                Kind::Number,
                &both,
                &[Asked::Number],
                &[(0, 10, 13), (1, 30, 32)],
                false,
                true,
            ),
            (
                Kind::Number,
                &both,
                &[Asked::Number],
                &[(0, 10, 20), (1, 36, 80)],
                false,
                false,
            ),
            (
                Kind::Number,
                &both,
                &[Asked::Number],
                &[(0, 10, 20), (1, 40, 80)],
                false,
                false,
            ),
            // Two answers of one source are not two sources; one passage is not two.
            (
                Kind::Number,
                &[(0, 10, 20), (0, 50, 60), (1, 30, 40)],
                &[Asked::Number],
                &within,
                false,
                false,
            ),
            (Kind::Number, &both, &[Asked::Number], &both[..1], true, false),
            (Kind::Within, &within, &[], &within, false, true),
            (Kind::Within, &within, &[Asked::Name], &within, false, false),
            (Kind::Only, &both[..1], &[Asked::Missing], &both[..1], false, true),
            (Kind::Name, &both, &[Asked::Name], &both, false, true),
        ];
        for (kind, passages, kinds, held, is_taken, expected) in table {
            let id = RecordId::new("urn:x:1");
            let mut evidence = Evidence::new();
            for (source, from, to) in held {
                let stretches = evidence.entry(texts[*source]).or_default();
                stretches.push((Span::new(*from, *to), &id, kinds));
            }
            let spoken = speaks_of(&evidence, &look, &suggestion(kind, passages), is_taken);
            assert_eq!(spoken.is_some(), expected, "{kind:?} {passages:?}, {kinds:?} {held:?}");
        }
    }
}
