//! Which words of two texts are the same ones. It knows words as numbers, and nothing of what stands between them.

use std::ops::Range;

use super::words;
use crate::core::text::Span;

/// Edits within one stretch after which the search for the fewest is given up.
const EDITS: usize = 256;

/// Words of a stretch below which the fewest edits are looked for at once.
const SMALL: usize = 64;

/// Places that are tried for one word in the table of words; a text made to crowd it gets a longer difference, not a longer wait.
const CROWD: usize = 32;

/// Some words that both texts have in a row.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) old: usize,
    pub(super) new: usize,
    pub(super) length: usize,
}

/// What is known of a stretch of both texts.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// Nothing yet.
    Rows,
    /// It has no row of four words once in both.
    Words,
    /// It has no word once in both either.
    Last,
    /// It is part of a search for the fewest edits.
    Fewest,
    /// It is the same.
    Same,
}

/// The words of both texts, as numbers.
pub(super) struct Pairing {
    pub(super) old: Vec<Span>,
    pub(super) new: Vec<Span>,
    words: [Vec<u32>; 2],
    rows: [Vec<u32>; 2],
    /// For each number, where it stands in either stretch: 0 nowhere, `u32::MAX` more than once, else one more than its place.
    seen: Vec<[u32; 2]>,
    /// How far the searches from the beginning and from the end got on each diagonal.
    reach: [Vec<i32>; 2],
}

impl Pairing {
    pub(super) fn of(old: &str, new: &str, in_old: Range<usize>, in_new: Range<usize>) -> Self {
        let (old_words, new_words) = (words(old, in_old), words(new, in_new));
        let both = old_words.len() + new_words.len();
        let mut numbers = Numbers::new(both);
        let words = [(old, &old_words), (new, &new_words)].map(|(text, words)| {
            let number = |word: &Span| numbers.of(hash(&text.as_bytes()[word.range()]));
            words.iter().map(number).collect::<Vec<_>>()
        });
        // A row of two is two words, a row of four two rows of two.
        let mut rows = words.clone();
        let mut most = numbers.last;
        for apart in [1, 2] {
            let mut numbers = Numbers::new(both);
            for row in &mut rows {
                for at in 0..row.len() {
                    row[at] = match row.get(at + apart) {
                        Some(next) => numbers.of(u64::from(row[at]) << 32 | u64::from(*next)),
                        None => 0,
                    };
                }
            }
            most = most.max(numbers.last);
        }
        Self {
            old: old_words,
            new: new_words,
            words,
            rows,
            seen: vec![[0; 2]; most as usize + 1],
            reach: [vec![0; 2 * EDITS], vec![0; 2 * EDITS]],
        }
    }

    pub(super) fn same(&self, old: usize, new: usize) -> bool {
        self.words[0][old] == self.words[1][new]
    }

    /// Tells whether two words of the old text (side 0) or of the new one (1) are like.
    pub(super) fn are_like(&self, side: usize, a: usize, b: usize) -> bool {
        self.words[side][a] == self.words[side][b]
    }

    /// Returns the rows of words that are paired, in order.
    pub(super) fn runs(&mut self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut open = vec![(0..self.old.len(), 0..self.new.len(), Stage::Rows)];
        // Depth first, left before right, so that the runs come in order.
        while let Some((mut a, mut b, stage)) = open.pop() {
            let first = (a.start, b.start);
            while !a.is_empty() && !b.is_empty() && (stage == Stage::Same || self.same(a.start, b.start)) {
                a.start += 1;
                b.start += 1;
            }
            joined(&mut runs, first, a.start - first.0);
            let ends = (a.end, b.end);
            while !a.is_empty() && !b.is_empty() && self.same(a.end - 1, b.end - 1) {
                a.end -= 1;
                b.end -= 1;
            }
            if a.end < ends.0 {
                open.push((a.end..ends.0, b.end..ends.1, Stage::Same));
            }
            if a.is_empty() || b.is_empty() {
                continue;
            }
            let is_small = a.len() + b.len() <= SMALL;
            if (stage != Stage::Rows || is_small)
                && let Some((from, to)) = self.middle(&a, &b)
            {
                open.push((to.0..a.end, to.1..b.end, Stage::Fewest));
                open.push((from.0..to.0, from.1..to.1, Stage::Same));
                open.push((a.start..from.0, b.start..from.1, Stage::Fewest));
                continue;
            }
            let next = match stage {
                Stage::Rows => Stage::Words,
                Stage::Words => Stage::Last,
                Stage::Last | Stage::Fewest | Stage::Same => continue,
            };
            let pairs = rising(&self.once(stage == Stage::Rows, &a, &b));
            let mut ends = (a.end, b.end);
            for pair in pairs.into_iter().rev() {
                open.push((pair.0 + 1..ends.0, pair.1 + 1..ends.1, next));
                open.push((pair.0..pair.0 + 1, pair.1..pair.1 + 1, Stage::Same));
                ends = pair;
            }
            open.push((a.start..ends.0, b.start..ends.1, next));
        }
        runs
    }

