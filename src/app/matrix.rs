//! The table of comparisons by sources: what each row says, which rows are shown, in which order and under which headings, and where
//! its columns stand. Pure; it paints nothing and keeps nothing of this in the file.

use std::rc::Rc;

use super::view::{Cell, Derived, claim_words};
use crate::core::model::{Casebook, Comparison, ComparisonKind, RecordId, Status, Verdict};
use crate::core::order::{map_of, set_of, sort_by_key};
use crate::core::text::TextId;
use crate::core::text::lower_case;

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The comparison.
    pub id: RecordId,
    /// Its number.
    pub number: usize,
    /// Its content.
    pub comparison: Comparison,
    /// Each source, its siglum, and what it says.
    pub cells: Vec<(TextId, String, Cell)>,
    /// For each cell the first claim of each position that it names.
    pub evidence: Vec<Vec<RecordId>>,
    /// Who made or changed it.
    pub people: Vec<RecordId>,
    /// When it was last changed, in milliseconds since 1970-01-01 UTC.
    pub changed_ms: u64,
}

impl Line {
    /// Says whether it is a disagreement.
    #[must_use]
    pub fn is_disagreement(&self) -> bool {
        self.comparison.verdict.is_some_and(Verdict::is_disagreement)
    }

    /// Returns how many sources nobody checked for it.
    #[must_use]
    pub fn unchecked(&self) -> usize {
        let cells = self.cells.iter();
        cells.filter(|(_, _, cell)| *cell == Cell::NotChecked).count()
    }

    /// Returns how many different answers the sources give.
    #[must_use]
    pub fn answers(&self) -> usize {
        let mut places: Vec<usize> = Vec::new();
        for (_, _, cell) in &self.cells {
            if let Cell::Says(says) = cell {
                for (place, _, _) in says {
                    if !places.contains(place) {
                        places.push(*place);
                    }
                }
            }
        }
        places.len()
    }
}

/// Says how many contradictions, tensions and differences of wording there are among verdicts, without what there is none of. Empty where
/// nothing is a disagreement.
#[must_use]
pub fn disagreements(verdicts: &[Option<Verdict>]) -> String {
    let mut told = String::new();
    for (verdict, id) in [
        (Verdict::Contradiction, "compare-count-contradictions"),
        (Verdict::Tension, "compare-count-tensions"),
        (Verdict::Wording, "compare-count-wording"),
    ] {
        let count = verdicts.iter().filter(|own| **own == Some(verdict)).count();
        if count > 0 {
            if !told.is_empty() {
                told.push_str(", ");
            }
            told.push_str(&crate::t!(id, count = count));
        }
    }
    told
}

/// Returns a row for each comparison, in order.
#[must_use]
pub fn lines(casebook: &Casebook, derived: &Derived) -> Vec<Rc<Line>> {
    let places = map_of(derived.order.iter().enumerate().map(|(n, id)| (*id, n)));
    let mut lines = Vec::new();
    for (n, (id, comparison)) in casebook.comparisons().into_iter().enumerate() {
        let mut cells: Vec<(TextId, String, Cell)> = Vec::new();
        let silent = set_of(comparison.silent.iter().filter(|s| !s.unread).map(|s| s.source));
        for source in &derived.order {
            let cell = if silent.contains(source) {
                Cell::Silent
            } else {
                Cell::NotChecked
            };
            cells.push((*source, derived.siglum(*source).to_owned(), cell));
        }
        let mut evidence: Vec<Vec<RecordId>> = vec![Vec::new(); cells.len()];
        for (place, position) in comparison.positions.iter().enumerate() {
            for id in &position.evidence {
                let Some(claim) = casebook.claim(id) else { continue };
                let Some(at) = places.get(&claim.source).copied() else {
                    continue;
                };
                if let (Some((_, _, cell)), Some(claims)) = (cells.get_mut(at), evidence.get_mut(at))
                    && add_words(cell, place, &position.label, claim_words(claim))
                {
                    claims.push(id.clone());
                }
            }
        }
        let mut people: Vec<RecordId> = Vec::new();
        let record = casebook.record(id);
        for revision in record.iter().flat_map(|record| record.known().values()) {
            if !people.contains(&revision.author) {
                people.push(revision.author.clone());
            }
        }
        lines.push(Rc::new(Line {
            id: id.clone(),
            number: n + 1,
            comparison: comparison.clone(),
            cells,
            evidence,
            people,
            changed_ms: record.and_then(|r| r.shown()).map_or(0, |revision| revision.clock.ms),
        }));
    }
    lines
}

