//! The passing message: what just happened, and the way back. Its place is always there, so that screen readers hear what comes into it.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::{Toast, ToastButton};
use crate::t;
use crate::ui::parts::small_icon;
use crate::ui::{act, use_dispatch};

/// What [`Message`] shows.
#[derive(Properties, PartialEq)]
pub struct MessageProps {
    /// The message, if there is one.
    pub toast: Option<Toast>,
}

/// Shows the passing message.
#[component]
pub fn Message(props: &MessageProps) -> Html {
    let dispatch = use_dispatch();
    let message = props.toast.as_ref().map(|toast| {
        let sentence = t!(
            toast.id,
            what = toast.what.clone(),
            count = i64::try_from(toast.count).unwrap_or(i64::MAX)
        );
        let button = toast.button.clone().map(|button| {
            let action = match button {
                ToastButton::Undo => Action::Undo,
                ToastButton::Bring(key) => Action::BringKept(key),
            };
            let number = toast.number;
            let dispatch = dispatch.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                dispatch.emit(action.clone());
                dispatch.emit(Action::DismissToast(number));
            });
            html! { <button class="btn btn--small" type="button" {onclick}>{ t!("app-toast-undo") }</button> }
        });
        html! {
            <div key={toast.number} class="toast">
                <span>{ sentence }</span>
                { button.unwrap_or_default() }
                <button class="icon-btn icon-btn--s" type="button" aria-label={t!("part-dismiss")}
                    onclick={act(&dispatch, Action::DismissToast(toast.number))}>{ small_icon("close") }</button>
            </div>
        }
    });
    html! { <div role="status">{ message.unwrap_or_default() }</div> }
}
