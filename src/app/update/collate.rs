//! Files that come in: what each would bring, merging them as one step, and settling conflicts.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Turn;
use crate::app::action::{Action, FileBytes};
use crate::app::effect::Effect;
use crate::app::near::SavesAction;
use crate::app::people::listed;
use crate::app::state::{CollateView, Fate, Incoming, Screen, StepName, ToastButton};
use crate::core::format::casebook::{self, Limits};
use crate::core::model::{Casebook, Difference, RecordId, difference};
use crate::core::order::set_of;

impl Turn {
    pub(super) fn act_on_collating(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::ShowCollate(view) => {
                if let Some(open) = &mut self.state.open {
                    open.collate.view = view;
                }
                if view == CollateView::Settle {
                    // Its keys work where the focus is.
                    self.effects.push(Effect::Focus("settle"));
                }
            }
            Action::People(action) => {
                let me = self.state.me.id.clone();
                if let Some(open) = &mut self.state.open {
                    let all: Vec<RecordId> = listed(open, &me).into_iter().map(|person| person.id).collect();
                    open.collate.people.change(action, &all);
                }
            }
            Action::Lanes(action) => {
                if let Some(open) = &mut self.state.open {
                    open.collate.lanes.change(action);
                }
            }
            Action::ShowIncoming(place) => {
                if let Some(open) = &mut self.state.open {
                    open.collate.shown = place;
                }
            }
            Action::LeaveOut(place) => {
                if let Some(file) = self.state.open.as_mut().and_then(|o| o.collate.files.get_mut(place)) {
                    file.fate = match file.fate {
                        Fate::Waiting => Fate::LeftOut,
                        Fate::LeftOut => Fate::Waiting,
                        other => other,
                    };
                }
            }
            Action::MergeWaiting => self.merge_waiting(),
            Action::Settling(action) => self.act_on_settling(action),
            Action::Saves(SavesAction::Look(from, onto)) => self.reanchor(from, onto),
            Action::Saves(SavesAction::Try(place, from, onto)) => self.try_reanchor(place, from, onto),
            Action::Saves(SavesAction::Leave(from)) => self.leave_on(from),
            Action::ClearIncoming => {
                if let Some(open) = &mut self.state.open {
                    open.collate.files.clear();
                    open.collate.people.beside.clear();
                    open.collate.shown = 0;
                }
            }
            other => return Some(other),
        }
        None
    }

    /// Reads files and shows what they would bring. Nothing changes yet.
    pub(super) fn incoming(&mut self, files: Vec<FileBytes>) {
        let now = self.stamp.now_ms;
        let Some(open) = &mut self.state.open else { return };
        let first = open.collate.files.len();
        for file in files {
            let (parsed, problems) = casebook::read(&file.bytes, &file.name, &open.casebook, now, Limits::default());
            let fate = if parsed.is_some() {
                Fate::Waiting
            } else {
                Fate::Unreadable
            };
            let parsed = parsed.unwrap_or_default();
            let difference = difference(&open.casebook, &parsed.casebook);
            open.collate.files.push(Incoming {
                name: file.name,
                people: people(&parsed.casebook, &difference),
                casebook: Rc::new(parsed.casebook),
                difference: Rc::new(difference),
                quarantined: parsed.quarantined,
                problems: Rc::new(problems),
                fate,
                preview: None,
            });
        }
        crate::app::copied::tell(&open.casebook, &self.state.me.id, &mut open.collate.files, first);
        open.collate.shown = first;
        open.collate.view = CollateView::Files;
        self.state.screen = Screen::Collate;
        self.state.dialog = None;
    }

    fn merge_waiting(&mut self) {
        let now = self.stamp.now_ms;
        let Some(open) = &mut self.state.open else { return };
        let mut all = Casebook::default();
        let mut names = Vec::new();
        let anonymous = open.collate.people.anonymous;
        for (place, file) in open.collate.files.iter_mut().enumerate() {
            if file.fate != Fate::Waiting {
                continue;
            }
            all.merge(&file.casebook);
            let name = file.people.first().filter(|_| !anonymous);
            names.push(match name {
                _ if anonymous => format!("#{}", place + 1),
                Some(name) => name.clone(),
                None => file.name.clone(),
            });
            file.fate = Fate::Merged { at_ms: now };
        }
        if names.is_empty() {
            return;
        }
        let what = names.join(", ");
        let count = self.merge(StepName::new("step-merge", &what), &all);
        self.refresh_incoming();
        if count > 0 {
            self.toast("toast-merged", &what, count, Some(ToastButton::Undo));
        } else {
            self.toast("toast-merged-nothing", &what, 0, None);
        }
    }
}

/// Returns the names of the people whose work a file brings, the one with most of it first; where it brings nothing, all of them.
fn people(casebook: &Casebook, found: &Difference) -> Vec<String> {
    let mut brought = set_of(found.new.iter().chain(&found.changed).chain(&found.conflicts));
    if brought.is_empty() {
        brought = set_of(casebook.records().keys());
    }
    let mut counts: BTreeMap<RecordId, usize> = BTreeMap::new();
    for shown in brought.into_iter().filter_map(|id| casebook.record(id)?.shown()) {
        *counts.entry(shown.author.clone()).or_default() += 1;
    }
    let mut rows: Vec<(usize, String)> = counts
        .into_iter()
        .filter_map(|(id, n)| Some((n, casebook.annotator(&id)?.to_owned())))
        .collect();
    crate::core::order::sort_by_key(&mut rows, |(n, name)| (std::cmp::Reverse(*n), name.clone()));
    rows.into_iter().map(|(_, name)| name).collect()
}
