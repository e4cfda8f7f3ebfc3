//! Markdown: the words as a reader sees them, with headings, lists, block quotations and links.
//!
//! Marks are left out and nothing is put in; code stays as it is written. What stands between lines of dashes at the start (front
//! matter) fills the card and is no text. Dialects differ, so this reads what they have in common.

use super::ascii::{Names, begins, end_of, is_among, run_of, trimmed};
use super::draft::{Draft, Paragraph};
use super::form::Form;
use super::inline::{self, Addresses, plain_label};
use super::words::{add_field, is_language, is_web};
use super::{Field, Opening, day};
use crate::core::model::PartKind;
use crate::core::text::lower_case;

/// The longest front matter, in bytes.
const FRONT: usize = 16_384;

/// Opens a Markdown text.
pub(super) fn open(opening: &mut Opening<'_>, name: &str, bytes: &[u8]) {
    let Some(decoded) = opening.decoded(name, bytes) else {
        return;
    };
    let (mut fields, text) = front_matter(&decoded.text);
    let addresses = addresses(text);
    let mut blocks = Blocks::new(&addresses);
    for line in text.split('\n') {
        blocks.line(line);
    }
    let mut draft = blocks.finish();
    draft.raise_heading();
    if let Some(headline) = draft.first(PartKind::Headline) {
        add_field(&mut fields, "title", headline, "document-headline");
    }
    opening.add_words(name, Form::Markdown, draft, fields, Some(decoded.encoding));
}

/// Cuts off the front matter, if there is any, and reads what fills the card.
fn front_matter(text: &str) -> (Vec<Field>, &str) {
    let mut fields = Vec::new();
    let (first, between) = text.split_once('\n').unwrap_or_default();
    let mark = first.trim_end();
    if mark != "---" && mark != "+++" {
        return (fields, text);
    }
    let mut lines: Vec<(&str, String)> = Vec::new();
    let mut at = 0;
    for line in between.split_inclusive('\n') {
        at += line.len();
        let line = line.trim_end();
        if line == mark || (mark == "---" && line == "...") {
            // Two lines of dashes with words between them are no front matter.
            if lines.is_empty() {
                break;
            }
            for (key, value) in &lines {
                fill(&mut fields, key, value);
            }
            return (fields, between.get(at..).unwrap_or_default());
        }
        if at > FRONT {
            break;
        }
        let is_entry = begins(line, b" -\t");
        let pair = line.split_once(if mark == "---" { ':' } else { '=' });
        match (pair, lines.last_mut()) {
            (Some((key, value)), _) if !is_entry => {
                if key.len() > 40 || key.trim().contains(char::is_whitespace) {
                    break;
                }
                lines.push((key.trim(), value_of(value)));
            }
            // A list, one entry a line.
            (_, Some((_, value))) if is_entry => {
                let entry = line.trim_start();
                let entry = entry.get(run_of(entry, b'-')..).unwrap_or_default().trim();
                let entry = value_of(entry.strip_prefix("name:").unwrap_or(entry));
                if value.len() < 500 {
                    add_value(value, &entry);
                }
            }
            (None, _) if !line.is_empty() && !line.starts_with('#') => break,
            _ => {}
        }
    }
    (fields, text)
}

/// Returns a value of the front matter without its quotation marks and brackets.
fn value_of(value: &str) -> String {
    let value = value.trim();
    let list = value.strip_prefix('[').and_then(|value| value.strip_suffix(']'));
    let list = list.filter(|_| !value.starts_with("[["));
    let mut values = String::new();
    let mut rest = list.unwrap_or(value);
    while !rest.is_empty() {
        let end = if list.is_some() { end_of(rest, b",") } else { rest.len() };
        let (value, after) = rest.split_at_checked(end).unwrap_or_default();
        add_value(&mut values, bare(value.trim()));
        rest = after.get(1..).unwrap_or_default();
    }
    values
}

/// Returns a value without its quotation marks; some programs write names as links to notes.
fn bare(value: &str) -> &str {
    let bare = match value.as_bytes() {
        [first @ (b'"' | b'\''), .., last] if first == last => value.get(1..value.len() - 1).unwrap_or_default(),
        _ => value,
    };
    let bare = bare.strip_prefix("[[").unwrap_or(bare);
    bare.strip_suffix("]]").unwrap_or(bare).trim()
}

