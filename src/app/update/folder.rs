//! Watching a folder: what comes in is merged by itself, each file as one step; the own file is written some seconds after the last
//! change. Whatever goes wrong is said and tried again, and takes nothing away from the casebook.

use std::rc::Rc;

use super::Turn;
use crate::app::action::{Action, FileBytes};
use crate::app::effect::Effect;
use crate::app::folder::{
    Arrival, Folder, FolderAnswer, FolderAsk, FolderTrouble, FolderWish, Found, Judged, Mark, Stage, Standing, judged,
    own_name, stem, workers,
};
use crate::app::namesake;
use crate::app::state::{CollateView, Screen, StepName};
use crate::core::format::casebook::{self, Limits};
use crate::core::model::difference;

/// The name of the step that takes in what came.
const STEP: &str = "step-arrived";

impl Turn {
    pub(super) fn act_on_folder(&mut self, wish: FolderWish) {
        match wish {
            FolderWish::Watch => self.begin_folder(FolderAsk::Pick),
            FolderWish::Resume => self.begin_folder(FolderAsk::Resume),
            FolderWish::Stop => self.stop_folder(),
            FolderWish::ByHand(name, files) => self.folder_by_hand(name, files),
            FolderWish::Next => self.next_by_hand(),
            FolderWish::SaveMine => self.save_mine(),
            FolderWish::TakeIn(name) => self.take_in_found(&name),
            FolderWish::Leave => self.leave_folder(),
        }
    }

    fn folder(&mut self) -> Option<&mut Folder> {
        let folder = self.state.open.as_mut()?.collate.folder.as_mut()?;
        Some(Rc::make_mut(folder))
    }

    fn ask(&mut self, ask: FolderAsk) {
        let folder = self.state.open.as_ref().and_then(|open| open.collate.folder.as_ref());
        if let Some(folder) = folder {
            self.effects.push(Effect::Folder(folder.ticket, ask));
        }
    }

    fn begin_folder(&mut self, ask: fn(String) -> FolderAsk) {
        let ticket = self.next_number();
        let Some(open) = &mut self.state.open else { return };
        let folder = Rc::make_mut(open.collate.folder.get_or_insert_default());
        folder.ticket = ticket;
        folder.queue.clear();
        (folder.is_writing, folder.is_kept, folder.written) = (false, false, None);
        let ask = ask(open.key.clone());
        self.ask(ask);
    }

    fn stop_folder(&mut self) {
        self.leave_folder();
        let Some(open) = &mut self.state.open else { return };
        let key = open.key.clone();
        self.ask(FolderAsk::Forget(key));
        if let Some(open) = &mut self.state.open {
            open.collate.folder = None;
        }
    }

    /// Takes note of what the browser says of the folder with this number.
    pub(super) fn folder_said(&mut self, ticket: u64, answer: FolderAnswer) {
        let now = self.stamp.now_ms;
        if let FolderAnswer::Known { key, folder, mine } = answer {
            return self.folder_known(&key, folder, mine);
        }
        let Some(folder) = self.folder().filter(|folder| folder.ticket == ticket) else {
            return;
        };
        match answer {
            FolderAnswer::Known { .. } => {}
            FolderAnswer::Opened(name) => {
                folder.name = name;
                folder.stage = Stage::Watching;
                folder.trouble = None;
                self.ask(FolderAsk::List);
            }
            FolderAnswer::Declined => {
                if folder.stage == Stage::Asking
                    && let Some(open) = &mut self.state.open
                {
                    open.collate.folder = None;
                }
            }
            FolderAnswer::Listed(files) => {
                folder.trouble = None;
                folder.list(files, now);
                self.name_mine();
                self.go_on_with_folder();
            }
            FolderAnswer::Read(found) => {
                self.folder_found(&found);
                self.go_on_with_folder();
            }
            FolderAnswer::Unread(name, message) => {
                let found = Found {
                    name,
                    mark: Mark::default(),
                    bytes: Rc::default(),
                };
                folder.note(&found, Standing::Unread(message), now).bytes = None;
                self.go_on_with_folder();
            }
            FolderAnswer::Written(mark, changes) => self.mine_written(mark, changes),
            FolderAnswer::Failed(trouble) => {
                folder.queue.clear();
                let waits = trouble == FolderTrouble::Permission;
                if std::mem::take(&mut folder.is_writing) && !waits {
                    folder.unwritten = Some(trouble);
                } else {
                    folder.trouble = Some(trouble);
                }
                if waits && folder.stage == Stage::Watching {
                    folder.stage = Stage::Resumable;
                } else if folder.stage == Stage::Watching {
                    self.ask(FolderAsk::Later);
                }
            }
            FolderAnswer::Tick => {
                if folder.stage == Stage::Watching {
                    self.ask(FolderAsk::List);
                }
            }
        }
    }

