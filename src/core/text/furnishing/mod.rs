//! The page around an article, told by its words alone: menus, share bars, players, "read more", times like "3 hours ago".
//! Whether a line stands where such words are furniture is not known here, and is for the callers to weigh.

mod phrases;

use self::phrases::{BUTTONS, COUNTS, GROUPS, LONG_UNITS, SERVICES, SHORT_UNITS, SINCE};
use crate::core::order::sort_by_key;
use crate::core::text::plain;

/// Words of a line that are read: no phrase is longer.
const MOST_WORDS: usize = 16;
/// Characters of a word that are read.
const MOST_LETTERS: usize = 40;
/// Bytes of a time like "3 hours ago", with what may stand around it.
const LONGEST_TIME: usize = 80;
/// Bytes of a row of buttons.
const LONGEST_ROW: usize = 200;
/// Bytes of the headline of a link.
const LONGEST_LINK: usize = 240;

/// Where words are furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// As a line of their own, anywhere.
    Line,
    /// As a line of their own at the head or the foot of a page: elsewhere they could be a heading.
    Edge,
    /// As one of several such lines in a row: the names of the parts of a site.
    Section,
    /// As a line of their own, and before the headline of another article, with a colon or without.
    Link,
    /// Before the headline of another article, with a colon.
    Colon,
    /// Before a list of words or an address, with a colon.
    Tags,
    /// Before the name of who took a picture.
    Credit,
}

/// The words of the page around an article, ready to be looked up.
pub struct Phrases {
    /// Each phrase with the number of its group.
    sorted: Vec<(&'static str, usize)>,
}

/// A phrase that a stretch of text begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The word for why it is furniture.
    pub reason: &'static str,
    /// Where it is.
    pub place: Place,
    /// The number of its words.
    pub words: usize,
    /// Where it ends in the stretch, in bytes.
    pub end: usize,
    /// Whether the stretch holds no other word.
    pub is_all: bool,
}

/// What a line is taken for by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Furnishing {
    /// The word for why it is furniture.
    pub reason: &'static str,
    /// Where it is: [`Place::Line`] means anywhere, [`Place::Link`] too (it is a label without a headline), and [`Place::Colon`]
    /// anywhere but as a headline.
    pub place: Place,
}

impl Default for Phrases {
    fn default() -> Self {
        Self::new()
    }
}

impl Phrases {
    /// Puts the phrases in order.
    #[must_use]
    pub fn new() -> Self {
        let mut sorted = Vec::new();
        for (number, group) in GROUPS.iter().enumerate() {
            sorted.extend(group.phrases.split('|').map(|phrase| (phrase, number)));
        }
        sort_by_key(&mut sorted, |entry| *entry);
        Self { sorted }
    }

    /// Finds the longest phrase that a stretch of text begins with.
    #[must_use]
    pub fn opening(&self, text: &str) -> Option<Found> {
        let (mut rest, mut found) = (self.sorted.as_slice(), None);
        let (mut folded, mut at) = (String::new(), 0);
        // No further than phrases go on: most stretches are done with their first word.
        for words in 1..=MOST_WORDS {
            let Some(end) = fold_word(text, at, &mut folded) else {
                break;
            };
            at = end;
            rest = &rest[rest.partition_point(|(phrase, _)| *phrase < folded.as_str())..];
            rest = &rest[..rest.partition_point(|(phrase, _)| phrase.starts_with(folded.as_str()))];
            let Some((phrase, number)) = rest.first() else { break };
            if *phrase == folded {
                let group = &GROUPS[*number];
                found = Some(Found {
                    reason: group.reason,
                    place: group.place,
                    words,
                    end,
                    is_all: false,
                });
            }
        }
        found.map(|found: Found| Found {
            is_all: !text[found.end..]
                .chars()
                .any(|c| c.is_alphanumeric() && plain(c).is_some()),
            ..found
        })
    }

    /// Tells what a line is by its words alone; `None` where they are nothing known, or in quotation marks.
    #[must_use]
    pub fn line(&self, line: &str) -> Option<Furnishing> {
        let line = line.trim();
        if is_quoted(line) {
            return None;
        }
        let found = self.opening(line);
        if let Some(place) = self.bar(line) {
            return Some(Furnishing { reason: "menu", place });
        }
        if let Some(Found { reason, place, .. }) = found.filter(|found| found.is_all) {
            let place = match place {
                // Such a word alone is no label.
                Place::Colon | Place::Tags | Place::Credit => Place::Edge,
                other => other,
            };
            return Some(Furnishing { reason, place });
        }
        let words = Words::of(line);
        if !words.has_more {
            if let Some(place) = time_stamp(&words.folded) {
                return Some(Furnishing {
                    reason: "time-stamp",
                    place,
                });
            }
            if is_share_bar(&words.folded) {
                return Some(Furnishing {
                    reason: "share",
                    place: Place::Line,
                });
            }
        }
        self.row(line).or_else(|| label(line, found?))
    }

