//! What is moved between the positions of a comparison: a piece of evidence, or a whole position. It judges nothing and keeps the rest in
//! its order.

use super::view::position_letter;
use crate::core::model::{Casebook, Comparison, Position, RecordId, Verdict};
use crate::core::text::TextId;

/// Puts a piece of evidence into the position at a place, before another piece of it, else at its end. A place past the last is a new
/// position.
pub fn move_evidence(comparison: &mut Comparison, claim: &RecordId, target: usize, before: Option<&RecordId>) {
    if before == Some(claim) {
        return;
    }
    for position in &mut comparison.positions {
        position.evidence.retain(|evidence| evidence != claim);
    }
    if target >= comparison.positions.len() {
        comparison.positions.push(Position::default());
    }
    let last = comparison.positions.len() - 1;
    if let Some(position) = comparison.positions.get_mut(target.min(last)) {
        let at = position.evidence.iter().position(|evidence| Some(evidence) == before);
        let at = at.unwrap_or(position.evidence.len());
        position.evidence.insert(at, claim.clone());
    }
}

/// Moves a position to another place; past the last is the last. Returns where it is then, and `None` where nothing moves.
pub fn move_position(comparison: &mut Comparison, from: usize, to: usize) -> Option<usize> {
    let to = to.min(comparison.positions.len().checked_sub(1)?);
    if from == to || from >= comparison.positions.len() {
        return None;
    }
    let position = comparison.positions.remove(from);
    comparison.positions.insert(to, position);
    Some(to)
}

/// Returns where a position that somebody chose stands by now: by its evidence, else by its label. `None` where it is gone.
#[must_use]
pub fn place_of(comparison: &Comparison, chosen: &Position) -> Option<usize> {
    let mut all = comparison.positions.iter();
    let same = all.position(|position| position.evidence.iter().any(|claim| chosen.evidence.contains(claim)));
    same.or_else(|| {
        let mut all = comparison.positions.iter();
        all.position(|position| position.label == chosen.label && !chosen.label.trim().is_empty())
    })
    .or_else(|| comparison.positions.iter().position(|position| position == chosen))
}

/// Says whether a source has evidence in a position.
#[must_use]
pub fn holds(casebook: &Casebook, position: &Position, source: TextId) -> bool {
    let mut claims = position.evidence.iter().filter_map(|id| casebook.claim(id));
    claims.any(|claim| claim.source == source)
}

