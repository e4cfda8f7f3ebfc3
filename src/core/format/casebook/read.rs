//! The bytes of a file to a casebook: total, item by item, with every refusal named by its place (JSON pointer, RFC 6901).

use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::json::{Pieces, pieces, pieces_and_lists};
use super::members::{from_member, revision_ids};
use super::{ELSEWHERE, VERSION, foreign};
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::model::{Casebook, Clock, RecordId, RecordKind, RecordState, Revision, RevisionId};
use crate::core::text::{FrozenText, TextId};

/// What is refused, and said to be.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of a file.
    pub bytes: usize,
    /// Items of one list of a file.
    pub items: usize,
    /// Items of all its lists together.
    pub total: usize,
    /// Bytes of one string, a source's text excepted.
    pub string: usize,
    /// Bytes of a source's text.
    pub text: usize,
    /// Bytes of texts that are searched to place what another program made.
    pub search: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            items: 100_000,
            total: 200_000,
            string: 100_000,
            text: 8 << 20,
            search: 1 << 30,
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
        left: limits.total,
        searched: 0,
        is_damaged: false,
        addresses: None,
        tags: None,
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
    /// How many items may still be read.
    left: usize,
    /// How many bytes of texts were searched to place what another program made.
    pub(super) searched: usize,
    /// Whether some of its bytes are not UTF-8.
    is_damaged: bool,
    /// Which source has an address, and which tag a name: made when an annotation of another program first asks.
    pub(super) addresses: Option<BTreeMap<String, TextId>>,
    pub(super) tags: Option<BTreeMap<String, RecordId>>,
    pub(super) parsed: Parsed,
    problems: Vec<Problem>,
    /// Sources whose text is not the one that their id names: declared id to true id.
    pub(super) renamed: BTreeMap<TextId, TextId>,
    seen: BTreeSet<(RecordId, RevisionId)>,
}

/// The value of a member that should be a list.
struct List<'a> {
    value: &'a str,
    /// Its elements, where they are known already.
    pieces: Option<Pieces<'a>>,
    /// Whether the text broke off in it, which is said already.
    is_tail: bool,
}

