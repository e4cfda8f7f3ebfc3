//! Runs of words in capitals, with what may stand between them: Hayat Tahrir al-Sham, Ursula von der Leyen, Bank of England.
//!
//! It puts words together and judges none of them; a run ends with its line, and never goes across what is struck out.

use super::folding::is_given;
use super::words::{BODY_HEADS, CALENDAR, PEOPLES, PLACE_HEADS, PLACES, PORTFOLIOS, STARTS_DE, TITLES, has};
use crate::core::analysis::{Language, Token, TokenKind};

/// The most words of a run; what comes after them begins another.
pub(super) const LONGEST: usize = 12;

/// A word of a run.
#[derive(Debug, Clone)]
pub(super) struct Piece<'a> {
    /// Its letters, without a possessive ending and without an article that French runs together with it.
    pub text: &'a str,
    /// Its letters in small ones.
    pub lower: String,
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
        Self {
            text: &text[from..to],
            lower: text[from..to].to_lowercase(),
            start: token.start + from,
            end: token.start + to,
            token: number,
            small: false,
            closed: to < text.len(),
        }
    }

    /// Tells whether it is one letter.
    pub fn is_initial(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    }

    /// Tells whether it is in capitals and more than one letter.
    pub fn is_all_capitals(&self) -> bool {
        self.text.chars().all(char::is_uppercase) && self.text.chars().nth(1).is_some()
    }
}

/// Returns where the word begins behind an article that French runs together with it: d'Iran, l'Élysée.
fn elided(text: &str, language: Language) -> usize {
    if language != Language::French {
        return 0;
    }
    let Some(at) = text.find(['\'', '’']) else {
        return 0;
    };
    let rest = text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
    let is_article = ["l", "d", "qu", "s", "n", "j", "m", "t", "c"]
        .iter()
        .any(|article| text[..at].eq_ignore_ascii_case(article));
    if is_article && text[rest..].starts_with(char::is_uppercase) {
        rest
    } else {
        0
    }
}

