//! What the shown file would bring, before anything changes.

use yew::prelude::*;

use super::bar::dry_run;
use super::changes::changes;
use super::inbox::who;
use crate::app::Action;
use crate::app::state::{Fate, Incoming, Open};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::sources::problems::problems;

/// The bar over the preview: whose file it is, leaving it out, and merging all that wait.
pub fn preview_bar(dispatch: &Callback<Action>, file: &Incoming, place: usize, waiting: usize) -> El {
    let switch = match file.fate {
        Fate::Waiting => Some(t!("collate-leave-out")),
        Fate::LeftOut => Some(t!("collate-take-in")),
        Fate::Merged { .. } | Fate::Unreadable => None,
    };
    let merge = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if waiting > 0 {
                dispatch.emit(Action::MergeWaiting);
            }
        })
    };
    // The button stays when there is nothing left to merge, so that the focus on it is not lost.
    let is_idle = (waiting == 0).then_some("true");
    let name = el("span").class("wide meta").attr("dir", "auto");
    el("div")
        .class("subbar")
        .child(
            el("span")
                .child(el("b").attr("dir", "auto").child(who(file)))
                .child(name.child(" · ").child(file.name.clone())),
        )
        .child(el("span").class("grow"))
        .child(switch.map(|words| button("btn btn--quiet", act(dispatch, Action::LeaveOut(place))).child(words)))
        .child(
            button("btn btn--main", merge)
                .attr("aria-disabled", is_idle)
                .child(t!("collate-merge", count = waiting)),
        )
}

/// What the shown file would bring.
pub fn preview(open: &Open, file: &Incoming) -> El {
    let problems = problems(&file.problems, false, None);
    if file.fate == Fate::Unreadable {
        let note = el("p").class("note note--warn").attr("role", "status");
        return row()
            .child(note.child(el("span").child(t!("collate-unreadable"))))
            .child(problems);
    }
    row()
        .child(dry_run(&file.difference, file.quarantined))
        .child(problems)
        .child(changes(open, file))
}
