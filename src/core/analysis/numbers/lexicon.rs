//! What words mean for numbers and dates: word lists as short texts, and the way from a token to its entry.
//! Knows no grammar: a word has one meaning here, whatever stands around it.

pub use super::class::Class;
use super::german;
use crate::core::analysis::Language;
use crate::core::analysis::reading::{Reading, Token, TokenKind};
use crate::core::order::sort_by_key;
use crate::core::text::plain;

/// The longest word, in bytes, that is looked up.
const LONGEST: usize = 80;
/// The most bytes that may follow a stem.
const ENDING: usize = 6;

#[derive(Clone, Copy)]
struct Entry {
    key: &'static str,
    class: Class,
    arg: &'static str,
}

/// Word lists, ready to be looked up.
pub struct Lexicon {
    /// Words and phrases; a stem, to which an ending may come, has its star behind it.
    words: Vec<Entry>,
    endings: &'static str,
}

/// What a token means, with the tokens behind it that belong to a phrase.
#[derive(Clone, Copy, Debug, Default)]
pub struct Item {
    /// What it is.
    pub class: Class,
    /// What sort of it.
    pub arg: &'static str,
    /// Its number, where it has one.
    pub value: i64,
    /// The number of its tokens, at least one.
    pub len: usize,
    /// The bytes at its end that do not belong to it: `’s`.
    pub cut: usize,
    /// The bytes at its start that do not: `l’`, `و`.
    pub lead: usize,
}

impl Item {
    /// Returns what sort of it it is, in words.
    pub fn words(&self) -> String {
        self.arg.replace('_', " ")
    }
}