    /// The folder that was watched before can be watched again.
    fn folder_known(&mut self, key: &str, name: Option<String>, mine: String) {
        let ticket = self.next_number();
        let Some(open) = &mut self.state.open else { return };
        if open.collate.folder.is_none() && open.key == key {
            let stage = if name.is_some() {
                Stage::Resumable
            } else {
                Stage::ByHand
            };
            open.collate.folder = Some(Rc::new(Folder {
                ticket,
                name: name.unwrap_or_default(),
                stage,
                mine,
                ..Folder::default()
            }));
        }
    }

    /// Makes up a name for the own file, once.
    fn name_mine(&mut self) {
        let (seed, person) = (self.stamp.seed, self.state.me.name.clone());
        let Some(open) = &mut self.state.open else { return };
        let (key, title) = (open.key.clone(), open.title().to_owned());
        let Some(folder) = &mut open.collate.folder else { return };
        if folder.is_kept {
            return;
        }
        let folder = Rc::make_mut(folder);
        folder.is_kept = true;
        if folder.mine.is_empty() {
            let is_taken =
                |name: &str| folder.files.contains_key(name) || folder.queue.iter().any(|other| other == name);
            folder.mine = own_name(&title, &person, seed, is_taken);
        }
        let mine = folder.mine.clone();
        self.ask(FolderAsk::Keep(key, mine));
    }

    /// Reads the next file that changed; where there is none, writes the own one if it is time.
    fn go_on_with_folder(&mut self) {
        let now = self.stamp.now_ms;
        let Some(open) = &mut self.state.open else { return };
        let changes = open.changes;
        let Some(folder) = &mut open.collate.folder else { return };
        let folder = Rc::make_mut(folder);
        if let Some(name) = folder.queue.pop() {
            return self.ask(FolderAsk::Read(name));
        }
        if !folder.is_writing && folder.is_due(changes, now) {
            self.write_mine();
        } else {
            self.ask(FolderAsk::Later);
        }
    }

    fn write_mine(&mut self) {
        let Some(open) = &mut self.state.open else { return };
        let bytes = casebook::write(&open.casebook).into();
        let changes = open.changes;
        let Some(folder) = &mut open.collate.folder else { return };
        let folder = Rc::make_mut(folder);
        folder.is_writing = true;
        let name = folder.mine.clone();
        self.ask(FolderAsk::Write(name, bytes, changes));
    }

    fn mine_written(&mut self, mark: Mark, changes: u64) {
        let (now, me) = (self.stamp.now_ms, self.state.me.id.clone());
        let Some(folder) = self.folder() else { return };
        folder.is_writing = false;
        folder.unwritten = None;
        folder.written = Some(changes);
        (folder.written_ms, folder.changed_ms) = (now, now);
        let mine = Found {
            name: folder.mine.clone(),
            mark,
            bytes: Rc::default(),
        };
        folder.note(&mine, Standing::Merged, now).people = Rc::new([me].into());
        self.ask(FolderAsk::Later);
    }

