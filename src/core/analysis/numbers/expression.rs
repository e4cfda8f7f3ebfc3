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
    /// Words have a line below for each space between them.
    pub unit: &'static str,
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
#[derive(Clone, Copy)]
struct Operand {
    amount: Amount,
    kind: Option<NumberKind>,
    unit: &'static str,
    end: usize,
}

/// Reads the expression that begins at a token.
pub fn expression(line: &Line<'_>, at: usize) -> Option<Expression> {
    if let Some(found) = ordinal(line, at) {
        let value = Some(Decimal::whole(found.value));
        let mut found = exact(at, found.end, value, "");
        (found.kind, found.reason) = (NumberKind::Ordinal, "ordinal");
        return Some(found);
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
    let (mut last, is_range, is_score) = if line.class(next) == Class::Between {
        (between(line, next + line.item(next).len)?, true, false)
    } else {
        let first = operand(line, if is_from { next + line.item(next).len } else { next })?;
        match range(line, next, &first) {
            Some((second, is_score)) => (second, true, is_score && !is_from),
            // What a dash joins, but is no range, is no number either: a score.
            None if is_from || line.is_glue(first.end, &DASHES) && line.is_number(first.end + 1) => return None,
            None => (first, false, false),
        }
    };
    if !is_range {
        if let Some(mut found) = one_in(line, at, &last) {
            (found.approximate, found.is_bound) = (bound.is_rough, bound.is_any());
            return Some(found);
        }
        shared(line, &mut last);
    }
    let form = last.amount.form;
    let mut found = exact(at, last.end, None, last.unit);
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
        let is_time = is_time(found.unit);
        let is_led = line.says(place.wrapping_sub(1), "for after well lasted took seit nach");
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
    found.approximate = bound.is_rough || last.amount.approximate;
    found.reason = match form {
        _ if found.kind == NumberKind::Age => "age",
        _ if is_range => "range",
        _ if bound.is_any() => "bound",
        Form::Digits(_) => "digits",
        Form::Words => "words",
        Form::Vague => "vague-word",
        Form::Fraction => "fraction",
    };
    Some(found)
}

/// Returns the count that some tokens are.
#[inline(never)]
pub fn exact(start: usize, end: usize, value: Option<Decimal>, unit: &'static str) -> Expression {
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
        Class::Measure if item.value == 0 => exact(at, behind + item.len, one, item.arg),
        Class::Person if line.language != Language::English => exact(at, behind, one, ""),
        _ => return None,
    };
    if item.class == Class::Measure {
        found.kind = NumberKind::Measure;
    }
    if bound.is_least {
        found.high = None;
    } else if bound.is_most {
        found.low = None;
    }
    (found.approximate, found.is_bound, found.reason) = (bound.is_rough, true, "bound");
    Some(found)
}

/// Tells whether Russian *до* is a limit here, and no end of a change.
fn is_limit(line: &Line<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let ends = [Class::Percent, Class::Money, Class::Measure, Class::Unit, Class::Tens];
    let is_to = line.is_number(before) || line.is(before, &ends);
    line.says_folded(at, "до") && !is_to && !changes(line, at)
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
    let dash = at.wrapping_sub(1);
    let is_end_of_range = line.is_glue(dash, &DASHES) && line.is_number(dash.wrapping_sub(1));
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
    let (mut kind, mut unit, mut last) = (None, "", end);
    if let Some(sign) = sign {
        (kind, unit) = (Some(NumberKind::Money), sign.unit);
    } else if matches!(item.class, Class::Percent | Class::Points) {
        unit = match item.class {
            Class::Percent => "%",
            _ => "percentage_points",
        };
        (kind, last) = (Some(NumberKind::Percent), end + item.len);
    } else if let Some(money) = money::behind(line, end) {
        (kind, unit, last) = (Some(NumberKind::Money), money.unit, money.end);
    }
    let is_measured = kind.is_some() || item.class == Class::Measure;
    if is_minus {
        if !is_measured {
            return None;
        }
        (found.low, found.high) = (found.low.negated(), found.high.map(Decimal::negated));
    }
    Some(Operand {
        amount: found,
        kind,
        unit,
        end: last,
    })
}

