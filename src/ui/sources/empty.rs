//! What the screen of the sources says while there are none: one sentence, and three ways to begin.

use yew::prelude::*;

use super::pieces::open_files;
use crate::app::Action;
use crate::app::sample;
use crate::app::state::Dialog;
use crate::t;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// The empty list of sources.
#[component]
pub fn EmptySources() -> Html {
    let dispatch = use_dispatch();
    let samples = use_memo((), |()| sample::list());
    html! {
        <div class="empty">
            <h2 class="said">{ t!("sources-empty") }</h2>
            <p>{ t!("sources-drop-kinds") }</p>
            <div class="empty__act">
                <button type="button" class="btn btn--main" onclick={open_files()}>
                    { icon("file") }
                    { t!("sources-open-files") }
                </button>
                <button type="button" class="btn" onclick={act(&dispatch, Action::Dialog(Some(Dialog::Paste)))}>
                    { t!("sources-paste") }
                </button>
            </div>
            <p class="meta">{ t!("sources-try") }</p>
            <div class="empty__act">
                { for samples.iter().map(|sample| html! {
                    <button
                        key={sample.id}
                        type="button"
                        class="btn btn--quiet"
                        title={sample.about.clone()}
                        onclick={act(&dispatch, Action::OpenSample(sample.id))}
                    >
                        <span class="link">{ t!("sources-sample", title = sample.title.clone()) }</span>
                    </button>
                }) }
            </div>
        </div>
    }
}
