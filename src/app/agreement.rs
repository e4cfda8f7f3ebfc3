//! How far the people of a casebook agree: their claims and comparisons as numbers for the core, and what comes back by record. It says
//! nothing of who is right. Pure; the same for the screen and the command line.

mod comparing;

use std::collections::BTreeMap;

use super::seen::reading;
use super::view::Derived;
use crate::core::agreement::{Agreement, Compared, Mark, Marked, Text, Why, Word, agreement, compared};
use crate::core::model::{Casebook, RecordId, RecordKind, VARIORUM};
use crate::core::order::{map_of, set_of, sort_by_key};
use crate::core::text::{CodePointOffset, FrozenText, Span, TextId};

/// How often the intervals are drawn.
pub const DRAWS: usize = 1_000;
/// How many passages are listed on which people part.
const PASSAGES: usize = 12;

/// How far people agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreed {
    /// The people, in the order of the figures.
    pub people: Vec<RecordId>,
    /// The tags, in the order of the figures: those of the codebook, then those that only claims name.
    pub tags: Vec<RecordId>,
    /// The sources that somebody marked, in their order, each with its sentences in bytes.
    pub sources: Vec<(TextId, Vec<Span>)>,
    /// All sources together.
    pub all: Agreement,
    /// Each source alone, without intervals.
    pub by_source: Vec<Agreement>,
    /// The comparisons.
    pub compared: Compared,
    /// The sentences on which people part most, the most parted first.
    pub passages: Vec<Passage>,
    /// How many pieces of claims have no certain place, and are left out.
    pub lost: usize,
}

/// A sentence on which people part.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// The source.
    pub source: TextId,
    /// Where it stands, in bytes.
    pub span: Span,
    /// The share of the pairs of people who part, over its characters: 0 to 1.
    pub share: f64,
    /// How many people took part in the source.
    pub people: usize,
    /// How many of them marked something in it.
    pub marked: usize,
    /// The tags in it, with how many people have each, in the order of the codebook.
    pub tags: Vec<(RecordId, usize)>,
}

impl Agreed {
    /// Returns the tag on which people differ most, where it stands out among tags that are marked often enough.
    #[must_use]
    pub fn odd_tag(&self) -> Option<&RecordId> {
        let whole = self.all.nominal.value.ok()?;
        let mut worst: Option<(f64, usize)> = None;
        let mut others = 0;
        for (n, figure) in self.all.nominal_by_tag.iter().enumerate() {
            let marks = self.all.counts.marks_by_tag.get(n).copied().unwrap_or_default();
            let Ok(value) = figure.value else { continue };
            match figure.word(marks) {
                Word::TooFew => {}
                Word::Weak if value < whole && worst.is_none_or(|(least, _)| value < least) => {
                    others += 1;
                    worst = Some((value, n));
                }
                _ => others += 1,
            }
        }
        let (_, n) = worst.filter(|_| others > 1)?;
        self.tags.get(n)
    }
}

/// Returns the sentence that says why there is no figure.
#[must_use]
pub fn why(why: Why) -> String {
    crate::t!(match why {
        Why::Alone => "agree-why-alone",
        Why::NoMarks => "agree-why-no-marks",
        Why::OneValue => "agree-why-one-value",
        Why::NothingMeets => "agree-why-nothing-meets",
        Why::Layers => "agree-why-layers",
        Why::NoComparisons => "agree-why-no-comparisons",
        Why::NoCommonCells => "agree-why-no-common-cells",
        Why::TooMany => "agree-why-too-many",
    })
}

/// Returns a value in hundredths.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a figure is at most 1, and one far below 0 is cut at the least number"
)]
#[must_use]
pub fn hundredths(value: f64) -> i32 {
    // Away from 0 by a half, then cut: rounding without a library.
    (value * 100.0 + if value < 0.0 { -0.5 } else { 0.5 }) as i32
}

/// Returns a value with two digits: `.91`, `1.00`, `−.07`.
#[must_use]
pub fn digits(value: f64) -> String {
    let count = hundredths(value);
    let (whole, part) = (count.unsigned_abs() / 100, count.unsigned_abs() % 100);
    let mut words = String::new();
    if count < 0 {
        words.push('\u{2212}');
    }
    if whole > 0 {
        words.push_str(&whole.to_string());
    }
    words.push('.');
    if part < 10 {
        words.push('0');
    }
    words.push_str(&part.to_string());
    words
}

/// Returns everybody who made a claim or a comparison that is not deleted, by name and id.
#[must_use]
pub fn annotators(book: &Casebook) -> Vec<RecordId> {
    let mut found = Vec::new();
    for record in book.records().values() {
        if let (Some(content), Some(first)) = (record.content(), record.first())
            && matches!(content.kind(), RecordKind::Claim | RecordKind::Comparison)
            && first.author.as_str() != VARIORUM
        {
            found.push(first.author.clone());
        }
    }
    let mut all: Vec<RecordId> = set_of(found).into_iter().collect();
    sort_by_key(&mut all, |id| {
        (book.annotator(id).unwrap_or_default().to_owned(), id.clone())
    });
    all
}

