//! Electronic books: each chapter in the order of reading as a page of its own, as programs that collect articles make them.
//!
//! The cover, the table of contents and what has hardly any words are left out. It does not open what is locked.

use super::super::problem::ProblemKind;
use super::ascii::{Names, end_of, is_among};
use super::form::Form;
use super::office::{joined, member, said};
use super::words::{add_field, is_language};
use super::xml::{self, Mark};
use super::zip::Package;
use super::{Body, Field, Opening, Piece, mail, mime};

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
    /// Its members, and their ids.
    items: Vec<Item>,
    ids: Names,
    /// The ids of the chapters, in the order of reading.
    spine: Vec<String>,
    /// Members that its guide names as no part of the text.
    outside: Names,
    said: Vec<(&'static str, String)>,
}

struct Item {
    href: String,
    is_page: bool,
}

impl Book {
    fn read(xml: &str) -> Self {
        let mut book = Self::default();
        let (mut ids, mut outside) = (Vec::new(), Vec::new());
        xml::walk(xml, &mut |mark| {
            let Mark::Open(tag) = mark else {
                return;
            };
            let value = |name: &str| tag.get(name).unwrap_or_default();
            match tag.name {
                "item" => {
                    let is_page = is_among(&value("media-type"), "application/xhtml+xml text/html");
                    ids.push(value("id"));
                    book.items.push(Item {
                        href: value("href"),
                        is_page: is_page && !is_among("nav", &value("properties")),
                    });
                }
                "itemref" if value("linear") != "no" => book.spine.push(value("idref")),
                "reference" if is_among(&value("type"), "cover toc title-page") => {
                    let mut href = value("href");
                    href.truncate(end_of(&href, b"#"));
                    outside.push(href);
                }
                _ => {}
            }
        });
        book.ids = Names::of(ids);
        book.outside = Names::of(outside);
        book.said = said(xml);
        book
    }

    /// Returns where its chapters are, in the order of reading.
    fn chapters(&self) -> impl Iterator<Item = &str> {
        self.spine.iter().filter_map(|id| {
            let item = self.items.get(self.ids.find(id)?)?;
            let file = item.href.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
            let start = file.get(..end_of(&file, b".")).unwrap_or_default();
            let is_outside =
                self.outside.has(&item.href) || (start != file && is_among(start, "nav toc cover titlepage"));
            (item.is_page && !is_outside).then_some(item.href.as_str())
        })
    }

    /// Returns what the book says of its chapters; the title and the author of the book are those of a chapter only where there is
    /// one.
    fn fields(&self, is_one: bool) -> Vec<Field> {
        let mut fields = Vec::new();
        for (name, value) in &self.said {
            let is_of_use = match *name {
                "language" => is_language(value.trim()),
                "outlet" => true,
                name => is_one && name != "first",
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
