//! Changes one comparison, field by field. It always starts from the newest version it knows, so that two changes before the next
//! painting do not undo each other.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use super::drag::Hand;
use crate::app::Action;
use crate::core::model::{Comparison, RecordId};

/// Changes one comparison.
#[derive(Clone)]
pub struct Editor {
    /// The comparison.
    pub id: RecordId,
    /// Its newest version.
    pub latest: Rc<RefCell<Comparison>>,
    /// Where changes go.
    pub dispatch: Callback<Action>,
    /// What is being dragged.
    pub hand: Rc<RefCell<Hand>>,
}

impl PartialEq for Editor {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && Rc::ptr_eq(&self.latest, &other.latest) && self.dispatch == other.dispatch
    }
}

impl Editor {
    /// Changes the comparison as one step; does nothing where it stays the same.
    pub fn change(&self, step: &'static str, change: impl FnOnce(&mut Comparison)) {
        let before = self.latest.borrow().clone();
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            *self.latest.borrow_mut() = after.clone();
            self.dispatch
                .emit(Action::EditComparison(self.id.clone(), Box::new(after), step));
        }
    }

    /// Returns the callback that puts a value into the comparison.
    pub fn field<T: 'static>(&self, step: &'static str, put: impl Fn(&mut Comparison, T) + 'static) -> Callback<T> {
        let editor = self.clone();
        Callback::from(move |value: T| editor.change(step, |comparison| put(comparison, value)))
    }
}