/// Adds one of several values.
fn add_value(values: &mut String, value: &str) {
    if !values.is_empty() && !value.is_empty() {
        values.push_str(", ");
    }
    values.push_str(value);
}

fn fill(fields: &mut Vec<Field>, key: &str, value: &str) {
    let key = lower_case(trimmed(key, b"\"'"));
    let is = |names: &str| is_among(&key, names);
    let day;
    let (name, value) = if is("title headline") {
        ("title", value)
    } else if is("date published pubdate publishdate date_published") {
        day = day::day_of(value).unwrap_or_default();
        ("date", day.as_str())
    } else if is("author authors byline") {
        ("author", value)
    } else if is_web(value) && is("source url link canonical source_url canonical_url original") {
        ("address", value)
    } else if !is_web(value) && is("source outlet publisher publication site site_name") {
        ("outlet", value)
    } else if is("lang language") && is_language(value) {
        ("language", value)
    } else {
        return;
    };
    add_field(fields, name, value, "front-matter");
}

/// Collects the addresses that stand apart from their links: `[name]: https://…`.
fn addresses(text: &str) -> Addresses {
    let (mut names, mut all) = (Vec::new(), Vec::new());
    for line in text.split('\n') {
        if let Some((name, address)) = address_line(line) {
            names.push(plain_label(name));
            all.push(address.to_owned());
        }
    }
    let names = Names::of(names);
    Addresses { names, all }
}

/// Reads a line that only says where links of a name lead.
fn address_line(line: &str) -> Option<(&str, &str)> {
    let inside = line.trim_start().strip_prefix('[')?;
    let (name, rest) = inside.split_once("]:")?;
    if name.is_empty() || name.len() > 300 || name.starts_with('^') || end_of(name, b"[]") < name.len() {
        return None;
    }
    let address = rest.split_ascii_whitespace().next()?;
    let address = address
        .strip_prefix('<')
        .and_then(|a| a.strip_suffix('>'))
        .unwrap_or(address);
    let title = rest.trim_start().get(address.len()..).unwrap_or_default().trim();
    let is_title = title.is_empty() || begins(title, b"\"'(>");
    // Words after a name and a colon are words.
    (is_title && end_of(address, b":/.#") < address.len()).then_some((name, address))
}

/// What is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Words,
    /// Code between lines of marks: the mark, and how many.
    Fence(u8, usize),
    /// Code that is set in.
    Code,
    Table,
    /// What stands in a tag up to its end.
    Tag(&'static str),
}

/// A text that is being cut into paragraphs.
struct Blocks<'a> {
    addresses: &'a Addresses,
    draft: Draft,
    open: Open,
    words: String,
    kind: Option<PartKind>,
    in_list: bool,
}

impl<'a> Blocks<'a> {
    fn new(addresses: &'a Addresses) -> Self {
        Self {
            addresses,
            draft: Draft::default(),
            open: Open::Nothing,
            words: String::new(),
            kind: None,
            in_list: false,
        }
    }

    fn line(&mut self, line: &str) {
        let (line, is_quoted) = unquoted(line);
        let indent = indent_of(line);
        let words = line.trim();
        match self.open {
            Open::Fence(mark, count) => {
                let length = run_of(words, mark);
                if length >= count && length == words.len() {
                    self.end();
                } else {
                    self.push_line(line);
                }
                return;
            }
            Open::Tag(end) => {
                if words.to_ascii_lowercase().contains(end) {
                    self.end();
                }
                return;
            }
            Open::Code if indent >= 4 || words.is_empty() => {
                self.push_line(line.get(4..).unwrap_or_default());
                return;
            }
            Open::Code => self.end(),
            Open::Table if words.contains('|') => {
                self.add_row(words);
                return;
            }
            Open::Nothing | Open::Words | Open::Table => {}
        }
        if words.is_empty() {
            self.end();
            return;
        }
        let is_open = self.open == Open::Words;
        if is_open && self.kind.is_none_or(|kind| kind == PartKind::BlockQuote) && self.underlined(words) {
            return;
        }
        if indent >= 4 && !is_open && !self.in_list {
            self.open = Open::Code;
            self.push_line(line.get(4..).unwrap_or_default());
            return;
        }
        if self.special(words) {
            return;
        }
        if let Some(item) = item_of(words) {
            self.end();
            self.in_list = true;
            self.begin(item, Some(PartKind::ListItem));
            return;
        }
        let quote = is_quoted.then_some(PartKind::BlockQuote);
        // A line that goes on where a quotation stopped belongs to it, as most writers mean it.
        if is_open && !(is_quoted && self.kind.is_none()) {
            self.go_on(line);
        } else {
            self.end();
            let goes_on = self.in_list && indent >= 2;
            self.in_list = goes_on;
            let kind = if goes_on { Some(PartKind::ListItem) } else { quote };
            self.begin(without_note_name(words), kind);
            self.keep_break(line);
        }
    }

