//! The keys of the table, as the practice for grids has them: the arrows go from cell to cell, and one cell at a time is in the tab
//! order. It only moves the focus and presses what stands in the cells; rows and cells are told apart by `data-r` and `data-c`.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::browser::page::document;

/// The id of the cell, or of what stands in it, that the Tab key reaches.
pub const AT: &str = "matrix-at";

/// How many rows a page has.
const PAGE: usize = 10;

/// Says whether the page runs from right to left.
pub fn runs_left() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.get_attribute("dir").as_deref() == Some("rtl"))
}

/// Returns what names the row and the column of the cell around an element.
pub fn place(element: &Element) -> Option<(String, String)> {
    let cell = element.closest("[data-c]").ok()??;
    let row = cell.closest("tr").ok()??;
    Some((row.get_attribute("data-r")?, cell.get_attribute("data-c")?))
}

/// Does what a key does in the table. `column` names the column that the focus came from, where the row has only one cell.
pub fn pressed(event: &KeyboardEvent, column: &str) {
    if event.default_prevented() || event.alt_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(target) = target
        && let Some(done) = answer(&target, &event.key(), event.ctrl_key(), column)
    {
        event.prevent_default();
        done();
    }
}

/// Returns what a key does, if anything.
fn answer(target: &Element, key: &str, ctrl: bool, column: &str) -> Option<Box<dyn FnOnce()>> {
    if target.closest(".pop, .grip").ok()?.is_some() {
        return None;
    }
    let cell = target.closest("[data-c]").ok()??;
    let row = cell.closest("tr").ok()??;
    let own = cell.get_attribute("data-c").filter(|own| !own.is_empty());
    let column = own.as_deref().unwrap_or(column);
    let press = |scope: &Element, what: &str| {
        let found = scope
            .query_selector(what)
            .ok()
            .flatten()?
            .dyn_into::<HtmlElement>()
            .ok()?;
        Some(Box::new(move || found.click()) as Box<dyn FnOnce()>)
    };
    let is_cell = target.is_same_node(Some(&cell));
    let is_head = row.get_attribute("data-r").as_deref() == Some("head");
    let next = match (key, ctrl) {
        ("ArrowDown", false) => in_column(&far(&row, 1, true), column),
        ("ArrowUp", false) => in_column(&far(&row, 1, false), column),
        ("PageDown", false) => in_column(&far(&row, PAGE, true), column),
        ("PageUp", false) => in_column(&far(&row, PAGE, false), column),
        ("ArrowLeft" | "ArrowRight", false) => {
            if (key == "ArrowRight") == runs_left() {
                cell.previous_element_sibling()
            } else {
                cell.next_element_sibling()
            }
        }
        ("Home", false) => row.first_element_child(),
        ("End", false) => row.last_element_child(),
        ("Home" | "End", true) => {
            let body = row.closest("table").ok()??.query_selector("tbody").ok()??;
            if key == "Home" {
                body.first_element_child()?.first_element_child()
            } else {
                body.last_element_child()?.last_element_child()
            }
        }
        ("g" | "G", false) => return press(&cell, ".go"),
        ("Enter" | " ", false) if is_cell && is_head => return unfold(&cell),
        ("Enter", false) if is_cell => return press(&cell, ".go").or_else(|| press(&row, "th button")),
        (" ", false) if is_cell => return press(&row, "th button"),
        _ => return None,
    };
    let stop = next.and_then(|cell| stop(&cell));
    Some(Box::new(move || {
        if let Some(stop) = stop {
            stop.focus().ok();
        }
    }))
}

/// Returns what unfolds the menu of a head and steps into it; nothing where it has none.
fn unfold(head: &Element) -> Option<Box<dyn FnOnce()>> {
    let button: HtmlElement = head.query_selector("button").ok()??.dyn_into().ok()?;
    let head = head.clone();
    Some(Box::new(move || {
        button.click();
        let step_in = move || {
            let item = head.query_selector(".pop .item:not([disabled])").ok().flatten();
            if let Some(item) = item.and_then(|item| item.dyn_into::<HtmlElement>().ok()) {
                item.focus().ok();
            }
        };
        Timeout::new(0, step_in).forget();
    }))
}

/// Returns the row so many rows away, or the last on the way there. The heads of the columns are a row above the first.
fn far(row: &Element, count: usize, down: bool) -> Element {
    let mut at = row.clone();
    for _ in 0..count {
        let beside = if down {
            at.next_element_sibling()
        } else {
            at.previous_element_sibling()
        };
        let next = beside.or_else(|| {
            let part = at.parent_element()?;
            if down {
                part.next_element_sibling()?.first_element_child()
            } else if count == 1 {
                part.previous_element_sibling()?.last_element_child()
            } else {
                None
            }
        });
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}

/// Returns the cell of a row that stands in a column; where there is none, the first.
fn in_column(row: &Element, column: &str) -> Option<Element> {
    let first = row.first_element_child()?;
    let mut at = Some(first.clone());
    while let Some(cell) = at {
        if cell.get_attribute("data-c").as_deref() == Some(column) {
            return Some(cell);
        }
        at = cell.next_element_sibling();
    }
    Some(first)
}

/// Returns what takes the focus in a cell: the cell itself, or the button in it.
fn stop(cell: &Element) -> Option<HtmlElement> {
    let stop = if cell.has_attribute("tabindex") {
        cell.clone()
    } else {
        cell.query_selector("[tabindex]").ok()??
    };
    stop.dyn_into().ok()
}
