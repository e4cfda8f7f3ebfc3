//! Rich text: its words, with headings, lists and links, in whatever code pages its fonts say.
//!
//! Own code: what there is for it nests without end on hostile files. Pictures, headers and footers, comments, hidden words and
//! deletions under tracked changes stay out; footnotes follow behind the text. It knows the control words that carry text, and passes
//! over the rest, as the format wants it.

mod pages;

use super::super::problem::ProblemKind;
use super::Opening;
use super::ascii::{is_among, place_of};
use super::docx::{Role, role_of};
use super::draft::{Draft, Paragraph};
use super::form::Form;
use super::office::link_of;
use super::words::add_field;
use crate::core::model::PartKind;
use crate::core::text::Decode;
use pages::Pages;

/// How many groups may stand one in the other.
const DEPTH: usize = 1_000;

/// Fonts and styles have numbers below this.
const NUMBERS: usize = 1 << 16;

/// The longest value, such as a title or an address, that is kept, in bytes.
const LONGEST: usize = 4_000;

/// Groups whose words nobody reads, as far as the format does not mark them so.
const UNREAD: &str = " colortbl filetbl pict nonshppict header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc \
                      ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atndate atnref atnicn xe rxe tc tcn bkmkstart bkmkend \
                      objdata objclass objname objalias objsect pn shprslt sp sn sv ud private fldtype panose falt themedata \
                      datastore latentstyles listtable listoverridetable revtbl rsidtbl generator template ";

/// Control words for characters; behind them those that end a paragraph, and then those that end a row.
const SIGNS: &str = "line tab cell nestcell emdash endash lquote rquote ldblquote rdblquote bullet emspace enspace qmspace zwj zwnj \
                     ltrmark rtlmark par sect page column row nestrow";

/// The characters that they stand for.
const MEANINGS: &str = "\n\t\t\t—–‘’“”•\u{2003}\u{2002}\u{2005}\u{200d}\u{200c}\u{200e}\u{200f}";

/// Where those begin that end a row.
const ROWS: usize = 22;

/// Opens a rich text.
pub(super) fn open(opening: &mut Opening<'_>, name: &str, bytes: &[u8]) {
    let read = read(bytes, opening.decode);
    if read.is_cut {
        opening.report(name, ProblemKind::CutOff);
    }
    if read.deletions > 0 {
        let count = read.deletions;
        opening.report(name, ProblemKind::TrackedChanges { count });
    }
    let mut fields = Vec::new();
    if let Some(headline) = read.draft.first(PartKind::Headline) {
        add_field(&mut fields, "title", headline, "document-headline");
    }
    add_field(&mut fields, "title", &read.title, "document-properties");
    add_field(&mut fields, "author", &read.author, "document-properties");
    opening.add_words(name, Form::Rtf, read.draft, fields, None);
}

/// What a rich text says.
#[derive(Default)]
struct Read {
    draft: Draft,
    title: String,
    author: String,
    deletions: usize,
    is_cut: bool,
}

/// Where the words of a group go.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Into {
    #[default]
    Text,
    /// Nowhere.
    Nothing,
    Fonts,
    Styles,
    /// What the document says of itself, none of which is text.
    Info,
    Title,
    Author,
    /// The code of a field.
    Code,
}

/// What holds in a group and ends with it.
#[derive(Clone, Copy, Default)]
struct Group {
    into: Into,
    /// How many characters stand for one that is written by its number.
    stand_ins: u8,
    font: u16,
    is_hidden: bool,
    is_deleted: bool,
    kind: Option<PartKind>,
    is_item: bool,
    is_contents: bool,
    /// What ends with the group.
    ends: Ends,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Ends {
    #[default]
    Nothing,
    Link,
    /// A footnote.
    Note,
    /// A text box.
    Aside,
}

/// Reads a rich text.
fn read(bytes: &[u8], decode: Decode) -> Read {
    let mut reading = Reading {
        bytes,
        at: 0,
        group: Group {
            stand_ins: 1,
            ..Group::default()
        },
        groups: Vec::new(),
        is_optional: false,
        to_skip: 0,
        half: None,
        pages: Pages::new(decode),
        font: 0,
        style: None,
        style_name: String::new(),
        roles: Vec::new(),
        code: String::new(),
        paragraph: Paragraph::default(),
        outer: Vec::new(),
        notes: Vec::new(),
        in_notes: 0,
        default_font: 0,
        read: Read::default(),
    };
    reading.run();
    reading.finish()
}

/// A rich text that is being read.
struct Reading<'a> {
    bytes: &'a [u8],
    at: usize,
    group: Group,
    groups: Vec<Group>,
    /// Whether the group that begins may be passed over by whoever does not know it.
    is_optional: bool,
    /// Characters that stand in for one that was read by its number.
    to_skip: u8,
    /// The first half of a surrogate pair.
    half: Option<u16>,
    pages: Pages,
    /// The font that the table of fonts is at.
    font: u16,
    /// The style that the table of styles is at.
    style: Option<usize>,
    style_name: String,
    /// What the styles are for, by their numbers.
    roles: Vec<Option<Role>>,
    code: String,
    paragraph: Paragraph,
    /// The paragraphs that footnotes and text boxes stand in.
    outer: Vec<Paragraph>,
    notes: Vec<Paragraph>,
    /// How many footnotes are open.
    in_notes: usize,
    default_font: u16,
    read: Read,
}

