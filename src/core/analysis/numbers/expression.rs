//! A whole expression: bounds, one amount or the two ends of a range, and what it is measured in. Does not judge whether it is worth
//! reporting.

use super::NumberKind;
use super::amount::{Amount, Form, amount};
use super::digits::is_part;
use super::lexicon::{Class, Line};
use super::measure::{adjective, is_time, measured};
use super::money;
use super::ordinal::ordinal;
use crate::core::analysis::{Decimal, Language};

/// A number as it is written, with what it says of itself.
pub struct Expression {
    /// Its first token.
    pub start: usize,
    /// The token behind it.
    pub end: usize,
    /// The token behind a unit of measurement that does not belong to it.
    pub behind: usize,
    /// The least.
    pub low: Option<Decimal>,
    /// The most.
    pub high: Option<Decimal>,
    /// Whether it is rough.
    pub approximate: bool,
    /// What sort it is.
    pub kind: NumberKind,
    /// Its unit, where it brings one.
    pub unit: String,
    /// Why it was taken.
    pub reason: &'static str,
    /// How it is written.
    pub form: Form,
    /// Whether only a dash makes it a range, as in a score.
    pub is_score: bool,
    /// Whether a bound stands before it.
    pub is_bound: bool,
    /// Whether a half follows its unit.
    pub half: bool,
}

const DASHES: [char; 4] = ['-', '–', '—', '‑'];
/// What stands before a number.
#[derive(Default)]
struct Bound {
    is_least: bool,
    is_most: bool,
    is_rough: bool,
}

impl Bound {
    fn add(&mut self, arg: &str) {
        match arg {
            "least" | "more" => self.is_least = true,
            "most" | "less" => self.is_most = true,
            _ => self.is_rough = true,
        }
    }

    fn is_any(&self) -> bool {
        self.is_least || self.is_most || self.is_rough
    }
}

/// One end of a range, or the whole.
#[derive(Clone)]
struct Operand {
    amount: Amount,
    kind: Option<NumberKind>,
    unit: String,
    end: usize,
}

/// Reads the expression that begins at a token.
pub fn expression(line: &Line<'_>, at: usize) -> Option<Expression> {
    if let Some(found) = ordinal(line, at) {
        let value = Some(Decimal::whole(found.value));
        return Some(Expression {
            kind: NumberKind::Ordinal,
            reason: "ordinal",
            ..exact(at, found.end, value, String::new())
        });
    }
    if let Some(found) = adjective(line, at) {
        return Some(found);
    }
    let (mut next, mut bound, mut weak) = (line.skip(at, &[Class::Aged]), Bound::default(), None);
    let is_aged = next > at;
    for _ in 0..4 {
        let item = line.item(next);
        match item.class {
            Class::Bound => bound.add(item.arg),
            Class::Weak => weak = Some((item.arg, next)),
            Class::To if line.language == Language::Russian && next == at && is_limit(line, at) => bound.add("most"),
            Class::More | Class::Determiner if next > at => {}
            _ => break,
        }
        next += item.len;
    }
    let is_from = line.class(next) == Class::From
        || (line.class(next) == Class::Of && !matches!(line.language, Language::English | Language::German));
    if bound.is_any()
        && let Some(found) = bound_one(line, at, next, &bound)
    {
        return Some(found);
    }
    let (first, second, is_score) = match line.class(next) {
        Class::Between => {
            let (first, second) = between(line, next + line.item(next).len)?;
            (first, Some(second), false)
        }
        _ if is_from => {
            let first = operand(line, next + line.item(next).len)?;
            let (second, _) = range(line, next, &first)?;
            (first, Some(second), false)
        }
        _ => {
            let first = operand(line, next)?;
            match range(line, next, &first) {
                Some((second, is_score)) => (first, Some(second), is_score),
                // What a dash joins, but is no range, is no number either: a score.
                None if line.is_glue(first.end, &DASHES) && line.is_number(first.end + 1) => return None,
                None => (first, None, false),
            }
        }
    };
    if let Some(found) = one_in(line, at, &first).filter(|_| second.is_none()) {
        let approximate = bound.is_rough;
        return Some(Expression {
            approximate,
            is_bound: bound.is_any(),
            ..found
        });
    }
    let first = if second.is_none() { shared(line, first) } else { first };
    whole(
        line,
        at,
        Parts {
            first,
            second,
            bound,
            weak,
            is_aged,
            is_score,
        },
    )
}

