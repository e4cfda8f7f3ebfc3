//! XML as it stands in office documents and books, one tag after the other.
//!
//! Own code, since what there is costs the page four times as much. It keeps no tree, resolves nothing outside the file and checks no
//! more than whether what begins also ends; where the XML breaks off, what stands before was read.

use super::entities;
use crate::core::text::Decode;

/// What comes next in a document.
pub(super) enum Mark<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// An element of this name ends.
    Close(&'a str),
    /// Words between tags.
    Words(&'a str),
}

/// The beginning of an element.
pub(super) struct Tag<'a> {
    /// Its name without the prefix.
    pub(super) name: &'a str,
    /// Its prefix; empty: none.
    pub(super) prefix: &'a str,
    attributes: &'a str,
}

impl Tag<'_> {
    /// Returns an attribute by its name without the prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        self.find(name, false)
    }

    /// Returns an attribute that has a prefix.
    pub(super) fn get_prefixed(&self, name: &str) -> Option<String> {
        self.find(name, true)
    }

    fn find(&self, name: &str, is_prefixed: bool) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            let (key, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let quote = if after.starts_with('"') { "\"" } else { "'" };
            let (value, after) = after.strip_prefix(quote)?.split_once(quote)?;
            let (prefix, local) = split(key.split_whitespace().next_back()?);
            if local == name && !(is_prefixed && prefix.is_empty()) {
                return Some(entities::resolved(value));
            }
            rest = after;
        }
    }
}

