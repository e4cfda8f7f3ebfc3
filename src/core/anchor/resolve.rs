//! From an anchor back to a place in a text (FORMAT.md, Anchoring, stages 1 to 5).
//!
//! It refuses to guess: words are never placed on a part of a longer word or number, on a twin that its surroundings do
//! not tell apart, or on words that differ from the quote in a number, a negation or a name.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use super::edges::free_at;
use super::exact::{Choice, Hay, Places, Quote, choose, edges};
use super::fold::Folded;
use super::{Anchor, CONTEXT, Known, Outcome, Resolution};
use crate::core::text::diff::{Change, word_diff};
use crate::core::text::{ByteOffset, CodePointOffset, FrozenText, Span, Utf16Offset};

/// Steps of 64 characters by one that all searches for like words of one resolver may take together.
const STEPS: usize = 1 << 26;

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
    places: Places<'a>,
    old_places: Option<Places<'a>>,
    alike: OnceCell<(usize, usize)>,
    changes: OnceCell<Vec<(Span, Span)>>,
    folded: OnceCell<[Option<Folded>; 2]>,
    /// The folded text, character by character.
    pub(super) chars: OnceCell<Vec<char>>,
    /// Steps that are left for stage 4.
    pub(super) steps: Cell<usize>,
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
            places: Places::new(text.as_str()),
            old_places: old.map(|old| Places::new(old.as_str())),
            alike: OnceCell::new(),
            changes: OnceCell::new(),
            folded: OnceCell::new(),
            chars: OnceCell::new(),
            steps: Cell::new(STEPS),
        }
    }

    /// Finds the words of an anchor, and says how certain the place is.
    #[must_use]
    pub fn resolve(&self, anchor: &Anchor) -> Resolution {
        let found = |(outcome, stage)| Resolution {
            score: if matches!(outcome, Outcome::Lost) { 0 } else { 100 },
            outcome,
            stage,
            errors: 0,
        };
        match self.exact(anchor) {
            Some(certain) => found(certain),
            None => self.near(anchor).unwrap_or_else(|| found((Outcome::Lost, 5))),
        }
    }

    /// Goes through the stages that find the very words.
    fn exact(&self, anchor: &Anchor) -> Option<(Outcome, u8)> {
        let text = self.text;
        let place = position(text, anchor);
        if anchor.exact.is_empty() {
            return Some(match place {
                Some(span) if self.same_text => (Outcome::Placed(span), 1),
                _ => (Outcome::Lost, 5),
            });
        }
        let is_quoted = |span: &Span| text.slice(*span) == Some(&anchor.exact);
        if let Some(span) = place.filter(is_quoted)
            && (self.same_text || surroundings_agree(text, span, anchor))
        {
            return Some((Outcome::Placed(span), 1));
        }
        // Other tools count in other units: the one in which the place cuts the very quote is theirs.
        if let Some(span) = in_other_units(text, anchor).filter(is_quoted)
            && surroundings_agree(text, span, anchor)
        {
            return Some((Outcome::Placed(span), 1));
        }
        if let Some(span) = self.untouched(anchor).or_else(|| self.aligned(anchor)) {
            return Some((certain(text, anchor, span), 2));
        }
        let hay = Hay {
            text: &self.places,
            old: self.old_places.as_ref(),
        };
        let quote = Quote {
            exact: &anchor.exact,
            prefix: &anchor.prefix,
            suffix: &anchor.suffix,
        };
        let choice = choose(hay, quote);
        if let Some(outcome) = outcome(text, anchor, choice, |range| Span::new(range.start, range.end)) {
            return Some((self.unless_another(anchor, outcome), 2));
        }
        let [folded, folded_old] = self.folded();
        let folded = folded.as_ref()?;
        let [exact, prefix, suffix] = [&anchor.exact, &anchor.prefix, &anchor.suffix].map(|part| Folded::of(part).text);
        let quote = Quote {
            exact: &exact,
            prefix: &prefix,
            suffix: &suffix,
        };
        let (places, old) = (
            Places::new(&folded.text),
            folded_old.as_ref().map(|old| Places::new(&old.text)),
        );
        let hay = Hay {
            text: &places,
            old: old.as_ref(),
        };
        let outcome = outcome(text, anchor, choose(hay, quote), |range| folded.span(&range))?;
        Some((self.unless_another(anchor, outcome), 3))
    }

    /// Lets a person look at words that stood elsewhere in the old text: they are a twin of the quote, and not the quote.
    fn unless_another(&self, anchor: &Anchor, outcome: Outcome) -> Outcome {
        let own = self.old.and_then(|old| quoted(old, anchor));
        match (outcome, own) {
            (Outcome::Placed(span) | Outcome::Moved(span), Some(own))
                if self.stood(span).is_some_and(|was| was != own) =>
            {
                Outcome::Ambiguous(vec![span])
            }
            (outcome, _) => outcome,
        }
    }

    /// Returns where a stretch of this text stood in the old one, if it is part of what both have.
    pub(super) fn stood(&self, span: Span) -> Option<Span> {
        let same = self.changes();
        let (was, is) = same.get(same.partition_point(|(_, is)| is.end < span.end))?;
        let move_by = |at: ByteOffset| at.get() - is.start.get() + was.start.get();
        is.contains(span)
            .then(|| Span::new(move_by(span.start), move_by(span.end)))
    }

    /// Finds the span where the old text and this one are the same from the start, or the same to the end.
    ///
    /// The anchor's words must lie wholly in such a part and touch no changed character.
    fn untouched(&self, anchor: &Anchor) -> Option<Span> {
        let old = self.old?;
        let span = quoted(old, anchor)?;
        let (was, new) = (old.as_str(), self.text.as_str());
        let (from_start, to_end) = *self.alike.get_or_init(|| {
            let same = |pairs: &mut dyn Iterator<Item = (u8, u8)>| pairs.take_while(|(a, b)| a == b).count();
            (
                same(&mut was.bytes().zip(new.bytes())),
                same(&mut was.bytes().rev().zip(new.bytes().rev())),
            )
        });
        let (start, end) = (span.start.get(), span.end.get());
        let found = if end <= from_start {
            span
        } else if start >= was.len() - to_end {
            let from_end = |at: usize| new.len() - (was.len() - at);
            Span::new(from_end(start), from_end(end))
        } else {
            return None;
        };
        self.same_edges(old, span, found, anchor).then_some(found)
    }

    /// Tells whether words of the old text stand in this one, cut off in the same way.
    fn same_edges(&self, old: &FrozenText, span: Span, found: Span, anchor: &Anchor) -> bool {
        let (was, new) = (old.as_str(), self.text.as_str());
        self.text.slice(found) == Some(&anchor.exact)
            && free_at(was, span.start.get()) == free_at(new, found.start.get())
            && free_at(was, span.end.get()) == free_at(new, found.end.get())
    }

    /// Finds the span in a stretch that both texts have, in the order in which they have it, with all of its surroundings.
    fn aligned(&self, anchor: &Anchor) -> Option<Span> {
        let old = self.old?;
        let span = quoted(old, anchor)?;
        let same = self.changes();
        let (was, is) = same.get(same.partition_point(|(was, _)| was.end < span.end))?;
        let before = old.as_str()[..span.start.get()]
            .chars()
            .rev()
            .take(CONTEXT)
            .map(char::len_utf8)
            .sum::<usize>();
        let after = old.as_str()[span.end.get()..]
            .chars()
            .take(CONTEXT)
            .map(char::len_utf8)
            .sum::<usize>();
        let around = Span::new(span.start.get() - before, span.end.get() + after);
        if !was.contains(around) {
            return None;
        }
        let move_by = |at: ByteOffset| at.get() - was.start.get() + is.start.get();
        let found = Span::new(move_by(span.start), move_by(span.end));
        self.same_edges(old, span, found, anchor).then_some(found)
    }

    /// Returns the stretches that both texts have: in the old one, and in this one.
    pub(super) fn changes(&self) -> &[(Span, Span)] {
        self.changes.get_or_init(|| {
            let changes = self
                .old
                .map(|old| word_diff(old.as_str(), self.text.as_str()))
                .unwrap_or_default();
            let same = changes.into_iter().filter_map(|change| match change {
                Change::Same { old, new } => Some((old, new)),
                Change::Removed(_) | Change::Added(_) => None,
            });
            same.collect()
        })
    }

    pub(super) fn folded(&self) -> &[Option<Folded>; 2] {
        self.folded.get_or_init(|| {
            [
                Some(Folded::of(self.text.as_str())),
                self.old.map(|old| Folded::of(old.as_str())),
            ]
        })
    }
}

