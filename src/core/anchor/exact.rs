//! Where the very words of a quote stand in a text, and which of several places is meant. It refuses to guess: a place has the edges that
//! the quote had, and a twin that the surroundings do not tell apart is a twin.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use super::edges::{free_at, is_without_spaces, is_word};

/// Code points of agreeing surroundings below which they prove nothing.
pub(super) const ENOUGH: usize = 8;

/// A quote shorter than this many letters needs agreeing surroundings even where it stands once; one without spaces
/// between its words says twice as much with each.
const SHORT: usize = 4;

/// Places that are offered to a person at most.
const OFFERED: usize = 64;

/// Bytes compared at most in the search for one quote, so that a hostile file cannot stop the page.
const WORK: usize = 1 << 26;

/// Bytes by which the index of a text is in order.
const KEY: usize = 48;

/// Searches in one text after which an index of it is worth its making.
const PATIENCE: usize = 24;

/// A text to look in, again and again.
pub(super) struct Places<'a> {
    /// The text.
    pub(super) text: &'a str,
    searches: Cell<usize>,
    /// Where words and signs begin, in the order of what follows there.
    index: OnceCell<Vec<u32>>,
}

impl<'a> Places<'a> {
    /// Takes a text to look in.
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            searches: Cell::new(0),
            index: OnceCell::new(),
        }
    }

    /// Finds every place where a quote stands with the same edges as it had, overlapping ones too, in order.
    ///
    /// The second value tells whether all were found within the limit of work.
    pub(super) fn of(&self, quote: Quote<'_>) -> (Vec<Range<usize>>, bool) {
        let Some(first) = quote.exact.chars().next() else {
            return (Vec::new(), true);
        };
        let (free_start, free_end) = edges(quote);
        let most = (WORK / quote.exact.len()).clamp(16, 100_000);
        let fits = |start: usize| {
            let end = start + quote.exact.len();
            free_at(self.text, start) == free_start && free_at(self.text, end) == free_end
        };
        self.searches.set(self.searches.get() + 1);
        // The index knows where words begin; words within words are looked for one by one.
        if free_start
            && !first.is_whitespace()
            && self.searches.get() > PATIENCE
            && u32::try_from(self.text.len()).is_ok()
        {
            return self.indexed(quote.exact, most, fits);
        }
        let (mut found, mut from) = (Vec::new(), 0);
        for _ in 0..most {
            let Some(start) = self.text[from..].find(quote.exact).map(|at| from + at) else {
                return (found, true);
            };
            if fits(start) {
                found.push(start..start + quote.exact.len());
            }
            from = start + first.len_utf8();
        }
        (found, false)
    }

    fn indexed(&self, exact: &str, most: usize, fits: impl Fn(usize) -> bool) -> (Vec<Range<usize>>, bool) {
        let index = self.index.get_or_init(|| index(self.text));
        let key = &exact.as_bytes()[..exact.len().min(KEY)];
        let from = index.partition_point(|at| following(self.text, *at) < key);
        let places = index[from..]
            .iter()
            .take_while(|at| following(self.text, **at).starts_with(key));
        let mut starts: Vec<usize> = Vec::new();
        let mut looked_at = 0;
        for at in places {
            looked_at += 1;
            let at = *at as usize;
            if looked_at > most {
                break;
            }
            if self.text.as_bytes()[at..].starts_with(exact.as_bytes()) && fits(at) {
                starts.push(at);
            }
        }
        crate::core::order::sort_by_key(&mut starts, |at| *at);
        let found = starts.into_iter().map(|at| at..at + exact.len()).collect();
        (found, looked_at <= most)
    }
}

/// Returns the bytes from a place on by which the index is in order.
fn following(text: &str, at: u32) -> &[u8] {
    let rest = &text.as_bytes()[at as usize..];
    &rest[..rest.len().min(KEY)]
}

fn index(text: &str) -> Vec<u32> {
    let mut before = ' ';
    let mut starts: Vec<u32> = Vec::new();
    for (at, c) in text.char_indices() {
        if !c.is_whitespace() && !(is_word(before) && is_word(c)) {
            starts.extend(u32::try_from(at));
        }
        before = c;
    }
    crate::core::order::sort_by_key(&mut starts, |at| following(text, *at));
    starts
}

/// Tells whether the quote began and ended at the border of a word where it was described; where that is not told, yes.
pub(super) fn edges(quote: Quote<'_>) -> (bool, bool) {
    let around = [quote.prefix, quote.exact, quote.suffix].concat();
    let start = quote.prefix.len();
    (free_at(&around, start), free_at(&around, start + quote.exact.len()))
}

