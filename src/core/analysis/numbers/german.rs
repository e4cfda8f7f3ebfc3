//! German numbers that are one word: *dreiundzwanzig*, *zweihundertfünfzig*, *neunjährig*. Knows no other words.

use super::lexicon::Class;

const UNITS: &str = "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn \
     siebzehn achtzehn neunzehn";
const TENS: &str = "zwanzig dreißig vierzig funfzig sechzig siebzig achtzig neunzig";
/// What is counted in an adjective, and in what.
const COUNTED: &str = "jahrig= monatig=monate wochig=wochen tagig=tage stundig=stunden minutig=minuten";

/// Reads a folded word that holds a number: its sort, what it counts, and how many.
pub fn compound(word: &str) -> Option<(Class, &'static str, i64)> {
    for entry in COUNTED.split(' ').filter(|_| word.contains("ig")) {
        let (ending, arg) = entry.split_once('=')?;
        if let Some((count, case)) = word.rsplit_once(ending)
            && case.len() <= 2
        {
            let class = if arg.is_empty() {
                Class::OldEnding
            } else {
                Class::Measure
            };
            return Some((class, arg, whole(count)?));
        }
    }
    let is_long = "und hundert tausend".split(' ').any(|part| word.contains(part));
    // Most words are neither: they are not to be read as one.
    let value = if is_long { whole(word)? } else { return None };
    Some((Class::Hundreds, "", value))
}

/// Reads a number below a million.
fn whole(word: &str) -> Option<i64> {
    let mut total = 0;
    let mut rest = word;
    // What stands before a magnitude is how often; nothing is once.
    for (magnitude, factor) in [("tausend", 1000), ("hundert", 100)] {
        if let Some((before, behind)) = rest.split_once(magnitude) {
            let count = match before {
                "" => 1,
                _ if factor == 1000 => below_thousand(before)?,
                _ => below_hundred(before)?,
            };
            total += count * factor;
            rest = behind.strip_prefix("und").unwrap_or(behind);
        }
    }
    Some(total + below_hundred(rest)?)
}

fn below_thousand(word: &str) -> Option<i64> {
    let Some((before, behind)) = word.split_once("hundert") else {
        return below_hundred(word);
    };
    let count = if before.is_empty() { 1 } else { below_hundred(before)? };
    Some(count * 100 + below_hundred(behind.strip_prefix("und").unwrap_or(behind))?)
}

fn below_hundred(word: &str) -> Option<i64> {
    let place = |list: &str, word: &str| i64::try_from(list.split(' ').position(|w| w == word)?).ok();
    // The Swiss write ss for ß.
    let ten = |word: &str| place(TENS, if word == "dreissig" { "dreißig" } else { word }).map(|at| (at + 2) * 10);
    let unit = |word: &str| match word {
        "eins" | "eine" => Some(1),
        _ => place(UNITS, word).map(|at| at + 1),
    };
    if word.is_empty() {
        return Some(0);
    }
    let both = || {
        let (before, behind) = word.split_once("und")?;
        Some(unit(before).filter(|unit| *unit < 10)? + ten(behind)?)
    };
    unit(word).or_else(|| ten(word)).or_else(both)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_is_one_number() {
        let table = [
            ("dreiundzwanzig", 23),
            ("einunddreißig", 31),
            ("einunddreissig", 31),
            ("zweihundert", 200),
            ("zweihundertfunfzig", 250),
            ("hundertzwanzig", 120),
            ("hundertundeins", 101),
            ("tausend", 1000),
            ("dreitausendvierhundertzwolf", 3412),
            ("zweihundertachtundneunzigtausend", 298_000),
        ];
        for (word, value) in table {
            assert_eq!(compound(word), Some((Class::Hundreds, "", value)), "{word}");
        }
        assert_eq!(compound("neunjahriger"), Some((Class::OldEnding, "", 9)));
        assert_eq!(compound("zweitagige"), Some((Class::Measure, "tage", 2)));
        for none in [
            "wunder",
            "hundertprozentig",
            "undzwanzig",
            "tausendfach",
            "mehrjahrige",
            "hunderte",
            "und",
            "",
        ] {
            assert_eq!(compound(none), None, "{none}");
        }
    }
}
