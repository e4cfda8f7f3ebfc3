//! Conflicts: several heads of one record that say different things. Each state of it is a reading of its own.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::Value;

use super::{Differs, Mark, Matter, MatterKind, Reading, of_readings, sayers};
use crate::app::view::Derived;
use crate::core::anchor::{Known, Outcome, resolve};
use crate::core::model::{Casebook, Content, Record, RecordId, RecordState};
use crate::core::text::{Span, TextId};

/// Returns a matter for each conflict.
pub(super) fn conflicts(casebook: &Casebook, derived: &Derived) -> Vec<Rc<Matter>> {
    let mut all = Vec::new();
    for (id, record) in casebook.conflicts() {
        let mut marks = Vec::new();
        let mut readings: Vec<Reading> = Vec::new();
        let states = record.states();
        for (variant, state) in states.iter().enumerate() {
            let people: BTreeSet<&RecordId> = sayers(record, state).into_iter().map(|head| &head.author).collect();
            for person in &people {
                marks.push(Mark {
                    record: id.clone(),
                    person: (*person).clone(),
                    variant,
                });
            }
            readings.push(Reading {
                variants: vec![variant],
                people: people.into_iter().cloned().collect(),
            });
        }
        let mut matter = of_readings(MatterKind::Conflict, differs(&states), marks, readings);
        matter.spans = states.iter().map(|state| spans(casebook, state)).collect();
        matter.place = place(id, record, derived, &matter.spans);
        all.push(Rc::new(matter));
    }
    all
}

/// Returns in which members the states differ.
fn differs(states: &[&RecordState]) -> Differs {
    let mut told: Vec<Value> = Vec::new();
    for state in states {
        match state.live() {
            Some(content) => told.push(content.to_json()),
            None => return Differs::Deleted,
        }
    }
    let mut names: BTreeSet<&String> = BTreeSet::new();
    let objects = || told.iter().filter_map(Value::as_object);
    for object in objects() {
        for (name, value) in object {
            if objects().any(|other| other.get(name) != Some(value)) {
                names.insert(name);
            }
        }
    }
    Differs::Fields(names.into_iter().cloned().collect())
}

/// Returns where a state of a claim stands.
fn spans(casebook: &Casebook, state: &RecordState) -> Vec<Span> {
    let Some(Content::Claim(claim)) = state.live() else {
        return Vec::new();
    };
    let Some(text) = casebook.text(claim.source) else {
        return Vec::new();
    };
    let known = Known {
        same_text: true,
        old: None,
    };
    let mut spans = Vec::new();
    for piece in &claim.pieces {
        if let Outcome::Placed(span) | Outcome::Moved(span) = resolve(text, piece, known).outcome {
            spans.push(span);
        }
    }
    spans
}

/// Returns the source that a record is or stands in, and from where to where.
fn place(id: &RecordId, record: &Record, derived: &Derived, spans: &[Vec<Span>]) -> Option<(TextId, Span)> {
    let source = match record.content() {
        Some(Content::Claim(claim)) => claim.source,
        _ => id.text()?,
    };
    derived.sources.get(&source)?;
    let all = || spans.iter().flatten();
    let start = all().map(|span| span.start).min().unwrap_or_default();
    let end = all().map(|span| span.end).max().unwrap_or_default();
    Some((source, Span { start, end }))
}
