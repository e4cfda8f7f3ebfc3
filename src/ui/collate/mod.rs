//! The screen of the files that come in: whose they are, what each would bring, merging them, and settling conflicts. It merges and
//! settles nothing by itself.

mod bar;
mod changes;
mod conflict;
mod fields;
mod inbox;
mod preview;
mod record;
mod version;

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use self::conflict::{Conflicts, ConflictsProps};
use self::inbox::{add_files, inbox};
use self::preview::{preview, preview_bar};
use crate::app::Action;
use crate::app::state::{Fate, Open};
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::part::part;
use crate::ui::parts::icon;
use crate::ui::sources::focus::use_kept_focus;
use crate::ui::{BookProps, use_dispatch};

/// Shows the files that came in, and the conflicts of the open casebook.
#[component]
pub fn CollateScreen(props: &BookProps) -> Html {
    let dispatch = use_dispatch();
    let main = use_node_ref();
    let counts = props
        .state
        .open
        .as_ref()
        .map(|o| (o.collate.files.len(), o.casebook.conflicts().count()));
    use_kept_focus(&main, counts);
    let (Some(open), Some((files, conflicts))) = (&props.state.open, counts) else {
        return Html::default();
    };
    let shown = open.collate.files.get(open.collate.shown);
    let settling = || {
        part::<Conflicts>(props!(ConflictsProps {
            casebook: Rc::clone(&open.casebook),
            derived: Rc::clone(&open.derived),
            shown: open.collate.conflict,
            me: props.state.me.id.clone()
        }))
    };
    let pane = el("div")
        .class("pane")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", t!("collate-pane"))
        .child_if(files == 0 && conflicts == 0, empty)
        .child(shown.map(|file| preview(open, file)))
        .child_if(conflicts > 0, settling);
    el("main")
        .node(&main)
        .attr("id", "collate")
        .class("view view--collate")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "h-collate")
        .child(
            el("h1")
                .class("vh")
                .attr("id", "h-collate")
                .child(t!("collate-heading")),
        )
        .child(inbox(&dispatch, &open.collate))
        .child(
            el("div")
                .class("stack pane--leaf")
                .child(head(&dispatch, open, conflicts))
                .child(pane)
                .child(status(conflicts)),
        )
        .html()
}

/// Returns the bar over the preview.
fn head(dispatch: &Callback<Action>, open: &Open, conflicts: usize) -> El {
    let waiting = open.collate.files.iter().filter(|f| f.fate == Fate::Waiting).count();
    let place = open.collate.shown;
    match open.collate.files.get(place) {
        Some(file) => preview_bar(dispatch, file, place, waiting),
        None => {
            let left = el("b").child(t!("collate-conflicts-left", count = conflicts));
            el("div").class("subbar").child(el("span").child(left))
        }
    }
}

/// Returns the line under the preview.
fn status(conflicts: usize) -> El {
    let keys = || {
        el("span")
            .child(el("b").child("1 2 3"))
            .child(" ")
            .child(t!("collate-status-keys"))
    };
    el("div")
        .class("statusline")
        .child(el("span").child(t!("collate-status-twice")))
        .child_if(conflicts > 0, keys)
        .child(el("span").class("wide").child(t!("collate-status-undo")))
}

fn empty() -> El {
    el("div")
        .class("empty")
        .child(el("h2").class("said").child(t!("collate-empty")))
        .child(el("p").child(t!("collate-empty-more")))
        .child(
            el("div").class("empty__act").child(
                button("btn btn--main", add_files())
                    .child(icon("file"))
                    .child(t!("collate-add-files")),
            ),
        )
}
