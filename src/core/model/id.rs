//! Typed identities of records and revisions. Nothing here makes them up: random bits come in from outside.

use serde_json::Value;
use std::fmt;
use std::rc::Rc;
use std::str::FromStr;

use crate::core::json::{Json, Misfit, parsed};
use crate::core::text::TextId;

/// The IRI that names a record for its whole life, through every revision.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(Rc<str>);

impl RecordId {
    /// Returns the id with this IRI.
    #[must_use]
    pub fn new(iri: &str) -> Self {
        Self(Rc::from(iri))
    }

    /// Returns a random id (`urn:uuid:`, version 4 of RFC 9562) from 128 random bits.
    #[must_use]
    pub fn random(bits: u128) -> Self {
        let v = (bits & !(0xf << 76) & !(0x3 << 62)) | (0x4 << 76) | (0x2 << 62);
        let hex = format!("{v:032x}");
        Self(Rc::from(format!(
            "urn:uuid:{}-{}-{}-{}-{}",
            &hex[..8],
            &hex[8..12],
            &hex[12..16],
            &hex[16..20],
            &hex[20..]
        )))
    }

    /// Returns the id of the source with this text: the same article has the same id everywhere.
    #[must_use]
    pub fn of_source(text: TextId) -> Self {
        Self(Rc::from(text.to_string()))
    }

    /// Returns the IRI.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the text that this id names, where it is the id of a source.
    #[must_use]
    pub fn text(&self) -> Option<TextId> {
        self.0.parse().ok()
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0)
    }
}

impl Json for RecordId {
    fn to_json(&self) -> Value {
        Value::from(self.as_str())
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        String::from_json(value).map(|iri| Self(Rc::from(iri)))
    }
}

/// The SHA-256 of a revision's canonical JSON, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RevisionId([u8; 32]);

impl RevisionId {
    /// Returns the id with these bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for RevisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl fmt::Debug for RevisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02x}{:02x}{:02x}…", self.0[0], self.0[1], self.0[2])
    }
}

/// Says that a string is not 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a revision id")]
pub struct BadRevisionId;

impl FromStr for RevisionId {
    type Err = BadRevisionId;

    fn from_str(s: &str) -> Result<Self, BadRevisionId> {
        let digits = s.as_bytes();
        if digits.len() != 64 {
            return Err(BadRevisionId);
        }
        let nibble = |b: u8| match b {
            b'0'..=b'9' => Ok(b - b'0'),
            b'a'..=b'f' => Ok(b - b'a' + 10),
            _ => Err(BadRevisionId),
        };
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
            *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
        }
        Ok(Self(bytes))
    }
}

impl Json for RevisionId {
    fn to_json(&self) -> Value {
        Value::String(self.to_string())
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        parsed(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_ids_are_version_4() {
        assert_eq!(
            RecordId::random(0).as_str(),
            "urn:uuid:00000000-0000-4000-8000-000000000000"
        );
        assert_eq!(
            RecordId::random(u128::MAX).as_str(),
            "urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff"
        );
    }

    #[test]
    fn revision_ids_round_trip_and_refuse_the_rest() {
        let id = RevisionId::new([0xab; 32]);
        assert_eq!(id.to_string().parse(), Ok(id));
        for bad in ["", "ab", &"g".repeat(64), &"A".repeat(64)] {
            assert_eq!(bad.parse::<RevisionId>(), Err(BadRevisionId));
        }
    }
}
