//! What a name is the name of, as far as its own words and its nearest neighbours tell.
//!
//! It would rather not say than guess: most single words are left to the other places where the same name stands.

use super::EntityKind;
use super::folding::is_given;
use super::marks::{ARTICLE, BODY_HEAD, CAPITALS, INITIAL, PLACE_HEAD};
use super::runs::{Line, Piece};
use super::signs::{is_body, is_place};
use super::words::{PLACE_FIRST, SAYING, has, is_place_kind, is_role};
use crate::core::analysis::TokenKind;

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
    let (is_place, is_body) = (is_place(key), is_body(key));
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
        return (None, 0);
    };
    if title == Title::Yes || title == Title::Role && !is_place && !is_body && !has_head {
        return (Some(Person), 3);
    }
    let before = |count: usize| first.token.checked_sub(count).map_or("", |at| line.text_at(at));
    let is_in = has("In across en in nach near outside throughout à в", before(1));
    if is_place {
        let is_there = is_in || has("at from into of to", before(1));
        return (Some(Place), if is_there { 3 } else { 2 });
    }
    let (mut words, mut has_of, mut has_small, mut has_body) = (0, false, false, false);
    for piece in pieces {
        words += usize::from(!piece.small);
        has_of |= piece.small && has("& for of", piece.text);
        has_small |= piece.small && !piece.is(ARTICLE);
        has_body |= piece.is(BODY_HEAD);
    }
    let names_body =
        words > 1 && (has_head && last.is(BODY_HEAD) || has_small && first.is(BODY_HEAD) || has_of && has_body);
    if is_body || names_body {
        return (Some(Organisation), 3);
    }
    if words > 1 && (last.is(PLACE_HEAD) || has(PLACE_FIRST, &first.lower)) {
        return (Some(Place), 3);
    }
    if has_of {
        return (Some(Organisation), 2);
    }
    if words == 1 && first.is(CAPITALS) {
        // The place of a date line is in capitals too.
        let is_short = first.text.chars().nth(6).is_none();
        return (is_short.then_some(Organisation), u8::from(is_short));
    }
    if words > 1 && (is_given(key.split(' ').next().unwrap_or_default()) || first.is(INITIAL)) {
        return (Some(Person), 2);
    }
    if words > 1 && first.is(CAPITALS) && !last.is(CAPITALS) {
        return (Some(Organisation), 1);
    }
    if line.spaced(next.saturating_sub(1)) && is_place_kind(line.text_at(next))
        || before(1) == "of" && (is_place_kind(before(2)) || before(2) == "capital")
    {
        return (Some(Place), 2);
    }
    if words == 1 && is_in {
        return (Some(Place), 1);
    }
    let comma = usize::from(line.is_mark(next, ","));
    let is_number = |at: usize| {
        let token = line.token(at);
        token.is_some_and(|token| token.kind == TokenKind::Number && token.text.len() <= 2)
    };
    let is_age = is_number(next + 1) && has(", .", line.text_at(next + 2));
    let article = usize::from(has("a an her his the", line.text_at(next + 1)));
    if comma == 1 && (is_age || is_role(line.text_at(next + 1 + article))) {
        return (Some(Person), 2);
    }
    let says = has(SAYING, line.text_at(next)) || before(1) == "said";
    let is_who = has("who whose", line.text_at(next + comma));
    if !has("The the", before(1)) && (says || is_who) {
        return (Some(Person), 1);
    }
    (None, 0)
}
