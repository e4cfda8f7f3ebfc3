//! Names in Arabic texts, where no capital shows them: only what stands after a title.
//!
//! A full name after a title is certain if its first word is a given name that is known; everything else is uncertain and counts only
//! where the name is known from elsewhere. Without a title no new name is found.

use super::words::{ARABIC_GIVEN, ARABIC_SAYING, ARABIC_TITLES, has};
use super::{EntityKind, Mention, folding};
use crate::core::analysis::{Reading, Token, TokenKind};
use crate::core::text::Span;

/// Words between a title and a name: what the office is for, and former, late.
const OFFICES: &[&str] = &[
    "الدفاع",
    "العدل",
    "الإعلام",
    "الصحة",
    "النفط",
    "الوزراء",
    "الأركان",
    "السابق",
    "السابقة",
    "الراحل",
    "المؤقت",
    "المخلوع",
    "الدولة",
];

pub(super) fn mentions(reading: &Reading<'_>) -> Vec<Mention> {
    let tokens = &reading.tokens;
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let word = tokens[at].text;
        if !word.starts_with(is_arabic) {
            at += 1;
            continue;
        }
        let bare = word.strip_prefix(['و', 'ف', 'ب', 'ل']).unwrap_or(word);
        let is_title = has(ARABIC_TITLES, word) || has(ARABIC_TITLES, bare);
        let mut from = at + 1;
        while is_title && from < at + 6 && is_joined(reading, from) && is_office(tokens[from].text) {
            from += 1;
        }
        let begins = if is_title {
            from
        } else if has(ARABIC_SAYING, word) || has(ARABIC_SAYING, bare) {
            at + 1
        } else if has(ARABIC_GIVEN, word) {
            at
        } else {
            at += 1;
            continue;
        };
        match name(reading, begins, is_title) {
            Some((mention, next)) if begins == at || is_joined(reading, begins) => {
                found.push(mention);
                at = next;
            }
            _ => at = begins.max(at + 1),
        }
    }
    found
}

/// Returns the name that begins at a token, and the token after it.
fn name(reading: &Reading<'_>, at: usize, is_title: bool) -> Option<(Mention, usize)> {
    let is_word = |at: usize| is_joined(reading, at) && !has(ARABIC_SAYING, reading.tokens[at].text);
    let first = reading
        .tokens
        .get(at)
        .filter(|token| is_name_word(token) && !has(ARABIC_TITLES, token.text))?;
    let is_given = has(ARABIC_GIVEN, first.text);
    let mut next = at + 1;
    if is_given && is_word(next) {
        let joins = matches!(reading.tokens[next].text, "عبد" | "بن" | "أبو" | "آل" | "ابن");
        next += 1;
        if joins && is_word(next) {
            next += 1;
        }
    }
    let last = reading.tokens.get(next - 1)?;
    let span = Span::new(first.start, last.end);
    let key = folding::plain(reading.slice(span));
    let mention = Mention {
        span,
        kind: is_title.then_some(EntityKind::Person),
        certain: is_title && is_given && next > at + 1,
        reason: if is_title { "title" } else { "known-elsewhere" },
        weight: 3,
        has_article: false,
        is_pair: false,
        expands: None,
        key,
    };
    (!mention.key.is_empty()).then_some((mention, next))
}

/// Tells whether a word follows the one before it, with nothing but spaces between.
fn is_joined(reading: &Reading<'_>, at: usize) -> bool {
    let (Some(before), Some(token)) = (
        at.checked_sub(1).and_then(|at| reading.tokens.get(at)),
        reading.tokens.get(at),
    ) else {
        return false;
    };
    let between = reading.text.get(before.end..token.start).unwrap_or_default();
    is_name_word(token) && before.line == token.line && !between.is_empty() && between.chars().all(char::is_whitespace)
}

fn is_name_word(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Word && token.text.starts_with(is_arabic)
}

/// Tells whether a word after a title goes on with it: an adjective with the article, or an office.
fn is_office(word: &str) -> bool {
    OFFICES.contains(&word) || word.starts_with("ال") && (word.ends_with('ي') || word.ends_with("ية"))
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64a}')
}
