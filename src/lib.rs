//! Variorum lays several news reports of one event side by side, and keeps a record of where they disagree or stay silent.
//!
//! In reading order:
//!
//! - [`core`]: texts, anchors, records and their merging, formats. Pure and total.
//! - [`app`]: the state machine of the screens. Pure.
//! - `browser`: the only door to JavaScript (only in WebAssembly).
//! - `ui`: the screens (only in WebAssembly).
//! - `cli`: the command line (only natively).
//!
//! Imports point one way, from the bottom of this list to its top.

pub mod app;
pub mod core;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod ui;
