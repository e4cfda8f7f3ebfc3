//! A casebook to the bytes of its file: the same casebook is always the same bytes.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::VERSION;
use crate::core::anchor::Anchor;
use crate::core::model::{
    Casebook, Claim, Comment, Comparison, Content, Record, RecordId, RecordKind, RecordState, Revision, Verdict,
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
            let mut note = json!({"id": revision_id, "author": revision.author, "clock": revision.clock});
            if !revision.parents.is_empty() {
                note["parents"] = json!(revision.parents);
            }
            // The ancestors stand once, at the head that is shown.
            let ancestors = set_of(record.past().difference(&revision.parents).copied());
            if shown && !ancestors.is_empty() {
                note["ancestors"] = json!(ancestors);
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
                        RecordKind::Claim | RecordKind::Comparison | RecordKind::Comment => &mut self.items,
                    };
                    (item(casebook, id, revision, content, shown), list)
                }
            };
            item.insert("id".into(), json!(id));
            item.insert("variorum:kind".into(), json!(kind));
            item.insert("variorum:revision".into(), note);
            list.push(Value::Object(item));
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
        Content::Casebook(_) | Content::Source(_) | Content::Tag(_) | Content::Annotator(_) => {
            let Value::Object(mut item) = content.to_json() else {
                return Map::new();
            };
            if let Some(text) = id.text().filter(|_| shown).and_then(|t| casebook.text(t)) {
                item.insert("text".into(), json!(text.as_str()));
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
    let mut creator = json!({"id": revision.author, "type": "Person"});
    if let Some(name) = casebook.annotator(&revision.author) {
        creator["name"] = json!(name);
    }
    if let Some(at) = timestamp(revision.clock.ms) {
        let when = if revision.parents.is_empty() {
            "created"
        } else {
            "modified"
        };
        item.insert(when.into(), json!(at));
    }
    if !body.is_empty() {
        item.insert("body".into(), Value::Array(body));
    }
    item.insert("type".into(), json!("Annotation"));
    item.insert("motivation".into(), json!(motivation));
    item.insert("creator".into(), creator);
    item.insert("target".into(), target);
    item
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
    let mut extra = Map::new();
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
    let mut extra = Map::new();
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
        Map::new(),
    )
}
