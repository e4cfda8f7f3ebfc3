//! Finishing: the file first, then everything of the casebook goes from memory, from what waits to be written and from the browser's
//! store, so that neither undo nor another try of a write nor another tab brings it back.

use std::rc::Rc;

use super::Turn;
use crate::app::effect::Effect;
use crate::app::finish::{Finish, FinishAction, Finishing};
use crate::app::state::{Dialog, Me, Screen};

impl Turn {
    pub(super) fn act_on_finishing(&mut self, action: FinishAction) {
        match action {
            FinishAction::Ask => {
                let Some(open) = &self.state.open else { return };
                self.state.finish = Some(Rc::new(Finish {
                    key: open.key.clone(),
                    title: open.title().to_owned(),
                    file: String::new(),
                    stage: Finishing::Asked(String::new()),
                }));
                self.state.dialog = Some(Dialog::Finish);
            }
            FinishAction::Save => {
                self.set_stage(Finishing::Saving);
                self.save_file();
            }
            FinishAction::Confirm => {
                if self.state.finishing() == Some(&Finishing::Confirm) {
                    self.clear();
                }
            }
            FinishAction::Cancel => {
                self.state.dialog = None;
                if self.state.finishing() != Some(&Finishing::Clearing) {
                    self.state.finish = None;
                }
            }
            FinishAction::Cleared(key, result) => {
                if self.state.finish.as_ref().is_none_or(|finish| finish.key != key) {
                    return;
                }
                let stage = result.map_or_else(Finishing::Failed, Finishing::Gone);
                if matches!(&stage, Finishing::Gone(cleared) if cleared.others == 0 && cleared.left == 0) {
                    self.forget_me();
                }
                self.set_stage(stage);
                self.state.dialog = Some(Dialog::Finish);
                self.effects.push(Effect::ReadShelf);
            }
            FinishAction::Elsewhere(key) => {
                if self.forget_casebook(&key) {
                    self.toast("toast-cleared-elsewhere", "", 1, None);
                }
                self.effects.push(Effect::ReadShelf);
            }
        }
    }

    fn set_stage(&mut self, stage: Finishing) {
        if let Some(finish) = &mut self.state.finish {
            Rc::make_mut(finish).stage = stage;
        }
    }

    /// Goes on once the file of the casebook that is being finished was saved; says whether it is.
    pub(super) fn finish_saved(&mut self, key: &str, name: &str, changes: u64, downloaded: bool) -> bool {
        let Some(finish) = &mut self.state.finish else {
            return false;
        };
        if finish.key != key || finish.stage != Finishing::Saving {
            return false;
        }
        name.clone_into(&mut Rc::make_mut(finish).file);
        let is_whole = self.state.open.as_ref().is_some_and(|open| open.changes == changes);
        if !is_whole {
            // Something changed while the file was being written, and is not in it.
            self.set_stage(Finishing::Asked(String::new()));
        } else if downloaded {
            self.set_stage(Finishing::Confirm);
        } else {
            self.clear();
        }
        true
    }

    /// Goes back to asking where the file could not be saved.
    pub(super) fn finish_not_saved(&mut self, message: &str) {
        if self.state.finishing() == Some(&Finishing::Saving) {
            self.set_stage(Finishing::Asked(message.to_owned()));
        }
    }

    /// Takes everything of the casebook away, here and in the browser.
    fn clear(&mut self) {
        let Some(key) = self.state.finish.as_ref().map(|finish| finish.key.clone()) else {
            return;
        };
        // The own file in a shared folder is like any other file: it gets the last changes, and stays.
        self.leave_folder();
        self.forget_casebook(&key);
        self.set_stage(Finishing::Clearing);
        self.state.dialog = Some(Dialog::Finish);
        self.effects.push(Effect::StopWork);
        self.effects.push(Effect::Clear(key));
    }

    /// Forgets a casebook: in memory, on the shelf, and what of it waits to be written. Says whether it was open.
    fn forget_casebook(&mut self, key: &str) -> bool {
        let state = &mut self.state;
        Rc::make_mut(&mut state.shelf).retain(|entry| entry.key != key);
        let saving = &mut state.saving;
        saving.waiting.retain(|(_, batch)| batch.key != key);
        let waiting = &saving.waiting;
        saving.failed.retain(|failed| waiting.iter().any(|(n, _)| n == failed));
        if saving.waiting.is_empty() {
            saving.trouble = None;
        }
        let is_open = state.open.as_ref().is_some_and(|open| open.key == key);
        if is_open {
            state.open = None;
            state.embedded = None;
            state.screen = Screen::Sources;
            state.dialog = None;
            state.toast = None;
        }
        is_open
    }

    /// Forgets who worked here: nothing is left that the name stands in.
    fn forget_me(&mut self) {
        self.state.me = Me {
            id: self.random(0),
            name: String::new(),
        };
        self.effects.push(Effect::ForgetMe(self.state.me.id.clone()));
    }
}
