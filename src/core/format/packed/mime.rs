//! Mail and web archives as they stand in a file (RFC 2045 to 2047, 2231, 3676): headers, parts, and what their bytes stand for.
//!
//! Own code for three reasons: the maintained crate decodes text itself, with tables that the page has in its browser; it looks for lost
//! borders again and again, so that a hostile file of some megabytes stops the page; and its arithmetic overflows at some broken parts.
//! The native tests hold this one against it. Nothing here knows what an article is.

mod coding;
mod header;

pub(super) use coding::unflowed;
pub(super) use header::{percent, words};

use super::form::Form;
use crate::core::text::Decode;
use coding::{base64, quoted_printable};
use header::Value;

/// How many parts may stand one in the other.
const DEPTH: usize = 16;

/// The longest header that is read, in bytes.
const LONGEST: usize = 16_384;

/// Headers of one part that are read.
const HEADERS: usize = 256;

/// The headers of a mail or of a part.
#[derive(Clone, Debug, Default)]
pub(super) struct Head<'a> {
    fields: Vec<(&'a [u8], &'a [u8])>,
}

/// A part that holds no further parts.
#[derive(Clone, Debug)]
pub(super) struct Leaf<'a> {
    pub(super) head: Head<'a>,
    /// Its bytes as they stand in the file.
    body: &'a [u8],
}

/// A whole mail or web archive.
#[derive(Debug)]
pub(super) struct Message<'a> {
    pub(super) head: Head<'a>,
    pub(super) leaves: Vec<Leaf<'a>>,
    /// How many leaves there are; more than are kept where there are too many.
    pub(super) count: usize,
    /// Whether it breaks off before its end.
    pub(super) is_cut: bool,
}

impl<'a> Head<'a> {
    /// Reads headers from `at` on; returns them and where the body begins.
    fn read(bytes: &'a [u8], at: usize) -> (Self, usize) {
        let mut fields: Vec<(&[u8], &[u8])> = Vec::new();
        let mut here = at;
        // Where the value of the last header begins.
        let mut value_at = None;
        while here < bytes.len() {
            let (line, next) = line_at(bytes, here);
            if line.is_empty() {
                return (Self { fields }, next);
            }
            if line.starts_with(b"--") {
                break;
            }
            if line.starts_with(b" ") || line.starts_with(b"\t") {
                if let (Some(start), Some(last)) = (value_at, fields.last_mut()) {
                    last.1 = value_of(bytes, start, here + line.len());
                }
            } else if let Some(colon) = name_end(line) {
                if fields.len() < HEADERS {
                    let start = here + colon + 1;
                    value_at = Some(start);
                    fields.push((line[..colon].trim_ascii(), value_of(bytes, start, here + line.len())));
                } else {
                    value_at = None;
                }
            } else if !(fields.is_empty() && (line.starts_with(b"From ") || line.starts_with(b">From "))) {
                // Mailboxes put a line of another sort first; any other line is body already.
                break;
            }
            here = next;
        }
        (Self { fields }, here)
    }

    /// Returns the raw value of a header.
    pub(super) fn raw(&self, name: &str) -> Option<&'a [u8]> {
        self.fields
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name.as_bytes()))
            .map(|(_, value)| *value)
    }

    /// Returns the value of a header as words.
    pub(super) fn words(&self, name: &str, decode: Decode) -> Option<String> {
        self.raw(name)
            .map(|raw| words(raw, decode))
            .filter(|words| !words.is_empty())
    }

    /// Returns the value of a header that consists of a word and parameters.
    pub(super) fn value(&self, name: &str) -> Value {
        self.raw(name).map(Value::read).unwrap_or_default()
    }
}