    /// Judges a file and merges it where it is of this casebook and all there.
    fn folder_found(&mut self, found: &Found) {
        let now = self.stamp.now_ms;
        let Some(open) = &self.state.open else { return };
        let (parsed, problems) = casebook::read(&found.bytes, &found.name, &open.casebook, now, Limits::default());
        let standing = match judged(&open.casebook, &found.bytes, parsed.as_ref(), &problems) {
            Judged::Half => Standing::Half,
            Judged::NoBook => Standing::NoBook,
            Judged::Other => Standing::Other,
            Judged::Same => Standing::Merged,
        };
        let is_good = standing == Standing::Merged;
        let mut people = Rc::default();
        let mut in_my_name = 0;
        let quarantined = parsed.as_ref().map_or(0, |parsed| parsed.quarantined);
        if let Some(parsed) = parsed.filter(|_| is_good) {
            people = Rc::new(workers(&parsed.casebook));
            if open
                .collate
                .folder
                .as_ref()
                .is_some_and(|folder| folder.mine != found.name)
            {
                in_my_name = namesake::count(&open.casebook, &self.state.me.id, &parsed.casebook);
            }
            let who = super::collate::people(&parsed.casebook, &difference(&open.casebook, &parsed.casebook));
            // Where names are hidden, a number stands for the file, whose name has a name in it.
            let what = match &open.collate.folder {
                Some(folder) if open.collate.people.anonymous => format!("#{}", folder.count + 1),
                _ => stem(&found.name).to_owned(),
            };
            let step = StepName {
                id: STEP,
                what: what.clone(),
            };
            let before = open.changes;
            let count = self.merge(step, &parsed.casebook);
            let is_new = self.state.open.as_ref().is_some_and(|open| open.changes != before);
            if let Some(folder) = self.folder().filter(|_| is_new) {
                folder.arrived(Arrival {
                    at_ms: now,
                    file: found.name.clone(),
                    who,
                    count,
                    step: what,
                });
            }
        }
        let Some(open) = &mut self.state.open else { return };
        let Some(folder) = &mut open.collate.folder else { return };
        let folder = Rc::make_mut(folder);
        if found.name == folder.mine {
            // The own file is as it should be, or has to be written again.
            let is_fresh = is_good && casebook::write(&open.casebook) == *found.bytes;
            folder.written = is_fresh.then_some(open.changes);
        }
        let seen = folder.note(found, standing, now);
        seen.people = people;
        seen.quarantined = quarantined;
        seen.in_my_name = in_my_name;
    }

    /// Takes in a folder that was picked by hand, one file after another.
    fn folder_by_hand(&mut self, name: String, mut files: Vec<Found>) {
        let ticket = self.next_number();
        let now = self.stamp.now_ms;
        let Some(open) = &mut self.state.open else { return };
        let folder = Rc::make_mut(open.collate.folder.get_or_insert_default());
        folder.ticket = ticket;
        folder.name = name;
        folder.stage = Stage::ByHand;
        (folder.trouble, folder.is_kept) = (None, false);
        folder.list(files.iter().map(|file| (file.name.clone(), file.mark)).collect(), now);
        let queue = std::mem::take(&mut folder.queue);
        files.retain(|file| queue.contains(&file.name));
        files.reverse();
        folder.hand = Rc::new(files);
        self.name_mine();
        self.next_by_hand();
    }

    fn next_by_hand(&mut self) {
        let Some(folder) = self.folder() else { return };
        let hand = Rc::make_mut(&mut folder.hand);
        let Some(found) = hand.pop() else { return };
        let has_more = !hand.is_empty();
        self.folder_found(&found);
        if has_more {
            let next = Action::Folder(FolderWish::Next);
            self.effects.push(Effect::Soon(Box::new(next)));
        }
    }

    fn save_mine(&mut self) {
        if let Some(open) = &mut self.state.open {
            let folder = open.collate.folder.get_or_insert_default();
            if folder.stage == Stage::Asking {
                Rc::make_mut(folder).stage = Stage::ByHand;
            }
        }
        self.name_mine();
        let Some(open) = &self.state.open else { return };
        let Some(folder) = &open.collate.folder else { return };
        self.effects.push(Effect::SaveFile {
            key: open.key.clone(),
            name: folder.mine.clone(),
            changes: open.changes,
            bytes: casebook::write(&open.casebook).into(),
        });
    }

    /// Puts a file that was not merged among those that came in: the person decides.
    fn take_in_found(&mut self, name: &str) {
        let bytes = self.folder().and_then(|folder| folder.files.get(name)?.bytes.clone());
        let (Some(bytes), Some(open)) = (bytes, &mut self.state.open) else {
            return;
        };
        open.collate.shown = open.collate.files.len();
        open.collate.view = CollateView::Files;
        self.state.screen = Screen::Collate;
        self.incoming(FileBytes {
            name: name.to_owned(),
            bytes,
        });
    }

    /// Writes what is not in the folder yet, without waiting.
    pub(super) fn leave_folder(&mut self) {
        let Some(open) = &self.state.open else { return };
        let is_behind = |folder: &Rc<Folder>| {
            let is_named = folder.stage == Stage::Watching && !folder.mine.is_empty();
            is_named && !folder.is_writing && folder.queue.is_empty() && folder.written != Some(open.changes)
        };
        if open.collate.folder.as_ref().is_some_and(is_behind) {
            self.write_mine();
        }
    }

    /// Takes note that a step was undone or done again: what it brought from the folder is left out, or in again.
    pub(super) fn arrival_undone(&mut self, name: &StepName, is_undone: bool) {
        if name.id == STEP
            && let Some(folder) = self.folder()
        {
            folder.undone(&name.what, is_undone);
        }
    }
}