/// Adds the words of a claim to a cell, and says whether they are the first there of their position.
fn add_words(cell: &mut Cell, place: usize, label: &str, words: String) -> bool {
    let Cell::Says(says) = cell else {
        *cell = Cell::Says(vec![(place, label.to_owned(), words)]);
        return true;
    };
    match says.last_mut() {
        Some((last, _, said)) if *last == place => {
            said.push_str(" · ");
            said.push_str(&words);
            false
        }
        _ => {
            says.push((place, label.to_owned(), words));
            true
        }
    }
}

/// What a source has on a question, without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It says something.
    Says,
    /// It was read and says nothing.
    Silent,
    /// Nobody looked yet.
    NotChecked,
}

impl Stand {
    /// Each of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Says, Self::Silent, Self::NotChecked];

    fn of(cell: &Cell) -> Self {
        match cell {
            Cell::Says(_) => Self::Says,
            Cell::Silent => Self::Silent,
            Cell::NotChecked => Self::NotChecked,
        }
    }
}

/// Something that a row must have to be shown. Of several of one family one is enough; of each family there must be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// This kind, among others; `None`: no kind.
    Kind(Option<ComparisonKind>),
    /// This verdict; `None`: no verdict yet.
    Verdict(Option<Verdict>),
    /// One of the verdicts that are a disagreement.
    Disagreement,
    /// This severity; 0: not said.
    Severity(u8),
    /// This status.
    Status(Status),
    /// A source that nobody checked.
    Unchecked,
    /// What this source has on it.
    Source(TextId, Stand),
    /// Made or changed by this annotator.
    Annotator(RecordId),
}

impl Pick {
    fn family(&self) -> (u8, Option<TextId>) {
        match self {
            Self::Kind(_) => (0, None),
            Self::Verdict(_) | Self::Disagreement => (1, None),
            Self::Severity(_) => (2, None),
            Self::Status(_) => (3, None),
            Self::Unchecked => (4, None),
            Self::Source(source, _) => (5, Some(*source)),
            Self::Annotator(_) => (6, None),
        }
    }

    fn fits(&self, line: &Line) -> bool {
        let comparison = &line.comparison;
        match self {
            Self::Kind(Some(kind)) => comparison.kinds.contains(kind),
            Self::Kind(None) => comparison.kinds.is_empty(),
            Self::Verdict(verdict) => comparison.verdict == *verdict,
            Self::Disagreement => line.is_disagreement(),
            Self::Severity(severity) => comparison.severity == *severity,
            Self::Status(status) => comparison.status == *status,
            Self::Unchecked => line.unchecked() > 0,
            Self::Source(source, stand) => {
                let mut cells = line.cells.iter();
                cells.any(|(id, _, cell)| id == source && Stand::of(cell) == *stand)
            }
            Self::Annotator(who) => line.people.contains(who),
        }
    }
}

/// What the rows are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Their numbers, which is the order in which they were made.
    #[default]
    Number,
    /// The question, by its letters; those without one last.
    Question,
    /// The verdict, the gravest first; those without one last.
    Verdict,
    /// The severity, the highest first.
    Severity,
    /// The status.
    Status,
    /// How many different answers there are, the most first.
    Answers,
    /// When they were last changed, the latest first.
    Changed,
}

