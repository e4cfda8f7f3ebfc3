//! Runs of words in capitals, with what may stand between them: Hayat Tahrir al-Sham, Ursula von der Leyen, Bank of England.
//!
//! It puts words together and judges none of them; a run ends with its line, and never goes across what is struck out.

use super::folding::{is_apostrophe, short};
use super::marks::{BODY_HEAD, GIVEN, HEAD, INITIAL, PLACE_HEAD, TITLE, marks};
use super::signs::{is_head, is_hyphen, is_single, is_upper};
use super::words::{CALENDAR, MODIFIERS, PLACES, PORTFOLIOS, STARTS_DE, has, is_people};
use crate::core::analysis::{Language, Token, TokenKind};
use crate::core::text::lower_case;

/// The most words of a run; what comes after them begins another.
pub(super) const LONGEST: usize = 12;

/// A word of a run.
#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    /// Its letters, without a possessive ending and without an article that French runs together with it.
    pub text: &'a str,
    /// Its letters in small ones.
    pub lower: String,
    /// What is known of it.
    pub marks: u32,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// The number of its token in the line.
    pub token: usize,
    /// Whether it is an article, a particle or a preposition inside a name.
    pub small: bool,
    /// Whether its token goes on after it: nothing can follow it in the name.
    pub closed: bool,
}

impl<'a> Piece<'a> {
    fn of(token: &Token<'a>, number: usize, language: Language) -> Self {
        let text = token.text;
        let from = elided(text, language);
        let to = without_possessive(text).max(from);
        let lower = lower_case(&text[from..to]);
        Self {
            text: &text[from..to],
            marks: marks(&text[from..to], &lower, language),
            lower,
            start: token.start + from,
            end: token.start + to,
            token: number,
            small: false,
            closed: to < text.len(),
        }
    }

    /// Tells whether it has one of these marks.
    pub fn is(&self, marks: u32) -> bool {
        self.marks & marks != 0
    }
}

/// Returns where the word begins behind an article that French runs together with it: d'Iran, l'Élysée.
pub(super) fn elided(text: &str, language: Language) -> usize {
    if language != Language::French {
        return 0;
    }
    let Some((at, mark)) = text.char_indices().find(|(_, c)| is_apostrophe(*c)) else {
        return 0;
    };
    let rest = at + mark.len_utf8();
    if has("c d j l m n qu s t", &lower_case(&text[..at])) && is_upper(&text[rest..]) {
        rest
    } else {
        0
    }
}

/// Returns where the word ends before `'s` and what English runs together with pronouns.
pub(super) fn without_possessive(text: &str) -> usize {
    let last = text.char_indices().rev().take(3).find(|(_, c)| is_apostrophe(*c));
    match last {
        Some((at, mark)) if has("S d ll m re s ve", &text[at + mark.len_utf8()..]) => at,
        _ => text.len(),
    }
}

/// A line of a text: its tokens.
#[derive(Clone, Copy)]
pub(super) struct Line<'t, 'a> {
    pub text: &'a str,
    pub tokens: &'t [Token<'a>],
    pub language: Language,
}

