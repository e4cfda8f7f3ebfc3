//! One row of the table: the question, what each source says on it, and the verdict.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::focus::{focus_soon, reveal_soon};
use super::grid::AT;
use super::line::{Line, short_words};
use crate::app::Action;
use crate::app::values::Value;
use crate::app::view::{Cell, position_letter, shorten};
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
    /// Its place in the table, from 1, the heads of the columns included.
    pub index: usize,
    /// Whether its card is open.
    pub selected: bool,
    /// Where the Tab key reaches a cell of this row, what names the column.
    pub at: Option<AttrValue>,
    /// For each column the place of its source among the cells.
    pub order: Rc<Vec<usize>>,
    /// The values of claims, where cells show values.
    pub values: Rc<BTreeMap<RecordId, Value>>,
}

/// Shows one row of the table.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let dispatch = use_dispatch();
    let line = &props.line;
    let onclick = {
        let (dispatch, id) = (dispatch.clone(), line.id.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::OpenComparison(Some(id.clone())));
            reveal_soon("card-top".to_owned());
        })
    };
    let selected = props.selected.then_some("true");
    el("tr")
        .attr("id", selected.map(|_| "matrix-open"))
        .attr("role", "row")
        .attr("aria-rowindex", props.index.to_string())
        .attr("aria-selected", selected)
        .attr("data-r", line.id.to_string())
        .on_click(onclick)
        .child(question(props, selected))
        .children(props.order.iter().filter_map(|place| cell(props, &dispatch, *place)))
        .child(verdict(props))
        .html()
}

/// Says whether the Tab key reaches the cell of this row in a column.
fn is_at(props: &RowProps, column: &str) -> bool {
    props.at.as_ref().is_some_and(|at| at == column)
}

fn question(props: &RowProps, selected: Option<&'static str>) -> El {
    let comparison = &props.line.comparison;
    let question = if comparison.question.trim().is_empty() {
        t!("compare-no-question")
    } else {
        comparison.question.clone()
    };
    let button = el("button")
        .attr("type", "button")
        .attr("aria-current", selected)
        .child(comparison_number(props.line.number, comparison.verdict))
        .child(el("span").class("said").attr("dir", "auto").child(question));
    el("th")
        .attr("role", "rowheader")
        .attr("data-c", "q")
        .class("q")
        .child(reached(button, is_at(props, "q")))
}

fn verdict(props: &RowProps) -> El {
    let comparison = &props.line.comparison;
    let kinds: Vec<String> = comparison.kinds.iter().map(|kind| words::kind(*kind)).collect();
    let weighs = props.line.is_disagreement() && comparison.severity > 0;
    let frame = el("td").attr("role", "gridcell").attr("data-c", "v").class("v");
    reached(frame, is_at(props, "v"))
        .child(verdict_badge(comparison.verdict))
        .child(
            el("small")
                .child_if(weighs, || severity(comparison.severity))
                .child(kinds.join(", ")),
        )
}

/// Shows what the source at this place has on the question.
fn cell(props: &RowProps, dispatch: &Callback<Action>, place: usize) -> Option<El> {
    let line = &props.line;
    let ((source, letters, cell), claims) = (line.cells.get(place)?, line.evidence.get(place)?);
    let name = source.to_string();
    let is_at = is_at(props, &name);
    let frame = el("td")
        .key(name.clone())
        .attr("role", "gridcell")
        .attr("data-c", name)
        .attr("data-s", letters.clone());
    Some(match cell {
        Cell::Says(says) => {
            let told = said(props, dispatch, letters, says, claims);
            reached(frame.class("says"), is_at).children(told)
        }
        Cell::Silent => {
            let silent = el("span").child(t!("compare-silent"));
            reached(frame.class("silent"), is_at).child(silent)
        }
        Cell::NotChecked => frame
            .class("todo")
            .child(unchecked(dispatch, &line.id, *source, is_at))
            .child_if(line.comparison.unheard(*source).is_some(), || {
                el("small").class("within").child(t!("compare-unheard-short"))
            }),
    })
}

/// Puts the cell, or what stands in it, where the keyboard reaches it.
fn reached(cell: El, is_at: bool) -> El {
    cell.attr("id", is_at.then_some(AT))
        .attr("tabindex", if is_at { "0" } else { "-1" })
}

/// How many characters a further answer has in a cell; the whole is told under the mouse and on the card.
const ROOM: usize = 40;

/// Returns what a source says: its first answer, and the others smaller below, each with the way to its passage.
fn said(
    props: &RowProps,
    dispatch: &Callback<Action>,
    letters: &str,
    says: &[(usize, String, String)],
    claims: &[RecordId],
) -> Vec<El> {
    let mut shown = Vec::new();
    for (n, ((place, label, words), claim)) in says.iter().zip(claims).enumerate() {
        let value = props.values.get(claim);
        let value = value.and_then(|value| value.answer(&props.line.comparison.kinds));
        let told = value.map_or_else(|| short_words(label, words), str::to_owned);
        let go = go(dispatch, &props.line.id, claim, letters);
        if n == 0 {
            shown.push(el("i").class("pos").child(position_letter(*place)));
            let class = if value.is_some() { "said val" } else { "said" };
            shown.push(
                el("span")
                    .class(class)
                    .attr("dir", "auto")
                    .attr("title", words.clone())
                    .child(told),
            );
            shown.push(go);
        } else {
            let also = t!(
                "compare-cell-also",
                letter = position_letter(*place),
                words = shorten(&told, ROOM)
            );
            shown.push(
                el("span")
                    .class("within")
                    .attr("title", words.clone())
                    .child(also)
                    .child(go),
            );
        }
    }
    shown
}

/// Returns the way to a passage.
fn go(dispatch: &Callback<Action>, comparison: &RecordId, claim: &RecordId, letters: &str) -> El {
    let (dispatch, comparison, claim) = (dispatch.clone(), comparison.clone(), claim.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        dispatch.emit(Action::GoFromCell(comparison.clone(), claim.clone()));
    });
    let name = t!("compare-go-passage", siglum = letters);
    el("button")
        .attr("type", "button")
        .class("go")
        .attr("tabindex", "-1")
        .attr("aria-label", name.clone())
        .attr("title", name)
        .on_click(onclick)
        .child(small_icon("read"))
}

fn unchecked(dispatch: &Callback<Action>, id: &RecordId, source: TextId, is_at: bool) -> El {
    let (dispatch, id) = (dispatch.clone(), id.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        dispatch.emit(Action::OpenComparison(Some(id.clone())));
        dispatch.emit(Action::SetSilent(id.clone(), source, Some(String::new())));
        focus_soon(super::silence::field_id(source));
    });
    reached(el("button").attr("type", "button"), is_at)
        .attr("title", t!("compare-mark-silent"))
        .on_click(onclick)
        .child(t!("compare-not-checked"))
}
