//! What words mean for numbers and dates: word lists as short texts, and the way from a token to its entry.
//! Knows no grammar: a word has one meaning here, whatever stands around it.

pub use super::class::Class;
use super::german;
use crate::core::analysis::Language;
use crate::core::analysis::reading::{Reading, Token, TokenKind};
use crate::core::order::sort_by_key;

/// The longest word, in bytes, that is looked up.
const LONGEST: usize = 80;
/// The most letters that may follow a stem.
const ENDING: usize = 3;

#[derive(Clone, Copy)]
struct Entry {
    key: &'static str,
    class: Class,
    arg: &'static str,
}

/// Word lists, ready to be looked up.
pub struct Lexicon {
    words: Vec<Entry>,
    /// Beginnings of words, none of which begins another.
    stems: Vec<Entry>,
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
    /// Returns what sort of it it is, in words, or what is given where that is not said.
    pub fn arg_or(&self, otherwise: &str) -> String {
        if self.arg.is_empty() {
            otherwise.to_owned()
        } else {
            self.arg.replace('_', " ")
        }
    }
}

impl Lexicon {
    /// Reads word lists: a line for each class, `class/argument word two_words stem*`, where `word=argument` has its own.
    /// What stands first counts where a word stands twice.
    pub fn new(lists: &[&'static str]) -> Self {
        let (mut words, mut stems) = (Vec::new(), Vec::new());
        for line in lists.iter().flat_map(|list| list.split('\n')) {
            let mut parts = line.split(' ').filter(|part| !part.is_empty());
            let head = parts.next().unwrap_or_default();
            let (name, shared) = head.split_once('/').unwrap_or((head, ""));
            let class = Class::named(name);
            for part in parts {
                let (key, arg) = part.split_once('=').unwrap_or((part, shared));
                match key.strip_suffix('*') {
                    Some(key) => stems.push(Entry { key, class, arg }),
                    None => words.push(Entry { key, class, arg }),
                }
            }
        }
        sort_by_key(&mut words, |entry| entry.key);
        sort_by_key(&mut stems, |entry| entry.key);
        Self { words, stems }
    }

    /// Finds the longest phrase that begins with a folded word, with the number of its tokens.
    fn find(&self, word: &str, behind: &[Token<'_>]) -> Option<(Entry, usize)> {
        let from = self.words.partition_point(|entry| entry.key < word);
        let mut best: Option<(Entry, usize)> = None;
        for entry in &self.words[from..] {
            let Some(rest) = entry.key.strip_prefix(word) else {
                break;
            };
            let len = match rest.strip_prefix('_') {
                Some(rest) => is_phrase(rest, behind).map(|more| more + 1),
                None => rest.is_empty().then_some(1),
            };
            if let Some(len) = len.filter(|len| best.is_none_or(|(_, best)| *len > best)) {
                best = Some((*entry, len));
            }
        }
        best.or_else(|| {
            let at = self.stems.partition_point(|entry| entry.key <= word).checked_sub(1)?;
            let ending = word.strip_prefix(self.stems[at].key)?;
            (ending.chars().count() <= ENDING).then(|| (self.stems[at], 1))
        })
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
        let value = entry.arg.parse().unwrap_or_default();
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
                let cut = text.len() - text.rfind(['\'', '’', 'ʼ'])?;
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
                let at = text.find(['\'', '’', 'ʼ'])?;
                let lead = at + text[at..].chars().next().map_or(0, char::len_utf8);
                Some((self.find(word, behind)?, lead, 0))
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

/// Counts the tokens that the rest of a phrase takes, where they stand there.
fn is_phrase(rest: &str, behind: &[Token<'_>]) -> Option<usize> {
    let mut tokens = behind.iter();
    let mut count = 0;
    for part in rest.split('_') {
        if !fold(tokens.next()?.text).eq(part.chars()) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Returns the characters of a word in lower case, without accents, vowel signs and the like.
pub fn fold(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase).filter_map(|c| {
        Some(match c {
            'à'..='å' => 'a',
            'ç' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            '’' | 'ʼ' => '\'',
            'ё' => 'е',
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            '\u{300}'..='\u{36f}'
            | '\u{610}'..='\u{61a}'
            | '\u{640}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{200c}'
            | '\u{200d}'
            | '\u{ad}' => return None,
            _ => c,
        })
    })
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
    pub fn item(&self, at: usize) -> Item {
        let place = self.places.get(at).copied().unwrap_or_default();
        usize::try_from(place)
            .ok()
            .and_then(|place| self.items.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// Returns what sort of word a token is.
    pub fn class(&self, at: usize) -> Class {
        self.item(at).class
    }

    /// Tells whether a token is one of these sorts.
    pub fn is(&self, at: usize, classes: &[Class]) -> bool {
        classes.contains(&self.class(at))
    }

    /// Returns the token behind a word of this sort, or the place itself where there is none.
    pub fn skip(&self, at: usize, classes: &[Class]) -> usize {
        if self.is(at, classes) {
            at + self.item(at).len
        } else {
            at
        }
    }

    /// Returns the characters of a token; none beyond the ends.
    pub fn text(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    /// Tells whether a token is a run of digits.
    pub fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// Tells whether a token is a word.
    pub fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Tells whether a token is a word with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capital)
    }

    /// Tells whether nothing stands between a token and the one before it.
    pub fn is_glued(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|before| Some((self.tokens.get(before)?, self.tokens.get(at)?)))
            .is_some_and(|(before, token)| before.end == token.start)
    }

    /// Tells whether a token is this mark, with nothing before and behind it.
    pub fn is_glue(&self, at: usize, marks: &[char]) -> bool {
        self.text(at).chars().all(|c| marks.contains(&c)) && self.is_glued(at) && self.is_glued(at + 1)
    }

    /// Tells whether a token is one of these marks.
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
        let alone = !has_more(at + 1, at + 2) && !(at >= 2 && has_more(at - 1, at - 2));
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
            let lexicon = Lexicon::new(&[list]);
            for line in list.split('\n').filter(|line| !line.is_empty()) {
                let head = line.split(' ').next().unwrap();
                assert_ne!(Class::named(head.split('/').next().unwrap()), Class::None, "{head}");
            }
            for entry in lexicon.words.iter().chain(&lexicon.stems) {
                assert!(fold(entry.key).eq(entry.key.chars()), "{} is not folded", entry.key);
            }
            for pair in lexicon.stems.windows(2) {
                assert!(
                    !pair[1].key.starts_with(pair[0].key),
                    "{} begins {}",
                    pair[0].key,
                    pair[1].key
                );
            }
            for pair in lexicon.words.windows(2) {
                assert_ne!(pair[1].key, pair[0].key, "twice");
            }
        }
    }

    #[test]
    fn the_longest_phrase_counts() {
        let lexicon = Lexicon::new(&["bound/least at_least\nin at\nstop atom*"]);
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