/// Reads the two ends behind *between*.
fn between(line: &Line<'_>, at: usize) -> Option<Operand> {
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
    rising(&first, operand(line, next)?)
}

/// Reads the second end of a range behind its first; tells whether only a dash joins them.
fn range(line: &Line<'_>, start: usize, first: &Operand) -> Option<(Operand, bool)> {
    let at = first.end;
    let in_digits = |operand: &Operand| matches!(operand.amount.form, Form::Digits(_));
    if line.is_glue(at, &DASHES) {
        let second = operand(line, at + 1).filter(|second| in_digits(second) && in_digits(first))?;
        let is_score = second.kind.is_none() && first.kind.is_none();
        return Some((rising(first, second)?, is_score));
    }
    let item = line.item(at);
    let next = at + item.len;
    if item.class == Class::Or {
        // *Three or four*: only neighbours.
        let mut second = operand(line, next)?;
        let is_next = first.amount.low.plus(Decimal::whole(1)) == Some(second.amount.low);
        second.amount.low = first.amount.low;
        second.amount.approximate |= first.amount.approximate;
        return (is_next && first.kind.is_none() && in_digits(first) == in_digits(&second)).then_some((second, false));
    }
    if item.class != Class::To || !line.is_word(at) || line.is(next, &[Class::Bound]) {
        return None;
    }
    // From 3 to 5 is a way, not a range, where something rises or falls; by 3 to 5 is a range.
    let before = start.wrapping_sub(1);
    let is_by = line.says(before, "by um на en");
    let is_way =
        line.is(start, &[Class::From, Class::Of]) || line.is(before, &[Class::From, Class::Of, Class::Determiner]);
    if is_way && changes(line, start) && !is_by {
        return None;
    }
    Some((rising(first, operand(line, next)?)?, false))
}

/// Brings the ends of a range together in the second: its magnitude and its unit hold for the first.
fn rising(first: &Operand, mut second: Operand) -> Option<Operand> {
    let is_other = first.kind.is_some() && second.kind.is_some() && first.unit != second.unit;
    if first.amount.high.is_none() || second.amount.high.is_none() || is_other {
        return None;
    }
    let mut low = first.amount.low;
    if first.amount.factor == 1 && second.amount.factor > 1 {
        let scaled = low.times(second.amount.factor)?;
        if scaled < second.amount.low {
            low = scaled;
        }
    }
    if second.kind.is_none() {
        (second.kind, second.unit) = (first.kind, first.unit);
    }
    if low >= second.amount.low {
        return None;
    }
    second.amount.low = low;
    second.amount.approximate |= first.amount.approximate;
    Some(second)
}

/// Lets the start of a change have the magnitude and the unit of its end: *from 12 to 15 billion euros*.
fn shared(line: &Line<'_>, first: &mut Operand) {
    let is_to = line.class(first.end) == Class::To && line.is_word(first.end) || line.text(first.end) == "auf";
    let is_plain = |operand: &Operand| matches!(operand.amount.form, Form::Digits(_));
    if !is_to || first.kind.is_some() || first.amount.factor > 1 || !is_plain(first) {
        return;
    }
    let Some(last) = operand(line, first.end + 1).filter(|last| last.kind.is_some() && is_plain(last)) else {
        return;
    };
    let low = first.amount.low;
    if let Some(scaled) = low.times(last.amount.factor).filter(|_| low < Decimal::whole(1000)) {
        (first.amount.low, first.amount.high) = (scaled, Some(scaled));
    }
    (first.kind, first.unit) = (last.kind, last.unit);
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
    let mut found = exact(start, second.end, Some(low), "");
    found.high = Some(high);
    (found.kind, found.reason, found.form) = (NumberKind::Fraction, "one-in-many", Form::Fraction);
    Some(found)
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
