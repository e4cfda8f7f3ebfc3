//! One utterance in several wordings, and one wording that is given to several speakers.

use super::align::{Table, between, inside};
use super::gathered::{Found, Matters, Said, pairs, sort, tell};
use super::lexicon::{Lexicon, hash, stem};
use super::{Reason, SuggestionKind};
use crate::core::analysis::TokenKind;
use crate::core::analysis::names::{EntityKind, plain};
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
    /// Who said it: the number of the entity, or none.
    speaker: usize,
    is_partial: bool,
    /// Whether its sentence holds no other.
    is_single: bool,
}

/// Nobody is told to have said it.
const NOBODY: usize = usize::MAX;

/// Somebody without a name is.
const DESCRIBED: usize = usize::MAX - 1;

/// How two utterances stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Same,
    Cut,
    Words,
}

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    let utterances = utterances(table);
    let mut keyed: Vec<(u64, usize)> = Vec::new();
    for (at, utterance) in utterances.iter().enumerate() {
        for stem in &utterance.stems {
            keyed.push((*stem, at));
        }
    }
    let mut related: Vec<(u64, usize)> = Vec::new();
    pairs(keyed, MOST, &mut |one, other| {
        if utterances[one].source != utterances[other].source {
            related.push((one as u64, other));
        }
    });
    for (one, utterance) in utterances.iter().enumerate() {
        for (line, _) in &table.lines[utterance.line].partners {
            for other in between(utterances.len(), &|at| utterances[at].line, *line..line + 1) {
                if other > one {
                    related.push((one as u64, other));
                }
            }
        }
    }
    sort(&mut related);
    related.dedup();
    let mut matters = Matters::new(utterances.len());
    let mut same = Matters::new(utterances.len());
    let mut cut = vec![false; utterances.len()];
    for (one, other) in related {
        let one = usize::try_from(one).unwrap_or_default();
        let Some(relation) = relation(table, &utterances[one], &utterances[other]) else {
            continue;
        };
        matters.join(one, other);
        cut[one] |= relation == Relation::Cut;
        if relation == Relation::Same {
            same.join(one, other);
        }
    }
    for set in matters.sets() {
        let (mut words, mut by) = (Vec::new(), Vec::new());
        let mut subject = String::new();
        for at in &set {
            let one = &utterances[*at];
            if let Some(entity) = table.names.entities.get(one.speaker).filter(|_| subject.is_empty()) {
                subject.push_str(&entity.label);
            }
            let said = |position| Said {
                line: one.line,
                span: one.span,
                position,
            };
            words.push(said(same.root(*at) as u64));
            by.push(said(one.speaker.min(DESCRIBED) as u64));
        }
        if is_given_to_several(table, &utterances, &set) {
            let why = (SuggestionKind::Speaker, Reason::Speakers);
            tell(table, found, why, subject.clone(), &by, (830, 0));
        }
        let is_cut = set.iter().any(|at| cut[*at]);
        let reason = if is_cut { Reason::Cut } else { Reason::Words };
        tell(
            table,
            found,
            (SuggestionKind::Quotation, reason),
            subject,
            &words,
            (820, 5),
        );
    }
}

/// Tells whether one wording has two speakers: two names; or one, and a source that prints the words and never names that one.
fn is_given_to_several(table: &Table<'_>, utterances: &[Utterance], set: &[usize]) -> bool {
    let set = &set[..set.len().min(SPEAKERS)];
    for one in set.iter().map(|at| &utterances[*at]) {
        let Some(who) = table.names.entities.get(one.speaker) else {
            continue;
        };
        for other in set.iter().map(|at| &utterances[*at]) {
            let is_other = if other.speaker < DESCRIBED {
                other.speaker != one.speaker
            } else {
                other.words == one.words && who.mentions.iter().all(|(source, _)| *source != other.source)
            };
            if is_other && other.source != one.source && one.words.len().min(other.words.len()) > 3 {
                return true;
            }
        }
    }
    false
}

/// Finds what is said in quotation marks, and by whom.
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
                None => person_near(table, at, quotation.span).unwrap_or(NOBODY),
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
                    own.and_then(|name| name.entity).unwrap_or(DESCRIBED)
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
    let is_told_same = a.speaker == b.speaker && a.speaker < DESCRIBED;
    let are_two = a.speaker != b.speaker && a.speaker.max(b.speaker) < DESCRIBED;
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
