//! The dialogs in front of the screens: one file each. Which of them is open stands in the state.

pub mod compare;
pub mod help;
mod list;
pub mod names;
pub mod overlap;
pub mod paste;
pub mod search;
pub mod settings;
pub mod shelf;
pub mod tags;
pub mod version;

use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use self::compare::CompareDialog;
use self::help::help_dialog;
use self::names::NamesDialog;
use self::overlap::OverlapDialog;
use self::paste::PasteDialog;
use self::search::SearchDialog;
use self::settings::settings_dialog;
use self::shelf::shelf_dialog;
use self::tags::TagsDialog;
use self::version::version_dialog;
use crate::app::Action;
use crate::app::state::{Dialog, State};
use crate::browser::page::document;

/// Shows the dialog in front, if there is one.
pub fn front(dispatch: &Callback<Action>, state: &State) -> Html {
    let onclose = dispatch.reform(|()| Action::Dialog(None));
    let book = state
        .open
        .as_ref()
        .map(|open| (open.casebook.clone(), open.derived.clone()));
    match (&state.dialog, book) {
        (Some(Dialog::Help), _) => help_dialog(onclose),
        (Some(Dialog::Settings), _) => settings_dialog(dispatch, &state.me, &state.settings, onclose),
        (Some(Dialog::Shelf), _) => {
            let key_open = state.open.as_ref().map(|open| open.key.as_str());
            shelf_dialog(dispatch, &state.shelf, key_open, onclose)
        }
        (Some(Dialog::Paste), _) => html! { <PasteDialog {onclose} /> },
        (Some(Dialog::Tags), Some((casebook, _))) => html! { <TagsDialog {casebook} {onclose} /> },
        (Some(Dialog::Overlap(claims)), Some((casebook, _))) => {
            let focus = state.open.as_ref().and_then(|open| open.read.focus.clone());
            html! { <OverlapDialog {casebook} claims={claims.clone()} {focus} {onclose} /> }
        }
        (Some(Dialog::Search), Some((casebook, derived))) => html! { <SearchDialog {casebook} {derived} {onclose} /> },
        (Some(Dialog::Names), Some((casebook, derived))) => html! { <NamesDialog {casebook} {derived} {onclose} /> },
        (Some(Dialog::Compare { first, second }), Some((casebook, derived))) => {
            html! { <CompareDialog {casebook} {derived} first={first.clone()} second={second.clone()} {onclose} /> }
        }
        (Some(Dialog::Version), Some((casebook, _))) => {
            let version = state.open.as_ref().and_then(|open| open.version.as_ref());
            version.map_or_else(Html::default, |(_, version)| {
                version_dialog(dispatch, &casebook, version)
            })
        }
        (None, _) | (Some(_), None) => Html::default(),
    }
}

/// Scrolls no further than needed to show the element with this id.
fn scroll_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
