//! The files that came in: whose each is, and what became of it.

use yew::prelude::*;

use super::known::{Names, told_shortly};
use super::progress::progress;
use crate::app::Action;
use crate::app::preview::Copied;
use crate::app::state::{Collating, Fate, Incoming};
use crate::browser::clock::{date_and_time, time_of_day};
use crate::browser::files::{FOLDER, open_picker_of};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el};
use crate::ui::parts::small_icon;

/// How many people are named before the rest is counted.
const NAMED: usize = 3;

/// Returns whose work the file at a place is, in words; its number instead, where names are hidden.
#[must_use]
pub fn who(file: &Incoming, place: usize, anonymous: bool) -> String {
    if anonymous {
        return t!("collate-file-number", number = place + 1);
    }
    let named = file.people.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match file.people.len().saturating_sub(NAMED) {
        _ if file.people.is_empty() => t!("collate-nobody"),
        0 => named,
        more => t!("collate-people-more", names = named, count = more),
    }
}

/// Returns class, picture and words for where a file stands.
fn state(file: &Incoming) -> (&'static str, &'static str, String) {
    let found = &file.difference;
    match file.fate {
        Fate::Unreadable => ("state state--bad", "close", t!("collate-state-unreadable")),
        Fate::LeftOut => ("state", "silent", t!("collate-state-left-out")),
        Fate::Merged { at_ms } => (
            "state state--ok",
            "check",
            t!("collate-state-merged", time = time_of_day(at_ms)),
        ),
        Fate::Waiting if !found.conflicts.is_empty() => (
            "state state--warn",
            "alert",
            t!("collate-state-conflicts", count = found.conflicts.len()),
        ),
        Fate::Waiting if file.quarantined > 0 => (
            "state state--warn",
            "alert",
            t!("collate-state-held", count = file.quarantined),
        ),
        Fate::Waiting if found.is_nothing() => ("state", "v-agree", t!("collate-state-same")),
        Fate::Waiting => {
            let count = found.new.len() + found.changed.len() + found.deleted.len() + found.texts;
            ("state", "wait", t!("collate-state-waiting", count = count))
        }
    }
}

/// Returns what opens the file picker.
pub fn add_files() -> Callback<MouseEvent> {
    Callback::from(|_: MouseEvent| crate::browser::files::open_picker())
}

/// Returns what opens the picker of a folder.
fn add_folder() -> Callback<MouseEvent> {
    Callback::from(|_: MouseEvent| open_picker_of(FOLDER))
}

/// The list of the files that came in.
pub fn inbox(dispatch: &Callback<Action>, collate: &Collating, names: &Names<'_>) -> El {
    let has_files = !collate.files.is_empty();
    let files = || {
        let files = collate.files.iter().enumerate();
        let rows = files.map(|(place, file)| file_row(dispatch, collate, file, place, names));
        el("ul").class("files").children(rows)
    };
    let clear = || {
        let clear = button("btn btn--small btn--quiet push", act(dispatch, Action::ClearIncoming));
        el("div").class("phead").child(clear.child(t!("collate-clear")))
    };
    el("aside")
        .class("pane pane--start inbox")
        .attr("aria-label", t!("collate-files"))
        .child(
            el("header")
                .class("phead")
                .child(el("h2").child(t!("collate-files")))
                .child(button("btn btn--small push", add_files()).child(t!("collate-add-files"))),
        )
        .child(progress(dispatch, collate))
        .child_if(has_files, files)
        .child(
            button("dropbox dropbox--s", add_files())
                .child(el("b").child(t!("collate-drop")))
                .child(el("span").class("meta").child(t!("collate-drop-safe"))),
        )
        .child(
            el("div")
                .class("phead")
                .child(button("btn btn--small btn--quiet", add_folder()).child(t!("collate-add-folder"))),
        )
        .child_if(has_files, clear)
}

/// One file in the list.
fn file_row(dispatch: &Callback<Action>, collate: &Collating, file: &Incoming, place: usize, names: &Names<'_>) -> El {
    let (class, picture, state) = state(file);
    let anonymous = collate.people.anonymous;
    let is_shown = place == collate.shown;
    // The name of a file often is the name of a person.
    let name = || el("span").class("fname").attr("dir", "auto").child(file.name.clone());
    let known = file.preview.as_deref();
    let last = known.and_then(|known| known.last.as_ref());
    let told = known.filter(|_| file.fate != Fate::Unreadable);
    let told = told.and_then(|known| told_shortly(known, names));
    // That a file is the same as another one says what its state would say, and more.
    let is_double = known.is_some_and(|known| matches!(known.copied.first(), Some(Copied::File(_))));
    let is_plain = !(is_double && file.fate == Fate::Waiting && file.difference.is_nothing());
    el("li").key(place).class_if(is_shown, "is-sel").child(
        el("button")
            .attr("type", "button")
            .attr("aria-current", is_shown.then_some("true"))
            .on_click(act(dispatch, Action::ShowIncoming(place)))
            .child(el("b").attr("dir", "auto").child(who(file, place, anonymous)))
            .child(last.map(|(_, at)| el("span").class("meta").child(date_and_time(*at))))
            .child_if(!anonymous, name)
            .child_if(is_plain, || {
                el("span").class(class).child(small_icon(picture)).child(state)
            })
            .child(told.map(|words| {
                let picture = if is_double { "v-agree" } else { "person" };
                el("span").class("state").child(small_icon(picture)).child(words)
            })),
    )
}
