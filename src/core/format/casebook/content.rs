//! The content of an item by its kind: what a claim, a comparison or a comment says, out of the words of the standard and of ours.

use serde_json::{Map, Value};

use super::members::{body, from_member, is_iri, not_fitting, optional};
use super::read::{Read, Reader};
use crate::core::anchor::Anchor;
use crate::core::format::problem::ProblemKind;
use crate::core::model::{Claim, Comment, Comparison, Content, RecordId, RecordKind, Revision, Verdict};
use crate::core::text::{CodePointOffset, TextId};

impl Reader<'_> {
    pub(super) fn content(&self, object: &Map<String, Value>, kind: RecordKind) -> Read<Content> {
        let plain = || {
            let mut plain = Map::new();
            for (name, value) in object {
                if !name.starts_with("variorum:") && name != "id" && name != "text" {
                    plain.insert(name.clone(), value.clone());
                }
            }
            Value::Object(plain)
        };
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

    /// Refuses a revision that came as a whole where an item that says the same would be refused.
    pub(super) fn fits(&self, revision: &Revision) -> Read<()> {
        let range = |member: &str| ProblemKind::OutOfRange { member: member.into() };
        let id = |id: &RecordId, member: &str| {
            if is_iri(id.as_str()) {
                Ok(())
            } else {
                Err(ProblemKind::BadId { member: member.into() })
            }
        };
        id(&revision.author, "author")?;
        match revision.state.live() {
            Some(Content::Claim(claim)) => {
                id(&claim.tag, "tag")?;
                if claim.pieces.is_empty() || claim.pieces.iter().any(|p| p.start > p.end) {
                    return Err(range("pieces"));
                }
            }
            Some(Content::Comparison(comparison)) if comparison.severity > 3 => return Err(range("severity")),
            Some(Content::Comment(comment)) => id(&comment.about, "about")?,
            _ => {}
        }
        Ok(())
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
