//! `variorum show`: counts.

use serde_json::{Map, Value, json};
use std::path::Path;

use super::Outcome;
use super::check::lost;
use super::files::{Ended, FileError, is_refusal, read_casebook, say};
use crate::core::model::{Casebook, Verdict};
use crate::core::text::inert;

pub(super) fn show(path: &Path, as_json: bool) -> Ended {
    let (parsed, problems) = read_casebook(path, &Casebook::default())?;
    say(&problems);
    let parsed = parsed.ok_or_else(|| FileError::Nothing(format!("{} holds no casebook", path.display())))?;
    let counts = counts(&parsed.casebook, parsed.quarantined);
    if as_json {
        println!("{:#}", Value::Object(counts));
    } else {
        for (name, value) in &counts {
            match value {
                Value::Object(rows) => {
                    println!("{name}:");
                    rows.iter()
                        .for_each(|(row, count)| println!("  {}: {count}", inert(row)));
                }
                Value::String(text) => println!("{name}: {}", inert(text)),
                Value::Array(rows) => {
                    println!("{name}: {}", rows.len());
                    for row in rows {
                        let text = |key: &str| inert(row[key].as_str().unwrap_or_default()).into_owned();
                        println!(
                            "  {} \u{201c}{}\u{201d} {}",
                            text("outlet"),
                            text("title"),
                            text("date")
                        );
                    }
                }
                other => println!("{name}: {other}"),
            }
        }
    }
    Ok(if problems.iter().any(is_refusal) {
        Outcome::Refused
    } else {
        Outcome::Done
    })
}

fn counts(book: &Casebook, quarantined: usize) -> Map<String, Value> {
    let mut tags: Map<String, Value> = Map::new();
    for (id, tag) in book.tags() {
        tags.insert(
            tag.name.clone(),
            json!(book.claims().filter(|(_, c)| c.tag == *id).count()),
        );
    }
    let mut verdicts: Map<String, Value> = Map::new();
    for verdict in Verdict::ALL {
        let name = verdict.word().to_owned();
        verdicts.insert(
            name,
            json!(
                book.comparisons()
                    .iter()
                    .filter(|(_, c)| c.verdict == Some(verdict))
                    .count()
            ),
        );
    }
    verdicts.insert(
        "none".into(),
        json!(book.comparisons().iter().filter(|(_, c)| c.verdict.is_none()).count()),
    );
    let sources: Vec<Value> = book
        .sources()
        .into_iter()
        .map(|(id, card)| {
            let claims = book.claims().filter(|(_, c)| c.source == id).count();
            json!({"id": id.to_string(), "outlet": card.outlet, "title": card.title, "date": card.date, "claims": claims})
        })
        .collect();
    let whole = json!({
        "title": book.title().map(|(_, t)| t.title.clone()).unwrap_or_default(),
        "sources": sources,
        "claims": book.claims().count(),
        "claims_by_tag": tags,
        "comparisons": book.comparisons().len(),
        "comparisons_by_verdict": verdicts,
        "conflicts": book.conflicts().count(),
        "lost": lost(book).len(),
        "quarantined": quarantined,
    });
    match whole {
        Value::Object(counts) => counts,
        _ => Map::new(),
    }
}
