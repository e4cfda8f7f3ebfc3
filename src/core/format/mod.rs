//! Files in and out, one module for each format, and the only home of what a file looks like on a disk.

pub mod article;
pub mod card;
pub mod casebook;
pub mod csv;
pub mod html;
pub mod packed;
pub mod problem;
