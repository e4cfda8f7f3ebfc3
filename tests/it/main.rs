//! Laws, formats and tidiness of the core and the app, without a browser.

mod anchor;
mod segment;
mod text;
