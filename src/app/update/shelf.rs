//! The casebooks on this computer, and who works here.

use std::rc::Rc;

use super::{Turn, live, whole};
use crate::app::action::{Action, Kept};
use crate::app::effect::{Batch, Effect};
use crate::app::sample;
use crate::app::state::{Screen, StepName, StoreTrouble, ToastButton};
use crate::core::format::casebook::{self, EXTENSION, Limits};
use crate::core::model::{Annotator, Casebook, Content, Title, default_codebook};
use crate::core::text::TextId;
use crate::core::text::lower_case;

impl Turn {
    pub(super) fn act_on_shelf(&mut self, action: Action) -> Option<Action> {
        let leaves = matches!(
            action,
            Action::CloseCasebook | Action::OpenKept(_) | Action::NewCasebook | Action::OpenSample(_)
        );
        if leaves && self.is_only_in_memory() {
            self.state.dialog = None;
            self.toast("toast-save-first", "", 1, None);
            return None;
        }
        if leaves {
            self.leave_folder();
        }
        match action {
            Action::ShelfRead(mut entries) => {
                // What was read may be older than the casebook that is open.
                let open = self.state.open.as_ref().map(|open| open.key.as_str());
                if let Some(own) = self.state.shelf.iter().find(|entry| Some(entry.key.as_str()) == open)
                    && !entries.iter().any(|entry| entry.key == own.key)
                {
                    entries.insert(0, own.clone());
                }
                self.state.shelf = Rc::new(entries);
                self.state.shelf_read = true;
            }
            Action::NameMe(name) => self.name_me(&name),
            Action::OpenKept(key) => {
                self.state.dialog = None;
                self.effects.push(Effect::ReadKept(key));
            }
            Action::KeptRead(key, kept) => self.kept_read(key, kept),
            Action::KeptGrew(key, kept) => self.kept_grew(&key, kept),
            Action::KeptShrank(key, kept) => self.kept_shrank(&key, kept),
            Action::NewCasebook => {
                self.new_casebook("");
                self.state.screen = Screen::Sources;
            }
            Action::OpenSample(id) => {
                if let Some(book) = sample::casebook(id) {
                    self.open_new(&book, id, Screen::Read);
                }
            }
            Action::OpenEmbedded(text) => self.open_embedded(&text),
            Action::CloseCasebook => {
                self.state.open = None;
                self.state.screen = Screen::Sources;
                self.state.dialog = None;
                self.effects.push(Effect::ReadShelf);
            }
            Action::Retitle(title) => self.retitle(&title),
            Action::RenameKept(key, title) => {
                if self.state.open.as_ref().is_some_and(|o| o.key == key) {
                    self.retitle(&title);
                } else {
                    self.effects.push(Effect::RenameKept(key, title));
                }
            }
            Action::DuplicateKept(from) => {
                let to = self.random(0).to_string();
                let title = self
                    .state
                    .shelf
                    .iter()
                    .find(|e| e.key == from)
                    .map(|e| e.title.clone())
                    .unwrap_or_default();
                self.effects.push(Effect::DuplicateKept { from, to, title });
            }
            Action::DeleteKept(key) => {
                let title = self
                    .state
                    .shelf
                    .iter()
                    .find(|e| e.key == key)
                    .map(|e| e.title.clone())
                    .unwrap_or_default();
                Rc::make_mut(&mut self.state.shelf).retain(|e| e.key != key);
                if self.state.open.as_ref().is_some_and(|o| o.key == key) {
                    self.state.open = None;
                    self.state.screen = Screen::Sources;
                    self.state.dialog = None;
                }
                self.effects.push(Effect::DeleteKept(key.clone(), true));
                self.toast("toast-casebook-deleted", &title, 1, Some(ToastButton::Bring(key)));
            }
            Action::BringKept(key) => {
                self.state.toast = None;
                self.effects.push(Effect::DeleteKept(key, false));
            }
            other => return Some(other),
        }
        None
    }

    /// Says whether the open casebook has changes that are neither on this browser's disk nor in its file.
    fn is_only_in_memory(&self) -> bool {
        let saving = &self.state.saving;
        let is_behind = self.state.open.as_ref().is_some_and(|o| o.file_is_behind);
        saving.trouble.is_some() && !saving.waiting.is_empty() && is_behind
    }

    fn name_me(&mut self, name: &str) {
        let name: String = name.trim().chars().take(60).collect();
        self.state.me.name.clone_from(&name);
        self.effects.push(Effect::RememberMe(self.state.me.id.clone(), name));
        self.sign();
    }

    /// Writes the name of the person into the open casebook, where it does not stand there yet.
    pub(super) fn sign(&mut self) {
        let me = self.state.me.clone();
        let Some(open) = &self.state.open else { return };
        if me.name.is_empty() || open.casebook.annotator(&me.id) == Some(me.name.as_str()) {
            return;
        }
        let state = live(Content::Annotator(Annotator { name: me.name.clone() }));
        let mut change = super::Change::default();
        let clock = open.clock.next(self.stamp.now_ms);
        change
            .revisions
            .push(open.casebook.revise(&me.id, state, &me.id, clock));
        if let Some(open) = &mut self.state.open {
            open.clock = clock;
        }
        self.apply(change);
    }

    /// Returns a casebook with the default codebook and a title.
    pub(super) fn empty_casebook(&mut self, title: &str) -> Casebook {
        let mut book = Casebook::default();
        for revision in default_codebook() {
            book.insert(Rc::new(revision));
        }
        let now = self.stamp.now_ms;
        let record = self.random(1);
        let title = Title {
            title: title.to_owned(),
            created_ms: now,
        };
        let state = live(Content::Casebook(title));
        let revision = book.revise(&record, state, &self.state.me.id, book.clock(now).next(now));
        book.insert(Rc::new(revision));
        book
    }

