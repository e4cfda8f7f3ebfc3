//! An article with all that the finders see in it, and with its words as they are compared. Made once for each source.

use super::lexicon::{Lexicon, hash, pair, stem};
use crate::core::analysis::dates::{When, dates};
use crate::core::analysis::names::{Mention, mentions};
use crate::core::analysis::numbers::{Number, numbers};
use crate::core::analysis::quotations::{Quotation, quotations};
use crate::core::analysis::{Reading, TokenKind};
use crate::core::text::{Span, TextId};

/// A word that says something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// What it is compared by: its group, its name or its stem.
    pub term: u64,
    /// Its stem.
    pub form: u64,
    /// The group of words that it is one of; 0: none.
    pub group: u16,
    /// Whether it is a name.
    pub is_name: bool,
    /// Whether it is a word of doubt.
    pub is_doubt: bool,
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
        let lexicon = Lexicon::new();
        let words = reading
            .sentences
            .iter()
            .map(|s| words(&reading, s.span, &lexicon))
            .collect();
        Self {
            numbers: numbers(&reading, &dates),
            quotations: quotations(&reading),
            mentions: mentions(&reading),
            dates,
            words,
            id,
            reading,
        }
    }
}

/// Returns the words of a sentence that say something, those of doubt among them.
fn words(reading: &Reading<'_>, sentence: Span, lexicon: &Lexicon) -> Vec<Word> {
    let mut words = Vec::new();
    let mut before: [String; 2] = Default::default();
    for token in reading.tokens_in(sentence) {
        if token.kind != TokenKind::Word {
            if token.kind == TokenKind::Mark && !matches!(token.text, "-" | "’") {
                before = Default::default();
            }
            continue;
        }
        let own = stem(token.text);
        let form = hash(&own);
        let lower: String = token.text.chars().flat_map(char::to_lowercase).collect();
        let (mut group, mut is_doubt) = (lexicon.group(form), lexicon.is_doubt(form));
        for other in &before {
            let both = pair(other, &own);
            if group == 0 {
                group = lexicon.group(both);
            }
            is_doubt |= lexicon.is_doubt(both);
        }
        let is_common = own.chars().count() < 2 || lexicon.is_common(&lower);
        if group != 0 || is_doubt || !is_common {
            words.push(Word {
                term: if group == 0 { form } else { u64::from(group) },
                form,
                group,
                is_name: false,
                is_doubt,
                span: token.span(),
            });
        }
        before = [own, std::mem::take(&mut before[0])];
    }
    words
}
