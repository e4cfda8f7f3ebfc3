//! A verdict: its sign and its word.

use yew::prelude::*;

use super::{icon, words};
use crate::core::model::Verdict;

/// What [`VerdictBadge`] shows.
#[derive(Properties, PartialEq)]
pub struct VerdictBadgeProps {
    /// The verdict, if there is one yet.
    pub verdict: Option<Verdict>,
}

/// Shows a verdict, or that there is none yet.
#[component]
pub fn VerdictBadge(props: &VerdictBadgeProps) -> Html {
    let short = words::verdict_word(props.verdict);
    html! {
        <span class={classes!("verdict", format!("verdict--{short}"))}>
            { icon(&format!("v-{short}")) }
            { words::verdict_or_none(props.verdict) }
        </span>
    }
}
