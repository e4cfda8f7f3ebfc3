//! Numbers of the same thing that differ between sources, or within one.

use super::align::{Line, Table, inside};
use super::article::Article;
use super::gathered::{Found, Matters, Said, all_sources, positions};
use super::lexicon::{self, Lexicon, PEOPLE};
use super::{Reason, SuggestionKind};
use crate::core::analysis::Decimal;
use crate::core::analysis::names::fold;
use crate::core::analysis::numbers::{Number, NumberKind};
use crate::core::order::sort_by_key;
use crate::core::text::Span;

/// Numbers of one word that are compared, at most.
const MOST: usize = 300;

/// Days that two figures of one matter may be apart.
const SLACK: i32 = 10;

/// Words behind a number that may tell what befell them.
const NEAR: usize = 4;

/// A number and what it is of.
struct Item<'a> {
    line: usize,
    source: usize,
    number: &'a Number,
    value: Decimal,
    /// What is counted, in order.
    core: Vec<u64>,
    /// Whether that is what befell them.
    is_harm: bool,
}

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    let items = items(table);
    let mut best: Vec<Vec<(usize, usize, u32)>> = vec![Vec::new(); items.len()];
    let mut matters = Matters::new(items.len());
    let mut pairs: Vec<(u64, usize)> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        for term in &item.core {
            pairs.push((*term, at));
        }
    }
    sort_by_key(&mut pairs, |pair| *pair);
    for group in pairs.chunk_by(|a, b| a.0 == b.0) {
        let group = &group[..group.len().min(MOST)];
        for (n, (_, one)) in group.iter().enumerate() {
            for (_, other) in &group[n + 1..] {
                let (a, b) = (&items[*one], &items[*other]);
                let Some(score) = score(table, a, b) else { continue };
                if a.source == b.source {
                    if is_near(a, b) {
                        matters.join(*one, *other);
                    } else {
                        within(table, a, b, score, found);
                    }
                    continue;
                }
                keep(&mut best[*one], b.source, *other, score);
                keep(&mut best[*other], a.source, *one, score);
            }
        }
    }
    for one in 0..items.len() {
        for (_, other, _) in &best[one] {
            let back = best[*other].iter().any(|(_, back, _)| *back == one);
            if back {
                matters.join(one, *other);
            }
        }
    }
    for set in matters.sets() {
        let of: Vec<&Item<'_>> = set.iter().map(|at| &items[*at]).collect();
        gather(table, &of, found);
    }
}

fn items<'a>(table: &Table<'a>) -> Vec<Item<'a>> {
    let lexicon = Lexicon::ready();
    let mut items = Vec::new();
    for (at, line) in table.lines.iter().enumerate() {
        let article = &table.articles[line.source];
        for number in inside(&article.numbers, line.span, |number| number.span) {
            let Some(value) = number.low.or(number.high) else {
                continue;
            };
            // Who comes first is told elsewhere; the 113th minute is a figure.
            let is_rank = number.kind == NumberKind::Ordinal && value <= Decimal::whole(12);
            if is_rank || is_hour(article, number) {
                continue;
            }
            let mut core: Vec<u64> = Vec::new();
            let (mut is_people, mut is_harm) = (false, false);
            for word in number.unit.split(' ') {
                let form = lexicon::stem(word);
                let group = lexicon.group(lexicon::hash(lexicon::cut(word)));
                is_people |= group == PEOPLE;
                is_harm |= lexicon.about(group).is_harm;
                let is_counted = number.kind == NumberKind::Count && lexicon.is_common(word);
                if !word.is_empty() && group != PEOPLE && !is_counted {
                    core.push(if group == 0 { form } else { u64::from(group) });
                }
            }
            if core.is_empty() && (is_people || number.unit.is_empty()) {
                core.extend(befell(line, number.span).filter(|_| number.kind == NumberKind::Count));
                is_harm |= !core.is_empty();
            }
            // What stands beside a date is a time of day, and a figure of its own is known again.
            if let Some(own) = value.as_whole().filter(|own| *own > 12 && core.is_empty()) {
                core.push(lexicon::hash(&own.to_string()));
            }
            if number.kind == NumberKind::Age {
                let before = line.words.iter().rev().find(|word| word.span.end <= number.span.start);
                let name = before
                    .filter(|word| word.is_name)
                    .map(|word| fold(table.slice(line.source, word.span)));
                let surname = name.as_deref().and_then(|name| name.rsplit(' ').next());
                core = surname.map(lexicon::hash).into_iter().collect();
            }
            core.truncate(3);
            items.push(Item {
                line: at,
                source: line.source,
                number,
                value,
                core,
                is_harm,
            });
        }
    }
    items
}

/// Tells whether a number stands right before a date.
fn is_hour(article: &Article<'_>, number: &Number) -> bool {
    let next = article.dates.partition_point(|when| when.span.start < number.span.end);
    article.dates.get(next).is_some_and(|when| {
        let gap = Span::new(number.span.end.get(), when.span.start.get());
        gap.len() < 4 && article.reading.slice(gap).trim().is_empty() && number.kind == NumberKind::Count
    })
}

/// Returns the word near a number for what befell those that it counts.
fn befell(line: &Line, number: Span) -> Option<u64> {
    let at = line.words.partition_point(|word| word.span.start < number.end);
    let behind = line.words.iter().skip(at).take(NEAR);
    let before = line.words.iter().take(at).rev().take(2);
    behind
        .chain(before)
        .find(|word| word.about.is_harm)
        .map(|word| word.term)
}

