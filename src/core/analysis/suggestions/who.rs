//! One act that is told of several: *the police closed the bridge*, *the council closed the bridge*.
//!
//! Whoever acts is the name or the noun right before a word that may be a verb, or the one behind *by*. No grammar is known.

use super::align::{Line, Table, inside};
use super::article::Word;
use super::gathered::{Found, Matters, Said, pairs, subject, tell};
use super::lexicon::stem;
use super::{Reason, SuggestionKind};
use crate::core::analysis::names::EntityKind;
use crate::core::text::Span;
use crate::core::text::lower_case;

/// Acts of one word that are compared, at most.
const MOST: usize = 120;

/// Words that may be what is acted on.
const NEAR: usize = 5;

/// Words that may stand between who acts and the act.
const BETWEEN: &str = "has had have also later then reportedly allegedly hat haben habe a ont ha han";

/// Words before whoever acts, where the act comes first.
const BY: &str = "by von durch par por";

/// Who does what.
struct Act {
    line: usize,
    source: usize,
    agent: u64,
    verb: u64,
    objects: Vec<u64>,
    /// The last word of whoever acts: *the line* is short for *the Sound Line*.
    last: u64,
    /// Whether whoever acts is a name, or one who often does.
    is_actor: bool,
    span: Span,
}

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    let acts = acts(table);
    let keyed = acts.iter().enumerate().map(|(at, act)| (act.verb, at)).collect();
    let mut matters = Matters::new(acts.len());
    pairs(keyed, MOST, &mut |one, other| {
        let (a, b) = (&acts[one], &acts[other]);
        let is_shared = |term: &u64| b.objects.contains(term) && table.weight(*term) > 2;
        let is_on_one = a.objects.iter().any(is_shared);
        let (here, there) = (holds(a, b), holds(b, a));
        // Who is asked there asks here; but the bridge that shut is none who shut it.
        let are_actors = a.is_actor && b.is_actor;
        let is_turned = here && there && are_actors;
        let is_itself = (here || there) && !are_actors;
        if a.source != b.source && (is_on_one || is_turned) && !is_itself {
            matters.join(one, other);
        }
    });
    for set in matters.sets() {
        let said = set.iter().map(|at| Said {
            line: acts[*at].line,
            span: acts[*at].span,
            position: acts[*at].agent,
        });
        let said: Vec<Said> = said.collect();
        let subject = subject(table, said[0].line, said[said.len() - 1].line);
        let why = (SuggestionKind::Speaker, Reason::Actors);
        tell(table, found, why, subject, &said, (760, 0));
    }
}

/// Finds who does what.
fn acts(table: &Table<'_>) -> Vec<Act> {
    let mut acts = Vec::new();
    for (at, line) in table.lines.iter().enumerate() {
        let words: Vec<&Word> = line
            .words
            .iter()
            .filter(|word| !word.is_doubt && !word.is_denial)
            .collect();
        for (n, pair) in words.windows(2).enumerate() {
            let (one, other) = (pair[0], pair[1]);
            let gap = table.slice(line.source, Span::new(one.span.end.get(), other.span.start.get()));
            let mut between = gap.split_whitespace();
            let by = between
                .clone()
                .next()
                .is_some_and(|word| BY.split(' ').any(|by| by == word));
            let is_agent = |word: &Word| word.is_name && !is_day(table, line, word) || word.about.is_actor;
            let objects: Vec<&Word> = if by && one.about.is_act && is_agent(other) {
                words[..n].iter().rev().take(NEAR).copied().collect()
            } else if between.all(|word| BETWEEN.split(' ').any(|other| other == word))
                && (one.is_name || n == 0 || one.about.is_actor)
                && (other.about.is_act || is_somebody(table, one) && other.group == 0 && is_small(table, line, other))
            {
                words[n + 2..].iter().take(NEAR).copied().collect()
            } else {
                continue;
            };
            let (agent, verb) = if by { (other, one) } else { (one, other) };
            acts.push(Act {
                line: at,
                source: line.source,
                agent: agent.term,
                verb: verb.term,
                is_actor: agent.is_name || agent.about.is_actor,
                last: last_word(table, line, agent),
                objects: objects
                    .iter()
                    .flat_map(|word| [word.term, last_word(table, line, word)])
                    .collect(),
                span: Span::new(one.span.start.get(), other.span.end.get()),
            });
        }
    }
    acts
}

/// Tells whether one act is done to whoever does the other.
fn holds(act: &Act, other: &Act) -> bool {
    act.objects.contains(&other.agent) || act.objects.contains(&other.last)
}

fn last_word(table: &Table<'_>, line: &Line, word: &Word) -> u64 {
    let words = table.slice(line.source, word.span);
    let last = words.rsplit([' ', '-']).next().unwrap_or_default();
    stem(&lower_case(last))
}

/// Tells whether a word is the name of no place.
fn is_somebody(table: &Table<'_>, word: &Word) -> bool {
    let entity = usize::try_from(word.form)
        .ok()
        .and_then(|at| table.names.entities.get(at));
    word.is_name && entity.is_some_and(|entity| entity.kind != EntityKind::Place)
}

fn is_small(table: &Table<'_>, line: &Line, word: &Word) -> bool {
    let first = table.slice(line.source, word.span).chars().next();
    !word.is_name && first.is_some_and(|c| !c.is_uppercase())
}

/// Tells whether a word is part of a date.
fn is_day(table: &Table<'_>, line: &Line, word: &Word) -> bool {
    let dates = inside(&table.articles[line.source].dates, line.span, |when| when.span);
    dates.iter().any(|when| when.span.overlaps(word.span))
}
