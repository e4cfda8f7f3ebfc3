//! What a paragraph shows: the marks over it, and the runs that it is painted as. The runs are made when somebody asks for them: where
//! thirty people marked the same words there are many, and most screens need none.

use std::cell::OnceCell;
use std::rc::Rc;

use super::Call;
use crate::core::model::{PartKind, RecordId, TagLine};
use crate::core::segment::runs;
use crate::core::text::Span;

/// What a paragraph shows.
#[derive(Debug, Clone)]
pub struct ParagraphView {
    /// The paragraph, in bytes of the text.
    pub span: Span,
    /// Its number among the paragraphs of the story; 0: a headline or struck out.
    pub number: usize,
    /// Whether it is the headline.
    pub headline: bool,
    /// What else it was in the file that it came from.
    pub part: Option<PartKind>,
    /// Whether all of it is struck out.
    pub struck: bool,
    /// The marks that reach into it, in the order of the text.
    pub marks: Vec<Rc<MarkView>>,
    /// The struck stretches that reach into it, in bytes of the text.
    pub strikes: Vec<Span>,
    /// The runs, once they are made.
    pub(super) runs: OnceCell<Vec<RunView>>,
}

impl PartialEq for ParagraphView {
    fn eq(&self, other: &Self) -> bool {
        // Runs are made from the rest.
        (self.span, self.number, self.headline, self.part, self.struck)
            == (other.span, other.number, other.headline, other.part, other.struck)
            && self.marks == other.marks
            && self.strikes == other.strikes
    }
}

/// A stretch of a paragraph under the same marks.
#[derive(Debug, Clone, PartialEq)]
pub struct RunView {
    /// The stretch, in bytes of the text.
    pub span: Span,
    /// The marks over it, the outermost first.
    pub marks: Vec<RunMark>,
    /// Whether it is struck out.
    pub struck: bool,
}

/// One mark over a run.
#[derive(Debug, Clone, PartialEq)]
pub struct RunMark {
    /// The mark.
    pub mark: Rc<MarkView>,
    /// Whether it starts with this run.
    pub first: bool,
    /// Whether it ends with this run.
    pub last: bool,
}

/// The mark of one piece of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkView {
    /// Where it stands, in bytes of the text.
    pub span: Span,
    /// The claim.
    pub claim: RecordId,
    /// The tag's record.
    pub tag: RecordId,
    /// The tag's letter.
    pub letter: Rc<str>,
    /// The tag's name.
    pub name: Rc<str>,
    /// How its line is drawn.
    pub line: TagLine,
    /// How far below the text its line is.
    pub lane: u8,
    /// Whether its record is in conflict.
    pub conflict: bool,
    /// The comparisons whose evidence ends with it.
    pub calls: Vec<Call>,
}

impl ParagraphView {
    /// Says whether a claim reaches into it.
    #[must_use]
    pub fn has(&self, claim: &RecordId) -> bool {
        self.marks.iter().any(|mark| mark.claim == *claim)
    }

    /// Returns the comparisons whose evidence ends in it.
    pub fn calls(&self) -> impl Iterator<Item = &Call> {
        let here = self.marks.iter().filter(|mark| mark.span.end <= self.span.end);
        here.flat_map(|mark| &mark.calls)
    }

    /// Returns the runs that it is painted as, made the first time.
    pub fn runs(&self) -> &[RunView] {
        self.runs.get_or_init(|| self.cut())
    }

    fn cut(&self) -> Vec<RunView> {
        let marks = self.marks.iter().map(|mark| (mark.span, Some(mark)));
        let strikes = self.strikes.iter().map(|strike| (*strike, None));
        let covers: Vec<(Span, Option<&Rc<MarkView>>)> = marks.chain(strikes).collect();
        let mut shown = Vec::new();
        for run in runs(self.span, &covers) {
            let over = |mark: &Rc<MarkView>| RunMark {
                mark: Rc::clone(mark),
                first: run.span.start == mark.span.start,
                last: run.span.end == mark.span.end,
            };
            shown.push(RunView {
                span: run.span,
                marks: run.covering.iter().flatten().map(|mark| over(mark)).collect(),
                struck: run.covering.iter().any(Option::is_none),
            });
        }
        shown
    }
}

impl RunView {
    /// Returns the comparisons whose evidence ends with it.
    pub fn calls(&self) -> impl Iterator<Item = &Call> {
        let ending = self.marks.iter().filter(|over| over.last);
        ending.flat_map(|over| &over.mark.calls)
    }
}
