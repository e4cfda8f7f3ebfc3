//! A casebook to the bytes of its file: the same casebook is always the same bytes.

use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;

use super::VERSION;
use crate::core::anchor::Anchor;
use crate::core::model::{
    Annotator, Casebook, Claim, Clock, Comment, Comparison, Content, Record, RecordId, RecordKind, RecordState,
    Revision, RevisionId, Source, Tag, Title, Verdict,
};
use crate::core::order::set_of;

/// Returns the file of a casebook: UTF-8, LF, keys in a fixed order, arrays sorted by id.
#[must_use]
pub fn write(casebook: &Casebook) -> Vec<u8> {
    let mut file = Parts::default();
    for (id, record) in casebook.records() {
        file.add(casebook, id, record);
    }
    let (id, label) = match casebook.title() {
        Some((id, title)) => (id.to_string(), title.title.clone()),
        None => ("urn:variorum:casebook".into(), String::new()),
    };
    let total = file.items.len();
    let first = json!({"id": format!("{id}#page"), "type": "AnnotationPage", "startIndex": 0, "items": file.items});
    let context = json!(["http://www.w3.org/ns/anno.jsonld", {"variorum": "urn:variorum:"}]);
    let generator = json!({"id": "urn:variorum:software", "type": "Software", "name": "Variorum"});
    let list = |items: Vec<Value>| {
        if items.is_empty() {
            Value::Null
        } else {
            Value::Array(items)
        }
    };
    // What others lean on comes first: a file that was cut off still has its sources.
    let members = [
        ("@context", context),
        ("id", json!(id)),
        ("type", json!("AnnotationCollection")),
        ("label", json!(label)),
        ("total", json!(total)),
        ("generator", generator),
        ("variorum:version", json!(VERSION)),
        ("variorum:casebook", list(file.casebook)),
        ("variorum:annotators", list(file.annotators)),
        ("variorum:codebook", list(file.codebook)),
        ("variorum:sources", list(file.sources)),
        ("first", if total > 0 { first } else { Value::Null }),
        ("variorum:superseded", list(file.superseded)),
        ("variorum:deleted", list(file.deleted)),
    ];
    let mut text = String::from("{");
    for (n, (key, value)) in members.iter().filter(|(_, value)| !value.is_null()).enumerate() {
        text.push_str(if n > 0 { ",\n " } else { "\n " });
        text.push_str(&format!("\"{key}\": "));
        text.push_str(&indented(value));
    }
    text.push_str("\n}\n");
    text.into_bytes()
}

/// Returns a value as JSON, one space for each level, as it stands inside of the whole. A line break is never raw in a string.
fn indented(value: &Value) -> String {
    let mut bytes = Vec::new();
    let mut out =
        serde_json::Serializer::with_formatter(&mut bytes, serde_json::ser::PrettyFormatter::with_indent(b" "));
    // Writing strings, numbers and lists into memory cannot fail.
    value.serialize(&mut out).ok();
    String::from_utf8(bytes).unwrap_or_default().replace('\n', "\n ")
}

/// One record in the file.
#[derive(Serialize)]
struct Item {
    id: RecordId,
    #[serde(flatten)]
    shape: Shape,
    #[serde(rename = "variorum:revision")]
    revision: RevisionNote,
}

