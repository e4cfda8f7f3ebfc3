//! Saved web pages: the text of the article (or all that can be seen), what its parts were, and what the page says of it.
//!
//! Only text leaves here, with spans and web addresses; nothing of the markup does. Nothing is loaded and nothing runs. The page lends
//! its parser ([`ParseHtml`]); what is read is the tree. Neither a broken page nor a hostile one is refused: something is always read.

mod address;
mod blocks;
mod charset;
mod extract;
mod flatten;
mod headline;
mod hints;
mod linked;
mod mask;
mod metadata;
mod muted;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
mod roots;
pub mod serialised;
#[cfg(test)]
mod tests;
pub mod tree;

pub use charset::charset;
#[cfg(not(target_arch = "wasm32"))]
pub use native::parse as parse_natively;
pub use tree::{ParseHtml, Tree};

use super::article::{Extent, Field, PartSpan};
use std::borrow::Cow;

/// What was read from a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its text, ready to be frozen: freezing changes nothing in it.
    pub text: String,
    /// What its parts were, in the order of the text.
    pub parts: Vec<PartSpan>,
    /// What the page says of the article, one value for a field.
    pub fields: Vec<Field>,
    /// How much of the page the text is.
    pub extent: Extent,
    /// What a person should know: `no-article` (no article was told from what stands around it, so the text is the whole page),
    /// `cut-off` (the page is larger or more deeply nested than is read), `less-than-its-data` (the page carries a text of the article
    /// as data, and shows less than half of it, as where one has to pay for the rest).
    pub doubts: Vec<&'static str>,
}

/// Reads a page.
///
/// Where no article can be told from what stands around it, all that can be seen is taken; the page says which.
#[must_use]
pub fn read(tree: &Tree, extent: Extent) -> Page {
    let said = metadata::said(tree);
    let (extracted, extent) = extract::extract(tree, &said, extent);
    let (text, parts) = flatten::flatten(tree, &extracted, &said.base());
    let fields = metadata::fields(tree, &said, &extracted);
    let mut doubts = extracted.doubts;
    if tree.is_cut() {
        doubts.push("cut-off");
    }
    Page {
        text,
        parts,
        fields,
        extent,
        doubts,
    }
}

/// Elements that have no end tag in HTML.
const VOID: &str = " area base br col embed hr img input link meta param source track wbr ";

/// Returns a page as a parser of HTML should be given it: without a byte order mark, where it is XHTML with an end tag for each element
/// that XML closes in its own tag (`<title/>` would swallow everything else), and with other names for what nothing may come of.
#[must_use]
pub fn prepared(html: &str) -> String {
    muted::muted(&closed(html))
}

/// Returns a page without a byte order mark, and XHTML with an end tag for each element that XML closes in its own tag.
fn closed(html: &str) -> Cow<'_, str> {
    let html = html.trim_start_matches('\u{feff}');
    let head = &html[..html.floor_char_boundary(1_024.min(html.len()))];
    let is_xhtml = head.trim_start().starts_with("<?xml") || head.contains("xmlns=\"http://www.w3.org/1999/xhtml\"");
    if !is_xhtml || !html.contains("/>") {
        return Cow::Borrowed(html);
    }
    let mut whole = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        whole.push_str(text);
        let (tag, after) = tag.split_at(tag_length(tag));
        rest = after;
        let name = &tag[1..];
        let is_end = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == ':');
        let name = &name[..name.find(is_end).unwrap_or(name.len())];
        let is_void = || VOID.contains(&[" ", &name.to_ascii_lowercase(), " "].concat());
        match tag
            .strip_suffix("/>")
            .filter(|_| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            Some(open) if !is_void() => {
                for part in [open, "></", name, ">"] {
                    whole.push_str(part);
                }
            }
            _ => whole.push_str(tag),
        }
    }
    whole.push_str(rest);
    Cow::Owned(whole)
}

/// Returns how long the tag or comment that begins here is, in bytes.
fn tag_length(tag: &str) -> usize {
    if let Some(comment) = tag.strip_prefix("<!--") {
        return comment.find("-->").map_or(tag.len(), |end| end + "<!---->".len());
    }
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return at + 1,
            // A stray `<` in a text: the next tag begins here.
            (None, '<') if at > 0 => return at,
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    // A quotation mark that is never closed belongs to no attribute.
    tag.find('>').map_or(tag.len(), |end| end + 1)
}
