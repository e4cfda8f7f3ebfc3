//! From the XML in which a browser writes out a page that it has parsed, to our tree, so that the page crosses over in one call.
//!
//! It reads only what a browser's serialiser writes and is no parser of other people's XML: nothing is checked, and names may be
//! anything that HTML allows.

use super::super::packed::entities::resolved;
use super::tree::{Builder, Tree};
use std::borrow::Cow;

/// Reads what a browser's `XMLSerializer` wrote.
#[must_use]
pub fn read(xml: &str) -> Tree {
    let mut builder = Builder::default();
    let mut rest = xml;
    while let Some((text, tag)) = rest.split_once('<') {
        builder.text(&decoded(text));
        rest = if let Some(comment) = tag.strip_prefix("!--") {
            let (comment, after) = comment.split_once("-->").unwrap_or((comment, ""));
            builder.comment(comment);
            after
        } else if tag.starts_with(['!', '?']) {
            tag.split_once('>').unwrap_or_default().1
        } else if tag.starts_with('/') {
            builder.close();
            tag.split_once('>').unwrap_or_default().1
        } else {
            element(tag, &mut builder)
        };
    }
    builder.text(&decoded(rest));
    builder.finish()
}

/// Opens the element whose tag begins here, behind its `<`, and returns what follows the tag.
fn element<'a>(tag: &'a str, builder: &mut Builder) -> &'a str {
    let is_space = |c: char| c.is_ascii_whitespace();
    let is_end = |c: char| is_space(c) || c == '/' || c == '>';
    let (name, mut rest) = tag.split_at(tag.find(is_end).unwrap_or(tag.len()));
    let mut attributes: Vec<(&str, Cow<'_, str>)> = Vec::new();
    loop {
        rest = rest.trim_start_matches(is_space);
        let is_empty = rest.starts_with("/>");
        if is_empty || rest.is_empty() || rest.starts_with('>') {
            builder.open(name, attributes.iter().map(|(name, value)| (*name, &**value)));
            if is_empty {
                builder.close();
            }
            return rest.get(if is_empty { 2 } else { 1 }..).unwrap_or_default();
        }
        // The first character belongs to the name whatever it is: in HTML a name may begin with `=`.
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let length = rest[first..]
            .find(|c| is_end(c) || c == '=')
            .map_or(rest.len(), |end| first + end);
        let (attribute, after) = rest.split_at(length);
        rest = after;
        if let Some(quoted) = after.strip_prefix("=\"") {
            let (value, after) = quoted.split_once('"').unwrap_or((quoted, ""));
            attributes.push((attribute, decoded(value)));
            rest = after;
        }
    }
}

/// Returns text without the references that a serialiser writes.
fn decoded(text: &str) -> Cow<'_, str> {
    if text.contains('&') {
        Cow::Owned(resolved(text))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Attribute, Tag};
    use super::*;

    #[test]
    fn what_browsers_write_is_read() {
        // As Firefox and Chromium write it, odd names included.
        let xml = "<!DOCTYPE html>\n<!--?xml foo?-->\n<!--a---->\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head></head>\
                   <body class=\"a&quot;b\" @click=\"x>y\" \"=\"5\" =q=\"2\" id=\"c\"><p hidden=\"\">ns<style>a&gt;b{}</style></p><o:p>w</o:p>\
                   <a<b>odd</a<b>\u{a0}z<svg viewBox=\"0 0\"><style/><title>t</title></svg><img src=\"x\" /><br />&#9;&#x41; &amp;lt; &no; & \
                   <a href=\"j&#10;s\">l</a>one<!-- c -->two</body></html>";
        let tree = read(xml);
        let body = (0..tree.len()).find(|at| tree.tag(*at) == Tag::Body).unwrap();
        assert_eq!(tree.attribute(body, Attribute::Class), Some("a\"b"));
        assert_eq!(tree.attribute(body, Attribute::Id), Some("c"));
        assert_eq!(tree.attribute(body + 1, Attribute::Hidden), Some(""));
        let text: String = (0..tree.len()).map(|at| tree.text(at)).collect();
        assert_eq!(text, "nswodd\u{a0}z\tA &lt; &no; & lonetwo");
        let link = (0..tree.len()).find(|at| tree.tag(*at) == Tag::A).unwrap();
        assert_eq!(tree.attribute(link, Attribute::Href), Some("j\ns"));
        assert_eq!(tree.text(tree.len() - 1), "onetwo");
        assert_eq!(tree.end(body), tree.len());
    }

    #[test]
    fn anything_is_read_somehow() {
        for xml in [
            "",
            "<",
            "</",
            "<a",
            "<a b",
            "<a b=",
            "<a b=\"",
            "<!--",
            "<?",
            "&",
            "<a/",
            "</a></a>x",
            "<a>x",
            "<é é=\"é\"/>&#xffffff;",
        ] {
            let _ = read(xml);
        }
        let deep = "<div>".repeat(100_000) + "x";
        assert_eq!(read(&deep).len(), 100_001);
    }
}
