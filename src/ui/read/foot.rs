//! What stands below the texts: the way back to the table, the pinned claims, and the keys that do something here.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::claim::key_of;
use crate::app::Action;
use crate::app::state::Open;
use crate::app::view::{claim_words, shorten};
use crate::core::model::RecordId;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::*;

/// Returns the way back to the cell of the table that the person came from; nothing where they did not.
pub fn back_bar(open: &Open, dispatch: &Callback<Action>) -> Option<El> {
    open.read.from_cell.as_ref()?;
    let (id, source) = open.compare.cell.as_ref()?;
    let comparison = open.casebook.comparison(id)?;
    let question = match comparison.question.trim() {
        "" => t!("compare-no-question"),
        question => shorten(question, 120),
    };
    let number = open.derived.numbers.get(id).copied().unwrap_or_default();
    let onmousedown = Callback::from(|e: MouseEvent| e.prevent_default());
    Some(
        el("div")
            .class("pinbar backbar")
            .attr("role", "region")
            .attr("aria-label", t!("read-from-compare"))
            .on(ListenerKind::onmousedown, onmousedown)
            .child(comparison_number(number, comparison.verdict))
            .child(siglum(open.derived.siglum(*source)))
            .child(el("span").class("said pinbar__q").attr("dir", "auto").child(question))
            .child(el("span").class("grow"))
            .child(
                button("btn btn--small", act(dispatch, Action::BackToCell))
                    .child(t!("read-back-to-compare"))
                    .child(el("kbd").child(t!("read-key-escape"))),
            ),
    )
}

/// Returns the bar of the pinned claims; nothing where none is pinned.
pub fn pin_bar(open: &Open, dispatch: &Callback<Action>) -> Option<El> {
    let pins = &open.read.pins;
    let count = pins.len();
    let room = 120 / count.clamp(1, 4);
    let pinned = |id: &RecordId| {
        let claim = open.casebook.claim(id)?;
        let words = shorten(&claim_words(claim), room);
        Some(
            row()
                .child(siglum(open.derived.siglum(claim.source)))
                .child(key_of(&open.casebook, claim))
                .child(button("link said pinbar__q", act(dispatch, Action::GoToClaim(id.clone()))).child(words)),
        )
    };
    let onmousedown = Callback::from(|e: MouseEvent| e.prevent_default());
    (count > 0).then(|| {
        el("div")
            .class("pinbar")
            .class_if(count > 1, "pinbar--many")
            .attr("role", "region")
            .attr("aria-label", t!("read-pinned", count = count))
            .on(ListenerKind::onmousedown, onmousedown)
            .child(icon("pin"))
            .children(pins.iter().filter_map(pinned))
            .child(el("span").class("grow"))
            .child(
                button("btn btn--small btn--main", act(dispatch, Action::Link))
                    .child(t!("read-compare-pinned", count = count))
                    .child(el("kbd").child("L")),
            )
            .child(
                button("icon-btn icon-btn--s", act(dispatch, Action::Pin(None)))
                    .attr("aria-label", t!("read-unpin-all", count = count))
                    .child(small_icon("close")),
            )
    })
}

/// Returns the line of the keys that do something now.
pub fn hints(open: &Open) -> El {
    let read = &open.read;
    let keys: Vec<(String, String)> = if read.selection.is_some() {
        let piece = read
            .extend
            .as_ref()
            .or(read.focus.as_ref())
            .map(|_| (t!("read-key-piece"), t!("read-hint-piece")));
        let first = (t!("read-key-tags"), t!("read-hint-tag"));
        let rest = [
            ("T".to_owned(), t!("read-hint-all-tags")),
            ("L".to_owned(), t!("read-hint-compare")),
            (t!("read-key-escape"), t!("read-hint-let-go")),
        ];
        std::iter::once(first).chain(piece).chain(rest).collect()
    } else if read.focus.is_some() {
        vec![
            ("O".to_owned(), t!("read-hint-overlap")),
            (t!("read-key-end"), t!("read-hint-end")),
            (t!("read-key-start"), t!("read-hint-start")),
            ("A".to_owned(), t!("read-hint-note")),
            ("P".to_owned(), t!("read-hint-pin")),
            ("L".to_owned(), t!("read-hint-compare")),
            (t!("read-key-delete"), t!("read-hint-remove")),
        ]
    } else {
        vec![
            (t!("read-key-select"), t!("read-hint-select")),
            ("[ ]".to_owned(), t!("read-hint-step")),
            ("/".to_owned(), t!("read-hint-search")),
            ("?".to_owned(), t!("read-hint-help")),
        ]
    };
    let before = if read.selection.is_none() && read.extend.is_some() {
        t!("read-extend-how")
    } else {
        String::new()
    };
    let hint = |(key, what): (String, String)| {
        el("span")
            .child(el("b").attr("dir", "ltr").child(key))
            .child(" ")
            .child(what)
    };
    el("div")
        .class("statusline")
        .attr("aria-live", "polite")
        .child_if(!before.is_empty(), || el("span").child(before))
        .children(keys.into_iter().map(hint))
}
