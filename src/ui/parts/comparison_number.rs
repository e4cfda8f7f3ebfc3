//! The number of a comparison, in a disc that shows a contradiction or a tension.

use crate::core::model::Verdict;
use crate::ui::element::{El, el};

/// Returns the number of a comparison, from 1, with its verdict if there is one yet.
pub fn comparison_number(number: usize, verdict: Option<Verdict>) -> El {
    let class = match verdict {
        Some(Verdict::Contradiction) => "cno cno--contra",
        Some(Verdict::Tension) => "cno cno--tension",
        _ => "cno",
    };
    el("span").class(class).child(number.to_string())
}
