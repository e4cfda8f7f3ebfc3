//! Many readers over one text: for each sentence of a source who marked what in it, how many of its readers marked each stretch, and
//! where they differ. Pure. It judges nobody: a difference is shown, and nothing is called a mistake.

mod edge;
#[cfg(test)]
mod tests;

pub use edge::bars;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::seen;
use super::view::{Derived, SourceView};
use crate::core::model::{Casebook, Record, RecordId};
use crate::core::order::{map_of, set_of, sort_by_key};
use crate::core::text::{ByteOffset, Span, TextId};

/// How many readers have a column at most. All of them are counted.
pub const COLUMNS: usize = 200;

/// How many rows a page has at most, and at least, and how many cells: more would not be painted at once.
const ROWS: (usize, usize) = (8, 40);
const CELLS: usize = 1_200;

/// Returns how many rows a page has, with so many readers.
#[must_use]
pub fn page_rows(readers: usize) -> usize {
    (CELLS / readers.clamp(1, COLUMNS)).clamp(ROWS.0, ROWS.1)
}

/// What several readers marked in one source.
#[derive(Debug, Clone, PartialEq)]
pub struct Lanes {
    /// The source.
    pub source: Rc<SourceView>,
    /// Those of the people asked for who marked something in it: its readers, in the order of the asking.
    pub readers: Vec<RecordId>,
    /// What they marked, in the order of the text.
    pub marks: Vec<Mark>,
    /// The text, sentence by sentence. Everything that is no white space stands in one of them.
    pub rows: Vec<Row>,
    /// How many pieces of their claims have no certain place.
    pub lost: usize,
}

/// One piece of a claim, where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The claim.
    pub claim: RecordId,
    /// Whose it is: a place among the readers.
    pub reader: usize,
    /// Its tag.
    pub tag: RecordId,
    /// Where it stands, in bytes of the text; it may go beyond the row.
    pub span: Span,
}

/// A sentence, or what stands between two of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it stands, in bytes of the text, without white space around it.
    pub span: Span,
    /// The number of its paragraph; 0: a headline or struck out.
    pub paragraph: usize,
    /// Whether its paragraph begins with it.
    pub first: bool,
    /// Whether it belongs to the headline.
    pub headline: bool,
    /// Whether all of it is struck out.
    pub struck: bool,
    /// The stretches that differ in how many marked them; they add up to the row.
    pub stretches: Vec<Stretch>,
    /// What touches it, as places among the marks: reader by reader, and in the order of the text.
    pub marks: Vec<usize>,
    /// Whether its readers differ: one marked something here and another did not, or with other tags.
    pub differs: bool,
}

/// A stretch of a row that the same number of readers marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Where it stands, in bytes of the text.
    pub span: Span,
    /// How many readers marked it, each counted once.
    pub count: usize,
    /// Whether it is struck out.
    pub struck: bool,
}

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// All of them.
    #[default]
    Everything,
    /// Those of which at least so many readers marked one stretch.
    AtLeast,
    /// Those in which readers differ.
    Differ,
}

impl Show {
    /// Each of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Everything, Self::AtLeast, Self::Differ];

    /// Returns the word that names it in attributes and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::AtLeast => "at-least",
            Self::Differ => "differ",
        }
    }
}

/// What of the lanes is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LanesView {
    /// The source; none: the first.
    pub source: Option<TextId>,
    /// How many readers are enough; 0 counts as 1.
    pub least: usize,
    /// Which rows.
    pub show: Show,
    /// Which page of them, from 0.
    pub page: usize,
    /// The cell that is open: where its row begins, and whose it is.
    pub cell: Option<(ByteOffset, RecordId)>,
    /// Whether the marks of the others stand at the edge of the texts on Read.
    pub in_read: bool,
}

/// A change of what of the lanes is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LanesAction {
    /// Show another source.
    Source(TextId),
    /// So many readers are enough.
    Least(usize),
    /// Show other rows.
    Show(Show),
    /// Show another page.
    Page(usize),
    /// Open a cell, or close the one that is open.
    Cell(Option<(ByteOffset, RecordId)>),
    /// Show the marks of the others on Read, or not.
    InRead(bool),
}

/// One page of the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The places of the rows on it.
    pub rows: Vec<usize>,
    /// Which page it is, from 0.
    pub number: usize,
    /// How many pages there are; never none.
    pub of: usize,
    /// How many rows are on the pages before.
    pub before: usize,
    /// How many rows are on all of them.
    pub count: usize,
}

impl LanesView {
    /// Makes the change.
    pub fn change(&mut self, action: LanesAction) {
        match action {
            LanesAction::Page(page) => self.page = page,
            LanesAction::Cell(cell) => self.cell = cell,
            LanesAction::InRead(on) => self.in_read = on,
            LanesAction::Source(source) => {
                self.source = Some(source);
                self.begin();
            }
            LanesAction::Least(least) => {
                self.least = least;
                if self.show == Show::AtLeast {
                    self.begin();
                }
            }
            LanesAction::Show(show) => {
                self.show = show;
                self.begin();
            }
        }
    }

