//! How much a comparison matters, as three bars.

use yew::prelude::*;

use crate::t;

/// What [`Severity`] shows.
#[derive(Properties, PartialEq)]
pub struct SeverityProps {
    /// 1 to 3; 0: not said, and nothing is shown.
    pub value: u8,
}

/// Shows how much a comparison matters.
#[component]
pub fn Severity(props: &SeverityProps) -> Html {
    if props.value == 0 {
        return Html::default();
    }
    let bars = (1..=3_u8).map(|n| html! { <i class={classes!((n <= props.value).then_some("on"))}></i> });
    html! { <span class="sev" role="img" aria-label={t!("part-severity", value = i64::from(props.value))}>{ for bars }</span> }
}
