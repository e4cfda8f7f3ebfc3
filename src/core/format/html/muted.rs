//! A page without what a browser would complain of while it parses it: the page that Variorum is in forbids event handlers, styles and a
//! base address, and a browser checks even a page that it only parses against that. Nothing of these would take effect; they are
//! given other names, by which they can still be read.

use super::tag_length;

/// What a `base` element is called afterwards: parsers of HTML treat it alike (WHATWG HTML, 13.2.6.4.4).
const BASE: &str = "basefont";

/// Returns the page with these names changed in its tags.
pub(super) fn muted(html: &str) -> String {
    let mut muted = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        muted.push_str(text);
        let (tag, after) = tag.split_at(tag_length(tag));
        rest = after;
        if tag.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) {
            mute(tag, &mut muted);
        } else {
            muted.push_str(tag);
        }
    }
    muted.push_str(rest);
    muted
}

fn mute(tag: &str, muted: &mut String) {
    let is_end = |b: u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'>');
    let bytes = tag.as_bytes();
    let name_end = bytes
        .iter()
        .skip(1)
        .position(|b| is_end(*b))
        .map_or(bytes.len(), |at| at + 1);
    let name = &tag[1..name_end];
    if name.eq_ignore_ascii_case("base") {
        muted.push('<');
        muted.push_str(BASE);
    } else {
        muted.push_str(&tag[..name_end]);
        if name.eq_ignore_ascii_case("style") {
            // Of two attributes of one name the first counts: no browser knows this sort of style.
            muted.push_str(" type=x");
        }
    }
    let (mut quote, mut fresh, mut written) = (None, true, name_end);
    for at in name_end..bytes.len() {
        let byte = bytes[at];
        match quote {
            Some(open) if open == byte => (quote, fresh) = (None, true),
            Some(_) => {}
            None if matches!(byte, b'"' | b'\'') && bytes[..at].trim_ascii_end().ends_with(b"=") => quote = Some(byte),
            None if fresh && !is_end(byte) => {
                let attribute = &bytes[at..];
                let starts =
                    |name: &[u8]| attribute.len() > name.len() && attribute[..name.len()].eq_ignore_ascii_case(name);
                let is_style = starts(b"style") && attribute.get(5).is_some_and(|b| *b == b'=' || is_end(*b));
                if is_style || (starts(b"on") && attribute[2].is_ascii_alphabetic()) {
                    muted.push_str(&tag[written..at]);
                    muted.push_str("data-");
                    written = at;
                }
                fresh = false;
            }
            None => fresh = is_end(byte),
        }
    }
    muted.push_str(&tag[written..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_in_tags_change() {
        let table = [
            (
                "<p onclick=\"a\" style='b'>onclick=x style=y</p>",
                "<p data-onclick=\"a\" data-style='b'>onclick=x style=y</p>",
            ),
            ("<P ONCLICK=a/STYLE=b>", "<P data-ONCLICK=a/data-STYLE=b>"),
            (
                "<img alt='x onerror=1' title=\"<on\">",
                "<img alt='x onerror=1' title=\"<on\">",
            ),
            (
                "<base href=/a><style>p{}</style>",
                "<basefont href=/a><style type=x>p{}</style>",
            ),
            (
                "<p data-style=a one=b styles=c lang=on>",
                "<p data-style=a data-one=b styles=c lang=on>",
            ),
            ("a < b <3 <!-- <p onclick=x> -->", "a < b <3 <!-- <p onclick=x> -->"),
            ("<p on", "<p on"),
            ("<p é onx=1 ü>", "<p é data-onx=1 ü>"),
        ];
        for (from, to) in table {
            assert_eq!(muted(from), to);
        }
    }
}
