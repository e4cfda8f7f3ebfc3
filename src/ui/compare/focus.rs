//! Where the keyboard focus and the eye go once the page has changed. It finds elements by id, and does nothing where there is none.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Puts the keyboard focus on the element with this id, once what was dispatched before is on the page.
pub fn focus_soon(id: String) {
    soon(id, |element| {
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            element.focus().ok();
        }
    });
}

/// Scrolls the element with this id to the top of what scrolls it, once what was dispatched before is on the page.
pub fn reveal_soon(id: String) {
    soon(id, Element::scroll_into_view);
}

fn soon(id: String, act: impl FnOnce(&Element) + 'static) {
    let later = move || {
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(element) = document.and_then(|document| document.get_element_by_id(&id)) {
            act(&element);
        }
    };
    Timeout::new(0, later).forget();
}
