//! Who is told to have said what stands between quotation marks: beside a verb of saying or a word such as *according to*, in the same
//! sentence. It takes no name that is only near, and none who was only told something.

use super::Speaker;
use super::marks::Pair;
use super::words::{is_between, is_determiner, is_link, is_pronoun, is_saying, is_short, is_source, is_source_link};
use crate::core::analysis::names::{EntityKind, Mention, mentions};
use crate::core::analysis::reading::{Reading, Token, TokenKind};
use crate::core::text::Span;

/// Tokens that are looked at on one side of a quotation.
const REACH: usize = 28;

/// Tokens of a description.
const WORDS: usize = 9;

/// Lines over which *he* or *she* may reach back.
const LINES: u32 = 6;

/// Finds speakers, from the first quotation to the last.
pub(super) struct Attribution<'r, 'a> {
    reading: &'r Reading<'a>,
    pairs: &'r [Pair],
    names: Vec<Mention>,
    /// The last one who was named as a speaker, with the line.
    last: Option<(Speaker, u32)>,
}

impl<'r, 'a> Attribution<'r, 'a> {
    pub(super) fn new(reading: &'r Reading<'a>, pairs: &'r [Pair]) -> Self {
        Self {
            reading,
            pairs,
            names: mentions(reading),
            last: None,
        }
    }

    /// Returns the speaker of a quotation and the one that it continues; `before` is the one before it that is no part of another.
    pub(super) fn of(
        &mut self,
        n: usize,
        before: Option<(usize, &Pair, Option<Speaker>)>,
    ) -> (Option<Speaker>, Option<usize>) {
        let pair = self.pairs[n];
        let line = self.line(pair.open);
        if let Some((number, last, speaker)) = &before
            && last.goes_on
            && line <= self.line(last.close) + 1
        {
            let own = self.after(pair.close + 1, &pair);
            let speaker = own.or_else(|| speaker.clone().map(carried));
            return (self.remember(speaker, line), Some(*number));
        }
        // Split by an attribution: “…,” she said, “…”.
        let split = before.as_ref().filter(|(_, last, _)| {
            let between = &self.tokens()[last.close + 1..pair.open];
            line == self.line(last.close)
                && between.len() <= REACH
                && ends_open(between)
                && between.iter().any(|t| is_saying(t.text))
        });
        if let Some((number, last, speaker)) = split {
            let speaker = speaker.clone().or_else(|| self.after(last.close + 1, last));
            return (
                self.remember(
                    speaker.map(|speaker| Speaker {
                        how: "middle",
                        ..speaker
                    }),
                    line,
                ),
                Some(*number),
            );
        }
        let own = self
            .after(pair.close + 1, &pair)
            .or_else(|| self.ahead(pair.open, line));
        let speaker = own.or_else(|| {
            // “…,” he said. “…”: nothing but the attribution of the one before stands between.
            let (_, last, speaker) = before.as_ref()?;
            let between = self.tokens().get(last.close + 1..pair.open)?;
            let is_attribution = between.len() <= REACH && between.iter().any(|token| is_saying(token.text));
            let is_alone = is_attribution && sentences(between) <= 1 && line == self.line(last.close);
            speaker.clone().filter(|_| is_alone).map(carried)
        });
        (self.remember(speaker, line), None)
    }

    fn remember(&mut self, speaker: Option<Speaker>, line: u32) -> Option<Speaker> {
        if let Some(named) = speaker.as_ref().filter(|speaker| speaker.how != "unnamed") {
            self.last = Some((named.clone(), line));
        }
        speaker
    }

