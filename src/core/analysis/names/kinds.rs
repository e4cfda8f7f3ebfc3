//! What a name is the name of, as far as its own words and its nearest neighbours tell.
//!
//! It would rather not say than guess: most single words are left to the other places where the same name stands.

use super::EntityKind;
use super::folding::is_given;
use super::runs::{Line, Piece};
use super::signs::is_article;
use super::words::{BODIES, BODY_HEADS, PLACE_FIRST, PLACE_HEADS, PLACE_KINDS, PLACES, ROLES, SAYING, has};
use crate::core::analysis::{Token, TokenKind};

/// A title before a name, and in which letters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    /// None.
    No,
    /// In small letters, or a word for what somebody is.
    Role,
    /// In capitals.
    Yes,
}

/// Decides what a name is the name of, as far as the words in it and around it tell, and how much that weighs.
pub(super) fn kind(
    line: Line<'_, '_>,
    pieces: &[Piece<'_>],
    key: &str,
    title: Title,
    has_head: bool,
    next: usize,
) -> (Option<EntityKind>, u8) {
    use EntityKind::{Organisation, Person, Place};
    let list_key = key.replace(' ', "_");
    let (is_place, is_body) = (has(PLACES, &list_key), has(BODIES, &list_key));
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
        return (None, 0);
    };
    if title == Title::Yes || title == Title::Role && !is_place && !is_body {
        return (Some(Person), 3);
    }
    let token = |at: usize| line.token(at).filter(|token| token.kind == TokenKind::Word);
    let before = |count: usize| first.token.checked_sub(count).and_then(token);
    let is_in = |token: &Token<'_>| {
        matches!(
            token.text,
            "in" | "In" | "near" | "across" | "throughout" | "outside" | "à" | "en" | "в" | "nach"
        )
    };
    if is_place {
        let is_there =
            before(1).is_some_and(|word| is_in(word) || matches!(word.text, "of" | "from" | "to" | "at" | "into"));
        return (Some(Place), if is_there { 3 } else { 2 });
    }
    let words = pieces.iter().filter(|piece| !piece.small).count();
    let has_of = pieces
        .iter()
        .any(|piece| piece.small && matches!(piece.text, "of" | "for" | "&"));
    let has_small = pieces.iter().any(|piece| piece.small && !is_article(&piece.lower));
    let names_body = words > 1
        && (has_head && has(BODY_HEADS, &last.lower)
            || has_small && has(BODY_HEADS, &first.lower)
            || has_of && pieces.iter().any(|piece| has(BODY_HEADS, &piece.lower)));
    if is_body || names_body {
        return (Some(Organisation), 3);
    }
    if words > 1 && (has(PLACE_HEADS, &last.lower) || has(PLACE_FIRST, &first.lower)) {
        return (Some(Place), 3);
    }
    let is_acronym = words == 1 && first.is_all_capitals();
    if is_acronym || has_of {
        return (Some(Organisation), 2);
    }
    if words > 1 && (is_given(key.split(' ').next().unwrap_or_default()) || first.is_initial()) {
        return (Some(Person), 2);
    }
    if words > 1 && first.is_all_capitals() && !last.is_all_capitals() {
        return (Some(Organisation), 1);
    }
    let has_kind = |at: usize| token(at).is_some_and(|token: &Token<'_>| has(PLACE_KINDS, token.text));
    if line.spaced(next.saturating_sub(1)) && has_kind(next)
        || before(1).is_some_and(|of| of.text == "of")
            && before(2).is_some_and(|kind| has(PLACE_KINDS, kind.text) || kind.text == "capital")
    {
        return (Some(Place), 2);
    }
    if words == 1 && before(1).is_some_and(is_in) {
        return (Some(Place), 1);
    }
    let has_the = before(1).is_some_and(|the| the.is("the"));
    let comma = usize::from(line.is_mark(next, &[","]));
    let is_who = |at: usize| token(at).is_some_and(|word| matches!(word.text, "who" | "whose"));
    let is_age = comma == 1
        && line
            .token(next + 1)
            .is_some_and(|token| token.kind == TokenKind::Number && token.text.len() <= 2)
        && line.is_mark(next + 2, &[",", "."]);
    let article =
        usize::from(token(next + comma).is_some_and(|word| matches!(word.text, "the" | "a" | "an" | "his" | "her")));
    let is_somebody = comma == 1 && token(next + 1 + article).is_some_and(|word| has(ROLES, word.text));
    if is_age || is_somebody {
        return (Some(Person), 2);
    }
    let says = token(next).is_some_and(|word| has(SAYING, word.text)) || before(1).is_some_and(|word| word.is("said"));
    if !has_the && (says || is_who(next + comma)) {
        return (Some(Person), 1);
    }
    (None, 0)
}
