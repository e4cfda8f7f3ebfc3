//! Calls the finders as the app does, and turns what they return into plain words and bytes. The only file here that knows their types.

use super::gold::Article;
use std::ops::Range;
use variorum::core::analysis::{Language, Reading, dates, furniture, names, numbers, quotations, shared};
use variorum::core::text::Span;

/// A number: an empty bound is an open one.
pub struct Number {
    pub span: Range<usize>,
    pub low: String,
    pub high: String,
    pub approximate: bool,
    pub unit: String,
    pub kind: String,
}

/// A day or a period, each end in ISO 8601.
pub struct Date {
    pub span: Range<usize>,
    pub from: String,
    pub to: String,
}

/// A quotation: with its marks, and what is in them.
pub struct Quotation {
    pub span: Range<usize>,
    pub inner: Range<usize>,
    pub speaker: Option<String>,
}

/// A name: the kind is that of its entity, empty where none is told; the number of the entity counts within the event.
pub struct Name {
    pub span: Range<usize>,
    pub kind: String,
    pub entity: Option<usize>,
}

fn struck(article: &Article) -> Vec<Span> {
    let furniture = article.furniture();
    furniture
        .iter()
        .map(|piece| Span::new(piece.start, piece.end))
        .collect()
}

/// Returns the text as the finders get it: what is marked as furniture is struck out.
fn reading(article: &Article) -> Reading<'_> {
    Reading::new(&article.text, &article.language, &article.date, &struck(article))
}

/// Calls the finder of sentences.
pub fn sentences(article: &Article) -> Vec<Range<usize>> {
    let reading = reading(article);
    reading.sentences.iter().map(|sentence| sentence.span.range()).collect()
}

/// Calls the finder of numbers.
pub fn numbers(article: &Article) -> Vec<Number> {
    let reading = reading(article);
    let dates = dates::dates(&reading);
    let found = numbers::numbers(&reading, &dates);
    found
        .into_iter()
        .map(|number| Number {
            span: number.span.range(),
            low: number.low.map(|low| low.to_string()).unwrap_or_default(),
            high: number.high.map(|high| high.to_string()).unwrap_or_default(),
            approximate: number.approximate,
            kind: number.kind.word().to_owned(),
            unit: number.unit,
        })
        .collect()
}

/// Calls the finder of dates.
pub fn dates(article: &Article) -> Vec<Date> {
    let found = dates::dates(&reading(article));
    found
        .into_iter()
        .map(|date| Date {
            span: date.span.range(),
            from: date.from.to_string(),
            to: date.to.to_string(),
        })
        .collect()
}

/// Calls the finder of quotations.
pub fn quotations(article: &Article) -> Vec<Quotation> {
    let found = quotations::quotations(&reading(article));
    found
        .into_iter()
        .map(|quotation| Quotation {
            span: quotation.span.range(),
            inner: quotation.inner.range(),
            speaker: quotation.speaker.map(|speaker| speaker.name.clone()),
        })
        .collect()
}

/// Calls the finder of names on the texts of an event, and puts the names together.
pub fn names(event: &[&Article]) -> Vec<Vec<Name>> {
    let readings: Vec<Reading<'_>> = event.iter().map(|article| reading(article)).collect();
    let mentions: Vec<Vec<names::Mention>> = readings.iter().map(names::mentions).collect();
    let sources: Vec<names::Mentioned<'_>> = readings
        .iter()
        .zip(&mentions)
        .map(|(reading, mentions)| names::Mentioned { reading, mentions })
        .collect();
    let found = names::entities(&sources, &[]);
    let kind = |entity: Option<usize>| match entity.map(|entity| found.entities[entity].kind) {
        None | Some(names::EntityKind::Unknown) => String::new(),
        Some(kind) => kind.word().to_owned(),
    };
    let plain = |name: &names::Named| Name {
        span: name.span.range(),
        kind: kind(name.entity),
        entity: name.entity,
    };
    found
        .names
        .iter()
        .map(|names| names.iter().map(plain).collect())
        .collect()
}

/// Calls the finder of furniture on the texts of an event: what it would strike, and why.
pub fn furniture(event: &[&Article]) -> Vec<Vec<(Range<usize>, String)>> {
    let pages: Vec<furniture::Page<'_>> = event
        .iter()
        .map(|article| furniture::Page {
            text: &article.text,
            language: Language::of_tag(&article.language),
            outlet: &article.outlet,
            title: title(article),
        })
        .collect();
    let plain = |struck: &furniture::Struck| (struck.span.range(), struck.reason.to_owned());
    let found = furniture::furniture(&pages);
    found.iter().map(|text| text.iter().map(plain).collect()).collect()
}

/// Returns what the card would have for a title: the first sentence, where it is a headline.
fn title(article: &Article) -> &str {
    let first = article.sentences.first().map_or("", |span| article.slice(span));
    if first.ends_with('.') { "" } else { first }
}

/// Calls the finder of shared passages on the texts of an event: the places of each, a text and a span.
pub fn shared(event: &[&Article]) -> Vec<Vec<(usize, Range<usize>)>> {
    let readings: Vec<Reading<'_>> = event.iter().map(|article| reading(article)).collect();
    let readings: Vec<&Reading<'_>> = readings.iter().collect();
    let plain = |passage: shared::Passage| {
        passage
            .places
            .into_iter()
            .map(|(text, span)| (text, span.range()))
            .collect()
    };
    shared::shared(&readings).into_iter().map(plain).collect()
}
