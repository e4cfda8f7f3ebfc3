//! Undo and redo. Both are edits: they append revisions that say again what was said before, and so survive merging. Only a merge is
//! taken out again: nobody's work is deleted because somebody looked at it.

use std::rc::Rc;

use super::{Change, Turn, states_of};
use crate::app::effect::Batch;
use crate::app::state::{Merged, Step};
use crate::core::model::{RecordId, RecordState};

impl Turn {
    pub(super) fn undo(&mut self) {
        let Some(step) = self.state.open.as_mut().and_then(|o| o.undo.pop()) else {
            return;
        };
        let back = match &step.merged {
            Some(merged) => self.take_out(&step, merged),
            None => self.restore(&step),
        };
        self.arrival_undone(&step.name, true);
        if let (Some(open), Some(back)) = (&mut self.state.open, back) {
            open.redo.push(Rc::new(back));
        }
    }

    pub(super) fn redo(&mut self) {
        let Some(step) = self.state.open.as_mut().and_then(|o| o.redo.pop()) else {
            return;
        };
        let back = match &step.merged {
            Some(merged) => self.bring_again(&step, merged),
            None => self.restore(&step),
        };
        self.arrival_undone(&step.name, false);
        if let (Some(open), Some(back)) = (&mut self.state.open, back) {
            open.undo.push(Rc::new(back));
        }
    }

    /// Makes every record of the step say what it said before, and returns the step that leads back.
    fn restore(&mut self, step: &Step) -> Option<Step> {
        let me = self.state.me.id.clone();
        let now = self.stamp.now_ms;
        let open = self.state.open.as_mut()?;
        let mut change = Change::default();
        let mut back: Vec<(RecordId, Vec<RecordState>)> = Vec::new();
        let mut skipped = 0;
        for ((record, states), after) in step.before.iter().zip(&step.after) {
            let current = states_of(&open.casebook, record);
            if current != *after {
                skipped += 1;
                continue;
            }
            back.push((record.clone(), current));
            change
                .revisions
                .extend(open.casebook.restore(record, states, &me, &mut open.clock, now));
        }
        if !change.revisions.is_empty() {
            self.apply(change);
        }
        if skipped > 0 {
            self.toast("toast-not-undone", &step.name.what, skipped, None);
        }
        let open = self.state.open.as_ref()?;
        let after = back
            .iter()
            .map(|(record, _)| states_of(&open.casebook, record))
            .collect();
        let step = Step {
            name: step.name.clone(),
            before: back,
            after,
            merged: None,
            at_ms: 0,
        };
        (!step.before.is_empty()).then_some(step)
    }

    /// Makes the casebook what it was before a merge, record by record. A record on which somebody went on since stays as it is.
    fn take_out(&mut self, step: &Step, merged: &Rc<Merged>) -> Option<Step> {
        let open = self.state.open.as_mut()?;
        let book = Rc::make_mut(&mut open.casebook);
        let mut batch = Batch {
            key: open.key.clone(),
            ..Batch::default()
        };
        let mut skipped = 0;
        let mut records = Vec::new();
        for (id, before, after) in &merged.records {
            let now = book
                .record(id)
                .map(Rc::clone)
                .filter(|now| now.states() == after.states());
            let Some(now) = now else {
                skipped += 1;
                continue;
            };
            let (gone, past) = book.put_back(id, before.as_ref());
            batch.gone.extend(gone);
            batch.gone_past.extend(past);
            records.push((id.clone(), before.clone(), now));
        }
        if skipped == 0 {
            for text in &merged.texts {
                book.take_text(text.id());
            }
        }
        open.file_is_behind = true;
        open.changes += 1;
        self.rederive();
        self.append(batch);
        self.refresh_incoming();
        if skipped > 0 {
            self.toast("toast-not-undone", &step.name.what, skipped, None);
        }
        let texts = merged.texts.clone();
        Some(Step {
            merged: Some(Rc::new(Merged { records, texts })),
            ..step.clone()
        })
    }

    /// Brings again what a merge had brought.
    fn bring_again(&mut self, step: &Step, merged: &Rc<Merged>) -> Option<Step> {
        self.state.open.as_ref()?;
        let mut change = Change {
            texts: merged.texts.clone(),
            ..Change::default()
        };
        for (id, _, after) in &merged.records {
            change.add(id, after);
        }
        self.apply(change);
        Some(step.clone())
    }
}
