//! What another casebook would bring to this one, before anything changes. It only counts and names; it merges nothing.

use super::casebook::Casebook;
use super::id::RecordId;

/// What one casebook knows that another does not, record by record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// Records that are not here yet.
    pub new: Vec<RecordId>,
    /// Records that say the same here, and would after a merge.
    pub same: Vec<RecordId>,
    /// Records that a merge would change, without a new conflict: another version shown, or a conflict settled.
    pub changed: Vec<RecordId>,
    /// Records that would be in conflict after a merge and are not yet.
    pub conflicts: Vec<RecordId>,
    /// Records that a merge would delete here.
    pub deleted: Vec<RecordId>,
    /// How many texts are not here yet.
    pub texts: usize,
}

impl Difference {
    /// Says whether a merge would change nothing at all.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.new.is_empty()
            && self.changed.is_empty()
            && self.conflicts.is_empty()
            && self.deleted.is_empty()
            && self.texts == 0
    }
}

/// Returns what `theirs` would bring to `ours`.
#[must_use]
pub fn difference(ours: &Casebook, theirs: &Casebook) -> Difference {
    let mut merged = ours.clone();
    merged.merge(theirs);
    let mut found = Difference {
        texts: theirs.texts().keys().filter(|id| ours.text(**id).is_none()).count(),
        ..Difference::default()
    };
    for id in theirs.records().keys() {
        let (Some(after), before) = (merged.record(id), ours.record(id)) else {
            continue;
        };
        let list = match before {
            None if after.content().is_none() => continue,
            None if after.is_conflict() => &mut found.conflicts,
            None => &mut found.new,
            Some(before) if after.is_conflict() && after.states() != before.states() => &mut found.conflicts,
            Some(before) if after.states() == before.states() => &mut found.same,
            Some(_) if after.content().is_none() => &mut found.deleted,
            Some(before) if before.content().is_none() => &mut found.new,
            Some(_) => &mut found.changed,
        };
        list.push(id.clone());
    }
    found
}
