//! The values of headers: words with parameters, and words in whatever encoding (RFC 2047, 2231).
//!
//! It knows no header by name.

use super::super::ascii::find;
use super::super::words::{decoded, one_line};
use super::coding::{base64, hex, quoted_printable};
use crate::core::text::Decode;

/// A header value of a word and parameters: `text/html; charset=utf-8`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Value {
    /// The word, in small letters.
    pub(in super::super) word: String,
    params: Vec<(String, String)>,
}

impl Value {
    /// Returns a parameter, by its name in small letters.
    pub(in super::super) fn param(&self, name: &str) -> Option<&str> {
        self.params
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    pub(super) fn read(raw: &[u8]) -> Self {
        let mut value = Self::default();
        for (n, piece) in pieces(raw).into_iter().enumerate() {
            let piece = String::from_utf8_lossy(&piece).into_owned();
            match piece.split_once('=') {
                _ if n == 0 => value.word = piece.trim().to_ascii_lowercase(),
                Some((key, words)) => value.add(&key.trim().to_ascii_lowercase(), words.trim()),
                None => {}
            }
        }
        value
    }

    /// Adds a parameter; one that is cut into several (RFC 2231) is put together.
    fn add(&mut self, key: &str, words: &str) {
        let (name, section) = key.split_once('*').unwrap_or((key, ""));
        let is_percent = key.ends_with('*');
        let is_first = matches!(section.trim_end_matches('*'), "" | "0");
        let words = match words.splitn(3, '\'').nth(2) {
            Some(rest) if is_percent && is_first => rest,
            _ => words,
        };
        let words = if is_percent { percent(words) } else { words.to_owned() };
        let is_room = self.params.len() < 64;
        match self.params.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) if !is_first => known.push_str(&words),
            None if is_room => self.params.push((name.to_owned(), words)),
            Some(_) | None => {}
        }
    }
}

/// Cuts a header value at its semicolons, with quotation marks undone.
fn pieces(raw: &[u8]) -> Vec<Vec<u8>> {
    let mut pieces = vec![Vec::new()];
    let (mut is_quoted, mut is_escaped) = (false, false);
    for byte in raw.iter().copied().filter(|b| !matches!(b, b'\r' | b'\n')) {
        let is_end = byte == b';' && !is_quoted && !is_escaped;
        let is_mark = !is_escaped && (byte == b'"' || (byte == b'\\' && is_quoted));
        if is_mark && byte == b'"' {
            is_quoted = !is_quoted;
        }
        is_escaped = is_mark && byte == b'\\';
        if is_end {
            pieces.push(Vec::new());
        } else if let (false, Some(piece)) = (is_mark, pieces.last_mut()) {
            piece.push(byte);
        }
    }
    pieces
}

