//! Where words stand in a text with a few errors in them: G. Myers, "A fast bit-vector algorithm for approximate string matching based
//! on dynamic programming" (Journal of the ACM 46(3), 1999), in blocks of 64 characters (section 4), over `char`. In a long text only
//! the places are looked at in which a part of the quote stands without an error, by hierarchical verification (G. Navarro, "A guided
//! tour to approximate string matching", ACM Computing Surveys 33(1), 2001, section 8; G. Navarro and R. Baeza-Yates, "Very fast and
//! simple approximate string matching", Information Processing Letters 72, 1999). It decides nothing: whether such a place is good
//! enough is told elsewhere.

use std::cell::OnceCell;
use std::ops::Range;

use super::agreement::{ENOUGH, PLENTY};
use super::haystack::Haystack;
use crate::core::order::sort_by_key;

/// Characters of a quote in one block.
const BLOCK: usize = 64;

/// Characters of one page of Unicode, as they are numbered.
const PAGE: usize = 128;

/// Blocks of bits that a quote may take: for a hundred letters, a quote of half a million characters.
const MEMORY: usize = 1 << 20;

/// Places that are found at most.
const PLACES: usize = 256;

/// A stretch of a text that is like a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Near {
    /// Its characters.
    pub(super) range: Range<usize>,
    /// How many characters have to be put in, taken out or replaced to make the quote of it.
    pub(super) errors: usize,
}

/// A quote, ready to be looked for.
pub(super) struct Pattern {
    quote: Vec<char>,
    blocks: usize,
    /// For each page of Unicode the number of its page in `numbers`, from 1; 0 where the quote has none of its characters.
    pages: Vec<u16>,
    /// For each character of those pages its number, from 1; 0 where the quote does not have it.
    numbers: Vec<u16>,
    /// For each of the numbered characters: in which places of the quote it stands, block by block.
    bits: Vec<u64>,
    /// The quote read backwards.
    backwards: OnceCell<Option<Box<Pattern>>>,
}

impl Pattern {
    /// Prepares a quote; one without a character is nowhere. `None` for one that would take too much memory.
    pub(super) fn new(quote: Vec<char>) -> Option<Self> {
        let mut own = Self {
            blocks: quote.len().div_ceil(BLOCK),
            quote,
            pages: vec![0; 0x11_0000 / PAGE],
            numbers: vec![0; PAGE],
            bits: Vec::new(),
            backwards: OnceCell::new(),
        };
        let (mut pages, mut count) = (0_u16, 0_u16);
        for (at, c) in own.quote.iter().enumerate() {
            let code = u32::from(*c) as usize;
            let page = &mut own.pages[code / PAGE];
            if *page == 0 {
                pages += 1;
                *page = pages;
                own.numbers.resize((usize::from(pages) + 1) * PAGE, 0);
            }
            let number = &mut own.numbers[usize::from(*page) * PAGE + code % PAGE];
            if *number == 0 {
                count = count.checked_add(1)?;
                *number = count;
                let size = usize::from(count) * own.blocks;
                if size > MEMORY {
                    return None;
                }
                own.bits.resize(size, 0);
            }
            own.bits[(usize::from(*number) - 1) * own.blocks + at / BLOCK] |= 1_u64 << (at % BLOCK);
        }
        Some(own)
    }

    /// Returns in which places of a block of the quote a character stands.
    fn of(&self, c: char, block: usize) -> u64 {
        let code = u32::from(c) as usize;
        // Page 0 is empty.
        match self.numbers[usize::from(self.pages[code / PAGE]) * PAGE + code % PAGE] {
            0 => 0,
            number => self.bits[(usize::from(number) - 1) * self.blocks + block],
        }
    }

