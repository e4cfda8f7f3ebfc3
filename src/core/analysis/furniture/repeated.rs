//! Lines that several texts have in common and that are no part of a story. What agencies wrote stands in several texts word for word
//! too: so a repeated line is struck only where it is short and no sentence, or speaks for its publisher, outside the story.

use super::lines::{Line, Sheet};
use crate::core::order::sort_by_key;
use crate::core::text::furnishing::{ends_sentence, is_quoted, lowered};

/// Words from which on a line is no longer short.
const SHORT: usize = 12;
/// Lines at the head and at the foot that may speak for a publisher.
const HEAD: usize = 3;
const FOOT: usize = 4;
/// Characters of a line that are compared.
const COMPARED: usize = 400;

/// A line that others may be like.
struct Entry {
    hash: u64,
    page: usize,
    line: usize,
}

/// Strikes them.
pub fn strike(sheets: &mut [Sheet<'_>]) {
    if sheets.len() < 2 {
        return;
    }
    let families = families(sheets);
    let outlets: Vec<String> = sheets.iter().map(outlet).collect();
    let entries = entries(sheets, is_candidate);
    let mut struck = Vec::new();
    for group in groups(&entries) {
        let distinct = |outlet: Option<&str>| {
            let own = |entry: &&Entry| outlet.is_none_or(|outlet| outlets[entry.page] == outlet);
            let mut seen: Vec<usize> = group.iter().filter(own).map(|entry| families[entry.page]).collect();
            sort_by_key(&mut seen, |family| *family);
            seen.dedup();
            seen.len()
        };
        let everywhere = distinct(None);
        // A text is asked for once for each outlet.
        let mut known: Vec<(&str, usize)> = vec![("", 0)];
        for entry in group {
            let outlet = outlets[entry.page].as_str();
            let own = known.iter().find(|(name, _)| *name == outlet).map(|(_, count)| *count);
            let own = own.unwrap_or_else(|| {
                let count = distinct(Some(outlet));
                known.push((outlet, count));
                count
            });
            if own >= 2 || everywhere >= 3 && sheets[entry.page].lines[entry.line].words < SHORT {
                struck.push((entry.page, entry.line));
            }
        }
    }
    for (page, line) in struck {
        let sheet = &mut sheets[page];
        let beside = [line.checked_sub(1), Some(line + 1)];
        let is_beside = beside
            .into_iter()
            .flatten()
            .any(|other| sheet.lines.get(other).is_some_and(|line| line.reason.is_some()));
        if sheet.is_edge(line) || is_beside || sheet.lines[line].is_prose {
            sheet.lines[line].reason = Some("repeated");
        }
    }
}

fn outlet(sheet: &Sheet<'_>) -> String {
    lowered(sheet.page.outlet.trim(), 80)
}

/// Tells whether a line may be furniture if others have it too.
fn is_candidate(sheet: &Sheet<'_>, number: usize) -> bool {
    let line = &sheet.lines[number];
    if line.is_touched() || line.is_title || is_quoted(line.text) {
        return false;
    }
    if line.words < SHORT && !ends_sentence(line.text) {
        return !is_card(line);
    }
    let is_outside = number < HEAD || number + FOOT >= sheet.lines.len();
    is_outside && sheet.lines.len() > HEAD + FOOT && speaks_for_its_publisher(line, &outlet(sheet))
}

/// Tells whether a short line may be a part of the card or of the story: a name, a date, a credit, a place.
fn is_card(line: &Line<'_>) -> bool {
    const OPENINGS: &[&str] = &[
        "by ",
        "von ",
        "par ",
        "por ",
        "автор",
        "بقلم",
        "source",
        "quelle",
        "fuente",
        "источник",
        "المصدر",
        "reporting",
        "editing",
        "additional",
        "with ",
        "mit ",
        "avec ",
        "con ",
    ];
    let words = lowered(line.text, 200);
    let is_named = line.words <= 4
        && line
            .text
            .split_whitespace()
            .all(|word| word.starts_with(|c: char| !c.is_lowercase()));
    let is_only_words = line.text.chars().any(char::is_alphabetic) && !line.text.contains(['(', '/', ':', '@']);
    is_named
        || !is_only_words
        || line.text.chars().any(char::is_numeric)
        || OPENINGS.iter().any(|opening| words.starts_with(opening))
}

/// Tells whether a longer line names its outlet or speaks to the reader.
fn speaks_for_its_publisher(line: &Line<'_>, outlet: &str) -> bool {
    const MARKS: &str = " our your us you please unser unsere uns ihre sie nous notre nos votre vous nuestro nuestra nuestros usted наш наша нас вы ";
    let words = lowered(line.text, COMPARED);
    outlet.chars().count() >= 3 && words.contains(outlet)
        || words
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| !word.is_empty() && MARKS.split_whitespace().any(|mark| mark == word))
}

/// Numbers the texts so that versions of one text have one number.
///
/// Two are versions of one where half the prose of the shorter one stands in the other: what they share is no sign of furniture.
fn families(sheets: &[Sheet<'_>]) -> Vec<usize> {
    let entries = entries(sheets, |sheet, number| {
        sheet.lines[number].is_prose && sheet.lines[number].reason.is_none()
    });
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for group in groups(&entries) {
        pairs.extend(
            group
                .windows(2)
                .map(|pair| (pair[0].page, pair[1].page))
                .filter(|(a, b)| a != b),
        );
    }
    sort_by_key(&mut pairs, |pair| *pair);
    let prose = |page: usize| {
        sheets[page]
            .lines
            .iter()
            .filter(|line| line.is_prose && line.reason.is_none())
            .count()
    };
    let mut families: Vec<usize> = (0..sheets.len()).collect();
    for same in pairs.chunk_by(|a, b| a == b) {
        let Some((a, b)) = same.first().copied() else { continue };
        if same.len() * 2 >= prose(a).min(prose(b)) {
            // The pairs are in order, so the number of the first is final.
            let first = families[a];
            families[b] = families[b].min(first);
        }
    }
    families
}

/// Lists lines with a number that like lines share, in order of it.
fn entries(sheets: &[Sheet<'_>], wanted: impl Fn(&Sheet<'_>, usize) -> bool) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (page, sheet) in sheets.iter().enumerate() {
        for line in (0..sheet.lines.len()).filter(|line| wanted(sheet, *line)) {
            let text = lowered(sheet.lines[line].text, COMPARED);
            entries.push(Entry {
                hash: hash(&text),
                page,
                line,
            });
        }
    }
    sort_by_key(&mut entries, |entry| (entry.hash, entry.page, entry.line));
    entries
}

/// Returns the runs of like lines.
fn groups(entries: &[Entry]) -> impl Iterator<Item = &[Entry]> {
    entries
        .chunk_by(|a, b| a.hash == b.hash)
        .filter(|group| group.len() >= 2)
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo).
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
