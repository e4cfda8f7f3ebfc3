//! One immutable version of one record, and its canonical JSON (RFC 8785), whose SHA-256 is its id.

use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

use super::clock::Clock;
use super::content::{Content, RecordKind};
use super::id::{RecordId, RevisionId};
use crate::core::json::{Json, Misfit, Object, compact, object};

/// What a revision says of its record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(
        clippy::large_enum_variant,
        reason = "deletions are rare, and each state stands behind an `Rc`"
    )
)]
pub enum RecordState {
    /// It reads like this.
    Live(Content),
    /// It is deleted; what it was is kept for those who list it.
    Deleted(RecordKind),
}

impl RecordState {
    /// Returns the content, unless it is deleted.
    #[must_use]
    pub fn live(&self) -> Option<&Content> {
        match self {
            Self::Live(content) => Some(content),
            Self::Deleted(_) => None,
        }
    }

    /// Says whether a person would see no difference: the place in a list, the name of a file and the like settle nothing and are no
    /// conflict.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Live(Content::Source(a)), Self::Live(Content::Source(b))) => {
                a.without_circumstances() == b.without_circumstances()
            }
            (Self::Live(Content::Casebook(a)), Self::Live(Content::Casebook(b))) => a.title == b.title,
            _ => self == other,
        }
    }

    /// Returns words that two states share exactly where they say the same.
    pub(super) fn in_words(&self) -> String {
        let told = match self {
            Self::Live(Content::Source(source)) => source.without_circumstances().to_json(),
            Self::Live(Content::Casebook(title)) => title.title.to_json(),
            Self::Live(content) => content.to_json(),
            Self::Deleted(_) => Value::Null,
        };
        [self.kind().word(), &compact(&told)].concat()
    }

    /// Returns the sort of record.
    #[must_use]
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Live(content) => content.kind(),
            Self::Deleted(kind) => *kind,
        }
    }
}

/// One immutable version of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// The record.
    pub record: RecordId,
    /// Who made this version: the id of an annotator.
    pub author: RecordId,
    /// When, by the author's clock.
    pub clock: Clock,
    /// The versions that this one replaces.
    pub parents: BTreeSet<RevisionId>,
    /// What it says.
    pub state: RecordState,
}

impl Revision {
    /// Returns the revision as JSON, as it is hashed and kept.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut members = vec![
            ("record", self.record.to_json()),
            ("author", self.author.to_json()),
            ("clock", self.clock.to_json()),
            ("parents", self.parents.to_json()),
            ("kind", self.state.kind().to_json()),
        ];
        members.push(match &self.state {
            RecordState::Live(content) => ("body", content.to_json()),
            RecordState::Deleted(_) => ("deleted", Value::Bool(true)),
        });
        object(members)
    }

    /// Returns the revision that [`Revision::to_json`] made the JSON of.
    ///
    /// # Errors
    ///
    /// What does not fit, and where.
    pub fn from_json(value: Value) -> Result<Self, Misfit> {
        let mut object = Object::of(value, None)?;
        let kind = object.member("kind")?;
        let state = match object.take("deleted") {
            Some(Value::Bool(true)) => RecordState::Deleted(kind),
            _ => {
                let body = object.take("body").unwrap_or_default();
                RecordState::Live(Content::from_json(kind, body).map_err(|misfit| misfit.within("body"))?)
            }
        };
        Ok(Self {
            record: object.member("record")?,
            author: object.member("author")?,
            clock: object.member("clock")?,
            parents: object.member("parents")?,
            state,
        })
    }

    /// Returns the canonical JSON (RFC 8785): keys in order, no white space, only strings, whole numbers, booleans and null.
    ///
    /// A test holds this against an implementation of the RFC.
    #[must_use]
    pub fn canonical(&self) -> String {
        compact(&self.to_json())
    }

    /// Returns the SHA-256 of the canonical JSON.
    #[must_use]
    pub fn id(&self) -> RevisionId {
        RevisionId::new(Sha256::digest(self.canonical()).into())
    }
}

#[cfg(test)]
mod tests {
    use super::super::comparison::{Comparison, ComparisonKind, Position, Silence, Status, Verdict};
    use super::super::content::{Claim, Role, Title};
    use super::*;
    use crate::core::anchor::Anchor;
    use crate::core::text::{CodePointOffset, TextId};
    use serde_json::json;

    const TEXT: &str = "urn:sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

    fn revision(record: &str, parents: &[RevisionId], state: RecordState) -> Revision {
        Revision {
            record: RecordId::new(record),
            author: RecordId::new("urn:x:me"),
            clock: Clock { ms: 5, counter: 1 },
            parents: parents.iter().copied().collect(),
            state,
        }
    }

