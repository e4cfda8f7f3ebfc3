//! Marks put in order: within their text, sorted, and those of one person and one tag that overlap joined. Texts in which fewer than two
//! people took part are left out.

use super::{Mark, Marked};
use crate::core::order::sort_by_key;

/// The texts that at least two people took part in.
pub(super) struct Texts {
    pub shared: Vec<Shared>,
    pub tags: usize,
    /// Whether marks of one person with different tags overlap somewhere.
    pub is_layered: bool,
}

/// One of them.
pub(super) struct Shared {
    /// Its place among all texts.
    pub place: usize,
    pub length: u32,
    /// Where its units begin; the first at 0.
    pub units: Vec<u32>,
    /// The people who took part, each with the marks in order.
    pub people: Vec<(usize, Vec<Mark>)>,
}

impl Shared {
    /// Returns the place of the unit in which an offset stands.
    pub fn unit(&self, offset: u32) -> usize {
        self.units.partition_point(|start| *start <= offset).saturating_sub(1)
    }
}

/// Puts the marks in order.
pub(super) fn tidy(marked: &Marked) -> Texts {
    let mut shared = Vec::new();
    let mut is_layered = false;
    for (place, text) in marked.texts.iter().enumerate() {
        let mut people = Vec::new();
        for (person, marks) in text.marks.iter().take(marked.people).enumerate() {
            let Some(marks) = marks else { continue };
            let (spans, overlaps) = joined(marks, text.length, marked.tags);
            people.push((person, spans, overlaps));
        }
        if people.len() < 2 || text.length == 0 {
            continue;
        }
        is_layered |= people.iter().any(|(_, _, overlaps)| *overlaps);
        let mut units = vec![0];
        for start in &text.units {
            if *start < text.length && units.last().is_some_and(|last| last < start) {
                units.push(*start);
            }
        }
        shared.push(Shared {
            place,
            length: text.length,
            units,
            people: people.into_iter().map(|(person, spans, _)| (person, spans)).collect(),
        });
    }
    Texts {
        shared,
        tags: marked.tags,
        is_layered,
    }
}

/// Returns one person's marks in the order of the text, and whether some of different tags overlap. Marks that only touch stay apart.
fn joined(marks: &[Mark], length: u32, tags: usize) -> (Vec<Mark>, bool) {
    let mut all: Vec<Mark> = Vec::new();
    for mark in marks {
        let mark = Mark {
            end: mark.end.min(length),
            ..*mark
        };
        if mark.start < mark.end && mark.tag < tags {
            all.push(mark);
        }
    }
    sort_by_key(&mut all, |mark| (mark.tag, mark.start, mark.end));
    let mut spans: Vec<Mark> = Vec::new();
    for mark in all {
        match spans.last_mut() {
            Some(last) if last.tag == mark.tag && mark.start < last.end => last.end = last.end.max(mark.end),
            _ => spans.push(mark),
        }
    }
    sort_by_key(&mut spans, |mark| (mark.start, mark.end, mark.tag));
    let mut end = 0;
    let mut overlaps = false;
    for span in &spans {
        overlaps |= span.start < end;
        end = end.max(span.end);
    }
    (spans, overlaps)
}