/// Undoes `%20` and the like; what does not come out as UTF-8 becomes U+FFFD.
pub(in super::super) fn percent(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match (byte, hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push(high << 4 | low);
                at += 3;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Returns a header value as words: unfolded, with encoded words (RFC 2047) decoded.
pub(in super::super) fn words(raw: &[u8], decode: Decode) -> String {
    let raw: Vec<u8> = raw.iter().copied().filter(|b| !matches!(b, b'\r' | b'\n')).collect();
    let mut out = String::new();
    // Encoded words that follow each other are decoded as one: programs cut them inside a character.
    let mut open: Option<(String, Vec<u8>)> = None;
    let flush = |open: &mut Option<(String, Vec<u8>)>, out: &mut String| {
        if let Some((label, bytes)) = open.take() {
            out.push_str(&decoded(&bytes, Some(&label), decode));
        }
    };
    let mut rest = raw.as_slice();
    while !rest.is_empty() {
        let start = find(rest, b"=?").unwrap_or(rest.len());
        let (before, from) = rest.split_at(start);
        if !(open.is_some() && !from.is_empty() && before.trim_ascii().is_empty()) {
            flush(&mut open, &mut out);
            match std::str::from_utf8(before) {
                Ok(before) => out.push_str(before),
                Err(_) => out.push_str(&decoded(before, None, decode)),
            }
        }
        rest = match encoded_word(from) {
            Some((label, bytes, after)) => {
                match &mut open {
                    Some((known, known_bytes)) if *known == label => known_bytes.extend(bytes),
                    _ => {
                        flush(&mut open, &mut out);
                        open = Some((label, bytes));
                    }
                }
                after
            }
            None => {
                flush(&mut open, &mut out);
                let plain = from.len().min(2);
                out.push_str(&String::from_utf8_lossy(&from[..plain]));
                &from[plain..]
            }
        };
    }
    flush(&mut open, &mut out);
    one_line(&out)
}

/// Reads an encoded word at the start of some bytes: its encoding, its bytes, and what follows.
fn encoded_word(bytes: &[u8]) -> Option<(String, Vec<u8>, &[u8])> {
    // The standard allows 75 characters; some programs write lines of any length.
    let near = bytes.get(..1_000).unwrap_or(bytes).strip_prefix(b"=?")?;
    let label_end = near.iter().position(|b| *b == b'?')?;
    let coding = near.get(label_end + 1)?.to_ascii_lowercase();
    let words = near.get(label_end + 2..)?.strip_prefix(b"?")?;
    let end = find(words, b"?=")?;
    let plain = match coding {
        b'b' => base64(&words[..end]),
        b'q' => {
            let spaced: Vec<u8> = words[..end]
                .iter()
                .map(|b| if *b == b'_' { b' ' } else { *b })
                .collect();
            // A blank at the end is part of the word here.
            let mut plain = quoted_printable(&[&spaced[..], b"."].concat());
            plain.pop();
            plain
        }
        _ => return None,
    };
    let label = near[..label_end].split(|b| *b == b'*').next().unwrap_or_default();
    let label = String::from_utf8_lossy(label).to_ascii_lowercase();
    let used = 2 + label_end + 3 + end + 2;
    Some((label, plain, bytes.get(used..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::text::decode_natively;

    #[test]
    fn header_words_are_decoded() {
        let table: &[(&[u8], &str)] = &[
            (b" The quay \r\n is closed ", "The quay is closed"),
            (b"=?utf-8?Q?Die_Br=C3=BCcke?= ist zu", "Die Brücke ist zu"),
            (b"=?UTF-8?B?QnLD?=\r\n =?utf-8?B?vGNrZQ==?=", "Brücke"),
            (b"=?iso-8859-1?q?Br=FCcke?= =?iso-8859-1?q?_zu?=", "Brücke zu"),
            (b"=?windows-1251?B?zO7x8g==?=", "Мост"),
            (b"=?ks_c_5601-1987?B?uMfG8Q==?=", "맑퓻"),
            ("Brücke".as_bytes(), "Brücke"),
            (b"=?utf-8?X?abc?= and =? and ?=", "=?utf-8?X?abc?= and =? and ?="),
            (b"=?=?=?=?", "=?=?=?=?"),
            (b"=?utf-8*de?Q?Zu?=", "Zu"),
        ];
        for (raw, plain) in table {
            let found = words(raw, decode_natively);
            if plain.starts_with('맑') {
                assert!(found.chars().all(|c| ('가'..='힣').contains(&c)), "{found}");
            } else {
                assert_eq!(found, *plain);
            }
        }
    }

    #[test]
    fn parameters_are_read() {
        let value = Value::read(
            b" Text/HTML; charset=\"utf-8\";\r\n\tname*0*=utf-8'de'Br%C3%BC; name*1=\"cke; zu\\\".txt\"; broken; x=",
        );
        assert_eq!(value.word, "text/html");
        assert_eq!(value.param("charset"), Some("utf-8"));
        assert_eq!(value.param("name"), Some("Brücke; zu\".txt"));
        assert_eq!(value.param("x"), Some(""));
        assert_eq!(value.param("broken"), None);
    }
}
