//! What people have to settle between them: the versions of a record in conflict, claims of different people that overlap, comparisons
//! of different people on one question. It finds and names; it settles nothing, and what is the same it calls agreement.

mod claims;
mod comparisons;
mod conflicts;
mod join;
mod keys;
mod plan;
mod shown;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

pub use self::join::Names;
pub use self::keys::{Can, meaning};
pub use self::plan::{Plan, Settlement};
pub use self::shown::{Filter, Said, SettleAction, Settling};

use super::people::listed;
use super::state::Open;
use super::view::{Derived, claim_words};
use crate::core::json::compact;
use crate::core::model::{
    Casebook, Content, Decision, Outcome, Record, RecordId, RecordKind, RecordState, Revision, RevisionId, VARIORUM,
};
use crate::core::order::sort_by_key;
use crate::core::text::{Span, TextId};
use crate::t;

/// Something on which people differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// Tells it from all others, and is the same for everybody who has the same records.
    pub key: String,
    /// What sort of thing is to settle.
    pub kind: MatterKind,
    /// What differs.
    pub differs: Differs,
    /// The source it stands in, and from where to where.
    pub place: Option<(TextId, Span)>,
    /// Where each variant stands in that source.
    pub spans: Vec<Vec<Span>>,
    /// What was made, by whom, and which variant it is: of a conflict the heads of the record, else whole records.
    pub marks: Vec<Mark>,
    /// What can be chosen: each person has one reading, which may be of several variants. Those of most people come first.
    pub readings: Vec<Reading>,
}

/// A record, or a head of it, that somebody made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The record.
    pub record: RecordId,
    /// Who made it.
    pub person: RecordId,
    /// Which of the variants of the matter it is.
    pub variant: usize,
}

/// What one or several people say of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The variants that it is made of.
    pub variants: Vec<usize>,
    /// Who says so.
    pub people: Vec<RecordId>,
}

/// What sort of thing is to settle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatterKind {
    /// Several versions of one record.
    Conflict,
    /// Claims that overlap.
    Claims,
    /// Comparisons on one question.
    Comparisons,
}

impl MatterKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Conflict, Self::Claims, Self::Comparisons];

    /// Returns the word that names it in keys, attributes and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::Claims => "claims",
            Self::Comparisons => "comparisons",
        }
    }
}

/// What differs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Differs {
    /// These fields of one record.
    Fields(Vec<String>),
    /// Somebody deleted the record, somebody else changed it.
    Deleted,
    /// The same words have other tags.
    Tags,
    /// Other words near by have the same tag.
    Spans,
    /// Words and tags.
    Both,
    /// Nothing but who asked: the same question was asked more than once.
    Question {
        /// Whether it has the same words everywhere; else only kinds and evidence are the same.
        same_words: bool,
        /// Whether the verdicts differ.
        verdicts: bool,
    },
}

/// What is to settle in a casebook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matters {
    /// What is open: in the order of the sources and of their texts, then comparisons, then the rest.
    pub open: Vec<Rc<Matter>>,
    /// What was decided to stand as it is.
    pub standing: Vec<Rc<Matter>>,
    /// Sets of claims of different people that say exactly the same.
    pub same: Vec<Vec<RecordId>>,
    derived: Option<Rc<Derived>>,
    by_source: BTreeMap<TextId, Rc<claims::Found>>,
}

impl Matters {
    /// Finds what is to settle, taking over from `before` what has not changed.
    #[must_use]
    pub fn of(casebook: &Casebook, derived: &Rc<Derived>, before: &Self) -> Self {
        let mut matters = Self::begun(derived);
        while !matters.look(usize::MAX, before) {}
        matters.gathered(casebook)
    }

    /// Returns what is known before anybody looked.
    #[must_use]
    pub fn begun(derived: &Rc<Derived>) -> Self {
        Self {
            derived: Some(Rc::clone(derived)),
            ..Self::default()
        }
    }

