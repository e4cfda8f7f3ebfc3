//! The borders between the sentences of one line: the rules of UAX #29 with the corrections that news needs. It knows nothing of struck
//! text and of other lines.
//!
//! The rules are written out here rather than taken from a crate: each mark that may end a sentence has to be judged with its
//! surroundings in any case, and it has to be done in linear time on any input.

use super::abbreviations::{self as known, Class};
use super::marks::{Marks, is_bracket_end, is_end_mark, is_full_width, is_opener, is_quote};
use crate::core::analysis::Language;
use crate::core::text::words::is_letter;

/// Characters that are looked through for the next word.
const NEAR: usize = 64;

/// Characters of the longest word that may be an abbreviation.
const WORD: usize = 24;

/// Parts of an abbreviation with several full stops that are looked at.
const PARTS: usize = 3;

/// Bytes of an address that are looked at before a mark.
const ADDRESS: usize = 256;

/// Returns where each sentence of a line ends, in bytes, and why; the last is the end of the line.
pub fn borders(line: &str, language: Language) -> Vec<(usize, &'static str)> {
    let is_closed = line
        .trim_end_matches(|c: char| c.is_whitespace() || is_quote(c) || is_bracket_end(c))
        .ends_with(is_end_mark);
    let row = Row {
        line,
        language,
        is_closed,
        first: line.len() - line.trim_start().len(),
    };
    let mut borders = Vec::new();
    let mut marks = Marks::new(language);
    let (mut at, mut before) = (0, None);
    let mut has_word = false;
    while let Some(c) = line[at..].chars().next() {
        if !is_end_mark(c) {
            has_word |= c.is_alphanumeric();
            marks.pass(line, at, before, has_word);
            at += c.len_utf8();
            before = Some(c);
            continue;
        }
        let stop = Stop::read(row, at, &mut marks);
        before = line[..stop.close].chars().next_back();
        at = stop.close;
        if !has_word {
            continue;
        }
        if let Some(reason) = stop.reason() {
            borders.push((at, reason));
            has_word = false;
            marks.begin();
        } else if stop.has_bracket {
            marks.close();
        }
    }
    borders.push((line.len(), if is_closed { "mark" } else { "line" }));
    borders
}

/// What all marks of a line share.
#[derive(Clone, Copy)]
struct Row<'a> {
    line: &'a str,
    language: Language,
    /// Whether the line ends with a mark, as headlines do not.
    is_closed: bool,
    /// Where the first word of the line begins.
    first: usize,
}

/// A run of marks that may end a sentence, with what closes after it.
struct Stop<'a> {
    row: Row<'a>,
    /// Where the marks begin.
    at: usize,
    /// Where the quotation marks and brackets after them end: where the border would be.
    close: usize,
    /// Where the next words begin, behind white space.
    next: usize,
    kind: Kind,
    has_quote: bool,
    has_bracket: bool,
    /// Whether the bracket that closes was opened inside the sentence.
    is_inside: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One full stop.
    Dot,
    /// Several, or the character for them.
    Ellipsis,
    /// A mark that is nothing else.
    Strong,
    /// One of scripts that write without spaces.
    FullWidth,
}

impl<'a> Stop<'a> {
    fn read(row: Row<'a>, at: usize, marks: &mut Marks) -> Self {
        let line = row.line;
        let run = &line[at..];
        let length = run
            .find(|c: char| !is_end_mark(c) && !is_invisible(c))
            .unwrap_or(run.len());
        let run = &run[..length];
        let kind = if run.contains(is_full_width) {
            Kind::FullWidth
        } else if run.chars().all(|c| is_dot(c) || c == '…' || is_invisible(c)) {
            let is_one = run.chars().filter(|c| !is_invisible(*c)).count() == 1 && !run.contains('…');
            if is_one { Kind::Dot } else { Kind::Ellipsis }
        } else {
            Kind::Strong
        };
        let end = at + length;
        let is_inside = marks.is_inside();
        let closed = marks.closed_after(line, end);
        let rest = &line[closed.end..];
        Self {
            row,
            at,
            close: closed.end,
            next: closed.end + (rest.len() - rest.trim_start().len()),
            kind,
            has_quote: closed.has_quote,
            has_bracket: closed.has_bracket,
            is_inside,
        }
    }
}