impl<'a> Line<'_, 'a> {
    /// Returns the token at a place; none beyond the end.
    pub fn token(&self, at: usize) -> Option<&Token<'a>> {
        self.tokens.get(at)
    }

    /// Tells whether nothing but spaces stands between a token and the next one, and at least one.
    pub fn spaced(&self, at: usize) -> bool {
        let (Some(token), Some(next)) = (self.tokens.get(at), self.tokens.get(at + 1)) else {
            return false;
        };
        let between = self.text.get(token.end..next.start).unwrap_or_default();
        !between.is_empty() && between.chars().all(char::is_whitespace)
    }

    /// Tells whether a token touches the next one.
    pub fn touches(&self, at: usize) -> bool {
        matches!((self.tokens.get(at), self.tokens.get(at + 1)), (Some(token), Some(next)) if token.end == next.start)
    }

    /// Returns the words of the token at a place; none beyond the end.
    pub fn text_at(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    /// Tells whether a token is this mark.
    pub fn is_mark(&self, at: usize, mark: &str) -> bool {
        self.text_at(at) == mark
    }

    /// Tells whether a word with a capital stands at a place.
    pub fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.kind == TokenKind::Word && is_upper(&token.text[elided(token.text, self.language)..])
        })
    }

    /// Tells whether an article in small letters stands at a place, with a hyphen and a capital after it: al-Sham.
    fn is_article(&self, at: usize) -> bool {
        has(
            "ad al an ar as ash at az el es ul ад аль ар ас ат аш эль",
            self.text_at(at),
        ) && self.is_hyphen_at(at)
            && self.is_capital(at + 2)
    }

    /// Tells whether a hyphen ties a token to the one after it.
    fn is_hyphen_at(&self, at: usize) -> bool {
        self.touches(at) && is_hyphen(self.text_at(at + 1)) && self.touches(at + 1)
    }

    /// Tells whether a name can begin at a place.
    pub fn can_begin(&self, at: usize) -> bool {
        self.is_capital(at) || self.is_article(at) || self.begins_with_particle(at)
    }

    /// Tells whether a particle stands here that begins a name in English: von der Leyen said.
    fn begins_with_particle(&self, at: usize) -> bool {
        if self.language != Language::English || !has("abu bin de di ibn van von", self.text_at(at)) {
            return false;
        }
        let name = at + self.particles(at, None);
        name > at && (self.is_capital(name) || self.is_article(name))
    }

    /// Counts the particles that stand at a place, each followed by a space, with a name after them.
    fn particles(&self, at: usize, before: Option<&Piece<'_>>) -> usize {
        let is_given = || before.is_none_or(|piece| piece.is(GIVEN));
        let is_head = || before.is_some_and(|piece| piece.is(HEAD));
        let is_latin = matches!(self.language, Language::French | Language::Spanish);
        let is_particle = |text: &str| {
            if has("abd abu bint den der ibn ter van zu бен бин ван де ибн фон", text) {
                return true;
            }
            let is_link = has("de del du", text);
            if !is_link && !has("al ben bin da das della di dos el la ten von", text) {
                return is_latin && has("des y", text) && is_head();
            }
            match self.language {
                Language::English | Language::Other => true,
                Language::German => has("ben da de del di von", text) && is_given(),
                _ if !is_latin || has("al el", text) => false,
                _ if is_link => is_given() || is_head(),
                _ => text != "la" || before.is_none_or(|piece| piece.small || is_head()),
            }
        };
        let mut count = 0;
        while count < 3
            && (is_particle(self.text_at(at + count)) || count > 0 && self.is_mark(at + count, "la"))
            && self.spaced(at + count)
        {
            count += 1;
        }
        count
    }

    /// Puts together the words of a run that begins at a place. Returns them, and the token after them.
    pub fn run(&self, at: usize) -> (Vec<Piece<'a>>, usize) {
        let mut pieces: Vec<Piece<'a>> = Vec::new();
        let mut at = at;
        if !self.is_capital(at) && !self.is_article(at) {
            let count = self.particles(at, None);
            self.push_small(&mut pieces, at, count);
            at += count;
        }
        loop {
            let Some(token) = self.tokens.get(at) else {
                return (pieces, at);
            };
            let mut piece = Piece::of(token, at, self.language);
            piece.small = !is_upper(piece.text);
            pieces.push(piece);
            let Some(next) = self.next_piece(&mut pieces, at).filter(|_| pieces.len() < LONGEST) else {
                return (pieces, at + 1);
            };
            at = next;
        }
    }

    fn push_small(&self, pieces: &mut Vec<Piece<'a>>, at: usize, count: usize) {
        for number in at..at + count {
            if let Some(token) = self.tokens.get(number) {
                let mut piece = Piece::of(token, number, self.language);
                piece.small = true;
                pieces.push(piece);
            }
        }
    }

    /// Returns the token of the next word of the run, if it goes on after the token at a place; adds what stands between.
    fn next_piece(&self, pieces: &mut Vec<Piece<'a>>, at: usize) -> Option<usize> {
        let last = pieces.last()?;
        // French: l'Iran begins anew; only Conseil d'État goes on.
        let goes_on = |at: usize| {
            self.tokens.get(at).is_none_or(|token| {
                elided(token.text, self.language) == 0 || token.text.starts_with('d') && last.is(HEAD | GIVEN)
            })
        };
        let is_next = |at: usize| self.is_capital(at) && !self.is_calendar(at) && goes_on(at) || self.is_article(at);
        // St Anne's Hospital, Workers' Party; but Syria's Parliament is two names.
        let heads = |at: usize| self.is_capital(at) && is_head(&lower_case(self.text_at(at)));
        let owns = !has(PLACES, &last.lower);
        if last.closed {
            return (owns && self.spaced(at) && heads(at + 1)).then_some(at + 1);
        }
        if owns && self.touches(at) && has("' ’", self.text_at(at + 1)) && self.spaced(at + 1) && heads(at + 2) {
            return Some(at + 2);
        }
        // J. Reed, J.K. Reed, J.-L. Reed, Mr. Reed
        if (last.is(INITIAL) || is_abbreviation(&last.lower)) && self.touches(at) && self.is_mark(at + 1, ".") {
            let tied = usize::from(last.is(INITIAL) && self.is_hyphen_at(at + 1) && is_single(self.text_at(at + 3)));
            let next = at + 2 + tied;
            return ((self.touches(at + 1) || self.spaced(at + 1)) && is_next(next)).then_some(next);
        }
        if self.is_hyphen_at(at) && self.is_capital(at + 2) {
            let next = self.text_at(at + 2);
            let stands_alone = |lower: &str| is_people(lower) || has(PLACES, lower) || short(lower).is_some();
            // Russia-Arab and Israel-Syria are two names each.
            let is_pair = stands_alone(&last.lower) && stands_alone(&lower_case(&next[..without_possessive(next)]));
            return (!is_pair && !last.is(INITIAL)).then_some(at + 2);
        }
        if !self.spaced(at) {
            return None;
        }
        let next = at + 1;
        let is_may = || has("April August June May", self.text_at(next)) && pieces.len() == 1 && last.is(GIVEN);
        if is_next(next) || is_may() {
            return Some(next);
        }
        let count = if self.is_mark(next, "&") && self.spaced(next) {
            1
        } else {
            self.particles(next, Some(last))
        };
        if count > 0 && is_next(next + count) {
            self.push_small(pieces, next, count);
            return Some(next + count);
        }
        let is_english = matches!(self.language, Language::English | Language::Other);
        let word = self.text_at(next);
        if !is_english || !has("for of", word) || !self.spaced(next) {
            return None;
        }
        let the = usize::from(self.is_mark(next + 1, "the") && self.spaced(next + 1));
        let after = next + 1 + the;
        // Secretary of State
        let is_office = last.is(TITLE) && is_portfolio(&lower_case(self.text_at(after)));
        let is_organisation = |lower: &str| has("organisation organization", lower);
        let has_head = if word == "for" {
            // Observatory for Human Rights; but: she left St Anne's Hospital for the Party.
            is_organisation(&last.lower) || the == 0 && last.is(BODY_HEAD) && !last.is(PLACE_HEAD)
        } else {
            last.is(HEAD)
                || pieces.first().is_some_and(|first| first.is(HEAD))
                || pieces.iter().any(|piece| piece.text == "for")
        };
        if is_next(after) && (is_office || has_head) {
            self.push_small(pieces, next, 1 + the);
            return Some(after);
        }
        None
    }

    fn is_calendar(&self, at: usize) -> bool {
        let text = self.text_at(at);
        let lower = lower_case(&text[..without_possessive(text)]);
        // August and May are names too, but seldom beside another one.
        has(CALENDAR, &lower) || self.language == Language::German && has(STARTS_DE, &lower)
    }

    /// Tells whether a sentence, a quotation or an item of a list begins at a token: its capital says nothing.
    pub fn is_start(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|before| self.tokens.get(before)) else {
            return true;
        };
        let between = self.text.get(before.end..self.tokens[at].start).unwrap_or_default();
        if !between.trim().is_empty() {
            return true;
        }
        if before.kind != TokenKind::Mark {
            return false;
        }
        let two_before = at.checked_sub(2).and_then(|before| self.tokens.get(before));
        let text_before = two_before.map_or("", |token| token.text);
        let is_after_end = has("! . ? …", text_before);
        match before.text {
            "." => !two_before.is_some_and(|word| {
                word.end == before.start
                    && (is_abbreviation(&lower_case(word.text)) || is_upper(word.text) && is_single(word.text))
            }),
            "»" => text_before != ",",
            "-" | "–" | "—" => at == 1,
            "\"" | "'" => between.is_empty() || is_after_end,
            "”" | "’" => is_after_end,
            mark => has("! * : > ? | ¡ « · ¿ ؟ ‘ ‚ “ „ • … ▪ ►", mark),
        }
    }
}

/// Tells whether a word goes on with a title: Secretary of State.
pub(super) fn is_portfolio(lower: &str) -> bool {
    has(PORTFOLIOS, lower) || has(MODIFIERS, lower)
}

/// Tells whether a stop after a word belongs to it.
fn is_abbreviation(lower: &str) -> bool {
    has(
        "adm brig capt col cpl dr ee gen gov hon jr lt maj mme mr mrs ms prof rep rev sen sgt sr sra srta st г",
        lower,
    )
}
