//! How much: a number by itself, in digits, in words or both, with its magnitude. Knows nothing of what is counted.

use super::digits::digits;
use super::lexicon::{Class, Line};
use crate::core::analysis::{Decimal, Language};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In digits; with the length of the row where it is one row without a magnitude, else 0.
    Digits(usize),
    /// In words.
    Words,
    /// In a word that says only "many".
    Vague,
    /// As a part of a whole.
    Fraction,
}

/// How much something is.
#[derive(Clone, Copy, Debug)]
pub struct Amount {
    /// The least it may be.
    pub low: Decimal,
    /// The most; `None` where the word leaves it open.
    pub high: Option<Decimal>,
    /// Whether the word itself is no exact one.
    pub approximate: bool,
    /// How it is written.
    pub form: Form,
    /// The magnitude behind it, 1 where there is none.
    pub factor: i64,
    /// The token behind it.
    pub end: usize,
}

impl Amount {
    #[inline(never)]
    fn exact(value: Decimal, form: Form, factor: i64, end: usize) -> Self {
        Self {
            low: value,
            high: Some(value),
            approximate: false,
            form,
            factor,
            end,
        }
    }
}

/// Takes the magnitude at the end of an exact amount, where one stands there.
#[inline(never)]
fn scale(line: &Line<'_>, found: &mut Amount) -> Option<()> {
    let item = line.item(found.end);
    if MAGNITUDES.contains(&item.class) {
        found.low = found.low.times(item.value)?;
        (found.high, found.factor, found.end) = (Some(found.low), item.value, found.end + item.len);
    }
    Some(())
}

/// Takes *and a half* at the end of an exact amount, where it stands there, and a magnitude behind it.
#[inline(never)]
fn with_half(line: &Line<'_>, mut found: Amount) -> Option<Amount> {
    if let Some(behind) = and_a_half(line, found.end) {
        found.low = found.low.plus(Decimal::new(5, 1)?.times(found.factor)?)?;
        (found.high, found.end) = (Some(found.low), behind);
        if found.factor == 1 {
            scale(line, &mut found)?;
        }
    }
    Some(found)
}

const MAGNITUDES: [Class; 2] = [Class::Magnitude, Class::Magnitudes];

/// Reads an amount. `is_money` tells that a sign stands before it, so that `m` is a million and no metre.
pub fn amount(line: &Line<'_>, at: usize, is_money: bool) -> Option<Amount> {
    if line.is_number(at) {
        return in_digits(line, at, is_money);
    }
    if line.class(at) == Class::None {
        return None;
    }
    fraction(line, at)
        .or_else(|| half(line, at))
        .or_else(|| vague(line, at))
        .or_else(|| tenths(line, at))
        .or_else(|| in_words(line, at))
}

fn in_digits(line: &Line<'_>, at: usize, is_money: bool) -> Option<Amount> {
    let found = digits(line, at)?;
    let (mut value, mut end, mut factor) = (found.value, found.end, 1_i64);
    if line.is_glued(end) && line.class(end) == Class::Suffix {
        let item = line.item(end);
        let is_letter = item.value == 1_000_000 && line.text(end).len() == 1;
        let is_upper = line.text(end).starts_with(char::is_uppercase);
        let is_length = line.says(end + 1, "high long tall deep wide");
        let is_counted = line.is_word(end + 1) && line.is(end + 1, &[Class::None, Class::Person]) && !is_length;
        if is_money || (!is_upper && (!is_letter || is_counted)) {
            (value, factor) = (value.times(item.value)?, item.value);
            end += 1;
        } else if !is_letter {
            return None;
        }
    } else if is_money && line.class(end) == Class::Suffix {
        (value, factor) = (value.times(line.item(end).value)?, line.item(end).value);
        end += 1;
    }
    let hyphen = usize::from(line.is_glue(end, &['-', '‑']));
    let mut last = i64::MAX;
    if line.is(end + hyphen, &MAGNITUDES) {
        end += hyphen;
        while line.is(end, &MAGNITUDES) && line.item(end).value < last {
            let item = line.item(end);
            (value, factor) = (value.times(item.value)?, factor.checked_mul(item.value)?);
            (end, last) = (end + item.len, item.value);
        }
        // Russian and Arabic papers go on: 1 млн 200 тыс.
        let more = line.skip(end, &[Class::And]);
        if let Some(second) = digits(line, more)
            && line.is(second.end, &MAGNITUDES)
            && line.item(second.end).value < last
        {
            let item = line.item(second.end);
            value = value.plus(second.value.times(item.value)?)?;
            end = second.end + item.len;
        }
    }
    let mut amount = with_half(line, Amount::exact(value, Form::Words, factor, end))?;
    amount.form = Form::Digits(if amount.factor == 1 { found.plain } else { 0 });
    Some(amount)
}