/// Cuts a name into its prefix and what follows.
fn split(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

/// Decodes a member that is XML.
pub(super) fn decoded(bytes: &[u8], decode: Decode) -> String {
    let name = match bytes {
        [0xff, 0xfe, ..] => "UTF-16LE",
        [0xfe, 0xff, ..] => "UTF-16BE",
        _ => "",
    };
    let wide = if name.is_empty() { None } else { decode(bytes, name) };
    wide.unwrap_or_else(|| {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        String::from_utf8_lossy(bytes).into_owned()
    })
}

/// Hands on every mark of a document in turn, an empty element as one that begins and ends; tells whether it was whole.
pub(super) fn walk(xml: &str, each: &mut dyn FnMut(Mark<'_>)) -> bool {
    walked(xml, each).is_some()
}

fn walked(xml: &str, each: &mut dyn FnMut(Mark<'_>)) -> Option<()> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = xml;
    while !rest.is_empty() {
        let (words, markup) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        if !words.is_empty() {
            each(Mark::Words(&entities::resolved(words)));
        }
        let Some(markup) = markup.strip_prefix('<') else {
            break;
        };
        rest = if let Some(comment) = markup.strip_prefix("!--") {
            comment.split_once("-->")?.1
        } else if let Some(data) = markup.strip_prefix("![CDATA[") {
            let (words, after) = data.split_once("]]>")?;
            each(Mark::Words(words));
            after
        } else if markup.starts_with('?') {
            markup.split_once("?>")?.1
        } else if markup.starts_with('!') {
            markup.get(declaration(markup)?..)?
        } else if let Some(end) = markup.strip_prefix('/') {
            let (name, after) = end.split_once('>')?;
            let name = name.trim_end();
            if open.pop()? != name {
                return None;
            }
            each(Mark::Close(split(name).1));
            after
        } else {
            let (tag, after) = markup.split_at_checked(tag_length(markup)?)?;
            let (inner, is_empty) = tag.strip_suffix('/').map_or((tag, false), |inner| (inner, true));
            let whole = inner.split_whitespace().next().unwrap_or_default();
            let (prefix, name) = split(whole);
            each(Mark::Open(Tag {
                name,
                prefix,
                attributes: inner.get(whole.len()..)?,
            }));
            if is_empty {
                each(Mark::Close(name));
            } else {
                open.push(whole);
            }
            after.get(1..)?
        };
    }
    open.is_empty().then_some(())
}

/// Returns how long a tag is up to the `>` that ends it, which is none of an attribute.
fn tag_length(tag: &str) -> Option<usize> {
    let mut quote = 0;
    tag.bytes().position(|byte| {
        match byte {
            b'"' | b'\'' if quote == 0 => quote = byte,
            _ if byte == quote => quote = 0,
            b'>' => return quote == 0,
            _ => {}
        }
        false
    })
}

/// Returns how long the declaration of a document's type is.
fn declaration(text: &str) -> Option<usize> {
    // Declarations in brackets may be part of it.
    let end = text.find('>')? + 1;
    if text.get(..end)?.contains('[') {
        text.find("]>").map(|end| end + 2)
    } else {
        Some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::text::decode_natively;
    use proptest::prelude::*;

    fn shown(xml: &str) -> (String, bool) {
        let mut out = String::new();
        let is_whole = walk(xml, &mut |mark| match mark {
            Mark::Open(tag) => {
                out.push('<');
                out.push_str(tag.name);
                for key in ["a", "id"] {
                    if let Some(value) = tag.get(key) {
                        out.push_str(&format!(" {key}={value}"));
                    }
                }
                out.push('>');
            }
            Mark::Close(name) => out.push_str(&format!("</{name}>")),
            Mark::Words(words) => out.push_str(words),
        });
        (out, is_whole)
    }

    #[test]
    fn marks_come_in_turn() {
        let table = [
            (
                "<?xml version='1.0'?><w:p a='1 &amp; 2'>x<b/>y</w:p>",
                "<p a=1 & 2>x<b></b>y</p>",
                true,
            ),
            (
                "<p>&lt;&#8211;&nosuch;&<![CDATA[<c>]]><!-- no --></p>",
                "<p><–&nosuch;&<c></p>",
                true,
            ),
            ("<p r:id='7'>cut", "<p id=7>cut", false),
            ("<p>one</q>two", "<p>one", false),
            ("<p a='1' a='2'/>", "<p a=1></p>", true),
            ("", "", true),
        ];
        for (xml, expected, is_whole) in table {
            assert_eq!(shown(xml), (expected.to_owned(), is_whole), "{xml}");
        }
    }

    #[test]
    fn other_encodings_are_decoded() {
        let wide: Vec<u8> = std::iter::once(0xfeff)
            .chain("<p>é</p>".encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(decoded(&wide, decode_natively), "<p>é</p>");
        assert_eq!(decoded(b"\xef\xbb\xbf<p/>", decode_natively), "<p/>");
        assert_eq!(decoded(b"<p>\xff</p>", decode_natively), "<p>\u{fffd}</p>");
    }

    /// Reads a document with a library for XML.
    fn theirs(xml: &str) -> (String, bool) {
        use quick_xml::events::{BytesStart, Event};
        let mut reader = quick_xml::Reader::from_str(xml);
        reader.config_mut().allow_dangling_amp = true;
        let (mut out, mut depth) = (String::new(), 0);
        let begin = |out: &mut String, start: &BytesStart<'_>| {
            out.push('<');
            out.push_str(start.local_name().as_ref());
            for key in ["a", "id"] {
                let is_it = |name: &str| name.rsplit(':').next() == Some(key);
                let all: Vec<_> = start.attributes().with_checks(false).filter_map(Result::ok).collect();
                if let Some(found) = all.iter().find(|attribute| is_it(attribute.key.as_ref())) {
                    out.push_str(&format!(" {key}={}", entities::resolved(&found.value)));
                }
            }
            out.push('>');
        };
        loop {
            match reader.read_event() {
                Ok(Event::Start(start)) => {
                    depth += 1;
                    begin(&mut out, &start);
                }
                Ok(Event::Empty(start)) => {
                    begin(&mut out, &start);
                    out.push_str(&format!("</{}>", start.local_name().as_ref() as &str));
                }
                Ok(Event::End(end)) => {
                    depth -= 1;
                    out.push_str(&format!("</{}>", end.local_name().as_ref() as &str));
                }
                Ok(Event::Text(text)) => out.push_str(&text),
                Ok(Event::CData(text)) => out.push_str(&text),
                Ok(Event::GeneralRef(name)) => out.push_str(&entities::resolved(&["&", &*name, ";"].concat())),
                Ok(Event::Eof) => return (out, depth == 0),
                Ok(_) => {}
                Err(_) => return (out, false),
            }
        }
    }

    proptest! {
        #[test]
        fn documents_read_as_a_library_reads_them(
            pieces in prop::collection::vec(prop::sample::select(PIECES), 0..12),
        ) {
            let xml = pieces.concat();
            prop_assert_eq!(shown(&xml), theirs(&xml), "{}", xml);
        }
    }

    const PIECES: &[&str] = &[
        "<p>",
        "</p>",
        "<w:p>",
        "</w:p>",
        "</p >",
        "<q a='1'>",
        "</q>",
        "<b/>",
        "<b id = \"x>y\"/>",
        "<b a='&lt;' x:id='2' />",
        "words",
        " & ",
        "&amp;",
        "&#233;",
        "&nosuch;",
        "ü;",
        "<![CDATA[<p>&amp;]]>",
        "<!-- <p> -->",
        "<?php <p> ?>",
        "<!DOCTYPE p>",
        "<!DOCTYPE p [<!ENTITY b '<p>'>]>",
        "\n",
        "<p a=\"'\" id='\"'>",
        ">",
        "\"",
        "<!--",
        "<![CDATA[",
        "<p",
        "</",
    ];

    #[test]
    fn hostile_documents_take_no_longer_than_their_length() {
        let table = [
            "<".repeat(4_000_000),
            "<a>".repeat(1_000_000),
            "&".repeat(4_000_000),
            format!("<a {}>", "b='c' ".repeat(500_000)),
            "\"".repeat(4_000_000),
            "<!--".repeat(1_000_000),
            "<!a>".repeat(1_000_000),
            "<!a[".repeat(1_000_000),
            "<a b=".repeat(1_000_000),
            format!("<!DOCTYPE a [{}", "<!ENTITY b 'c'>".repeat(200_000)),
        ];
        for xml in table {
            shown(&xml);
        }
    }
}
