//! Several claims made one, and several comparisons on one question: what most people say, else what all say together. Which record
//! remains depends on the records alone, so that two people who join the same get the same.

use std::collections::{BTreeMap, BTreeSet};

use super::comparisons::folded;
use super::{Mark, Matter, maker};
use crate::app::view::Derived;
use crate::core::anchor::{Anchor, describe};
use crate::core::model::{Casebook, Claim, Clock, Comparison, Position, RecordId, Silence, Status};
use crate::core::order::{set_of, sort_by_key};
use crate::core::text::{Span, TextId};
use crate::t;

/// The names by which people are told in what is written down.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names(pub BTreeMap<RecordId, String>);

impl Names {
    fn of(&self, person: &RecordId) -> String {
        self.0.get(person).cloned().unwrap_or_default()
    }

    /// Returns what people noted: what all of them say as it is, else each with the names of those who say it.
    fn noted<'a>(&self, said: impl Iterator<Item = (&'a RecordId, &'a str)>) -> String {
        let mut notes: Vec<(&str, Vec<&RecordId>)> = Vec::new();
        let mut silent = 0;
        for (person, note) in said {
            let note = note.trim();
            match notes.iter_mut().find(|(known, _)| *known == note) {
                _ if note.is_empty() => silent += 1,
                Some((_, people)) if people.contains(&person) => {}
                Some((_, people)) => people.push(person),
                None => notes.push((note, vec![person])),
            }
        }
        if let ([(note, _)], 0) = (notes.as_slice(), silent) {
            return (*note).to_owned();
        }
        let mut lines: Vec<String> = Vec::new();
        for (note, people) in notes {
            let names: Vec<String> = people.into_iter().map(|person| self.of(person)).collect();
            lines.push([names.join(", ").as_str(), ": ", note].concat());
        }
        lines.join("\n")
    }
}

/// What somebody made, with when.
struct Made<'a, T> {
    id: &'a RecordId,
    person: &'a RecordId,
    what: &'a T,
}

/// Returns what people made, the oldest first.
fn made<'a, T>(
    casebook: &'a Casebook,
    records: impl Iterator<Item = &'a RecordId>,
    get: impl Fn(&RecordId) -> Option<&'a T>,
) -> Vec<Made<'a, T>> {
    let mut all: Vec<((Clock, &RecordId), Made<'a, T>)> = Vec::new();
    for id in records {
        let record = casebook.record(id);
        if let (Some(what), Some(person), Some(first)) = (
            get(id),
            record.and_then(|record| maker(record)),
            record.and_then(|record| record.first()),
        ) {
            all.push(((first.clock.clamped(), id), Made { id, person, what }));
        }
    }
    sort_by_key(&mut all, |(when, _)| *when);
    all.into_iter().map(|(_, made)| made).collect()
}

/// Returns the value that most people have; of two that equally many have, the one that is first by `rank`.
fn most<'a, T, V: Ord + Clone>(
    all: &[Made<'a, T>],
    value: impl Fn(&'a T) -> V,
    rank: impl Fn(&V) -> usize,
) -> Option<(V, usize)> {
    let mut votes: BTreeMap<V, BTreeSet<&RecordId>> = BTreeMap::new();
    for made in all {
        votes.entry(value(made.what)).or_default().insert(made.person);
    }
    let mut votes: Vec<(V, usize)> = votes.into_iter().map(|(value, people)| (value, people.len())).collect();
    sort_by_key(&mut votes, |(value, count)| (std::cmp::Reverse(*count), rank(value)));
    votes.into_iter().next()
}

/// Returns the value that all have who have one.
fn agreed<'a, T, V: PartialEq>(all: &[Made<'a, T>], value: impl Fn(&'a T) -> Option<V>) -> Option<V> {
    let mut values = all.iter().filter_map(|made| value(made.what));
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}

