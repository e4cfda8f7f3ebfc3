//! What of an old text stayed, and where it is now. It knows no quote, and what it calls firm is so by the texts alone.

use std::ops::Range;

use super::CONTEXT;
use super::agreement::ENOUGH;
use crate::core::text::diff::{Change, word_diff};
use crate::core::text::{FrozenText, Span};

/// The stretches that two texts have in common, in the order in which both have them.
pub(super) struct Aligned<'a> {
    old: &'a str,
    new: &'a str,
    same: Vec<(Span, Span)>,
}

/// One of the two texts.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    Old,
    New,
}

impl<'a> Aligned<'a> {
    pub(super) fn of(old: &'a FrozenText, new: &'a FrozenText) -> Self {
        let same = word_diff(old.as_str(), new.as_str())
            .into_iter()
            .filter_map(|change| match change {
                Change::Same { old, new } => Some((old, new)),
                Change::Removed(_) | Change::Added(_) => None,
            });
        Self {
            same: same.collect(),
            old: old.as_str(),
            new: new.as_str(),
        }
    }

    /// Returns where words of one text stand in the other, where they are part of what both have, and the second value tells whether
    /// enough of what is around them is, too, to know them by: as much as an anchor remembers on one side, or some on both.
    pub(super) fn counterpart(&self, side: Side, span: Span) -> Option<(Span, bool)> {
        let own = |pair: &(Span, Span)| if side == Side::Old { *pair } else { (pair.1, pair.0) };
        let at = self.same.partition_point(|pair| own(pair).0.end < span.end);
        let (here, there) = own(self.same.get(at)?);
        if !here.contains(span) {
            return None;
        }
        let before = span.start.get() - here.start.get();
        let start = there.start.get() + before;
        let text = if side == Side::Old { self.old } else { self.new };
        let count = |range: Range<usize>| text.get(range).map_or(0, |text| text.chars().take(CONTEXT).count());
        // Where both texts begin, nothing more can be before.
        let begins = here.start.get() == 0 && there.start.get() == 0;
        let ends = here.end.get() == text.len() && there.end.get() == self.other(side).len();
        let before = if begins {
            CONTEXT
        } else {
            count(here.start.get()..span.start.get())
        };
        let after = if ends {
            CONTEXT
        } else {
            count(span.end.get()..here.end.get())
        };
        let is_firm = before >= CONTEXT || after >= CONTEXT || before.min(after) >= ENOUGH;
        Some((Span::new(start, start + span.len()), is_firm))
    }

    /// Tells whether a byte of the new text is part of what was put in.
    pub(super) fn is_new(&self, byte: usize) -> bool {
        let at = self.same.partition_point(|(_, is)| is.end.get() <= byte);
        self.same.get(at).is_none_or(|(_, is)| byte < is.start.get())
    }

    fn other(&self, side: Side) -> &str {
        if side == Side::Old { self.new } else { self.old }
    }

    /// Looks at the place of the new text in which words of the old one are, or were.
    pub(super) fn home(&self, own: Span) -> Home {
        let (start, end) = (own.start.get(), own.end.get());
        let first = self.same.partition_point(|(was, _)| was.end.get() <= start);
        let last = self.same.partition_point(|(was, _)| was.start.get() < end);
        let before = first.checked_sub(1).map(|before| self.same[before]);
        let after = self.same.get(last).copied();
        let inside = self.same.get(first..last).unwrap_or_default();
        // What was taken out around the words, up to what stayed.
        let (mut was_from, mut is_from) = before.map_or((0, 0), |(was, is)| (was.end.get(), is.end.get()));
        let (mut was_to, mut is_to) = after.map_or((self.old.len(), self.new.len()), |(was, is)| {
            (was.start.get(), is.start.get())
        });
        let mut stayed = 0;
        let mut hull: Option<Range<usize>> = None;
        for (was, is) in inside {
            let from = was.start.get().max(start);
            let to = was.end.get().min(end);
            let moved = |at: usize| is.start.get() + at - was.start.get();
            stayed += letters(&self.old[from..to]);
            hull = Some(hull.map_or(moved(from), |hull| hull.start)..moved(to));
            if was.start.get() <= start {
                (was_from, is_from) = (start, moved(start));
            }
            if was.end.get() >= end {
                (was_to, is_to) = (end, moved(end));
            }
        }
        let enough = |letters: &mut dyn Iterator<Item = char>| {
            letters.filter(|c| c.is_alphanumeric()).take(ENOUGH).count() == ENOUGH
        };
        let held_before = was_from == start
            || before.is_some_and(|(was, is)| {
                was.start.get().max(is.start.get()) == 0 || enough(&mut self.old[was.range()].chars().rev())
            });
        let held_after = was_to == end
            || after.is_some_and(|(was, is)| {
                (was.end.get() == self.old.len() && is.end.get() == self.new.len())
                    || enough(&mut self.old[was.range()].chars())
            });
        Home {
            span: Span::new(is_from, is_to.max(is_from)),
            was: Span::new(was_from, was_to.max(was_from)),
            hull: hull.map(|hull| Span::new(hull.start, hull.end)),
            stayed,
            letters: letters(&self.old[start..end]),
            is_held: held_before && held_after,
        }
    }
}

/// The place of a text in which words of the text before it are, or were.
pub(super) struct Home {
    /// All that stands between the nearest words that stayed around them.
    pub(super) span: Span,
    /// The same of the old text.
    pub(super) was: Span,
    /// From the first to the last of the words themselves that stayed.
    pub(super) hull: Option<Span>,
    /// How many of their letters and digits stayed.
    pub(super) stayed: usize,
    /// How many they have.
    pub(super) letters: usize,
    /// Whether what stayed on both sides is more than a word.
    pub(super) is_held: bool,
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stayed_is_found_and_known_by_its_surroundings() {
        let old = FrozenText::new(
            "The mayor of Lindmere told us all on Monday morning that 12 boats had sunk there.".to_owned(),
        );
        let new = FrozenText::new(
            "Again: The mayor of Skerrin told us all on Monday morning that 15 boats sank there.".to_owned(),
        );
        let aligned = Aligned::of(&old, &new);
        let span = |text: &FrozenText, words: &str| {
            let at = text.as_str().find(words).unwrap();
            Span::new(at, at + words.len())
        };
        // words, where they are, whether firmly
        let table = [
            ("all on Monday", Some(true)),
            ("mayor", Some(false)),
            ("12 boats", None),
            ("there", Some(true)),
        ];
        for (words, expected) in table {
            let found = aligned.counterpart(Side::Old, span(&old, words));
            assert_eq!(found.map(|(_, firm)| firm), expected, "{words}");
            if let Some((found, _)) = found {
                assert_eq!(new.slice(found), Some(words));
                assert_eq!(
                    aligned.counterpart(Side::New, found).map(|(was, _)| was),
                    Some(span(&old, words))
                );
            }
        }
        // words, all between what stayed, from first to last that stayed
        let table = [
            ("12 boats", "15 boats", Some("boats")),
            ("Lindmere", "Skerrin", None),
            ("of Lindmere told", "of Skerrin told", Some("of Skerrin told")),
            ("12", "15", None),
        ];
        for (words, place, hull) in table {
            let home = aligned.home(span(&old, words));
            assert_eq!(new.slice(home.span).map(str::trim), Some(place), "{words}");
            assert_eq!(
                home.hull.and_then(|hull| new.slice(hull)).map(str::trim),
                hull,
                "{words}"
            );
        }
    }
}
