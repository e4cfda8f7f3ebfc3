//! `variorum check`: everything that is wrong with files.

use serde_json::json;
use std::path::PathBuf;

use super::Outcome;
use super::files::{Ended, is_refusal, name, read, read_casebook, say};
use crate::app::view::Derived;
use crate::core::format::article::{Lent, Wish, articles};
use crate::core::format::problem::Problem;
use crate::core::model::Casebook;
use crate::core::text::inert;

pub(super) fn check(files: &[PathBuf], as_json: bool) -> Ended {
    let mut refused = false;
    let mut rows = Vec::new();
    for path in files {
        let is_book = path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("json") || e.eq_ignore_ascii_case("jsonld"));
        let (problems, lost): (Vec<Problem>, Vec<String>) = if is_book {
            let (parsed, problems) = read_casebook(path, &Casebook::default())?;
            (problems, parsed.map(|p| lost(&p.casebook)).unwrap_or_default())
        } else {
            let (_, problems) = articles(&read(path)?, &name(path), Wish::default(), Lent::natively());
            (problems, Vec::new())
        };
        refused |= problems.iter().any(is_refusal) || !lost.is_empty();
        say(&problems);
        for claim in &lost {
            eprintln!(
                "{}: {claim}: its words do not stand where it says, nor anywhere else with certainty",
                inert(&name(path))
            );
        }
        rows.push(json!({
            "file": name(path),
            "problems": problems.iter().map(|p| json!({"place": p.place, "what": p.what.to_string(), "key": p.what.key()})).collect::<Vec<_>>(),
            "lost": lost,
        }));
    }
    if as_json {
        println!("{:#}", json!({ "files": rows }));
    }
    Ok(if refused { Outcome::Refused } else { Outcome::Done })
}

/// Returns the ids of the claims that have no certain place.
pub(super) fn lost(book: &Casebook) -> Vec<String> {
    let derived = Derived::of(book, None);
    derived
        .placed
        .iter()
        .filter(|(_, p)| p.is_lost())
        .map(|(id, _)| id.to_string())
        .collect()
}
