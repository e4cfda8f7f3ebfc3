//! What differs between two texts, word by word. It explains nothing and moves nothing: it pairs what is the same, in order.
//!
//! Words that both texts have once, in the same order, are paired first (Cohen's patience diff), the stretches between them by the
//! greedy search of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (Algorithmica 1, 1986), section 4. A stretch in
//! which more than [`EDITS`] words differ is told as taken out and put in: longer, never wrong.

use serde_json::Value;

use super::Span;
use crate::core::json::{Json, Misfit};
use crate::core::order::sort_by_key;

/// Edits within one stretch after which it is given up.
const EDITS: usize = 400;

/// A stretch of two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Both have it.
    Same {
        /// Where it stands in the old text.
        old: Span,
        /// Where it stands in the new one.
        new: Span,
    },
    /// Only the old text has it.
    Removed(Span),
    /// Only the new text has it.
    Added(Span),
}

/// As a list of numbers, in bytes: four for what is the same, two behind a sign for what is not.
impl Json for Change {
    fn to_json(&self) -> Value {
        let ends = |span: &Span| [u64::from(span.start.raw()), u64::from(span.end.raw())];
        let numbers = match self {
            Self::Same { old, new } => [&[0][..], &ends(old), &ends(new)].concat(),
            Self::Removed(span) => [&[1][..], &ends(span)].concat(),
            Self::Added(span) => [&[2][..], &ends(span)].concat(),
        };
        numbers.to_json()
    }

    fn from_json(value: Value) -> Result<Self, Misfit> {
        let numbers = Vec::<u32>::from_json(value)?;
        let span = |from: u32, to: u32| Span::new(from as usize, to as usize);
        match numbers[..] {
            [0, a, b, c, d] => Ok(Self::Same {
                old: span(a, b),
                new: span(c, d),
            }),
            [1, from, to] => Ok(Self::Removed(span(from, to))),
            [2, from, to] => Ok(Self::Added(span(from, to))),
            _ => Err(Misfit::new("a change is wanted".to_owned())),
        }
    }
}

/// Returns what differs, in order: what both have and what was taken out make up the old text, what both have and what was put in the
/// new one.
#[must_use]
pub fn word_diff(old: &str, new: &str) -> Vec<Change> {
    let texts = Texts::of(old, new);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut open = vec![(0..texts.old.len(), 0..texts.new.len(), true)];
    // Depth first, left before right, so that the pairs come in order.
    while let Some((a, b, may_split)) = open.pop() {
        let (mut a, mut b) = (a, b);
        while !a.is_empty() && !b.is_empty() && texts.same(a.start, b.start) {
            pairs.push((a.start, b.start));
            a.start += 1;
            b.start += 1;
        }
        let mut tail = Vec::new();
        while !a.is_empty() && !b.is_empty() && texts.same(a.end - 1, b.end - 1) {
            a.end -= 1;
            b.end -= 1;
            tail.push((a.end, b.end));
        }
        if let Some(&(last_a, last_b)) = tail.last() {
            open.push((last_a..last_a + tail.len(), last_b..last_b + tail.len(), false));
        }
        if a.is_empty() || b.is_empty() {
            continue;
        }
        let anchors = if may_split { texts.unique(&a, &b) } else { Vec::new() };
        if anchors.is_empty() {
            pairs.extend(texts.snakes(&a, &b));
            continue;
        }
        let mut stretches = Vec::new();
        let (mut from_a, mut from_b) = (a.start, b.start);
        for (at_a, at_b) in anchors {
            stretches.push((from_a..at_a, from_b..at_b, true));
            stretches.push((at_a..at_a + 1, at_b..at_b + 1, false));
            (from_a, from_b) = (at_a + 1, at_b + 1);
        }
        stretches.push((from_a..a.end, from_b..b.end, true));
        open.extend(stretches.into_iter().rev());
    }
    changes(&texts, &pairs, old.len(), new.len())
}

/// Returns the pairs as stretches, with what lies between them.
fn changes(texts: &Texts, pairs: &[(usize, usize)], old_end: usize, new_end: usize) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let (mut at_old, mut at_new) = (0, 0);
    let between = |changes: &mut Vec<Change>, old: (usize, usize), new: (usize, usize)| {
        if old.0 < old.1 {
            changes.push(Change::Removed(Span::new(old.0, old.1)));
        }
        if new.0 < new.1 {
            changes.push(Change::Added(Span::new(new.0, new.1)));
        }
    };
    for (a, b) in pairs {
        let (a, b) = (texts.old[*a].span, texts.new[*b].span);
        if at_old == a.start.get()
            && at_new == b.start.get()
            && let Some(Change::Same { old, new }) = changes.last_mut()
        {
            (old.end, new.end) = (a.end, b.end);
        } else {
            between(&mut changes, (at_old, a.start.get()), (at_new, b.start.get()));
            changes.push(Change::Same { old: a, new: b });
        }
        (at_old, at_new) = (a.end.get(), b.end.get());
    }
    between(&mut changes, (at_old, old_end), (at_new, new_end));
    changes
}

