//! What the lists and its own form say of a word, a bit for each, so that it is looked up once.
//!
//! It looks at no word around it.

use super::folding::{is_given, short};
use super::signs::{is_article, is_shouted, is_single, is_upper};
use super::words::{
    BODY_HEADS, CALENDAR as MONTHS, COMMON as COMMON_WORDS, COURTESY as COURTESIES, MODIFIERS, PLACE_HEADS, ROLES,
    STARTS_DE, STARTS_EN, STARTS_ES, STARTS_FR, STARTS_RU, TITLE_NAMES, TITLES, has, is_people,
};
use crate::core::analysis::Language;

/// It begins sentences and is never a name.
pub(super) const STARTER: u32 = 1;
/// A people or a faith.
pub(super) const PEOPLE: u32 = 1 << 1;
/// A month or a day.
pub(super) const CALENDAR: u32 = 1 << 2;
/// It stands before titles: deputy, foreign.
pub(super) const MODIFIER: u32 = 1 << 3;
/// A common word.
pub(super) const COMMON: u32 = 1 << 4;
/// A title.
pub(super) const TITLE: u32 = 1 << 5;
/// What somebody is, and no title.
pub(super) const ROLE: u32 = 1 << 6;
/// A title that nothing but a person has.
pub(super) const COURTESY: u32 = 1 << 7;
/// A title that is a family name too.
pub(super) const TITLE_NAME: u32 = 1 << 8;
/// It ends the names of organisations.
pub(super) const BODY_HEAD: u32 = 1 << 9;
/// It ends the names of places.
pub(super) const PLACE_HEAD: u32 = 1 << 10;
/// A given name.
pub(super) const GIVEN: u32 = 1 << 11;
/// The text has it in small letters too.
pub(super) const SMALL: u32 = 1 << 12;
/// It has an ending of English verbs and adverbs: Speaking, Meanwhile, Reportedly.
pub(super) const INFLECTED: u32 = 1 << 13;
/// It has an ending of English words for peoples: Narnian, Narnians.
pub(super) const PEOPLE_LIKE: u32 = 1 << 14;
/// A Roman number.
pub(super) const ROMAN: u32 = 1 << 15;
/// One capital letter.
pub(super) const INITIAL: u32 = 1 << 16;
/// More than one letter, all capitals.
pub(super) const CAPITALS: u32 = 1 << 17;
/// The article of Arabic names.
pub(super) const ARTICLE: u32 = 1 << 18;
/// It often begins the name of a place: New Jersey, South Carolina.
pub(super) const DIRECTION: u32 = 1 << 19;
/// Capitals that are a short name and also a word: US, WHO.
pub(super) const SHORT: u32 = 1 << 20;
/// A particle that a name can begin with.
pub(super) const PARTICLE: u32 = 1 << 21;

/// It says nothing by its capital.
pub(super) const PLAIN: u32 = STARTER | COMMON | SMALL;
/// It ends names and says of what.
pub(super) const HEAD: u32 = BODY_HEAD | PLACE_HEAD;

const LISTS: &[(u32, &str)] = &[
    (CALENDAR, MONTHS),
    (MODIFIER, MODIFIERS),
    (COMMON, COMMON_WORDS),
    (TITLE, TITLES),
    (ROLE, ROLES),
    (COURTESY, COURTESIES),
    (TITLE_NAME, TITLE_NAMES),
    (BODY_HEAD, BODY_HEADS),
    (PLACE_HEAD, PLACE_HEADS),
    (
        DIRECTION,
        "black central east eastern first great greater lower new north northern old red south southern upper west \
            western white",
    ),
    (PARTICLE, "abu bin da di ibn van von"),
];

/// The ends of German titles.
const GERMAN: &str = "minister präsident kanzler chef sprecher sekretär ministerin präsidentin kanzlerin chefin sprecherin \
    sekretärin ministers präsidenten";

/// Returns all that is known of a word; `lower` is the same in small letters.
pub(super) fn marks(text: &str, lower: &str, language: Language) -> u32 {
    let (starts, titles) = match language {
        Language::German => (STARTS_DE, ""),
        Language::French => (STARTS_FR, "m mm pape reine roi"),
        Language::Spanish => (STARTS_ES, "d don doña dña papa reina rey"),
        Language::Russian => (STARTS_RU, ""),
        _ => (STARTS_EN, ""),
    };
    let mut marks = 0;
    for (mark, list) in LISTS {
        if has(list, lower) {
            marks |= mark;
        }
    }
    let ends = |ends: &str| ends.split(' ').any(|end| lower.ends_with(end));
    let is_office = || ends(GERMAN);
    let is_all_capitals = is_shouted(text);
    let is_long = lower.len() > 4;
    let is_given = is_given(text);
    let forms = [
        (STARTER, has(starts, lower) || ends("n't n’t")),
        (TITLE, has(titles, lower) || language == Language::German && is_office()),
        (PEOPLE, is_people(lower)),
        (GIVEN, is_given),
        (INFLECTED, is_long && ends("ing ly ed while")),
        (PEOPLE_LIKE, is_long && !is_given && ends("ian ians ese ish")),
        (
            ROMAN,
            is_all_capitals && text.bytes().all(|c| matches!(c, b'I' | b'V' | b'X')),
        ),
        (INITIAL, is_upper(text) && is_single(text)),
        (CAPITALS, is_all_capitals),
        (ARTICLE, is_article(lower)),
        (SHORT, is_all_capitals && (lower == "who" || short(lower).is_some())),
    ];
    for (mark, is_so) in forms {
        if is_so {
            marks |= mark;
        }
    }
    marks
}
