//! The casebooks on this computer: open, rename, copy, delete. Deleting can be undone.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::state::ShelfEntry;
use crate::browser::clock::date_and_time;
use crate::browser::page::document;
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::{keyed, part};
use crate::ui::parts::{Modal, ModalProps, icon, small_icon, words};
use crate::ui::{act, use_dispatch};

/// Shows all casebooks on this computer; `key_open` is the key of the one that is open, and `onclose` is told when it should go away.
pub fn shelf_dialog(
    dispatch: &Callback<Action>,
    shelf: &[ShelfEntry],
    key_open: Option<&str>,
    onclose: Callback<()>,
) -> Html {
    let new = button("btn", act(dispatch, Action::NewCasebook))
        .child(small_icon("plus"))
        .child(t!("shelf-new"));
    let whole = row()
        .child(el("div").class("dlg__body").child(if shelf.is_empty() {
            el("p").child(t!("shelf-empty"))
        } else {
            case_list(shelf, key_open, usize::MAX)
        }))
        .child(el("footer").class("dlg__foot").child(new))
        .html();
    keyed::<Modal>(
        "shelf",
        props!(ModalProps {
            id: "shelf",
            title: t!("shelf-title"),
            onclose,
            children: whole
        }),
    )
}

/// Lists casebooks, the last changed first and at most `limit`, each with what can be done with it; `key_open` is the key of the one
/// that is open.
pub fn case_list(shelf: &[ShelfEntry], key_open: Option<&str>, limit: usize) -> El {
    let rows = shelf.iter().take(limit).map(|entry| {
        let is_open = key_open == Some(entry.key.as_str());
        keyed::<CaseRow>(
            entry.key.clone(),
            props!(CaseRowProps {
                entry: entry.clone(),
                is_open
            }),
        )
    });
    el("ul").class("caselist").children(rows)
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
    let opener = use_node_ref();
    let was_renaming = use_mut_ref(|| false);
    {
        let opener = opener.clone();
        use_effect_with(*is_renaming, move |now| {
            let before = std::mem::replace(&mut *was_renaming.borrow_mut(), *now);
            let is_lost = document()
                .active_element()
                .is_none_or(|e| matches!(e.local_name().as_str(), "body" | "dialog"));
            // The field is gone, and the focus with it.
            if before
                && !*now
                && is_lost
                && let Some(opener) = opener.cast::<HtmlElement>()
            {
                opener.focus().ok();
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
        let field = part::<RenameField>(props!(RenameFieldProps {
            title: entry.title.clone(),
            done
        }));
        return el("li").child(field).html();
    }
    let rename = Callback::from(move |_: MouseEvent| is_renaming.set(true));
    let meta = t!(
        "shelf-meta",
        sources = i64::from(entry.sources),
        claims = i64::from(entry.claims),
        time = date_and_time(entry.changed_ms)
    );
    let key = || entry.key.clone();
    let tools = el("span")
        .class("caselist__act")
        .child(tool("pen", t!("shelf-rename", title = title.clone()), rename))
        .child(tool(
            "copy",
            t!("shelf-duplicate", title = title.clone()),
            act(&dispatch, Action::DuplicateKept(key())),
        ))
        .child(tool(
            "bin",
            t!("shelf-delete", title = title.clone()),
            act(&dispatch, Action::DeleteKept(key())),
        ));
    el("li")
        .class_if(props.is_open, "is-sel")
        .child(
            button("caselist__open", act(&dispatch, Action::OpenKept(key())))
                .node(&opener)
                .attr("aria-current", props.is_open.then_some("true"))
                .child(el("b").class("said").attr("dir", "auto").child(title))
                .child(el("span").class("meta").child(meta)),
        )
        .child(tools)
        .html()
}

fn tool(picture: &'static str, name: String, onclick: Callback<MouseEvent>) -> El {
    button("icon-btn icon-btn--s", onclick)
        .attr("aria-label", name.clone())
        .attr("title", name)
        .child(icon(picture))
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
    el("input")
        .node(&node)
        .class("input said")
        .attr("type", "text")
        .attr("dir", "auto")
        .attr("maxlength", "200")
        .attr("autocomplete", "off")
        .attr("aria-label", t!("shelf-new-title"))
        .value(props.title.clone())
        .on(ListenerKind::onblur, onblur)
        .on(ListenerKind::onkeydown, onkeydown)
        .html()
}
