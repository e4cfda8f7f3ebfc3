//! What the evidence of a comparison comes to, in one form that can be compared at a glance: `3`, `≥ 5`, `2025-07-31`. Only what the
//! finders read in the words of a claim; where they read nothing, it says nothing.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::seen::reading;
use super::view::Derived;
use crate::core::analysis::Decimal;
use crate::core::analysis::dates::{When, dates};
use crate::core::analysis::numbers::{Number, NumberKind, numbers};
use crate::core::model::{Casebook, ComparisonKind, RecordId, Source};
use crate::core::text::{Span, TextId};

/// The most values that are told of one claim.
const MOST: usize = 3;

/// What the words of a claim come to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Value {
    /// Its numbers; empty where there is none.
    pub numbers: String,
    /// Its dates; empty where there is none.
    pub dates: String,
}

impl Value {
    /// Returns what answers a question of these kinds: a number where one is asked for, else a date where one is. Without any kind,
    /// whatever there is.
    #[must_use]
    pub fn answer(&self, kinds: &[ComparisonKind]) -> Option<&str> {
        let asks = |kind: ComparisonKind| kinds.is_empty() || kinds.contains(&kind);
        let number = asks(ComparisonKind::Number) && !self.numbers.is_empty();
        let date = asks(ComparisonKind::Date) && !self.dates.is_empty();
        match (number, date) {
            (true, _) => Some(&self.numbers),
            (false, true) => Some(&self.dates),
            (false, false) => None,
        }
    }
}

/// The values in one source, by where they stand; the card is what it was read with.
struct Read {
    card: Source,
    found: Vec<(Span, bool, String)>,
}

/// The values of a casebook, read again only where a card changed.
#[derive(Default)]
pub struct Values {
    read: BTreeMap<TextId, Read>,
    /// The value of each claim that has one. It stays the same one while nothing in it changes.
    pub claims: Rc<BTreeMap<RecordId, Value>>,
}

impl Values {
    /// Brings the values up to the casebook as it is now.
    pub fn renew(&mut self, casebook: &Casebook, derived: &Derived) {
        let mut claims = BTreeMap::new();
        for (id, view) in &derived.sources {
            if self.read.get(id).is_none_or(|read| read.card != view.card) {
                let reading = reading(&view.text, &view.card);
                let dates = dates(&reading);
                let numbers = numbers(&reading, &dates);
                let mut found: Vec<(Span, bool, String)> = Vec::new();
                found.extend(numbers.iter().map(|number| (number.span, false, of_number(number))));
                found.extend(dates.iter().map(|when| (when.span, true, of_date(when))));
                let card = view.card.clone();
                self.read.insert(*id, Read { card, found });
            }
        }
        for (id, claim) in casebook.claims() {
            let (Some(read), Some(placed)) = (self.read.get(&claim.source), derived.placed.get(id)) else {
                continue;
            };
            let mut value = Value::default();
            for span in placed.spans() {
                let inside = |is_date: bool| {
                    let found = read.found.iter().filter(move |(_, date, _)| *date == is_date);
                    found.filter(move |(own, _, _)| span.contains(*own))
                };
                inside(false).for_each(|(_, _, said)| add(&mut value.numbers, said));
                inside(true).for_each(|(_, _, said)| add(&mut value.dates, said));
            }
            if value != Value::default() {
                claims.insert(id.clone(), value);
            }
        }
        if *self.claims != claims {
            self.claims = Rc::new(claims);
        }
    }
}

/// Adds a value to others, unless it is among them or there are enough.
fn add(list: &mut String, said: &str) {
    const BETWEEN: &str = " · ";
    let known = list.split(BETWEEN).filter(|known| !known.is_empty());
    if said.is_empty() || known.clone().count() >= MOST || known.clone().any(|known| known == said) {
        return;
    }
    if !list.is_empty() {
        list.push_str(BETWEEN);
    }
    list.push_str(said);
}

/// Returns a number in the signs that everybody reads: `3`, `≥ 5`, `≈ 40`, `90–120`, `12 %`, `240 000 EUR`.
fn of_number(number: &Number) -> String {
    let value = match (number.low, number.high) {
        (Some(low), Some(high)) if low == high => written(low),
        (Some(low), Some(high)) => [written(low), written(high)].join("–"),
        (Some(low), None) => ["≥ ", &written(low)].concat(),
        (None, Some(high)) => ["≤ ", &written(high)].concat(),
        (None, None) => return String::new(),
    };
    // What is counted stands in the question; what is measured in belongs to the value.
    let unit = match number.kind {
        NumberKind::Percent | NumberKind::Money | NumberKind::Measure => number.unit.as_str(),
        NumberKind::Ordinal => return [&value, "."].concat(),
        NumberKind::Count | NumberKind::Age | NumberKind::Fraction => "",
    };
    let value = [value.as_str(), unit].join(" ");
    roughly(number.approximate, value.trim_end())
}

