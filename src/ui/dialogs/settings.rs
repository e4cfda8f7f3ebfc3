//! Who works here, and how it looks.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::{Me, Settings};
use crate::t;
use crate::ui::app::{marks_choice, theme_choice};
use crate::ui::parts::{Modal, TextField};
use crate::ui::use_dispatch;

/// What [`SettingsDialog`] shows.
#[derive(Properties, PartialEq)]
pub struct SettingsDialogProps {
    /// Who works here.
    pub me: Me,
    /// How it looks.
    pub settings: Settings,
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

/// Shows who works here, and how it looks.
#[component]
pub fn SettingsDialog(props: &SettingsDialogProps) -> Html {
    let dispatch = use_dispatch();
    let rename = dispatch.reform(Action::NameMe);
    let done = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <Modal id="settings" title={t!("settings-title")} class="dlg--settings" onclose={props.onclose.clone()}>
            <div class="dlg__body form">
                <TextField id="me-name" label={t!("settings-name")} value={props.me.name.clone()} placeholder={t!("settings-name-example")}
                    maxlength={60_u32} oncommit={rename} />
                <p class="meta">{ t!("settings-name-why") }</p>
                <p class="meta">{ t!("settings-id") }{ " " }<code>{ props.me.id.to_string() }</code></p>
                <div class="frow"><span class="label">{ t!("settings-theme") }</span>{ theme_choice(props.settings.theme, &dispatch) }</div>
                <div class="frow"><span class="label">{ t!("settings-marks") }</span>{ marks_choice(props.settings.marks, &dispatch) }</div>
            </div>
            <footer class="dlg__foot"><button class="btn btn--main" type="button" onclick={done}>{ t!("part-done") }</button></footer>
        </Modal>
    }
}
