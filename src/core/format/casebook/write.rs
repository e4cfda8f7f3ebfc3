//! A casebook to the bytes of its file: the same casebook is always the same bytes.

use serde_json::{Map, Value};

use super::VERSION;
use crate::core::anchor::Anchor;
use crate::core::json::{Json, object, pretty};
use crate::core::model::{
    Casebook, Claim, Comment, Comparison, Content, Record, RecordId, RecordKind, RecordState, Revision,
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
    let first = object(vec![
        ("id", Value::String(format!("{id}#page"))),
        ("type", Value::from("AnnotationPage")),
        ("startIndex", Value::from(0)),
        ("items", Value::Array(file.items)),
    ]);
    let context = Value::Array(vec![
        Value::from("http://www.w3.org/ns/anno.jsonld"),
        object(vec![("variorum", Value::from("urn:variorum:"))]),
    ]);
    let generator = object(vec![
        ("id", Value::from("urn:variorum:software")),
        ("type", Value::from("Software")),
        ("name", Value::from("Variorum")),
    ]);
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
        ("id", Value::String(id)),
        ("type", Value::from("AnnotationCollection")),
        ("label", Value::String(label)),
        ("total", Value::from(total)),
        ("generator", generator),
        ("variorum:version", Value::from(VERSION)),
        ("variorum:casebook", list(file.casebook)),
        ("variorum:annotators", list(file.annotators)),
        ("variorum:codebook", list(file.codebook)),
        ("variorum:aliases", list(file.aliases)),
        ("variorum:decisions", list(file.decisions)),
        ("variorum:sources", list(file.sources)),
        ("first", if total > 0 { first } else { Value::Null }),
        ("variorum:superseded", list(file.superseded)),
        ("variorum:deleted", list(file.deleted)),
        ("variorum:history", list(file.history)),
    ];
    let mut text = String::from("{");
    for (n, (key, value)) in members.iter().filter(|(_, value)| !value.is_null()).enumerate() {
        text.push_str(if n > 0 { ",\n " } else { "\n " });
        text.push_str(&format!("\"{key}\": "));
        text.push_str(&pretty(value, 1));
    }
    text.push_str("\n}\n");
    text.into_bytes()
}

#[derive(Default)]
struct Parts {
    casebook: Vec<Value>,
    annotators: Vec<Value>,
    codebook: Vec<Value>,
    aliases: Vec<Value>,
    decisions: Vec<Value>,
    sources: Vec<Value>,
    items: Vec<Value>,
    superseded: Vec<Value>,
    deleted: Vec<Value>,
    history: Vec<Value>,
}

impl Parts {
    fn add(&mut self, casebook: &Casebook, id: &RecordId, record: &Record) {
        for (n, (revision_id, revision)) in record.heads().enumerate() {
            let shown = n == 0;
            let mut note = vec![
                ("id", revision_id.to_json()),
                ("author", revision.author.to_json()),
                ("clock", revision.clock.to_json()),
            ];
            if !revision.parents.is_empty() {
                note.push(("parents", revision.parents.to_json()));
            }
            // The ancestors stand once, at the head that is shown.
            let ancestors = set_of(record.past().difference(&revision.parents).copied());
            if shown && !ancestors.is_empty() {
                note.push(("ancestors", ancestors.to_json()));
            }
            let kind = revision.state.kind();
            let (mut item, list) = match &revision.state {
                RecordState::Deleted(_) => (Map::new(), &mut self.deleted),
                RecordState::Live(content) => {
                    let list = match kind {
                        _ if !shown => &mut self.superseded,
                        RecordKind::Casebook => &mut self.casebook,
                        RecordKind::Source => &mut self.sources,
                        RecordKind::Tag => &mut self.codebook,
                        RecordKind::Annotator => &mut self.annotators,
                        RecordKind::Alias => &mut self.aliases,
                        RecordKind::Decision => &mut self.decisions,
                        RecordKind::Claim | RecordKind::Comparison | RecordKind::Comment => &mut self.items,
                    };
                    (item(casebook, id, revision, content, shown), list)
                }
            };
            item.insert("id".into(), id.to_json());
            item.insert("variorum:kind".into(), kind.to_json());
            item.insert("variorum:revision".into(), object(note));
            list.push(Value::Object(item));
        }
        let heads = set_of(record.heads().map(|(id, _)| id));
        for (id, earlier) in record.known() {
            if !heads.contains(id) {
                self.history.push(earlier.to_json());
            }
        }
    }
}

