//! Names of people, places and organisations, and which of them are one under several spellings (docs/names.md).
//!
//! Finding ([`mentions()`]) looks at one text; joining ([`entities()`]) at all of them and at what a person has told. Both would rather miss a
//! name or leave two spellings apart than take a common word for a name or two people for one. Nothing is translated, and nothing is
//! looked up anywhere.

mod brackets;
mod entities;
mod folding;
mod gathered;
mod joins;
mod kinds;
mod known;
mod marks;
mod mentions;
mod runs;
mod signs;
mod women;
mod words;

use super::reading::Reading;
use crate::core::text::Span;

pub use crate::core::model::EntityKind;
pub use entities::entities;
pub use folding::{fold, plain};
pub use mentions::mentions;

/// A name where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The name, without title and possessive ending.
    pub span: Span,
    /// What it names, where the words in it or around it tell.
    pub kind: Option<EntityKind>,
    /// Whether it is a name by itself; if not, it is one only where the same name is certain elsewhere.
    pub certain: bool,
    /// Why it is taken for a name: `title` before it, `article` (al-), `acronym`, `well-known`, `capitals`, `repeated` (German); or why
    /// that is not certain: `sentence-start`, `headline`, `common-words`, `german-noun`, `known-elsewhere`.
    pub reason: &'static str,
    /// Its plain key.
    key: String,
    /// How much its kind weighs, 0 to 3.
    weight: u8,
    /// Whether it begins with al- or its like.
    has_article: bool,
    /// Whether it is two words with a hyphen between.
    is_pair: bool,
    /// Where the name stands that this one is short for.
    expands: Option<Span>,
}

/// A text and the names in it.
#[derive(Debug, Clone, Copy)]
pub struct Mentioned<'a> {
    /// The text.
    pub reading: &'a Reading<'a>,
    /// What [`mentions()`] found in it.
    pub mentions: &'a [Mention],
}

/// What a person has confirmed: all these spellings name one, and no spelling of another such record does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its spellings.
    pub variants: Vec<String>,
    /// What to call it.
    pub label: String,
    /// What it is.
    pub kind: EntityKind,
}

crate::core::json::json_object!(Told { variants, label, kind });

/// Somebody or something that the sources name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// What it is, as far as the texts tell.
    pub kind: EntityKind,
    /// The most frequent full spelling, or the most frequent one if none says more.
    pub label: String,
    /// Its spellings as they stand, the most frequent first.
    pub variants: Vec<String>,
    /// The number of the source and the span of each place, in order.
    pub mentions: Vec<(usize, Span)>,
    /// The least certain of the reasons why its names are one: from the most certain, `told`, `same-spelling`, `acronym`, `surname`,
    /// `initials`, `middle-name`, `given-name`, `folded`.
    pub reason: &'static str,
}

/// A name and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// Where it stands.
    pub span: Span,
    /// The number of its entity; none where several could be meant.
    pub entity: Option<usize>,
    /// Why it belongs there: a reason as for the entity; or `surname-of-several` where it has none.
    pub reason: &'static str,
}

/// The names of all sources, joined.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entities {
    /// All that is named, in the order of the first mention.
    pub entities: Vec<Entity>,
    /// The names of each source, in the order of its text.
    pub names: Vec<Vec<Named>>,
}

#[cfg(test)]
mod tests;
