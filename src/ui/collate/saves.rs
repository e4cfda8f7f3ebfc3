//! Claims that stand on another save of an article, and what can become of them. It moves none: that is looked at in a dialog first.

use yew::prelude::*;

use super::known::{Names, section};
use crate::app::Action;
use crate::app::near::{Offer, SavesAction, name};
use crate::app::state::Open;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el};
use crate::ui::parts::siglum;

/// How many people are named.
const NAMED: usize = 3;

/// The offers to move claims onto another save; nothing where there are none.
pub fn offers(dispatch: &Callback<Action>, open: &Open, names: &Names<'_>) -> Option<El> {
    let offers = &open.collate.offers;
    if offers.is_empty() {
        return None;
    }
    let all = offers.iter().map(|offer| item(dispatch, open, offer, names));
    let list = section("h-saves", t!("saves-heading"))
        .child(el("p").class("meta").child(t!("saves-help")))
        .child(el("ul").class("saves").children(all));
    Some(list)
}

fn item(dispatch: &Callback<Action>, open: &Open, offer: &Offer, names: &Names<'_>) -> El {
    let people = offer.people.iter().take(NAMED).map(|id| names.person(id, ""));
    let people = people.collect::<Vec<_>>().join(", ");
    let who = match offer.people.len().saturating_sub(NAMED) {
        0 => people,
        more => t!("collate-people-more", names = people, count = more),
    };
    let called = open
        .casebook
        .source(offer.from)
        .map(name)
        .filter(|name| !name.is_empty());
    let called = called.unwrap_or_else(|| t!("sources-no-name"));
    let sign = |id| siglum(open.derived.siglum(id));
    let go = |from, onto| act(dispatch, Action::Saves(SavesAction::Look(from, onto)));
    let words = t!("saves-claims", count = offer.claims.len(), who = who, name = called);
    el("li")
        .key(offer.from.to_string())
        .child(el("p").attr("dir", "auto").child(words))
        .child(
            el("p")
                .class("meta")
                .child(sign(offer.from))
                .child(" ")
                .child(t!("saves-onto"))
                .child(" ")
                .child(sign(offer.onto))
                .child(" ")
                .child(t!("saves-percent", percent = offer.percent)),
        )
        .child(
            el("p")
                .class("saves__do")
                .child(button("btn btn--small", go(offer.from, offer.onto)).child(t!("saves-look")))
                .child(button("btn btn--small btn--quiet", go(offer.onto, offer.from)).child(t!("saves-other-way")))
                .child(
                    button(
                        "btn btn--small btn--quiet",
                        act(dispatch, Action::Saves(SavesAction::Leave(offer.from))),
                    )
                    .child(t!("saves-leave")),
                ),
        )
}
