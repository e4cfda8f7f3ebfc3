//! A button that unfolds a menu beneath it. The menu goes away on Esc, on a click or a step of the focus outside, and when one of its
//! items is chosen.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::{icon, small_icon, yes_no};
use crate::browser::page::document;
use crate::ui::element::{el, row};

/// What [`MenuButton`] shows.
#[derive(Properties, PartialEq)]
pub struct MenuButtonProps {
    /// The name of button and menu.
    pub label: AttrValue,
    /// The picture on the button.
    #[prop_or_default]
    pub icon: Option<&'static str>,
    /// The classes of the button.
    #[prop_or(AttrValue::Static("icon-btn"))]
    pub class: AttrValue,
    /// The words on the button; none: only the picture.
    #[prop_or_default]
    pub text: AttrValue,
    /// More classes of the menu.
    #[prop_or_default]
    pub menu: AttrValue,
    /// More classes of the whole, such as `has-pop--end`.
    #[prop_or_default]
    pub place: AttrValue,
    /// Whether the Tab key reaches the button, where that is not as usual.
    #[prop_or_default]
    pub tabindex: Option<&'static str>,
    /// The items: a click on an `.item` or a casebook's name closes the menu.
    pub children: Html,
}

/// Shows a button that unfolds a menu.
#[component]
pub fn MenuButton(props: &MenuButtonProps) -> Html {
    let is_open = use_state_eq(|| false);
    let whole = use_node_ref();
    let button = use_node_ref();
    {
        let (is_open, whole) = (is_open.clone(), whole.clone());
        use_effect_with(*is_open, move |open| {
            let listener = open.then(|| {
                EventListener::new(&document(), "pointerdown", move |e| {
                    let target = e.target().and_then(|t| t.dyn_into::<Node>().ok());
                    if !holds(&whole, target.as_ref()) {
                        is_open.set(false);
                    }
                })
            });
            move || drop(listener)
        });
    }
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let onkeydown = {
        let (is_open, button) = (is_open.clone(), button.clone());
        Callback::from(move |e: KeyboardEvent| {
            if *is_open && e.key() == "Escape" && !e.default_prevented() {
                e.prevent_default();
                is_open.set(false);
                if let Some(button) = button.cast::<HtmlElement>() {
                    button.focus().ok();
                }
            }
        })
    };
    let onfocusout = {
        let (is_open, whole) = (is_open.clone(), whole.clone());
        Callback::from(move |e: FocusEvent| {
            let target = e.related_target().and_then(|t| t.dyn_into::<Node>().ok());
            if target.is_some() && !holds(&whole, target.as_ref()) {
                is_open.set(false);
            }
        })
    };
    let choose = {
        let (is_open, button) = (is_open.clone(), button.clone());
        Callback::from(move |e: MouseEvent| {
            let is_item = e
                .target_dyn_into::<Element>()
                .is_some_and(|t| matches!(t.closest(".item, .caselist__open"), Ok(Some(_))));
            if is_item {
                is_open.set(false);
                // The item is about to go: the focus must not go with it.
                if let Some(button) = button.cast::<HtmlElement>() {
                    button.focus().ok();
                }
            }
        })
    };
    let has_text = !props.text.is_empty();
    let tip = (!has_text).then(|| props.label.clone());
    let words = has_text.then(|| {
        row()
            .child(el("span").attr("dir", "auto").child(&props.text))
            .child(small_icon("down"))
    });
    let menu = is_open.then(|| {
        el("div")
            .class("pop menu")
            .class(props.menu.clone())
            .attr("role", "group")
            .attr("aria-label", props.label.clone())
            .on_click(choose)
            .child(props.children.clone())
    });
    el("div")
        .node(&whole)
        .class("has-pop")
        .class(props.place.clone())
        .on(ListenerKind::onkeydown, onkeydown)
        .on(ListenerKind::onfocusout, onfocusout)
        .child(
            el("button")
                .node(&button)
                .attr("type", "button")
                .class(props.class.clone())
                .attr("aria-label", props.label.clone())
                .attr("title", tip)
                .attr("aria-expanded", yes_no(*is_open))
                .attr("tabindex", props.tabindex)
                .on_click(toggle)
                .child(props.icon.map(icon))
                .child(words),
        )
        .child(menu)
        .html()
}

fn holds(whole: &NodeRef, target: Option<&Node>) -> bool {
    whole.get().is_some_and(|whole| whole.contains(target))
}
