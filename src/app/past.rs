//! The history of a record, and of the whole casebook: which versions there were, whose, when, and against which earlier one each is
//! told. It brings nothing back and hides no version; it only joins the pauses of somebody who is typing.

use std::rc::Rc;

use crate::core::model::{Casebook, Content, Record, RecordId, RecordState, Revision, RevisionId, VARIORUM};
use crate::core::order::sort_by_key;

/// Versions by one person, each within this many milliseconds of the one before, are one change of many steps.
const PAUSE_MS: u64 = 60_000;

/// One version of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// The revision's id.
    pub id: RevisionId,
    /// The revision.
    pub revision: Rc<Revision>,
    /// What it is told against: the latest of the versions that it replaced, as far as they are known.
    pub before: Option<Rc<Revision>>,
    /// What was done.
    pub deed: Deed,
    /// How many steps it took.
    pub steps: usize,
    /// Whether it is a head: what the record says now, or one side of a conflict.
    pub is_head: bool,
}

/// What a version did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// It made the record.
    Made,
    /// It says something else.
    Changed,
    /// It says the same again.
    Confirmed,
    /// It replaced several versions that differed.
    Settled,
    /// It removed the record.
    Removed,
    /// It brought a removed record back.
    BroughtBack,
    /// What it replaced is not known here.
    Later,
}

/// Returns the versions of a record, the latest first.
#[must_use]
pub fn of_record(record: &Record) -> Vec<Version> {
    let mut all: Vec<Version> = record.known().iter().map(|(id, r)| version(record, *id, r)).collect();
    sort_by_key(&mut all, |v| (v.revision.clock.clamped(), v.id));
    let mut joined: Vec<Version> = Vec::new();
    for version in all {
        match joined.last_mut() {
            Some(last) if goes_on(last, &version) => {
                version.go_on_in(last);
            }
            _ => joined.push(version),
        }
    }
    joined.reverse();
    joined
}

/// Returns the versions of all records, the latest first, with at most `most` of them, and how many there are. What the program itself
/// laid down is not a person's deed and is left out.
#[must_use]
pub fn of_casebook(casebook: &Casebook, most: usize) -> (Vec<Version>, usize) {
    let records = casebook.records().values();
    let mut all: Vec<Version> = records.flat_map(|record| of_record(record)).collect();
    all.retain(|v| {
        v.revision.author.as_str() != VARIORUM && !matches!(content(&v.revision), Some(Content::Decision(_)))
    });
    sort_by_key(&mut all, |v| (v.revision.clock.clamped(), v.id));
    all.reverse();
    let count = all.len();
    all.truncate(most);
    (all, count)
}

/// Returns the state that a version of a record had, to bring it back.
#[must_use]
pub fn state_of(casebook: &Casebook, record: &RecordId, id: RevisionId) -> Option<RecordState> {
    Some(casebook.record(record)?.known().get(&id)?.state.clone())
}

impl Version {
    /// Puts this later version in the place of the one that it goes on from.
    fn go_on_in(self, last: &mut Self) {
        let before = last.before.take();
        let steps = last.steps + 1;
        *last = Self { before, steps, ..self };
    }
}

fn content(revision: &Revision) -> Option<&Content> {
    revision.state.live()
}

fn version(record: &Record, id: RevisionId, revision: &Rc<Revision>) -> Version {
    let parents = revision.parents.iter().filter_map(|id| record.known().get(id));
    let before = parents.clone().max_by_key(|r| r.clock.clamped()).cloned();
    let differ = parents
        .clone()
        .any(|one| Some(&one.state) != before.as_ref().map(|b| &b.state));
    let deed = match (&revision.state, &before) {
        (RecordState::Deleted(_), _) => Deed::Removed,
        (_, None) if revision.parents.is_empty() => Deed::Made,
        (_, None) => Deed::Later,
        _ if differ => Deed::Settled,
        (_, Some(before)) if before.state.live().is_none() => Deed::BroughtBack,
        (now, Some(before)) if before.state == *now => Deed::Confirmed,
        _ => Deed::Changed,
    };
    Version {
        id,
        revision: Rc::clone(revision),
        before,
        deed,
        steps: 1,
        is_head: record.heads().any(|(head, _)| head == id),
    }
}

/// Says whether a version only goes on with what the one before began.
fn goes_on(last: &Version, next: &Version) -> bool {
    let ms = |v: &Version| v.revision.clock.clamped().ms;
    last.deed == Deed::Changed
        && next.deed == Deed::Changed
        && last.revision.author == next.revision.author
        && next.revision.parents.len() == 1
        && next.revision.parents.contains(&last.id)
        && ms(next).saturating_sub(ms(last)) < PAUSE_MS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::model::{Annotator, Clock, RecordKind};

    fn named(name: &str) -> RecordState {
        RecordState::Live(Content::Annotator(Annotator { name: name.into() }))
    }

    #[test]
    fn a_history_tells_who_did_what_and_joins_typing() {
        let (id, ada, ben) = (
            RecordId::new("urn:x:1"),
            RecordId::new("urn:x:ada"),
            RecordId::new("urn:x:ben"),
        );
        let mut book = Casebook::default();
        let gone = RecordState::Deleted(RecordKind::Annotator);
        let rows = [
            (named("a"), &ada, 0),
            (named("ab"), &ada, 1_000),
            (named("abc"), &ada, 2_000),
            (named("abcd"), &ben, 3_000),
            (gone, &ben, 4_000),
            (named("abc"), &ada, 200_000),
        ];
        for (state, author, ms) in rows {
            let revision = book.revise(&id, state, author, Clock { ms, counter: 0 });
            book.insert(Rc::new(revision));
        }
        let record = book.record(&id).expect("it is there");
        let told: Vec<_> = of_record(record)
            .iter()
            .map(|v| (v.deed, v.steps, v.revision.author.clone()))
            .collect();
        assert_eq!(
            told,
            [
                (Deed::BroughtBack, 1, ada.clone()),
                (Deed::Removed, 1, ben.clone()),
                (Deed::Changed, 1, ben.clone()),
                (Deed::Changed, 2, ada.clone()),
                (Deed::Made, 1, ada.clone()),
            ]
        );
        let typed = &of_record(record)[3];
        assert_eq!(typed.before.as_ref().map(|b| b.state.clone()), Some(named("a")));
        assert_eq!(typed.revision.state, named("abc"));
        assert!(of_record(record)[0].is_head);
        let (all, count) = of_casebook(&book, 2);
        assert_eq!((all.len(), count), (2, 5));
    }

    #[test]
    fn a_settled_conflict_is_told_as_one() {
        let (id, ada) = (RecordId::new("urn:x:1"), RecordId::new("urn:x:ada"));
        let mut one = Casebook::default();
        one.insert(Rc::new(one.revise(&id, named("a"), &ada, Clock { ms: 1, counter: 0 })));
        let mut two = one.clone();
        one.insert(Rc::new(one.revise(&id, named("b"), &ada, Clock { ms: 2, counter: 0 })));
        two.insert(Rc::new(two.revise(&id, named("c"), &ada, Clock { ms: 3, counter: 0 })));
        one.merge(&two);
        one.insert(Rc::new(one.revise(&id, named("b"), &ada, Clock { ms: 4, counter: 0 })));
        let record = one.record(&id).expect("it is there");
        let deeds: Vec<Deed> = of_record(record).iter().map(|v| v.deed).collect();
        assert_eq!(deeds, [Deed::Settled, Deed::Changed, Deed::Changed, Deed::Made]);
    }
}
