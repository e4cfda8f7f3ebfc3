//! The casebook with what is derived from it, as one cheap property: two are alike only where nothing changed in between. It says
//! names and places, and changes nothing.

use std::rc::Rc;

use crate::app::state::Open;
use crate::app::view::{Derived, claim_words};
use crate::core::model::{Casebook, RecordId};
use crate::core::text::TextId;
use crate::t;

/// A casebook and what is derived from it.
#[derive(Clone)]
pub struct Book {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
}

impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook) && Rc::ptr_eq(&self.derived, &other.derived)
    }
}

impl Book {
    /// Returns the book of the open casebook.
    #[must_use]
    pub fn of(open: &Open) -> Self {
        Self {
            casebook: Rc::clone(&open.casebook),
            derived: Rc::clone(&open.derived),
        }
    }

    /// Returns the siglum of a source; empty where there is none.
    #[must_use]
    pub fn siglum(&self, source: TextId) -> String {
        self.derived.siglum(source).to_owned()
    }

    /// Returns who published a source, else its headline.
    #[must_use]
    pub fn outlet(&self, source: TextId) -> String {
        let Some(card) = self.casebook.source(source) else {
            return String::new();
        };
        let name = if card.outlet.trim().is_empty() {
            &card.title
        } else {
            &card.outlet
        };
        name.trim().to_owned()
    }

    /// Returns the words of a claim in quotation marks; `None` where the claim is gone.
    #[must_use]
    pub fn quote(&self, claim: &RecordId) -> Option<String> {
        let words = claim_words(self.casebook.claim(claim)?);
        Some(t!("compare-quote", words = words))
    }

    /// Returns where a claim starts: the siglum with the number of the paragraph, or that it is the headline, or that its words
    /// were not found.
    #[must_use]
    pub fn place(&self, id: &RecordId) -> String {
        let Some(claim) = self.casebook.claim(id) else {
            return String::new();
        };
        let siglum = self.derived.siglum(claim.source);
        let Some(span) = self.derived.placed.get(id).and_then(|placed| placed.spans().next()) else {
            return t!("compare-place-lost", siglum = siglum);
        };
        let source = self.derived.sources.get(&claim.source);
        let paragraph = source.and_then(|s| s.paragraphs.iter().find(|p| p.span.overlaps(span)));
        match paragraph {
            Some(p) if p.headline => t!("compare-place-headline", siglum = siglum),
            Some(p) if p.number > 0 => t!("compare-place", siglum = siglum, number = p.number),
            _ => siglum.to_owned(),
        }
    }

    /// Returns the name of an annotator, or "you", or that it is not known.
    #[must_use]
    pub fn who(&self, author: &RecordId, me: &RecordId) -> String {
        match self.casebook.annotator(author) {
            Some(name) => name.to_owned(),
            None if author == me => t!("compare-you"),
            None => t!("compare-someone"),
        }
    }
}