    /// Tells, for each prefix of a text, with how few errors the quote stands at its end: with `anchored` it has to begin where the text
    /// does, else anywhere. `told` is called with the length of the prefix, from 1, and the errors.
    ///
    /// `band` are the first and the last character of the text at which the quote may begin, less and more the errors that count:
    /// what lies outside of it is not looked at, and the errors told can be too many there.
    fn run(&self, text: &[char], anchored: bool, band: &Range<isize>, told: &mut dyn FnMut(usize, usize)) {
        let Some(last) = self.blocks.checked_sub(1) else {
            return;
        };
        // Vertical differences of +1 and of −1, as bits, and the errors at the end of each block.
        let mut rises = vec![u64::MAX; self.blocks];
        let mut falls = vec![0_u64; self.blocks];
        let mut errors: Vec<usize> = (1..=self.blocks).map(|n| (n * BLOCK).min(self.quote.len())).collect();
        let end = 1_u64 << ((self.quote.len() - 1) % BLOCK);
        let block_of = |row: isize| usize::try_from(row).map_or(0, |row| row / BLOCK);
        let mut entered = 0;
        for (c, n) in text.iter().zip(1_isize..) {
            let first = block_of(n - band.end - 1);
            let until = block_of(n - band.start).min(last);
            if first > last {
                return;
            }
            // What comes in from the block above: the row above the quote is 0 everywhere, or one more with each character; a row that is
            // no longer looked at is one more at most.
            let mut from_above = i8::from(anchored || first > 0);
            for block in first..=until {
                if block > entered {
                    entered = block;
                    // As it was before this character.
                    let above = errors[block - 1].saturating_add_signed(-isize::from(from_above));
                    errors[block] = above + (self.quote.len() - block * BLOCK).min(BLOCK);
                }
                let high = if block == last { end } else { 1 << (BLOCK - 1) };
                let (rise, fall) = (rises[block], falls[block]);
                let mut equal = self.of(*c, block);
                let vertical = equal | fall;
                equal |= u64::from(from_above < 0);
                let horizontal = (((equal & rise).wrapping_add(rise)) ^ rise) | equal;
                let mut up = fall | !(horizontal | rise);
                let mut down = rise & horizontal;
                let out = i8::from(up & high != 0) - i8::from(down & high != 0);
                up = up << 1 | u64::from(from_above > 0);
                down = down << 1 | u64::from(from_above < 0);
                rises[block] = down | !(vertical | up);
                falls[block] = up & vertical;
                from_above = out;
                errors[block] = errors[block].saturating_add_signed(isize::from(out));
            }
            if until == last {
                told(n.unsigned_abs(), errors[last]);
            }
        }
    }

    /// Returns in how many characters the quote and a text differ (Levenshtein).
    pub(super) fn distance(&self, text: &[char]) -> usize {
        let mut last = self.quote.len().max(text.len());
        if !text.is_empty() {
            self.run(text, true, &EVERYWHERE, &mut |_, errors| last = errors);
        }
        last
    }

    /// Returns the steps that it takes to look through so many characters.
    pub(super) fn steps(&self, length: usize) -> usize {
        length.saturating_mul(self.blocks)
    }

    /// Returns the places of a stretch of a text in which the quote stands with at most so many errors, in order; of several that overlap
    /// by half the one with the fewest errors.
    pub(super) fn places(&self, text: &[char], within: Range<usize>, most: usize, band: &Range<isize>) -> Vec<Near> {
        let inside = &text[within.clone()];
        let length = self.quote.len();
        // The end, the errors, and whether the last characters are not the same.
        let mut ends: Vec<(usize, usize, bool)> = Vec::new();
        self.run(inside, false, band, &mut |end, errors| {
            if errors > most {
                return;
            }
            let own = (end, errors, self.quote.last() != inside.get(end - 1));
            match ends.last_mut() {
                // The same place, seen a few characters on.
                Some(last) if end - last.0 <= length.div_ceil(2) => {
                    if (own.1, own.2) < (last.1, last.2) {
                        *last = own;
                    }
                }
                _ => ends.push(own),
            }
        });
        let places = ends.into_iter().map(|(end, errors, _)| {
            let start = self.start(&inside[..end], errors);
            Near {
                range: within.start + start..within.start + end,
                errors,
            }
        });
        places.collect()
    }

    /// Returns where the quote begins that stands at the end of a text with so many errors: read backwards, and of several places the
    /// one at which it begins with its own first character, or else is as long as it is.
    fn start(&self, text: &[char], errors: usize) -> usize {
        let backwards = self
            .backwards
            .get_or_init(|| Self::new(self.quote.iter().rev().copied().collect()).map(Box::new));
        let Some(backwards) = backwards else {
            return text.len().saturating_sub(self.quote.len());
        };
        let from = text.len().saturating_sub(self.quote.len() + errors);
        let around: Vec<char> = text[from..].iter().rev().copied().collect();
        let band = 0 - signed(errors)..signed(errors) + 1;
        let mut best = (usize::MAX, true, usize::MAX, 0);
        backwards.run(&around, true, &band, &mut |length, errors| {
            let differs = self.quote.first() != around.get(length - 1);
            best = best.min((errors, differs, length.abs_diff(self.quote.len()), length));
        });
        text.len() - best.3
    }

