//! The words of a paragraph of Markdown, without the marks around them.
//!
//! Emphasis, code, links, tags and escapes as most writers use them; where marks do not pair, they stay words. Every character is looked
//! at a bounded number of times.

use super::ascii::{Names, begins, end_of, run_of};
use super::draft::Paragraph;
use super::entities;
use crate::core::text::lower_case;

/// The longest address that is read, in bytes.
const ADDRESS: usize = 2_000;

/// The longest name of a link whose address stands elsewhere, and the longest title, in bytes.
const LABEL: usize = 300;

/// Runs of code marks up to this length are known.
const RUNS: usize = 32;

/// Addresses that stand apart from their links, by name.
#[derive(Default)]
pub(super) struct Addresses {
    pub(super) names: Names,
    pub(super) all: Vec<String>,
}

impl Addresses {
    fn get(&self, label: &str) -> Option<&str> {
        if label.len() > LABEL {
            return None;
        }
        let at = self.names.find(&plain_label(label))?;
        self.all.get(at).map(String::as_str)
    }
}

/// Returns a name of a link as it is compared: small letters, single spaces.
pub(super) fn plain_label(label: &str) -> String {
    lower_case(&super::words::one_line(label))
}

/// A piece of a paragraph.
enum Bit<'a> {
    Words(&'a str),
    Char(char),
    /// Marks of emphasis.
    Marks {
        mark: char,
        count: usize,
        opens: bool,
        closes: bool,
    },
    LinkStart(String),
    LinkEnd,
}

/// Adds the words of a text to a paragraph.
pub(super) fn add(paragraph: &mut Paragraph, text: &str, addresses: &Addresses) {
    let mut scan = Scan {
        text,
        at: 0,
        plain_from: 0,
        bits: Vec::new(),
        brackets: Vec::new(),
        addresses,
        last_runs: last_runs(text),
        has_comment_end: true,
    };
    scan.run();
    let mut bits = scan.bits;
    pair(&mut bits);
    for bit in bits {
        match bit {
            Bit::Words(words) => paragraph.push_str(words),
            Bit::Char(c) => paragraph.push(c),
            Bit::Marks { mark, count, .. } => {
                for _ in 0..count {
                    paragraph.push(mark);
                }
            }
            Bit::LinkStart(address) => paragraph.begin_link(&address),
            Bit::LinkEnd => paragraph.end_link(),
        }
    }
}

/// Takes away the marks of emphasis that pair.
fn pair(bits: &mut [Bit<'_>]) {
    let mut open: [Vec<usize>; 3] = [Vec::new(), Vec::new(), Vec::new()];
    for at in 0..bits.len() {
        let Some(Bit::Marks {
            mark,
            count,
            opens,
            closes,
        }) = bits.get(at)
        else {
            continue;
        };
        let (sort, mut left, opens) = (
            usize::from(*mark == '_') + 2 * usize::from(*mark == '~'),
            *count,
            *opens,
        );
        if *closes {
            while left > 0 {
                let Some(before) = open[sort].pop() else {
                    break;
                };
                if let Some(Bit::Marks { count, .. }) = bits.get_mut(before) {
                    let paired = left.min(*count);
                    *count -= paired;
                    left -= paired;
                    if *count > 0 {
                        open[sort].push(before);
                    }
                }
            }
        }
        if let Some(Bit::Marks { count, .. }) = bits.get_mut(at) {
            *count = left;
        }
        if opens && left > 0 {
            open[sort].push(at);
        }
    }
}

/// Returns where the last run of so many code marks begins, for each number.
fn last_runs(text: &str) -> [usize; RUNS + 1] {
    let mut last = [0; RUNS + 1];
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b == b'`')) {
        let start = at + next;
        let length = bytes[start..].iter().take_while(|b| **b == b'`').count();
        if let Some(slot) = last.get_mut(length) {
            *slot = start;
        }
        at = start + length;
    }
    last
}

/// A paragraph that is being cut into pieces.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// Where the plain words begin that were passed last.
    plain_from: usize,
    bits: Vec<Bit<'a>>,
    /// Open brackets: their pieces, where they stand, and whether a picture's.
    brackets: Vec<(usize, usize, bool)>,
    addresses: &'a Addresses,
    last_runs: [usize; RUNS + 1],
    has_comment_end: bool,
}

