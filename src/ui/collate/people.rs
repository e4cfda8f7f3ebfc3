//! The people whose work is in the casebook: who they are, and whether they are shown. It hides nobody from the file.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::people::{PeopleAction, Person, listed};
use crate::app::state::Open;
use crate::core::model::RecordId;
use crate::t;
use crate::ui::element::{El, el};

/// Returns the name under which a person is shown.
#[must_use]
pub fn shown_name(person: &Person, anonymous: bool) -> String {
    match () {
        () if anonymous => t!("people-pseudonym", sign = person.sign.as_str()),
        () if !person.name.is_empty() => person.name.clone(),
        () if person.is_me => t!("collate-you"),
        () => t!("people-nameless", sign = person.sign.as_str()),
    }
}

/// The list of people.
pub fn people_pane(dispatch: &Callback<Action>, open: &Open, me: &RecordId) -> El {
    let anonymous = open.collate.people.anonymous;
    let everybody = listed(open, me);
    let rows = everybody.iter().map(|person| row(dispatch, person, anonymous));
    let mask = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: Event| dispatch.emit(Action::People(PeopleAction::Anonymous(!anonymous))))
    };
    let tick = el("label")
        .class("check")
        .child(checkbox(anonymous, mask))
        .child(el("span").child(t!("people-anonymous")));
    el("aside")
        .class("pane pane--start inbox")
        .attr("aria-label", t!("people"))
        .child(
            el("header")
                .class("phead")
                .child(el("h2").child(t!("people")))
                .child(el("span").class("push").child(tick)),
        )
        .child(el("ul").class("people").children(rows))
}

fn row(dispatch: &Callback<Action>, person: &Person, anonymous: bool) -> El {
    let switch = {
        let (dispatch, id) = (dispatch.clone(), person.id.clone());
        Callback::from(move |_: Event| dispatch.emit(Action::People(PeopleAction::Switch(id.clone()))))
    };
    let name = el("b").attr("dir", "auto").child(shown_name(person, anonymous));
    el("li").key(person.id.to_string()).child(
        el("label")
            .class("check")
            .child(checkbox(person.is_on, switch))
            .child(sign(person))
            .child(name)
            .child(el("span").class("meta").child(t!("people-marks", count = person.marks))),
    )
}

/// Returns the disc that stands for a person.
pub fn sign(person: &Person) -> El {
    el("span")
        .class("psign")
        .class(format!("psign--{}", person.hue))
        .attr("aria-hidden", "true")
        .child(person.sign.clone())
}

fn checkbox(is_on: bool, onchange: Callback<Event>) -> El {
    el("input")
        .attr("type", "checkbox")
        .checked(is_on)
        .on(ListenerKind::onchange, onchange)
}