    /// Returns the words, or rows of words, that stand once in both stretches, in order of the old text.
    fn once(&mut self, in_rows: bool, a: &Range<usize>, b: &Range<usize>) -> Vec<(usize, usize)> {
        let [old, new] = if in_rows { &self.rows } else { &self.words };
        let (old, new) = (&old[a.clone()], &new[b.clone()]);
        for (side, numbers) in [old, new].into_iter().enumerate() {
            for (at, number) in (1_u32..).zip(numbers) {
                let seen = &mut self.seen[*number as usize][side];
                *seen = if *seen == 0 { at } else { u32::MAX };
            }
        }
        let is_once = |place: u32| place != 0 && place != u32::MAX;
        let mut pairs = Vec::new();
        for number in old.iter().filter(|number| **number != 0) {
            let [here, there] = self.seen[*number as usize];
            if is_once(here) && is_once(there) {
                pairs.push((a.start + here as usize - 1, b.start + there as usize - 1));
            }
        }
        for number in old.iter().chain(new) {
            self.seen[*number as usize] = [0; 2];
        }
        pairs
    }

    /// Returns a row of words in the middle of a shortest way through two stretches, its first words and those behind it; `None` where
    /// every way is longer than [`EDITS`]. Both stretches have words, and neither the first nor the last are the same.
    fn middle(&mut self, a: &Range<usize>, b: &Range<usize>) -> Option<((usize, usize), (usize, usize))> {
        const NOWHERE: i32 = -1;
        let narrow = |length: usize| i32::try_from(length).unwrap_or(i32::MAX / 4);
        let (n, m) = (narrow(a.len()), narrow(b.len()));
        let delta = n - m;
        let most = narrow(EDITS / 2 - 2).min((n + m + 1) / 2);
        let zero = narrow(EDITS);
        let at = |diagonal: i32| usize::try_from(zero + diagonal).unwrap_or(0);
        for reach in &mut self.reach {
            reach[at(-most - 1)..=at(most + 1)].fill(NOWHERE);
        }
        let place = |x: i32, y: i32| (usize::try_from(x).unwrap_or(0), usize::try_from(y).unwrap_or(0));
        for edits in 0..=most {
            for side in 0..2 {
                for diagonal in (-edits..=edits).step_by(2) {
                    if diagonal > n || diagonal < -m {
                        continue;
                    }
                    let reach = &self.reach[side];
                    let (put_in, taken_out) = (reach[at(diagonal + 1)], reach[at(diagonal - 1)]);
                    let mut x = NOWHERE;
                    if edits == 0 {
                        x = 0;
                    }
                    if put_in != NOWHERE && put_in - diagonal <= m {
                        x = put_in;
                    }
                    if taken_out != NOWHERE && taken_out < n {
                        x = x.max(taken_out + 1);
                    }
                    let from = x;
                    if x != NOWHERE {
                        while x < n && x - diagonal < m {
                            let (i, j) = place(x, x - diagonal);
                            let same = if side == 0 {
                                self.same(a.start + i, b.start + j)
                            } else {
                                self.same(a.end - 1 - i, b.end - 1 - j)
                            };
                            if !same {
                                break;
                            }
                            x += 1;
                        }
                    }
                    self.reach[side][at(diagonal)] = x;
                    // The two searches meet where together they are as long as the stretch.
                    let other = delta - diagonal;
                    let looks = if side == 0 {
                        delta % 2 != 0 && other.abs() < edits
                    } else {
                        delta % 2 == 0 && other.abs() <= edits
                    };
                    let there = if looks {
                        self.reach[1 - side][at(other)]
                    } else {
                        NOWHERE
                    };
                    if x == NOWHERE || there == NOWHERE || x + there < n {
                        continue;
                    }
                    let (first, last) = (place(from, from - diagonal), place(x, x - diagonal));
                    return Some(if side == 0 {
                        (
                            (a.start + first.0, b.start + first.1),
                            (a.start + last.0, b.start + last.1),
                        )
                    } else {
                        ((a.end - last.0, b.end - last.1), (a.end - first.0, b.end - first.1))
                    });
                }
            }
        }
        None
    }
}

fn joined(runs: &mut Vec<Run>, (old, new): (usize, usize), length: usize) {
    match runs.last_mut() {
        Some(last) if last.old + last.length == old && last.new + last.length == new => last.length += length,
        _ if length > 0 => runs.push(Run { old, new, length }),
        _ => {}
    }
}

/// Returns the longest rising row of the second places among pairs that are in order of the first (patience sorting).
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (n, (_, there)) in pairs.iter().enumerate() {
        let at = ends.partition_point(|end| pairs[*end].1 < *there);
        before.push(at.checked_sub(1).map(|at| ends[at]));
        if at == ends.len() {
            ends.push(n);
        } else {
            ends[at] = n;
        }
    }
    let mut row = Vec::new();
    let mut next = ends.last().copied();
    while let Some(n) = next {
        row.push(pairs[n]);
        next = before[n];
    }
    row.reverse();
    row
}

/// Gives equal keys equal numbers, from 1.
struct Numbers {
    slots: Vec<(u64, u32)>,
    last: u32,
}

impl Numbers {
    fn new(most: usize) -> Self {
        Self {
            slots: vec![(0, 0); (most * 2).next_power_of_two().max(2)],
            last: 0,
        }
    }

    fn of(&mut self, key: u64) -> u32 {
        let mixed = key.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mask = self.slots.len() - 1;
        // The upper half, in which every bit of the key counts.
        let from = usize::try_from(mixed >> 32).unwrap_or(0);
        for step in 0..CROWD {
            let (own, number) = &mut self.slots[(from + step) & mask];
            if *number == 0 {
                self.last += 1;
                (*own, *number) = (key, self.last);
                return self.last;
            }
            if *own == key {
                return *number;
            }
        }
        self.last += 1;
        self.last
    }
}

/// Fowler, Noll and Vo's hash (FNV-1a), of 64 bits.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