    /// Opens an empty casebook that is on the shelf at once.
    pub(super) fn new_casebook(&mut self, title: &str) {
        let book = self.empty_casebook(title);
        self.open_new(&book, title, Screen::Sources);
    }

    /// Opens a casebook that the shelf does not have yet, and puts it there.
    pub(super) fn open_new(&mut self, book: &Casebook, name: &str, screen: Screen) {
        let key = self.random(2).to_string();
        self.open_as(key, book, name, screen);
    }

    fn open_as(&mut self, key: String, book: &Casebook, name: &str, screen: Screen) {
        let change = whole(book);
        let file_name = file_name(name);
        self.open(key, Casebook::default(), file_name);
        self.apply(change);
        if let Some(open) = &mut self.state.open {
            open.clock = open.casebook.clock(self.stamp.now_ms);
            open.undo.clear();
        }
        self.sign();
        self.state.screen = screen;
    }

    fn open_embedded(&mut self, text: &str) {
        let (parsed, problems) = casebook::read(
            text.as_bytes(),
            "",
            &Casebook::default(),
            self.stamp.now_ms,
            Limits::default(),
        );
        let Some(parsed) = parsed else { return };
        // The same page opened again goes on with the work that was done in it, and brings what is new in it.
        let title = parsed.casebook.title();
        let name = title.map_or_else(|| text.to_owned(), |(id, _)| id.to_string());
        let key = format!("urn:variorum:page:{}", TextId::of(&name).short());
        if self.state.shelf.iter().any(|e| e.key == key) {
            self.state.embedded = Some(Rc::new(parsed.casebook));
            self.effects.push(Effect::ReadKept(key));
            return;
        }
        let title = parsed
            .casebook
            .title()
            .map(|(_, t)| t.title.clone())
            .unwrap_or_default();
        self.open_as(key, &parsed.casebook, &title, Screen::Read);
        if let Some(open) = &mut self.state.open {
            open.problems = Rc::new(problems);
        }
    }

    fn kept_read(&mut self, key: String, kept: Kept) {
        let unreadable = kept.unreadable;
        let saved = kept.file_saved_ms;
        let mut book = Casebook::default();
        kept.pour(&mut book);
        // What is still on its way to the disk belongs to it as well.
        for (_, batch) in self.state.saving.waiting.iter().filter(|(_, b)| b.key == key) {
            let Batch {
                revisions, past, texts, ..
            } = batch.as_ref().clone();
            let waiting = Kept {
                revisions,
                past,
                texts,
                ..Kept::default()
            };
            waiting.pour(&mut book);
        }
        let title = book.title().map(|(_, t)| t.title.clone()).unwrap_or_default();
        self.open(key, book, file_name(&title));
        if let Some(open) = &mut self.state.open {
            open.file_saved_ms = saved;
        }
        if let Some(embedded) = self.state.embedded.take() {
            self.apply(whole(&embedded));
        }
        self.sign();
        self.state.screen = if self.state.open.as_ref().is_some_and(|o| o.derived.order.is_empty()) {
            Screen::Sources
        } else {
            Screen::Read
        };
        if unreadable > 0 {
            self.state.saving.trouble = Some(StoreTrouble::Other(format!("{unreadable}")));
            self.toast("toast-rows-unreadable", "", unreadable, None);
        }
    }

    /// Takes in what another tab wrote. Nothing of ours is lost: it is a union.
    fn kept_grew(&mut self, key: &str, kept: Kept) {
        let now = self.stamp.now_ms;
        let Some(open) = self.state.open.as_mut().filter(|o| o.key == key) else {
            return;
        };
        open.file_is_behind |= !kept.revisions.is_empty();
        open.changes += u64::from(!kept.revisions.is_empty());
        kept.pour(Rc::make_mut(&mut open.casebook));
        open.collate.held = None;
        open.clock = open.clock.max(open.casebook.clock(now));
        self.rederive();
    }

    /// Takes the browser's copy for the whole, and adds what is still on its way there.
    fn kept_shrank(&mut self, key: &str, kept: Kept) {
        let Some(open) = self.state.open.as_mut().filter(|o| o.key == key) else {
            return;
        };
        let mut book = Casebook::default();
        kept.pour(&mut book);
        for (_, batch) in self.state.saving.waiting.iter().filter(|(_, batch)| batch.key == key) {
            let waiting = Kept {
                revisions: batch.revisions.clone(),
                past: batch.past.clone(),
                texts: batch.texts.clone(),
                ..Kept::default()
            };
            waiting.pour(&mut book);
        }
        open.casebook = Rc::new(book);
        open.file_is_behind = true;
        self.rederive();
    }

    fn retitle(&mut self, title: &str) {
        let Some((id, old)) = self.state.open.as_ref().and_then(|o| o.casebook.title()) else {
            return;
        };
        let (id, created_ms) = (id.clone(), old.created_ms);
        let title: String = title.trim().chars().take(200).collect();
        if let Some(open) = &mut self.state.open {
            open.file_name = file_name(&title);
        }
        let name = StepName::new("step-edit-title", &title);
        self.commit(name, vec![(id, live(Content::Casebook(Title { title, created_ms })))]);
    }
}

/// Returns a name for the file of a casebook that every file system takes, the same each time.
#[must_use]
pub(super) fn file_name(title: &str) -> String {
    let mut stem = String::new();
    for c in lower_case(title.trim()).chars().take(60) {
        if c.is_alphanumeric() {
            stem.push(c);
        } else if !stem.ends_with('-') && !stem.is_empty() {
            stem.push('-');
        }
    }
    let stem = stem.trim_matches('-');
    format!("{}{EXTENSION}", if stem.is_empty() { "casebook" } else { stem })
}
