//! What a record can hold. Plain data: no behaviour, no history, and nothing of any file format but the field names of the
//! canonical JSON.

use serde_json::Value;

use super::comparison::Comparison;
use super::decision::Decision;
use super::id::RecordId;
use crate::core::anchor::Anchor;
use crate::core::json::{Json, Misfit, json_object, json_words};
use crate::core::text::{CodePointOffset, TextId};

/// The body of a live revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The casebook's own record.
    Casebook(Title),
    /// The card of a source.
    Source(Source),
    /// One tag of the codebook.
    Tag(Tag),
    /// A claim.
    Claim(Claim),
    /// A comparison.
    Comparison(Comparison),
    /// A comment.
    Comment(Comment),
    /// The name of an annotator.
    Annotator(Annotator),
    /// Spellings of one name.
    Alias(Alias),
    /// What a person decided on a suggestion.
    Decision(Decision),
}

/// What sort of record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// The casebook's own record.
    Casebook,
    /// The card of a source.
    Source,
    /// One tag of the codebook.
    Tag,
    /// A claim.
    Claim,
    /// A comparison.
    Comparison,
    /// A comment.
    Comment,
    /// The name of an annotator.
    Annotator,
    /// Spellings of one name.
    Alias,
    /// What a person decided on a suggestion.
    Decision,
}

json_words!(RecordKind {
    Casebook = "casebook",
    Source = "source",
    Tag = "tag",
    Claim = "claim",
    Comparison = "comparison",
    Comment = "comment",
    Annotator = "annotator",
    Alias = "alias",
    Decision = "decision",
});

impl Content {
    /// Returns the sort of record that this is the body of.
    #[must_use]
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Casebook(_) => RecordKind::Casebook,
            Self::Source(_) => RecordKind::Source,
            Self::Tag(_) => RecordKind::Tag,
            Self::Claim(_) => RecordKind::Claim,
            Self::Comparison(_) => RecordKind::Comparison,
            Self::Comment(_) => RecordKind::Comment,
            Self::Annotator(_) => RecordKind::Annotator,
            Self::Alias(_) => RecordKind::Alias,
            Self::Decision(_) => RecordKind::Decision,
        }
    }

    /// Returns the body as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::Casebook(body) => body.to_json(),
            Self::Source(body) => body.to_json(),
            Self::Tag(body) => body.to_json(),
            Self::Claim(body) => body.to_json(),
            Self::Comparison(body) => body.to_json(),
            Self::Comment(body) => body.to_json(),
            Self::Annotator(body) => body.to_json(),
            Self::Alias(body) => body.to_json(),
            Self::Decision(body) => body.to_json(),
        }
    }

    /// Returns the content of this kind that the JSON is the body of.
    ///
    /// # Errors
    ///
    /// What does not fit, and where.
    pub fn from_json(kind: RecordKind, body: Value) -> Result<Self, Misfit> {
        Ok(match kind {
            RecordKind::Casebook => Self::Casebook(Json::from_json(body)?),
            RecordKind::Source => Self::Source(Json::from_json(body)?),
            RecordKind::Tag => Self::Tag(Json::from_json(body)?),
            RecordKind::Claim => Self::Claim(Json::from_json(body)?),
            RecordKind::Comparison => Self::Comparison(Json::from_json(body)?),
            RecordKind::Comment => Self::Comment(Json::from_json(body)?),
            RecordKind::Annotator => Self::Annotator(Json::from_json(body)?),
            RecordKind::Alias => Self::Alias(Json::from_json(body)?),
            RecordKind::Decision => Self::Decision(Json::from_json(body)?),
        })
    }
}

/// The casebook's title.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Title {
    /// The title.
    pub title: String,
    /// When the casebook was made, in milliseconds since 1970-01-01 UTC: of two casebooks merged into one, the older names it.
    pub created_ms: u64,
}

json_object!(Title { title, created_ms });

