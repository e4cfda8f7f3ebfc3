//! What several screens share: signs, fields, menus and dialogs. None of them knows the state of the app,
//! and none dispatches.

mod comparison_number;
mod entry;
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

pub use comparison_number::comparison_number;
pub use entry::{entry, position_words};
pub use icon::{icon, icon_as, small_icon};
pub use menu_button::{MenuButton, MenuButtonProps};
pub use modal::{Modal, ModalProps, Onward};
pub use segments::{Segments, segments};
pub use select::{Select, SelectProps};
pub use severity::severity;
pub use siglum::siglum;
pub use sprite::Sprite;
pub use tag_key::tag_key;
pub use text_field::{TextField, TextFieldProps};
pub use verdict_badge::verdict_badge;

/// Returns the word that ARIA has for yes and no.
#[must_use]
pub fn yes_no(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}
