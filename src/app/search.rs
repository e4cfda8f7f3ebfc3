//! Search in all sources: letter case aside, and by every spelling of a name that people have confirmed.

use crate::core::analysis::names::fold;
use crate::core::model::{Alias, Casebook};
use crate::core::order::sort_by_key;
use crate::core::text::lower;
use crate::core::text::{Span, TextId};

/// A place where a searched word stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The source.
    pub source: TextId,
    /// The word, in bytes.
    pub span: Span,
    /// What stands before, the word itself, and what stands behind.
    pub context: [String; 3],
}

/// Returns where words stand in any source, letter case aside; at most `limit` places. Words that are one spelling of a name which a
/// person has confirmed are found in its other spellings too.
#[must_use]
pub fn search(casebook: &Casebook, query: &str, limit: usize) -> Vec<Hit> {
    let wanted = wanted(casebook, query.trim());
    let mut hits = Vec::new();
    if wanted.is_empty() {
        return hits;
    }
    for (id, _) in casebook.sources() {
        let Some(text) = casebook.text(id) else { continue };
        let whole = text.as_str();
        let mut at = 0;
        while let Some(rest) = whole.get(at..).filter(|r| !r.is_empty()) {
            if let Some(length) = wanted.iter().find_map(|words| match_folded(rest, words)) {
                let span = text.whole_graphemes(Span::new(at, at + length));
                let range = span.range();
                let before: String = whole[..range.start]
                    .chars()
                    .rev()
                    .take(40)
                    .collect::<Vec<_>>()
                    .into_iter()
                    .rev()
                    .collect();
                let after: String = whole[range.end..].chars().take(60).collect();
                hits.push(Hit {
                    source: id,
                    span,
                    context: [before, whole[range].to_owned(), after],
                });
                if hits.len() == limit {
                    return hits;
                }
                at += length;
            } else {
                at += rest.chars().next().map_or(1, char::len_utf8);
            }
        }
    }
    hits
}

/// Returns what to look for, in small letters, the longest first: the words themselves, and every other spelling of that name.
fn wanted(casebook: &Casebook, query: &str) -> Vec<Vec<char>> {
    let key = fold(query);
    let is_named = |alias: &&Alias| !key.is_empty() && alias.variants.iter().any(|variant| fold(variant) == key);
    let aliases = casebook.aliases();
    let named = aliases.iter().map(|(_, alias)| *alias).filter(is_named);
    let all = named
        .flat_map(|alias| alias.variants.iter().map(String::as_str))
        .chain([query]);
    let mut wanted: Vec<Vec<char>> = Vec::new();
    for words in all {
        let words: Vec<char> = words.trim().chars().map(lower).collect();
        if !words.is_empty() && !wanted.contains(&words) {
            wanted.push(words);
        }
    }
    sort_by_key(&mut wanted, |words| std::cmp::Reverse(words.len()));
    wanted
}

/// Returns how many bytes at the start of `text` match, letter case aside.
fn match_folded(text: &str, wanted: &[char]) -> Option<usize> {
    let mut left = wanted;
    for (at, c) in text.char_indices() {
        if left.is_empty() {
            return Some(at);
        }
        match left.split_first() {
            Some((first, rest)) if *first == lower(c) => left = rest,
            _ => return None,
        }
    }
    left.is_empty().then_some(text.len())
}
