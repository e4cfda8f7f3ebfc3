//! The terms of each source for one thing: the words of the evidence, or of them those that the label of the position has, alike but
//! for case and accents; and how often every source has them in its whole text. It knows no synonyms, and no other form of a word than the one that stands there.

use std::collections::BTreeMap;

use super::{Evidence, Told};
use crate::core::analysis::reading::{Reading, TokenKind};
use crate::core::text::plain;

/// The terms of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms(pub Vec<Term>);

/// One term, and who uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its words, as they stand where it is first evidence or in that label.
    pub words: String,
    /// For each source how often its text has it.
    pub counts: Vec<usize>,
}

/// The most words of a term. A longer passage is counted only where it is evidence.
const MOST: usize = 8;

/// Returns the terms, in the order of the evidence; `None` where there are not two.
#[must_use]
pub fn terms(told: Told<'_>) -> Option<Terms> {
    let mut known: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut terms: Vec<Term> = Vec::new();
    for piece in told.evidence {
        let Some(telling) = told.sources.get(piece.source) else {
            continue;
        };
        let (key, words) = key(&telling.reading, piece);
        if key.is_empty() {
            continue;
        }
        let place = *known.entry(key).or_insert(terms.len());
        if place == terms.len() {
            terms.push(Term {
                words: words.to_owned(),
                counts: vec![0; told.sources.len()],
            });
        }
        let count = terms.get_mut(place).and_then(|term| term.counts.get_mut(piece.source));
        if let Some(count) = count {
            *count += 1;
        }
    }
    if terms.len() < 2 {
        return None;
    }
    // The terms by their first word, the longest first: within one, a shorter one is not counted.
    let mut by_first: BTreeMap<&str, Vec<(&[String], usize)>> = BTreeMap::new();
    for (key, place) in known.iter().rev() {
        if let Some(first) = key.first().filter(|_| key.len() <= MOST) {
            by_first.entry(first).or_default().push((key, *place));
        }
    }
    for all in by_first.values_mut() {
        crate::core::order::sort_by_key(all, |(key, _)| MOST - key.len());
    }
    for (source, telling) in told.sources.iter().enumerate() {
        let mut counts = vec![0; terms.len()];
        let (words, lines) = words(&telling.reading);
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let here = by_first.get(word.as_str()).into_iter().flatten();
            let found = here.into_iter().find(|(key, _)| {
                let is_one_line = lines.get(at) == lines.get(at + key.len() - 1);
                is_one_line && words.get(at..at + key.len()).is_some_and(|run| run == *key)
            });
            at += found.map_or(1, |(key, _)| key.len());
            if let Some(count) = found.and_then(|(_, place)| counts.get_mut(*place)) {
                *count += 1;
            }
        }
        for (term, count) in terms.iter_mut().zip(counts) {
            if let Some(known) = term.counts.get_mut(source) {
                *known = count.max(*known);
            }
        }
    }
    Some(Terms(terms))
}

/// Returns the words of a text without case and accents, and the line of each.
fn words(reading: &Reading<'_>) -> (Vec<String>, Vec<u32>) {
    let tokens = reading.tokens.iter().filter(|token| token.kind != TokenKind::Mark);
    tokens.map(|token| (folded(token.text), token.line)).unzip()
}

fn folded(word: &str) -> String {
    word.chars().filter_map(plain).collect()
}

