//! The Variorum file (`*.variorum.json`): a W3C Web Annotation collection (W3C Recommendation, 23 February 2017) with what the
//! standard has no word for beside it under `variorum:`. Writes deterministically, reads whatever it can; never shows, never merges.

mod content;
mod foreign;
mod history;
mod json;
mod members;
mod read;
mod write;

pub(crate) use json::pieces;
pub use read::{Limits, Parsed, read};
pub use write::{timestamp, write};

/// The version of the file that is written.
pub const VERSION: u32 = 1;
/// What the name of a file ends in.
pub const EXTENSION: &str = ".variorum.json";
/// The author of a change that another program made to a file.
pub const ELSEWHERE: &str = "urn:variorum:annotator:elsewhere";
