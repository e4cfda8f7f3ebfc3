//! What one source tells as certain and another in words of doubt, or denies; and what one source both tells and denies.

use super::align::Table;
use super::gathered::{Found, Matters, Said, subject, tell};
use super::{Reason, SuggestionKind};
use crate::core::text::Span;

/// The least likeness of two sentences.
const LEAST: u32 = 170;

/// The least weight of the words, names aside, that they share.
const WEIGHT: u32 = 9;

/// The same of a word right beside that of doubt.
const RIGHT: u32 = 7;

/// The same within one source.
const FIRM: u32 = 12;

/// Words between a word of doubt and what is doubted.
const NEAR: usize = 5;

/// Sentences of one source that deny something and are held against all others of it, at most.
const MOST: usize = 60;

/// What a sentence says of a matter.
#[derive(Clone, Copy)]
struct Claim {
    span: Span,
    /// 0: told, 1: doubted, 2: denied.
    stance: u64,
    /// How much the shared words weigh.
    weight: u32,
    /// Whether they are two and more.
    is_firm: bool,
}

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    let mut matters = Matters::new(table.lines.len());
    let mut claims: Vec<Option<Claim>> = vec![None; table.lines.len()];
    for (one, line) in table.lines.iter().enumerate() {
        let mut last = Vec::new();
        for (other, likeness) in &line.partners {
            let source = table.lines[*other].source;
            // The likest of each source.
            if *likeness < LEAST || last.contains(&source) || is_question(table, one) || is_question(table, *other) {
                continue;
            }
            last.push(source);
            if let (Some(here), Some(there)) = (claim(table, one, *other), claim(table, *other, one))
                && here.stance != there.stance
                && (here.is_firm && there.is_firm || here.stance + there.stance == 1)
            {
                matters.join(one, *other);
                claims[one] = claims[one].or(Some(here));
                claims[*other] = claims[*other].or(Some(there));
            }
        }
    }
    for set in matters.sets() {
        let mut said: Vec<Said> = Vec::new();
        for line in &set {
            let Some(claim) = claims[*line] else { continue };
            said.push(Said {
                line: *line,
                span: claim.span,
                position: claim.stance,
            });
        }
        let subject = subject(table, set[0], set[set.len() - 1]);
        let why = (SuggestionKind::Certainty, Reason::Certainty);
        tell(table, found, why, subject, &said, (650, 10));
    }
    for source in 0..table.articles.len() {
        within(table, source, found);
    }
}

fn is_question(table: &Table<'_>, line: usize) -> bool {
    let line = &table.lines[line];
    table
        .slice(line.source, line.span)
        .trim_end_matches(['”', '"', '»'])
        .ends_with(['?', '؟'])
}

/// Finds what a source tells in one sentence and denies in another.
fn within(table: &Table<'_>, source: usize, found: &mut Vec<Found>) {
    let lines = table.firsts[source]..table.firsts[source + 1];
    let denying = lines
        .clone()
        .filter(|line| table.lines[*line].words.iter().any(|word| word.is_denial));
    for one in denying.take(MOST) {
        let mut best: Option<(u32, usize)> = None;
        for other in lines.clone().filter(|other| *other != one) {
            let likeness = table.likeness(one, other);
            if likeness >= LEAST && best.is_none_or(|(most, _)| most < likeness) {
                best = Some((likeness, other));
            }
        }
        let Some((_, other)) = best else { continue };
        let (Some(here), Some(there)) = (claim(table, one, other), claim(table, other, one)) else {
            continue;
        };
        if here.stance != 2 || there.stance != 0 || is_question(table, other) || here.weight.min(there.weight) < FIRM {
            continue;
        }
        let said = [(other, there), (one, here)].map(|(line, claim)| Said {
            line,
            span: claim.span,
            position: claim.stance,
        });
        let (why, subject) = ((SuggestionKind::Within, Reason::Itself), subject(table, other, one));
        tell(table, found, why, subject, &said, (760, 0));
    }
}

/// Returns what a sentence says of what it shares with another; nothing where that weighs too little.
fn claim(table: &Table<'_>, one: usize, other: usize) -> Option<Claim> {
    let shared = table.shared(one, other);
    let words = &table.lines[one].words;
    let (mut weight, mut names) = (0, 0);
    let mut places: Vec<usize> = Vec::new();
    let mut terms: Vec<u64> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let own = shared.iter().find(|(term, _)| *term == word.term);
        if own.is_some() && word.is_name {
            names += 1;
            continue;
        }
        if let Some((_, own)) = own {
            places.push(at);
            if !terms.contains(&word.term) {
                terms.push(word.term);
                weight += own;
            }
        }
    }
    let (mut first, mut last) = (*places.first()?, *places.last()?);
    let (mut stance, mut is_beside) = (0, false);
    for (at, word) in words.iter().enumerate() {
        // Who speaks doubts and denies in those words alone.
        let is_of = |place: &&usize| {
            words
                .get(**place)
                .is_some_and(|other| other.is_quoted == word.is_quoted)
        };
        let is_near = places.iter().filter(is_of).any(|place| place.abs_diff(at) <= NEAR);
        if is_near && (word.is_doubt || word.is_denial) {
            is_beside |= word.is_doubt && places.contains(&(at + 1));
            stance = if word.is_denial { 2 } else { stance.max(1) };
            (first, last) = (first.min(at), last.max(at));
        }
    }
    let span = Span::new(words.get(first)?.span.start.get(), words.get(last)?.span.end.get());
    let is_firm = weight >= WEIGHT && terms.len() > 1 || weight >= RIGHT && names > 1;
    (is_firm || weight >= RIGHT && (is_beside || stance == 0)).then_some(Claim {
        span,
        stance,
        weight,
        is_firm,
    })
}
