//! Casebooks in an archive, such as the files that a class handed in: found by their names, and unpacked one at a time.
//!
//! It looks into no archive in the archive, and unpacks no more in all than the limits of one file allow.

use std::rc::Rc;

use super::super::problem::ProblemKind;
use super::ascii::is_among;
use super::form::extension_of;
use super::zip::{Entry, Package};
use super::{Form, Limits, archive, form_of};

/// The casebooks in one archive.
#[derive(Debug, Clone, PartialEq)]
pub struct Books {
    name: String,
    bytes: Rc<[u8]>,
    entries: Vec<Entry>,
    /// Whether there is something else in it that may be an article.
    pub has_others: bool,
}

impl Books {
    /// Looks into a file; `None` where it is no archive, or one without casebooks.
    #[must_use]
    pub fn of(name: &str, bytes: &Rc<[u8]>) -> Option<Self> {
        if form_of(name, bytes) != Form::Zip {
            return None;
        }
        let package = Package::open(bytes, Limits::default().members).ok()?;
        let mut books = Self {
            name: name.to_owned(),
            bytes: Rc::clone(bytes),
            entries: Vec::new(),
            has_others: package.is_cut,
        };
        for entry in package.into_entries() {
            if entry.is_folder || archive::is_besides(&entry.name) {
                continue;
            }
            if is_among(&extension_of(&entry.name), "json jsonld") {
                books.entries.push(entry);
            } else {
                books.has_others = true;
            }
        }
        (!books.entries.is_empty()).then_some(books)
    }

    /// Returns how many casebooks there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.entries.len()
    }

    /// Returns the path of a casebook, the archive's name first.
    #[must_use]
    pub fn path(&self, place: usize) -> String {
        let inside = self.entries.get(place).map_or("", |entry| entry.name.as_str());
        [self.name.as_str(), "/", inside].concat()
    }

    /// Unpacks one. `left` is how many bytes may still be unpacked.
    ///
    /// # Errors
    ///
    /// Where it is damaged, locked or larger than the limits.
    pub fn unpack(&self, place: usize, left: &mut usize) -> Result<Vec<u8>, ProblemKind> {
        let entry = self.entries.get(place).ok_or(ProblemKind::Damaged)?;
        Package::known(&self.bytes).read(entry, &Limits::default(), left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns an archive of members that are not packed, with the checksums of APPNOTE, section 4.4.7.
    fn archive_of(members: &[(&str, &str)]) -> Rc<[u8]> {
        fn crc(bytes: &[u8]) -> u32 {
            !bytes.iter().fold(!0_u32, |crc, byte| {
                (0..8).fold(crc ^ u32::from(*byte), |c, _| {
                    if c & 1 == 1 { c >> 1 ^ 0xedb8_8320 } else { c >> 1 }
                })
            })
        }
        let (mut bytes, mut table) = (Vec::new(), Vec::new());
        let short = |n: usize| u16::try_from(n).expect("short").to_le_bytes();
        let long = |n: usize| u32::try_from(n).expect("small").to_le_bytes();
        for (name, words) in members {
            let at = bytes.len();
            let mut fields = vec![20, 0, 0, 8, 0, 0, 0, 0, 0, 0];
            fields.extend(crc(words.as_bytes()).to_le_bytes());
            fields.extend([long(words.len()), long(words.len())].concat());
            fields.extend([short(name.len()), [0, 0]].concat());
            bytes.extend(b"PK\x03\x04");
            bytes.extend(&fields);
            bytes.extend(name.as_bytes());
            bytes.extend(words.as_bytes());
            table.extend(b"PK\x01\x02\x14\0");
            table.extend(&fields);
            table.extend([0; 10]);
            table.extend(long(at));
            table.extend(name.as_bytes());
        }
        let (at, length) = (bytes.len(), table.len());
        bytes.extend(table);
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend([short(members.len()), short(members.len())].concat());
        bytes.extend([long(length), long(at)].concat());
        bytes.extend([0, 0]);
        bytes.into()
    }

    #[test]
    fn casebooks_are_found_by_name_and_unpacked() {
        type Members = &'static [(&'static str, &'static str)];
        let table: &[(Members, &[&str], bool)] = &[
            (&[("a.variorum.json", "{}")], &["in.zip/a.variorum.json"], false),
            (
                &[("class/Ada/B.JSON", "[1]"), ("class/notes.txt", "x"), ("class/", "")],
                &["in.zip/class/Ada/B.JSON"],
                true,
            ),
            (
                &[("a.jsonld", ""), ("__MACOSX/._a.jsonld", "?"), ("picture.png", "?")],
                &["in.zip/a.jsonld"],
                false,
            ),
            (&[("a.txt", "x"), ("page_files/.b.json", "{}")], &[], false),
        ];
        for (members, paths, has_others) in table {
            let bytes = archive_of(members);
            let Some(books) = Books::of("in.zip", &bytes) else {
                assert!(paths.is_empty(), "{members:?}");
                continue;
            };
            let found: Vec<String> = (0..books.count()).map(|n| books.path(n)).collect();
            assert_eq!(found, *paths);
            assert_eq!(books.has_others, *has_others, "{members:?}");
            let mut left = 1_000;
            for (n, path) in found.iter().enumerate() {
                let inside = &path["in.zip/".len()..];
                let words = members.iter().find(|(name, _)| *name == inside);
                let words = words.map(|(_, words)| words.as_bytes());
                assert_eq!(books.unpack(n, &mut left).ok().as_deref(), words, "{inside}");
            }
            assert_eq!(books.unpack(99, &mut left), Err(ProblemKind::Damaged));
        }
    }

    #[test]
    fn no_more_is_unpacked_than_is_left() {
        let words = "x".repeat(600);
        let bytes = archive_of(&[("a.json", &words), ("b.json", &words)]);
        let books = Books::of("in.zip", &bytes).expect("there are two");
        let mut left = 1_000;
        assert_eq!(books.unpack(0, &mut left).map(|b| b.len()), Ok(600));
        assert!(matches!(books.unpack(1, &mut left), Err(ProblemKind::Bomb { .. })));
        assert_eq!(left, 0);
        for bad in [&b"PK\x03\x04"[..], b"", b"{}"] {
            assert_eq!(Books::of("in.zip", &bad.into()), None);
        }
    }
}
