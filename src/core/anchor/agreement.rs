//! How much of its surroundings a place shares with a quote, and which of several places that makes the one. It refuses to guess: a
//! twin that the surroundings do not tell apart is a twin.

use super::fold::alike;
use super::haystack::Needle;
use crate::core::text::Span;
use crate::core::text::diff::is_without_spaces;

/// Code points of agreeing surroundings below which they prove nothing.
pub(super) const ENOUGH: usize = 8;

/// Code points of surroundings that prove a place by one side alone where the words are only like the quote.
pub(super) const PLENTY: usize = 24;

/// Code points of a quote below which words that are only like it prove nothing, and the very words little where they are not expected.
pub(super) const LONG: usize = 16;

/// A quote shorter than this many letters needs agreeing surroundings even where it stands once; one without spaces
/// between its words says twice as much with each.
const SHORT: usize = 4;

/// Code points of a text that are looked at on one side at most, invisible ones and runs of white space included.
const FAR: usize = 256;

/// How much of the surroundings stands around a place, in code points of folded text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Agreement {
    pub(super) before: usize,
    pub(super) after: usize,
    /// The whole prefix.
    all_before: bool,
    /// The whole suffix.
    all_after: bool,
}

impl Agreement {
    pub(super) fn of(text: &str, span: Span, needle: &Needle<'_>) -> Self {
        let (prefix, suffix) = &needle.around;
        let (left, right) = (text.get(..span.start.get()), text.get(span.end.get()..));
        let before = alike(
            &mut left.unwrap_or_default().chars().rev().take(FAR),
            &mut prefix.iter().rev().copied(),
        );
        let after = alike(
            &mut right.unwrap_or_default().chars().take(FAR),
            &mut suffix.iter().copied(),
        );
        Self {
            before,
            after,
            all_before: before == prefix.len(),
            all_after: after == suffix.len(),
        }
    }

    pub(super) fn score(self) -> usize {
        self.before + self.after
    }

    /// Tells whether it is enough to know the place of the very words by: all of it, or all of one side.
    pub(super) fn identifies(self) -> bool {
        let (before, after) = (
            self.all_before && self.before >= ENOUGH,
            self.all_after && self.after >= ENOUGH,
        );
        before || after || self.is_full() && self.score() >= ENOUGH
    }

    /// Tells whether it is enough to know the place of words by that are only like the quote.
    pub(super) fn settles(self) -> bool {
        self.before.min(self.after) >= ENOUGH
            || self.before.max(self.after) >= PLENTY
            || self.is_full() && self.score() >= ENOUGH
    }

    /// Tells whether the surroundings are told, and on neither side anything of note agrees.
    fn contradicts(self, needle: &Needle<'_>) -> bool {
        let (prefix, suffix) = &needle.around;
        let before = self.before >= ENOUGH || (self.all_before && self.before > 0);
        let after = self.after >= ENOUGH || (self.all_after && self.after > 0);
        prefix.len() + suffix.len() >= ENOUGH && !before && !after
    }

    pub(super) fn is_full(self) -> bool {
        self.all_before && self.all_after
    }

    /// Tells whether it leaves another no doubt: no worse on either side, and better by enough or alone in full agreement.
    pub(super) fn beats(self, other: Self) -> bool {
        self.before >= other.before
            && self.after >= other.after
            && (self.score() >= other.score() + ENOUGH || (self.is_full() && !other.is_full()))
    }
}

/// Where the words of a quote stand, and what is known of that.
pub(super) struct Rivals<'a> {
    pub(super) text: &'a str,
    pub(super) places: &'a [Span],
    /// How the other places agree in which the old text has the words, unless they are known to be elsewhere now.
    pub(super) twins: &'a [Agreement],
    /// Whether these are all the places, and all the twins.
    pub(super) complete: bool,
    /// Whether the text, or the one before it, is known to be the one that the quote is from: it cannot be that a twin was there and
    /// nobody knows.
    pub(super) is_known: bool,
    /// Where the anchor says that the words begin.
    pub(super) start: Option<usize>,
}

impl Rivals<'_> {
    /// Returns the place that is meant, if there is no doubt, and how well it agrees.
    pub(super) fn winner(&self, needle: &Needle<'_>) -> Option<(Span, Agreement)> {
        let agreement = |span: &Span| Agreement::of(self.text, *span, needle);
        let mut best: Option<(Span, Agreement)> = None;
        for span in self.places {
            let own = agreement(span);
            if best.is_none_or(|(_, best)| own.score() > best.score()) {
                best = Some((*span, own));
            }
        }
        let (span, own) = best.filter(|_| self.complete)?;
        if self.places.len() == 1 && self.twins.is_empty() {
            let is_here = self.start == Some(span.start.get());
            let is_told = needle.around.0.len().min(needle.around.1.len()) >= ENOUGH;
            let is_vague = is_told && needle.length() < LONG && !own.identifies();
            let is_doubtful = !self.is_known && !is_here && (own.contradicts(needle) || is_vague);
            if !is_doubtful && (!is_short(needle.exact) || own.identifies()) {
                return Some((span, own));
            }
        }
        let clear = self
            .places
            .iter()
            .all(|other| *other == span || own.beats(agreement(other)));
        let is_own = self.twins.iter().all(|twin| own.beats(*twin));
        (own.identifies() && clear && is_own).then_some((span, own))
    }

    /// Returns the places that are offered to a person, the best of them, in order of the text.
    pub(super) fn offered(&self, needle: &Needle<'_>, most: usize) -> Vec<Span> {
        let mut places = self.places.to_vec();
        if places.len() > most {
            crate::core::order::sort_by_key(&mut places, |span| {
                (
                    std::cmp::Reverse(Agreement::of(self.text, *span, needle).score()),
                    span.start,
                )
            });
            places.truncate(most);
            crate::core::order::sort_by_key(&mut places, |span| *span);
        }
        places
    }
}

/// Tells whether a quote is too short to say anything by itself.
pub(super) fn is_short(exact: &str) -> bool {
    let letters = exact.chars().map(|c| if is_without_spaces(c) { 2 } else { 1 });
    letters.take(SHORT).sum::<usize>() < SHORT
}
