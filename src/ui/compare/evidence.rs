//! One piece of evidence of a position: the words, where they stand, and the ways to move it or take it out. It can
//! be dragged, too.

use yew::prelude::*;

use super::book::Book;
use super::choose::choose;
use super::editor::Editor;
use super::focus::focus_soon;
use crate::app::Action;
use crate::app::positions::move_evidence;
use crate::core::model::RecordId;
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::*;

/// Shows a claim as one piece of evidence of the position at a place. The `targets` are key and words of the positions that it
/// can go to.
pub fn evidence(
    book: &Book,
    editor: &Editor,
    claim: &RecordId,
    place: usize,
    targets: &[(AttrValue, AttrValue)],
) -> El {
    let remove = {
        let (editor, claim) = (editor.clone(), claim.clone());
        Callback::from(move |_: MouseEvent| {
            editor.change("step-remove-evidence", |comparison| {
                if let Some(position) = comparison.positions.get_mut(place) {
                    position.evidence.retain(|evidence| *evidence != claim);
                }
            });
            focus_soon(super::positions::field_id(place));
        })
    };
    let onchoose = {
        let (editor, claim) = (editor.clone(), claim.clone());
        Callback::from(move |key: AttrValue| {
            let Ok(target) = key.parse::<usize>() else { return };
            editor.change("step-move-evidence", |comparison| {
                move_evidence(comparison, &claim, target, None);
            });
            focus_soon(super::positions::field_id(target));
        })
    };
    let quote = book.quote(claim);
    let about = quote.clone().unwrap_or_default();
    let said = match quote {
        Some(quote) => quoted(book, editor, claim, quote),
        None => el("span").class("meta").child(t!("compare-evidence-gone")),
    };
    el("blockquote")
        .class("said")
        .key(claim.to_string())
        .attr("draggable", "true")
        .attr("data-claim", claim.to_string())
        .child(el("span").child(said))
        .child(choose(t!("compare-move"), &about, targets, onchoose))
        .child(
            button("icon-btn icon-btn--s", remove)
                .attr("aria-label", t!("compare-remove-evidence", words = about.as_str()))
                .attr("title", t!("compare-remove"))
                .child(small_icon("close")),
        )
}

/// Shows the words of a claim, where they stand, and who says them.
fn quoted(book: &Book, editor: &Editor, claim: &RecordId, quote: String) -> El {
    let follow = {
        let (dispatch, claim) = (editor.dispatch.clone(), claim.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            dispatch.emit(Action::GoToClaim(claim.clone()));
        })
    };
    let speaker = book
        .casebook
        .claim(claim)
        .map(|claim| claim.speaker.clone())
        .unwrap_or_default();
    row()
        .child(el("span").attr("dir", "auto").child(quote))
        .child(" ")
        .child(
            el("a")
                .class("ref")
                .attr("href", "#read")
                .attr("draggable", "false")
                .on_click(follow)
                .child(book.place(claim)),
        )
        .child_if(!speaker.trim().is_empty(), || {
            row()
                .child(" ")
                .child(el("span").class("meta").child(t!("compare-says", speaker = speaker)))
        })
}
