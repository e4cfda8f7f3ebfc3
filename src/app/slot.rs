//! Work that goes on over many actions and is too large to be copied with each state: every state of it shares one slot, and only the
//! newest finds the work in it. Whoever goes on from an older state finds nothing there and begins again, so that what comes out in the end
//! depends on the actions alone.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// A place for work at some step.
pub struct Slot<T>(Rc<RefCell<Option<(usize, T)>>>);

impl<T> Slot<T> {
    /// Takes the work out, if it is at this step.
    #[must_use]
    pub fn take(&self, step: usize) -> Option<T> {
        let mut slot = self.0.try_borrow_mut().ok()?;
        slot.take_if(|(at, _)| *at == step).map(|(_, work)| work)
    }

    /// Puts work in that is at this step now.
    pub fn put(&self, step: usize, work: T) {
        if let Ok(mut slot) = self.0.try_borrow_mut() {
            *slot = Some((step, work));
        }
    }

    /// Looks at the work.
    pub fn look<R>(&self, look: impl FnOnce(&T) -> R) -> Option<R> {
        self.0.try_borrow().ok()?.as_ref().map(|(_, work)| look(work))
    }
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(Rc::default())
    }
}

impl<T> Clone for Slot<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Slot<T> {
    /// Two states differ by their steps, not by what is left of the work.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> fmt::Debug for Slot<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Slot")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_finds_the_work() {
        let slot = Slot::default();
        assert_eq!(slot.take(0), None);
        slot.put(1, "work");
        let older = slot.clone();
        assert_eq!((older.take(0), older.look(|work| work.len())), (None, Some(4)));
        assert_eq!((slot.take(1), older.take(1)), (Some("work"), None));
    }
}
