//! What is known of a file before anything changes: whose it is, when it was worked on, which sources it speaks of, what it holds by
//! kind, and whether the work in it is told of somebody else elsewhere. It counts and names; it accuses nobody and merges nothing.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::near::{ASKED, Nearness, Saves, name};
use crate::core::format::casebook::ELSEWHERE;
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::model::{Casebook, Claim, Content, Difference, RecordId, RecordKind, VARIORUM};
use crate::core::order::{set_of, sort_by_key};
use crate::core::text::TextId;

/// The fewest claims of which it is told that somebody else has the same.
const FEWEST: usize = 3;

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Whose work it brings, the one with most of it first; where it brings nothing, whose work is in it.
    pub people: Vec<Brings>,
    /// The last change in it: who made it, and when, in milliseconds since 1970-01-01 UTC.
    pub last: Option<(RecordId, u64)>,
    /// When the first and the last of what it brings was made, in milliseconds since 1970-01-01 UTC.
    pub made: Option<(u64, u64)>,
    /// The sources that it speaks of.
    pub sources: Vec<Spoken>,
    /// What it holds, by kind.
    pub kinds: Vec<Kind>,
    /// What of it is told of somebody else elsewhere.
    pub copied: Vec<Copied>,
    /// Who made the claims in it, and how many.
    makers: Vec<(RecordId, usize)>,
    /// What the claims of the person of the file are known by, and how many they are.
    print: Option<(u64, usize)>,
    /// The claims that two people are said to have made, by who made them here.
    twins: Option<(RecordId, usize)>,
}

/// A person, and what a file brings of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brings {
    /// The annotator.
    pub id: RecordId,
    /// The chosen name; empty where none is known.
    pub name: String,
    /// How many records.
    pub records: usize,
}

/// A source that a file speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Its text.
    pub id: TextId,
    /// Its name; empty where none is known.
    pub name: String,
    /// How many claims of the file stand on it.
    pub claims: usize,
    /// How it stands to what is here.
    pub is: Known,
}

/// How a source of a file stands to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// The same text is here.
    Same,
    /// Another save of the article is here.
    Near {
        /// The one that is here.
        source: TextId,
        /// How many of a hundred words of the shorter text stand in both.
        percent: u8,
    },
    /// It is new, and its text comes with it.
    New,
    /// Its text is neither here nor in the file.
    Missing,
}

impl Known {
    /// Returns the word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Near { .. } => "near",
            Self::New => "new",
            Self::Missing => "missing",
        }
    }
}

/// How many records of a kind a file holds, by what a merge would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// The kind.
    pub kind: RecordKind,
    /// Records that are not here yet.
    pub new: usize,
    /// Records that say the same here.
    pub same: usize,
    /// Records that a merge would change.
    pub changed: usize,
    /// Records that a merge would delete here.
    pub deleted: usize,
    /// Records that would be in conflict.
    pub conflicts: usize,
}

/// What of a file is told of somebody else elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// It holds just what a file does that came before it: its place.
    File(usize),
    /// Most of its claims were made by somebody else than the person of the file.
    Made {
        /// By whom.
        by: RecordId,
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// Its claims are those of somebody else, word for word and tag for tag.
    Same {
        /// Whose.
        of: RecordId,
        /// How many.
        count: usize,
    },
    /// Claims are under one name here and under another one in the file.
    Twins {
        /// Whose they are here.
        of: RecordId,
        /// How many.
        count: usize,
    },
}

/// The casebook that files are held against.
pub struct Against<'a> {
    book: &'a Casebook,
    me: Option<&'a RecordId>,
    prints: BTreeMap<u64, RecordId>,
    saves: OnceCell<Saves<'a>>,
}

impl<'a> Against<'a> {
    /// Looks through a casebook; `me` is who works in it.
    #[must_use]
    pub fn of(book: &'a Casebook, me: Option<&'a RecordId>) -> Self {
        let prints = prints(book).into_iter().map(|(id, (print, _))| (print, id));
        Self {
            book,
            me,
            prints: prints.collect(),
            saves: OnceCell::new(),
        }
    }

    /// Returns what is known of a file, given what it would bring.
    #[must_use]
    pub fn preview(&self, theirs: &Casebook, found: &Difference, near: &mut Nearness) -> Preview {
        let mut preview = Preview::default();
        self.people(theirs, found, &mut preview);
        preview.sources = self.sources(theirs, near);
        preview.kinds = kinds(theirs, found);
        self.claims(theirs, &mut preview);
        preview
    }