/// Characters that show nothing and change no mark: variation selectors, joiners, direction marks.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{fe0e}' | '\u{fe0f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{61c}'
    )
}

fn is_dot(c: char) -> bool {
    matches!(c, '.' | '\u{2024}' | '\u{fe52}' | '．')
}

/// The first letter or digit after a mark.
struct Lead<'a> {
    c: char,
    /// From it on.
    words: &'a str,
    /// What stands between the mark and it, without white space around.
    between: &'a str,
}

impl<'a> Lead<'a> {
    fn word(&self) -> &'a str {
        let end = self.words.find(|c| !is_letter(c)).unwrap_or(self.words.len());
        &self.words[..end]
    }

    /// What follows on its first word.
    fn after_word(&self) -> Option<char> {
        self.words[self.word().len()..].chars().next()
    }

    /// Tells whether it begins with a capital, or as names do that do not: `iPhone`.
    fn is_capital(&self) -> bool {
        self.c.is_uppercase() || is_lower(self.c) && self.words.chars().nth(1).is_some_and(char::is_uppercase)
    }

    /// Tells whether its first word goes on as only code, addresses and names of files do.
    fn is_code(&self) -> bool {
        let mut behind = self.words[self.word().len()..].chars();
        match behind.next() {
            Some('.') => behind.next().is_some_and(|c| is_lower(c) || c.is_numeric()),
            Some(c) => matches!(c, '(' | '_' | '@' | '\\' | '='),
            None => false,
        }
    }

    /// Tells whether it is of a script without capitals.
    fn is_caseless(&self) -> bool {
        self.c.is_alphabetic() && !self.c.is_uppercase() && !is_lower(self.c)
    }

    /// Tells whether it is a capital with small letters behind it.
    fn is_titled(&self) -> bool {
        self.c.is_uppercase() && self.words.chars().nth(1).is_some_and(is_lower)
    }
}

/// Small letters, without those of Georgian, which writes sentences with them only.
fn is_lower(c: char) -> bool {
    c.is_lowercase() && !matches!(c, '\u{10d0}'..='\u{10ff}')
}

impl<'a> Stop<'a> {
    /// Says why a sentence ends here, if one does.
    fn reason(&self) -> Option<&'static str> {
        let lead = self.lead()?;
        if self.kind == Kind::FullWidth {
            // What somebody said goes on with the particle for it.
            let goes_on = self.has_quote && lead.words.starts_with(['と', 'っ']);
            return (!goes_on).then_some("mark");
        }
        let mut before = self.row.line[..self.at].chars().rev();
        let is_opened =
            before.next().is_some_and(is_opener) && before.next().is_none_or(|c| c.is_whitespace() || is_opener(c));
        // `(?)`, `[...]`, `“...and`
        let is_alone = is_opened && (self.next == self.close || self.has_bracket || self.kind == Kind::Ellipsis);
        if is_alone || self.has_bracket && self.is_inside {
            return None;
        }
        let is_glued = self.next == self.close;
        let ends = if is_glued {
            self.is_glued_end(&lead)
        } else {
            self.is_end(&lead)
        };
        ends.then_some(if is_glued { "glued" } else { "mark" })
    }

    /// Finds the next word, unless the sentence goes on before it with another mark.
    fn lead(&self) -> Option<Lead<'a>> {
        let rest = &self.row.line[self.next..];
        let first = rest.chars().next()?;
        if matches!(first, '-' | '–' | '—' | '―') {
            let behind = rest[first.len_utf8()..].chars().next()?;
            // A dash parts what was said from who said it; before a capital Russian begins a sentence with it, Spanish without a blank.
            let is_speech =
                self.next > self.close && (self.row.language == Language::Russian || !behind.is_whitespace());
            if !is_speech {
                return None;
            }
        } else if matches!(
            first,
            ',' | ':' | ';' | '/' | '&' | '=' | '+' | '%' | '،' | '؛' | '、' | '，' | '：' | '；'
        ) {
            return None;
        }
        // A quotation may begin with an ellipsis.
        let opened = rest.trim_start_matches(is_opener);
        let skipped = opened.strip_prefix('…').or_else(|| opened.strip_prefix("..."));
        let skipped = skipped
            .filter(|_| opened.len() < rest.len())
            .map_or(0, |words| rest.len() - words.len());
        let (at, c) = rest[skipped..]
            .char_indices()
            .take(NEAR)
            .find(|(_, c)| c.is_alphanumeric() || is_end_mark(*c))?;
        let at = skipped + at;
        c.is_alphanumeric().then(|| Lead {
            c,
            words: &rest[at..],
            between: rest[..at].trim(),
        })
    }
}