    /// Reads a line that is a block of its own or begins one with marks.
    fn special(&mut self, words: &str) -> bool {
        let level = run_of(words, b'#');
        let after = words.get(level..).unwrap_or_default();
        if (1..=6).contains(&level) && (after.is_empty() || begins(after, b" \t")) {
            self.end();
            self.in_list = false;
            let after = after.trim();
            let bare = after.trim_end_matches('#');
            let after = if bare.is_empty() || matches!(bare.as_bytes().last(), Some(b' ' | b'\t')) {
                bare
            } else {
                after
            };
            self.begin(after.trim(), Some(PartKind::Heading));
            self.end();
            return true;
        }
        if is_rule(words) {
            self.end();
            self.in_list = false;
            return true;
        }
        for mark in [b'`', b'~'] {
            let count = run_of(words, mark);
            let info = words.get(count..).unwrap_or_default();
            if count >= 3 && !info.contains('`') {
                self.end();
                self.open = Open::Fence(mark, count);
                return true;
            }
        }
        let start = words
            .get(..words.floor_char_boundary(8))
            .unwrap_or_default()
            .to_ascii_lowercase();
        for (tag, end) in [("<script", "</script"), ("<style", "</style"), ("<!--", "-->")] {
            if start.starts_with(tag) {
                let is_over = words.to_ascii_lowercase().contains(end);
                // What stands behind the end of a comment is text.
                if is_over && tag == "<!--" && !words.ends_with(end) {
                    return false;
                }
                self.end();
                if !is_over {
                    self.open = Open::Tag(end);
                }
                return true;
            }
        }
        if self.open != Open::Words && address_line(words).is_some() {
            return true;
        }
        false
    }

    /// Reads a line of marks that makes the open words a heading or the first row of a table.
    fn underlined(&mut self, words: &str) -> bool {
        let is_all = |mark: u8| words.len() >= 2 && words.bytes().all(|b| b == mark);
        if is_all(b'=') || is_all(b'-') {
            self.kind = Some(PartKind::Heading);
            self.end();
            return true;
        }
        let is_ruled = words.contains('-')
            && words.contains('|')
            && words.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' ' | b'\t'));
        if is_ruled && self.words.contains('|') && !self.words.contains('\n') {
            let head = std::mem::take(&mut self.words);
            self.open = Open::Table;
            self.add_row(&head);
            return true;
        }
        false
    }

    fn add_row(&mut self, line: &str) {
        let line = line.trim();
        let line = line.strip_prefix('|').unwrap_or(line);
        let line = line.strip_suffix('|').unwrap_or(line);
        let mut row = Paragraph::row();
        let mut from = 0;
        let is_end = |at: &usize| !line.get(..*at).unwrap_or_default().ends_with('\\');
        let ends = line.match_indices('|').map(|(at, _)| at).filter(is_end);
        for (n, at) in ends.chain([line.len()]).enumerate() {
            let mut cell = Paragraph::default();
            inline::add(&mut cell, line.get(from..at).unwrap_or_default().trim(), self.addresses);
            row.push_cell(cell, n == 0);
            from = at + 1;
        }
        self.draft.add(row);
    }

    fn begin(&mut self, words: &str, kind: Option<PartKind>) {
        self.open = Open::Words;
        self.kind = kind;
        self.words.push_str(words);
    }

    /// Adds a line to the open paragraph; its line end means a space, unless two spaces or a backslash stand before it.
    fn go_on(&mut self, line: &str) {
        if !self.words.ends_with('\n') {
            self.words.push(' ');
        }
        self.words.push_str(line.trim());
        self.keep_break(line);
    }

    fn keep_break(&mut self, line: &str) {
        if line.ends_with("  ") {
            self.words.push('\n');
        } else if line.ends_with('\\') && !line.ends_with("\\\\") {
            self.words.pop();
            self.words.push('\n');
        }
    }

    fn push_line(&mut self, line: &str) {
        self.words.push_str(line);
        self.words.push('\n');
    }

    /// Ends what is open.
    fn end(&mut self) {
        let words = std::mem::take(&mut self.words);
        let mut paragraph = Paragraph::of(self.kind.take());
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Words => inline::add(&mut paragraph, &words, self.addresses),
            Open::Fence(..) | Open::Code => paragraph.push_str(&words),
            Open::Nothing | Open::Table | Open::Tag(_) => return,
        }
        self.draft.add(paragraph);
    }

    fn finish(mut self) -> Draft {
        self.end();
        self.draft
    }
}

