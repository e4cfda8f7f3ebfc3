//! Whether an expression is worth reporting, and what it counts. Refuses labels, list marks, years, scores and pronouns.

use super::amount::Form;
use super::counted::{Counted, counted, harm_before, harm_behind, unit};
use super::expression::Expression;
use super::lexicon::{Class, Line, one_of};
use super::measure::years;
use super::{Number, NumberKind, dated};
use crate::core::analysis::dates::When;
use crate::core::analysis::{Decimal, Language};
use crate::core::text::Span;
use crate::core::text::lower_case;

/// What a number took from the words around it.
pub struct Taken {
    /// What it counts.
    pub counted: Counted,
    /// What befell them, where that stands before the number.
    pub before: Option<&'static str>,
    /// What befell them, where that stands behind.
    pub behind: Option<&'static str>,
}

/// Returns the number that an expression is, unless it is none.
pub fn accepted(line: &Line<'_>, mut found: Expression, dates: &[When]) -> Option<(Number, Taken)> {
    if is_label(line, &found) || is_clock(line, &found) {
        return None;
    }
    if found.kind == NumberKind::Count && line.item(found.start.wrapping_sub(1)).arg == "magnitude" {
        // Of an earthquake.
        (found.kind, found.unit) = (NumberKind::Measure, "magnitude");
    }
    if matches!(found.kind, NumberKind::Count | NumberKind::Measure) {
        make_age(line, &mut found);
    }
    let mut taken = Taken {
        counted: Counted {
            end: found.behind,
            ..Counted::default()
        },
        before: None,
        behind: None,
    };
    let unit = match found.kind {
        NumberKind::Count => {
            let hyphen = match line.text(found.end + 1) {
                _ if !is_compound(line, &found) => 0,
                // *An 8,000-strong workforce*
                "strong" => 2,
                _ => 1,
            };
            taken.counted = counted(line, found.end + hyphen, false);
            let words = &taken.counted.words;
            taken.before = harm_before(line, found.start);
            taken.behind = harm_behind(line, taken.counted.end, !words.is_empty());
            if !is_count(line, &found, &taken, dates) {
                return None;
            }
            let is_open = words.is_empty() || taken.counted.is_people;
            let toll = || if is_open { toll(line, found.start) } else { None };
            let harm = taken.behind.or(taken.before).or_else(toll);
            late_bound(line, &mut found, taken.counted.end);
            unit(line.language, &taken.counted, harm)
        }
        NumberKind::Ordinal | NumberKind::Fraction => {
            let is_order = found.kind == NumberKind::Ordinal;
            let next = line.skip(found.end, &[Class::Determiner]);
            // *Dos tercios viven*: a part is of something, or of nothing that is said.
            let is_of = next > found.end || line.class(next) == Class::Of || line.class(next - 1) == Class::Half;
            let has_case = matches!(line.language, Language::Russian | Language::Arabic);
            if is_order || is_of || has_case || found.reason == "one-in-many" {
                taken.counted = counted(line, next, is_order);
            }
            match line.class(found.end) {
                Class::Measure => line.item(found.end).words(),
                Class::Change | Class::Victims | Class::Fraction => lower_case(line.text(found.end)),
                _ => std::mem::take(&mut taken.counted.words),
            }
        }
        _ => found.unit.replace('_', " "),
    };
    let first = line.tokens.get(found.start)?;
    let last = line.tokens.get(found.end.checked_sub(1)?)?;
    let lead = if line.class(found.start) == Class::None {
        0
    } else {
        line.item(found.start).lead
    };
    let number = Number {
        span: Span::new(first.start + lead, last.end),
        low: found.low,
        high: found.high,
        approximate: found.approximate,
        kind: found.kind,
        unit,
        reason: found.reason,
    };
    Some((number, taken))
}