impl<'a> Stop<'a> {
    /// Tells whether a sentence ends before white space.
    fn is_end(&self, lead: &Lead<'_>) -> bool {
        if lead.c.is_numeric() {
            return match self.kind {
                Kind::Dot => self.has_quote || self.is_stop(lead),
                Kind::Ellipsis => false,
                Kind::Strong | Kind::FullWidth => true,
            };
        }
        if !lead.is_capital() && !lead.is_caseless() {
            return self.kind == Kind::Dot && !self.has_quote && self.is_article(lead) && self.is_stop(lead);
        }
        match self.kind {
            Kind::Dot => self.has_quote || self.is_stop(lead),
            Kind::Strong => !(self.has_quote && self.is_told(lead)),
            Kind::Ellipsis | Kind::FullWidth => true,
        }
    }

    /// Tells whether an Arabic name in Latin letters begins that has its article in small letters: `al-Sharaa`.
    fn is_article(&self, lead: &Lead<'_>) -> bool {
        let is_known = ["al", "el", "as", "ash", "an", "ad", "ar", "at", "az"].contains(&lead.word());
        let mut behind = lead.words[lead.word().len()..].chars();
        is_known && behind.next() == Some('-') && behind.next().is_some_and(char::is_uppercase)
    }

    /// Tells whether what follows on a quotation says who said it: `“Why?” Lavrov asked`.
    fn is_told(&self, lead: &Lead<'_>) -> bool {
        if self.row.language == Language::Arabic {
            return known::is_said_first(lead.word());
        }
        let is_english = matches!(self.row.language, Language::English | Language::Other);
        if !is_english || !lead.between.is_empty() || known::is_starter(self.row.language, lead.word()) {
            return false;
        }
        for (count, word) in lead.words.split_whitespace().take(7).enumerate() {
            let letters = word.trim_end_matches(|c| !is_letter(c));
            if count > 0 && known::is_said(letters) {
                return true;
            }
            let is_name = letters.chars().next().is_some_and(char::is_uppercase)
                || ["al", "el", "de", "von", "van", "bin", "ben"]
                    .contains(&letters.split('-').next().unwrap_or_default());
            let is_initial = letters.chars().nth(1).is_none();
            let is_title = is_initial || known::class(self.row.language, letters) == Some(Class::Never);
            if !is_name || letters.len() < word.len() && !is_title {
                return false;
            }
        }
        false
    }

    /// Tells whether one full stop ends a sentence, going by the word before it and the words behind.
    fn is_stop(&self, lead: &Lead<'_>) -> bool {
        let word = self.word();
        let start = self.at - word.len();
        let is_at_start = start == self.row.first;
        if word.is_empty() {
            return true;
        }
        if word.chars().all(char::is_numeric) {
            let is_short = word.len() <= 3;
            let is_ordinal =
                self.row.language == Language::German && is_short && !self.row.line[..start].ends_with([',', ':']);
            return !(is_at_start && is_short) && (!is_ordinal || self.is_starter(lead));
        }
        if !word.chars().all(is_letter) {
            return true;
        }
        let is_single = word.chars().nth(1).is_none();
        let is_roman = word.len() <= 5 && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        if is_at_start && (is_single || is_roman) {
            return false;
        }
        let is_initial = is_single || is_roman && self.row.language == Language::German;
        match self.class(lead, start, is_initial) {
            None => !lead.c.is_numeric() || !is_clipped(word),
            Some(Class::Never) => false,
            Some(Class::Number) => {
                let is_number = |c: char| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C');
                !lead.c.is_numeric() && (!lead.word().chars().all(is_number) || lead.word() == "I")
            }
            Some(Class::Weak) => self.is_starter(lead),
            Some(Class::Time) => !lead.c.is_numeric() && !known::is_after_time(lead.word()),
            Some(Class::AfterNumber) => !lead.c.is_numeric() && self.is_after_number(start),
        }
    }