/// Returns a line without the marks of quotation before it, and whether there were any.
fn unquoted(line: &str) -> (&str, bool) {
    let mut rest = line;
    let mut is_quoted = false;
    loop {
        let inner = rest.trim_start();
        let indent = rest.len() - inner.len();
        match inner.strip_prefix('>') {
            Some(after) if indent < 4 => {
                is_quoted = true;
                rest = after.strip_prefix(' ').unwrap_or(after);
            }
            _ => return (rest, is_quoted),
        }
    }
}

/// Returns how far a line is set in, in columns.
fn indent_of(line: &str) -> usize {
    line.bytes()
        .take_while(|b| matches!(b, b' ' | b'\t'))
        .map(|b| if b == b'\t' { 4 } else { 1 })
        .sum()
}

/// Returns the words of an entry of a list, if a line is one.
fn item_of(words: &str) -> Option<&str> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let (rest, marks): (_, &[u8]) = match digits {
        1..=9 => (words.get(digits..)?, b".)"),
        _ => (words, b"-*+"),
    };
    let after = rest
        .get(1..)
        .filter(|after| begins(rest, marks) && begins(after, b" \t"))?;
    let item = after.trim();
    // A box that can be ticked.
    Some(match item.as_bytes() {
        [b'[', b' ' | b'x' | b'X', b']', b' ', ..] => item.get(4..)?,
        _ => item,
    })
}

/// Tells whether a line is a rule between two parts of a text.
fn is_rule(words: &str) -> bool {
    let mark = words.bytes().next().unwrap_or_default();
    let marks = words.bytes().filter(|byte| *byte == mark).count();
    marks >= 3 && b"-*_".contains(&mark) && words.bytes().all(|byte| byte == mark || byte == b' ' || byte == b'\t')
}