/// The card of a source. The text itself stands apart, by its hash, which is the record's id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The headline.
    pub title: String,
    /// Who published it.
    pub outlet: String,
    /// Two letters that stand for the source; empty: made from the outlet.
    pub siglum: String,
    /// When it was published: an ISO 8601 date, or as much of one as is known.
    pub date: String,
    /// The byline.
    pub author: String,
    /// Where it was published.
    pub address: String,
    /// BCP 47 language tag.
    pub language: String,
    /// What sort of text it is.
    pub kind: SourceKind,
    /// The file that it came from.
    pub file: String,
    /// The encoding that its bytes were read in (WHATWG name), with how it was decided.
    pub encoding: String,
    /// The place among the sources.
    pub order: u32,
    /// What was struck out as furniture, in code points of the frozen text.
    pub furniture: Vec<Furniture>,
    /// What the parts of the text were in the file that it came from, in code points of the frozen text.
    pub structure: Vec<Part>,
    /// What the fields of the card were read from, where the program filled them in.
    pub origins: Vec<Origin>,
    /// The text that this one is a new version of.
    pub replaces: Option<TextId>,
}

json_object!(Source {
    title,
    outlet,
    siglum,
    date,
    author,
    address,
    language,
    kind,
    file,
    encoding,
    order,
    furniture;
    structure,
    origins,
    replaces,
});

impl Source {
    /// Returns the card without what came of how the source was loaded: its place, its file, its encoding.
    #[must_use]
    pub(super) fn without_circumstances(&self) -> Self {
        Self {
            file: String::new(),
            encoding: String::new(),
            order: 0,
            ..self.clone()
        }
    }
}

/// A stretch of text that is on the page but not in the story.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Furniture {
    /// First code point.
    pub start: CodePointOffset,
    /// One past the last code point.
    pub end: CodePointOffset,
    /// The word for why the program takes it for furniture; empty: a person struck it.
    pub reason: String,
    /// Whether a person says that it is part of the story after all.
    pub kept: bool,
}

json_object!(Furniture {
    start,
    end;
    reason,
    kept,
});

/// A stretch of text that was something of its own in the file that it came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// First code point.
    pub start: CodePointOffset,
    /// One past the last code point.
    pub end: CodePointOffset,
    /// What it was.
    pub kind: PartKind,
    /// Where a link led.
    pub address: String,
}

json_object!(Part {
    start,
    end,
    kind;
    address,
});

/// What a stretch of text was in the file that it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// The headline of the article.
    Headline,
    /// What stands between headline and text, in one or two sentences.
    Standfirst,
    /// The heading of a section.
    Heading,
    /// What is written under a picture.
    Caption,
    /// An entry of a list.
    ListItem,
    /// A quotation set apart.
    BlockQuote,
    /// Words that lead elsewhere.
    Link,
}

json_words!(PartKind {
    Headline = "headline",
    Standfirst = "standfirst",
    Heading = "heading",
    Caption = "caption",
    ListItem = "list-item",
    BlockQuote = "block-quote",
    Link = "link",
});

/// What a field of a card was read from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The name of the field.
    pub field: String,
    /// The word for what it was read from.
    pub from: String,
}

json_object!(Origin { field, from });

/// Spellings of one name, as a person has confirmed them.
///
/// What stands in one such record is one name, whatever the spellings look like; what stands in two is two.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alias {
    /// The name to show.
    pub label: String,
    /// What it is the name of.
    pub kind: EntityKind,
    /// Its spellings.
    pub variants: Vec<String>,
}

json_object!(Alias { label, kind, variants });

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum EntityKind {
    /// A person.
    Person,
    /// A place.
    Place,
    /// An organisation.
    Organisation,
    /// It is not known.
    #[default]
    Unknown,
}

json_words!(EntityKind {
    Person = "person",
    Place = "place",
    Organisation = "organisation",
    Unknown = "unknown",
});