impl<'a> Scan<'a> {
    fn run(&mut self) {
        while let Some(byte) = self.text.as_bytes().get(self.at).copied() {
            let used = match byte {
                b'\\' => self.escape(),
                b'`' => self.code(),
                b'*' | b'_' | b'~' => self.marks(byte),
                b'!' if self.rest().starts_with("![") => self.open_bracket(2),
                b'[' => self.open_bracket(1),
                b']' => self.close_bracket(),
                b'<' => self.tag(),
                b'&' => self.entity(),
                _ => 0,
            };
            // Everything looked for is ASCII, so a byte is never the start of a character that was looked for.
            if used == 0 {
                self.at += 1;
            }
        }
        self.take_plain(self.text.len());
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Keeps the plain words up to a place.
    fn take_plain(&mut self, to: usize) {
        if let Some(words) = self.text.get(self.plain_from..to)
            && !words.is_empty()
        {
            self.bits.push(Bit::Words(words));
        }
    }

    /// Puts a piece in for the next bytes.
    fn put(&mut self, bit: Bit<'a>, length: usize) -> usize {
        self.take_plain(self.at);
        self.bits.push(bit);
        self.pass(length)
    }

    /// Passes over bytes whose pieces are there already.
    fn pass(&mut self, length: usize) -> usize {
        self.at += length;
        self.plain_from = self.at;
        length
    }

    fn escape(&mut self) -> usize {
        match self.rest().chars().nth(1) {
            Some(c) if c.is_ascii_punctuation() => self.put(Bit::Char(c), 2),
            _ => 0,
        }
    }

    fn entity(&mut self) -> usize {
        let rest = self.rest();
        let end = rest.bytes().take(12).position(|b| b == b';');
        let name = end.and_then(|end| rest.get(1..end));
        match (name.and_then(entities::resolve), end) {
            (Some(c), Some(end)) => self.put(Bit::Char(c), end + 1),
            _ => 0,
        }
    }

    fn code(&mut self) -> usize {
        let rest = self.rest();
        let length = run_of(rest, b'`');
        let last = self.last_runs.get(length).copied().unwrap_or_default();
        if last <= self.at {
            self.take_plain(self.at);
            self.bits.push(Bit::Words(rest.get(..length).unwrap_or_default()));
            return self.pass(length);
        }
        // There is one of this length, so the search ends; what it passes is not looked at again.
        let mut end = length;
        while let Some(next) = rest.get(end..).and_then(|rest| rest.find('`')) {
            let start = end + next;
            let run = run_of(rest.get(start..).unwrap_or_default(), b'`');
            if run == length {
                let words = rest.get(length..start).unwrap_or_default();
                let is_padded = words.len() > 2 && words.starts_with(' ') && words.ends_with(' ');
                let words = if is_padded { words.trim() } else { words };
                return self.put(Bit::Words(words), start + run);
            }
            end = start + run;
        }
        self.put(Bit::Words(rest), rest.len())
    }

    fn marks(&mut self, byte: u8) -> usize {
        let rest = self.rest();
        let count = run_of(rest, byte);
        let mark = char::from(byte);
        if mark == '~' && count != 2 {
            return self.put(Bit::Words(rest.get(..count).unwrap_or_default()), count);
        }
        let before = self.text.get(..self.at).and_then(|text| text.chars().next_back());
        let after = rest.get(count..).and_then(|text| text.chars().next());
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let is_mark = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
        let leads = !is_space(after) && (!is_mark(after) || is_space(before) || is_mark(before));
        let follows = !is_space(before) && (!is_mark(before) || is_space(after) || is_mark(after));
        let (opens, closes) = match mark {
            // Inside of words an underscore is a letter.
            '_' => (
                leads && (!follows || is_mark(before)),
                follows && (!leads || is_mark(after)),
            ),
            _ => (leads, follows),
        };
        self.put(
            Bit::Marks {
                mark,
                count,
                opens,
                closes,
            },
            count,
        )
    }

    fn open_bracket(&mut self, length: usize) -> usize {
        let rest = self.rest();
        let place = self.at;
        let used = self.put(Bit::Words(rest.get(..length).unwrap_or_default()), length);
        self.brackets.push((self.bits.len() - 1, place + length, length == 2));
        used
    }

    fn close_bracket(&mut self) -> usize {
        let Some((bit, start, is_picture)) = self.brackets.pop() else {
            return 0;
        };
        let label = self.text.get(start..self.at).unwrap_or_default();
        let rest = self.rest().get(1..).unwrap_or_default();
        let (address, length) = match self.address(label, rest) {
            Some((address, length)) => (address, length + 1),
            // The mark of a footnote, whose words stand elsewhere.
            None if label.starts_with('^') && label.len() <= LABEL => {
                self.bits.truncate(bit);
                return self.pass(1);
            }
            None => return 0,
        };
        if is_picture {
            // Nobody sees the words that describe a picture.
            self.bits.truncate(bit);
            return self.pass(length);
        }
        let used = self.put(Bit::LinkEnd, length);
        if let Some(bracket) = self.bits.get_mut(bit) {
            *bracket = Bit::LinkStart(address);
        }
        used
    }

    /// Returns where a link leads whose words end in a bracket, and how much of what follows says so.
    fn address(&self, label: &str, rest: &str) -> Option<(String, usize)> {
        if let Some(inside) = rest.strip_prefix('(')
            && let Some((address, length)) = destination(inside)
        {
            return Some((address, length + 1));
        }
        if let Some(inside) = rest.strip_prefix('[') {
            let near = inside.get(..inside.floor_char_boundary(LABEL)).unwrap_or_default();
            let (name, after) = near.split_at_checked(end_of(near, b"[]")).unwrap_or_default();
            let known = self.addresses.get(if name.is_empty() { label } else { name });
            if let (true, Some(address)) = (begins(after, b"]"), known) {
                return Some((address.to_owned(), name.len() + 2));
            }
        }
        self.addresses.get(label).map(|address| (address.to_owned(), 0))
    }

    fn tag(&mut self) -> usize {
        let rest = self.rest();
        if rest.starts_with("<!--") && self.has_comment_end {
            match rest.find("-->") {
                Some(end) => {
                    self.take_plain(self.at);
                    return self.pass(end + 3);
                }
                None => self.has_comment_end = false,
            }
        }
        let near = rest.get(1..rest.floor_char_boundary(ADDRESS)).unwrap_or_default();
        let end = end_of(near, b"<>");
        let (inside, after) = near.split_at_checked(end).unwrap_or_default();
        if !begins(after, b">") {
            return 0;
        }
        let is_address = !inside.contains(char::is_whitespace)
            && inside
                .split_once(':')
                .is_some_and(|(scheme, _)| scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphanumeric()));
        if is_address {
            self.take_plain(self.at);
            self.bits.push(Bit::LinkStart(inside.to_owned()));
            self.bits.push(Bit::Words(inside));
            self.bits.push(Bit::LinkEnd);
            return self.pass(end + 2);
        }
        let name = inside.get(run_of(inside, b'/')..).unwrap_or_default().as_bytes();
        if !matches!(name, [b'!' | b'?' | b'a'..=b'z' | b'A'..=b'Z', ..]) {
            return 0;
        }
        let is_break = matches!(name, [b'b' | b'B', b'r' | b'R', after @ ..]
            if !after.first().is_some_and(u8::is_ascii_alphanumeric));
        if is_break {
            return self.put(Bit::Char('\n'), end + 2);
        }
        self.take_plain(self.at);
        self.pass(end + 2)
    }
}

