//! Quotations with their speakers: what stands between quotation marks, and who is told to have said it. It does not judge whether it
//! was said, cannot tell the title of a film from words that somebody spoke, and names no speaker where the text leaves a doubt.
//!
//! Reasons: `marks` (opened and closed), `nested` (inside another one), `goes-on` (over the end of a paragraph), `unclosed`. How a
//! speaker was found: `before`, `after` and `middle` (beside the quotation), `carried` (from the one before it), `pronoun` (he, she, or
//! in some languages nothing, for whom the sentence before is about), `unnamed` (a description, such as *a spokesman*).
//!
//! A quotation inside another one has a speaker where the outer one tells it in a noun: *“My mother said, ‘Go’”*.

mod marks;
mod phrases;
mod speakers;
mod words;

use self::marks::pairs;
use self::speakers::Attribution;
use super::reading::Reading;
use crate::core::text::Span;

/// Words between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Where it stands, with its marks.
    pub span: Span,
    /// The words in it.
    pub inner: Span,
    /// Who is told to have said it.
    pub speaker: Option<Speaker>,
    /// The number of the quotation that it continues, after an attribution or the end of a paragraph.
    pub continues: Option<usize>,
    /// Whether it is a piece of a sentence of the article.
    pub partial: bool,
    /// Whether its closing mark is missing.
    pub unclosed: bool,
    /// How many quotations it stands in; one at most is told.
    pub level: u8,
    /// Why it is one.
    pub reason: &'static str,
}

/// Who is told to have said something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The name, or the description, as it stands.
    pub name: String,
    /// Where that stands.
    pub span: Option<Span>,
    /// How it was found.
    pub how: &'static str,
}

/// Finds the quotations of a text, in order of their beginnings.
#[must_use]
pub fn quotations(reading: &Reading<'_>) -> Vec<Quotation> {
    let pairs = pairs(reading);
    let mut found: Vec<Quotation> = Vec::with_capacity(pairs.len());
    let mut kept = Vec::with_capacity(pairs.len());
    for pair in pairs {
        if let Some(quotation) = pair.quotation(reading) {
            found.push(quotation);
            kept.push(pair);
        }
    }
    let mut attribution = Attribution::new(reading, &kept);
    // The last one that is no part of another, with its number among the tokens.
    let mut last: Option<usize> = None;
    for n in 0..found.len() {
        if found[n].level > 0 {
            found[n].speaker = last.and_then(|last| attribution.within(n, &kept[last]));
            continue;
        }
        let before = last.map(|last| (last, &kept[last], found[last].speaker.clone()));
        let (speaker, continues) = attribution.of(n, before);
        found[n].speaker = speaker;
        found[n].continues = continues;
        last = Some(n);
    }
    found
}

#[cfg(test)]
mod tests;
