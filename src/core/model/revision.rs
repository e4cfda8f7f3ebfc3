//! One immutable version of one record, and its canonical JSON (RFC 8785), whose SHA-256 is its id.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

use super::clock::Clock;
use super::content::{Content, RecordKind};
use super::id::{RecordId, RevisionId};

/// What a revision says of its record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Returns the canonical JSON (RFC 8785): keys in order, no white space, only strings, whole numbers, booleans and null.
    ///
    /// `serde_json` keeps the keys of an object sorted by their bytes, which for our ASCII keys is the order that the RFC asks for
    /// (section 3.2.3), and escapes strings as section 3.2.2.2 does. A test holds this against an implementation of the RFC.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut object = Map::new();
        object.insert("record".into(), json!(self.record));
        object.insert("author".into(), json!(self.author));
        object.insert("clock".into(), json!(self.clock));
        object.insert("parents".into(), json!(self.parents));
        match &self.state {
            RecordState::Live(content) => {
                if let Ok(Value::Object(tagged)) = serde_json::to_value(content) {
                    object.extend(tagged);
                }
            }
            RecordState::Deleted(kind) => {
                object.insert("kind".into(), json!(kind));
                object.insert("deleted".into(), Value::Bool(true));
            }
        }
        Value::Object(object).to_string()
    }

    /// Returns the SHA-256 of the canonical JSON.
    #[must_use]
    pub fn id(&self) -> RevisionId {
        RevisionId::new(Sha256::digest(self.canonical()).into())
    }
}