/// Returns a number with its thousands apart, as all languages read it, by narrow spaces that do not break.
fn written(value: Decimal) -> String {
    let plain = value.to_string();
    let whole = plain.find('.').unwrap_or(plain.len());
    let digits = plain.trim_start_matches('-').len() - (plain.len() - whole);
    if digits < 5 {
        return plain;
    }
    let mut apart = String::new();
    for (at, sign) in plain.char_indices() {
        let left = whole.saturating_sub(at);
        if left > 0 && left < digits && left % 3 == 0 {
            apart.push('\u{202f}');
        }
        apart.push(sign);
    }
    apart
}

/// Returns a date as ISO 8601 writes it, as short as it can be: `2025`, `2025-07`, `2025-07-31`, `2025-07-31 18:40`; a period with both
/// its days.
fn of_date(when: &When) -> String {
    let (from, to) = (when.from.to_string(), when.to.to_string());
    let is_last = when.to.next_day().is_none_or(|next| next.day() == 1);
    let same = |length: usize| from.get(..length).filter(|start| to.starts_with(*start));
    let whole = if when.from.day() == 1 && is_last {
        let is_year = u8::from(when.from.month()) == 1 && u8::from(when.to.month()) == 12;
        same(7).or_else(|| same(4).filter(|_| is_year))
    } else {
        None
    };
    let mut day = match whole {
        Some(whole) => whole.to_owned(),
        None if from == to => from,
        None => [from, to].join(" – "),
    };
    if let Some((hour, minute)) = when.time {
        for (sign, number) in [(' ', hour), (':', minute)] {
            day.push(sign);
            day.push(char::from(b'0' + number / 10 % 10));
            day.push(char::from(b'0' + number % 10));
        }
    }
    roughly(when.approximate, &day)
}

fn roughly(is_rough: bool, value: &str) -> String {
    let is_bound = value.starts_with(['≥', '≤']);
    if is_rough && !is_bound {
        ["≈ ", value].concat()
    } else {
        value.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(words: &str) -> Value {
        let card = Source {
            language: "en".into(),
            date: "2025-10-14".into(),
            ..Source::default()
        };
        let text = crate::core::text::FrozenText::new(words.to_owned());
        let reading = reading(&text, &card);
        let dates = dates(&reading);
        let mut value = Value::default();
        for number in numbers(&reading, &dates) {
            add(&mut value.numbers, &of_number(&number));
        }
        for when in dates {
            add(&mut value.dates, &of_date(&when));
        }
        value
    }

    #[test]
    fn numbers_in_signs() {
        for (words, said) in [
            ("Three people were hurt.", "3"),
            ("At least five people were hurt.", "≥ 5"),
            ("Up to 40 people were hurt.", "≤ 40"),
            ("About 40 people were hurt.", "≈ 40"),
            ("Between 90 and 120 people came.", "90–120"),
            ("It rose by 12 percent.", "12 %"),
            ("It cost 240,000 euros.", "240\u{202f}000 EUR"),
            ("It cost 1.2 billion euros.", "1\u{202f}200\u{202f}000\u{202f}000 EUR"),
            ("It fell by 1,500 metres.", "1500 m"),
            ("It was their third visit.", "3."),
            ("Nobody knows why.", ""),
        ] {
            assert_eq!(value(words).numbers, said, "{words}");
        }
    }

    #[test]
    fn dates_as_short_as_they_can_be() {
        for (words, said) in [
            ("It happened on 31 July 2025.", "2025-07-31"),
            ("It happened in July 2025.", "2025-07"),
            ("It was built in 1987.", "1987"),
            ("Nobody knows when.", ""),
        ] {
            assert_eq!(value(words).dates, said, "{words}");
        }
    }

    #[test]
    fn a_value_answers_what_is_asked() {
        let value = Value {
            numbers: "3".into(),
            dates: "2025".into(),
        };
        use ComparisonKind::{Date, Number, Who};
        for (kinds, said) in [
            (&[Number][..], Some("3")),
            (&[Who, Date][..], Some("2025")),
            (&[Number, Date][..], Some("3")),
            (&[Who][..], None),
            (&[][..], Some("3")),
        ] {
            assert_eq!(value.answer(kinds), said, "{kinds:?}");
        }
        let dated = Value {
            numbers: String::new(),
            ..value
        };
        assert_eq!(dated.answer(&[Number]), None);
        assert_eq!(dated.answer(&[]), Some("2025"));
    }
}