impl Leaf<'_> {
    /// Returns its type, such as `text/html`, in small letters.
    pub(super) fn kind(&self) -> String {
        kind_of(&self.head)
    }

    /// Returns its bytes with the coding of the transfer undone.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let coding = self.head.value("Content-Transfer-Encoding").word;
        match coding.as_str() {
            "quoted-printable" => quoted_printable(self.body),
            "base64" => base64(self.body),
            _ => self.body.to_vec(),
        }
    }

    /// Returns the file name that it was given.
    pub(super) fn file_name(&self, decode: Decode) -> Option<String> {
        let disposition = self.head.value("Content-Disposition");
        let kind = self.head.value("Content-Type");
        let raw = disposition.param("filename").or_else(|| kind.param("name"))?;
        let name = words(raw.as_bytes(), decode);
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
        (!name.is_empty()).then(|| name.chars().take(200).collect())
    }

    /// Tells whether it hangs on the mail instead of being part of its text.
    pub(super) fn is_attached(&self) -> bool {
        self.head.value("Content-Disposition").word == "attachment"
    }
}

fn kind_of(head: &Head<'_>) -> String {
    let kind = head.value("Content-Type").word;
    if kind.contains('/') {
        kind
    } else {
        "text/plain".to_owned()
    }
}

/// Takes a mail or web archive apart; at most `most` of its leaves are kept.
pub(super) fn read(bytes: &[u8], most: usize) -> Message<'_> {
    let (head, at) = Head::read(bytes, 0);
    let mut reading = Reading {
        bytes,
        most,
        borders: Vec::new(),
        part: None,
        leaves: Vec::new(),
        count: 0,
    };
    reading.begin(head.clone(), at);
    let mut here = at;
    while here < bytes.len() {
        let (line, next) = line_at(bytes, here);
        let mut go_on = next;
        if line.starts_with(b"--")
            && let Some((level, closes)) = reading.border(line)
        {
            reading.end(here);
            reading.borders.truncate(level + usize::from(!closes));
            if !closes {
                let (head, body) = Head::read(bytes, next);
                reading.begin(head, body);
                go_on = body;
            }
        }
        here = go_on;
    }
    reading.end(bytes.len());
    Message {
        head,
        is_cut: !reading.borders.is_empty(),
        count: reading.count,
        leaves: reading.leaves,
    }
}

/// A mail that is being taken apart.
struct Reading<'a> {
    bytes: &'a [u8],
    most: usize,
    /// The borders between the parts of every open level, from the outside in.
    borders: Vec<Vec<u8>>,
    /// The leaf that is open, and where its body begins.
    part: Option<(Head<'a>, usize)>,
    leaves: Vec<Leaf<'a>>,
    count: usize,
}

impl<'a> Reading<'a> {
    fn begin(&mut self, head: Head<'a>, body: usize) {
        if kind_of(&head).starts_with("multipart/") {
            if let Some(border) = head.value("Content-Type").param("boundary")
                && !border.is_empty()
                && self.borders.len() < DEPTH
            {
                self.borders.push(border.trim_end().as_bytes().to_vec());
            }
        } else {
            self.part = Some((head, body));
        }
    }

    /// Ends the open leaf before the line at `here`.
    fn end(&mut self, here: usize) {
        let Some((head, start)) = self.part.take() else {
            return;
        };
        self.count += 1;
        if self.leaves.len() >= self.most {
            return;
        }
        let body = self.bytes.get(start..here.max(start)).unwrap_or_default();
        // The line end before a border belongs to it.
        let body = if self.borders.is_empty() {
            body
        } else {
            let cut = body.strip_suffix(b"\n").unwrap_or(body);
            cut.strip_suffix(b"\r").unwrap_or(cut)
        };
        self.leaves.push(Leaf { head, body });
    }

    /// Returns the level whose border a line is, and whether it closes that level.
    fn border(&self, line: &[u8]) -> Option<(usize, bool)> {
        let line = line.strip_prefix(b"--")?.trim_ascii_end();
        (0..self.borders.len()).rev().find_map(|level| {
            let rest = line.strip_prefix(self.borders[level].as_slice())?;
            match rest {
                b"" => Some((level, false)),
                b"--" => Some((level, true)),
                _ => None,
            }
        })
    }
}

