//! The table of the lanes: a row for each sentence, a column for each reader. The keys are those of a grid; a click or Enter opens a
//! cell, Enter on the open one goes to the claim, Esc closes it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::row::{LaneRow, LaneRowProps};
use super::{Ground, Head};
use crate::app::Action;
use crate::app::lanes::{LanesAction, Page};
use crate::core::model::RecordId;
use crate::core::text::ByteOffset;
use crate::t;
use crate::ui::collate::people::sign;
use crate::ui::compare::grid::{place, pressed};
use crate::ui::element::{El, el};
use crate::ui::part::keyed;
use crate::ui::use_dispatch;

/// What the table shows.
#[derive(Properties)]
pub struct TableProps {
    /// What it shows of the source.
    pub ground: Rc<Ground>,
    /// The page of it.
    pub page: Page,
    /// How many readers are enough for a stretch to be shaded.
    pub least: usize,
    /// The cell that is open.
    pub cell: Option<(ByteOffset, RecordId)>,
}

impl PartialEq for TableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.ground, &other.ground)
            && self.page == other.page
            && self.least == other.least
            && self.cell == other.cell
    }
}

/// A cell of a reader: the place of its row, and of its column.
type Place = (usize, usize);

/// Shows the table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let dispatch = use_dispatch();
    let at = use_state_eq(<(String, String)>::default);
    let open = open_cell(props);
    let onfocusin = {
        let at = at.clone();
        Callback::from(move |event: FocusEvent| {
            let found = event.target_dyn_into::<Element>().and_then(|target| place(&target));
            // What is told below a row is no stop of its own.
            if let Some(found) = found.filter(|(row, _)| row != "more") {
                at.set(found);
            }
        })
    };
    let onclick = {
        let (dispatch, ground) = (dispatch.clone(), Rc::clone(&props.ground));
        Callback::from(move |event: MouseEvent| {
            if let Some(cell) = event.target_dyn_into::<Element>().and_then(|target| cell_of(&target)) {
                let change = if open == Some(cell) { None } else { named(&ground, cell) };
                dispatch.emit(Action::Lanes(LanesAction::Cell(change)));
            }
        })
    };
    let onkeydown = {
        let (dispatch, ground, at) = (dispatch.clone(), Rc::clone(&props.ground), at.clone());
        Callback::from(move |event: KeyboardEvent| {
            pressed(&event, &at.1);
            if !event.default_prevented()
                && let Some(action) = answer(&event, &ground, open)
            {
                event.prevent_default();
                keep_focus(&event, open);
                dispatch.emit(action);
            }
        })
    };
    let stop = stop(props, &at);
    let heads = props.ground.heads.iter().enumerate();
    let rows = props.page.rows.iter().enumerate().map(|(n, row)| {
        let last = n.checked_sub(1).and_then(|n| props.page.rows.get(n));
        keyed::<LaneRow>(
            row.to_string(),
            props!(LaneRowProps {
                ground: Rc::clone(&props.ground),
                place: *row,
                least: props.least,
                open: open.filter(|(open, _)| open == row).map(|(_, column)| column),
                at: (stop.0 == row.to_string()).then(|| AttrValue::from(stop.1.clone())),
                index: props.page.before + n + 2,
                gap: last.is_some_and(|last| last + 1 < *row)
            }),
        )
    });
    el("table")
        .class("lanes")
        .attr("role", "grid")
        .attr("aria-label", t!("lanes-table"))
        .attr("aria-rowcount", (props.page.count + 1).to_string())
        .attr("aria-colcount", (props.ground.heads.len() + 1).to_string())
        .on(ListenerKind::onkeydown, onkeydown)
        .on(ListenerKind::onfocusin, onfocusin)
        .on_click(onclick)
        .child(
            el("thead").attr("role", "rowgroup").child(
                el("tr")
                    .attr("role", "row")
                    .attr("aria-rowindex", "1")
                    .attr("data-r", "head")
                    .child(head("s", &stop).child(t!("lanes-sentence")))
                    .children(heads.map(|(n, head)| reader(n, head, &stop))),
            ),
        )
        .child(el("tbody").attr("role", "rowgroup").children(rows))
        .html()
}

