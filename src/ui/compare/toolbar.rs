//! The bar over the table: how many comparisons there are, which of them are shown, and a button for a new one.

use std::rc::Rc;

use yew::prelude::*;

use super::line::Line;
use crate::app::Action;
use crate::app::state::Filter;
use crate::t;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// The rows.
    pub lines: Rc<Vec<Rc<Line>>>,
    /// Which of them are shown.
    pub filter: Filter,
}

const FILTERS: [(&str, Filter); 4] = [
    ("all", Filter::All),
    ("disagreements", Filter::Disagreements),
    ("unchecked", Filter::Unchecked),
    ("no-verdict", Filter::NoVerdict),
];

/// Shows the bar over the table.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let dispatch = use_dispatch();
    let count = props.lines.len();
    let disagreements = props.lines.iter().filter(|line| line.is_disagreement()).count();
    let unchecked: usize = props.lines.iter().map(|line| line.unchecked()).sum();
    let word = |filter: Filter| match filter {
        Filter::All => t!("compare-filter-all"),
        Filter::Disagreements => t!("compare-filter-disagreements"),
        Filter::Unchecked => t!("compare-filter-unchecked"),
        Filter::NoVerdict => t!("compare-filter-no-verdict"),
    };
    let options: Vec<(AttrValue, AttrValue)> = FILTERS
        .iter()
        .map(|(key, filter)| (AttrValue::from(*key), AttrValue::from(word(*filter))))
        .collect();
    let chosen = FILTERS
        .iter()
        .find(|(_, filter)| *filter == props.filter)
        .map_or("all", |(key, _)| *key);
    let onchoose = {
        let dispatch = dispatch.clone();
        Callback::from(move |key: AttrValue| {
            if let Some((_, filter)) = FILTERS.iter().find(|(k, _)| *k == key.as_str()) {
                dispatch.emit(Action::FilterComparisons(*filter));
            }
        })
    };
    html! {
        <div class="subbar">
            <h1 class="vh" id="h-compare">{ t!("compare-title") }</h1>
            <span class="opt">
                <b>{ t!("compare-count", count = count) }</b>
                { " · " }{ t!("compare-count-disagreements", count = disagreements) }
                { " · " }{ t!("compare-count-unchecked", count = unchecked) }
            </span>
            <span class="grow"></span>
            <Select id="compare-filter" label={t!("compare-filter")} {options} {chosen} {onchoose} hide_label={true} quiet={true} />
            <button type="button" id="add-comparison" class="btn btn--main" onclick={act(&dispatch, Action::NewComparison(String::new()))}>
                { small_icon("plus") }{ t!("compare-add") }
            </button>
        </div>
    }
}