fn is_short(exact: &str) -> bool {
    exact
        .chars()
        .map(|c| if is_without_spaces(c) { 2 } else { 1 })
        .sum::<usize>()
        < SHORT
}

/// Where to look: the text in hand and, where known, the one the anchor was described on.
#[derive(Clone, Copy)]
pub(super) struct Hay<'a> {
    pub(super) text: &'a Places<'a>,
    pub(super) old: Option<&'a Places<'a>>,
}

/// What to look for.
#[derive(Clone, Copy)]
pub(super) struct Quote<'a> {
    pub(super) exact: &'a str,
    pub(super) prefix: &'a str,
    pub(super) suffix: &'a str,
}

pub(super) enum Choice {
    None,
    One(Range<usize>),
    Several(Vec<Range<usize>>),
}

/// How much of the surroundings stands around a candidate, in code points.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Agreement {
    pub(super) before: usize,
    pub(super) after: usize,
    /// The whole prefix.
    pub(super) all_before: bool,
    /// The whole suffix.
    pub(super) all_after: bool,
}

impl Agreement {
    pub(super) fn of(hay: &str, range: &Range<usize>, quote: Quote<'_>) -> Self {
        let count = |pairs: &mut dyn Iterator<Item = (char, char)>| pairs.take_while(|(a, b)| a == b).count();
        let before = count(&mut hay[..range.start].chars().rev().zip(quote.prefix.chars().rev()));
        let after = count(&mut hay[range.end..].chars().zip(quote.suffix.chars()));
        Self {
            before,
            after,
            all_before: before == quote.prefix.chars().count(),
            all_after: after == quote.suffix.chars().count(),
        }
    }

    fn score(self) -> usize {
        self.before + self.after
    }

    /// Tells whether it is enough to know the place by: all of it, or all of one side.
    fn identifies(self) -> bool {
        let (before, after) = (
            self.all_before && self.before >= ENOUGH,
            self.all_after && self.after >= ENOUGH,
        );
        let both = self.all_before && self.all_after && self.score() >= ENOUGH;
        before || after || both
    }

    /// Tells whether it leaves another no doubt: no worse on either side, and better by enough or alone in full agreement.
    fn beats(self, other: Self) -> bool {
        let full = |agreement: Self| agreement.all_before && agreement.all_after;
        self.before >= other.before
            && self.after >= other.after
            && (self.score() >= other.score() + ENOUGH || (full(self) && !full(other)))
    }
}

/// Chooses among the places where the quote stands as whole words.
pub(super) fn choose(hay: Hay<'_>, quote: Quote<'_>) -> Choice {
    let (places, complete) = hay.text.of(quote);
    let mut places: Vec<_> = places
        .into_iter()
        .map(|range| (Agreement::of(hay.text.text, &range, quote), range))
        .collect();
    if places.is_empty() {
        return Choice::None;
    }
    if complete && let Some(range) = winner(&places, hay.old, quote) {
        return Choice::One(range);
    }
    crate::core::order::sort_by_key(&mut places, |(agreement, range)| {
        (std::cmp::Reverse(agreement.score()), range.start)
    });
    places.truncate(OFFERED);
    let mut offered: Vec<_> = places.into_iter().map(|(_, range)| range).collect();
    crate::core::order::sort_by_key(&mut offered, |range| range.start);
    Choice::Several(offered)
}

fn winner(places: &[(Agreement, Range<usize>)], old: Option<&Places<'_>>, quote: Quote<'_>) -> Option<Range<usize>> {
    let best = places
        .iter()
        .enumerate()
        .max_by_key(|(at, (agreement, _))| (agreement.score(), std::cmp::Reverse(*at)));
    let (index, (agreement, range)) = best?;
    let alone = places.len() == 1;
    let clear = places
        .iter()
        .enumerate()
        .all(|(at, (other, _))| at == index || agreement.beats(*other));
    // In the old text the anchor's own place agrees in full; any other place there is a twin.
    let (twins, complete) = old.map_or((Vec::new(), true), |old| {
        let (ranges, complete) = old.of(quote);
        (
            ranges
                .iter()
                .map(|range| Agreement::of(old.text, range, quote))
                .collect(),
            complete,
        )
    });
    let had_twins = twins.len() > 1;
    if alone && !had_twins && complete && (!is_short(quote.exact) || agreement.identifies()) {
        return Some(range.clone());
    }
    let mut twins = twins;
    let own = twins.iter().position(|twin| twin.all_before && twin.all_after);
    if let Some(own) = own {
        twins.remove(own);
    }
    let is_own = twins.iter().all(|twin| agreement.beats(*twin));
    (agreement.identifies() && clear && complete && is_own).then(|| range.clone())
}
