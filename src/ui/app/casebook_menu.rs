//! The menu under the casebook's title: its name, the other casebooks on this computer, and the ways to another one.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::{Dialog, ShelfEntry};
use crate::browser::files::open_picker;
use crate::t;
use crate::ui::dialogs::shelf::CaseList;
use crate::ui::parts::{MenuButton, TextField, icon, small_icon, words};
use crate::ui::{act, use_dispatch};

/// How many casebooks the menu lists; the dialog lists all.
const LISTED: usize = 6;

/// What [`CasebookMenu`] shows.
#[derive(Properties, PartialEq)]
pub struct CasebookMenuProps {
    /// The casebooks on this computer.
    pub shelf: Rc<Vec<ShelfEntry>>,
    /// The key of the one that is open.
    pub key_open: AttrValue,
    /// Its title.
    pub title: AttrValue,
}

/// Shows the menu under the casebook's title.
#[component]
pub fn CasebookMenu(props: &CasebookMenuProps) -> Html {
    let dispatch = use_dispatch();
    let retitle = dispatch.reform(Action::Retitle);
    let text = words::title_or_untitled(&props.title);
    html! {
        <MenuButton label={t!("app-casebook", title = text.clone())} class="casebook" {text} menu="casebooks">
            <div class="row">
                <TextField key={props.key_open.to_string()} id="casebook-title" label={t!("app-casebook-title")} value={props.title.clone()} said=true
                    maxlength={200_u32} class="grow" oncommit={retitle} />
            </div>
            <h3>{ t!("shelf-title") }</h3>
            <CaseList shelf={props.shelf.clone()} key_open={props.key_open.clone()} limit={LISTED} />
            <hr />
            <button class="item" type="button" onclick={act(&dispatch, Action::NewCasebook)}>
                { small_icon("plus") }<span>{ t!("shelf-new") }</span>
            </button>
            <button class="item" type="button" onclick={Callback::from(|_: MouseEvent| open_picker())}>
                { icon("file") }<span>{ t!("app-open-files") }</span><kbd>{ t!("help-key-open") }</kbd>
            </button>
            <button class="item" type="button" onclick={act(&dispatch, Action::SaveFile)}>
                { icon("save") }<span>{ t!("app-save-file") }</span><kbd>{ t!("help-key-save") }</kbd>
            </button>
            <button class="item" type="button" onclick={act(&dispatch, Action::Dialog(Some(Dialog::Shelf)))}>
                { icon("more") }<span>{ t!("app-all-casebooks") }</span>
            </button>
            <button class="item" type="button" onclick={act(&dispatch, Action::CloseCasebook)}>
                { small_icon("close") }<span>{ t!("app-close-casebook") }</span>
            </button>
        </MenuButton>
    }
}
