//! Where a text names somebody or something: runs of capitals without what stands in capitals for another reason.
//!
//! It knows one text only and joins nothing. What cannot be told from a common word there (at the start of a sentence, in a headline, in
//! German) it marks as uncertain; that counts only if the same name is certain elsewhere.

use super::brackets::brackets;
use super::folding::is_given;
use super::kinds::{Title, kind};
use super::marks::{
    ARTICLE, CALENDAR, CAPITALS, COMMON, COURTESY, DIRECTION, GIVEN, HEAD, INFLECTED, INITIAL, MODIFIER, PARTICLE,
    PEOPLE, PEOPLE_LIKE, PLAIN, ROLE, ROMAN, SHORT, SMALL, STARTER, TITLE, TITLE_NAME, marks,
};
use super::runs::{Line, Piece, elided, is_portfolio, without_possessive};
use super::signs::{is_body, is_hyphen, is_known, is_lower, is_place, is_shouted, is_upper, known};
use super::words::{BODY_HEADS, ROLES, SAYING, TITLES, has, is_role};
use super::{Mention, folding, joins::Index, words};
use crate::core::analysis::{Language, Reading, TokenKind};
use crate::core::text::Span;
use crate::core::text::lower_case;

/// Finds the names of people, places and organisations, in the order of the text; none overlaps another.
#[must_use]
pub fn mentions(reading: &Reading<'_>) -> Vec<Mention> {
    let mut scan = Scan {
        reading,
        small: small_words(reading),
        found: Vec::new(),
    };
    for line in reading.tokens.chunk_by(|a, b| a.line == b.line) {
        scan.line(Line {
            text: reading.text,
            tokens: line,
            language: reading.language,
        });
    }
    let mut found = scan.found;
    if reading.language == Language::German {
        trust_repeated(&mut found);
    }
    brackets(reading, &mut found);
    found
}

/// Returns the words that a text has in capitals, in small letters; those that it also has in small letters are marked.
pub(super) fn small_words(reading: &Reading<'_>) -> Index {
    let bare = |text: &str| {
        let from = elided(text, reading.language);
        from..without_possessive(text).max(from)
    };
    let mut capitals = Vec::new();
    for token in reading.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
        let text = &token.text[bare(token.text)];
        if is_upper(text) {
            capitals.push((lower_case(text), 0));
        }
    }
    let mut words = Index::of(capitals);
    for token in &reading.tokens {
        if is_lower(token.text) {
            words.mark(&token.text[bare(token.text)]);
        }
    }
    words
}

/// German writes every noun with a capital: words together count as a name where the text has them together more than once.
fn trust_repeated(found: &mut [Mention]) {
    let mut keys = Vec::new();
    for mention in found.iter().filter(|mention| mention.reason == "german-noun") {
        keys.push((mention.key.clone(), 0));
    }
    let keys = Index::of(keys);
    for mention in found.iter_mut().filter(|mention| mention.reason == "german-noun") {
        if mention.key.contains(' ') && keys.count(&mention.key) > 1 {
            mention.certain = true;
            mention.reason = "repeated";
        }
    }
}

/// Tells whether words are the name of a firm: Lenz & Söhne.
fn is_firm(pieces: &[Piece<'_>]) -> bool {
    matches!(pieces, [.., and, last] if and.text == "&" && has("Cie Co Partner Sohn Söhne Töchter", last.text))
}

/// The words of one name.
#[derive(Clone, Copy)]
struct Name<'p, 'a> {
    pieces: &'p [Piece<'a>],
    title: Title,
    /// Whether a sentence begins with it.
    at_start: bool,
    /// Whether it ends with a word for an organisation or a place.
    has_head: bool,
}

struct Scan<'r, 'a> {
    reading: &'r Reading<'a>,
    /// What [`small_words`] returns.
    small: Index,
    found: Vec<Mention>,
}

