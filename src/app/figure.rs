//! What the figures of a comparison are made from: its evidence, and the sources as the finders read them. Which figures there are
//! follows from its kinds, and where it has none, from what the evidence holds.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::seen::reading;
use super::view::{Derived, SourceView, claim_words};
use crate::core::analysis::quotations::quotations;
use crate::core::figure::number_line::{NumberLine, number_line};
use crate::core::figure::provenance::{Provenance, provenance};
use crate::core::figure::quote::{Quotes, quotes};
use crate::core::figure::terms::{Terms, terms};
use crate::core::figure::timeline::{Timeline, timeline};
use crate::core::figure::{Evidence, Telling, Told};
use crate::core::model::{Casebook, Comparison, ComparisonKind, Content, Record, RecordId, SourceKind};
use crate::core::text::{Span, TextId};

/// What the figures of a comparison are made from, to be held against what it was: two are alike only where nothing of it changed.
pub struct Ground(Vec<ComparisonKind>, Vec<Piece>);

struct Piece {
    position: usize,
    label: String,
    claim: Rc<Record>,
    card: Rc<Record>,
    view: Rc<SourceView>,
    spans: Vec<Span>,
}

impl PartialEq for Ground {
    fn eq(&self, other: &Self) -> bool {
        let is_same = |(a, b): (&Piece, &Piece)| {
            a.position == b.position
                && a.label == b.label
                && Rc::ptr_eq(&a.claim, &b.claim)
                && Rc::ptr_eq(&a.card, &b.card)
                && Rc::ptr_eq(&a.view.text, &b.view.text)
                && a.view.siglum == b.view.siglum
                && a.spans == b.spans
        };
        self.0 == other.0 && self.1.len() == other.1.len() && self.1.iter().zip(&other.1).all(is_same)
    }
}

/// The most pieces of evidence that figures are made from: what a person can gather, and a bound on what a file can ask for.
const MOST: usize = 256;

/// Returns what the figures of a comparison are made from.
#[must_use]
pub fn ground(casebook: &Casebook, derived: &Derived, comparison: &Comparison) -> Ground {
    let mut pieces = Vec::new();
    for (position, answer) in comparison.positions.iter().enumerate() {
        for id in &answer.evidence {
            let piece = || {
                let source = casebook.claim(id)?.source;
                Some(Piece {
                    position,
                    label: answer.label.clone(),
                    claim: Rc::clone(casebook.record(id)?),
                    card: Rc::clone(casebook.record(&RecordId::of_source(source))?),
                    view: Rc::clone(derived.sources.get(&source)?),
                    spans: derived.placed.get(id)?.spans().collect(),
                })
            };
            pieces.extend(piece());
        }
    }
    pieces.truncate(MOST);
    Ground(comparison.kinds.clone(), pieces)
}

/// The figures of one comparison.
#[derive(Debug, Default)]
pub struct Figures {
    /// The sources that give evidence, by their letters.
    pub sigla: Vec<String>,
    /// Their languages (BCP 47).
    pub languages: Vec<String>,
    /// Its number line.
    pub numbers: Option<NumberLine>,
    /// Its timeline.
    pub times: Option<Timeline>,
    /// The quotation as each source prints it.
    pub quotes: Option<Quotes>,
    /// The terms of each source.
    pub terms: Option<Terms>,
    /// Who says so.
    pub provenance: Option<Provenance>,
}

/// Returns the figures of a comparison.
#[must_use]
pub fn figures(ground: &Ground) -> Figures {
    of(ground, &tellings(std::slice::from_ref(ground)))
}

/// Returns the figures of several comparisons: each source is read once for all of them.
#[must_use]
pub fn all_figures(grounds: &[Ground]) -> Vec<Figures> {
    let tellings = tellings(grounds);
    grounds.iter().map(|ground| of(ground, &tellings)).collect()
}

/// Reads every source that gives evidence.
fn tellings(grounds: &[Ground]) -> BTreeMap<TextId, Telling<'_>> {
    let mut tellings = BTreeMap::new();
    for piece in grounds.iter().flat_map(|ground| &ground.1) {
        let view = &piece.view;
        tellings.entry(view.id).or_insert_with(|| {
            let reading = reading(&view.text, &view.card);
            Telling {
                siglum: view.siglum.clone(),
                language: view.card.language.clone(),
                quotations: quotations(&reading),
                reading,
                is_wire: view.card.kind == SourceKind::Wire,
            }
        });
    }
    tellings
}

fn of(Ground(kinds, pieces): &Ground, tellings: &BTreeMap<TextId, Telling<'_>>) -> Figures {
    let wants = |some: &[ComparisonKind]| kinds.is_empty() || some.iter().any(|kind| kinds.contains(kind));
    let mut ids: Vec<TextId> = Vec::new();
    let mut evidence = Vec::new();
    for piece in pieces {
        let Some(Content::Claim(claim)) = piece.claim.shown().and_then(|revision| revision.state.live()) else {
            continue;
        };
        let known = ids.iter().position(|id| *id == claim.source);
        if known.is_none() {
            ids.push(claim.source);
        }
        evidence.push(Evidence {
            source: known.unwrap_or(ids.len() - 1),
            position: piece.position,
            spans: piece.spans.clone(),
            words: claim_words(claim),
            label: piece.label.clone(),
            speaker: claim.speaker.trim().to_owned(),
        });
    }
    let sources: Vec<&Telling<'_>> = ids.iter().filter_map(|id| tellings.get(id)).collect();
    let told = Told {
        sources: &sources,
        evidence: &evidence,
    };
    Figures {
        numbers: wants(&[ComparisonKind::Number]).then(|| number_line(told)).flatten(),
        times: wants(&[ComparisonKind::Date, ComparisonKind::Order])
            .then(|| timeline(told))
            .flatten(),
        quotes: wants(&[ComparisonKind::Quotation]).then(|| quotes(told)).flatten(),
        // Not where nobody said what kind it is: sentences are no terms.
        terms: kinds.contains(&ComparisonKind::Name).then(|| terms(told)).flatten(),
        provenance: provenance(told),
        languages: sources.iter().map(|telling| telling.language.clone()).collect(),
        sigla: sources.iter().map(|telling| telling.siglum.clone()).collect(),
    }
}
