//! A value held by several components, compared by where it lives: it counts as changed only where it was made anew. It refuses to
//! look inside, so that a key press does not compare a whole casebook.

use std::ops::Deref;
use std::rc::Rc;

/// A shared value, equal only to itself.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Returns a hold on the value.
    pub fn of(value: &Rc<T>) -> Self {
        Self(Rc::clone(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
