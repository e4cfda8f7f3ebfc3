//! What is counted: the words behind a number, and what befell them. Takes the text's own words, lower case, three at most.

use super::lexicon::{Class, Line, ends_with};
use crate::core::analysis::Language;
use crate::core::text::lower;

/// The longest word, in bytes, that is taken.
const LONGEST: usize = 60;

/// What a number counts.
#[derive(Default)]
pub struct Counted {
    /// Its words; empty where there is none.
    pub words: String,
    /// Whether they are only *people*.
    pub is_people: bool,
    /// Whether they are a person, or people of some sort.
    pub is_person: bool,
    /// The token behind them.
    pub end: usize,
}

/// Reads what is counted at a token, or what is in its order there.
pub fn counted(line: &Line<'_>, at: usize, is_order: bool) -> Counted {
    let mut from = at;
    for _ in 0..3 {
        from = line.skip(from, &[Class::More]);
        let of = line.skip(from, &[Class::Of]);
        from = if of > from {
            line.skip(of, &[Class::Determiner])
        } else {
            from
        };
    }
    let (count, end) = match line.language {
        Language::English => english(line, from, is_order),
        Language::German => german(line, from),
        Language::French | Language::Spanish => romance(line, from, is_order),
        Language::Russian => russian(line, from),
        Language::Arabic => (usize::from(is_noun(line, from)), from + 1),
        Language::Other => (0, from),
    };
    if count == 0 {
        return Counted {
            end: at,
            ..Counted::default()
        };
    }
    let head = line.item(end - 1);
    let is_people = head.class == Class::Person && !head.arg.is_empty() && end - from == 1;
    let mut words = String::new();
    if is_people {
        words.push_str(head.arg);
    } else {
        for place in from..end {
            let Some(token) = line.tokens.get(place) else { break };
            if place > from && !line.is_glued(place) {
                words.push(' ');
            }
            let item = line.item(place);
            let text = token.text;
            let inner = text.get(item.lead..text.len().saturating_sub(item.cut)).unwrap_or(text);
            words.extend(inner.chars().map(lower));
        }
    }
    Counted {
        words,
        is_people,
        is_person: head.class == Class::Person,
        end,
    }
}

/// Tells whether a token may be a word of what is counted.
fn is_noun(line: &Line<'_>, at: usize) -> bool {
    let classes = [
        Class::None,
        Class::Person,
        Class::Nation,
        Class::Adjective,
        Class::OrdinalNoun,
    ];
    line.is_word(at) && line.is(at, &classes) && line.text(at).len() <= LONGEST
}

/// Returns the token behind a word and behind what hyphens join to it.
fn word_end(line: &Line<'_>, at: usize) -> usize {
    let mut end = at + 1;
    for _ in 0..2 {
        if line.is_glue(end, &['-', '‑']) && line.is_word(end + 1) {
            end += 2;
        }
    }
    end
}

/// Counts the words of a noun phrase up to the first plural, and finds the token behind it.
fn english(line: &Line<'_>, from: usize, is_order: bool) -> (usize, usize) {
    let (mut before, mut end) = (from, from);
    for count in 1..=3 {
        if !is_noun(line, end) || line.text(end).contains(['\'', '’']) {
            // A phrase that is over has its noun at its end, whatever its form; but a verb is none.
            let is_verb = end > from && line.ends(end - 1, "ed ly ing");
            return match count - 1 {
                0 => (0, from),
                1 if is_verb => (0, from),
                words if is_verb => (words - 1, before),
                words => (words, end),
            };
        }
        let at = end;
        (before, end) = (end, word_end(line, at));
        let word = line.text(end - 1);
        let is_plural = word.len() > 3 && word.ends_with('s') && !ends_with(word, "ss us is");
        if is_plural || line.class(at) == Class::Person {
            return (count, end);
        }
        // `250 Druze fled`: what follows a name in lower case may be a verb.
        if line.is_capital(at) && !line.is_capital(end) && count == 1 && !is_order && !has_plural(line, end) {
            return (1, end);
        }
    }
    (0, from)
}

/// Tells whether one of the next two words is a plural.
fn has_plural(line: &Line<'_>, at: usize) -> bool {
    (at..at + 2)
        .take_while(|at| is_noun(line, *at))
        .any(|at| line.class(at) == Class::Person || (line.text(at).len() > 3 && line.text(at).ends_with('s')))
}

/// Takes adjectives up to the first word with a capital.
fn german(line: &Line<'_>, from: usize) -> (usize, usize) {
    let mut end = from;
    for count in 1..=3 {
        if !is_noun(line, end) {
            break;
        }
        let at = end;
        end = word_end(line, at);
        if line.is_capital(at) {
            return (count, end);
        }
        if !line.ends(end - 1, "e en er es em") {
            break;
        }
    }
    (0, from)
}

