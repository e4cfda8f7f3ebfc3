//! The button that removes a source, and the question before it. Removing can be undone.

use yew::prelude::*;
use yew::props;

use crate::app::Action;
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::part;
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// What the question speaks of.
#[derive(Properties, PartialEq)]
pub struct RemoveSourceProps {
    /// The source.
    pub id: TextId,
    /// Its name.
    pub name: AttrValue,
    /// How many claims go with it.
    pub claims: usize,
    /// How many comparisons speak of it.
    pub comparisons: usize,
}

/// The button that removes a source.
#[component]
pub fn RemoveSource(props: &RemoveSourceProps) -> Html {
    let dispatch = use_dispatch();
    let asking = use_state(|| false);
    let ask = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(true))
    };
    let keep = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(false))
    };
    let keep_by_button = keep.reform(|_: MouseEvent| ());
    let remove = {
        let (asking, id) = (asking.clone(), props.id);
        Callback::from(move |_: MouseEvent| {
            asking.set(false);
            dispatch.emit(Action::RemoveSource(id));
        })
    };
    let question = asking.then(|| {
        let body = question(props, keep_by_button, remove).html();
        part::<Modal>(props!(ModalProps {
            id: "remove-source",
            title: t!("sources-remove-title", name = props.name.to_string()),
            class: "dlg--confirm",
            alert: true,
            onclose: keep,
            children: body
        }))
    });
    row()
        .child(button("btn btn--small btn--quiet", ask).child(t!("sources-remove")))
        .child(question)
        .html()
}

fn question(props: &RemoveSourceProps, keep: Callback<MouseEvent>, remove: Callback<MouseEvent>) -> El {
    row()
        .child(
            el("div")
                .class("dlg__body")
                .child(el("p").child(t!("sources-remove-claims", count = props.claims)))
                .child_if(props.comparisons > 0, || {
                    el("p").child(t!("sources-remove-comparisons", count = props.comparisons))
                })
                .child(el("p").class("meta").child(t!("sources-remove-undo"))),
        )
        .child(
            el("footer")
                .class("dlg__foot")
                .child(
                    button("btn", keep)
                        .flag("autofocus", true)
                        .child(t!("sources-remove-keep")),
                )
                .child(button("btn btn--main", remove).child(t!("sources-remove-do"))),
        )
}
