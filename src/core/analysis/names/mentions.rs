//! Where a text names somebody or something: runs of capitals without what stands in capitals for another reason.
//!
//! It knows one text only and joins nothing. What cannot be told from a common word there (at the start of a sentence, in a headline, in
//! German) it marks as uncertain; that counts only if the same name is certain elsewhere.

use super::brackets::brackets;
use super::folding::is_given;
use super::kinds::{Title, kind};
use super::runs::{Line, Piece, is_portfolio, without_possessive};
use super::signs::{
    is_article, is_body, is_direction, is_head, is_hyphen, is_inflected, is_known, is_lower, is_particle,
    is_people_like, is_place, is_roman, is_short_name, is_shouted, is_single, known,
};
use super::words::{
    BODY_HEADS, CALENDAR, COMMON, COURTESY, MODIFIERS, ROLES, SAYING, STARTS_DE, STARTS_EN, STARTS_ES, STARTS_FR,
    STARTS_RU, TITLE_NAMES, TITLES, has, is_people, is_role,
};
use super::{Mention, folding, joins::Index};
use crate::core::analysis::{Language, Reading, TokenKind};
use crate::core::text::Span;

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

/// Returns the words of a text that it also has in small letters.
pub(super) fn small_words(reading: &Reading<'_>) -> Index {
    let mut small = Vec::new();
    for token in &reading.tokens {
        if token.kind == TokenKind::Word && is_lower(token.text) {
            small.push((token.text[..without_possessive(token.text)].to_owned(), 0));
        }
    }
    Index::of(small)
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
    /// Words that the text has in small letters too.
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
            let (pieces, next) = line.run(at);
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
                let lower = token.text[..without_possessive(token.text)].to_lowercase();
                is_common |= has(COMMON, &lower) || self.is_small(&lower);
            }
        }
        if count >= 4 && shouted * 10 >= count * 7 {
            return true;
        }
        // A list of names has capitals too, but no common word.
        let ends = line.is_mark(line.tokens.len().saturating_sub(1), ".");
        long >= 3 && capital == long && is_common && !ends && self.reading.language != Language::German
    }

    fn is_small(&self, lower: &str) -> bool {
        self.small.count(lower) > 0
    }

    /// Tells whether a word begins sentences and is never a name.
    fn is_starter(&self, lower: &str) -> bool {
        let list = match self.reading.language {
            Language::German => STARTS_DE,
            Language::French => STARTS_FR,
            Language::Spanish => STARTS_ES,
            Language::Russian => STARTS_RU,
            _ => STARTS_EN,
        };
        has(list, lower) || lower.ends_with("n't") || lower.ends_with("n’t")
    }

    fn is_title(&self, lower: &str) -> bool {
        has(TITLES, lower)
            || match self.reading.language {
                Language::German => {
                    let stem = lower.strip_suffix("in").or(lower.strip_suffix("en"));
                    let stem = stem.or(lower.strip_suffix('s')).unwrap_or(lower);
                    let mut ends = "minister präsident kanzler chef sprecher sekretär".split(' ');
                    ends.any(|end| stem.ends_with(end))
                }
                Language::French => has("m mm pape reine roi", lower),
                Language::Spanish => has("d don doña dña papa reina rey", lower),
                _ => false,
            }
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
            .is_some_and(|at| is_head(&pieces[at - 1].lower));
        let has_head = pieces.len() > 1
            && (heads_of || pieces.last().is_some_and(|last| is_head(&last.lower)))
            && !pieces.iter().any(|piece| has(COURTESY, &piece.lower));
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
                    let is_person = pieces.len() > at + count + 1 && is_given(next.text);
                    has_head
                        || !(self.is_title(&next.lower)
                            || has(MODIFIERS, &next.lower)
                            || self.is_plain(&next.lower)
                            || is_person)
                });
                if !goes_on && (from == at || !has_head && self.is_strippable(&pieces[from..at])) {
                    name(self, at..at + count, title, false, false);
                    (from, at, title, at_start) = (at + count, at + count, Title::No, false);
                    continue;
                }
            }
            let lower = &pieces[at].lower;
            let is_last = pieces[at + 1..]
                .iter()
                .all(|piece| is_roman(piece.text) || has("Jr Sr", piece.text));
            let is_name = at > from && is_last && has(TITLE_NAMES, lower);
            // Spokesperson Lena Moss; but a singer by the name of Driver is one.
            let is_role = at == from && at + 2 < pieces.len() && has(ROLES, lower);
            if has_head || !(self.is_title(lower) || is_role) || is_name {
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

    /// Tells whether a word says nothing by its capital: a common word, or one that the text has in small letters.
    fn is_plain(&self, lower: &str) -> bool {
        has(COMMON, lower) || self.is_starter(lower) || self.is_small(lower)
    }

    /// Tells whether words before a well-known name are no part of it.
    fn is_strippable(&self, pieces: &[Piece<'_>]) -> bool {
        pieces.iter().all(|piece| {
            let lower = &piece.lower;
            self.is_starter(lower)
                || is_people(lower)
                || has(MODIFIERS, lower)
                || has(CALENDAR, lower)
                || has(COMMON, lower)
        })
    }

    /// Takes words off both ends of a name that are none of it, and keeps what is left if it can be a name.
    fn name(&mut self, line: Line<'_, 'a>, name: Name<'_, 'a>, is_headline: bool) {
        let Name {
            mut pieces,
            title,
            mut at_start,
            has_head,
        } = name;
        while let [first, rest @ ..] = pieces {
            let lower = &first.lower;
            let next_is_known = rest
                .first()
                .is_some_and(|next| next.is_all_capitals() || known(std::slice::from_ref(next)) > 0);
            let is_direction = is_direction(lower) && !rest.is_empty() && !next_is_known;
            let is_people = is_people(lower) && (rest.is_empty() || !is_given(lower));
            let is_common = has(COMMON, lower) || self.is_small(lower) || is_inflected(lower) && !is_given(lower);
            // World War II is no war by the name of II.
            let is_phrase = rest.first().is_some_and(|next| self.is_plain(&next.lower));
            let by_start = at_start && is_common && !is_direction && !is_phrase;
            let goes = self.is_starter(lower) && !is_single(first.text) && !is_short_name(first)
                || has(CALENDAR, lower) && !rest.is_empty() && title == Title::No && !is_given(lower)
                || !has_head
                    && (is_people
                        || has(MODIFIERS, lower) && title == Title::No && !is_direction
                        || by_start && !rest.is_empty())
                || first.small && has("& for of the", first.text);
            if !goes || is_known(pieces) || self.has_article(pieces) || is_particle(lower) && !rest.is_empty() {
                break;
            }
            pieces = rest;
            at_start = false;
        }
        while let [rest @ .., last] = pieces {
            let lower = &last.lower;
            let is_rest = is_people(lower) && !is_given(lower)
                || has(MODIFIERS, lower)
                || self.is_starter(lower) && !is_single(last.text) && !is_short_name(last)
                || last.small
                || has("KC MP QC", last.text);
            let is_may = matches!(rest, [given] if is_given(given.text)) && has(CALENDAR, lower);
            if has_head || !is_rest || is_may || is_known(pieces) || rest.is_empty() {
                break;
            }
            pieces = rest;
        }
        // German: every noun before a given name has a capital too.
        if self.reading.language == Language::German
            && title == Title::No
            && let Some(at) = pieces.iter().position(|piece| is_given(piece.text))
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
            && (is_short_name(first) || rest.iter().all(|piece| self.is_plain(&piece.lower)))
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
            is_pair: matches!(pieces, [left, right] if self.is_tied(left, right)) && !is_article(&first.lower),
            expands: None,
            key,
        });
    }

    /// German: what follows the family name behind a given name is another noun.
    fn without_german_nouns<'p>(&self, pieces: &'p [Piece<'a>]) -> &'p [Piece<'a>] {
        let is_first = |piece: &Piece<'_>| piece.is_initial() || is_given(piece.text);
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
        is_article(&first.lower) && (is_loose || self.is_tied(first, second))
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
        let words = pieces
            .iter()
            .filter(|piece| !piece.small && !is_article(&piece.lower))
            .count();
        let first = pieces.first()?;
        let has_article = self.has_article(pieces);
        let is_german = self.reading.language == Language::German;
        if is_place(key) || is_body(key) {
            return Some((true, "well-known"));
        }
        if pieces.iter().all(Piece::is_initial)
            || has_article && words == 1 && has(CALENDAR, &pieces[pieces.len() - 1].lower)
        {
            return None;
        }
        if title != Title::No {
            let is_common = words == 1 && !has_article && (is_people(&first.lower) || has(CALENDAR, &first.lower));
            return (words > 0 && !is_common && (title == Title::Yes || words > 1 || !self.is_plain(&first.lower)))
                .then_some((true, "title"));
        }
        if words > 1 || has_article || first.small {
            let is_plain =
                |piece: &&Piece<'_>| self.is_plain(&piece.lower) || has(CALENDAR, &piece.lower) || is_roman(piece.text);
            let all_plain = pieces
                .iter()
                .filter(|piece| !piece.small && !is_article(&piece.lower))
                .all(|piece| is_plain(&piece));
            let is_given = is_given(key.split(' ').next().unwrap_or_default()) || first.is_initial();
            let all_capitals = pieces.iter().all(Piece::is_all_capitals);
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
        let lower = &first.lower;
        let letters = first.text.chars().count();
        if first.is_all_capitals() && (2..=6).contains(&letters) && !is_roman(first.text) {
            return (!self.is_plain(lower) || is_short_name(first)).then_some((true, "acronym"));
        }
        let is_none = letters < 2
            || self.is_starter(lower)
            || is_people(lower)
            || has(CALENDAR, lower)
            || has(TITLES, lower)
            || has(MODIFIERS, lower)
            || has(TITLE_NAMES, lower)
            || is_head(lower)
            || is_roman(first.text);
        if is_none {
            return None;
        }
        let is_uncertain = at_start || self.is_plain(lower) || is_inflected(lower) || is_people_like(lower);
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
        if !is_latin || first.is_all_capitals() {
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
        if pieces.len() > 1 && pieces.iter().all(Piece::is_initial) && line.touches(at) && line.is_mark(at + 1, ".") {
            return (last.end + 1, at + 2);
        }
        let comma = usize::from(line.is_mark(at + 1, ",") && line.touches(at));
        let suffix = at + comma + 1;
        // Karl Brandt senior said; but not: Karl Brandt senior adviser.
        let is_free = |at: usize| {
            line.token(at).is_none_or(|token| {
                token.kind != TokenKind::Word
                    || has(SAYING, token.text)
                    || self.is_starter(token.text)
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
