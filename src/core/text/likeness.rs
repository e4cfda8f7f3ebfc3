//! How much of two texts is the same, and which of many texts are worth that question. It says nothing of why: another save of an
//! article, a wire text that two papers printed and a copy look alike.
//!
//! A text is known by its rows of four words, each as a number (Broder, "On the resemblance and containment of documents", 1997,
//! section 4: the numbers that are divisible by a power of two stand for all). So a text is asked against many others by looking up at
//! most [`KEPT`] numbers, however long the texts are. What is told of a pair is counted by the words that both have in order.

use super::case::plain;
use super::diff::{Change, word_diff};
use super::words::words;
use crate::core::order::sort_by_key;

/// Words of a row.
const ROW: usize = 4;
/// The most numbers that stand for a text.
const KEPT: usize = 1_024;
/// The fewest words of a text that is like another.
const LEAST: usize = 20;
/// The fewest numbers that two texts have in common.
const COMMON: usize = 3;

/// What a text is known by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sketch {
    /// How many of the last bits of each number are 0.
    zeros: u32,
    /// The numbers, in order, each once.
    rows: Vec<u64>,
}

impl Sketch {
    /// Makes the sketch of a text. Case, accents, punctuation and white space do not count.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut ids: Vec<u64> = Vec::new();
        for (start, end) in words(text) {
            let word = text.get(start..end).unwrap_or_default();
            ids.push(
                word.chars()
                    .filter_map(plain)
                    .fold(0, |hash, c| mix(hash, u64::from(u32::from(c)))),
            );
        }
        if ids.len() < LEAST {
            return Self::default();
        }
        let mut rows: Vec<u64> = ids
            .windows(ROW)
            .map(|row| scattered(row.iter().fold(0, |hash, id| mix(hash, *id))))
            .collect();
        sort_by_key(&mut rows, |row| *row);
        rows.dedup();
        let mut sketch = Self { zeros: 0, rows };
        while sketch.rows.len() > KEPT {
            sketch.zeros += 1;
            let zeros = sketch.zeros;
            sketch.rows.retain(|row| row.trailing_zeros() >= zeros);
        }
        sketch
    }

    /// Counts the numbers that stand for the text at a level: those that end in so many zeros.
    fn count(&self, zeros: u32) -> usize {
        if zeros <= self.zeros {
            return self.rows.len();
        }
        self.rows.iter().filter(|row| row.trailing_zeros() >= zeros).count()
    }
}

fn mix(hash: u64, more: u64) -> u64 {
    (hash.rotate_left(5) ^ more).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// Spreads a number over all its bits, the last ones too (the finaliser of `SplitMix64`).
fn scattered(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// Texts that are asked which of them are like another.
#[derive(Debug, Clone, Default)]
pub struct Sketches {
    /// Each number with the place of its text, in order.
    entries: Vec<(u64, usize)>,
    /// For each text: the zeros at the end of its numbers.
    zeros: Vec<u32>,
    /// For each text: how many numbers it has at each level from its own on.
    counts: Vec<Vec<usize>>,
}

impl Sketches {
    /// Takes in the sketches of some texts, which are known by their places from then on.
    pub fn of<'a>(sketches: impl IntoIterator<Item = &'a Sketch>) -> Self {
        let mut all = Self::default();
        for (place, sketch) in sketches.into_iter().enumerate() {
            all.entries.extend(sketch.rows.iter().map(|row| (*row, place)));
            all.zeros.push(sketch.zeros);
            all.counts
                .push((0..16).map(|more| sketch.count(sketch.zeros + more)).collect());
        }
        sort_by_key(&mut all.entries, |entry| *entry);
        all
    }

    /// Returns the places of the texts that may be like this one, the likest first: at least a fifth of the rows of the shorter one
    /// stand in both, as far as the sketches show.
    #[must_use]
    pub fn like(&self, sketch: &Sketch) -> Vec<usize> {
        let mut common = vec![0_usize; self.zeros.len()];
        for row in &sketch.rows {
            let from = self.entries.partition_point(|(own, _)| own < row);
            for (_, place) in self.entries.iter().skip(from).take_while(|(own, _)| own == row) {
                if row.trailing_zeros() >= self.zeros[*place].max(sketch.zeros) {
                    common[*place] += 1;
                }
            }
        }
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (place, common) in common.into_iter().enumerate().filter(|(_, common)| *common >= COMMON) {
            let own = self.zeros[place];
            let level = own.max(sketch.zeros);
            let theirs = usize::try_from(level - own)
                .ok()
                .and_then(|more| self.counts[place].get(more));
            let shorter = theirs.copied().unwrap_or(common).min(sketch.count(level)).max(1);
            if common * 5 >= shorter {
                found.push((common * 100 / shorter, place));
            }
        }
        sort_by_key(&mut found, |(share, place)| (std::cmp::Reverse(*share), *place));
        found.into_iter().map(|(_, place)| place).collect()
    }
}

/// How much of two texts is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likeness {
    /// Words that both have, in the same order.
    pub same: usize,
    /// Words of the shorter text.
    pub shorter: usize,
    /// Words of the longer text.
    pub longer: usize,
}

