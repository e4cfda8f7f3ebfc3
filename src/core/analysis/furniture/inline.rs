//! Furniture inside a paragraph: a link glued between two sentences, an invitation, small print at the end. It strikes from the start of
//! a sentence to a border that can be told, and nothing where none can.

use super::headline::{border, is_one, is_opener};
use super::invitation::invitation;
use super::lines::{Line, count_words};
use super::{Language, Page};
use crate::core::text::furnishing::{
    Found, Furnishing, Phrases, Place, Words, ends_sentence, is_quotation_mark, rest_after_mark,
};

/// Bytes of a sentence beyond which it is nobody's invitation.
const LONGEST: usize = 600;
/// Links that are looked for in one line: no story holds so many.
const MOST_LINKS: usize = 40;
/// Words of a headline at most.
const HEADLINE: usize = 25;

/// What the search in a paragraph needs to know.
pub struct Inline<'a> {
    /// The words of the page.
    pub phrases: &'a Phrases,
    /// The headlines of all texts, folded and in order.
    pub titles: &'a [String],
    /// The page.
    pub page: Page<'a>,
}

/// A place where something of its own may begin.
struct Start {
    at: usize,
    /// Whether a sentence, or nothing, ends before it.
    is_clean: bool,
    /// Whether it stands inside quotation marks.
    is_quoted: bool,
    /// The length of the bracket before it.
    bracket: usize,
}

