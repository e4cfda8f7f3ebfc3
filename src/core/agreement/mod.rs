//! How far several people agree who marked the same texts and compared the same sources: the figures, each with what it rests on or
//! the reason why there is none. It says nothing of who is right, and knows neither casebooks nor names: people, tags and texts are
//! numbers here, spans are offsets in any one unit. The figures and their sources are in `docs/agreement.md`.

mod bootstrap;
mod comparing;
mod nominal;
mod pairs;
mod spans;
#[cfg(test)]
mod tests;
mod unitizing;

pub use comparing::{Compared, Comparing, compared};
pub use nominal::nominal_alpha;
pub use pairs::Pair;
pub use unitizing::Unitizing;

use self::bootstrap::intervals;
use self::nominal::by_unit;
use self::pairs::{Pairs, pairs};
use self::spans::{Texts, tidy};

/// The most people whose marks are laid side by side: figures of pairs grow with the square of them.
pub const MOST_PEOPLE: usize = 1_000;
/// The most tags.
pub const MOST_TAGS: usize = 200;

/// A stretch that one person marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// Where it begins.
    pub start: u32,
    /// One past its end.
    pub end: u32,
    /// The tag, by its number.
    pub tag: usize,
}

/// One text with everybody's marks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// How long it is.
    pub length: u32,
    /// Where its units begin (sentences, say), in order. They are what presence is counted in and what is drawn again for intervals;
    /// none: the whole text is one.
    pub units: Vec<u32>,
    /// The marks of each person, in the order of the people; `None`: the person took no part in this text.
    pub marks: Vec<Option<Vec<Mark>>>,
}

/// Texts that several people marked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    /// How many people there are.
    pub people: usize,
    /// How many tags there are.
    pub tags: usize,
    /// The texts.
    pub texts: Vec<Text>,
}

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Fewer than two people took part in one and the same text.
    Alone,
    /// There are no marks.
    NoMarks,
    /// Everything has one value: there is nothing that could have differed.
    OneValue,
    /// No marks of two people overlap.
    NothingMeets,
    /// Each tag is a layer of its own, because marks of one person with different tags overlap: no two tags meet in a layer.
    Layers,
    /// Fewer than two people made comparisons.
    NoComparisons,
    /// No two people compare the same.
    NoCommonCells,
    /// There are too many people or tags.
    TooMany,
}

/// A figure, or the reason why there is none, and the interval in which nineteen of twenty draws lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The value; never more than 1, and never not a number.
    pub value: Result<f64, Why>,
    /// From the 2.5th to the 97.5th of a hundred, where there are units enough to draw from.
    pub interval: Option<(f64, f64)>,
}

impl Figure {
    /// Makes a figure of a value, if it is one.
    #[must_use]
    pub fn of(value: f64) -> Self {
        Self {
            value: if value.is_finite() {
                Ok(value)
            } else {
                Err(Why::OneValue)
            },
            interval: None,
        }
    }

    /// Makes a figure that there is not.
    #[must_use]
    pub const fn none(why: Why) -> Self {
        Self {
            value: Err(why),
            interval: None,
        }
    }

    /// Returns 1 less what was observed over what was expected; none where nothing could be expected to differ.
    fn alpha(observed: f64, expected: f64) -> Self {
        if expected > 0.0 {
            Self::of(1.0 - observed / expected)
        } else {
            Self::none(Why::OneValue)
        }
    }

    /// Returns the word for it. `marks`: how many it rests on.
    #[must_use]
    pub fn word(&self, marks: usize) -> Word {
        match self.value {
            Ok(_) if marks < ENOUGH => Word::TooFew,
            Ok(value) if value >= FIRM => Word::Firm,
            Ok(value) if value >= USABLE => Word::Usable,
            Ok(_) => Word::Weak,
            Err(_) => Word::TooFew,
        }
    }
}

/// From here on conclusions can rest on it (Krippendorff 2019, section 12.4).
const FIRM: f64 = 0.8;
/// From here on tentative ones can (the same).
const USABLE: f64 = 0.667;
/// With fewer marks nothing is said.
const ENOUGH: usize = 5;

/// A figure in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Word {
    /// 0.8 or more.
    Firm,
    /// 0.667 or more.
    Usable,
    /// Less.
    Weak,
    /// There are too few marks to say, or there is no figure.
    TooFew,
}

