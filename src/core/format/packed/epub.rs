//! Electronic books: each chapter in the order of reading as a page of its own, as programs that collect articles make them.
//!
//! The cover, the table of contents and what has hardly any words are left out. It does not open what is locked.

use super::super::problem::ProblemKind;
use super::form::Form;
use super::office::{joined, member};
use super::words::{add_field, is_language};
use super::xml::{self, Mark};
use super::zip::Package;
use super::{Body, Field, Opening, Piece, mail, mime};
use crate::core::order::sort_by_key;

/// Letters and digits below which a chapter is none: title pages, part titles, pages with one picture.
const WORDS: usize = 200;

/// Opens a book.
pub(super) fn open(opening: &mut Opening<'_>, name: &str, bytes: &[u8]) {
    let package = match Package::open(bytes, opening.limits.members) {
        Ok(package) => package,
        Err(what) => return opening.report(name, what),
    };
    let container = member(opening, &package, "META-INF/container.xml").unwrap_or_default();
    let Some(path) = first_attribute(&container, "rootfile", "full-path") else {
        return opening.report(name, ProblemKind::Damaged);
    };
    let book = match member(opening, &package, &path) {
        Ok(xml) => Book::read(&xml),
        Err(what) => return opening.report(name, what),
    };
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let is_locked = package.find("META-INF/encryption.xml").is_some();
    let mut chapters: Vec<(String, Vec<u8>)> = Vec::new();
    let most = opening.limits.pieces.saturating_add(1);
    let before = opening.problems.len();
    for href in book.chapters() {
        if chapters.len() >= most || opening.left == 0 {
            break;
        }
        let path = joined(folder, &mime::percent(href));
        let shown = [name, "/", &path].concat();
        let Some(entry) = package.find(&path) else {
            opening.report(&shown, ProblemKind::Damaged);
            continue;
        };
        match package.read(entry, &opening.limits, &mut opening.left) {
            Err(what) => opening.report(&shown, what),
            // Locked chapters are no text; fonts alone may be locked as well.
            Ok(bytes) if is_locked && bytes.contains(&0) => {
                opening.report(name, ProblemKind::Locked);
                return;
            }
            Ok(bytes) if mail::weight_of_page(&bytes) < WORDS => {}
            Ok(bytes) => chapters.push((shown, bytes)),
        }
        // One chapter that is missing is worth a word, a hundred thousand are not.
        if opening.problems.len() > before + 100 {
            break;
        }
    }
    if chapters.is_empty() && opening.problems.len() == before {
        return opening.report(name, ProblemKind::Empty);
    }
    let is_one = chapters.len() == 1;
    for (name, bytes) in chapters {
        opening.add(Piece {
            name,
            form: Form::Html,
            body: Body::Bytes { bytes, charset: None },
            fields: book.fields(is_one),
            encoding: None,
        });
    }
}

/// Returns the first attribute of this name that an element of this name has.
fn first_attribute(xml: &str, element: &str, attribute: &str) -> Option<String> {
    let mut found = None;
    xml::walk(xml, &mut |mark| {
        if let Mark::Open(tag) = mark
            && found.is_none()
            && tag.name == element
        {
            found = tag.get(attribute);
        }
    });
    found
}

/// What a book says of itself.
#[derive(Default)]
struct Book {
    /// Its members, sorted by their ids.
    items: Vec<Item>,
    /// The ids of the chapters, in the order of reading.
    spine: Vec<String>,
    /// Members that its guide names as no part of the text.
    outside: Vec<String>,
    words: Vec<(&'static str, String)>,
}

struct Item {
    id: String,
    href: String,
    is_page: bool,
}

impl Book {
    fn read(xml: &str) -> Self {
        let mut book = Self::default();
        let mut open: Option<&'static str> = None;
        xml::walk(xml, &mut |mark| match mark {
            Mark::Open(tag) => {
                open = None;
                let value = |name: &str| tag.get(name).unwrap_or_default();
                match tag.name {
                    "item" => {
                        let kind = value("media-type");
                        let is_nav = value("properties").split_whitespace().any(|word| word == "nav");
                        book.items.push(Item {
                            id: value("id"),
                            href: value("href"),
                            is_page: !is_nav && matches!(kind.as_str(), "application/xhtml+xml" | "text/html"),
                        });
                    }
                    "itemref" if value("linear") != "no" => book.spine.push(value("idref")),
                    "reference" if matches!(value("type").as_str(), "cover" | "toc" | "title-page") => {
                        let href = value("href");
                        book.outside.push(href.split('#').next().unwrap_or_default().to_owned());
                    }
                    "title" => open = Some("title"),
                    "creator" => open = Some("author"),
                    "publisher" => open = Some("outlet"),
                    "language" => open = Some("language"),
                    _ => {}
                }
                book.words.extend(open.map(|name| (name, String::new())));
            }
            Mark::Close(_) => open = None,
            Mark::Words(words) => {
                if let (Some(_), Some((_, value))) = (open, book.words.last_mut()) {
                    value.push_str(words);
                }
            }
        });
        sort_by_key(&mut book.items, |item| item.id.clone());
        sort_by_key(&mut book.outside, Clone::clone);
        book
    }

    /// Returns where its chapters are, in the order of reading.
    fn chapters(&self) -> impl Iterator<Item = &str> {
        self.spine.iter().filter_map(|id| {
            let at = self.items.binary_search_by(|item| item.id.cmp(id)).ok()?;
            let item = self.items.get(at)?;
            let file = item.href.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
            let is_outside = self.outside.binary_search(&item.href).is_ok()
                || ["nav.", "toc.", "cover.", "titlepage."]
                    .iter()
                    .any(|start| file.starts_with(start));
            (item.is_page && !is_outside).then_some(item.href.as_str())
        })
    }

    /// Returns what the book says of its chapters; the title and the author of the book are those of a chapter only where there is
    /// one.
    fn fields(&self, is_one: bool) -> Vec<Field> {
        let mut fields = Vec::new();
        for (name, value) in &self.words {
            let is_of_use = match *name {
                "language" => is_language(value.trim()),
                "outlet" => true,
                _ => is_one,
            };
            if is_of_use {
                add_field(&mut fields, name, value, "document-properties");
            }
        }
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_come_in_the_order_of_reading() {
        let book = Book::read(
            "<package><metadata><dc:title>The Brook</dc:title><dc:creator>Ada Lind</dc:creator><dc:language>en</dc:language></metadata><manifest><item id='n' href='toc1.xhtml' media-type='application/xhtml+xml' properties='scripted nav'/><item id='c' href='cover.xhtml' media-type='application/xhtml+xml'/><item id='b' href='text/b%20b.xhtml' media-type='application/xhtml+xml'/><item id='a' href='text/a.xhtml' media-type='application/xhtml+xml'/><item id='x' href='x.svg' media-type='image/svg+xml'/><item id='g' href='guide.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='c'/><itemref idref='n'/><itemref idref='b'/><itemref idref='g'/><itemref idref='x'/><itemref idref='a'/><itemref idref='a2'/><itemref idref='a' linear='no'/></spine><guide><reference type='toc' href='guide.xhtml#x'/></guide></package>",
        );
        assert_eq!(
            book.chapters().collect::<Vec<_>>(),
            ["text/b%20b.xhtml", "text/a.xhtml"]
        );
        let names = |is_one| book.fields(is_one).iter().map(|field| field.name).collect::<Vec<_>>();
        assert_eq!(names(true), ["title", "author", "language"]);
        assert_eq!(names(false), ["language"]);
    }
}
