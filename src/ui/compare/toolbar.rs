//! The bar over the table: how many comparisons there are, which of them are shown, and a button for a new one.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use super::line::Line;
use crate::app::Action;
use crate::app::state::Filter;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el};
use crate::ui::part::part;
use crate::ui::parts::*;

const FILTERS: [(&str, Filter); 4] = [
    ("all", Filter::All),
    ("disagreements", Filter::Disagreements),
    ("unchecked", Filter::Unchecked),
    ("no-verdict", Filter::NoVerdict),
];

/// Shows the bar over the table of these rows, of which the filter lets some through.
pub fn toolbar(dispatch: &Callback<Action>, lines: &[Rc<Line>], filter: Filter) -> El {
    let count = lines.len();
    let disagreements = lines.iter().filter(|line| line.is_disagreement()).count();
    let unchecked: usize = lines.iter().map(|line| line.unchecked()).sum();
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
        .find(|(_, known)| *known == filter)
        .map_or("all", |(key, _)| *key);
    let onchoose = {
        let dispatch = dispatch.clone();
        Callback::from(move |key: AttrValue| {
            if let Some((_, filter)) = FILTERS.iter().find(|(k, _)| *k == key.as_str()) {
                dispatch.emit(Action::FilterComparisons(*filter));
            }
        })
    };
    el("div")
        .class("subbar")
        .child(el("h1").class("vh").attr("id", "h-compare").child(t!("compare-title")))
        .child(
            el("span")
                .class("opt")
                .child(el("b").child(t!("compare-count", count = count)))
                .child(" · ")
                .child(t!("compare-count-disagreements", count = disagreements))
                .child(" · ")
                .child(t!("compare-count-unchecked", count = unchecked)),
        )
        .child(el("span").class("grow"))
        .child(part::<Select>(props!(SelectProps {
            id: "compare-filter",
            label: t!("compare-filter"),
            options,
            chosen,
            onchoose,
            hide_label: true,
            quiet: true
        })))
        .child(
            button("btn btn--main", act(dispatch, Action::NewComparison(String::new())))
                .attr("id", "add-comparison")
                .child(small_icon("plus"))
                .child(t!("compare-add")),
        )
}
