//! Which sentences of different texts are on the same matter: those that share rare words, names, numbers and days. It compares nothing
//! that stands in them.

use super::article::{Article, Word};
use super::gathered::{Matters, sort};
use super::lexicon::{Group, hash};
use super::named::alike;
use crate::core::analysis::dates::When;
use crate::core::analysis::names::{Entities, plain};
use crate::core::text::Span;
use std::ops::Range;

/// Sentences that are looked at for one word, at most; a word of more says little.
const COMMON: usize = 400;

/// Partners that a sentence keeps in one other source.
const PARTNERS: usize = 2;

/// Partners that a sentence keeps at all.
const ALL_PARTNERS: usize = 48;

/// Words of a sentence that are looked at, at most: what is longer is none.
const WORDS: usize = 400;

/// The likeness of equal sentences.
const MOST: u32 = 1000;

/// The least likeness of two partners, in thousandths.
const LEAST: u32 = 120;

/// A sentence as it is compared.
pub(super) struct Line {
    /// The number of its source.
    pub source: usize,
    /// Where it stands.
    pub span: Span,
    /// Its words that say something, in order; of a name one only.
    pub words: Vec<Word>,
    /// What it is compared by, each once and in order, with its weight.
    pub bag: Vec<(u64, u32)>,
    /// The root of the sum of the squares of its weights.
    norm: u32,
    /// Whether it stands on the first line of its text.
    pub is_head: bool,
    /// Sentences on the same matter with their likeness in thousandths, the likest first; none of the same source.
    pub partners: Vec<(usize, u32)>,
}

/// All sentences, and the finders' results beside them.
pub(super) struct Table<'a> {
    /// The articles.
    pub articles: &'a [Article<'a>],
    /// Their names.
    pub names: &'a Entities,
    /// The sentences of all.
    pub lines: Vec<Line>,
    /// The number of the first sentence of each source, and at the end how many there are.
    pub firsts: Vec<usize>,
    /// Every term with its weight and the number of sources that have it, in order.
    weights: Vec<(u64, u32, u32)>,
    /// The entities with those that are spelled alike, as one.
    pub alike: Matters,
}

