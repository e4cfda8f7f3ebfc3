//! `update(state, action, stamp) -> (state, effects)`: the only place where the state changes. Pure: the same actions with the same
//! stamps always give the same state.

mod bringing;
mod collate;
mod compare;
mod finish;
mod folder;
mod history;
mod look;
mod names;
mod preview;
mod read;
mod report;
mod settle;
mod shelf;
mod sources;
mod versions;

use std::collections::BTreeSet;
use std::rc::Rc;

use super::action::Action;
use super::bringing::BringAction;
use super::effect::{Batch, Effect};
use super::folder::Folder;
use super::state::{Open, Screen, Selection, ShelfEntry, State, Step, StepName, StoreTrouble, Toast, ToastButton};
use super::taking::Taking;
use super::view::Derived;
use crate::core::format::article::Lent;
use crate::core::model::{Casebook, Content, Record, RecordId, RecordState, Revision, RevisionId};
use crate::core::text::FrozenText;

/// What an action gets from outside: time, randomness, and what the host lends for reading files.
#[derive(Debug, Clone, Copy)]
pub struct Stamp {
    /// Milliseconds since 1970-01-01 UTC.
    pub now_ms: u64,
    /// 128 random bits.
    pub seed: u128,
    /// Decodes bytes and parses HTML.
    pub lent: Lent,
}

/// Returns the state after the action, and what has to be done outside.
#[must_use]
pub fn update(state: &State, action: Action, stamp: Stamp) -> (State, Vec<Effect>) {
    let mut turn = Turn {
        state: state.clone(),
        effects: Vec::new(),
        stamp,
    };
    let shows = Shows::of(&action);
    let selected = turn.selection();
    let is_back = matches!(action, Action::Undo | Action::Redo);
    let is_merging = action == Action::Bring(BringAction::MergeOn)
        && state.open.as_ref().is_some_and(|open| open.collate.merging.is_some());
    turn.act(action);
    turn.keep_looking();
    if is_merging {
        // The last slice of a merge is long enough: what follows from it is worked out in the next.
        turn.look_soon();
    } else if !turn.keep_matters(is_back) {
        turn.keep_previews();
    }
    let is_shown = match shows {
        Shows::Frame => false,
        Shows::Selection => turn.selection() != selected,
        Shows::Screen => true,
        Shows::Slice => is_due(&turn.state),
        Shows::Folder => is_seen(&turn.state) != is_seen(state),
    };
    turn.state.shown += u64::from(is_shown);
    (turn.state, turn.effects)
}

/// What an action can change of what is seen.
enum Shows {
    /// Only the frame: where the changes are on their way to the disk, a passing message.
    Frame,
    /// The selection, which the page tells of more often than it changes.
    Selection,
    /// What is known of the folder, which is looked at every few seconds.
    Folder,
    /// How far reading and merging files has come: every few slices, and at the end.
    Slice,
    /// Anything.
    Screen,
}

/// Says whether so many slices of what is going on are done that it should be seen.
fn is_due(state: &State) -> bool {
    const SLICES: usize = 8;
    let Some(collate) = state.open.as_ref().map(|open| &open.collate) else {
        return true;
    };
    let reading = collate.reading.as_ref().map(|queue| queue.done);
    let merging = collate.merging.as_ref().map(|merging| merging.step);
    reading.or(merging).is_none_or(|done| done % SLICES == 0)
}

impl Shows {
    fn of(action: &Action) -> Self {
        match action {
            Action::Appended(..) | Action::Retry | Action::DismissToast(_) | Action::StoreFailed(_) => Self::Frame,
            Action::Select { .. } | Action::Deselect => Self::Selection,
            Action::FolderSaid(..) => Self::Folder,
            Action::Bring(BringAction::ReadOn | BringAction::MergeOn) => Self::Slice,
            _ => Self::Screen,
        }
    }
}

/// Returns what is seen of a folder: what came in, and how it stands.
fn is_seen(state: &State) -> Option<(u64, Option<&Folder>)> {
    let open = state.open.as_ref()?;
    Some((open.changes, open.collate.folder.as_deref()))
}

/// One action on its way.
struct Turn {
    state: State,
    effects: Vec<Effect>,
    stamp: Stamp,
}

