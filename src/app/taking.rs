//! A merge on its way: record by record a copy of the casebook takes in what was put together, and what the screens show is derived from
//! it, in slices that take no long time. The casebook itself is the same until the last of them.

use std::collections::BTreeSet;
use std::ops::Bound;
use std::rc::Rc;

use super::effect::Batch;
use super::state::{Merged, Open};
use super::view::{Derived, Deriving};
use crate::core::model::{Casebook, Clock, Record, RecordId, RevisionId};

/// A merge on its way.
#[derive(Debug)]
pub struct Taking {
    /// The casebook that it began with.
    base: Rc<Casebook>,
    /// What it becomes.
    book: Rc<Casebook>,
    /// The last record that was taken in.
    last: Option<RecordId>,
    batch: Batch,
    merged: Merged,
    clock: Clock,
    /// What is derived so far, once all records are taken in.
    deriving: Option<Deriving>,
    /// How many records were taken in or derived.
    pub done: usize,
}

/// What a merge made.
#[derive(Debug)]
pub struct Made {
    /// The casebook with everything in it.
    pub book: Rc<Casebook>,
    /// What the screens show of it.
    pub derived: Derived,
    /// What is new for the browser's copy; without its line of the shelf.
    pub batch: Batch,
    /// What it touched.
    pub merged: Merged,
    /// The greatest believable reading of a clock in what it took in.
    pub clock: Clock,
}

impl Taking {
    /// Begins to take everything in that `all` knows.
    #[must_use]
    pub fn of(open: &Open, all: &Casebook) -> Self {
        let mut book = Rc::clone(&open.casebook);
        let new = all.texts().values().filter(|text| book.text(text.id()).is_none());
        let texts: Vec<_> = new.cloned().collect();
        for text in &texts {
            Rc::make_mut(&mut book).insert_text(Rc::clone(text));
        }
        Self {
            base: Rc::clone(&open.casebook),
            book,
            last: None,
            batch: Batch {
                key: open.key.clone(),
                texts: texts.clone(),
                ..Batch::default()
            },
            merged: Merged {
                records: Vec::new(),
                texts,
            },
            clock: Clock::default(),
            deriving: None,
            done: 0,
        }
    }

    /// Says whether the casebook is still the one that it began with.
    #[must_use]
    pub fn is_of(&self, open: &Open) -> bool {
        Rc::ptr_eq(&self.base, &open.casebook)
    }

    /// Goes on with so many records, or with one text, as seen at `now_ms`; says whether it is done.
    pub fn go_on(&mut self, open: &Open, all: &Casebook, now_ms: u64, records: usize) -> bool {
        if let Some(deriving) = &mut self.deriving {
            self.done = self.done.saturating_add(records);
            return deriving.go_on(&self.book, Some(&open.derived), records);
        }
        let from = self.last.clone().map_or(Bound::Unbounded, Bound::Excluded);
        let book = Rc::make_mut(&mut self.book);
        let mut count = 0;
        for (id, theirs) in all.records().range((from, Bound::Unbounded)).take(records) {
            count += 1;
            for revision in theirs.known().values() {
                self.clock = self.clock.witness(revision.clock, now_ms);
            }
            let was = book.record(id).cloned();
            book.merge_record(id, theirs);
            // What a merge does not touch is the same record as before.
            let is = book.record(id);
            if let Some(is) = is.filter(|is| was.as_ref().is_none_or(|was| !Rc::ptr_eq(was, is))) {
                self.batch.add(id, was.as_deref(), is);
                self.merged.records.push((id.clone(), was, Rc::clone(is)));
            }
            self.last = Some(id.clone());
        }
        self.done += count;
        if count < records {
            self.deriving = Some(Deriving::of(&self.book));
            return self.is_nothing();
        }
        false
    }

    /// Goes on to the end.
    pub fn finish(&mut self, open: &Open, all: &Casebook, now_ms: u64) {
        while !self.go_on(open, all, now_ms, usize::MAX) {}
    }

    fn is_nothing(&self) -> bool {
        self.merged.records.is_empty() && self.merged.texts.is_empty()
    }

    /// Returns what it made, once it is done; nothing where nothing is new.
    #[must_use]
    pub fn made(self) -> Option<Made> {
        if self.is_nothing() {
            return None;
        }
        let derived = self.deriving?.done();
        Some(Made {
            book: self.book,
            derived,
            batch: self.batch,
            merged: self.merged,
            clock: self.clock,
        })
    }
}

impl Batch {
    /// Adds what a record knows now and did not know before.
    fn add(&mut self, id: &RecordId, was: Option<&Record>, is: &Record) {
        for (revision_id, revision) in is.known() {
            if was.is_none_or(|was| !was.known().contains_key(revision_id)) {
                self.revisions.push((*revision_id, Rc::clone(revision)));
            }
        }
        let past = is
            .past()
            .iter()
            .filter(|id| was.is_none_or(|was| !was.past().contains(*id)));
        let past: BTreeSet<RevisionId> = past.copied().collect();
        if !past.is_empty() {
            self.past.push((id.clone(), past));
        }
    }
}