/// Returns the span at the anchor's position, where it has one and it lies in the text.
fn position(text: &FrozenText, anchor: &Anchor) -> Option<Span> {
    let start = text.byte_from_code_point(anchor.start)?;
    let end = text.byte_from_code_point(anchor.end)?;
    (start < end).then_some(Span { start, end })
}

/// Returns the span at the anchor's position where it cuts the anchor's words.
pub(super) fn quoted(text: &FrozenText, anchor: &Anchor) -> Option<Span> {
    position(text, anchor).filter(|span| text.slice(*span) == Some(&anchor.exact))
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
    let quote = Quote {
        exact: &anchor.exact,
        prefix: &anchor.prefix,
        suffix: &anchor.suffix,
    };
    told && before.ends_with(quote.prefix) && after.starts_with(quote.suffix) && {
        let (free_start, free_end) = edges(quote);
        let hay = text.as_str();
        free_at(hay, span.start.get()) == free_start && free_at(hay, span.end.get()) == free_end
    }
}

/// Names a certain place: placed where the anchor says so or says nothing, moved elsewhere.
pub(super) fn certain(text: &FrozenText, anchor: &Anchor, span: Span) -> Outcome {
    let has_position = anchor.start < anchor.end;
    if !has_position || text.byte_from_code_point(anchor.start) == Some(span.start) {
        Outcome::Placed(span)
    } else {
        Outcome::Moved(span)
    }
}

fn outcome(text: &FrozenText, anchor: &Anchor, choice: Choice, span: impl Fn(Range<usize>) -> Span) -> Option<Outcome> {
    match choice {
        Choice::None => None,
        Choice::One(range) => Some(certain(text, anchor, span(range))),
        Choice::Several(ranges) => Some(Outcome::Ambiguous(ranges.into_iter().map(span).collect())),
    }
}

#[cfg(test)]
mod tests;
