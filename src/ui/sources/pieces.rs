//! Small pieces of the screen of the sources: the buttons and the box that load articles, and the card that is not there yet.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::Dialog;
use crate::t;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// The buttons that open files and paste a text.
#[component]
pub fn LoadButtons() -> Html {
    let dispatch = use_dispatch();
    html! {
        <>
            <button type="button" class="btn" onclick={open_files()}>
                { icon("file") }
                { t!("sources-open-files") }
            </button>
            <button type="button" class="btn btn--quiet" onclick={act(&dispatch, Action::Dialog(Some(Dialog::Paste)))}>
                { t!("sources-paste") }
            </button>
        </>
    }
}

/// The box that says where to drop files; pressed, it opens the file picker.
#[component]
pub fn DropBox() -> Html {
    html! {
        <button type="button" class="dropbox" onclick={open_files()}>
            <b>{ t!("sources-drop") }</b>
            <span class="meta">{ t!("sources-drop-kinds") }</span>
        </button>
    }
}

/// Returns what opens the browser's file picker.
pub fn open_files() -> Callback<MouseEvent> {
    Callback::from(|_: MouseEvent| crate::browser::files::open_picker())
}

/// Returns the pane of the card while no source is chosen.
pub fn no_card(is_empty: bool) -> Html {
    html! {
        <aside id="card" class="stack pane--end srcdetail" tabindex="-1" aria-label={t!("sources-card")}>
            <header class="phead"><h2>{ t!("sources-card") }</h2></header>
            <div class="pane" tabindex="0" role="region" aria-label={t!("sources-card")}>
                <div class="empty">
                    <p>{ if is_empty { t!("sources-card-no-sources") } else { t!("sources-card-choose") } }</p>
                </div>
            </div>
            <div></div>
        </aside>
    }
}
