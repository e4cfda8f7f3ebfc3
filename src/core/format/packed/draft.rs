//! A text that is being put together from paragraphs, with what they and the words in them were.
//!
//! It adds nothing but line ends: no list mark, no number, no word that is not in the file.

use super::super::article::PartSpan;
use super::Body;
use crate::core::model::PartKind;
use crate::core::text::Span;
use std::ops::Range;

/// The longest address of a link that is kept, in bytes.
const ADDRESS: usize = 2_000;

/// A paragraph that is being put together.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    text: String,
    links: Vec<(Range<usize>, String)>,
    /// The link that is open: where its words begin, and where it leads.
    open: Option<(usize, String)>,
    /// What the paragraph is.
    pub(super) kind: Option<PartKind>,
    /// Whether it stands close under one of the same sort: rows of a table.
    pub(super) is_row: bool,
    /// Whether it belongs to something that nobody reads, such as a table of contents.
    pub(super) is_left_out: bool,
}

impl Paragraph {
    /// Begins a paragraph that is something of its own.
    pub(super) fn of(kind: Option<PartKind>) -> Self {
        Self {
            kind,
            ..Self::default()
        }
    }

    /// Begins a row of a table.
    pub(super) fn row() -> Self {
        Self {
            is_row: true,
            ..Self::default()
        }
    }

    /// Adds words; what the file holds of control characters is left out.
    pub(super) fn push_str(&mut self, words: &str) {
        self.text
            .extend(words.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n')));
    }

    /// Adds words in which line ends and tabs mean no more than a space.
    pub(super) fn push_spaced(&mut self, words: &str) {
        self.text.extend(words.chars().filter_map(|c| match c {
            '\t' | '\n' | '\r' => Some(' '),
            _ => Some(c).filter(|c| !c.is_control()),
        }));
    }

    /// Adds words in which white space counts once.
    pub(super) fn push_collapsed(&mut self, words: &str) {
        for c in words.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !is_space {
                self.push(c);
            } else if !self.text.is_empty() && !self.text.ends_with([' ', '\t', '\n']) {
                self.text.push(' ');
            }
        }
    }

    pub(super) fn push(&mut self, c: char) {
        if !c.is_control() || matches!(c, '\t' | '\n') {
            self.text.push(c);
        }
    }

    /// Tells whether there is nothing to read in it.
    pub(super) fn is_empty(&self) -> bool {
        self.is_left_out || self.text.trim_matches(is_blank).is_empty()
    }

    #[cfg(test)]
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Begins a link; one that is open ends.
    pub(super) fn begin_link(&mut self, address: &str) {
        self.end_link();
        self.open = Some((self.text.len(), address.to_owned()));
    }

    pub(super) fn end_link(&mut self) {
        if let Some((start, address)) = self.open.take() {
            self.add_link(start..self.text.len(), address);
        }
    }

    fn add_link(&mut self, range: Range<usize>, address: String) {
        // A place in the same document is no address.
        if !address.is_empty() && address.len() <= ADDRESS && !address.starts_with('#') {
            self.links.push((range, address));
        }
    }

    /// Adds another paragraph behind a tab, as a cell of a table.
    pub(super) fn push_cell(&mut self, mut cell: Self, is_first: bool) {
        if !is_first {
            self.text.push('\t');
        }
        cell.end_link();
        let at = self.text.len();
        self.push_spaced(cell.text.trim());
        let cut = cell.text.len() - cell.text.trim_start().len();
        let end = self.text.len();
        for (range, address) in cell.links {
            let moved = |place: usize| (place.saturating_sub(cut) + at).min(end);
            self.links.push((moved(range.start)..moved(range.end), address));
        }
    }
}

/// A text that is being put together.
#[derive(Debug, Default)]
pub(super) struct Draft {
    text: String,
    parts: Vec<PartSpan>,
    /// What the last paragraph was: an entry of a list, a row of a table.
    last: (bool, bool),
}