/// Finds the token behind *and a half*.
pub fn and_a_half(line: &Line<'_>, at: usize) -> Option<usize> {
    let and = line.item(at);
    let prefixed = and.class == Class::Half && and.lead > 0 && line.language == Language::Arabic;
    let half = line.skip(line.skip(at, &[Class::And]), &[Class::Article]);
    let is_half = line.class(half) == Class::Half && line.item(half).arg != "noun";
    ((and.class == Class::And && is_half) || prefixed).then_some(half + 1)
}

/// Reads *one and a half* in one word, with a magnitude behind it.
fn tenths(line: &Line<'_>, at: usize) -> Option<Amount> {
    let item = line.item(at);
    if item.class != Class::Tenths {
        return None;
    }
    let mut found = Amount::exact(Decimal::new(item.value, 1)?, Form::Words, 1, at + item.len);
    scale(line, &mut found)?;
    Some(found)
}

/// Reads *hundreds*, *tens of thousands*, *several million*, *une trentaine*.
fn vague(line: &Line<'_>, at: usize) -> Option<Amount> {
    let item = line.item(at);
    match item.class {
        Class::Vague | Class::Magnitudes => {
            let (mut value, mut end) = (Decimal::whole(item.value), at + item.len);
            for place in 0..3 {
                let next = line.skip(end, &[Class::Of]);
                let more = line.item(next);
                let is_first = place == 0 && item.class == Class::Vague;
                let fits = more.class == Class::Magnitudes
                    || is_first && matches!(more.class, Class::Hundred | Class::Magnitude | Class::Round);
                if !fits {
                    break;
                }
                (value, end) = (value.times(more.value)?, next + more.len);
            }
            let mut found = Amount::exact(value, Form::Vague, 1, end);
            (found.high, found.approximate) = (None, true);
            Some(found)
        }
        Class::Round | Class::Article => {
            let is_bare = item.class == Class::Round;
            let at_word = if is_bare { at } else { at + item.len };
            let word = line.item(at_word);
            let is_free = !matches!(line.language, Language::French | Language::Spanish);
            let is_bound = at
                .checked_sub(1)
                .is_some_and(|before| line.text(before).contains(['\'', '’']));
            if word.class != Class::Round || (is_bare && !is_free && !is_bound) {
                return None;
            }
            let mut value = Decimal::whole(word.value);
            let mut end = at_word + word.len;
            let of = line.skip(end, &[Class::Of]);
            if line.class(of) == Class::Magnitudes {
                value = value.times(line.item(of).value)?;
                end = of + line.item(of).len;
            }
            let mut found = Amount::exact(value, Form::Words, 1, end);
            found.approximate = line.language != Language::Arabic;
            Some(found)
        }
        _ => None,
    }
}

/// Reads *half a million*, *half of*, *half an hour*.
fn half(line: &Line<'_>, at: usize) -> Option<Amount> {
    let at = if line.class(at) == Class::Article && line.class(at + 1) == Class::Half {
        at + 1
    } else {
        at
    };
    let item = line.item(at);
    if item.class != Class::Half {
        return None;
    }
    let half = Decimal::new(5, 1)?;
    let next = at + item.len;
    if item.arg == "noun" {
        return Some(Amount::exact(half, Form::Fraction, 1, next));
    }
    let next = if line.is_glue(next, &['-', '‑']) {
        next + 1
    } else {
        next
    };
    let behind = line.skip(next, &[Class::Article]);
    match line.class(behind) {
        Class::Magnitude | Class::Hundred | Class::Round => {
            let magnitude = line.item(behind);
            let end = behind + magnitude.len;
            Some(Amount::exact(
                half.times(magnitude.value)?,
                Form::Words,
                magnitude.value,
                end,
            ))
        }
        Class::Measure if behind > next || line.language != Language::English => {
            Some(Amount::exact(half, Form::Words, 1, behind))
        }
        _ if line.language == Language::English && line.is(next, &[Class::Of, Class::Determiner]) => {
            Some(Amount::exact(half, Form::Fraction, 1, next))
        }
        _ => None,
    }
}

