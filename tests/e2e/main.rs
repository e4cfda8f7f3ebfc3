//! Journeys of a person through the built app, in real browsers, by WebDriver. Things are found by role and name; no test
//! reaches into the app's state, waits for time alone, or lets anything leave the machine.
//!
//! `VARIORUM_HTML` and `VARIORUM_WEB` say what is tested, `AXE` where axe-core is, `BROWSERS` which browsers run.

#![cfg(not(target_arch = "wasm32"))]

mod axe;
mod class;
mod corpus;
mod desk;
mod details;
mod driver;
mod finish;
mod first;
mod folder;
mod journeys;
mod keys;
mod look;
mod looks;
mod matrix;
mod page;
mod print;
mod process;
mod requests;
mod run;
mod safety;
mod save;
mod server;
mod shelf;
mod shots;
mod texts;
mod threads;
mod touch;
mod wait;

#[path = "../../benches/made/class.rs"]
mod made;
