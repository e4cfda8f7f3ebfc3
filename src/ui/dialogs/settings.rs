//! Who works here, and how it looks.

use yew::prelude::*;
use yew::props;

use crate::app::Action;
use crate::app::state::{Me, Settings};
use crate::t;
use crate::ui::app::{marks_choice, theme_choice};
use crate::ui::element::{button, el, row};
use crate::ui::part::{keyed, part};
use crate::ui::parts::{Modal, ModalProps, TextField, TextFieldProps};

/// Shows who works here, and how it looks; `onclose` is told when it should go away.
pub fn settings_dialog(dispatch: &Callback<Action>, me: &Me, settings: &Settings, onclose: Callback<()>) -> Html {
    let name = part::<TextField>(props!(TextFieldProps {
        id: "me-name",
        label: t!("settings-name"),
        value: me.name.clone(),
        placeholder: t!("settings-name-example"),
        maxlength: 60_u32,
        oncommit: dispatch.reform(Action::NameMe)
    }));
    let id = el("code").child(me.id.to_string());
    let choice = |label: String| el("div").class("frow").child(el("span").class("label").child(label));
    let body = el("div")
        .class("dlg__body form")
        .child(name)
        .child(el("p").class("meta").child(t!("settings-name-why")))
        .child(el("p").class("meta").child(t!("settings-id")).child(" ").child(id))
        .child(choice(t!("settings-theme")).child(theme_choice(settings.theme, dispatch)))
        .child(choice(t!("settings-marks")).child(marks_choice(settings.marks, dispatch)));
    let done = button("btn btn--main", onclose.reform(|_: MouseEvent| ())).child(t!("part-done"));
    let whole = row()
        .child(body)
        .child(el("footer").class("dlg__foot").child(done))
        .html();
    keyed::<Modal>(
        "settings",
        props!(ModalProps {
            id: "settings",
            title: t!("settings-title"),
            class: "dlg--settings",
            onclose,
            children: whole
        }),
    )
}
