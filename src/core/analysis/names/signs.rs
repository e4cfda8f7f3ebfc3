//! What single words of a run tell by their form or because they are well known.
//!
//! It looks at no word around them.

use super::folding::{self, short};
use super::marks::{CAPITALS, INITIAL};
use super::runs::Piece;
use super::words::{BODIES, BODY_HEADS, PLACE_HEADS, PLACES, begins, has};

/// Tells whether a text begins with a capital.
pub(super) fn is_upper(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

/// Tells whether a text begins with a small letter.
pub(super) fn is_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Tells whether a text is one letter, or none.
pub(super) fn is_single(text: &str) -> bool {
    text.chars().nth(1).is_none()
}

/// Tells whether letters are all capitals, and more than one.
pub(super) fn is_shouted(text: &str) -> bool {
    text.chars().all(char::is_uppercase) && !is_single(text)
}

/// Tells whether a word that ends a name says that it is an organisation or a place.
pub(super) fn is_head(lower: &str) -> bool {
    has(BODY_HEADS, lower) || has(PLACE_HEADS, lower)
}

/// Tells whether a word is the article of Arabic names, as Latin and Russian letters write it.
pub(super) fn is_article(lower: &str) -> bool {
    has("ad al an ar as ash at az el аль эль", lower)
}

/// Tells whether a mark is a hyphen.
pub(super) fn is_hyphen(text: &str) -> bool {
    has("- \u{2010} \u{2011}", text)
}

/// Tells whether a plain key is that of a well-known place.
pub(super) fn is_place(key: &str) -> bool {
    has(PLACES, &key.replace(' ', "_"))
}

/// Tells whether a plain key is that of a well-known organisation.
pub(super) fn is_body(key: &str) -> bool {
    has(BODIES, &key.replace(' ', "_"))
}

/// Tells whether words are a well-known name as a whole.
pub(super) fn is_known(pieces: &[Piece<'_>]) -> bool {
    known(pieces) == pieces.len() && !pieces.is_empty()
}

/// Returns how many words at the front of a run are a well-known name; the longest counts, none is 0.
pub(super) fn known(pieces: &[Piece<'_>]) -> usize {
    let mut key = String::new();
    let mut longest = 0;
    for (index, piece) in pieces.iter().take(4).enumerate() {
        let word = if piece.is(CAPITALS) {
            folding::plain(piece.text)
        } else {
            folding::plain_word(piece.text)
        };
        if index > 0 {
            key.push('_');
        }
        key.push_str(&word.replace(' ', "_"));
        if !piece.is(INITIAL) && !begins(PLACES, &key) && !begins(BODIES, &key) {
            break;
        }
        let is_dotted = || piece.is(INITIAL) && short(&key.replace('_', "")).is_some();
        if has(PLACES, &key) || has(BODIES, &key) || is_dotted() {
            longest = index + 1;
        }
    }
    longest
}
