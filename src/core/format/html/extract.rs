//! The article of a page apart from what stands around it: which text is shown, and what is headline and standfirst in it.
//!
//! It would rather keep a line too many than lose a sentence: what is left of the page is struck out later, and can be brought back. It
//! says so where it finds no article.

use super::super::article::Extent;
use super::blocks::{Block, Blocks, Sums};
use super::headline::{Headline, folded, headline, is_itemprop};
use super::hints::{self, Hints};
use super::mask::{Mask, Seen, kept, unseen};
use super::metadata::Said;
use super::roots::{Roots, Search};
use super::tree::{Attribute, Tag, Tree};
use crate::core::model::PartKind;

/// Code points below which what was found is no article.
const SHORT: usize = 250;
/// Characters of a standfirst at most.
const STANDFIRST: u32 = 1_000;
/// Paragraphs behind the headline among which the standfirst is.
const NEAR: usize = 12;
/// Characters of a line with the author or the date at most.
const LINE: u32 = 160;

/// What is taken of a page.
#[derive(Clone, Debug)]
pub(super) struct Extracted {
    /// Whether the text of a node is taken.
    pub(super) shown: Vec<bool>,
    /// What certain stretches are, from a first node up to a last one.
    pub(super) marks: Vec<Mark>,
    /// The headline.
    pub(super) headline: Option<Headline>,
    /// What stands around the article, or cannot be seen.
    pub(super) out: Mask,
    /// Where author and date of the article stand: from the node where it begins up to its first sentences.
    pub(super) head: std::ops::Range<usize>,
    /// An element that is named as the author, near the headline.
    pub(super) byline: Option<usize>,
    /// An element that the article stands in, or the first of several.
    pub(super) root: usize,
    /// See [`Page::doubts`](super::Page).
    pub(super) doubts: Vec<&'static str>,
}

/// A stretch of nodes and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) kind: PartKind,
}

/// Takes the article of a page, or all of it.
#[must_use]
pub(super) fn extract(tree: &Tree, said: &Said, extent: Extent) -> (Extracted, Extent) {
    let hints = Hints::of_tree(tree);
    let unseen = unseen(tree, &hints);
    let blocks = Blocks::of_tree(tree, &unseen);
    let sums = Sums::of(tree, &blocks, &unseen);
    let headline = headline(
        tree,
        &blocks,
        &hints,
        &unseen,
        &said.folded_titles(),
        &folded(said.site()),
    );
    let kept = kept(tree, &hints, &sums);
    let seen = Seen {
        tree,
        hints: &hints,
        blocks: &blocks,
        sums: &sums,
        unseen: &unseen,
        headline,
        kept,
    };
    let (out, certain) = seen.around();
    let story = Sums::of(tree, &blocks, &certain).story(0, tree.len());
    let sums = Sums::of(tree, &blocks, &out);
    let search = Search {
        tree,
        hints: &hints,
        blocks: &blocks,
        sums: &sums,
        out: &out,
        headline,
    };
    let roots = search.roots(said.body());
    let page = Article {
        tree,
        hints: &hints,
        blocks: &blocks,
        out: &out,
        headline,
        description: folded(said.description()),
    };
    let mut extracted = page.extract(&roots);
    if extent == Extent::Article {
        let (mut letters, mut found) = (0, 0);
        for block in &blocks.all {
            if extracted.shown[block.first] {
                letters += block.words(tree).chars().count() + 1;
                found += block.story;
            }
        }
        if letters >= SHORT && u64::from(found) * 4 >= u64::from(story) {
            return (extracted, Extent::Article);
        }
        extracted.doubts.push("no-article");
    }
    for (at, shown) in extracted.shown.iter_mut().enumerate() {
        *shown = tree.tag(at) == Tag::Text && !unseen.has(at);
    }
    (extracted, Extent::Whole)
}

struct Article<'a> {
    tree: &'a Tree,
    hints: &'a Hints,
    blocks: &'a Blocks,
    out: &'a Mask,
    headline: Option<Headline>,
    /// What the page says in one sentence of its article, folded.
    description: String,
}