    /// Tells whether a part of the quote, of a block's length at most, stands anywhere in a text with at most so many errors.
    fn has_part(&self, part: &Range<usize>, text: &[char], most: usize) -> bool {
        let (block, shift) = (part.start / BLOCK, part.start % BLOCK);
        let next = (block + 1 < self.blocks && shift > 0).then_some(block + 1);
        let high = 1_u64 << (part.len() - 1);
        let (mut rise, mut fall, mut errors) = (u64::MAX, 0_u64, part.len());
        for c in text {
            let over = next.map_or(0, |next| self.of(*c, next) << (BLOCK - shift));
            let equal = self.of(*c, block) >> shift | over;
            let vertical = equal | fall;
            let horizontal = (((equal & rise).wrapping_add(rise)) ^ rise) | equal;
            let up = fall | !(horizontal | rise);
            let down = rise & horizontal;
            errors = (errors + usize::from(up & high != 0)) - usize::from(down & high != 0);
            if errors <= most {
                return true;
            }
            (rise, fall) = (down << 1 | !(vertical | up << 1), up << 1 & vertical);
        }
        false
    }

    /// Returns the places of a whole text in which the quote stands with at most so many errors, in order, none overlapping another;
    /// only those of which a part without an error is at a character that `counts`. The second value tells whether these are all, within
    /// the limit of work.
    ///
    /// With k errors one of k + 1 parts of the quote stands there without any; and of two halves of some parts, one has no more errors
    /// than it has parts, less one. The quote needs four characters for each part.
    pub(super) fn search(
        &self,
        haystack: &Haystack<'_>,
        most: usize,
        counts: &dyn Fn(usize) -> bool,
    ) -> (Vec<Near>, bool) {
        let chars = &haystack.folded().chars;
        let allowance = haystack.allowance();
        let mut left = allowance;
        let parts = most + 1;
        let border = |part: usize| part * self.quote.len() / parts;
        let mut starts: Vec<isize> = Vec::new();
        for part in 0..parts {
            let own = border(part)..border(part + 1);
            let wider = wider(part, parts);
            let found = haystack.each(&self.quote[own.clone()], &mut left, &mut |at| {
                let start = signed(at) - signed(own.start);
                let mut steps = 0;
                let is_like = counts(at)
                    && wider.iter().all(|parts| {
                        let (range, most) = (border(parts.start)..border(parts.end), parts.len() - 1);
                        if range.len() > BLOCK {
                            return true;
                        }
                        steps += range.len();
                        let from = start + signed(range.start) - signed(most);
                        self.has_part(&range, &chars[clipped(from, range.len() + 2 * most, chars.len())], most)
                    });
                if is_like {
                    starts.push(start);
                }
                steps
            });
            if !found {
                break;
            }
        }
        let found = self.beginning(haystack, starts, most, &mut left);
        haystack.spend(allowance - left);
        (found, left > 0)
    }

    /// Returns the places of a whole text in which the quote stands with at most so many errors, as [`Pattern::search`] does, between
    /// enough of what stood around it: some on both sides, or more on one.
    pub(super) fn between(
        &self,
        haystack: &Haystack<'_>,
        around: &(Vec<char>, Vec<char>),
        most: usize,
    ) -> (Vec<Near>, bool) {
        let chars = &haystack.folded().chars;
        let allowance = haystack.allowance();
        let mut left = allowance;
        let mut starts: Vec<isize> = Vec::new();
        let (prefix, suffix) = around;
        let (length, reach) = (signed(self.quote.len()), signed(most));
        for size in [ENOUGH, PLENTY] {
            let before = &prefix[prefix.len().saturating_sub(size)..];
            let after = &suffix[..suffix.len().min(size)];
            // Where both sides are told, both are wanted, and the rarer one is looked for; of more, one side is enough.
            let wants_both = size == ENOUGH && before.len().min(after.len()) == size;
            let is_wanted = |side: &[char], is_rarer: bool| {
                let is_told = !side.is_empty() && (size == ENOUGH || side.len() == size);
                is_told && (!wants_both || is_rarer)
            };
            let is_before_rarer = haystack.rarest(before).len() <= haystack.rarest(after).len();
            let has = |side: &[char], from: isize| {
                let window = &chars[clipped(from - reach, side.len() + 2 * most, chars.len())];
                !wants_both || window.windows(side.len()).any(|here| here == side)
            };
            if is_wanted(before, is_before_rarer) {
                haystack.each(before, &mut left, &mut |at| {
                    let start = signed(at + before.len());
                    if has(after, start + length) {
                        starts.push(start);
                    }
                    most
                });
            }
            if is_wanted(after, !is_before_rarer) {
                haystack.each(after, &mut left, &mut |at| {
                    let start = signed(at) - length;
                    if has(before, start - signed(before.len())) {
                        starts.push(start);
                    }
                    most
                });
            }
        }
        let found = self.beginning(haystack, starts, most, &mut left);
        haystack.spend(allowance - left);
        (found, left > 0)
    }

