//! `variorum analyze`: what the machine sees in articles, or in the sources of casebooks. It writes no file and decides nothing.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::Outcome;
use super::files::{Ended, FileError, is_refusal, name, read, read_casebook, say};
use super::suggested;
use crate::app::action::FileBytes;
use crate::app::names::told;
use crate::app::{loading, seen, view};
use crate::core::analysis::Decimal;
use crate::core::analysis::names::Named;
use crate::core::analysis::shared::shared;
use crate::core::analysis::suggestions::{self, Article};
use crate::core::format::article::{Lent, Wish};
use crate::core::model::{Casebook, Source};
use crate::core::text::{FrozenText, Span, TextId, inert};

/// A source as it is looked at.
pub(super) struct Looked {
    pub id: TextId,
    pub card: Source,
    text: FrozenText,
}

pub(super) fn analyze(files: &[PathBuf], as_json: bool) -> Ended {
    let mut refused = false;
    let mut book = Casebook::default();
    let mut articles = Vec::new();
    for path in files {
        let is_book = path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("json") || e.eq_ignore_ascii_case("jsonld"));
        if is_book {
            let (parsed, problems) = read_casebook(path, &book)?;
            refused |= problems.iter().any(is_refusal);
            say(&problems);
            if let Some(parsed) = parsed {
                book.merge(&parsed.casebook);
            }
        } else {
            articles.push(FileBytes {
                name: name(path),
                bytes: read(path)?.into(),
            });
        }
    }
    let loading = loading::load(articles, &book, Wish::default(), Lent::natively());
    refused |= loading.problems.iter().any(is_refusal);
    say(&loading.problems);
    let kept = book.sources().into_iter().filter_map(|(id, card)| {
        Some(Looked {
            id,
            card: card.clone(),
            text: book.text(id)?.as_ref().clone(),
        })
    });
    let new = loading.new.into_iter().map(|new| Looked {
        id: new.text.id(),
        card: new.card,
        text: new.text.as_ref().clone(),
    });
    let sources: Vec<Looked> = kept.chain(new).collect();
    if sources.is_empty() {
        return Err(FileError::Nothing("none of the files holds a text".into()));
    }
    let found = look(&sources, &book);
    if as_json {
        println!("{found:#}");
    } else {
        print(&found);
    }
    Ok(if refused { Outcome::Refused } else { Outcome::Done })
}

fn look(sources: &[Looked], book: &Casebook) -> Value {
    let articles: Vec<Article<'_>> = sources
        .iter()
        .map(|source| Article::new(source.id, seen::reading(&source.text, &source.card)))
        .collect();
    let joined = suggestions::joined(&articles, &told(book));
    let rows: Vec<Value> = sources
        .iter()
        .zip(&articles)
        .enumerate()
        .map(|(n, (source, article))| {
            let named = joined.names.get(n).map(Vec::as_slice).unwrap_or_default();
            of_source(source, article, named)
        })
        .collect();
    let entities: Vec<Value> = joined
        .entities
        .iter()
        .enumerate()
        .map(|(n, entity)| {
            json!({
                "id": format!("e{}", n + 1),
                "kind": entity.kind.word(),
                "label": entity.label,
                "variants": entity.variants,
                "reason": entity.reason,
            })
        })
        .collect();
    let passages: Vec<Value> = shared(&articles.iter().map(|article| &article.reading).collect::<Vec<_>>())
        .into_iter()
        .map(|passage| {
            let spans = passage.places.iter().filter_map(|(n, span)| place(sources, *n, *span));
            json!({ "words": passage.words, "spans": spans.collect::<Vec<_>>(), "reason": passage.reason })
        })
        .collect();
    let aligned: Vec<Value> = suggestions::aligned(&articles, &joined)
        .iter()
        .map(|pair| {
            let spans = pair.places.iter().filter_map(|(n, span)| place(sources, *n, *span));
            json!({ "score": f64::from(pair.likeness) / 1000.0, "spans": spans.collect::<Vec<_>>() })
        })
        .collect();
    let found = suggestions::suggestions(&articles, &joined, &mut |_, _| true).unwrap_or_default();
    let suggested: Vec<Value> = found.iter().map(|one| suggested::row(sources, one)).collect();
    json!({
        "sources": rows,
        "entities": entities,
        "shared": passages,
        "aligned": aligned,
        "suggestions": suggested,
    })
}

/// Returns a passage with its source.
pub(super) fn place(sources: &[Looked], n: usize, span: Span) -> Option<Value> {
    let source = sources.get(n)?;
    let mut row = row(source, span);
    row.as_object_mut()?
        .insert("source".into(), source.id.to_string().into());
    Some(row)
}