/// A word, a run of white space, or another character; equal numbers are equal words.
struct Word {
    id: u32,
    span: Span,
    is_space: bool,
}

/// Both texts as words.
struct Texts {
    old: Vec<Word>,
    new: Vec<Word>,
}

impl Texts {
    fn of(old: &str, new: &str) -> Self {
        let (mut first, mut second) = (words(old), words(new));
        let mut all: Vec<(&str, bool, usize)> = Vec::with_capacity(first.len() + second.len());
        all.extend(
            first
                .iter()
                .enumerate()
                .map(|(n, word)| (&old[word.span.range()], false, n)),
        );
        all.extend(
            second
                .iter()
                .enumerate()
                .map(|(n, word)| (&new[word.span.range()], true, n)),
        );
        sort_by_key(&mut all, |(text, _, _)| *text);
        let (mut id, mut before) = (0, "");
        for (text, is_new, n) in all {
            id += u32::from(text != before);
            before = text;
            let list = if is_new { &mut second } else { &mut first };
            list[n].id = id;
        }
        Self {
            old: first,
            new: second,
        }
    }

    fn same(&self, a: usize, b: usize) -> bool {
        self.old[a].id == self.new[b].id
    }

    /// Returns the words that stand once in both stretches, as many as keep their order.
    fn unique(&self, a: &std::ops::Range<usize>, b: &std::ops::Range<usize>) -> Vec<(usize, usize)> {
        let once = |words: &[Word], from: usize| {
            let mut ids: Vec<(u32, usize)> = words
                .iter()
                .enumerate()
                .filter(|(_, word)| !word.is_space)
                .map(|(n, word)| (word.id, from + n))
                .collect();
            sort_by_key(&mut ids, |id| *id);
            let is_alone = |n: usize| {
                let differs = |other: Option<&(u32, usize)>| other.is_none_or(|other| other.0 != ids[n].0);
                differs(n.checked_sub(1).and_then(|before| ids.get(before))) && differs(ids.get(n + 1))
            };
            (0..ids.len())
                .filter(|n| is_alone(*n))
                .map(|n| ids[n])
                .collect::<Vec<_>>()
        };
        let first = once(&self.old[a.clone()], a.start);
        let second = once(&self.new[b.clone()], b.start);
        let mut pairs = Vec::new();
        let mut at = 0;
        for (id, place) in first {
            while second.get(at).is_some_and(|(other, _)| *other < id) {
                at += 1;
            }
            if let Some((other, there)) = second.get(at)
                && *other == id
            {
                pairs.push((place, *there));
            }
        }
        sort_by_key(&mut pairs, |pair| *pair);
        rising(&pairs)
    }

