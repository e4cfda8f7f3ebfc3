//! Where words stand in a text with a few errors in them: G. Myers, "A fast bit-vector algorithm for approximate string matching based
//! on dynamic programming" (Journal of the ACM 46(3), 1999), in blocks of 64 characters (section 4), over `char`. It decides nothing:
//! whether such a place is good enough is told elsewhere.

use crate::core::order::sort_by_key;

/// Characters of a quote in one block.
const BLOCK: usize = 64;

/// A stretch of a text that is like a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Near {
    /// The first of its characters.
    pub start: usize,
    /// One past the last of its characters.
    pub end: usize,
    /// How many characters have to be put in, taken out or replaced to make the quote of it.
    pub errors: usize,
}

/// A quote, ready to be looked for.
pub(super) struct Pattern {
    /// For each character of the quote, in order of the characters: in which places it stands, as bits.
    places: Vec<(char, Vec<u64>)>,
    length: usize,
}

impl Pattern {
    /// Prepares a quote; one without a character is nowhere.
    pub(super) fn new(quote: impl Iterator<Item = char>) -> Self {
        let mut all: Vec<(char, usize)> = quote.zip(0..).collect();
        let length = all.len();
        sort_by_key(&mut all, |(c, _)| *c);
        let mut places: Vec<(char, Vec<u64>)> = Vec::new();
        for (c, at) in all {
            if places.last().is_none_or(|(last, _)| *last != c) {
                places.push((c, vec![0; length.div_ceil(BLOCK)]));
            }
            if let Some((_, bits)) = places.last_mut() {
                bits[at / BLOCK] |= 1 << (at % BLOCK);
            }
        }
        Self { places, length }
    }

    fn of(&self, c: char) -> Option<&[u64]> {
        let at = self.places.binary_search_by_key(&c, |(own, _)| *own).ok()?;
        Some(&self.places[at].1)
    }

    /// Tells, for each prefix of a text, with how few errors the quote stands at its end: with `anchored` it has to begin where the text
    /// does, else anywhere. `told` is called with the length of the prefix, from 1, and the errors.
    fn run(&self, text: impl Iterator<Item = char>, anchored: bool, mut told: impl FnMut(usize, usize)) {
        let blocks = self.length.div_ceil(BLOCK);
        let Some(last) = blocks.checked_sub(1) else { return };
        // Vertical differences of +1 and of −1, as bits.
        let mut rises = vec![u64::MAX; blocks];
        let mut falls = vec![0_u64; blocks];
        let end = 1_u64 << ((self.length - 1) % BLOCK);
        let mut errors = self.length;
        for (n, c) in text.enumerate() {
            let own = self.of(c);
            // What comes in from the block above: the row above the quote is 0 everywhere, or one more with each character.
            let mut from_above = i8::from(anchored);
            for block in 0..blocks {
                let high = if block == last { end } else { 1 << (BLOCK - 1) };
                let (rise, fall) = (rises[block], falls[block]);
                let mut equal = own.map_or(0, |bits| bits[block]);
                let vertical = equal | fall;
                if from_above < 0 {
                    equal |= 1;
                }
                let horizontal = (((equal & rise).wrapping_add(rise)) ^ rise) | equal;
                let mut up = fall | !(horizontal | rise);
                let mut down = rise & horizontal;
                let out = i8::from(up & high != 0) - i8::from(down & high != 0);
                up = up << 1 | u64::from(from_above > 0);
                down = down << 1 | u64::from(from_above < 0);
                rises[block] = down | !(vertical | up);
                falls[block] = up & vertical;
                from_above = out;
            }
            errors = errors.saturating_add_signed(isize::from(from_above));
            told(n + 1, errors);
        }
    }

