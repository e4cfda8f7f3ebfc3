//! The number of a comparison, in a disc that shows a contradiction or a tension.

use yew::prelude::*;

use crate::core::model::Verdict;

/// What [`ComparisonNumber`] shows.
#[derive(Properties, PartialEq)]
pub struct ComparisonNumberProps {
    /// The number, from 1.
    pub number: usize,
    /// The verdict, if there is one yet.
    pub verdict: Option<Verdict>,
}

/// Shows the number of a comparison.
#[component]
pub fn ComparisonNumber(props: &ComparisonNumberProps) -> Html {
    let kind = match props.verdict {
        Some(Verdict::Contradiction) => Some("cno--contra"),
        Some(Verdict::Tension) => Some("cno--tension"),
        _ => None,
    };
    html! { <span class={classes!("cno", kind)}>{ props.number }</span> }
}
