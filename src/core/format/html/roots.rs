//! Which elements hold the text of the article.
//!
//! What the page says of itself comes first, from the surest to the least sure: the text given as linked data where it stands in the
//! page, `itemprop="articleBody"` and names that mean the same, the `<article>` with the headline, the largest `<article>`, `<main>`, and
//! else the smallest element that has nearly all sentences. Each must hold a fair part of the story, so that a teaser is not the article.

use super::blocks::{Blocks, Sums};
use super::headline::{Headline, folded, is_itemprop};
use super::hints::{self, Hints};
use super::mask::Mask;
use super::tree::{Attribute, Tag, Tree};

/// Places of the given text that are looked for in the page.
const PROBES: usize = 12;
/// Bytes of each.
const PROBE: usize = 40;

/// The elements that hold the text of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Roots {
    /// In order; none stands in another.
    pub(super) all: Vec<usize>,
    /// Whether other things may well stand in them too.
    pub(super) is_loose: bool,
    /// Whether the page carries the text as data and shows less than half of it.
    pub(super) is_less_than_data: bool,
}

impl Roots {
    /// Tells whether a node stands in one of them.
    #[must_use]
    pub(super) fn hold(&self, tree: &Tree, at: usize) -> bool {
        let after = self.all.partition_point(|root| *root <= at);
        after
            .checked_sub(1)
            .and_then(|last| self.all.get(last))
            .is_some_and(|root| at < tree.end(*root))
    }

    /// Tells whether one of them stands in an element, or is it.
    #[must_use]
    pub(super) fn stand_in(&self, tree: &Tree, at: usize) -> bool {
        let next = self.all.partition_point(|root| *root < at);
        self.all.get(next).is_some_and(|root| *root < tree.end(at))
    }
}

/// What the search needs to know.
pub(super) struct Search<'a> {
    pub(super) tree: &'a Tree,
    pub(super) hints: &'a Hints,
    pub(super) blocks: &'a Blocks,
    /// Sums without what stands around the article.
    pub(super) sums: &'a Sums,
    pub(super) out: &'a Mask,
    pub(super) headline: Option<Headline>,
}

