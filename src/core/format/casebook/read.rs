//! The bytes of a file to a casebook: total, item by item, with every refusal named by its place (JSON pointer, RFC 6901).

use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::json::pieces;
use super::{ELSEWHERE, VERSION, foreign};
use crate::core::anchor::Anchor;
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::json::{Json, Misfit};
use crate::core::model::{
    Casebook, Claim, Clock, Comment, Comparison, Content, RecordId, RecordKind, RecordState, Revision, RevisionId,
    Verdict,
};
use crate::core::order::set_of;
use crate::core::text::{CodePointOffset, FrozenText, TextId};

/// What is refused, and said to be.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of a file.
    pub bytes: usize,
    /// Items of one list of a file.
    pub items: usize,
    /// Bytes of one string, a source's text excepted.
    pub string: usize,
    /// Bytes of a source's text.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            items: 100_000,
            string: 100_000,
            text: 8 << 20,
        }
    }
}

/// What could be read of a file.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    /// The good part.
    pub casebook: Casebook,
    /// How many items were refused.
    pub quarantined: usize,
    /// How many items another program had changed or made.
    pub elsewhere: usize,
}

/// Reads a file. `known` is the casebook at hand, whose texts serve where the file has none of its own; `now_ms` is the wall clock.
///
/// Returns what could be read (nothing only where the whole is no file of this kind), and everything that is wrong with it.
#[must_use]
pub fn read(bytes: &[u8], file: &str, known: &Casebook, now_ms: u64, limits: Limits) -> (Option<Parsed>, Vec<Problem>) {
    let mut reader = Reader {
        file,
        known,
        now_ms,
        limits,
        parsed: Parsed::default(),
        problems: Vec::new(),
        renamed: BTreeMap::new(),
        seen: BTreeSet::new(),
    };
    let read = reader.whole(bytes);
    let Reader { parsed, problems, .. } = reader;
    (read.then_some(parsed), problems)
}

pub(super) struct Reader<'a> {
    file: &'a str,
    pub(super) known: &'a Casebook,
    pub(super) now_ms: u64,
    pub(super) limits: Limits,
    pub(super) parsed: Parsed,
    problems: Vec<Problem>,
    /// Sources whose text is not the one that their id names: declared id to true id.
    renamed: BTreeMap<TextId, TextId>,
    seen: BTreeSet<(RecordId, RevisionId)>,
}

/// Where an item stands and so what it may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Sources,
    Other,
}

pub(super) type Read<T> = Result<T, ProblemKind>;