    /// Tells whether a number stands before a place, or another word for a measure: `5 тыс. руб.`
    fn is_after_number(&self, start: usize) -> bool {
        let before = self.row.line[..start].trim_end();
        let word = last_word(before);
        let is_roman = !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        let is_measure = word
            .strip_suffix('.')
            .is_some_and(|word| known::class(self.row.language, word) == Some(Class::AfterNumber));
        word.starts_with(char::is_numeric) || word.ends_with(char::is_numeric) || is_roman || is_measure
    }

    /// Returns the letters and digits right before the mark, no more of them than an abbreviation has.
    fn word(&self) -> &'a str {
        let before = &self.row.line[..self.at];
        let length = before
            .chars()
            .rev()
            .take(WORD)
            .take_while(|c| c.is_alphanumeric() || is_letter(*c))
            .map(char::len_utf8)
            .sum::<usize>();
        &before[before.len() - length..]
    }

    /// Looks up the word that begins at a place, first together with those before it that also end with a full stop: `z. B.`
    fn class(&self, lead: &Lead<'_>, start: usize, is_initial: bool) -> Option<Class> {
        let (mut known, mut from, mut parts, mut is_dense) = (None, start, 1, true);
        loop {
            let joined: String = self.row.line[from..self.at].split_whitespace().collect();
            known = known::class(self.row.language, &joined).or(known);
            let before = self.row.line[..from].trim_end();
            // More than one blank parts words.
            if parts == PARTS || !before.ends_with(is_dot) || from - before.len() > 2 {
                break;
            }
            let dot = before.len() - before.chars().next_back().map_or(1, char::len_utf8);
            let letters = before[..dot].chars().rev().take_while(|c| is_letter(*c)).take(4);
            let (count, length) = letters.fold((0, 0), |(count, length), c| (count + 1, length + c.len_utf8()));
            if !(1..=3).contains(&count) {
                break;
            }
            is_dense &= before.len() == from;
            from = dot - length;
            parts += 1;
        }
        if known.is_some() {
            return known;
        }
        let before = self.row.line[..start].trim_end();
        let is_short = self.row.line[start..self.at].chars().nth(2).is_none();
        if is_initial {
            let is_year = self.row.language == Language::Arabic && before.ends_with(char::is_numeric);
            let is_part = before.ends_with('&') || known::is_before_letter(last_word(before));
            if is_year || is_part {
                return None;
            }
            let is_capital = self.row.line[start..].starts_with(char::is_uppercase);
            // Articles are parts of French names: `J. Le Goff`.
            let is_name = parts == 1
                && self.row.language == Language::French
                && is_capital
                && matches!(lead.word(), "Le" | "La" | "Les");
            return Some(if is_name { Class::Never } else { Class::Weak });
        }
        (parts > 1 && is_dense && is_short).then_some(Class::Weak)
    }

    /// Tells whether the next word begins sentences, so that no name goes on with it. The lines that do not end with a mark are
    /// headlines, in which any word may have a capital.
    fn is_starter(&self, lead: &Lead<'_>) -> bool {
        let is_initial = lead.after_word().is_some_and(is_dot);
        self.row.is_closed && !is_initial && known::is_starter(self.row.language, lead.word())
    }
}

/// Returns what stands behind the last white space, no more of it than an abbreviation has.
fn last_word(text: &str) -> &str {
    let from = text.ceil_char_boundary(text.len().saturating_sub(2 * WORD));
    text[from..].rsplit(char::is_whitespace).next().unwrap_or_default()
}

/// Tells whether a word of Latin letters has no vowel, as only abbreviations have none.
fn is_clipped(word: &str) -> bool {
    word.len() <= 4
        && word
            .bytes()
            .all(|c| c.is_ascii_alphabetic() && !b"aeiouyAEIOUY".contains(&c))
        && !word.chars().all(char::is_uppercase)
}

