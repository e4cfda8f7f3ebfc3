//! From spans that overlap in any way to runs that can be painted one after another, and to lanes for their lines.
//!
//! It knows nothing of tags or colours, and refuses to lose a byte: the runs always add up to the whole.

use crate::core::order::sort_by_key;
use crate::core::text::Span;
use std::cmp::Reverse;

/// A stretch of text that the same marks cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run<T> {
    /// The bytes of the stretch; never empty.
    pub span: Span,
    /// What covers it, the outermost (longest, then earliest) first; nothing where no mark does.
    pub covering: Vec<T>,
}

/// Cuts `within` at every end of a mark.
///
/// The runs follow each other without a gap and add up to `within`. Marks are clipped to it; empty ones and ones outside
/// cover nothing. Takes O(n log n) for n marks, and the size of what it returns.
#[must_use]
pub fn runs<T: Copy>(within: Span, marks: &[(Span, T)]) -> Vec<Run<T>> {
    // Where marks begin and end. A mark's place among those that cover: longest first, then earliest, then as given.
    let mut turns: Vec<(usize, Option<Cover>, bool)> = vec![(within.end.get(), None, false)];
    for (index, (span, _)) in marks.iter().enumerate() {
        if let Some(shown) = span.intersect(within) {
            let cover = Some((Reverse(span.len()), span.start.get(), index));
            turns.push((shown.start.get(), cover, true));
            turns.push((shown.end.get(), cover, false));
        }
    }
    sort_by_key(&mut turns, |(at, _, _)| *at);
    let (mut runs, mut active, mut from) = (Vec::new(), Vec::<Cover>::new(), within.start.get());
    for (at, cover, begins) in turns {
        if at > from {
            let covering = active.iter().filter_map(|(_, _, index)| marks.get(*index));
            runs.push(Run {
                span: Span::new(from, at),
                covering: covering.map(|(_, what)| *what).collect(),
            });
            from = at;
        }
        // What covers is short: finding a place in it costs no more than copying it to the runs.
        match cover.map(|cover| (active.binary_search(&cover), cover)) {
            Some((Err(place), cover)) if begins => active.insert(place, cover),
            Some((Ok(place), _)) if !begins => {
                active.remove(place);
            }
            _ => {}
        }
    }
    runs
}

type Cover = (Reverse<usize>, usize, usize);

/// Gives each mark a lane for its line, 0 nearest the text: the shortest nearest, and no two that overlap in one lane.
///
/// A mark keeps its lane over its whole length. Beyond 256 marks over one place the last lane is shared.
#[must_use]
pub fn lanes(marks: &[Span]) -> Vec<u8> {
    let mut order: Vec<usize> = (0..marks.len()).collect();
    sort_by_key(&mut order, |index| (marks[*index].len(), marks[*index].start, *index));
    let mut lanes = vec![0; marks.len()];
    // For each lane the spans in it, which never overlap: from start to end.
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    for index in order {
        let Span { start, end } = marks[index];
        if marks[index].is_empty() {
            continue;
        }
        let before = |lane: &Vec<(usize, usize)>| lane.partition_point(|(from, _)| *from < end.get());
        let is_free = |lane: &Vec<(usize, usize)>| {
            before(lane)
                .checked_sub(1)
                .and_then(|last| lane.get(last))
                .is_none_or(|(_, to)| *to <= start.get())
        };
        let lane = taken
            .iter()
            .position(is_free)
            .unwrap_or(taken.len())
            .min(usize::from(u8::MAX));
        if lane == taken.len() {
            taken.push(Vec::new());
        }
        let place = before(&taken[lane]);
        taken[lane].insert(place, (start.get(), end.get()));
        lanes[index] = u8::try_from(lane).unwrap_or(u8::MAX);
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shows runs as `0..3[ab]`.
    fn shown(within: (usize, usize), marks: &[(usize, usize, char)]) -> String {
        let marks: Vec<_> = marks
            .iter()
            .map(|(start, end, name)| (Span::new(*start, *end), *name))
            .collect();
        let shown = |run: &Run<char>| format!("{:?}[{}]", run.span.range(), run.covering.iter().collect::<String>());
        runs(Span::new(within.0, within.1), &marks)
            .iter()
            .map(shown)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn marks_become_runs() {
        type Row = ((usize, usize), &'static [(usize, usize, char)], &'static str);
        let table: &[Row] = &[
            ((0, 9), &[], "0..9[]"),
            ((4, 4), &[(0, 9, 'a')], ""),
            ((0, 9), &[(2, 5, 'a')], "0..2[] 2..5[a] 5..9[]"),
            ((0, 9), &[(0, 9, 'a'), (3, 4, 'b')], "0..3[a] 3..4[ab] 4..9[a]"),
            ((0, 9), &[(3, 4, 'b'), (0, 9, 'a')], "0..3[a] 3..4[ab] 4..9[a]"),
            (
                (0, 9),
                &[(1, 5, 'a'), (3, 8, 'b')],
                "0..1[] 1..3[a] 3..5[ba] 5..8[b] 8..9[]",
            ),
            ((0, 4), &[(0, 2, 'a'), (2, 4, 'b')], "0..2[a] 2..4[b]"),
            ((0, 4), &[(1, 3, 'a'), (1, 3, 'b')], "0..1[] 1..3[ab] 3..4[]"),
            (
                (5, 9),
                &[(0, 6, 'a'), (8, 20, 'b'), (1, 2, 'c'), (7, 7, 'd')],
                "5..6[a] 6..8[] 8..9[b]",
            ),
            // Clipped, a is the shorter; it is still the outer one.
            ((5, 9), &[(0, 7, 'a'), (5, 9, 'b')], "5..7[ab] 7..9[b]"),
        ];
        for (within, marks, expected) in table {
            assert_eq!(shown(*within, marks), *expected, "{marks:?}");
        }
    }

    #[test]
    fn the_shortest_is_nearest_the_text() {
        type Row = (&'static [(usize, usize)], &'static [u8]);
        let table: &[Row] = &[
            (&[], &[]),
            (&[(0, 9), (2, 4)], &[1, 0]),
            (&[(0, 4), (4, 9)], &[0, 0]),
            (&[(0, 9), (1, 6), (2, 4)], &[2, 1, 0]),
            (&[(0, 4), (3, 9), (8, 20)], &[0, 1, 0]),
            (&[(1, 3), (1, 3)], &[0, 1]),
            (&[(5, 5), (0, 9)], &[0, 0]),
        ];
        for (marks, expected) in table {
            let marks: Vec<_> = marks.iter().map(|(start, end)| Span::new(*start, *end)).collect();
            assert_eq!(lanes(&marks), *expected, "{marks:?}");
        }
    }
}
