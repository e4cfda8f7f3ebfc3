//! Sources that are another save of the same article: found by their content, with address and headline as support, and offered for
//! re-anchoring. It moves no claim, and it never takes what two papers printed alike for one source.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::look::outcomes;
use crate::core::model::{Casebook, Content, Decision, Outcome, RecordId, RecordState, Source};
use crate::core::order::{map_of, set_of, sort_by_key};
use crate::core::text::likeness::{Likeness, Sketch, Sketches};
use crate::core::text::{FrozenText, TextId, plain};

/// The words in a hundred that two saves of one article have in common, whatever their cards say.
const ALIKE: u8 = 80;
/// The same where headline or address are the same.
const SUPPORTED: u8 = 50;
/// How many of the texts that may be like another are held against it word by word.
const TRIED: usize = 4;

/// How many texts of a file or a casebook are asked after: what holds more has another purpose than to be read.
pub const ASKED: usize = 200;

/// What was found out of texts before, so that no text is read twice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Nearness {
    sketches: BTreeMap<TextId, Rc<Sketch>>,
    likeness: BTreeMap<(TextId, TextId), Likeness>,
}

/// A source that is another save of the same article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near {
    /// The text that is here.
    pub source: TextId,
    /// How many of a hundred words of the shorter text stand in both.
    pub percent: u8,
}

/// The sources of a casebook, ready to be asked which of them is another save of a text.
#[derive(Debug)]
pub struct Saves<'a> {
    book: &'a Casebook,
    sources: Vec<(TextId, &'a Source)>,
    sketches: Sketches,
}

impl Nearness {
    /// Makes the sources of a casebook ready to be asked.
    #[must_use]
    pub fn saves<'a>(&mut self, book: &'a Casebook) -> Saves<'a> {
        let sources = book.sources();
        let texts = sources.iter().filter_map(|(id, _)| book.text(*id));
        let sketches: Vec<Rc<Sketch>> = texts.map(|text| self.sketch(text)).collect();
        Saves {
            book,
            sketches: Sketches::of(sketches.iter().map(AsRef::as_ref)),
            sources,
        }
    }

    fn sketch(&mut self, text: &FrozenText) -> Rc<Sketch> {
        let kept = self.sketches.entry(text.id());
        Rc::clone(kept.or_insert_with(|| Rc::new(Sketch::of(text.as_str()))))
    }

    fn likeness(&mut self, one: &FrozenText, other: &FrozenText) -> Likeness {
        let (one, other) = if one.id() <= other.id() {
            (one, other)
        } else {
            (other, one)
        };
        let kept = self.likeness.entry((one.id(), other.id()));
        *kept.or_insert_with(|| Likeness::of(one.as_str(), other.as_str()))
    }
}

impl Saves<'_> {
    /// Returns the other saves of the article with this text, the likest first.
    #[must_use]
    pub fn near(&self, text: &FrozenText, card: Option<&Source>, known: &mut Nearness) -> Vec<Near> {
        let mut found = Vec::new();
        for place in self.sketches.like(&known.sketch(text)).into_iter().take(TRIED) {
            let Some((id, own)) = self.sources.get(place).filter(|(id, _)| *id != text.id()) else {
                continue;
            };
            let Some(other) = self.book.text(*id) else { continue };
            let percent = known.likeness(other, text).percent();
            if is_another_save(own, card, percent) {
                found.push(Near { source: *id, percent });
            }
        }
        sort_by_key(&mut found, |near| (std::cmp::Reverse(near.percent), near.source));
        found
    }
}

/// Tells whether two texts are saves of one article. A text that two papers printed is not: their outlets differ, and their addresses.
fn is_another_save(own: &Source, other: Option<&Source>, percent: u8) -> bool {
    let Some(other) = other else {
        return percent >= ALIKE;
    };
    let both = |one: &str, other: &str| {
        let (one, other) = (letters(one), letters(other));
        (!one.is_empty() && !other.is_empty()).then_some(one == other)
    };
    let address = both(page(&own.address), page(&other.address)) == Some(true);
    if both(&own.outlet, &other.outlet) == Some(false) && !address {
        return false;
    }
    let supported = address || both(&own.title, &other.title) == Some(true);
    percent >= if supported { SUPPORTED } else { ALIKE }
}

/// Returns the letters and digits of a name, small and without accents.
fn letters(name: &str) -> String {
    name.chars().filter_map(plain).filter(|c| c.is_alphanumeric()).collect()
}

/// Returns an address without its scheme, and without what only says how one came to the page.
fn page(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.split(['?', '#']).next().unwrap_or_default()
}

/// What becomes of claims that stand on another save of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavesAction {
    /// Look where the claims on the first text would stand on the second.
    Look(TextId, TextId),
    /// Look where the claims of a file that is not merged would stand: its place, the text that they stand on, and the one that is here.
    Try(usize, TextId, TextId),
    /// Leave the claims on this text where they are.
    Leave(TextId),
}

/// Claims that stand on another save of an article, and could stand on the one that has most of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The text that they stand on.
    pub from: TextId,
    /// The text that they could stand on.
    pub onto: TextId,
    /// How many of a hundred words of the shorter text stand in both.
    pub percent: u8,
    /// The claims, by id.
    pub claims: Vec<RecordId>,
    /// Whose they are: the annotators, the one with most of them first.
    pub people: Vec<RecordId>,
}

