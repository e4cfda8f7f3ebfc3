//! Whose money it is: from a sign, a word and a nation to a currency. Does not guess whose dollars they are.

use super::lexicon::{Class, Line};

/// Money that words name, and the token behind them.
pub struct Money {
    /// The ISO 4217 code, or the plain name where the country is not said.
    pub unit: String,
    /// The token behind it.
    pub end: usize,
}

/// Reads the sign or code before an amount: `$`, `US$`, `EUR`.
pub fn before(line: &Line<'_>, at: usize) -> Option<Money> {
    let is_sign = |at: usize| line.class(at) == Class::Money && !line.is_word(at);
    if is_sign(at) {
        return Some(Money {
            unit: line.item(at).arg.to_owned(),
            end: at + 1,
        });
    }
    let text = line.text(at);
    if line.is_word(at) && is_sign(at + 1) && line.is_glued(at + 1) {
        let country = match text {
            "US" | "A" | "AU" | "C" | "CA" | "HK" | "NZ" | "S" | "R" | "E" | "MX" => text,
            _ => return None,
        };
        return Some(Money {
            unit: of_country(line.item(at + 1).arg, country),
            end: at + 2,
        });
    }
    // A code, in capitals.
    let is_code = line.class(at) == Class::Money && text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    (is_code && line.is_number(at + 1)).then(|| Money {
        unit: text.to_owned(),
        end: at + 1,
    })
}

/// Reads the sign or word behind an amount: `€`, *US dollars*, *de dollars américains*.
pub fn behind(line: &Line<'_>, at: usize) -> Option<Money> {
    let at = line.skip(at, &[Class::Of]);
    let nation = line.item(at);
    let word_at = line.skip(at, &[Class::Nation]);
    // "US", not "us".
    let is_us = nation.class != Class::Nation || line.text(at) != "us";
    let word = line.item(word_at);
    if word.class != Class::Money || !is_us {
        return None;
    }
    let end = word_at + word.len;
    if word_at > at {
        return Some(Money {
            unit: of_country(word.arg, nation.arg),
            end,
        });
    }
    let country = line.item(end);
    if country.class == Class::Nation && country.arg.len() == 2 && !line.is_mark(word_at, &['$']) {
        return Some(Money {
            unit: of_country(word.arg, country.arg),
            end: end + country.len,
        });
    }
    Some(Money {
        unit: word.arg.to_owned(),
        end,
    })
}

/// Returns the code of a country's money; the plain name where the two do not go together.
fn of_country(money: &str, country: &str) -> String {
    let country = match country {
        "A" => "AU",
        "C" => "CA",
        "S" => "SG",
        "R" => "BR",
        "E" => "EG",
        other => other,
    };
    let code = match (money, country) {
        ("dollars", "US" | "CA" | "AU" | "HK" | "SG" | "NZ")
        | ("dirhams", "AE" | "MA")
        | ("dinars", "IQ" | "KW" | "JO" | "LY" | "TN" | "DZ" | "BH" | "RS") => "D",
        ("pounds" | "GBP", "EG" | "SY" | "LB" | "GB") | ("lira", "SY" | "LB") | ("pesos", "CO" | "CL" | "PH") => "P",
        ("pounds", "SD") => "G",
        ("riyals", "SA" | "QA" | "OM" | "YE" | "IR") | ("rupees", "IN" | "PK") => "R",
        ("kroner" | "kronor", "SE" | "NO" | "DK") => "K",
        ("lira", "TR") => "Y",
        ("francs", "CH") => "F",
        ("pesos", "AR") => "S",
        ("pesos" | "dollars", "MX") => "N",
        ("dollars", "BR") => "L",
        _ => return money.to_owned(),
    };
    [country, code].concat()
}
