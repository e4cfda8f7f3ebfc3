//! The passing message: what just happened, and the way back. Its place is always there, so that screen readers hear what comes into it.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::{Toast, ToastButton};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el};
use crate::ui::parts::small_icon;

/// Shows the passing message, if there is one.
pub fn message(toast: Option<&Toast>, dispatch: &Callback<Action>) -> El {
    el("div").attr("role", "status").children(toast.map(|toast| {
        let sentence = t!(
            toast.id,
            what = toast.what.clone(),
            count = i64::try_from(toast.count).unwrap_or(i64::MAX)
        );
        let undo = toast.button.clone().map(|choice| {
            let action = match choice {
                ToastButton::Undo => Action::Undo,
                ToastButton::Bring(key) => Action::BringKept(key),
            };
            let number = toast.number;
            let dispatch = dispatch.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                dispatch.emit(action.clone());
                dispatch.emit(Action::DismissToast(number));
            });
            button("btn btn--small", onclick).child(t!("app-toast-undo"))
        });
        el("div")
            .key(toast.number)
            .class("toast")
            .child(el("span").child(sentence))
            .child(undo)
            .child(
                button(
                    "icon-btn icon-btn--s",
                    act(dispatch, Action::DismissToast(toast.number)),
                )
                .attr("aria-label", t!("part-dismiss"))
                .child(small_icon("close")),
            )
    }))
}
