//! `variorum reanchor`: moves the claims of a source to a new text of it, or to another save of it in the casebook, those that have a
//! certain place there; the rest stay on the old text, which is kept.

use std::path::Path;
use std::rc::Rc;

use serde_json::{Value, json};

use super::Outcome;
use super::files::{Ended, FileError, author, is_refusal, name, now_ms, read, read_casebook, say, write};
use crate::app::action::FileBytes;
use crate::app::loading;
use crate::app::version::{Moving, NewVersion, Standing};
use crate::core::anchor::{Outcome as Found, Resolution};
use crate::core::format::article::{Lent, Wish};
use crate::core::format::casebook;
use crate::core::model::Casebook;
use crate::core::text::{FrozenText, Span, TextId};

/// Where the claims go: to the text of an article, or to that of another source. One of the two is given.
#[derive(Clone, Copy)]
pub(super) struct To<'a> {
    pub(super) article: Option<&'a Path>,
    pub(super) source: Option<&'a str>,
}

pub(super) fn reanchor(file: &Path, source: &str, to: To<'_>, output: &Path, report: Option<&Path>) -> Ended {
    let (parsed, problems) = read_casebook(file, &Casebook::default())?;
    let mut refused = problems.iter().any(is_refusal);
    say(&problems);
    let Some(parsed) = parsed else {
        return Err(FileError::Nothing(format!("{} could not be read", name(file))));
    };
    let mut book = parsed.casebook;
    let old = chosen(&book, source)?;
    let (made, to) = match (to.article, to.source) {
        (Some(article), _) => {
            let new = FileBytes {
                name: name(article),
                bytes: read(article)?.into(),
            };
            let mut loading = loading::load(vec![new], &book, Wish::default(), Lent::natively());
            refused |= loading.problems.iter().any(is_refusal);
            say(&loading.problems);
            let one = loading.new.pop().filter(|_| loading.new.is_empty());
            (one.and_then(|new| NewVersion::of(&book, old, new)), name(article))
        }
        (None, onto) => {
            let onto = onto.unwrap_or_default();
            (NewVersion::onto(&book, old, chosen(&book, onto)?), onto.to_owned())
        }
    };
    let Some((mut version, job)) = made else {
        return Err(FileError::Nothing(format!("{to} is no new version of it")));
    };
    version.take_in(&book, job.done());
    if let Some(report) = report {
        let rows = rows(&book, &version);
        let mut text = serde_json::to_string_pretty(
            &json!({ "from": old.to_string(), "to": version.text.id().to_string(), "claims": rows }),
        )
        .unwrap_or_default();
        text.push('\n');
        write(report, text.as_bytes())?;
    }
    let count = |standing| version.count(standing);
    eprintln!(
        "{}: {} placed, {} moved, {} changed, {} ambiguous, {} lost",
        name(file),
        count(Standing::Placed),
        count(Standing::Moved),
        count(Standing::Changed),
        count(Standing::Ambiguous),
        count(Standing::Lost),
    );
    let mut clock = book.clock(now_ms());
    book.insert_text(Rc::clone(&version.text));
    for (record, state) in version.records(&book) {
        clock = clock.next(now_ms());
        let revision = book.revise(&record, state, &author(), clock);
        book.insert(Rc::new(revision));
    }
    write(output, &casebook::write(&book))?;
    Ok(if refused { Outcome::Refused } else { Outcome::Done })
}

/// Finds the source that a person means: its id, the first digits of it, or its two letters, outlet or headline where only one has them.
fn chosen(book: &Casebook, wanted: &str) -> Result<TextId, FileError> {
    let sources = book.sources();
    let hash = |id: TextId| id.to_string();
    let by_id: Vec<TextId> = sources
        .iter()
        .map(|(id, _)| *id)
        .filter(|id| {
            hash(*id) == wanted
                || (wanted.len() >= 4 && hash(*id).trim_start_matches("urn:sha256:").starts_with(wanted))
        })
        .collect();
    let by_name = || {
        let named = sources.iter().filter(|(_, card)| {
            [&card.siglum, &card.outlet, &card.title, &card.file]
                .into_iter()
                .any(|name| name == wanted)
        });
        named.map(|(id, _)| *id).collect::<Vec<_>>()
    };
    let found = if by_id.is_empty() { by_name() } else { by_id };
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(FileError::Nothing(format!("no source is “{wanted}”"))),
        several => Err(FileError::Nothing(format!("{} sources are “{wanted}”", several.len()))),
    }
}

fn rows(book: &Casebook, version: &NewVersion) -> Vec<Value> {
    let old = book.text(version.old);
    let mut rows = Vec::new();
    for moving in &version.claims {
        let Some(claim) = book.claim(&moving.claim) else {
            continue;
        };
        for ((found, anchor), to) in moving.found.iter().zip(&claim.pieces).zip(&moving.to) {
            let from = old.and_then(|old| {
                let start = old.byte_from_code_point(anchor.start)?;
                let end = old.byte_from_code_point(anchor.end)?;
                span(old, Span { start, end })
            });
            rows.push(json!({
                "claim": moving.claim.as_str(),
                "outcome": word(found),
                "stage": found.stage,
                "errors": found.errors,
                "score": f64::from(found.score) / 100.0,
                "from": from.unwrap_or_else(|| json!({ "quote": anchor.exact })),
                "to": to.filter(|_| Moving::moves(moving)).and_then(|to| span(&version.text, to)),
                "candidates": candidates(&found.outcome).into_iter().filter_map(|at| span(&version.text, at)).collect::<Vec<_>>(),
            }));
        }
    }
    rows
}

fn word(found: &Resolution) -> &'static str {
    match found.outcome {
        Found::Placed(_) => "placed",
        Found::Moved(_) => "moved",
        Found::Changed(_) => "changed",
        Found::Ambiguous(_) => "ambiguous",
        Found::Lost => "lost",
    }
}

/// Returns the places that wait for a person.
fn candidates(outcome: &Found) -> Vec<Span> {
    match outcome {
        Found::Changed(span) => vec![*span],
        Found::Ambiguous(spans) => spans.clone(),
        Found::Placed(_) | Found::Moved(_) | Found::Lost => Vec::new(),
    }
}

/// Returns a span as the command line prints it, in code points.
fn span(text: &FrozenText, span: Span) -> Option<Value> {
    Some(json!({
        "source": text.id().to_string(),
        "start": text.code_point_from_byte(span.start)?.get(),
        "end": text.code_point_from_byte(span.end)?.get(),
        "quote": text.slice(span)?,
    }))
}