/// Returns one claim for all of a matter, and the record that it is.
pub(super) fn claims(casebook: &Casebook, matter: &Matter, names: &Names) -> Option<(RecordId, Claim)> {
    let all = made(casebook, matter.marks.iter().map(|mark| &mark.record), |id| {
        casebook.claim(id)
    });
    let variant = |id: &RecordId| {
        matter
            .marks
            .iter()
            .find(|mark| mark.record == *id)
            .map(|mark| mark.variant)
    };
    let spans = |id: &RecordId| variant(id).and_then(|variant| matter.spans.get(variant));
    // The words of more than half of the people, else all words together.
    let people = matter.people().len();
    let mut votes: BTreeMap<&Vec<Span>, (BTreeSet<&RecordId>, &Claim)> = BTreeMap::new();
    for made in &all {
        let vote = votes
            .entry(spans(made.id)?)
            .or_insert_with(|| (BTreeSet::new(), made.what));
        vote.0.insert(made.person);
    }
    let pieces = match votes.values().find(|(voters, _)| voters.len() * 2 > people) {
        Some((_, claim)) => claim.pieces.clone(),
        None => together(casebook, matter)?,
    };
    joined(casebook, &all, pieces, names)
}

/// Returns one claim for several that say the same, and the record that it is.
pub(super) fn same(casebook: &Casebook, claims: &[RecordId], names: &Names) -> Option<(RecordId, Claim)> {
    let all = made(casebook, claims.iter(), |id| casebook.claim(id));
    let pieces = all.first()?.what.pieces.clone();
    joined(casebook, &all, pieces, names)
}