/// Reads *a third of*, *two-thirds*, *ein Drittel*, *треть*. What has no end in decimals lies between two that differ by a
/// millionth.
fn fraction(line: &Line<'_>, at: usize) -> Option<Amount> {
    let is_bare = line.class(at) == Class::Fraction && matches!(line.language, Language::Russian | Language::Arabic);
    let (parts, next) = match line.item(at) {
        _ if is_bare => (1, at),
        item if item.class == Class::Article => (1, at + item.len),
        item if item.class == Class::Unit => (item.value, at + item.len),
        _ => return None,
    };
    let hyphen = usize::from(line.is_glue(next, &['-', '‑']));
    let item = line.item(next + hyphen);
    let end = next + hyphen + item.len;
    let is_english = line.language == Language::English;
    let of = line.class(end) == Class::Of || (hyphen > 0 && line.class(next + hyphen) == Class::Fraction);
    let whole = match item.class {
        Class::Fraction if !is_english || of => item.value,
        Class::Ordinal if is_english && parts == 1 && of && item.value > 2 => item.value,
        _ => return None,
    };
    // *In einem Viertel* is in a part of a town.
    let is_town =
        line.language == Language::German && whole == 4 && parts == 1 && !line.text(at).eq_ignore_ascii_case("ein");
    if parts >= whole || whole <= 0 || is_town {
        return None;
    }
    // *A quarter of a million*
    let article = line.skip(end, &[Class::Of]);
    let magnitude_at = line.skip(article, &[Class::Article]);
    let magnitude = line.item(magnitude_at);
    if magnitude_at > article && magnitude.class == Class::Magnitude {
        let value = Decimal::whole(parts * magnitude.value / whole);
        return Some(Amount::exact(
            value,
            Form::Words,
            magnitude.value,
            magnitude_at + magnitude.len,
        ));
    }
    let millionths = parts * 1_000_000;
    let (low, rest) = (millionths / whole, millionths % whole);
    let (low, high) = (Decimal::new(low, 6)?, Decimal::new(low + i64::from(rest > 0), 6)?);
    let mut found = Amount::exact(low, Form::Fraction, 1, end);
    found.high = Some(high);
    Some(found)
}

/// Reads a number in words, part by part from the left.
fn in_words(line: &Line<'_>, at: usize) -> Option<Amount> {
    let language = line.language;
    let (mut total, mut below, mut smallest, mut factor) = (0_i64, 0_i64, i64::MAX, 1);
    let (mut next, mut end, mut is_seen) = (at, at, false);
    if line.class(at) == Class::Article {
        next = at + line.item(at).len;
        if !line.is(next, &[Class::Hundred, Class::Magnitude]) {
            return None;
        }
        (below, is_seen) = (1, true);
    }
    loop {
        let mut and = false;
        if end > at {
            next += usize::from(line.is_glue(next, &['-', '‑']));
            if line.class(next) == Class::And {
                (and, next) = (true, next + line.item(next).len);
                next += usize::from(line.is_glue(next, &['-', '‑']));
            }
        }
        let item = line.item(next);
        let joined = item.lead > 0 && language == Language::Arabic;
        let (value, tens) = (item.value, below % 100);
        // What may follow a hundred or a thousand.
        let follows = !is_seen
            || tens == 0
                && match language {
                    Language::English => true,
                    Language::Arabic => joined || and,
                    _ => !and,
                };
        // *Vingt et un*, *treinta y un*: an article, but for the tens before it.
        let is_one =
            item.class == Class::Article && and && tens >= 20 && tens % 10 == 0 && language != Language::English;
        let value = if is_one { 1 } else { value };
        let fits = is_one
            || match item.class {
                Class::Unit => {
                    follows
                        || match language {
                            Language::English | Language::Russian => tens >= 20 && tens % 10 == 0 && value < 10 && !and,
                            Language::French if tens == 10 => (7..10).contains(&value) && !and,
                            Language::French if tens == 60 || tens == 80 => !and || matches!(value, 1 | 11),
                            Language::French => tens >= 20 && tens % 10 == 0 && value < 10 && (!and || value == 1),
                            Language::Spanish => tens >= 30 && tens % 10 == 0 && value < 10 && and,
                            Language::Arabic => (1..10).contains(&tens) && value == 10 && !joined,
                            _ => false,
                        }
                }
                Class::Tens => {
                    follows
                        || (language == Language::French && tens == 4 && value == 20)
                        || (language == Language::Arabic && joined && (1..10).contains(&tens))
                }
                Class::Hundred if is_seen => {
                    !and && ((1..100).contains(&below) || below == 0 && language != Language::English)
                }
                Class::Hundred => language != Language::English,
                Class::Hundreds => below == 0 && follows,
                Class::Magnitude | Class::Magnitudes if is_seen => {
                    !and && value < smallest && (below > 0 || total == 0)
                }
                Class::Magnitude => language != Language::English && value != 12,
                _ => false,
            };
        if !fits || next >= line.tokens.len() {
            break;
        }
        match item.class {
            Class::Tens if language == Language::French && tens == 4 => below += 76,
            // Below is under 10,000 all the time and magnitudes fall from 10^12: nothing overflows.
            Class::Hundred => below = below.max(1) * 100,
            Class::Magnitude | Class::Magnitudes => {
                total += below.max(1) * value;
                (below, smallest, factor) = (0, value, value);
            }
            _ => below += value,
        }
        is_seen = true;
        next += item.len;
        end = next;
    }
    if end == at {
        return None;
    }
    if below > 0 {
        factor = 1;
    }
    with_half(
        line,
        Amount::exact(Decimal::whole(total + below), Form::Words, factor, end),
    )
}
