//! A new version of a source, or another save of it that is a source already: the claims on the old text are looked for in the new one,
//! what is not certain waits for a person, and the old text stays in the casebook with every claim that has no place in the new one.
//! Nothing is moved by a guess.

use std::rc::Rc;

use super::job::{Finding, Found};
use super::loading::{self, Loaded, Original};
use super::view;
use crate::core::anchor::{Anchor, Outcome, Resolution, describe};
use crate::core::model::{Casebook, Claim, Content, Furniture, RecordId, RecordState, Source};
use crate::core::order::set_of;
use crate::core::text::diff::Change;
use crate::core::text::{FrozenText, Span, TextId};

/// A new version of a source, before it is taken.
#[derive(Debug, Clone, PartialEq)]
pub struct NewVersion {
    /// The source as it is.
    pub old: TextId,
    /// The new text.
    pub text: Rc<FrozenText>,
    /// Its card.
    pub card: Source,
    /// What it was read from; nothing where the new text is that of a source that is here already.
    pub original: Option<Rc<Original>>,
    /// The casebook that the claims are looked up in, where it is not the open one but what a merge would make of it: then nothing can
    /// be taken.
    pub within: Option<Rc<Casebook>>,
    /// Whether the job is done.
    pub ready: bool,
    /// What differs between the texts.
    pub changes: Vec<Change>,
    /// The claims on the old text, in its order.
    pub claims: Vec<Moving>,
    /// Stretches of the old text that a person struck or kept, in the new one.
    pub furniture: Vec<(Span, bool)>,
    /// The claim that is shown.
    pub shown: usize,
}

/// A claim on its way to a new version of its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Moving {
    /// The claim.
    pub claim: RecordId,
    /// What was found of its pieces.
    pub found: Vec<Resolution>,
    /// Where its pieces go; `None` where that is not decided, or nowhere.
    pub to: Vec<Option<Span>>,
    /// Whether a person decided.
    pub decided: bool,
}

impl Moving {
    /// Says whether the claim goes to the new version: every piece has its place there.
    #[must_use]
    pub fn moves(&self) -> bool {
        !self.to.is_empty() && self.to.iter().all(Option::is_some)
    }

    /// Says whether it waits for a person: there are places for it, and none is certain.
    #[must_use]
    pub fn waits(&self) -> bool {
        !self.decided && !self.moves() && self.standing() < Standing::Lost
    }

    /// Returns the least certain of what was found of its pieces.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let all = self.found.iter().map(|found| match found.outcome {
            Outcome::Placed(_) => Standing::Placed,
            Outcome::Moved(_) => Standing::Moved,
            Outcome::Changed(_) => Standing::Changed,
            Outcome::Ambiguous(_) => Standing::Ambiguous,
            Outcome::Lost => Standing::Lost,
        });
        all.max().unwrap_or(Standing::Lost)
    }
}

/// What was found of a claim, from the most certain to the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is where it was.
    Placed,
    /// It is certain, but elsewhere.
    Moved,
    /// Its words are others now.
    Changed,
    /// It may be in several places.
    Ambiguous,
    /// It is nowhere.
    Lost,
}

impl NewVersion {
    /// Returns the new version of a source, and the job that finds its claims; `None` where the source is not there.
    #[must_use]
    pub fn of(book: &Casebook, old: TextId, new: Loaded) -> Option<(Self, Finding)> {
        let (text, card) = (book.text(old)?, book.source(old)?);
        let decided = by_hand(text, card).map(|(anchor, _)| anchor);
        let renewed = renewed(card, new.card, old);
        let (mut version, job) = Self::begun(book, old, (new.text, renewed), decided.collect())?;
        version.original = Some(new.original);
        Some((version, job))
    }

    /// Returns another source of the casebook as the one that the claims on a source go to, and the job that finds them there; `None`
    /// where one of the two is not there.
    #[must_use]
    pub fn onto(book: &Casebook, old: TextId, onto: TextId) -> Option<(Self, Finding)> {
        book.source(old).filter(|_| old != onto)?;
        let new = (Rc::clone(book.text(onto)?), book.source(onto)?.clone());
        Self::begun(book, old, new, Vec::new())
    }

    fn begun(
        book: &Casebook,
        old: TextId,
        (new, card): (Rc<FrozenText>, Source),
        more: Vec<Anchor>,
    ) -> Option<(Self, Finding)> {
        let text = book.text(old)?;
        let mut claims: Vec<(&RecordId, &Claim)> = book.claims().filter(|(_, claim)| claim.source == old).collect();
        crate::core::order::sort_by_key(&mut claims, |(id, claim)| {
            (claim.pieces.first().map(|piece| piece.start), (*id).clone())
        });
        let mut anchors: Vec<Anchor> = claims.iter().flat_map(|(_, claim)| claim.pieces.clone()).collect();
        anchors.extend(more);
        let job = Finding {
            old: text.as_str().to_owned(),
            new: new.as_str().to_owned(),
            anchors,
        };
        let moving = claims.into_iter().map(|(claim, _)| Moving {
            claim: claim.clone(),
            found: Vec::new(),
            to: Vec::new(),
            decided: false,
        });
        let version = Self {
            old,
            card,
            text: new,
            original: None,
            within: None,
            ready: false,
            changes: Vec::new(),
            claims: moving.collect(),
            furniture: Vec::new(),
            shown: 0,
        };
        Some((version, job))
    }

    /// Returns the casebook that its claims are in, given the open one.
    #[must_use]
    pub fn book<'a>(&'a self, open: &'a Casebook) -> &'a Casebook {
        self.within.as_deref().unwrap_or(open)
    }