    fn claim() -> Revision {
        let piece = Anchor {
            start: CodePointOffset::new(0),
            end: CodePointOffset::new(1),
            exact: "a".into(),
            prefix: String::new(),
            suffix: "\n\"é".into(),
        };
        let claim = Claim {
            source: TextId::of("a"),
            pieces: vec![piece],
            tag: RecordId::new("urn:x:tag"),
            speaker: String::new(),
            role: Some(Role::Background),
            worth_checking: None,
            note: String::new(),
        };
        let state = RecordState::Live(Content::Claim(claim));
        revision("urn:x:1", &[RevisionId::new([0xab; 32])], state)
    }

    fn comparison() -> Revision {
        let comparison = Comparison {
            question: "?".into(),
            kinds: vec![ComparisonKind::Who, ComparisonKind::Date],
            positions: vec![Position {
                label: "no".into(),
                evidence: vec![RecordId::new("urn:x:1")],
            }],
            silent: vec![Silence {
                source: TextId::of("a"),
                searched: "b".into(),
                unread: false,
            }],
            verdict: Some(Verdict::CantTell),
            severity: 2,
            status: Status::Open,
            order: 7,
            ..Comparison::default()
        };
        revision("urn:x:2", &[], RecordState::Live(Content::Comparison(comparison)))
    }

    /// Ids are kept in files and in browsers: no change of the program may change them.
    #[test]
    fn ids_stay_what_they_are() {
        let parent = "ab".repeat(32);
        let gone = RecordState::Deleted(RecordKind::Source);
        let table = [
            (
                claim(),
                format!(
                    r#"{{"author":"urn:x:me","body":{{"note":"","pieces":[{{"end":1,"exact":"a","prefix":"","start":0,"suffix":"\n\"é"}}],"role":"background","source":"{TEXT}","speaker":"","tag":"urn:x:tag","worth_checking":null}},"clock":{{"counter":1,"ms":5}},"kind":"claim","parents":["{parent}"],"record":"urn:x:1"}}"#
                ),
                "f83796f166456f2d4dc27b7eac27ff568fcde8ae3a6f9e40745fb4b769a24594",
            ),
            (
                comparison(),
                format!(
                    r#"{{"author":"urn:x:me","body":{{"confidence":null,"kinds":["who","date"],"order":7,"positions":[{{"evidence":["urn:x:1"],"label":"no"}}],"question":"?","settle":"","severity":2,"silent":[{{"searched":"b","source":"{TEXT}"}}],"status":"open","verdict":"cant-tell","why":""}},"clock":{{"counter":1,"ms":5}},"kind":"comparison","parents":[],"record":"urn:x:2"}}"#
                ),
                "387f2b5e999ce96279224d34339288fa7a6c8a7e47d3c7218c34b9278a0c0370",
            ),
            (
                revision("urn:x:3", &[RevisionId::new([0xab; 32])], gone),
                format!(
                    r#"{{"author":"urn:x:me","clock":{{"counter":1,"ms":5}},"deleted":true,"kind":"source","parents":["{parent}"],"record":"urn:x:3"}}"#
                ),
                "af75ebd9e6f046a2f3e584d41b188364a8bafbead9ef625f58eee141a3038a3c",
            ),
        ];
        for (revision, canonical, id) in table {
            assert_eq!(revision.canonical(), canonical);
            assert_eq!(revision.id().to_string(), id);
            assert_eq!(Revision::from_json(revision.to_json()), Ok(revision));
        }
    }

    #[test]
    fn reading_is_strict_where_it_matters() {
        type Damage = fn(&mut Value);
        let table: [(Damage, Option<&str>); 9] = [
            (|v| v["later"] = json!(1), None),
            (|v| v["body"]["pieces"][0]["later"] = json!(1), None),
            (|v| drop(v["body"].as_object_mut().map(|o| o.remove("role"))), None),
            (|v| v["body"]["later"] = json!(1), Some("body: unknown member `later`")),
            (
                |v| drop(v["body"].as_object_mut().map(|o| o.remove("note"))),
                Some("body: `note` is missing"),
            ),
            (
                |v| v["body"]["source"] = json!("urn:sha256:00"),
                Some("body.source: the id of a text ends in 64 hexadecimal digits"),
            ),
            (|v| v["parents"] = json!(["AB"]), Some("parents.0: not a revision id")),
            (|v| v["clock"]["x"] = json!(1), Some("clock: unknown member `x`")),
            (|v| *v = json!("x"), Some("an object is wanted")),
        ];
        for (damage, message) in table {
            let mut value = claim().to_json();
            damage(&mut value);
            let misfit = Revision::from_json(value).err().as_ref().map(ToString::to_string);
            assert_eq!(misfit.as_deref(), message);
        }
        let kind = Content::from_json(RecordKind::Casebook, json!({"title": "a", "created_ms": 1}));
        let title = Title {
            title: "a".into(),
            created_ms: 1,
        };
        assert_eq!(kind, Ok(Content::Casebook(title)));
    }
}
