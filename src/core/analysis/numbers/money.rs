//! Whose money it is: from a sign, a word and a nation to a currency. Does not guess whose dollars they are.

use super::lexicon::{Class, Line};

/// Money that words name, and the token behind them.
pub struct Money {
    /// The ISO 4217 code, or the plain name where the country is not said.
    pub unit: &'static str,
    /// The token behind it.
    pub end: usize,
}

/// Reads the sign or code before an amount: `$`, `US$`, `EUR`.
pub fn before(line: &Line<'_>, at: usize) -> Option<Money> {
    let is_sign = |at: usize| line.class(at) == Class::Money && !line.is_word(at);
    if is_sign(at) {
        return Some(Money {
            unit: line.item(at).arg,
            end: at + 1,
        });
    }
    let text = line.text(at);
    if line.is_word(at) && is_sign(at + 1) && line.is_glued(at + 1) {
        const SIGNS: &str = "US A=AU C=CA S=SG R=BR E=EG HK NZ MX AU CA";
        let signs = SIGNS
            .split(' ')
            .map(|sign| sign.split_once('=').unwrap_or((sign, sign)));
        let (_, country) = signs.into_iter().find(|(sign, _)| *sign == text)?;
        return Some(Money {
            unit: of_country(line.item(at + 1).arg, country),
            end: at + 2,
        });
    }
    // A code, in capitals.
    let is_code = line.class(at) == Class::Money && text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    (is_code && line.is_number(at + 1)).then(|| Money {
        unit: line.item(at).arg,
        end: at + 1,
    })
}

/// Reads the sign or word behind an amount: `€`, *US dollars*, *de dollars américains*.
pub fn behind(line: &Line<'_>, at: usize) -> Option<Money> {
    let at = line.skip(at, &[Class::Of]);
    let nation = line.item(at);
    let mut word_at = at;
    // "US", not "us". Of most nations only the word is known that is theirs: *Jordanian dinars*.
    let name = line.text(at);
    let is_theirs = line.is_capital(at) || name.contains("isch") || name.contains("ск");
    let is_any = nation.class == Class::None && line.is_word(at) && is_theirs;
    if is_any || nation.class == Class::Nation && name != "us" {
        word_at += nation.len.max(1);
    }
    let word = line.item(word_at);
    if word.class != Class::Money || is_any && !line.is_word(word_at) {
        return None;
    }
    let (mut unit, mut end) = (word.arg, word_at + word.len);
    let country = line.item(end);
    if word_at > at {
        unit = of_country(unit, nation.arg);
    } else if country.class == Class::Nation && !line.is_mark(word_at, &['$']) {
        (unit, end) = (of_country(unit, country.arg), end + country.len);
    }
    Some(Money { unit, end })
}

/// Returns the code of a country's money; the plain name where the two do not go together.
fn of_country(money: &'static str, country: &str) -> &'static str {
    const CODES: &str = "dollars USD CAD AUD HKD SGD NZD MXN BRL dirhams AED MAD dinars IQD KWD JOD LYD TND DZD \
         pounds EGP SYP LBP GBP SDG GBP EGP SYP LBP GBP lira SYP LBP TRY riyals SAR QAR IRR YER rupees INR PKR \
         kroner SEK NOK DKK francs CHF pesos MXN ARS COP CLP";
    let mut is_it = false;
    for word in CODES.split(' ') {
        if word == money {
            is_it = true;
        } else if is_it && word.len() > 3 {
            break;
        } else if is_it && !country.is_empty() && word.starts_with(country) {
            return word;
        }
    }
    money
}