/// Works out how far these people agree. A claim is whose first known revision it is. Offsets are code points of the frozen text.
#[must_use]
pub fn agreed(book: &Casebook, derived: &Derived, people: &[RecordId], draws: usize) -> Agreed {
    let gathered = gather(book, derived, people);
    let all = agreement(&gathered.marked, draws);
    let by_source: Vec<Agreement> = match gathered.marked.texts.as_slice() {
        [_] => vec![all.clone()],
        texts => texts
            .iter()
            .map(|text| {
                let alone = Marked {
                    texts: vec![text.clone()],
                    ..gathered.marked
                };
                agreement(&alone, 0)
            })
            .collect(),
    };
    let compared = compared(&comparing::comparing(book, derived, &gathered), draws);
    let passages = passages(&gathered, &all);
    Agreed {
        people: people.to_vec(),
        tags: gathered.tags,
        sources: gathered.sources,
        all,
        by_source,
        compared,
        passages,
        lost: gathered.lost,
    }
}

/// What people did, as numbers.
struct Gathered {
    people: BTreeMap<RecordId, usize>,
    tags: Vec<RecordId>,
    sources: Vec<(TextId, Vec<Span>)>,
    places: BTreeMap<TextId, usize>,
    marked: Marked,
    lost: usize,
}

fn gather(book: &Casebook, derived: &Derived, people: &[RecordId]) -> Gathered {
    let numbers = map_of(people.iter().enumerate().map(|(n, id)| (id.clone(), n)));
    let mut tags: Vec<RecordId> = book.tags().into_iter().map(|(id, _)| id.clone()).collect();
    let mut tag_numbers = map_of(tags.iter().enumerate().map(|(n, id)| (id.clone(), n)));
    // Whose each claim is, with its tag, by source.
    let mut claims: BTreeMap<TextId, Vec<(usize, usize, &RecordId)>> = BTreeMap::new();
    for (id, claim) in book.claims() {
        let author = book
            .record(id)
            .and_then(|record| record.first())
            .map(|first| &first.author);
        let Some(person) = author.and_then(|author| numbers.get(author)) else {
            continue;
        };
        let next = tags.len();
        let tag = *tag_numbers.entry(claim.tag.clone()).or_insert(next);
        if tag == next {
            tags.push(claim.tag.clone());
        }
        claims.entry(claim.source).or_default().push((*person, tag, id));
    }
    let mut gathered = Gathered {
        marked: Marked {
            people: people.len(),
            tags: tags.len(),
            texts: Vec::new(),
        },
        people: numbers,
        tags,
        sources: Vec::new(),
        places: BTreeMap::new(),
        lost: 0,
    };
    for (source, card) in book.sources() {
        let (Some(claims), Some(text)) = (claims.get(&source), book.text(source)) else {
            continue;
        };
        let sentences: Vec<Span> = reading(text, card)
            .sentences
            .iter()
            .map(|sentence| sentence.span)
            .collect();
        let mut one = Text {
            length: points(text, text.span()).1,
            units: sentences.iter().map(|span| points(text, *span).0).collect(),
            marks: vec![None; people.len()],
        };
        for (person, tag, id) in claims {
            let (Some(marks), Some(placed)) = (one.marks.get_mut(*person), derived.placed.get(*id)) else {
                continue;
            };
            let marks = marks.get_or_insert_default();
            let before = marks.len();
            for span in placed.spans() {
                let (start, end) = points(text, span);
                marks.push(Mark { start, end, tag: *tag });
            }
            gathered.lost += placed.pieces.len() - (marks.len() - before);
        }
        gathered.places.insert(source, gathered.sources.len());
        gathered.sources.push((source, sentences));
        gathered.marked.texts.push(one);
    }
    gathered
}

/// Returns where a span begins and ends, in code points.
fn points(text: &FrozenText, span: Span) -> (u32, u32) {
    let point = |at| text.code_point_from_byte(at).map_or(0, CodePointOffset::raw);
    (point(span.start), point(span.end))
}

/// Returns the sentences on which people part most.
fn passages(gathered: &Gathered, all: &Agreement) -> Vec<Passage> {
    let mut found: Vec<(usize, usize, f64)> = Vec::new();
    for (n, shares) in all.parted.iter().enumerate() {
        found.extend(shares.iter().enumerate().map(|(unit, share)| (n, unit, *share)));
    }
    found.retain(|(_, _, share)| *share > 0.0);
    // Shares lie between 0 and 1, where the bits of a number are in its order.
    sort_by_key(&mut found, |(n, unit, share)| {
        (std::cmp::Reverse(share.to_bits()), *n, *unit)
    });
    found.truncate(PASSAGES);
    let passage = |(n, unit, share): (usize, usize, f64)| {
        let (source, sentences) = gathered.sources.get(n)?;
        let text = gathered.marked.texts.get(n)?;
        // A text that begins with something other than a sentence has a unit more, its first.
        let more = usize::from(text.units.first().is_some_and(|first| *first > 0));
        let span = *sentences.get(unit.saturating_sub(more)).or(sentences.last())?;
        let start = if unit == 0 { 0 } else { *text.units.get(unit - more)? };
        let end = text.units.get(unit + 1 - more).copied().unwrap_or(text.length);
        let mut tags = vec![0; gathered.tags.len()];
        let (mut people, mut marked) = (0, 0);
        for marks in text.marks.iter().flatten() {
            people += 1;
            let here = marks.iter().filter(|mark| mark.start < end && start < mark.end);
            let own = set_of(here.map(|mark| mark.tag));
            marked += usize::from(!own.is_empty());
            for tag in own {
                if let Some(count) = tags.get_mut(tag) {
                    *count += 1;
                }
            }
        }
        let tags = gathered.tags.iter().cloned().zip(tags).filter(|(_, count)| *count > 0);
        Some(Passage {
            source: *source,
            span,
            share,
            people,
            marked,
            tags: tags.collect(),
        })
    };
    found.into_iter().filter_map(passage).collect()
}

#[cfg(test)]
mod tests;