impl Search<'_> {
    /// Finds the elements; `body` is the text of the article that the page carries as data.
    #[must_use]
    pub(super) fn roots(&self, body: &str) -> Roots {
        let data = self.in_data(body);
        let is_less_than_data = matches!(data, Data::Missing);
        let (all, is_loose) = if let Data::Found(at) = data {
            (vec![at], false)
        } else if let Some(named) = self.named() {
            (named, false)
        } else if let Some(article) = self.article() {
            (vec![article], false)
        } else {
            let main = self.largest(|at| self.tree.tag(at) == Tag::Main || self.has_role(at, "main"));
            let main = main.filter(|main| self.is_share(*main, 50));
            (self.dense(main.unwrap_or(0)).into_iter().collect(), true)
        };
        Roots {
            all,
            is_loose,
            is_less_than_data,
        }
    }

    fn story(&self, at: usize) -> u32 {
        self.sums.story(at, self.tree.end(at))
    }

    /// Tells whether an element has so many hundredths of all story.
    fn is_share(&self, at: usize, percent: u32) -> bool {
        let all = self.sums.story(0, self.tree.len());
        u64::from(self.story(at)) * 100 >= u64::from(all) * u64::from(percent) && all > 0
    }

    fn has_role(&self, at: usize, role: &str) -> bool {
        self.tree.attribute(at, Attribute::Role) == Some(role)
    }

    /// Returns the element of a sort with the most story.
    fn largest(&self, is_meant: impl Fn(usize) -> bool) -> Option<usize> {
        let mut best = None;
        for at in (0..self.tree.len()).filter(|at| !self.out.has(*at) && is_meant(*at)) {
            let story = self.story(at);
            if story > 0 && best.is_none_or(|(_, most)| story > most) {
                best = Some((at, story));
            }
        }
        best.map(|(at, _)| at)
    }

    /// Finds elements that are named as the text of the article.
    fn named(&self) -> Option<Vec<usize>> {
        // Pages go on with the next article under the first.
        let scope = self
            .around_headline()
            .map_or(0..self.tree.len(), |at| at..self.tree.end(at));
        let is_property = |at: usize| is_itemprop(self.tree, at, "articleBody");
        let is_named = |at: usize| {
            let is_body = self.hints.of(at) & (hints::BODY | hints::NEGATIVE) == hints::BODY;
            scope.contains(&at) && (is_body || is_property(at))
        };
        let largest = self.largest(is_named)?;
        let around = |at: usize| {
            let is_around = |at: &usize| self.is_article(*at) || self.tree.tag(*at) == Tag::Main;
            self.tree
                .parent(at)
                .and_then(|parent| self.tree.lineage(parent).find(is_around))
        };
        let home = around(largest);
        let mut all = Vec::new();
        let mut at = 0;
        while at < self.tree.len() {
            // The text may stand in several pieces, with other things between.
            let is_piece =
                !self.out.has(at) && is_named(at) && self.story(at) * 20 >= self.story(largest) && around(at) == home;
            let holds_headline = self
                .headline
                .is_some_and(|headline| at < headline.at && headline.at < self.tree.end(at));
            if is_piece && !holds_headline {
                all.push(at);
                at = self.tree.end(at);
            } else {
                at += 1;
            }
        }
        if all.is_empty() {
            all.push(largest);
        }
        let found: u32 = all.iter().map(|at| self.story(*at)).sum();
        let whole = home.map_or(self.sums.story(0, self.tree.len()), |home| self.story(home));
        // Microdata are written for machines; a name may mean anything.
        let share = if is_property(largest) { 4 } else { 2 };
        (found.saturating_mul(share) >= whole).then_some(all)
    }

    fn is_article(&self, at: usize) -> bool {
        self.tree.tag(at) == Tag::Article || self.has_role(at, "article")
    }

    /// Finds the article that has the headline in it, and a fair part of the story.
    fn around_headline(&self) -> Option<usize> {
        let headline = self.headline.filter(|headline| headline.is_confirmed)?;
        let around = self
            .tree
            .lineage(headline.at)
            .find(|at| self.is_article(*at) && !self.out.has(*at));
        around.filter(|at| self.is_share(*at, 25))
    }

    fn article(&self) -> Option<usize> {
        let largest = || {
            self.largest(|at| self.is_article(at))
                .filter(|at| self.is_share(*at, 50))
        };
        self.around_headline().or_else(largest)
    }

    /// Finds the smallest element in `at` that has nearly all of its story.
    fn dense(&self, at: usize) -> Option<usize> {
        let all = u64::from(self.story(at));
        let mut at = Some(at).filter(|_| all > 0)?;
        let has_nearly_all =
            |at: &usize| u64::from(self.story(*at)) * 100 >= all * 92 && self.tree.tag(*at) != Tag::Text;
        // A single paragraph is not where an article ends.
        while let Some(child) = self
            .tree
            .children(at)
            .find(has_nearly_all)
            .filter(|child| self.tree.tag(*child) != Tag::P)
        {
            at = child;
        }
        Some(at)
    }

    /// Finds the element that holds the text which the page carries as data.
    fn in_data(&self, body: &str) -> Data {
        let body = folded(&super::metadata::without_markup(body));
        if body.len() < 250 {
            return Data::Unknown;
        }
        let mut text = String::new();
        let mut places = Vec::new();
        for block in self.blocks.all.iter().filter(|block| !self.out.has(block.first)) {
            places.push((text.len(), block.first));
            text.push_str(&folded(&block.words(self.tree)));
            text.push(' ');
        }
        let (mut from, mut found) = (0, Vec::new());
        for probe in 0..PROBES {
            let start = body.floor_char_boundary((body.len() - PROBE) / (PROBES - 1) * probe);
            let probe = &body[start..body.floor_char_boundary((start + PROBE).min(body.len()))];
            if let Some(at) = text[from..].find(probe) {
                let place = places.partition_point(|(start, _)| *start <= from + at);
                found.extend(
                    place
                        .checked_sub(1)
                        .and_then(|place| places.get(place))
                        .map(|(_, node)| *node),
                );
                from += at;
            }
        }
        if found.len() * 2 < PROBES {
            return Data::Missing;
        }
        let together = found.iter().copied().reduce(|a, b| self.common(a, b));
        let is_meant =
            |at: &usize| !matches!(self.tree.tag(*at), Tag::Body | Tag::Html | Tag::Text) && self.is_share(*at, 40);
        match together.filter(is_meant) {
            Some(at) if found.len() * 10 >= PROBES * 7 => Data::Found(at),
            _ => Data::Unknown,
        }
    }

    /// Returns the innermost element that both stand in.
    fn common(&self, a: usize, b: usize) -> usize {
        self.tree
            .lineage(a)
            .find(|at| *at <= b && b < self.tree.end(*at))
            .unwrap_or(0)
    }
}

/// What became of the text that a page carries as data.
enum Data {
    /// There is none, or it stands in no one element.
    Unknown,
    /// It stands in this element.
    Found(usize),
    /// Most of it does not stand in the page.
    Missing,
}
