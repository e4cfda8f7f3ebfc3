//! From an anchor back to a place in a text (FORMAT.md, Anchoring, stages 1 to 5).
//!
//! It refuses to guess: words are never placed on a part of a longer word or number, on a twin that its surroundings do
//! not tell apart, or on words that differ from the quote in a number, a negation or a name.

use std::cell::OnceCell;

use super::agreement::{Agreement, LONG, Rivals, is_short};
use super::aligned::{Aligned, Home, Side};
use super::approximate::Pattern;
use super::edges::{free_at, is_free};
use super::haystack::{Found, Haystack, Needle};
use super::near::resolution;
use super::{Anchor, Known, Outcome, Resolution, describe};
use crate::core::text::{CodePointOffset, FrozenText, Span, Utf16Offset};

/// Places that are offered to a person at most.
pub(super) const OFFERED: usize = 64;

/// Steps that all searches of one resolver may take together in one text. What a person could make comes nowhere near; after a file
/// made to use them up, searches find nothing, and nothing is placed wrongly.
const STEPS: usize = 1 << 27;

/// Finds the words of an anchor in a text, and says how certain the place is. For many anchors, [`Resolver`] is quicker.
#[must_use]
pub fn resolve(text: &FrozenText, anchor: &Anchor, known: Known<'_>) -> Resolution {
    Resolver::new(text, known).resolve(anchor)
}

/// Finds anchors in one text; what all of them need is made once, when it is first needed.
pub struct Resolver<'a> {
    pub(super) text: &'a FrozenText,
    same_text: bool,
    pub(super) old: Option<&'a FrozenText>,
    pub(super) places: Haystack<'a>,
    pub(super) old_places: Option<Haystack<'a>>,
    /// Bytes that both texts begin with, and end with.
    alike: OnceCell<(usize, usize)>,
    aligned: OnceCell<Option<Aligned<'a>>>,
}

/// An anchor whose words are looked for.
pub(super) struct Sought<'a> {
    text: &'a FrozenText,
    anchor: &'a Anchor,
    pub(super) needle: Needle<'a>,
    pattern: OnceCell<Option<Pattern>>,
    /// Where the words stand in the old text, if that is known.
    pub(super) own: Option<Span>,
    /// What is in that place now.
    pub(super) home: Option<Home>,
}

impl Sought<'_> {
    /// Returns the quote, ready for stage 4.
    pub(super) fn pattern(&self) -> Option<&Pattern> {
        self.pattern
            .get_or_init(|| Pattern::new(self.needle.core.clone()))
            .as_ref()
    }

    /// Names a certain place: placed where the anchor says so or says nothing, moved elsewhere.
    pub(super) fn certain(&self, span: Span) -> Outcome {
        certain(self.text, self.anchor, span)
    }

    /// Tells whether a span is at the place that was the words' own.
    fn is_home(&self, span: Span) -> bool {
        self.home.as_ref().is_some_and(|home| home.span.overlaps(span))
    }
}

impl<'a> Resolver<'a> {
    /// Takes the text in which anchors are to be found, with what is known of the one that they were described on.
    #[must_use]
    pub fn new(text: &'a FrozenText, known: Known<'a>) -> Self {
        let old = known.old.filter(|_| !known.same_text);
        Self {
            text,
            same_text: known.same_text,
            old,
            places: Haystack::new(text, STEPS),
            old_places: old.map(|old| Haystack::new(old, STEPS)),
            alike: OnceCell::new(),
            aligned: OnceCell::new(),
        }
    }

    /// Finds the words of an anchor, and says how certain the place is.
    #[must_use]
    pub fn resolve(&self, anchor: &Anchor) -> Resolution {
        let found = |outcome, stage| Resolution {
            score: if outcome == Outcome::Lost { 0 } else { 100 },
            outcome,
            stage,
            errors: 0,
        };
        if let Some(span) = self.in_position(anchor) {
            return found(Outcome::Placed(span), 1);
        }
        let own = self.old.and_then(|old| Some((old, stood_in(old, anchor)?)));
        // What the old text tells goes before what the anchor remembers of it.
        let remembered = own.and_then(|(old, span)| describe(old, span));
        let anchor = remembered.as_ref().unwrap_or(anchor);
        if anchor.exact.is_empty() {
            return found(Outcome::Lost, 5);
        }
        let own = own.map(|(old, span)| (old, span, self.stayed(old, span)));
        if let Some((_, _, Some(span))) = own {
            return found(certain(self.text, anchor, span), 2);
        }
        let own = own.map(|(_, span, _)| span);
        let sought = Sought {
            text: self.text,
            anchor,
            needle: Needle::of(anchor),
            pattern: OnceCell::new(),
            own,
            home: own.and_then(|own| Some(self.aligned()?.home(own))),
        };
        let Found {
            exact,
            folded,
            complete,
        } = self.places.find(&sought.needle);
        for (stage, places) in [(2, exact), (3, folded)] {
            if let Some(found) = self.chosen(&sought, stage, places, complete) {
                return found;
            }
        }
        let near = self.in_place(&sought).or_else(|| self.like(&sought));
        near.unwrap_or_else(|| found(Outcome::Lost, 5))
    }