    /// Returns the places in which the quote stands with at most so many errors: of places that overlap the one with the fewest errors,
    /// and of several such the last. They are in order of the text.
    pub(super) fn places(&self, quote: &[char], text: &[char], most: usize) -> Vec<Near> {
        let mut ends: Vec<(usize, usize)> = Vec::new();
        self.run(text.iter().copied(), false, |end, errors| {
            if errors > most {
                return;
            }
            match ends.last_mut() {
                // The same place, seen one character on.
                Some(last) if end - last.0 <= self.length.div_ceil(2) => {
                    if errors <= last.1 {
                        *last = (end, errors);
                    }
                }
                _ => ends.push((end, errors)),
            }
        });
        let back = Self::new(quote.iter().rev().copied());
        let places = ends.into_iter().map(|(end, errors)| {
            let from = end.saturating_sub(self.length + errors);
            // The quote read backwards from the end: where it takes as few errors, it begins; of several, as long as the quote.
            let mut best = (usize::MAX, usize::MAX, end);
            back.run(text[from..end].iter().rev().copied(), true, |length, errors| {
                let key = (errors, length.abs_diff(self.length), end - length);
                best = best.min(key);
            });
            Near {
                start: best.2,
                end,
                errors,
            }
        });
        places.collect()
    }
}

/// Returns in how many characters two texts differ (Levenshtein), or `None` where it is more than so many.
pub(super) fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.is_empty() || b.is_empty() {
        return Some(a.len().max(b.len())).filter(|distance| *distance <= most);
    }
    let mut last = usize::MAX;
    Pattern::new(a.iter().copied()).run(b.iter().copied(), true, |_, errors| last = errors);
    Some(last).filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The plain table (P. Sellers, 1980): for each prefix of the text, the errors of the quote at its end.
    fn table(quote: &[char], text: &[char], anchored: bool) -> Vec<usize> {
        let mut column: Vec<usize> = (0..=quote.len()).collect();
        let mut ends = Vec::new();
        for (n, c) in text.iter().enumerate() {
            let mut corner = column[0];
            column[0] = if anchored { n + 1 } else { 0 };
            for (m, own) in quote.iter().enumerate() {
                let left = column[m + 1];
                column[m + 1] = (corner + usize::from(own != c)).min(left + 1).min(column[m] + 1);
                corner = left;
            }
            ends.push(column[quote.len()]);
        }
        ends
    }

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    proptest! {
        #[test]
        fn it_agrees_with_the_plain_table(
            quote in "[ab]{1,6}|[abcé漢 ]{1,200}",
            text in "[ab]{0,30}|[abcé漢 ]{0,300}",
            anchored in any::<bool>(),
        ) {
            let (quote, text) = (chars(&quote), chars(&text));
            let mut found = Vec::new();
            Pattern::new(quote.iter().copied()).run(text.iter().copied(), anchored, |_, errors| found.push(errors));
            prop_assert_eq!(found, table(&quote, &text, anchored));
        }

        #[test]
        fn every_place_has_the_errors_that_it_says(quote in "[ab ]{1,90}", text in "[ab ]{0,200}", most in 0_usize..20) {
            let (quote, text) = (chars(&quote), chars(&text));
            let places = Pattern::new(quote.iter().copied()).places(&quote, &text, most);
            for near in &places {
                let own = &text[near.start..near.end];
                prop_assert!(near.errors <= most);
                prop_assert_eq!(distance(&quote, own, usize::MAX), Some(near.errors));
            }
            let least = table(&quote, &text, false).into_iter().min().filter(|least| *least <= most);
            prop_assert_eq!(places.iter().map(|near| near.errors).min(), least);
        }
    }

    #[test]
    fn slips_are_found() {
        let text = chars("On Monday the storm tore planks off the old pier at Lindmere.");
        let quote = chars("the strom tore plnaks off the pier");
        let places = Pattern::new(quote.iter().copied()).places(&quote, &text, 10);
        let [near] = places[..] else { panic!("{places:?}") };
        let found: String = text[near.start..near.end].iter().collect();
        assert_eq!(
            (found.as_str(), near.errors),
            ("the storm tore planks off the old pier", 8)
        );
    }
}
