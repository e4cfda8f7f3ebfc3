//! Files that stand beside the casebook: it is seen as it would be with them, and stays as it is. Nothing of that is kept or written.

use std::rc::Rc;

use super::state::{Collating, Fate, Incoming, Open};
use super::view::Derived;
use crate::core::model::Casebook;

/// Returns the files that stand beside the casebook, each with its place among those that came in.
#[must_use]
pub fn beside(collate: &Collating) -> Vec<(usize, &Incoming)> {
    let places = collate.people.beside.iter();
    let files = places.filter_map(|place| Some((*place, collate.files.get(*place)?)));
    files.filter(|(_, file)| can_stand(file)).collect()
}

/// Says whether a file can stand beside the casebook: what is merged is in it.
#[must_use]
pub fn can_stand(file: &Incoming) -> bool {
    matches!(file.fate, Fate::Waiting | Fate::LeftOut)
}

/// Returns the casebook as it would be with the files beside it, and what is derived from that: what a record shows and whose it is
/// follows from the same rules as after merging. With no such file it is the casebook itself.
#[must_use]
pub fn with_beside(open: &Open) -> (Rc<Casebook>, Rc<Derived>) {
    let files = beside(&open.collate);
    if files.is_empty() {
        return (Rc::clone(&open.casebook), Rc::clone(&open.derived));
    }
    let mut whole = Casebook::clone(&open.casebook);
    for (_, file) in files {
        whole.merge(&file.casebook);
    }
    // Whatever no file touches is taken over by pointer.
    let derived = Derived::of(&whole, Some(&open.derived));
    (Rc::new(whole), Rc::new(derived))
}