/// Takes the noun, with the adjective that may stand before it; what has no plural's ending may be a verb.
fn romance(line: &Line<'_>, from: usize, is_order: bool) -> (usize, usize) {
    let is_adjective = line.class(from) == Class::Adjective && is_noun(line, from + 1);
    let noun = if is_adjective { from + 1 } else { from };
    let is_plural = is_order || line.ends(noun, "s x z");
    if is_noun(line, noun) && (is_plural || line.class(noun) == Class::Person || line.is_capital(noun)) {
        (noun - from + 1, word_end(line, noun))
    } else {
        (0, from)
    }
}

/// Takes adjectives up to the first word that has no adjective's ending.
fn russian(line: &Line<'_>, from: usize) -> (usize, usize) {
    const VERBS: &str = "ает яет ует ают яют уют ли ла лись лась ится ются";
    const ENDINGS: &str = "ых их ые ие ый ий ой ая яя ое ее ого его ому ему ым им ыми ими ую юю";
    let mut end = from;
    for count in 1..=3 {
        if !is_noun(line, end) {
            break;
        }
        let at = end;
        let word = line.text(at);
        if word.len() > 9 && ends_with(word, VERBS) {
            return if count > 1 { (count - 1, at) } else { (0, from) };
        }
        end = word_end(line, at);
        let word = line.text(end - 1);
        let is_adjective = word.len() > 9 && ends_with(word, ENDINGS);
        if !is_adjective || line.class(at) == Class::Person || !is_noun(line, end) {
            return (count, end);
        }
    }
    (0, from)
}

/// Finds what befell those that a number counts, as the lists name it: behind the token `end`.
pub fn harm_behind(line: &Line<'_>, end: usize, has_noun: bool) -> Option<&'static str> {
    let is_harm = |at: usize| line.is(at, &[Class::Harm, Class::Harmed, Class::Victims]);
    if !has_noun {
        // `40 wounded`, `17 of the wounded`.
        let of = line.skip(line.skip(end, &[Class::More]), &[Class::Of]);
        let at = if of > end {
            line.skip(of, &[Class::Determiner])
        } else {
            of
        };
        if is_harm(at) && !is_object(line, at + line.item(at).len) {
            return Some(line.item(at).arg);
        }
    }
    let (mut at, mut has_be, mut has_have) = (end, false, false);
    let reach = if line.language == Language::German { 7 } else { 4 };
    for _ in 0..reach {
        match line.class(at) {
            Class::Harm | Class::Harmed | Class::Victims => {
                let item = line.item(at);
                let is_active = has_have && !has_be && line.language != Language::German;
                let is_theirs = item.class != Class::Harm || !is_active;
                return (is_theirs && !is_object(line, at + item.len)).then_some(item.arg);
            }
            Class::Be => has_be = true,
            Class::Have | Class::To if line.is_word(at) => has_have = true,
            // German keeps its participle for the end of the clause.
            _ if line.language == Language::German && line.is_word(at) && !line.is(at, &[Class::Unit, Class::And]) => {}
            _ => return None,
        }
        at += line.item(at).len.max(1);
    }
    None
}

/// Tells whether somebody stands at a token, so that the verb before it is about them.
fn is_object(line: &Line<'_>, at: usize) -> bool {
    let is_one = [
        Class::Unit,
        Class::Tens,
        Class::Hundreds,
        Class::Article,
        Class::Bound,
        Class::Vague,
        Class::Magnitudes,
    ];
    // Elsewhere *el lunes* and the like stand behind what befell somebody.
    let is_the = line.language == Language::English && line.class(at) == Class::Determiner;
    line.is_number(at) || line.is(at, &is_one) || line.class(at) == Class::Person || is_the
}

/// Finds what befell those that a number counts, as the lists name it: before the token `start`.
pub fn harm_before(line: &Line<'_>, start: usize) -> Option<&'static str> {
    let is_english = line.language == Language::English;
    let is_harm =
        |at: usize| line.is(at, &[Class::Harm, Class::Harming]) || (!is_english && line.class(at) == Class::Harmed);
    let before = start.checked_sub(1)?;
    if is_harm(before) {
        return Some(line.item(before).arg);
    }
    let passes = if is_english {
        line.is(before, &[Class::Determiner, Class::More])
    } else {
        line.is(
            before,
            &[Class::Be, Class::Have, Class::To, Class::Article, Class::Determiner],
        ) && line.is_word(before)
    };
    let further = before.checked_sub(1).filter(|_| passes)?;
    is_harm(further).then(|| line.item(further).arg)
}

/// Returns the unit of a count: what is counted and what befell it, one space between words.
pub fn unit(language: Language, counted: &Counted, harm: Option<&str>) -> String {
    let Some(harm) = harm else {
        return counted.words.clone();
    };
    let people = match language {
        Language::English => "people",
        Language::German => "menschen",
        _ => "",
    };
    let who = if counted.words.is_empty() || counted.is_people {
        people
    } else {
        &counted.words
    };
    // Three words at most, the last of which says what befell them.
    let who = match who.match_indices(' ').map(|(at, _)| at).nth(1) {
        Some(_) => who.split_once(' ').map_or(who, |(_, rest)| rest),
        None => who,
    };
    let harm = harm.replace('_', " ");
    if who.is_empty() {
        harm
    } else {
        [who, " ", &harm].concat()
    }
}