/// Returns the words of a footnote without its name.
fn without_note_name(words: &str) -> &str {
    words
        .strip_prefix("[^")
        .and_then(|rest| rest.split_once("]:"))
        .filter(|(name, _)| name.len() <= 100 && end_of(name, b"[]") == name.len())
        .map_or(words, |(_, rest)| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::super::{Body, Limits, unpack};
    use crate::core::text::decode_natively;

    fn opened(text: &str) -> (String, Vec<String>, Vec<String>) {
        let (pieces, _) = unpack("a.md", text.as_bytes(), None, decode_natively, Limits::default());
        let Some(Body::Text { text, parts }) = pieces.first().map(|piece| &piece.body) else {
            return Default::default();
        };
        let parts = parts
            .iter()
            .map(|part| [part.kind.word(), ": ", &text[part.span.range()], " ", &part.address].concat())
            .collect();
        let fields = pieces[0]
            .fields
            .iter()
            .map(|field| [field.name, "=", &field.value].concat())
            .collect();
        (text.clone(), parts, fields)
    }

    #[test]
    fn blocks_are_read() {
        // Markdown, text, parts
        let table: &[(&str, &str, &[&str])] = &[
            (
                "# The quay #\n\nIt was closed\non *Tuesday*.  \nAgain.\\\nAnd again.\n\n## Morning\nFog.\n",
                "The quay\n\nIt was closed on Tuesday.\nAgain.\nAnd again.\n\nMorning\n\nFog.",
                &["headline: The quay ", "heading: Morning "],
            ),
            (
                "The quay\n========\nIt was\n\nMorning\n---\nFog\n\n---\nEnd",
                "The quay\n\nIt was\n\nMorning\n\nFog\n\nEnd",
                &["headline: The quay ", "heading: Morning "],
            ),
            (
                "- one\n- two\n  goes on\n\n  more of two\n* [x] three\n1. four\n2) five\n\nAfter\n-not an item",
                "one\ntwo goes on\nmore of two\nthree\nfour\nfive\n\nAfter -not an item",
                &[
                    "list-item: one ",
                    "list-item: two goes on ",
                    "list-item: more of two ",
                    "list-item: three ",
                    "list-item: four ",
                    "list-item: five ",
                ],
            ),
            (
                "> Never\n> again,\nhe said.\n>\n> > Twice.\n\nSo [it][1] was.\n\n[1]: https://c.example/ \"The Courier\"\n[note]: is no address",
                "Never again, he said.\n\nTwice.\n\nSo it was.\n\n[note]: is no address",
                &[
                    "block-quote: Never again, he said. ",
                    "block-quote: Twice. ",
                    "link: it https://c.example/",
                ],
            ),
            (
                "Words\n\n```rust\n# no *heading*\n```\n\n    set *in*\n\n    more\nAfter",
                "Words\n\n# no *heading*\n\nset *in*\n\nmore\n\nAfter",
                &[],
            ),
            (
                "| boats | *many* |\n|---|:-:|\n| ferries | 3 \\| 4 |\n\na | b\nc",
                "boats\tmany\nferries\t3 | 4\n\na | b c",
                &[],
            ),
            (
                "It fell.[^1]\n\n<!-- no\nno -->\n<script>\nno\n</script>\n<div>\nIn a box.\n</div>\n\n[^1]: So they say.",
                "It fell.\n\nIn a box.\n\nSo they say.",
                &[],
            ),
            ("***\n\n* * *\n\nText", "Text", &[]),
            ("#hashtag\n\n####### seven", "#hashtag\n\n####### seven", &[]),
        ];
        for (marked, text, parts) in table {
            let (found, found_parts, _) = opened(marked);
            assert_eq!(found, *text, "{marked}");
            assert_eq!(found_parts, *parts, "{marked}");
        }
    }

    #[test]
    fn front_matter_fills_the_card() {
        // Markdown, text, fields
        let table: &[(&str, &str, &[&str])] = &[
            (
                "---\ntitle: \"The quay\"\ndate: 2025-10-14 10:00\nauthors:\n  - Ada Lind\n  - name: Omar\nsource: https://c.example/1\nlang: en\ntags: [a, b]\n---\n\n# Other\nText",
                "Other\n\nText",
                &[
                    "title=The quay",
                    "date=2025-10-14",
                    "author=Ada Lind, Omar",
                    "address=https://c.example/1",
                    "language=en",
                ],
            ),
            (
                "+++\ntitle = 'The quay'\nauthor = [\"Ada\", \"Omar\"]\n+++\nText",
                "Text",
                &["title=The quay", "author=Ada, Omar"],
            ),
            (
                "---\nauthor: \"[[Ada Lind]]\"\nsource: The Courier\n---\nText",
                "Text",
                &["author=Ada Lind", "outlet=The Courier"],
            ),
            (
                "---\nWords between rules\n---\nText",
                "Words between rules\n\nText",
                &["title=Words between rules"],
            ),
            ("---\ntitle: never closed\n\nText", "title: never closed\n\nText", &[]),
            ("# The quay\nText", "The quay\n\nText", &["title=The quay"]),
        ];
        for (marked, text, fields) in table {
            let (found, _, found_fields) = opened(marked);
            assert_eq!(found, *text, "{marked}");
            assert_eq!(found_fields, *fields, "{marked}");
        }
    }

    #[test]
    fn hostile_texts_take_no_longer_than_their_length() {
        for unit in [
            "> ",
            ">",
            "- ",
            "# ",
            "|",
            "a|\n-|\n",
            "```\n",
            "    ",
            "[a]: b.c\n",
            "<!--\n",
            "---\na: b\n",
            "\\\n",
            "=\n",
        ] {
            opened(&unit.repeat(2_000_000 / unit.len()));
        }
        opened(&format!("{}a", "> ".repeat(100_000)));
    }
}