    /// Tells whether a line is a row of buttons or of names of the parts of a site, with nothing but space between: `Share Save Print`.
    fn row(&self, line: &str) -> Option<Furnishing> {
        if line.len() > LONGEST_ROW || line.ends_with(['.', '!', '?', ':']) {
            return None;
        }
        let mut row: Vec<Found> = Vec::new();
        let (mut at, mut others) = (0, 0);
        while let Some(start) = line[at..].find(char::is_alphanumeric).map(|skipped| at + skipped) {
            let rest = &line[start..];
            let is_parted = line[at..start]
                .chars()
                .all(|c| c.is_whitespace() || matches!(c, '•' | '·' | '|'));
            if rest.starts_with(|c: char| c.is_lowercase() || c.is_numeric()) || !is_parted {
                return None;
            }
            let found = self
                .opening(rest)
                .filter(|found| !rest[..found.end].contains(['.', '!', '?', ':', ',']));
            if let Some(found) =
                found.filter(|found| !matches!(found.place, Place::Tags | Place::Credit | Place::Colon))
            {
                row.push(found);
                at = start + found.end;
            } else {
                // One name of a part of a site may be anything.
                others += 1;
                at = start + rest.find(char::is_whitespace).unwrap_or(rest.len());
            }
        }
        let first = row.first()?;
        let sure = row
            .iter()
            .find(|found| matches!(found.place, Place::Line | Place::Link));
        let is_menu = row.iter().all(|found| found.reason == "menu");
        let is_one = row.iter().all(|found| found.reason == first.reason);
        let reason = if is_one { first.reason } else { sure?.reason };
        let place = match (row.len(), others) {
            (5.., ..=1) | (4, 0) if is_menu => Place::Line,
            (3.., 0) if is_one && !is_menu => Place::Line,
            (2.., 0) if sure.is_some() && !is_menu => Place::Line,
            (2.., 0) if is_one => Place::Edge,
            _ => return None,
        };
        Some(Furnishing { reason, place })
    }

    /// Tells whether a line is a row of short names between bars: a menu, or the path to a page.
    fn bar(&self, line: &str) -> Option<Place> {
        let bar = ['|', '•', '·', '›', '»', '>', '/', '–']
            .into_iter()
            .find(|bar| line.matches(*bar).nth(1).is_some())?;
        // A row of a table begins with its bar.
        if line.starts_with('|') {
            return None;
        }
        let (mut names, mut long, mut empty, mut known) = (0, 0, 0, 0);
        for piece in line.split(bar).take(40) {
            let words = Words::of(piece);
            let is_name = !words.has_more && !words.folded.contains('#') && words.list.len() <= 8;
            if !is_name || piece.trim_end().ends_with(['.', '?', '!', ',']) || is_by(&words.folded) {
                return None;
            }
            if words.list.is_empty() {
                empty += 1;
                continue;
            }
            names += 1;
            long += usize::from(words.list.len() > 4);
            let is_known = self.opening(piece).is_some_and(|found| {
                found.is_all && matches!(found.place, Place::Line | Place::Edge | Place::Section | Place::Link)
            });
            known += usize::from(is_known);
        }
        // The publisher's name may be long.
        match (names, empty, known) {
            (3.., _, 2..) if long <= 1 => Some(Place::Line),
            (4.., _, 1..) if long == 0 && bar != '–' => Some(Place::Line),
            (1.., 3.., _) if long == 0 && bar == '|' => Some(Place::Line),
            (4.., 0, 0) if long == 0 && !matches!(bar, '/' | '–') => Some(Place::Edge),
            _ => None,
        }
    }
}

/// Tells what a line is that begins with a label and goes on.
fn label(line: &str, found: Found) -> Option<Furnishing> {
    let rest = match found.place {
        // `Image source, Getty Images`
        Place::Credit => line
            .get(found.end..)?
            .trim_start()
            .strip_prefix([':', ',', '/', '|'])?
            .trim(),
        _ => rest_after_mark(line, found.end).or_else(|| after_loud(line, found))?,
    };
    let is_short = Words::of(rest).list.len() < MOST_WORDS;
    let is_sentence = ends_sentence(rest) && !rest.ends_with(['?', '!']);
    let place = match found.place {
        Place::Link if !is_sentence && rest.len() <= LONGEST_LINK && !holds_sentences(rest) => Place::Line,
        Place::Colon if !is_sentence && is_short => Place::Colon,
        Place::Tags if !is_sentence => Place::Edge,
        Place::Credit if !is_sentence && is_short && is_of_names(rest) => Place::Line,
        _ => return None,
    };
    Some(Furnishing {
        reason: found.reason,
        place,
    })
}

