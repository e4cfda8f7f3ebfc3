//! What leaves the app: the file, tables, the printed dossier.

use super::Turn;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::state::ToastButton;
use crate::core::format::{casebook, csv};

impl Turn {
    pub(super) fn act_on_report(&mut self, action: Action) {
        match action {
            Action::SaveFile => self.save_file(),
            Action::FileSaved(name) => {
                let now = self.stamp.now_ms;
                if let Some(open) = &mut self.state.open {
                    open.file_saved_ms = now;
                    open.file_is_behind = false;
                }
                // The shelf remembers when.
                self.append(crate::app::effect::Batch {
                    key: self.state.open.as_ref().map(|o| o.key.clone()).unwrap_or_default(),
                    ..Default::default()
                });
                self.toast("toast-file-saved", &name, 1, None);
            }
            Action::FileNotSaved(message) => self.toast("toast-file-not-saved", &message, 1, None::<ToastButton>),
            Action::SaveClaimsCsv => self.csv("claims", csv::claims),
            Action::SaveComparisonsCsv => self.csv("comparisons", csv::comparisons),
            Action::Print => self.effects.push(Effect::Print),
            _ => {}
        }
    }

    fn save_file(&mut self) {
        let Some(open) = &self.state.open else { return };
        let bytes = casebook::write(&open.casebook).into();
        self.effects.push(Effect::SaveFile {
            key: open.key.clone(),
            name: open.file_name.clone(),
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
