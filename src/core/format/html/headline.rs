//! Which words of a page are the headline of its article: the heading that the page itself gives as its title.
//!
//! It takes no heading of a menu or of a box beside the article, and none at all rather than the name of the site.

use super::blocks::Blocks;
use super::hints::{self, Hints};
use super::mask::Mask;
use super::tree::{Attribute, Tag, Tree};
use crate::core::text::lower_case;

/// Code points of a headline at most.
const LONGEST: usize = 300;
/// Bytes of folded words from which on a part of a title tells anything.
const TELLING: usize = 12;

/// The headline as it stands in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Headline {
    /// Its element, or where it has none of its own, its first node of text.
    pub(super) at: usize,
    /// One past its last node.
    pub(super) end: usize,
    /// Whether the page says elsewhere that this is its title.
    pub(super) is_confirmed: bool,
}

/// Returns the words in small letters without anything between them but one space.
#[must_use]
pub(super) fn folded(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for word in words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&lower_case(word));
    }
    folded
}

/// Finds the headline. `titles` are what the page gives as its title, `outlet` the name of the site, all folded.
#[must_use]
pub(super) fn headline(
    tree: &Tree,
    blocks: &Blocks,
    hints: &Hints,
    unseen: &Mask,
    titles: &[String],
    outlet: &str,
) -> Option<Headline> {
    let mut best = Best(None);
    let mut at = 0;
    while at < tree.len() {
        let tag = tree.tag(at);
        if unseen.has(at) || matches!(tag, Tag::Nav | Tag::Aside | Tag::Footer) {
            at = tree.end(at);
            continue;
        }
        let named = hints.of(at) & hints::HEADLINE != 0 || is_itemprop(tree, at, "headline");
        let rank = match tag {
            Tag::H1 => 30,
            Tag::H2 => 12,
            Tag::H3 => 6,
            _ if named && tag != Tag::Text => 8,
            _ => 0,
        } + u32::from(named) * 10;
        if rank > 0 && hints.of(at) & (hints::NEGATIVE | hints::WEAK) == 0 {
            let words = tree.words(at, LONGEST * 4);
            let letters = words.chars().count();
            let words = folded(&words);
            if letters <= LONGEST && words.len() > 2 && words != outlet {
                let likeness = titles.iter().map(|title| likeness(&words, title)).max().unwrap_or(0);
                if likeness > 0 {
                    best.offer(likeness + rank, at, tree.end(at), true);
                } else if tag == Tag::H1 && !is_logo(tree, at) {
                    // Without a title to hold it against, the first heading of the page that is long enough to say something.
                    best.offer(rank.min(40) + u32::from(letters > 24) * 5, at, tree.end(at), false);
                }
            }
        }
        at += 1;
    }
    if best.0.is_none_or(|(_, headline)| !headline.is_confirmed) {
        // Old pages have it in big letters only.
        for block in &blocks.all {
            let is_short = block.chars < 200 && block.linked * 2 < block.chars;
            if is_short && !unseen.has(block.first) {
                let words = folded(&block.words(tree));
                let likeness = titles.iter().map(|title| likeness(&words, title)).max().unwrap_or(0);
                if likeness >= 73 && words != outlet {
                    best.offer(likeness, block.first, block.last + 1, true);
                }
            }
        }
    }
    best.0.map(|(_, headline)| headline)
}

/// The likeliest so far, with its score.
struct Best(Option<(u32, Headline)>);

impl Best {
    fn offer(&mut self, score: u32, at: usize, end: usize, is_confirmed: bool) {
        if score > 0 && self.0.is_none_or(|(highest, _)| score > highest) {
            self.0 = Some((score, Headline { at, end, is_confirmed }));
        }
    }
}

/// Returns how much words are like a title, of 100: the same, or the title without what sites put behind or before it.
fn likeness(words: &str, title: &str) -> u32 {
    let (shorter, longer) = if words.len() < title.len() {
        (words, title)
    } else {
        (title, words)
    };
    if words == title && !title.is_empty() {
        return 100;
    }
    let is_edge = longer.starts_with(shorter) || longer.ends_with(shorter);
    let is_much = shorter.len() * if is_edge { 3 } else { 2 } > longer.len();
    if shorter.len() < TELLING || !is_much || !longer.contains(shorter) {
        return 0;
    }
    // The name of the site is in its titles as well, and is shorter.
    let share = u32::try_from(shorter.len() * 30 / longer.len()).unwrap_or(0);
    if words.len() < title.len() {
        60 + share
    } else {
        50 + share
    }
}

/// Tells whether a heading only leads to the first page of the site.
fn is_logo(tree: &Tree, at: usize) -> bool {
    let is_home = |at: usize| {
        tree.tag(at) == Tag::A
            && tree.attribute(at, Attribute::Href).is_some_and(|to| {
                let path = to
                    .split_once("://")
                    .map_or(to, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
                matches!(path.trim(), "" | "/" | "." | "./" | "index.html" | "/index.html")
            })
    };
    (at..tree.end(at).min(at + 50)).any(is_home) || tree.parent(at).is_some_and(is_home)
}

/// Tells whether microdata name an element so.
pub(super) fn is_itemprop(tree: &Tree, at: usize, name: &str) -> bool {
    tree.attribute(at, Attribute::Itemprop)
        .is_some_and(|names| names.split_whitespace().any(|known| known.eq_ignore_ascii_case(name)))
}
