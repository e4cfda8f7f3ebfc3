//! The menu under the casebook's title: its name, the other casebooks on this computer, and the ways to another one.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use crate::app::Action;
use crate::app::finish::FinishAction;
use crate::app::state::{Dialog, Open, ShelfEntry};
use crate::browser::files::open_picker;
use crate::t;
use crate::ui::act;
use crate::ui::dialogs::shelf::case_list;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::{keyed, part};
use crate::ui::parts::{MenuButton, MenuButtonProps, TextField, TextFieldProps, icon, small_icon, words};

/// How many casebooks the menu lists; the dialog lists all.
const LISTED: usize = 6;

/// Shows the menu under the casebook's title.
pub fn casebook_menu(open: &Open, shelf: &Rc<Vec<ShelfEntry>>, dispatch: &Callback<Action>) -> Html {
    let retitle = dispatch.reform(Action::Retitle);
    let text = words::title_or_untitled(open.title());
    let title = keyed::<TextField>(
        open.key.clone(),
        props!(TextFieldProps {
            id: "casebook-title",
            label: t!("app-casebook-title"),
            value: open.title().to_owned(),
            said: true,
            maxlength: 200_u32,
            class: "grow",
            oncommit: retitle
        }),
    );
    let item = |picture: El, words: String, onclick: Callback<MouseEvent>| {
        button("item", onclick).child(picture).child(el("span").child(words))
    };
    let pick = Callback::from(|_: MouseEvent| open_picker());
    let items = row()
        .child(el("div").class("row").child(title))
        .child(el("h3").child(t!("shelf-title")))
        .child(case_list(shelf, Some(&open.key), LISTED))
        .child(el("hr"))
        .child(item(
            small_icon("plus"),
            t!("shelf-new"),
            act(dispatch, Action::NewCasebook),
        ))
        .child(item(icon("file"), t!("app-open-files"), pick).child(el("kbd").child(t!("help-key-open"))))
        .child(
            item(icon("save"), t!("app-save-file"), act(dispatch, Action::SaveFile))
                .child(el("kbd").child(t!("help-key-save"))),
        )
        .child(item(
            icon("undo"),
            t!("history-whole"),
            act(dispatch, Action::Dialog(Some(Dialog::History(None)))),
        ))
        .child(item(
            icon("more"),
            t!("app-all-casebooks"),
            act(dispatch, Action::Dialog(Some(Dialog::Shelf))),
        ))
        .child(item(
            small_icon("close"),
            t!("app-close-casebook"),
            act(dispatch, Action::CloseCasebook),
        ))
        .child(item(
            icon("bin"),
            t!("finish-open"),
            act(dispatch, Action::Finish(FinishAction::Ask)),
        ))
        .html();
    part::<MenuButton>(props!(MenuButtonProps {
        label: t!("app-casebook", title = text.clone()),
        class: "casebook",
        text,
        menu: "casebooks",
        children: items
    }))
}
