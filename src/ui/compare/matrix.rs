//! The table of comparisons by sources. A key press paints two rows at most: each row is compared by pointer with what it was, and one
//! cell at a time is in the tab order.

use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::focus::focus_soon;
use super::grid::{AT, place, pressed};
use super::head::{Head, HeadProps};
use super::line::Line;
use super::row::{Row, RowProps};
use super::widths::lay_out;
use crate::app::Action;
use crate::app::matrix::{Arrange, Arrangement, Entry, Heading};
use crate::app::values::Value;
use crate::core::model::RecordId;
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::part::{keyed, part};
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// How many rows are painted at once; the others follow when the page has time, so that none of it blocks the page for long.
const AT_ONCE: usize = 40;
/// How long the page has between two lots, in milliseconds.
const PAUSE_MS: u32 = 20;

/// A source as its column shows it: id, siglum, name.
pub type ColumnHead = (TextId, String, String);

/// What the table shows.
#[derive(Properties, PartialEq)]
pub struct MatrixProps {
    /// All rows.
    pub lines: Rc<Vec<Rc<Line>>>,
    /// The sources, in their order.
    pub sources: Rc<Vec<ColumnHead>>,
    /// How the table is arranged.
    pub table: Rc<Arrangement>,
    /// The comparison whose card is open.
    pub chosen: Option<RecordId>,
    /// The cell from which a person went to the passage.
    pub cell: Option<(RecordId, TextId)>,
    /// The values of claims, where cells show values.
    pub values: Rc<BTreeMap<RecordId, Value>>,
}

/// Shows the table of comparisons by sources.
#[component]
pub fn Matrix(props: &MatrixProps) -> Html {
    let dispatch = use_dispatch();
    let grid = use_node_ref();
    let entries = use_memo((props.lines.clone(), props.table.clone()), |(lines, table)| {
        table.arranged(lines)
    });
    let ids: Vec<TextId> = props.sources.iter().map(|(id, _, _)| *id).collect();
    let columns = props.table.columns(&ids);
    let order = use_memo((ids, columns.clone()), |(ids, columns)| places(ids, columns));
    let at = use_state_eq(|| start(props.cell.as_ref()));
    let first = props.cell.as_ref().and_then(|(id, _)| row_of(&entries, id));
    let open = props.chosen.as_ref().and_then(|id| row_of(&entries, id));
    let first = first.max(open).unwrap_or(0);
    let ready = use_ready(first, entries.len());
    use_widths(&grid, (props.table.clone(), columns.clone(), entries.is_empty()));
    let onfocusin = {
        let at = at.clone();
        Callback::from(move |event: FocusEvent| {
            let found = event.target_dyn_into::<Element>().and_then(|target| place(&target));
            if let Some((row, column)) = found {
                // A heading spans all columns: the way down from it goes on in the one that it was come from.
                let column = if column.is_empty() { at.1.clone() } else { column };
                at.set((row, column));
            }
        })
    };
    let onkeydown = {
        let at = at.clone();
        Callback::from(move |event: KeyboardEvent| pressed(&event, &at.1))
    };
    if entries.is_empty() {
        return nothing(props.lines.is_empty(), &dispatch).html();
    }
    let stop = stop(props, &at, &columns, &entries);
    let row = |(n, entry): (usize, &Entry)| match entry {
        Entry::Heading(heading, count, folded) => {
            let name = heading_words(*heading);
            let is_stop = stop.0 == row_key(&name);
            heading_row(&dispatch, (*heading, name), *count, *folded, n + 2, is_stop).html()
        }
        Entry::Line(line) => keyed::<Row>(
            line.id.as_str(),
            props!(RowProps {
                line: Rc::clone(line),
                index: n + 2,
                selected: props.chosen.as_ref() == Some(&line.id),
                at: (stop.0 == line.id.as_str()).then(|| AttrValue::from(stop.1.clone())),
                order: Rc::clone(&order),
                values: Rc::clone(&props.values)
            }),
        ),
    };
    let head = part::<Head>(props!(HeadProps {
        sources: Rc::clone(&props.sources),
        columns,
        table: Rc::clone(&props.table),
        at: (stop.0 == "head").then(|| AttrValue::from(stop.1.clone())),
        grid: grid.clone()
    }));
    let table = el("table")
        .node(&grid)
        .class("matrix")
        .attr("role", "grid")
        .attr("aria-label", t!("compare-table"))
        .attr("aria-describedby", "matrix-about")
        .attr("aria-rowcount", (entries.len() + 1).to_string())
        .attr("aria-colcount", (props.sources.len() + 2).to_string())
        .on(ListenerKind::onkeydown, onkeydown)
        .on(ListenerKind::onfocusin, onfocusin)
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(
            el("tbody")
                .attr("role", "rowgroup")
                .children(entries.iter().take(ready).enumerate().map(row)),
        );
    el("div")
        .class("pane matrixpane")
        .child(
            el("p")
                .class("vh")
                .attr("id", "matrix-about")
                .child(t!("compare-caption")),
        )
        .child(table)
        .html()
}

