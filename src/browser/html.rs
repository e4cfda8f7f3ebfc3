//! The browser's own parser of HTML, so that none is shipped. The page that it makes is inert: no script of it runs, nothing of it is
//! loaded, and nothing of it gets into ours.

use web_sys::{DomParser, SupportedType, XmlSerializer};

use crate::core::format::html::{Tree, prepared, serialised};

/// Parses a page with the browser's parser (WHATWG HTML, 8.5.1).
///
/// The tree comes over as XML in one call: to ask the browser for each node would take ten calls for each.
#[must_use]
pub fn parse(html: &str) -> Tree {
    as_xml(&prepared(html))
        .map(|xml| serialised::read(&xml))
        .unwrap_or_default()
}

fn as_xml(html: &str) -> Option<String> {
    let document = DomParser::new()
        .ok()?
        .parse_from_string(html, SupportedType::TextHtml)
        .ok()?;
    XmlSerializer::new().ok()?.serialize_to_string(&document).ok()
}
