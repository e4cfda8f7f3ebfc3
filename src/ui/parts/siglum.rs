//! The two letters that stand for a source.

use crate::ui::element::{El, el};

/// Returns the letters that stand for a source. The class `sig--big` draws them large, `sig--off` as not read or no source.
pub fn siglum(letters: &str) -> El {
    el("span").class("sig").child(letters.to_owned())
}
