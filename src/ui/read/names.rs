//! How sources, speakers and dates are called on this screen, and which way a text runs.

use crate::app::view::{SourceView, shorten};
use crate::core::model::Source;
use crate::t;

/// Returns what a source is called: its outlet, else its headline, else its two letters.
pub fn outlet(view: &SourceView) -> String {
    [&view.card.outlet, &view.card.title, &view.card.file]
        .into_iter()
        .find(|name| !name.trim().is_empty())
        .map_or_else(|| view.siglum.clone(), |name| shorten(name, 60))
}

/// Returns the date of a source as it stands on the card, date and time apart.
pub fn date(card: &Source) -> String {
    shorten(&card.date.replacen('T', ", ", 1), 24)
}

/// Returns who says so; without a name it is the outlet itself.
pub fn speaker(name: &str) -> String {
    let name = name.trim();
    if name.is_empty() {
        t!("read-outlet-itself")
    } else {
        name.to_owned()
    }
}

/// Returns the direction of a text, `ltr` or `rtl`, by the script of its first letter.
pub fn direction(text: &str) -> &'static str {
    let is_right_to_left = text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| {
        matches!(u32::from(c), 0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff)
    });
    if is_right_to_left { "rtl" } else { "ltr" }
}
