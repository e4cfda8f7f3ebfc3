//! A text to look in, again and again: its folded characters, and where each four of them stand. It finds; it decides nothing.

use std::cell::{Cell, OnceCell};

use super::Anchor;
use super::edges::{free_at, is_free, is_invisible};
use super::fold::{Folded, folded};
use crate::core::text::{FrozenText, Span};

/// Characters of a row that is looked up.
const ROW: usize = 4;

/// Searches after which the table of rows is worth its making.
const PATIENCE: usize = 3;

/// Steps that one search may take, so that a hostile file cannot stop the page.
const WORK: usize = 1 << 22;

/// Characters that are passed over in one step.
const GLANCE: usize = 16;

/// Steps that looking at one found place counts for.
const LOOK: usize = 32;

/// A text to look in.
pub(super) struct Haystack<'a> {
    pub(super) text: &'a FrozenText,
    folded: OnceCell<Folded>,
    rows: OnceCell<Rows>,
    searches: Cell<usize>,
    /// Steps that are left for all searches.
    left: Cell<usize>,
}

/// Where each row of four characters stands, sorted by what they are into as many heaps as there are rows.
struct Rows {
    /// Where each heap begins.
    starts: Vec<u32>,
    places: Vec<u32>,
}

/// Where a quote stands.
#[derive(Default)]
pub(super) struct Found {
    /// With the very characters.
    pub(super) exact: Vec<Span>,
    /// With those and others that are folded to the same.
    pub(super) folded: Vec<Span>,
    /// Whether these are all, within the limit of work.
    pub(super) complete: bool,
}

impl<'a> Haystack<'a> {
    pub(super) fn new(text: &'a FrozenText, left: usize) -> Self {
        Self {
            text,
            folded: OnceCell::new(),
            rows: OnceCell::new(),
            searches: Cell::new(0),
            left: Cell::new(left),
        }
    }

