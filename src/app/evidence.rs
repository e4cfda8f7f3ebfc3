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

/// Returns the claims, of one source or of all, whose words, speaker and siglum hold every word of a search: in the order of the sources
/// and of their texts, but those that share words with the question first.
#[must_use]
pub fn claims_for(
    casebook: &Casebook,
    derived: &Derived,
    comparison: &Comparison,
    source: Option<TextId>,
    search: &str,
) -> Vec<RecordId> {
    let search = lower_case(search);
    let question = lower_case(&comparison.question);
    let letters = |c: char| !c.is_alphanumeric();
    let asked: Vec<&str> = question
        .split(letters)
        .filter(|word| word.chars().count() >= TELLING)
        .take(MOST_ASKED)
        .collect();
    let holds = |id: &RecordId| comparison.positions.iter().any(|p| p.evidence.contains(id));
    let mut found: Vec<(usize, RecordId)> = Vec::new();
    for id in derived.order.iter().filter(|id| source.is_none_or(|only| only == **id)) {
        let Some(view) = derived.sources.get(id) else { continue };
        for claim in view.claims.iter().filter(|claim| !holds(claim)) {
            let Some(says) = casebook.claim(claim).map(|claim| says(claim, &view.siglum)) else {
                continue;
            };
            if search.split_whitespace().all(|word| says.contains(word)) {
                let shared = asked.iter().filter(|word| says.contains(**word)).count();
                found.push((asked.len() - shared, claim.clone()));
            }
        }
    }
    sort_by_key(&mut found, |(missing, _)| *missing);
    found.into_iter().map(|(_, claim)| claim).collect()
}

/// Returns what a search looks into, in small letters.
fn says(claim: &Claim, siglum: &str) -> String {
    lower_case(&[&claim_words(claim), claim.speaker.as_str(), siglum].join(" "))
}
