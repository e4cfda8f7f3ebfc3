//! The head of a column: which source it is, its date, and a menu to put another one there.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::names::{date, outlet};
use super::shared::Shared;
use crate::app::Action;
use crate::app::state::State;
use crate::app::view::SourceView;
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{button, el};
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// What the head of a column shows.
#[derive(Properties, PartialEq)]
pub struct ColumnHeadProps {
    /// The state.
    pub state: Shared<State>,
    /// The place of the column, from 0.
    pub column: usize,
    /// The source in it.
    pub source: TextId,
}

/// The head of a column.
#[component]
pub fn ColumnHead(props: &ColumnHeadProps) -> Html {
    let dispatch = use_dispatch();
    let is_open = use_state(|| false);
    let (whole, opener) = (use_node_ref(), use_node_ref());
    let Some(open) = &props.state.open else {
        return Html::default();
    };
    let Some(view) = open.derived.sources.get(&props.source) else {
        return Html::default();
    };
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let onfocusout = {
        let (is_open, whole) = (is_open.clone(), whole.clone());
        Callback::from(move |e: FocusEvent| {
            let to = e.related_target().and_then(|t| t.dyn_into::<Node>().ok());
            let stays = to
                .zip(whole.cast::<Node>())
                .is_some_and(|(to, whole)| whole.contains(Some(&to)));
            if !stays {
                is_open.set(false);
            }
        })
    };
    let back = {
        let (is_open, opener) = (is_open.clone(), opener.clone());
        Callback::from(move |()| {
            is_open.set(false);
            if let Some(opener) = opener.cast::<HtmlElement>() {
                // A button in the page takes the focus.
                opener.focus().ok();
            }
        })
    };
    let onkeydown = {
        let (back, was_open) = (back.clone(), *is_open);
        Callback::from(move |e: KeyboardEvent| {
            if was_open && e.key() == "Escape" {
                e.prevent_default();
                back.emit(());
            }
        })
    };
    let item = |id: TextId, other: &SourceView| {
        let (dispatch, back, column) = (dispatch.clone(), back.clone(), props.column);
        let onclick = Callback::from(move |_: MouseEvent| {
            back.emit(());
            dispatch.emit(Action::PutInColumn(column, id));
        });
        button("item", onclick)
            .key(id.to_string())
            .attr("aria-current", (id == props.source).then_some("true"))
            .child(siglum(&other.siglum))
            .child(el("span").class("said").attr("dir", "auto").child(outlet(other)))
            .child(el("span").class("ct").child(other.claims.len().to_string()))
    };
    // The focus stays on the button: leaving it would put the menu away before the click.
    let onmousedown = Callback::from(|e: MouseEvent| e.prevent_default());
    let others = open
        .derived
        .order
        .iter()
        .filter_map(|id| Some((*id, open.derived.sources.get(id)?)));
    let menu = || {
        el("div")
            .class("pop menu")
            .attr("role", "group")
            .attr("aria-label", t!("read-other-source"))
            .on(ListenerKind::onmousedown, onmousedown)
            .children(others.map(|(id, other)| item(id, other)))
    };
    el("header")
        .class("leaf__head")
        .child(
            el("div")
                .class("has-pop")
                .node(&whole)
                .on(ListenerKind::onfocusout, onfocusout)
                .on(ListenerKind::onkeydown, onkeydown)
                .child(
                    button("src", toggle)
                        .node(&opener)
                        .attr("aria-expanded", yes_no(*is_open))
                        .attr("title", t!("read-other-source"))
                        .child(siglum(&view.siglum).class("sig--big"))
                        .child(el("b").attr("dir", "auto").child(outlet(view)))
                        .child(small_icon("down")),
                )
                .child_if(*is_open, menu),
        )
        .child(el("span").class("meta").child(date(&view.card)))
        .html()
}