impl<'a> Scan<'_, 'a> {
    fn line(&mut self, line: Line<'_, 'a>) {
        let is_headline = self.is_headline(line);
        let mut at = 0;
        while at < line.tokens.len() {
            if !line.can_begin(at) {
                at += 1;
                continue;
            }
            let (mut pieces, next) = line.run(at);
            for piece in &mut pieces {
                if self.small.is_marked(&piece.lower) {
                    piece.marks |= SMALL;
                }
            }
            let is_role = at > 0 && line.spaced(at - 1) && is_role(line.text_at(at - 1));
            let role = if is_role { Title::Role } else { Title::No };
            self.names(line, &pieces, role, is_headline);
            at = next.max(at + 1);
        }
    }

    /// Tells whether a line is set as headlines are, or in capitals throughout.
    fn is_headline(&self, line: Line<'_, 'a>) -> bool {
        let (mut long, mut capital, mut shouted, mut count, mut is_common) = (0, 0, 0, 0, false);
        for token in line.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
            count += 1;
            shouted += usize::from(is_shouted(token.text));
            if token.text.chars().nth(3).is_some() {
                long += 1;
                capital += usize::from(token.is_capital());
                let lower = lower_case(&token.text[..without_possessive(token.text)]);
                is_common |= has(words::COMMON, &lower) || self.small.is_marked(&lower);
            }
        }
        if count >= 4 && shouted * 10 >= count * 7 {
            return true;
        }
        // A list of names has capitals too, but no common word.
        let ends = line.is_mark(line.tokens.len().saturating_sub(1), ".");
        long >= 3 && capital == long && is_common && !ends && self.reading.language != Language::German
    }

    /// Cuts a run where titles and well-known names are in it, and takes each part for a name if it can be one.
    fn names(&mut self, line: Line<'_, 'a>, pieces: &[Piece<'a>], role: Title, is_headline: bool) {
        let Some(first) = pieces.first() else {
            return;
        };
        let mut title = role;
        let mut at_start = role == Title::No && line.is_start(first.token) || self.is_sentence_start(first.start);
        if role == Title::Role {
            at_start = false;
        }
        let heads_of = (1..pieces.len())
            .find(|at| has("for of", pieces[*at].text))
            .is_some_and(|at| pieces[at - 1].is(HEAD));
        let has_head = pieces.len() > 1
            && (heads_of || pieces.last().is_some_and(|last| last.is(HEAD)))
            && !pieces.iter().any(|piece| piece.is(COURTESY));
        // Words before a well-known name that are no part of it.
        let is_strippable = |piece: &Piece<'_>| piece.is(STARTER | PEOPLE | MODIFIER | CALENDAR | COMMON);
        let (mut from, mut at) = (0, 0);
        let name = |scan: &mut Self, range: std::ops::Range<usize>, title: Title, at_start: bool, has_head: bool| {
            if !range.is_empty() {
                let name = Name {
                    pieces: &pieces[range],
                    title,
                    at_start,
                    has_head,
                };
                scan.name(line, name, is_headline);
            }
        };
        while at < pieces.len() {
            let count = known(&pieces[at..]);
            if count > 0 {
                // The United States | Secretary of State
                let goes_on = pieces.get(at + count).is_some_and(|next| {
                    let is_person = pieces.len() > at + count + 1 && next.is(GIVEN);
                    has_head || !next.is(TITLE | MODIFIER | PLAIN) && !is_person
                });
                if !goes_on && (from == at || !has_head && pieces[from..at].iter().all(is_strippable)) {
                    name(self, at..at + count, title, false, false);
                    (from, at, title, at_start) = (at + count, at + count, Title::No, false);
                    continue;
                }
            }
            let piece = &pieces[at];
            let is_last = pieces[at + 1..]
                .iter()
                .all(|piece| piece.is(ROMAN) || has("Jr Sr", piece.text));
            let is_name = at > from && is_last && piece.is(TITLE_NAME);
            // Spokesperson Lena Moss; but a singer by the name of Driver is one.
            let is_role = at == from && at + 2 < pieces.len() && piece.is(ROLE);
            if has_head || !(piece.is(TITLE) || is_role) || is_name {
                at += 1;
                continue;
            }
            name(self, from..at, title, at_start, false);
            title = Title::Yes;
            at_start = false;
            at += 1;
            // Secretary of State, Minister for Foreign Affairs
            let office = pieces[at..]
                .iter()
                .take_while(|piece| piece.small || is_portfolio(&piece.lower))
                .count();
            if pieces.get(at).is_some_and(|piece| has("for of", piece.text)) {
                at += office;
            }
            from = at;
        }
        name(self, from..pieces.len(), title, at_start, has_head);
    }

    fn is_sentence_start(&self, at: usize) -> bool {
        let sentences = &self.reading.sentences;
        let next = sentences.partition_point(|sentence| sentence.span.start.get() < at);
        sentences
            .get(next)
            .is_some_and(|sentence| sentence.span.start.get() == at)
    }

    /// Takes words off both ends of a name that are none of it, and keeps what is left if it can be a name.
    fn name(&mut self, line: Line<'_, 'a>, name: Name<'_, 'a>, is_headline: bool) {
        let Name {
            mut pieces,
            title,
            mut at_start,
            has_head,
        } = name;
        let is_start = |piece: &Piece<'_>| piece.is(STARTER) && !piece.is(INITIAL | SHORT) && piece.text.len() > 1;
        while let [first, rest @ ..] = pieces {
            let next_is_known = rest
                .first()
                .is_some_and(|next| next.is(CAPITALS) || known(std::slice::from_ref(next)) > 0);
            let is_direction = first.is(DIRECTION) && !rest.is_empty() && !next_is_known;
            let is_people = first.is(PEOPLE) && (rest.is_empty() || !first.is(GIVEN));
            let is_common = first.is(COMMON | SMALL) || first.is(INFLECTED) && !first.is(GIVEN);
            // World War II is no war by the name of II.
            let is_phrase = rest.first().is_some_and(|next| next.is(PLAIN));
            let by_start = at_start && is_common && !is_direction && !is_phrase;
            let goes = is_start(first)
                || first.is(CALENDAR) && !rest.is_empty() && title == Title::No && !first.is(GIVEN)
                || !has_head
                    && (is_people
                        || first.is(MODIFIER) && title == Title::No && !is_direction
                        || by_start && !rest.is_empty())
                || first.small && has("& for of the", first.text);
            if !goes || is_known(pieces) || self.has_article(pieces) || first.is(PARTICLE) && !rest.is_empty() {
                break;
            }
            pieces = rest;
            at_start = false;
        }
        while let [rest @ .., last] = pieces {
            let is_rest = last.is(PEOPLE) && !last.is(GIVEN)
                || last.is(MODIFIER)
                || is_start(last)
                || last.small
                || has("KC MP QC", last.text);
            let is_may = matches!(rest, [given] if given.is(GIVEN)) && last.is(CALENDAR);
            if has_head || !is_rest || is_may || is_known(pieces) || rest.is_empty() {
                break;
            }
            pieces = rest;
        }
        // German: every noun before a given name has a capital too.
        if self.reading.language == Language::German
            && title == Title::No
            && let Some(at) = pieces.iter().position(|piece| piece.is(GIVEN))
            && at + 1 < pieces.len()
        {
            pieces = &pieces[at..];
        }
        pieces = self.without_german_nouns(pieces);
        // UN Charter, Moscow Talks: the second word is a common one.
        if let [first, rest @ ..] = pieces
            && !has_head
            && !is_known(pieces)
            && known(std::slice::from_ref(first)) > 0
            && !rest.is_empty()
            && (first.is(SHORT) || rest.iter().all(|piece| piece.is(PLAIN)))
        {
            pieces = std::slice::from_ref(first);
        }
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
            return;
        };
        let (end, next) = self.with_suffix(line, pieces, last);
        let span = Span::new(first.start, end);
        let key = folding::plain(self.reading.slice(span));
        if key.is_empty() {
            return;
        }
        let Some((certain, reason)) = self.certainty(pieces, &key, title, at_start, has_head) else {
            return;
        };
        let (certain, reason) = if is_headline {
            (false, "headline")
        } else {
            (certain, reason)
        };
        // Pier 4, Channel 6
        let is_label = pieces.len() == 1
            && title == Title::No
            && line.spaced(last.token)
            && line.token(next).is_some_and(|token| token.kind == TokenKind::Number);
        if reason != "well-known" && (is_label || self.is_of_office(line, first)) {
            return;
        }
        let (kind, weight) = kind(line, pieces, &key, title, has_head, next);
        self.found.push(Mention {
            span,
            kind,
            certain,
            reason,
            weight,
            has_article: self.has_article(pieces),
            is_pair: matches!(pieces, [left, right] if self.is_tied(left, right)) && !first.is(ARTICLE),
            expands: None,
            key,
        });
    }

    /// German: what follows the family name behind a given name is another noun.
    fn without_german_nouns<'p>(&self, pieces: &'p [Piece<'a>]) -> &'p [Piece<'a>] {
        let is_first = |piece: &Piece<'_>| piece.is(INITIAL | GIVEN);
        if self.reading.language != Language::German || !pieces.first().is_some_and(is_first) {
            return pieces;
        }
        let is_family = |at: &usize| {
            let [before, piece] = [&pieces[*at - 1], &pieces[*at]];
            let is_tied = pieces.get(at + 1).is_some_and(|next| self.is_tied(piece, next));
            // Karl-Heinz is one given name.
            let is_given = is_first(piece) || is_first(before) && self.is_tied(before, piece);
            !is_given && !piece.small && !is_tied
        };
        let end = (1..pieces.len()).find(is_family).map_or(pieces.len(), |at| at + 1);
        &pieces[..end]
    }

    /// Tells whether words begin with an Arabic article. A hyphen ties it, but for Al and El; these are
    /// other words in Spanish.
    fn has_article(&self, pieces: &[Piece<'_>]) -> bool {
        let [first, second, ..] = pieces else {
            return false;
        };
        let is_loose = has("al el", &first.lower) && self.reading.language != Language::Spanish;
        first.is(ARTICLE) && (is_loose || self.is_tied(first, second))
    }

    /// Tells whether a hyphen stands between two words.
    fn is_tied(&self, first: &Piece<'_>, second: &Piece<'_>) -> bool {
        let between = self.reading.text.get(first.end..second.start).unwrap_or_default();
        is_hyphen(between)
    }

    /// Decides whether words can be a name, whether they surely are, and why.
    fn certainty(
        &self,
        pieces: &[Piece<'_>],
        key: &str,
        title: Title,
        at_start: bool,
        has_head: bool,
    ) -> Option<(bool, &'static str)> {
        let words = pieces.iter().filter(|piece| !piece.small && !piece.is(ARTICLE)).count();
        let first = pieces.first()?;
        let has_article = self.has_article(pieces);
        let is_german = self.reading.language == Language::German;
        if is_place(key) || is_body(key) {
            return Some((true, "well-known"));
        }
        if pieces.iter().all(|piece| piece.is(INITIAL))
            || has_article && words == 1 && pieces[pieces.len() - 1].is(CALENDAR)
        {
            return None;
        }
        if title != Title::No {
            let is_common = words == 1 && !has_article && first.is(PEOPLE | CALENDAR);
            return (words > 0 && !is_common && (title == Title::Yes || words > 1 || !first.is(PLAIN)))
                .then_some((true, "title"));
        }
        if words > 1 || has_article || first.small {
            let all_plain = pieces
                .iter()
                .all(|piece| piece.small || piece.is(ARTICLE | PLAIN | CALENDAR | ROMAN));
            let is_given = is_given(key.split(' ').next().unwrap_or_default()) || first.is(INITIAL);
            let all_capitals = pieces.iter().all(|piece| piece.is(CAPITALS));
            return Some(if has_article && words == 1 {
                (true, "article")
            } else if is_german && !is_given && !is_firm(pieces) {
                (false, "german-noun")
            } else if all_plain && (!has_head || all_capitals) {
                (false, "common-words")
            } else {
                (true, "capitals")
            });
        }
        if first.is(CAPITALS) && first.text.chars().nth(6).is_none() && !first.is(ROMAN) {
            return (!first.is(PLAIN) || first.is(SHORT)).then_some((true, "acronym"));
        }
        if first.is(STARTER | PEOPLE | CALENDAR | TITLE | MODIFIER | TITLE_NAME | HEAD | ROMAN | INITIAL) {
            return None;
        }
        let is_uncertain = at_start || first.is(PLAIN | INFLECTED | PEOPLE_LIKE);
        Some(match (is_german, is_uncertain) {
            (true, _) => (false, "german-noun"),
            (false, true) if at_start => (false, "sentence-start"),
            (false, true) => (false, "common-words"),
            (false, false) => (true, "capitals"),
        })
    }

    /// Tells whether a word is what a French or Spanish office is for: ministre de la Défense.
    fn is_of_office(&self, line: Line<'_, 'a>, first: &Piece<'_>) -> bool {
        let is_latin = matches!(self.reading.language, Language::French | Language::Spanish);
        if !is_latin || first.is(CAPITALS) {
            return false;
        }
        let word = |count: usize| first.token.checked_sub(count).map_or("", |at| line.text_at(at));
        let is_link = |text: &str| has("d de del des du l la las los", text);
        let is_tied = line.token(first.token).is_some_and(|token| token.start < first.start);
        let links = [1, 2].iter().take_while(|count| is_link(word(**count))).count();
        let office = word(links + 1);
        (links > 0 || is_tied) && (has(TITLES, office) || has(BODY_HEADS, office) || has(ROLES, office))
    }

    /// Returns the end of a name with `junior` after it, and the number of the token after that.
    fn with_suffix(&self, line: Line<'_, 'a>, pieces: &[Piece<'_>], last: &Piece<'_>) -> (usize, usize) {
        let at = last.token;
        // U.S. ends with its stop.
        if pieces.len() > 1
            && pieces.iter().all(|piece| piece.is(INITIAL))
            && line.touches(at)
            && line.is_mark(at + 1, ".")
        {
            return (last.end + 1, at + 2);
        }
        let comma = usize::from(line.is_mark(at + 1, ",") && line.touches(at));
        let suffix = at + comma + 1;
        // Karl Brandt senior said; but not: Karl Brandt senior adviser.
        let is_free = |at: usize| {
            line.token(at).is_none_or(|token| {
                token.kind != TokenKind::Word
                    || has(SAYING, token.text)
                    || marks(token.text, token.text, self.reading.language) & STARTER != 0
                    || token.text.ends_with("ed")
            })
        };
        let is_office = |text: &str| has(ROLES, text) || has(TITLES, text);
        let is_suffix = match line.text_at(suffix) {
            "Jr" | "Sr" => true,
            "junior" => comma == 0 && !is_office(line.text_at(suffix + 1)),
            text => comma == 0 && has("jr jun sen senior sr", text) && is_free(suffix + 1),
        };
        let follows = pieces.len() > 1 && !last.closed && line.spaced(suffix - 1);
        // Karl Brandt the younger
        if line.is_mark(suffix, "the")
            && let Some(token) = line.token(suffix + 1)
            && follows
            && line.spaced(suffix)
            && has("Elder Younger elder younger", token.text)
        {
            return (token.end, suffix + 2);
        }
        match line.token(suffix) {
            Some(token) if is_suffix && follows => (token.end, suffix + 1),
            _ => (last.end, at + 1),
        }
    }
}
