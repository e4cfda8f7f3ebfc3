//! A quotation as each source prints it, word by word against the longest one. It does not say who changed it; what shares too little
//! with the longest is told as other words, and what is in another language as a translation.

use super::{Evidence, Told};
use crate::core::analysis::quotations::Quotation;
use crate::core::analysis::{Reading, TokenKind};
use crate::core::text::Span;
use crate::core::text::diff::{Change, word_diff};
use crate::core::text::lower;
use crate::core::text::words::is_letter;
use std::cmp::Reverse;

/// What the sources print of something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotes {
    /// Each way of printing it, the longest first.
    pub versions: Vec<Version>,
    /// How many more there are than are taken.
    pub more: usize,
}

/// One way of printing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The sources that print it so, each with who said it as it tells.
    pub sources: Vec<(usize, Option<String>)>,
    /// How it is held against the longest.
    pub against: Against,
    /// The words, piece by piece.
    pub pieces: Vec<Piece>,
    /// How many words of the longest are not in it.
    pub missing: usize,
    /// How many words of it are not in the longest.
    pub added: usize,
    /// Whether dots show that something was left out.
    pub dotted: bool,
}

/// How a version is held against the longest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Against {
    /// It is the longest.
    Longest,
    /// The same words, in part at least.
    Same,
    /// Other words.
    Other,
    /// It is in another language.
    Translated,
}

/// Some words of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What they are.
    pub sort: Sort,
    /// The words.
    pub words: String,
}

/// What some words of a version are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// They are in all that is held against each other; or they are not held against anything.
    Plain,
    /// In the longest: some version does not have them.
    Contested,
    /// Not in this version, but in the longest.
    Missing,
    /// In this version only.
    Added,
}

/// The most versions that are taken.
const MOST: usize = 24;

/// A version before it is held against another.
struct Said {
    source: usize,
    speaker: Option<String>,
    words: String,
    /// Whether the source itself shows dots in it.
    dotted: bool,
}

/// Returns how the sources print what was said; `None` where it is printed once.
#[must_use]
pub fn quotes(told: Told<'_>) -> Option<Quotes> {
    let mut said = Vec::new();
    for (source, telling) in told.sources.iter().enumerate() {
        for piece in told.evidence.iter().filter(|piece| piece.source == source) {
            said.extend(one(&telling.reading, piece, &telling.quotations));
        }
    }
    // One source may print it twice; what is part of another piece of the same source is told with it.
    let mut kept: Vec<Said> = Vec::new();
    crate::core::order::sort_by_key(&mut said, |said| Reverse(said.words.len()));
    for one in said {
        if !kept
            .iter()
            .any(|other| other.source == one.source && other.words.contains(&one.words))
        {
            kept.push(one);
        }
    }
    let more = kept.len().saturating_sub(MOST);
    kept.truncate(MOST);
    // The longest of the language that most print it in stands first.
    let language = |said: &Said| told.sources.get(said.source).map(|telling| telling.reading.language);
    let same = |said: &Said| kept.iter().filter(|other| language(other) == language(said)).count();
    let most = kept.iter().map(same).max().unwrap_or_default();
    let first = kept.iter().position(|said| same(said) == most).unwrap_or_default();
    if first > 0 {
        let one = kept.remove(first);
        kept.insert(0, one);
    }
    (kept.len() > 1).then(|| Quotes {
        versions: versions(told, kept),
        more,
    })
}

/// Returns what a piece of evidence prints: the quotations that it touches, else its own words.
fn one(reading: &Reading<'_>, piece: &Evidence, quotations: &[Quotation]) -> Option<Said> {
    let mut parts: Vec<Span> = Vec::new();
    let mut found = None;
    for span in &piece.spans {
        let had = parts.len();
        for quotation in quotations.iter().filter(|quotation| quotation.level == 0) {
            if let Some(inside) = span.intersect(quotation.inner).filter(|inside| !inside.is_empty()) {
                parts.push(inside);
                found = found.or_else(|| quotation.speaker.as_ref().map(|speaker| speaker.name.clone()));
            }
        }
        // The end of a quotation that something else interrupts.
        if parts.len() == had && reading.slice(*span).contains(is_mark) {
            parts.push(*span);
        }
    }
    if parts.is_empty() {
        parts.clone_from(&piece.spans);
    }
    let (mut words, mut dotted) = (String::new(), false);
    let mut before: Option<Span> = None;
    for part in parts {
        let gap = before.map(|before| Span::new(before.end.get(), part.start.get().max(before.end.get())));
        if gap.is_some_and(|gap| reading.tokens_in(gap).iter().any(|token| token.kind != TokenKind::Mark)) {
            words.push_str(" …");
        }
        let own = unstruck(reading, part);
        dotted |= own.contains('…') || own.contains("...");
        words.push(' ');
        words.push_str(own.trim().trim_matches(is_mark));
        before = Some(part);
    }
    let words = clean(if words.is_empty() { &piece.words } else { &words });
    let speaker = Some(piece.speaker.clone()).filter(|speaker| !speaker.is_empty());
    (!words.is_empty()).then_some(Said {
        source: piece.source,
        speaker: speaker.or(found),
        words,
        dotted,
    })
}

/// Tells whether a character is a quotation mark.
fn is_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '"' | '«' | '»' | '‘' | '’' | '‚' | '\'')
}

/// Returns the words of a span that are not struck out.
fn unstruck(reading: &Reading<'_>, span: Span) -> String {
    let (mut words, mut at) = (String::new(), span.start.get());
    let struck = reading.struck.iter().filter_map(|struck| struck.intersect(span));
    for struck in struck.chain([Span::new(span.end.get(), span.end.get())]) {
        words.push_str(reading.slice(Span::new(at, struck.start.get().max(at))));
        words.push(' ');
        at = struck.end.get();
    }
    words
}

