//! The dialogs in front of the screens: one file each. Which of them is open stands in the state.

pub mod compare;
pub mod finish;
pub mod help;
pub mod history;
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
use yew::props;

use self::compare::{CompareDialog, CompareDialogProps};
use self::finish::finish_dialog;
use self::help::help_dialog;
use self::history::{HistoryDialog, HistoryDialogProps};
use self::names::{NamesDialog, NamesDialogProps};
use self::overlap::{OverlapDialog, OverlapDialogProps};
use self::paste::{PasteDialog, PasteDialogProps};
use self::search::{SearchDialog, SearchDialogProps};
use self::settings::settings_dialog;
use self::shelf::shelf_dialog;
use self::tags::{TagsDialog, TagsDialogProps};
use self::version::version_dialog;
use crate::app::Action;
use crate::app::state::{Dialog, State};
use crate::browser::page::document;
use crate::ui::part::part;

/// Shows the dialog in front, if there is one.
pub fn front(dispatch: &Callback<Action>, state: &State) -> Html {
    let onclose = dispatch.reform(|()| Action::Dialog(None));
    let book = state
        .open
        .as_ref()
        .map(|open| (open.casebook.clone(), open.derived.clone()));
    match (&state.dialog, book) {
        (Some(Dialog::Help), _) => help_dialog(onclose),
        (Some(Dialog::Finish), _) => {
            let finish = state.finish.as_ref();
            finish.map_or_else(Html::default, |finish| finish_dialog(dispatch, finish))
        }
        (Some(Dialog::Settings), _) => settings_dialog(dispatch, &state.me, &state.settings, onclose),
        (Some(Dialog::Shelf), _) => {
            let key_open = state.open.as_ref().map(|open| open.key.as_str());
            shelf_dialog(dispatch, &state.shelf, key_open, onclose)
        }
        (Some(Dialog::Paste), _) => part::<PasteDialog>(props!(PasteDialogProps { onclose })),
        (Some(Dialog::Tags), Some((casebook, _))) => part::<TagsDialog>(props!(TagsDialogProps { casebook, onclose })),
        (Some(Dialog::Overlap(claims)), Some((casebook, _))) => {
            let focus = state.open.as_ref().and_then(|open| open.read.focus.clone());
            part::<OverlapDialog>(props!(OverlapDialogProps {
                casebook,
                claims: claims.clone(),
                focus,
                onclose
            }))
        }
        (Some(Dialog::Search), Some((casebook, derived))) => part::<SearchDialog>(props!(SearchDialogProps {
            casebook,
            derived,
            onclose
        })),
        (Some(Dialog::Names), Some((casebook, derived))) => part::<NamesDialog>(props!(NamesDialogProps {
            casebook,
            derived,
            onclose
        })),
        (Some(Dialog::History(record)), Some((casebook, derived))) => {
            part::<HistoryDialog>(props!(HistoryDialogProps {
                casebook,
                derived,
                record: record.clone(),
                me: state.me.id.clone(),
                onclose
            }))
        }
        (Some(Dialog::Compare(claims)), Some((casebook, derived))) => {
            part::<CompareDialog>(props!(CompareDialogProps {
                casebook,
                derived,
                claims: claims.clone(),
                onclose
            }))
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
