//! The apparatus line of a comparison: one reading, a bracket, the other readings, and who is silent. It shows what is recorded
//! and judges nothing.

use crate::app::view::{Derived, claim_words, shorten};
use crate::core::model::{Casebook, Comparison, Position, RecordId};
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, el};

/// Returns the apparatus line of a comparison in an element of this name: `p`, or `span` to run with the text around it.
pub fn entry(tag: &'static str, casebook: &Casebook, derived: &Derived, comparison: &RecordId) -> Option<El> {
    let comparison = casebook.comparison(comparison)?;
    Some(line(el(tag).class("entry"), casebook, derived, comparison))
}

/// Returns the answer of a position in a few words: its label, else the words of its first evidence.
#[must_use]
pub fn position_words(casebook: &Casebook, position: &Position) -> String {
    let label = position.label.trim();
    if !label.is_empty() {
        return label.to_owned();
    }
    let first = position.evidence.iter().find_map(|id| casebook.claim(id));
    first.map(|claim| shorten(&claim_words(claim), 60)).unwrap_or_default()
}

fn witnesses(derived: &Derived, holds: impl Fn(TextId) -> bool) -> Option<El> {
    let sigla: Vec<&str> = derived
        .order
        .iter()
        .filter(|source| holds(**source))
        .map(|source| derived.siglum(*source))
        .collect();
    (!sigla.is_empty()).then(|| el("span").class("w").child(sigla.join(" ")))
}

fn line(mut whole: El, casebook: &Casebook, derived: &Derived, comparison: &Comparison) -> El {
    let mut readings = 0;
    for position in &comparison.positions {
        let claims: Vec<_> = position.evidence.iter().filter_map(|id| casebook.claim(id)).collect();
        let Some(witnesses) = witnesses(derived, |source| claims.iter().any(|claim| claim.source == source)) else {
            continue;
        };
        whole = parted(whole, readings);
        let words = el("span")
            .class(if readings == 0 { "lem" } else { "rdg" })
            .attr("dir", "auto");
        whole = whole
            .child(words.child(position_words(casebook, position)))
            .child(" ")
            .child(witnesses);
        readings += 1;
    }
    let silent = witnesses(derived, |source| comparison.checked(source).is_some());
    match silent {
        Some(silent) => parted(whole, readings)
            .child(el("em").child(t!("compare-entry-silent")))
            .child(" ")
            .child(silent),
        None if readings == 0 => whole.child(el("em").child(t!("compare-entry-empty"))),
        None => whole,
    }
}

/// Adds what stands before the next reading: a bracket after the first, a semicolon after any other.
fn parted(whole: El, readings: usize) -> El {
    match readings {
        0 => whole,
        1 => whole.child(el("span").class("br").child(" ]")).child(" "),
        _ => whole.child(el("span").class("sc").child(";")).child(" "),
    }
}
