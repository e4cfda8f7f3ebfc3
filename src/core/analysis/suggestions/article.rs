//! An article with all that the finders see in it, and with its words as they are compared. Made once for each source.

use super::lexicon::{Group, Lexicon, cut, hash, pair, stem};
use crate::core::analysis::dates::{When, dates};
use crate::core::analysis::names::{Mention, mentions};
use crate::core::analysis::numbers::{Number, numbers};
use crate::core::analysis::quotations::{Quotation, quotations};
use crate::core::analysis::{Reading, TokenKind};
use crate::core::text::lower_case;
use crate::core::text::{Span, TextId};

/// A word that says something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// What it is compared by: its group, its name or its stem.
    pub term: u64,
    /// Its stem; of a name the number of its entity.
    pub form: u64,
    /// The group of words that it is one of; 0: none.
    pub group: u16,
    /// What is known of that.
    pub about: Group,
    /// Whether it is a name.
    pub is_name: bool,
    /// Whether it is a word of doubt.
    pub is_doubt: bool,
    /// Whether it denies.
    pub is_denial: bool,
    /// Whether it is in the words of somebody.
    pub is_quoted: bool,
    /// Where it stands.
    pub span: Span,
}

/// An article, ready to be compared.
#[derive(Debug)]
pub struct Article<'a> {
    /// The id of its text.
    pub id: TextId,
    /// The text as the finders see it.
    pub reading: Reading<'a>,
    /// Its numbers.
    pub numbers: Vec<Number>,
    /// Its dates.
    pub dates: Vec<When>,
    /// Its quotations.
    pub quotations: Vec<Quotation>,
    /// Its names.
    pub mentions: Vec<Mention>,
    /// The words of each sentence.
    pub(super) words: Vec<Vec<Word>>,
}

impl<'a> Article<'a> {
    /// Finds all that there is in one text.
    #[must_use]
    pub fn new(id: TextId, reading: Reading<'a>) -> Self {
        let dates = dates(&reading);
        let lexicon = Lexicon::ready();
        let quotations = quotations(&reading);
        let words = reading
            .sentences
            .iter()
            .map(|s| words(&reading, s.span, &quotations, &lexicon))
            .collect();
        Self {
            numbers: numbers(&reading, &dates),
            quotations,
            mentions: mentions(&reading),
            dates,
            words,
            id,
            reading,
        }
    }
}

/// Returns the words of a sentence that say something, those of doubt among them.
fn words(reading: &Reading<'_>, sentence: Span, quotations: &[Quotation], lexicon: &Lexicon) -> Vec<Word> {
    let mut words = Vec::new();
    // Somebody's words may have begun a sentence before.
    let mut next = quotations.partition_point(|quotation| quotation.span.end <= sentence.start);
    // The two words before, without their endings, and where they begin.
    let mut before = [(0, 0); 2];
    for token in reading.tokens_in(sentence) {
        if token.kind != TokenKind::Word {
            if token.kind == TokenKind::Mark && !matches!(token.text, "-" | "’") {
                before = [(0, 0); 2];
            }
            continue;
        }
        while quotations
            .get(next)
            .is_some_and(|quotation| quotation.span.end.get() <= token.start)
        {
            next += 1;
        }
        let lower: String = lower_case(token.text);
        let own = hash(cut(&lower));
        let (mut group, mut start) = (lexicon.group(own), token.start);
        for (other, from) in before {
            if group == 0 {
                group = lexicon.group(pair(other, own));
                start = if group == 0 { start } else { from };
            }
        }
        let (is_doubt, is_denial) = (
            lexicon.is_doubt(&lower) && !token.is_capital(),
            lexicon.is_denial(&lower),
        );
        let is_common = lower.chars().nth(1).is_none() || lexicon.is_common(&lower);
        if group != 0 || is_doubt || is_denial || !is_common {
            let form = stem(&lower);
            words.push(Word {
                term: if group == 0 { form } else { u64::from(group) },
                form,
                group,
                about: lexicon.about(group),
                is_name: false,
                is_doubt,
                is_denial,
                is_quoted: quotations
                    .get(next)
                    .is_some_and(|quotation| quotation.span.start.get() <= token.start),
                span: Span::new(start, token.end),
            });
        }
        before = [(own, token.start), before[0]];
    }
    words
}