/// Returns the line at a place without its line end, and where the next begins.
fn line_at(bytes: &[u8], at: usize) -> (&[u8], usize) {
    let rest = bytes.get(at..).unwrap_or_default();
    let length = rest.iter().position(|b| *b == b'\n');
    let line = length.map_or(rest, |length| &rest[..length]);
    let next = length.map_or(bytes.len(), |length| at + length + 1);
    (line.strip_suffix(b"\r").unwrap_or(line), next)
}

fn value_of(bytes: &[u8], start: usize, end: usize) -> &[u8] {
    bytes.get(start..end.min(start + LONGEST)).unwrap_or_default()
}

/// Returns where the name of a header ends, if a line begins with one.
fn name_end(line: &[u8]) -> Option<usize> {
    let colon = line.iter().take(80).position(|b| *b == b':')?;
    let name = line[..colon].trim_ascii_end();
    (!name.is_empty() && name.iter().all(u8::is_ascii_graphic)).then_some(colon)
}

/// Tells of a file that begins with headers whether it is a mail or a web archive.
pub(super) fn form_of_head(bytes: &[u8], extension: &str) -> Option<Form> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let (head, _) = Head::read(bytes.get(..65_536).unwrap_or(bytes), 0);
    let has = |name: &str| head.raw(name).is_some();
    let is_mail = (has("MIME-Version") && (has("Content-Type") || has("From") || has("Subject")))
        || (has("Message-ID") && has("Date"))
        || (has("Received") && has("From"));
    let is_named = matches!(extension, "eml" | "mht" | "mhtml") && !head.fields.is_empty();
    if !is_mail && !is_named {
        return None;
    }
    let by_browser = has("Snapshot-Content-Location")
        || head
            .raw("From")
            .is_some_and(|from| from.trim_ascii().to_ascii_lowercase().starts_with(b"<saved by"))
        || (has("Content-Location") && !has("To"));
    // What an office program saves as a single web page has no sender.
    let is_page = by_browser || (kind_of(&head) == "multipart/related" && !has("From") && !has("Received"));
    Some(match extension {
        "mht" | "mhtml" => Form::Mhtml,
        _ if is_page => Form::Mhtml,
        _ => Form::Eml,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::text::decode_natively;

    fn leaves(mail: &str) -> Vec<(String, String)> {
        read(mail.as_bytes(), 100)
            .leaves
            .iter()
            .map(|leaf| (leaf.kind(), String::from_utf8_lossy(&leaf.bytes()).into_owned()))
            .collect()
    }

    #[test]
    fn parts_are_found() {
        let nested = "Content-Type: multipart/mixed; boundary=a\n\npreamble\n--a\nContent-Type: multipart/alternative; boundary=\"a b\"\n\n--a b\n\nplain\n--a b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGI+\n--a b--\nbetween\n--a  \nContent-Type: text/x\n\nlast\n\n--a--\nepilogue\n";
        let table: &[(&str, &[(&str, &str)])] = &[
            (
                nested,
                &[("text/plain", "plain"), ("text/html", "<b>"), ("text/x", "last\n")],
            ),
            ("Subject: x\n\nbody\n", &[("text/plain", "body\n")]),
            ("Subject: x\n no body", &[("text/plain", "")]),
            ("Content-Type: multipart/mixed; boundary=a\n\nno border", &[]),
            ("Content-Type: multipart/mixed\n\nno boundary", &[]),
            // Cut in the middle, and borders that only look alike.
            (
                "Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--ab\ntwo",
                &[("text/plain", "one\n--ab\ntwo")],
            ),
            ("", &[("text/plain", "")]),
        ];
        for (mail, expected) in table {
            let found = leaves(mail);
            let found: Vec<(&str, &str)> = found
                .iter()
                .map(|(kind, text)| (kind.as_str(), text.as_str()))
                .collect();
            assert_eq!(found, *expected, "{mail}");
        }
        assert!(!read(nested.as_bytes(), 9).is_cut);
        assert!(read(&nested.as_bytes()[..200], 9).is_cut);
        assert_eq!(
            (
                read(nested.as_bytes(), 1).leaves.len(),
                read(nested.as_bytes(), 1).count
            ),
            (1, 3)
        );
    }

    /// The maintained reader, on mails that it reads rightly.
    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn mails_are_read_as_the_maintained_reader_reads_them() {
        use mail_parser::{MessageParser, MimeHeaders, PartType};
        let bodies = [
            (
                "text/plain; charset=utf-8",
                "quoted-printable",
                "Br=C3=BCcke =\r\nzu\r\nand more=2E",
            ),
            ("text/html; charset=\"utf-8\"", "base64", "PGI+QnLDvGNr\r\nZTwvYj4="),
            ("text/plain", "7bit", "one\r\n-- two\r\n--three"),
            ("text/plain; charset=us-ascii; name=\"a b.txt\"", "8bit", ""),
        ];
        // Every arrangement of three of them, one level and two deep, with and without what stands around the parts.
        for n in 0..bodies.len().pow(3) * 4 {
            let chosen = [n % 4, n / 4 % 4, n / 16 % 4];
            let (is_nested, is_padded) = (n / 64 % 2 == 1, n / 128 == 1);
            let mut mail = "From: a@b.example\r\nSubject: =?utf-8?Q?Br=C3=BCcke?=\r\n zu\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=\"out er\"\r\n\r\n".to_owned();
            for (at, which) in chosen.into_iter().enumerate() {
                let (kind, coding, body) = bodies[which];
                if is_padded && at == 0 {
                    mail.push_str("This is a mail in parts.\r\n");
                }
                mail.push_str("--out er\r\n");
                let is_deep = is_nested && at == 1;
                if is_deep {
                    mail.push_str("Content-Type: multipart/related; boundary=inner\r\n\r\n--inner\r\n");
                }
                mail.push_str(&format!(
                    "Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n{body}\r\n"
                ));
                if is_deep {
                    mail.push_str("--inner--\r\n\r\n");
                }
            }
            mail.push_str("--out er--\r\n");
            let oracle = MessageParser::default().parse(mail.as_bytes()).expect("it is a mail");
            let expected: Vec<(String, Option<String>)> = oracle
                .parts
                .iter()
                .filter_map(|part| {
                    let words = match &part.body {
                        PartType::Text(words) | PartType::Html(words) => words.replace("\r\n", "\n"),
                        _ => return None,
                    };
                    Some((words, part.attachment_name().map(str::to_owned)))
                })
                .collect();
            let message = read(mail.as_bytes(), 100);
            let found: Vec<(String, Option<String>)> = message
                .leaves
                .iter()
                .map(|leaf| {
                    let words = String::from_utf8_lossy(&leaf.bytes()).replace("\r\n", "\n");
                    (words, leaf.file_name(decode_natively))
                })
                .collect();
            assert_eq!(found, expected, "{mail}");
            assert_eq!(
                message.head.words("Subject", decode_natively).as_deref(),
                oracle.subject()
            );
            assert!(!message.is_cut);
        }
    }

    #[test]
    fn hostile_mails_take_no_longer_than_their_length() {
        let border = "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
        let table = [
            border.repeat(100_000),
            "--".repeat(2_000_000),
            format!("{border}{}", "\n--b".repeat(1_000_000)),
            format!("Subject: {}", "=?utf-8?q?".repeat(400_000)),
            "a: b\n".repeat(800_000),
            "a: b\n c\n".repeat(400_000),
        ];
        for mail in table {
            let message = read(mail.as_bytes(), 1_000);
            assert!(message.leaves.len() <= 1_000);
            let _ = message.head.words("Subject", decode_natively);
        }
    }
}
