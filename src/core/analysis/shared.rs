//! Passages that sources share word for word: what one took from another, or both from an agency.
//!
//! It says that words are the same, never who wrote them first; and it finds no passage that was reworded.
//!
//! Case, punctuation, the shape of apostrophes and white space do not count, and what is struck out is read across. Every stretch of
//! [`LEAST`] words is indexed by its hash, the places of each are read off together for all sources, and joined while the same sources
//! go on with the same words. So the work grows with the length of the texts, not with the number of pairs of them.
//!
//! The only reason is `word-for-word`.

use super::reading::{Reading, TokenKind};
use crate::core::order::sort_by_key;
use crate::core::text::Span;
use crate::core::text::lower;
use std::cmp::Reverse;

/// The fewest words of a passage.
pub const LEAST: usize = 8;

/// Passages that are looked at as possible wholes of one that may be their part.
const WHOLES: usize = 64;

/// No stretch of this place is shared.
const NONE: u32 = u32::MAX;

/// Words that several sources have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// How many words; a number counts as one.
    pub words: usize,
    /// Where it stands: the number of the source, and the span from the first word to the last. Each source once, in order.
    pub places: Vec<(usize, Span)>,
    /// Why it is here: `word-for-word`.
    pub reason: &'static str,
}

/// Finds the passages of [`LEAST`] words or more that two or more sources share, the longest first.
///
/// A passage is as long as its sources agree. A part of it is told only where more sources have that part. Where a source has the same
/// words twice, the first place counts.
#[must_use]
pub fn shared(readings: &[&Reading<'_>]) -> Vec<Passage> {
    let words = Words::of(readings);
    let stretches = Stretches::of(&words);
    let chains = chains(&words, &stretches);
    let grown = grown(&words, &stretches, &chains);
    let mut passages: Vec<Passage> = whole(&grown).into_iter().map(|run| words.passage(run)).collect();
    sort_by_key(&mut passages, |passage| {
        let (source, span) = passage.places.first().copied().unwrap_or_default();
        (Reverse(passage.words), source, span, Reverse(passage.places.len()))
    });
    passages
}

/// The words of all sources, one after another.
struct Words {
    /// What each is: equal numbers are equal words.
    ids: Vec<u32>,
    /// Where each stands in its text.
    spans: Vec<Span>,
    /// Where the words of each source begin, and at the end where the last ones stop.
    borders: Vec<usize>,
}

impl Words {
    fn of(readings: &[&Reading<'_>]) -> Self {
        let (mut spans, mut texts, mut borders) = (Vec::new(), Vec::new(), vec![0]);
        for reading in readings {
            for span in units(reading) {
                spans.push(span);
                texts.push(reading.slice(span));
            }
            borders.push(spans.len());
        }
        Self {
            ids: numbered(&texts),
            spans,
            borders,
        }
    }

    /// Returns the source that a word is in.
    fn source_of(&self, at: usize) -> usize {
        self.borders.partition_point(|border| *border <= at).saturating_sub(1)
    }

    /// Tells whether every place, moved by one word forwards or backwards, still has the same word in its own source.
    fn agree(&self, places: &[(usize, usize)], offset: usize, forwards: bool) -> bool {
        let mut first = None;
        places.iter().all(|(source, place)| {
            let at = if forwards {
                Some(place + offset).filter(|at| *at < self.borders[source + 1])
            } else {
                place.checked_sub(offset).filter(|at| *at >= self.borders[*source])
            };
            at.is_some_and(|at| *first.get_or_insert(self.ids[at]) == self.ids[at])
        })
    }

    fn passage(&self, run: &Run) -> Passage {
        let span = |place: usize| {
            let last = place + run.words - 1;
            Span::new(self.spans[place].start.get(), self.spans[last].end.get())
        };
        Passage {
            words: run.words,
            places: run
                .places
                .iter()
                .map(|(source, place)| (*source, span(*place)))
                .collect(),
            reason: "word-for-word",
        }
    }
}

/// Cuts a text into what counts: words, and numbers with the marks inside them, since 12,000 is not 12.000.
fn units(reading: &Reading<'_>) -> Vec<Span> {
    let mut units: Vec<Span> = Vec::with_capacity(reading.tokens.len());
    // Whether the last unit is a number, and whether it is followed by a mark that may go on with it.
    let (mut is_number, mut link) = (false, None);
    for token in &reading.tokens {
        match token.kind {
            TokenKind::Mark => {
                let touches = units.last().is_some_and(|unit| unit.end.get() == token.start);
                let links = matches!(token.text, "." | "," | ":" | "'" | "’" | "٫" | "٬");
                link = (is_number && touches && links).then_some(token.end);
                is_number = false;
                continue;
            }
            TokenKind::Number if link == Some(token.start) => {
                if let Some(unit) = units.last_mut() {
                    *unit = Span::new(unit.start.get(), token.end);
                }
            }
            _ => units.push(token.span()),
        }
        is_number = token.kind == TokenKind::Number;
        link = None;
    }
    units
}

/// Returns the characters of a word that count.
fn letters(word: &str) -> impl Iterator<Item = char> {
    let seen = word
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}'))
        .map(|c| if matches!(c, '’' | 'ʼ') { '\'' } else { c });
    seen.map(lower)
}

/// Brings pairs into order; one routine for all, as each kind of sort costs the page anew.
fn sorted(mut pairs: Vec<(u64, usize)>) -> Vec<(u64, usize)> {
    sort_by_key(&mut pairs, |pair| *pair);
    pairs
}

fn mix(hash: u64, more: u32) -> u64 {
    (hash.rotate_left(5) ^ u64::from(more)).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// Gives equal words equal numbers.
///
/// Different words never get the same one. Should a hostile text hold words of one hash, some equal ones may get different numbers.
fn numbered(texts: &[&str]) -> Vec<u32> {
    let hash = |text: &str| letters(text).fold(0, |hash, c| mix(hash, u32::from(c)));
    let mut order: Vec<(u64, usize)> = Vec::with_capacity(texts.len());
    for (at, text) in texts.iter().enumerate() {
        order.push((hash(text), at));
    }
    let mut ids = vec![0; texts.len()];
    let (mut id, mut last): (u32, Option<(u64, usize)>) = (0, None);
    for (own, at) in sorted(order) {
        let is_same = last.is_some_and(|(hash, last)| {
            hash == own && (texts[last] == texts[at] || letters(texts[last]).eq(letters(texts[at])))
        });
        if !is_same {
            id = id.saturating_add(1);
            last = Some((own, at));
        }
        ids[at] = id;
    }
    ids
}

/// The stretches of [`LEAST`] words that stand in two sources or more.
struct Stretches {
    /// The stretch that begins at each word; [`NONE`] where it stands in no other source, or stood in this one before.
    at: Vec<u32>,
    /// The source and the place of each stretch, in order.
    places: Vec<(usize, usize)>,
    /// Where the places of each stretch begin, and at the end where the last ones stop.
    borders: Vec<usize>,
}

impl Stretches {
    fn of(words: &Words) -> Self {
        let mut starts: Vec<(u64, usize)> = Vec::new();
        for pair in words.borders.windows(2) {
            let ids = &words.ids[pair[0]..pair[1]];
            for (at, stretch) in ids.windows(LEAST).enumerate() {
                starts.push((stretch.iter().fold(0, |hash, id| mix(hash, *id)), pair[0] + at));
            }
        }
        let starts = sorted(starts);
        let mut stretches = Self {
            at: vec![NONE; words.ids.len()],
            places: Vec::new(),
            borders: vec![0],
        };
        for group in starts.chunk_by(|a, b| a.0 == b.0) {
            let stretch = |start: usize| words.ids.get(start..start + LEAST);
            let from = stretches.places.len();
            for (_, start) in group {
                let source = words.source_of(*start);
                let is_new = stretches.places[from..].last().is_none_or(|(last, _)| *last != source);
                if is_new && stretch(*start) == stretch(group[0].1) {
                    stretches.places.push((source, *start));
                }
            }
            let number = u32::try_from(stretches.borders.len() - 1).unwrap_or(NONE);
            if stretches.places.len() - from < 2 || number == NONE {
                stretches.places.truncate(from);
                continue;
            }
            for (_, start) in &stretches.places[from..] {
                stretches.at[*start] = number;
            }
            stretches.borders.push(stretches.places.len());
        }
        stretches
    }

    /// Returns the places of the stretch that begins at a word; none where it is not shared.
    fn places(&self, at: usize) -> &[(usize, usize)] {
        let Some(number) = self.at.get(at).filter(|number| **number != NONE) else {
            return &[];
        };
        let number = *number as usize;
        &self.places[self.borders[number]..self.borders[number + 1]]
    }
}

/// Words that stand in several sources.
struct Run {
    words: usize,
    /// The source and the first word of each place, in order.
    places: Vec<(usize, usize)>,
}

/// A run of stretches that the same sources have: its first word in the first of them, and its length in words.
struct Chain {
    start: usize,
    words: usize,
    /// Equal for chains whose places are the same sources at the same distances from each other.
    alignment: u64,
}

/// Joins stretches that follow each other in the same sources.
fn chains(words: &Words, stretches: &Stretches) -> Vec<Chain> {
    let follows = |a: &[(usize, usize)], b: &[(usize, usize)]| {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.0 == b.0 && a.1 + 1 == b.1)
    };
    let mut chains: Vec<Chain> = Vec::new();
    // The stretch at the place before, where the last chain may go on.
    let mut before: &[(usize, usize)] = &[];
    for at in 0..words.ids.len() {
        let places = stretches.places(at);
        let is_first = places.first().is_some_and(|(_, start)| *start == at);
        if !is_first {
            before = &[];
            continue;
        }
        match chains.last_mut() {
            Some(chain) if follows(before, places) => chain.words += 1,
            _ => {
                let alignment = places.iter().fold(0, |hash, (source, start)| {
                    let distance = u32::try_from(start - at).unwrap_or(NONE);
                    mix(mix(hash, u32::try_from(*source).unwrap_or(NONE)), distance)
                });
                chains.push(Chain {
                    start: at,
                    words: LEAST,
                    alignment,
                });
            }
        }
        before = places;
    }
    chains
}

/// Makes each chain as long as its sources agree. Chains of the same places become one.
fn grown(words: &Words, stretches: &Stretches, chains: &[Chain]) -> Vec<Run> {
    let mut order: Vec<(u64, usize)> = Vec::with_capacity(chains.len());
    for (index, chain) in chains.iter().enumerate() {
        order.push((chain.alignment, index));
    }
    // Words compared at most, so that a hostile text cannot stop the page; no text of the news comes near.
    let mut work = words.ids.len().saturating_mul(32).saturating_add(1 << 20);
    let mut runs: Vec<Run> = Vec::new();
    // The chains themselves are in the order of their starts.
    for (_, index) in sorted(order) {
        let chain = &chains[index];
        let places = stretches.places(chain.start);
        let is_known = runs.last().is_some_and(|run| {
            let distance = chain.start.wrapping_sub(run.places[0].1);
            run.places.len() == places.len()
                && distance.saturating_add(chain.words) <= run.words
                && run
                    .places
                    .iter()
                    .zip(places)
                    .all(|(a, b)| a.0 == b.0 && a.1 + distance == b.1)
        });
        if is_known {
            continue;
        }
        let (mut before, mut length) = (0, chain.words);
        while work > places.len() && words.agree(places, before + 1, false) {
            before += 1;
            work -= places.len();
        }
        while work > places.len() && words.agree(places, length, true) {
            length += 1;
            work -= places.len();
        }
        runs.push(Run {
            words: before + length,
            places: places.iter().map(|(source, start)| (*source, start - before)).collect(),
        });
    }
    runs
}

/// Leaves out each run that is part of another one which has the same sources or more.
fn whole(runs: &[Run]) -> Vec<&Run> {
    // Where each run begins, the longest first: both in one number, as no text has as many words as its half can hold.
    let half = |number: usize| u64::from(u32::try_from(number).unwrap_or(NONE));
    let mut turns: Vec<(u64, usize)> = Vec::new();
    for (index, run) in runs.iter().enumerate() {
        for (_, start) in &run.places {
            turns.push(((half(*start) << 32) | (u64::from(NONE) - half(run.words)), index));
        }
    }
    let mut is_part = vec![false; runs.len()];
    // Runs that are not over yet, with their ends.
    let mut open: Vec<(usize, usize)> = Vec::new();
    for (turn, index) in sorted(turns) {
        let run = &runs[index];
        let start = usize::try_from(turn >> 32).unwrap_or(usize::MAX);
        open.retain(|(end, _)| *end > start);
        let end = start + run.words;
        let at_edge = [run.places.first(), run.places.last()]
            .iter()
            .flatten()
            .any(|(_, first)| *first == start);
        if at_edge && !is_part[index] {
            is_part[index] = open.iter().any(|(open_end, other)| {
                let whole = &runs[*other];
                let says_more = whole.words > run.words || whole.places.len() > run.places.len() || *other < index;
                *open_end >= end && *other != index && says_more && has_sources(whole, run)
            });
        }
        // What ends first can hold the least.
        if open.len() == WHOLES
            && let Some(least) = (0..WHOLES).min_by_key(|at| open[*at].0)
        {
            open.swap_remove(least);
        }
        open.push((end, index));
    }
    let kept = runs.iter().zip(is_part).filter(|(_, is_part)| !is_part);
    kept.map(|(run, _)| run).collect()
}

/// Tells whether the sources of one run include all of another's.
fn has_sources(whole: &Run, part: &Run) -> bool {
    let mut sources = whole.places.iter().map(|(source, _)| *source);
    part.places
        .iter()
        .all(|(source, _)| sources.by_ref().any(|other| other == *source))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(texts: &[&str]) -> Vec<(usize, Vec<(usize, String)>)> {
        let readings: Vec<_> = texts.iter().map(|text| Reading::new(text, "en", "", &[])).collect();
        passages(&readings)
    }

    fn passages(readings: &[Reading<'_>]) -> Vec<(usize, Vec<(usize, String)>)> {
        let readings: Vec<_> = readings.iter().collect();
        shared(&readings)
            .into_iter()
            .map(|passage| {
                let place = |(source, span): &(usize, Span)| (*source, readings[*source].slice(*span).to_owned());
                (passage.words, passage.places.iter().map(place).collect())
            })
            .collect()
    }

    /// One line for each passage: its words, then the sources, then the words in the first of them.
    fn short(texts: &[&str]) -> Vec<String> {
        let line = |(words, places): (usize, Vec<(usize, String)>)| {
            let sources: String = places.iter().map(|(source, _)| source.to_string()).collect();
            format!("{words} {sources} {}", places[0].1)
        };
        found(texts).into_iter().map(line).collect()
    }

    #[test]
    fn passages_are_found_whole() {
        let table: &[(&[&str], &[&str])] = &[
            (
                &["so a b c d e f g h then", "well A B c, d e — f “g” H."],
                &["8 01 a b c d e f g h"],
            ),
            (&["a b c d e f g", "a b c d e f g"], &[]),
            (&["a b c d e f g h", "a b c d e f g x h"], &[]),
            // Three sources are one passage with three places; what two of them have beyond it is another.
            (
                &["a b c d e f g h i j", "a b c d e f g h i j", "x b c d e f g h i j x"],
                &["10 01 a b c d e f g h i j", "9 012 b c d e f g h i j"],
            ),
            (
                &["a b c d e f g h", "z a b c d e f g h", "a b c d e f g h z"],
                &["8 012 a b c d e f g h"],
            ),
            // Two pairs that overlap in the middle one.
            (
                &["1 2 3 4 5 6 7 8 x", "1 2 3 4 5 6 7 8 9 10 11", "y 4 5 6 7 8 9 10 11"],
                &["8 01 1 2 3 4 5 6 7 8", "8 12 4 5 6 7 8 9 10 11"],
            ),
            // The same words twice in one source: the first place, and no passage by itself.
            (
                &["a b c d e f g h, a b c d e f g h", "a b c d e f g h"],
                &["8 01 a b c d e f g h"],
            ),
            (&["a b c d e f g h a b c d e f g h"], &[]),
            (
                &["a b c d e f g h. y a b c d e f g h i", "a b c d e f g h i"],
                &["9 01 a b c d e f g h i"],
            ),
            // Apostrophes, numbers.
            (
                &[
                    "it’s the mayor's 12,000 boats that sank at 18:40",
                    "It's the mayor’s 12,000 boats that sank at 18:40",
                ],
                &["9 01 it’s the mayor's 12,000 boats that sank at 18:40"],
            ),
            (&["a b c d e f g 12,000", "a b c d e f g 12.000"], &[]),
            (&["a b c d e f g 1.2", "a b c d e f g 12"], &[]),
            (&[], &[]),
            (&["", ""], &[]),
        ];
        for (texts, expected) in table {
            assert_eq!(short(texts), *expected, "{texts:?}");
        }
    }

    #[test]
    fn the_longest_come_first() {
        let one = "a b c d e f g h. 1 2 3 4 5 6 7 8 9";
        let other = "1 2 3 4 5 6 7 8 9; a b c d e f g h";
        assert_eq!(short(&[one, other]), ["9 01 1 2 3 4 5 6 7 8 9", "8 01 a b c d e f g h"]);
    }

    #[test]
    fn struck_words_are_read_across() {
        let plain = Reading::new("We were told to wait for the next boat", "en", "", &[]);
        let text = "We were told to Read more wait for the next boat";
        let struck = Reading::new(text, "en", "", &[Span::new(16, 25)]);
        let expected = vec![(0, plain.text.to_owned()), (1, text.to_owned())];
        assert_eq!(passages(&[plain, struck]), [(9, expected)]);
        let all = Reading::new("a b c d e f g h", "en", "", &[Span::new(0, 15)]);
        assert_eq!(passages(&[all.clone(), all]), []);
    }

    #[test]
    fn a_hostile_text_ends() {
        let same = "a ".repeat(100_000);
        let found = short(&[&same, &same, &same]);
        assert_eq!(found.len(), 1);
        let turning = "a b c ".repeat(30_000);
        let shifted = format!("b c {turning}");
        assert!(!short(&[&turning, &shifted, &same]).is_empty());
        // Ever other parts of one long text.
        let long: String = (0..20_000).map(|n| format!("w{n} ")).collect();
        let broken: String = (0..20_000)
            .map(|n| if n % 9 == 0 { "x ".to_owned() } else { format!("w{n} ") })
            .collect();
        assert_eq!(short(&[&long, &long, &broken]).len(), 1 + 20_000 / 9);
    }

    proptest! {
        #[test]
        fn every_passage_is_shared_and_none_is_missed(texts in prop::collection::vec("([a-c] ){0,40}", 2..4)) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let found = found(&texts);
            for (words, places) in &found {
                prop_assert!(*words >= LEAST && places.len() >= 2);
                prop_assert!(places.iter().all(|(_, text)| *text == places[0].1));
                prop_assert!(places.windows(2).all(|pair| pair[0].0 < pair[1].0));
            }
            // Each stretch that two sources share lies in a passage of both.
            let words: Vec<&str> = texts[0].split(' ').filter(|word| !word.is_empty()).collect();
            for stretch in words.windows(LEAST) {
                let stretch = stretch.join(" ");
                if texts[1].contains(&stretch) {
                    prop_assert!(found.iter().any(|(_, places)| {
                        places[0].1.contains(&stretch) && places[0].0 == 0 && places[1].0 == 1
                    }), "{stretch}");
                }
            }
        }

        #[test]
        fn it_is_total(texts in prop::collection::vec(".{0,60}", 0..4), at in 0usize..40, length in 0usize..20) {
            let readings: Vec<_> = texts
                .iter()
                .map(|text| Reading::new(text, "en", "", &[Span::new(at, at + length)]))
                .collect();
            let readings: Vec<_> = readings.iter().collect();
            for passage in shared(&readings) {
                for (source, span) in passage.places {
                    prop_assert!(readings[source].text.get(span.range()).is_some());
                }
            }
        }
    }
}