    /// Stage 1: the position cuts the very words.
    fn in_position(&self, anchor: &Anchor) -> Option<Span> {
        let text = self.text;
        if anchor.exact.is_empty() {
            return position(text, anchor).filter(|_| self.same_text);
        }
        if let Some(span) = quoted(text, anchor) {
            return (self.same_text || surroundings_agree(text, span, anchor)).then_some(span);
        }
        // Other tools count in other units: the one in which the place cuts the very quote is theirs. By chance, it might cut a letter.
        let is_told =
            |span: &Span| (self.same_text && !is_short(&anchor.exact)) || surroundings_agree(text, *span, anchor);
        in_other_units(text, anchor).filter(is_told)
    }

    /// Returns where words of the old text stand in a stretch that both texts have, with enough of what was around them.
    fn stayed(&self, old: &FrozenText, own: Span) -> Option<Span> {
        let is_there = |found: &Span| {
            let (was, new) = (old.as_str(), self.text.as_str());
            self.text
                .slice(*found)
                .is_some_and(|words| Some(words) == old.slice(own))
                && free_at(was, own.start.get()) == free_at(new, found.start.get())
                && free_at(was, own.end.get()) == free_at(new, found.end.get())
        };
        let firm = || {
            let (found, is_firm) = self.aligned()?.counterpart(Side::Old, own)?;
            is_firm.then_some(found)
        };
        self.untouched(old, own)
            .filter(is_there)
            .or_else(|| firm().filter(is_there))
    }

    /// Returns where words are now before the first change of the text, or behind the last.
    fn untouched(&self, old: &FrozenText, own: Span) -> Option<Span> {
        let (was, new) = (old.as_str(), self.text.as_str());
        let (from_start, to_end) = *self.alike.get_or_init(|| {
            let same = |pairs: &mut dyn Iterator<Item = (u8, u8)>| pairs.take_while(|(a, b)| a == b).count();
            (
                same(&mut was.bytes().zip(new.bytes())),
                same(&mut was.bytes().rev().zip(new.bytes().rev())),
            )
        });
        let (start, end) = (own.start.get(), own.end.get());
        let from_end = |at: usize| new.len() - (was.len() - at);
        if end <= from_start {
            Some(own)
        } else if start >= was.len() - to_end {
            Some(Span::new(from_end(start), from_end(end)))
        } else {
            None
        }
    }

