//! Numbers and what they mean: how many, of what, from where to where, how exactly. It refuses to guess: digits that only look
//! like a number (times, scores, versions, addresses, telephone numbers, *Article 5*, *F-16*), words that only sound like one (*one
//! another*, *first of all*) and what is a date are no number.
//!
//! A number's span begins with its bound (*at least*) and ends with its magnitude, its sign of percent or its money; a unit of
//! measurement or an age belongs to it only where it is written in one with it (`15km`, *14-year-old*, *aged 14*). What is counted is
//! told by [`Number::unit`].
//!
//! Left out, since the download is paid for each of them: rare currencies and nations (whose money then has its plain name), rare
//! units, Swiss and Belgian numerals, months as the Maghreb names them, Arabic decades in one word.
//!
//! Reasons: `digits`, `words`, `vague-word`, `fraction`, `range`, `bound`, `ordinal`, `age`, `one-in-many`.

mod accept;
mod amount;
mod class;
mod counted;
mod digits;
mod expression;
mod german;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod laws;
pub(super) mod lexicon;
mod measure;
mod money;
mod ordinal;
#[cfg(test)]
mod tests;
pub(super) mod words;

use super::dates::When;
use super::{Decimal, Reading};
use crate::core::text::Span;
use accept::{Taken, accepted, share};
use digits::blob_end;
use expression::{Expression, expression};
use lexicon::{Class, Lexicon, Line, lines};

/// What sort of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberKind {
    /// How many there are.
    Count,
    /// A share in hundredths, or points of it.
    Percent,
    /// A sum of money.
    Money,
    /// A place in an order.
    Ordinal,
    /// How old somebody is.
    Age,
    /// How long, far, heavy, often.
    Measure,
    /// A part of a whole: *half of*, *two thirds*.
    Fraction,
}

impl NumberKind {
    /// Returns the word for it in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Ordinal => "ordinal",
            Self::Age => "age",
            Self::Measure => "measure",
            Self::Fraction => "fraction",
        }
    }
}

/// A number with its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Where it stands, with its bound.
    pub span: Span,
    /// The least it may be, itself included; `None` below *up to 5*. What is *more than 5* has 5 here, too.
    ///
    /// *Hundreds* are 100 at least, *several* and *a few* 3. A part that has no end in decimals (*a third*) lies between two
    /// numbers that differ by a millionth.
    pub low: Option<Decimal>,
    /// The most it may be, itself included; `None` above *at least 5*.
    pub high: Option<Decimal>,
    /// Whether the text itself gives it only roughly: *about 40*, *nearly 40*, *hundreds*.
    pub approximate: bool,
    /// What sort it is.
    pub kind: NumberKind,
    /// What is counted or measured, to be compared: `people killed`, `soldiers`, `%`, `percentage points`, `km`, `years`.
    ///
    /// Money has its ISO 4217 code where the text leaves no doubt, else its plain English name (`dollars`, `pounds`). Units of
    /// measurement are the text's own, in one form. Empty where nothing is said.
    pub unit: String,
    /// Why it was taken, one of those that the module lists.
    pub reason: &'static str,
}

/// Finds the numbers of a text, in order and without overlaps. `dates` are those of the same text, in order: what they cover is no
/// number.
#[must_use]
#[inline(never)]
pub fn numbers(reading: &Reading<'_>, dates: &[When]) -> Vec<Number> {
    let lexicon = Lexicon::new(&words::lists(reading.language), reading.language);
    let mut found = Vec::new();
    for tokens in lines(reading) {
        numbers_in(&Line::new(tokens, reading.language, &lexicon), dates, &mut found);
    }
    found
}

fn numbers_in(line: &Line<'_>, dates: &[When], found: &mut Vec<Number>) {
    let mut at = 0;
    // The count before, by its place among those found.
    let mut before: Option<(usize, Taken)> = None;
    while at < line.tokens.len() {
        if let Some(end) = dated(line, at, dates) {
            at = end.max(at + 1);
            continue;
        }
        let is_number = line.is_number(at);
        if !is_number && line.class(at) == Class::None {
            at += 1;
            continue;
        }
        let is_free =
            |expression: &Expression| (expression.start..expression.end).all(|at| dated(line, at, dates).is_none());
        let Some(expression) = expression(line, at).filter(is_free) else {
            at = if is_number { blob_end(line, at) } else { at + 1 };
            continue;
        };
        let start = expression.start;
        at = expression.end;
        let Some((number, taken)) = accepted(line, expression, dates) else {
            continue;
        };
        let joined = before
            .take()
            .filter(|(_, before)| is_joined(line, before.counted.end, start));
        let is_count = number.kind == NumberKind::Count;
        found.push(number);
        if is_count {
            share(line, found, &taken, joined.as_ref());
            before = Some((found.len() - 1, taken));
        }
    }
}

/// Tells whether only *and* stands between two places.
fn is_joined(line: &Line<'_>, end: usize, start: usize) -> bool {
    let and = line.item(end);
    (and.class == Class::And && end + and.len == start) || (end == start && and.lead > 0)
}

/// Returns the token behind a date that covers a token.
fn dated(line: &Line<'_>, at: usize, dates: &[When]) -> Option<usize> {
    let start = line.tokens.get(at)?.start;
    let next = dates.partition_point(|date| date.span.start.get() <= start);
    let end = dates.get(next.checked_sub(1)?)?.span.end.get();
    (start < end).then(|| line.tokens.partition_point(|token| token.start < end))
}

/// Reads a whole number without a bound, for what is counted in days and years; returns it and the token behind it.
pub(super) fn whole_number(line: &Line<'_>, at: usize) -> Option<(i64, usize)> {
    if line.is_number(at) && digits::is_part(line, at) {
        return None;
    }
    let found = amount::amount(line, at, false)?;
    let is_plain = matches!(found.form, amount::Form::Digits(_) | amount::Form::Words) && found.high == Some(found.low);
    let value = found.low.as_whole().filter(|_| is_plain)?;
    Some((value, found.end))
}
