//! A small list that does something as soon as an item is chosen, and then shows its prompt again.

use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::ui::element::{El, el};

/// Says on a list that it was unfolded, or that a key walked through it while it was folded.
const HOW: &str = "data-how";
const UNFOLDED: &str = "unfolded";
const WALKED: &str = "walked";

/// Shows a list that acts on a choice. The `prompt` is what it says before anything is chosen; its name, too, with what it is `about`
/// said behind it to those who do not see that. The `options` are key and words of each item; `onchoose` is told the key. A key that
/// walks through the folded list acts with Enter only: else nobody would get to the second item.
pub fn choose(prompt: String, about: &str, options: &[(AttrValue, AttrValue)], onchoose: Callback<AttrValue>) -> El {
    let take = move |list: &HtmlSelectElement| {
        let key = list.value();
        list.remove_attribute(HOW).ok();
        if !key.is_empty() {
            list.set_value("");
            onchoose.emit(AttrValue::from(key));
        }
    };
    let is = |list: &HtmlSelectElement, how: &str| list.get_attribute(HOW).as_deref() == Some(how);
    let onchange = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            if !is(&list, WALKED) {
                take(&list);
            }
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let list: HtmlSelectElement = event.target_unchecked_into();
        match event.key().as_str() {
            "Enter" if is(&list, WALKED) => {
                event.prevent_default();
                take(&list);
            }
            "Escape" => {
                list.remove_attribute(HOW).ok();
            }
            "Tab" | "Shift" | "Alt" => {}
            key => {
                let unfolds = event.alt_key() || matches!(key, "Enter" | " " | "F4");
                if unfolds || !is(&list, UNFOLDED) {
                    list.set_attribute(HOW, if unfolds { UNFOLDED } else { WALKED }).ok();
                }
            }
        }
    });
    let onblur = Callback::from(|event: FocusEvent| {
        let list: HtmlSelectElement = event.target_unchecked_into();
        list.remove_attribute(HOW).ok();
        list.set_value("");
    });
    let onmousedown = Callback::from(|event: MouseEvent| {
        if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
            list.set_attribute(HOW, UNFOLDED).ok();
        }
    });
    let name = if about.is_empty() {
        prompt.clone()
    } else {
        format!("{prompt} {about}")
    };
    let option = |(key, words): &(AttrValue, AttrValue)| {
        el("option")
            .key(key.to_string())
            .attr("value", key.clone())
            .child(words)
    };
    el("select")
        .class("select select--quiet")
        .attr("aria-label", name)
        .on(ListenerKind::onchange, onchange)
        .on(ListenerKind::onkeydown, onkeydown)
        .on(ListenerKind::onblur, onblur)
        .on(ListenerKind::onmousedown, onmousedown)
        .child(el("option").attr("value", "").flag("selected", true).child(prompt))
        .children(options.iter().map(option))
}
