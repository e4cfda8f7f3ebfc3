//! What office documents and books have in common: members that are XML, paths between them, and what a document says of itself.
//!
//! When a document was made says nothing of when its words were published, so it fills no date.

use super::super::article::Field;
use super::super::problem::ProblemKind;
use super::Opening;
use super::ascii::{end_of, trimmed};
use super::draft::Draft;
use super::words::{add_field, is_language};
use super::xml::{self, Mark};
use super::zip::Package;
use crate::core::model::PartKind;
use crate::core::text::lower_case;

/// Returns what an office document says of itself: headline, title, author, language. When it was made says nothing of when its words
/// were published.
pub(super) fn fields(opening: &mut Opening<'_>, package: &Package<'_>, draft: &Draft, path: &str) -> Vec<Field> {
    let mut fields = Vec::new();
    if let Some(headline) = draft.first(PartKind::Headline) {
        add_field(&mut fields, "title", headline, "document-headline");
    }
    let Ok(properties) = member(opening, package, path) else {
        return fields;
    };
    let said = said(&properties);
    for (name, value) in &said {
        let is_of_use = match *name {
            "title" => !is_made_up(value),
            "language" => is_language(value.trim()),
            name => name == "author",
        };
        if is_of_use {
            add_field(&mut fields, name, value, "document-properties");
        }
    }
    for (name, value) in &said {
        if *name == "first" {
            add_field(&mut fields, "author", value, "document-properties");
        }
    }
    fields
}

/// Returns what the properties of a document or a book say, by the fields of the card; `first` is who began it.
pub(super) fn said(xml: &str) -> Vec<(&'static str, String)> {
    let mut said: Vec<(&'static str, String)> = Vec::new();
    let mut is_open = false;
    xml::walk(xml, &mut |mark| match mark {
        Mark::Open(tag) => {
            let name = match tag.name {
                "title" => "title",
                "creator" => "author",
                "initial-creator" => "first",
                "publisher" => "outlet",
                "language" => "language",
                _ => "",
            };
            is_open = !name.is_empty();
            if is_open {
                said.push((name, String::new()));
            }
        }
        Mark::Close(_) => is_open = false,
        Mark::Words(text) => {
            if let (true, Some((_, value))) = (is_open, said.last_mut()) {
                value.push_str(text);
            }
        }
    });
    said
}

/// Tells whether a title was put there by a program and not by a person.
fn is_made_up(title: &str) -> bool {
    let title = lower_case(title.trim());
    "microsoft word/untitled/unbenannt/document/dokument/sans titre/sin título"
        .split('/')
        .filter_map(|start| title.strip_prefix(start))
        .any(|rest| trimmed(rest, b"0123456789").is_empty() || rest.starts_with(" - "))
}

/// Reads a member that is XML.
pub(super) fn member(opening: &mut Opening<'_>, package: &Package<'_>, path: &str) -> Result<String, ProblemKind> {
    let Some(entry) = package.find(path) else {
        return Err(ProblemKind::Damaged);
    };
    let bytes = package.read(entry, &opening.limits, &mut opening.left)?;
    Ok(xml::decoded(&bytes, opening.decode))
}

/// Returns the path that another one leads to from a folder.
pub(super) fn joined(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let from = if path.starts_with('/') { "" } else { folder };
    for part in from.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Returns where the code of a field leads, if it is a link: `HYPERLINK "https://…"`.
pub(super) fn link_of(code: &str) -> Option<String> {
    let (word, rest) = code.trim_start().split_at_checked(9)?;
    let rest = rest.trim_start();
    let address = match rest.strip_prefix('"') {
        Some(rest) => rest.get(..end_of(rest, b"\""))?,
        None => rest.split_ascii_whitespace().next()?,
    };
    // A switch names a place in the same document.
    let is_link = word.eq_ignore_ascii_case("hyperlink") && !address.is_empty() && !address.starts_with('\\');
    is_link.then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_readers() {
        let table = [
            (
                " HYPERLINK \"https://a.example/?b=c\" \\o \"tip\" ",
                Some("https://a.example/?b=c"),
            ),
            ("hyperlink https://a.example", Some("https://a.example")),
            ("HYPERLINK \\l \"place\"", None),
            ("PAGE", None),
            ("HYPERLINK", None),
        ];
        for (code, address) in table {
            assert_eq!(link_of(code).as_deref(), address, "{code}");
        }
        assert_eq!(joined("word", "styles.xml"), "word/styles.xml");
        assert_eq!(joined("word", "/word/./styles.xml"), "word/styles.xml");
        assert_eq!(joined("OEBPS/text", "../../../a.html"), "a.html");
        let made_up = ["Microsoft Word - a.doc", "Untitled", "Dokument1", "document"];
        assert!(made_up.into_iter().all(is_made_up));
        assert!(!is_made_up("Documents show a delay"));
    }
}