impl Article<'_> {
    fn extract(&self, roots: &Roots) -> Extracted {
        let tree = self.tree;
        let mut shown = vec![false; tree.len()];
        let first = roots.all.first().copied().unwrap_or(0);
        let end = roots.all.last().map_or(0, |last| tree.end(*last));
        let start = self.start(first, end);
        let last_story =
            self.blocks.all.iter().rev().find(|block| {
                block.first < end && block.story > 0 && !self.out.has(block.first) && first <= block.first
            });
        let last_story = last_story.map_or(end, |block| block.last);
        let mut follows_headline = false;
        for block in &self.blocks.all {
            if block.first < start || block.first >= end || self.out.has(block.first) {
                continue;
            }
            let follows = std::mem::replace(&mut follows_headline, self.is_headline(block.first));
            let is_after_headline = self.headline.is_some_and(|headline| headline.at <= block.first);
            let is_taken = if !roots.hold(tree, block.first) {
                // Between the pieces of an article stand its headings; between headline and text, lines that need not say what they are.
                let is_between = if block.first > first {
                    self.is_heading(block)
                } else {
                    is_after_headline && block.linked <= block.chars / 2 && (follows || !self.is_heading(block))
                };
                is_between || self.belongs(block)
            } else if roots.is_loose {
                let is_set_apart = block.linked <= block.chars / 2 && self.is_in_list(block);
                ((is_after_headline || self.headline.is_none()) && (block.first <= last_story || is_set_apart))
                    || self.belongs(block)
            } else {
                true
            };
            if is_taken {
                for (at, shown) in (block.first..).zip(&mut shown[block.first..=block.last]) {
                    *shown = tree.tag(at) == Tag::Text && !self.out.has(at);
                }
            }
        }
        let mut marks = Vec::new();
        if let Some(headline) = self.headline {
            marks.push(Mark {
                first: headline.at,
                last: headline.end - 1,
                kind: PartKind::Headline,
            });
            marks.extend(self.standfirst(headline, roots, &shown));
        }
        self.captions(&mut marks);
        let head = start..self.head_end(first.max(self.headline.map_or(0, |headline| headline.end)), end);
        Extracted {
            marks,
            headline: self.headline,
            out: self.out.clone(),
            byline: head
                .clone()
                .find(|at| self.hints.of(*at) & hints::BYLINE != 0 && !self.out.has(*at)),
            head,
            root: first,
            doubts: if roots.is_less_than_data {
                vec!["less-than-its-data"]
            } else {
                Vec::new()
            },
            shown,
        }
    }

    /// Returns where the article begins: with the text, the `<article>` around it, or the headline with what stands above it, whichever
    /// comes first.
    fn start(&self, first: usize, end: usize) -> usize {
        let tags = |at: usize, wanted: &[Tag]| self.tree.lineage(at).find(|at| wanted.contains(&self.tree.tag(*at)));
        let around = tags(first, &[Tag::Article, Tag::Main]).unwrap_or(first);
        let Some(headline) = self.headline.filter(|headline| headline.at < end) else {
            return around;
        };
        // A date or a name may stand above the headline; but what stands above it in the page is that of today.
        let both = self
            .tree
            .lineage(headline.at)
            .find(|at| *at <= first && first < self.tree.end(*at));
        let both = both.filter(|at| !matches!(self.tree.tag(*at), Tag::Body | Tag::Html));
        let header = || tags(headline.at, &[Tag::Header, Tag::Hgroup]).unwrap_or(headline.at);
        around.min(both.unwrap_or_else(header))
    }

    /// Returns the end of the second sentence or so of the text.
    fn head_end(&self, from: usize, end: usize) -> usize {
        let mut story = self
            .blocks
            .all
            .iter()
            .filter(|block| block.first >= from && block.first < end && block.story > 0);
        story.nth(1).map_or(end, |block| block.last + 1)
    }

    fn is_headline(&self, at: usize) -> bool {
        self.headline
            .is_some_and(|headline| headline.at <= at && at < headline.end)
    }

    /// Tells whether a paragraph beside the text belongs to the article all the same.
    fn belongs(&self, block: &Block) -> bool {
        let is_after = self.headline.is_none_or(|headline| headline.at <= block.first);
        let is_named = |at: usize| {
            self.is_named(at)
                || self
                    .tree
                    .lineage(at)
                    .take(5)
                    .any(|at| self.hints.of(at) & hints::STANDFIRST != 0)
        };
        self.is_headline(block.first)
            || (is_after && block.story > 0)
            || (block.chars <= LINE && (block.first..=block.last).any(is_named))
    }

    /// Tells whether a node is in something close around it that is named as author, date or caption.
    fn is_named(&self, at: usize) -> bool {
        self.tree.lineage(at).take(5).any(|at| {
            self.hints.of(at) & (hints::BYLINE | hints::DATE | hints::CAPTION) != 0
                || matches!(self.tree.tag(at), Tag::Time | Tag::Figcaption)
                || self.tree.attribute(at, Attribute::Rel) == Some("author")
                || ["author", "datePublished"]
                    .iter()
                    .any(|name| is_itemprop(self.tree, at, name))
        })
    }

    fn is_heading(&self, block: &Block) -> bool {
        self.tree
            .lineage(block.first)
            .take(5)
            .any(|at| self.tree.tag(at).is_heading())
    }

    fn is_in_list(&self, block: &Block) -> bool {
        let tags = [Tag::Li, Tag::Dt, Tag::Dd, Tag::Pre, Tag::Blockquote];
        self.tree
            .lineage(block.first)
            .take(5)
            .any(|at| tags.contains(&self.tree.tag(at)))
    }

    /// Finds what stands between headline and text in one or two sentences.
    fn standfirst(&self, headline: Headline, roots: &Roots, shown: &[bool]) -> Option<Mark> {
        let after = self.blocks.all.partition_point(|block| block.first < headline.end);
        let near = self.blocks.all.iter().skip(after).filter(|block| shown[block.first]);
        for (place, block) in near.take(NEAR).enumerate() {
            if block.chars < 20 || self.is_named(block.first) {
                continue;
            }
            if let Some(element) = self.standfirst_around(block, headline, roots) {
                let inside = self
                    .blocks
                    .all
                    .iter()
                    .filter(|block| element <= block.first && block.first < self.tree.end(element));
                if inside.map(|block| block.chars).sum::<u32>() <= STANDFIRST {
                    return Some(self.mark(element));
                }
            }
            let owner = self.owner(block);
            let is_second_heading = place == 0 && self.tree.tag(owner) == Tag::H2 && block.chars >= 24;
            let is_description = self.description.len() >= 30 && folded(&block.words(self.tree)) == self.description;
            if is_second_heading || (is_description && self.stands_alone(owner, block)) {
                return Some(self.mark(owner));
            }
        }
        None
    }

    /// Marks what is only named as a caption.
    fn captions(&self, marks: &mut Vec<Mark>) {
        let tree = self.tree;
        let mut at = 0;
        while at < tree.len() {
            let end = tree.end(at);
            let is_named = self.hints.of(at) & hints::CAPTION != 0 && tree.tag(at).is_block() && end - at < 100;
            let is_caption = is_named
                && !(at..end).any(|at| matches!(tree.tag(at), Tag::Figcaption | Tag::H1 | Tag::H2))
                && tree.words(at, 500).len() < 400;
            if is_caption {
                marks.push(Mark {
                    first: at,
                    last: end - 1,
                    kind: PartKind::Caption,
                });
            }
            at = if is_caption || tree.tag(at) == Tag::Figcaption {
                end
            } else {
                at + 1
            };
        }
    }

    fn mark(&self, element: usize) -> Mark {
        Mark {
            first: element,
            last: self.tree.end(element) - 1,
            kind: PartKind::Standfirst,
        }
    }

    /// Returns the element around a paragraph that is named as a standfirst.
    fn standfirst_around(&self, block: &Block, headline: Headline, roots: &Roots) -> Option<usize> {
        self.tree
            .lineage(block.first)
            .take(5)
            .skip(1)
            .take_while(|at| *at > headline.at && !roots.stand_in(self.tree, *at))
            .find(|at| self.hints.of(*at) & hints::STANDFIRST != 0 || is_itemprop(self.tree, *at, "description"))
    }

    /// Returns the innermost element on lines of its own that a paragraph is in.
    fn owner(&self, block: &Block) -> usize {
        self.tree
            .lineage(block.first)
            .skip(1)
            .find(|at| self.tree.tag(*at).is_block())
            .unwrap_or(block.first)
    }

    /// Tells whether a paragraph is not one of several of a text.
    fn stands_alone(&self, owner: usize, block: &Block) -> bool {
        let Some(parent) = self.tree.parent(owner) else {
            return false;
        };
        let from = self.blocks.all.partition_point(|other| other.first < parent);
        let beside = self
            .blocks
            .all
            .iter()
            .skip(from)
            .take_while(|other| other.first < self.tree.end(parent));
        let is_other = |other: &Block| other.story > 0 && other.first != block.first && !self.is_headline(other.first);
        !beside
            .take(50)
            .any(|other| is_other(other) && !self.is_named(other.first))
    }
}