impl Draft {
    /// Adds a paragraph, unless there is nothing to read in it.
    pub(super) fn add(&mut self, mut paragraph: Paragraph) {
        paragraph.end_link();
        if paragraph.is_empty() {
            return;
        }
        let words = paragraph.text.trim_matches(is_blank);
        let is_item = paragraph.kind == Some(PartKind::ListItem);
        if !self.text.is_empty() {
            let is_close = (is_item && self.last.0) || (paragraph.is_row && self.last.1);
            self.text.push_str(if is_close { "\n" } else { "\n\n" });
        }
        self.last = (is_item, paragraph.is_row);
        let at = self.text.len();
        let cut = paragraph.text.len() - paragraph.text.trim_start_matches(is_blank).len();
        self.text.push_str(words);
        let end = self.text.len();
        if let Some(kind) = paragraph.kind {
            self.add_part(at..end, kind, String::new());
        }
        for (range, address) in paragraph.links {
            let moved = |place: usize| (place.saturating_sub(cut) + at).min(end);
            self.add_part(moved(range.start)..moved(range.end), PartKind::Link, address);
        }
    }

    fn add_part(&mut self, range: Range<usize>, kind: PartKind, address: String) {
        let words = self.text.get(range.clone()).unwrap_or_default();
        let start = range.start + (words.len() - words.trim_start().len());
        let span = Span::new(start, start + words.trim().len());
        if !span.is_empty() {
            self.parts.push(PartSpan { span, kind, address });
        }
    }

    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the words of the first part of a kind.
    pub(super) fn first(&self, kind: PartKind) -> Option<&str> {
        let part = self.parts.iter().find(|part| part.kind == kind)?;
        self.text.get(part.span.range())
    }

    /// Makes the first section heading the headline, where it opens the text and nothing else is one.
    pub(super) fn raise_heading(&mut self) {
        let has_headline = self.parts.iter().any(|part| part.kind == PartKind::Headline);
        if let Some(first) = self.parts.first_mut()
            && !has_headline
            && first.kind == PartKind::Heading
            && first.span.start.get() == 0
        {
            first.kind = PartKind::Headline;
        }
    }

    pub(super) fn into_body(self) -> Body {
        Body::Text {
            text: self.text,
            parts: self.parts,
        }
    }
}

/// Tells whether a character at the ends of a paragraph is nothing to read; a byte order mark at the start of a text would be dropped
/// when it is frozen, and move everything.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_and_parts_keep_their_places() {
        let mut draft = Draft::default();
        let mut heading = Paragraph::of(Some(PartKind::Heading));
        heading.push_str("\u{feff} The qu\u{7}ay ");
        draft.add(heading);
        draft.add(Paragraph::default());
        let mut story = Paragraph::default();
        story.push_str("  It ");
        story.begin_link("https://brook.example/");
        story.push_str(" was closed ");
        story.end_link();
        story.push_str("again.");
        story.begin_link("#top");
        story.push_str(" Up");
        draft.add(story);
        for words in ["one", "two"] {
            let mut item = Paragraph::of(Some(ListItem));
            item.push_collapsed(words);
            draft.add(item);
        }
        let mut row = Paragraph::row();
        for (n, words) in ["a", " b "].into_iter().enumerate() {
            let mut cell = Paragraph::default();
            cell.begin_link("x:y");
            cell.push_str(words);
            row.push_cell(cell, n == 0);
        }
        draft.add(row);
        draft.raise_heading();
        assert_eq!(draft.first(Headline), Some("The quay"));
        let Body::Text { text, parts } = draft.into_body() else {
            panic!("it is text");
        };
        assert_eq!(text, "The quay\n\nIt  was closed again. Up\n\none\ntwo\n\na\tb");
        let seen: Vec<(&str, PartKind)> = parts.iter().map(|part| (&text[part.span.range()], part.kind)).collect();
        use PartKind::{Headline, Link, ListItem};
        assert_eq!(
            seen,
            [
                ("The quay", Headline),
                ("was closed", Link),
                ("one", ListItem),
                ("two", ListItem),
                ("a", Link),
                ("b", Link)
            ]
        );
    }
}
