//! What can be done with the matter in front, each with its key.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::settle::{Filter, Matter, MatterKind, SettleAction, Settlement, can_reject, joined, names};
use crate::app::state::{Open, Screen};
use crate::app::view::{claim_words, shorten};
use crate::core::model::{Content, RecordId, RecordKind};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::words;

/// Returns the buttons; `who` has the chosen version.
pub fn foot(dispatch: &Callback<Action>, open: &Open, me: &RecordId, matter: &Rc<Matter>, who: Option<String>) -> El {
    let settling = &open.collate.settle;
    if settling.filter == Filter::Standing {
        let reopen = button("btn btn--main", act(dispatch, Action::Settling(SettleAction::Reopen)));
        return el("p").class("adj__foot").child(reopen.child(t!("settle-reopen")));
    }
    let chosen = settling.chosen(matter);
    let decide = |class: &'static str, how: Settlement, words: String, key: &'static str| {
        button(class, act(dispatch, Action::Settling(SettleAction::Decide(how))))
            .child(words)
            .child(el("kbd").child(key))
    };
    let take = match (chosen, who) {
        (Some(place), Some(who)) => decide(
            "btn btn--main",
            Settlement::Take(place),
            t!("settle-take", who = who),
            "↵",
        )
        .attr("aria-disabled", None::<&'static str>),
        _ => button("btn btn--main", Callback::noop())
            .child(t!("settle-choose"))
            .attr("aria-disabled", "true"),
    };
    let join = (matter.kind != MatterKind::Conflict).then(|| decide("btn", Settlement::Join, t!("settle-join"), "J"));
    let reject =
        can_reject(&open.casebook, matter).then(|| decide("btn", Settlement::Reject, t!("settle-reject"), "Del"));
    let edit = chosen.and_then(|place| edit(dispatch, open, matter, place));
    row().child(preview(open, me, matter)).child(
        el("div")
            .class("adj__foot")
            .attr("role", "group")
            .attr("aria-label", t!("settle-do"))
            .child(take)
            .child(decide(
                "btn",
                Settlement::Keep,
                t!("settle-keep", count = matter.readings.len()),
                "B",
            ))
            .child(join)
            .child(reject)
            .child(edit)
            .child(like(dispatch, open, matter, chosen)),
    )
}

/// Returns what would come of joining.
fn preview(open: &Open, me: &RecordId, matter: &Matter) -> Option<El> {
    let (_, content) = joined(&open.casebook, &open.derived, matter, &names(open, me))?;
    let words = match content {
        Content::Claim(claim) => {
            let tag = open.casebook.tag(&claim.tag).map(|tag| tag.name.clone());
            t!(
                "settle-join-claim",
                tag = tag.unwrap_or_default(),
                words = shorten(&claim_words(&claim), 120)
            )
        }
        Content::Comparison(comparison) => t!(
            "settle-join-comparison",
            count = comparison.positions.len(),
            verdict = words::verdict_or_none(comparison.verdict)
        ),
        _ => return None,
    };
    Some(el("p").class("adj__joined meta").attr("dir", "auto").child(words))
}

/// Returns what takes a version and leads to where it is edited; nothing where there is no such place.
fn edit(dispatch: &Callback<Action>, open: &Open, matter: &Matter, place: usize) -> Option<El> {
    let record = matter.shown(place).next().map(|mark| &mark.record)?;
    let shown = open.casebook.record(record)?.shown()?;
    if matter.kind == MatterKind::Conflict {
        let variant = matter.readings.get(place)?.variants.first()?;
        open.casebook.record(record)?.states().get(*variant)?.live()?;
    }
    let way = match shown.state.kind() {
        RecordKind::Source => vec![Action::ShowSource(record.text()), Action::Show(Screen::Sources)],
        RecordKind::Claim => vec![Action::GoToClaim(record.clone())],
        RecordKind::Comparison => vec![Action::OpenComparison(Some(record.clone()))],
        _ => return None,
    };
    let (dispatch, take) = (dispatch.clone(), SettleAction::Decide(Settlement::Take(place)));
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Settling(take.clone()));
        for action in &way {
            dispatch.emit(action.clone());
        }
    });
    Some(button("btn btn--quiet", onclick).child(t!("collate-take-edit")))
}

/// Returns what lets a decision hold for all matters like this one; nothing where there is none.
fn like(dispatch: &Callback<Action>, open: &Open, matter: &Matter, chosen: Option<usize>) -> Option<El> {
    let settling = &open.collate.settle;
    let shown = settling.shown(&open.collate.people.off);
    let alike = |other: &&&Rc<Matter>| match chosen {
        Some(chosen) => other.like(matter, chosen).is_some(),
        None => other.is_like(matter),
    };
    let count = shown.iter().filter(alike).count();
    let is_on = settling.like;
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: Event| dispatch.emit(Action::Settling(SettleAction::Like(!is_on))))
    };
    (count > 0).then(|| {
        el("label")
            .class("check push")
            .child(
                el("input")
                    .attr("type", "checkbox")
                    .checked(is_on)
                    .on(ListenerKind::onchange, onchange),
            )
            .child(el("span").child(t!("settle-like", count = count)))
    })
}
