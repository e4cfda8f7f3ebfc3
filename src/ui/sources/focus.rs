//! Keeps the keyboard focus on the screen when the thing that had it goes away. It never takes the focus from anything.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Puts the focus on `home` whenever `state` has changed and nothing has the focus any more.
#[hook]
pub fn use_kept_focus<T>(home: &NodeRef, state: T)
where
    T: PartialEq + 'static,
{
    let home = home.clone();
    let is_first = use_mut_ref(|| true);
    use_effect_with(state, move |_| {
        let first = is_first.replace(false);
        if !first {
            take_if_lost(&home);
        }
        || ()
    });
}

fn take_if_lost(home: &NodeRef) {
    let active = crate::browser::page::document().active_element();
    let is_lost = active.is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"));
    if is_lost
        && let Some(home) = home.get()
        && let Ok(home) = home.dyn_into::<HtmlElement>()
    {
        // An element that takes no focus leaves it where it is.
        home.focus().ok();
    }
}
