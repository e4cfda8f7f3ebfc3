//! Whether the name of a month, or four digits, stand for a date where they stand. Reads no dates itself.

use super::finder::Finder;
use crate::core::analysis::Language;
use crate::core::analysis::numbers::lexicon::{Class, starts_with};

impl Finder<'_> {
    /// Tells whether a word of the clause before a token says that something is still to come.
    pub fn is_coming(&self, at: usize) -> bool {
        let ends = |at: &usize| {
            self.line.class(*at) == Class::Said
                || self.line.is_mark(
                    *at,
                    &[
                        '.', ';', ':', ',', '،', '"', '“', '”', '«', '»', '„', '—', '–', '(', ')', '?', '!',
                    ],
                )
        };
        let before = (at.saturating_sub(10)..at).rev();
        before
            .take_while(|at| !ends(at))
            .any(|at| self.line.class(at) == Class::Coming || self.is_future(at))
    }

    /// Tells whether a word has the ending of a verb in the future: *abrirá*, *rouvrira*, *auront*.
    pub fn is_future(&self, at: usize) -> bool {
        let text = self.line.text(at);
        let endings = match self.line.language {
            Language::Spanish => "rá rán",
            Language::French => "era ira dra ront",
            _ => return false,
        };
        text.len() > 5 && !self.line.is_capital(at) && self.line.ends(at, endings)
    }

    /// Tells whether a month's name alone is a month here.
    pub fn is_month(&self, at: usize, end: usize) -> bool {
        const LEADS: [Class; 10] = [
            Class::In,
            Class::Since,
            Class::From,
            Class::Until,
            Class::By,
            Class::Between,
            Class::Of,
            Class::To,
            Class::Part,
            Class::Span,
        ];
        let before = at.wrapping_sub(1);
        let is_led = LEADS.contains(&self.lead(at));
        let is_followed = self.line.is(end, &[Class::Last, Class::Next]) && self.line.language != Language::English;
        // A name in a row of names: Red October, October Films.
        let is_name = (self.line.is_capital(before) && !self.line.is_first(before)) || self.line.is_capital(end);
        let is_plain = self.line.class(at) == Class::Month && self.line.language == Language::English;
        is_led || is_followed || self.line.item(at).lead > 0 || (is_plain && !is_name)
    }

    /// Tells whether what stands behind four digits makes them an amount.
    pub fn is_amount(&self, end: usize) -> bool {
        let units = [
            Class::Percent,
            Class::Points,
            Class::Money,
            Class::Measure,
            Class::Magnitude,
            Class::Magnitudes,
            Class::Person,
        ];
        let is_word = self.line.language == Language::Russian && self.line.class(end.saturating_sub(1)) == Class::Span;
        self.line.class(end) == Class::Counted || (self.numbers.is(end, &units) && !is_word)
    }

    /// Tells whether four digits alone are a year here.
    pub fn is_year(&self, at: usize, end: usize) -> bool {
        const AROUND: &str = "after before nach vor apres avant despues antes после до بعد قبل circa";
        let leads = [
            Class::In,
            Class::Since,
            Class::Until,
            Class::By,
            Class::Between,
            Class::Part,
            Class::Season,
            Class::From,
            Class::Of,
        ];
        if self.line.class(at) == Class::Span || (self.line.language == Language::Russian && end > at + 1) {
            return true;
        }
        if self.is_amount(end) {
            return false;
        }
        let Some(before) = at.checked_sub(1) else {
            return self.is_german_year(at, end);
        };
        let is_round = self.line.whole(at).is_some_and(|(year, _)| year % 100 == 0);
        let noun = self.line.text(end);
        let is_plural = noun.ends_with('s') && self.line.is_word(end) && !self.line.is_capital(end);
        let further = before.wrapping_sub(1);
        let is_total = self.line.class(further) == Class::Total;
        let lead = self.lead(at);
        if leads.contains(&lead) {
            let is_weak = matches!(lead, Class::Of | Class::From);
            return !(is_round && is_plural || is_weak && is_total);
        }
        let in_brackets = self.line.is_mark(before, &['(']) && self.line.is_mark(end, &[')', '-', '–']);
        let is_possessive = self.line.language == Language::English && self.line.ends(before, "’s 's s’ s'");
        let is_determined = self.line.is(before, &[Class::Determiner, Class::Article, Class::This]) || is_possessive;
        let is_named = is_determined
            && self.line.language == Language::English
            && self.line.is_word(end)
            && self.line.class(end) == Class::None
            && !(is_round && is_plural);
        let is_listed = self.line.class(before) == Class::And
            && self.line.year(further).is_some()
            && self.line.is(at.wrapping_sub(3), &leads);
        in_brackets
            || is_named
            || is_listed
            || self.line.says_folded(before, AROUND)
            || self.line.class(before) == Class::Span
            || self.is_german_year(at, end)
    }

    /// German puts a year without a preposition before a verb: *der 2015 gestürzte Präsident*.
    pub fn is_german_year(&self, at: usize, end: usize) -> bool {
        let next = self.line.text(end);
        let is_adjective = self.line.ends(end, "e en er es");
        // A participle may stand before the noun, too: *die 1911 gebaute Brücke*.
        let is_participle = next.len() > 6 && starts_with(next, "ge be ver er ent zer");
        let is_counted = is_adjective && self.line.is_capital(end + 1) && !is_participle;
        let before = at.wrapping_sub(1);
        let may_stand = [Class::None, Class::Determiner, Class::Stop, Class::Be, Class::Have];
        let is_total = self.line.class(before) == Class::Total || !self.numbers.is(before, &may_stand);
        let is_year = self.line.year(at).is_some_and(|year| year >= 1900);
        self.line.language == Language::German
            && is_year
            && self.line.is_word(end)
            && !self.line.is_capital(end)
            && self.numbers.is(end, &[Class::None, Class::Stop, Class::Be])
            && !is_counted
            && !is_total
    }
}
