//! From the tree to plain text, white space as a browser shows it: paragraphs with a blank line between, headings, list entries and
//! lines of a table on lines of their own, a line break for `<br>`; and where the parts stand in it.
//!
//! Nothing is added but what a browser adds as well: the marks around `<q>`; and digits that are raised stay raised, or a footnote would
//! turn 2015 into 20153.

use super::super::article::PartSpan;
use super::address::resolved;
use super::extract::Extracted;
use super::tree::{Attribute, Tag, Tree};
use crate::core::model::PartKind;
use crate::core::order::sort_by_key;
use crate::core::text::Span;

/// Parts of a page at most.
const PARTS: usize = 20_000;
/// Bytes of a list entry or of a table row up to which it is written as one.
const SMALL: usize = 400;

/// What stands between two words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Tab,
    Line,
    Paragraph,
}

/// Returns the text that was taken of a page, and its parts. Links are resolved from `base`.
#[must_use]
pub(super) fn flatten(tree: &Tree, extracted: &Extracted, base: &str) -> (String, Vec<PartSpan>) {
    let mut letters = vec![0_usize; tree.len() + 1];
    let mut blocks = vec![0_usize; tree.len() + 1];
    for at in 0..tree.len() {
        let is_shown = extracted.shown.get(at).copied().unwrap_or(false);
        letters[at + 1] = letters[at] + if is_shown { tree.text(at).len() } else { 0 };
        let tag = tree.tag(at);
        blocks[at + 1] = blocks[at] + usize::from(tag == Tag::Br || (tag.is_block() && !is_table_part(tag)));
    }
    let mut flat = Flat {
        tree,
        base,
        letters,
        blocks,
        out: Out::default(),
        open: Vec::new(),
        parts: Vec::new(),
        quotes: 0,
        language: tree
            .lineage(extracted.root)
            .find_map(|at| {
                tree.attribute(at, Attribute::Lang)
                    .or(tree.attribute(at, Attribute::XmlLang))
            })
            .unwrap_or_default(),
        is_seam: false,
    };
    let mut marks = extracted.marks.clone();
    sort_by_key(&mut marks, |mark| mark.first);
    let mut marks = marks.iter().peekable();
    let mut at = 0;
    loop {
        while let Some(open) = flat.open.pop_if(|open| open.end <= at) {
            flat.close(&open);
        }
        if at >= tree.len() {
            break;
        }
        while let Some(mark) = marks.next_if(|mark| mark.first <= at) {
            flat.begin(mark.kind, mark.last + 1, String::new());
        }
        let end = tree.end(at);
        let tag = tree.tag(at);
        let is_nothing = tag.is_block() || flat.blocks[end] == flat.blocks[at] || extracted.out.has(at);
        if flat.letters[end] == flat.letters[at] && tag != Tag::Br && is_nothing {
            // Nothing of it is taken; but where it stands on lines of its own, it parts what stands around it.
            flat.raise(flat.gap_of(at));
            at = end;
            continue;
        }
        flat.enter(at, extracted.shown.get(at).copied().unwrap_or(false));
        at += 1;
    }
    flat.raise(Gap::Paragraph);
    let (text, parts) = (flat.out.text, flat.parts);
    let mut spans = Vec::new();
    for part in parts {
        let (start, end) = (part.start.min(text.len()), part.end.min(text.len()));
        let Some(words) = text.get(start..end) else { continue };
        let before = words.len() - words.trim_start().len();
        let words = words.trim();
        if !words.is_empty() {
            spans.push(PartSpan {
                span: Span::new(start + before, start + before + words.len()),
                kind: part.kind,
                address: part.address,
            });
        }
    }
    sort_by_key(&mut spans, |part| {
        (part.span.start, std::cmp::Reverse(part.span.end), part.kind)
    });
    (text, spans)
}

/// An element that is open and wants something when it ends, or a part.
struct Open {
    end: usize,
    tag: Tag,
    gap: Gap,
    part: Option<(PartKind, usize, String)>,
    /// Whether everything in it stands in further elements.
    is_pure: Option<bool>,
    at: usize,
}

struct FoundPart {
    start: usize,
    end: usize,
    kind: PartKind,
    address: String,
}

struct Flat<'a> {
    tree: &'a Tree,
    base: &'a str,
    /// Bytes of taken text before each node.
    letters: Vec<usize>,
    /// Elements before each node that part a text.
    blocks: Vec<usize>,
    out: Out,
    open: Vec<Open>,
    parts: Vec<FoundPart>,
    /// Open `<q>`.
    quotes: usize,
    language: &'a str,
    /// Whether a border between two elements without lines of their own was just passed.
    is_seam: bool,
}