/// Returns how many rows are painted by now: those up to the first that is wanted and some more, then lot by lot all of them.
#[hook]
fn use_ready(first: usize, count: usize) -> usize {
    let ready = use_state_eq(|| first + AT_ONCE);
    let now = *ready;
    use_effect_with((now, count), move |(now, count)| {
        let (now, count) = (*now, *count);
        let more = if now < count {
            Some(Timeout::new(PAUSE_MS, move || ready.set(now + AT_ONCE)))
        } else {
            // What is filtered out now is painted in lots again when it comes back.
            ready.set(now.min(count.max(AT_ONCE)));
            None
        };
        move || drop(more)
    });
    now.max(first + AT_ONCE)
}

/// Lays the columns out whenever they changed, or the table came back after there was nothing to show.
#[hook]
fn use_widths(grid: &NodeRef, key: (Rc<Arrangement>, Vec<TextId>, bool)) {
    let grid = grid.clone();
    use_effect_with(key, move |(table, columns, _)| {
        lay_out(&grid, columns, table, None);
        || ()
    });
}

/// Returns for each column the place of its source among the sources.
fn places(ids: &[TextId], columns: &[TextId]) -> Vec<usize> {
    let place = |id: &TextId| ids.iter().position(|known| known == id);
    columns.iter().filter_map(place).collect()
}

/// Returns what names row and column of the cell that was left, or of none.
fn start(cell: Option<&(RecordId, TextId)>) -> (String, String) {
    cell.map(|(id, source)| (id.to_string(), source.to_string()))
        .unwrap_or_default()
}

fn row_of(entries: &[Entry], id: &RecordId) -> Option<usize> {
    let is_it = |entry: &Entry| matches!(entry, Entry::Line(line) if line.id == *id);
    entries.iter().position(is_it)
}

/// Returns what names row and column of the one cell that the Tab key reaches: where the focus was last, else in the row whose card is
/// open, else the first.
fn stop(props: &MatrixProps, at: &(String, String), columns: &[TextId], entries: &[Entry]) -> (String, String) {
    let name = |entry: &Entry| match entry {
        Entry::Heading(heading, ..) => row_key(&heading_words(*heading)),
        Entry::Line(line) => line.id.to_string(),
    };
    let is_shown = |row: &str| {
        let mut entries = entries.iter();
        row == "head"
            || entries.any(|entry| match entry {
                Entry::Heading(..) => name(entry) == row,
                Entry::Line(line) => line.id.as_str() == row,
            })
    };
    let is_column = at.1 == "q" || at.1 == "v" || columns.iter().any(|id| id.to_string() == at.1);
    let column = if is_column { at.1.as_str() } else { "q" };
    if is_shown(&at.0) {
        return (at.0.clone(), column.to_owned());
    }
    let chosen = props.chosen.as_ref().map(RecordId::to_string);
    let row = chosen.filter(|row| is_shown(row)).or_else(|| entries.first().map(name));
    (row.unwrap_or_default(), "q".to_owned())
}

/// Returns what names the row of a heading.
fn row_key(words: &str) -> String {
    ["group ", words].concat()
}

fn heading_words(heading: Heading) -> String {
    match heading {
        Heading::Kind(Some(kind)) => words::kind(kind),
        Heading::Kind(None) => t!("compare-pick-no-kind"),
        Heading::Verdict(verdict) => words::verdict_or_none(verdict),
        Heading::Status(status) => words::status(status),
    }
}

/// Shows the heading of a group: a button that folds its rows.
fn heading_row(
    dispatch: &Callback<Action>,
    (heading, name): (Heading, String),
    count: usize,
    folded: bool,
    index: usize,
    is_stop: bool,
) -> El {
    let fold = act(dispatch, Action::Arrange(Arrange::Fold(heading)));
    let key = row_key(&name);
    el("tr")
        .key(key.clone())
        .class("group")
        .attr("role", "row")
        .attr("aria-rowindex", index.to_string())
        .attr("data-r", key)
        .child(
            el("td").attr("role", "gridcell").attr("data-c", "").child(
                button("group__b", fold)
                    .attr("id", is_stop.then_some(AT))
                    .attr("tabindex", if is_stop { "0" } else { "-1" })
                    .attr("aria-expanded", yes_no(!folded))
                    .child(small_icon("down"))
                    .child(el("b").child(name))
                    .child(el("span").class("ct").child(count.to_string())),
            ),
        )
}

fn nothing(none_yet: bool, dispatch: &Callback<Action>) -> El {
    let (head, words, label, action) = if none_yet {
        let action = Action::NewComparison(String::new());
        (t!("compare-empty-head"), t!("compare-empty"), t!("compare-add"), action)
    } else {
        let action = Action::Arrange(Arrange::ShowAll);
        let (head, words) = (t!("compare-filtered-head"), t!("compare-filtered"));
        (head, words, t!("compare-show-all-comparisons"), action)
    };
    let dispatch = dispatch.clone();
    let go = Callback::from(move |_: MouseEvent| {
        dispatch.emit(action.clone());
        // The button goes as the rows come.
        focus_soon(if none_yet { "question" } else { AT }.to_owned());
    });
    el("div").class("pane matrixpane").child(
        el("div")
            .class("empty")
            .child(el("h2").class("said").child(head))
            .child(el("p").child(words))
            .child(el("div").class("empty__act").child(button("btn", go).child(label))),
    )
}
