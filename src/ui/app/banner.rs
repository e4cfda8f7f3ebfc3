//! What lasts and must be known: that this browser does not keep the work. The work itself goes on in memory.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::StoreTrouble;
use crate::t;
use crate::ui::element::{button, el};
use crate::ui::parts::{icon, small_icon};
use crate::ui::{ScreenProps, act, use_dispatch};

/// Shows why the browser does not keep the work, until it does or the person has read it.
#[component]
pub fn Banner(props: &ScreenProps) -> Html {
    let dispatch = use_dispatch();
    let read = use_state_eq(|| None::<StoreTrouble>);
    let saving = &props.state.saving;
    let Some(trouble) = saving.trouble.clone().filter(|t| (*read).as_ref() != Some(t)) else {
        return Html::default();
    };
    let (what, why) = match &trouble {
        StoreTrouble::Blocked => (t!("app-trouble-blocked"), t!("app-trouble-blocked-why")),
        StoreTrouble::Full => (t!("app-trouble-full"), t!("app-trouble-full-why")),
        StoreTrouble::Other(message) => (
            t!("app-trouble-other"),
            t!("app-trouble-other-why", message = message.clone()),
        ),
    };
    let dismiss = Callback::from(move |_: MouseEvent| read.set(Some(trouble.clone())));
    el("div")
        .class("banner banner--bad")
        .attr("role", "alert")
        .child(icon("warn"))
        .child(el("p").child(el("b").child(what)).child(" ").child(why))
        .child_if(props.state.open.is_some(), || {
            button("btn btn--small btn--main", act(&dispatch, Action::SaveFile)).child(t!("app-save-file"))
        })
        .child_if(!saving.waiting.is_empty(), || {
            button("btn btn--small", act(&dispatch, Action::Retry)).child(t!("app-retry"))
        })
        .child(
            button("icon-btn icon-btn--s", dismiss)
                .attr("aria-label", t!("part-dismiss"))
                .child(small_icon("close")),
        )
        .html()
}
