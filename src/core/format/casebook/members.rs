//! Members of an object of a file, each of the type that is wanted or refused by its name.

use serde_json::{Map, Value};
use std::collections::BTreeSet;

use super::read::{Read, Reader};
use crate::core::format::problem::ProblemKind;
use crate::core::json::{Json, Misfit};
use crate::core::model::RevisionId;
use crate::core::text::is_hidden;

impl Reader<'_> {
    /// Refuses what is too long anywhere in an item, with its place in the item. Of our own, also whole numbers that canonical JSON
    /// cannot hold (above 2^53 − 1), and fractions. The text of a source has a limit of its own, and is looked at where it may stand.
    pub(super) fn check(
        &self,
        object: &Map<String, Value>,
        is_own: bool,
        may_be_source: bool,
    ) -> Result<(), (String, ProblemKind)> {
        for (name, value) in object {
            let limit = self.limits.string;
            if name.len() > limit {
                return Err((step(name), too_long(name, limit)));
            }
            if name != "text" || !may_be_source {
                let checked = self.check_value(name, value, is_own);
                checked.map_err(|(place, what)| ([step(name), place].concat(), what))?;
            }
        }
        Ok(())
    }

    /// Checks one value of this name, and says where in it something is wrong.
    fn check_value(&self, name: &str, value: &Value, is_own: bool) -> Result<(), (String, ProblemKind)> {
        // A claim may be as long as its text.
        let limit = if name == "exact" {
            self.limits.text
        } else {
            self.limits.string
        };
        let what = match value {
            Value::String(s) if s.len() > limit => too_long(name, limit),
            Value::Number(n) if is_own && n.as_u64().is_none_or(|n| n >= 1 << 53) => out_of_range(name),
            Value::Array(values) if values.len() > self.limits.items => out_of_range(name),
            Value::Array(values) => {
                for (n, value) in values.iter().enumerate() {
                    let checked = self.check_value(name, value, is_own);
                    checked.map_err(|(place, what)| (format!("/{n}{place}"), what))?;
                }
                return Ok(());
            }
            Value::Object(members) => return self.check(members, is_own, false),
            _ => return Ok(()),
        };
        Err((String::new(), what))
    }

    /// Returns a member that must be a string of sensible length.
    pub(super) fn string(&self, object: &Map<String, Value>, member: &str) -> Read<String> {
        self.string_within(object, member, self.limits.string)
    }

    pub(super) fn string_within(&self, object: &Map<String, Value>, member: &str, limit: usize) -> Read<String> {
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

    pub(super) fn string_or_empty(&self, object: &Map<String, Value>, member: &str) -> Read<String> {
        if object.contains_key(member) {
            self.string(object, member)
        } else {
            Ok(String::new())
        }
    }

    /// Returns a member that must be an absolute IRI: a scheme, a colon, and no space or control character (RFC 3987).
    pub(super) fn iri(&self, object: &Map<String, Value>, member: &str) -> Read<String> {
        let iri = self.string(object, member)?;
        if is_iri(&iri) {
            Ok(iri)
        } else {
            Err(ProblemKind::BadId {
                member: member.to_owned(),
            })
        }
    }
}

/// Says whether this is an absolute IRI of sensible length, all of which can be seen.
pub(super) fn is_iri(iri: &str) -> bool {
    let scheme = iri.split(':').next().unwrap_or_default();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b":-._/#".contains(&byte);
    iri.len() <= 2_000
        && iri.len() > scheme.len() + 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|c| c.is_ascii_alphanumeric() || b"+-.".contains(&c))
        && (iri.bytes().all(is_plain)
            || !iri
                .chars()
                .any(|c| c.is_whitespace() || is_hidden(c) || "<>\"{}|\\^`".contains(c)))
}

#[cold]
pub(super) fn not_fitting(misfit: &Misfit) -> ProblemKind {
    ProblemKind::Json {
        // It may name members as the file does.
        message: misfit.to_string().chars().take(300).collect(),
    }
}

pub(super) fn from_member<T: Json>(object: &Map<String, Value>, member: &str) -> Read<T> {
    match object.get(member) {
        Some(value) => T::from_json(value.clone()).map_err(|misfit| not_fitting(&misfit.within(member))),
        None => Err(ProblemKind::Missing {
            member: member.to_owned(),
        }),
    }
}

pub(super) fn optional<T: Json>(object: &Map<String, Value>, member: &str) -> Read<Option<T>> {
    if object.contains_key(member) {
        from_member(object, member).map(Some)
    } else {
        Ok(None)
    }
}

pub(super) fn revision_ids(note: &Map<String, Value>, member: &str) -> Read<BTreeSet<RevisionId>> {
    Ok(optional(note, member)?.unwrap_or_default())
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

fn too_long(name: &str, limit: usize) -> ProblemKind {
    ProblemKind::TooLong {
        member: name.chars().take(SHOWN).collect(),
        limit,
    }
}

fn out_of_range(name: &str) -> ProblemKind {
    ProblemKind::OutOfRange {
        member: name.chars().take(SHOWN).collect(),
    }
}

/// Returns a step of a JSON pointer to this member (RFC 6901, section 3).
fn step(member: &str) -> String {
    let mut step = String::from("/");
    for c in member.chars().take(SHOWN) {
        match c {
            '~' => step.push_str("~0"),
            '/' => step.push_str("~1"),
            c => step.push(c),
        }
    }
    step
}

/// How many characters of a name or message out of a file are shown.
const SHOWN: usize = 100;

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn pointers_are_those_of_the_rfc() {
        for (member, pointer) in [
            ("a", "/a"),
            ("a/b", "/a~1b"),
            ("m~n", "/m~0n"),
            ("~1", "/~01"),
            ("", "/"),
            (" ", "/ "),
        ] {
            assert_eq!(step(member), pointer);
        }
    }
}
