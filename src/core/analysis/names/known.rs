//! What counts as a name once all sources are seen: what is certain, what is uncertain but certain elsewhere, and what a person has told.
//!
//! It joins no names. Where two names ran together in one text (a headline glued to a sentence) it takes them apart.

use super::joins::Index;
use super::mentions::small_words;
use super::signs::{is_article, is_body, is_hyphen, is_lower, is_place};
use super::women::part_women;
use super::words::{BODIES, CALENDAR, PLACES, begins, has, is_people};
use super::{EntityKind, Mention, Mentioned, Told, folding, runs};
use crate::core::analysis::{Language, Reading, Token, TokenKind};
use crate::core::order::sort_by_key;
use crate::core::text::Span;
use crate::core::text::lower_case;
use crate::core::text::words::is_letter;
use std::cmp::Reverse;

/// The most words of a name that is looked for inside uncertain ones.
const LONGEST: usize = 5;

/// A name in a source, before it is joined with others.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub source: usize,
    pub span: Span,
    pub key: String,
    pub kind: Option<EntityKind>,
    pub weight: u8,
    pub has_article: bool,
    /// What a person has told of this spelling.
    pub told: Option<usize>,
    /// Where the name stands that it is short for.
    pub expands: Option<Span>,
}

impl Item {
    /// Adds what it weighs for a person, a place, an organisation.
    pub fn weigh(&self, weights: &mut [usize; 3]) {
        let kind = match self.kind {
            Some(EntityKind::Person) => 0,
            Some(EntityKind::Place) => 1,
            Some(EntityKind::Organisation) => 2,
            Some(EntityKind::Unknown) | None => return,
        };
        weights[kind] += usize::from(self.weight);
    }
}

