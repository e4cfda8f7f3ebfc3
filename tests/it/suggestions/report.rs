//! Writes what was counted into `docs/suggestions.md`. Counts nothing itself.

use super::planted::{FIRST, Outcome, Set};
use std::fmt::Write;

const KINDS: [&str; 10] = [
    "number",
    "date",
    "order",
    "speaker",
    "quotation",
    "certainty",
    "terms",
    "name",
    "only",
    "within",
];

/// Returns the table of the sets.
pub fn sets(sets: &[Set], outcomes: &[Outcome]) -> String {
    let mut out = String::from(
        "| set | texts | planted | among the first 20 | found at all | look-alikes | suggested | suggestions | others among the first 20 |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    for (set, outcome) in sets.iter().zip(outcomes) {
        let first = outcome.planted.iter().filter(|fate| fate.is_first()).count();
        let any = outcome.planted.iter().filter(|fate| fate.rank.is_some()).count();
        let others = outcome
            .matches
            .iter()
            .take(FIRST)
            .filter(|matches| matches.is_empty())
            .count();
        let _ = writeln!(
            out,
            "| {} | {} | {} | {first} ({} %) | {any} | {} | {} | {} | {others} |",
            set.id,
            set.sources.len(),
            set.planted.len(),
            first * 100 / set.planted.len().max(1),
            set.look_alikes.len(),
            outcome.false_alarms.len(),
            outcome.suggestions.len(),
        );
    }
    out
}

/// Returns the table of the kinds.
pub fn kinds(sets: &[Set], outcomes: &[Outcome]) -> String {
    let mut out = String::from(
        "| kind | planted | among the first 20 | found at all | mean place | false alarms |\n\
         |---|--:|--:|--:|--:|--:|\n",
    );
    for kind in KINDS {
        let of = || {
            let fates = outcomes.iter().flat_map(|outcome| &outcome.planted);
            fates.filter(move |fate| fate.kind == kind)
        };
        let ranks: Vec<usize> = of().filter_map(|fate| fate.rank).collect();
        let mean = match ranks.len() {
            0 => "–".to_owned(),
            count => (ranks.iter().sum::<usize>() / count).to_string(),
        };
        let alikes = sets.iter().zip(outcomes).flat_map(|(set, outcome)| {
            let fooled = outcome.false_alarms.iter();
            fooled.filter(|(id, _)| {
                set.look_alikes
                    .iter()
                    .any(|alike| alike.id == *id && alike.kind == kind)
            })
        });
        let _ = writeln!(
            out,
            "| {kind} | {} | {} | {} | {mean} | {} |",
            of().count(),
            of().filter(|fate| fate.is_first()).count(),
            ranks.len(),
            alikes.count(),
        );
    }
    out
}

/// Returns what was planted in each set, with the place of the suggestion that tells it, and what else is among the first.
pub fn details(sets: &[Set], outcomes: &[Outcome]) -> String {
    let mut out = String::new();
    for (set, outcome) in sets.iter().zip(outcomes) {
        let _ = writeln!(out, "<details><summary>{}: {}</summary>\n", set.id, set.about);
        out.push_str("| planted | kind | place |\n|---|---|--:|\n");
        for fate in &outcome.planted {
            let place = fate.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
            let _ = writeln!(out, "| {} | {} | {place} |", fate.note.replace('|', "/"), fate.kind);
        }
        for (id, rank) in &outcome.false_alarms {
            let _ = writeln!(out, "\nFalse alarm at {rank}: {id}.");
        }
        let mut others = Vec::new();
        for (n, one) in outcome.suggestions.iter().enumerate().take(FIRST) {
            if outcome.matches[n].is_empty() {
                let labels: Vec<&str> = one
                    .positions
                    .iter()
                    .take(3)
                    .map(|position| position.label.as_str())
                    .collect();
                others.push(format!("{}. {} ({})", n + 1, labels.join(" / "), one.kind.word()));
            }
        }
        if !others.is_empty() {
            let _ = writeln!(out, "\nOthers among the first 20: {}.", others.join("; "));
        }
        out.push_str("\n</details>\n\n");
    }
    out
}