impl Reading<'_> {
    fn run(&mut self) {
        while let Some(byte) = self.next() {
            match byte {
                b'{' => {
                    self.settle();
                    if self.groups.len() >= DEPTH {
                        self.read.is_cut = true;
                        return;
                    }
                    self.groups.push(self.group);
                    self.group.ends = Ends::Nothing;
                    self.is_optional = false;
                }
                b'}' => {
                    self.settle();
                    self.end_group();
                    if self.groups.is_empty() {
                        return;
                    }
                }
                b'\\' => self.control(),
                b'\r' | b'\n' | 0 => {}
                byte => self.byte(byte),
            }
        }
        self.settle();
        self.read.is_cut = !self.groups.is_empty();
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.bytes.get(self.at).copied();
        self.at += usize::from(byte.is_some());
        byte
    }

    /// Ends what belongs together: bytes of one character, characters that are skipped.
    fn settle(&mut self) {
        self.to_skip = 0;
        self.flush();
        if self.half.take().is_some() {
            self.put('\u{fffd}');
        }
    }

    fn flush(&mut self) {
        if let Some(words) = self.pages.flush() {
            for c in words.chars() {
                self.put(c);
            }
        }
    }

    fn end_group(&mut self) {
        let ended = self.group;
        if ended.into == Into::Styles {
            self.end_style();
        }
        match ended.ends {
            Ends::Nothing => {}
            Ends::Link => self.paragraph.end_link(),
            Ends::Note | Ends::Aside => {
                self.end_paragraph(false);
                self.in_notes = self.in_notes.saturating_sub(usize::from(ended.ends == Ends::Note));
                if let Some(outer) = self.outer.pop() {
                    self.paragraph = outer;
                }
            }
        }
        if let Some(group) = self.groups.pop() {
            self.group = group;
        }
    }

    /// Reads what follows a backslash.
    fn control(&mut self) {
        let Some(first) = self.next() else {
            return;
        };
        if first == b'\'' {
            let digits = [self.bytes.get(self.at), self.bytes.get(self.at + 1)];
            let digit = |at: usize| digits[at].and_then(|b| char::from(*b).to_digit(16));
            if let (Some(high), Some(low)) = (digit(0), digit(1)) {
                self.at += 2;
                self.byte(u8::try_from(high * 16 + low).unwrap_or_default());
            } else if digits[1].is_none() {
                // It was cut here.
                self.at = self.bytes.len();
            }
            return;
        }
        if !first.is_ascii_alphabetic() {
            if first == b'*' {
                self.is_optional = true;
            } else if self.to_skip > 0 && !matches!(first, b'\r' | b'\n') {
                self.to_skip -= 1;
            } else {
                self.flush();
                match first {
                    b'\\' | b'{' | b'}' => self.put(char::from(first)),
                    b'~' => self.put('\u{a0}'),
                    b'_' => self.put('\u{2011}'),
                    b'\r' | b'\n' => self.end_paragraph(false),
                    _ => {}
                }
            }
            return;
        }
        let start = self.at - 1;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_alphabetic) && self.at - start < 32 {
            self.at += 1;
        }
        let word = self.bytes.get(start..self.at).unwrap_or_default();
        let is_negative = self.bytes.get(self.at) == Some(&b'-');
        let digits_at = self.at + usize::from(is_negative);
        let mut end = digits_at;
        let mut value = 0_i64;
        while let Some(digit) = self.bytes.get(end).filter(|b| b.is_ascii_digit())
            && end - digits_at < 10
        {
            value = value * 10 + i64::from(digit - b'0');
            end += 1;
        }
        let number = (end > digits_at).then_some(if is_negative { -value } else { value });
        if number.is_some() {
            self.at = end;
        }
        if self.bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        if self.to_skip > 0 && word != b"u" && word != b"bin" {
            self.to_skip -= 1;
            return;
        }
        let word = std::str::from_utf8(word).unwrap_or_default();
        self.word(word, number);
    }

    /// Does what a control word says.
    fn word(&mut self, word: &str, number: Option<i64>) {
        let is_optional = std::mem::take(&mut self.is_optional);
        if word == "u" {
            self.numbered(number.unwrap_or_default());
            return;
        }
        self.settle();
        let is_on = number != Some(0);
        let small = number.and_then(|number| u16::try_from(number).ok());
        match word {
            "bin" => {
                self.at = self
                    .at
                    .saturating_add(number.and_then(|n| usize::try_from(n).ok()).unwrap_or(0));
            }
            "uc" => self.group.stand_ins = number.and_then(|n| u8::try_from(n).ok()).unwrap_or(1),
            "ansicpg" => self.pages.set_document(number.unwrap_or_default()),
            "mac" => self.pages.set_document(10_000),
            "f" if self.group.into == Into::Fonts => self.font = small.unwrap_or_default(),
            "f" => self.group.font = small.unwrap_or_default(),
            "deff" => {
                self.default_font = small.unwrap_or_default();
                self.group.font = self.default_font;
            }
            "fcharset" => self.pages.set_font(self.font, number.unwrap_or_default()),
            "cpg" if self.group.into == Into::Fonts => self.pages.set_font_page(self.font, number.unwrap_or_default()),
            "s" if self.group.into == Into::Styles => self.style = small.map(usize::from),
            "s" => self.set_style(small.map(usize::from)),
            "outlinelevel" if number.is_some_and(|level| (0..9).contains(&level)) => {
                if self.group.into == Into::Styles {
                    self.give_role(Some(Role::Part(PartKind::Heading)));
                } else {
                    self.group.kind = self.group.kind.or(Some(PartKind::Heading));
                }
            }
            "ls" => self.group.is_item = is_on,
            "pard" => {
                self.group.kind = None;
                self.group.is_item = false;
                self.group.is_contents = false;
            }
            "plain" => {
                self.group.font = self.default_font;
                self.group.is_hidden = false;
                self.group.is_deleted = false;
            }
            "v" => self.group.is_hidden = is_on,
            "deleted" => {
                self.read.deletions += usize::from(is_on);
                self.group.is_deleted = is_on;
            }
            _ => {
                if !self.character(word) {
                    self.destination(word, is_optional);
                }
            }
        }
    }

    /// Does what a control word says that stands for characters or line ends.
    fn character(&mut self, word: &str) -> bool {
        let Some(place) = place_of(word, SIGNS) else {
            return false;
        };
        match (place, MEANINGS.chars().nth(place)) {
            (_, Some(c)) => self.put(c),
            (place, None) => self.end_paragraph(place >= ROWS),
        }
        true
    }

    /// Sends the words of a group where its first control word says.
    fn destination(&mut self, word: &str, is_optional: bool) {
        if self.group.into == Into::Nothing {
            return;
        }
        match word {
            "fonttbl" => self.group.into = Into::Fonts,
            "stylesheet" => self.group.into = Into::Styles,
            "info" => self.group.into = Into::Info,
            "title" if self.group.into == Into::Info => self.group.into = Into::Title,
            "author" if self.group.into == Into::Info => self.group.into = Into::Author,
            "fldinst" => {
                self.code.clear();
                self.group.into = Into::Code;
            }
            "fldrslt" => {
                self.group.into = Into::Text;
                if let Some(address) = link_of(&self.code) {
                    self.paragraph.begin_link(&address);
                    self.group.ends = Ends::Link;
                }
                self.code.clear();
            }
            "listtext" | "pntext" => {
                self.paragraph.kind = Some(PartKind::ListItem);
                self.group.into = Into::Nothing;
            }
            "footnote" => self.begin_aside(Ends::Note),
            "shptxt" => self.begin_aside(Ends::Aside),
            // The box around the text of a text box.
            "shpinst" => {}
            word if is_optional || is_among(word, UNREAD) => self.group.into = Into::Nothing,
            _ => {}
        }
    }

    fn begin_aside(&mut self, ends: Ends) {
        if self.group.into == Into::Text && self.group.ends == Ends::Nothing {
            self.outer.push(std::mem::take(&mut self.paragraph));
            self.in_notes += usize::from(ends == Ends::Note);
            self.group = Group {
                ends,
                kind: None,
                is_item: false,
                ..self.group
            };
        }
    }

    /// Reads a character that is given by its number, in UTF-16.
    fn numbered(&mut self, number: i64) {
        self.flush();
        let unit = u16::try_from(number & 0xffff).unwrap_or_default();
        self.to_skip = self.group.stand_ins;
        let half = self.half.take();
        if (0xd800..0xdc00).contains(&unit) {
            if half.is_some() {
                self.put('\u{fffd}');
            }
            self.half = Some(unit);
            return;
        }
        for c in char::decode_utf16(half.into_iter().chain([unit])) {
            match c.unwrap_or('\u{fffd}') {
                // The bullet of the symbol font, and what only that font knows.
                '\u{f0b7}' => self.put('•'),
                '\u{e000}'..='\u{f8ff}' => {}
                c => self.put(c),
            }
        }
    }

    /// Reads a byte of text.
    fn byte(&mut self, byte: u8) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        if self.half.take().is_some() {
            self.put('\u{fffd}');
        }
        if let Some(c) = self.pages.read(byte, self.group.font) {
            self.flush();
            self.put(c);
        }
    }

    fn put(&mut self, c: char) {
        let group = self.group;
        match group.into {
            Into::Text if group.is_hidden || group.is_deleted => {}
            Into::Text => self.paragraph.push(c),
            Into::Nothing | Into::Fonts | Into::Info => {}
            Into::Styles if c == ';' => self.end_style(),
            Into::Styles => push_short(&mut self.style_name, c),
            Into::Title => push_short(&mut self.read.title, c),
            Into::Author => push_short(&mut self.read.author, c),
            Into::Code => push_short(&mut self.code, c),
        }
    }

    fn end_style(&mut self) {
        let role = role_of(self.style_name.trim());
        self.style_name.clear();
        if role.is_some() {
            self.give_role(role);
        }
        self.style = None;
    }

    fn give_role(&mut self, role: Option<Role>) {
        if let Some(number) = self.style.filter(|number| *number < NUMBERS) {
            if self.roles.len() <= number {
                self.roles.resize(number + 1, None);
            }
            if let Some(slot) = self.roles.get_mut(number) {
                *slot = role;
            }
        }
    }

    fn set_style(&mut self, number: Option<usize>) {
        match number.and_then(|number| self.roles.get(number).copied().flatten()) {
            Some(Role::Part(kind)) => self.group.kind = Some(kind),
            Some(Role::Contents) => self.group.is_contents = true,
            None => {}
        }
    }

    fn end_paragraph(&mut self, is_row: bool) {
        if self.group.into != Into::Text {
            return;
        }
        let mut paragraph = std::mem::take(&mut self.paragraph);
        let group = self.group;
        let item = group.is_item.then_some(PartKind::ListItem);
        paragraph.kind = group.kind.or(paragraph.kind).or(item);
        paragraph.is_row = is_row;
        paragraph.is_left_out = group.is_contents;
        if self.in_notes == 0 {
            self.read.draft.add(paragraph);
        } else if !paragraph.is_empty() {
            self.notes.push(paragraph);
        }
    }

    fn finish(mut self) -> Read {
        self.group = Group::default();
        self.end_paragraph(false);
        self.in_notes = 0;
        while let Some(paragraph) = self.outer.pop() {
            self.paragraph = paragraph;
            self.end_paragraph(false);
        }
        for note in self.notes {
            self.read.draft.add(note);
        }
        self.read.draft.raise_heading();
        self.read
    }
}