impl Lexicon {
    /// Reads word lists: a line for each class, `class/argument word two_words stem*`, where `word=argument` has its own.
    /// What stands first counts where a word stands twice.
    pub fn new(lists: &[&'static str], language: Language) -> Self {
        let mut words = Vec::new();
        for list in lists {
            for line in list.split('\n') {
                let (mut class, mut shared) = (Class::None, "");
                for (place, part) in line.split(' ').enumerate() {
                    if place == 0 {
                        let (name, arg) = part.split_once('/').unwrap_or((part, ""));
                        (class, shared) = (Class::named(name), arg);
                    } else if !part.is_empty() {
                        let (key, arg) = part.split_once('=').unwrap_or((part, shared));
                        words.push(Entry { key, class, arg });
                    }
                }
            }
        }
        sort_by_key(&mut words, |entry| entry.key);
        let endings = super::words::endings(language);
        Self { words, endings }
    }

    /// Finds the longest phrase that begins with a folded word, with the number of its tokens.
    fn find(&self, word: &str, behind: &[Token<'_>]) -> Option<(Entry, usize)> {
        let from = self.words.partition_point(|entry| entry.key < word);
        let mut best: Option<(Entry, usize)> = None;
        for entry in self.words.iter().skip(from) {
            let Some(rest) = entry.key.strip_prefix(word) else {
                break;
            };
            let len = match rest.strip_prefix('_') {
                Some(rest) => self.phrase(rest, behind),
                None if rest.is_empty() || rest == "*" => 1,
                None => 0,
            };
            if len > best.map_or(0, |(_, best)| best) {
                best = Some((*entry, len));
            }
        }
        best.or_else(|| Some((self.stem(word, from)?, 1)))
    }

    /// Finds the longest stem that a word has with one of the language's endings. `from` is where the word would stand.
    fn stem(&self, word: &str, from: usize) -> Option<Entry> {
        // A star sorts behind its stem and before any letter: what the word has in common with the entry before it is as much as it
        // has with any stem.
        let before = self.words.get(from.checked_sub(1)?)?.key.bytes();
        let mut len = word.bytes().zip(before).take_while(|(a, b)| a == b).count();
        while len + ENDING >= word.len() {
            len = word.floor_char_boundary(len);
            let (stem, ending) = word.split_at(len);
            let at = self.words.partition_point(|entry| entry.key <= stem);
            let is_it = |entry: &&Entry| entry.key.strip_prefix(stem) == Some("*") && self.is_ending(ending);
            if let Some(entry) = self.words.get(at).filter(is_it) {
                return Some(*entry);
            }
            len = len.checked_sub(1)?;
        }
        None
    }

    fn is_ending(&self, ending: &str) -> bool {
        one_of(ending, self.endings)
    }

    /// Counts the tokens of a phrase whose rest this is; 0 where it does not stand there.
    fn phrase(&self, rest: &str, behind: &[Token<'_>]) -> usize {
        let mut count = 1;
        for part in rest.split('_') {
            let Some(token) = behind.get(count - 1) else { return 0 };
            let word = folded(token.text);
            let is_it = match part.strip_suffix('*') {
                Some(stem) => word
                    .strip_prefix(stem)
                    .is_some_and(|ending| ending.is_empty() || self.is_ending(ending)),
                None => word == part,
            };
            if !is_it {
                return 0;
            }
            count += 1;
        }
        count
    }

    fn item(&self, tokens: &[Token<'_>], language: Language, folded: &mut String) -> Option<Item> {
        let (token, behind) = tokens.split_first()?;
        if token.kind == TokenKind::Number || token.text.len() > LONGEST {
            return None;
        }
        folded.clear();
        folded.extend(fold(token.text));
        let mut found = self.find(folded, behind).map(|found| (found, 0, 0));
        if found.is_none() && token.kind == TokenKind::Word {
            if language == Language::German
                && let Some((class, arg, value)) = german::compound(folded)
            {
                let item = Item {
                    class,
                    arg,
                    value,
                    len: 1,
                    ..Item::default()
                };
                return Some(item);
            }
            found = self.inside(token.text, folded, behind, language);
        }
        let ((entry, len), lead, cut) = found?;
        let value = value(entry.arg);
        let Entry { class, arg, .. } = entry;
        Some(Item {
            class,
            arg,
            value,
            len,
            cut,
            lead,
        })
    }

    /// Finds a word without what is written together with it, with the bytes before and behind it.
    fn inside(
        &self,
        text: &str,
        folded: &str,
        behind: &[Token<'_>],
        language: Language,
    ) -> Option<((Entry, usize), usize, usize)> {
        match language {
            Language::English => {
                let word = folded.strip_suffix("'s").or_else(|| folded.strip_suffix("s'"))?;
                let cut = text.len() - apostrophe(text)?.0;
                Some((self.find(word, &[])?, 0, cut))
            }
            Language::German => {
                const OF_DAY: &str = "abend morgen nacht nachmittag vormittag mittag fruh";
                let ending = OF_DAY.split(' ').find(|ending| folded.ends_with(ending))?;
                let found = self.find(folded.strip_suffix(ending)?, &[])?;
                (found.0.class == Class::Weekday).then_some((found, 0, 0))
            }
            Language::French => {
                let (_, word) = folded.split_once('\'')?;
                Some((self.find(word, behind)?, apostrophe(text)?.1, 0))
            }
            Language::Arabic => {
                // "And" first, then one of the prepositions that are written together with the word.
                let mut rest = folded;
                for prefixes in [['و', 'ف'], ['ب', 'ل'], ['ك', 'ك']] {
                    rest = rest
                        .strip_prefix(prefixes)
                        .filter(|rest| rest.chars().count() > 2)
                        .unwrap_or(rest);
                    if rest.len() < folded.len()
                        && let Some(found) = self.find(rest, behind)
                    {
                        let taken = folded.chars().count() - rest.chars().count();
                        return Some((found, text.chars().take(taken).map(char::len_utf8).sum(), 0));
                    }
                }
                // A number with its article: الخمسة.
                let bare = folded.strip_prefix("ال").filter(|bare| bare.chars().count() > 2)?;
                let found = self.find(bare, behind)?;
                matches!(found.0.class, Class::Unit | Class::Tens).then_some((found, 0, 0))
            }
            _ => None,
        }
    }
}

/// Finds where the first apostrophe of a word begins and ends.
fn apostrophe(word: &str) -> Option<(usize, usize)> {
    let (at, c) = word.char_indices().find(|(_, c)| matches!(c, '\'' | '’' | 'ʼ'))?;
    Some((at, at + c.len_utf8()))
}

/// Tells whether a word is one of some, which spaces part.
#[inline(never)]
pub fn one_of(word: &str, words: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

/// Tells whether a word ends with one of some endings, which spaces part.
#[inline(never)]
pub fn ends_with(word: &str, endings: &str) -> bool {
    endings.split(' ').any(|ending| word.ends_with(ending))
}

/// Tells whether a word starts with one of some beginnings, which spaces part.
#[inline(never)]
pub fn starts_with(word: &str, beginnings: &str) -> bool {
    beginnings.split(' ').any(|beginning| word.starts_with(beginning))
}

/// Returns a word in lower case, without accents.
#[inline(never)]
pub fn folded(word: &str) -> String {
    let mut folded = String::new();
    folded.extend(fold(word));
    folded
}

/// Reads the number that an argument is: `12`, `-1`, `e6` for a million.
fn value(arg: &str) -> i64 {
    match arg.strip_prefix('e') {
        Some(zeros) => 10_i64.pow(zeros.parse().unwrap_or_default()),
        None => arg.parse().unwrap_or_default(),
    }
}

/// Returns the characters of a word in lower case, without accents, vowel signs and the like.
pub fn fold(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter_map(plain)
}

/// Tokens that may stand in one expression, with their meanings: those of a line, and of what a sentence runs on to.
pub struct Line<'a> {
    /// Its tokens.
    pub tokens: &'a [Token<'a>],
    /// Its language.
    pub language: Language,
    /// For each token the number of its meaning; 0 is none.
    places: Vec<u32>,
    items: Vec<Item>,
}

impl<'a> Line<'a> {
    /// Looks up the meanings of tokens.
    pub fn new(tokens: &'a [Token<'a>], language: Language, lexicon: &Lexicon) -> Self {
        let mut items = vec![Item::default()];
        let mut places = Vec::with_capacity(tokens.len());
        let mut folded = String::new();
        for at in 0..tokens.len() {
            let item = lexicon.item(&tokens[at..], language, &mut folded);
            places.push(item.map_or(0, |item| {
                items.push(item);
                u32::try_from(items.len() - 1).unwrap_or_default()
            }));
        }
        Self {
            tokens,
            language,
            places,
            items,
        }
    }

    /// Returns what a token means; nothing beyond the ends.
    #[inline(never)]
    pub fn item(&self, at: usize) -> Item {
        let place = self.places.get(at).copied().unwrap_or_default();
        usize::try_from(place)
            .ok()
            .and_then(|place| self.items.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// Returns what sort of word a token is.
    #[inline(never)]
    pub fn class(&self, at: usize) -> Class {
        self.item(at).class
    }

    /// Tells whether a token is one of these sorts.
    #[inline(never)]
    pub fn is(&self, at: usize, classes: &[Class]) -> bool {
        classes.contains(&self.class(at))
    }

    /// Returns the token behind a word of this sort, or the place itself where there is none.
    #[inline(never)]
    pub fn skip(&self, at: usize, classes: &[Class]) -> usize {
        if self.is(at, classes) {
            at + self.item(at).len
        } else {
            at
        }
    }

    /// Returns the characters of a token; none beyond the ends.
    #[inline(never)]
    pub fn text(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    /// Tells whether a token is one of some words, letter by letter.
    #[inline(never)]
    pub fn says(&self, at: usize, words: &str) -> bool {
        one_of(self.text(at), words)
    }

    /// Tells whether a token is one of some words, whatever its case and accents.
    #[inline(never)]
    pub fn says_folded(&self, at: usize, words: &str) -> bool {
        one_of(&folded(self.text(at)), words)
    }

    /// Tells whether a token ends with one of some endings.
    #[inline(never)]
    pub fn ends(&self, at: usize, endings: &str) -> bool {
        ends_with(self.text(at), endings)
    }

    /// Tells whether a token is a run of digits.
    #[inline(never)]
    pub fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// Tells whether a token is a word.
    #[inline(never)]
    pub fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Tells whether a token is a word with a capital.
    #[inline(never)]
    pub fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capital)
    }

    /// Tells whether nothing stands between a token and the one before it.
    #[inline(never)]
    pub fn is_glued(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|before| Some((self.tokens.get(before)?, self.tokens.get(at)?)))
            .is_some_and(|(before, token)| before.end == token.start)
    }

    /// Tells whether a token is this mark, with nothing before and behind it.
    #[inline(never)]
    pub fn is_glue(&self, at: usize, marks: &[char]) -> bool {
        self.text(at).chars().all(|c| marks.contains(&c)) && self.is_glued(at) && self.is_glued(at + 1)
    }

    /// Tells whether a token is one of these marks.
    #[inline(never)]
    pub fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.text(at).starts_with(marks)
    }

    /// Tells whether a sentence may begin with a token, so that a capital tells nothing.
    pub fn is_first(&self, at: usize) -> bool {
        at == 0
            || self.is_mark(
                at - 1,
                &[
                    '.', '!', '‘', '’', '…', '?', ':', '"', '“', '„', '«', '»', '(', '—', '–', '؟', '•',
                ],
            )
    }

    /// Returns the whole number that a run of digits is, with the count of its digits; `None` beyond 15 of them.
    pub fn whole(&self, at: usize) -> Option<(i64, usize)> {
        let text = self
            .tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Number)?
            .text;
        let (mut value, mut count) = (0, 0);
        for c in text.chars() {
            count += 1;
            if count > 15 {
                return None;
            }
            value = value * 10 + digit(c)?;
        }
        Some((value, count))
    }

    /// Returns the day of the year's form that a token may be: four digits from 1800 to 2100.
    pub fn year(&self, at: usize) -> Option<i32> {
        let (value, count) = self.whole(at)?;
        let has_more = |mark: usize, digits: usize| {
            self.is_glue(mark, &['.', ',', '\'', '’', ':', '/', '٬', '٫', '_', '@']) && self.is_number(digits)
        };
        let alone = !(has_more(at + 1, at + 2) || at >= 2 && has_more(at - 1, at - 2));
        let alone =
            alone && !(self.is_glued(at) && self.is_word(at.wrapping_sub(1)) && !self.is_prefix(at.wrapping_sub(1)));
        (count == 4 && (1800..=2100).contains(&value) && alone)
            .then(|| i32::try_from(value).ok())
            .flatten()
    }

    /// Tells whether a token is what Arabic writes together with a number.
    pub fn is_prefix(&self, at: usize) -> bool {
        let text = self.text(at);
        self.language == Language::Arabic && text.chars().count() <= 4 && text.chars().all(|c| "وفبلكاـ".contains(c))
    }
}

/// Returns the value of a digit of the number systems that the languages use.
pub fn digit(c: char) -> Option<i64> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        _ => return None,
    };
    Some(i64::from(u32::from(c) - u32::from(zero)))
}

