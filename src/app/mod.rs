//! The state machine of the app: pure, and the same natively as in the browser. Knows no JavaScript type and draws nothing.

pub mod action;
pub mod agreement;
pub mod beside;
pub mod copied;
pub mod coverage;
pub mod effect;
pub mod evidence;
pub mod figure;
pub mod job;
pub mod lanes;
pub mod loading;
pub mod look;
pub mod matrix;
pub mod names;
pub mod near;
pub mod past;
pub mod people;
pub mod positions;
pub mod preview;
pub mod sample;
pub mod search;
pub mod seen;
pub mod settle;
pub mod silence;
pub mod state;
pub mod update;
pub mod values;
pub mod version;
pub mod view;
pub mod words;

pub use action::Action;
pub use effect::Effect;
pub use state::State;
pub use update::{Stamp, update};
