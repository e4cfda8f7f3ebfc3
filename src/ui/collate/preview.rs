//! What the shown file would bring, before anything changes.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use super::bar::dry_run;
use super::changes::{Changes, ChangesProps};
use super::known::{Names, spoken_of, told_elsewhere, who_and_when};
use crate::app::Action;
use crate::app::beside::can_stand;
use crate::app::people::PeopleAction;
use crate::app::state::{CollateView, Fate, Incoming, Open};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::keyed;
use crate::ui::sources::problems::problems;

/// The bar over the preview: whose file it is, leaving it out, and merging all that wait.
pub fn preview_bar(
    dispatch: &Callback<Action>,
    file: &Incoming,
    (place, name, is_beside): (usize, String, bool),
    anonymous: bool,
    waiting: usize,
) -> El {
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
    let file_name = || {
        el("span")
            .class("wide meta")
            .attr("dir", "auto")
            .child(" · ")
            .child(file.name.clone())
    };
    let compare = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::People(PeopleAction::Beside(place)));
            if !is_beside {
                dispatch.emit(Action::ShowCollate(CollateView::Lanes));
            }
        })
    };
    let compare = || {
        let words = if is_beside {
            t!("collate-beside-off")
        } else {
            t!("collate-beside")
        };
        button("btn btn--quiet", compare).child(words)
    };
    el("div")
        .class("subbar")
        .child(
            el("span")
                .child(el("b").attr("dir", "auto").child(name))
                .child_if(!anonymous, file_name),
        )
        .child(el("span").class("grow"))
        .child_if(can_stand(file), compare)
        .child(switch.map(|words| button("btn btn--quiet", act(dispatch, Action::LeaveOut(place))).child(words)))
        .child(
            button("btn btn--main", merge)
                .attr("aria-disabled", is_idle)
                .child(t!("collate-merge", count = waiting)),
        )
}

/// What the shown file would bring.
pub fn preview(dispatch: &Callback<Action>, open: &Open, file: &Incoming, place: usize, names: &Names<'_>) -> El {
    let problems = problems(&file.problems, false, None);
    if file.fate == Fate::Unreadable {
        let note = el("p").class("note note--warn").attr("role", "status");
        return row()
            .child(note.child(el("span").child(t!("collate-unreadable"))))
            .child(problems);
    }
    let known = file.preview.as_deref();
    let changes = keyed::<Changes>(
        place,
        props!(ChangesProps {
            ours: Rc::clone(&open.casebook),
            derived: Rc::clone(&open.derived),
            theirs: Rc::clone(&file.casebook),
            found: Rc::clone(&file.difference),
            merged: matches!(file.fate, Fate::Merged { .. }),
            anonymous: open.collate.people.anonymous
        }),
    );
    row()
        .child(known.map(|known| told_elsewhere(known, names)))
        .child(dry_run(&file.difference, file.quarantined, known))
        .child(known.map(|known| who_and_when(known, names)))
        .child(known.and_then(|known| spoken_of(dispatch, open, known, place, names)))
        .child(problems)
        .child(changes)
}