/// Cuts the tokens of a text where no expression may run on: at the end of a line that also ends a sentence.
pub fn lines<'a>(reading: &'a Reading<'_>) -> Vec<&'a [Token<'a>]> {
    let tokens = &reading.tokens;
    let (mut lines, mut from, mut sentence) = (Vec::new(), 0, 0);
    for at in 1..tokens.len() {
        if tokens[at - 1].line == tokens[at].line {
            continue;
        }
        let ends = |next: usize| {
            reading
                .sentences
                .get(next)
                .is_some_and(|s| s.span.end.get() <= tokens[at - 1].start)
        };
        while ends(sentence) {
            sentence += 1;
        }
        let runs_on = reading.sentences.get(sentence).is_some_and(|sentence| {
            sentence.span.start.get() <= tokens[at - 1].start && tokens[at].start < sentence.span.end.get()
        });
        if !runs_on {
            lines.push(&tokens[from..at]);
            from = at;
        }
    }
    if from < tokens.len() {
        lines.push(&tokens[from..]);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    #[test]
    fn lists_are_folded_and_known() {
        for list in words::ALL.iter().chain(crate::core::analysis::dates::words::ALL) {
            let lexicon = Lexicon::new(&[list], Language::Other);
            for line in list.split('\n').filter(|line| !line.is_empty()) {
                let head = line.split(' ').next().unwrap();
                assert_ne!(Class::named(head.split('/').next().unwrap()), Class::None, "{head}");
            }
            for entry in &lexicon.words {
                assert!(fold(entry.key).eq(entry.key.chars()), "{} is not folded", entry.key);
                assert!(entry.arg != "e" && entry.key.rfind('*').is_none_or(|at| at + 1 == entry.key.len()));
            }
            for pair in lexicon.words.windows(2) {
                assert_ne!(pair[1].key, pair[0].key, "twice");
            }
        }
    }

    #[test]
    fn the_longest_phrase_counts() {
        let lexicon = Lexicon::new(&["bound/least at_least\nin at\nstop atom*"], Language::English);
        let reading = Reading::new("at most At least atoms atomistic AT", "en", "", &[]);
        let line = Line::new(&reading.tokens, Language::English, &lexicon);
        let found: Vec<_> = (0..8).map(|at| (line.class(at), line.item(at).len)).collect();
        let none = (Class::None, 0);
        assert_eq!(
            found,
            [
                (Class::In, 1),
                none,
                (Class::Bound, 2),
                none,
                (Class::Stop, 1),
                none,
                (Class::In, 1),
                none
            ]
        );
    }
}