/// What sort of text a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum SourceKind {
    /// A news report.
    #[default]
    Report,
    /// A wire text.
    Wire,
    /// An opinion.
    Opinion,
    /// A statement by somebody involved.
    Statement,
    /// A transcript of something broadcast.
    Broadcast,
    /// A post by a private person.
    Blog,
}

json_words!(SourceKind {
    Report = "report",
    Wire = "wire",
    Opinion = "opinion",
    Statement = "statement",
    Broadcast = "broadcast",
    Blog = "blog",
});

impl SourceKind {
    /// Every kind, in the order in which it is offered.
    pub const ALL: [Self; 6] = [
        Self::Report,
        Self::Wire,
        Self::Opinion,
        Self::Statement,
        Self::Broadcast,
        Self::Blog,
    ];
}

/// One tag of the codebook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tag {
    /// The digit that sets it; empty: none.
    pub key: String,
    /// The letter that stands at its marks.
    pub letter: String,
    /// Its name.
    pub name: String,
    /// When to use it.
    pub definition: String,
    /// An example.
    pub example: String,
    /// The base colour, `#RRGGBB`; line, letter and tint derive from it.
    pub colour: String,
    /// The line under its marks.
    pub line: TagLine,
    /// The place in the codebook.
    pub order: u32,
}

json_object!(Tag {
    key,
    letter,
    name,
    definition,
    example,
    colour,
    line,
    order,
});

/// How the line under a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TagLine {
    /// One line.
    #[default]
    Solid,
    /// Dots.
    Dotted,
    /// Two lines.
    Double,
    /// A wave.
    Wavy,
    /// Dashes.
    Dashed,
    /// A heavy line.
    Thick,
    /// Dash and dot in turn.
    DashDot,
    /// Slanted hatching over the whole mark.
    Hatched,
}

json_words!(TagLine {
    Solid = "solid",
    Dotted = "dotted",
    Double = "double",
    Wavy = "wavy",
    Dashed = "dashed",
    Thick = "thick",
    DashDot = "dash-dot",
    Hatched = "hatched",
});

/// One or more pieces of one source with a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The source's text.
    pub source: TextId,
    /// The pieces, in the order of the text.
    pub pieces: Vec<Anchor>,
    /// The tag's record.
    pub tag: RecordId,
    /// Who says so; empty: the outlet itself.
    pub speaker: String,
    /// What part it plays in the article.
    pub role: Option<Role>,
    /// Whether somebody should check it.
    pub worth_checking: Option<WorthChecking>,
    /// A note on it.
    pub note: String,
}

json_object!(Claim {
    source,
    pieces,
    tag,
    speaker,
    role,
    worth_checking,
    note,
});

/// What part a claim plays in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// It is what the article is about.
    Main,
    /// It gives background.
    Background,
}

json_words!(Role {
    Main = "main",
    Background = "background",
});

/// Whether somebody should check a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorthChecking {
    /// Yes.
    Yes,
    /// Perhaps.
    Maybe,
    /// No.
    No,
}

json_words!(WorthChecking {
    Yes = "yes",
    Maybe = "maybe",
    No = "no",
});

/// A reply to a claim, a comparison or a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// What it replies to.
    pub about: RecordId,
    /// The words.
    pub text: String,
    /// Claims that it speaks of, in the order of mentioning.
    pub mentions: Vec<RecordId>,
    /// Whether what it began is resolved.
    pub resolved: bool,
}

json_object!(Comment { about, text; mentions, resolved });

/// The chosen name of an annotator. The record's id is the annotator's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Annotator {
    /// A name or a seat code.
    pub name: String,
}

json_object!(Annotator { name });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_format() {
        let sources = SourceKind::ALL.map(SourceKind::word).join(" ");
        assert_eq!(sources, "report wire opinion statement broadcast blog");
        assert_eq!(TagLine::DashDot.word(), "dash-dot");
    }
}
