//! XML as it stands in office documents and books, one tag after the other.
//!
//! It keeps no tree and resolves nothing outside the file; where the XML breaks off, what stands before was read.

use super::entities;
use crate::core::text::Decode;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

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
    start: &'a BytesStart<'a>,
}

impl Tag<'_> {
    /// Returns an attribute by its name without the prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        self.find(&mut |key| key.rsplit(':').next() == Some(name))
    }

    /// Returns an attribute that has a prefix.
    pub(super) fn get_prefixed(&self, name: &str) -> Option<String> {
        self.find(&mut |key| key.split_once(':').is_some_and(|(_, local)| local == name))
    }

    fn find(&self, is_it: &mut dyn FnMut(&str) -> bool) -> Option<String> {
        let mut attributes = self.start.attributes();
        // Whether one stands twice is for a validator to say, and costs the square of their number.
        attributes.with_checks(false);
        attributes
            .filter_map(Result::ok)
            .find(|attribute| is_it(attribute.key.as_ref()))
            .map(|attribute| entities::resolved(&attribute.value))
    }
}

/// Decodes a member that is XML.
pub(super) fn decoded(bytes: &[u8], decode: Decode) -> String {
    let wide = [("UTF-16LE", b"\xff\xfe"), ("UTF-16BE", b"\xfe\xff")]
        .into_iter()
        .find(|(_, mark)| bytes.starts_with(*mark))
        .and_then(|(name, _)| decode(bytes, name));
    wide.unwrap_or_else(|| {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        String::from_utf8_lossy(bytes).into_owned()
    })
}

/// Hands on every mark of a document in turn, an empty element as one that begins and ends; tells whether it was whole.
pub(super) fn walk(xml: &str, each: &mut dyn FnMut(Mark<'_>)) -> bool {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().allow_dangling_amp = true;
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                depth += 1;
                open(&start, each);
            }
            Ok(Event::Empty(start)) => {
                open(&start, each);
                each(Mark::Close(start.local_name().as_ref()));
            }
            Ok(Event::End(end)) => {
                depth = depth.saturating_sub(1);
                each(Mark::Close(end.local_name().as_ref()));
            }
            Ok(Event::Text(text)) => each(Mark::Words(&text)),
            Ok(Event::CData(text)) => each(Mark::Words(&text)),
            Ok(Event::GeneralRef(name)) => match entities::resolve(&name) {
                Some(c) => each(Mark::Words(c.encode_utf8(&mut [0; 4]))),
                None => each(Mark::Words(&["&", &name, ";"].concat())),
            },
            Ok(Event::Eof) => return depth == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

fn open(start: &BytesStart<'_>, each: &mut dyn FnMut(Mark<'_>)) {
    let name = start.name();
    let name: &str = name.as_ref();
    let (prefix, name) = name.split_once(':').unwrap_or(("", name));
    each(Mark::Open(Tag { name, prefix, start }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::text::decode_natively;

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

    #[test]
    fn hostile_documents_take_no_longer_than_their_length() {
        let table = [
            "<".repeat(4_000_000),
            "<a>".repeat(1_000_000),
            "&".repeat(4_000_000),
            format!("<a {}>", "b='c' ".repeat(500_000)),
            "\"".repeat(4_000_000),
            "<!--".repeat(1_000_000),
            format!("<!DOCTYPE a [{}", "<!ENTITY b 'c'>".repeat(200_000)),
        ];
        for xml in table {
            shown(&xml);
        }
    }
}