/// Says that a source of a position is in others, too: by their letters, and that it is at odds with itself only where the verdict says
/// that the positions clash. `None` where it is in no other.
#[must_use]
pub fn also(casebook: &Casebook, comparison: &Comparison, place: usize, source: TextId) -> Option<String> {
    let mut letters: Vec<String> = Vec::new();
    for (n, position) in comparison.positions.iter().enumerate() {
        if n != place && holds(casebook, position, source) {
            letters.push(position_letter(n));
        }
    }
    if letters.is_empty() {
        None
    } else if comparison.verdict.is_some_and(Verdict::is_clash) {
        Some(crate::t!("compare-odds"))
    } else {
        Some(crate::t!("compare-also", letters = letters.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_source_in_two_positions_is_at_odds_only_where_they_clash() {
        let list = crate::app::sample::list();
        let book = crate::app::sample::casebook(list[0].id).unwrap();
        let mut claims = book.claims();
        let (one, claim) = claims.next().unwrap();
        let (source, other) = (claim.source, claims.find(|(_, other)| other.source != claim.source));
        let position = |id: &RecordId| Position {
            label: String::new(),
            evidence: vec![id.clone()],
        };
        let mut comparison = Comparison {
            positions: vec![position(one), position(one), position(one), position(other.unwrap().0)],
            ..Comparison::default()
        };
        let table = [
            (None, "also in b, c"),
            (Some(Verdict::Agree), "also in b, c"),
            (Some(Verdict::Wording), "also in b, c"),
            (Some(Verdict::Tension), "at odds with itself"),
            (Some(Verdict::Contradiction), "at odds with itself"),
        ];
        for (verdict, told) in table {
            comparison.verdict = verdict;
            assert_eq!(
                also(&book, &comparison, 0, source).as_deref(),
                Some(told),
                "{verdict:?}"
            );
            assert_eq!(also(&book, &comparison, 3, other.unwrap().1.source), None);
        }
    }

    /// Returns a comparison with these positions: evidence by letters.
    fn of(positions: &str) -> Comparison {
        let position = |letters: &str| Position {
            label: format!("of {letters}"),
            evidence: letters
                .chars()
                .map(|letter| RecordId::new(&letter.to_string()))
                .collect(),
        };
        Comparison {
            positions: positions.split('|').map(position).collect(),
            ..Comparison::default()
        }
    }

    fn told(comparison: &Comparison) -> String {
        let of = |position: &Position| -> String { position.evidence.iter().map(RecordId::as_str).collect() };
        comparison.positions.iter().map(of).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn evidence_goes_where_it_is_put() {
        let table = [
            // Positions, what is moved, where to, before what, and the positions then.
            ("ab|c", "a", 1, "", "b|ca"),
            ("ab|c", "a", 1, "c", "b|ac"),
            ("ab|c", "c", 0, "b", "acb|"),
            ("abc", "c", 0, "a", "cab"),
            ("abc", "a", 0, "", "bca"),
            ("abc", "a", 0, "a", "abc"),
            ("ab|c", "a", 2, "", "b|c|a"),
            ("ab|c", "a", 99, "", "b|c|a"),
            // A piece that is not there names no place.
            ("ab|c", "a", 1, "x", "b|ca"),
            // What was evidence of nothing becomes it.
            ("a|b", "x", 1, "b", "a|xb"),
        ];
        for (positions, claim, target, before, expected) in table {
            let mut comparison = of(positions);
            let before = (!before.is_empty()).then(|| RecordId::new(before));
            move_evidence(&mut comparison, &RecordId::new(claim), target, before.as_ref());
            assert_eq!(
                told(&comparison),
                expected,
                "{claim} of {positions} to {target} {before:?}"
            );
        }
        let mut none = Comparison::default();
        move_evidence(&mut none, &RecordId::new("a"), 0, None);
        assert_eq!(told(&none), "a");
    }

    #[test]
    fn a_position_that_was_chosen_is_found_again() {
        let before = of("ab|c|d");
        let chosen = before.positions[1].clone();
        let table = [
            // The positions by now, and where the one with c is.
            ("ab|c|d", Some(1)),
            ("c|ab|d", Some(0)),
            ("ab|d|xc", Some(2)),
            ("ab|d", None),
            ("", None),
        ];
        for (positions, place) in table {
            assert_eq!(place_of(&of(positions), &chosen), place, "{positions}");
        }
        // Without its evidence its label still tells it.
        let mut after = of("d|c");
        after.positions[1].evidence.clear();
        assert_eq!(place_of(&after, &chosen), Some(1));
        assert_eq!(place_of(&Comparison::default(), &Position::default()), None);
    }

    #[test]
    fn positions_change_their_order() {
        let table = [
            ("a|b|c", 0, 2, "b|c|a", Some(2)),
            ("a|b|c", 2, 0, "c|a|b", Some(0)),
            ("a|b|c", 1, 99, "a|c|b", Some(2)),
            ("a|b|c", 1, 1, "a|b|c", None),
            ("a|b|c", 3, 0, "a|b|c", None),
        ];
        for (positions, from, to, expected, place) in table {
            let mut comparison = of(positions);
            assert_eq!(move_position(&mut comparison, from, to), place);
            assert_eq!(told(&comparison), expected, "{from} to {to}");
            let labels: Vec<_> = comparison.positions.iter().map(|p| p.label.clone()).collect();
            let own = expected
                .split('|')
                .map(|letters| format!("of {letters}"))
                .collect::<Vec<_>>();
            assert_eq!(labels, own, "a label goes with its evidence");
        }
        assert_eq!(move_position(&mut Comparison::default(), 0, 0), None);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_doubled(
            moves in proptest::collection::vec((0_usize..5, 0_usize..6, 0_usize..6), 0..20)
        ) {
            let all = ["a", "b", "c", "d", "e"].map(RecordId::new);
            let mut comparison = of("ab|cd|e");
            for (claim, to, before) in moves {
                move_evidence(&mut comparison, &all[claim], to, all.get(before));
                move_position(&mut comparison, before, to);
            }
            let mut held: Vec<RecordId> = comparison.positions.iter().flat_map(|p| p.evidence.clone()).collect();
            crate::core::order::sort_by_key(&mut held, Clone::clone);
            prop_assert_eq!(held, all);
        }
    }
}