    /// Looks into one source after the other until so many claims were looked at; says whether nothing is left to be looked at and not
    /// so much was.
    pub fn look(&mut self, claims: usize, before: &Self) -> bool {
        let mut looked = 0;
        for (id, view) in self.derived.iter().flat_map(|derived| &derived.sources) {
            if self.by_source.contains_key(id) {
                continue;
            }
            if looked >= claims {
                return false;
            }
            let old = before.derived.as_ref().and_then(|derived| derived.sources.get(id));
            let found = match before.by_source.get(id) {
                Some(found) if old.is_some_and(|old| Rc::ptr_eq(old, view)) => Rc::clone(found),
                _ => {
                    looked += view.claims.len();
                    Rc::new(claims::find(view))
                }
            };
            self.by_source.insert(*id, found);
        }
        looked < claims
    }

    /// Returns everything, once all sources were looked into.
    #[must_use]
    pub fn gathered(self, casebook: &Casebook) -> Self {
        let mut matters = self;
        let Some(derived) = matters.derived.clone() else {
            return matters;
        };
        let derived = &derived;
        let mut all = conflicts::conflicts(casebook, derived);
        for found in matters.by_source.values() {
            all.extend(found.matters.iter().cloned());
            matters.same.extend(found.same.iter().cloned());
        }
        all.extend(comparisons::find(casebook, derived));
        let places: BTreeMap<TextId, usize> = derived.order.iter().enumerate().map(|(n, id)| (*id, n)).collect();
        sort_by_key(&mut all, |matter| {
            let place = matter.place.and_then(|(id, span)| Some((*places.get(&id)?, span)));
            let rank = match (matter.kind, place) {
                (_, Some(_)) => 0,
                (MatterKind::Comparisons, None) => 1,
                (_, None) => 2,
            };
            (rank, place, matter.kind, matter.key.clone())
        });
        let kept = kept(casebook);
        for matter in all {
            let stands = kept.get(matter.key.as_str()).is_some_and(|(_, decision)| {
                decision.outcome == Outcome::Kept && decision.seal == seal(casebook, &matter)
            });
            if stands {
                matters.standing.push(matter);
            } else {
                matters.open.push(matter);
            }
        }
        matters
    }

    /// Says whether this is what was found in what is derived now.
    #[must_use]
    pub fn is_of(&self, derived: &Rc<Derived>) -> bool {
        self.derived.as_ref().is_some_and(|own| Rc::ptr_eq(own, derived))
    }

    /// Returns what is open or stands, with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Rc<Matter>> {
        self.open.iter().chain(&self.standing).find(|matter| matter.key == key)
    }
}

impl Matter {
    /// Returns the people who differ, each once.
    #[must_use]
    pub fn people(&self) -> BTreeSet<&RecordId> {
        self.marks.iter().map(|mark| &mark.person).collect()
    }

    /// Returns one record for each variant of a reading.
    pub fn shown(&self, reading: usize) -> impl Iterator<Item = &Mark> {
        let variants = self.readings.get(reading).map_or(&[][..], |reading| &reading.variants);
        variants
            .iter()
            .filter_map(|variant| self.marks.iter().find(|mark| mark.variant == *variant))
    }

    /// Returns the reading that at least so many people have, and more than any other.
    #[must_use]
    pub fn majority(&self, threshold: usize) -> Option<usize> {
        let count = |place: usize| self.readings.get(place).map_or(0, |reading| reading.people.len());
        let most = count(0);
        (most >= threshold && most > count(1)).then_some(0)
    }

    /// Returns the reading of this one that is of the same people as a reading of another matter, where the two are of one sort: the
    /// same people differ in the same way.
    #[must_use]
    pub fn like(&self, other: &Self, reading: usize) -> Option<usize> {
        if self.key == other.key || self.sort() != other.sort() {
            return None;
        }
        let people = &other.readings.get(reading)?.people;
        self.readings.iter().position(|own| own.people == *people)
    }

    /// Says whether the same people differ in the same way.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.key != other.key && self.sort() == other.sort()
    }

    fn sort(&self) -> (MatterKind, &Differs, BTreeSet<&Vec<RecordId>>) {
        let people = self.readings.iter().map(|reading| &reading.people).collect();
        (self.kind, &self.differs, people)
    }

    /// Returns the record of a matter that is of one record.
    #[must_use]
    pub fn record(&self) -> Option<&RecordId> {
        self.marks
            .first()
            .filter(|_| self.kind == MatterKind::Conflict)
            .map(|mark| &mark.record)
    }
}

