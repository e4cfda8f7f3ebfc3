//! `variorum merge`: the union of casebooks, and what each file brought to it.

use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

use super::Outcome;
use super::files::{Ended, FileError, is_refusal, name, read_casebook, say, write};
use crate::app::near::Nearness;
use crate::app::preview::{Against, Copied, Known, Preview};
use crate::core::format::casebook::{self, Parsed};
use crate::core::format::problem::Problem;
use crate::core::model::{Casebook, RecordId, difference};

pub(super) fn merge(files: &[PathBuf], output: &Path, report: Option<&Path>) -> Ended {
    let mut book = Casebook::default();
    let mut refused = false;
    let mut any = false;
    let mut told = Told::default();
    for path in files {
        let (parsed, problems) = read_casebook(path, &book)?;
        refused |= problems.iter().any(is_refusal);
        any |= parsed.is_some();
        say(&problems);
        if report.is_some() {
            told.tell(&name(path), &book, parsed.as_ref(), &problems);
        }
        if let Some(parsed) = parsed {
            book.merge(&parsed.casebook);
        }
    }
    if !any {
        return Err(FileError::Nothing("none of the files could be read".into()));
    }
    write(output, &casebook::write(&book))?;
    if let Some(report) = report {
        let conflicts: Vec<String> = book.conflicts().map(|(id, _)| id.to_string()).collect();
        let whole = json!({"files": told.rows(), "conflicts": conflicts});
        write(report, format!("{whole:#}\n").as_bytes())?;
    }
    Ok(if refused { Outcome::Refused } else { Outcome::Done })
}

/// What is told of the files: a row for each, and for those that could be read what is known of them, with the place of the row.
#[derive(Default)]
struct Told {
    rows: Vec<Value>,
    known: Vec<(usize, Preview, Casebook)>,
    near: Nearness,
}

impl Told {
    /// Tells what a file brings to the casebook.
    fn tell(&mut self, file: &str, book: &Casebook, parsed: Option<&Parsed>, problems: &[Problem]) {
        let said: Vec<Value> = problems
            .iter()
            .map(|p| json!({"place": p.place, "what": p.what.to_string()}))
            .collect();
        let mut row = json!({"file": file, "problems": said});
        if let Some(parsed) = parsed {
            let found = difference(book, &parsed.casebook);
            let preview = Against::of(book, None).preview(&parsed.casebook, &found, &mut self.near);
            row["new"] = json!(found.new.len());
            row["same"] = json!(found.same.len());
            row["changed"] = json!(found.changed.len() + found.deleted.len());
            row["conflicts"] = found.conflicts.iter().map(ToString::to_string).collect();
            row["quarantined"] = json!(parsed.quarantined);
            row["kinds"] = kinds(&preview);
            let people = preview.people.iter();
            row["people"] = people
                .map(|person| json!({"id": person.id.as_str(), "name": person.name, "records": person.records}))
                .collect();
            let at = casebook::timestamp;
            row["made"] = json!(preview.made.map(|(first, last)| [at(first), at(last)]));
            let last = preview.last.as_ref();
            row["last"] = json!(last.map(|(by, ms)| json!({"by": by.as_str(), "at": at(*ms)})));
            row["sources"] = preview.sources.iter().map(source).collect();
            self.known.push((self.rows.len(), preview, parsed.casebook.clone()));
        }
        self.rows.push(row);
    }

    /// Returns the rows, each with what of its file is told of somebody else in another one.
    fn rows(mut self) -> Vec<Value> {
        let all: Vec<(&Preview, &Casebook)> = self.known.iter().map(|(_, preview, book)| (preview, book)).collect();
        let none = Casebook::default();
        let copied = Against::of(&none, None).copied(&all);
        for ((place, ..), copied) in self.known.iter().zip(copied) {
            let copied: Vec<Value> = copied.iter().map(|note| self.copied(note)).collect();
            if let Some(row) = self.rows.get_mut(*place) {
                row["copied"] = Value::Array(copied);
            }
        }
        self.rows
    }

    fn copied(&self, note: &Copied) -> Value {
        let told = |what: &str, of: &RecordId, count: &usize| json!({"what": what, "of": of.as_str(), "claims": count});
        match note {
            Copied::File(place) => {
                let row = self.known.get(*place).and_then(|(place, ..)| self.rows.get(*place));
                json!({"what": "file", "file": row.map(|row| &row["file"])})
            }
            Copied::Made { by, count, .. } => told("made-by", by, count),
            Copied::Same { of, count } => told("same-claims", of, count),
            Copied::Twins { of, count } => told("other-name", of, count),
        }
    }
}

/// Returns how many records of each kind a file holds.
fn kinds(preview: &Preview) -> Value {
    let mut kinds = Map::new();
    for kind in &preview.kinds {
        let counts = json!({
            "new": kind.new,
            "same": kind.same,
            "changed": kind.changed + kind.deleted,
            "conflicts": kind.conflicts,
        });
        kinds.insert(kind.kind.word().to_owned(), counts);
    }
    Value::Object(kinds)
}

fn source(spoken: &crate::app::preview::Spoken) -> Value {
    let mut source = json!({
        "id": spoken.id.to_string(),
        "name": spoken.name,
        "claims": spoken.claims,
        "is": spoken.is.word(),
    });
    if let Known::Near { source: here, percent } = spoken.is {
        source["near"] = json!({"source": here.to_string(), "percent": percent});
    }
    source
}
