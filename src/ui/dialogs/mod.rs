//! The dialogs in front of the screens: one file each. Which of them is open stands in the state.

pub mod compare;
pub mod help;
pub mod overlap;
pub mod paste;
pub mod search;
pub mod settings;
pub mod shelf;
pub mod tags;

use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use self::compare::CompareDialog;
use self::help::HelpDialog;
use self::overlap::OverlapDialog;
use self::paste::PasteDialog;
use self::search::SearchDialog;
use self::settings::SettingsDialog;
use self::shelf::ShelfDialog;
use self::tags::TagsDialog;
use super::{ScreenProps, use_dispatch};
use crate::app::Action;
use crate::app::state::Dialog;
use crate::browser::page::document;

/// Shows the dialog in front, if there is one.
#[component]
pub fn Front(props: &ScreenProps) -> Html {
    let dispatch = use_dispatch();
    let onclose = Callback::from(move |()| dispatch.emit(Action::Dialog(None)));
    let state = &props.state;
    let book = state
        .open
        .as_ref()
        .map(|open| (open.casebook.clone(), open.derived.clone()));
    match (&state.dialog, book) {
        (Some(Dialog::Help), _) => html! { <HelpDialog {onclose} /> },
        (Some(Dialog::Settings), _) => {
            html! { <SettingsDialog me={state.me.clone()} settings={state.settings.clone()} {onclose} /> }
        }
        (Some(Dialog::Shelf), _) => {
            let key_open = state.open.as_ref().map(|open| AttrValue::from(open.key.clone()));
            html! { <ShelfDialog shelf={state.shelf.clone()} {key_open} {onclose} /> }
        }
        (Some(Dialog::Paste), _) => html! { <PasteDialog {onclose} /> },
        (Some(Dialog::Tags), Some((casebook, _))) => html! { <TagsDialog {casebook} {onclose} /> },
        (Some(Dialog::Overlap(claims)), Some((casebook, _))) => {
            let focus = state.open.as_ref().and_then(|open| open.read.focus.clone());
            html! { <OverlapDialog {casebook} claims={claims.clone()} {focus} {onclose} /> }
        }
        (Some(Dialog::Search), Some((casebook, derived))) => html! { <SearchDialog {casebook} {derived} {onclose} /> },
        (Some(Dialog::Compare { first, second }), Some((casebook, derived))) => {
            html! { <CompareDialog {casebook} {derived} first={first.clone()} second={second.clone()} {onclose} /> }
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