/// Returns what tells a term from others, its words without the article before them; and those words as they stand.
fn key<'a>(reading: &Reading<'_>, piece: &'a Evidence) -> (Vec<String>, &'a str) {
    let mut key = Vec::new();
    for span in &piece.spans {
        for token in reading.tokens_in(*span) {
            if token.kind != TokenKind::Mark {
                key.push(folded(token.text));
            }
        }
    }
    let (label, _) = words(&Reading::new(&piece.label, "", "", &[]));
    if !label.is_empty() && key.windows(label.len()).any(|run| run == label) {
        return (label, piece.label.trim());
    }
    let has_article = key
        .first()
        .is_some_and(|first| matches!(first.as_str(), "the" | "a" | "an"));
    if has_article && key.len() > 1 {
        key.remove(0);
    }
    (key, &piece.words)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{marked, tellings};
    use super::*;

    fn told(texts: &[&str]) -> Vec<String> {
        labelled(texts, &[])
    }

    /// Returns the terms of texts, with a label for the evidence of each.
    fn labelled(texts: &[&str], labels: &[&str]) -> Vec<String> {
        let cards = vec![("en", "2025-10-15", ""); texts.len()];
        let texts: Vec<_> = texts.iter().enumerate().map(|(n, text)| marked(n, text)).collect();
        let tellings = tellings(&cards, &texts);
        let sources: Vec<_> = tellings.iter().collect();
        let mut evidence: Vec<Evidence> = texts.iter().flat_map(|(_, evidence)| evidence.clone()).collect();
        for piece in &mut evidence {
            piece.label = labels.get(piece.source).copied().unwrap_or_default().to_owned();
        }
        let found = terms(Told {
            sources: &sources,
            evidence: &evidence,
        });
        let line = |term: &Term| format!("{} {:?}", term.words, term.counts);
        found.map_or_else(Vec::new, |Terms(all)| all.iter().map(line).collect())
    }

    #[test]
    fn each_source_calls_it_something() {
        let table: &[(&[&str], &[&str])] = &[
            (
                &[
                    "The deck ⟦sagged⟧. It sagged again, and sagging is slow.",
                    "The deck ⟦gave way⟧ at noon.\nGave way: so they say of what sagged.",
                    "The ⟦Sagged⟧ deck.",
                ],
                &["sagged [2, 1, 1]", "gave way [0, 2, 0]"],
            ),
            // An article before it and accents make no other term; a title does, and what is within a longer term is not counted.
            (
                &[
                    "⟦the Café⟧ closed. A cafe is a place.",
                    "⟦Café Adeyo⟧ closed. Cafe Adeyo was full, the cafe was loud.",
                ],
                &["the Café [2, 1]", "Café Adeyo [0, 2]"],
            ),
            // A term does not run over the end of a line.
            (
                &["They ⟦gave way⟧.\nWhat they gave\nway for.", "It ⟦fell⟧."],
                &["gave way [1, 0]", "fell [0, 1]"],
            ),
            // A long passage counts where it is evidence; one within another as often as it is evidence.
            (
                &[
                    "⟦one two three four five six seven eight nine⟧. One two three four five six seven eight nine.",
                    "⟦⟦fled⟧ by night⟧.",
                ],
                &[
                    "one two three four five six seven eight nine [1, 0]",
                    "fled [0, 1]",
                    "fled by night [0, 1]",
                ],
            ),
            // One term for all is no contrast, and neither are marks.
            (&["It ⟦fell⟧.", "It ⟦Fell⟧ ⟦…⟧"], &[]),
            (&["", ""], &[]),
        ];
        for (texts, expected) in table {
            assert_eq!(told(texts), *expected, "{texts:?}");
        }
    }

    #[test]
    fn a_label_names_the_term_where_the_evidence_has_it() {
        let texts = ["⟦Its deck sagged⟧. It sagged.", "⟦the old bridge gave way⟧.", "⟦fell⟧"];
        let labels = [" Sagged ", "collapsed", ""];
        assert_eq!(
            labelled(&texts, &labels),
            [
                "Sagged [2, 0, 0]",
                "the old bridge gave way [0, 1, 0]",
                "fell [0, 0, 1]"
            ]
        );
    }

    proptest! {
        #[test]
        fn any_texts_are_counted(texts in proptest::collection::vec("[ab ⟦⟧.\n]{0,60}", 0..4)) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            for line in told(&texts) {
                prop_assert!(!line.ends_with("[]"));
            }
        }

        #[test]
        fn no_term_is_counted_more_often_than_it_stands_there(words in proptest::collection::vec("fell|fled|sank", 1..40)) {
            let text = format!("⟦fell⟧ {}", words.join(" "));
            let expected = 1 + words.iter().filter(|word| *word == "fell").count();
            let told = told(&[&text, "⟦sank⟧"]);
            let start = format!("fell [{expected}, ");
            prop_assert!(told.iter().any(|line| line.starts_with(&start)), "{told:?}");
        }
    }
}
