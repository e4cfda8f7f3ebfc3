//! First, second, 31st: places in an order. Refuses what is only part of a name (the First Lady, the Second World War).

use super::digits::blob_end;
use super::lexicon::{Class, Line};
use crate::core::analysis::Language;

/// Words that make an ordinal a part of all.
const EACH: &str = "every each jeder jede jedes jedem jeden chaque cada каждый каждая каждое каждого каждую";

/// What an ordinal before it is only part of a name or an adverb with.
const NOT_COUNTED: &str =
    "half hand lady aid thing responders ministre ministro Minister Lady Halbjahr заместитель вице";

/// A place in an order.
pub struct Ordinal {
    /// Which place.
    pub value: i64,
    /// The token behind it.
    pub end: usize,
}

/// Reads the ordinal that begins at a token.
pub fn ordinal(line: &Line<'_>, at: usize) -> Option<Ordinal> {
    if line.is_number(at) {
        in_digits(line, at)
    } else {
        in_words(line, at)
    }
}

fn in_digits(line: &Line<'_>, at: usize) -> Option<Ordinal> {
    let (value, count) = line.whole(at)?;
    let is_part = line.is_glued(at) && !line.is_mark(at - 1, &['(', '"', '“', '„', '«', '‘']);
    if count > 3 || is_part {
        return None;
    }
    let is_ending = |at: usize, endings: &str| line.is_word(at) && line.is_glued(at) && line.says(at, endings);
    let end = match line.language {
        Language::English if is_ending(at + 1, "st nd rd th") => at + 2,
        Language::French if is_ending(at + 1, "er re e ème eme ère nd nde") => at + 2,
        Language::Spanish if is_ending(at + 1, "º ª er ro ra") => at + 2,
        Language::Spanish if line.is_glue(at + 1, &['.']) && is_ending(at + 2, "º ª") => at + 3,
        Language::Russian
            if line.is_glue(at + 1, &['-', '‑']) && is_ending(at + 2, "й я е го м ю ой ый ая ое му х") =>
        {
            at + 3
        }
        Language::German => {
            let is_dot = line.is_mark(at + 1, &['.']) && line.is_glued(at + 1) && !line.is_glued(at + 2);
            let is_before = line.class(at.wrapping_sub(1)) == Class::Determiner;
            if !(is_dot && is_before && line.is_capital(at + 2)) {
                return None;
            }
            at + 2
        }
        _ => return None,
    };
    (blob_end(line, at) == end || line.is_mark(end, &['-', '.', ',', ')', '"', '”', '“', '»']))
        .then_some(Ordinal { value, end })
}

fn in_words(line: &Line<'_>, at: usize) -> Option<Ordinal> {
    let before = at.wrapping_sub(1);
    let mut item = line.item(at);
    let (mut tens, mut end) = (0, at + item.len);
    if item.class == Class::Tens && line.language == Language::English && line.is_glue(at + 1, &['-', '‑']) {
        (tens, item, end) = (item.value, line.item(at + 2), at + 3);
    }
    let is_joined = line.is_glued(at) && line.is_mark(before, &['-', '‑', '.']);
    if item.class != Class::Ordinal || is_joined || item.cut > 0 {
        return None;
    }
    let value = tens + item.value;
    if line.language == Language::Arabic {
        // An Arabic ordinal stands behind its noun, like the number of a king: only what is counted in order is safe.
        let is_one = line.class(before) == Class::OrdinalNoun;
        // أول زيارة, the first visit; but not أول من, the first who.
        let is_first =
            line.text(at).chars().all(|c| "اأول".contains(c)) && line.is_word(end) && line.class(end) == Class::None;
        return (is_one || is_first).then_some(Ordinal { value, end });
    }
    let is_name =
        line.is_capital(at) && line.is_capital(end) && !line.is_first(at) && line.language != Language::German;
    let is_determined = line.is(before, &[Class::Determiner, Class::Article])
        || line.item(before).cut > 0
        || is_possessive(line, before);
    let needs = match line.language {
        Language::English | Language::Spanish => value < 3,
        Language::Russian => false,
        _ => true,
    };
    // *Jeder fünfte* is one in five.
    let is_share = line.says_folded(before, EACH);
    let is_fraction = line.language == Language::English && line.class(before) == Class::Unit;
    let nouns = [
        Class::None,
        Class::Person,
        Class::Measure,
        Class::Adjective,
        Class::Fraction,
        Class::Nation,
        Class::Change,
        Class::Victims,
    ];
    let is_noun = line.is_word(end) && line.is(end, &nouns);
    let is_counted = is_noun && !line.says(end, NOT_COUNTED);
    let free = is_determined || !needs;
    (is_counted && free && !is_name && !is_fraction && !is_share).then_some(Ordinal { value, end })
}

/// Tells whether a token is somebody's: `Kestria’s`.
fn is_possessive(line: &Line<'_>, at: usize) -> bool {
    line.language == Language::English && line.ends(at, "’s 's s’ s'")
}
