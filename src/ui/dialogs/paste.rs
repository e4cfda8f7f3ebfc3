//! A text that comes from the clipboard rather than from a file.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::Action;
use crate::t;
use crate::ui::element::{button, el, row};
use crate::ui::parts::{Modal, small_icon};
use crate::ui::use_dispatch;

/// What [`PasteDialog`] needs.
#[derive(Properties, PartialEq)]
pub struct PasteDialogProps {
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

/// Shows a place to paste a text into.
#[component]
pub fn PasteDialog(props: &PasteDialogProps) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    let is_missing = use_state_eq(|| false);
    let add = {
        let (node, is_missing) = (node.clone(), is_missing.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(area) = node.cast::<HtmlTextAreaElement>() else {
                return;
            };
            let text = area.value();
            if text.trim().is_empty() {
                is_missing.set(true);
                area.focus().ok();
            } else {
                dispatch.emit(Action::Paste(text));
            }
        })
    };
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let error = || {
        el("p")
            .class("err")
            .attr("id", "paste-error")
            .child(small_icon("alert"))
            .child(t!("paste-missing"))
    };
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", "paste-text").child(t!("paste-label")))
        .child(
            el("textarea")
                .node(&node)
                .attr("id", "paste-text")
                .class("input said dlg__paste")
                .attr("dir", "auto")
                .flag("autofocus", true)
                .attr("aria-invalid", is_missing.then_some("true"))
                .attr("aria-describedby", is_missing.then_some("paste-error")),
        )
        .child_if(*is_missing, error);
    let body = el("div")
        .class("dlg__body form")
        .child(field)
        .child(el("p").class("meta").child(t!("paste-hint")));
    let foot = el("footer")
        .class("dlg__foot")
        .child(button("btn", cancel).child(t!("part-cancel")))
        .child(button("btn btn--main", add).child(t!("paste-add")));
    let whole = row().child(body).child(foot).html();
    html! { <Modal id="paste" title={t!("paste-title")} class="dlg--paste" onclose={props.onclose.clone()}>{ whole }</Modal> }
}
