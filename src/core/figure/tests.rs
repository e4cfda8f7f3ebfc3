//! What the tests of all figures share.

use super::drawing::Drawing;
use super::*;
use crate::core::analysis::quotations::quotations;

/// Returns a text without its marks, and the evidence between them: `⟦` and `⟧`, one in another where they are to overlap.
pub fn marked(source: usize, marked: &str) -> (String, Vec<Evidence>) {
    let (mut text, mut open, mut evidence) = (String::new(), Vec::new(), Vec::new());
    for c in marked.chars() {
        match c {
            '⟦' => open.push(text.len()),
            '⟧' => {
                let span = Span::new(open.pop().unwrap_or_default(), text.len());
                evidence.push(Evidence {
                    source,
                    position: source,
                    spans: vec![span],
                    words: text[span.range()].to_owned(),
                    label: String::new(),
                    speaker: String::new(),
                });
            }
            c => text.push(c),
        }
    }
    (text, evidence)
}

/// Returns sources with these languages and days, and the texts that were marked.
pub fn tellings<'a>(cards: &[(&str, &str, &str)], texts: &'a [(String, Vec<Evidence>)]) -> Vec<Telling<'a>> {
    let of = |((language, date, _), (text, _)): (&(&str, &str, &str), &'a (String, Vec<Evidence>))| Telling {
        siglum: String::from("S"),
        reading: Reading::new(text, language, date, &[]),
        quotations: quotations(&Reading::new(text, language, date, &[])),
        language: String::new(),
        is_wire: false,
    };
    cards.iter().zip(texts).map(of).collect()
}

/// Checks that all words stand inside of a picture and none on others.
pub fn check(drawing: &Drawing) {
    assert_eq!(drawing.fault(), None);
}