fn push_short(text: &mut String, c: char) {
    if text.len() < LONGEST {
        text.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::text::decode_natively;

    fn shown(rtf: &str) -> (String, Vec<String>) {
        let read = read(rtf.as_bytes(), decode_natively);
        let super::super::Body::Text { text, parts } = read.draft.into_body() else {
            panic!("it is text");
        };
        let parts = parts
            .iter()
            .map(|part| [part.kind.word(), ": ", &text[part.span.range()], " ", &part.address].concat())
            .collect();
        (text, parts)
    }

    #[test]
    fn texts_are_read() {
        // name, RTF, text, parts
        let table: &[(&str, &str, &str, &[&str])] = &[
            (
                "paragraphs and breaks",
                r"{\rtf1\ansi The \b quay\b0  was\line closed.\par\pard It\tab is\~open.\par}",
                "The quay was\nclosed.\n\nIt\tis\u{a0}open.",
                &[],
            ),
            (
                "code pages by font",
                r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 Mincho;}}\f0 Br\'fccke \f1 \'cc\'ee\'f1\'f2 {\f2 \'93\'fa\'96{\f0 !}} \f0\'fc}",
                "Brücke Мост 日\u{fffd}! ü",
                &[],
            ),
            (
                "second bytes that look like letters",
                "{\\rtf1\\ansi\\ansicpg932 \\'83A\\'83\\'5c}",
                "アソ",
                &[],
            ),
            (
                "numbered characters",
                r"{\rtf1\ansi\uc1 \u8220\'93Hi\u8221 ?{\uc0\u8211 -}{\uc2\u228ab}c\u-10179 \u-8704 \u-3913 ?}",
                "“Hi”–-äc😀•",
                &[],
            ),
            (
                "what nobody reads",
                r"{\rtf1\ansi{\*\generator Riched20;}{\info{\title The quay}{\author Ada Lind}{\company no}}{\header no}{\colortbl;\red0;}{\pict\wmetafile8 00ff}a{\v secret}{\*\bkmkstart x}b{\deleted gone}{\*\unknown no {no} no}c{\annotation no}\'}",
                "abc",
                &[],
            ),
            (
                "headings, lists, links",
                r#"{\rtf1\ansi{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2\outlinelevel1 Mine;}}\pard\s1 The quay\par\pard\s2 Morning\par\pard{\listtext\'b7\tab}\ls1 one\par\ls1 two\par\pard See {\field{\*\fldinst{HYPERLINK "https://mill.example/"}}{\fldrslt{\ul the mill}}}.\par}"#,
                "The quay\n\nMorning\n\none\ntwo\n\nSee the mill.",
                &[
                    "headline: The quay ",
                    "heading: Morning ",
                    "list-item: one ",
                    "list-item: two ",
                    "link: the mill https://mill.example/",
                ],
            ),
            (
                "footnotes, boxes and tables",
                r"{\rtf1\ansi It fell{\super\chftn{\footnote\pard {\super\chftn} So they say.}}. {\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard In a box.\par}}{\shprslt no}}Again.\par\trowd\intbl boats\cell 12\cell\row\trowd ferries\cell 3\cell\row\pard End}",
                "In a box.\n\nIt fell. Again.\n\nboats\t12\nferries\t3\n\nEnd\n\nSo they say.",
                &[],
            ),
            (
                "as some programs end lines",
                "{\\rtf1\\ansi one\\\ntwo\\\r\nthr\nee}",
                "one\n\ntwo\n\nthree",
                &[],
            ),
            ("binary data", "{\\rtf1 a{\\*\\x\\bin4 }}{}}b}", "ab", &[]),
            (
                "marks that are written out",
                r"{\rtf1 \{a\\b\}\emdash\lquote x\rquote\'}",
                "{a\\b}—‘x’",
                &[],
            ),
            ("behind the end", r"{\rtf1 a}b", "a", &[]),
            ("cut", r"{\rtf1 a\par{\b b\'f", "a\n\nb", &[]),
        ];
        for (name, rtf, text, parts) in table {
            let (found, found_parts) = shown(rtf);
            assert_eq!(found, *text, "{name}");
            assert_eq!(found_parts, *parts, "{name}");
        }
        let info = read(
            br"{\rtf1\ansi{\info{\title The \'fc}{\author Ada}}\deleted a\deleted0 b",
            decode_natively,
        );
        assert_eq!(
            (info.title.as_str(), info.author.as_str(), info.deletions, info.is_cut),
            ("The ü", "Ada", 1, true)
        );
    }

    #[test]
    fn hostile_texts_take_no_longer_than_their_length() {
        let table = [
            "{".repeat(4_000_000),
            format!("{{\\rtf1 {}", "\\'e4".repeat(1_000_000)),
            format!("{{\\rtf1 {}", "\\u9999999999 ".repeat(300_000)),
            format!("{{\\rtf1 {}", "{\\footnote a}".repeat(300_000)),
            format!("{{\\rtf1{{\\fonttbl{}}}", "\\f65535\\fcharset204".repeat(200_000)),
            format!("{{\\rtf1{{\\stylesheet{}}}", "\\s65535 heading;".repeat(200_000)),
            format!("{{\\rtf1\\ansicpg932 {}", "\\'83".repeat(1_000_000)),
            format!("{{\\rtf1 {}", "\\bin9999999999 ".repeat(300_000)),
        ];
        for rtf in table {
            shown(&rtf);
        }
    }
}
