//! What several screens share: signs, fields, menus and dialogs. None of them knows the state of the app,
//! and none dispatches.

mod comparison_number;
pub mod entry;
mod icon;
mod menu_button;
mod modal;
mod segments;
mod select;
mod severity;
mod siglum;
mod sprite;
mod tag_key;
mod text_field;
mod verdict_badge;
pub mod words;

pub use comparison_number::{ComparisonNumber, ComparisonNumberProps};
pub use entry::{Entry, EntryProps, position_words};
pub use icon::{icon, icon_as, small_icon};
pub use menu_button::{MenuButton, MenuButtonProps};
pub use modal::{Modal, ModalProps, Onward};
pub use segments::{Segments, SegmentsProps};
pub use select::{Select, SelectProps};
pub use severity::{Severity, SeverityProps};
pub use siglum::{Siglum, SiglumProps};
pub use sprite::Sprite;
pub use tag_key::{TagKey, TagKeyProps};
pub use text_field::{TextField, TextFieldProps};
pub use verdict_badge::{VerdictBadge, VerdictBadgeProps};

/// Returns the word that ARIA has for yes and no.
#[must_use]
pub fn yes_no(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}