    /// Tells who made what of the file is not here, and when.
    fn people(&self, theirs: &Casebook, found: &Difference, preview: &mut Preview) {
        let lists = [&found.new, &found.changed, &found.conflicts, &found.deleted];
        let brought = set_of(lists.into_iter().flatten());
        let mut counts: BTreeMap<RecordId, usize> = BTreeMap::new();
        let mut all: BTreeMap<RecordId, usize> = BTreeMap::new();
        let mut last = None;
        for (id, record) in theirs.records() {
            let here = self.book.record(id);
            let mut authors = BTreeSet::new();
            for (revision_id, revision) in record.known() {
                let at = revision.clock.clamped();
                if !is_program(&revision.author) {
                    last = last.max(Some((at, &revision.author)));
                }
                let is_new = here.is_none_or(|here| !here.known().contains_key(revision_id));
                if is_new && brought.contains(id) {
                    authors.insert(&revision.author);
                    let (from, to) = preview.made.unwrap_or((at.ms, at.ms));
                    preview.made = Some((from.min(at.ms), to.max(at.ms)));
                }
            }
            let shown = record.shown().map(|shown| &shown.author);
            // What was merged since is here by now, and was brought all the same.
            if authors.is_empty() && brought.contains(id) {
                authors.extend(shown);
            }
            for author in authors.into_iter().filter(|author| !is_program(author)) {
                *counts.entry(author.clone()).or_default() += 1;
            }
            if let Some(author) = shown.filter(|author| !is_program(author)) {
                *all.entry(author.clone()).or_default() += 1;
            }
        }
        preview.last = last.map(|(at, author)| (author.clone(), at.ms));
        let counts = if counts.is_empty() { all } else { counts };
        let mut people: Vec<Brings> = counts
            .into_iter()
            .map(|(id, records)| Brings {
                name: self.name(theirs, &id),
                id,
                records,
            })
            .collect();
        sort_by_key(&mut people, |person| {
            (
                std::cmp::Reverse(person.records),
                person.name.clone(),
                person.id.clone(),
            )
        });
        preview.people = people;
    }

    fn name(&self, theirs: &Casebook, id: &RecordId) -> String {
        let name = theirs.annotator(id).or_else(|| self.book.annotator(id));
        name.unwrap_or_default().to_owned()
    }

    /// Returns the sources that a file speaks of: those that it has a card of, and those that its claims stand on.
    fn sources(&self, theirs: &Casebook, near: &mut Nearness) -> Vec<Spoken> {
        let mut claims: BTreeMap<TextId, usize> = BTreeMap::new();
        for content in theirs.records().values().filter_map(|record| record.content()) {
            match content {
                Content::Claim(claim) => *claims.entry(claim.source).or_default() += 1,
                Content::Comparison(comparison) => {
                    for silence in &comparison.silent {
                        claims.entry(silence.source).or_default();
                    }
                }
                _ => {}
            }
        }
        for id in theirs.records().keys().filter_map(RecordId::text) {
            if theirs.source(id).is_some() {
                claims.entry(id).or_default();
            }
        }
        let mut all = Vec::new();
        let mut asked = 0;
        for (id, claims) in claims {
            let card = theirs.source(id).or_else(|| self.book.source(id));
            let is = match (self.book.text(id), theirs.text(id)) {
                (Some(_), _) if self.book.source(id).is_some() => Known::Same,
                (_, Some(text)) if asked < ASKED => {
                    asked += 1;
                    let saves = self.saves.get_or_init(|| near.saves(self.book));
                    match saves.near(text, card, near).first() {
                        Some(near) => Known::Near {
                            source: near.source,
                            percent: near.percent,
                        },
                        None => Known::New,
                    }
                }
                (_, Some(_)) => Known::New,
                (Some(_), None) => Known::Same,
                (None, None) => Known::Missing,
            };
            let order = card.map_or(u32::MAX, |card| card.order);
            let name = card.map(name).unwrap_or_default();
            all.push((order, Spoken { id, name, claims, is }));
        }
        sort_by_key(&mut all, |(order, spoken)| (*order, spoken.id));
        all.into_iter().map(|(_, spoken)| spoken).collect()
    }

