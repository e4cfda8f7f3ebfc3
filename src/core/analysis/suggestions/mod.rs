//! Where to look: what several texts on one event tell differently, or only one of them tells. Each suggestion says why in typed data,
//! shows its passages, and decides nothing (docs/suggestions.md).
//!
//! Sentences are aligned by the rare words, names, numbers and days that they share; what the finders see in aligned sentences is
//! compared. No text is compared with all others as a whole: the work follows an index of words, and each sentence keeps few partners.
//!
//! It refuses to weigh the truth, to translate, and to know the world: what is not said with other numbers, names or words of its small
//! lists stays unseen.

mod align;
mod article;
mod certainty;
mod gathered;
mod lexicon;
mod moments;
mod named;
mod numbers;
mod only;
mod order;
mod quoted;
mod rank;
mod terms;
mod who;

use super::names::{Entities, Mentioned, Told, entities};
use crate::core::json::{json_object, json_words};
use crate::core::order::sort_by_key;
use crate::core::text::Span;

pub use article::Article;
pub use lexicon::{Lexicon, cut};

/// The least likeness of sentences that are told as aligned.
const CLEAR: u32 = 300;

/// What sort of difference it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SuggestionKind {
    /// Numbers of the same thing.
    Number,
    /// Days or times of day.
    Date,
    /// Which of two events came first.
    Order,
    /// Who said or did it.
    Speaker,
    /// The words of one utterance.
    Quotation,
    /// How sure the text is.
    Certainty,
    /// The words for one thing or act.
    Terms,
    /// The spellings of one name.
    Name,
    /// What one or few tell.
    Only,
    /// One source against itself.
    Within,
}

json_words!(SuggestionKind {
    Number = "number",
    Date = "date",
    Order = "order",
    Speaker = "speaker",
    Quotation = "quotation",
    Certainty = "certainty",
    Terms = "terms",
    Name = "name",
    Only = "only",
    Within = "within",
});

/// Why it is suggested; the labels of the positions say what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Numbers of one unit differ.
    Numbers,
    /// Days differ.
    Dates,
    /// Times of day differ.
    Times,
    /// Two events stand the other way round.
    Order,
    /// The same words are given to several speakers.
    Speakers,
    /// The same act is told of several.
    Actors,
    /// The words of an utterance differ.
    Words,
    /// One prints more of an utterance than another.
    Cut,
    /// One is sure where another is not.
    Certainty,
    /// Other words for one thing.
    Terms,
    /// Several spellings of one name.
    Spellings,
    /// One source alone tells it.
    Alone,
    /// Few sources tell it.
    Few,
    /// The headline and the body of one source differ.
    Headline,
    /// Two places of one source differ.
    Itself,
}

json_words!(Reason {
    Numbers = "numbers",
    Dates = "dates",
    Times = "times",
    Order = "order",
    Speakers = "speakers",
    Actors = "actors",
    Words = "words",
    Cut = "cut",
    Certainty = "certainty",
    Terms = "terms",
    Spellings = "spellings",
    Alone = "alone",
    Few = "few",
    Headline = "headline",
    Itself = "itself",
});

/// Something worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What sort of difference it is.
    pub kind: SuggestionKind,
    /// Why it is suggested.
    pub reason: Reason,
    /// What it is about, in words of the texts, for a question: what is counted, the name, the speaker, or the words that the passages
    /// share. May be empty.
    pub subject: String,
    /// What the sources say: at least two, but one where a source is alone.
    pub positions: Vec<Position>,
    /// The numbers of the sources without a word on it.
    pub silent: Vec<usize>,
    /// How much it is worth a look, up to 1000.
    pub score: u16,
    /// The same for the same passages of the same texts, in whatever order those come.
    pub key: String,
}

json_object!(Suggestion {
    kind,
    reason,
    subject,
    positions,
    silent,
    score,
    key
});

/// One answer, and who gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// It, as printed, in short.
    pub label: String,
    /// Where it is said, in the order of the sources.
    pub passages: Vec<Passage>,
}

json_object!(Position { label, passages });

/// A place where it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    /// The number of the source.
    pub source: usize,
    /// The words that differ.
    pub span: Span,
    /// The sentence that they stand in.
    pub sentence: Span,
}

json_object!(Passage { source, span, sentence });

/// Joins the names of all articles. `told` is what people have confirmed.
#[must_use]
pub fn joined(articles: &[Article<'_>], told: &[Told]) -> Entities {
    let mentioned = articles.iter().map(|article| Mentioned {
        reading: &article.reading,
        mentions: &article.mentions,
    });
    entities(&mentioned.collect::<Vec<_>>(), told)
}

/// Two sentences of different sources on the same matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aligned {
    /// How alike they are, up to 1000.
    pub likeness: u16,
    /// The number of the source and the sentence of each.
    pub places: [(usize, Span); 2],
}

/// Returns the sentences that are most clearly on the same matter, the likest first.
#[must_use]
pub fn aligned(articles: &[Article<'_>], names: &Entities) -> Vec<Aligned> {
    let Some(table) = align::Table::of(articles, names, &mut |_| true) else {
        return Vec::new();
    };
    let mut pairs = Vec::new();
    for (one, line) in table.lines.iter().enumerate() {
        let like = line
            .partners
            .iter()
            .filter(|(other, likeness)| *other > one && *likeness >= CLEAR);
        for (other, likeness) in like {
            let there = &table.lines[*other];
            pairs.push(Aligned {
                likeness: u16::try_from(*likeness).unwrap_or(1000),
                places: [(line.source, line.span), (there.source, there.span)],
            });
        }
    }
    sort_by_key(&mut pairs, |pair| (std::cmp::Reverse(pair.likeness), pair.places));
    pairs
}

/// Suggests where to look, what is most worth it first. `names` are those of [`joined()`].
///
/// `keep_going` is told how much of the work is done and how much there is, and asked whether to go on; `None` where it said no.
#[must_use]
pub fn suggestions(
    articles: &[Article<'_>],
    names: &Entities,
    keep_going: &mut dyn FnMut(usize, usize) -> bool,
) -> Option<Vec<Suggestion>> {
    let steps = articles.len() + 9;
    let table = align::Table::of(articles, names, &mut |done| keep_going(done, steps))?;
    let finders: [fn(&align::Table<'_>, &mut Vec<gathered::Found>); 9] = [
        numbers::find,
        moments::find,
        quoted::find,
        who::find,
        order::find,
        terms::find,
        certainty::find,
        named::find,
        only::find,
    ];
    let mut found = Vec::new();
    for (n, find) in finders.iter().enumerate() {
        if !keep_going(articles.len() + n, steps) {
            return None;
        }
        find(&table, &mut found);
    }
    let ranked = rank::ranked(&table, found);
    keep_going(steps, steps).then_some(ranked)
}
