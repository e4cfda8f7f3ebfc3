//! The lines and paragraphs of a page, whatever elements it makes them of, and how much story there is in each: sentences, not links.

use super::mask::Mask;
use super::tree::{Attribute, Tag, Tree, collapsed};

/// A stretch of text between two line breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// Its first node of text.
    pub(super) first: usize,
    /// Its last one.
    pub(super) last: usize,
    /// Characters that are no white space; an ideograph says as much as two.
    pub(super) chars: u32,
    /// How many of them stand in links.
    pub(super) linked: u32,
    /// How many of them are story: all or none, as the paragraph is that it belongs to.
    pub(super) story: u32,
}

impl Block {
    /// Returns its words.
    #[must_use]
    pub(super) fn words(&self, tree: &Tree) -> String {
        let mut words = String::new();
        for at in self.first..=self.last {
            words.push_str(tree.text(at));
        }
        collapsed(&words)
    }
}

/// The lines of a page. One that ends in `<br>` is still part of its paragraph when it is judged; old pages divide everything by it.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// All of them, in order.
    pub(super) all: Vec<Block>,
    /// The first one of the paragraph that is being read.
    paragraph: usize,
}

impl Blocks {
    /// Finds the lines in what can be seen.
    #[must_use]
    pub(super) fn of_tree(tree: &Tree, unseen: &Mask) -> Self {
        let mut blocks = Self::default();
        let mut open: Vec<usize> = Vec::new();
        let mut link_end = 0;
        let mut breaks = 0;
        let mut line = Measured::default();
        let mut judged = Judged::default();
        let mut at = 0;
        while at < tree.len() {
            while open.pop_if(|end| *end <= at).is_some() {
                blocks.end_paragraph(&mut line, &mut judged);
            }
            if unseen.has(at) {
                at = tree.end(at);
                continue;
            }
            let tag = tree.tag(at);
            if tag == Tag::Text {
                let text = tree.text(at);
                if text.contains(|c: char| !c.is_whitespace()) {
                    breaks = 0;
                    line.add(at, text, at < link_end, &mut judged);
                }
            } else if tag == Tag::Br {
                breaks += 1;
                blocks.end_line(&mut line);
                // Two line breaks make a paragraph in pages that know no other.
                if breaks == 2 {
                    blocks.end_paragraph(&mut line, &mut judged);
                }
            } else if tag == Tag::A && tree.attribute(at, Attribute::Href).is_some() {
                link_end = tree.end(at);
            } else if tag.is_block() {
                blocks.end_paragraph(&mut line, &mut judged);
                open.push(tree.end(at));
            }
            at += 1;
        }
        blocks.end_paragraph(&mut line, &mut judged);
        blocks
    }

    fn end_line(&mut self, line: &mut Measured) {
        let line = std::mem::take(line);
        if line.chars > 0 {
            self.all.push(Block {
                first: line.first,
                last: line.last,
                chars: line.chars,
                linked: line.linked,
                story: 0,
            });
        }
    }

    fn end_paragraph(&mut self, line: &mut Measured, judged: &mut Judged) {
        self.end_line(line);
        let lines = &mut self.all[self.paragraph..];
        let sum = |of: fn(&Block) -> u32| lines.iter().map(of).fold(0, u32::saturating_add);
        let (chars, linked) = (sum(|line| line.chars), sum(|line| line.linked));
        let is_sentence = (chars >= 60 && judged.has_marks) || (chars >= 25 && judged.ends_sentence) || chars >= 160;
        if is_sentence && linked <= chars / 2 {
            for line in lines {
                line.story = line.chars;
            }
        }
        self.paragraph = self.all.len();
        *judged = Judged::default();
    }

    /// Returns the line that a node of text is in.
    #[must_use]
    pub(super) fn at(&self, node: usize) -> Option<&Block> {
        let after = self.all.partition_point(|block| block.first <= node);
        self.all.get(after.checked_sub(1)?).filter(|block| node <= block.last)
    }
}

/// A line as it is being read.
#[derive(Default)]
struct Measured {
    first: usize,
    last: usize,
    chars: u32,
    linked: u32,
}

/// What tells whether a paragraph has sentences.
#[derive(Default)]
struct Judged {
    /// Marks that end or divide a sentence.
    has_marks: bool,
    ends_sentence: bool,
}

impl Measured {
    fn add(&mut self, at: usize, text: &str, is_linked: bool, judged: &mut Judged) {
        if self.chars == 0 {
            self.first = at;
        }
        self.last = at;
        let before = self.chars;
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            self.chars = self.chars.saturating_add(if c >= '\u{2e80}' { 2 } else { 1 });
            match c {
                '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' | '۔' => {
                    (judged.has_marks, judged.ends_sentence) = (true, true);
                }
                ',' | ':' | ';' | '،' | '、' | '，' | '：' | '؛' | '“' | '„' | '«' => {
                    (judged.has_marks, judged.ends_sentence) = (true, false);
                }
                // What closes may follow the end of a sentence.
                '"' | '”' | '’' | '\'' | '»' | ')' | ']' => {}
                _ => judged.ends_sentence = false,
            }
        }
        if is_linked {
            self.linked = self.linked.saturating_add(self.chars - before);
        }
    }
}

/// How much stands in each element, as sums over the nodes before each place.
#[derive(Debug)]
pub(super) struct Sums {
    chars: Vec<u32>,
    linked: Vec<u32>,
    story: Vec<u32>,
    /// Links that lead elsewhere.
    links: Vec<u32>,
}

impl Sums {
    /// Adds up what is in the paragraphs, without what is masked.
    #[must_use]
    pub(super) fn of(tree: &Tree, blocks: &Blocks, masked: &Mask) -> Self {
        let size = tree.len() + 1;
        let mut sums = Self {
            chars: vec![0; size],
            linked: vec![0; size],
            story: vec![0; size],
            links: vec![0; size],
        };
        for block in blocks.all.iter().filter(|block| !masked.has(block.first)) {
            // The whole of a line counts where it begins.
            sums.chars[block.first + 1] = block.chars;
            sums.linked[block.first + 1] = block.linked;
            sums.story[block.first + 1] = block.story;
        }
        for at in 0..tree.len() {
            let leads = |to: &str| !to.starts_with('#');
            let is_link =
                tree.tag(at) == Tag::A && !masked.has(at) && tree.attribute(at, Attribute::Href).is_some_and(leads);
            sums.links[at + 1] = u32::from(is_link);
            for sum in [&mut sums.chars, &mut sums.linked, &mut sums.story, &mut sums.links] {
                sum[at + 1] = sum[at + 1].saturating_add(sum[at]);
            }
        }
        sums
    }

    /// Returns the characters between two places.
    #[must_use]
    pub(super) fn chars(&self, from: usize, to: usize) -> u32 {
        between(&self.chars, from, to)
    }

    /// Returns the characters in links between two places.
    #[must_use]
    pub(super) fn linked(&self, from: usize, to: usize) -> u32 {
        between(&self.linked, from, to)
    }

    /// Returns the characters of story between two places.
    #[must_use]
    pub(super) fn story(&self, from: usize, to: usize) -> u32 {
        between(&self.story, from, to)
    }

    /// Returns the links between two places.
    #[must_use]
    pub(super) fn links(&self, from: usize, to: usize) -> u32 {
        between(&self.links, from, to)
    }
}

fn between(sums: &[u32], from: usize, to: usize) -> u32 {
    match (sums.get(from), sums.get(to)) {
        (Some(before), Some(after)) => after.saturating_sub(*before),
        _ => 0,
    }
}