    /// Tells who made the claims of a file, and whether they are told of somebody else here.
    fn claims(&self, theirs: &Casebook, preview: &mut Preview) {
        let mut makers: BTreeMap<&RecordId, usize> = BTreeMap::new();
        let mut twins: BTreeMap<&RecordId, usize> = BTreeMap::new();
        for (id, record, _) in theirs.claim_records() {
            let Some(first) = record.first() else { continue };
            let here = self.book.record(id).and_then(|record| record.first());
            // What stands behind a revision that replaces another one is better known where that one is.
            let maker = match here {
                Some(here) if !first.parents.is_empty() => &here.author,
                _ => &first.author,
            };
            *makers.entry(maker).or_default() += 1;
            let begins = |revision: &crate::core::model::Revision| revision.parents.is_empty();
            if let Some(here) = here.filter(|here| here.author != first.author && begins(here) && begins(first)) {
                *twins.entry(&here.author).or_default() += 1;
            }
        }
        let most = |counts: BTreeMap<&RecordId, usize>| {
            let mut all: Vec<(RecordId, usize)> = counts.into_iter().map(|(id, n)| (id.clone(), n)).collect();
            sort_by_key(&mut all, |(id, count)| (std::cmp::Reverse(*count), id.clone()));
            all
        };
        preview.makers = most(makers);
        preview.twins = most(twins).into_iter().next();
        let person = preview.last.as_ref().map(|(person, _)| person);
        preview.print = person.and_then(|person| prints(theirs).remove(person));
    }

    /// Says of each file what of it is told of somebody else, here or in a file that came before it.
    #[must_use]
    pub fn copied(&self, files: &[(&Preview, &Casebook)]) -> Vec<Vec<Copied>> {
        // Whose claims are in every file was handed out to all of them.
        let mut holders: BTreeMap<&RecordId, usize> = BTreeMap::new();
        let with_claims = files.iter().filter(|(preview, _)| !preview.makers.is_empty());
        let readable = with_claims.clone().count();
        for (id, _) in with_claims.flat_map(|(preview, _)| &preview.makers) {
            *holders.entry(id).or_default() += 1;
        }
        let is_handed_out = |id: &RecordId| readable > 2 && holders.get(id) == Some(&readable);
        let mut seen: BTreeMap<u64, &RecordId> = BTreeMap::new();
        let mut wholes: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        let mut all = Vec::new();
        for (place, (preview, book)) in files.iter().enumerate() {
            let mut copied = Vec::new();
            // What holds something else mostly has another size or another last change.
            let alike = wholes.entry((book.records().len(), &preview.last)).or_default();
            let is_same = |before: &&usize| files.get(**before).is_some_and(|(_, other)| other == book);
            match alike.iter().find(is_same) {
                Some(before) if !book.records().is_empty() => copied.push(Copied::File(*before)),
                _ => alike.push(place),
            }
            if let Some((of, count)) = preview.twins.clone() {
                copied.push(Copied::Twins { of, count });
            }
            if let (Some((print, count)), Some((person, _))) = (preview.print, &preview.last) {
                let known = [self.prints.get(&print), seen.get(&print).copied()];
                let is_told = |id: &&RecordId| preview.twins.as_ref().is_some_and(|(of, _)| of == *id);
                let other = known.into_iter().flatten().find(|id| *id != person);
                if let Some(of) = other.filter(|id| !is_told(id)) {
                    copied.push(Copied::Same { of: of.clone(), count });
                }
                seen.entry(print).or_insert(person);
            }
            copied.extend(self.made(preview, &is_handed_out));
            all.push(copied);
        }
        all
    }

    /// Says whether most claims of a file were made by one who is neither its person nor who works here.
    fn made(&self, preview: &Preview, is_handed_out: &dyn Fn(&RecordId) -> bool) -> Option<Copied> {
        let person = preview.last.as_ref().map(|(person, _)| person)?;
        let counted = preview
            .makers
            .iter()
            .filter(|(id, _)| Some(id) != self.me && !is_program(id) && (id == person || !is_handed_out(id)));
        let of: usize = counted.clone().map(|(_, count)| count).sum();
        let (by, count) = counted.clone().next()?;
        (by != person && *count >= FEWEST && count * 2 > of).then(|| Copied::Made {
            by: by.clone(),
            count: *count,
            of,
        })
    }
}

