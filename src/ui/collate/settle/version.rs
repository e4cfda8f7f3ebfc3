//! One reading of a matter as a card that can be chosen: who says it, when, and every field, with those marked in which readings differ.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::told::{Said, Told, ToldRecord};
use crate::app::Action;
use crate::app::settle::SettleAction;
use crate::t;
use crate::ui::element::{El, el, row};
use crate::ui::parts::tag_key;

/// One reading, the one at `place` from 0, with what chooses it.
pub fn version_card(dispatch: &Callback<Action>, place: usize, told: &Told, is_chosen: bool) -> El {
    let choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: Event| dispatch.emit(Action::Settling(SettleAction::Choose(place))))
    };
    let number = place + 1;
    let count = || el("span").class("meta").child(t!("settle-people", count = told.people));
    let body = if told.records.is_empty() {
        el("p")
            .class("adj__row")
            .child(el("u").child(t!("collate-version-deleted")))
    } else {
        row().children(told.records.iter().map(record))
    };
    el("label")
        .key(place)
        .class("adj__opt")
        .child(
            el("input")
                .attr("type", "radio")
                .attr("name", "adj")
                .checked(is_chosen)
                .on(ListenerKind::onchange, choose),
        )
        .child(
            el("p")
                .class("adj__who")
                .child_if(number < 10, || el("kbd").child(number.to_string()))
                .child(el("b").attr("dir", "auto").child(told.who.clone()))
                .child_if(told.people > 1, count)
                .child(el("span").class("meta").child(told.when.clone()))
                .child(el("span").class("adj__on").child(t!("settle-chosen"))),
        )
        .child(body)
}

fn record(told: &ToldRecord) -> El {
    row()
        .child(lead(told))
        .child(el("dl").children(told.said.iter().skip(1).map(field)))
}

/// Returns the field that names the record, after its tag.
fn lead(told: &ToldRecord) -> Option<El> {
    let first = told.said.first()?;
    let words = words_or_nothing(&first.value);
    let words = if first.differs {
        row().child(el("u").child(words)).child(mark())
    } else {
        row().child(words)
    };
    let tag = told.tag.as_ref().map(|(id, letter, line)| {
        el("span")
            .class_if(told.tag_differs, "adj__tag")
            .child(tag_key(id, letter, *line, ""))
    });
    Some(
        el("p")
            .class("adj__row")
            .child(tag)
            .child(el("span").class("said").attr("dir", "auto").child(words)),
    )
}

fn field(said: &Said) -> El {
    row().child(el("dt").child(said.label.clone())).child(
        el("dd")
            .class_if(said.differs, "is-diff")
            .attr("dir", "auto")
            .child(words_or_nothing(&said.value))
            .child_if(said.differs, mark),
    )
}

/// Returns what tells a screen reader that readings differ here.
fn mark() -> El {
    el("span").class("vh").child(t!("collate-differs"))
}

fn words_or_nothing(value: &str) -> String {
    if value.is_empty() {
        t!("collate-says-nothing")
    } else {
        value.to_owned()
    }
}
