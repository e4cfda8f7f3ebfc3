//! One row of the table: the question, what each source says on it, and the verdict.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::focus::{focus_soon, reveal_soon};
use super::line::{Line, short_words};
use crate::app::Action;
use crate::app::view::{Cell, position_letter};
use crate::core::model::RecordId;
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, el};
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// What a row shows.
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// The row.
    pub line: Rc<Line>,
    /// Whether its card is open.
    pub selected: bool,
    /// Whether the Tab key reaches it.
    pub reachable: bool,
    /// Called when the focus comes into the row.
    pub onfocus: Callback<RecordId>,
}

/// Shows one row of the table.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let dispatch = use_dispatch();
    let line = &props.line;
    let comparison = &line.comparison;
    let tabindex = if props.reachable { "0" } else { "-1" };
    let onclick = {
        let (dispatch, id) = (dispatch.clone(), line.id.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::OpenComparison(Some(id.clone())));
            reveal_soon("card-top".to_owned());
        })
    };
    let onfocusin = {
        let (onfocus, id) = (props.onfocus.clone(), line.id.clone());
        Callback::from(move |_: FocusEvent| onfocus.emit(id.clone()))
    };
    let question = if comparison.question.trim().is_empty() {
        t!("compare-no-question")
    } else {
        comparison.question.clone()
    };
    let kinds: Vec<String> = comparison.kinds.iter().map(|kind| words::kind(*kind)).collect();
    let selected = props.selected.then_some("true");
    let cell = |(source, letters, cell): &(TextId, String, Cell)| match cell {
        Cell::Says(says) => said(letters, says),
        Cell::Silent => el("td")
            .key(source.to_string())
            .class("silent")
            .attr("data-s", letters.clone())
            .child(el("span").child(t!("compare-silent"))),
        Cell::NotChecked => unchecked(&dispatch, &line.id, *source, letters, tabindex),
    };
    el("tr")
        .attr("aria-selected", selected)
        .on_click(onclick)
        .on(ListenerKind::onfocusin, onfocusin)
        .child(
            el("th").attr("scope", "row").class("q").child(
                el("button")
                    .attr("type", "button")
                    .attr("tabindex", tabindex)
                    .attr("aria-current", selected)
                    .child(comparison_number(line.number, comparison.verdict))
                    .child(el("span").class("said").attr("dir", "auto").child(question)),
            ),
        )
        .children(line.cells.iter().map(cell))
        .child(
            el("td")
                .key("verdict")
                .class("v")
                .child(verdict_badge(comparison.verdict))
                .child(
                    el("small")
                        .child_if(line.is_disagreement() && comparison.severity > 0, || {
                            severity(comparison.severity)
                        })
                        .child(kinds.join(", ")),
                ),
        )
        .html()
}

fn said(letters: &str, says: &[(usize, String, String)]) -> El {
    let Some(((place, label, words), others)) = says.split_first() else {
        return el("td").attr("data-s", letters.to_owned());
    };
    let other = |(place, label, words): &(usize, String, String)| {
        let words = short_words(label, words);
        el("span")
            .class("within")
            .child(t!("compare-cell-also", letter = position_letter(*place), words = words))
    };
    el("td")
        .key(format!("says {letters}"))
        .attr("data-s", letters.to_owned())
        .attr("title", words.clone())
        .child(el("i").class("pos").child(position_letter(*place)))
        .child(
            el("span")
                .class("said")
                .attr("dir", "auto")
                .child(short_words(label, words)),
        )
        .children(others.iter().map(other))
}

fn unchecked(dispatch: &Callback<Action>, id: &RecordId, source: TextId, letters: &str, tabindex: &'static str) -> El {
    let (dispatch, id) = (dispatch.clone(), id.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        dispatch.emit(Action::OpenComparison(Some(id.clone())));
        dispatch.emit(Action::SetSilent(id.clone(), source, Some(String::new())));
        focus_soon(super::silence::field_id(source));
    });
    el("td")
        .key(source.to_string())
        .class("todo")
        .attr("data-s", letters.to_owned())
        .child(
            el("button")
                .attr("type", "button")
                .attr("tabindex", tabindex)
                .attr("title", t!("compare-mark-silent"))
                .on_click(onclick)
                .child(t!("compare-not-checked")),
        )
}
