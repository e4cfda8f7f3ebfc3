//! The only door to JavaScript: everything here asks the browser for something, and nothing here decides anything.

pub mod clock;
pub mod download;
pub mod files;
pub mod finish;
pub mod folder;
pub mod html;
pub mod page;
pub mod run;
pub mod selection;
pub mod settings;
pub mod soon;
pub mod store;
pub mod tabs;
pub mod worker;
