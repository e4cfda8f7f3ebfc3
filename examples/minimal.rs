//! The smallest page that Yew makes of something to press: one button that counts. `cargo xtask bench` measures the app's start beside
//! it. It is nothing but that page, and natively nothing at all.

#[cfg(target_arch = "wasm32")]
use yew::prelude::*;

/// A button that says how often it was pressed.
#[cfg(target_arch = "wasm32")]
#[component]
fn Counter() -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + 1))
    };
    html! { <button {onclick}>{ *count }</button> }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::Renderer::<Counter>::new().render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