struct Parts {
    first: Operand,
    second: Option<Operand>,
    bound: Bound,
    weak: Option<(&'static str, usize)>,
    is_aged: bool,
    is_score: bool,
}

/// Returns the count that some tokens are.
pub fn exact(start: usize, end: usize, value: Option<Decimal>, unit: String) -> Expression {
    Expression {
        start,
        end,
        behind: end,
        low: value,
        high: value,
        approximate: false,
        kind: NumberKind::Count,
        unit,
        reason: "words",
        form: Form::Words,
        is_score: false,
        is_bound: false,
        half: false,
    }
}

/// Reads a bound and one of something: *more than a decade*, *mindestens ein Kind*.
fn bound_one(line: &Line<'_>, at: usize, next: usize, bound: &Bound) -> Option<Expression> {
    let article = line.item(next);
    let behind = next + article.len;
    let item = line.item(behind);
    if article.class != Class::Article {
        return None;
    }
    let one = Some(Decimal::whole(1));
    let mut found = match item.class {
        Class::Measure if item.value == 0 => Expression {
            kind: NumberKind::Measure,
            ..exact(at, behind + item.len, one, item.arg.replace('_', " "))
        },
        Class::Person if line.language != Language::English => exact(at, behind, one, String::new()),
        _ => return None,
    };
    if bound.is_least {
        found.high = None;
    } else if bound.is_most {
        found.low = None;
    }
    (found.approximate, found.is_bound, found.reason) = (bound.is_rough, true, "bound");
    Some(found)
}

fn whole(line: &Line<'_>, at: usize, parts: Parts) -> Option<Expression> {
    let Parts {
        first,
        second,
        mut bound,
        weak,
        is_aged,
        is_score,
    } = parts;
    let last = second.as_ref().unwrap_or(&first);
    let form = last.amount.form;
    let mut found = exact(at, last.end, None, last.unit.clone());
    found.form = form;
    found.is_score = is_score;
    found.kind = last.kind.unwrap_or(NumberKind::Count);
    if last.kind.is_none() {
        measured(line, &mut found, is_aged);
    }
    if form == Form::Fraction && found.kind == NumberKind::Count {
        found.kind = NumberKind::Fraction;
    }
    if let Some((arg, place)) = weak {
        let is_short = form == Form::Words && last.amount.factor == 1 && last.amount.low <= Decimal::whole(12);
        let is_time = is_time(&found.unit);
        let is_led = place.checked_sub(1).is_some_and(|before| {
            ["for", "after", "well", "lasted", "took", "seit", "nach"].contains(&line.text(before))
        });
        let stands = if is_time {
            is_led
        } else {
            !is_short || found.kind != NumberKind::Count
        };
        if !stands {
            // The number is found by itself when its turn comes.
            return None;
        }
        bound.add(arg);
    }
    behind_bound(line, &mut found, &mut bound);
    found.is_bound = bound.is_any();
    // The second end of a range holds the least of the first.
    let low = last.amount.low;
    let high = last.amount.high;
    let (low, high) = match Decimal::new(5, 1).filter(|_| found.half) {
        Some(half) => (low.plus(half)?, high.and_then(|high| high.plus(half))),
        None => (low, high),
    };
    (found.low, found.high) = match (bound.is_least, bound.is_most) {
        (true, false) => (Some(low), None),
        // The most of what is many is not known.
        (false, true) if high.is_some() => (None, high),
        _ => (Some(low), high),
    };
    found.approximate = bound.is_rough || first.amount.approximate || last.amount.approximate;
    found.reason = match form {
        _ if found.kind == NumberKind::Age => "age",
        _ if second.is_some() => "range",
        _ if bound.is_any() => "bound",
        Form::Digits(_) => "digits",
        Form::Words => "words",
        Form::Vague => "vague-word",
        Form::Fraction => "fraction",
    };
    Some(found)
}

/// Tells whether Russian *до* is a limit here, and no end of a change.
fn is_limit(line: &Line<'_>, at: usize) -> bool {
    let is_to = at.checked_sub(1).is_some_and(|before| {
        line.is_number(before)
            || line.is(
                before,
                &[Class::Percent, Class::Money, Class::Measure, Class::Unit, Class::Tens],
            )
    });
    line.text(at).to_lowercase() == "до" && !is_to && !changes(line, at)
}

/// Tells whether the words before a token speak of rising or falling.
fn changes(line: &Line<'_>, at: usize) -> bool {
    let before = (at.saturating_sub(6)..at).rev();
    before
        .take_while(|at| !line.is_mark(*at, &['.', ';', ':']))
        .any(|at| line.class(at) == Class::Change)
}

fn operand(line: &Line<'_>, at: usize) -> Option<Operand> {
    let is_minus = line.class(at) == Class::Minus && line.is_number(at + 1)
        || line.is_mark(at, &['-', '−']) && !line.is_glued(at) && line.is_glued(at + 1) && line.is_number(at + 1);
    let at = at + usize::from(is_minus);
    let sign = money::before(line, at);
    let digits = sign.as_ref().map_or(at, |sign| sign.end);
    let is_end_of_range = at
        .checked_sub(1)
        .is_some_and(|dash| line.is_glue(dash, &DASHES) && line.is_number(dash - 1));
    if line.is_number(digits) && !is_minus && !is_end_of_range && is_part(line, digits) {
        return None;
    }
    let mut found = amount(line, digits, sign.is_some())?;
    if sign.is_some() && found.form == Form::Vague {
        return None;
    }
    let end = found.end;
    // *A 3-percent rise*
    let hyphen = usize::from(line.is_glue(end, &['-', '‑']) && line.class(end + 1) == Class::Percent);
    let (end, item) = (end + hyphen, line.item(end + hyphen));
    let mut operand = match item.class {
        _ if sign.is_some() => None,
        Class::Percent => Some((NumberKind::Percent, "%".to_owned(), end + item.len)),
        Class::Points => Some((NumberKind::Percent, item.arg_or("percentage points"), end + item.len)),
        _ => money::behind(line, end).map(|money| (NumberKind::Money, money.unit, money.end)),
    };
    if let Some(sign) = sign {
        operand = Some((NumberKind::Money, sign.unit, end));
    }
    let is_measured = operand.is_some() || line.class(end) == Class::Measure;
    if is_minus {
        if !is_measured {
            return None;
        }
        (found.low, found.high) = (found.low.negated(), found.high.map(Decimal::negated));
    }
    Some(match operand {
        Some((kind, unit, end)) => Operand {
            amount: found,
            kind: Some(kind),
            unit,
            end,
        },
        None => Operand {
            amount: found,
            kind: None,
            unit: String::new(),
            end,
        },
    })
}

/// Reads the two ends behind *between*.
fn between(line: &Line<'_>, at: usize) -> Option<(Operand, Operand)> {
    let first = operand(line, at)?;
    let unit_end = if first.kind.is_none() {
        line.skip(first.end, &[Class::Measure])
    } else {
        first.end
    };
    let is_prefixed = line.language == Language::Arabic && line.item(unit_end).lead > 0;
    let next = line.skip(unit_end, &[Class::And]);
    if next == unit_end && !is_prefixed {
        return None;
    }
    let second = operand(line, next)?;
    rising(first, second)
}

/// Reads the second end of a range behind its first; tells whether only a dash joins them.
fn range(line: &Line<'_>, start: usize, first: &Operand) -> Option<(Operand, bool)> {
    let at = first.end;
    let in_digits = |operand: &Operand| matches!(operand.amount.form, Form::Digits(_));
    if line.is_glue(at, &DASHES) {
        let second = operand(line, at + 1).filter(|second| in_digits(second) && in_digits(first))?;
        let is_score = second.kind.is_none() && first.kind.is_none();
        return rising(first.clone(), second).map(|(_, second)| (second, is_score));
    }
    let item = line.item(at);
    let next = at + item.len;
    if item.class == Class::Or {
        // *Three or four*: only neighbours.
        let mut second = operand(line, next)?;
        let is_next = first.amount.low.plus(Decimal::whole(1)) == Some(second.amount.low);
        second.amount.low = first.amount.low;
        return (is_next && first.kind.is_none() && in_digits(first) == in_digits(&second)).then_some((second, false));
    }
    if item.class != Class::To || !line.is_word(at) || line.is(next, &[Class::Bound]) {
        return None;
    }
    // From 3 to 5 is a way, not a range, where something rises or falls; by 3 to 5 is a range.
    let is_by = start
        .checked_sub(1)
        .is_some_and(|before| ["by", "um", "на", "en"].contains(&line.text(before)));
    let is_way = line.is(start, &[Class::From, Class::Of])
        || start
            .checked_sub(1)
            .is_some_and(|from| line.is(from, &[Class::From, Class::Of, Class::Determiner]));
    if is_way && changes(line, start) && !is_by {
        return None;
    }
    rising(first.clone(), operand(line, next)?).map(|(_, second)| (second, false))
}

/// Brings the ends of a range together: the magnitude and the unit of the second hold for the first.
fn rising(mut first: Operand, mut second: Operand) -> Option<(Operand, Operand)> {
    let is_open = first.amount.high.is_none() || second.amount.high.is_none();
    if is_open
        || (first.kind.is_some() && (first.kind != second.kind || first.unit != second.unit) && second.kind.is_some())
    {
        return None;
    }
    if first.amount.factor == 1 && second.amount.factor > 1 {
        let scaled = first.amount.times(second.amount.factor)?;
        if scaled.low < second.amount.low {
            first.amount = scaled;
        }
    }
    if second.kind.is_none() {
        (second.kind, second.unit) = (first.kind, first.unit.clone());
    }
    if first.amount.low >= second.amount.low {
        return None;
    }
    // The least of the two is all that is needed of the first.
    second.amount.low = first.amount.low;
    Some((first, second))
}

/// Lets the start of a change have the magnitude and the unit of its end: *from 12 to 15 billion euros*.
fn shared(line: &Line<'_>, first: Operand) -> Operand {
    let is_to = line.class(first.end) == Class::To && line.is_word(first.end) || line.text(first.end) == "auf";
    let is_plain = |operand: &Operand| matches!(operand.amount.form, Form::Digits(_));
    if !is_to || first.kind.is_some() || first.amount.factor > 1 || !is_plain(&first) {
        return first;
    }
    let Some(last) = operand(line, first.end + 1).filter(|last| last.kind.is_some() && is_plain(last)) else {
        return first;
    };
    let scaled = first.amount.times(last.amount.factor);
    let scaled = scaled.filter(|_| first.amount.low < Decimal::whole(1000));
    Operand {
        amount: scaled.unwrap_or(first.amount),
        kind: last.kind,
        unit: last.unit,
        end: first.end,
    }
}

/// Reads *one in ten*, *two out of three*.
fn one_in(line: &Line<'_>, start: usize, first: &Operand) -> Option<Expression> {
    let one = first.amount.low.as_whole().filter(|one| (1..100).contains(one))?;
    let is_in = line.text(first.end) == "in" && one == 1;
    let is_out = line.text(first.end) == "out" && line.text(first.end + 1) == "of";
    if line.language != Language::English || first.kind.is_some() || !(is_in || is_out) {
        return None;
    }
    let next = first.end + if is_out { 2 } else { 1 };
    let next = next + usize::from(line.text(next) == "every");
    let second = operand(line, next)?;
    let all = second
        .amount
        .low
        .as_whole()
        .filter(|all| *all > one && *all <= 1_000_000)?;
    if second.kind.is_some() || second.amount.high.is_none() || line.class(second.end) == Class::Measure {
        return None;
    }
    let millionths = one * 1_000_000;
    let low = Decimal::new(millionths / all, 6)?;
    let high = Decimal::new(millionths / all + i64::from(millionths % all > 0), 6)?;
    Some(Expression {
        high: Some(high),
        kind: NumberKind::Fraction,
        reason: "one-in-many",
        form: Form::Fraction,
        ..exact(start, second.end, Some(low), String::new())
    })
}

/// Reads a bound behind a number: `500+`, *or more*, *au moins*.
fn behind_bound(line: &Line<'_>, found: &mut Expression, bound: &mut Bound) {
    let end = found.end;
    if line.is_mark(end, &['+']) && line.is_glued(end) && !line.is_number(end + 1) {
        bound.add("least");
        (found.end, found.behind) = (end + 1, found.behind.max(end + 1));
        return;
    }
    let hyphen = usize::from(line.is_glue(end, &['-']) && line.text(end + 1) == "odd");
    let item = line.item(end + hyphen);
    let next = end + hyphen + item.len;
    let is_after = item.class == Class::After && (hyphen > 0 || line.text(end) != "odd");
    let is_late = item.class == Class::Bound
        && matches!(item.arg, "least" | "most" | "about")
        && item.len > 1
        && line.language != Language::English
        && !line.is_number(next)
        && !line.is(
            next,
            &[
                Class::Unit,
                Class::Tens,
                Class::Hundreds,
                Class::Article,
                Class::Magnitude,
                Class::Aged,
            ],
        );
    if is_after || is_late {
        bound.add(item.arg);
        (found.end, found.behind) = (next, found.behind.max(next));
    }
}
