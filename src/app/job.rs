//! Work that takes longer than a frame, as data that can travel to a worker and back. Pure: the answer depends on the job alone.

use crate::core::analysis::Reading;
use crate::core::analysis::names::Told;
use crate::core::analysis::suggestions::{Article, Suggestion, joined, suggestions};
use crate::core::anchor::{Anchor, Known, Resolution, Resolver};
use crate::core::json::{Json, Misfit, json_object};
use crate::core::text::diff::{Change, word_diff};
use crate::core::text::{FrozenText, Span, TextId};
use serde_json::Value;

/// Something to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Job {
    /// Find anchors in another text.
    Find(Finding),
    /// Find where to look.
    Look(Looking),
}

/// What came of a [`Job`].
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// The anchors were looked for.
    Found(Found),
    /// Where to look.
    Looked(Vec<Suggestion>),
}

/// Finds anchors of one text in another one.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The text that the anchors were described on.
    pub old: String,
    /// The text to find them in.
    pub new: String,
    /// The anchors.
    pub anchors: Vec<Anchor>,
}

json_object!(Finding { old, new, anchors });

/// What came of a [`Finding`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// What was found, one for each anchor.
    pub found: Vec<Resolution>,
    /// What differs between the texts.
    pub changes: Vec<Change>,
}

json_object!(Found { found, changes });

/// Suggests where to look in some texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Looking {
    /// The texts.
    pub sources: Vec<Text>,
    /// What people have confirmed of names.
    pub told: Vec<Told>,
}

json_object!(Looking { sources, told });

/// A text that is looked into, with what its card says for the finders.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The id of the text.
    pub id: TextId,
    /// The text.
    pub text: String,
    /// Its language, a BCP 47 tag.
    pub language: String,
    /// Its date, ISO 8601.
    pub date: String,
    /// What is struck out: where each stretch begins and ends, in bytes.
    pub struck: Vec<Span>,
}

json_object!(Text {
    id,
    text,
    language,
    date,
    struck
});

impl Json for Job {
    fn to_json(&self) -> Value {
        let (name, job) = match self {
            Self::Find(finding) => ("find", finding.to_json()),
            Self::Look(looking) => ("look", looking.to_json()),
        };
        Value::Array(vec![Value::from(name), job])
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        let (name, job) = named(value)?;
        Ok(match name.as_str() {
            "find" => Self::Find(Json::from_json(job)?),
            _ => Self::Look(Json::from_json(job)?),
        })
    }
}

impl Json for Done {
    fn to_json(&self) -> Value {
        let (name, done) = match self {
            Self::Found(found) => ("found", found.to_json()),
            Self::Looked(suggestions) => ("looked", suggestions.to_json()),
        };
        Value::Array(vec![Value::from(name), done])
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        let (name, done) = named(value)?;
        Ok(match name.as_str() {
            "found" => Self::Found(Json::from_json(done)?),
            _ => Self::Looked(Json::from_json(done)?),
        })
    }
}

/// Takes a name and what stands behind it from a list of two.
fn named(value: Value) -> Result<(String, Value), Misfit> {
    let mut list = match value {
        Value::Array(list) => list,
        _ => Vec::new(),
    };
    let what = list.pop().unwrap_or_default();
    Ok((Json::from_json(list.pop().unwrap_or_default())?, what))
}

impl Job {
    /// Does it. `keep_going` is told how much of the work is done and how much there is, and asked whether to go on; `None` where it
    /// said no.
    #[must_use]
    pub fn done(&self, keep_going: &mut dyn FnMut(usize, usize) -> bool) -> Option<Done> {
        match self {
            Self::Find(finding) => Some(Done::Found(finding.done())),
            Self::Look(looking) => looking.done(keep_going).map(Done::Looked),
        }
    }
}

impl Finding {
    /// Does it.
    #[must_use]
    pub fn done(&self) -> Found {
        let (old, new) = (FrozenText::new(self.old.clone()), FrozenText::new(self.new.clone()));
        let known = Known {
            same_text: old == new,
            old: Some(&old),
        };
        let resolver = Resolver::new(&new, known);
        Found {
            found: self.anchors.iter().map(|anchor| resolver.resolve(anchor)).collect(),
            changes: word_diff(old.as_str(), new.as_str()),
        }
    }
}

impl Looking {
    /// Does it; half of the work is reading the texts.
    fn done(&self, keep_going: &mut dyn FnMut(usize, usize) -> bool) -> Option<Vec<Suggestion>> {
        let count = self.sources.len();
        let mut articles = Vec::new();
        for (n, source) in self.sources.iter().enumerate() {
            if !keep_going(n, count * 2) {
                return None;
            }
            let reading = Reading::new(&source.text, &source.language, &source.date, &source.struck);
            articles.push(Article::new(source.id, reading));
        }
        let names = joined(&articles, &self.told);
        suggestions(&articles, &names, &mut |done, of| {
            keep_going(count * of.max(1) + count * done, count * 2 * of.max(1))
        })
    }
}