/// Returns how much two numbers seem to be of one thing; none where they are not.
fn score(table: &Table<'_>, a: &Item<'_>, b: &Item<'_>) -> Option<u32> {
    if a.number.kind != b.number.kind {
        return None;
    }
    let shared = a.core.iter().filter(|term| b.core.contains(term)).count();
    if shared * 2 < a.core.len().max(b.core.len()) {
        return None;
    }
    if are_apart(table, a, b) && !is_near(a, b) {
        return None;
    }
    let likeness = table.likeness(a.line, b.line);
    let beside = shared_near(table, a, b);
    let least = match a.number.kind {
        NumberKind::Age => 0,
        NumberKind::Count if beside > 5 => 60,
        _ if beside > 5 => 100,
        NumberKind::Count if a.is_harm => 90,
        NumberKind::Count | NumberKind::Ordinal => 130,
        _ => 260,
    };
    let likeness = likeness + beside.min(20) * 10;
    let near = if is_near(a, b) { 200 } else { 0 };
    (likeness >= least || near > 0 && likeness > 0).then_some(likeness + near)
}

/// Tells whether the only days of both sentences lie weeks apart: then the figures are of other times.
fn are_apart(table: &Table<'_>, a: &Item<'_>, b: &Item<'_>) -> bool {
    let days = |item: &Item<'_>| {
        let dates = &table.articles.get(item.source)?.dates;
        match inside(dates, table.lines.get(item.line)?.span, |when| when.span) {
            [when] => Some((when.from.to_julian_day(), when.to.to_julian_day())),
            _ => None,
        }
    };
    match (days(a), days(b)) {
        (Some(a), Some(b)) => a.0 > b.1 + SLACK || b.0 > a.1 + SLACK,
        _ => false,
    }
}

/// Returns the weight of the words that are no names and stand beside both numbers.
fn shared_near(table: &Table<'_>, a: &Item<'_>, b: &Item<'_>) -> u32 {
    let near = |item: &Item<'_>| -> Vec<u64> {
        let words = &table.lines[item.line].words;
        let at = words.partition_point(|word| word.span.start < item.number.span.end);
        let (from, to) = (at.saturating_sub(NEAR), words.len().min(at + NEAR));
        let near = words.get(from..to).unwrap_or_default().iter();
        near.filter(|word| !word.is_name && !item.core.contains(&word.term))
            .map(|word| word.term)
            .collect()
    };
    let there = near(b);
    near(a)
        .iter()
        .filter(|term| there.contains(term))
        .map(|term| table.weight(*term))
        .sum()
}

/// Keeps the best of each other source.
pub(super) fn keep(best: &mut Vec<(usize, usize, u32)>, source: usize, other: usize, score: u32) {
    match best.iter_mut().find(|(known, ..)| *known == source) {
        Some(known) if known.2 < score => *known = (source, other, score),
        Some(_) => {}
        None => best.push((source, other, score)),
    }
}

/// Tells whether two numbers may be the same: equal, or rounded, or near where one is only rough.
fn is_near(a: &Item<'_>, b: &Item<'_>) -> bool {
    let (low, high) = if a.value < b.value {
        (a.value, b.value)
    } else {
        (b.value, a.value)
    };
    let is_exact = |item: &Item<'_>| !item.number.approximate && item.number.low == item.number.high;
    let percent = match (is_exact(a), is_exact(b)) {
        (true, true) if high > Decimal::whole(1000) => 101,
        (true, true) => 100,
        _ => 112,
    };
    match (low.times(percent), high.times(100)) {
        (Some(low), Some(high)) => low >= high,
        _ => low == high,
    }
}

fn said(items: &[&Item<'_>]) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    for (n, item) in items.iter().enumerate() {
        let same = items[..n].iter().position(|other| is_near(item, other));
        let position = same.and_then(|same| said.get(same)).map_or(n, |same| same.position);
        said.push(Said {
            line: item.line,
            span: item.number.span,
            position,
        });
    }
    said
}

fn gather(table: &Table<'_>, items: &[&Item<'_>], found: &mut Vec<Found>) {
    let positions = positions(table, &said(items));
    if positions.len() < 2 || all_sources(&positions) < 2 {
        return;
    }
    let sources = u32::try_from(all_sources(&positions)).unwrap_or(9).min(9);
    found.push(Found {
        kind: SuggestionKind::Number,
        reason: Reason::Numbers,
        subject: unit(items),
        positions,
        score: 860 + sources * 10,
    });
}

fn within(table: &Table<'_>, a: &Item<'_>, b: &Item<'_>, score: u32, found: &mut Vec<Found>) {
    let is_head = table.lines[a.line].is_head != table.lines[b.line].is_head;
    if score < if is_head { 120 } else { 300 } || a.line == b.line || a.core != b.core {
        return;
    }
    found.push(Found {
        kind: SuggestionKind::Within,
        reason: if is_head { Reason::Headline } else { Reason::Itself },
        subject: unit(&[a, b]),
        positions: positions(table, &said(&[a, b])),
        score: if is_head { 880 } else { 780 },
    });
}

fn unit(items: &[&Item<'_>]) -> String {
    let mut units = items.iter().map(|item| item.number.unit.as_str());
    let longest = units.clone().max_by_key(|unit| unit.len());
    units
        .find(|unit| unit.contains(' '))
        .or(longest)
        .unwrap_or_default()
        .to_owned()
}