    /// Returns the places in which the quote stands with at most so many errors, and begins near one of some characters.
    fn beginning(&self, haystack: &Haystack<'_>, mut starts: Vec<isize>, most: usize, left: &mut usize) -> Vec<Near> {
        let chars = &haystack.folded().chars;
        sort_by_key(&mut starts, |start| *start);
        let mut found: Vec<Near> = Vec::new();
        let mut next = 0;
        while let Some(first) = starts.get(next).copied().filter(|_| *left > 0) {
            // Places that begin close to each other are looked at together.
            let mut last = first;
            while let Some(start) = starts.get(next).filter(|start| **start - last <= signed(most)) {
                last = *start;
                next += 1;
            }
            let between = last.abs_diff(first);
            let window = clipped(first - signed(most), between + self.quote.len() + 2 * most, chars.len());
            *left = left.saturating_sub(self.steps(window.len()));
            if *left == 0 || found.len() > PLACES {
                *left = 0;
                break;
            }
            let from = first - signed(window.start);
            let band = from - 2 * signed(most)..from + signed(between) + 2 * signed(most) + 1;
            found.extend(self.places(chars, window, most, &band));
        }
        apart(found)
    }
}

/// A band that leaves out nothing.
pub(super) const EVERYWHERE: Range<isize> = isize::MIN / 4..isize::MAX / 4;

fn signed(n: usize) -> isize {
    isize::try_from(n).unwrap_or(isize::MAX / 4)
}

/// Returns the part of a text of some length that begins at a place before or in it.
fn clipped(start: isize, length: usize, all: usize) -> Range<usize> {
    let end = usize::try_from(start.saturating_add(signed(length))).map_or(0, |end| end.min(all));
    usize::try_from(start).unwrap_or(0).min(end)..end
}

/// Returns the halves of halves of some parts that one of them is in, from the smallest.
fn wider(part: usize, parts: usize) -> Vec<Range<usize>> {
    let mut wider = Vec::new();
    let mut range = 0..parts;
    while range.len() > 1 {
        wider.push(range.clone());
        let middle = range.start + range.len() / 2;
        range = if part < middle {
            range.start..middle
        } else {
            middle..range.end
        };
    }
    wider.reverse();
    wider
}

/// Leaves out places that overlap one with fewer errors.
fn apart(mut found: Vec<Near>) -> Vec<Near> {
    sort_by_key(&mut found, |near| (near.errors, near.range.start));
    let mut kept: Vec<Near> = Vec::new();
    for near in found {
        let at = kept.partition_point(|other| other.range.start < near.range.start);
        let is_free = |other: Option<&Near>| {
            other.is_none_or(|other| other.range.end <= near.range.start || near.range.end <= other.range.start)
        };
        if is_free(kept.get(at)) && is_free(at.checked_sub(1).and_then(|before| kept.get(before))) {
            kept.insert(at, near);
        }
    }
    kept
}

/// Tells whether two words differ in at most so many characters (Levenshtein); for short ones, by the plain table.
pub(super) fn is_within(a: &[char], b: &[char], most: usize) -> bool {
    if a.len().abs_diff(b.len()) > most {
        return false;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (n, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = n + 1;
        for (m, y) in b.iter().enumerate() {
            let up = row[m + 1];
            row[m + 1] = (corner + usize::from(x != y)).min(up + 1).min(row[m] + 1);
            corner = up;
        }
    }
    row[b.len()] <= most
}

#[cfg(test)]
mod tests;
