//! The table of comparisons by sources. One row at a time is in the tab order; the arrow keys go from row to row.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::line::Line;
use super::row::{Row, RowProps};
use crate::app::Action;
use crate::app::state::Filter;
use crate::core::model::RecordId;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::part::keyed;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// What the table shows.
#[derive(Properties, PartialEq)]
pub struct MatrixProps {
    /// All rows.
    pub lines: Rc<Vec<Rc<Line>>>,
    /// Siglum and name of each source, in order.
    pub sources: Vec<(String, String)>,
    /// Which rows are shown.
    pub filter: Filter,
    /// The comparison whose card is open.
    pub chosen: Option<RecordId>,
}

/// Shows the table of comparisons by sources.
#[component]
pub fn Matrix(props: &MatrixProps) -> Html {
    let dispatch = use_dispatch();
    let body = use_node_ref();
    let at = use_state(|| None::<RecordId>);
    let onfocus = {
        let at = at.setter();
        use_callback((), move |id: RecordId, ()| at.set(Some(id)))
    };
    let onkeydown = use_callback(body.clone(), |event: KeyboardEvent, body: &NodeRef| step(&event, body));
    let shown: Vec<&Rc<Line>> = props.lines.iter().filter(|line| line.passes(props.filter)).collect();
    if shown.is_empty() {
        return nothing(props.lines.is_empty(), &dispatch).html();
    }
    let is_shown = |id: &RecordId| shown.iter().any(|line| line.id == *id);
    let wished = (*at).clone().or_else(|| props.chosen.clone()).filter(is_shown);
    let reachable = wished.unwrap_or_else(|| shown[0].id.clone());
    let row = |line: &Rc<Line>| {
        keyed::<Row>(
            line.id.to_string(),
            props!(RowProps {
                line: Rc::clone(line),
                selected: props.chosen.as_ref() == Some(&line.id),
                reachable: line.id == reachable,
                onfocus: onfocus.clone()
            }),
        )
    };
    el("div")
        .class("pane matrixpane")
        .child(
            el("table")
                .class("matrix")
                .child(el("caption").class("vh").child(t!("compare-caption")))
                .child(
                    el("thead").child(
                        el("tr")
                            .child(column("q").child(t!("compare-column-comparison")))
                            .children(props.sources.iter().map(|(letters, name)| head(letters, name)))
                            .child(column("v").child(t!("compare-column-verdict"))),
                    ),
                )
                .child(
                    el("tbody")
                        .node(&body)
                        .on(ListenerKind::onkeydown, onkeydown)
                        .children(shown.iter().map(|line| row(line))),
                ),
        )
        .html()
}

fn column(class: &'static str) -> El {
    el("th").attr("scope", "col").class(class)
}

fn head(letters: &str, name: &str) -> El {
    el("th")
        .key(letters)
        .attr("scope", "col")
        .attr("title", name.to_owned())
        .child(siglum(letters).class("sig--big"))
        .child(el("small").attr("dir", "auto").child(name.to_owned()))
}

fn nothing(none_yet: bool, dispatch: &Callback<Action>) -> El {
    let (head, words, label, action) = if none_yet {
        let action = Action::NewComparison(String::new());
        (t!("compare-empty-head"), t!("compare-empty"), t!("compare-add"), action)
    } else {
        let action = Action::FilterComparisons(Filter::All);
        (
            t!("compare-filtered-head"),
            t!("compare-filtered"),
            t!("compare-show-all"),
            action,
        )
    };
    el("div").class("pane matrixpane").child(
        el("div")
            .class("empty")
            .child(el("h2").class("said").child(head))
            .child(el("p").child(words))
            .child(
                el("div")
                    .class("empty__act")
                    .child(button("btn", act(dispatch, action)).child(label)),
            ),
    )
}

/// Moves the focus to another row.
fn step(event: &KeyboardEvent, body: &NodeRef) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let Some(body) = body.cast::<Element>() else { return };
    let Ok(found) = body.query_selector_all("th button") else {
        return;
    };
    let rows: Vec<HtmlElement> = (0..found.length())
        .filter_map(|n| found.item(n)?.dyn_into::<HtmlElement>().ok())
        .collect();
    let own = event
        .target_dyn_into::<Element>()
        .and_then(|target| target.closest("tr").ok().flatten());
    let Some(at) = own.and_then(|own| rows.iter().position(|row| own.contains(Some(row.as_ref())))) else {
        return;
    };
    let next = match event.key().as_str() {
        "ArrowDown" => (at + 1).min(rows.len() - 1),
        "ArrowUp" => at.saturating_sub(1),
        "Home" => 0,
        "End" => rows.len() - 1,
        _ => return,
    };
    event.prevent_default();
    rows[next].focus().ok();
}