    /// Pairs the words of two stretches by as few edits as there can be; none where there would be too many.
    fn snakes(&self, a: &std::ops::Range<usize>, b: &std::ops::Range<usize>) -> Vec<(usize, usize)> {
        let (n, m) = (a.len(), b.len());
        let most = EDITS.min(n + m);
        // For each number of edits, how far into `a` each diagonal got; diagonals from -most to most.
        let mut reach = vec![0_usize; 2 * most + 2];
        let mut steps: Vec<Vec<usize>> = Vec::new();
        let end = 'found: {
            for edits in 0..=most {
                steps.push(reach[most - edits.min(most)..=most + edits].to_vec());
                for step in 0..=edits {
                    // The diagonal, moved by `most` so that it is never negative.
                    let k = most + 2 * step - edits;
                    let down = step == 0 || (step < edits && reach[k - 1] < reach[k + 1]);
                    let mut x = match (edits, down) {
                        (0, _) => 0,
                        (_, true) => reach[k + 1],
                        (_, false) => reach[k - 1] + 1,
                    };
                    // Outside of the stretch a diagonal leads nowhere.
                    let Some(mut y) = (x + most).checked_sub(k) else {
                        reach[k] = x;
                        continue;
                    };
                    while x < n && y < m && self.same(a.start + x, b.start + y) {
                        (x, y) = (x + 1, y + 1);
                    }
                    reach[k] = x;
                    if x >= n && y >= m {
                        break 'found Some((edits, k));
                    }
                }
            }
            None
        };
        let Some((edits, _)) = end else {
            return Vec::new();
        };
        self.back(a, b, most, edits, &steps)
    }

    /// Walks back from the end to the beginning of a search and returns the pairs on its way.
    fn back(
        &self,
        a: &std::ops::Range<usize>,
        b: &std::ops::Range<usize>,
        most: usize,
        edits: usize,
        steps: &[Vec<usize>],
    ) -> Vec<(usize, usize)> {
        let (mut x, mut y) = (a.len(), b.len());
        let mut pairs = Vec::new();
        for edit in (1..=edits).rev() {
            // What the diagonals had reached before this edit: those from -edit to edit.
            let before = |k: usize| steps[edit][k + edit - most];
            let k = most + x - y;
            let down = k + edit == most || (k < most + edit && before(k - 1) < before(k + 1));
            let from = if down { k + 1 } else { k - 1 };
            let from_x = before(from);
            let (start_x, start_y) = if down {
                (from_x, from_x + most + 1 - from)
            } else {
                (from_x + 1, from_x + most - from)
            };
            while x > start_x && y > start_y {
                (x, y) = (x - 1, y - 1);
                pairs.push((a.start + x, b.start + y));
            }
            (x, y) = (from_x, from_x + most - from);
        }
        while x > 0 && y > 0 {
            (x, y) = (x - 1, y - 1);
            pairs.push((a.start + x, b.start + y));
        }
        pairs.reverse();
        pairs
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

fn words(text: &str) -> Vec<Word> {
    #[derive(PartialEq)]
    enum Sort {
        Word,
        Space,
        Other,
    }
    let sort = |c: char| match c {
        c if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}') => Sort::Word,
        c if c.is_whitespace() && c != '\n' => Sort::Space,
        _ => Sort::Other,
    };
    let mut words: Vec<Word> = Vec::new();
    let mut last = Sort::Other;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let own = sort(c);
        match words.last_mut() {
            Some(word) if own == last && own != Sort::Other => word.span = Span::new(word.span.start.get(), end),
            _ => words.push(Word {
                id: 0,
                span: Span::new(at, end),
                is_space: c.is_whitespace(),
            }),
        }
        last = own;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Shows a difference: `[-taken out-]`, `{+put in+}`.
    fn shown(old: &str, new: &str) -> String {
        let change = |change| match change {
            Change::Same { old: span, .. } => old[span.range()].to_owned(),
            Change::Removed(span) => format!("[-{}-]", &old[span.range()]),
            Change::Added(span) => format!("{{+{}+}}", &new[span.range()]),
        };
        word_diff(old, new).into_iter().map(change).collect()
    }

    #[test]
    fn words_are_paired() {
        let table = [
            ("", "", ""),
            ("a b", "a b", "a b"),
            ("", "a", "{+a+}"),
            ("a", "", "[-a-]"),
            (
                "12 people were hurt",
                "15 people were hurt",
                "[-12-]{+15+} people were hurt",
            ),
            ("It was so.", "It was not so.", "It was {+not +}so."),
            ("one two three four", "one three four", "one [-two -]three four"),
            ("the cat the dog", "the dog the cat", "the [-cat the -]dog{+ the cat+}"),
            ("x y z", "p q r", "[-x-]{+p+} [-y-]{+q+} [-z-]{+r+}"),
        ];
        for (old, new, expected) in table {
            assert_eq!(shown(old, new), expected, "{old} -> {new}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(old in "[ab .\n]{0,40}|\\PC{0,30}", new in "[ab .\n]{0,40}|\\PC{0,30}") {
            let (mut before, mut after) = (String::new(), String::new());
            let (mut at_old, mut at_new) = (0, 0);
            for change in word_diff(&old, &new) {
                match change {
                    Change::Same { old: a, new: b } => {
                        prop_assert_eq!(&old[a.range()], &new[b.range()]);
                        prop_assert_eq!((a.start.get(), b.start.get()), (at_old, at_new));
                        (at_old, at_new) = (a.end.get(), b.end.get());
                        before += &old[a.range()];
                        after += &new[b.range()];
                    }
                    Change::Removed(span) => { at_old = span.end.get(); before += &old[span.range()] }
                    Change::Added(span) => { at_new = span.end.get(); after += &new[span.range()] }
                }
                prop_assert_eq!(Change::from_json(change.to_json()).unwrap(), change);
            }
            prop_assert_eq!((before, after), (old, new));
        }

        #[test]
        fn a_short_difference_is_the_shortest(old in "[ab]( [ab]){0,7}", new in "[ab]( [ab]){0,7}") {
            // The longest common row of words, by the plain table.
            let (a, b) = (words(&old), words(&new));
            let mut row = vec![0_usize; b.len() + 1];
            for x in &a {
                let mut corner = 0;
                for (n, y) in b.iter().enumerate() {
                    let up = row[n + 1];
                    row[n + 1] = if old[x.span.range()] == new[y.span.range()] { corner + 1 } else { up.max(row[n]) };
                    corner = up;
                }
            }
            let texts = Texts::of(&old, &new);
            prop_assert_eq!(texts.snakes(&(0..a.len()), &(0..b.len())).len(), row[b.len()]);
        }
    }

    #[test]
    fn strangers_are_told_apart_at_once() {
        let (old, new) = ("a b ".repeat(100_000), "c d ".repeat(100_000));
        let changes = word_diff(&old, &new);
        assert!(changes.len() < 1_000_000);
    }
}
