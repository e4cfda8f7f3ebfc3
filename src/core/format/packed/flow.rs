//! Paragraphs, tables and text boxes of an office document, laid in one line of reading.
//!
//! A row of a table becomes one line with tabs between its cells, unless a cell holds several paragraphs: then the table only arranged
//! the page, and its paragraphs follow each other.

use super::draft::{Draft, Paragraph};

/// How many tables, or text boxes, may stand one in the other.
const DEPTH: usize = 32;

/// The cells of a row, each with its paragraphs.
type Row = Vec<Vec<Paragraph>>;

/// A document that is being laid out.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) draft: Draft,
    /// Notes, which follow behind the text.
    pub(super) notes: Vec<Paragraph>,
    /// Whether what comes is a note.
    pub(super) is_note: bool,
    paragraphs: Vec<Paragraph>,
    rows: Vec<Row>,
    /// Paragraphs and rows that stand too deep to be something of their own.
    too_deep: (usize, usize),
}

impl Flow {
    /// Returns the paragraph that is open.
    pub(super) fn paragraph(&mut self) -> Option<&mut Paragraph> {
        self.paragraphs.last_mut()
    }

    pub(super) fn begin_paragraph(&mut self) {
        if self.paragraphs.len() < DEPTH {
            self.paragraphs.push(Paragraph::default());
        } else {
            self.too_deep.0 += 1;
        }
    }

    pub(super) fn end_paragraph(&mut self) {
        if self.too_deep.0 > 0 {
            self.too_deep.0 -= 1;
        } else if let Some(mut paragraph) = self.paragraphs.pop() {
            paragraph.end_link();
            self.put(paragraph);
        }
    }

    pub(super) fn begin_row(&mut self) {
        if self.rows.len() < DEPTH {
            self.rows.push(Vec::new());
        } else {
            self.too_deep.1 += 1;
        }
    }

    pub(super) fn begin_cell(&mut self) {
        if let (Some(row), 0) = (self.rows.last_mut(), self.too_deep.1) {
            row.push(Vec::new());
        }
    }

    pub(super) fn end_row(&mut self) {
        if self.too_deep.1 > 0 {
            self.too_deep.1 -= 1;
            return;
        }
        let Some(row) = self.rows.pop() else {
            return;
        };
        let is_table = row.len() > 1 && row.iter().all(|cell| cell.len() <= 1);
        if is_table && row.iter().filter(|cell| !cell.is_empty()).count() > 1 {
            let mut line = Paragraph::row();
            for (n, cell) in row.into_iter().enumerate() {
                line.push_cell(cell.into_iter().next().unwrap_or_default(), n == 0);
            }
            self.put(line);
        } else {
            for paragraph in row.into_iter().flatten() {
                self.put(paragraph);
            }
        }
    }

    /// Puts a paragraph where it belongs: into the open cell, behind the text, or into it.
    fn put(&mut self, paragraph: Paragraph) {
        if paragraph.is_empty() {
            return;
        }
        if self.is_note {
            self.notes.push(paragraph);
            return;
        }
        match self.rows.last_mut() {
            Some(row) => match row.last_mut() {
                Some(cell) => cell.push(paragraph),
                None => row.push(vec![paragraph]),
            },
            None => self.draft.add(paragraph),
        }
    }

    /// Ends everything that is open, and puts the notes behind the text.
    pub(super) fn finish(mut self) -> Draft {
        self.too_deep = (0, 0);
        while !self.paragraphs.is_empty() {
            self.end_paragraph();
        }
        while !self.rows.is_empty() {
            self.end_row();
        }
        for note in std::mem::take(&mut self.notes) {
            self.draft.add(note);
        }
        self.draft
    }
}
