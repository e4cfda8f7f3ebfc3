//! What is known of the files that came in, held against the casebook as it is now; and what becomes of claims on another save of an
//! article. It looks only while somebody does.

use std::cell::OnceCell;
use std::rc::Rc;

use super::Turn;
use crate::app::bringing::{BringAction, SLICE_RECORDS};
use crate::app::near::offers;
use crate::app::preview::{Against, Preview};
use crate::app::state::{CollateView, Fate, Held, Incoming, Open, Screen, StepName};
use crate::core::model::{Casebook, RecordId, difference};
use crate::core::text::TextId;

impl Turn {
    /// Looks at the files that came in, where their list is shown, and nobody has looked at them since the casebook or they changed.
    pub(super) fn keep_previews(&mut self) {
        let is_shown = self.state.screen == Screen::Collate;
        // What is on its way is looked at when it is there.
        let is_still = |open: &&mut Open| open.collate.reading.is_none() && open.collate.merging.is_none();
        let files = |open: &&mut Open| is_shown && open.collate.view == CollateView::Files && is_still(open);
        if self.state.open.as_mut().is_some_and(|open| files(&open)) {
            self.refresh_incoming();
        }
    }

    /// Counts again what each waiting file would bring; of very many, some now and the others in a moment.
    pub(super) fn refresh_incoming(&mut self) {
        let Some(open) = &mut self.state.open else { return };
        let has_more = look(open, &self.state.me.id);
        // While files are read or merged, that goes on in any case.
        if has_more && open.collate.reading.is_none() {
            self.soon(BringAction::LookOn);
        }
    }

    /// Leaves the claims on another save of an article where they are, and remembers it.
    pub(super) fn leave_on(&mut self, from: TextId) {
        let Some(open) = &self.state.open else { return };
        let offer = open.collate.offers.iter().find(|offer| offer.from == from);
        let Some(declined) = offer.map(|offer| offer.declined(&open.casebook)) else {
            return;
        };
        let what = open
            .casebook
            .source(from)
            .map(crate::app::near::name)
            .unwrap_or_default();
        let decision = self.random(0);
        self.commit(StepName::new("step-leave-on", &what), vec![(decision, declined)]);
    }
}

/// Tells what the casebook is now.
fn held(open: &Open) -> Held {
    let book = &open.casebook;
    (open.changes, book.records().len(), book.texts().len())
}

/// Looks at the files that were not looked at since they or the casebook changed, so many of them as take no long time; says whether
/// there are more.
fn look(open: &mut Open, me: &RecordId) -> bool {
    let held = held(open);
    let collate = &mut open.collate;
    let before = collate.held.replace(held);
    let is_other = before != Some(held);
    if before.is_none() {
        for file in &mut collate.files {
            file.looked = None;
        }
    }
    let is_old = |file: &Incoming| file.looked != Some(held);
    if !is_other && !collate.files.iter().any(is_old) {
        return false;
    }
    let near = Rc::make_mut(&mut collate.near);
    if is_other {
        collate.offers = Rc::new(offers(&open.casebook, near));
    }
    let against = OnceCell::new();
    let against = || against.get_or_init(|| Against::of(&open.casebook, Some(me)));
    let mut records = 0;
    for file in collate.files.iter_mut().filter(|file| is_old(file)) {
        if records > SLICE_RECORDS {
            return true;
        }
        records += file.casebook.records().len();
        file.looked = Some(held);
        if file.preview.is_some() {
            if file.fate == Fate::Unreadable {
                continue;
            }
            let found = difference(&open.casebook, &file.casebook);
            if matches!(file.fate, Fate::Merged { .. }) {
                // What it brought stays told, unless the merge was undone: then it brings something again.
                if found.is_nothing() {
                    continue;
                }
                file.fate = Fate::Waiting;
            }
            file.difference = Rc::new(found);
        }
        file.preview = Some(Rc::new(against().preview(&file.casebook, &file.difference, near)));
    }
    let known = collate.files.iter().filter_map(|file| file.preview.as_deref());
    let all: Vec<(&Preview, &Casebook)> = known
        .zip(collate.files.iter().map(|file| file.casebook.as_ref()))
        .collect();
    let told = against().copied(&all);
    for (file, copied) in collate.files.iter_mut().zip(told) {
        if let Some(preview) = file.preview.as_mut().filter(|preview| preview.copied != copied) {
            Rc::make_mut(preview).copied = copied;
        }
    }
    false
}
