//! Texts: frozen once, never changed, counted in three units that are types.
//!
//! Knows nothing of sources, files or the page.

mod case;
pub mod detect;
pub mod diff;
pub mod freeze;
pub mod frozen;
pub mod furnishing;
mod inert;
pub mod language;
pub mod likeness;
pub mod offset;
pub mod words;

pub use case::{lower, lower_case, plain, upper};
#[cfg(not(target_arch = "wasm32"))]
pub use freeze::decode_natively;
pub use freeze::{Decided, Decode, ENCODINGS, FreezeError, Frozen, MAX_ARTICLE_BYTES, TextProblem, freeze};
pub use frozen::{FrozenText, TextId, TextIdError};
pub use inert::{inert, is_hidden, named, to_name};
pub use language::language_guess;
pub use offset::{ByteOffset, CodePointOffset, Span, Utf16Offset};
