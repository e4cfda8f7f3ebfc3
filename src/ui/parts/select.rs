//! A choice from a list that unfolds.

use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::ui::element::el;

/// What [`Select`] shows.
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The id of the control.
    pub id: AttrValue,
    /// What is chosen here.
    pub label: AttrValue,
    /// Key and label of each choice.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The key of the chosen one.
    pub chosen: AttrValue,
    /// Is told the key of the new choice.
    pub onchoose: Callback<AttrValue>,
    /// Whether the label is for screen readers only.
    #[prop_or_default]
    pub hide_label: bool,
    /// Whether it is drawn without a border.
    #[prop_or_default]
    pub quiet: bool,
    /// More classes of the whole.
    #[prop_or_default]
    pub class: AttrValue,
}

/// Shows a choice from a list that unfolds.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    {
        let (node, chosen) = (node.clone(), props.chosen.clone());
        // The attribute says only what was chosen first.
        use_effect(move || {
            if let Some(select) = node.cast::<HtmlSelectElement>()
                && select.value() != chosen.as_str()
            {
                select.set_value(&chosen);
            }
            || ()
        });
    }
    let onchange = {
        let onchoose = props.onchoose.clone();
        Callback::from(move |e: Event| {
            let select: HtmlSelectElement = e.target_unchecked_into();
            onchoose.emit(AttrValue::from(select.value()));
        })
    };
    let options = props.options.iter().map(|(key, label)| {
        el("option")
            .key(key.as_str())
            .attr("value", key.clone())
            .flag("selected", *key == props.chosen)
            .child(label)
    });
    el("div")
        .class("field")
        .class(props.class.clone())
        .child(
            el("label")
                .attr("for", props.id.clone())
                .class_if(props.hide_label, "vh")
                .child(&props.label),
        )
        .child(
            el("select")
                .node(&node)
                .attr("id", props.id.clone())
                .class("select")
                .class_if(props.quiet, "select--quiet")
                .on(ListenerKind::onchange, onchange)
                .children(options),
        )
        .html()
}
