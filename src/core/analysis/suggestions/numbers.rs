//! Numbers of the same thing that differ between sources, or within one.

use super::align::{Line, Table, inside};
use super::article::{Article, Word};
use super::gathered::{Best, Found, Matters, Said, firsts, pairs, tell};
use super::lexicon::{self, Lexicon, PEOPLE, PLACES};
use super::{Reason, SuggestionKind};
use crate::core::analysis::Decimal;
use crate::core::analysis::dates::When;
use crate::core::analysis::names::fold;
use crate::core::analysis::numbers::{Number, NumberKind};
use crate::core::text::{Span, lower_case};

/// Numbers of one word that are compared, at most.
const MOST: usize = 300;

/// Days that two figures of one matter may be apart.
const SLACK: i32 = 10;

/// Words behind a number that may tell what befell them.
const NEAR: usize = 4;

/// Words behind a number that is a part of others, and after each `|` those for one period.
const PERIODS: &str = "them whom davon ihnen eux ellos них منهم|day daily tag täglich jour día день|week weekly woche semaine semana неделю|\
month monthly monat mois mes месяц|year yearly annual annually jahr jährlich année año год";

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
    /// Whether the same is counted of quite other things: percent, metres, places.
    is_generic: bool,
    /// The periods that it is told for, as bits, and whether it is a part of others.
    scope: u32,
}

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    let items = items(table);
    let mut best = Best::new(items.len());
    let mut matters = Matters::new(items.len());
    let mut keyed: Vec<(u64, usize)> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        for term in &item.core {
            keyed.push((*term, at));
        }
    }
    pairs(keyed, MOST, &mut |one, other| {
        let (a, b) = (&items[one], &items[other]);
        let Some(score) = score(table, a, b) else { return };
        if a.source != b.source {
            best.keep(one, b.source, other, score);
            best.keep(other, a.source, one, score);
        } else if is_near(a, b) {
            matters.join(one, other);
        } else {
            within(table, a, b, score, found);
        }
    });
    for (one, other) in best.mutual() {
        matters.join(one, other);
    }
    for set in matters.sets() {
        let of: Vec<&Item<'_>> = set.iter().map(|at| &items[*at]).collect();
        let why = (SuggestionKind::Number, Reason::Numbers);
        tell(table, found, why, unit(&of), &said(&of), (860, 10));
    }
}

/// Returns the numbers that are compared.
fn items<'a>(table: &Table<'a>) -> Vec<Item<'a>> {
    let lexicon = Lexicon::ready();
    let mut items = Vec::new();
    for (at, line) in table.lines.iter().enumerate() {
        let article = &table.articles[line.source];
        for number in inside(&article.numbers, line.span, |number| number.span) {
            let Some(value) = number.low.or(number.high) else {
                continue;
            };
            // Who comes first is told elsewhere; the 113th minute is a figure. What stands beside a date is a time of day.
            let is_rank = number.kind == NumberKind::Ordinal && value <= Decimal::whole(12);
            if is_rank || day_behind(article, number).is_some() {
                continue;
            }
            let (mut core, is_harm) = counted(&lexicon, line, number, value);
            if number.kind == NumberKind::Age {
                let before = line.words.iter().rev().find(|word| word.span.end <= number.span.start);
                let name = before
                    .filter(|word| word.is_name)
                    .map(|word| fold(table.slice(line.source, word.span)));
                let surname = name.as_deref().and_then(|name| name.rsplit(' ').next());
                core = surname.map(lexicon::hash).into_iter().collect();
            }
            core.truncate(3);
            let is_unit = matches!(
                number.kind,
                NumberKind::Percent | NumberKind::Money | NumberKind::Measure | NumberKind::Fraction
            );
            items.push(Item {
                line: at,
                source: line.source,
                number,
                value,
                is_generic: is_unit || core == [u64::from(PLACES)],
                scope: scope(article, number),
                core,
                is_harm,
            });
        }
    }
    items
}

/// Returns what a number counts, and whether that is what befell people.
fn counted(lexicon: &Lexicon, line: &Line, number: &Number, value: Decimal) -> (Vec<u64>, bool) {
    let is_count = number.kind == NumberKind::Count;
    let mut core: Vec<u64> = Vec::new();
    let (mut is_people, mut is_harm) = (false, false);
    for word in number.unit.split(' ') {
        let form = lexicon::stem(word);
        let group = lexicon.group(lexicon::hash(lexicon::cut(word)));
        is_people |= group == PEOPLE;
        is_harm |= lexicon.about(group).is_harm;
        if !word.is_empty() && group != PEOPLE && !(is_count && lexicon.is_common(word)) {
            core.push(if group == 0 { form } else { u64::from(group) });
        }
    }
    if core.is_empty() && (is_people || number.unit.is_empty()) {
        core.extend(befell(line, number.span).filter(|_| is_count));
        is_harm |= !core.is_empty();
    }
    // A figure of its own is known again.
    if let Some(own) = value.as_whole().filter(|own| *own > 12 && core.is_empty()) {
        core.push(lexicon::hash(&own.to_string()));
    }
    (core, is_harm)
}

