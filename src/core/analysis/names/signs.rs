//! What single words of a run tell by their form or because they are well known.
//!
//! It looks at no word around them.

use super::folding::{self, is_given};
use super::runs::Piece;
use super::words::{BODIES, PLACES, SHORT, begins, has};

/// Returns the first letters of the words that count in a short name.
pub(super) fn initials<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let mut letters = String::new();
    for word in words.filter(|word| !is_article(&word.to_lowercase())) {
        letters.extend(word.chars().next().filter(|c| c.is_uppercase()));
    }
    letters
}

/// Tells whether a word is the article of Arabic names, as Latin and Russian letters write it.
pub(super) fn is_article(lower: &str) -> bool {
    matches!(
        lower,
        "al" | "el" | "as" | "ash" | "an" | "ar" | "at" | "ad" | "az" | "аль" | "эль"
    )
}

/// Tells whether capitals are a short name that is also a word: US, WHO.
pub(super) fn is_short_name(piece: &Piece<'_>) -> bool {
    piece.is_all_capitals() && (piece.lower == "who" || SHORT.iter().any(|(short, _)| *short == piece.lower))
}

/// Tells whether a name can begin with this particle.
pub(super) fn is_particle(lower: &str) -> bool {
    matches!(lower, "von" | "van" | "bin" | "ibn" | "di" | "da" | "abu")
}

/// Tells whether a word often begins the name of a place: New Jersey, South Carolina.
pub(super) fn is_direction(lower: &str) -> bool {
    const DIRECTIONS: &str = "black central east eastern first great greater lower new north northern old red south southern upper west western white";
    has(DIRECTIONS, lower)
}

/// Tells whether a word has an ending of English verbs and adverbs: Speaking, Meanwhile, Reportedly.
pub(super) fn is_inflected(lower: &str) -> bool {
    lower.len() > 5
        && (lower.ends_with("ing") || lower.ends_with("ly") || lower.ends_with("ed") || lower.ends_with("while"))
}

/// Tells whether a word has an ending of English words for peoples: Narnian, Narnians.
pub(super) fn is_people_like(lower: &str) -> bool {
    lower.len() > 5 && ["ian", "ians", "ese", "ish"].iter().any(|end| lower.ends_with(end)) && !is_given(lower)
}

/// Tells whether letters are a Roman number.
pub(super) fn is_roman(text: &str) -> bool {
    text.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && text.len() > 1
}

/// Tells whether a plain key is that of a well-known place or organisation.
pub(super) fn is_known_key(key: &str) -> bool {
    let list_key = key.replace(' ', "_");
    has(PLACES, &list_key) || has(BODIES, &list_key)
}

/// Tells whether words are a well-known name as a whole.
pub(super) fn is_known(pieces: &[Piece<'_>]) -> bool {
    known(pieces) == Some(pieces.len())
}

/// Returns how many words at the front of a run are a well-known name; the longest counts.
pub(super) fn known(pieces: &[Piece<'_>]) -> Option<usize> {
    let mut key = String::new();
    let mut longest = None;
    for (index, piece) in pieces.iter().take(4).enumerate() {
        let word = if piece.is_all_capitals() {
            folding::plain(piece.text)
        } else {
            folding::plain_word(piece.text)
        };
        if index > 0 {
            key.push('_');
        }
        key.push_str(&word.replace(' ', "_"));
        if !piece.is_initial() && !begins(PLACES, &key) && !begins(BODIES, &key) {
            break;
        }
        let is_dotted = piece.is_initial() && SHORT.iter().any(|(short, _)| *short == key.replace('_', ""));
        if has(PLACES, &key) || has(BODIES, &key) || is_dotted {
            longest = Some(index + 1);
        }
    }
    longest
}