impl<'a> Table<'a> {
    /// Aligns the sentences of all articles; `None` where `keep_going` said no.
    pub fn of(
        articles: &'a [Article<'a>],
        names: &'a Entities,
        keep_going: &mut dyn FnMut(usize) -> bool,
    ) -> Option<Self> {
        let mut table = Table {
            articles,
            names,
            lines: Vec::new(),
            firsts: vec![0],
            weights: Vec::new(),
            alike: alike(&names.entities),
        };
        let mut postings: Vec<(u64, usize)> = Vec::new();
        for (source, article) in articles.iter().enumerate() {
            let named = named(&mut table.alike, names, source, article);
            let first = article.reading.tokens.first().map_or(0, |token| token.line);
            let mut next = 0;
            for (number, sentence) in article.reading.sentences.iter().enumerate() {
                let own = article.words.get(number).map(Vec::as_slice).unwrap_or_default();
                let words = with_names(article, own, sentence.span, &named, &mut next);
                for term in terms(article, sentence.span, &words) {
                    postings.push((term, table.lines.len()));
                }
                let head = article.reading.tokens_in(sentence.span).first();
                table.lines.push(Line {
                    source,
                    span: sentence.span,
                    words,
                    bag: Vec::new(),
                    norm: 1,
                    is_head: head.is_some_and(|token| token.line == first),
                    partners: Vec::new(),
                });
            }
            table.firsts.push(table.lines.len());
        }
        sort(&mut postings);
        postings.dedup();
        table.weigh(&postings);
        for source in 0..articles.len() {
            if !keep_going(source) {
                return None;
            }
            table.pair(source, &postings);
        }
        Some(table)
    }

    /// Gives each term the more weight the fewer sentences have it.
    fn weigh(&mut self, postings: &[(u64, usize)]) {
        let all = self.lines.len().max(1) as u64;
        for group in postings.chunk_by(|a, b| a.0 == b.0) {
            let count = group.len() as u64;
            // Twice the binary logarithm, with a step for each half.
            let share = all.saturating_mul(8) / count;
            let weight = 1 + share.saturating_mul(share).max(1).ilog2().saturating_sub(6);
            let (mut sources, mut last) = (0, usize::MAX);
            for (term, line) in group {
                let source = self.lines[*line].source;
                sources += u32::from(source != last);
                last = source;
                self.lines[*line].bag.push((*term, weight));
            }
            self.weights.push((group[0].0, weight, sources));
        }
        for line in &mut self.lines {
            let sum: u32 = line.bag.iter().map(|(_, weight)| weight * weight).sum();
            line.norm = sum.isqrt().max(1);
        }
    }

    /// Finds the partners of the sentences of a source.
    fn pair(&mut self, source: usize, postings: &[(u64, usize)]) {
        let mut sums = vec![0_u32; self.lines.len()];
        for at in self.firsts[source]..self.firsts[source + 1] {
            let mut seen: Vec<usize> = Vec::new();
            for (term, weight) in &self.lines[at].bag {
                let from = postings.partition_point(|(other, _)| other < term);
                let list = postings[from..].iter().take_while(|(other, _)| other == term);
                for (_, other) in list.take(COMMON) {
                    if self.lines[*other].source != source {
                        if sums[*other] == 0 {
                            seen.push(*other);
                        }
                        sums[*other] += weight * weight;
                    }
                }
            }
            let mut found: Vec<(u64, usize)> = Vec::new();
            for other in seen {
                let likeness = ratio(sums[other], self.lines[at].norm, self.lines[other].norm);
                sums[other] = 0;
                if likeness >= LEAST {
                    found.push((u64::from(MOST - likeness), other));
                }
            }
            sort(&mut found);
            let mut kept: Vec<(usize, u32)> = Vec::new();
            for (unlike, other) in found {
                let likeness = MOST - u32::try_from(unlike).unwrap_or(MOST);
                let there = self.lines[other].source;
                let beside = kept
                    .iter()
                    .filter(|(kept, _)| self.lines[*kept].source == there)
                    .count();
                if beside < PARTNERS && kept.len() < ALL_PARTNERS {
                    kept.push((other, likeness));
                }
            }
            self.lines[at].partners = kept;
        }
    }

    /// Returns how alike two sentences are, in thousandths.
    pub fn likeness(&self, one: usize, other: usize) -> u32 {
        let (a, b) = (&self.lines[one], &self.lines[other]);
        let mut sum = 0;
        for (_, weight) in common(&a.bag, &b.bag) {
            sum += weight * weight;
        }
        ratio(sum, a.norm, b.norm)
    }

    /// Returns what two sentences share.
    pub fn shared(&self, one: usize, other: usize) -> Vec<(u64, u32)> {
        common(&self.lines[one].bag, &self.lines[other].bag)
    }

    /// Returns the weight of a term.
    pub fn weight(&self, term: u64) -> u32 {
        self.known(term).map_or(1, |(_, weight, _)| weight)
    }

    /// Returns how many sources have a term.
    pub fn sources(&self, term: u64) -> u32 {
        self.known(term).map_or(0, |(.., sources)| sources)
    }

    fn known(&self, term: u64) -> Option<(u64, u32, u32)> {
        let at = self.weights.binary_search_by(|(other, ..)| other.cmp(&term));
        at.ok().and_then(|at| self.weights.get(at)).copied()
    }

    /// Returns the number of the sentence that a place of a source is in.
    pub fn line_of(&self, source: usize, at: usize) -> Option<usize> {
        let number = self.articles.get(source)?.reading.sentence_of(at)?;
        Some(self.firsts.get(source)? + number)
    }

    /// Returns words of a source.
    pub fn slice(&self, source: usize, span: Span) -> &'a str {
        self.articles
            .get(source)
            .map_or("", |article| article.reading.slice(span))
    }
}

/// Returns the likeness for a sum of squares.
fn ratio(sum: u32, one: u32, other: u32) -> u32 {
    let whole = u64::from(one) * u64::from(other);
    u32::try_from(u64::from(sum) * 1000 / whole.max(1))
        .unwrap_or(MOST)
        .min(MOST)
}

/// Returns what two sorted lists have in common.
fn common(a: &[(u64, u32)], b: &[(u64, u32)]) -> Vec<(u64, u32)> {
    let (mut i, mut j) = (0, 0);
    let mut found = Vec::new();
    while let (Some(one), Some(other)) = (a.get(i), b.get(j)) {
        if one.0 == other.0 {
            found.push(*one);
        }
        i += usize::from(one.0 <= other.0);
        j += usize::from(other.0 <= one.0);
    }
    found
}