    /// Returns what both texts have, where the old one is known.
    pub(super) fn aligned(&self) -> Option<&Aligned<'a>> {
        let made = self
            .aligned
            .get_or_init(|| self.old.map(|old| Aligned::of(old, self.text)));
        made.as_ref()
    }

    /// Returns where words of this text stood in the old one, if that is beyond doubt.
    pub(super) fn stood(&self, span: Span) -> Option<Span> {
        let (was, is_firm) = self.aligned()?.counterpart(Side::New, span)?;
        is_firm.then_some(was)
    }

    /// Stages 2 and 3: chooses among the places in which the words stand.
    fn chosen(&self, sought: &Sought<'_>, stage: u8, mut places: Vec<Span>, complete: bool) -> Option<Resolution> {
        let needle = &sought.needle;
        // Words that stood elsewhere in the old text are those words, and not the quote.
        if sought.own.is_some() {
            places.retain(|span| self.stood(*span).is_none_or(|was| Some(was) == sought.own));
        }
        if places.is_empty() {
            return None;
        }
        let (twins, knows_twins) = self.twins(sought);
        let rivals = Rivals {
            text: self.text.as_str(),
            places: &places,
            twins: &twins,
            complete: complete && knows_twins,
            is_known: self.same_text || self.old.is_some(),
            start: self
                .text
                .byte_from_code_point(sought.anchor.start)
                .map(crate::core::text::ByteOffset::get),
        };
        let outcome = match rivals.winner(needle) {
            Some((span, _)) if stage == 3 && self.differs(sought, span) => Outcome::Changed(span),
            Some((span, agreement)) if sought.own.is_none() || sought.is_home(span) || agreement.identifies() => {
                sought.certain(span)
            }
            // The words stand where they did not stand before, and in other surroundings: what is now in their own place goes first.
            Some((span, _)) => match self.in_place(sought) {
                Some(near) => return Some(near),
                None if needle.length() >= LONG => sought.certain(span),
                None => Outcome::Ambiguous(vec![span]),
            },
            None => {
                if !places.iter().any(|span| sought.is_home(*span))
                    && let Some(near) = self.in_place(sought)
                {
                    return Some(near);
                }
                Outcome::Ambiguous(rivals.offered(needle, OFFERED))
            }
        };
        Some(resolution(needle, outcome, stage, 0))
    }

    /// Returns how the other places agree in which the old text has the quote, but for those that are known to be elsewhere now; and
    /// whether these are all.
    fn twins(&self, sought: &Sought<'_>) -> (Vec<Agreement>, bool) {
        let (Some(old), Some(places)) = (self.old, &self.old_places) else {
            return (Vec::new(), true);
        };
        let found = places.find(&sought.needle);
        let agreement = |span: &Span| Agreement::of(old.as_str(), *span, &sought.needle);
        let mut twins = found.folded;
        match sought.own {
            Some(own) => twins.retain(|span| {
                let now = || self.aligned().and_then(|aligned| aligned.counterpart(Side::Old, *span));
                *span != own && !now().is_some_and(|(_, is_firm)| is_firm)
            }),
            // The anchor's own place agrees in full.
            None => {
                if let Some(own) = twins.iter().position(|span| agreement(span).is_full()) {
                    twins.remove(own);
                }
            }
        }
        (twins.iter().map(agreement).collect(), found.complete)
    }
}

/// Returns the span at the anchor's position, where it has one and it lies in the text.
fn position(text: &FrozenText, anchor: &Anchor) -> Option<Span> {
    let start = text.byte_from_code_point(anchor.start)?;
    let end = text.byte_from_code_point(anchor.end)?;
    (start < end).then_some(Span { start, end })
}

/// Returns the span at the anchor's position where it cuts the anchor's words.
fn quoted(text: &FrozenText, anchor: &Anchor) -> Option<Span> {
    position(text, anchor).filter(|span| text.slice(*span) == Some(&anchor.exact))
}

/// Returns where the anchor's words stand in the text that it was described on; without words, where its position says.
fn stood_in(old: &FrozenText, anchor: &Anchor) -> Option<Span> {
    if anchor.exact.is_empty() {
        return position(old, anchor);
    }
    quoted(old, anchor).or_else(|| in_other_units(old, anchor).filter(|_| !is_short(&anchor.exact)))
}

/// Returns the span at the anchor's position counted in UTF-16 units, or else in bytes, where it cuts the anchor's words.
fn in_other_units(text: &FrozenText, anchor: &Anchor) -> Option<Span> {
    let utf16 = |at: CodePointOffset| text.byte_from_utf16(Utf16Offset::new(at.raw()));
    let in_utf16 = utf16(anchor.start)
        .zip(utf16(anchor.end))
        .map(|(start, end)| Span { start, end });
    let in_bytes = Span::new(anchor.start.get(), anchor.end.get());
    [in_utf16, Some(in_bytes)]
        .into_iter()
        .flatten()
        .find(|span| !span.is_empty() && text.slice(*span) == Some(&anchor.exact))
}

/// Tells whether prefix and suffix stand around a span; no surroundings at all agree with nothing.
fn surroundings_agree(text: &FrozenText, span: Span, anchor: &Anchor) -> bool {
    let (before, after) = (&text.as_str()[..span.start.get()], &text.as_str()[span.end.get()..]);
    let told = !anchor.prefix.is_empty() || !anchor.suffix.is_empty() || (before.is_empty() && after.is_empty());
    told && before.ends_with(&anchor.prefix) && after.starts_with(&anchor.suffix) && {
        let hay = text.as_str();
        let free = (free_at(hay, span.start.get()), free_at(hay, span.end.get()));
        free == is_free(&anchor.prefix, &anchor.exact, &anchor.suffix)
    }
}

/// Names a certain place: placed where the anchor says so or says nothing, moved elsewhere.
fn certain(text: &FrozenText, anchor: &Anchor, span: Span) -> Outcome {
    let has_position = anchor.start < anchor.end;
    if !has_position || text.byte_from_code_point(anchor.start) == Some(span.start) {
        Outcome::Placed(span)
    } else {
        Outcome::Moved(span)
    }
}

#[cfg(test)]
mod tests;
