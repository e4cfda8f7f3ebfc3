//! Where a text names somebody or something: runs of capitals without what stands in capitals for another reason.
//!
//! It knows one text only and joins nothing. What cannot be told from a common word there (at the start of a sentence, in a headline, in
//! German) it marks as uncertain; that counts only if the same name is certain elsewhere.

use super::folding::is_given;
use super::kinds::{Title, kind};
use super::runs::{Line, Piece, is_head, without_possessive};
use super::signs::{
    initials, is_article, is_direction, is_inflected, is_known, is_known_key, is_particle, is_people_like, is_roman,
    is_short_name, known,
};
use super::words::{
    BODY_HEADS, CALENDAR, COMMON, COURTESY, MODIFIERS, PEOPLES, PORTFOLIOS, ROLES, SAYING, STARTS_DE, STARTS_EN,
    STARTS_ES, STARTS_FR, STARTS_RU, TITLE_NAMES, TITLES, has,
};
use super::{Mention, arabic, folding};
use crate::core::analysis::{Language, Reading, TokenKind};
use crate::core::order::sort_by_key;
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
    let arabic = arabic::mentions(reading);
    if !arabic.is_empty() {
        // What is tied to a place in the list loses it: a short name beside its Latin words, in a text that has Arabic names.
        found.iter_mut().for_each(|mention| mention.expands = None);
        found.extend(arabic);
        sort_by_key(&mut found, |mention| mention.span);
    }
    found
}

/// Returns the words of a text that it also has in small letters, sorted.
pub(super) fn small_words<'a>(reading: &Reading<'a>) -> Vec<&'a str> {
    let mut small: Vec<&str> = Vec::new();
    for token in &reading.tokens {
        if token.kind == TokenKind::Word && token.text.starts_with(char::is_lowercase) {
            small.push(&token.text[..without_possessive(token.text)]);
        }
    }
    sort_by_key(&mut small, |word| *word);
    small.dedup();
    small
}

