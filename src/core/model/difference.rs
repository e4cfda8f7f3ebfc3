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

/// Returns what `theirs` would bring to `ours`. The work grows with what `theirs` holds, however large `ours` is: only a record that both
/// know, and know differently, is merged to see what would come of it.
#[must_use]
pub fn difference(ours: &Casebook, theirs: &Casebook) -> Difference {
    let mut found = Difference {
        texts: theirs.texts().keys().filter(|id| ours.text(**id).is_none()).count(),
        ..Difference::default()
    };
    for (id, record) in theirs.records() {
        let list = match ours.record(id) {
            None if record.content().is_none() => continue,
            None if record.is_conflict() => &mut found.conflicts,
            None => &mut found.new,
            Some(before) if !before.lacks(record) => &mut found.same,
            Some(before) => {
                let mut after = before.as_ref().clone();
                after.take_in(record);
                if after.states() == before.states() {
                    &mut found.same
                } else if after.is_conflict() {
                    &mut found.conflicts
                } else if after.content().is_none() {
                    &mut found.deleted
                } else if before.content().is_none() {
                    &mut found.new
                } else {
                    &mut found.changed
                }
            }
        };
        list.push(id.clone());
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use std::rc::Rc;

    use super::super::clock::Clock;
    use super::super::content::{Comment, Content, RecordKind};
    use super::super::id::RevisionId;
    use super::super::revision::{RecordState, Revision};
    use super::*;

    /// The plain way: merges everything, and looks at what came of it.
    fn by_merging(ours: &Casebook, theirs: &Casebook) -> Difference {
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

    /// A revision: its record, what it says (nothing: deleted), when, which of the ones before it it replaces, and in whose hands it
    /// is: ours, theirs or both.
    type Made = (u8, Option<u8>, u64, Vec<prop::sample::Index>, u8);

    fn made() -> impl Strategy<Value = Vec<Made>> {
        let indices = prop::collection::vec(any::<prop::sample::Index>(), 0..3);
        prop::collection::vec((0..3_u8, prop::option::of(0..3_u8), 0..9_u64, indices, 1..4_u8), 0..16)
    }

    fn shared_out(all: &[Made]) -> [Casebook; 2] {
        let mut books = [Casebook::default(), Casebook::default()];
        let mut ids: Vec<RevisionId> = Vec::new();
        for (record, says, ms, parents, hands) in all {
            let body = |text: &u8| {
                RecordState::Live(Content::Comment(Comment {
                    about: RecordId::new("urn:x:about"),
                    text: text.to_string(),
                    mentions: Vec::new(),
                    resolved: false,
                }))
            };
            let state = says.as_ref().map_or(RecordState::Deleted(RecordKind::Comment), body);
            let chosen: BTreeSet<RevisionId> = parents
                .iter()
                .filter(|_| !ids.is_empty())
                .map(|index| *index.get(&ids))
                .collect();
            let revision = Revision {
                record: RecordId::new(&format!("urn:x:{record}")),
                author: RecordId::new("urn:x:me"),
                clock: Clock { ms: *ms, counter: 0 },
                parents: chosen,
                state,
            };
            ids.push(revision.id());
            let revision = Rc::new(revision);
            for (place, book) in books.iter_mut().enumerate() {
                if hands & (1 << place) != 0 {
                    book.insert(Rc::clone(&revision));
                }
            }
        }
        books
    }

    proptest! {
        #[test]
        fn it_is_what_merging_everything_shows(all in made()) {
            let [ours, theirs] = shared_out(&all);
            prop_assert_eq!(difference(&ours, &theirs), by_merging(&ours, &theirs));
        }
    }
}
