//! What counts as a name once all sources are seen: what is certain, what is uncertain but certain elsewhere, and what a person has told.
//!
//! It joins no names. Where two names ran together in one text (a headline glued to a sentence) it takes them apart.

use super::mentions::small_words;
use super::words::{BODIES, CALENDAR, PEOPLES, PLACES, begins, has};
use super::{EntityKind, Mention, Mentioned, Told, folding, runs};
use crate::core::analysis::{Reading, Token, TokenKind};
use crate::core::order::sort_by_key;
use crate::core::text::Span;
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
    /// The mention it comes from, and the one in brackets beside it.
    mention: Option<usize>,
    expands: Option<usize>,
    /// The item in brackets beside it.
    pub partner: Option<usize>,
}

/// Gathers the names of all sources in order; in one source none overlaps another.
pub(super) fn items(sources: &[Mentioned<'_>], told: &[Told]) -> Vec<Item> {
    let known = Known::of(sources);
    let spellings = Spellings::of(told);
    let mut items: Vec<Item> = Vec::new();
    for (source, mentioned) in sources.iter().enumerate() {
        let mut found: Vec<Item> = Vec::new();
        let mut small: Option<Vec<&str>> = None;
        spellings.find(source, mentioned.reading, &mut found);
        for (index, mention) in mentioned.mentions.iter().enumerate() {
            if mention.certain {
                known.certain(source, mentioned.reading, index, mention, &mut found);
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
        let mut place_of: Vec<Option<usize>> = vec![None; mentioned.mentions.len()];
        for mut item in found {
            if item.span.start.get() < end {
                continue;
            }
            end = item.span.end.get();
            if item.told.is_none() {
                item.told = spellings.of_name(mentioned.reading.slice(item.span), &item.key);
            }
            if let Some(place) = item.mention.and_then(|mention| place_of.get_mut(mention)) {
                *place = Some(items.len());
            }
            items.push(item);
        }
        for item in &mut items[from..] {
            item.partner = item
                .expands
                .and_then(|mention| place_of.get(mention).copied().flatten());
        }
    }
    items
}

/// The names that are certain somewhere.
struct Known {
    /// The keys of certain mentions, sorted, each as often as it occurs.
    certain: Vec<String>,
    /// These and the family names of what may be people, sorted.
    all: Vec<String>,
}

impl Known {
    fn of(sources: &[Mentioned<'_>]) -> Self {
        let (mut certain, mut all) = (Vec::new(), Vec::new());
        for mention in sources
            .iter()
            .flat_map(|mentioned| mentioned.mentions)
            .filter(|mention| mention.certain)
        {
            certain.push(mention.key.clone());
            all.push(mention.key.clone());
            // Of Holt-Brandt it is not known whether that is one person.
            let is_other =
                matches!(mention.kind, Some(EntityKind::Place | EntityKind::Organisation)) || mention.is_pair;
            let (name, _) = without_suffix(&mention.key);
            if let Some((_, name)) = name
                .rsplit_once(' ')
                .filter(|_| !is_other && !mention.key.contains(" of "))
            {
                all.push(name.to_owned());
            }
        }
        sort_by_key(&mut certain, Clone::clone);
        sort_by_key(&mut all, Clone::clone);
        all.dedup();
        Self { certain, all }
    }

    /// Counts the certain mentions with a key.
    fn count(&self, key: &str) -> usize {
        let from = self.certain.partition_point(|other| other.as_str() < key);
        self.certain[from..]
            .iter()
            .take(2)
            .take_while(|other| *other == key)
            .count()
    }

    fn has(&self, key: &str) -> bool {
        self.all.binary_search_by(|other| other.as_str().cmp(key)).is_ok()
    }

    /// Tells whether a known name may begin with a word; saves the work for most words.
    fn may_begin(&self, word: &str) -> bool {
        let word = folding::plain(&word[..runs::without_possessive(word)]);
        let at = self.all.partition_point(|other| *other < word);
        matches!(
            word.as_str(),
            "al" | "el" | "as" | "ash" | "an" | "ar" | "at" | "ad" | "az" | "the"
        ) || self.all.get(at).is_some_and(|other| other.starts_with(&word))
            || begins(PLACES, &word.replace(' ', "_"))
            || begins(BODIES, &word)
    }

    /// Adds a certain mention, or the names that ran together in it.
    fn certain(&self, source: usize, reading: &Reading<'_>, index: usize, mention: &Mention, found: &mut Vec<Item>) {
        let words = mention.key.split(' ').count();
        if words > 1 && self.count(&mention.key) < 2 {
            let tokens = reading.tokens_in(mention.span);
            if let [left, _, right] = tokens
                && mention.is_pair
            {
                // A talk between two people, Holt-Brandt, or one with two family names.
                let sides = [left, right].map(|token| name_of(reading, token, token));
                match sides.iter().filter(|(_, key)| self.has(key)).count() {
                    0 => {}
                    1 if sides.iter().any(|(_, key)| folding::is_given(key)) => {}
                    1 => return,
                    _ => {
                        found.extend(sides.map(|(span, key)| part(source, span, key)));
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
            mention: Some(index),
            expands: mention.expands,
            partner: None,
        });
    }

    /// Takes a run apart that is a known name of several words and a known place: what a lost line end glued together.
    fn glued(&self, reading: &Reading<'_>, tokens: &[Token<'_>]) -> Option<((Span, String), (Span, String))> {
        let is_long = |key: &str| key.contains(' ') && self.count(key) > 0;
        let is_place = |key: &str| has(PLACES, &key.replace(' ', "_"));
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
    fn promote(&self, source: usize, reading: &Reading<'_>, mention: &Mention, small: &[&str], found: &mut Vec<Item>) {
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
                let lower = reading.slice(span).to_lowercase();
                let is_common = !key.contains(' ')
                    && (has(PEOPLES, &lower)
                        || has(CALENDAR, &lower)
                        || mention.reason != "common-words" && small.binary_search(&lower.as_str()).is_ok());
                (!is_common).then_some((to, span, key, is_whole))
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
        let has_article = tokens
            .get(from + 1)
            .is_some_and(|hyphen| matches!(hyphen.text, "-" | "\u{2011}"));
        let begins = !first.text.starts_with(char::is_lowercase) || has_article && to > from + 1;
        let ends = last.kind == TokenKind::Word && !last.text.starts_with(char::is_lowercase);
        if first.kind != TokenKind::Word || !begins || !ends {
            return None;
        }
        let (span, key) = name_of(reading, first, last);
        let list_key = key.replace(' ', "_");
        (self.has(&key) || has(PLACES, &list_key) || has(BODIES, &list_key)).then_some((span, key))
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
    let list_key = key.replace(' ', "_");
    let kind = if has(PLACES, &list_key) {
        Some(EntityKind::Place)
    } else {
        has(BODIES, &list_key).then_some(EntityKind::Organisation)
    };
    Item {
        source,
        span,
        weight: if kind.is_some() { 2 } else { 0 },
        kind,
        has_article: false,
        told: None,
        mention: None,
        expands: None,
        partner: None,
        key,
    }
}

/// The spellings that a person has told.
struct Spellings {
    /// Spelling, its first word, and the number of what was told; sorted by first word.
    exact: Vec<(String, String, usize)>,
    /// Plain key and number, sorted.
    plain: Vec<(String, usize)>,
}

impl Spellings {
    fn of(told: &[Told]) -> Self {
        let (mut exact, mut plain) = (Vec::new(), Vec::new());
        for (number, told) in told.iter().enumerate() {
            for variant in &told.variants {
                let spelling = spelling_of(variant);
                if spelling.is_empty() {
                    continue;
                }
                plain.push((folding::plain(&spelling), number));
                exact.push((spelling.clone(), first_word(&spelling).to_owned(), number));
            }
        }
        sort_by_key(&mut exact, |(spelling, first, number)| {
            (first.clone(), Reverse(spelling.len()), *number)
        });
        sort_by_key(&mut plain, Clone::clone);
        plain.dedup();
        Self { exact, plain }
    }

    /// Returns the spellings that begin with a word, the longest first.
    fn beginning(&self, first: &str) -> &[(String, String, usize)] {
        let from = self.exact.partition_point(|(_, other, _)| other.as_str() < first);
        let count = self.exact[from..].partition_point(|(_, other, _)| other == first);
        &self.exact[from..from + count]
    }

    /// Returns what was told of a name: of this very spelling, or else of its key if only one thing was.
    fn of_name(&self, text: &str, key: &str) -> Option<usize> {
        if self.exact.is_empty() {
            return None;
        }
        let spelling = spelling_of(text);
        let mut same = self.beginning(first_word(&spelling)).iter();
        if let Some((.., number)) = same.find(|(other, ..)| *other == spelling) {
            return Some(*number);
        }
        let from = self.plain.partition_point(|(other, _)| other.as_str() < key);
        let mut same = self.plain[from..].iter().take_while(|(other, _)| other == key);
        let (_, number) = same.next()?;
        (same.next().is_none() && !key.is_empty()).then_some(*number)
    }

    /// Adds the places of one text where a told spelling stands, found as a name or not.
    fn find(&self, source: usize, reading: &Reading<'_>, found: &mut Vec<Item>) {
        if self.exact.is_empty() {
            return;
        }
        let goes_on = |c: char| c.is_alphanumeric() || c == '\u{301}';
        for token in reading.tokens.iter().filter(|token| token.kind != TokenKind::Mark) {
            let rest = reading.text.get(token.start..).unwrap_or_default();
            let told = self.beginning(first_word(token.text)).iter().find(|(spelling, ..)| {
                rest.strip_prefix(spelling.as_str())
                    .is_some_and(|after| !after.starts_with(goes_on))
            });
            let Some((spelling, _, number)) = told else {
                continue;
            };
            let span = Span::new(token.start, token.start + spelling.len());
            let struck = reading.struck.partition_point(|struck| struck.end <= span.start);
            if reading.struck.get(struck).is_some_and(|struck| struck.overlaps(span)) {
                continue;
            }
            let mut item = part(source, span, folding::plain(spelling));
            item.told = Some(*number);
            found.push(item);
        }
    }
}

/// Takes a key apart into the name and what tells a son from his father; the second is empty for most.
pub(super) fn without_suffix(key: &str) -> (&str, &str) {
    match key.rsplit_once(' ') {
        Some((name, suffix)) if matches!(suffix, "junior" | "senior" | "ii" | "iii" | "iv") => (name, suffix),
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
    let is_part = |c: char| crate::core::analysis::reading::is_letter(c) || c.is_numeric();
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    &text[..end]
}
