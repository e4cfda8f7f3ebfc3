//! A small list that does something as soon as an item is chosen, and then shows its prompt again.

use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::ui::element::{El, el};

/// Shows a list that acts on a choice. The `prompt` is what it says before anything is chosen; its name, too, with what it is `about`
/// said behind it to those who do not see that. The `options` are key and words of each item; `onchoose` is told the key.
pub fn choose(prompt: String, about: &str, options: &[(AttrValue, AttrValue)], onchoose: Callback<AttrValue>) -> El {
    let onchange = Callback::from(move |event: Event| {
        let list: HtmlSelectElement = event.target_unchecked_into();
        let key = list.value();
        if !key.is_empty() {
            list.set_value("");
            onchoose.emit(AttrValue::from(key));
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
        .child(el("option").attr("value", "").flag("selected", true).child(prompt))
        .children(options.iter().map(option))
}
