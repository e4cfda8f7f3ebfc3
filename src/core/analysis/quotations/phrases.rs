//! The words that name or describe somebody: a name with its titles, a description, a name beside a description. It does not tell what
//! such a person does in the sentence.

use super::Speaker;
use super::words::{is_anyone, is_between, is_break, is_determiner, is_link, is_saying, is_time, pronoun};
use crate::core::analysis::names::{EntityKind, mentions};
use crate::core::analysis::reading::{Reading, Token, TokenKind};
use crate::core::order::sort_by_key;
use crate::core::text::Span;

/// Words of a description.
const WORDS: usize = 9;

/// A name, by its tokens.
#[derive(Clone, Copy)]
pub(super) struct Name {
    pub span: Span,
    /// The first token.
    pub from: usize,
    /// The token behind it.
    pub to: usize,
    pub kind: Option<EntityKind>,
    /// Whether it is a name by itself.
    pub certain: bool,
    /// Whether it is, or ends like one that is.
    pub sure: bool,
}

impl Name {
    /// Tells whether it may name a person.
    pub(super) fn is_person(&self) -> bool {
        self.sure && !matches!(self.kind, Some(EntityKind::Place | EntityKind::Organisation))
    }
}

/// Somebody named or described.
pub(super) struct Phrase {
    pub speaker: Speaker,
    /// The token behind it.
    pub to: usize,
    /// The number of its name.
    pub name: Option<usize>,
}

/// A text with its names.
pub(super) struct Phrases<'r, 'a> {
    pub reading: &'r Reading<'a>,
    pub names: Vec<Name>,
}

impl<'r, 'a> Phrases<'r, 'a> {
    pub(super) fn new(reading: &'r Reading<'a>) -> Self {
        let tokens = &reading.tokens;
        let mut names = Vec::new();
        let mut sure: Vec<&str> = Vec::new();
        let mut people: Vec<&str> = Vec::new();
        for mention in mentions(reading) {
            let from = tokens.partition_point(|token| token.start < mention.span.start.get());
            let to = tokens.partition_point(|token| token.start < mention.span.end.get());
            if from >= to {
                continue;
            }
            let kind = mention.kind;
            if mention.certain && !matches!(kind, Some(EntityKind::Place | EntityKind::Organisation)) {
                sure.push(last_word(reading, mention.span));
                if kind == Some(EntityKind::Person) {
                    people.push(last_word(reading, mention.span));
                }
            }
            // J.-L. Lind: the first initial may have been left out.
            let has_initial = from > 2
                && tokens[from - 1].text == "-"
                && tokens[from - 2].text == "."
                && tokens[from - 3].is_capital();
            let from = if has_initial { from - 3 } else { from };
            names.push(Name {
                span: Span::new(tokens[from].start.min(mention.span.start.get()), mention.span.end.get()),
                from,
                to,
                kind,
                certain: mention.certain,
                sure: mention.certain,
            });
        }
        sort_by_key(&mut sure, |word| *word);
        sort_by_key(&mut people, |word| *word);
        for name in &mut names {
            let last = last_word(reading, name.span);
            if !name.sure && name.to - name.from <= 3 {
                name.sure = sure.binary_search(&last).is_ok();
            }
            if name.kind.is_none() && people.binary_search(&last).is_ok() {
                name.kind = Some(EntityKind::Person);
            }
        }
        Self { reading, names }
    }