impl<'a> List<'a> {
    fn tail(value: &'a str) -> Self {
        Self {
            value,
            pieces: None,
            is_tail: true,
        }
    }
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
        let (text, bad) = text_of(bytes);
        self.is_damaged = bad.is_some();
        let is_ours = self.lists(&text);
        if let (false, Some(at)) = (is_ours, bad) {
            self.problems.clear();
            self.problem(&format!("byte {at}"), ProblemKind::NotUtf8);
        }
        is_ours
    }

    /// Finds the lists of the file and reads them; says whether it is a file of this kind.
    fn lists(&mut self, text: &str) -> bool {
        let is_list_of_ours = |key: &str| turn(key.trim_matches('"')).is_some();
        let Some(mut top) = pieces_and_lists(text, self.limits.items, is_list_of_ours) else {
            self.problem("", ProblemKind::NotCollection);
            return false;
        };
        let mut known: BTreeMap<usize, Pieces<'_>> = std::mem::take(&mut top.lists).into_iter().collect();
        let mut lists: Vec<(&str, List<'_>)> = Vec::new();
        let is_list = text.trim_start().starts_with('[');
        if is_list {
            lists.push(("", List::tail(text)));
        }
        let mut is_ours = is_list;
        let mut single = false;
        for (place, (key, value)) in top.members.iter().enumerate() {
            let key = key.trim_matches('"');
            if key == "variorum:version" {
                self.version(value);
            } else if key == "type" {
                is_ours |= value.contains("Annotation");
                single = *value == "\"Annotation\"";
            } else if turn(key).is_some() {
                let list = List {
                    value,
                    pieces: known.remove(&place),
                    is_tail: false,
                };
                lists.push((key, list));
            }
        }
        if let (Some(at), false) = (top.broken_at, is_list) {
            // The member in which the text broke off: its good elements are still offered.
            if let Some((key, value)) = broken_member(text, &top).filter(|(key, _)| turn(key).is_some()) {
                lists.push((key, List::tail(value)));
            }
            is_ours |= !lists.is_empty();
            if is_ours {
                self.problem(&format!("byte {at}"), ProblemKind::CutOff);
            }
        } else if let Some(at) = top.broken_at {
            self.problem(&format!("byte {at}"), ProblemKind::CutOff);
        }
        is_ours |= !lists.is_empty();
        if !is_ours {
            self.problem("", ProblemKind::NotCollection);
            return false;
        }
        if single {
            self.item("", text, Place::Other);
            return true;
        }
        crate::core::order::sort_by_key(&mut lists, |(key, ..)| turn(key));
        for (key, list) in lists {
            self.list(key, list);
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

    /// Reads a list.
    fn list(&mut self, key: &str, list: List<'_>) {
        let List { value, is_tail, .. } = list;
        let mut pointer = String::new();
        if !key.is_empty() {
            pointer = format!("/{key}");
        }
        let Some(split) = list.pieces.or_else(|| pieces(value, self.limits.items)) else {
            // A page that is only named cannot be fetched: nothing is.
            if key == "first" {
                self.problem(&pointer, ProblemKind::PageElsewhere);
            } else {
                self.no_list(&pointer, key);
            }
            return;
        };
        if key == "first" {
            let whole = split.members.iter().find(|(k, _)| *k == "\"items\"");
            let broken = || broken_member(value, &split).filter(|(k, _)| *k == "items");
            let items = whole.map(|(_, v)| *v).or_else(|| Some(broken()?.1));
            if let Some(items) = items.and_then(|v| pieces(v, self.limits.items)) {
                self.elements(&format!("{pointer}/items"), &items, Place::Other, is_tail);
            }
            return;
        }
        if value.trim_start().starts_with('{') {
            return self.no_list(&pointer, key);
        }
        let place = if key == "variorum:sources" {
            Place::Sources
        } else {
            Place::Other
        };
        self.elements(&pointer, &split, place, is_tail);
    }

    fn no_list(&mut self, pointer: &str, key: &str) {
        let what = ProblemKind::WrongType {
            member: key.to_owned(),
            expected: "list",
        };
        self.quarantine(pointer, what);
    }

    fn elements(&mut self, pointer: &str, split: &Pieces<'_>, place: Place, is_tail: bool) {
        let room = self.left.min(self.limits.items);
        if split.count > room {
            let what = ProblemKind::TooManyItems {
                found: split.count,
                limit: room,
            };
            self.problem(pointer, what);
        }
        self.left = self.left.saturating_sub(split.count);
        for (n, (_, raw)) in split.members.iter().take(room).enumerate() {
            self.item(&format!("{pointer}/{n}"), raw, place);
        }
        if split.broken_at.is_some() && !is_tail {
            self.problem(&format!("{pointer}/{}", split.count), ProblemKind::CutOff);
        }
    }

    fn item(&mut self, pointer: &str, raw: &str, place: Place) {
        // Nothing that is allowed in an item is longer than a text, each character of it written as a number.
        let limit = self.limits.text.saturating_mul(4);
        let parsed = match raw.len() > limit {
            true => Err(ProblemKind::TooLong {
                member: String::new(),
                limit,
            }),
            false => serde_json::from_str::<Value>(raw).map_err(|error| self.broken(raw, &error)),
        };
        let object = match parsed {
            Ok(Value::Object(object)) => object,
            Ok(_) => {
                let what = ProblemKind::WrongType {
                    member: String::new(),
                    expected: "object",
                };
                return self.quarantine(pointer, what);
            }
            Err(what) => return self.quarantine(pointer, what),
        };
        let is_earlier = pointer.starts_with("/variorum:history");
        let note = object.get("variorum:revision");
        if let Err((place, what)) = self.check(&object, is_earlier || note.is_some(), !is_earlier) {
            return self.quarantine(&[pointer, &place].concat(), what);
        }
        if is_earlier {
            match self.earlier(Value::Object(object)) {
                Ok(true) => {}
                Ok(false) => self.problem(pointer, ProblemKind::Duplicate),
                Err(what) => self.quarantine(pointer, what),
            }
            return;
        }
        let before = self.problems.len();
        let read = match note {
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

    #[cold]
    fn broken(&self, raw: &str, error: &serde_json::Error) -> ProblemKind {
        // Line and column are those of the item, which its pointer already names.
        let message = error.to_string();
        let mut message = message.split(" at line").next().unwrap_or_default();
        if self.is_damaged && raw.contains(NO_TEXT) {
            message = "some of its bytes are not UTF-8";
        }
        ProblemKind::Json {
            message: message.to_owned(),
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
        let past = revision_ids(note, "ancestors")?;
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
            revision.author = RecordId::new(ELSEWHERE);
            revision.clock = clock.next(clock.ms);
            // What the declared one replaces is replaced by this one too: the declared one may be known nowhere.
            revision.parents.insert(declared);
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
        // Thirty files bring the same text thirty times: what is at hand is not made again.
        if let Some(known) = self.known.text(declared).filter(|known| known.as_str() == text) {
            self.parsed.casebook.insert_text(Rc::clone(known));
            return Ok(());
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

    /// Returns a text that the file or the casebook at hand has.
    pub(super) fn any_text(&self, id: TextId) -> Option<&Rc<FrozenText>> {
        self.parsed.casebook.text(id).or_else(|| self.known.text(id))
    }

    /// Refuses an item that would make a record of one kind into one of another: a source would leave the screen, or the title.
    pub(super) fn check_kind(&self, record: &RecordId, kind: RecordKind) -> Read<()> {
        // Two files may disagree on it before they are merged; what was merged is written, and must be read again.
        let is_known = self
            .known
            .record(record)
            .is_none_or(|r| r.known().values().any(|r| r.state.kind() == kind));
        let is_source = record.text().is_some();
        if is_source == (kind == RecordKind::Source) && is_known {
            Ok(())
        } else {
            Err(ProblemKind::BadId { member: "id".into() })
        }
    }
}

/// Returns when a list is read, where it is one that is: sources first, names and codebook next, since claims lean on both.
fn turn(key: &str) -> Option<u8> {
    Some(match key {
        "first" | "items" | "variorum:superseded" | "variorum:deleted" => 2,
        "variorum:sources" => 0,
        "variorum:casebook"
        | "variorum:annotators"
        | "variorum:codebook"
        | "variorum:aliases"
        | "variorum:decisions" => 1,
        // What is earlier is known by what names it.
        "variorum:history" => 3,
        _ => return None,
    })
}

/// Returns the text of a file, and where its first byte stands that is not UTF-8. Such bytes become a control character, which no JSON
/// holds as it is, so that each spoils no more than its item; a character that the file breaks off in is left out.
fn text_of(bytes: &[u8]) -> (Cow<'_, str>, Option<usize>) {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return (Cow::Borrowed(text), None),
        Err(error) => error,
    };
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| NO_TEXT));
    }
    if error.error_len().is_none() {
        text.truncate(error.valid_up_to());
    }
    (Cow::Owned(text), Some(error.valid_up_to()))
}

/// What stands for a byte that is not UTF-8.
const NO_TEXT: char = '\u{1}';

/// Finds the member in which an object broke off: what follows its last whole member.
fn broken_member<'a>(object: &'a str, split: &Pieces<'a>) -> Option<(&'a str, &'a str)> {
    split.broken_at?;
    let done = split
        .members
        .last()
        .map_or(0, |(_, v)| v.as_ptr() as usize - object.as_ptr() as usize + v.len());
    let rest = object
        .get(done..)?
        .trim_start_matches([',', '{', ' ', '\n', '\r', '\t']);
    let rest = rest.strip_prefix('"')?;
    let (key, rest) = rest.split_once('"')?;
    let value = rest.trim_start().strip_prefix(':')?.trim_start();
    Some((key, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_text_keep_the_places_of_the_rest() {
        for (bytes, text, bad) in [
            (&b"abc"[..], "abc", None),
            (b"a\xffb", "a\u{1}b", Some(1)),
            (b"a\xe2\x82", "a", Some(1)),
            (b"\xc0\xaf\xe2\x82\xac", "\u{1}\u{1}€", Some(0)),
        ] {
            assert_eq!(text_of(bytes), (Cow::Borrowed(text), bad));
        }
    }
}
