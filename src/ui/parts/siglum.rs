//! The two letters that stand for a source.

use yew::prelude::*;

/// What [`Siglum`] shows.
#[derive(Properties, PartialEq)]
pub struct SiglumProps {
    /// The letters.
    pub text: AttrValue,
    /// Whether it is drawn large.
    #[prop_or_default]
    pub big: bool,
    /// Whether the source is not read, or no source.
    #[prop_or_default]
    pub off: bool,
}

/// Shows the letters that stand for a source.
#[component]
pub fn Siglum(props: &SiglumProps) -> Html {
    html! {
        <span class={classes!("sig", props.big.then_some("sig--big"), props.off.then_some("sig--off"))}>{ &props.text }</span>
    }
}
