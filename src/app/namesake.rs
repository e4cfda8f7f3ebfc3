//! Files that speak in the name of whoever works here: they hold versions by this annotator that this computer has never seen. That is
//! so of one's own work from another computer, and of a forgery. It is said, and refuses nothing.

use std::rc::Rc;

use super::state::Incoming;
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::model::{Casebook, RecordId};

/// Adds to a file how many unknown versions it has in the name of `me`.
pub fn tell(ours: &Casebook, me: &RecordId, file: &mut Incoming) {
    let count = count(ours, me, &file.casebook);
    if count > 0 {
        let problem = Problem::of_file(&file.name, ProblemKind::InYourName { count });
        Rc::make_mut(&mut file.problems).push(problem);
    }
}

/// Returns how many unknown versions a casebook has in the name of `me`. Whoever has done nothing here yet may well bring their own work,
/// and is told nothing.
#[must_use]
pub fn count(ours: &Casebook, me: &RecordId, theirs: &Casebook) -> usize {
    let mut worked = ours.records().iter().filter(|(id, _)| *id != me);
    if !worked.any(|(_, record)| record.known().values().any(|r| r.author == *me)) {
        return 0;
    }
    let mut count = 0;
    for (id, record) in theirs.records() {
        let here = ours.record(id);
        let unknown = record
            .known()
            .iter()
            .filter(|(version, r)| r.author == *me && here.is_none_or(|here| !here.known().contains_key(version)));
        count += unknown.count();
    }
    count
}