/// Tells whether a number is the name of what stands before it: *Article 5*, *phase two*.
fn is_label(line: &Line<'_>, found: &Expression) -> bool {
    let Some(before) = found.start.checked_sub(1).filter(|_| !found.is_bound) else {
        return false;
    };
    let is_sign = line.is_mark(before, &['°', '.', 'º']) && before > 0 && line.is_glued(before);
    let label = if is_sign { before - 1 } else { before };
    let is_plain = matches!(found.kind, NumberKind::Count | NumberKind::Measure | NumberKind::Age);
    // القرن العشرين: a number with its article says which.
    let is_which = line.class(label) == Class::OrdinalNoun && line.text(found.start).starts_with("ال");
    is_plain && (line.class(label) == Class::Label || is_which)
}

/// Tells whether a number is a time of day.
fn is_clock(line: &Line<'_>, found: &Expression) -> bool {
    let before = line.text(found.start.wrapping_sub(1));
    let is_hours = one_of(found.unit, "heures h horas часов");
    let before = lower_case(before);
    let is_at = one_of(&before, "à vers dès las la в к");
    // *At six*, where nothing is counted.
    let is_hour = found.form == Form::Words && found.low <= Some(Decimal::whole(12)) && found.kind == NumberKind::Count;
    let is_bare_hour = one_of(&before, "at um") && is_hour && counted(line, found.end, false).words.is_empty();
    line.class(found.end) == Class::Clock
        || (is_hours && is_at && found.kind == NumberKind::Measure)
        || before == "الساعة"
        // *3 h 15*, *las 4.32*
        || (before == "h" && line.is_number(found.start.wrapping_sub(2)))
        || (before == "las" && found.low.is_some_and(|low| low.as_whole().is_none()) && found.kind == NumberKind::Count)
        || is_bare_hour
}

/// Makes an age of a number that only its place shows to be one: *Jane Doe, 54,* and *Jane Doe (54)*, *un homme de 54 ans*.
fn make_age(line: &Line<'_>, found: &mut Expression) {
    let is_person_old = found
        .low
        .and_then(Decimal::as_whole)
        .is_some_and(|age| (1..=120).contains(&age));
    let (Some(before), true) = (found.start.checked_sub(1), is_person_old && found.low == found.high) else {
        return;
    };
    let is_digits = matches!(found.form, Form::Digits(_));
    let in_brackets = line.is_mark(before, &['(']) && line.is_mark(found.behind, &[')']);
    let in_commas = line.is_mark(before, &[',', '،']) && line.is_mark(found.behind, &[',', '،']);
    let named = before.checked_sub(1).filter(|at| line.is_word(*at));
    // *The suspect, 29, was held.*
    let is_the = |name: usize| {
        let is_adult = found.low >= Some(Decimal::whole(10));
        in_commas && is_adult && line.class(name.wrapping_sub(1)) == Class::Determiner
    };
    let is_age = match (found.kind, line.language) {
        (NumberKind::Count, Language::Arabic) => false,
        (NumberKind::Count, _) if is_digits && (in_brackets || in_commas) => {
            named.is_some_and(|name| is_name(line, name, in_commas) || is_the(name))
        }
        (NumberKind::Measure, Language::Arabic) => (in_brackets || in_commas) && found.unit == "سنوات",
        (NumberKind::Measure, _) if one_of(found.unit, "ans años jahre лет") => {
            let of = line.class(before) == Class::Of;
            let apposed = in_commas && named.is_some_and(|name| is_name(line, name, true) || is_the(name));
            // *La alcaldesa, de 47 años, dijo*
            let is_inserted =
                of && line.is_mark(before.wrapping_sub(1), &[',']) && line.is_mark(found.behind, &[',', '.']);
            in_brackets
                || apposed
                || is_inserted
                || (of && named.is_some_and(|person| line.class(person) == Class::Person))
        }
        _ => false,
    };
    if is_age {
        if found.kind == NumberKind::Count {
            found.unit = years(line.language);
        }
        (found.kind, found.reason) = (NumberKind::Age, "age");
        found.end = found.behind;
    }
}