/// How far people agree who marked texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Where people mark, and as what.
    pub unitizing: Unitizing,
    /// Nominal alpha over units and tags: is a tag in a sentence or not.
    pub nominal: Figure,
    /// The same for each tag.
    pub nominal_by_tag: Vec<Figure>,
    /// Mean F1 of all pairs: the same stretch with the same tag.
    pub exact: Figure,
    /// Mean F1 of all pairs: stretches with the same tag that share at least half of what they cover together.
    pub overlap: Figure,
    /// The latter for each tag.
    pub overlap_by_tag: Vec<Figure>,
    /// Every pair of people who took part in one text.
    pub pairs: Vec<Pair>,
    /// What the figures rest on.
    pub counts: Counts,
    /// For each text and each unit of it, the share of its pairs of characters on which two people part: 0 to 1.
    pub parted: Vec<Vec<f64>>,
}

/// What the figures rest on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// How many people took part in a text in which another did.
    pub people: usize,
    /// How many texts at least two people took part in.
    pub texts: usize,
    /// The length of these texts together.
    pub length: u64,
    /// The units of these texts.
    pub units: usize,
    /// The marks in them, those of one person and one tag that overlap counted as one.
    pub marks: usize,
    /// The same for each tag.
    pub marks_by_tag: Vec<usize>,
    /// The same for each person.
    pub marks_by_person: Vec<usize>,
}

/// Works out how far people agree. `draws`: how often the intervals are drawn; 0: there are none.
#[must_use]
pub fn agreement(marked: &Marked, draws: usize) -> Agreement {
    if marked.people > MOST_PEOPLE || marked.tags > MOST_TAGS {
        return none(marked, Why::TooMany);
    }
    let texts = tidy(marked);
    let counts = counts(&texts, marked);
    if texts.shared.is_empty() {
        return none(marked, Why::Alone);
    }
    let (mut unitizing, mut series) = unitizing::unitizing(&texts);
    let (mut nominal, mut nominal_by_tag, more) = by_unit(&texts);
    let split = series.len();
    series.extend(more);
    let found = intervals(&series, draws);
    let mut put = |figure: &mut Figure, n: usize| {
        if figure.value.is_ok() {
            figure.interval = found.get(n).copied().flatten();
        }
    };
    unitizing.each(&mut put);
    put(&mut nominal, split);
    for (n, figure) in nominal_by_tag.iter_mut().enumerate() {
        put(figure, split + 1 + n);
    }
    let Pairs {
        rows,
        exact,
        overlap,
        overlap_by_tag,
    } = pairs(&texts);
    let parted = unitizing::parted(&unitizing, &texts, marked.texts.len());
    Agreement {
        unitizing,
        nominal,
        nominal_by_tag,
        exact,
        overlap,
        overlap_by_tag,
        pairs: rows,
        counts,
        parted,
    }
}

/// Returns the agreement of which nothing is known.
fn none(marked: &Marked, why: Why) -> Agreement {
    let figure = Figure::none(why);
    let tags = marked.tags.min(MOST_TAGS);
    Agreement {
        unitizing: Unitizing::none(why, tags),
        nominal: figure,
        nominal_by_tag: vec![figure; tags],
        exact: figure,
        overlap: figure,
        overlap_by_tag: vec![figure; tags],
        pairs: Vec::new(),
        counts: Counts::default(),
        parted: vec![Vec::new(); marked.texts.len()],
    }
}

fn counts(texts: &Texts, marked: &Marked) -> Counts {
    let mut counts = Counts {
        texts: texts.shared.len(),
        marks_by_tag: vec![0; marked.tags],
        marks_by_person: vec![0; marked.people],
        ..Counts::default()
    };
    let mut takes_part = vec![false; marked.people];
    for text in &texts.shared {
        counts.length += u64::from(text.length);
        counts.units += text.units.len();
        for (person, spans) in &text.people {
            if let Some(takes) = takes_part.get_mut(*person) {
                *takes = true;
            }
            counts.marks += spans.len();
            if let Some(marks) = counts.marks_by_person.get_mut(*person) {
                *marks += spans.len();
            }
            for span in spans {
                if let Some(marks) = counts.marks_by_tag.get_mut(span.tag) {
                    *marks += 1;
                }
            }
        }
    }
    counts.people = takes_part.iter().filter(|takes| **takes).count();
    counts
}
