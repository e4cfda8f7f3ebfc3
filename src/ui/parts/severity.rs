//! How much a comparison matters, as three bars.

use crate::t;
use crate::ui::element::{El, el};

/// Returns how much a comparison matters, from 1 to 3; 0: not said, and nothing is shown.
pub fn severity(value: u8) -> Option<El> {
    let bars = (1..=3).map(|n| el("i").class(if n <= value { "on" } else { "" }));
    let label = t!("part-severity", value = i64::from(value));
    (value > 0).then(|| {
        el("span")
            .class("sev")
            .attr("role", "img")
            .attr("aria-label", label)
            .children(bars)
    })
}