impl Flat<'_> {
    fn enter(&mut self, at: usize, is_shown: bool) {
        let tag = self.tree.tag(at);
        let end = self.tree.end(at);
        if tag == Tag::Text {
            if is_shown {
                self.text(at);
            }
            return;
        }
        match tag {
            Tag::Br => {
                let is_second = self.out.gap >= Gap::Line;
                self.raise(if is_second { Gap::Paragraph } else { Gap::Line });
                return;
            }
            Tag::Q => {
                let mark = quotation_marks(self.language, self.quotes).0;
                self.out.push(mark);
                self.quotes += 1;
            }
            Tag::Span | Tag::A | Tag::Time | Tag::Label | Tag::Button => self.seam(at),
            _ => {}
        }
        let gap = self.gap_of(at);
        self.raise(gap);
        let kind = match tag {
            Tag::Li => Some(PartKind::ListItem),
            Tag::Blockquote => Some(PartKind::BlockQuote),
            Tag::Figcaption => Some(PartKind::Caption),
            Tag::A => Some(PartKind::Link),
            _ if tag.is_heading() && !self.is_marked() => Some(PartKind::Heading),
            _ => None,
        };
        let address = match tag {
            Tag::A => self
                .tree
                .attribute(at, Attribute::Href)
                .and_then(|href| resolved(href, self.base)),
            _ => Some(String::new()),
        };
        let part = kind.zip(address).filter(|_| self.parts.len() < PARTS);
        let start = self.out.text.len();
        self.open.push(Open {
            end,
            tag,
            gap,
            part: part.map(|(kind, address)| (kind, start, address)),
            is_pure: None,
            at,
        });
    }

    /// Begins a part that no element is.
    fn begin(&mut self, kind: PartKind, end: usize, address: String) {
        // It must close in its turn, so it ends no later than what it stands in.
        let end = self.open.last().map_or(end, |open| end.min(open.end));
        self.open.push(Open {
            end,
            tag: Tag::Other,
            gap: Gap::None,
            part: Some((kind, self.out.text.len(), address)),
            is_pure: None,
            at: 0,
        });
    }

    fn is_marked(&self) -> bool {
        let is_mark = |open: &Open| matches!(open.part, Some((PartKind::Headline | PartKind::Standfirst, _, _)));
        self.open.iter().rev().take(4).any(is_mark)
    }

    fn close(&mut self, open: &Open) {
        if open.tag == Tag::Q {
            self.quotes = self.quotes.saturating_sub(1);
            let mark = quotation_marks(self.language, self.quotes).1;
            self.out.push(mark);
        }
        if matches!(open.tag, Tag::Span | Tag::A | Tag::Time | Tag::Label | Tag::Button) {
            self.seam(open.at);
        }
        if let Some((kind, start, address)) = &open.part {
            self.parts.push(FoundPart {
                start: *start,
                end: self.out.text.len(),
                kind: *kind,
                address: address.clone(),
            });
        }
        self.raise(open.gap);
    }

    fn raise(&mut self, gap: Gap) {
        let Some(length) = self.out.raise(gap) else { return };
        // A line with nothing to see was taken back: what was in it is no part of anything.
        while self.parts.pop_if(|part| part.start >= length).is_some() {}
        for end in self
            .parts
            .iter_mut()
            .rev()
            .map(|part| &mut part.end)
            .take_while(|end| **end > length)
        {
            *end = length;
        }
        for (_, start, _) in self.open.iter_mut().filter_map(|open| open.part.as_mut()) {
            *start = length.min(*start);
        }
    }

    /// Returns what stands before and after an element.
    fn gap_of(&self, at: usize) -> Gap {
        let tag = self.tree.tag(at);
        let is_small = |at: usize| self.letters[self.tree.end(at)] - self.letters[at] <= SMALL;
        match tag {
            _ if !tag.is_block() => Gap::None,
            Tag::Li | Tag::Dt | Tag::Dd | Tag::Tr | Tag::Legend | Tag::Summary | Tag::Caption => Gap::Line,
            Tag::Tbody | Tag::Thead | Tag::Tfoot => Gap::None,
            Tag::Td | Tag::Th => {
                let row = self.tree.parent(at).filter(|row| self.tree.tag(*row) == Tag::Tr);
                let is_plain = |row: &usize| self.blocks[self.tree.end(*row)] == self.blocks[*row] && is_small(*row);
                if row.filter(is_plain).is_some() {
                    Gap::Tab
                } else {
                    Gap::Paragraph
                }
            }
            _ => {
                let entry = self.open.iter().rev().take(6).find(|open| open.tag == Tag::Li);
                if entry.is_some_and(|entry| is_small(entry.at)) {
                    Gap::Line
                } else {
                    Gap::Paragraph
                }
            }
        }
    }

    /// Takes note of a border between elements that browsers often set apart with space that the page does not have: `<span>By Jane
    /// Doe</span><span>31 July</span>`, in an element that has no text but theirs.
    fn seam(&mut self, at: usize) {
        let parent = self.tree.parent(at);
        let is_sentence =
            |tag: Tag| matches!(tag, Tag::P | Tag::Pre | Tag::Blockquote | Tag::Td | Tag::Th) || tag.is_heading();
        let block = self.open.iter().rev().map(|open| open.tag).find(|tag| tag.is_block());
        let Some(holder) = self.open.iter_mut().rev().take(3).find(|open| Some(open.at) == parent) else {
            return;
        };
        let is_pure = *holder.is_pure.get_or_insert_with(|| {
            !block.is_some_and(is_sentence)
                && self.tree.children(holder.at).all(|child| {
                    let is_empty = self.letters[self.tree.end(child)] == self.letters[child];
                    let is_word = matches!(self.tree.tag(child), Tag::Other | Tag::Q | Tag::Sup);
                    self.tree.text(child).trim().is_empty() && (is_empty || !is_word)
                })
        });
        self.is_seam |= is_pure;
    }

    fn text(&mut self, at: usize) {
        let text = self.tree.text(at);
        let near = || self.open.iter().rev().take(8);
        let is_raised = near()
            .take_while(|open| !open.tag.is_block())
            .any(|open| open.tag == Tag::Sup);
        if self.open.iter().any(|open| open.tag.is_preformatted()) {
            for c in text.replace("\r\n", "\n").chars() {
                match c {
                    '\n' | '\r' if self.out.gap == Gap::Line => self.raise(Gap::Paragraph),
                    '\n' | '\r' => self.raise(Gap::Line),
                    _ => self.out.push(c),
                }
            }
            return;
        }
        let before = self.out.text.chars().next_back();
        let is_raised = is_raised && self.out.gap == Gap::None && before.is_some_and(char::is_alphanumeric);
        for c in text.chars() {
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                self.raise(Gap::Space);
                continue;
            }
            if self.is_seam && self.out.gap == Gap::None {
                let before = self.out.text.chars().next_back();
                let ends = before.is_some_and(|before| before.is_alphanumeric() || before == ')');
                // A small letter goes on with the word: a capital may be set large in an element of its own.
                if ends && c.is_alphanumeric() && !c.is_lowercase() {
                    self.raise(Gap::Line);
                }
            }
            self.is_seam = false;
            self.out.push(if is_raised { raised(c) } else { c });
        }
    }
}

