//! The figures of a comparison, as plain layouts: what stands where, and what cannot stand there and why. It draws nothing on a screen,
//! writes no sentence, and shows nothing that a scale would make look like more or less than the sources say.

pub mod axis;
pub mod drawing;
pub mod number_line;
pub mod provenance;
pub mod quote;
pub mod terms;
pub mod timeline;

use crate::core::analysis::Reading;
use crate::core::analysis::quotations::Quotation;
use crate::core::order::set_of;
use crate::core::text::Span;

/// A source, read for the figures.
#[derive(Debug, Clone)]
pub struct Telling<'a> {
    /// The letters that stand for it.
    pub siglum: String,
    /// Its language, as its card has it.
    pub language: String,
    /// Its text.
    pub reading: Reading<'a>,
    /// The quotations of its text.
    pub quotations: Vec<Quotation>,
    /// Whether it is the text of an agency.
    pub is_wire: bool,
}

/// One piece of evidence of a comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The number of its source among those that are told.
    pub source: usize,
    /// The number of the position that it is evidence of.
    pub position: usize,
    /// Where it stands, in bytes.
    pub spans: Vec<Span>,
    /// Its words.
    pub words: String,
    /// The label of its position.
    pub label: String,
    /// Who is recorded to have said so; empty: nobody.
    pub speaker: String,
}

/// Evidence and the sources that it is from.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The sources.
    pub sources: &'a [&'a Telling<'a>],
    /// The evidence, position by position.
    pub evidence: &'a [Evidence],
}

impl<'a> Told<'a> {
    /// Returns the reading of a source with no more than the lines that its evidence stands on, so that no finder reads the rest.
    #[must_use]
    pub fn near(&self, source: usize) -> Option<Reading<'a>> {
        let whole = &self.sources.get(source)?.reading;
        let of_source = self.evidence.iter().filter(|piece| piece.source == source);
        let tokens = of_source.flat_map(|piece| piece.spans.iter().flat_map(|span| whole.tokens_in(*span)));
        let lines = set_of(tokens.map(|token| token.line));
        let mut near = Reading {
            text: whole.text,
            language: whole.language,
            published: whole.published,
            struck: Vec::new(),
            tokens: Vec::new(),
            sentences: whole.sentences.clone(),
        };
        let on_line = whole.tokens.iter().filter(|token| lines.contains(&token.line));
        near.tokens.extend(on_line.copied());
        Some(near)
    }
}

#[cfg(test)]
mod tests;
