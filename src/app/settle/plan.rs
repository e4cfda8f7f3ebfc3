//! What the records say once matters are settled: of one matter or of many, as one step. What is chosen is said again by the person who
//! settles, so that whoever chose something else in another file is in conflict with it and does not undo it unseen.

use std::collections::BTreeMap;

use super::claims::common;
use super::join::{self, Names};
use super::{Mark, Matter, MatterKind};
use crate::app::view::Derived;
use crate::core::model::{Casebook, Comparison, Content, Record, RecordId, RecordKind, RecordState};

/// How a matter is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settlement {
    /// This reading holds, the others go.
    Take(usize),
    /// All become one.
    Join,
    /// All stand.
    Keep,
    /// All go.
    Reject,
}

/// What is to be written.
pub struct Plan<'b> {
    casebook: &'b Casebook,
    derived: &'b Derived,
    names: &'b Names,
    states: BTreeMap<RecordId, Vec<RecordState>>,
    /// The records that go, each with the one that takes its place.
    gone: BTreeMap<RecordId, Option<RecordId>>,
}

impl<'b> Plan<'b> {
    /// Begins a plan.
    #[must_use]
    pub fn new(casebook: &'b Casebook, derived: &'b Derived, names: &'b Names) -> Self {
        Self {
            casebook,
            derived,
            names,
            states: BTreeMap::new(),
            gone: BTreeMap::new(),
        }
    }

    /// Settles a matter; says whether it can be settled so.
    pub fn settle(&mut self, matter: &Matter, how: Settlement) -> bool {
        match how {
            Settlement::Take(place) => {
                let Some(reading) = matter.readings.get(place) else {
                    return false;
                };
                if let Some(record) = matter.record() {
                    return self.take_state(record, reading.variants.first().copied());
                }
                let (kept, gone): (Vec<&Mark>, Vec<&Mark>) = matter
                    .marks
                    .iter()
                    .partition(|mark| reading.variants.contains(&mark.variant));
                for mark in &gone {
                    let to = nearest(matter, mark, &kept);
                    self.remove(&mark.record, matter.kind, to);
                }
                for mark in kept {
                    self.say_again(&mark.record);
                }
                true
            }
            Settlement::Join => self.join(matter),
            Settlement::Keep => {
                // The versions of one record keep their authors: nothing of it is decided.
                if matter.record().is_none() {
                    for mark in &matter.marks {
                        self.say_again(&mark.record);
                    }
                }
                true
            }
            Settlement::Reject => {
                if !super::can_reject(self.casebook, matter) {
                    return false;
                }
                for mark in &matter.marks {
                    self.remove(&mark.record, matter.kind, None);
                }
                true
            }
        }
    }

    /// Makes some claims that say the same one.
    pub fn join_same(&mut self, claims: &[RecordId]) {
        if let Some((kept, joined)) = join::same(self.casebook, claims, self.names) {
            self.one_for_all(claims.iter(), kept, Content::Claim(joined), MatterKind::Claims);
        }
    }

    /// Sets what a record says.
    pub fn say(&mut self, record: RecordId, states: Vec<RecordState>) {
        self.states.insert(record, states);
    }

    /// Returns what each record is to say, with evidence and comments led from what goes to what takes its place.
    #[must_use]
    pub fn states(mut self) -> Vec<(RecordId, Vec<RecordState>)> {
        for (id, record) in self.casebook.records() {
            if self.gone.is_empty() || self.gone.contains_key(id) {
                continue;
            }
            if !matches!(record.content(), Some(Content::Comparison(_) | Content::Comment(_))) {
                continue;
            }
            let mut states = self.current(id);
            let mut is_changed = false;
            for state in &mut states {
                is_changed |= self.lead(state);
            }
            if is_changed {
                self.states.insert(id.clone(), states);
            }
        }
        self.states.into_iter().collect()
    }

    fn current(&self, record: &RecordId) -> Vec<RecordState> {
        let planned = self.states.get(record).cloned();
        planned.unwrap_or_else(|| {
            self.casebook
                .record(record)
                .map(|record| owned(record))
                .unwrap_or_default()
        })
    }