fn head(column: &str, stop: &(String, String)) -> El {
    let is_stop = stop.0 == "head" && stop.1 == column;
    el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .attr("data-c", column.to_owned())
        .attr("tabindex", if is_stop { "0" } else { "-1" })
}

fn reader(n: usize, of: &Head, stop: &(String, String)) -> El {
    head(&n.to_string(), stop)
        .attr("title", of.name.clone())
        .child(sign(&of.person))
        .child(el("span").class("vh").child(of.name.clone()))
}

/// Returns where the open cell is, if it is there.
fn open_cell(props: &TableProps) -> Option<Place> {
    let (start, reader) = props.cell.as_ref()?;
    let rows = &props.ground.lanes.rows;
    let row = rows.partition_point(|row| row.span.start < *start);
    rows.get(row).filter(|row| row.span.start == *start)?;
    let column = props.ground.heads.iter().position(|head| head.person.id == *reader)?;
    Some((row, column))
}

/// Returns the place of the reader's cell around an element; nothing for a sentence, a head, or what is told below a row.
fn cell_of(element: &Element) -> Option<Place> {
    let (row, column) = place(element)?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// Returns what names a cell, whatever other rows and columns there are.
fn named(ground: &Ground, (row, column): Place) -> Option<(ByteOffset, RecordId)> {
    let start = ground.lanes.rows.get(row)?.span.start;
    Some((start, ground.lanes.readers.get(column)?.clone()))
}

/// Returns what a key does that moves nothing.
fn answer(event: &KeyboardEvent, ground: &Ground, open: Option<Place>) -> Option<Action> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    if event.key() == "Escape" {
        return open.map(|_| Action::Lanes(LanesAction::Cell(None)));
    }
    // A button in a cell has keys of its own.
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let cell = cell_of(&target).filter(|_| target.has_attribute("data-c"))?;
    match event.key().as_str() {
        "Enter" if open == Some(cell) => claim_in(ground, cell).map(Action::GoToClaim),
        " " if open == Some(cell) => Some(Action::Lanes(LanesAction::Cell(None))),
        "Enter" | " " => Some(Action::Lanes(LanesAction::Cell(named(ground, cell)))),
        _ => None,
    }
}

/// Puts the focus on the open cell, where it is on what is told below it, which is about to go.
fn keep_focus(event: &KeyboardEvent, open: Option<Place>) -> Option<()> {
    let (row, column) = open?;
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let told = target.closest(".lanes__more").ok()??;
    let wanted = format!("[data-r=\"{row}\"] > [data-c=\"{column}\"]");
    let cell = told.closest("table").ok()??.query_selector(&wanted).ok()??;
    cell.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// Returns the first claim of a cell that is in the casebook itself.
fn claim_in(ground: &Ground, (row, column): Place) -> Option<RecordId> {
    let row = ground.lanes.rows.get(row)?;
    let mut marks = ground.lanes.cell(row, column);
    let own = marks.find(|mark| ground.own.claim(&mark.claim).is_some());
    own.map(|mark| mark.claim.clone())
}

/// Returns what names row and column of the one cell that the Tab key reaches: where the focus was last, else the first sentence.
fn stop(props: &TableProps, at: &(String, String)) -> (String, String) {
    let has_row = at.0 == "head" || props.page.rows.iter().any(|row| row.to_string() == at.0);
    let has_column = at.1 == "s" || at.1.parse().is_ok_and(|n: usize| n < props.ground.heads.len());
    if has_row && has_column {
        return at.clone();
    }
    let first = props.page.rows.first().map(ToString::to_string);
    (first.unwrap_or_default(), "s".to_owned())
}
