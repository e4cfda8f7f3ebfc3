//! One utterance in several wordings, and one wording that is given to several speakers.

use super::align::{Table, inside};
use super::gathered::{Found, Matters, Said, all_sources, positions};
use super::lexicon::{Lexicon, hash, stem};
use super::{Reason, SuggestionKind};
use crate::core::analysis::TokenKind;
use crate::core::analysis::names::{EntityKind, plain};
use crate::core::order::sort_by_key;
use crate::core::text::Span;
use crate::core::text::lower_case;

/// Utterances with one word that are compared, at most.
const MOST: usize = 120;

/// Words and marks of an utterance that are looked at, at most.
const LONG: usize = 400;

/// Utterances of one matter whose speakers are held against each other, at most.
const SPEAKERS: usize = 60;

/// Words of an utterance that may be told in quite other ones, at most.
const SHORT: usize = 8;

/// An utterance.
struct Utterance {
    line: usize,
    source: usize,
    /// The words, without the marks.
    span: Span,
    /// All words, by number.
    words: Vec<u64>,
    /// Those that say something, by stem, each once.
    stems: Vec<u64>,
    speaker: Speaker,
    is_partial: bool,
    /// Whether its sentence holds no other.
    is_single: bool,
}

/// Who said it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaker {
    Nobody,
    Entity(usize),
    Described,
}

/// How two utterances stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Same,
    Cut,
    Words,
}

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    let utterances = utterances(table);
    let mut pairs: Vec<(u64, usize)> = Vec::new();
    let mut of_line: Vec<Vec<usize>> = vec![Vec::new(); table.lines.len()];
    for (at, utterance) in utterances.iter().enumerate() {
        of_line[utterance.line].push(at);
        for stem in &utterance.stems {
            pairs.push((*stem, at));
        }
    }
    sort_by_key(&mut pairs, |pair| *pair);
    let mut related: Vec<(usize, usize)> = Vec::new();
    for group in pairs.chunk_by(|a, b| a.0 == b.0) {
        let group = &group[..group.len().min(MOST)];
        for (n, (_, one)) in group.iter().enumerate() {
            for (_, other) in &group[n + 1..] {
                if utterances[*one].source != utterances[*other].source {
                    related.push((*one, *other));
                }
            }
        }
    }
    for (one, utterance) in utterances.iter().enumerate() {
        for (line, _) in &table.lines[utterance.line].partners {
            related.extend(
                of_line[*line]
                    .iter()
                    .filter(|other| **other > one)
                    .map(|other| (one, *other)),
            );
        }
    }
    sort_by_key(&mut related, |pair| *pair);
    related.dedup();
    let mut matters = Matters::new(utterances.len());
    let mut same = Matters::new(utterances.len());
    let mut cut = vec![false; utterances.len()];
    for (one, other) in related {
        let (a, b) = (&utterances[one], &utterances[other]);
        match relation(table, a, b) {
            Some(Relation::Same) => {
                same.join(one, other);
                matters.join(one, other);
            }
            Some(relation) => {
                matters.join(one, other);
                cut[one] |= relation == Relation::Cut;
            }
            None => {}
        }
    }
    for set in matters.sets() {
        let said = |position: &mut dyn FnMut(usize) -> usize| -> Vec<Said> {
            let mut said = Vec::new();
            for at in &set {
                let one = &utterances[*at];
                said.push(Said {
                    line: one.line,
                    span: one.span,
                    position: position(*at),
                });
            }
            said
        };
        let words = positions(table, &said(&mut |at| same.root(at)));
        let is_cut = set.iter().any(|at| cut[*at]);
        let speakers: Vec<Speaker> = set.iter().map(|at| utterances[*at].speaker).collect();
        let entity = speakers.iter().find_map(|speaker| match speaker {
            Speaker::Entity(entity) => table.names.entities.get(*entity),
            _ => None,
        });
        let subject = entity.map(|entity| entity.label.clone()).unwrap_or_default();
        if is_given_to_several(table, &utterances, &set) {
            let by = positions(
                table,
                &said(&mut |at| match utterances[at].speaker {
                    Speaker::Entity(entity) => entity,
                    _ => usize::MAX,
                }),
            );
            if all_sources(&by) > 1 {
                found.push(Found {
                    kind: SuggestionKind::Speaker,
                    reason: Reason::Speakers,
                    subject: subject.clone(),
                    positions: by,
                    score: 830,
                });
            }
        }
        if words.len() > 1 && all_sources(&words) > 1 {
            let sources = u32::try_from(all_sources(&words)).unwrap_or(9).min(9);
            found.push(Found {
                kind: SuggestionKind::Quotation,
                reason: if is_cut { Reason::Cut } else { Reason::Words },
                subject,
                positions: words,
                score: 820 + sources * 5,
            });
        }
    }
}

