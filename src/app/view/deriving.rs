//! Deriving what the screens show in slices that take no long time: claim by claim, then text by text.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::rc::Rc;

use super::{Call, Derived, Inputs, Placed, Shown, sigla, source_view};
use crate::core::anchor::{Known, Outcome, resolve};
use crate::core::model::{Casebook, Claim, Content, Record, RecordId};
use crate::core::order::{map_of, set_of};
use crate::core::text::TextId;

/// Everything derived from one casebook, on its way: claim by claim, then text by text.
#[derive(Debug)]
pub struct Deriving {
    derived: Derived,
    /// The sources in their order, and the place of each.
    sources: Vec<OnTheWay>,
    places: BTreeMap<TextId, usize>,
    /// The records of the tags in their order.
    tags: Vec<Rc<Record>>,
    /// The comparisons that claims are evidence of, without those of claims that were placed.
    calls: BTreeMap<RecordId, Rc<Vec<Call>>>,
    /// The last claim that was placed.
    last: Option<RecordId>,
    /// Whether all claims are placed.
    is_placed: bool,
    /// How many sources are done.
    viewed: usize,
}

/// A source on the way.
#[derive(Debug)]
struct OnTheWay {
    id: TextId,
    siglum: String,
    is_earlier: bool,
    claims: Vec<Shown>,
}

impl Deriving {
    /// Begins with a casebook, which has to be the same to the end.
    #[must_use]
    pub fn of(casebook: &Casebook) -> Self {
        let mut derived = Derived::default();
        let mut calls: BTreeMap<RecordId, Rc<Vec<Call>>> = BTreeMap::new();
        for (n, (id, comparison)) in casebook.comparisons().iter().enumerate() {
            derived.numbers.insert((*id).clone(), n + 1);
            let evidence = set_of(comparison.positions.iter().flat_map(|p| &p.evidence));
            for claim in evidence {
                let call = Call {
                    comparison: (*id).clone(),
                    number: n + 1,
                    verdict: comparison.verdict,
                };
                Rc::make_mut(calls.entry(claim.clone()).or_default()).push(call);
            }
        }
        let sources = casebook.sources();
        let replaced = set_of(sources.iter().filter_map(|(_, card)| card.replaces));
        let of_each = sources.iter().zip(sigla(&sources)).map(|((id, _), siglum)| OnTheWay {
            id: *id,
            siglum,
            is_earlier: replaced.contains(id),
            claims: Vec::new(),
        });
        let tags = casebook.tags();
        Self {
            derived,
            places: map_of(sources.iter().enumerate().map(|(n, (id, _))| (*id, n))),
            sources: of_each.collect(),
            tags: tags.iter().filter_map(|(id, _)| casebook.record(id).cloned()).collect(),
            calls,
            last: None,
            is_placed: false,
            viewed: 0,
        }
    }

    /// Places so many claims, or works out what one source shows, taking over from `before` what has not changed; says whether
    /// everything is done.
    pub fn go_on(&mut self, casebook: &Casebook, before: Option<&Derived>, claims: usize) -> bool {
        if !self.is_placed {
            self.place_some(casebook, before, claims);
            return false;
        }
        let Some(source) = self.sources.get_mut(self.viewed) else {
            return true;
        };
        self.viewed += 1;
        let id = source.id;
        let claims = std::mem::take(&mut source.claims);
        let list = if source.is_earlier && claims.is_empty() {
            &mut self.derived.earlier
        } else {
            &mut self.derived.order
        };
        list.push(id);
        let record = casebook.record(&RecordId::of_source(id));
        let (Some(text), Some(record), Some(card)) = (casebook.text(id), record, casebook.source(id)) else {
            return false;
        };
        let inputs = Inputs {
            card: Rc::clone(record),
            siglum: source.siglum.clone(),
            is_earlier: source.is_earlier,
            tags: self.tags.clone(),
            claims,
        };
        let earlier = before.and_then(|b| Some((b.inputs.get(&id)?, b.sources.get(&id)?)));
        let (inputs, view) = match earlier {
            Some((old, view)) if old.is_same(&inputs) => (Rc::clone(old), Rc::clone(view)),
            _ => {
                let view = source_view(casebook, text, card, &inputs, earlier.map(|(_, view)| view.as_ref()));
                (Rc::new(inputs), Rc::new(view))
            }
        };
        self.derived.inputs.insert(id, inputs);
        self.derived.sources.insert(id, view);
        false
    }

    /// Returns what is derived.
    #[must_use]
    pub fn done(self) -> Derived {
        self.derived
    }

    fn place_some(&mut self, casebook: &Casebook, before: Option<&Derived>, claims: usize) {
        let from = self.last.clone().map_or(Bound::Unbounded, Bound::Excluded);
        let records = casebook.records().range((from.clone(), Bound::Unbounded));
        // Both are in the order of the ids.
        let known = before
            .into_iter()
            .flat_map(|b| b.placed.range((from.clone(), Bound::Unbounded)));
        let mut known = known.peekable();
        let mut count = 0;
        for (id, record) in records {
            let Some(Content::Claim(claim)) = record.content() else {
                continue;
            };
            if count == claims {
                return;
            }
            count += 1;
            while known.next_if(|(old, _)| *old < id).is_some() {}
            let kept = known
                .next_if(|(old, _)| *old == id)
                .filter(|(_, p)| Rc::ptr_eq(&p.record, record) && p.had_text == casebook.text(claim.source).is_some());
            let placed = kept.map_or_else(|| Rc::new(place(casebook, claim, record)), |(_, p)| Rc::clone(p));
            let place = self.places.get(&claim.source);
            if let Some(source) = place.and_then(|n| self.sources.get_mut(*n)) {
                source
                    .claims
                    .push((Rc::clone(&placed), self.calls.remove(id).unwrap_or_default()));
            }
            self.derived.placed.insert(id.clone(), placed);
            self.last = Some(id.clone());
        }
        self.is_placed = true;
    }
}

fn place(casebook: &Casebook, claim: &Claim, record: &Rc<Record>) -> Placed {
    let pieces = match casebook.text(claim.source) {
        Some(text) => {
            let known = Known {
                same_text: true,
                old: None,
            };
            claim
                .pieces
                .iter()
                .map(|anchor| resolve(text, anchor, known).outcome)
                .collect()
        }
        None => claim.pieces.iter().map(|_| Outcome::Lost).collect(),
    };
    Placed {
        record: Rc::clone(record),
        had_text: casebook.text(claim.source).is_some(),
        pieces,
    }
}