/// The text as it is being written.
#[derive(Default)]
struct Out {
    text: String,
    /// What stands before the next word.
    gap: Gap,
    /// Where the last line begins, and what stood before it.
    line: usize,
    before_line: Gap,
}

impl Out {
    /// Widens what stands before the next word. Where that ends a line that holds nothing to see, the line goes, and the length of the
    /// text without it is returned.
    fn raise(&mut self, gap: Gap) -> Option<usize> {
        self.gap = self.gap.max(gap);
        if gap < Gap::Line || self.line == self.text.len() || !self.text[self.line..].trim().is_empty() {
            return None;
        }
        self.gap = self.gap.max(self.before_line);
        let kept = self.text[..self.line].trim_end_matches('\n').len();
        self.text.truncate(kept);
        self.line = kept;
        Some(kept)
    }

    fn push(&mut self, c: char) {
        if self.text.is_empty() && c == '\u{feff}' {
            // It would be taken for the mark of an encoding.
            return;
        }
        let gap = std::mem::take(&mut self.gap);
        match gap {
            _ if self.text.is_empty() => {}
            Gap::None => {}
            Gap::Space => self.text.push(' '),
            Gap::Tab => self.text.push('\t'),
            Gap::Line | Gap::Paragraph => {
                self.text.push_str(if gap == Gap::Paragraph { "\n\n" } else { "\n" });
                (self.line, self.before_line) = (self.text.len(), gap);
            }
        }
        self.text.push(c);
    }
}

fn is_table_part(tag: Tag) -> bool {
    matches!(tag, Tag::Td | Tag::Th | Tag::Tr | Tag::Tbody | Tag::Thead | Tag::Tfoot)
}

/// Returns the quotation marks that a browser sets in a language, at a depth.
#[expect(
    clippy::match_same_arms,
    reason = "a table: outer and inner marks, language by language"
)]
fn quotation_marks(language: &str, depth: usize) -> (char, char) {
    let is_outer = depth.is_multiple_of(2);
    let short = language
        .split(['-', '_'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match (short.as_str(), is_outer) {
        ("de" | "cs" | "sk" | "is" | "bg" | "lt" | "et" | "sl", true) => ('„', '“'),
        ("de" | "cs" | "sk" | "is" | "bg" | "lt" | "et" | "sl", false) => ('‚', '‘'),
        ("fr" | "es" | "it" | "pt" | "ru" | "uk" | "be" | "el" | "no" | "nb" | "nn" | "fa" | "hy", true) => ('«', '»'),
        ("ru" | "uk" | "be", false) => ('„', '“'),
        ("pl" | "ro" | "hu" | "hr" | "sr", true) => ('„', '”'),
        ("sv" | "fi", true) => ('”', '”'),
        ("sv" | "fi", false) => ('’', '’'),
        ("ja", true) => ('「', '」'),
        (_, true) => ('“', '”'),
        (_, false) => ('‘', '’'),
    }
}

/// Returns a digit as it stands above the line; everything else as it is.
fn raised(c: char) -> char {
    match c {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' => '⁰',
        '4'..='9' => char::from_u32(u32::from(c) - u32::from('4') + u32::from('⁴')).unwrap_or(c),
        _ => c,
    }
}