    fn tokens(&self) -> &'r [Token<'a>] {
        &self.reading.tokens
    }

    fn line(&self, at: usize) -> u32 {
        self.tokens().get(at).map_or(u32::MAX, |token| token.line)
    }

    /// Looks behind a quotation: *said X*, *X said*, *according to X*.
    fn after(&self, from: usize, pair: &Pair) -> Option<Speaker> {
        let tokens = self.tokens();
        let line = self.line(pair.close);
        let mut at = from;
        let mut commas = 0;
        while let Some(token) = tokens
            .get(at)
            .filter(|token| token.line == line && matches!(token.text, "," | "—" | "–" | "-" | "،"))
        {
            commas += usize::from(token.kind == TokenKind::Mark);
            at += 1;
        }
        let inner_end = tokens.get(pair.close.checked_sub(1)?)?;
        let first = tokens.get(at).filter(|token| token.line == line)?;
        // A quotation that ended its sentence is not taken up by a new one: “We knew.” The mayor said nothing.
        if commas == 0
            && matches!(inner_end.text, "." | "…")
            && first.text.chars().next().is_some_and(char::is_uppercase)
        {
            return None;
        }
        let end = self.end_of(at, line);
        let window = &tokens[at..end];
        if window.first().is_some_and(|token| is_saying(token.text)) {
            return self.behind(at, end, "after");
        }
        if window.first().is_some_and(|token| is_source(token.text)) {
            return self.source(at, end, "after");
        }
        // X said, X of the council said, X, who sells ice, said: the first verb of saying, with its subject right before it.
        let verb = (at..end).find(|n| is_saying(tokens[*n].text))?;
        let has_aux = verb > at && window.iter().take(verb - at).all(|token| is_between(token.text));
        if has_aux {
            return self.behind(verb, end, "after");
        }
        let speaker = self.subject(verb, at, "after")?;
        // Nothing else may stand between the quotation and the subject.
        let begins = speaker.1;
        (begins <= at + 4
            && tokens[at..begins.max(at)]
                .iter()
                .all(|token| token.kind == TokenKind::Word))
        .then_some(speaker.0)
    }

    /// Looks before a quotation, back to the beginning of its sentence: *X said: …*, *X called for …*, *according to X, …*.
    fn ahead(&self, open: usize, line: u32) -> Option<Speaker> {
        let tokens = self.tokens();
        let from = self.begin_of(open, line);
        let verb = (from..open).rev().find(|n| is_saying(tokens[*n].text));
        let source = (from..open).rev().find(|n| is_source(tokens[*n].text));
        if let Some(source) = source.filter(|source| verb.is_none_or(|verb| verb < *source)) {
            return self.source(source, open, "before");
        }
        let verb = verb?;
        // Between the verb and the words no other sentence may have begun: a comma with a subject of its own.
        if open - verb > REACH / 2 {
            return None;
        }
        self.subject(verb, from, "before")
            .map(|(speaker, _)| speaker)
            .or_else(|| self.behind(verb, open, "before"))
    }

    /// Returns who stands right before a verb, and the token with which that begins.
    fn subject(&self, verb: usize, from: usize, how: &'static str) -> Option<(Speaker, usize)> {
        let tokens = self.tokens();
        let mut at = verb.checked_sub(1)?;
        while at > from && is_between(tokens[at].text) && !tokens[at].is_capital() {
            at -= 1;
        }
        // Ada Lind, who sells ice there, said: what stands between two commas is left out.
        if tokens[at].text == "," {
            let comma = (from..at).rev().take(16).find(|n| tokens[*n].text == ",")?;
            at = comma.checked_sub(1).filter(|at| *at >= from)?;
        }
        if at < from {
            return None;
        }
        if is_pronoun(tokens[at].text) {
            return Some((self.antecedent(tokens[at].line)?, at));
        }
        let name = self
            .names
            .iter()
            .find(|name| name.certain && name.span.end.get() == tokens[at].end);
        let begins = name.map_or(at, |name| self.token_at(name.span.start.get()));
        if begins < from {
            return None;
        }
        // “A spokesman for the ministry”, “the mayor of Lindmere”: the description, not the name in it.
        if begins > from && is_link(tokens[begins - 1].text) || name.is_none() {
            return self.description_back(at, from);
        }
        let is_speaker = name.is_some_and(|name| name.kind != Some(EntityKind::Place));
        let name = name.filter(|_| is_speaker)?;
        Some((self.speaker(name.span, how), self.with_title(begins, from)))
    }

    /// Returns the first token of what stands before a name as its title.
    fn with_title(&self, begins: usize, from: usize) -> usize {
        let tokens = self.tokens();
        let mut at = begins;
        while at > from
            && at + WORDS > begins
            && tokens[at - 1].kind == TokenKind::Word
            && !is_saying(tokens[at - 1].text)
        {
            at -= 1;
        }
        at
    }

    /// Returns the description that ends with a token, back to the word that begins it.
    fn description_back(&self, last: usize, from: usize) -> Option<(Speaker, usize)> {
        let tokens = self.tokens();
        let mut at = last;
        let mut begins = None;
        loop {
            let token = &tokens[at];
            let is_part =
                token.kind == TokenKind::Word && !is_saying(token.text) || matches!(token.text, "-" | "’" | "'");
            if !is_part || last - at > WORDS {
                break;
            }
            if is_determiner(token.text) {
                begins = Some(at);
                // “… for the ministry” is part of a longer one.
                let is_linked = at > from && is_link(tokens[at - 1].text);
                if !is_linked {
                    break;
                }
            }
            if at == from {
                break;
            }
            at -= 1;
        }
        let begins = begins.filter(|begins| *begins < last)?;
        Some((self.unnamed(begins, last), begins))
    }

    /// Returns who stands behind a verb: *said X*, *said the mayor, X*, *said a spokesman*.
    fn behind(&self, verb: usize, end: usize, how: &'static str) -> Option<Speaker> {
        let tokens = self.tokens();
        let mut at = verb + 1;
        while at < end && (is_between(tokens[at].text) || is_saying(tokens[at].text)) && !is_determiner(tokens[at].text)
        {
            at += 1;
        }
        self.who(at, end, how)
    }

    /// Returns who stands behind a word such as *according to*; *laut*, *selon*.
    fn source(&self, word: usize, end: usize, how: &'static str) -> Option<Speaker> {
        let tokens = self.tokens();
        let mut at = word + 1;
        while at < end && is_source_link(tokens[at].text) {
            at += 1;
        }
        self.who(at, end, how)
    }

    /// Returns who begins with a token: a name, a description with a name behind it, a description, or a pronoun.
    fn who(&self, at: usize, end: usize, how: &'static str) -> Option<Speaker> {
        let tokens = self.tokens();
        let first = tokens.get(at).filter(|_| at < end)?;
        if is_pronoun(first.text) {
            return self.antecedent(first.line);
        }
        // Up to the first mark: a title or a description, and perhaps a name.
        let stop = (at..end)
            .find(|n| tokens[*n].kind != TokenKind::Word && !matches!(tokens[*n].text, "-" | "."))
            .unwrap_or(end);
        let name = self.names.iter().find(|name| {
            let start = name.span.start.get();
            name.certain
                && start >= first.start
                && start < tokens[stop - usize::from(stop == tokens.len() || stop > at)].end
        });
        if let Some(name) = name {
            let begins = self.token_at(name.span.start.get());
            let is_linked = begins > at && is_link(tokens[begins - 1].text) || name.kind == Some(EntityKind::Place);
            if begins <= at + WORDS && !is_linked {
                return Some(self.speaker(name.span, how));
            }
        }
        // said the librarian, Ada Quill,
        if tokens.get(stop).is_some_and(|token| token.text == ",")
            && is_determiner(first.text)
            && let Some(next) = tokens.get(stop + 1).filter(|_| stop + 1 < end)
            && let Some(name) = self
                .names
                .iter()
                .find(|name| name.certain && name.span.start.get() == next.start)
            && name.kind != Some(EntityKind::Place)
        {
            return Some(self.speaker(name.span, how));
        }
        let is_described = is_determiner(first.text) || is_caseless(first.text);
        let last = (at..stop)
            .take(if is_caseless(first.text) { 4 } else { WORDS })
            .take_while(|n| !is_saying(tokens[*n].text))
            .last()?;
        (is_described && last >= at).then(|| self.unnamed(at, last))
    }

    /// Returns the one who was named last, for a pronoun in this line.
    fn antecedent(&self, line: u32) -> Option<Speaker> {
        let (speaker, there) = self.last.as_ref()?;
        (line.saturating_sub(*there) <= LINES).then(|| Speaker {
            how: "pronoun",
            ..speaker.clone()
        })
    }

    fn speaker(&self, span: Span, how: &'static str) -> Speaker {
        Speaker {
            name: one_line(self.reading.slice(span)),
            span: Some(span),
            how,
        }
    }

    fn unnamed(&self, from: usize, last: usize) -> Speaker {
        let span = Span::new(self.tokens()[from].start, self.tokens()[last].end);
        self.speaker(span, "unnamed")
    }

    /// Returns the number of the token that begins at a byte, or of the next one.
    fn token_at(&self, byte: usize) -> usize {
        self.tokens().partition_point(|token| token.start < byte)
    }

    /// Returns where the sentence ends that goes on from a token, at most [`REACH`] further; the end is not part of it.
    fn end_of(&self, at: usize, line: u32) -> usize {
        let tokens = self.tokens();
        let most = (at + REACH).min(tokens.len());
        (at..most)
            .find(|n| tokens[*n].line != line || self.ends_sentence(*n) || self.is_opening(*n))
            .unwrap_or(most)
    }

    /// Returns where the sentence begins that a token is in, at most [`REACH`] before.
    fn begin_of(&self, at: usize, line: u32) -> usize {
        let tokens = self.tokens();
        let least = at.saturating_sub(REACH);
        (least..at)
            .rev()
            .find(|n| tokens[*n].line != line || self.ends_sentence(*n))
            .map_or(least, |n| n + 1)
    }

    fn is_opening(&self, at: usize) -> bool {
        self.pairs.binary_search_by_key(&at, |pair| pair.open).is_ok()
    }

    /// Tells whether a token ends a sentence: a mark that does, and no abbreviation before it.
    fn ends_sentence(&self, at: usize) -> bool {
        let tokens = self.tokens();
        match tokens[at].text {
            "!" | "?" | "…" | "؟" | "۔" | "。" | ";" => true,
            "." => {
                let before = at.checked_sub(1).map(|before| &tokens[before]);
                let glued = tokens
                    .get(at + 1)
                    .is_some_and(|next| next.start == tokens[at].end && next.kind != TokenKind::Mark);
                !glued && !before.is_some_and(|before| is_short(before.text))
            }
            _ => false,
        }
    }
}

fn carried(speaker: Speaker) -> Speaker {
    Speaker {
        how: "carried",
        ..speaker
    }
}

/// Tells whether what stands between two quotations leads on to the second: it ends in a comma, a colon or a dash.
fn ends_open(between: &[Token<'_>]) -> bool {
    between
        .last()
        .is_some_and(|last| matches!(last.text, "," | ":" | "—" | "–" | "-" | "،"))
}

/// Returns how many sentences end in some tokens.
fn sentences(tokens: &[Token<'_>]) -> usize {
    tokens
        .iter()
        .enumerate()
        .filter(|(n, token)| {
            matches!(token.text, "." | "!" | "?") && !n.checked_sub(1).is_some_and(|n| is_short(tokens[n].text))
        })
        .count()
}

fn is_caseless(word: &str) -> bool {
    word.chars().all(|c| !c.is_lowercase() && !c.is_uppercase()) && word.chars().any(char::is_alphabetic)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
