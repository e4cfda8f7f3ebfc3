//! What the keys mean while the focus is on a matter. Which key means what is one function that knows no page.

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use wasm_bindgen::JsCast;

use crate::app::Action;
use crate::app::settle::{Filter, Matter, MatterKind, SettleAction, Settlement, Settling};
use crate::app::words::spoken;
use crate::core::text::lower_case;

/// What a matter lets a key do.
struct Can {
    at: usize,
    readings: usize,
    chosen: Option<usize>,
    joins: bool,
    is_standing: bool,
}

/// Returns what a key does.
fn meaning(key: &str, can: &Can, is_on_button: bool, runs_left: bool) -> Option<Action> {
    let decide = |how| (!can.is_standing).then_some(SettleAction::Decide(how));
    let step = |forward: bool| {
        Some(SettleAction::Go(if forward {
            can.at + 1
        } else {
            can.at.saturating_sub(1)
        }))
    };
    let small = lower_case(key);
    let wish = match small.as_str() {
        "arrowleft" => step(runs_left),
        "arrowright" => step(!runs_left),
        "k" => step(false),
        "n" => step(true),
        // A button does what it says.
        "enter" if is_on_button => None,
        "enter" => can.chosen.and_then(|chosen| decide(Settlement::Take(chosen))),
        "b" => decide(Settlement::Keep),
        "j" if can.joins => decide(Settlement::Join),
        "delete" | "backspace" => decide(Settlement::Reject),
        "u" => return Some(Action::Undo),
        digit => {
            let number = digit.parse::<usize>().ok().filter(|_| digit.len() == 1)?;
            (1..=can.readings).contains(&number).then(|| SettleAction::Choose(number - 1))
        }
    };
    wish.map(Action::Settling)
}

/// Returns what listens to the keys.
pub fn on_key(dispatch: &Callback<Action>, matter: Option<&Matter>, settling: &Settling) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    let can = Can {
        at: settling.at,
        readings: matter.map_or(0, |matter| matter.readings.len()),
        chosen: matter.and_then(|matter| settling.chosen(matter)),
        joins: matter.is_some_and(|matter| matter.kind != MatterKind::Conflict),
        is_standing: settling.filter == Filter::Standing,
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
        let is_on_button = target.is_some_and(|target| target.tag_name().eq_ignore_ascii_case("button"));
        let Some(action) = meaning(&event.key(), &can, is_on_button, spoken().1) else {
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

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn keys_choose_decide_and_lead_on() {
        let can = |chosen, joins, is_standing| Can {
            at: 3,
            readings: 2,
            chosen,
            joins,
            is_standing,
        };
        let decide = |how| Some(SettleAction::Decide(how));
        let table = [
            ("1", Some(SettleAction::Choose(0))),
            ("2", Some(SettleAction::Choose(1))),
            ("3", None),
            ("0", None),
            ("Enter", decide(Settlement::Take(1))),
            ("b", decide(Settlement::Keep)),
            ("J", decide(Settlement::Join)),
            ("Delete", decide(Settlement::Reject)),
            ("Backspace", decide(Settlement::Reject)),
            ("n", Some(SettleAction::Go(4))),
            ("K", Some(SettleAction::Go(2))),
            ("ArrowRight", Some(SettleAction::Go(4))),
            ("ArrowLeft", Some(SettleAction::Go(2))),
            ("x", None),
        ];
        for (key, expected) in table {
            let action = meaning(key, &can(Some(1), true, false), false, false);
            assert_eq!(action, expected.map(Action::Settling), "{key}");
        }
        let none = can(None, false, false);
        for key in ["Enter", "j"] {
            assert_eq!(meaning(key, &none, false, false), None, "nothing is chosen, and a conflict is not joined");
        }
        assert_eq!(meaning("Enter", &can(Some(0), true, false), true, false), None);
        let back = meaning("ArrowRight", &none, false, true);
        assert_eq!(back, Some(Action::Settling(SettleAction::Go(2))), "an arrow points where it is drawn");
        for key in ["Enter", "b", "j", "Delete"] {
            assert_eq!(meaning(key, &can(Some(0), true, true), false, false), None, "it stands: {key}");
        }
        assert_eq!(meaning("u", &none, false, false), Some(Action::Undo));
    }
}