impl Stop<'_> {
    /// Tells whether a sentence ends where the next word follows without white space.
    fn is_glued_end(&self, lead: &Lead<'_>) -> bool {
        if !lead.between.chars().all(is_opener) || lead.c.is_numeric() && lead.between.is_empty() {
            return false;
        }
        let before = self.row.line[..self.at].chars().next_back().unwrap_or(' ');
        if before.is_whitespace() && self.kind != Kind::Strong || is_lower(lead.c) {
            return false;
        }
        let is_after_quote = self.has_quote || is_quote(before);
        if lead.is_caseless() {
            return self.is_caseless_end(lead, before, is_after_quote);
        }
        if !lead.between.is_empty() {
            let is_bracket = lead.between.starts_with(['(', '[', '{']);
            let is_word =
                is_lower(before) || before.is_numeric() || is_after_quote || is_bracket_end(before) || before == '%';
            return (is_word || !is_bracket)
                && (self.kind != Kind::Dot || self.has_quote || self.is_stop(lead))
                && !self.is_address(lead);
        }
        let next = lead.word();
        let is_single = next.chars().nth(1).is_none();
        let is_word = lead.is_titled()
            || !is_single && next.chars().all(char::is_uppercase)
            || is_single && !lead.after_word().is_some_and(is_dot) && known::is_starter(self.row.language, next);
        if !is_word || known::is_ending(next) || lead.is_code() || self.is_address(lead) {
            return false;
        }
        if is_after_quote || self.has_bracket || is_bracket_end(before) || before == '%' {
            return true;
        }
        match self.kind {
            Kind::Dot => self.is_glued_stop(lead, before),
            Kind::Ellipsis => before.is_alphanumeric() && lead.is_titled(),
            Kind::Strong | Kind::FullWidth => true,
        }
    }

    /// The same for a full stop right behind a word or a number.
    fn is_glued_stop(&self, lead: &Lead<'_>, before: char) -> bool {
        let word = self.word();
        if before.is_numeric() {
            return !self.is_version()
                && lead.is_titled()
                && !lead.after_word().is_some_and(is_dot)
                && self.is_stop(lead);
        }
        let letters = word.chars().count();
        let is_after_small = is_lower(before) && (lead.is_titled() || letters > 2);
        let is_after_acronym = letters > 1 && word.chars().all(char::is_uppercase) && lead.is_titled();
        (is_after_small || is_after_acronym) && self.is_stop(lead)
    }

    /// Tells whether the mark is part of the number of a version: `v1.2.`
    fn is_version(&self) -> bool {
        let number = self.row.line[..self.at].trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        number.ends_with(['v', 'V']) && !number[..number.len() - 1].ends_with(is_letter)
    }

    /// Scripts without capitals: two words of the same sort have to meet.
    fn is_caseless_end(&self, lead: &Lead<'_>, before: char, is_after_quote: bool) -> bool {
        if is_after_quote || self.kind == Kind::Strong {
            return !self.is_address(lead);
        }
        let is_word = before.is_alphabetic() && !before.is_ascii() && self.word().chars().nth(1).is_some();
        is_word && lead.word().chars().nth(1).is_some()
    }

    /// Tells whether the mark stands in an address, a path or a name of a file. A word that begins sentences follows on one, too.
    fn is_address(&self, lead: &Lead<'_>) -> bool {
        let from = self.row.line.ceil_char_boundary(self.at.saturating_sub(ADDRESS));
        let before = self.row.line[from..self.at]
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        let to = self.row.line.floor_char_boundary(self.close + ADDRESS);
        let behind = self.row.line[self.close..to]
            .split(char::is_whitespace)
            .next()
            .unwrap_or_default();
        let is_mail = behind.split(['.', '_', '-']).take(3).any(|part| part.contains('@'));
        let is_query = self.kind == Kind::Strong && behind.contains('=');
        let is_path = before.contains("://") || before.starts_with("www.") || before.contains(['@', '/', '\\', '_']);
        is_mail || is_query || is_path && !self.is_starter(lead)
    }
}