impl Sort {
    /// Each of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Number,
        Self::Question,
        Self::Verdict,
        Self::Severity,
        Self::Status,
        Self::Answers,
        Self::Changed,
    ];

    fn key(self, line: &Line) -> (u64, String) {
        let comparison = &line.comparison;
        let from_top = |count: usize| u64::MAX - count as u64;
        let number = match self {
            Self::Number => line.number as u64,
            Self::Question => {
                let question = lower_case(comparison.question.trim());
                return (u64::from(question.is_empty()), question);
            }
            Self::Verdict => comparison.verdict.map_or(u64::MAX, |verdict| verdict as u64),
            Self::Severity => from_top(comparison.severity.into()),
            Self::Status => comparison.status as u64,
            Self::Answers => from_top(line.answers()),
            Self::Changed => u64::MAX - line.changed_ms,
        };
        (number, String::new())
    }
}

/// What the rows are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grouping {
    /// Nothing.
    #[default]
    None,
    /// The first of their kinds.
    Kind,
    /// The verdict.
    Verdict,
    /// The status.
    Status,
}

impl Grouping {
    /// Each of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::None, Self::Kind, Self::Verdict, Self::Status];

    fn heading(self, line: &Line) -> Option<Heading> {
        let comparison = &line.comparison;
        match self {
            Self::None => None,
            Self::Kind => Some(Heading::Kind(comparison.kinds.first().copied())),
            Self::Verdict => Some(Heading::Verdict(comparison.verdict)),
            Self::Status => Some(Heading::Status(comparison.status)),
        }
    }
}

/// What the rows of a group have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heading {
    /// The first of their kinds, or that they have none.
    Kind(Option<ComparisonKind>),
    /// The verdict, or that there is none yet.
    Verdict(Option<Verdict>),
    /// The status.
    Status(Status),
}

impl Heading {
    /// Says whether it stands for what is missing: such a group comes last.
    fn is_missing(self) -> bool {
        matches!(self, Self::Kind(None) | Self::Verdict(None))
    }
}

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// The questions.
    Question,
    /// What a source says.
    Source(TextId),
    /// The verdicts.
    Verdict,
}

/// What stands in the table, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// The heading of a group, with how many rows it has and whether they are folded away.
    Heading(Heading, usize, bool),
    /// A row.
    Line(Rc<Line>),
}

/// How the table is arranged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Arrangement {
    /// What a row must have to be shown.
    pub picks: Vec<Pick>,
    /// What the rows are sorted by.
    pub sort: Sort,
    /// Whether the other way round.
    pub reversed: bool,
    /// What the rows are grouped by.
    pub group: Grouping,
    /// The groups that are folded.
    pub folded: Vec<Heading>,
    /// Whether cells show values where they can, instead of words.
    pub values: bool,
    /// Whether it is counted what each source answers, instead.
    pub coverage: bool,
    /// Sources in an order of the person's own; those that are not here follow in theirs.
    order: Vec<TextId>,
    /// Widths of columns that a person chose, in CSS pixels.
    widths: Vec<(Column, u16)>,
}

/// A change of how the table is arranged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrange {
    /// Asks for this, or no longer.
    Pick(Pick),
    /// Asks for nothing.
    ShowAll,
    /// Sorts.
    Sort(Sort),
    /// Sorts the other way round.
    Reverse,
    /// Groups.
    Group(Grouping),
    /// Folds a group, or unfolds it.
    Fold(Heading),
    /// Shows values, or words.
    Values(bool),
    /// Counts what each source answers.
    Coverage,
    /// Moves the column of a source on or back by one.
    Move(TextId, bool),
    /// Puts the column of the first source where that of the second is.
    Place(TextId, TextId),
    /// Gives a column a width in CSS pixels.
    Width(Column, u16),
    /// Has the columns as they were at first.
    ResetColumns,
}

impl Arrangement {
    /// The least width of a column, in CSS pixels.
    pub const NARROWEST: u16 = 72;
    /// The greatest width of a column, in CSS pixels.
    pub const WIDEST: u16 = 640;