#[derive(Serialize)]
struct RevisionNote {
    id: RevisionId,
    author: RecordId,
    clock: Clock,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    parents: BTreeSet<RevisionId>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    ancestors: BTreeSet<RevisionId>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Shape {
    Annotation(Box<Annotation>),
    Source {
        #[serde(flatten)]
        card: Source,
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        #[serde(rename = "variorum:kind")]
        kind: RecordKind,
    },
    Tag {
        #[serde(flatten)]
        tag: Tag,
        #[serde(rename = "variorum:kind")]
        kind: RecordKind,
    },
    Title {
        #[serde(flatten)]
        title: Title,
        #[serde(rename = "variorum:kind")]
        kind: RecordKind,
    },
    Annotator {
        #[serde(flatten)]
        annotator: Annotator,
        #[serde(rename = "variorum:kind")]
        kind: RecordKind,
    },
    Deleted {
        #[serde(rename = "variorum:kind")]
        kind: RecordKind,
    },
}

/// An annotation of the standard (Web Annotation Data Model, section 3).
#[derive(Serialize)]
struct Annotation {
    #[serde(rename = "type")]
    type_: &'static str,
    motivation: &'static str,
    creator: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    body: Vec<Value>,
    target: Value,
    #[serde(rename = "variorum:kind")]
    kind: RecordKind,
    #[serde(flatten)]
    extra: serde_json::Map<String, Value>,
}

#[derive(Default)]
struct Parts {
    casebook: Vec<Value>,
    annotators: Vec<Value>,
    codebook: Vec<Value>,
    sources: Vec<Value>,
    items: Vec<Value>,
    superseded: Vec<Value>,
    deleted: Vec<Value>,
}

impl Parts {
    fn add(&mut self, casebook: &Casebook, id: &RecordId, record: &Record) {
        for (n, (revision_id, revision)) in record.heads().enumerate() {
            let shown = n == 0;
            // The ancestors stand once, at the head that is shown.
            let ancestors = if shown {
                set_of(record.past().difference(&revision.parents).copied())
            } else {
                BTreeSet::new()
            };
            let note = RevisionNote {
                id: revision_id,
                author: revision.author.clone(),
                clock: revision.clock,
                parents: revision.parents.clone(),
                ancestors,
            };
            let (shape, list) = match &revision.state {
                RecordState::Deleted(kind) => (Shape::Deleted { kind: *kind }, &mut self.deleted),
                RecordState::Live(content) => {
                    let kind = content.kind();
                    let list = match kind {
                        _ if !shown => &mut self.superseded,
                        RecordKind::Casebook => &mut self.casebook,
                        RecordKind::Source => &mut self.sources,
                        RecordKind::Tag => &mut self.codebook,
                        RecordKind::Annotator => &mut self.annotators,
                        RecordKind::Claim | RecordKind::Comparison | RecordKind::Comment => &mut self.items,
                    };
                    (shape(casebook, id, revision, content, shown), list)
                }
            };
            list.push(json!(Item {
                id: id.clone(),
                shape,
                revision: note
            }));
        }
    }
}

fn shape(casebook: &Casebook, id: &RecordId, revision: &Revision, content: &Content, shown: bool) -> Shape {
    let kind = content.kind();
    match content {
        Content::Casebook(title) => Shape::Title {
            title: title.clone(),
            kind,
        },
        Content::Tag(tag) => Shape::Tag { tag: tag.clone(), kind },
        Content::Annotator(annotator) => Shape::Annotator {
            annotator: annotator.clone(),
            kind,
        },
        Content::Source(card) => {
            let text = id
                .text()
                .filter(|_| shown)
                .and_then(|t| casebook.text(t))
                .map(|t| t.as_str().to_owned());
            Shape::Source {
                card: card.clone(),
                text,
                kind,
            }
        }
        Content::Claim(claim) => annotation(casebook, revision, kind, "tagging", claim_parts(casebook, claim)),
        Content::Comparison(comparison) => annotation(
            casebook,
            revision,
            kind,
            "linking",
            comparison_parts(casebook, comparison),
        ),
        Content::Comment(comment) => annotation(casebook, revision, kind, "replying", comment_parts(comment)),
    }
}

type BodyTargetExtra = (Vec<Value>, Value, serde_json::Map<String, Value>);

fn annotation(
    casebook: &Casebook,
    revision: &Revision,
    kind: RecordKind,
    motivation: &'static str,
    parts: BodyTargetExtra,
) -> Shape {
    let (body, target, extra) = parts;
    let at = timestamp(revision.clock.ms);
    let (created, modified) = if revision.parents.is_empty() {
        (at, None)
    } else {
        (None, at)
    };
    let creator = match casebook.annotator(&revision.author) {
        Some(name) => json!({"id": revision.author, "type": "Person", "name": name}),
        None => json!({"id": revision.author, "type": "Person"}),
    };
    Shape::Annotation(Box::new(Annotation {
        type_: "Annotation",
        motivation,
        creator,
        created,
        modified,
        body,
        target,
        kind,
        extra,
    }))
}

/// Returns a clock reading as RFC 3339 in UTC; none where it is outside of the years 1970 to 9999.
fn timestamp(ms: u64) -> Option<String> {
    let nanos = i128::from(ms).checked_mul(1_000_000)?;
    let t = time::OffsetDateTime::from_unix_timestamp_nanos(nanos).ok()?;
    let (year, month, day) = t.to_calendar_date();
    let (hour, minute, second, milli) = t.to_hms_milli();
    Some(format!(
        "{year:04}-{:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z",
        u8::from(month)
    ))
}

fn text_body(purpose: &str, value: &str) -> Value {
    json!({"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value})
}

/// Returns one piece as a specific resource: a quote selector and a position selector, side by side in an array.
fn piece(source: &str, anchor: &Anchor) -> Value {
    json!({
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix},
            {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
        ],
    })
}

fn one_or_many(mut values: Vec<Value>) -> Value {
    if values.len() == 1 {
        values.swap_remove(0)
    } else {
        Value::Array(values)
    }
}

fn claim_parts(casebook: &Casebook, claim: &Claim) -> BodyTargetExtra {
    let name = casebook.tag(&claim.tag).map_or("", |t| t.name.as_str());
    let mut body = vec![text_body(
        "tagging",
        if name.is_empty() { claim.tag.as_str() } else { name },
    )];
    if !claim.note.is_empty() {
        body.push(text_body("commenting", &claim.note));
    }
    let source = claim.source.to_string();
    let target = one_or_many(claim.pieces.iter().map(|p| piece(&source, p)).collect());
    let mut extra = serde_json::Map::new();
    extra.insert("variorum:tag".into(), json!(claim.tag));
    if !claim.speaker.is_empty() {
        extra.insert("variorum:speaker".into(), json!(claim.speaker));
    }
    if let Some(role) = claim.role {
        extra.insert("variorum:role".into(), json!(role));
    }
    if let Some(worth) = claim.worth_checking {
        extra.insert("variorum:worthChecking".into(), json!(worth));
    }
    (body, target, extra)
}

fn comparison_parts(casebook: &Casebook, comparison: &Comparison) -> BodyTargetExtra {
    let evidence = comparison
        .positions
        .iter()
        .flat_map(|p| &p.evidence)
        .filter_map(|id| casebook.claim(id));
    let mut spans: Vec<Value> = evidence
        .flat_map(|c| {
            c.pieces
                .iter()
                .take(1)
                .map(|p| piece(&c.source.to_string(), p))
                .collect::<Vec<_>>()
        })
        .collect();
    let target = if spans.is_empty() {
        // The standard wants a target: without evidence it is the first silent source, or the casebook itself.
        let silent = comparison.silent.first().map(|s| s.source.to_string());
        json!(
            silent
                .or_else(|| casebook.title().map(|(id, _)| id.to_string()))
                .unwrap_or_else(|| "urn:variorum:casebook".into())
        )
    } else {
        spans.remove(0)
    };
    let mut body: Vec<Value> = Vec::new();
    for mut span in spans {
        span["purpose"] = json!("linking");
        body.push(span);
    }
    if let Some(verdict) = comparison.verdict {
        body.push(text_body("classifying", verdict_word(verdict)));
    }
    if !comparison.question.is_empty() {
        body.push(text_body("questioning", &comparison.question));
    }
    let mut extra = serde_json::Map::new();
    // The whole comparison, since the standard has words for the least of it.
    extra.insert("variorum:comparison".into(), json!(comparison));
    (body, target, extra)
}

fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradiction => "contradiction",
        Verdict::Tension => "tension",
        Verdict::Wording => "wording",
        Verdict::BothTrue => "both-true",
        Verdict::Agree => "agree",
        Verdict::CantTell => "cant-tell",
    }
}

fn comment_parts(comment: &Comment) -> BodyTargetExtra {
    (
        vec![text_body("replying", &comment.text)],
        json!(comment.about),
        serde_json::Map::new(),
    )
}
