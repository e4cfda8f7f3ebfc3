//! A page as the rules see it: its lines, which of them are prose, and where the story begins and ends. It strikes nothing itself.

use super::{Page, Struck};
use crate::core::text::Span;
use crate::core::text::furnishing::{Furnishing, Phrases, Place, Words, ends_sentence, is_quoted};

/// Words from which on a line that ends like a sentence is prose.
const SENTENCE: usize = 7;
/// Words from which on any line is.
const LONG: usize = 25;
/// Words that are counted in a line.
const COUNTED: usize = 60;

/// A line that is not blank.
pub struct Line<'a> {
    /// Its text, without white space around it.
    pub text: &'a str,
    /// Where it begins in the page, in bytes.
    pub start: usize,
    /// Its words, 60 at most; a character without spaces around it counts half.
    pub words: usize,
    /// Whether a blank line, or nothing, stands above it.
    pub after_blank: bool,
    /// Whether it is a sentence, or several.
    pub is_prose: bool,
    /// Whether it is the headline.
    pub is_title: bool,
    /// What its words alone make of it.
    pub furnishing: Option<Furnishing>,
    /// Why all of it is struck.
    pub reason: Option<&'static str>,
    /// The parts that are struck, in bytes of the line.
    pub parts: Vec<(usize, usize, &'static str)>,
}

impl Line<'_> {
    /// Tells whether it could be the headline of another article: short, no sentence, no quotation.
    pub fn is_headline(&self) -> bool {
        (3..=20).contains(&self.words)
            && !self.is_title
            && !is_quoted(self.text)
            && (!ends_sentence(self.text) || self.text.ends_with('?'))
            && !self.text.ends_with([':', ',', ';'])
    }

    /// Tells whether it is short and no sentence.
    pub fn is_title_of_something(&self) -> bool {
        !self.is_prose && !self.is_title && !is_quoted(self.text) && !ends_sentence(self.text)
    }

    /// Tells whether all of it or a part of it is struck.
    pub fn is_touched(&self) -> bool {
        self.reason.is_some() || !self.parts.is_empty()
    }
}

/// A page, line by line.
pub struct Sheet<'a> {
    /// The page.
    pub page: Page<'a>,
    /// Its lines.
    pub lines: Vec<Line<'a>>,
    /// The number of the first line of the story that is prose.
    pub story: usize,
    /// The number of the first line behind the last one that is prose.
    pub foot: usize,
    /// Whether blank lines part its paragraphs.
    pub has_blanks: bool,
}

impl<'a> Sheet<'a> {
    /// Cuts a page into lines.
    pub fn new(page: &Page<'a>, phrases: &Phrases) -> Self {
        let title = Words::of(page.title);
        let (mut lines, mut at, mut after_blank, mut blanks) = (Vec::<Line<'a>>::new(), 0, true, 0);
        for whole in page.text.split('\n') {
            let text = whole.trim();
            let start = at + (whole.len() - whole.trim_start().len());
            at += whole.len() + 1;
            if text.is_empty() {
                after_blank = true;
                continue;
            }
            let words = count_words(text);
            let furnishing = phrases.line(text);
            let is_sure = furnishing.is_some_and(|found| matches!(found.place, Place::Line | Place::Link));
            let is_long = words >= LONG || words >= SENTENCE && ends_sentence(text);
            blanks += usize::from(after_blank && !lines.is_empty());
            lines.push(Line {
                text,
                start,
                words,
                after_blank,
                is_prose: is_long && !is_sure,
                is_title: title.count() > 0 && is_same(&title, text),
                furnishing,
                reason: None,
                parts: Vec::new(),
            });
            after_blank = false;
        }
        let story = lines.iter().position(|line| line.is_prose).unwrap_or(lines.len());
        let foot = lines.iter().rposition(|line| line.is_prose).map_or(0, |last| last + 1);
        Self {
            page: *page,
            has_blanks: blanks * 2 > lines.len(),
            lines,
            story,
            foot: foot.max(story),
        }
    }

    /// Tells whether a line stands before the story or behind it.
    pub fn is_edge(&self, number: usize) -> bool {
        number < self.story || number >= self.foot
    }

    /// Returns what was struck, in order.
    pub fn struck(&self) -> Vec<Struck> {
        let mut struck = Vec::new();
        for line in &self.lines {
            let whole = line.reason.map(|reason| (0, line.text.len(), reason));
            let parts = if whole.is_some() { &[] } else { line.parts.as_slice() };
            for (from, to, reason) in whole.iter().chain(parts) {
                struck.push(Struck {
                    span: Span::new(line.start + from, line.start + to),
                    reason,
                });
            }
        }
        struck
    }
}

/// Tells whether a line is the headline, alone or with the outlet behind it.
fn is_same(title: &Words, line: &str) -> bool {
    let words = Words::of(line);
    words
        .folded
        .strip_prefix(title.folded.as_str())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') && title.count() >= 3)
}

/// Counts the words of a line, no further than the rules ask.
pub fn count_words(text: &str) -> usize {
    let (mut halves, mut inside) = (0, false);
    for c in text.chars() {
        if matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}') {
            halves += 1;
            inside = false;
        } else {
            let is_word = c.is_alphanumeric() || inside && matches!(c, '\'' | '’' | '-');
            halves += 2 * usize::from(is_word && !inside);
            inside = is_word;
        }
        if halves >= 2 * COUNTED {
            break;
        }
    }
    halves.div_ceil(2)
}
