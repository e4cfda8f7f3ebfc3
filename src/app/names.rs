//! The names in all sources of a casebook, with their spellings, as the program sees them and as people have confirmed them.

use super::seen;
use crate::core::analysis::Reading;
use crate::core::analysis::names::{self, Entities, Mention, Mentioned, Told, mentions};
use crate::core::model::{Alias, Casebook, EntityKind, RecordId};
use crate::core::order::sort_by_key;
use crate::core::text::{FrozenText, TextId};

/// A name.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// Tells it from every other in the list.
    pub key: String,
    /// How it is shown.
    pub label: String,
    /// What it is the name of.
    pub kind: EntityKind,
    /// Its spellings, the most frequent first.
    pub spellings: Vec<Spelling>,
    /// The record by which a person has confirmed it.
    pub record: Option<RecordId>,
    /// The word for why the program takes the spellings for one name.
    pub reason: &'static str,
}

/// A spelling of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// The spelling.
    pub words: String,
    /// How often it stands in the sources.
    pub count: usize,
    /// The sources that have it.
    pub sources: Vec<TextId>,
}

impl Name {
    /// Returns what a record of it says.
    #[must_use]
    pub fn alias(&self) -> Alias {
        Alias {
            label: self.label.clone(),
            kind: self.kind,
            variants: self.spellings.iter().map(|spelling| spelling.words.clone()).collect(),
        }
    }
}
/// Returns the names in all sources: those that a person has confirmed first, then by how many sources have them and how often.
#[must_use]
pub fn names(book: &Casebook) -> Vec<Name> {
    let sources = book.sources();
    let texts: Vec<(TextId, &FrozenText)> = sources
        .iter()
        .filter_map(|(id, _)| Some((*id, book.text(*id)?.as_ref())))
        .collect();
    let readings: Vec<Reading<'_>> = texts
        .iter()
        .filter_map(|(id, text)| Some(seen::reading(text, book.source(*id)?)))
        .collect();
    let found: Vec<Vec<Mention>> = readings.iter().map(mentions).collect();
    let entities = entities(&readings, &found, book);
    let told: Vec<(&RecordId, &Alias)> = book.aliases();
    let mut all: Vec<Name> = Vec::new();
    for (id, alias) in &told {
        all.push(Name {
            key: id.as_str().to_owned(),
            label: alias.label.clone(),
            kind: alias.kind,
            spellings: spellings(&alias.variants, &[]),
            record: Some((*id).clone()),
            reason: "told",
        });
    }
    for (n, entity) in entities.entities.iter().enumerate() {
        let places: Vec<(TextId, &str)> = entity
            .mentions
            .iter()
            .filter_map(|(source, span)| {
                let (id, text) = texts.get(*source)?;
                Some((*id, text.slice(*span)?))
            })
            .collect();
        let is_told = |name: &&mut Name| {
            let of = told.iter().find(|(id, _)| name.record.as_ref() == Some(*id));
            of.is_some_and(|(_, alias)| entity.variants.iter().any(|words| alias.variants.contains(words)))
        };
        if let Some(name) = all.iter_mut().find(is_told) {
            let mut variants: Vec<String> = name.spellings.iter().map(|spelling| spelling.words.clone()).collect();
            variants.extend(
                entity
                    .variants
                    .iter()
                    .filter(|words| !variants.contains(words))
                    .cloned()
                    .collect::<Vec<_>>(),
            );
            name.spellings = spellings(&variants, &places);
        } else {
            all.push(Name {
                key: n.to_string(),
                label: entity.label.clone(),
                kind: entity.kind,
                spellings: spellings(&entity.variants, &places),
                record: None,
                reason: entity.reason,
            });
        }
    }
    sort_by_key(&mut all, |name| {
        let count: usize = name.spellings.iter().map(|spelling| spelling.count).sum();
        // What has several spellings is what a person should look at.
        let several = name.spellings.len().min(2);
        std::cmp::Reverse((usize::from(name.record.is_some()), several, count))
    });
    all
}

/// Returns spellings with where they stand.
fn spellings(variants: &[String], places: &[(TextId, &str)]) -> Vec<Spelling> {
    let one = |words: &String| {
        let own = places.iter().filter(|(_, there)| *there == words);
        let mut sources: Vec<TextId> = Vec::new();
        let mut count = 0;
        for (id, _) in own {
            count += 1;
            if !sources.contains(id) {
                sources.push(*id);
            }
        }
        Spelling {
            words: words.clone(),
            count,
            sources,
        }
    };
    variants.iter().map(one).collect()
}

/// Returns what people have confirmed of names in a casebook.
#[must_use]
pub fn told(book: &Casebook) -> Vec<Told> {
    book.aliases()
        .into_iter()
        .map(|(_, alias)| Told {
            variants: alias.variants.clone(),
            label: alias.label.clone(),
            kind: alias.kind,
        })
        .collect()
}

/// Joins the names of some texts, by what people have confirmed in a casebook.
#[must_use]
pub fn entities(readings: &[Reading<'_>], found: &[Vec<Mention>], book: &Casebook) -> Entities {
    let sources = readings
        .iter()
        .zip(found)
        .map(|(reading, mentions)| Mentioned { reading, mentions });
    names::entities(&sources.collect::<Vec<_>>(), &told(book))
}