/// German writes every noun with a capital: words together count as a name where the text has them together more than once.
fn trust_repeated(found: &mut [Mention]) {
    let mut keys: Vec<String> = Vec::new();
    for mention in found.iter().filter(|mention| mention.reason == "german-noun") {
        keys.push(mention.key.clone());
    }
    sort_by_key(&mut keys, Clone::clone);
    for mention in found.iter_mut().filter(|mention| mention.reason == "german-noun") {
        let from = keys.partition_point(|key| *key < mention.key);
        let is_repeated = keys.get(from + 1).is_some_and(|key| *key == mention.key);
        if is_repeated && mention.key.contains(' ') {
            mention.certain = true;
            mention.reason = "repeated";
        }
    }
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
    /// Words that the text has in small letters too, sorted.
    small: Vec<&'a str>,
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
            let role = at
                .checked_sub(1)
                .filter(|before| line.spaced(*before))
                .and_then(|before| line.token(before));
            let role = match role {
                Some(token) if has(ROLES, token.text) || self.is_title(token.text) && has(COURTESY, token.text) => {
                    Title::Role
                }
                _ => Title::No,
            };
            self.names(line, &pieces, role, is_headline);
            at = next.max(at + 1);
        }
    }

    /// Tells whether a line is set as headlines are, or in capitals throughout.
    fn is_headline(&self, line: Line<'_, 'a>) -> bool {
        let words = || line.tokens.iter().filter(|token| token.kind == TokenKind::Word);
        let is_long = |text: &str| text.len() >= 4 && text.chars().nth(3).is_some();
        let (mut long, mut capital, mut shouted, mut count) = (0, 0, 0, 0);
        for token in words() {
            let is_capital = token.is_capital();
            count += 1;
            if is_capital && token.text.chars().nth(1).is_some_and(|c| !c.is_lowercase()) {
                shouted += usize::from(token.text.chars().all(|c| !c.is_lowercase()));
            }
            if is_long(token.text) {
                long += 1;
                capital += usize::from(is_capital);
            }
        }
        if count >= 4 && shouted * 10 >= count * 7 {
            return true;
        }
        let ends = line.tokens.last().is_some_and(|token| token.text == ".");
        if long < 3 || capital < long || ends || self.reading.language == Language::German {
            return false;
        }
        // A list of names has capitals too, but no common word.
        words().filter(|token| is_long(token.text)).any(|token| {
            let lower = token.text[..without_possessive(token.text)].to_lowercase();
            has(COMMON, &lower) || self.is_small(&lower)
        })
    }

    fn is_small(&self, lower: &str) -> bool {
        self.small.binary_search(&lower).is_ok()
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
        const GERMAN: &[&str] = &[
            "minister",
            "ministerin",
            "ministers",
            "präsident",
            "präsidentin",
            "präsidenten",
            "kanzler",
            "kanzlerin",
            "chef",
            "chefin",
            "sprecher",
            "sprecherin",
            "sekretär",
            "sekretärin",
        ];
        has(TITLES, lower)
            || match self.reading.language {
                Language::German => GERMAN.iter().any(|end| lower.ends_with(end)),
                Language::French => matches!(lower, "m" | "mm" | "roi" | "reine" | "pape"),
                Language::Spanish => matches!(lower, "don" | "doña" | "rey" | "reina" | "papa"),
                _ => false,
            }
    }

    /// Cuts a run where titles and well-known names are in it, and takes each part for a name if it can be one.
    fn names(&mut self, line: Line<'_, 'a>, pieces: &[Piece<'a>], role: Title, is_headline: bool) {
        let Some(first) = pieces.first() else {
            return;
        };
        let mut title = role;
        let mut at_start = role == Title::No && line.is_start(first.token)
            || self
                .reading
                .sentences
                .binary_search_by(|sentence| sentence.span.start.get().cmp(&first.start))
                .is_ok();
        if role == Title::Role {
            at_start = false;
        }
        let of = pieces
            .iter()
            .position(|piece| piece.small && matches!(piece.text, "of" | "for"));
        let heads_of = of
            .and_then(|of| of.checked_sub(1))
            .is_some_and(|head| is_head(&pieces[head].lower));
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
            if let Some(count) = known(&pieces[at..]) {
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
                .all(|piece| is_roman(piece.text) || matches!(piece.text, "Jr" | "Sr"));
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
                .take_while(|piece| piece.small || has(PORTFOLIOS, &piece.lower))
                .count();
            if pieces.get(at).is_some_and(|piece| matches!(piece.text, "of" | "for")) {
                at += office;
            }
            from = at;
        }
        name(self, from..pieces.len(), title, at_start, has_head);
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
                || has(PEOPLES, lower)
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
                .is_some_and(|next| next.is_all_capitals() || known(std::slice::from_ref(next)).is_some());
            let is_direction = is_direction(lower) && !rest.is_empty() && !next_is_known;
            let is_people = has(PEOPLES, lower) && (rest.is_empty() || !is_given(lower));
            let is_common = has(COMMON, lower) || self.is_small(lower) || is_inflected(lower) && !is_given(lower);
            // World War II is no war by the name of II.
            let is_phrase = rest.first().is_some_and(|next| self.is_plain(&next.lower));
            let by_start = at_start && is_common && !is_direction && !is_phrase;
            let goes = self.is_starter(lower) && first.text.len() > 1 && !is_short_name(first)
                || has(CALENDAR, lower) && !rest.is_empty() && title == Title::No
                || !has_head
                    && (is_people
                        || has(MODIFIERS, lower) && title == Title::No && !is_direction
                        || by_start && !rest.is_empty())
                || first.small && matches!(first.text, "of" | "for" | "the" | "&");
            if !goes || is_known(pieces) || self.has_article(pieces) || is_particle(lower) && !rest.is_empty() {
                break;
            }
            pieces = rest;
            at_start = false;
        }
        while let [rest @ .., last] = pieces {
            let lower = &last.lower;
            let is_rest = has(PEOPLES, lower) && !is_given(lower)
                || has(MODIFIERS, lower)
                || self.is_starter(lower) && last.text.chars().nth(1).is_some() && !is_short_name(last)
                || last.small;
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
        // UN Charter, Moscow Talks: the second word is a common one.
        if let [first, rest @ ..] = pieces
            && !has_head
            && !is_known(pieces)
            && known(std::slice::from_ref(first)).is_some()
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
        if reason != "well-known" && self.is_of_office(line, first) {
            return;
        }
        let (kind, weight) = kind(line, pieces, &key, title, has_head, next);
        let expands = self.brackets(line, pieces, first);
        self.found.push(Mention {
            span,
            kind,
            certain,
            reason,
            weight,
            has_article: self.has_article(pieces),
            is_pair: matches!(pieces, [left, right] if self.is_tied(left, right)) && !is_article(&first.lower),
            expands,
            key,
        });
    }

    /// Tells whether words begin with an Arabic article. A hyphen ties it, but for Al and El; these are
    /// other words in Spanish.
    fn has_article(&self, pieces: &[Piece<'_>]) -> bool {
        let [first, second, ..] = pieces else {
            return false;
        };
        let is_loose = matches!(first.lower.as_str(), "al" | "el") && self.reading.language != Language::Spanish;
        is_article(&first.lower) && (is_loose || self.is_tied(first, second))
    }

    /// Tells whether a hyphen stands between two words.
    fn is_tied(&self, first: &Piece<'_>, second: &Piece<'_>) -> bool {
        let between = self.reading.text.get(first.end..second.start).unwrap_or_default();
        matches!(between, "-" | "\u{2010}" | "\u{2011}")
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
        if is_known_key(key) {
            return Some((true, "well-known"));
        }
        if pieces.iter().all(Piece::is_initial)
            || has_article && words == 1 && has(CALENDAR, &pieces[pieces.len() - 1].lower)
        {
            return None;
        }
        if title != Title::No {
            let is_common = words == 1 && !has_article && (has(PEOPLES, &first.lower) || has(CALENDAR, &first.lower));
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
            } else if is_german && !is_given {
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
            || has(PEOPLES, lower)
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
        if !matches!(self.reading.language, Language::French | Language::Spanish) {
            return false;
        }
        let word = |count: usize| {
            first
                .token
                .checked_sub(count)
                .and_then(|at| line.token(at))
                .map_or("", |token| token.text)
        };
        let is_link = |text: &str| matches!(text, "de" | "du" | "des" | "del" | "la" | "los" | "las" | "l" | "d");
        let is_tied = line.token(first.token).is_some_and(|token| token.start < first.start);
        let links = [1, 2].iter().take_while(|count| is_link(word(**count))).count();
        let office = word(links + 1);
        (links > 0 || is_tied) && (has(TITLES, office) || has(BODY_HEADS, office) || has(ROLES, office))
    }

    /// Returns the end of a name with `junior` after it, and the number of the token after that.
    fn with_suffix(&self, line: Line<'_, 'a>, pieces: &[Piece<'_>], last: &Piece<'_>) -> (usize, usize) {
        let at = last.token;
        // U.S. ends with its stop.
        if pieces.len() > 1 && pieces.iter().all(Piece::is_initial) && line.touches(at) && line.is_mark(at + 1, &["."])
        {
            return (last.end + 1, at + 2);
        }
        let comma = usize::from(line.is_mark(at + 1, &[","]) && line.touches(at));
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
        let is_office = |at: usize| {
            line.token(at)
                .is_some_and(|token| has(ROLES, token.text) || has(TITLES, token.text))
        };
        let is_suffix = line.token(suffix).is_some_and(|token| match token.text {
            "Jr" | "Sr" => true,
            "junior" => comma == 0 && !is_office(suffix + 1),
            "senior" | "jun" | "sen" | "jr" | "sr" => comma == 0 && is_free(suffix + 1),
            _ => false,
        });
        let follows = pieces.len() > 1 && !last.closed && line.spaced(suffix - 1);
        // Karl Brandt the younger
        if line.token(suffix).is_some_and(|token| token.text == "the")
            && let Some(token) = line.token(suffix + 1)
            && follows
            && line.spaced(suffix)
            && matches!(token.text, "younger" | "elder" | "Younger" | "Elder")
        {
            return (token.end, suffix + 2);
        }
        match line.token(suffix) {
            Some(token) if is_suffix && follows => (token.end, suffix + 1),
            _ => (last.end, at + 1),
        }
    }

    /// Returns the mention that this one is short for, or the other way round: Hayat Tahrir al-Sham (HTS).
    fn brackets(&self, line: Line<'_, 'a>, pieces: &[Piece<'a>], first: &Piece<'a>) -> Option<usize> {
        let open = first.token.checked_sub(1).filter(|open| line.is_mark(*open, &["("]))?;
        let before = open.checked_sub(1).and_then(|before| line.token(before))?;
        let index = self.found.len().checked_sub(1)?;
        let other = self.found[index].span;
        if other.end.get() > before.end || other.end.get() < before.start {
            return None;
        }
        let other = self.reading.slice(other);
        let is_short = |short: &str, letters: &str| {
            let count = short.chars().count();
            count >= 2 && short.chars().all(char::is_uppercase) && letters.ends_with(short)
        };
        let own: String = initials(pieces.iter().map(|piece| piece.text));
        let others: String = initials(other.split([' ', '-', '\u{a0}', '\u{2011}']));
        let is_one = if pieces.len() == 1 {
            is_short(first.text, &others)
        } else {
            is_short(other, &own)
        };
        is_one.then_some(index)
    }
}
