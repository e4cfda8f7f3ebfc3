//! Other words for one thing: pictures of one act or one group (*sagged*, *collapsed*), and what is counted as the first.

use super::align::{Table, between, inside};
use super::gathered::{Found, Matters, Said, subject, tell};
use super::lexicon::hash;
use super::{Reason, SuggestionKind};
use crate::core::analysis::Decimal;
use crate::core::analysis::names::EntityKind;
use crate::core::analysis::numbers::NumberKind;
use crate::core::order::sort_by_key;
use crate::core::text::Span;

/// The least likeness of sentences that are taken to be on one thing.
const LEAST: u32 = 150;

/// A word that another may stand for.
struct Picture {
    line: usize,
    span: Span,
    /// The thing.
    of: u64,
    /// The word for it.
    form: u64,
    /// Whether it is a thing that most texts on one event tell once.
    is_thing: bool,
    /// Whether it is what somebody did.
    is_act: bool,
}

pub(super) fn find(table: &Table<'_>, found: &mut Vec<Found>) {
    of_one(table, found);
    let pictures = pictures(table);
    let mut matters = Matters::new(pictures.len());
    for (one, picture) in pictures.iter().enumerate() {
        for (line, likeness) in &table.lines[picture.line].partners {
            if *likeness < LEAST {
                break;
            }
            for other in between(pictures.len(), &|at| pictures[at].line, *line..line + 1) {
                if pictures[other].of == picture.of {
                    matters.join(one, other);
                }
            }
        }
    }
    // A picture that is no act stands for one thing wherever it stands, if it does so in two places.
    for set in matters.sets() {
        let Some(first) = set.first().filter(|at| pictures[**at].is_thing) else {
            continue;
        };
        for (at, picture) in pictures.iter().enumerate() {
            if picture.of == pictures[*first].of {
                matters.join(*first, at);
            }
        }
    }
    for set in matters.sets() {
        let said = set.iter().map(|at| Said {
            line: pictures[*at].line,
            span: pictures[*at].span,
            position: pictures[*at].form,
        });
        let said: Vec<Said> = said.collect();
        let subject = subject(table, said[0].line, said[said.len() - 1].line);
        let score = if pictures[set[0]].is_act { 540 } else { 620 };
        let why = (SuggestionKind::Terms, Reason::Terms);
        tell(table, found, why, subject, &said, (score, 20));
    }
}

/// Finds what only two sources tell of somebody, once each, and with hardly a word in common but another fact: an age, a town.
fn of_one(table: &Table<'_>, found: &mut Vec<Found>) {
    let mut named: Vec<(u64, usize, Span)> = Vec::new();
    for (at, line) in table.lines.iter().enumerate() {
        for word in line.words.iter().filter(|word| is_person(table, word.form)) {
            named.push((word.term, at, Span::new(word.span.start.get(), line.span.end.get())));
        }
    }
    sort_by_key(&mut named, |name| *name);
    for group in named.chunk_by(|a, b| a.0 == b.0) {
        let [(_, one, here), (_, other, there)] = group else {
            continue;
        };
        let (a, b) = (&table.lines[*one], &table.lines[*other]);
        let shared = table.shared(*one, *other);
        let is_word = |term: u64| a.words.iter().any(|word| word.term == term && !word.is_name);
        let facts = shared.iter().filter(|(term, _)| !is_word(*term)).count();
        if a.source == b.source || facts < 2 || shared.len() > 3 {
            continue;
        }
        let said = [(*one, *here, 0), (*other, *there, 1)].map(|(line, span, position)| Said { line, span, position });
        let (why, subject) = ((SuggestionKind::Terms, Reason::Terms), subject(table, *one, *other));
        tell(table, found, why, subject, &said, (660, 0));
    }
}

/// Tells whether a name is that of a person.
fn is_person(table: &Table<'_>, form: u64) -> bool {
    let entity = usize::try_from(form).ok().and_then(|at| table.names.entities.get(at));
    entity
        .is_some_and(|one| one.kind == EntityKind::Person || one.kind == EntityKind::Unknown && one.label.contains(' '))
}

fn pictures(table: &Table<'_>) -> Vec<Picture> {
    let mut pictures = Vec::new();
    for (at, line) in table.lines.iter().enumerate() {
        for word in line.words.iter().filter(|word| word.about.is_picture) {
            pictures.push(Picture {
                line: at,
                span: word.span,
                of: u64::from(word.group),
                form: word.form,
                is_thing: !word.about.is_act,
                is_act: word.about.is_act,
            });
        }
        let article = &table.articles[line.source];
        for number in inside(&article.numbers, line.span, |number| number.span) {
            if number.kind != NumberKind::Ordinal {
                continue;
            }
            let mut behind = line.words.iter().filter(|word| word.span.start >= number.span.end);
            let near = number.span.end.get() + 30;
            let (one, other) = (behind.next(), behind.next());
            let Some(first) = one.filter(|word| word.span.start.get() < near) else {
                continue;
            };
            let last = other.filter(|word| word.span.start.get() < near).unwrap_or(first);
            pictures.push(Picture {
                line: at,
                span: Span::new(number.span.start.get(), last.span.end.get()),
                of: hash("first").wrapping_add(number.low.and_then(Decimal::as_whole).map_or(0, i64::unsigned_abs)),
                form: first.term ^ last.term,
                is_thing: false,
                is_act: false,
            });
        }
    }
    pictures
}
