//! A source's card as far as its text shows it: headline, outlet, day, author, address, language, kind.
//!
//! It never fails and never changes the text. Each value is a guess that says what it was read from, and where the signs point two
//! ways there is none: the day is never one that the text only tells of, and who took a picture is no author.

mod agency;
mod date;
mod kind;
mod outlet;
mod person;

use self::agency::{agency_of, dateline};
use self::date::{date_guess, is_date_alone};
use self::outlet::{outlet_guess, title_and_outlet};
use self::person::{author_guess, byline};
use crate::core::text::furnishing::{Furnishing, Phrases, Place};
use crate::core::text::{FrozenText, language_guess};

/// The longest first line, in code points, that is taken for a headline.
const TITLE: usize = 160;
/// Lines at the start that are looked at.
const HEAD: usize = 8;
/// Lines at the end that are.
const FOOT: usize = 8;

/// What a text shows of its card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardGuess {
    /// The headline, without the outlet behind it.
    pub title: Option<Guess>,
    /// Who published it.
    pub outlet: Option<Guess>,
    /// The day it was published, as `2025-07-31`.
    pub date: Option<Guess>,
    /// Who wrote it.
    pub author: Option<Guess>,
    /// Where it was published.
    pub address: Option<Guess>,
    /// Its language, as a BCP 47 tag.
    pub language: Option<Guess>,
    /// What sort of text it is, as the word of a source's kind; none where nothing says that it is more than a report.
    pub kind: Option<Guess>,
}

/// A value and what it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The value.
    pub value: String,
    /// What shows it:
    ///
    /// - headline: `first-line`;
    /// - outlet: `title-end`, `masthead`, `byline`, `published-by`, `footer`, `copyright`, `source-line`, `newsletter`, `follow-us`,
    ///   `reports`, `greeting`, `agency`, `address`;
    /// - day: `date-line`, `dateline`, `address`;
    /// - author: `byline`, `role`, `bio`, `credit`, `agency`;
    /// - address: `address-line`;
    /// - language: `words`;
    /// - kind: `label`, `title`, `disclaimer`, `greeting`, `dateline`, `address`.
    pub from: &'static str,
}

impl Guess {
    fn new(value: &str, from: &'static str) -> Self {
        Self {
            value: value.to_owned(),
            from,
        }
    }
}

/// The lines of a text that can show something of its card.
struct Lines<'a> {
    /// The first lines that are not the page's.
    head: Vec<&'a str>,
    /// Every line at the start, the page's among them, with what it is taken for.
    top: Vec<(&'a str, Option<Furnishing>)>,
    /// The last lines, the last one first; none that stands in the head.
    foot: Vec<&'a str>,
    /// Whether the text has more than one line.
    has_several: bool,
}

/// Reads off a text what its card may say.
#[must_use]
pub fn card_guess(text: &FrozenText) -> CardGuess {
    let phrases = Phrases::new();
    let mut lines = Lines::of(text, &phrases);
    let masthead = masthead(&lines);
    if masthead.is_some() {
        lines.head.remove(0);
    }
    let titled = title_line(&lines);
    let (title, behind) = titled.map_or((None, None), |(_, line)| title_and_outlet(line, &phrases));
    let kind = kind::kind_guess(&lines, titled.map(|(_, line)| line));
    if let Some((at, _)) = titled {
        // A day in the headline is the day of the event.
        lines.head.remove(at);
    }
    let address = address_guess(&lines);
    let date = date_guess(&lines, address);
    let mut author = author_guess(&lines);
    let mut outlet = behind
        .map(|outlet| Guess::new(outlet, "title-end"))
        .or_else(|| masthead.map(|outlet| Guess::new(outlet, "masthead")))
        .or_else(|| outlet_guess(&lines, &phrases));
    let agency = lines.head.iter().chain(&lines.foot).find_map(|line| agency_of(line));
    if let Some(agency) = agency {
        if outlet.is_none() {
            outlet = Some(Guess::new(agency, "agency"));
        } else if author.is_none() && outlet.as_ref().is_some_and(|outlet| !outlet.value.contains(agency)) {
            author = Some(Guess::new(agency, "agency"));
        }
    }
    let host = address.and_then(outlet::host);
    CardGuess {
        title: title.map(|title| Guess::new(title, "first-line")),
        outlet: outlet.or_else(|| host.map(|host| Guess::new(host, "address"))),
        date,
        author,
        address: address.map(|address| Guess::new(address, "address-line")),
        language: language_guess(text.as_str()).map(|language| Guess::new(language, "words")),
        kind: kind.or_else(|| kind::of_address(address?)),
    }
}

