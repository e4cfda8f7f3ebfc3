//! A dialog that holds the page behind it still. The browser's own `<dialog>` keeps the focus inside and the rest of the page away from
//! screen readers; here it is opened, closed, and the focus given back.

use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::small_icon;
use crate::browser::page::document;
use crate::t;
use crate::ui::element::{button, el};

/// Says whether the focus goes on to the screen when the dialog closes, rather than back to where it was.
#[derive(Clone, Default)]
pub struct Onward(Rc<Cell<bool>>);

impl Onward {
    /// Sends the focus on to the screen.
    pub fn go(&self) {
        self.0.set(true);
    }
}

impl PartialEq for Onward {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What [`Modal`] shows. The children are its body (`.dlg__body`) and its foot (`.dlg__foot`).
#[derive(Properties, PartialEq)]
pub struct ModalProps {
    /// The id of the dialog.
    pub id: AttrValue,
    /// Its title.
    pub title: AttrValue,
    /// Is told when it should go away: Esc, the button, a click beside it.
    pub onclose: Callback<()>,
    /// Whether it is drawn wide.
    #[prop_or_default]
    pub wide: bool,
    /// More classes.
    #[prop_or_default]
    pub class: AttrValue,
    /// What stands in the head in place of the title, which then is for screen readers only.
    #[prop_or_default]
    pub head: Option<Html>,
    /// Where the focus goes afterwards.
    #[prop_or_default]
    pub onward: Onward,
    /// Whether it asks for a decision.
    #[prop_or_default]
    pub alert: bool,
    /// Body and foot.
    pub children: Html,
}

/// Shows a dialog in front of everything else, as long as it is there.
#[component]
pub fn Modal(props: &ModalProps) -> Html {
    let node = use_node_ref();
    let pressed_beside = use_mut_ref(|| false);
    {
        let (node, onclose, onward) = (node.clone(), props.onclose.clone(), props.onward.clone());
        use_effect_with((), move |()| {
            let before = document()
                .active_element()
                .and_then(|e| e.dyn_into::<HtmlElement>().ok());
            let dialog = node.cast::<HtmlDialogElement>();
            let cancel = dialog.as_ref().map(|dialog| {
                // It fails only where the dialog is open already.
                dialog.show_modal().ok();
                EventListener::new_with_options(
                    dialog,
                    "cancel",
                    EventListenerOptions::enable_prevent_default(),
                    move |e| {
                        e.prevent_default();
                        onclose.emit(());
                    },
                )
            });
            move || {
                drop(cancel);
                if let Some(dialog) = dialog {
                    dialog.close();
                }
                give_back(before, &onward);
            }
        });
    }
    let onmousedown = {
        let pressed_beside = pressed_beside.clone();
        Callback::from(move |e: MouseEvent| *pressed_beside.borrow_mut() = is_dialog(&e))
    };
    let onclick = {
        let onclose = props.onclose.clone();
        // Both ends of the click must be beside it: selecting words may end out there.
        Callback::from(move |e: MouseEvent| {
            if is_dialog(&e) && *pressed_beside.borrow() {
                onclose.emit(());
            }
        })
    };
    let close = {
        let onclose = props.onclose.clone();
        Callback::from(move |_: MouseEvent| onclose.emit(()))
    };
    let heading = format!("{}-title", props.id);
    let has_head = props.head.is_some();
    el("dialog")
        .node(&node)
        .attr("id", props.id.clone())
        .class("dlg")
        .class_if(props.wide, "dlg--wide")
        .class(props.class.clone())
        .attr("role", props.alert.then_some("alertdialog"))
        .attr("aria-labelledby", heading.clone())
        .on(ListenerKind::onmousedown, onmousedown)
        .on_click(onclick)
        .child(
            el("header")
                .class("dlg__head")
                .class_if(has_head, "dlg__head--search")
                .child(
                    el("h2")
                        .attr("id", heading)
                        .class_if(has_head, "vh")
                        .child(&props.title),
                )
                .child(props.head.clone())
                .child(
                    button("icon-btn", close)
                        .attr("aria-label", t!("part-close"))
                        .child(small_icon("close")),
                ),
        )
        .child(props.children.clone())
        .html()
}

/// Says whether the mouse is on the dialog itself, which its contents cover: on the dimmed page, that is.
fn is_dialog(e: &MouseEvent) -> bool {
    e.target_dyn_into::<HtmlDialogElement>().is_some()
}

fn give_back(before: Option<HtmlElement>, onward: &Onward) {
    let main = || {
        document()
            .query_selector("main")
            .ok()
            .flatten()
            .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    };
    let place = before.filter(|e| e.is_connected() && !onward.0.get()).or_else(main);
    if let Some(place) = place {
        place.focus().ok();
    }
}
