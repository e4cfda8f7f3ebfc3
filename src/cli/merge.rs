//! `variorum merge`: the union of casebooks.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};

use super::Outcome;
use super::files::{Ended, FileError, is_refusal, name, read_casebook, say, write};
use crate::core::format::casebook;
use crate::core::model::{Casebook, RecordId, difference};

pub(super) fn merge(files: &[PathBuf], output: &Path, report: Option<&Path>) -> Ended {
    let mut book = Casebook::default();
    let mut refused = false;
    let mut any = false;
    let mut rows: Vec<Value> = Vec::new();
    for path in files {
        let (parsed, problems) = read_casebook(path, &book)?;
        refused |= problems.iter().any(is_refusal);
        say(&problems);
        let said: Vec<Value> = problems
            .iter()
            .map(|p| json!({"place": p.place, "what": p.what.to_string()}))
            .collect();
        let mut row = json!({"file": name(path), "problems": said});
        if let Some(parsed) = parsed {
            any = true;
            if report.is_some() {
                let found = difference(&book, &parsed.casebook);
                let ids = |list: &[RecordId]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
                row["new"] = json!(found.new.len());
                row["same"] = json!(found.same.len());
                row["changed"] = json!(found.changed.len() + found.deleted.len());
                row["conflicts"] = json!(ids(&found.conflicts));
                row["quarantined"] = json!(parsed.quarantined);
            }
            book.merge(&parsed.casebook);
        }
        rows.push(row);
    }
    if !any {
        return Err(FileError::Nothing("none of the files could be read".into()));
    }
    write(output, &casebook::write(&book))?;
    if let Some(report) = report {
        let whole =
            json!({"files": rows, "conflicts": book.conflicts().map(|(id, _)| id.to_string()).collect::<Vec<_>>()});
        write(report, format!("{whole:#}\n").as_bytes())?;
    }
    Ok(if refused { Outcome::Refused } else { Outcome::Done })
}