    pub(super) fn tokens(&self) -> &'r [Token<'a>] {
        &self.reading.tokens
    }

    /// Returns the word of a token; nothing behind the last one.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens().get(at).map_or("", |token| token.text)
    }

    /// Returns the number of the sentence that a token is in.
    pub(super) fn sentence(&self, at: usize) -> Option<usize> {
        self.reading.sentence_of(self.tokens().get(at)?.start)
    }

    /// Tells whether a token ties one description to another, and is no part of a name: *al-Lind*, *von Lind*.
    pub(super) fn is_link(&self, at: usize) -> bool {
        let before = self.names.partition_point(|name| name.from <= at);
        let is_named = before
            .checked_sub(1)
            .is_some_and(|n| self.names[n].sure && at < self.names[n].to);
        !is_named && is_link(self.word(at))
    }

    /// Tells whether a full stop belongs to the words around it: *Dr. Lind*.
    fn is_inner_stop(&self, at: usize, end: usize) -> bool {
        self.word(at) == "." && at + 1 < end && self.sentence(at) == self.sentence(at + 1)
    }

    /// Returns the number of the first sure name that begins between two tokens; or else of any name that begins right there.
    fn first_name(&self, at: usize, stop: usize) -> Option<usize> {
        let first = self.names.partition_point(|name| name.from < at);
        let found = || self.names[first..].iter().take_while(|name| name.from < stop);
        let sure = found().position(|name| name.sure);
        let mut n = first + sure.or_else(|| found().position(|name| name.from == at))?;
        // A title that was taken for a name: Dra. Carmen Lind.
        while let Some(next) = self.names.get(n + 1)
            && next.from == self.names[n].to + 1
            && self.is_inner_stop(self.names[n].to, next.to)
        {
            n += 1;
        }
        Some(n)
    }

    /// Returns the name or description that begins with a token.
    pub(super) fn phrase(&self, at: usize, end: usize, how: &'static str) -> Option<Phrase> {
        let tokens = self.tokens();
        let end = end.min(tokens.len());
        let first = tokens.get(at).filter(|_| at < end)?;
        if first.kind == TokenKind::Mark
            || is_break(first.text)
            || is_anyone(first.text)
            || pronoun(first.text).is_some()
        {
            return None;
        }
        let is_part = |n: usize| {
            let token = &tokens[n];
            match token.kind {
                TokenKind::Word => {
                    n == at
                        || token.is_capital()
                        || !(is_saying(token.text) || is_break(token.text) || pronoun(token.text).is_some())
                }
                TokenKind::Number => true,
                TokenKind::Mark => matches!(token.text, "-" | "‑" | "’" | "'") || self.is_inner_stop(n, end),
            }
        };
        let stop = (at..end).find(|n| !is_part(*n)).unwrap_or(end);
        if let Some(n) = self.first_name(at, stop).filter(|_| !is_caseless(first.text)) {
            let name = &self.names[n];
            let lead = &tokens[at..name.from];
            let is_lead = lead.len() <= WORDS
                && !lead.iter().any(|token| is_link(token.text) || is_anyone(token.text))
                && !lead.iter().skip(1).any(|token| is_determiner(token.text))
                && (lead.len() < 2 || !is_doing(first.text) || lead[1].is_capital());
            let is_own = tokens[name.to - 1].end > name.span.end.get();
            let is_any = name.sure || !is_time(first.text) && !is_determiner(first.text);
            if is_lead && !is_own && is_any && name.kind != Some(EntityKind::Place) {
                // Sohn Jan Lind: a surname alone that another one has too.
                let given = lead
                    .last()
                    .filter(|given| !name.certain && given.is_capital() && !is_determiner(given.text));
                let span = given.map_or(name.span, |given| Span::new(given.start, name.span.end.get()));
                return Some(Phrase {
                    speaker: self.speaker(span, how),
                    to: name.to,
                    name: Some(n),
                });
            }
        }
        self.described(at, stop, end, how)
    }

    /// Returns the description that begins with a token, or the name beside it: *the mayor, Ada Lind*.
    fn described(&self, at: usize, stop: usize, end: usize, how: &'static str) -> Option<Phrase> {
        let tokens = self.tokens();
        let first = &tokens[at];
        let is_own = self.is_owner(at, stop);
        if self.word(stop) == ","
            && (is_own || is_determiner(first.text))
            && let Some(n) = self.first_name(stop + 1, end.min(stop + 6))
            && let name = &self.names[n]
            && name.kind != Some(EntityKind::Place)
            && !tokens[stop + 1..name.from]
                .iter()
                .any(|token| is_link(token.text) || is_determiner(token.text) || token.text == ",")
            && (name.to >= end || matches!(self.word(name.to), "," | "." | ":"))
        {
            return Some(Phrase {
                speaker: self.speaker(name.span, how),
                to: name.to,
                name: Some(n),
            });
        }
        let is_cyrillic = first.text.starts_with(|c| ('а'..='я').contains(&c));
        let caseless = is_caseless(first.text);
        let most = if caseless || is_cyrillic { 4 } else { WORDS };
        let mut last = (at..stop)
            .take(most)
            .take_while(|n| {
                *n == at || !(is_time(tokens[*n].text) || is_between(tokens[*n].text) || is_addressed(tokens[*n].text))
            })
            .last()?;
        while last > at
            && (is_link(tokens[last].text) || is_determiner(tokens[last].text) || tokens[last].kind == TokenKind::Mark)
        {
            last -= 1;
        }
        if caseless
            && matches!(self.word(last + 1), "،")
            && let Some(close) = (last + 3..(last + 5).min(end)).find(|n| matches!(self.word(*n), "،" | ":"))
            && tokens[last + 2..close]
                .iter()
                .all(|token| is_caseless(token.text) && !is_time(token.text) && !token.text.starts_with('و'))
        {
            // The lawyer of the captain, Fahmi Lind,
            last = close - 1;
        }
        let is_described = caseless || is_cyrillic || is_own || is_determiner(first.text) && last > at;
        let has_time = tokens[at..=last.min(at + 2)].iter().any(|token| is_time(token.text));
        let named = self.names.get(self.names.partition_point(|name| name.from < at));
        let is_named = caseless && named.is_some_and(|name| name.to <= last + 1);
        (is_described && !has_time && !is_time(self.word(last + 1))).then(|| Phrase {
            speaker: self.span_of(at, last, if is_named { how } else { "unnamed" }),
            to: last + 1,
            name: None,
        })
    }

    /// Tells whether a name begins that is followed by something of its own: *Ada Lind’s lawyer*.
    fn is_owner(&self, at: usize, stop: usize) -> bool {
        let n = self.names.partition_point(|name| name.from < at);
        let name = self.names.get(n).filter(|name| name.from == at && name.to < stop);
        name.is_some_and(|name| self.tokens()[name.to - 1].end > name.span.end.get())
    }

    pub(super) fn speaker(&self, span: Span, how: &'static str) -> Speaker {
        Speaker {
            name: one_line(self.reading.slice(span)),
            span: Some(span),
            how,
        }
    }

    pub(super) fn span_of(&self, from: usize, last: usize, how: &'static str) -> Speaker {
        self.speaker(Span::new(self.tokens()[from].start, self.tokens()[last].end), how)
    }
}

fn last_word<'a>(reading: &Reading<'a>, span: Span) -> &'a str {
    let name = reading.slice(span);
    name.rsplit([' ', '-', '\u{a0}']).next().unwrap_or(name)
}

/// Tells whether a word may begin what is told of the subject before the subject: *Speaking in the town, Lind said*.
pub(super) fn is_doing(word: &str) -> bool {
    word.ends_with("ing") || word.ends_with("ed")
}

/// Tells whether an Arabic word names those who were told: the agency, the newspaper, the journalists.
fn is_addressed(word: &str) -> bool {
    ["لل", "لوكال", "لصحيف", "لقنا"].iter().any(|to| word.starts_with(to))
}

/// Tells whether a word is of a script without capitals.
pub(super) fn is_caseless(word: &str) -> bool {
    word.chars().all(|c| !c.is_lowercase() && !c.is_uppercase()) && word.chars().any(char::is_alphabetic)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