    /// Other rows are shown from their beginning.
    fn begin(&mut self) {
        self.page = 0;
        self.cell = None;
    }

    /// Returns how many of so many readers are enough.
    #[must_use]
    pub fn enough(&self, readers: usize) -> usize {
        self.least.min(readers).max(1)
    }

    /// Returns what is on the page.
    #[must_use]
    pub fn page(&self, lanes: &Lanes) -> Page {
        let readers = lanes.readers.len();
        let shown = lanes.shown(self.show, self.enough(readers));
        let size = page_rows(readers);
        let of = shown.len().div_ceil(size).max(1);
        let number = self.page.min(of - 1);
        Page {
            rows: shown.iter().skip(number * size).take(size).copied().collect(),
            number,
            of,
            before: number * size,
            count: shown.len(),
        }
    }
}

impl Row {
    /// Returns the greatest number of readers that marked one stretch of it.
    #[must_use]
    pub fn most(&self) -> usize {
        self.stretches.iter().map(|stretch| stretch.count).max().unwrap_or(0)
    }
}

impl Lanes {
    /// Returns what these people marked in a source; `None` where there is no such source.
    ///
    /// Takes O(n log n) for the length of the text and its marks, and the size of what it returns.
    #[must_use]
    pub fn of(casebook: &Casebook, derived: &Derived, source: TextId, people: &[RecordId]) -> Option<Self> {
        let source = Rc::clone(derived.sources.get(&source)?);
        let mut lost = 0;
        let mut found: Vec<(RecordId, RecordId, RecordId, Span)> = Vec::new();
        let wanted = set_of(people);
        for (id, claim) in casebook.claims().filter(|(_, claim)| claim.source == source.id) {
            let Some(who) = casebook.record(id).and_then(|record| author(record)) else {
                continue;
            };
            if !wanted.contains(who) {
                continue;
            }
            let before = found.len();
            let spans = derived.placed.get(id).into_iter().flat_map(|placed| placed.spans());
            for span in spans.filter(|span| !span.is_empty()) {
                found.push((who.clone(), id.clone(), claim.tag.clone(), span));
            }
            lost += claim.pieces.len().saturating_sub(found.len() - before);
        }
        let have = set_of(found.iter().map(|(who, ..)| who.clone()));
        let readers: Vec<RecordId> = people.iter().filter(|id| have.contains(*id)).cloned().collect();
        let places = map_of(readers.iter().enumerate().map(|(n, id)| (id.clone(), n)));
        let mut marks: Vec<Mark> = Vec::with_capacity(found.len());
        for (who, claim, tag, span) in found {
            let Some(reader) = places.get(&who).copied() else {
                continue;
            };
            marks.push(Mark {
                claim,
                reader,
                tag,
                span,
            });
        }
        sort_by_key(&mut marks, |mark| (mark.span, mark.reader, mark.claim.clone()));
        let mut rows = rows(&source);
        sweep(&mut rows, &marks, &struck(&source), readers.len());
        touch(&mut rows, &marks, readers.len());
        Some(Self {
            source,
            readers,
            marks,
            rows,
            lost,
        })
    }

    /// Returns the places of the rows to show, where `least` readers are enough.
    #[must_use]
    pub fn shown(&self, show: Show, least: usize) -> Vec<usize> {
        let is_shown = |row: &Row| match show {
            Show::Everything => true,
            Show::AtLeast => row.most() >= least.max(1),
            Show::Differ => row.differs,
        };
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, row)| is_shown(row)).map(|(n, _)| n).collect()
    }

    /// Returns how many readers marked something in a row.
    #[must_use]
    pub fn count(&self, row: &Row) -> usize {
        let mut readers: Vec<usize> = row
            .marks
            .iter()
            .filter_map(|n| self.marks.get(*n))
            .map(|m| m.reader)
            .collect();
        readers.dedup();
        readers.len()
    }

    /// Returns what one reader marked in a row, in the order of the text.
    pub fn cell<'a>(&'a self, row: &'a Row, reader: usize) -> impl Iterator<Item = &'a Mark> {
        let reader_of = |place: &usize| self.marks.get(*place).map_or(usize::MAX, |mark| mark.reader);
        let from = row.marks.partition_point(|place| reader_of(place) < reader);
        let own = row
            .marks
            .iter()
            .skip(from)
            .take_while(move |place| reader_of(place) == reader);
        own.filter_map(|place| self.marks.get(*place))
    }
}

/// Returns who made a record: the author of its earliest version that is known.
#[must_use]
pub fn author(record: &Record) -> Option<&RecordId> {
    record
        .first()
        .or_else(|| record.shown())
        .map(|revision| &revision.author)
}

/// Returns the struck stretches of a source, in bytes, in any order.
fn struck(source: &SourceView) -> Vec<Span> {
    super::view::furniture(&source.text, &source.card)
}