    pub(super) fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| Folded::of(self.text.as_str()))
    }

    /// Returns how many steps one search may take.
    pub(super) fn allowance(&self) -> usize {
        self.left.get().min(WORK)
    }

    /// Takes what a search used from what is left for all.
    pub(super) fn spend(&self, steps: usize) {
        self.left.set(self.left.get().saturating_sub(steps));
    }

    /// Finds every place where a quote stands with the same edges as it had, overlapping ones too, in order.
    pub(super) fn find(&self, needle: &Needle<'_>) -> Found {
        self.searches.set(self.searches.get() + 1);
        let text = self.text.as_str();
        let is_early = self.searches.get() <= PATIENCE && self.rows.get().is_none() && text.len() < WORK / 2;
        if needle.core.is_empty() || is_early {
            let found = self.scanned(needle);
            if needle.core.is_empty() || !found.exact.is_empty() || !found.complete {
                return found;
            }
        }
        let chars = &self.folded().chars;
        let mut found = Found {
            complete: true,
            ..Found::default()
        };
        let allowance = self.allowance();
        let mut left = allowance;
        let mut look = |at: usize| {
            let end = at + needle.core.len();
            let core = self.folded().span(text, &(at..end));
            let exact = needle.around(text, core);
            if let Some(span) = exact.filter(|span| needle.fits(text, *span)) {
                found.exact.push(span);
                found.folded.push(span);
            } else if let Some(from) = at.checked_sub(usize::from(needle.spaces.0))
                && (from == at || chars[from] == ' ')
                && (!needle.spaces.1 || chars.get(end) == Some(&' '))
            {
                let span = self.folded().span(text, &(from..end + usize::from(needle.spaces.1)));
                if needle.fits(text, span) {
                    found.folded.push(span);
                }
            }
            LOOK
        };
        let complete = if is_early {
            scan(chars, &needle.core, &mut left, &mut look)
        } else {
            self.each(&needle.core, &mut left, &mut look)
        };
        found.complete = complete;
        self.spend(allowance - left);
        found
    }

    /// Finds the very characters of a quote from the beginning to the end, without any table.
    fn scanned(&self, needle: &Needle<'_>) -> Found {
        let text = self.text.as_str();
        let mut found = Found {
            complete: true,
            ..Found::default()
        };
        let allowance = self.allowance();
        let mut left = allowance.saturating_sub(text.len() / GLANCE / 4);
        let step = needle.exact.chars().next().map_or(1, char::len_utf8);
        let mut from = 0;
        while let Some(at) = text
            .get(from..)
            .and_then(|rest| rest.find(needle.exact))
            .map(|at| from + at)
        {
            if left == 0 {
                found.complete = false;
                break;
            }
            let span = Span::new(at, at + needle.exact.len());
            left = left.saturating_sub(LOOK + (at - from) / GLANCE + needle.exact.len());
            if needle.fits(text, span) {
                found.exact.push(span);
            }
            from = at + step;
        }
        self.spend(allowance - left);
        found.folded.clone_from(&found.exact);
        found
    }

    /// Finds every place of some characters, in order: `told` is called with the first, and returns the steps that it took. Tells whether
    /// all were found before the steps that are left were used up.
    pub(super) fn each(&self, row: &[char], left: &mut usize, told: &mut dyn FnMut(usize) -> usize) -> bool {
        let chars = &self.folded().chars;
        if row.len() < ROW {
            return row.is_empty() || scan(chars, row, left, told);
        }
        let (heap, offset) = self.rarest_of(row);
        for place in heap {
            if *left == 0 {
                return false;
            }
            *left -= 1;
            if let Some(at) = (*place as usize).checked_sub(offset)
                && chars.get(at..at + row.len()) == Some(row)
            {
                *left = left.saturating_sub(row.len() + told(at));
            }
        }
        true
    }

    /// Returns where the rarest four of some characters stand, and how far behind the first they are.
    fn rarest_of(&self, row: &[char]) -> (&[u32], usize) {
        let rows = self.rows.get_or_init(|| Rows::of(&self.folded().chars));
        let heaps = row.windows(ROW).take(256).map(|four| rows.heap(four)).zip(0..);
        heaps.min_by_key(|(heap, _)| heap.len()).unwrap_or_default()
    }

    /// Returns where the rarest four of some characters stand.
    pub(super) fn rarest(&self, row: &[char]) -> &[u32] {
        self.rarest_of(row).0
    }

    /// Tells whether a word stands in a text, as a whole word, somewhere else than in a span.
    pub(super) fn has_word(&self, word: &str, but_in: Option<Span>) -> bool {
        let needle = Needle::new(word, "", "");
        let found = self.find(&needle).exact;
        found
            .into_iter()
            .any(|span| but_in.is_none_or(|own| !own.contains(span)))
    }
}

/// Does what [`Haystack::each`] does without any table.
fn scan(chars: &[char], row: &[char], left: &mut usize, told: &mut dyn FnMut(usize) -> usize) -> bool {
    *left = left.saturating_sub(chars.len() / GLANCE);
    for (at, here) in chars.windows(row.len().max(1)).enumerate() {
        if *left == 0 {
            return false;
        }
        if here[0] == row[0] {
            *left -= 1;
            if here == row {
                *left = left.saturating_sub(row.len() + told(at));
            }
        }
    }
    true
}

impl Rows {
    /// Returns the heap for four characters: where they stand, and others that share it.
    fn heap(&self, four: &[char]) -> &[u32] {
        let heap = heap_of(four, self.starts.len() - 1);
        &self.places[self.starts[heap] as usize..self.starts[heap + 1] as usize]
    }

    fn of(chars: &[char]) -> Self {
        let count = chars.len().next_power_of_two().clamp(1 << 8, 1 << 18);
        let mut starts = vec![0_u32; count + 1];
        for row in chars.windows(ROW) {
            starts[heap_of(row, count) + 1] += 1;
        }
        for heap in 0..count {
            starts[heap + 1] += starts[heap];
        }
        let mut next = starts.clone();
        let mut places = vec![0_u32; chars.len().saturating_sub(ROW - 1)];
        for (at, row) in (0_u32..).zip(chars.windows(ROW)) {
            let next = &mut next[heap_of(row, count)];
            places[*next as usize] = at;
            *next += 1;
        }
        Self { starts, places }
    }
}

