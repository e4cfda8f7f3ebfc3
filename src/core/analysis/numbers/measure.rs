//! What a number is measured in, and whether it is an age. Knows only units that the lists have.

use super::NumberKind;
use super::amount::and_a_half;
use super::expression::{Expression, exact};
use super::lexicon::{Class, Line, ends_with, one_of, starts_with};
use crate::core::analysis::{Decimal, Language};
use crate::core::text::lower_case;

/// The units of time, in all languages.
const TIME: &str = "years months weeks days hours minutes seconds decades centuries nights jahre monate wochen tage stunden \
     minuten sekunden jahrzehnte ans mois semaines jours heures décennies années años meses semanas días horas minutos décadas \
     лет месяцев недель дней часов минут десятилетий سنوات أشهر أسابيع أيام ساعات دقائق عقود";

/// Tells whether a unit is one of time.
pub fn is_time(unit: &str) -> bool {
    one_of(unit, TIME)
}

/// Returns the word for years, as the unit of an age.
pub fn years(language: Language) -> &'static str {
    match language {
        Language::English | Language::Other => "years",
        Language::German => "jahre",
        Language::French => "ans",
        Language::Spanish => "años",
        Language::Russian => "лет",
        Language::Arabic => "سنوات",
    }
}

/// Reads what a number is measured in, or that it is an age.
pub fn measured(line: &Line<'_>, found: &mut Expression, is_aged: bool) {
    let end = found.end;
    let hyphen = usize::from(line.is_glue(end, &['-', '‑']));
    let item = line.item(end + hyphen);
    let next = end + hyphen + item.len;
    let years = years(line.language);
    match item.class {
        Class::Old | Class::OldEnding => {
            let is_age = item.class == Class::Old || is_aged_noun(line, end + hyphen);
            found.kind = if is_age { NumberKind::Age } else { NumberKind::Measure };
            found.unit = if item.arg.is_empty() { years } else { item.arg };
            (found.end, found.behind) = (next, next);
        }
        Class::Measure if item.value == 0 => {
            found.kind = NumberKind::Measure;
            found.unit = item.arg;
            found.behind = next;
            if let Some(behind) = and_a_half(line, next)
                .filter(|_| matches!(line.language, Language::French | Language::Spanish | Language::Arabic))
            {
                // *Deux ans et demi*
                (found.half, found.end, found.behind) = (true, behind, behind);
                return;
            }
            let is_sign = line.is_mark(end, &['°']);
            let is_old = hyphen > 0 && line.is_glue(next, &['-', '‑']) && line.says_folded(next + 1, "old olds");
            if is_old {
                found.kind = NumberKind::Age;
                (found.end, found.behind) = (next + 2, next + 2);
            } else if hyphen > 0 || is_sign || line.is_glued(end) || line.class(end - 1) == Class::Article {
                let squared = line.is_glued(next) && line.says(next, "² 2");
                let next = next + usize::from(squared);
                if squared {
                    found.unit = match item.arg {
                        "km" => "km2",
                        "m" => "m2",
                        other => other,
                    };
                }
                (found.end, found.behind) = (next, next);
            }
        }
        _ => {
            // *Two more years*, *five working days*
            let is_adjective = match line.language {
                Language::English => line.is_word(end) && line.class(end) == Class::None && !line.ends(end, "s"),
                Language::German => line.class(end) == Class::None && line.ends(end, "e n r"),
                _ => false,
            };
            let is_lower = !line.is_capital(end);
            let adjective = end + usize::from(is_adjective && is_lower);
            let more = line.skip(adjective, &[Class::More]);
            let item = line.item(more);
            if more > end && item.class == Class::Measure && item.value == 0 {
                found.kind = NumberKind::Measure;
                found.unit = item.arg;
                found.behind = more + item.len;
            }
        }
    }
    if is_aged && matches!(found.kind, NumberKind::Count | NumberKind::Measure) {
        if found.kind == NumberKind::Count {
            found.unit = years;
        }
        found.kind = NumberKind::Age;
        found.end = found.behind;
    }
    found.behind = found.behind.max(found.end);
}

/// Reads a German adjective that says how old or long in one word: *neunjährig*, *zweitägig*.
pub fn adjective(line: &Line<'_>, at: usize) -> Option<Expression> {
    let item = line.item(at);
    let is_one = matches!(item.class, Class::OldEnding | Class::Measure) && item.value > 0;
    if !is_one || line.language != Language::German {
        return None;
    }
    let is_age = item.class == Class::OldEnding && is_aged_noun(line, at);
    let unit = if item.arg.is_empty() { "jahre" } else { item.arg };
    let mut found = exact(at, at + 1, Some(Decimal::whole(item.value)), unit);
    found.kind = NumberKind::Measure;
    if is_age {
        (found.kind, found.reason) = (NumberKind::Age, "age");
    }
    Some(found)
}

/// Tells whether what stands behind a word for *years old* may be a person.
fn is_aged_noun(line: &Line<'_>, at: usize) -> bool {
    const LONG: &str =
        "krieg herrschaft zeit haft strafe konflikt pause frist bestehen jubiläum vertrag plan geschichte mandat";
    const LONG_RUSSIAN: &str = "войн конфликт срок период план контракт опыт юбиле истори перерыв правлени договор программ \
         стаж отпуск пауз";
    if line.is_capital(at) && line.language == Language::German && !line.is_first(at) {
        return true;
    }
    let next = lower_case(line.text(at + 1));
    match line.language {
        Language::German => !ends_with(next.strip_suffix('s').unwrap_or(&next), LONG),
        _ => !starts_with(&next, LONG_RUSSIAN),
    }
}
