//! A picture of the sprite. It says nothing to a screen reader: the words stand beside it, or on the button around it.

use yew::prelude::*;

/// What [`Icon`] shows.
#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// The name without its prefix: `search` for the symbol `i-search`; with the prefix for `v-…`.
    pub name: AttrValue,
    /// Whether it is drawn at 12 pixels rather than at 16.
    #[prop_or_default]
    pub small: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
}

/// Shows a picture of the sprite.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let is_whole = props.name.starts_with("v-") || props.name.starts_with("i-");
    let link = if is_whole {
        format!("#{}", props.name)
    } else {
        format!("#i-{}", props.name)
    };
    html! {
        <svg class={classes!("i", props.small.then_some("i--12"), props.class.clone())} aria-hidden="true" focusable="false">
            <use href={link} />
        </svg>
    }
}
