//! One immutable version of one record, and its canonical JSON (RFC 8785), whose SHA-256 is its id.

use serde_json::{Map, Value, from_value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

use super::clock::Clock;
use super::content::{Content, RecordKind};
use super::id::{RecordId, RevisionId};

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
        let mut object = Map::new();
        object.insert("record".into(), json!(self.record));
        object.insert("author".into(), json!(self.author));
        object.insert("clock".into(), json!(self.clock));
        object.insert("parents".into(), json!(self.parents));
        object.insert("kind".into(), json!(self.state.kind()));
        match &self.state {
            RecordState::Live(content) => object.insert("body".into(), content.to_json()),
            RecordState::Deleted(_) => object.insert("deleted".into(), Value::Bool(true)),
        };
        Value::Object(object)
    }

    /// Returns the revision that [`Revision::to_json`] made the JSON of.
    ///
    /// # Errors
    ///
    /// What does not fit, in the reader's words.
    pub fn from_json(mut value: Value) -> Result<Self, serde_json::Error> {
        let mut take = |member: &str| value.get_mut(member).map(Value::take).unwrap_or_default();
        let kind = from_value(take("kind"))?;
        let state = match take("deleted") {
            Value::Bool(true) => RecordState::Deleted(kind),
            _ => RecordState::Live(Content::from_json(kind, take("body"))?),
        };
        Ok(Self {
            record: from_value(take("record"))?,
            author: from_value(take("author"))?,
            clock: from_value(take("clock"))?,
            parents: from_value(take("parents"))?,
            state,
        })
    }

    /// Returns the canonical JSON (RFC 8785): keys in order, no white space, only strings, whole numbers, booleans and null.
    ///
    /// `serde_json` keeps the keys of an object sorted by their bytes, which for our ASCII keys is the order that the RFC asks for
    /// (section 3.2.3), and escapes strings as section 3.2.2.2 does. A test holds this against an implementation of the RFC.
    #[must_use]
    pub fn canonical(&self) -> String {
        self.to_json().to_string()
    }

    /// Returns the SHA-256 of the canonical JSON.
    #[must_use]
    pub fn id(&self) -> RevisionId {
        RevisionId::new(Sha256::digest(self.canonical()).into())
    }
}