/// Returns the periods that are named beside a number, as bits, and the first bit where it is a part of others.
fn scope(article: &Article<'_>, number: &Number) -> u32 {
    let mut scope = 0;
    let tokens = &article.reading.tokens;
    let next = tokens.partition_point(|token| token.start < number.span.end.get());
    for (at, token) in tokens.iter().enumerate().skip(next.saturating_sub(NEAR)).take(NEAR * 2) {
        let lower: String = lower_case(token.text);
        for (bit, words) in PERIODS.split('|').enumerate() {
            let is_beside = bit > 0 || at == next || at == next + 1;
            if is_beside && words.split(' ').any(|word| word == lower) {
                scope |= 1 << bit;
            }
        }
    }
    scope
}

/// Tells whether two numbers are told for other periods, or one of them is only a part.
fn are_of_others(a: &Item<'_>, b: &Item<'_>) -> bool {
    let periods = a.scope > 1 && b.scope > 1 && a.scope & b.scope & !1 == 0;
    a.scope & 1 != b.scope & 1 || periods && a.number.kind != NumberKind::Measure
}

/// Returns the date that stands right behind a number: then it is a time of day.
pub(super) fn day_behind<'a>(article: &'a Article<'_>, number: &Number) -> Option<&'a When> {
    let next = article.dates.partition_point(|when| when.span.start < number.span.end);
    article.dates.get(next).filter(|when| {
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
    let is_same = is_near(a, b);
    if !is_same && (are_apart(table, a, b) || are_of_others(a, b)) {
        return None;
    }
    let likeness = table.likeness(a.line, b.line);
    let beside = shared_near(table, a, b);
    // A unit says nothing of what is measured: a rare word must, or sums must be of one size.
    let is_size =
        a.number.kind == NumberKind::Money && a.value.times(2) >= Some(b.value) && b.value.times(2) >= Some(a.value);
    if a.is_generic && beside <= 5 && !is_same && !is_size {
        return None;
    }
    let least = match a.number.kind {
        NumberKind::Age => 0,
        NumberKind::Count if beside > 5 => 60,
        _ if beside > 5 || is_size => 100,
        NumberKind::Count if a.is_harm => 90,
        NumberKind::Count | NumberKind::Ordinal => 130,
        _ => 260,
    };
    let likeness = likeness + beside.min(20) * 10;
    let near = if is_same { 200 } else { 0 };
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
        let line = &table.lines[item.line];
        let words = &line.words;
        let numbers = inside(&table.articles[item.source].numbers, line.span, |number| number.span);
        let is_number = |word: &Word| numbers.iter().any(|number| number.span.overlaps(word.span));
        let at = words.partition_point(|word| word.span.start < item.number.span.end);
        let (from, to) = (at.saturating_sub(NEAR), words.len().min(at + NEAR));
        let near = words.get(from..to).unwrap_or_default().iter();
        near.filter(|word| !word.is_name && !is_number(word) && !item.core.contains(&word.term))
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

/// Returns where the numbers stand; those that may be the same have one position.
fn said(items: &[&Item<'_>]) -> Vec<Said> {
    let firsts = firsts(items.len(), &|one, other| is_near(items[one], items[other]));
    let said = items.iter().zip(firsts).map(|(item, first)| Said {
        line: item.line,
        span: item.number.span,
        position: first as u64,
    });
    said.collect()
}

/// Tells that one source has two numbers for one thing.
fn within(table: &Table<'_>, a: &Item<'_>, b: &Item<'_>, score: u32, found: &mut Vec<Found>) {
    let is_head = table.lines[a.line].is_head != table.lines[b.line].is_head;
    if score < if is_head { 120 } else { 300 } || a.line == b.line || a.core != b.core {
        return;
    }
    let (reason, worth) = if is_head {
        (Reason::Headline, 880)
    } else {
        (Reason::Itself, 780)
    };
    let (of, why) = ([a, b], (SuggestionKind::Within, reason));
    tell(table, found, why, unit(&of), &said(&of), (worth, 0));
}

/// Returns what is counted, in the fullest words.
fn unit(items: &[&Item<'_>]) -> String {
    let mut units = items.iter().map(|item| item.number.unit.as_str());
    let longest = units.clone().max_by_key(|unit| unit.len());
    units
        .find(|unit| unit.contains(' '))
        .or(longest)
        .unwrap_or_default()
        .to_owned()
}
