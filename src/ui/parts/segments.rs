//! A few choices side by side, one of them chosen.

use yew::prelude::*;

use super::yes_no;

/// What [`Segments`] shows.
#[derive(Properties, PartialEq)]
pub struct SegmentsProps {
    /// What is chosen here.
    pub label: AttrValue,
    /// Key and label of each choice.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The key of the chosen one; empty: none.
    pub chosen: AttrValue,
    /// Is told the key of what was clicked.
    pub onchoose: Callback<AttrValue>,
    /// Whether it is drawn with a quiet border.
    #[prop_or_default]
    pub soft: bool,
    /// Whether clicking the chosen one takes the choice back, with an empty key.
    #[prop_or_default]
    pub optional: bool,
}

/// Shows a few choices side by side.
#[component]
pub fn Segments(props: &SegmentsProps) -> Html {
    let choices = props.options.iter().map(|(key, label)| {
        let is_chosen = *key == props.chosen;
        let onclick = {
            let (onchoose, optional, key) = (props.onchoose.clone(), props.optional, key.clone());
            Callback::from(move |_: MouseEvent| {
                onchoose.emit(if is_chosen && optional {
                    AttrValue::default()
                } else {
                    key.clone()
                });
            })
        };
        html! {
            <button key={key.to_string()} type="button" aria-pressed={yes_no(is_chosen)} {onclick}>{ label }</button>
        }
    });
    html! {
        <div class={classes!("seg", props.soft.then_some("seg--soft"))} role="group" aria-label={props.label.clone()}>{ for choices }</div>
    }
}
