//! A few choices side by side, one of them chosen.

use yew::prelude::*;

use super::yes_no;
use crate::ui::element::{El, el};

/// What [`segments`] shows.
pub struct Segments {
    /// What is chosen here.
    pub label: AttrValue,
    /// Key and label of each choice.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The key of the chosen one; empty: none.
    pub chosen: AttrValue,
    /// Is told the key of what was clicked.
    pub onchoose: Callback<AttrValue>,
    /// Whether it is drawn with a quiet border.
    pub soft: bool,
    /// Whether clicking the chosen one takes the choice back, with an empty key.
    pub optional: bool,
}

/// Returns a few choices side by side.
pub fn segments(props: Segments) -> El {
    let choices = props.options.into_iter().map(|(key, label)| {
        let is_chosen = key == props.chosen;
        let told = if is_chosen && props.optional {
            AttrValue::default()
        } else {
            key.clone()
        };
        let onchoose = props.onchoose.clone();
        el("button")
            .key(key.as_str())
            .attr("type", "button")
            .attr("aria-pressed", yes_no(is_chosen))
            .on_click(Callback::from(move |_: MouseEvent| onchoose.emit(told.clone())))
            .child(label)
    });
    el("div")
        .class(if props.soft { "seg seg--soft" } else { "seg" })
        .attr("role", "group")
        .attr("aria-label", props.label)
        .children(choices)
}
