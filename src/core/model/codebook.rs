//! The default codebook, "Claims and sources". Its revisions are the same everywhere, so that merging casebooks never doubles a tag.

use std::collections::BTreeSet;

use super::clock::Clock;
use super::content::{Content, Tag, TagLine};
use super::id::RecordId;
use super::revision::{RecordState, Revision};

/// The id of the author of what ships with Variorum.
pub const VARIORUM: &str = "urn:variorum:annotator:variorum";

/// Key, letter, name, colour, line, definition and example of each tag.
pub const DEFAULT_CODEBOOK: [(&str, &str, &str, &str, TagLine, &str, &str); 8] = [
    (
        "1",
        "F",
        "Checkable fact",
        "#77AADD",
        TagLine::Solid,
        "it happened or it did not; someone could look it up",
        "The bridge closed on Monday",
    ),
    (
        "2",
        "N",
        "Number or date",
        "#99DDFF",
        TagLine::Dotted,
        "a quantity, rank or time",
        "about 40 people",
    ),
    (
        "3",
        "Q",
        "Someone's words",
        "#44BB99",
        TagLine::Double,
        "quoted or retold; say whose",
        "\"We were warned,\" said the mayor",
    ),
    (
        "4",
        "I",
        "Explanation or opinion",
        "#EEDD88",
        TagLine::Wavy,
        "cause, meaning or judgement",
        "showing that trust is gone",
    ),
    (
        "5",
        "P",
        "Future",
        "#BBCC33",
        TagLine::Dashed,
        "not yet happened",
        "will reopen by May",
    ),
    (
        "6",
        "L",
        "Loaded word or label",
        "#EE8866",
        TagLine::Thick,
        "a plainer word was available",
        "regime, heroic, so-called",
    ),
    (
        "7",
        "H",
        "Hedge or no source",
        "#FFAABB",
        TagLine::DashDot,
        "certainty lowered, or nobody named",
        "reportedly; it is said",
    ),
    (
        "0",
        "X",
        "Not the story",
        "#DDDDDD",
        TagLine::Hatched,
        "furniture",
        "Read more",
    ),
];

/// Returns the revisions that make up the default codebook.
#[must_use]
pub fn default_codebook() -> Vec<Revision> {
    DEFAULT_CODEBOOK
        .iter()
        .zip(0..)
        .map(
            |((key, letter, name, colour, line, definition, example), order)| Revision {
                record: RecordId::new(&format!("urn:variorum:tag:claims-and-sources:{letter}")),
                author: RecordId::new(VARIORUM),
                clock: Clock::default(),
                parents: BTreeSet::new(),
                state: RecordState::Live(Content::Tag(Tag {
                    key: (*key).into(),
                    letter: (*letter).into(),
                    name: (*name).into(),
                    definition: (*definition).into(),
                    example: (*example).into(),
                    colour: (*colour).into(),
                    line: *line,
                    order,
                })),
            },
        )
        .collect()
}
