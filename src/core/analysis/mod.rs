//! What the machine sees in a text: sentences, numbers, dates, quotations with their speakers, names and their variants, passages
//! that sources share, and furniture. It decides nothing: each result carries its span and its reason, and a person judges.
//!
//! Everything here is the same natively and in the page, and looks at no text that is struck out as furniture.

pub mod dates;
pub mod decimal;
pub mod furniture;
pub mod language;
pub mod names;
pub mod numbers;
pub mod quotations;
pub mod reading;
pub mod sentences;
pub mod shared;
pub mod suggestions;

pub use decimal::Decimal;
pub use language::Language;
pub use reading::{Reading, Token, TokenKind};
