//! What the view shows of the matters: which of them, which one is in front, what is chosen, and how much a decision would settle.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::{Matter, MatterKind, Matters, Settlement};
use crate::core::model::RecordId;

/// What the view shows of the matters.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settling {
    /// The matters.
    pub matters: Rc<Matters>,
    /// Those of the casebook as it is now, while they are looked for, and whether something came back by undo meanwhile.
    pub finding: Option<(Matters, bool)>,
    /// Which of them are shown.
    pub filter: Filter,
    /// The place of the one in front among those that are shown.
    pub at: usize,
    /// The reading that is chosen, and the key of its matter.
    pub chosen: Option<(String, usize)>,
    /// Whether what is decided holds for all matters like it.
    pub like: bool,
    /// How many people make a majority; 0: more than half of those who are shown.
    pub threshold: usize,
    /// What was done last.
    pub said: Option<Said>,
}

/// Which matters are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// All that are open.
    #[default]
    All,
    /// Those of one sort.
    Only(MatterKind),
    /// Those that were decided to stand.
    Standing,
}

impl Filter {
    /// Every filter, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Only(MatterKind::Conflict),
        Self::Only(MatterKind::Claims),
        Self::Only(MatterKind::Comparisons),
        Self::Standing,
    ];

    /// Returns the word that names it in attributes and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Only(kind) => kind.word(),
            Self::Standing => "standing",
        }
    }
}

/// What was done, for those who do not see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The id of the message.
    pub id: &'static str,
    /// What it speaks of.
    pub what: String,
    /// How many matters.
    pub count: usize,
    /// Tells it from the one before.
    pub number: u64,
}

/// A wish of the person who settles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettleAction {
    /// Go to the matter that a record is in.
    Find(RecordId),
    /// Show other matters.
    Filter(Filter),
    /// Go to the matter at a place among those that are shown.
    Go(usize),
    /// Choose a reading of the matter in front.
    Choose(usize),
    /// Let what is decided hold for all matters like it, or not.
    Like(bool),
    /// So many people make a majority.
    Threshold(usize),
    /// Settle the matter in front.
    Decide(Settlement),
    /// Let a matter that stands be open again.
    Reopen,
    /// Settle all matters that are shown on which so many people agree as a majority does.
    Majority,
    /// Make claims that say exactly the same one, everywhere.
    JoinSame,
}

impl Settling {
    /// Returns the matters that a filter shows: where people are switched off, without those on which no two others differ.
    #[must_use]
    pub fn filtered(&self, filter: Filter, off: &BTreeSet<RecordId>) -> Vec<&Rc<Matter>> {
        let list = match filter {
            Filter::Standing => &self.matters.standing,
            Filter::All | Filter::Only(_) => &self.matters.open,
        };
        let is_shown = |matter: &&Rc<Matter>| {
            let least = if matter.kind == MatterKind::Conflict { 1 } else { 2 };
            let is_wanted = !matches!(filter, Filter::Only(kind) if kind != matter.kind);
            is_wanted && (off.is_empty() || matter.people().iter().filter(|id| !off.contains(**id)).count() >= least)
        };
        list.iter().filter(is_shown).collect()
    }

    /// Returns the matters that are shown.
    #[must_use]
    pub fn shown(&self, off: &BTreeSet<RecordId>) -> Vec<&Rc<Matter>> {
        self.filtered(self.filter, off)
    }

    /// Returns the reading of a matter that is chosen.
    #[must_use]
    pub fn chosen(&self, matter: &Matter) -> Option<usize> {
        let (key, reading) = self.chosen.as_ref()?;
        (*key == matter.key && *reading < matter.readings.len()).then_some(*reading)
    }

    /// Returns what is settled at once when the matter in front is settled so: it, and with it those like it where that is wanted.
    #[must_use]
    pub fn settled(&self, off: &BTreeSet<RecordId>, how: Settlement) -> Vec<(Rc<Matter>, Settlement)> {
        let shown = self.shown(off);
        let Some(front) = shown.get(self.at) else {
            return Vec::new();
        };
        let mut settled = vec![(Rc::clone(front), how)];
        for other in shown.iter().filter(|_| self.like) {
            let same = match how {
                Settlement::Take(reading) => other.like(front, reading).map(Settlement::Take),
                other_way => other.is_like(front).then_some(other_way),
            };
            settled.extend(same.map(|same| (Rc::clone(other), same)));
        }
        settled
    }

    /// Returns how many people make a majority of so many: as many as were said, else more than half.
    #[must_use]
    pub fn least(&self, people: usize) -> usize {
        match self.threshold {
            0 => (people / 2 + 1).max(2),
            chosen => chosen.max(2),
        }
    }

    /// Returns what is settled when a majority of so many people decides.
    #[must_use]
    pub fn by_majority(&self, off: &BTreeSet<RecordId>, threshold: usize) -> Vec<(Rc<Matter>, Settlement)> {
        let decided = |matter: &&Rc<Matter>| {
            let reading = matter.majority(threshold)?;
            Some((Rc::clone(matter), Settlement::Take(reading)))
        };
        if self.filter == Filter::Standing {
            return Vec::new();
        }
        self.shown(off).iter().filter_map(decided).collect()
    }
}
