//! The swatch of a tag: its letter, in its colours, over its line.

use super::words;
use crate::core::model::{RecordId, TagLine};
use crate::ui::element::{El, el};

/// Returns the swatch of a tag. Its name is a tip, empty where the name stands beside it.
pub fn tag_key(id: &RecordId, letter: &str, line: TagLine, name: &str) -> El {
    el("span")
        .class("key")
        .attr("data-t", words::tag_attr(id))
        .attr("data-line", words::line_word(line))
        .attr("title", (!name.is_empty()).then(|| name.to_owned()))
        .child(el("i").child(letter.to_owned()))
}
