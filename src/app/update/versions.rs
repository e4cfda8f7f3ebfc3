//! A new version of a source, from the file that a person chose to the one step that takes it.

use std::rc::Rc;

use super::{Change, Turn};
use crate::app::action::FileBytes;
use crate::app::effect::Effect;
use crate::app::job::{Finding, Found, Job};
use crate::app::loading;
use crate::app::near::{key, left};
use crate::app::state::{Dialog, StepName, ToastButton};
use crate::app::version::NewVersion;
use crate::core::format::article::Wish;
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::model::{Content, RecordState};
use crate::core::text::{Span, TextId};

impl Turn {
    pub(super) fn new_version(&mut self, old: TextId, file: FileBytes) {
        let Some(open) = &self.state.open else { return };
        let name = file.name.clone();
        let mut loading = loading::load(vec![file], &open.casebook, Wish::default(), self.stamp.lent);
        if loading.new.len() != 1 {
            if loading.problems.is_empty() {
                let count = loading.new.len();
                let several = ProblemKind::SeveralArticles { count };
                loading.problems.push(Problem::of_file(&name, several));
            }
            self.say(loading.problems);
            return;
        }
        let new = loading.new.pop();
        let made = new.and_then(|new| NewVersion::of(&open.casebook, old, new));
        self.say(loading.problems);
        self.look_at_version(made);
    }

    /// Shows where the claims on a source would stand on another one that is here. Nothing changes yet.
    pub(super) fn reanchor(&mut self, old: TextId, onto: TextId) {
        let Some(open) = &self.state.open else { return };
        let made = NewVersion::onto(&open.casebook, old, onto);
        self.look_at_version(made);
    }

    /// Shows where the claims of a file would stand on a source that is here, before it is merged. Nothing comes of it.
    pub(super) fn try_reanchor(&mut self, place: usize, old: TextId, onto: TextId) {
        let Some(open) = &self.state.open else { return };
        let Some(file) = open.collate.files.get(place) else {
            return;
        };
        let mut both = open.casebook.as_ref().clone();
        both.merge(&file.casebook);
        let made = NewVersion::onto(&both, old, onto).map(|(version, job)| {
            let within = Some(Rc::new(both));
            (NewVersion { within, ..version }, job)
        });
        self.look_at_version(made);
    }

    fn look_at_version(&mut self, made: Option<(NewVersion, Finding)>) {
        let Some((version, job)) = made else { return };
        let ticket = self.next_number();
        if let Some(open) = &mut self.state.open {
            open.version = Some((ticket, Rc::new(version)));
            self.state.dialog = Some(Dialog::Version);
        }
        self.effects.push(Effect::Work(ticket, Rc::new(Job::Find(job))));
    }

    pub(super) fn found(&mut self, ticket: u64, done: Found) {
        let Some(open) = &mut self.state.open else { return };
        if let Some((_, version)) = open.version.as_mut().filter(|(asked, _)| *asked == ticket) {
            let within = version.within.clone();
            let book = within.as_ref().unwrap_or(&open.casebook);
            Rc::make_mut(version).take_in(book, done);
        }
    }

    fn version(&mut self) -> Option<&mut NewVersion> {
        let (_, version) = self.state.open.as_mut()?.version.as_mut()?;
        Some(Rc::make_mut(version))
    }

    pub(super) fn move_piece(&mut self, claim: usize, piece: usize, to: Option<Span>) {
        let Some(version) = self.version() else { return };
        let is_place = to.is_none_or(|span| version.text.slice(span).is_some_and(|words| !words.is_empty()));
        if let Some(moving) = version.claims.get_mut(claim).filter(|_| is_place)
            && let Some(place) = moving.to.get_mut(piece)
        {
            *place = to;
            moving.decided = true;
        }
    }

    pub(super) fn show_moving(&mut self, claim: usize) {
        if let Some(version) = self.version().filter(|version| claim < version.claims.len()) {
            version.shown = claim;
        }
    }

    pub(super) fn leave_version(&mut self) {
        if let Some(open) = &mut self.state.open {
            open.version = None;
        }
        self.state.dialog = None;
    }

    /// Makes the new text a source, and puts those claims on it that have a place there, as one step.
    pub(super) fn take_version(&mut self) {
        let Some(open) = &mut self.state.open else { return };
        let Some((_, version)) = open
            .version
            .take()
            .filter(|(_, version)| version.ready && version.within.is_none())
        else {
            return;
        };
        self.state.dialog = None;
        let new = version.text.id();
        let mut records = version.records(&open.casebook);
        let is_claim = |state: &RecordState| matches!(state, RecordState::Live(Content::Claim(_)));
        let moved = records.iter().filter(|(_, state)| is_claim(state)).count();
        // What a person has looked at and left where it was is not offered once more.
        let stay = version.left();
        if !stay.is_empty() {
            let decided = left(&open.casebook, version.old, key(version.old, new, &stay));
            records.push((self.random(0), decided));
        }
        let Some(open) = &self.state.open else { return };
        let (step, toast) = if version.is_here() {
            ("step-reanchor", "toast-reanchored")
        } else {
            ("step-new-version", "toast-new-version")
        };
        let card = &version.card;
        let name = if card.outlet.is_empty() {
            &card.title
        } else {
            &card.outlet
        };
        let name = StepName::new(step, name);
        let what = name.what.clone();
        let mut shown: Vec<TextId> = Vec::new();
        for id in &open.read.sources {
            let id = if *id == version.old { new } else { *id };
            // Of two saves both may be shown already.
            if !shown.contains(&id) {
                shown.push(id);
            }
        }
        self.apply_texts(Change {
            texts: vec![Rc::clone(&version.text)],
            ..Change::default()
        });
        self.commit(name, records);
        if let Some(open) = &mut self.state.open {
            if let Some(original) = &version.original {
                Rc::make_mut(&mut open.originals).insert(new, Rc::clone(original));
            }
            open.source = Some(new);
            open.read.sources = shown;
            open.tidy();
        }
        self.toast(toast, &what, moved, Some(ToastButton::Undo));
    }
}