/// Returns words on one line, without the marks around them: a comma before the closing mark is the sentence's, not the speaker's.
fn clean(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_matches(|c| is_mark(c) || matches!(c, ',' | ' ' | ';'));
    line.strip_suffix('.')
        .filter(|line| !line.ends_with('.'))
        .unwrap_or(line)
        .to_owned()
}

fn versions(told: Told<'_>, said: Vec<Said>) -> Vec<Version> {
    let language = |source: usize| told.sources.get(source).map(|telling| telling.reading.language);
    let Some(longest) = said.first().map(|first| (first.words.clone(), first.source)) else {
        return Vec::new();
    };
    let mut versions: Vec<(String, Version)> = Vec::new();
    let mut contested: Vec<Span> = Vec::new();
    for one in said {
        let is_same = |(words, _): &&mut (String, Version)| folded(words) == folded(&one.words);
        if let Some((_, version)) = versions.iter_mut().find(is_same) {
            version.sources.push((one.source, one.speaker));
            continue;
        }
        let mut version = Version {
            sources: vec![(one.source, one.speaker)],
            against: Against::Same,
            pieces: Vec::new(),
            missing: 0,
            added: 0,
            dotted: one.dotted,
        };
        let plain = Piece {
            sort: Sort::Plain,
            words: one.words.clone(),
        };
        if versions.is_empty() {
            version.against = Against::Longest;
        } else if language(one.source) != language(longest.1) {
            version.against = Against::Translated;
            version.pieces.push(plain);
        } else {
            let held = held(&longest.0, &one.words, &mut version);
            // With less than half of the words in common it is no longer the same sentence.
            if version.added * 2 > count(&one.words) {
                version.against = Against::Other;
                (version.missing, version.added) = (0, 0);
                version.pieces = vec![plain];
            } else {
                contested.extend(held);
            }
        }
        versions.push((one.words, version));
    }
    if let Some((words, first)) = versions.first_mut() {
        first.pieces = parted(words, contested);
    }
    versions.into_iter().map(|(_, version)| version).collect()
}

/// Holds a version against the longest; returns what of the longest is not in it.
fn held(longest: &str, words: &str, version: &mut Version) -> Vec<Span> {
    let mut missing = Vec::new();
    let changes = word_diff(longest, words);
    let slice = |text: &str, span: Span| text.get(span.range()).unwrap_or_default().to_owned();
    let mut changes = changes.into_iter().peekable();
    while let Some(change) = changes.next() {
        // What is left out, and what stands in its place.
        let (old, new, is_shared) = match (change, changes.peek().copied()) {
            (Change::Removed(old), Some(Change::Added(new))) => {
                changes.next();
                // A cut often makes a capital of what follows it.
                let at = tail(&slice(longest, old), &slice(words, new));
                let cut = Span::new(old.start.get(), at.map_or(old.end.get(), |at| old.start.get() + at));
                (Some(cut), Some(new), at.is_some())
            }
            (Change::Removed(old), _) => (Some(old), None, false),
            (Change::Added(new), _) => (None, Some(new), false),
            (Change::Same { new, .. }, _) => (None, Some(new), true),
        };
        let mut add = |sort: Sort, piece: String| match version.pieces.last_mut() {
            Some(last) if last.sort == sort => last.words.push_str(&piece),
            _ => version.pieces.push(Piece { sort, words: piece }),
        };
        if let Some(old) = old {
            let piece = slice(longest, old);
            let lost = count(&piece);
            if lost > 0 {
                let (start, end) = (piece.trim_start().len(), piece.trim_end().len());
                let start = old.start.get() + piece.len() - start;
                missing.push(Span::new(start, old.start.get() + end));
                version.missing += lost;
                add(Sort::Missing, piece);
            }
        }
        if let Some(new) = new {
            let piece = slice(words, new);
            let own = if is_shared { 0 } else { count(&piece) };
            version.added += own;
            add(if own > 0 { Sort::Added } else { Sort::Plain }, piece);
        }
    }
    missing
}

/// Returns where the last words of some are the same as others, whatever their case.
fn tail(words: &str, others: &str) -> Option<usize> {
    let last = others.split_whitespace().count().checked_sub(1)?;
    let white = words.rmatch_indices(char::is_whitespace).nth(last);
    let at = white.map_or(0, |(at, white)| at + white.len());
    (folded(words.get(at..)?) == folded(others)).then_some(at)
}

/// Returns a text in pieces: those that some version does not have, and the rest.
fn parted(text: &str, mut contested: Vec<Span>) -> Vec<Piece> {
    crate::core::order::sort_by_key(&mut contested, |span| *span);
    let (mut pieces, mut at) = (Vec::new(), 0);
    let mut add = |from: usize, to: usize, sort: Sort| {
        let words = text.get(from..to).unwrap_or_default().to_owned();
        if !words.is_empty() {
            pieces.push(Piece { sort, words });
        }
    };
    for span in contested {
        let (from, to) = (span.start.get().max(at), span.end.get());
        if to > from {
            add(at, from, Sort::Plain);
            add(from, to, Sort::Contested);
            at = to;
        }
    }
    add(at, text.len(), Sort::Plain);
    pieces
}

/// Returns what counts of words: letters and digits, whatever their case.
fn folded(words: &str) -> String {
    let lower = words.chars().map(lower);
    lower.filter(|c| c.is_alphanumeric()).collect()
}

/// Counts words; where a script sets no spaces, what stands between marks.
#[must_use]
pub fn count(words: &str) -> usize {
    words
        .split_whitespace()
        .filter(|word| word.chars().any(|c| is_letter(c) || c.is_numeric()))
        .count()
}

#[cfg(test)]
mod tests;
