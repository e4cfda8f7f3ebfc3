//! What makes a difference easy to read: chance likenesses left out, and what was taken out or put in told from where a line or a
//! sentence begins. It changes nothing of what the texts have.

use super::pairing::{Pairing, Run};
use crate::core::text::Span;

/// Words by which a change is moved at most.
const REACH: usize = 256;

/// Leaves out a word or two between much longer changes: they are the same by chance, and tear apart what belongs together.
pub(super) fn weeded(pairing: &Pairing, runs: Vec<Run>) -> Vec<Run> {
    let size = |words: &[Span], from: usize, to: usize| match words.get(from..to) {
        Some([first, .., last]) => last.end.get() - first.start.get(),
        Some([only]) => only.len(),
        _ => 0,
    };
    let changed = |from: (usize, usize), to: (usize, usize)| {
        size(&pairing.old, from.0, to.0).max(size(&pairing.new, from.1, to.1))
    };
    let end = (pairing.old.len(), pairing.new.len());
    let mut kept: Vec<Run> = Vec::with_capacity(runs.len());
    for next in runs.into_iter().map(Some).chain([None]) {
        let follows = next.map_or(end, |next| (next.old, next.new));
        while let [before @ .., run] = &kept[..] {
            let from = before
                .last()
                .map_or((0, 0), |run| (run.old + run.length, run.new + run.length));
            let own = 2 * size(&pairing.old, run.old, run.old + run.length);
            let is_weed = run.length <= 2
                && own <= changed(from, (run.old, run.new))
                && own <= changed((run.old + run.length, run.new + run.length), follows);
            if !is_weed {
                break;
            }
            kept.pop();
        }
        kept.extend(next);
    }
    kept
}

/// Moves what was only taken out, or only put in, to where it begins as a line or a sentence does, where the same words say it.
pub(super) fn slid(old: &str, new: &str, pairing: &Pairing, mut runs: Vec<Run>) -> Vec<Run> {
    for at in 1..runs.len() {
        let (first, next) = (runs[at - 1], runs[at]);
        let (from_old, from_new) = (first.old + first.length, first.new + first.length);
        let is_taken_out = from_new == next.new && from_old < next.old;
        let is_put_in = from_old == next.old && from_new < next.new;
        if !is_taken_out && !is_put_in {
            continue;
        }
        let (text, words, side, from, length) = if is_taken_out {
            (old, &pairing.old, 0, from_old, next.old - from_old)
        } else {
            (new, &pairing.new, 1, from_new, next.new - from_new)
        };
        let mut best = (opening(text, words, from), 0, 0);
        for back in 1..=REACH.min(first.length - 1) {
            if !pairing.are_like(side, from - back, from + length - back) {
                break;
            }
            let own = opening(text, words, from - back);
            if own > best.0 {
                best = (own, 0, back);
            }
        }
        for on in 1..=REACH.min(next.length - 1) {
            if !pairing.are_like(side, from + on - 1, from + length + on - 1) {
                break;
            }
            let own = opening(text, words, from + on);
            if own > best.0 {
                best = (own, on, 0);
            }
        }
        let (_, on, back) = best;
        runs[at - 1].length = first.length + on - back;
        runs[at] = Run {
            old: next.old + on - back,
            new: next.new + on - back,
            length: next.length + back - on,
        };
    }
    runs
}

/// Tells how well something begins with a word: 3 with a line, 2 with a sentence, 1 behind a comma, 0 anywhere else.
fn opening(text: &str, words: &[Span], at: usize) -> u8 {
    let Some(before) = at.checked_sub(1).and_then(|before| words.get(before)) else {
        return 3;
    };
    let between = words
        .get(at)
        .map_or("\n", |word| &text[before.end.get()..word.start.get()]);
    match &text[before.range()] {
        _ if between.contains('\n') => 3,
        "." | "!" | "?" | "…" | "。" | "؟" => 2,
        "," | ";" | ":" | "،" => 1,
        _ => 0,
    }
}