/// Returns who made a record: the author of its first version that is known, if it is not the program.
#[must_use]
pub fn maker(record: &Record) -> Option<&RecordId> {
    let first = record.first()?;
    (first.author.as_str() != VARIORUM).then_some(&first.author)
}

/// Returns the versions that came to say this by themselves, of those that the heads that say it come from: whoever undid something, or
/// took what was there, only said it again.
#[must_use]
pub fn sayers<'a>(record: &'a Record, state: &RecordState) -> Vec<&'a Rc<Revision>> {
    let known = record.known();
    let mut seen: BTreeSet<RevisionId> = BTreeSet::new();
    let mut children: BTreeMap<RevisionId, Vec<RevisionId>> = BTreeMap::new();
    let heads = record.heads().filter(|(_, head)| head.state.says_the_same(state));
    let mut waiting: Vec<RevisionId> = heads.map(|(id, _)| id).collect();
    while let Some(id) = waiting.pop() {
        if let Some(revision) = known.get(&id).filter(|_| seen.insert(id)) {
            for parent in &revision.parents {
                children.entry(*parent).or_default().push(id);
                waiting.push(*parent);
            }
        }
    }
    let own: Vec<RevisionId> = seen
        .iter()
        .filter(|id| {
            known
                .get(id)
                .is_some_and(|revision| revision.state.says_the_same(state))
        })
        .copied()
        .collect();
    let mut again: BTreeSet<RevisionId> = BTreeSet::new();
    let mut waiting: Vec<RevisionId> = own
        .iter()
        .filter_map(|id| children.get(id))
        .flatten()
        .copied()
        .collect();
    while let Some(id) = waiting.pop() {
        if again.insert(id) {
            waiting.extend(children.get(&id).into_iter().flatten());
        }
    }
    own.iter()
        .filter(|id| !again.contains(id))
        .filter_map(|id| known.get(id))
        .collect()
}

/// Returns the latest decision on each matter, with the record that says so.
#[must_use]
pub fn kept(casebook: &Casebook) -> BTreeMap<&str, (&RecordId, &Decision)> {
    let decided = casebook.decisions().into_iter();
    decided
        .map(|(id, decision)| (decision.suggestion.as_str(), (id, decision)))
        .collect()
}

/// Returns what tells whether the records of a matter still say what they said.
#[must_use]
pub fn seal(casebook: &Casebook, matter: &Matter) -> String {
    let mut lines: Vec<String> = Vec::new();
    let records: BTreeSet<&RecordId> = matter.marks.iter().map(|mark| &mark.record).collect();
    for id in records {
        let Some(record) = casebook.record(id) else { continue };
        let mut states: Vec<String> = Vec::new();
        for state in record.states() {
            states.push(
                state
                    .live()
                    .map(|content| compact(&content.to_json()))
                    .unwrap_or_default(),
            );
        }
        sort_by_key(&mut states, Clone::clone);
        lines.push(id.to_string());
        lines.extend(states);
    }
    digest(&lines)
}

/// Returns a matter in a line, for those who look through the decisions.
#[must_use]
pub fn label(casebook: &Casebook, matter: &Matter) -> String {
    let first = matter.marks.first().and_then(|mark| casebook.content(&mark.record));
    let words = match first {
        Some(Content::Claim(claim)) => claim_words(claim),
        Some(Content::Comparison(comparison)) => comparison.question.clone(),
        Some(Content::Comment(comment)) => comment.text.clone(),
        Some(Content::Source(source)) => source.outlet.clone(),
        Some(Content::Tag(tag)) => tag.name.clone(),
        Some(Content::Alias(alias)) => alias.label.clone(),
        Some(Content::Annotator(annotator)) => annotator.name.clone(),
        Some(Content::Casebook(title)) => title.title.clone(),
        Some(Content::Decision(decision)) => decision.label.clone(),
        None => String::new(),
    };
    super::view::shorten(&words, 80)
}