fn item(casebook: &Casebook, id: &RecordId, revision: &Revision, content: &Content, shown: bool) -> Map<String, Value> {
    match content {
        Content::Claim(claim) => annotation(casebook, revision, "tagging", claim_parts(casebook, claim)),
        Content::Comparison(comparison) => {
            annotation(casebook, revision, "linking", comparison_parts(casebook, comparison))
        }
        Content::Comment(comment) => annotation(casebook, revision, "replying", comment_parts(comment)),
        Content::Casebook(_)
        | Content::Source(_)
        | Content::Tag(_)
        | Content::Annotator(_)
        | Content::Alias(_)
        | Content::Decision(_) => {
            let Value::Object(mut item) = content.to_json() else {
                return Map::new();
            };
            if let Some(text) = id.text().filter(|_| shown).and_then(|t| casebook.text(t)) {
                item.insert("text".into(), Value::from(text.as_str()));
            }
            item
        }
    }
}

type BodyTargetExtra = (Vec<Value>, Value, Map<String, Value>);

/// Returns an annotation of the standard (Web Annotation Data Model, section 3).
fn annotation(
    casebook: &Casebook,
    revision: &Revision,
    motivation: &str,
    parts: BodyTargetExtra,
) -> Map<String, Value> {
    let (body, target, mut item) = parts;
    let mut creator = vec![("id", revision.author.to_json()), ("type", Value::from("Person"))];
    if let Some(name) = casebook.annotator(&revision.author) {
        creator.push(("name", Value::from(name)));
    }
    if let Some(at) = timestamp(revision.clock.ms) {
        let when = if revision.parents.is_empty() {
            "created"
        } else {
            "modified"
        };
        item.insert(when.into(), Value::String(at));
    }
    if !body.is_empty() {
        item.insert("body".into(), Value::Array(body));
    }
    item.insert("type".into(), Value::from("Annotation"));
    item.insert("motivation".into(), Value::from(motivation));
    item.insert("creator".into(), object(creator));
    item.insert("target".into(), target);
    item
}

/// Returns a clock reading as RFC 3339 in UTC; none where it is outside of the years 1970 to 9999.
#[must_use]
pub fn timestamp(ms: u64) -> Option<String> {
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
    object(vec![
        ("type", Value::from("TextualBody")),
        ("purpose", Value::from(purpose)),
        ("format", Value::from("text/plain")),
        ("value", Value::from(value)),
    ])
}

/// Returns one piece as a specific resource: a quote selector and a position selector, side by side in an array.
fn piece(source: &str, anchor: &Anchor) -> Value {
    let quote = object(vec![
        ("type", Value::from("TextQuoteSelector")),
        ("exact", anchor.exact.to_json()),
        ("prefix", anchor.prefix.to_json()),
        ("suffix", anchor.suffix.to_json()),
    ]);
    let position = object(vec![
        ("type", Value::from("TextPositionSelector")),
        ("start", anchor.start.to_json()),
        ("end", anchor.end.to_json()),
    ]);
    object(vec![
        ("type", Value::from("SpecificResource")),
        ("source", Value::from(source)),
        ("selector", Value::Array(vec![quote, position])),
    ])
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
    let mut extra = Map::new();
    extra.insert("variorum:tag".into(), claim.tag.to_json());
    if !claim.speaker.is_empty() {
        extra.insert("variorum:speaker".into(), claim.speaker.to_json());
    }
    if let Some(role) = claim.role {
        extra.insert("variorum:role".into(), role.to_json());
    }
    if let Some(worth) = claim.worth_checking {
        extra.insert("variorum:worthChecking".into(), worth.to_json());
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
        Value::String(
            silent
                .or_else(|| casebook.title().map(|(id, _)| id.to_string()))
                .unwrap_or_else(|| "urn:variorum:casebook".into()),
        )
    } else {
        spans.remove(0)
    };
    let mut body: Vec<Value> = Vec::new();
    for mut span in spans {
        if let Value::Object(members) = &mut span {
            members.insert("purpose".into(), Value::from("linking"));
        }
        body.push(span);
    }
    if let Some(verdict) = comparison.verdict {
        body.push(text_body("classifying", verdict.word()));
    }
    if !comparison.question.is_empty() {
        body.push(text_body("questioning", &comparison.question));
    }
    let mut extra = Map::new();
    // The whole comparison, since the standard has words for the least of it.
    extra.insert("variorum:comparison".into(), comparison.to_json());
    (body, target, extra)
}

fn comment_parts(comment: &Comment) -> BodyTargetExtra {
    let mut extra = Map::new();
    if !comment.mentions.is_empty() {
        extra.insert("variorum:mentions".into(), comment.mentions.to_json());
    }
    if comment.resolved {
        extra.insert("variorum:resolved".into(), Value::Bool(true));
    }
    (
        vec![text_body("replying", &comment.text)],
        comment.about.to_json(),
        extra,
    )
}