/// Gathers the names of all sources in order; in one source none overlaps another.
pub(super) fn items(sources: &[Mentioned<'_>], told: &[Told]) -> Vec<Item> {
    let known = Known::of(sources);
    let spellings = Spellings::of(told);
    let mut items: Vec<Item> = Vec::new();
    for (source, mentioned) in sources.iter().enumerate() {
        let mut found: Vec<Item> = Vec::new();
        let mut small: Option<Index> = None;
        spellings.find(source, mentioned.reading, &mut found);
        for mention in mentioned.mentions {
            if mention.certain {
                known.certain(source, mentioned.reading, mention, &mut found);
            } else {
                let small = small.get_or_insert_with(|| small_words(mentioned.reading));
                known.promote(source, mentioned.reading, mention, small, &mut found);
            }
        }
        sort_by_key(&mut found, |item| {
            (item.span.start, Reverse(item.span.end), item.told.is_none())
        });
        let from = items.len();
        let mut end = 0;
        for mut item in found {
            if item.span.start.get() < end {
                continue;
            }
            end = item.span.end.get();
            if item.told.is_none() {
                item.told = spellings.of_name(mentioned.reading.slice(item.span), &item.key);
            }
            items.push(item);
        }
        if mentioned.reading.language == Language::Russian {
            part_women(&mut items[from..], mentioned.reading);
        }
    }
    items
}

/// The names that are certain somewhere.
struct Known {
    /// The keys of certain mentions, each as often as it occurs.
    certain: Index,
    /// These and the family names of what may be people.
    all: Index,
}

impl Known {
    fn of(sources: &[Mentioned<'_>]) -> Self {
        let (mut certain, mut all) = (Vec::new(), Vec::new());
        for mentioned in sources {
            for mention in mentioned.mentions.iter().filter(|mention| mention.certain) {
                certain.push((mention.key.clone(), 0));
                all.push((mention.key.clone(), 0));
                // Of Holt-Brandt it is not known whether that is one person.
                let is_other =
                    matches!(mention.kind, Some(EntityKind::Place | EntityKind::Organisation)) || mention.is_pair;
                let (name, _) = without_suffix(&mention.key);
                if let Some((_, name)) = name.rsplit_once(' ')
                    && !is_other
                    && !mention.key.contains(" of ")
                {
                    all.push((name.to_owned(), 0));
                }
            }
        }
        Self {
            certain: Index::of(certain),
            all: Index::of(all),
        }
    }

    /// Tells whether a known name may begin with a word; saves the work for most words.
    fn may_begin(&self, word: &str) -> bool {
        let word = folding::plain(&word[..runs::without_possessive(word)]);
        word == "the"
            || is_article(&word)
            || self.all.begins(&word)
            || begins(PLACES, &word.replace(' ', "_"))
            || begins(BODIES, &word)
    }

    /// Adds a certain mention, or the names that ran together in it.
    fn certain(&self, source: usize, reading: &Reading<'_>, mention: &Mention, found: &mut Vec<Item>) {
        if mention.key.contains(' ') && self.certain.count(&mention.key) < 2 {
            let tokens = reading.tokens_in(mention.span);
            if let [left, _, right] = tokens
                && mention.is_pair
            {
                // A talk between two people, Holt-Brandt, or one with two family names.
                let sides = [name_of(reading, left, left), name_of(reading, right, right)];
                match sides.iter().filter(|(_, key)| self.all.count(key) > 0).count() {
                    0 => {}
                    1 if sides.iter().any(|(_, key)| folding::is_given(key)) => {}
                    1 => return,
                    _ => {
                        for (span, key) in sides {
                            found.push(part(source, span, key));
                        }
                        return;
                    }
                }
            }
            if let Some((left, right)) = self.glued(reading, tokens) {
                let mut left = part(source, left.0, left.1);
                (left.kind, left.weight) = (mention.kind, mention.weight);
                found.push(left);
                found.push(part(source, right.0, right.1));
                return;
            }
        }
        found.push(Item {
            source,
            span: mention.span,
            key: mention.key.clone(),
            kind: mention.kind,
            weight: mention.weight,
            has_article: mention.has_article,
            told: None,
            expands: mention.expands,
        });
    }

    /// Takes a run apart that is a known name of several words and a known place: what a lost line end glued together.
    fn glued(&self, reading: &Reading<'_>, tokens: &[Token<'_>]) -> Option<((Span, String), (Span, String))> {
        let is_long = |key: &str| key.contains(' ') && self.certain.count(key) > 0;
        let [first, .., last] = tokens else {
            return None;
        };
        (1..tokens.len().min(runs::LONGEST)).find_map(|at| {
            let left = name_of(reading, first, &tokens[at - 1]);
            let right = name_of(reading, &tokens[at], last);
            let is_pair =
                is_long(&left.1) && (is_long(&right.1) || is_place(&right.1)) || is_place(&left.1) && is_long(&right.1);
            (tokens[at].kind == TokenKind::Word && tokens[at - 1].kind == TokenKind::Word && is_pair)
                .then_some((left, right))
        })
    }

    /// Adds the names inside an uncertain mention that are certain elsewhere, the longest from the left.
    fn promote(&self, source: usize, reading: &Reading<'_>, mention: &Mention, small: &Index, found: &mut Vec<Item>) {
        let tokens = reading.tokens_in(mention.span);
        let mut at = 0;
        while at < tokens.len() {
            if !self.may_begin(tokens[at].text) {
                at += 1;
                continue;
            }
            let longest = (at..tokens.len().min(at + LONGEST * 2)).rev().find_map(|to| {
                let (span, key) = self.whole_name(reading, tokens, at, to)?;
                let is_whole = span == mention.span;
                let lower = lower_case(reading.slice(span));
                let is_common = !key.contains(' ')
                    && (is_people(&lower)
                        || has(CALENDAR, &lower)
                        || mention.reason != "common-words" && small.is_marked(&lower));
                // Lenz & Söhne is not Lenz.
                let is_part = !is_whole && tokens.iter().any(|token| token.text == "&");
                (!is_common && !is_part).then_some((to, span, key, is_whole))
            });
            let Some((to, span, key, is_whole)) = longest else {
                at += 1;
                continue;
            };
            let mut item = part(source, span, key);
            if is_whole && item.kind.is_none() {
                (item.kind, item.weight) = (mention.kind, mention.weight.min(1));
            }
            item.has_article = mention.has_article && is_whole;
            found.push(item);
            at = to + 1;
        }
    }

    /// Returns the name from one token to another, if both can be its ends and it is known.
    fn whole_name(
        &self,
        reading: &Reading<'_>,
        tokens: &[Token<'_>],
        from: usize,
        to: usize,
    ) -> Option<(Span, String)> {
        let [first, last] = [&tokens[from], &tokens[to]];
        let has_article = tokens.get(from + 1).is_some_and(|hyphen| is_hyphen(hyphen.text));
        let begins = !is_lower(first.text) || has_article && to > from + 1;
        let ends = last.kind == TokenKind::Word && !is_lower(last.text);
        if first.kind != TokenKind::Word || !begins || !ends {
            return None;
        }
        let (span, key) = name_of(reading, first, last);
        (self.all.count(&key) > 0 || is_place(&key) || is_body(&key)).then_some((span, key))
    }
}

/// Returns the span from one token to another without a possessive ending, and its key.
fn name_of(reading: &Reading<'_>, first: &Token<'_>, last: &Token<'_>) -> (Span, String) {
    let span = Span::new(first.start, last.start + runs::without_possessive(last.text));
    let key = folding::plain(reading.slice(span));
    (span, key)
}

/// Makes an item of a part of a mention.
fn part(source: usize, span: Span, key: String) -> Item {
    let kind = if is_place(&key) {
        Some(EntityKind::Place)
    } else {
        is_body(&key).then_some(EntityKind::Organisation)
    };
    Item {
        source,
        span,
        weight: if kind.is_some() { 2 } else { 0 },
        kind,
        has_article: false,
        told: None,
        expands: None,
        key,
    }
}

/// The spellings that a person has told.
struct Spellings {
    /// Spelling, and the number of what was told.
    exact: Vec<(String, usize)>,
    /// The place in that list by first word.
    first: Index,
    /// Number by plain key.
    plain: Index,
}

impl Spellings {
    fn of(told: &[Told]) -> Self {
        let (mut exact, mut first, mut plain) = (Vec::new(), Vec::new(), Vec::new());
        for (number, told) in told.iter().enumerate() {
            for variant in &told.variants {
                let spelling = spelling_of(variant);
                plain.push((folding::plain(&spelling), number));
                first.push((first_word(&spelling).to_owned(), exact.len()));
                exact.push((spelling, number));
            }
        }
        Self {
            exact,
            first: Index::of(first),
            plain: Index::of(plain),
        }
    }

    /// Returns what was told of a name: of this very spelling, or else of its key if only one thing was.
    fn of_name(&self, text: &str, key: &str) -> Option<usize> {
        let spelling = spelling_of(text);
        for at in self.first.find(first_word(&spelling), usize::MAX) {
            if self.exact[at].0 == spelling {
                return Some(self.exact[at].1);
            }
        }
        let same = self.plain.find(key, usize::MAX);
        let number = *same.first()?;
        (same.iter().all(|other| *other == number) && !key.is_empty()).then_some(number)
    }

    /// Adds the places of one text where a told spelling stands, found as a name or not.
    fn find(&self, source: usize, reading: &Reading<'_>, found: &mut Vec<Item>) {
        if self.exact.is_empty() {
            return;
        }
        let goes_on = |c: char| c.is_alphanumeric() || c == '\u{301}';
        for token in reading.tokens.iter().filter(|token| token.kind != TokenKind::Mark) {
            let rest = reading.text.get(token.start..).unwrap_or_default();
            let mut told: Option<(&str, usize)> = None;
            for at in self.first.find(first_word(token.text), usize::MAX) {
                let (spelling, number) = &self.exact[at];
                let is_longer = told.is_none_or(|(longest, _)| longest.len() < spelling.len()) && !spelling.is_empty();
                let after = rest
                    .strip_prefix(spelling.as_str())
                    .and_then(|after| after.chars().next());
                if is_longer && rest.starts_with(spelling.as_str()) && !after.is_some_and(goes_on) {
                    told = Some((spelling, *number));
                }
            }
            let Some((spelling, number)) = told else {
                continue;
            };
            let span = Span::new(token.start, token.start + spelling.len());
            let struck = reading.struck.partition_point(|struck| struck.end <= span.start);
            if reading.struck.get(struck).is_some_and(|struck| struck.overlaps(span)) {
                continue;
            }
            let mut item = part(source, span, folding::plain(spelling));
            item.told = Some(number);
            found.push(item);
        }
    }
}

/// Takes a key apart into the name and what tells a son from his father; the second is empty for most.
pub(super) fn without_suffix(key: &str) -> (&str, &str) {
    match key.rsplit_once(' ') {
        Some((name, suffix)) if has("ii iii iv junior senior", suffix) => (name, suffix),
        _ => (key, ""),
    }
}

/// Returns a spelling with one space between its words.
pub(super) fn spelling_of(text: &str) -> String {
    let mut spelling = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spelling.is_empty() {
            spelling.push(' ');
        }
        spelling.push_str(word);
    }
    spelling
}

/// Returns the letters or digits that a text begins with.
fn first_word(text: &str) -> &str {
    let is_part = |c: char| is_letter(c) || c.is_numeric();
    let end = text.char_indices().find(|(_, c)| !is_part(*c));
    &text[..end.map_or(text.len(), |(at, _)| at)]
}