impl<'a> Lines<'a> {
    fn of(text: &'a FrozenText, phrases: &Phrases) -> Self {
        let line = |span: &crate::core::text::Span| text.slice(*span).map(str::trim);
        let paragraphs = text.paragraphs();
        let (mut head, mut top, mut read) = (Vec::new(), Vec::new(), 0);
        for words in paragraphs.iter().take(4 * HEAD).filter_map(line) {
            let found = phrases.line(words);
            top.push((words, found));
            read += 1;
            // "Watch: …" may be a headline.
            if found.is_none_or(|found| found.place == Place::Colon) {
                head.push(words);
            }
            if head.len() == HEAD {
                break;
            }
        }
        let rest = paragraphs.get(read..).unwrap_or_default();
        Self {
            head,
            top,
            foot: rest.iter().rev().take(FOOT).filter_map(line).collect(),
            has_several: paragraphs.len() > 1,
        }
    }

    /// Returns the lines at both ends, the first ones first.
    fn both(&self) -> impl Iterator<Item = &'a str> {
        self.head.iter().chain(&self.foot).copied()
    }

    /// Returns the lines at both ends, the last one first.
    fn backwards(&self) -> impl Iterator<Item = &'a str> {
        self.foot.iter().chain(self.head.iter().rev()).copied()
    }
}

/// Returns the first line where it is the name of an outlet over a headline.
fn masthead<'a>(lines: &Lines<'a>) -> Option<&'a str> {
    let [first, second, ..] = lines.head.as_slice() else {
        return None;
    };
    let words = first.split_whitespace();
    let is_name = words.clone().count() <= 3 && words.clone().all(|word| word.starts_with(|c: char| !c.is_lowercase()));
    let is_over = is_title(second)
        && second.split_whitespace().count() >= 4
        && byline(second).is_none()
        && !is_date_alone(second);
    (is_name && outlet::has_press_word(first) && is_over && lines.has_several).then_some(*first)
}

/// Finds the headline among the lines of the head.
fn title_line<'a>(lines: &Lines<'a>) -> Option<(usize, &'a str)> {
    let is_beside = |line: &str| {
        byline(line).is_some() || is_date_alone(line) || address_of(line).is_some() || kind::is_label(line)
    };
    let mut candidates = (0..lines.head.len()).filter(|at| !is_beside(lines.head[*at]));
    let first = candidates.next().filter(|_| lines.has_several)?;
    let line = lines.head[first];
    // A word or two in capitals over the headline name its subject.
    if is_subject(line)
        && let Some(next) = candidates.next().filter(|next| *next == first + 1)
        && is_title(lines.head[next])
        && !is_subject(lines.head[next])
        && lines.head[next].split_whitespace().count() >= 4
        && !lines.head[next].contains('(')
        && dateline(lines.head[next]).is_none()
    {
        return Some((next, lines.head[next]));
    }
    is_title(line).then_some((first, line))
}

fn is_title(line: &str) -> bool {
    let is_credit = line.starts_with('(') && line.ends_with(')');
    line.chars().take(TITLE + 1).count() <= TITLE
        && !line.ends_with(['.', '。', ':', ';', ',', '،', '۔'])
        && !is_credit
        && line.chars().any(char::is_alphabetic)
        && dateline(line).is_none()
}

/// Tells whether a line is one to three words in capitals.
fn is_subject(line: &str) -> bool {
    let letters = || line.chars().filter(|c| c.is_alphabetic());
    line.len() <= 60
        && line.split_whitespace().count() <= 3
        && letters().any(char::is_uppercase)
        && !letters().any(char::is_lowercase)
}

/// Finds the address of the article in a line that is there for it.
fn address_guess<'a>(lines: &Lines<'a>) -> Option<&'a str> {
    lines.both().find_map(address_of)
}

/// Returns the address that a short line holds, alone or behind words such as "Read original at".
fn address_of(line: &str) -> Option<&str> {
    /// Hosts whose addresses are those of a remark on the article, not of the article.
    const OTHERS: &[&str] = &[
        "t.co/",
        "twitter.com/",
        "x.com/",
        "facebook.com/",
        "youtu",
        "instagram.com/",
        "t.me/",
        "bit.ly/",
        "whatsapp",
    ];
    const MOST: usize = 500;
    if line.len() > MOST {
        return None;
    }
    let at = line.find("https://").or_else(|| line.find("http://"))?;
    let rest = &line[at..];
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, ')' | ']' | '>' | '"' | '”' | '»'))
        .unwrap_or(rest.len());
    let address = rest[..end].trim_end_matches(['.', ',', ';', ':']);
    let host = address.split_once("://")?.1;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let words = line[..at].split_whitespace().count() + rest[end..].split_whitespace().count();
    let is_article = words <= 5 && host.contains('.') && !OTHERS.iter().any(|other| host.starts_with(other));
    is_article.then_some(address)
}

#[cfg(test)]
mod tests;