    fn say_again(&mut self, record: &RecordId) {
        let states = self.current(record);
        if !self.gone.contains_key(record) && !states.is_empty() {
            self.states.insert(record.clone(), states);
        }
    }

    fn take_state(&mut self, record: &RecordId, place: Option<usize>) -> bool {
        let states = self
            .casebook
            .record(record)
            .map(|record| owned(record))
            .unwrap_or_default();
        let chosen = place.and_then(|place| states.into_iter().nth(place));
        let Some(state) = chosen.filter(|_| !self.gone.contains_key(record)) else {
            return false;
        };
        if state.live().is_none() {
            self.gone.insert(record.clone(), None);
        }
        self.states.insert(record.clone(), vec![state]);
        true
    }

    fn remove(&mut self, record: &RecordId, kind: MatterKind, to: Option<&RecordId>) {
        let own = self
            .casebook
            .record(record)
            .and_then(|record| record.shown())
            .map(|shown| shown.state.kind());
        let kind = own.unwrap_or(match kind {
            MatterKind::Comparisons => RecordKind::Comparison,
            MatterKind::Claims | MatterKind::Conflict => RecordKind::Claim,
        });
        self.states.insert(record.clone(), vec![RecordState::Deleted(kind)]);
        self.gone.insert(record.clone(), to.cloned());
    }

    fn join(&mut self, matter: &Matter) -> bool {
        let joined = super::joined(self.casebook, self.derived, matter, self.names);
        let Some((kept, content)) = joined else { return false };
        self.one_for_all(matter.marks.iter().map(|mark| &mark.record), kept, content, matter.kind);
        true
    }

    fn one_for_all<'a>(
        &mut self,
        all: impl Iterator<Item = &'a RecordId>,
        kept: RecordId,
        content: Content,
        kind: MatterKind,
    ) {
        for record in all.filter(|record| **record != kept) {
            self.remove(record, kind, Some(&kept));
        }
        self.states.insert(kept, vec![RecordState::Live(content)]);
    }

    /// Leads the evidence of a comparison, or a comment, from what goes to what takes its place; says whether there was any.
    fn lead(&self, state: &mut RecordState) -> bool {
        match state {
            RecordState::Live(Content::Comparison(comparison)) => self.lead_evidence(comparison),
            RecordState::Live(Content::Comment(comment)) => {
                let mut is_changed = false;
                for about in std::iter::once(&mut comment.about).chain(&mut comment.mentions) {
                    if let Some(Some(to)) = self.gone.get(about) {
                        about.clone_from(to);
                        is_changed = true;
                    }
                }
                is_changed
            }
            _ => false,
        }
    }

    fn lead_evidence(&self, comparison: &mut Comparison) -> bool {
        let mut is_changed = false;
        for position in &mut comparison.positions {
            if !position.evidence.iter().any(|claim| self.gone.contains_key(claim)) {
                continue;
            }
            is_changed = true;
            let mut evidence: Vec<RecordId> = Vec::new();
            for claim in &position.evidence {
                let led = match self.gone.get(claim) {
                    None => Some(claim),
                    Some(to) => to.as_ref(),
                };
                evidence.extend(
                    led.filter(|claim| !evidence.contains(claim))
                        .cloned()
                        .into_iter()
                        .collect::<Vec<_>>(),
                );
            }
            position.evidence = evidence;
        }
        is_changed
    }
}

fn owned(record: &Record) -> Vec<RecordState> {
    record.states().into_iter().cloned().collect()
}

/// Returns the record of those that are kept that has most of the words of one that goes.
fn nearest<'a>(matter: &Matter, gone: &Mark, kept: &[&'a Mark]) -> Option<&'a RecordId> {
    let spans = |mark: &Mark| matter.spans.get(mark.variant).map_or(&[][..], |spans| spans);
    let mut best: Option<(usize, &RecordId)> = None;
    for mark in kept {
        let shared = common(spans(gone), spans(mark));
        if best.is_none_or(|(most, _)| shared > most) {
            best = Some((shared, &mark.record));
        }
    }
    best.map(|(_, record)| record)
}
