//! Undo and redo. Both are edits: they append revisions that say again what was said before, and so survive merging.

use std::rc::Rc;

use super::{Change, Turn, states_of};
use crate::app::state::Step;
use crate::core::model::{RecordId, RecordState};

impl Turn {
    pub(super) fn undo(&mut self) {
        let Some(step) = self.state.open.as_mut().and_then(|o| o.undo.pop()) else {
            return;
        };
        let back = self.restore(&step);
        self.arrival_undone(&step.name, true);
        if let (Some(open), Some(back)) = (&mut self.state.open, back) {
            open.redo.push(Rc::new(back));
        }
    }

    pub(super) fn redo(&mut self) {
        let Some(step) = self.state.open.as_mut().and_then(|o| o.redo.pop()) else {
            return;
        };
        let back = self.restore(&step);
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
            at_ms: 0,
        };
        (!step.before.is_empty()).then_some(step)
    }
}