impl Offer {
    /// Returns the key under which a decision on it is remembered: the same for everybody, and another one once there are other claims.
    #[must_use]
    pub fn key(&self) -> String {
        key(self.from, self.onto, &self.claims)
    }

    /// Returns the decision to leave the claims where they stand.
    #[must_use]
    pub fn declined(&self, book: &Casebook) -> RecordState {
        left(book, self.from, self.key())
    }
}

/// Returns the key of an offer to move claims from one text onto another.
#[must_use]
pub fn key(from: TextId, onto: TextId, claims: &[RecordId]) -> String {
    let mut all = format!("{from} {onto}");
    for claim in claims {
        all.push(' ');
        all.push_str(claim.as_str());
    }
    format!("save:{}", TextId::of(&all))
}

/// Returns the decision that claims stay on a text.
#[must_use]
pub fn left(book: &Casebook, from: TextId, key: String) -> RecordState {
    RecordState::Live(Content::Decision(Decision {
        suggestion: key,
        outcome: Outcome::Dismissed,
        label: book.source(from).map(name).unwrap_or_default(),
        seal: String::new(),
    }))
}

/// Returns what a source is called: its outlet, else its headline, else its file.
#[must_use]
pub fn name(card: &Source) -> String {
    let given = [&card.outlet, &card.title, &card.file];
    let named = given.into_iter().find(|name| !name.trim().is_empty());
    named.cloned().unwrap_or_default()
}

/// Returns the offers of a casebook: for each source that is another save of one with more claims, the claims on it, but for those that
/// somebody decided to leave there. In the order of the sources.
#[must_use]
pub fn offers(book: &Casebook, known: &mut Nearness) -> Vec<Offer> {
    let saves = known.saves(book);
    let mut claims: BTreeMap<TextId, Vec<&RecordId>> = BTreeMap::new();
    for (id, claim) in book.claims() {
        claims.entry(claim.source).or_default().push(id);
    }
    let outcomes = outcomes(book);
    // An earlier version never takes claims from a later one.
    let replaced = set_of(saves.sources.iter().filter_map(|(_, card)| card.replaces));
    let places = map_of(saves.sources.iter().enumerate().map(|(n, (id, _))| (*id, n)));
    let rank = |id: TextId| {
        let place = places.get(&id).copied();
        let count = claims.get(&id).map_or(0, Vec::len);
        (replaced.contains(&id), std::cmp::Reverse(count), place)
    };
    let mut found = Vec::new();
    let claimed = saves
        .sources
        .iter()
        .filter_map(|(from, card)| Some((from, card, claims.get(from)?)));
    for (from, card, own) in claimed.take(ASKED) {
        let Some(text) = book.text(*from) else { continue };
        let near = saves.near(text, Some(card), known);
        let best = near.into_iter().filter(|near| rank(near.source) < rank(*from));
        let Some(near) = best.min_by_key(|near| rank(near.source)) else {
            continue;
        };
        let offer = Offer {
            from: *from,
            onto: near.source,
            percent: near.percent,
            claims: own.iter().map(|id| (*id).clone()).collect(),
            people: makers(book, own),
        };
        let decided = outcomes.get(offer.key().as_str()).map(|(_, outcome)| *outcome);
        if decided != Some(Outcome::Dismissed) {
            found.push(offer);
        }
    }
    found
}

/// Returns who made some records, the one who made most of them first.
fn makers(book: &Casebook, records: &[&RecordId]) -> Vec<RecordId> {
    let mut counts: BTreeMap<&RecordId, usize> = BTreeMap::new();
    for first in records.iter().filter_map(|id| book.record(id)?.first()) {
        *counts.entry(&first.author).or_default() += 1;
    }
    let mut all: Vec<(&RecordId, usize)> = counts.into_iter().collect();
    sort_by_key(&mut all, |(id, count)| (std::cmp::Reverse(*count), (*id).clone()));
    all.into_iter().map(|(id, _)| id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(outlet: &str, title: &str, address: &str) -> Source {
        Source {
            outlet: outlet.to_owned(),
            title: title.to_owned(),
            address: address.to_owned(),
            ..Source::default()
        }
    }

    #[test]
    fn one_article_is_told_from_one_text_in_two_papers() {
        let own = card(
            "Tollbrook Courier",
            "Footbridge closed",
            "https://www.courier.example/a?from=mail",
        );
        // the other card, the words in a hundred that make it another save
        let table = [
            (card("", "", ""), Some(ALIKE)),
            (card("tollbrook  courier", "", ""), Some(ALIKE)),
            (card("", "Footbridge Closed!", ""), Some(SUPPORTED)),
            (card("Courier", "", "http://courier.example/a#top"), Some(SUPPORTED)),
            (card("Skerrin Post", "Footbridge closed", ""), None),
            (
                card("Skerrin Post", "Footbridge closed", "https://post.example/a"),
                None,
            ),
            (card("", "Another headline", "https://courier.example/b"), Some(ALIKE)),
        ];
        for (other, least) in table {
            let from = (0..=100).find(|percent| is_another_save(&own, Some(&other), *percent));
            assert_eq!(from, least, "{other:?}");
        }
        assert!(is_another_save(&own, None, ALIKE) && !is_another_save(&own, None, ALIKE - 1));
    }
}
