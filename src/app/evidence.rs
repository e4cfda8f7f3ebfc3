//! Claims that can become evidence of a comparison, to be found by their words. It proposes none and leaves none out but those that are
//! evidence already.

use super::view::{Derived, claim_words};
use crate::core::model::{Casebook, Claim, Comparison, RecordId};
use crate::core::order::sort_by_key;
use crate::core::text::{TextId, lower_case};

/// How many letters a word of the question has, at least, that speaks for a claim.
const TELLING: usize = 4;
/// So many words of the question speak, at most.
const MOST_ASKED: usize = 32;

/// Returns the claims, of one source or of all, whose words, speaker and siglum hold every word of a search: those with the search as it
/// stands first, the shorter before the longer, then those that share words with the question. Where nothing is searched for, these are
/// first, and the others as they stand in the sources.
#[must_use]
pub fn claims_for(
    casebook: &Casebook,
    derived: &Derived,
    comparison: &Comparison,
    source: Option<TextId>,
    search: &str,
) -> Vec<RecordId> {
    let search = lower_case(search);
    let wanted: Vec<&str> = search.split_whitespace().collect();
    let phrase = wanted.join(" ");
    let question = lower_case(&comparison.question);
    let letters = |c: char| !c.is_alphanumeric();
    let asked: Vec<&str> = question
        .split(letters)
        .filter(|word| word.chars().count() >= TELLING)
        .take(MOST_ASKED)
        .collect();
    let holds = |id: &RecordId| comparison.positions.iter().any(|p| p.evidence.contains(id));
    let mut found: Vec<((bool, usize, usize), RecordId)> = Vec::new();
    for id in derived.order.iter().filter(|id| source.is_none_or(|only| only == **id)) {
        let Some(view) = derived.sources.get(id) else { continue };
        for claim in view.claims.iter().filter(|claim| !holds(claim)) {
            let Some((words, says)) = casebook.claim(claim).map(|claim| says(claim, &view.siglum)) else {
                continue;
            };
            if wanted.iter().all(|word| says.contains(word)) {
                let shared = asked.iter().filter(|word| says.contains(**word)).count();
                let length = if phrase.is_empty() { 0 } else { words.len() };
                let key = (!words.contains(&phrase), length, asked.len() - shared);
                found.push((key, claim.clone()));
            }
        }
    }
    sort_by_key(&mut found, |(key, _)| *key);
    found.into_iter().map(|(_, claim)| claim).collect()
}

/// Returns the words of a claim, and with its speaker and siglum what a search looks into; in small letters, with one space between words.
fn says(claim: &Claim, siglum: &str) -> (String, String) {
    let words = lower_case(&claim_words(claim));
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let says = lower_case(&[claim.speaker.as_str(), siglum].join(" "));
    let says = [words.as_str(), &says].join(" ");
    (words, says)
}
