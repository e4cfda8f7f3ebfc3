//! Parts of a page that are passed over: those that cannot be seen, and those that stand around the article.

use super::blocks::{Blocks, Sums};
use super::headline::{Headline, is_itemprop};
use super::hints::{self, Hints};
use super::tree::{Attribute, Tag, Tree};

/// Marks on nodes; an element that is marked is marked with everything in it.
#[derive(Clone, Debug)]
pub(super) struct Mask(Vec<bool>);

impl Mask {
    /// Returns the mask that marks nothing.
    #[must_use]
    pub(super) fn none(tree: &Tree) -> Self {
        Self(vec![false; tree.len()])
    }

    /// Tells whether a node is marked.
    #[must_use]
    pub(super) fn has(&self, at: usize) -> bool {
        self.0.get(at).copied().unwrap_or(true)
    }

    /// Marks an element with everything in it.
    pub(super) fn mark(&mut self, tree: &Tree, at: usize) {
        if let Some(nodes) = self.0.get_mut(at..tree.end(at)) {
            nodes.fill(true);
        }
    }
}

/// Marks what a browser does not show.
///
/// Where most of a page is hidden, it waits for its script to show it, and is read.
#[must_use]
pub(super) fn unseen(tree: &Tree, hints: &Hints) -> Mask {
    let mut mask = Mask::none(tree);
    let mut letters = vec![0_u32; tree.len() + 1];
    for at in 0..tree.len() {
        let is_text = tree
            .parent(at)
            .is_some_and(|parent| !matches!(tree.tag(parent), Tag::Script | Tag::Title));
        let length = if is_text { tree.text(at).trim().len() } else { 0 };
        letters[at + 1] = letters[at].saturating_add(u32::try_from(length).unwrap_or(u32::MAX));
    }
    let all = letters.last().copied().unwrap_or(0);
    let mut at = 0;
    while at < tree.len() {
        let tag = tree.tag(at);
        let is_most = (letters[tree.end(at)] - letters[at]).saturating_mul(2) > all;
        let never = matches!(tag, Tag::Head | Tag::Script | Tag::Title);
        if never || (!is_most && tag != Tag::Text && is_hidden(tree, hints, at)) {
            mask.mark(tree, at);
            at = tree.end(at);
        } else {
            at += 1;
        }
    }
    mask
}

fn is_hidden(tree: &Tree, hints: &Hints, at: usize) -> bool {
    let is_dialog = tree.tag(at) == Tag::Dialog && tree.attribute(at, Attribute::Open).is_none();
    is_dialog
        || tree.tag(at) == Tag::Noscript
        || tree.attribute(at, Attribute::Hidden).is_some()
        || tree.attribute(at, Attribute::AriaHidden) == Some("true")
        || hints.of(at) & hints::SPOKEN != 0
        || tree.attribute(at, Attribute::Style).is_some_and(|style| {
            let style: String = style
                .chars()
                .filter(|c| !c.is_whitespace())
                .collect::<String>()
                .to_ascii_lowercase();
            style.contains("display:none") || style.contains("visibility:hidden")
        })
}

/// What is known of a page when it is decided what stands around its article.
pub(super) struct Seen<'a> {
    pub(super) tree: &'a Tree,
    pub(super) hints: &'a Hints,
    pub(super) blocks: &'a Blocks,
    pub(super) sums: &'a Sums,
    pub(super) unseen: &'a Mask,
    pub(super) headline: Option<Headline>,
    /// Elements before each place that an article has inside it and nothing around it has.
    pub(super) kept: Vec<u32>,
}