impl Reader<'_> {
    fn problem(&mut self, place: &str, what: ProblemKind) {
        self.problems.push(Problem {
            file: self.file.to_owned(),
            place: place.to_owned(),
            what,
        });
    }

    fn quarantine(&mut self, place: &str, what: ProblemKind) {
        self.parsed.quarantined += 1;
        self.problem(place, what);
    }

    fn whole(&mut self, bytes: &[u8]) -> bool {
        if bytes.is_empty() {
            self.problem("", ProblemKind::Empty);
            return false;
        }
        if bytes.len() > self.limits.bytes {
            self.problem(
                "",
                ProblemKind::TooLarge {
                    bytes: bytes.len(),
                    limit: self.limits.bytes,
                },
            );
            return false;
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                self.problem(&format!("byte {}", error.valid_up_to()), ProblemKind::NotUtf8);
                return false;
            }
        };
        let Some(top) = pieces(text) else {
            self.problem("", ProblemKind::NotCollection);
            return false;
        };
        if let Some(at) = top.broken_at {
            self.problem(&format!("byte {at}"), ProblemKind::CutOff);
        }
        let mut lists: Vec<(&str, &str)> = Vec::new();
        if text.trim_start().starts_with('[') {
            lists.push(("", text));
        }
        let mut is_ours = !lists.is_empty();
        let mut tail = "";
        if let (Some(_), true) = (top.broken_at, lists.is_empty()) {
            // The member in which the text broke off: its good elements are still offered.
            tail = top.members.last().map_or(text, |(_, v)| {
                &text[v.as_ptr() as usize - text.as_ptr() as usize + v.len()..]
            });
        }
        let mut single = false;
        for (key, value) in &top.members {
            match *key {
                "\"variorum:version\"" => self.version(value),
                "\"variorum:casebook\""
                | "\"variorum:annotators\""
                | "\"variorum:codebook\""
                | "\"variorum:aliases\""
                | "\"variorum:decisions\""
                | "\"variorum:sources\""
                | "\"variorum:superseded\""
                | "\"variorum:deleted\""
                | "\"variorum:history\""
                | "\"items\"" => lists.push((key.trim_matches('"'), value)),
                "\"first\"" => lists.push(("first", value)),
                "\"type\"" => {
                    is_ours |= value.contains("Annotation");
                    single = *value == "\"Annotation\"";
                }
                _ => {}
            }
        }
        if !tail.is_empty()
            && let Some((key, value)) = broken_member(tail)
        {
            lists.push((key, value));
        }
        is_ours |= lists.iter().any(|(key, _)| !key.is_empty());
        if !is_ours {
            self.problem("", ProblemKind::NotCollection);
            return false;
        }
        if single {
            self.item("", text, Place::Other);
            return true;
        }
        // Sources first, names and codebook next: claims lean on both.
        crate::core::order::sort_by_key(&mut lists, |(key, _)| match *key {
            "variorum:sources" => 0,
            "variorum:casebook"
            | "variorum:annotators"
            | "variorum:codebook"
            | "variorum:aliases"
            | "variorum:decisions" => 1,
            // What is earlier is known by what names it.
            "variorum:history" => 3,
            _ => 2,
        });
        for (key, value) in lists {
            self.list(key, value);
        }
        true
    }

    fn version(&mut self, value: &str) {
        if let Ok(value) = serde_json::from_str::<Value>(value)
            && let Some(found) = value.as_u64()
            && found > u64::from(VERSION)
        {
            self.problem("/variorum:version", ProblemKind::NewerVersion { found });
        }
    }

    fn list(&mut self, key: &str, value: &str) {
        let Some(split) = pieces(value) else {
            // A page that is only named cannot be fetched: nothing is.
            if key == "first" {
                self.problem("/first", ProblemKind::PageElsewhere);
            } else {
                self.quarantine(
                    &format!("/{key}"),
                    ProblemKind::WrongType {
                        member: key.to_owned(),
                        expected: "list",
                    },
                );
            }
            return;
        };
        let pointer = if key.is_empty() {
            String::new()
        } else {
            format!("/{key}")
        };
        if key == "first" {
            let tail = split.members.last().map_or(value, |(_, v)| {
                &value[v.as_ptr() as usize - value.as_ptr() as usize + v.len()..]
            });
            let broken = split
                .broken_at
                .and_then(|_| broken_member(tail))
                .filter(|(k, _)| *k == "items")
                .map(|(_, v)| v);
            let items = split
                .members
                .iter()
                .find(|(k, _)| *k == "\"items\"")
                .map(|(_, v)| *v)
                .or(broken);
            if let Some(items) = items.and_then(pieces) {
                self.elements(&format!("{pointer}/items"), &items.members, Place::Other);
            }
            return;
        }
        let place = if key == "variorum:sources" {
            Place::Sources
        } else {
            Place::Other
        };
        self.elements(&pointer, &split.members, place);
    }

    fn elements(&mut self, pointer: &str, members: &[(&str, &str)], place: Place) {
        if members.len() > self.limits.items {
            self.problem(
                pointer,
                ProblemKind::TooManyItems {
                    found: members.len(),
                    limit: self.limits.items,
                },
            );
        }
        for (n, (_, raw)) in members.iter().take(self.limits.items).enumerate() {
            self.item(&format!("{pointer}/{n}"), raw, place);
        }
    }

    fn item(&mut self, pointer: &str, raw: &str, place: Place) {
        let object = match serde_json::from_str::<Value>(raw) {
            Ok(Value::Object(object)) => object,
            Ok(_) => {
                return self.quarantine(
                    pointer,
                    ProblemKind::WrongType {
                        member: String::new(),
                        expected: "object",
                    },
                );
            }
            Err(error) => {
                return self.quarantine(
                    pointer,
                    ProblemKind::Json {
                        message: plain_json_error(&error),
                    },
                );
            }
        };
        if pointer.starts_with("/variorum:history") {
            if let Err(what) = self.earlier(Value::Object(object)) {
                self.quarantine(pointer, what);
            }
            return;
        }
        let before = self.problems.len();
        let read = match object.get("variorum:revision") {
            Some(Value::Object(note)) => self.own(pointer, &object, note, place),
            Some(_) => Err(ProblemKind::WrongType {
                member: "variorum:revision".into(),
                expected: "object",
            }),
            None if object.contains_key("variorum:kind") || place == Place::Sources => Err(ProblemKind::Missing {
                member: "variorum:revision".into(),
            }),
            None => foreign::annotation(self, &object),
        };
        match read {
            Ok(notes) => {
                for what in notes {
                    self.problem(pointer, what);
                }
            }
            Err(what) => {
                self.problems.truncate(before);
                self.quarantine(pointer, what);
            }
        }
    }

    /// Reads an item that carries one of our revisions.
    fn own(
        &mut self,
        pointer: &str,
        object: &Map<String, Value>,
        note: &Map<String, Value>,
        place: Place,
    ) -> Read<Vec<ProblemKind>> {
        let mut notes = Vec::new();
        let mut record = RecordId::new(&self.iri(object, "id")?);
        let declared: RevisionId = self.string(note, "id")?.parse().map_err(|_| ProblemKind::BadId {
            member: "variorum:revision/id".into(),
        })?;
        let author = RecordId::new(&self.iri(note, "author")?);
        let clock: Clock = from_member(note, "clock")?;
        if clock.ms >= 1 << 53 {
            return Err(ProblemKind::OutOfRange { member: "clock".into() });
        }
        if clock.is_ahead_of(self.now_ms) {
            notes.push(ProblemKind::FutureClock);
        }
        let parents = revision_ids(note, "parents")?;
        let mut past = revision_ids(note, "ancestors")?;
        past.remove(&declared);
        let kind: RecordKind = from_member(object, "variorum:kind")?;
        self.check_kind(&record, kind)?;
        let is_deleted = pointer.starts_with("/variorum:deleted");
        let state = if is_deleted {
            RecordState::Deleted(kind)
        } else {
            RecordState::Live(self.content(object, kind)?)
        };
        if kind == RecordKind::Source && !is_deleted {
            self.text(object, &mut record, place, &mut notes)?;
        }
        let mut revision = Revision {
            record,
            author,
            clock,
            parents,
            state,
        };
        let mut id = revision.id();
        if id != declared {
            // Another program changed the item: that is a new version of it, nobody's in particular.
            self.parsed.elsewhere += 1;
            notes.push(ProblemKind::EditedElsewhere);
            past.extend(revision.parents.iter().copied());
            revision.author = RecordId::new(ELSEWHERE);
            revision.clock = clock.next(clock.ms);
            revision.parents = set_of([declared]);
            id = revision.id();
        }
        let record = revision.record.clone();
        if !self.seen.insert((record.clone(), id)) {
            notes.push(ProblemKind::Duplicate);
        }
        self.parsed.casebook.insert_known(id, Rc::new(revision));
        self.parsed.casebook.insert_past(&record, &past);
        Ok(notes)
    }

    /// Reads the text of a source, where the item has one, and holds it against the id.
    fn text(
        &mut self,
        object: &Map<String, Value>,
        record: &mut RecordId,
        place: Place,
        notes: &mut Vec<ProblemKind>,
    ) -> Read<()> {
        let declared = record.text().ok_or(ProblemKind::BadId { member: "id".into() })?;
        let Some(text) = object.get("text").filter(|_| place == Place::Sources) else {
            return Ok(());
        };
        let text = text.as_str().ok_or(ProblemKind::WrongType {
            member: "text".into(),
            expected: "string",
        })?;
        if text.len() > self.limits.text {
            return Err(ProblemKind::TooLong {
                member: "text".into(),
                limit: self.limits.text,
            });
        }
        let frozen = FrozenText::new(text.to_owned());
        if frozen.id() != declared {
            notes.push(ProblemKind::WrongHash {
                declared: declared.short(),
                found: frozen.id().short(),
            });
            // Where the true text is at hand, its claims stay on it.
            if self.known.text(declared).is_none() {
                self.renamed.insert(declared, frozen.id());
            }
            *record = RecordId::of_source(frozen.id());
        }
        self.parsed.casebook.insert_text(Rc::new(frozen));
        Ok(())
    }

    fn content(&self, object: &Map<String, Value>, kind: RecordKind) -> Read<Content> {
        let plain = || {
            let mut plain = Map::new();
            for (name, value) in object {
                if !name.starts_with("variorum:") && name != "id" && name != "text" {
                    plain.insert(name.clone(), value.clone());
                }
            }
            Value::Object(plain)
        };
        self.check_strings(object)?;
        Ok(match kind {
            RecordKind::Casebook
            | RecordKind::Source
            | RecordKind::Tag
            | RecordKind::Annotator
            | RecordKind::Alias
            | RecordKind::Decision => Content::from_json(kind, plain()).map_err(|misfit| not_fitting(&misfit))?,
            RecordKind::Claim => Content::Claim(self.claim(object)?),
            RecordKind::Comparison => Content::Comparison(self.comparison(object)?),
            RecordKind::Comment => Content::Comment(Comment {
                about: RecordId::new(&self.iri(object, "target")?),
                text: body(object, "replying").unwrap_or_default().to_owned(),
                mentions: optional(object, "variorum:mentions")?.unwrap_or_default(),
                resolved: optional(object, "variorum:resolved")?.unwrap_or_default(),
            }),
        })
    }

    /// Refuses strings of absurd length, and whole numbers that canonical JSON cannot hold (above 2^53 − 1).
    pub(super) fn check_strings(&self, object: &Map<String, Value>) -> Read<()> {
        fn visit(name: &str, value: &Value, limits: Limits) -> Read<()> {
            // A claim may be as long as its text.
            let limit = if name == "exact" { limits.text } else { limits.string };
            match value {
                Value::String(s) if s.len() > limit => Err(ProblemKind::TooLong {
                    member: name.to_owned(),
                    limit,
                }),
                Value::Number(n) if n.as_u64().is_none_or(|n| n >= 1 << 53) => Err(ProblemKind::OutOfRange {
                    member: name.to_owned(),
                }),
                Value::Array(values) => values.iter().try_for_each(|v| visit(name, v, limits)),
                Value::Object(members) => members.iter().try_for_each(|(k, v)| visit(k, v, limits)),
                _ => Ok(()),
            }
        }
        object
            .iter()
            .filter(|(k, _)| *k != "text")
            .try_for_each(|(k, v)| visit(k, v, self.limits))
    }

    fn claim(&self, object: &Map<String, Value>) -> Read<Claim> {
        let targets = match object.get("target") {
            Some(Value::Array(targets)) => targets.as_slice(),
            Some(one) => std::slice::from_ref(one),
            None => {
                return Err(ProblemKind::Missing {
                    member: "target".into(),
                });
            }
        };
        let mut source = None;
        let mut pieces = Vec::new();
        for target in targets {
            let target = target.as_object().ok_or(ProblemKind::WrongType {
                member: "target".into(),
                expected: "object",
            })?;
            let named: TextId = self.string(target, "source")?.parse().map_err(|_| ProblemKind::BadId {
                member: "source".into(),
            })?;
            let named = self.renamed.get(&named).copied().unwrap_or(named);
            if source.is_some_and(|s| s != named) {
                return Err(ProblemKind::SeveralSources);
            }
            source = Some(named);
            pieces.push(self.anchor(target)?);
        }
        let source = source.ok_or(ProblemKind::Missing {
            member: "target".into(),
        })?;
        Ok(Claim {
            source,
            pieces,
            tag: RecordId::new(&self.iri(object, "variorum:tag")?),
            speaker: self.string_or_empty(object, "variorum:speaker")?,
            role: optional(object, "variorum:role")?,
            worth_checking: optional(object, "variorum:worthChecking")?,
            note: body(object, "commenting").unwrap_or_default().to_owned(),
        })
    }

    /// Reads the selectors of a specific resource: an array, one alone, or one refined by another.
    pub(super) fn anchor(&self, target: &Map<String, Value>) -> Read<Anchor> {
        let mut anchor = Anchor::default();
        let mut found = false;
        let mut todo: Vec<&Value> = target.get("selector").into_iter().collect();
        while let Some(next) = todo.pop() {
            match next {
                Value::Array(selectors) => todo.extend(selectors),
                Value::Object(selector) => {
                    match selector.get("type").and_then(Value::as_str) {
                        Some("TextQuoteSelector") => {
                            found = true;
                            anchor.exact = self.string_within(selector, "exact", self.limits.text)?;
                            anchor.prefix = self.string_or_empty(selector, "prefix")?;
                            anchor.suffix = self.string_or_empty(selector, "suffix")?;
                        }
                        Some("TextPositionSelector") => {
                            found = true;
                            anchor.start = CodePointOffset::new(offset(selector, "start")?);
                            anchor.end = CodePointOffset::new(offset(selector, "end")?);
                        }
                        _ => {}
                    }
                    todo.extend(selector.get("refinedBy"));
                }
                _ => {
                    return Err(ProblemKind::WrongType {
                        member: "selector".into(),
                        expected: "object",
                    });
                }
            }
        }
        if !found {
            return Err(ProblemKind::Missing {
                member: "selector".into(),
            });
        }
        if anchor.start > anchor.end {
            return Err(ProblemKind::OutOfRange { member: "start".into() });
        }
        Ok(anchor)
    }

    fn comparison(&self, object: &Map<String, Value>) -> Read<Comparison> {
        let mut comparison: Comparison = from_member(object, "variorum:comparison")?;
        // What another program may have changed in the standard's own words.
        if let Some(question) = body(object, "questioning") {
            question.clone_into(&mut comparison.question);
        }
        if let Some(verdict) = body(object, "classifying").and_then(Verdict::from_word) {
            comparison.verdict = Some(verdict);
        }
        if comparison.severity > 3 {
            return Err(ProblemKind::OutOfRange {
                member: "severity".into(),
            });
        }
        for silence in &mut comparison.silent {
            silence.source = self.renamed.get(&silence.source).copied().unwrap_or(silence.source);
        }
        Ok(comparison)
    }

    /// Returns a text that the file or the casebook at hand has.
    pub(super) fn any_text(&self, id: TextId) -> Option<&Rc<FrozenText>> {
        self.parsed.casebook.text(id).or_else(|| self.known.text(id))
    }

    /// Returns a member that must be a string of sensible length.
    pub(super) fn string(&self, object: &Map<String, Value>, member: &str) -> Read<String> {
        self.string_within(object, member, self.limits.string)
    }

    fn string_within(&self, object: &Map<String, Value>, member: &str, limit: usize) -> Read<String> {
        let member_name = || member.to_owned();
        match object.get(member) {
            Some(Value::String(s)) if s.len() <= limit => Ok(s.clone()),
            Some(Value::String(_)) => Err(ProblemKind::TooLong {
                member: member_name(),
                limit,
            }),
            Some(_) => Err(ProblemKind::WrongType {
                member: member_name(),
                expected: "string",
            }),
            None => Err(ProblemKind::Missing { member: member_name() }),
        }
    }

    /// Refuses an item that would make a record of one kind into one of another: a source would leave the screen, or the title.
    pub(super) fn check_kind(&self, record: &RecordId, kind: RecordKind) -> Read<()> {
        let is = |book: &Casebook| {
            book.record(record)
                .and_then(|r| r.shown())
                .is_none_or(|r| r.state.kind() == kind)
        };
        let is_source = record.text().is_some();
        if is_source == (kind == RecordKind::Source) && is(self.known) && is(&self.parsed.casebook) {
            Ok(())
        } else {
            Err(ProblemKind::BadId { member: "id".into() })
        }
    }

    fn string_or_empty(&self, object: &Map<String, Value>, member: &str) -> Read<String> {
        if object.contains_key(member) {
            self.string(object, member)
        } else {
            Ok(String::new())
        }
    }

    /// Returns a member that must be an absolute IRI: a scheme, a colon, and no space or control character (RFC 3987).
    pub(super) fn iri(&self, object: &Map<String, Value>, member: &str) -> Read<String> {
        let iri = self.string(object, member)?;
        let scheme = iri.split(':').next().unwrap_or_default();
        let good = iri.len() <= 2_000
            && iri.len() > scheme.len() + 1
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
            && !iri
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c));
        if good {
            Ok(iri)
        } else {
            Err(ProblemKind::BadId {
                member: member.to_owned(),
            })
        }
    }
}