/// Says whether all readings of a matter can be refused at once: its record can be done without.
#[must_use]
pub fn can_reject(casebook: &Casebook, matter: &Matter) -> bool {
    let shown = matter.record().and_then(|id| casebook.record(id)?.shown());
    shown.is_none_or(|shown| {
        !matches!(
            shown.state.kind(),
            RecordKind::Casebook | RecordKind::Source | RecordKind::Tag | RecordKind::Annotator
        )
    })
}

/// Returns the names by which people are told in what is written down: pseudonyms where names are hidden or not known.
#[must_use]
pub fn names(open: &Open, me: &RecordId) -> Names {
    let mut names = BTreeMap::new();
    for person in listed(open, me) {
        let name = if open.collate.people.anonymous || person.name.is_empty() {
            t!("people-pseudonym", sign = person.sign)
        } else {
            person.name
        };
        names.insert(person.id, name);
    }
    Names(names)
}

/// Returns what all records of a matter would be as one, and which of them it would be; nothing for versions of one record.
#[must_use]
pub fn joined(casebook: &Casebook, derived: &Derived, matter: &Matter, names: &Names) -> Option<(RecordId, Content)> {
    match matter.kind {
        MatterKind::Conflict => None,
        MatterKind::Claims => join::claims(casebook, matter, names).map(|(kept, claim)| (kept, Content::Claim(claim))),
        MatterKind::Comparisons => join::comparisons(casebook, derived, matter, names)
            .map(|(kept, comparison)| (kept, Content::Comparison(comparison))),
    }
}

/// Returns 32 hexadecimal digits that stand for some lines.
fn digest(lines: &[String]) -> String {
    let whole = TextId::of(&lines.join("\n")).to_string();
    let digits = whole.rsplit(':').next().and_then(|digits| digits.get(..32));
    digits.unwrap_or_default().to_owned()
}

/// Returns a matter of records made by people, with the readings that follow, or nothing where all say the same.
fn matter(kind: MatterKind, differs: Differs, marks: Vec<Mark>) -> Option<Matter> {
    let mut own: BTreeMap<&RecordId, BTreeSet<usize>> = BTreeMap::new();
    for mark in &marks {
        own.entry(&mark.person).or_default().insert(mark.variant);
    }
    let mut readings: BTreeMap<Vec<usize>, Vec<RecordId>> = BTreeMap::new();
    for (person, variants) in own {
        let variants = variants.into_iter().collect();
        readings.entry(variants).or_default().push(person.clone());
    }
    if readings.len() < 2 {
        return None;
    }
    let readings = readings
        .into_iter()
        .map(|(variants, people)| Reading { variants, people });
    Some(of_readings(kind, differs, marks, readings.collect()))
}

fn of_readings(kind: MatterKind, differs: Differs, marks: Vec<Mark>, mut readings: Vec<Reading>) -> Matter {
    sort_by_key(&mut readings, |reading| std::cmp::Reverse(reading.people.len()));
    let records: BTreeSet<&RecordId> = marks.iter().map(|mark| &mark.record).collect();
    let mut lines = vec![kind.word().to_owned()];
    lines.extend(records.into_iter().map(RecordId::to_string));
    Matter {
        key: digest(&lines),
        kind,
        differs,
        place: None,
        spans: Vec::new(),
        marks,
        readings,
    }
}

/// Sets that grow together (disjoint sets, by halving the way to the root).
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, of: usize) -> usize {
        let mut at = of;
        while let Some(&up) = self.0.get(at) {
            if up == at {
                break;
            }
            let over = self.0.get(up).copied().unwrap_or(up);
            if let Some(place) = self.0.get_mut(at) {
                *place = over;
            }
            at = over;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        // The lower one stays the root: what comes first is decided by the order of the members alone.
        if let Some(place) = self.0.get_mut(a.max(b)) {
            *place = a.min(b);
        }
    }

    /// Returns the groups with more than one member.
    fn several(mut self) -> Vec<Vec<usize>> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for member in 0..self.0.len() {
            let root = self.root(member);
            groups.entry(root).or_default().push(member);
        }
        groups.into_values().filter(|group| group.len() > 1).collect()
    }
}
