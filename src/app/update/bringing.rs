//! Bringing files together: casebooks are read and merged a slice at a time, with a way to stop. Reading changes nothing; merging
//! changes something only with its last slice, as one step.

use std::rc::Rc;

use super::Turn;
use crate::app::action::{Action, FileBytes};
use crate::app::bringing::{BringAction, Merging, Pending, Queue, SLICE_BYTES, SLICE_RECORDS, sorted};
use crate::app::effect::Effect;
use crate::app::state::{CollateView, Fate, Screen};
use crate::app::taking::Taking;
use crate::core::format::article::Wish;
use crate::core::format::problem::{Problem, ProblemKind};

/// How often a merge begins again because the casebook has changed meanwhile.
const PATIENCE: usize = 3;

impl Turn {
    pub(super) fn act_on_bringing(&mut self, action: BringAction) {
        match action {
            BringAction::ReadOn => self.read_on(),
            BringAction::StopReading => self.stop_reading(),
            BringAction::MergeOn => self.merge_on(),
            // Every action goes on looking, where the files are shown.
            BringAction::LookOn => {}
            BringAction::StopMerging => self.stop_merging(),
        }
    }

    /// Casebooks among the files, or in archives among them, go to Collate; without an open casebook the first of them is opened. The
    /// rest are articles.
    pub(super) fn files_read(&mut self, files: Vec<FileBytes>) {
        let found = sorted(files);
        let mut queue = Queue::of(found.books);
        if self.state.open.is_none() && found.articles.is_empty() {
            match queue.take() {
                Some(Ok(file)) => self.open_file(&file),
                Some(Err((name, what))) => {
                    self.new_casebook("");
                    self.say(vec![Problem::of_file(&name, what)]);
                }
                None => {}
            }
        }
        if !found.articles.is_empty() {
            self.add_articles(found.articles, Wish::default());
            // What went to Collate was no article, and is nothing that is wrong with the archive.
            if let Some(open) = &mut self.state.open
                && !found.taken.is_empty()
            {
                let is_taken = |p: &Problem| p.what == ProblemKind::OtherForm && found.taken.contains(&p.file);
                Rc::make_mut(&mut open.problems).retain(|problem| !is_taken(problem));
            }
        }
        let books: Vec<Pending> = queue.files.iter().skip(queue.done).cloned().collect();
        if !books.is_empty() {
            if self.state.open.is_none() {
                self.new_casebook("");
            }
            self.bring(books);
        }
    }

    /// Begins to read casebooks, and shows what they would bring.
    fn bring(&mut self, books: Vec<Pending>) {
        let Some(open) = &mut self.state.open else { return };
        open.collate.view = CollateView::Files;
        self.state.screen = Screen::Collate;
        self.state.dialog = None;
        if let Some(queue) = &mut open.collate.reading {
            queue.extend(books);
            return;
        }
        open.collate.shown = open.collate.files.len();
        open.collate.reading = Some(Queue::of(books));
        self.read_on();
    }

    fn read_on(&mut self) {
        let mut bytes = 0;
        while bytes < SLICE_BYTES {
            let Some(queue) = self.state.open.as_mut().and_then(|o| o.collate.reading.as_mut()) else {
                return;
            };
            match queue.take() {
                Some(Ok(file)) => {
                    bytes += file.bytes.len().max(1_000);
                    self.incoming(file);
                }
                Some(Err((name, what))) => self.unpacked_nothing(name, what),
                None => break,
            }
        }
        if let Some(open) = &mut self.state.open {
            open.collate.reading = open.collate.reading.take().filter(|q| q.done < q.files.len());
            if open.collate.reading.is_some() {
                self.soon(BringAction::ReadOn);
            }
        }
    }

    fn stop_reading(&mut self) {
        let Some(open) = &mut self.state.open else { return };
        if let Some(queue) = open.collate.reading.take() {
            let left = queue.files.len().saturating_sub(queue.done);
            let what = queue.done.to_string();
            self.toast("toast-reading-stopped", &what, left, None);
        }
    }

    /// Begins to merge the files that wait.
    pub(super) fn merge_waiting(&mut self) {
        let Some(open) = &mut self.state.open else { return };
        let files = open.collate.files.iter().enumerate();
        let places: Vec<usize> = files
            .filter_map(|(place, file)| (file.fate == Fate::Waiting).then_some(place))
            .collect();
        if places.is_empty() || open.collate.merging.is_some() {
            return;
        }
        open.collate.merging = Some(Merging::of(places));
        self.merge_on();
    }

    fn merge_on(&mut self) {
        let now = self.stamp.now_ms;
        let Some(open) = &mut self.state.open else { return };
        let Some(merging) = &mut open.collate.merging else {
            return;
        };
        let mut work = merging.work.take(merging.step).unwrap_or_default();
        merging.step += 1;
        let merging = merging.clone();
        if work.done < merging.places.len() {
            let mut records = 0;
            while records < SLICE_RECORDS
                && let Some(place) = merging.places.get(work.done)
            {
                work.done += 1;
                if let Some(file) = open.collate.files.get(*place) {
                    records += file.casebook.records().len();
                    work.all.merge(&file.casebook);
                }
            }
        } else {
            // Somebody may change the casebook meanwhile: then it begins again with what that is now.
            let had = work.taking.is_some();
            let kept = work.taking.take().filter(|taking| taking.is_of(open));
            work.again += usize::from(had && kept.is_none());
            let mut taking = kept.unwrap_or_else(|| Taking::of(open, &work.all));
            let is_done = if work.again < PATIENCE {
                taking.go_on(open, &work.all, now, SLICE_RECORDS)
            } else {
                // Where that happens over and over, it ends in one go.
                taking.finish(open, &work.all, now);
                true
            };
            if is_done {
                open.collate.merging = None;
                return self.merged(&merging.places, taking);
            }
            work.taking = Some(taking);
        }
        merging.work.put(merging.step, work);
        self.soon(BringAction::MergeOn);
    }

    /// Lets go of what is being merged: nothing has changed yet.
    pub(super) fn stop_merging(&mut self) {
        if let Some(open) = &mut self.state.open
            && open.collate.merging.take().is_some()
        {
            self.toast("toast-merging-stopped", "", 1, None);
        }
    }

    /// Looks in a moment at what a merge made, once it is done.
    pub(super) fn look_soon(&mut self) {
        let is_done = self
            .state
            .open
            .as_ref()
            .is_some_and(|open| open.collate.merging.is_none());
        if is_done {
            self.soon(BringAction::LookOn);
        }
    }

    /// Goes on in a moment; once is enough.
    pub(super) fn soon(&mut self, action: BringAction) {
        let next = Effect::Soon(Box::new(Action::Bring(action)));
        if !self.effects.contains(&next) {
            self.effects.push(next);
        }
    }
}
