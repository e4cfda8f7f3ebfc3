//! Files that are dragged over the page and dropped on it. What is dragged within the page, such as words, is left alone.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent};
use yew::prelude::*;

use crate::browser::files::read_drop;
use crate::browser::page::document;
use crate::t;
use crate::ui::element::el;
use crate::ui::use_dispatch;

/// What [`DropOverlay`] shows.
#[derive(Properties, PartialEq)]
pub struct DropOverlayProps {
    /// Whether what is dropped comes into a casebook that is open.
    pub has_casebook: bool,
}

/// What is done with a drag and what it carries.
type Handle = dyn FnMut(&DragEvent, &DataTransfer);

/// Takes in dropped files, and says so while they are over the page.
#[component]
pub fn DropOverlay(props: &DropOverlayProps) -> Html {
    let is_over = use_state_eq(|| false);
    let dispatch = use_dispatch();
    {
        let is_over = is_over.setter();
        use_effect_with((), move |()| {
            let listen = |name: &'static str, mut handle: Box<Handle>| {
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&document(), name, options, move |e| {
                    if let Some(drag) = e.dyn_ref::<DragEvent>()
                        && let Some(data) = drag.data_transfer().filter(has_files)
                    {
                        handle(drag, &data);
                    }
                })
            };
            let (entered, left, dropped) = (is_over.clone(), is_over.clone(), is_over);
            let listeners = [
                // Only where this default is prevented does a drop arrive.
                listen(
                    "dragover",
                    Box::new(move |drag, data| {
                        drag.prevent_default();
                        data.set_drop_effect("copy");
                        entered.set(true);
                    }),
                ),
                listen(
                    "dragleave",
                    Box::new(move |drag, _| {
                        if drag.related_target().is_none() {
                            left.set(false);
                        }
                    }),
                ),
                listen(
                    "drop",
                    Box::new(move |drag, data| {
                        drag.prevent_default();
                        dropped.set(false);
                        read_drop(data, dispatch.clone());
                    }),
                ),
            ];
            move || drop(listeners)
        });
    }
    if !*is_over {
        return Html::default();
    }
    let what = if props.has_casebook {
        t!("app-drop-add")
    } else {
        t!("app-drop-open")
    };
    el("div")
        .class("drop")
        .attr("aria-hidden", "true")
        .child(
            el("div")
                .class("drop__box")
                .child(el("b").child(what))
                .child(el("span").child(t!("app-drop-stays"))),
        )
        .html()
}

fn has_files(data: &DataTransfer) -> bool {
    data.types().includes(&"Files".into(), 0)
}
