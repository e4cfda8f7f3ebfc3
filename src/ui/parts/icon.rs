//! Pictures of the sprite. They are decoration: the words beside them, or the name of the button, say what they mean.
//!
//! Plain functions and no component: there are dozens, and each place would carry the weight of one.

use yew::prelude::*;

/// Returns a picture at 16 pixels, by its name without the prefix (`search` for the symbol `i-search`), or with it for `v-…`.
pub fn icon(name: &str) -> Html {
    icon_as(name, "i")
}

/// Returns a picture at 12 pixels.
pub fn small_icon(name: &str) -> Html {
    icon_as(name, "i i--12")
}

/// Returns a picture with these classes: `i`, and for its size or direction `i--12`, `i--20`, `i--flip`.
pub fn icon_as(name: &str, class: &'static str) -> Html {
    let prefix = if name.starts_with("v-") || name.starts_with("i-") {
        "#"
    } else {
        "#i-"
    };
    html! {
        <svg {class} aria-hidden="true" focusable="false"><use href={format!("{prefix}{name}")} /></svg>
    }
}
