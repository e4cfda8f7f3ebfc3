//! The files that came in: whose each is, and what became of it.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::{Collating, Fate, Incoming};
use crate::browser::clock::time_of_day;
use crate::t;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// How many people are named before the rest is counted.
const NAMED: usize = 3;

/// One file in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Whose work it is.
    pub who: AttrValue,
    /// Its name.
    pub name: AttrValue,
    /// The class of its state.
    pub class: &'static str,
    /// The picture of its state.
    pub icon: &'static str,
    /// Its state in words.
    pub state: AttrValue,
}

/// Returns the rows of the list.
#[must_use]
pub fn rows(collate: &Collating) -> Vec<Row> {
    let row = |file: &Incoming| {
        let (class, icon, state) = state(file);
        Row {
            who: who(file).into(),
            name: file.name.clone().into(),
            class,
            icon,
            state: state.into(),
        }
    };
    collate.files.iter().map(row).collect()
}

/// Returns whose work a file is, in words.
#[must_use]
pub fn who(file: &Incoming) -> String {
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

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct InboxProps {
    /// The files.
    pub rows: Vec<Row>,
    /// The place of the file that is shown.
    pub shown: usize,
}

/// The list of the files that came in.
#[component]
pub fn Inbox(props: &InboxProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <aside class="pane pane--start inbox" aria-label={t!("collate-files")}>
            <header class="phead">
                <h2>{ t!("collate-files") }</h2>
                <button type="button" class="btn btn--small push" onclick={add_files()}>{ t!("collate-add-files") }</button>
            </header>
            if !props.rows.is_empty() {
                <ul class="files">
                    { for props.rows.iter().enumerate().map(|(place, row)| html! {
                        <FileRow key={place} row={row.clone()} place={place} shown={place == props.shown} />
                    }) }
                </ul>
            }
            <button type="button" class="dropbox dropbox--s" onclick={add_files()}>
                <b>{ t!("collate-drop") }</b>
                <span class="meta">{ t!("collate-drop-safe") }</span>
            </button>
            if !props.rows.is_empty() {
                <div class="phead">
                    <button type="button" class="btn btn--small btn--quiet push" onclick={act(&dispatch, Action::ClearIncoming)}>
                        { t!("collate-clear") }
                    </button>
                </div>
            }
        </aside>
    }
}

/// What a row shows.
#[derive(Properties, PartialEq)]
pub struct FileRowProps {
    /// The file.
    pub row: Row,
    /// Its place in the list.
    pub place: usize,
    /// Whether it is shown beside the list.
    pub shown: bool,
}

/// One file in the list.
#[component]
pub fn FileRow(props: &FileRowProps) -> Html {
    let dispatch = use_dispatch();
    let row = &props.row;
    html! {
        <li class={classes!(props.shown.then_some("is-sel"))}>
            <button
                type="button"
                aria-current={props.shown.then_some("true")}
                onclick={act(&dispatch, Action::ShowIncoming(props.place))}
            >
                <b dir="auto">{ row.who.clone() }</b>
                <span class="fname" dir="auto">{ row.name.clone() }</span>
                <span class={row.class}>{ small_icon(row.icon) }{ row.state.clone() }</span>
            </button>
        </li>
    }
}
