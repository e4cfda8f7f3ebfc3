//! One row of the table: the question, what each source says on it, and the verdict.

use std::rc::Rc;

use yew::prelude::*;

use super::focus::{focus_soon, reveal_soon};
use super::line::{Line, short_words};
use crate::app::Action;
use crate::app::view::{Cell, position_letter};
use crate::core::model::RecordId;
use crate::core::text::TextId;
use crate::t;
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
    html! {
        <tr aria-selected={selected} {onclick} {onfocusin}>
            <th scope="row" class="q">
                <button type="button" {tabindex} aria-current={selected}>
                    <ComparisonNumber number={line.number} verdict={comparison.verdict} />
                    <span class="said" dir="auto">{ question }</span>
                </button>
            </th>
            { for line.cells.iter().map(|(source, siglum, cell)| match cell {
                Cell::Says(says) => said(siglum, says),
                Cell::Silent => html! {
                    <td key={source.to_string()} class="silent" data-s={siglum.clone()}><span>{ t!("compare-silent") }</span></td>
                },
                Cell::NotChecked => unchecked(&dispatch, &line.id, *source, siglum, tabindex),
            }) }
            <td key="verdict" class="v">
                <VerdictBadge verdict={comparison.verdict} />
                <small>
                    if line.is_disagreement() && comparison.severity > 0 {
                        <Severity value={comparison.severity} />
                    }
                    { kinds.join(", ") }
                </small>
            </td>
        </tr>
    }
}

fn said(siglum: &str, says: &[(usize, String, String)]) -> Html {
    let Some(((place, label, words), others)) = says.split_first() else {
        return html! { <td data-s={siglum.to_owned()}></td> };
    };
    let other = |(place, label, words): &(usize, String, String)| {
        let words = short_words(label, words);
        html! { <span class="within">{ t!("compare-cell-also", letter = position_letter(*place), words = words) }</span> }
    };
    html! {
        <td key={format!("says {siglum}")} data-s={siglum.to_owned()} title={words.clone()}>
            <i class="pos">{ position_letter(*place) }</i>
            <span class="said" dir="auto">{ short_words(label, words) }</span>
            { for others.iter().map(other) }
        </td>
    }
}

fn unchecked(dispatch: &Callback<Action>, id: &RecordId, source: TextId, siglum: &str, tabindex: &'static str) -> Html {
    let (dispatch, id) = (dispatch.clone(), id.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        dispatch.emit(Action::OpenComparison(Some(id.clone())));
        dispatch.emit(Action::SetSilent(id.clone(), source, Some(String::new())));
        focus_soon(super::silence::field_id(source));
    });
    html! {
        <td key={source.to_string()} class="todo" data-s={siglum.to_owned()}>
            <button type="button" {tabindex} title={t!("compare-mark-silent")} {onclick}>{ t!("compare-not-checked") }</button>
        </td>
    }
}
