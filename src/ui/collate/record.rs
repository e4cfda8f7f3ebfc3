//! What a record is, in one short line. It shortens, and explains nothing.

use crate::app::view::{claim_words, shorten};
use crate::core::model::{Casebook, Content, RecordId, RecordKind, Source, TagLine};
use crate::t;

/// Characters of a line.
const LENGTH: usize = 110;

/// A record in one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What sort it is.
    pub kind: RecordKind,
    /// The tag of a claim: id, letter, line and name.
    pub tag: Option<(RecordId, String, TagLine, String)>,
    /// What it says.
    pub words: String,
    /// The source that it stands in.
    pub source: String,
}

/// Returns the word for a sort of record.
#[must_use]
pub fn kind_word(kind: RecordKind) -> String {
    t!(match kind {
        RecordKind::Casebook => "collate-kind-casebook",
        RecordKind::Source => "collate-kind-source",
        RecordKind::Tag => "collate-kind-tag",
        RecordKind::Claim => "collate-kind-claim",
        RecordKind::Comparison => "collate-kind-comparison",
        RecordKind::Comment => "collate-kind-comment",
        RecordKind::Annotator => "collate-kind-annotator",
        RecordKind::Alias => "collate-kind-alias",
        RecordKind::Decision => "collate-kind-decision",
    })
}

/// Returns a record as `first` has it, or else `second`, in one line; names of tags and sources come from either.
#[must_use]
pub fn line(id: &RecordId, first: &Casebook, second: &Casebook) -> Option<Line> {
    let content = first.content(id).or_else(|| second.content(id))?;
    let mut line = Line {
        kind: content.kind(),
        tag: None,
        words: String::new(),
        source: String::new(),
    };
    line.words = match content {
        Content::Casebook(title) => title.title.clone(),
        Content::Source(source) => name_of(source),
        Content::Tag(tag) => {
            line.tag = Some((id.clone(), tag.letter.clone(), tag.line, tag.name.clone()));
            tag.name.clone()
        }
        Content::Claim(claim) => {
            let tag = first.tag(&claim.tag).or_else(|| second.tag(&claim.tag));
            line.tag = tag.map(|t| (claim.tag.clone(), t.letter.clone(), t.line, t.name.clone()));
            let source = first.source(claim.source).or_else(|| second.source(claim.source));
            line.source = source.map(|s| shorten(&name_of(s), 24)).unwrap_or_default();
            claim_words(claim)
        }
        Content::Comparison(comparison) => comparison.question.clone(),
        Content::Comment(comment) => comment.text.clone(),
        Content::Annotator(annotator) => annotator.name.clone(),
        Content::Alias(alias) => alias.label.clone(),
        Content::Decision(decision) => decision.label.clone(),
    };
    line.words = shorten(&line.words, LENGTH);
    Some(line)
}

/// Returns the name of a source: its outlet, else its headline, else its file.
#[must_use]
pub fn name_of(source: &Source) -> String {
    let given = [&source.outlet, &source.title, &source.file]
        .into_iter()
        .find(|n| !n.trim().is_empty());
    given.cloned().unwrap_or_else(|| t!("sources-no-name"))
}
