//! Finishing on this computer: what will be taken out of the browser, and afterwards what was, read back from its store.

use yew::prelude::*;
use yew::props;

use crate::app::Action;
use crate::app::finish::{Cleared, Finish, FinishAction, Finishing};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::part;
use crate::ui::parts::{Modal, ModalProps, small_icon, words};

/// Shows how far finishing is.
pub fn finish_dialog(dispatch: &Callback<Action>, finish: &Finish) -> Html {
    let onclose = dispatch.reform(|()| Action::Finish(FinishAction::Cancel));
    let body = el("div").class("dlg__body");
    let said = || el("p").attr("role", "status");
    let foot = el("footer").class("dlg__foot");
    let quiet = |words: String| button("btn", act(dispatch, Action::Finish(FinishAction::Cancel))).child(words);
    let main = |action: FinishAction, words: String| {
        button("btn btn--main", act(dispatch, Action::Finish(action))).child(words)
    };
    let (body, foot) = match &finish.stage {
        Finishing::Asked(trouble) => {
            let trouble = (!trouble.is_empty()).then(|| t!("toast-file-not-saved", what = trouble.as_str()));
            let body = body
                .child(el("p").child(t!("finish-what")))
                .child(
                    el("ul")
                        .class("plain")
                        .child(el("li").child(t!("finish-goes-work")))
                        .child(el("li").child(t!("finish-goes-places")))
                        .child(el("li").child(t!("finish-goes-name"))),
                )
                .child(el("p").class("meta").child(t!("finish-stays")))
                .child(trouble.map(|words| {
                    said()
                        .class("state state--warn")
                        .child(small_icon("alert"))
                        .child(words)
                }));
            (
                body,
                foot.child(quiet(t!("part-cancel")))
                    .child(main(FinishAction::Save, t!("finish-save"))),
            )
        }
        Finishing::Saving => (
            body.child(said().child(t!("finish-saving"))),
            foot.child(quiet(t!("part-cancel")))
                .child(main(FinishAction::Save, t!("finish-save-again"))),
        ),
        Finishing::Confirm => (
            body.child(said().child(t!("finish-confirm")))
                .child(el("p").child(el("b").attr("dir", "auto").child(finish.file.clone()))),
            foot.child(quiet(t!("part-cancel")))
                .child(button("btn", act(dispatch, Action::Finish(FinishAction::Save))).child(t!("finish-save-again")))
                .child(main(FinishAction::Confirm, t!("finish-clear"))),
        ),
        Finishing::Clearing => (body.child(said().child(t!("finish-clearing"))), foot),
        Finishing::Failed(message) => (
            body.child(said().child(t!("finish-failed", message = message.as_str()))),
            foot.child(quiet(t!("part-close"))),
        ),
        Finishing::Gone(cleared) => (gone(body, finish, cleared), foot.child(quiet(t!("part-done")))),
    };
    let title = t!("finish-title", title = words::title_or_untitled(&finish.title));
    part::<Modal>(props!(ModalProps {
        id: "finish",
        title,
        onclose,
        children: row().child(body).child(foot).html()
    }))
}

/// Lists what was taken out.
fn gone(body: El, finish: &Finish, cleared: &Cleared) -> El {
    let line = |words: String| el("li").key(words.clone()).child(words);
    let lines = [
        Some(t!("finish-gone-revisions", count = cleared.revisions + cleared.past)),
        Some(t!("finish-gone-texts", count = cleared.texts)),
        (cleared.shared > 0).then(|| t!("finish-gone-shared", count = cleared.shared)),
        (cleared.places > 0).then(|| t!("finish-gone-places")),
        (cleared.others == 0).then(|| t!("finish-gone-name")),
    ];
    let after = if cleared.left == 0 {
        t!("finish-left-none")
    } else {
        t!("finish-left", count = cleared.left)
    };
    let others = (cleared.others > 0).then(|| el("p").class("meta").child(t!("finish-others", count = cleared.others)));
    let file = (!finish.file.is_empty()).then(|| {
        el("p")
            .child(t!("finish-file"))
            .child(" ")
            .child(el("b").attr("dir", "auto").child(finish.file.clone()))
    });
    let icon = if cleared.left == 0 { "check" } else { "alert" };
    body.child(
        el("p")
            .attr("role", "status")
            .child(small_icon(icon))
            .child(" ")
            .child(el("b").child(after)),
    )
    .child(el("ul").class("plain").children(lines.into_iter().flatten().map(line)))
    .child(file)
    .child(others)
}