/// Tells whether a name ends at a token, rather than a place: after a preposition stand places.
fn is_name(line: &Line<'_>, end: usize, in_commas: bool) -> bool {
    if !line.is_capital(end) || line.class(end) != Class::None {
        return false;
    }
    let start = (end.saturating_sub(3)..=end)
        .rev()
        .take_while(|at| line.is_capital(*at))
        .last()
        .unwrap_or(end);
    let before = lower_case(line.text(start.wrapping_sub(1)));
    !(one_of(&before, "in at near from to of aus bei nach à de en в из под") && (start == end || !in_commas))
}

/// Tells whether a bare number counts something.
fn is_count(line: &Line<'_>, found: &Expression, taken: &Taken, dates: &[When]) -> bool {
    let has_unit = !taken.counted.words.is_empty();
    let has_harm = taken.before.is_some() || taken.behind.is_some();
    let before = found.start.wrapping_sub(1);
    if found.is_score && !has_unit && !has_harm && !found.is_bound {
        return false;
    }
    // *A five-star inn* and *a two-state solution* have no five or two of anything.
    if line.is_glue(found.end, &['-', '‑']) && line.is_word(found.end + 1) && !is_compound(line, found) {
        return false;
    }
    let next_to = |at: usize| line.is_number(at) && dated(line, at, dates).is_none();
    // Telephone numbers and tables: digits after digits.
    if !found.is_bound && (next_to(before) || next_to(found.end)) {
        return false;
    }
    if is_share(line, found) {
        return false;
    }
    match found.form {
        Form::Digits(row) => {
            let year = found
                .low
                .and_then(Decimal::as_whole)
                .filter(|year| row == 4 && (1000..=2100).contains(year));
            let is_year = year.is_some_and(|year| !has_unit || (year % 100 != 0 && !taken.counted.is_person));
            // *Less than in 2024*: even with a bound before it.
            let is_bare_year = year.is_some_and(|year| !has_unit && !has_harm && year % 100 != 0);
            let is_alone = line.tokens.len() <= found.end - found.start + 1;
            let row_of = |at: usize| line.tokens.get(at).map(|token| token.line);
            let starts_line = row_of(before) != row_of(found.start);
            let ends_line = row_of(found.end) != row_of(found.start);
            let is_mark = starts_line && line.is_mark(found.end, &['.', ')', ':']);
            let in_brackets = line.is_mark(before, &['[', '(']) && line.is_mark(found.end, &[']', ')']);
            let is_name = line.is_capital(before) && line.class(before) == Class::None && !has_unit && !has_harm;
            // *Jane Doe and John Roe (71 and 69)*
            let in_bracket = line.is_mark(before, &['(']) || line.is_mark(found.end, &[')']);
            let last = taken.counted.words.rsplit(' ').next().unwrap_or_default();
            let is_address = one_of(last, "street road avenue lane drive") && line.is_capital(found.end);
            let is_loose = (ends_line || in_bracket) && !has_unit && !has_harm;
            (found.is_bound && !is_bare_year)
                || !(is_year || is_alone || is_loose || is_mark || in_brackets || is_name || is_address)
        }
        Form::Words => {
            let is_one = found.low == Some(Decimal::whole(1)) && found.high == found.low;
            let is_small = found.low < Some(Decimal::whole(20));
            let is_capital = line.is_capital(found.start) && !line.is_first(found.start);
            let is_title = is_capital && !has_unit && !has_harm && found.low == found.high;
            let is_other_word = is_title
                || match line.language {
                    // *Neuf* is new, *Acht* attention, *once* and *sept* stand alone in other senses.
                    Language::French | Language::Spanish => !has_unit && !has_harm && found.low == found.high,
                    Language::German => is_capital && is_small,
                    _ => false,
                };
            let is_of = line.class(found.end) == Class::Of && !found.is_bound;
            let one_is_one =
                found.is_bound || is_second_one(line, found) || taken.counted.is_person || (has_harm && has_unit);
            (found.is_bound || !is_other_word) && (!is_one || (one_is_one && !is_of))
        }
        Form::Vague | Form::Fraction => true,
    }
}

