//! Pictures of the sprite. They are decoration: the words beside them, or the name of the button, say what they mean.

use crate::ui::element::{El, el};

/// Returns a picture at 16 pixels, by its name without the prefix (`search` for the symbol `i-search`), or with it for `v-…`.
pub fn icon(name: &str) -> El {
    icon_as(name, "i")
}

/// Returns a picture at 12 pixels.
pub fn small_icon(name: &str) -> El {
    icon_as(name, "i i--12")
}

/// Returns a picture with these classes: `i`, and for its size or direction `i--12`, `i--20`, `i--flip`.
pub fn icon_as(name: &str, class: &'static str) -> El {
    let prefix = if name.starts_with("v-") || name.starts_with("i-") {
        "#"
    } else {
        "#i-"
    };
    el("svg")
        .class(class)
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(el("use").attr("href", [prefix, name].concat()))
}
