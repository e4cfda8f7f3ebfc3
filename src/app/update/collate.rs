//! Files that came in: keeping what was read of each, and adding what was put together of them as one step. `bringing` reads and merges
//! in slices, `preview` tells what is known of each file, `settle` decides.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Turn;
use crate::app::action::{Action, FileBytes};
use crate::app::effect::Effect;
use crate::app::namesake;
use crate::app::near::SavesAction;
use crate::app::people::listed;
use crate::app::state::{CollateView, Fate, Incoming, StepName, ToastButton};
use crate::app::taking::Taking;
use crate::core::format::casebook::{self, Limits, Parsed};
use crate::core::format::problem::{Problem, ProblemKind};
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
                self.stop_merging();
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
            Action::Bring(action) => self.act_on_bringing(action),
            Action::Saves(SavesAction::Look(from, onto)) => self.reanchor(from, onto),
            Action::Saves(SavesAction::Try(place, from, onto)) => self.try_reanchor(place, from, onto),
            Action::Saves(SavesAction::Leave(from)) => self.leave_on(from),
            Action::ClearIncoming => {
                self.stop_merging();
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

    /// Reads a file and keeps what it would bring. Nothing changes yet.
    pub(super) fn incoming(&mut self, file: FileBytes) {
        let now = self.stamp.now_ms;
        let Some(open) = &self.state.open else { return };
        let (parsed, problems) = casebook::read(&file.bytes, &file.name, &open.casebook, now, Limits::default());
        self.take_in(file.name, parsed, problems);
    }

    /// Keeps a casebook in an archive that could not be unpacked.
    pub(super) fn unpacked_nothing(&mut self, name: String, what: ProblemKind) {
        let problems = vec![Problem::of_file(&name, what)];
        self.take_in(name, None, problems);
    }

    /// Keeps what was read of a file, and what it would bring.
    pub(super) fn take_in(&mut self, name: String, parsed: Option<Parsed>, problems: Vec<Problem>) {
        let Some(open) = &mut self.state.open else { return };
        let fate = if parsed.is_some() {
            Fate::Waiting
        } else {
            Fate::Unreadable
        };
        let parsed = parsed.unwrap_or_default();
        let difference = difference(&open.casebook, &parsed.casebook);
        let mut file = Incoming {
            name,
            people: people(&parsed.casebook, &difference),
            casebook: Rc::new(parsed.casebook),
            difference: Rc::new(difference),
            quarantined: parsed.quarantined,
            problems: Rc::new(problems),
            fate,
            preview: None,
            looked: None,
        };
        namesake::tell(&open.casebook, &self.state.me.id, &mut file);
        open.collate.files.push(file);
    }

    /// Makes what was merged of files the casebook, as one step.
    pub(super) fn merged(&mut self, places: &[usize], taking: Taking) {
        let now = self.stamp.now_ms;
        let Some(open) = &mut self.state.open else { return };
        let mut names = Vec::new();
        let anonymous = open.collate.people.anonymous;
        for place in places {
            if let Some(file) = open.collate.files.get_mut(*place) {
                let name = file.people.first().filter(|_| !anonymous);
                names.push(match name {
                    _ if anonymous => format!("#{}", place + 1),
                    Some(name) => name.clone(),
                    None => file.name.clone(),
                });
                file.fate = Fate::Merged { at_ms: now };
            }
        }
        // Two are named, the others counted: the name stands on a button.
        let more = names.len().saturating_sub(2);
        let mut what = names.into_iter().take(2).collect::<Vec<_>>().join(", ");
        if more > 0 {
            what.push_str(&format!(" +{more}"));
        }
        let count = self.take(StepName::new("step-merge", &what), taking);
        if count > 0 {
            self.toast("toast-merged", &what, count, Some(ToastButton::Undo));
        } else {
            self.toast("toast-merged-nothing", &what, 0, None);
        }
    }
}

/// Returns the names of the people whose work a file brings, the one with most of it first; where it brings nothing, all of them.
pub(super) fn people(casebook: &Casebook, found: &Difference) -> Vec<String> {
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