/// Tells whether a number is only the whole that one is a part of: *un train sur trois*, *uno de cada cinco*.
fn is_share(line: &Line<'_>, found: &Expression) -> bool {
    let back = |count: usize| found.start.wrapping_sub(count);
    let is_one = |at: usize| line.is_number(at) || line.is(at, &[Class::Article, Class::Unit]);
    match line.text(back(1)) {
        "cada" => true,
        "sur" => is_one(back(2)) || is_one(back(3)),
        _ => false,
    }
}

/// Tells whether *one* is the last of several counts: *two for it and one against*.
fn is_second_one(line: &Line<'_>, found: &Expression) -> bool {
    let start = found.start;
    let is_and = line.class(start.wrapping_sub(1)) == Class::And;
    let is_number = |at: usize| line.is_number(at) || line.class(at) == Class::Unit;
    let has_other = (start.saturating_sub(8)..start).any(is_number);
    let is_led = line.says(found.end, "in for from at on against");
    line.language == Language::English && is_and && has_other && is_led
}

/// Tells whether an English number is joined to what it counts: *a 15-member panel*.
fn is_compound(line: &Line<'_>, found: &Expression) -> bool {
    const COUNTED: &str = "member members person man woman seat storey story judge nation room bed team";
    let is_word = line.says(found.end + 1, COUNTED);
    let in_digits = matches!(found.form, Form::Digits(_))
        && line.is(found.end + 1, &[Class::None, Class::Person])
        && !line.is_capital(found.end + 1)
        && !line.says(found.end + 1, "star point wheel way");
    line.language == Language::English && line.is_glue(found.end, &['-', '‑']) && (is_word || in_digits)
}

/// Finds what a number is the toll of: *the death toll rose to 61*, *die Zahl der Verletzten stieg auf 17*.
fn toll<'a>(line: &Line<'a>, start: usize) -> Option<&'a str> {
    const TOLLS: &str = "toll number zahl nombre bilan numero cifra число عدد حصيلة";
    let before = start.saturating_sub(7)..start;
    let tolls = |at: &usize| line.says_folded(*at, TOLLS);
    let toll = before
        .rev()
        .take_while(|at| !line.is_mark(*at, &['.', ';', ',']))
        .find(tolls)?;
    let harm = (toll..start).find(|at| line.is(*at, &[Class::Harm, Class::Harmed, Class::Victims]));
    match harm {
        Some(at) => Some(line.item(at).arg),
        None => (line.text(toll) == "toll").then_some("killed"),
    }
}

/// Reads a bound behind what is counted: *12 personnes au moins*.
fn late_bound(line: &Line<'_>, found: &mut Expression, end: usize) {
    let item = line.item(end);
    let next = end + item.len;
    let fits = item.class == Class::After
        || (item.class == Class::Bound && item.len > 1 && line.language != Language::English);
    if found.is_bound || end == found.end || !fits || line.is_number(next) || line.is(next, &[Class::Unit, Class::Tens])
    {
        return;
    }
    match item.arg {
        "least" => found.high = None,
        "most" if found.high.is_some() => found.low = None,
        "about" => found.approximate = true,
        _ => return,
    }
    (found.end, found.reason, found.is_bound) = (next, "bound", true);
}

/// Lets two counts that *and* joins share what befell them: *killed two women and three children*, *two women and three children
/// were killed*.
pub fn share(line: &Line<'_>, found: &mut [Number], last: &Taken, before: Option<&(usize, Taken)>) {
    let (Some((place, other)), Some(newest)) = (before, found.len().checked_sub(1)) else {
        return;
    };
    if last.before.is_none() && last.behind.is_none() && other.before.is_some() && other.behind.is_none() {
        found[newest].unit = unit(line.language, &last.counted, other.before);
    } else if last.behind.is_some() && last.before.is_none() && other.before.is_none() && other.behind.is_none() {
        found[*place].unit = unit(line.language, &other.counted, last.behind);
    }
}
