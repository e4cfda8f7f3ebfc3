//! Laws, formats and tidiness of the core and the app, without a browser.

mod anchor;
mod cli;
mod file;
mod house;
mod journeys;
mod model;
mod segment;
mod text;
