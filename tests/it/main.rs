//! Laws, formats and tidiness of the core and the app, without a browser.

mod agree;
mod analysis;
mod anchor;
mod anchor_table;
mod class;
mod cli;
mod figures;
mod file;
mod hostile;
mod house;
mod journeys;
mod laws;
mod model;
mod packed;
mod segment;
mod settle;
mod suggestions;
mod text;

#[path = "../../benches/made/class.rs"]
mod made;