/// Tells whether one wording has two speakers: two names; or one, and a source that prints the words and never names that one.
fn is_given_to_several(table: &Table<'_>, utterances: &[Utterance], set: &[usize]) -> bool {
    let all = || set.iter().take(SPEAKERS).filter_map(|at| utterances.get(*at));
    for one in all() {
        let Speaker::Entity(entity) = one.speaker else { continue };
        let Some(who) = table.names.entities.get(entity) else {
            continue;
        };
        for other in all().filter(|other| other.source != one.source && one.words.len().min(other.words.len()) > 3) {
            let is_other = match other.speaker {
                Speaker::Entity(there) => there != entity,
                _ => other.words == one.words && who.mentions.iter().all(|(source, _)| *source != other.source),
            };
            if is_other {
                return true;
            }
        }
    }
    false
}

fn utterances(table: &Table<'_>) -> Vec<Utterance> {
    let lexicon = Lexicon::ready();
    let mut utterances = Vec::new();
    for (at, line) in table.lines.iter().enumerate() {
        let article = &table.articles[line.source];
        for quotation in inside(&article.quotations, line.span, |quotation| quotation.span) {
            if quotation.level > 0 {
                continue;
            }
            let (mut words, mut stems) = (Vec::new(), Vec::new());
            for token in article.reading.tokens_in(quotation.inner).iter().take(LONG) {
                if token.kind == TokenKind::Mark {
                    continue;
                }
                let lower: String = lower_case(token.text);
                words.push(hash(&lower));
                let stem = stem(&lower);
                if !lexicon.is_common(&lower) && !stems.contains(&stem) {
                    stems.push(stem);
                }
            }
            let speaker = match &quotation.speaker {
                None => person_near(table, at, quotation.span).map_or(Speaker::Nobody, Speaker::Entity),
                Some(speaker) => {
                    let names = table
                        .names
                        .names
                        .get(line.source)
                        .map(Vec::as_slice)
                        .unwrap_or_default();
                    let key = plain(&speaker.name);
                    let own = names.iter().find(|name| match speaker.span {
                        Some(span) => name.span.overlaps(span),
                        None => plain(table.slice(line.source, name.span)) == key,
                    });
                    own.and_then(|name| name.entity)
                        .map_or(Speaker::Described, Speaker::Entity)
                }
            };
            utterances.push(Utterance {
                line: at,
                source: line.source,
                span: quotation.inner,
                words,
                stems,
                speaker,
                is_partial: quotation.partial,
                is_single: inside(&article.quotations, line.span, |quotation| quotation.span).len() == 1,
            });
        }
    }
    utterances
}

/// Returns the only person that the sentence names before its quotation; where the sentence is all quotation, the one before it.
fn person_near(table: &Table<'_>, line: usize, quotation: Span) -> Option<usize> {
    let own = table.lines.get(line)?;
    let is_all = own.span.len() <= quotation.len() + 2;
    let line = table
        .lines
        .get(if is_all { line.checked_sub(1)? } else { line })
        .filter(|line| line.source == own.source)?;
    let names = inside(table.names.names.get(own.source)?, line.span, |name| name.span).iter();
    let mut people = names
        .filter(|name| name.span.start < quotation.start)
        .filter_map(|name| name.entity);
    let is_person = |entity: &usize| {
        let entity = table.names.entities.get(*entity);
        entity.is_some_and(|one| match one.kind {
            EntityKind::Person => true,
            EntityKind::Unknown => one.label.contains(' '),
            EntityKind::Place | EntityKind::Organisation => false,
        })
    };
    let first = people.find(is_person)?;
    people.filter(is_person).all(|other| other == first).then_some(first)
}

fn relation(table: &Table<'_>, a: &Utterance, b: &Utterance) -> Option<Relation> {
    if a.words == b.words {
        return (!a.stems.is_empty()).then_some(Relation::Same);
    }
    let (short, long) = if a.words.len() < b.words.len() { (a, b) } else { (b, a) };
    let is_inside = long
        .words
        .windows(short.words.len().max(1))
        .any(|part| part == short.words);
    let is_told_same = a.speaker == b.speaker && matches!(a.speaker, Speaker::Entity(_));
    let are_two = matches!((a.speaker, b.speaker), (Speaker::Entity(a), Speaker::Entity(b)) if a != b);
    let likeness = table.likeness(a.line, b.line);
    if is_inside
        && (short.stems.len() > 1 || !short.stems.is_empty() && likeness >= if is_told_same { 150 } else { 200 })
    {
        return Some(Relation::Cut);
    }
    let shared: Vec<u64> = short
        .stems
        .iter()
        .filter(|stem| long.stems.contains(stem))
        .copied()
        .collect();
    let weight = |stems: &[u64]| stems.iter().map(|stem| table.weight(*stem)).sum::<u32>();
    let part = weight(&shared) * 100 / weight(&short.stems).max(1);
    let is_like = shared.len() > 1 && part >= if are_two { 60 } else { 38 };
    let is_bound = is_told_same
        && a.is_partial
        && b.is_partial
        && likeness >= 220
        && long.words.len() <= SHORT
        && a.is_single
        && b.is_single;
    (is_like || is_bound).then_some(Relation::Words)
}