    /// Counts the claims of which this was found.
    #[must_use]
    pub fn count(&self, standing: Standing) -> usize {
        self.claims
            .iter()
            .filter(|moving| moving.standing() == standing)
            .count()
    }

    /// Says whether the new text is that of a source that is here already.
    #[must_use]
    pub fn is_here(&self) -> bool {
        self.original.is_none()
    }

    /// Takes in what the job found.
    pub fn take_in(&mut self, book: &Casebook, done: Found) {
        let mut found = done.found.into_iter();
        for moving in &mut self.claims {
            let pieces = book.claim(&moving.claim).map_or(0, |claim| claim.pieces.len());
            moving.found = found.by_ref().take(pieces).collect();
            moving.to = moving.found.iter().map(Resolution::span).collect();
        }
        if let (Some(text), Some(card)) = (book.text(self.old), book.source(self.old)) {
            let decided = by_hand(text, card).zip(found);
            self.furniture = decided
                .filter_map(|((_, kept), found)| Some((found.span()?, kept)))
                .collect();
        }
        self.changes = done.changes;
        self.ready = true;
        self.shown = self.claims.iter().position(Moving::waits).unwrap_or(0);
    }

    /// Returns what the records say once the new version is taken: the card that makes the old text an earlier one of it first, then every
    /// claim that has a place in it.
    #[must_use]
    pub fn records(&self, book: &Casebook) -> Vec<(RecordId, RecordState)> {
        let mut records: Vec<(RecordId, RecordState)> = Vec::new();
        if self.is_here() {
            if book.source(self.text.id()).is_none() {
                return records;
            }
            records.extend(self.linked(book));
        } else {
            let mut card = self.card.clone();
            settle_furniture(&mut card, self);
            let source = RecordState::Live(Content::Source(card));
            records.push((RecordId::of_source(self.text.id()), source));
        }
        for moving in &self.claims {
            let state = book.claim(&moving.claim).and_then(|claim| on_new(claim, moving, self));
            records.extend(state.map(|state| (moving.claim.clone(), state)));
        }
        records
    }

    /// Returns the card that makes the old text an earlier one of the new: that of the new one, or of the last that it replaces. Nothing
    /// where that is known already, or would lead in a circle.
    fn linked(&self, book: &Casebook) -> Option<(RecordId, RecordState)> {
        let mut at = self.text.id();
        let mut met = set_of([self.old]);
        let mut before = book.source(self.old)?.replaces;
        while let Some(id) = before.filter(|id| met.insert(*id)) {
            before = book.source(id).and_then(|card| card.replaces);
        }
        while met.insert(at) {
            let card = book.source(at)?;
            let Some(next) = card.replaces else {
                let card = Source {
                    replaces: Some(self.old),
                    ..card.clone()
                };
                return Some((RecordId::of_source(at), RecordState::Live(Content::Source(card))));
            };
            at = next;
        }
        None
    }

    /// Returns the claims that stay on the old text, by id.
    #[must_use]
    pub fn left(&self) -> Vec<RecordId> {
        let left = self.claims.iter().filter(|moving| !moving.moves());
        set_of(left.map(|moving| moving.claim.clone())).into_iter().collect()
    }
}

/// Returns the card of a new version: what the file says, and what only the old card knows.
fn renewed(old: &Source, new: Source, id: TextId) -> Source {
    let or = |new: String, old: &String| if new.trim().is_empty() { old.clone() } else { new };
    Source {
        // The outlet is the same by what a new version is, and a person may have corrected it.
        outlet: or(old.outlet.clone(), &new.outlet),
        title: or(new.title, &old.title),
        siglum: old.siglum.clone(),
        date: or(new.date, &old.date),
        author: or(new.author, &old.author),
        address: or(old.address.clone(), &new.address),
        language: or(old.language.clone(), &new.language),
        kind: old.kind,
        order: old.order,
        replaces: Some(id),
        ..new
    }
}

/// Returns what a person struck or kept in a text, and which of both.
fn by_hand<'a>(text: &'a FrozenText, card: &'a Source) -> impl Iterator<Item = (Anchor, bool)> + 'a {
    let decided = card
        .furniture
        .iter()
        .filter(|entry| entry.reason.is_empty() || entry.kept);
    decided.filter_map(|entry| Some((describe(text, view::furniture_span(text, entry)?)?, entry.kept)))
}

/// Lets what a person struck or kept in the old text hold in the new one too.
fn settle_furniture(card: &mut Source, version: &NewVersion) {
    for (span, kept) in &version.furniture {
        let overlapping = |entry: &&mut Furniture| {
            view::furniture_span(&version.text, entry).is_some_and(|other| other.overlaps(*span))
        };
        if *kept {
            card.furniture
                .iter_mut()
                .filter(overlapping)
                .for_each(|entry| entry.kept = true);
        } else if !card.furniture.iter_mut().any(|entry| overlapping(&&mut *entry)) {
            card.furniture.extend(loading::struck(&version.text, *span, ""));
        }
    }
    crate::core::order::sort_by_key(&mut card.furniture, |entry| (entry.start, entry.end));
}

/// Returns the claim as it is on the new text, where all of it has a place there.
fn on_new(claim: &Claim, moving: &Moving, version: &NewVersion) -> Option<RecordState> {
    if !moving.moves() || moving.to.len() != claim.pieces.len() {
        return None;
    }
    let described = moving.to.iter().map(|to| describe(&version.text, (*to)?));
    let pieces: Option<Vec<Anchor>> = described.collect();
    Some(RecordState::Live(Content::Claim(Claim {
        source: version.text.id(),
        pieces: pieces?,
        ..claim.clone()
    })))
}
