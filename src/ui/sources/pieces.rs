//! Small pieces of the screen of the sources: the buttons and the box that load articles, and the card that is not there yet.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::Dialog;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::*;

/// Returns the buttons that open files and paste a text.
pub fn load_buttons(dispatch: &Callback<Action>) -> El {
    let paste = act(dispatch, Action::Dialog(Some(Dialog::Paste)));
    row()
        .child(
            button("btn", open_files())
                .child(icon("file"))
                .child(t!("sources-open-files")),
        )
        .child(button("btn btn--quiet", paste).child(t!("sources-paste")))
}

/// Returns the button that shows the names in all sources.
pub fn names_button(dispatch: &Callback<Action>) -> El {
    let show = act(dispatch, Action::Dialog(Some(Dialog::Names)));
    button("btn btn--quiet", show).child(t!("sources-names"))
}

/// Returns the box that says where to drop files; pressed, it opens the file picker.
pub fn drop_box() -> El {
    button("dropbox", open_files())
        .child(el("b").child(t!("sources-drop")))
        .child(el("span").class("meta").child(t!("sources-drop-kinds")))
}

/// Returns what opens the browser's file picker.
pub fn open_files() -> Callback<MouseEvent> {
    Callback::from(|_: MouseEvent| crate::browser::files::open_picker())
}

/// Returns the pane of the card while no source is chosen.
pub fn no_card(is_empty: bool) -> El {
    let words = if is_empty {
        t!("sources-card-no-sources")
    } else {
        t!("sources-card-choose")
    };
    el("aside")
        .attr("id", "card")
        .class("stack pane--end srcdetail")
        .attr("tabindex", "-1")
        .attr("aria-label", t!("sources-card"))
        .child(el("header").class("phead").child(el("h2").child(t!("sources-card"))))
        .child(
            el("div")
                .class("pane")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", t!("sources-card"))
                .child(el("div").class("empty").child(el("p").child(words))),
        )
        .child(el("div"))
}