/// Returns what follows a label in capitals, where the headline behind it is not: `WATCH Mayor walks over the bridge`.
fn after_loud(line: &str, found: Found) -> Option<&str> {
    let (label, rest) = line.split_at_checked(found.end)?;
    let is_loud = |words: &str| words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase);
    let is_headline =
        rest.trim_start().starts_with(char::is_uppercase) && Words::of(rest).list.len() >= 3 && !is_loud(rest);
    (found.place == Place::Colon && is_loud(label) && is_headline && rest.starts_with(char::is_whitespace))
        .then(|| rest.trim_start())
}

/// Returns what follows a label that ends there, where a mark parts the two: `Read more: …`, `ALSO READ | …`, `Read more » …`.
///
/// A dash does so only before a capital: "Read more – and write more" is no label.
#[must_use]
pub fn rest_after_mark(line: &str, end: usize) -> Option<&str> {
    let after = line.get(end..)?.trim_start();
    let rest = after.trim_start_matches([':', '：', '|', '>', '»', '→', '›', '–', '—', '-', '/']);
    let is_marked = rest.len() < after.len();
    let rest = rest.trim_start();
    let is_dash = after.starts_with(['–', '—', '-', '/']);
    let first = rest.chars().find(|c| !is_quotation_mark(*c))?;
    (is_marked && !(is_dash && first.is_lowercase())).then_some(rest)
}

/// Tells whether words end as a sentence does, closing quotation marks and brackets left out.
#[must_use]
pub fn ends_sentence(words: &str) -> bool {
    let is_closing = |c: &char| c.is_whitespace() || is_quotation_mark(*c) || matches!(c, ')' | ']');
    let last = words.chars().rev().take(8).find(|c| !is_closing(c));
    last.is_some_and(|c| matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' | '۔'))
}

/// Tells whether one sentence ends in a stretch and another begins.
fn holds_sentences(words: &str) -> bool {
    words.match_indices(['.', '!', '?', '؟']).any(|(at, _)| {
        let after = &words[at..];
        after.chars().nth(1).is_some_and(char::is_whitespace) && after.chars().nth(2).is_some_and(|c| !c.is_lowercase())
    })
}

/// Tells whether a character is a quotation mark that opens or closes.
#[must_use]
pub const fn is_quotation_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‘'
            | '’'
            | '‚'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
    )
}

/// Tells whether a line begins with a quotation mark. One like an arrow counts only where its partner follows.
#[must_use]
pub fn is_quoted(line: &str) -> bool {
    match line.chars().next() {
        Some('»') => line.contains('«'),
        Some('›') => line.contains('‹'),
        first => first.is_some_and(is_quotation_mark),
    }
}

/// Tells whether every word begins with a capital or is a small word between names, as in `Omar Nasser/AFP via Getty Images`.
fn is_of_names(words: &str) -> bool {
    const SMALL: &[&str] = &[
        "via", "and", "for", "of", "by", "de", "von", "le", "la", "und", "et", "y", "и", "pool",
    ];
    let mut count = 0;
    words
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|word| !word.is_empty())
        .all(|word| {
            count += 1;
            SMALL.contains(&word) || word.starts_with(|c: char| !c.is_lowercase() && !c.is_numeric())
        })
        && (1..=8).contains(&count)
}

/// Tells whether folded words begin as a byline does.
fn is_by(folded: &str) -> bool {
    ["by ", "von ", "par ", "por ", "автор ", "بقلم "]
        .iter()
        .any(|by| folded.starts_with(by))
}

/// Tells whether folded words are a time like "3 hours ago", with what may stand around it.
fn time_stamp(folded: &str) -> Option<Place> {
    if folded.len() > LONGEST_TIME {
        return None;
    }
    let mut rest = folded;
    let since = SINCE
        .split('|')
        .filter_map(|since| folded.strip_prefix(since)?.strip_prefix(' '));
    if let Some(shortest) = since.min_by_key(|rest| rest.len()) {
        rest = shortest;
    }
    let words: Vec<&str> = rest.split(' ').collect();
    let is_count = |word: &str| COUNTS.split(' ').any(|count| count == word);
    let unit = |word: &str| {
        let has = |units: &str| units.split_whitespace().any(|unit| unit == word);
        if has(SHORT_UNITS) {
            Some(Place::Line)
        } else {
            has(LONG_UNITS).then_some(Place::Edge)
        }
    };
    // A number behind it counts the readers or the remarks.
    let words = match words.as_slice() {
        [time @ .., "#"] if time.len() >= 2 => time,
        time => time,
    };
    match words {
        ["just", "now"] => Some(Place::Edge),
        [count, u, "ago" | "назад" | "once"]
        | ["vor" | "hace" | "منذ" | "قبل", count, u]
        | ["il", "y", "a", count, u]
            if is_count(count) =>
        {
            unit(u)
        }
        ["منذ" | "قبل", u] => unit(u),
        _ => None,
    }
}

