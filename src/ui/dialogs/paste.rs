//! A text that comes from the clipboard rather than from a file.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::app::Action;
use crate::t;
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
    let invalid = is_missing.then_some("true");
    let error = is_missing.then_some("paste-error");
    html! {
        <Modal id="paste" title={t!("paste-title")} class="dlg--paste" onclose={props.onclose.clone()}>
            <div class="dlg__body form">
                <div class="field">
                    <label for="paste-text">{ t!("paste-label") }</label>
                    <textarea ref={node} id="paste-text" class="input said dlg__paste" dir="auto" autofocus=true aria-invalid={invalid}
                        aria-describedby={error} />
                    if *is_missing {
                        <p class="err" id="paste-error">{ small_icon("alert") }{ t!("paste-missing") }</p>
                    }
                </div>
                <p class="meta">{ t!("paste-hint") }</p>
            </div>
            <footer class="dlg__foot">
                <button class="btn" type="button" onclick={cancel}>{ t!("part-cancel") }</button>
                <button class="btn btn--main" type="button" onclick={add}>{ t!("paste-add") }</button>
            </footer>
        </Modal>
    }
}
