//! The casebooks on this computer: open, rename, copy, delete. Deleting can be undone.

use std::rc::Rc;

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::Action;
use crate::app::state::ShelfEntry;
use crate::browser::clock::date_and_time;
use crate::browser::page::document;
use crate::t;
use crate::ui::parts::{Modal, icon, small_icon, words};
use crate::ui::{act, use_dispatch};

/// What [`ShelfDialog`] shows.
#[derive(Properties, PartialEq)]
pub struct ShelfDialogProps {
    /// The casebooks.
    pub shelf: Rc<Vec<ShelfEntry>>,
    /// The key of the one that is open.
    pub key_open: Option<AttrValue>,
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

/// Shows all casebooks on this computer.
#[component]
pub fn ShelfDialog(props: &ShelfDialogProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <Modal id="shelf" title={t!("shelf-title")} onclose={props.onclose.clone()}>
            <div class="dlg__body">
                if props.shelf.is_empty() {
                    <p>{ t!("shelf-empty") }</p>
                } else {
                    <CaseList shelf={props.shelf.clone()} key_open={props.key_open.clone()} />
                }
            </div>
            <footer class="dlg__foot">
                <button class="btn" type="button" onclick={act(&dispatch, Action::NewCasebook)}>{ small_icon("plus") }{ t!("shelf-new") }</button>
            </footer>
        </Modal>
    }
}

/// What [`CaseList`] shows.
#[derive(Properties, PartialEq)]
pub struct CaseListProps {
    /// The casebooks, the last changed first.
    pub shelf: Rc<Vec<ShelfEntry>>,
    /// The key of the one that is open.
    #[prop_or_default]
    pub key_open: Option<AttrValue>,
    /// How many are listed at most.
    #[prop_or(usize::MAX)]
    pub limit: usize,
}

/// Lists casebooks, each with what can be done with it.
#[component]
pub fn CaseList(props: &CaseListProps) -> Html {
    let rows = props.shelf.iter().take(props.limit).map(|entry| {
        let is_open = props.key_open.as_ref().is_some_and(|key| *key == entry.key);
        html! { <CaseRow key={entry.key.clone()} entry={entry.clone()} {is_open} /> }
    });
    html! { <ul class="caselist">{ for rows }</ul> }
}

#[derive(Properties, PartialEq)]
struct CaseRowProps {
    entry: ShelfEntry,
    is_open: bool,
}

/// Shows one casebook of the list.
#[component]
fn CaseRow(props: &CaseRowProps) -> Html {
    let dispatch = use_dispatch();
    let is_renaming = use_state_eq(|| false);
    let button = use_node_ref();
    let was_renaming = use_mut_ref(|| false);
    {
        let button = button.clone();
        use_effect_with(*is_renaming, move |now| {
            let before = std::mem::replace(&mut *was_renaming.borrow_mut(), *now);
            let is_lost = document()
                .active_element()
                .is_none_or(|e| matches!(e.local_name().as_str(), "body" | "dialog"));
            // The field is gone, and the focus with it.
            if before
                && !*now
                && is_lost
                && let Some(button) = button.cast::<HtmlElement>()
            {
                button.focus().ok();
            }
            || ()
        });
    }
    let entry = &props.entry;
    let title = words::title_or_untitled(&entry.title);
    if *is_renaming {
        let done = {
            let (is_renaming, dispatch, entry) = (is_renaming.clone(), dispatch, entry.clone());
            Callback::from(move |title: Option<String>| {
                is_renaming.set(false);
                if let Some(title) = title.filter(|t| t.trim() != entry.title) {
                    dispatch.emit(Action::RenameKept(entry.key.clone(), title.trim().to_owned()));
                }
            })
        };
        return html! { <li><RenameField title={entry.title.clone()} {done} /></li> };
    }
    let rename = Callback::from(move |_: MouseEvent| is_renaming.set(true));
    let meta = t!(
        "shelf-meta",
        sources = i64::from(entry.sources),
        claims = i64::from(entry.claims),
        time = date_and_time(entry.changed_ms)
    );
    let current = props.is_open.then_some("true");
    html! {
        <li class={classes!(props.is_open.then_some("is-sel"))}>
            <button ref={button} class="caselist__open" type="button" aria-current={current} onclick={act(&dispatch, Action::OpenKept(entry.key.clone()))}>
                <b class="said" dir="auto">{ &title }</b><span class="meta">{ meta }</span>
            </button>
            <span class="caselist__act">
                { tool("pen", t!("shelf-rename", title = title.clone()), rename) }
                { tool("copy", t!("shelf-duplicate", title = title.clone()), act(&dispatch, Action::DuplicateKept(entry.key.clone()))) }
                { tool("bin", t!("shelf-delete", title = title), act(&dispatch, Action::DeleteKept(entry.key.clone()))) }
            </span>
        </li>
    }
}

fn tool(picture: &'static str, name: String, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="icon-btn icon-btn--s" type="button" aria-label={name.clone()} title={name} {onclick}>{ icon(picture) }</button>
    }
}

#[derive(Properties, PartialEq)]
struct RenameFieldProps {
    title: AttrValue,
    /// Is told the new title; `None`: it stays as it is.
    done: Callback<Option<String>>,
}

/// Shows a title while it is being changed. Enter and leaving it keep the change, Esc does not.
#[component]
fn RenameField(props: &RenameFieldProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                input.focus().ok();
                input.select();
            }
            || ()
        });
    }
    // Taking the field away makes it lose the focus: it answers only once.
    let is_done = use_mut_ref(|| false);
    let finish = {
        let (done, is_done) = (props.done.clone(), is_done);
        Callback::from(move |title: Option<String>| {
            if !std::mem::replace(&mut *is_done.borrow_mut(), true) {
                done.emit(title);
            }
        })
    };
    let onblur = {
        let (finish, node) = (finish.clone(), node.clone());
        Callback::from(move |_: FocusEvent| finish.emit(node.cast::<HtmlInputElement>().map(|input| input.value())))
    };
    let onkeydown = {
        let node = node.clone();
        Callback::from(move |e: KeyboardEvent| match e.key().as_str() {
            "Enter" if !e.is_composing() => {
                // The button that takes the place of the field would be clicked by the same key.
                e.prevent_default();
                finish.emit(node.cast::<HtmlInputElement>().map(|input| input.value()));
            }
            "Escape" => {
                e.prevent_default();
                finish.emit(None);
            }
            _ => {}
        })
    };
    html! {
        <input ref={node} class="input said" type="text" dir="auto" maxlength="200" autocomplete="off" aria-label={t!("shelf-new-title")}
            value={props.title.clone()} {onblur} {onkeydown} />
    }
}
