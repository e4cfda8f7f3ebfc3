//! Listens to the keys while the focus is on a matter; what they mean is said in `app`.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::app::Action;
use crate::app::settle::{Can, Filter, Matter, MatterKind, SettleAction, Settling, meaning};
use crate::app::words::spoken;

/// Returns what listens to the keys.
pub fn on_key(dispatch: &Callback<Action>, matter: Option<&Matter>, settling: &Settling) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    let can = Can {
        at: settling.at,
        readings: matter.map_or(0, |matter| matter.readings.len()),
        chosen: matter.and_then(|matter| settling.chosen(matter)),
        joins: matter.is_some_and(|matter| matter.kind != MatterKind::Conflict),
        is_standing: settling.filter == Filter::Standing,
        is_on_button: false,
        runs_left: spoken().1,
    };
    Callback::from(move |event: KeyboardEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_typed = target.as_ref().is_some_and(|target| {
            let input = target.dyn_ref::<HtmlInputElement>();
            input.is_some_and(|input| !matches!(input.type_().as_str(), "radio" | "checkbox"))
        });
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() || is_typed {
            return;
        }
        let can = Can {
            is_on_button: target.is_some_and(|target| target.tag_name().eq_ignore_ascii_case("button")),
            ..can
        };
        let Some(action) = meaning(&event.key(), can) else {
            return;
        };
        event.prevent_default();
        event.stop_propagation();
        // Who holds a key goes on through the matters, and decides none of them.
        let is_way = matches!(action, Action::Settling(SettleAction::Go(_)));
        if !event.repeat() || is_way {
            dispatch.emit(action);
        }
    })
}