/// Returns the names of a source with their terms, and with the number of their entity or none that there is.
fn named(alike: &mut Matters, names: &Entities, source: usize, article: &Article<'_>) -> Vec<(Span, u64, u64)> {
    let named = names.names.get(source).map(Vec::as_slice).unwrap_or_default();
    let mut found = Vec::with_capacity(named.len());
    for name in named {
        let term = match name.entity {
            Some(entity) => hash("entity").wrapping_add(alike.root(entity) as u64),
            None => hash(&plain(article.reading.slice(name.span))),
        };
        found.push((name.span, term, name.entity.map_or(u64::MAX, |entity| entity as u64)));
    }
    found
}

/// Puts one word for each name of a sentence in the place of its words, and of its title. `next` is the first name that was not passed yet.
fn with_names(
    article: &Article<'_>,
    words: &[Word],
    sentence: Span,
    named: &[(Span, u64, u64)],
    next: &mut usize,
) -> Vec<Word> {
    let mut found = Vec::with_capacity(words.len());
    let mut rest = words.iter().peekable();
    while named.get(*next).is_some_and(|(span, ..)| span.start < sentence.start) {
        *next += 1;
    }
    while let Some((span, term, entity)) = named.get(*next).filter(|(span, ..)| span.start < sentence.end) {
        while let Some(word) = rest.next_if(|word| word.span.start < span.start) {
            found.push(*word);
        }
        // A title in capitals is no word on the matter.
        let mut start = span.start.get();
        let is_title = |word: &Word, start: usize| {
            let first = article.reading.slice(word.span).chars().next();
            !word.is_name && word.span.end.get() + 1 == start && first.is_some_and(char::is_uppercase)
        };
        while let Some(title) = found.pop_if(|word| is_title(word, start)) {
            start = title.span.start.get();
        }
        found.push(Word {
            term: *term,
            form: *entity,
            group: 0,
            about: Group::default(),
            is_name: true,
            is_doubt: false,
            is_denial: false,
            is_quoted: false,
            span: *span,
        });
        while rest.next_if(|word| word.span.start < span.end).is_some() {}
        *next += 1;
    }
    found.extend(rest.copied());
    found.truncate(WORDS);
    found
}

/// Returns what a sentence is compared by: its words, names, numbers of two digits and more, and days.
fn terms(article: &Article<'_>, sentence: Span, words: &[Word]) -> Vec<u64> {
    let mut terms: Vec<u64> = words
        .iter()
        .filter(|word| !word.is_doubt)
        .map(|word| word.term)
        .collect();
    for number in inside(&article.numbers, sentence, |number| number.span) {
        if let Some(low) = number.low.filter(|low| low.as_whole().is_none_or(|low| low > 12)) {
            terms.push(hash(&low.to_string()));
        }
    }
    for when in inside(&article.dates, sentence, |when| when.span) {
        terms.push(day(when));
    }
    terms.truncate(WORDS * 2);
    terms
}

/// Returns the term of a day, or of a time of days.
pub(super) fn day(when: &When) -> u64 {
    let [from, to] = [when.from, when.to].map(|day| u64::from(day.to_julian_day().unsigned_abs()));
    hash("days").wrapping_add(from).wrapping_mul(31).wrapping_add(to)
}

/// Returns those results of a finder, in order, that begin in a sentence.
pub(super) fn inside<T>(all: &[T], sentence: Span, span: fn(&T) -> Span) -> &[T] {
    let range = between(all.len(), &|at| span(&all[at]).start.get(), sentence.range());
    all.get(range).unwrap_or_default()
}

/// Returns which of so many places in order are in a range.
pub(super) fn between(count: usize, place: &dyn Fn(usize) -> usize, range: Range<usize>) -> Range<usize> {
    let first = |border: usize| {
        let (mut from, mut to) = (0, count);
        while from < to {
            let half = from.midpoint(to);
            if place(half) < border {
                from = half + 1;
            } else {
                to = half;
            }
        }
        from
    };
    first(range.start)..first(range.end)
}
