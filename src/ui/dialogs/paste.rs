//! A text that comes from the clipboard rather than from a file.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlTextAreaElement};
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::t;
use crate::ui::element::{button, el, row};
use crate::ui::part::part;
use crate::ui::parts::{Modal, ModalProps, small_icon};
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
    // What the clipboard held: its words, and the HTML of them.
    let pasted = use_mut_ref(<(String, String)>::default);
    let keep = {
        let pasted = pasted.clone();
        Callback::from(move |event: Event| {
            let data = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data);
            let held = |kind| {
                data.as_ref()
                    .and_then(|data| data.get_data(kind).ok())
                    .unwrap_or_default()
            };
            *pasted.borrow_mut() = (held("text/plain"), held("text/html"));
        })
    };
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
                let (words, html) = &*pasted.borrow();
                // Only while it is what was pasted: what somebody wrote himself is no HTML.
                let is_whole = !html.is_empty() && words_of(words).eq(words_of(&text));
                dispatch.emit(Action::Paste(text, is_whole.then(|| html.clone())));
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
                .on(ListenerKind::onpaste, keep)
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
    part::<Modal>(props!(ModalProps {
        id: "paste",
        title: t!("paste-title"),
        class: "dlg--paste",
        onclose: props.onclose.clone(),
        children: whole
    }))
}

/// Returns the words of a text, however its lines end.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}