/// Returns the number of the heap for four characters, of so many heaps, a power of two.
fn heap_of(row: &[char], count: usize) -> usize {
    let mixed = row.iter().fold(0_u32, |mixed, c| {
        (mixed.rotate_left(7) ^ u32::from(*c)).wrapping_mul(0x9e37_79b1)
    });
    (mixed >> 13) as usize & (count - 1)
}

/// What to look for.
pub(super) struct Needle<'a> {
    pub(super) exact: &'a str,
    pub(super) prefix: &'a str,
    /// Folded, without white space at its ends.
    pub(super) core: Vec<char>,
    /// The folded prefix, and the folded suffix.
    pub(super) around: (Vec<char>, Vec<char>),
    /// Whether it begins and ends at the border of a word.
    pub(super) free: (bool, bool),
    /// Bytes of the quote before and behind its core.
    outside: (usize, usize),
    /// Whether they fold to a space.
    spaces: (bool, bool),
}

impl<'a> Needle<'a> {
    pub(super) fn of(anchor: &'a Anchor) -> Self {
        Self::new(&anchor.exact, &anchor.prefix, &anchor.suffix)
    }

    fn new(exact: &'a str, prefix: &'a str, suffix: &'a str) -> Self {
        let is_outside = |c: char| c.is_whitespace() || is_invisible(c);
        let inner = exact.trim_start_matches(is_outside);
        let before = exact.len() - inner.len();
        let core = inner.trim_end_matches(is_outside);
        let (first, last) = exact.split_at(before);
        let is_space = |text: &str| text.contains(char::is_whitespace);
        Self {
            exact,
            prefix,
            core: folded(core),
            around: (folded(prefix), folded(suffix)),
            free: is_free(prefix, exact, suffix),
            outside: (before, inner.len() - core.len()),
            spaces: (is_space(first), is_space(&last[core.len()..])),
        }
    }

    /// Returns how many characters its core has.
    pub(super) fn length(&self) -> usize {
        self.core.len()
    }

    /// Returns the place of the very quote of which the core stands at a place.
    fn around(&self, text: &str, core: Span) -> Option<Span> {
        let span = Span::new(
            core.start.get().checked_sub(self.outside.0)?,
            core.end.get() + self.outside.1,
        );
        (text.get(span.range()) == Some(self.exact)).then_some(span)
    }

    /// Tells whether a place has the edges that the quote had.
    fn fits(&self, text: &str, span: Span) -> bool {
        free_at(text, span.start.get()) == self.free.0 && free_at(text, span.end.get()) == self.free.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_table_finds_what_a_scan_finds(
            text in "[ab \u{ad}\n’']{0,60}|(people |12 |not |mayor’s |re\u{ad}gime |\n){0,30}",
            from in any::<prop::sample::Index>(), length in 1_usize..20,
        ) {
            let text = FrozenText::new(text);
            let chars: Vec<usize> = text.as_str().char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let from = from.index(chars.len());
            let to = (from + length).min(chars.len() - 1);
            prop_assume!(from < to);
            let exact = &text.as_str()[chars[from]..chars[to]];
            let needle = Needle::new(exact, &text.as_str()[..chars[from]], &text.as_str()[chars[to]..]);
            let haystack = Haystack::new(&text, usize::MAX);
            let (scanned, early) = (haystack.scanned(&needle), haystack.find(&needle));
            haystack.searches.set(PATIENCE);
            let late = haystack.find(&needle);
            prop_assert_eq!(&scanned.exact, &late.exact);
            prop_assert_eq!(&scanned.exact, &early.exact);
            if early.exact.is_empty() {
                prop_assert_eq!(&early.folded, &late.folded);
            }
            prop_assert!(late.complete && late.exact.contains(&Span::new(chars[from], chars[to])));
            for span in &late.folded {
                let words = &text.as_str()[span.range()];
                let plain = |words: &str| folded(words).into_iter().collect::<String>().trim().to_owned();
                prop_assert_eq!(plain(words), plain(exact));
            }
        }
    }

    #[test]
    fn a_hostile_text_is_bounded_work() {
        let text = FrozenText::new("ab".repeat(1 << 19));
        let haystack = Haystack::new(&text, WORK * 4);
        let quote = "ab".repeat(1 << 12);
        for _ in 0..20 {
            assert!(!haystack.find(&Needle::new(&quote, "x", "y")).complete);
        }
    }
}
