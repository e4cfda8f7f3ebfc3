//! The head of a column: which source it is, its date, and a menu to put another one there.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

use super::names::{date, outlet};
use super::shared::Shared;
use crate::app::Action;
use crate::app::state::State;
use crate::app::view::SourceView;
use crate::core::text::TextId;
use crate::t;
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
    let (whole, button) = (use_node_ref(), use_node_ref());
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
        let (is_open, button) = (is_open.clone(), button.clone());
        Callback::from(move |()| {
            is_open.set(false);
            if let Some(button) = button.cast::<HtmlElement>() {
                // A button in the page takes the focus.
                button.focus().ok();
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
        html! {
            <button key={id.to_string()} type="button" class="item" aria-current={(id == props.source).then_some("true")} {onclick}>
                <Siglum text={other.siglum.clone()} />
                <span class="said" dir="auto">{ outlet(other) }</span>
                <span class="ct">{ other.claims.len() }</span>
            </button>
        }
    };
    // The focus stays on the button: leaving it would put the menu away before the click.
    let onmousedown = Callback::from(|e: MouseEvent| e.prevent_default());
    let others = open
        .derived
        .order
        .iter()
        .filter_map(|id| Some((*id, open.derived.sources.get(id)?)));
    html! {
        <header class="leaf__head">
            <div class="has-pop" ref={whole} {onfocusout} {onkeydown}>
                <button ref={button} type="button" class="src" aria-expanded={is_open.to_string()} title={t!("read-other-source")} onclick={toggle}>
                    <Siglum text={view.siglum.clone()} big={true} />
                    <b dir="auto">{ outlet(view) }</b>
                    { small_icon("down") }
                </button>
                if *is_open {
                    <div class="pop menu" role="group" aria-label={t!("read-other-source")} {onmousedown}>
                        { for others.map(|(id, other)| item(id, other)) }
                    </div>
                }
            </div>
            <span class="meta">{ date(&view.card) }</span>
        </header>
    }
}