/// What one change adds.
#[derive(Default)]
struct Change {
    revisions: Vec<Revision>,
    past: Vec<(RecordId, BTreeSet<RevisionId>)>,
    texts: Vec<Rc<FrozenText>>,
}

impl Change {
    /// Adds everything that is known of a record.
    fn add(&mut self, id: &RecordId, record: &Record) {
        self.revisions
            .extend(record.known().values().map(|r| r.as_ref().clone()));
        if !record.past().is_empty() {
            self.past.push((id.clone(), record.past().clone()));
        }
    }
}

impl Turn {
    fn selection(&self) -> Option<Selection> {
        self.state.open.as_ref()?.read.selection
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Show(screen) => self.show(screen),
            Action::Dialog(dialog) => self.state.dialog = dialog,
            Action::DismissToast(number) => {
                if self.state.toast.as_ref().is_some_and(|t| t.number == number) {
                    self.state.toast = None;
                }
            }
            Action::Finish(action) => self.act_on_finishing(action),
            Action::Folder(wish) => self.act_on_folder(wish),
            Action::FolderSaid(ticket, answer) => self.folder_said(ticket, answer),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::Appended(number, result) => self.appended(number, result),
            Action::Retry => self.retry(),
            Action::StoreFailed(trouble) => self.state.saving.trouble = Some(trouble),
            Action::SetTheme(theme) => {
                self.state.settings.theme = theme;
                self.effects.push(Effect::RememberSettings);
            }
            Action::SetMarks(marks) => {
                self.state.settings.marks = marks;
                self.effects.push(Effect::RememberSettings);
            }
            Action::SystemDark(dark) => self.state.settings.system_is_dark = dark,
            other => {
                let rest = self.act_on_shelf(other);
                let rest = rest.and_then(|a| self.act_on_sources(a));
                let rest = rest.and_then(|a| self.act_on_reading(a));
                let rest = rest.and_then(|a| self.act_on_comparing(a));
                let rest = rest.and_then(|a| self.act_on_looking(a));
                let rest = rest.and_then(|a| self.act_on_collating(a));
                if let Some(action) = rest {
                    self.act_on_report(action);
                }
            }
        }
    }

    fn show(&mut self, screen: Screen) {
        self.state.screen = screen;
        self.state.dialog = None;
        self.state.toast = None;
        if screen == Screen::Collate {
            self.refresh_incoming();
        }
        if let Some(open) = &mut self.state.open {
            open.read.selection = None;
            if screen != Screen::Read {
                open.read.from_cell = None;
            }
            self.effects.push(Effect::ClearSelection);
            if screen == Screen::Compare && open.compare.open.is_none() {
                open.compare.open = open.casebook.comparisons().first().map(|(id, _)| (*id).clone());
            }
        }
    }

    /// Returns the `n`th random id of this turn.
    fn random(&mut self, n: u32) -> RecordId {
        // An odd multiplier keeps the ids of one turn apart.
        RecordId::random(
            self.stamp
                .seed
                .wrapping_add(u128::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)),
        )
    }

    fn next_number(&mut self) -> u64 {
        self.state.counter += 1;
        self.state.counter
    }

    fn toast(&mut self, id: &'static str, what: &str, count: usize, button: Option<ToastButton>) {
        let number = self.next_number();
        self.state.toast = Some(Toast {
            number,
            id,
            what: super::view::shorten(what, 80),
            count,
            button,
        });
        self.effects.push(Effect::ToastLater(number));
    }

    /// Makes the records say these things, as one step that can be undone.
    fn commit(&mut self, name: StepName, states: Vec<(RecordId, RecordState)>) {
        let me = self.state.me.id.clone();
        let now = self.stamp.now_ms;
        let Some(open) = &mut self.state.open else { return };
        let mut before = Vec::new();
        let mut change = Change::default();
        for (record, state) in states {
            let entry = open.casebook.record(&record);
            let heads: Vec<RecordState> = entry
                .map(|r| r.states().into_iter().cloned().collect())
                .unwrap_or_default();
            if heads == [state.clone()] {
                continue;
            }
            open.clock = open.clock.next(now);
            change
                .revisions
                .push(open.casebook.revise(&record, state, &me, open.clock));
            before.push((record, heads));
        }
        if change.revisions.is_empty() {
            return;
        }
        self.apply(change);
        self.remember(name, before);
    }

    /// Puts a step on the list of what can be undone. Typing in one field of one record within a few seconds is one step.
    fn remember(&mut self, name: StepName, before: Vec<(RecordId, Vec<RecordState>)>) {
        const JOIN_MS: u64 = 5_000;
        let now = self.stamp.now_ms;
        let Some(open) = &mut self.state.open else { return };
        open.redo.clear();
        let after = before
            .iter()
            .map(|(record, _)| states_of(&open.casebook, record))
            .collect();
        if let Some(last) = open.undo.last_mut() {
            let same =
                last.name == name && last.before.len() == 1 && before.len() == 1 && last.before[0].0 == before[0].0;
            if same && name.id.starts_with("step-edit-") && now < last.at_ms.saturating_add(JOIN_MS) {
                let last = Rc::make_mut(last);
                last.at_ms = now;
                last.after = after;
                return;
            }
        }
        open.undo.push(Rc::new(Step {
            name,
            before,
            after,
            merged: None,
            at_ms: now,
        }));
    }

    /// Adds everything that a casebook knows, as one step that can be taken out again; says how many records it touched.
    fn merge(&mut self, name: StepName, all: &Casebook) -> usize {
        let Some(open) = &self.state.open else { return 0 };
        let mut taking = Taking::of(open, all);
        taking.finish(open, all, self.stamp.now_ms);
        self.take(name, taking)
    }

    /// Makes what a merge made the casebook, as one step; says how many records it touched.
    fn take(&mut self, name: StepName, taking: Taking) -> usize {
        let now = self.stamp.now_ms;
        let (Some(open), Some(made)) = (&mut self.state.open, taking.made()) else {
            return 0;
        };
        let count = made.merged.records.len();
        open.casebook = made.book;
        open.derived = Rc::new(made.derived);
        open.tidy();
        open.clock = open.clock.max(made.clock);
        open.file_is_behind = true;
        open.changes += 1;
        open.redo.clear();
        open.undo.push(Rc::new(Step {
            name,
            before: Vec::new(),
            after: Vec::new(),
            merged: Some(Rc::new(made.merged)),
            at_ms: now,
        }));
        self.append(made.batch);
        count
    }

    /// Adds a change to the casebook, derives what is shown, and asks for it to be written.
    fn apply(&mut self, change: Change) {
        let Some(open) = &mut self.state.open else { return };
        let book = Rc::make_mut(&mut open.casebook);
        let mut batch = Batch {
            key: open.key.clone(),
            ..Batch::default()
        };
        for text in change.texts {
            if book.insert_text(Rc::clone(&text)) {
                batch.texts.push(text);
            }
        }
        for revision in change.revisions {
            let id = revision.id();
            let revision = Rc::new(revision);
            if book.insert_known(id, Rc::clone(&revision)) {
                batch.revisions.push((id, revision));
            }
        }
        for (record, past) in change.past {
            if book.insert_past(&record, &past) {
                batch.past.push((record, past));
            }
        }
        open.file_is_behind = true;
        open.changes += 1;
        self.rederive();
        self.append(batch);
    }

    fn rederive(&mut self) {
        if let Some(open) = &mut self.state.open {
            open.derived = Rc::new(Derived::of(&open.casebook, Some(&open.derived)));
            open.tidy();
        }
    }

    fn append(&mut self, mut batch: Batch) {
        let now = self.stamp.now_ms;
        let number = self.next_number();
        let Some(open) = &self.state.open else { return };
        batch.entry = ShelfEntry::of(&open.casebook, &open.key, now, open.file_saved_ms);
        let shelf = Rc::make_mut(&mut self.state.shelf);
        shelf.retain(|e| e.key != batch.key);
        shelf.insert(0, batch.entry.clone());
        let batch = Rc::new(batch);
        self.state.saving.waiting.push((number, Rc::clone(&batch)));
        self.effects.push(Effect::Append(number, batch));
    }

    fn appended(&mut self, number: u64, result: Result<(), StoreTrouble>) {
        match result {
            Ok(()) => {
                self.state.saving.waiting.retain(|(n, _)| *n != number);
                self.state.saving.saved_ms = self.stamp.now_ms;
                if self.state.saving.waiting.is_empty() {
                    self.state.saving.trouble = None;
                }
            }
            Err(trouble) => {
                // The change stays in memory and in the line of what waits: it is tried again, and can still be saved as a file.
                let saving = &mut self.state.saving;
                saving.trouble = Some(trouble);
                saving.failed.push(number);
                if !std::mem::replace(&mut saving.retrying, true) {
                    self.effects.push(Effect::RetryLater);
                }
            }
        }
    }

    fn retry(&mut self) {
        self.state.saving.retrying = false;
        for number in std::mem::take(&mut self.state.saving.failed) {
            if let Some((_, batch)) = self.state.saving.waiting.iter().find(|(n, _)| *n == number) {
                self.effects.push(Effect::Append(number, Rc::clone(batch)));
            }
        }
    }

    /// Opens a casebook in the screens.
    fn open(&mut self, key: String, casebook: Casebook, file_name: String) {
        if self
            .state
            .open
            .as_ref()
            .is_some_and(|open| open.compare.look.asked.is_some())
        {
            self.effects.push(Effect::StopWork);
        }
        let clock = casebook.clock(self.stamp.now_ms);
        let derived = Rc::new(Derived::of(&casebook, None));
        let mut open = Open {
            key,
            casebook: Rc::new(casebook),
            derived,
            clock,
            undo: Vec::new(),
            redo: Vec::new(),
            file_saved_ms: 0,
            changes: 0,
            file_is_behind: true,
            file_name,
            problems: Rc::default(),
            originals: Rc::default(),
            version: None,
            source: None,
            read: super::state::Reading {
                columns: 2,
                together: false,
                ..super::state::Reading::default()
            },
            compare: super::state::Comparing::default(),
            collate: super::state::Collating::default(),
        };
        open.tidy();
        self.state.open = Some(open);
        self.state.dialog = None;
    }
}