impl Likeness {
    /// Counts the words that two texts have in common, in order.
    #[must_use]
    pub fn of(one: &str, other: &str) -> Self {
        let mut stretches = Vec::new();
        for change in word_diff(one, other) {
            if let Change::Same { old, .. } = change {
                stretches.push(old.range());
            }
        }
        let mut stretches = stretches.into_iter().peekable();
        let (mut same, mut count) = (0, 0);
        for (start, end) in words(one) {
            while stretches.next_if(|stretch| stretch.end < end).is_some() {}
            same += usize::from(stretches.peek().is_some_and(|stretch| stretch.start <= start));
            count += 1;
        }
        let (one, other) = (count, words(other).count());
        let shorter = one.min(other);
        Self {
            same: same.min(shorter),
            shorter,
            longer: one.max(other),
        }
    }

    /// Returns how many of a hundred words of the shorter text stand in both: 100 only where all do.
    #[must_use]
    pub fn percent(self) -> u8 {
        u8::try_from(self.same * 100 / self.shorter.max(1)).unwrap_or(100)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Returns so many words, which go on with others for each seed.
    fn story(seed: usize, count: usize) -> Vec<String> {
        let word = |n: usize| format!("w{}", scattered((seed * 100_000 + n) as u64) % 5_003);
        (0..count).map(word).collect()
    }

    #[test]
    fn another_save_is_found_among_others_whatever_stands_around_it() {
        let texts: Vec<String> = (0..30).map(|seed| story(seed, 200 + seed * 100).join(" ")).collect();
        let sketches: Vec<Sketch> = texts.iter().map(|text| Sketch::of(text)).collect();
        let all = Sketches::of(&sketches);
        let menu = story(99, 900).join(" ");
        for (n, text) in texts.iter().enumerate() {
            let first = text.len() / 2;
            let half = &text[..first];
            // the other save, and how much of the shorter text both have at least
            let table = [
                (text.to_uppercase().replace(' ', " — \n"), 100),
                (format!("{menu} {text} {menu}"), 100),
                (text.replace("w1", "x1"), 60),
                (half.to_owned(), 95),
            ];
            for (other, least) in table {
                assert_eq!(all.like(&Sketch::of(&other)).first(), Some(&n), "{n}: {least}");
                if !other.starts_with('W') {
                    let percent = Likeness::of(text, &other).percent();
                    assert!(percent >= least, "{n}: {percent} of {least}");
                }
            }
        }
        assert_eq!(all.like(&Sketch::of(&menu)), Vec::<usize>::new());
        assert_eq!(all.like(&Sketch::of("too short to tell")), Vec::<usize>::new());
    }

    #[test]
    fn the_words_of_the_shorter_text_count() {
        let table = [
            ("a b c d", "a b c d", (4, 4, 4), 100),
            ("a b c d", "x a b c d y z", (4, 4, 7), 100),
            ("a b c d", "a b x d", (3, 4, 4), 75),
            ("a b c", "x y z", (0, 3, 3), 0),
            ("the mayor’s men", "the mayor's men", (2, 3, 3), 66),
            ("", "x", (0, 0, 1), 0),
        ];
        for (one, other, counts, percent) in table {
            let likeness = Likeness::of(one, other);
            assert_eq!(
                (likeness.same, likeness.shorter, likeness.longer),
                counts,
                "{one} / {other}"
            );
            assert_eq!(likeness.percent(), percent, "{one} / {other}");
        }
    }

    proptest! {
        #[test]
        fn a_text_is_like_itself_alone(seed in 0..50_usize, count in 20..3_000_usize) {
            let text = story(seed, count).join(" ");
            let sketch = Sketch::of(&text);
            prop_assert!(sketch.rows.len() <= KEPT);
            let other = Sketch::of(&story(seed + 100, count).join(" "));
            prop_assert_eq!(Sketches::of([&other, &sketch]).like(&sketch), vec![1]);
            prop_assert_eq!(Likeness::of(&text, &text).percent(), 100);
        }

        #[test]
        fn nothing_comes_of_any_two_texts_but_numbers(one in "\\PC{0,80}", other in "\\PC{0,80}") {
            let likeness = Likeness::of(&one, &other);
            prop_assert!(likeness.same <= likeness.shorter && likeness.shorter <= likeness.longer);
            prop_assert!(Sketches::of([&Sketch::of(&one)]).like(&Sketch::of(&other)).len() <= 1);
        }
    }
}
