//! What settles many matters at once: a majority of so many people, and claims that say the same. Each says first how much it would do.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use web_sys::HtmlInputElement;

use crate::app::Action;
use crate::app::people::Person;
use crate::app::settle::{Filter, SettleAction};
use crate::app::state::Open;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el};

/// Returns what settles many matters at once; nothing where there are none.
pub fn bulk(dispatch: &Callback<Action>, open: &Open, people: &[Person]) -> Option<El> {
    let settling = &open.collate.settle;
    let off = &open.collate.people.off;
    let of = people.iter().filter(|person| person.is_on && !person.is_beside).count();
    let same = settling.matters.same.len();
    let has_matters = !settling.shown(off).is_empty() && settling.filter != Filter::Standing && of > 2;
    if !has_matters && same == 0 {
        return None;
    }
    let majority = has_matters.then(|| {
        let threshold = settling.least(of);
        let count = settling.by_majority(off, threshold).len();
        let idle = (count == 0).then_some("true");
        el("p")
            .class("settle__row")
            .child(
                el("label")
                    .class("settle__k")
                    .child(t!("settle-majority-least"))
                    .child(number(dispatch, threshold, of))
                    .child(t!("settle-majority-of", count = of)),
            )
            .child(
                button("btn", act(dispatch, Action::Settling(SettleAction::Majority)))
                    .attr("aria-disabled", idle)
                    .child(t!("settle-majority", count = count)),
            )
            .child(el("span").class("meta").child(t!("settle-majority-note")))
    });
    let join = (same > 0).then(|| {
        el("p")
            .class("settle__row")
            .child(
                button("btn", act(dispatch, Action::Settling(SettleAction::JoinSame)))
                    .child(t!("settle-same", count = same)),
            )
            .child(el("span").class("meta").child(t!("settle-same-note")))
    });
    Some(
        el("section")
            .class("adj settle__bulk")
            .attr("aria-labelledby", "h-bulk")
            .child(
                el("header")
                    .class("sechead")
                    .child(el("h2").attr("id", "h-bulk").child(t!("settle-bulk"))),
            )
            .child(majority)
            .child(join),
    )
}

/// Returns the field for how many people make a majority.
fn number(dispatch: &Callback<Action>, threshold: usize, of: usize) -> El {
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let typed = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
            if let Some(number) = typed.and_then(|typed| typed.trim().parse::<usize>().ok()) {
                let number = number.clamp(2, of.max(2));
                dispatch.emit(Action::Settling(SettleAction::Threshold(number)));
            }
        })
    };
    el("input")
        .attr("type", "number")
        .class("settle__number")
        .attr("min", "2")
        .attr("max", of.max(2).to_string())
        .attr("aria-label", t!("settle-majority-field"))
        .value(threshold.to_string())
        .on(ListenerKind::onchange, onchange)
}
