//! What comes first: figures and quotations before names and what one source tells alone, and not ten of one sort in a row.

use super::align::Table;
use super::gathered::{Found, passages};
use super::{Passage, Position, Suggestion, SuggestionKind};

/// How many are worth a look, and how many of these are held against each.
const MOST: usize = 500;
const FIRST: usize = 60;

/// What a suggestion loses whose sentences a better one shows.
const TOLD: u32 = 60;
use crate::core::order::sort_by_key;
use crate::core::text::TextId;
use std::cmp::Reverse;

/// What a second suggestion of a sort loses, and the third twice.
fn again(kind: SuggestionKind) -> u32 {
    match kind {
        SuggestionKind::Number | SuggestionKind::Date | SuggestionKind::Within => 30,
        SuggestionKind::Quotation => 35,
        SuggestionKind::Only => 12,
        SuggestionKind::Speaker => 50,
        // Most of those lead to nothing.
        SuggestionKind::Certainty => 65,
        SuggestionKind::Order | SuggestionKind::Terms | SuggestionKind::Name => 20,
    }
}

pub(super) fn ranked(table: &Table<'_>, mut found: Vec<Found>) -> Vec<Suggestion> {
    sort_by_key(&mut found, |one| (Reverse(one.score), one.kind));
    found.truncate(MOST);
    let mut times = [0_u32; 10];
    let mut ranked: Vec<Suggestion> = Vec::with_capacity(found.len());
    for one in found {
        let soft = [
            SuggestionKind::Terms,
            SuggestionKind::Certainty,
            SuggestionKind::Speaker,
        ];
        let is_told = soft.contains(&one.kind)
            && ranked
                .iter()
                .take(FIRST)
                .any(|other| has_all(&other.positions, &one.positions));
        let times = &mut times[one.kind as usize];
        let score = one
            .score
            .saturating_sub(*times * again(one.kind) + if is_told { TOLD } else { 0 })
            .clamp(1, 1000);
        *times += 1;
        ranked.push(Suggestion {
            silent: silent(table, &one),
            key: key(table, &one),
            kind: one.kind,
            reason: one.reason,
            subject: one.subject,
            positions: one.positions,
            score: u16::try_from(score).unwrap_or(1000),
        });
    }
    sort_by_key(&mut ranked, |one| Reverse(one.score));
    ranked
}

/// Tells whether all sentences of some positions are in others.
fn has_all(whole: &[Position], part: &[Position]) -> bool {
    let all = passages(whole);
    let is_in = |own: &Passage| {
        let mut all = all.iter();
        all.any(|there| there.source == own.source && there.sentence == own.sentence)
    };
    passages(part).iter().all(is_in)
}

/// Returns the sources that say nothing like it.
fn silent(table: &Table<'_>, found: &Found) -> Vec<usize> {
    let mut speaks = vec![found.kind == SuggestionKind::Within; table.articles.len()];
    for passage in passages(&found.positions) {
        speaks[passage.source] = true;
        let Some(line) = table.line_of(passage.source, passage.sentence.start.get()) else {
            continue;
        };
        for (other, likeness) in &table.lines[line].partners {
            let is_like = *likeness >= 300 && found.kind != SuggestionKind::Only;
            speaks[table.lines[*other].source] |= is_like;
        }
    }
    (0..speaks.len()).filter(|source| !speaks[*source]).collect()
}

/// Returns the key by which it is known again: of its kind, its texts and its places in them, whatever their order.
fn key(table: &Table<'_>, found: &Found) -> String {
    let mut lines: Vec<String> = Vec::new();
    for passage in passages(&found.positions) {
        let id = table.articles.get(passage.source).map(|article| article.id.to_string());
        // A text never changes, so a place in it is as good as its words, and two "three" are two.
        lines.push(id.unwrap_or_default() + " " + &passage.span.start.get().to_string());
    }
    sort_by_key(&mut lines, Clone::clone);
    lines.insert(0, found.kind.word().to_owned());
    let whole = TextId::of(&lines.join("\n")).to_string();
    whole
        .rsplit(':')
        .next()
        .and_then(|hex| hex.get(..32))
        .unwrap_or_default()
        .to_owned()
}