/// Tells whether folded words are only the names of services and of buttons: two services, or one behind a button.
fn is_share_bar(folded: &str) -> bool {
    let is = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    let services = folded.split(' ').filter(|word| is(SERVICES, word)).count();
    let is_button = folded
        .split(' ')
        .next()
        .is_some_and(|word| word != "#" && is(BUTTONS, word));
    (services >= 2 || services == 1 && is_button)
        && folded.split(' ').all(|word| is(SERVICES, word) || is(BUTTONS, word))
}

/// The first words of a stretch of text, folded.
pub struct Words {
    /// They, with one space between.
    pub folded: String,
    /// Where each ends.
    list: Vec<Word>,
    /// Whether more follow.
    has_more: bool,
}

struct Word {
    folded_end: usize,
    end: usize,
}

impl Words {
    /// Folds the first words: lower case, without accents and vowel marks, every number as `#`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut words = Self {
            folded: String::new(),
            list: Vec::new(),
            has_more: false,
        };
        let mut at = 0;
        while let Some(end) = fold_word(text, at, &mut words.folded) {
            if words.list.len() == MOST_WORDS {
                words
                    .folded
                    .truncate(words.list.last().map_or(0, |last| last.folded_end));
                words.has_more = true;
                break;
            }
            at = end;
            words.list.push(Word {
                folded_end: words.folded.len(),
                end,
            });
        }
        words
    }

    /// Returns their number, 16 at most.
    #[must_use]
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// Tells whether these are all the words there are.
    #[must_use]
    pub fn is_all(&self) -> bool {
        !self.has_more
    }

    /// Returns the first so many words, folded, and where they end in the text, in bytes; `None` where there are fewer.
    #[must_use]
    pub fn first(&self, count: usize) -> Option<(&str, usize)> {
        let last = self.list.get(count.checked_sub(1)?)?;
        Some((&self.folded[..last.folded_end], last.end))
    }
}

/// Folds the next word behind a place onto the words so far, and returns where it ends, in bytes; `None` where there is none.
///
/// Of a word that is too long for a phrase only the beginning is read.
fn fold_word(text: &str, from: usize, folded: &mut String) -> Option<usize> {
    let rest = text.get(from..)?;
    let mut chars = rest.char_indices().peekable();
    let (start, first) = chars.find(|(_, c)| c.is_alphanumeric() && plain(*c).is_some())?;
    if !folded.is_empty() {
        folded.push(' ');
    }
    let mut end = start + first.len_utf8();
    if first.is_numeric() {
        folded.push('#');
        // `1.2K`, `12,000`, `14:02`: one number.
        while let Some((at, c)) = chars.next_if(|(at, c)| {
            let is_inside = matches!(c, '.' | ',' | ':') && follows(rest, at + 1, char::is_numeric);
            let is_thousand = matches!(c, 'K' | 'k' | 'M') && !follows(rest, at + 1, char::is_alphanumeric);
            c.is_numeric() || is_inside || is_thousand
        }) {
            end = at + c.len_utf8();
        }
    } else {
        folded.extend(plain(first));
        let mut letters = 1;
        while let Some((at, c)) = chars.next_if(|(at, c)| {
            let is_inside = matches!(c, '\'' | '’') && follows(rest, at + c.len_utf8(), char::is_alphabetic);
            !c.is_numeric() && (c.is_alphanumeric() || plain(*c).is_none() || is_inside)
        }) {
            if letters < MOST_LETTERS {
                folded.extend(plain(c));
                letters += 1;
            }
            end = at + c.len_utf8();
        }
    }
    Some(from + end)
}

fn follows(text: &str, at: usize, is: impl Fn(char) -> bool) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is)
}

/// Folds a stretch of text and keeps its marks and spaces; no more of it than so many characters.
#[must_use]
pub fn lowered(text: &str, at_most: usize) -> String {
    text.chars().take(at_most).filter_map(plain).collect()
}

#[cfg(test)]
mod tests;
