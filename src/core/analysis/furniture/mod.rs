//! Furniture: what is on the page of an article but not in its story. Found by its words, by where it stands, and by what several
//! sources have in common; offered with a reason, for a person to keep or to strike.
//!
//! It refuses to guess: a stretch whose border cannot be told is left, for a story sentence struck by mistake costs more than a
//! "read more" that stays. Captions, bylines, date lines, credits and the headings inside a story are no furniture.
//!
//! The reasons: `advertisement`, `comments`, `contact`, `cookies`, `counter`, `footer`, `image-credit`, `menu`, `newsletter`,
//! `page-tools`, `player`, `promotion`, `read-more`, `reading-time`, `related`, `repeated`, `script`, `share`, `skip-link`,
//! `subscription`, `tags`, `time-stamp`, `weather`.

mod headline;
mod inline;
mod invitation;
mod lines;
mod repeated;
mod rules;

use self::inline::Inline;
use self::lines::Sheet;
use super::Language;
use crate::core::order::sort_by_key;
use crate::core::text::Span;
use crate::core::text::furnishing::{Phrases, Words};

/// A text and what is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The whole frozen text.
    pub text: &'a str,
    /// Its language.
    pub language: Language,
    /// Who published it; empty: not known.
    pub outlet: &'a str,
    /// Its headline; empty: not known.
    pub title: &'a str,
}

/// A stretch that is furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Struck {
    /// Where it stands, without white space around it.
    pub span: Span,
    /// The word for why.
    pub reason: &'static str,
}

/// Finds the furniture of each text, in order and without overlaps; what the texts share speaks too.
#[must_use]
pub fn furniture(pages: &[Page<'_>]) -> Vec<Vec<Struck>> {
    let phrases = Phrases::new();
    let mut titles: Vec<String> = pages.iter().map(|page| Words::of(page.title).folded).collect();
    sort_by_key(&mut titles, Clone::clone);
    let mut sheets: Vec<Sheet<'_>> = pages.iter().map(|page| Sheet::new(page, &phrases)).collect();
    for sheet in &mut sheets {
        rules::strike_lines(sheet);
        let inline = Inline {
            phrases: &phrases,
            titles: &titles,
            page: sheet.page,
        };
        for line in sheet.lines.iter_mut().filter(|line| line.reason.is_none()) {
            inline.strike(line);
        }
        rules::strike_neighbours(sheet, &titles);
    }
    repeated::strike(&mut sheets);
    sheets.iter().map(Sheet::struck).collect()
}

#[cfg(test)]
mod tests;
