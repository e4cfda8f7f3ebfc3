//! The language of a source as a person writes it: "English", "en" or "English (en)". It takes only what can be a BCP 47 tag.

use crate::core::text::lower_case;
use crate::t;

/// The languages that are known by name.
const KNOWN: [&str; 33] = [
    "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja",
    "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sr", "sv", "tr", "uk", "ur", "vi", "zh",
];

/// Returns the name of a language; the tag itself where it has none here.
#[must_use]
pub fn name(tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    if KNOWN.contains(&primary.as_str()) {
        t!("sources-language-name", code = primary)
    } else {
        tag.to_owned()
    }
}

/// Returns how a language stands in the card.
#[must_use]
pub fn shown(tag: &str) -> String {
    let name = name(tag);
    if name == tag { name } else { format!("{name} ({tag})") }
}

/// Returns the tag that a person typed, by its name or by itself; `None` where it can be neither.
#[must_use]
pub fn parse(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if let Some((_, behind)) = typed.rsplit_once('(') {
        let inside = behind.trim_end_matches(')').trim();
        return is_tag(inside).then(|| inside.to_owned());
    }
    let wanted = lower_case(typed);
    if let Some(code) = KNOWN.iter().find(|code| lower_case(&name(code)) == wanted) {
        return Some((*code).to_owned());
    }
    (typed.is_empty() || is_tag(typed)).then(|| typed.to_owned())
}

/// Says whether it has the shape of a tag: a language of two or three letters, and short subtags of letters and digits.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let primary = parts.next().unwrap_or_default();
    matches!(primary.len(), 2..=3)
        && primary.chars().all(|c| c.is_ascii_alphabetic())
        && parts.all(|p| matches!(p.len(), 1..=8) && p.chars().all(|c| c.is_ascii_alphanumeric()))
}