/// Cuts a source into rows: its sentences, and what stands between them line by line.
fn rows(source: &SourceView) -> Vec<Row> {
    let text = &source.text;
    let reading = seen::reading(text, &source.card);
    let (mut found, mut at) = (Vec::new(), 0);
    let end = Span::new(text.len(), text.len());
    for sentence in reading.sentences.iter().map(|sentence| sentence.span).chain([end]) {
        let gap = Span::new(at, sentence.start.get());
        let first = text.paragraphs().partition_point(|line| line.end <= gap.start);
        let lines = text.paragraphs().iter().skip(first);
        for line in lines.take_while(|line| line.start < gap.end) {
            let between = line.intersect(gap).map(|part| text.trimmed(part));
            found.extend(between.filter(|part| !part.is_empty()));
        }
        if !sentence.is_empty() {
            found.push(sentence);
        }
        at = sentence.end.get().max(at);
    }
    let mut last = None;
    let mut rows = Vec::with_capacity(found.len());
    for span in found {
        let line = text.paragraph_of(span.start);
        let paragraph = line.and_then(|n| source.paragraphs.get(n));
        rows.push(Row {
            span,
            paragraph: paragraph.map_or(0, |p| p.number),
            first: last != Some(line),
            headline: paragraph.is_some_and(|p| p.headline),
            struck: false,
            stretches: Vec::new(),
            marks: Vec::new(),
            differs: false,
        });
        last = Some(line);
    }
    rows
}

/// What begins or ends at a place: a mark of a reader, or what is struck out.
type Turn = (usize, Option<usize>, bool);

/// Counts, from border to border, how many readers marked each stretch.
fn sweep(rows: &mut [Row], marks: &[Mark], struck: &[Span], readers: usize) {
    let mut turns: Vec<Turn> = Vec::new();
    let covers = marks.iter().map(|mark| (mark.span, Some(mark.reader)));
    for (span, who) in covers.chain(struck.iter().map(|span| (*span, None))) {
        turns.push((span.start.get(), who, true));
        turns.push((span.end.get(), who, false));
    }
    sort_by_key(&mut turns, |(at, ..)| *at);
    let mut turns = turns.into_iter().peekable();
    // How many marks of each reader are open; how many readers have one; how many strikes are open.
    let (mut open, mut count, mut strikes) = (vec![0_usize; readers], 0_usize, 0_usize);
    for row in rows {
        let (mut from, end) = (row.span.start.get(), row.span.end.get());
        loop {
            let next = turns.peek().map_or(end, |(at, ..)| (*at).min(end));
            if next > from {
                row.add(Span::new(from, next), count, strikes > 0);
                from = next;
            }
            if from >= end {
                break;
            }
            match turns.next() {
                Some((_, None, true)) => strikes += 1,
                Some((_, None, false)) => strikes = strikes.saturating_sub(1),
                Some((_, Some(reader), begins)) => {
                    let Some(own) = open.get_mut(reader) else { continue };
                    let was = *own > 0;
                    *own = if begins { *own + 1 } else { own.saturating_sub(1) };
                    count = (count + usize::from(*own > 0)).saturating_sub(usize::from(was));
                }
                None => break,
            }
        }
        row.struck = row.stretches.iter().all(|stretch| stretch.struck);
    }
}

impl Row {
    /// Adds a stretch, to the last one where nothing tells the two apart.
    fn add(&mut self, span: Span, count: usize, struck: bool) {
        match self.stretches.last_mut() {
            Some(last) if last.count == count && last.struck == struck => last.span.end = span.end,
            _ => self.stretches.push(Stretch { span, count, struck }),
        }
    }
}

/// Gives each row the marks that touch it, and says whether its readers differ.
fn touch(rows: &mut [Row], marks: &[Mark], readers: usize) {
    for (place, mark) in marks.iter().enumerate() {
        let first = rows.partition_point(|row| row.span.end <= mark.span.start);
        let touched = rows.iter_mut().skip(first);
        for row in touched.take_while(|row| row.span.start < mark.span.end) {
            row.marks.push(place);
        }
    }
    for row in rows {
        sort_by_key(&mut row.marks, |place| {
            (marks.get(*place).map(|mark| mark.reader), *place)
        });
        row.differs = differs(row, marks, readers);
    }
}

/// Says whether of these readers one marked something in a row and another did not, or with other tags.
fn differs(row: &Row, marks: &[Mark], readers: usize) -> bool {
    let mut tags: BTreeMap<usize, BTreeSet<&RecordId>> = BTreeMap::new();
    for mark in row.marks.iter().filter_map(|place| marks.get(*place)) {
        tags.entry(mark.reader).or_default().insert(&mark.tag);
    }
    let mut each = tags.values();
    match each.next() {
        None => false,
        Some(first) => tags.len() < readers || each.any(|other| other != first),
    }
}