fn of_source(source: &Looked, article: &Article<'_>, named: &[Named]) -> Value {
    let at = |span: Span| row(source, span);
    let with = |span: Span, more: Value| {
        let mut row = at(span);
        if let (Some(row), Value::Object(more)) = (row.as_object_mut(), more) {
            row.extend(more);
        }
        row
    };
    let sentences: Vec<Value> = article
        .reading
        .sentences
        .iter()
        .map(|sentence| with(sentence.span, json!({ "reason": sentence.reason })))
        .collect();
    let struck = source.card.furniture.iter().filter(|entry| !entry.kept);
    let furniture: Vec<Value> = struck
        .filter_map(|entry| {
            let reason = if entry.reason.is_empty() {
                "by-hand"
            } else {
                &entry.reason
            };
            Some(with(
                view::furniture_span(&source.text, entry)?,
                json!({ "reason": reason }),
            ))
        })
        .collect();
    let numbers: Vec<Value> = article
        .numbers
        .iter()
        .map(|number| {
            with(
                number.span,
                json!({
                    "low": decimal(number.low),
                    "high": decimal(number.high),
                    "unit": number.unit,
                    "approximate": number.approximate,
                    "kind": number.kind.word(),
                    "reason": number.reason,
                }),
            )
        })
        .collect();
    let dates: Vec<Value> = article
        .dates
        .iter()
        .map(|when| {
            with(
                when.span,
                json!({
                    "from": when.from.to_string(),
                    "to": when.to.to_string(),
                    "time": when.time.map(|(hour, minute)| format!("{hour:02}:{minute:02}")),
                    "approximate": when.approximate,
                    "relative": when.relative,
                    "reason": when.reason,
                }),
            )
        })
        .collect();
    let quotations: Vec<Value> = article
        .quotations
        .iter()
        .map(|quotation| {
            let inner = at(quotation.inner);
            with(
                quotation.span,
                json!({
                    "inner": { "start": inner["start"], "end": inner["end"] },
                    "speaker": quotation.speaker.as_ref().map(|speaker| speaker.name.clone()),
                    "speaker_found": quotation.speaker.as_ref().map(|speaker| speaker.how),
                    "continues": quotation.continues,
                    "partial": quotation.partial,
                    "unclosed": quotation.unclosed,
                    "level": quotation.level,
                    "reason": quotation.reason,
                }),
            )
        })
        .collect();
    let names: Vec<Value> = named
        .iter()
        .map(|name| {
            let entity = name.entity.map(|entity| format!("e{}", entity + 1));
            with(name.span, json!({ "entity": entity, "reason": name.reason }))
        })
        .collect();
    let origins: serde_json::Map<String, Value> = source
        .card
        .origins
        .iter()
        .map(|origin| (origin.field.clone(), origin.from.clone().into()))
        .collect();
    json!({
        "id": source.id.to_string(),
        "file": source.card.file,
        "language": source.card.language,
        "title": source.card.title,
        "outlet": source.card.outlet,
        "date": source.card.date,
        "author": source.card.author,
        "address": source.card.address,
        "from": origins,
        "sentences": sentences,
        "furniture": furniture,
        "numbers": numbers,
        "dates": dates,
        "quotations": quotations,
        "names": names,
    })
}

/// Returns a span as the command line prints it, in code points; its source is known.
fn row(source: &Looked, span: Span) -> Value {
    let place = |at| {
        source
            .text
            .code_point_from_byte(at)
            .map(super::super::core::text::offset::CodePointOffset::get)
    };
    json!({
        "start": place(span.start),
        "end": place(span.end),
        "quote": source.text.slice(span),
    })
}

/// Returns a decimal as a JSON number; null where there is none.
fn decimal(value: Option<Decimal>) -> Value {
    value
        .and_then(|value| serde_json::from_str(&value.to_string()).ok())
        .unwrap_or(Value::Null)
}

/// Returns the members of a list; none where it is none.
pub(super) fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

/// Returns words on one line.
pub(super) fn text(value: &Value) -> String {
    let words = value.as_str().unwrap_or_default().split_whitespace();
    inert(&words.collect::<Vec<_>>().join(" ")).into_owned()
}

/// Prints it for people to read.
fn print(found: &Value) {
    for source in list(&found["sources"]) {
        println!(
            "{} ({}, {}, {})",
            text(&source["title"]),
            text(&source["outlet"]),
            text(&source["date"]),
            text(&source["language"])
        );
        println!("  sentences: {}", list(&source["sentences"]).len());
        for kind in ["furniture", "numbers", "dates", "quotations"] {
            println!("  {kind}: {}", list(&source[kind]).len());
            for row in list(&source[kind]) {
                let means = match kind {
                    "numbers" => format!("{}..{} {}", row["low"], row["high"], text(&row["unit"])),
                    "dates" => format!("{}..{}", text(&row["from"]), text(&row["to"])),
                    "quotations" => text(&row["speaker"]),
                    _ => String::new(),
                };
                println!("    “{}” {means} [{}]", text(&row["quote"]), text(&row["reason"]));
            }
        }
    }
    println!("names: {}", list(&found["entities"]).len());
    for entity in list(&found["entities"]) {
        let variants: Vec<String> = list(&entity["variants"]).iter().map(text).collect();
        println!(
            "  {} ({}): {} [{}]",
            text(&entity["label"]),
            text(&entity["kind"]),
            variants.join(" · "),
            text(&entity["reason"])
        );
    }
    println!("shared word for word: {}", list(&found["shared"]).len());
    for passage in list(&found["shared"]) {
        let spans = list(&passage["spans"]);
        let words = spans.first().map(|span| text(&span["quote"])).unwrap_or_default();
        println!("  {} words in {} sources: “{words}”", passage["words"], spans.len());
    }
    suggested::print(found);
}
