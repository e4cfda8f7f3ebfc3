//! The bar over the table: how many comparisons there are, and a button for a new one.

use std::rc::Rc;

use yew::prelude::*;

use super::focus::focus_soon;
use super::line::Line;
use crate::app::Action;
use crate::app::matrix::disagreements;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::parts::*;

/// Shows the bar over the table of these rows.
pub fn toolbar(dispatch: &Callback<Action>, lines: &[Rc<Line>]) -> El {
    let count = lines.len();
    let verdicts: Vec<_> = lines.iter().map(|line| line.comparison.verdict).collect();
    let disagreements = disagreements(&verdicts);
    let unchecked: usize = lines.iter().map(|line| line.unchecked()).sum();
    let add = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::NewComparison(String::new()));
            focus_soon("question".to_owned());
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
                .child_if(!disagreements.is_empty(), || disagreements + " · ")
                .child(t!("compare-count-unchecked", count = unchecked)),
        )
        .child(el("span").class("grow"))
        .child(
            button("btn btn--main", add)
                .attr("id", "add-comparison")
                .child(small_icon("plus"))
                .child(t!("compare-add")),
        )
}