    /// Makes a change; `sources` are those of the casebook, in its order.
    pub fn change(&mut self, change: Arrange, sources: &[TextId]) {
        match change {
            Arrange::Pick(pick) => toggle(&mut self.picks, pick),
            Arrange::ShowAll => self.picks.clear(),
            Arrange::Sort(sort) => self.sort = sort,
            Arrange::Reverse => self.reversed = !self.reversed,
            Arrange::Group(group) => {
                self.group = group;
                self.folded.clear();
            }
            Arrange::Fold(heading) => toggle(&mut self.folded, heading),
            Arrange::Values(values) => (self.values, self.coverage) = (values, false),
            Arrange::Coverage => self.coverage = true,
            Arrange::Move(source, on) => {
                let order = self.columns(sources);
                let at = order.iter().position(|id| *id == source);
                let to = at.and_then(|at| if on { at.checked_add(1) } else { at.checked_sub(1) });
                if let Some(to) = to.and_then(|to| order.get(to)) {
                    self.change(Arrange::Place(source, *to), sources);
                }
            }
            Arrange::Place(source, there) => {
                let mut order = self.columns(sources);
                let place = |wanted: TextId| order.iter().position(|id| *id == wanted);
                if let (Some(from), Some(to)) = (place(source), place(there)) {
                    order.remove(from);
                    order.insert(to.min(order.len()), source);
                    self.order = order;
                }
            }
            Arrange::Width(column, width) => {
                self.widths.retain(|(known, _)| *known != column);
                let width = width.clamp(Self::NARROWEST, Self::WIDEST);
                self.widths.push((column, width));
            }
            Arrange::ResetColumns => {
                self.order.clear();
                self.widths.clear();
            }
        }
    }

    /// Drops what speaks of sources that are gone.
    pub fn tidy(&mut self, sources: &[TextId]) {
        self.picks
            .retain(|pick| !matches!(pick, Pick::Source(id, _) if !sources.contains(id)));
        self.order.retain(|id| sources.contains(id));
        self.widths
            .retain(|(column, _)| !matches!(column, Column::Source(id) if !sources.contains(id)));
    }

    /// Returns the sources in the order of their columns.
    #[must_use]
    pub fn columns(&self, sources: &[TextId]) -> Vec<TextId> {
        let known = self.order.iter().filter(|id| sources.contains(id));
        let rest = sources.iter().filter(|id| !self.order.contains(id));
        known.chain(rest).copied().collect()
    }

    /// Returns the width that a person gave a column, in CSS pixels.
    #[must_use]
    pub fn width(&self, column: Column) -> Option<u16> {
        let mut widths = self.widths.iter();
        widths.find(|(known, _)| *known == column).map(|(_, width)| *width)
    }

    /// Says whether a person moved a column or gave it a width.
    #[must_use]
    pub fn has_own_columns(&self) -> bool {
        !self.order.is_empty() || !self.widths.is_empty()
    }

    /// Says whether a row has what is asked for.
    #[must_use]
    pub fn shows(&self, line: &Line) -> bool {
        let met = |family| {
            let mut picks = self.picks.iter();
            picks.any(|pick| pick.family() == family && pick.fits(line))
        };
        self.picks.iter().all(|pick| met(pick.family()))
    }

    /// Returns what stands in the table, from top to bottom.
    #[must_use]
    pub fn arranged(&self, lines: &[Rc<Line>]) -> Vec<Entry> {
        let mut shown: Vec<&Rc<Line>> = lines.iter().filter(|line| self.shows(line)).collect();
        sort_by_key(&mut shown, |line| self.sort.key(line));
        if self.reversed {
            shown.reverse();
        }
        if self.group != Grouping::None {
            sort_by_key(&mut shown, |line| {
                let heading = self.group.heading(line);
                (heading.is_some_and(Heading::is_missing), heading)
            });
        }
        let mut entries = Vec::new();
        let mut last = None;
        let mut is_folded = false;
        for line in &shown {
            let heading = self.group.heading(line);
            if let Some(own) = heading.filter(|_| heading != last) {
                let same = shown.iter().filter(|line| self.group.heading(line) == heading);
                is_folded = self.folded.contains(&own);
                entries.push(Entry::Heading(own, same.count(), is_folded));
                last = heading;
            }
            if !is_folded {
                entries.push(Entry::Line(Rc::clone(line)));
            }
        }
        entries
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, item: T) {
    match list.iter().position(|known| *known == item) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(item),
    }
}

#[cfg(test)]
mod tests;