/// Reads the address of a link and its title up to the closing bracket; returns the address and how long it all is.
pub(super) fn destination(text: &str) -> Option<(String, usize)> {
    let near = text.get(..text.floor_char_boundary(ADDRESS)).unwrap_or_default();
    let start = near.trim_start();
    let (address, after) = if let Some(inside) = start.strip_prefix('<') {
        let (inside, after) = inside.split_at_checked(end_of(inside, b"<>\n"))?;
        (inside, after.strip_prefix('>')?)
    } else {
        let mut depth = 0_usize;
        let mut is_escaped = false;
        let end = start.find(|c: char| {
            let is_end = match c {
                _ if is_escaped => false,
                '(' => {
                    depth += 1;
                    false
                }
                ')' if depth == 0 => true,
                ')' => {
                    depth -= 1;
                    false
                }
                // A bracket in an address is written by its number; another link begins here.
                '[' => true,
                c => c.is_whitespace() || c.is_control(),
            };
            is_escaped = c == '\\' && !is_escaped;
            is_end
        })?;
        start.split_at_checked(end)?
    };
    let mut rest = after.trim_start();
    if let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'' | '(')) {
        let closing = if quote == '(' { ')' } else { quote };
        let inside = rest.get(1..)?;
        let inside = inside.get(..inside.floor_char_boundary(LABEL))?;
        let end = inside.find(closing)?;
        rest = rest.get(1 + end + 1..)?.trim_start();
    }
    let rest = rest.strip_prefix(')')?;
    let address = entities::resolved(address)
        .replace("\\_", "_")
        .replace("\\(", "(")
        .replace("\\)", ")");
    Some((address, near.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_away() {
        let addresses = Addresses {
            names: Names::of(vec!["the mill".to_owned()]),
            all: vec!["https://mill.example/".to_owned()],
        };
        let table = [
            ("The *quay* was **closed**, ***again***.", "The quay was closed, again."),
            ("snake_case_name and _so_ and __so__", "snake_case_name and so and so"),
            ("5 * 3 and 2 ** 4 and * alone", "5 * 3 and 2 ** 4 and * alone"),
            ("**open and *half*", "**open and half"),
            ("~~gone~~ ~one~ ~~~three~~~", "gone ~one~ ~~~three~~~"),
            ("`a*b*` and `` a`b `` and ` alone", "a*b* and a`b and ` alone"),
            ("a\\*b\\* \\q \\\\", "a*b* \\q \\"),
            ("Bread &amp; butter & jam &ndash;", "Bread & butter & jam –"),
            (
                "See [the *quay*](https://c.example/a_(b) \"A title\").",
                "See the quay.",
            ),
            (
                "See [The  mill][], [the mill], [it][The Mill] and [none].",
                "See The  mill, the mill, it and [none].",
            ),
            ("![a boat](boat.jpg)It sank.[^1] [![x](y)](z)", "It sank. "),
            (
                "<b>Bold</b> 1 < 2 > 0<br>new<!-- no --><https://c.example/>",
                "Bold 1 < 2 > 0\nnewhttps://c.example/",
            ),
            ("[a](b c) [a](<b c>) [a](b \"c) [](d)", "[a](b c) a [a](b \"c) "),
            ("]( [ ) ![", "]( [ ) !["),
            ("Größe *für* „**alle**“", "Größe für „alle“"),
        ];
        for (marked, plain) in table {
            let mut paragraph = Paragraph::default();
            add(&mut paragraph, marked, &addresses);
            assert_eq!(paragraph.text(), plain, "{marked}");
        }
    }

    #[test]
    fn addresses_are_kept() {
        let table = [
            ("https://c.example/a_(b))", Some(("https://c.example/a_(b)", 24))),
            (" <a b> 'title' ) x", Some(("a b", 16))),
            ("a&amp;b)", Some(("a&b", 8))),
            ("a b)", None),
            ("a", None),
            ("", None),
            (")", Some(("", 1))),
        ];
        for (text, expected) in table {
            let found = destination(text);
            assert_eq!(found.as_ref().map(|(a, n)| (a.as_str(), *n)), expected, "{text}");
        }
    }

    #[test]
    fn hostile_paragraphs_take_no_longer_than_their_length() {
        let none = Addresses::default();
        for unit in [
            "[", "]", "[](", "![", "`", "*", "_a", "*a_b", "<", "<!--", "&", "\\", "[a](<", "[](a \"", "``a`", "](",
            "[a][", "<a", "~~",
        ] {
            let mut paragraph = Paragraph::default();
            add(&mut paragraph, &unit.repeat(1_000_000 / unit.len()), &none);
        }
        let runs: String = (1..1_000).map(|n| "`".repeat(n) + "a").collect();
        add(&mut Paragraph::default(), &runs, &none);
    }
}