impl Seen<'_> {
    /// Marks what stands around the article, with what cannot be seen. Returns the mask and another that has of the former only what
    /// is certain, whatever its length.
    #[must_use]
    pub(super) fn around(&self) -> (Mask, Mask) {
        let tree = self.tree;
        let (mut out, mut certain) = (self.unseen.clone(), self.unseen.clone());
        let is_card = self.cards();
        let mut at = 0;
        while at < tree.len() {
            if out.has(at) {
                at = tree.end(at);
            } else if is_card[at] || self.is_around(at) {
                out.mark(tree, at);
                if self.hints.of(at) & hints::STRONG != 0 || tree.tag(at) == Tag::Nav || self.is_other_article(at) {
                    certain.mark(tree, at);
                }
                at = tree.end(at);
            } else {
                at += 1;
            }
        }
        self.orphans(&mut out);
        (out, certain)
    }

    fn is_around(&self, at: usize) -> bool {
        let tree = self.tree;
        let tag = tree.tag(at);
        if matches!(tag, Tag::Text | Tag::Html | Tag::Body | Tag::Main) || self.has_headline(at) {
            return false;
        }
        let end = tree.end(at);
        let (story, all) = (self.sums.story(at, end), self.sums.story(0, tree.len()));
        let is_below = |percent: u32| u64::from(story) * 100 <= u64::from(all) * u64::from(percent);
        let role = tree.attribute(at, Attribute::Role).unwrap_or_default();
        let holds_article = self.kept.get(end) > self.kept.get(at);
        match (tag, role) {
            (Tag::Nav, _)
            | (_, "navigation" | "search" | "menu" | "menubar" | "toolbar" | "tablist")
            | (Tag::Menu | Tag::Search, _) => {
                return is_below(50);
            }
            (_, "dialog" | "alertdialog" | "contentinfo" | "complementary") | (Tag::Aside | Tag::Dialog, _) => {
                return is_below(40) && !holds_article;
            }
            (Tag::Footer, _) if !self.is_attribution(at) => return is_below(40) && !holds_article,
            (Tag::Form | Tag::Fieldset, _) => return is_below(25) && !holds_article,
            (Tag::Button, _) | (_, "button") => return !self.is_in_story(at),
            (Tag::Header, _) | (_, "banner") if is_below(10) && !holds_article && self.is_of_page(at) => return true,
            _ => {}
        }
        self.is_other_article(at) || self.is_named_around(at, is_below(25), holds_article) || self.is_link_box(at)
    }

    /// Tells whether an element is another article on the same page, as where the next one follows below.
    fn is_other_article(&self, at: usize) -> bool {
        let is_article = |at: usize| self.tree.tag(at) == Tag::Article;
        let has_own = || (at..self.tree.end(at)).any(|inner| self.tree.tag(inner) == Tag::H1);
        let is_in_article =
            |headline: Headline| headline.is_confirmed && self.tree.lineage(headline.at).any(is_article);
        is_article(at) && !self.has_headline(at) && self.headline.is_some_and(is_in_article) && has_own()
    }

    /// Tells whether its name says that an element is no part of an article, and nothing speaks against it.
    fn is_named_around(&self, at: usize, is_small: bool, holds_article: bool) -> bool {
        let hints = self.hints.of(at);
        let tag = self.tree.tag(at);
        if hints & (hints::NEGATIVE | hints::WEAK) == 0 || hints & (hints::BODY | hints::EMBEDDED | hints::CAPTION) != 0
        {
            return false;
        }
        let is_box = matches!(
            tag,
            Tag::Div
                | Tag::Section
                | Tag::Article
                | Tag::Ul
                | Tag::Ol
                | Tag::Dl
                | Tag::Table
                | Tag::Header
                | Tag::Other
                | Tag::Figure
        );
        if !tag.is_block() {
            // Words within a sentence belong to it, whatever they are called.
            return !self.is_in_story(at);
        }
        if hints & hints::STRONG != 0 && is_box && !holds_article {
            return true;
        }
        if is_box && hints & hints::NEGATIVE != 0 {
            is_small && !holds_article
        } else {
            self.sums.story(at, self.tree.end(at)) == 0
        }
    }

    /// Tells whether a box holds hardly anything but links to other pages.
    fn is_link_box(&self, at: usize) -> bool {
        let tag = self.tree.tag(at);
        let is_box = matches!(
            tag,
            Tag::Div
                | Tag::Section
                | Tag::Ul
                | Tag::Ol
                | Tag::Dl
                | Tag::Table
                | Tag::Article
                | Tag::Other
                | Tag::Center
                | Tag::Dir
        );
        if !is_box
            || self
                .tree
                .lineage(at)
                .take(3)
                .any(|at| self.hints.of(at) & hints::BYLINE != 0)
        {
            return false;
        }
        let end = self.tree.end(at);
        let (chars, linked) = (self.sums.chars(at, end), self.sums.linked(at, end));
        let (links, story) = (self.sums.links(at, end), self.sums.story(at, end));
        // Of a page that has little else it may be what there is to read.
        let is_most = chars > self.sums.chars(0, self.tree.len()) / 2;
        let is_list = matches!(self.tree.tag(at), Tag::Ul | Tag::Ol) && linked == chars;
        let is_many = links >= 3 || (links == 2 && (chars >= 60 || is_list));
        is_many
            && !is_most
            && ((story == 0 && linked * 10 > chars * 6) || (story * 10 < chars * 4 && linked * 10 > chars * 4))
    }

    /// Finds teasers: three or more boxes beside each other, each with one heading that leads elsewhere and a sentence or two at most.
    fn cards(&self) -> Vec<bool> {
        let (tree, sums) = (self.tree, self.sums);
        let leads = |at: &usize| {
            let end = tree.end(*at);
            let (chars, linked) = (sums.chars(*at, end), sums.linked(*at, end));
            let is_elsewhere = |at: usize| tree.attribute(at, Attribute::Href).is_some_and(|to| !to.contains('#'));
            tree.tag(*at).is_heading()
                && linked > chars / 2
                && ((*at..end).any(is_elsewhere) || tree.lineage(*at).take(4).any(is_elsewhere))
        };
        let headings: Vec<usize> = (0..tree.len()).filter(leads).collect();
        let is_card = |at: usize| {
            let is_box = matches!(
                tree.tag(at),
                Tag::Div | Tag::Li | Tag::Article | Tag::Section | Tag::A | Tag::Other | Tag::Td
            );
            let end = tree.end(at);
            let from = headings.partition_point(|heading| *heading < at);
            let inside = headings.partition_point(|heading| *heading < end) - from;
            is_box
                && inside == 1
                && sums.story(at, end) <= 300
                && sums.chars(at, end) <= 600
                && sums.story(at, headings[from]) == 0
                && !self.has_headline(at)
        };
        let mut cards: Vec<bool> = (0..tree.len()).map(|at| !headings.is_empty() && is_card(at)).collect();
        let mut beside = vec![0_usize; tree.len()];
        for at in (0..tree.len()).filter(|at| cards[*at]) {
            if let Some(parent) = tree.parent(at) {
                beside[parent] += 1;
            }
        }
        for (at, card) in cards.iter_mut().enumerate() {
            *card &= tree.parent(at).is_some_and(|parent| beside[parent] >= 3);
        }
        cards
    }

    /// Marks headings that have lost everything that they stood over.
    fn orphans(&self, out: &mut Mask) {
        let tree = self.tree;
        let left = Sums::of(tree, self.blocks, out);
        for at in 0..tree.len() {
            if !tree.tag(at).is_heading() || out.has(at) || self.has_headline(at) {
                continue;
            }
            let Some(parent) = tree.parent(at) else { continue };
            let mut next = tree.end(at);
            let mut lost = false;
            while next < tree.end(parent) && left.chars(next, tree.end(next)) == 0 {
                // What cannot be seen, or is small, is not what the heading was for.
                lost |= self.sums.links(next, tree.end(next)) > 1;
                next = tree.end(next);
            }
            if lost && (next >= tree.end(parent) || tree.tag(next).is_heading()) {
                out.mark(tree, at);
            }
        }
    }

    fn has_headline(&self, at: usize) -> bool {
        self.headline
            .is_some_and(|headline| at <= headline.at && headline.at < self.tree.end(at))
    }

    /// Tells whether an element stands in a paragraph of the story.
    fn is_in_story(&self, at: usize) -> bool {
        let text = (at..self.tree.end(at)).find(|node| self.tree.text(*node).contains(|c: char| !c.is_whitespace()));
        text.and_then(|text| self.blocks.at(text))
            .is_some_and(|block| block.story > 0)
    }

    /// Tells whether a footer names the source of a quotation or a picture.
    fn is_attribution(&self, at: usize) -> bool {
        self.tree
            .parent(at)
            .is_some_and(|parent| matches!(self.tree.tag(parent), Tag::Blockquote | Tag::Figure | Tag::Figcaption))
    }

    /// Tells whether a header is that of the page and not of an article in it.
    fn is_of_page(&self, at: usize) -> bool {
        !self
            .tree
            .lineage(at)
            .any(|at| matches!(self.tree.tag(at), Tag::Article | Tag::Main))
    }
}

/// Counts, before each place, the elements that an article has inside it and nothing around it has.
#[must_use]
pub(super) fn kept(tree: &Tree, hints: &Hints, sums: &Sums) -> Vec<u32> {
    let mut kept = vec![0_u32];
    let mut count = 0;
    for at in 0..tree.len() {
        // A box beside the article may have a text of its own, but a short one.
        let is_body =
            hints.of(at) & (hints::BODY | hints::NEGATIVE) == hints::BODY && sums.story(at, tree.end(at)) >= 200;
        count += u32::from(tree.tag(at) == Tag::Main || is_body || is_itemprop(tree, at, "articleBody"));
        kept.push(count);
    }
    kept
}
