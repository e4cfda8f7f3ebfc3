//! What leaves the app: the file, tables, the printed dossier.

use super::Turn;
use crate::app::action::Action;
use crate::app::effect::{Batch, Effect};
use crate::app::state::ToastButton;
use crate::core::format::{casebook, csv};

impl Turn {
    pub(super) fn act_on_report(&mut self, action: Action) {
        match action {
            Action::SaveFile => self.save_file(),
            Action::FileSaved {
                key,
                name,
                changes,
                downloaded,
            } => {
                if self.finish_saved(&key, &name, changes, downloaded) {
                    return;
                }
                self.file_saved(&key, changes);
                let told = if downloaded {
                    "toast-file-downloaded"
                } else {
                    "toast-file-saved"
                };
                self.toast(told, &name, 1, None);
            }
            Action::FileNotSaved(message) => {
                self.finish_not_saved(&message);
                self.toast("toast-file-not-saved", &message, 1, None::<ToastButton>);
            }
            Action::SaveClaimsCsv => self.csv("claims", csv::claims),
            Action::SaveComparisonsCsv => self.csv("comparisons", csv::comparisons),
            Action::Print => self.effects.push(Effect::Print),
            _ => {}
        }
    }

    fn file_saved(&mut self, key: &str, changes: u64) {
        let now = self.stamp.now_ms;
        if let Some(open) = self.state.open.as_mut().filter(|o| o.key == key) {
            open.file_saved_ms = now;
            // Somebody may have gone on while the file was being written.
            open.file_is_behind = open.changes != changes;
            // The shelf remembers when.
            let key = open.key.clone();
            self.append(Batch {
                key,
                ..Batch::default()
            });
        }
    }

    pub(super) fn save_file(&mut self) {
        let Some(open) = &self.state.open else { return };
        let bytes = casebook::write(&open.casebook).into();
        self.effects.push(Effect::SaveFile {
            key: open.key.clone(),
            name: open.file_name.clone(),
            changes: open.changes,
            bytes,
        });
    }

    fn csv(&mut self, what: &str, write: fn(&crate::core::model::Casebook) -> Vec<u8>) {
        let Some(open) = &self.state.open else { return };
        let stem = open
            .file_name
            .strip_suffix(casebook::EXTENSION)
            .unwrap_or(&open.file_name);
        let name = format!("{stem}-{what}.csv");
        let bytes = write(&open.casebook).into();
        self.effects.push(Effect::Download {
            name,
            media_type: "text/csv;charset=utf-8",
            bytes,
        });
    }
}
