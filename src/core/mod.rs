//! The subject itself: no clock, no randomness, no input or output, no panic on any input.

pub mod agreement;
pub mod analysis;
pub mod anchor;
pub mod colour;
pub mod figure;
pub mod format;
pub mod json;
pub mod model;
pub mod order;
pub mod segment;
pub mod text;