/// Tells whether nobody stands behind an author.
fn is_program(author: &RecordId) -> bool {
    [VARIORUM, ELSEWHERE].contains(&author.as_str())
}

fn kinds(theirs: &Casebook, found: &Difference) -> Vec<Kind> {
    let mut all: BTreeMap<RecordKind, Kind> = BTreeMap::new();
    let mut count = |ids: &[RecordId], add: fn(&mut Kind)| {
        let shown = ids.iter().filter_map(|id| theirs.record(id)?.shown());
        for kind in shown.map(|shown| shown.state.kind()) {
            add(all.entry(kind).or_insert(Kind {
                kind,
                new: 0,
                same: 0,
                changed: 0,
                deleted: 0,
                conflicts: 0,
            }));
        }
    };
    count(&found.new, |kind| kind.new += 1);
    count(&found.same, |kind| kind.same += 1);
    count(&found.changed, |kind| kind.changed += 1);
    count(&found.deleted, |kind| kind.deleted += 1);
    count(&found.conflicts, |kind| kind.conflicts += 1);
    let mut kinds: Vec<Kind> = all.into_values().collect();
    sort_by_key(&mut kinds, |kind| rank(kind.kind));
    kinds
}

/// Returns the place of a kind where kinds are listed: what people make first.
#[must_use]
pub fn rank(kind: RecordKind) -> u8 {
    match kind {
        RecordKind::Claim => 0,
        RecordKind::Comparison => 1,
        RecordKind::Comment => 2,
        RecordKind::Source => 3,
        RecordKind::Tag => 4,
        RecordKind::Alias => 5,
        RecordKind::Decision => 6,
        RecordKind::Annotator => 7,
        RecordKind::Casebook => 8,
    }
}

/// Returns what the claims of each person are known by, and how many they are: two people with the same claims have the same number.
fn prints(book: &Casebook) -> BTreeMap<RecordId, (u64, usize)> {
    let mut all: BTreeMap<&RecordId, (u64, usize)> = BTreeMap::new();
    for (_, record, claim) in book.claim_records() {
        let Some(first) = record.first() else { continue };
        let entry = all.entry(&first.author).or_default();
        // A sum: the order of ids, which differ from one person to the next, does not count.
        entry.0 = entry.0.wrapping_add(print(claim));
        entry.1 += 1;
    }
    let all = all
        .into_iter()
        .filter(|(id, (_, count))| *count >= FEWEST && !is_program(id));
    all.map(|(id, print)| (id.clone(), print)).collect()
}

/// Returns what a claim is known by: where it stands, and its tag.
fn print(claim: &Claim) -> u64 {
    // Its keys are fixed: the same everywhere.
    let mut hasher = DefaultHasher::new();
    claim.source.hash(&mut hasher);
    claim.tag.hash(&mut hasher);
    for piece in &claim.pieces {
        (piece.start, piece.end).hash(&mut hasher);
    }
    hasher.finish()
}

/// Problems that say the same, with their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason<'a> {
    /// The file; the same for all.
    pub file: &'a str,
    /// What is wrong.
    pub what: &'a ProblemKind,
    /// Where, as JSON pointers or bytes; those of a whole file have none.
    pub places: Vec<&'a str>,
    /// How many there are.
    pub count: usize,
}

/// Puts the problems together that say the same of the same file, in the order of the first of each.
#[must_use]
pub fn reasons(problems: &[Problem]) -> Vec<Reason<'_>> {
    let mut places: BTreeMap<(&str, &str, String), usize> = BTreeMap::new();
    let mut all: Vec<Reason<'_>> = Vec::new();
    for problem in problems {
        let args = problem.what.args().into_iter().map(|(_, value)| value + "\n");
        let key = (problem.file.as_str(), problem.what.key(), args.collect());
        let place = *places.entry(key).or_insert(all.len());
        if place == all.len() {
            all.push(Reason {
                file: &problem.file,
                what: &problem.what,
                places: Vec::new(),
                count: 0,
            });
        }
        if let Some(reason) = all.get_mut(place) {
            reason.count += 1;
            if !problem.place.is_empty() {
                reason.places.push(&problem.place);
            }
        }
    }
    all
}
