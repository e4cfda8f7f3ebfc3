//! A verdict: its sign and its word.

use super::{icon, words};
use crate::core::model::Verdict;
use crate::ui::element::{El, el};

/// Returns a verdict, or that there is none yet.
pub fn verdict_badge(verdict: Option<Verdict>) -> El {
    let short = words::verdict_word(verdict);
    el("span")
        .class("verdict")
        .class(["verdict--", short].concat())
        .child(icon(&["v-", short].concat()))
        .child(words::verdict_or_none(verdict))
}