/// Returns where the word ends before `'s` and what English runs together with pronouns.
pub(super) fn without_possessive(text: &str) -> usize {
    ["s", "S", "m", "ve", "ll", "re", "d"]
        .iter()
        .find_map(|end| text.strip_suffix(end).filter(|rest| rest.ends_with(['\'', '’', 'ʼ'])))
        .and_then(|rest| rest.char_indices().next_back())
        .map_or(text.len(), |(at, _)| at)
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

    /// Tells whether a token is this mark.
    pub fn is_mark(&self, at: usize, marks: &[&str]) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Mark && marks.contains(&token.text))
    }

    /// Tells whether a word with a capital stands at a place.
    pub fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.is_capital()
                || token.kind == TokenKind::Word
                    && token.text[elided(token.text, self.language)..].starts_with(char::is_uppercase)
        })
    }

    /// Tells whether an article in small letters stands at a place, with a hyphen and a capital after it: al-Sham.
    fn is_article(&self, at: usize) -> bool {
        const ARTICLES: &[&str] = &[
            "al", "el", "as", "ash", "an", "ar", "at", "ad", "az", "es", "ul", "аль", "эль", "ас", "аш", "ар", "ат",
            "ад",
        ];
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Word && ARTICLES.contains(&token.text))
            && self.is_hyphen_at(at)
            && self.is_capital(at + 2)
    }

    /// Tells whether a hyphen ties a token to the one after it.
    fn is_hyphen_at(&self, at: usize) -> bool {
        self.touches(at) && self.is_mark(at + 1, &["-", "\u{2010}", "\u{2011}"]) && self.touches(at + 1)
    }

    /// Tells whether a name can begin at a place.
    pub fn can_begin(&self, at: usize) -> bool {
        let may_be_small = || self.tokens.get(at).is_some_and(|token| token.text.len() <= 6);
        self.is_capital(at) || may_be_small() && (self.is_article(at) || self.begins_with_particle(at))
    }

    /// Tells whether a particle stands here that begins a name in English: von der Leyen said.
    fn begins_with_particle(&self, at: usize) -> bool {
        self.language == Language::English
            && self.particles(at, None).is_some_and(|count| {
                self.tokens
                    .get(at)
                    .is_some_and(|token| matches!(token.text, "von" | "van" | "bin" | "ibn" | "de" | "di" | "abu"))
                    && (self.is_capital(at + count) || self.is_article(at + count))
            })
    }

    /// Counts the particles that stand at a place, each followed by a space, with a name after them.
    fn particles(&self, at: usize, before: Option<&Piece<'_>>) -> Option<usize> {
        let is_given = || before.is_none_or(|piece| is_given(piece.text));
        let is_head = || before.is_some_and(|piece| is_head(&piece.lower));
        let is_particle = |text: &str| match text {
            "ibn" | "bint" | "van" | "der" | "den" | "ter" | "zu" | "abu" | "abd" | "фон" | "ван" | "де" | "бен"
            | "ибн" | "бин" => true,
            "al" | "el" | "bin" | "ben" | "von" | "de" | "da" | "di" | "du" | "del" | "della" | "dos" | "das"
            | "la" | "ten" => match self.language {
                Language::English | Language::Other => true,
                Language::German => matches!(text, "von" | "de" | "da" | "di" | "del" | "ben") && is_given(),
                Language::French | Language::Spanish => match text {
                    "el" | "al" => false,
                    "la" => before.is_none_or(|piece| piece.small || is_head()),
                    "de" | "du" | "del" => is_given() || is_head(),
                    _ => true,
                },
                _ => false,
            },
            "des" | "y" => is_head() && self.language == Language::French,
            _ => false,
        };
        let mut count = 0;
        while count < 3
            && self.tokens.get(at + count).is_some_and(|token| {
                token.kind == TokenKind::Word && (is_particle(token.text) || count > 0 && token.text == "la")
            })
            && self.spaced(at + count)
        {
            count += 1;
        }
        (count > 0).then_some(count)
    }

    /// Puts together the words of a run that begins at a place. Returns them, and the token after them.
    pub fn run(&self, at: usize) -> (Vec<Piece<'a>>, usize) {
        let mut pieces: Vec<Piece<'a>> = Vec::new();
        let mut at = at;
        if !self.is_capital(at) && !self.is_article(at) {
            let count = self.particles(at, None).unwrap_or_default();
            self.push_small(&mut pieces, at, count);
            at += count;
        }
        loop {
            let Some(token) = self.tokens.get(at) else {
                return (pieces, at);
            };
            let mut piece = Piece::of(token, at, self.language);
            piece.small = !piece.text.starts_with(char::is_uppercase);
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
                elided(token.text, self.language) == 0
                    || token.text.starts_with('d') && (is_head(&last.lower) || is_given(last.text))
            })
        };
        let is_next = |at: usize| self.is_capital(at) && !self.is_calendar(at) && goes_on(at) || self.is_article(at);
        // St Anne's Hospital, Workers' Party; but Syria's Parliament is two names.
        let heads = |at: usize| {
            self.is_capital(at)
                && self
                    .tokens
                    .get(at)
                    .is_some_and(|token| is_head(&token.text.to_lowercase()))
        };
        let owns = !has(PLACES, &last.lower);
        if last.closed {
            return (owns && self.spaced(at) && heads(at + 1)).then_some(at + 1);
        }
        if owns && self.touches(at) && self.is_mark(at + 1, &["'", "’"]) && self.spaced(at + 1) && heads(at + 2) {
            return Some(at + 2);
        }
        // J. Reed, J.K. Reed, Mr. Reed
        let is_short = last.is_initial() || is_abbreviation(&last.lower);
        if is_short && self.touches(at) && self.is_mark(at + 1, &["."]) {
            let next = at + 2;
            return ((self.touches(at + 1) || self.spaced(at + 1)) && is_next(next)).then_some(next);
        }
        if self.is_hyphen_at(at) && self.is_capital(at + 2) && last.is_initial() {
            return None;
        }
        if self.is_hyphen_at(at) && self.is_capital(at + 2) {
            let next = &self.tokens[at + 2];
            let stands_alone =
                |lower: &str| has(PEOPLES, lower) || has(PLACES, lower) || matches!(lower, "us" | "uk" | "eu" | "un");
            // Russia-Arab and Israel-Syria are two names each.
            let is_pair =
                stands_alone(&last.lower) && stands_alone(&next.text[..without_possessive(next.text)].to_lowercase());
            return (!is_pair).then_some(at + 2);
        }
        if !self.spaced(at) {
            return None;
        }
        let next = at + 1;
        let is_may = || {
            let month = self
                .tokens
                .get(next)
                .is_some_and(|token| matches!(token.text, "May" | "April" | "June" | "August"));
            month && pieces.len() == 1 && is_given(last.text)
        };
        if is_next(next) || is_may() {
            return Some(next);
        }
        if self.is_mark(next, &["&"]) && self.spaced(next) && is_next(next + 1) {
            self.push_small(pieces, next, 1);
            return Some(next + 1);
        }
        if let Some(count) = self.particles(next, Some(last))
            && is_next(next + count)
        {
            self.push_small(pieces, next, count);
            return Some(next + count);
        }
        let word = self.tokens.get(next)?;
        let is_english = matches!(self.language, Language::English | Language::Other);
        if !is_english || !matches!(word.text, "of" | "for") || !self.spaced(next) {
            return None;
        }
        let the =
            usize::from(self.tokens.get(next + 1).is_some_and(|token| token.text == "the") && self.spaced(next + 1));
        let after = next + 1 + the;
        // Secretary of State
        let is_office = has(TITLES, &last.lower)
            && self
                .tokens
                .get(after)
                .is_some_and(|token| has(PORTFOLIOS, &token.text.to_lowercase()));
        let is_organisation = |lower: &str| matches!(lower, "organisation" | "organization");
        let first = pieces.first().map_or("", |piece| piece.lower.as_str());
        let has_head = if word.text == "for" {
            // Observatory for Human Rights; but: she left St Anne's Hospital for the Party.
            is_organisation(&last.lower) || the == 0 && has(BODY_HEADS, &last.lower) && !has(PLACE_HEADS, &last.lower)
        } else {
            is_head(&last.lower)
                || is_head(first)
                || is_organisation(first)
                || pieces.iter().any(|piece| piece.text == "for")
        };
        if is_next(after) && (is_office || has_head) {
            self.push_small(pieces, next, 1 + the);
            return Some(after);
        }
        None
    }

    fn is_calendar(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            let lower = token.text[..without_possessive(token.text)].to_lowercase();
            // August and May are names too, but seldom beside another one.
            has(CALENDAR, &lower) || self.language == Language::German && has(STARTS_DE, &lower)
        })
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
        match before.text {
            "." => !two_before.is_some_and(|word| {
                word.end == before.start
                    && (is_abbreviation(&word.text.to_lowercase())
                        || word.is_capital() && word.text.chars().nth(1).is_none())
            }),
            "!" | "?" | "…" | ":" | "•" | "|" | "*" | "·" | "▪" | "►" | ">" | "»" | "¿" | "¡" | "؟" | "“" | "‘"
            | "«" | "„" | "‚" => !(before.text == "»" && two_before.is_some_and(|mark| matches!(mark.text, ","))),
            "-" | "–" | "—" => at == 1,
            "\"" | "'" => between.is_empty() || two_before.is_some_and(|mark| matches!(mark.text, "." | "!" | "?")),
            "”" | "’" => two_before.is_some_and(|mark| matches!(mark.text, "." | "!" | "?" | "…")),
            _ => false,
        }
    }
}

/// Tells whether a word that ends a name says that it is an organisation or a place.
pub(super) fn is_head(lower: &str) -> bool {
    has(BODY_HEADS, lower) || has(PLACE_HEADS, lower)
}

/// Tells whether a stop after a word belongs to it.
fn is_abbreviation(lower: &str) -> bool {
    matches!(
        lower,
        "mr" | "mrs"
            | "ms"
            | "dr"
            | "prof"
            | "sen"
            | "gov"
            | "gen"
            | "col"
            | "maj"
            | "capt"
            | "lt"
            | "sgt"
            | "cpl"
            | "rev"
            | "rep"
            | "st"
            | "jr"
            | "sr"
            | "adm"
            | "brig"
            | "hon"
            | "sra"
            | "srta"
            | "mme"
            | "г"
    )
}
