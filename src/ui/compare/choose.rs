//! A small list that does something as soon as an item is chosen, and then shows its prompt again.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What the list offers.
#[derive(Properties, PartialEq)]
pub struct ChooseProps {
    /// What it says before anything is chosen; its name, too.
    pub prompt: AttrValue,
    /// What it belongs to, said behind the prompt to those who do not see it.
    #[prop_or_default]
    pub about: AttrValue,
    /// Key and words of each item.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// Called with the key.
    pub onchoose: Callback<AttrValue>,
}

/// Shows a list that acts on a choice.
#[component]
pub fn Choose(props: &ChooseProps) -> Html {
    let onchange = {
        let onchoose = props.onchoose.clone();
        Callback::from(move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            let key = list.value();
            if !key.is_empty() {
                list.set_value("");
                onchoose.emit(AttrValue::from(key));
            }
        })
    };
    let name = if props.about.is_empty() {
        props.prompt.to_string()
    } else {
        format!("{} {}", props.prompt, props.about)
    };
    html! {
        <select class="select select--quiet" aria-label={name} {onchange}>
            <option value="" selected=true>{ props.prompt.clone() }</option>
            { for props.options.iter().map(|(key, words)| html! {
                <option key={key.to_string()} value={key.clone()}>{ words.clone() }</option>
            }) }
        </select>
    }
}