impl Open {
    /// Drops what points at something that is no longer there, and fills empty columns.
    fn tidy(&mut self) {
        let order = &self.derived.order;
        let read = &mut self.read;
        read.columns = read.columns.clamp(1, 3);
        read.sources.retain(|id| order.contains(id));
        while read.sources.len() < 3.min(order.len()) {
            match order.iter().find(|id| !read.sources.contains(id)) {
                Some(id) => read.sources.push(*id),
                None => break,
            }
        }
        let is_claim = |id: &RecordId| self.casebook.claim(id).is_some();
        read.pins.retain(is_claim);
        for held in [&mut read.focus, &mut read.extend] {
            if held.as_ref().is_some_and(|id| !is_claim(id)) {
                *held = None;
            }
        }
        if read.only_tag.as_ref().is_some_and(|id| self.casebook.tag(id).is_none()) {
            read.only_tag = None;
        }
        Rc::make_mut(&mut self.compare.table).tidy(order);
        if self.source.is_some_and(|id| !order.contains(&id)) {
            self.source = None;
        }
        if self
            .compare
            .open
            .as_ref()
            .is_some_and(|id| self.casebook.comparison(id).is_none())
        {
            self.compare.open = None;
        }
    }

    /// Returns the title; empty where there is none.
    #[must_use]
    pub fn title(&self) -> &str {
        self.casebook.title().map_or("", |(_, t)| t.title.as_str())
    }
}

/// Returns what the heads of a record say.
fn states_of(casebook: &Casebook, record: &RecordId) -> Vec<RecordState> {
    casebook
        .record(record)
        .map(|r| r.states().into_iter().cloned().collect())
        .unwrap_or_default()
}

/// Returns everything that a casebook knows, as one change.
fn whole(casebook: &Casebook) -> Change {
    let mut change = Change::default();
    for (id, record) in casebook.records() {
        change.add(id, record);
    }
    change.texts = casebook.texts().values().cloned().collect();
    change
}

fn live(content: Content) -> RecordState {
    RecordState::Live(content)
}