impl Inline<'_> {
    /// Strikes the furniture in a line; all of it where nothing else is left.
    pub fn strike(&self, line: &mut Line<'_>) {
        let text = line.text;
        let starts = starts(text);
        let ends = ends(&starts, text.len());
        let (mut done, mut links) = (0, 0);
        for (number, start) in starts.iter().enumerate() {
            if start.at < done || start.at.saturating_sub(start.bracket) < done {
                continue;
            }
            let Some((from, to, reason)) = self.part(line, start, ends[number], done, &mut links) else {
                continue;
            };
            let to = from + text[from..to].trim_end().len();
            line.parts.push((from, to, reason));
            done = to;
        }
        let (mut left, mut at) = (false, 0);
        for (from, to, _) in &line.parts {
            left |= has_words(&text[at..*from]);
            at = *to;
        }
        if !left && !has_words(&text[at..]) {
            line.reason = line.parts.first().map(|(_, _, reason)| *reason);
        }
    }

    /// Returns what is furniture from a place on, in bytes of the line.
    fn part(
        &self,
        line: &Line<'_>,
        start: &Start,
        next: usize,
        done: usize,
        links: &mut usize,
    ) -> Option<(usize, usize, &'static str)> {
        let text = line.text;
        let rest = &text[start.at..];
        // A sentence that ends inside the words parts them: "Read. More than …"
        let found = self
            .phrases
            .opening(rest)
            .filter(|found| !rest[..found.end].contains(['.', '!', '?', ';']));
        if let Some(found) = found {
            if start.bracket > 0
                && let Some(end) = self.in_brackets(rest, found)
            {
                return Some((start.at - start.bracket, start.at + end, found.reason));
            }
            let is_loud = is_loud(&rest[..found.end]);
            if let Some(end) = self.pushed_in(text, start.at, found) {
                return Some((start.at, end, found.reason));
            }
            if start.is_clean || is_loud && found.place == Place::Link {
                *links += 1;
                let end = match found.place {
                    _ if *links > MOST_LINKS => None,
                    Place::Link => self.link(line, start, found, is_loud),
                    Place::Colon if is_loud => self.loud_label(rest, found),
                    Place::Line if start.is_clean && !start.is_quoted => self.phrase(rest, found, is_loud),
                    _ => None,
                };
                if let Some(end) = end {
                    return Some((start.at, start.at + end, found.reason));
                }
            }
        }
        let sentence = text.get(start.at..next).filter(|sentence| sentence.len() <= LONGEST)?;
        if !start.is_clean || start.is_quoted || line.is_title {
            return None;
        }
        // Buttons right behind what was struck: "We use cookies … Accept all".
        let is_next = done > 0 && !has_words(&text[done..start.at]);
        if found.is_some() && is_next {
            let is_line = |found: &Furnishing| matches!(found.place, Place::Line | Place::Link);
            if let Some(found) = self.phrases.line(sentence).filter(is_line) {
                return Some((start.at, next, found.reason));
            }
        }
        Some((start.at, next, invitation(sentence)?))
    }

    /// Returns where a label and the headline behind it end.
    fn link(&self, line: &Line<'_>, start: &Start, found: Found, is_loud: bool) -> Option<usize> {
        let rest = &line.text[start.at..];
        let marked = rest_after_mark(rest, found.end);
        let after = marked.unwrap_or_else(|| rest[found.end..].trim_start());
        let from = rest.len() - after.len();
        if !has_words(after) {
            // Nothing behind it: the label alone, where it ends the line.
            let is_label = start.is_clean && rest[..found.end].starts_with(char::is_uppercase);
            return (is_label || is_loud).then_some(rest.len());
        }
        if marked.is_none() {
            let next = rest[found.end..].chars().next()?;
            if !next.is_whitespace() || !starts_upper(after) || start.is_quoted && !is_loud {
                return None;
            }
        }
        if let Some(end) = self.known_title(after) {
            return Some(from + end);
        }
        if let Some(end) = border(after, self.page.language) {
            return Some(from + end);
        }
        let words = count_words(after);
        let has_colon = rest[found.end..].trim_start().starts_with([':', '|', '»']);
        let is_sure = has_colon && !start.is_quoted || is_loud;
        let is_open = !ends_sentence(after) || after.ends_with(['?', '!']);
        if is_open && words <= HEADLINE && !line.is_title && !(start.is_quoted && marked.is_none()) {
            // The headline of a link has no full stop; three words are none.
            let is_headline = if is_sure { words >= 2 } else { words >= 4 };
            if is_headline && !after.contains(['.', '؟', '。']) {
                return Some(rest.len());
            }
        }
        if marked.is_some() && start.at == 0 && words <= HEADLINE && is_one(after) {
            return Some(rest.len());
        }
        // Where the headline ends cannot be told: the label at least is certain.
        is_sure.then(|| rest[..from].trim_end().len())
    }

    /// Returns where `WATCH: …` ends, where it can be told.
    fn loud_label(&self, rest: &str, found: Found) -> Option<usize> {
        let after = rest_after_mark(rest, found.end)?;
        let end = self.known_title(after).or_else(|| border(after, self.page.language))?;
        Some(rest.len() - after.len() + end)
    }

    /// Returns where words end that are a line of their own elsewhere, and were glued to a sentence here.
    fn phrase(&self, rest: &str, found: Found, is_loud: bool) -> Option<usize> {
        // These reasons only: "Something went wrong." is a sentence of many a story.
        let is_of_page = matches!(
            found.reason,
            "advertisement"
                | "newsletter"
                | "player"
                | "promotion"
                | "read-more"
                | "reading-time"
                | "share"
                | "skip-link"
                | "subscription"
        );
        let is_enough = found.words >= 3 && is_of_page || found.reason == "advertisement" && is_loud;
        if !is_enough || !rest.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) {
            return None;
        }
        let after = &rest[found.end..];
        let stop = after.trim_start_matches(['.', '!', '?', '»', '→', ':']);
        let end = rest.len() - stop.len();
        let next = stop.trim_start();
        if next.is_empty() {
            return Some(end);
        }
        if !stop.starts_with(char::is_whitespace) || !starts_upper(next) {
            return None;
        }
        let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let is_certain = end > found.end && !after.starts_with(':')
            || matches!(found.reason, "skip-link" | "reading-time" | "advertisement")
            || next.starts_with(is_quotation_mark)
            || is_opener(word, self.page.language);
        is_certain.then_some(end)
    }

    /// Returns where the word "Advertisement" ends that stands between a mark and the rest of a sentence: `a road, Advertisement a bridge`.
    /// English writes it with a capital nowhere else.
    fn pushed_in(&self, text: &str, at: usize, found: Found) -> Option<usize> {
        let end = at + found.end;
        let is_word =
            found.words == 1 && text.get(at..end) == Some("Advertisement") && self.page.language == Language::English;
        let before = text[..at].trim_end();
        let after = text[end..].strip_prefix(char::is_whitespace)?;
        (is_word && before.ends_with([',', ';', '–', '—']) && after.starts_with(char::is_lowercase)).then_some(end)
    }

    /// Returns where a bracket closes that holds a label and a headline, or an advertisement: `(READ ALSO: …)`.
    fn in_brackets(&self, rest: &str, found: Found) -> Option<usize> {
        let end = rest.char_indices().take(220).find(|(_, c)| matches!(c, ')' | ']'))?.0;
        let inside = rest.get(found.end..end)?;
        let is_fit = match found.place {
            Place::Link => inside.trim().is_empty() || rest_after_mark(&rest[..end], found.end).is_some(),
            Place::Colon => is_loud(&rest[..found.end]) && rest_after_mark(&rest[..end], found.end).is_some(),
            Place::Line => found.reason == "advertisement" && inside.trim().is_empty(),
            _ => false,
        };
        is_fit.then_some(end + 1)
    }

    /// Returns where the headline of another text ends that this stretch begins with.
    fn known_title(&self, rest: &str) -> Option<usize> {
        let words = Words::of(rest);
        let own = Words::of(self.page.title).folded;
        (4..=words.count()).rev().find_map(|count| {
            let (folded, end) = words.first(count)?;
            let is_known = self.titles.binary_search_by(|title| title.as_str().cmp(folded)).is_ok();
            let closing = rest[end..]
                .chars()
                .take_while(|c| is_quotation_mark(*c) || matches!(c, '?' | '!'));
            (is_known && folded != own).then(|| end + closing.map(char::len_utf8).sum::<usize>())
        })
    }
}

fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Tells whether every letter is a capital: `READ MORE`.
fn is_loud(label: &str) -> bool {
    label.chars().any(char::is_uppercase) && !label.chars().any(char::is_lowercase)
}

fn starts_upper(text: &str) -> bool {
    let first = text.chars().find(|c| !is_quotation_mark(*c));
    first.is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

/// Finds the places of a line where a sentence begins, a bracket opens, or a word in capitals stands.
fn starts(line: &str) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    // What stood before: whether a sentence ended, a word goes on, quotation marks are open, and a bracket.
    let (mut is_clean, mut inside_word, mut bracket) = (true, false, 0);
    let (mut curly, mut low, mut straight) = (0_usize, false, false);
    for (at, c) in line.char_indices() {
        if c.is_alphanumeric() {
            if !inside_word && (is_clean || bracket > 0 || is_loud_word(&line[at..])) {
                starts.push(Start {
                    at,
                    is_clean,
                    is_quoted: curly > 0 || low || straight,
                    bracket,
                });
            }
            (is_clean, inside_word, bracket) = (false, true, 0);
            continue;
        }
        inside_word = matches!(c, '\'' | '’') && inside_word;
        bracket = 0;
        match c {
            '.' | '!' | '?' | '…' | '؟' | '。' | '→' | '|' | '•' => is_clean = true,
            '(' | '[' => bracket = 1,
            // „So“ in German: the second mark closes what the first opened.
            '“' if low => low = false,
            '„' => (low, is_clean) = (true, false),
            '“' | '«' => {
                curly += 1;
                is_clean = false;
            }
            '»' => is_clean |= curly == 0,
            '"' => {
                straight = !straight;
                is_clean &= !straight;
            }
            ')' | ']' | '’' | '\'' | '”' | '©' => {}
            _ if c.is_whitespace() => {}
            _ => is_clean = false,
        }
        if matches!(c, '”' | '»') {
            curly = curly.saturating_sub(1);
        }
    }
    starts
}

/// Returns for each start where the next sentence begins.
fn ends(starts: &[Start], len: usize) -> Vec<usize> {
    let (mut ends, mut next) = (vec![len; starts.len()], len);
    for (end, start) in ends.iter_mut().zip(starts).rev() {
        *end = next;
        if start.is_clean {
            next = start.at;
        }
    }
    ends
}

/// Cuts a line into sentences, in bytes; white space between two belongs to the first.
pub fn sentences(line: &str) -> Vec<(usize, usize)> {
    let mut sentences: Vec<(usize, usize)> = Vec::new();
    for start in starts(line).iter().filter(|start| start.is_clean) {
        let before = line[..start.at].trim_end();
        // The sign before the first word is a part of it, whatever it is, and © before any.
        let at = match sentences.last_mut() {
            None => 0,
            Some((_, end)) => {
                *end = before.strip_suffix('©').map_or(start.at, str::len);
                *end
            }
        };
        sentences.push((at, line.len()));
    }
    sentences
}

/// Tells whether a stretch begins with a word in capitals of three letters or more, or with one that English writes with a capital only
/// where it is no part of a sentence.
fn is_loud_word(text: &str) -> bool {
    let capitals = text
        .chars()
        .take_while(|c| c.is_alphabetic())
        .take(3)
        .filter(|c| c.is_uppercase());
    capitals.count() == 3 || text.starts_with("Advertisement")
}