/// Finds the list in which a file broke off: the text that follows its last whole member.
fn broken_member(tail: &str) -> Option<(&str, &str)> {
    let rest = tail.trim_start_matches([',', '{', ' ', '\n', '\r', '\t']);
    let rest = rest.strip_prefix('"')?;
    let (key, rest) = rest.split_once('"')?;
    let value = rest.trim_start().strip_prefix(':')?.trim_start();
    Some((key, value))
}

fn plain_json_error(error: &serde_json::Error) -> String {
    // Line and column are those of the item, which its pointer already names.
    let message = error.to_string();
    message.split(" at line").next().unwrap_or_default().to_owned()
}

#[cold]
fn not_fitting(misfit: &Misfit) -> ProblemKind {
    ProblemKind::Json {
        message: misfit.to_string(),
    }
}

fn from_member<T: Json>(object: &Map<String, Value>, member: &str) -> Read<T> {
    match object.get(member) {
        Some(value) => T::from_json(value.clone()).map_err(|misfit| not_fitting(&misfit.within(member))),
        None => Err(ProblemKind::Missing {
            member: member.to_owned(),
        }),
    }
}

fn optional<T: Json>(object: &Map<String, Value>, member: &str) -> Read<Option<T>> {
    if object.contains_key(member) {
        from_member(object, member).map(Some)
    } else {
        Ok(None)
    }
}

fn revision_ids(note: &Map<String, Value>, member: &str) -> Read<BTreeSet<RevisionId>> {
    Ok(optional(note, member)?.unwrap_or_default())
}

fn offset(selector: &Map<String, Value>, member: &str) -> Read<u32> {
    let value = selector.get(member).ok_or(ProblemKind::Missing {
        member: member.to_owned(),
    })?;
    value
        .as_u64()
        .and_then(|n| u32::try_from(n).ok())
        .ok_or(ProblemKind::OutOfRange {
            member: member.to_owned(),
        })
}

/// Returns the text of the first textual body with this purpose.
pub(super) fn body<'v>(object: &'v Map<String, Value>, purpose: &str) -> Option<&'v str> {
    let bodies = match object.get("body")? {
        Value::Array(bodies) => bodies.as_slice(),
        one => std::slice::from_ref(one),
    };
    let has_purpose = |b: &&Value| match b.get("purpose") {
        Some(Value::Array(all)) => all.iter().any(|p| p == purpose),
        Some(one) => one == purpose,
        None => false,
    };
    bodies.iter().find(has_purpose)?.get("value")?.as_str()
}