fn joined(
    casebook: &Casebook,
    all: &[Made<'_, Claim>],
    pieces: Vec<Anchor>,
    names: &Names,
) -> Option<(RecordId, Claim)> {
    let first = all.first()?;
    let tags = casebook.tags();
    let rank = |tag: &RecordId| tags.iter().position(|(id, _)| *id == tag).unwrap_or(usize::MAX);
    let (tag, _) = most(all, |claim| claim.tag.clone(), rank)?;
    let (speaker, _) = most(
        all,
        |claim| claim.speaker.as_str(),
        |speaker| {
            all.iter()
                .position(|made| made.what.speaker == *speaker)
                .unwrap_or_default()
        },
    )?;
    let claim = Claim {
        source: first.what.source,
        pieces,
        tag,
        speaker: speaker.to_owned(),
        role: agreed(all, |claim| claim.role),
        worth_checking: agreed(all, |claim| claim.worth_checking),
        note: names.noted(all.iter().map(|made| (made.person, made.what.note.as_str()))),
    };
    Some((first.id.clone(), claim))
}

/// Returns all words of a matter together.
fn together(casebook: &Casebook, matter: &Matter) -> Option<Vec<Anchor>> {
    let text = casebook.text(matter.place?.0)?;
    let mut spans: Vec<Span> = matter.spans.iter().flatten().copied().collect();
    sort_by_key(&mut spans, |span| *span);
    let mut whole: Vec<Span> = Vec::new();
    for span in spans {
        match whole.last_mut().filter(|last| span.start <= last.end) {
            Some(last) => last.end = last.end.max(span.end),
            None => whole.push(span),
        }
    }
    whole.into_iter().map(|span| describe(text, span)).collect()
}

/// Returns one comparison for all of a matter, and the record that it is.
pub(super) fn comparisons(
    casebook: &Casebook,
    derived: &Derived,
    matter: &Matter,
    names: &Names,
) -> Option<(RecordId, Comparison)> {
    let records = matter.marks.iter().map(|mark: &Mark| &mark.record);
    let all = made(casebook, records, |id| casebook.comparison(id));
    let first = all.first()?;
    let mut joined = Comparison {
        kinds: Vec::new(),
        positions: Vec::new(),
        silent: Vec::new(),
        ..first.what.clone()
    };
    let mut places = Places::default();
    let mut silent: BTreeMap<TextId, Silence> = BTreeMap::new();
    for made in &all {
        for kind in &made.what.kinds {
            if !joined.kinds.contains(kind) {
                joined.kinds.push(*kind);
            }
        }
        places.add(casebook, derived, &mut joined.positions, &made.what.positions);
        for silence in &made.what.silent {
            let known = silent.entry(silence.source).or_insert_with(|| silence.clone());
            // Who has read it knows more than the program that has looked.
            if known.unread && !silence.unread {
                known.clone_from(silence);
            }
        }
    }
    let evidence = joined.positions.iter().flat_map(|position| &position.evidence);
    let speaking = set_of(evidence.filter_map(|claim| Some(casebook.claim(claim)?.source)));
    joined.silent = silent
        .into_values()
        .filter(|silence| !speaking.contains(&silence.source))
        .collect();
    joined.verdict = agreed(&all, |comparison| comparison.verdict);
    joined.confidence = agreed(&all, |comparison| comparison.confidence);
    let status = agreed(&all, |comparison| Some(comparison.status));
    joined.status = status.unwrap_or(Status::Open);
    joined.severity = all.iter().map(|made| made.what.severity).max().unwrap_or_default();
    joined.settle = names.noted(all.iter().map(|made| (made.person, made.what.settle.as_str())));
    let verdicts = verdicts(&all, joined.verdict.is_none(), names);
    let why = names.noted(all.iter().map(|made| (made.person, made.what.why.as_str())));
    joined.why = [verdicts, why]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    Some((first.id.clone(), joined))
}

/// Returns who gave which verdict, where none remains.
fn verdicts(all: &[Made<'_, Comparison>], is_open: bool, names: &Names) -> String {
    let mut said: Vec<(&RecordId, String)> = Vec::new();
    for made in all {
        if let Some(verdict) = made.what.verdict.filter(|_| is_open) {
            said.push((made.person, t!(["word-verdict-", verdict.word()].concat().as_str())));
        }
    }
    names.noted(said.iter().map(|(person, word)| (*person, word.as_str())))
}

/// Where the answers of joined comparisons are: by their labels and by their evidence.
#[derive(Default)]
struct Places {
    labels: BTreeMap<String, usize>,
    claims: BTreeMap<RecordId, usize>,
    words: BTreeMap<(TextId, Vec<Span>), usize>,
}

impl Places {
    /// Adds the answers of one comparison. Two of them never become one: whoever gave them told them apart.
    fn add(&mut self, casebook: &Casebook, derived: &Derived, all: &mut Vec<Position>, new: &[Position]) {
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        for position in new {
            let label = folded(&position.label);
            let words: Vec<(TextId, Vec<Span>)> = position
                .evidence
                .iter()
                .filter_map(|claim| {
                    let placed = derived.placed.get(claim)?;
                    Some((casebook.claim(claim)?.source, placed.spans().collect()))
                })
                .collect();
            let by_label = self.labels.get(&label).filter(|_| !label.is_empty());
            let by_claim = || position.evidence.iter().find_map(|claim| self.claims.get(claim));
            let by_words = || words.iter().find_map(|words| self.words.get(words));
            let known = by_label.or_else(by_claim).or_else(by_words).copied();
            let place = known.filter(|place| !taken.contains(place)).unwrap_or(all.len());
            taken.insert(place);
            if place == all.len() {
                all.push(Position {
                    label: position.label.clone(),
                    evidence: Vec::new(),
                });
            }
            if let Some(joined) = all.get_mut(place) {
                if joined.label.trim().is_empty() {
                    joined.label.clone_from(&position.label);
                }
                for claim in &position.evidence {
                    if !joined.evidence.contains(claim) {
                        joined.evidence.push(claim.clone());
                    }
                }
            }
            self.labels.entry(label).or_insert(place);
            for claim in &position.evidence {
                self.claims.entry(claim.clone()).or_insert(place);
            }
            for words in words {
                self.words.entry(words).or_insert(place);
            }
        }
    }
}
