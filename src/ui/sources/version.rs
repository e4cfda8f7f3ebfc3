//! The button by which a person brings a new version of a source, and the file input behind it.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::browser::files::{open_picker_of, read_version};
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, button, el, row};

/// The id of the file input.
const INPUT: &str = "version-input";

/// Returns the button that asks for a new version of a source.
pub fn new_version(dispatch: &Callback<Action>, id: TextId) -> El {
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |e: Event| {
            let input: HtmlInputElement = e.target_unchecked_into();
            if let Some(list) = input.files() {
                read_version(id, &list, dispatch.clone());
            }
            // The same file again is a choice too.
            input.set_value("");
        })
    };
    let open = Callback::from(|_: MouseEvent| open_picker_of(INPUT));
    row()
        .child(button("btn btn--small btn--quiet", open).child(t!("sources-new-version")))
        .child(
            el("input")
                .attr("id", INPUT)
                .attr("type", "file")
                .class("vh")
                .attr("tabindex", "-1")
                .attr("aria-label", t!("sources-new-version"))
                .on(ListenerKind::onchange, onchange),
        )
}
