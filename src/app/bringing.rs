//! Files on their way in: which of them are casebooks, in archives too, and how far reading and merging them has come. It reads no
//! casebook itself; whoever does reads a slice at a time, so that the page stays fluent however many there are.

use std::rc::Rc;

use super::action::FileBytes;
use super::slot::Slot;
use super::taking::Taking;
use crate::core::format::packed::{Books, Limits};
use crate::core::format::problem::ProblemKind;
use crate::core::model::Casebook;
use crate::core::text::lower_case;

/// How many bytes are read in one go, unless one file alone has more.
pub const SLICE_BYTES: usize = 100_000;
/// How many records are merged in one go, unless one file alone has more.
pub const SLICE_RECORDS: usize = 3_000;

/// How many claims are looked at in one go for what is to settle, unless one source alone has more.
pub const SLICE_CLAIMS: usize = 3_000;

/// A step of bringing files together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BringAction {
    /// Read the next files.
    ReadOn,
    /// Read no more, and keep what was read.
    StopReading,
    /// Merge the next files into what is to be merged.
    MergeOn,
    /// Look at the next files again, now that the casebook is another one.
    LookOn,
    /// Merge nothing after all.
    StopMerging,
}

/// A casebook that waits to be read.
#[derive(Debug, Clone, PartialEq)]
pub enum Pending {
    /// A file.
    File(FileBytes),
    /// One of the casebooks in an archive, by its place.
    Member(Rc<Books>, usize),
}

/// Casebooks that wait to be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Queue {
    /// All of them.
    pub files: Rc<Vec<Pending>>,
    /// How many were read.
    pub done: usize,
    /// How many bytes may still be unpacked from archives.
    left: usize,
}

/// What became of taking the next file out of the queue.
pub type Taken = Result<FileBytes, (String, ProblemKind)>;

impl Queue {
    /// Returns a queue of these.
    #[must_use]
    pub fn of(files: Vec<Pending>) -> Self {
        Self {
            files: Rc::new(files),
            done: 0,
            left: Limits::default().total,
        }
    }

    /// Puts more behind those that wait.
    pub fn extend(&mut self, files: Vec<Pending>) {
        self.left = self.left.max(Limits::default().total / 2);
        Rc::make_mut(&mut self.files).extend(files);
    }

    /// Takes the next one out, unpacked.
    pub fn take(&mut self) -> Option<Taken> {
        let next = self.files.get(self.done)?;
        self.done += 1;
        Some(match next {
            Pending::File(file) => Ok(file.clone()),
            Pending::Member(books, place) => {
                let name = books.path(*place);
                match books.unpack(*place, &mut self.left) {
                    Ok(bytes) => Ok(FileBytes {
                        name,
                        bytes: bytes.into(),
                    }),
                    Err(what) => Err((name, what)),
                }
            }
        })
    }
}

/// Files that are being merged. Nothing of the casebook changes before the last of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Merging {
    /// The files, by their place.
    pub places: Rc<Vec<usize>>,
    /// How many slices were done.
    pub step: usize,
    /// The work.
    pub work: Slot<Work>,
}

/// What is done of merging files.
#[derive(Debug, Default)]
pub struct Work {
    /// What was put together so far.
    pub all: Casebook,
    /// How many of the files are in it.
    pub done: usize,
    /// The merge itself, once all of them are in it.
    pub taking: Option<Taking>,
    /// How often it began again.
    pub again: usize,
}

impl Merging {
    /// Returns the start of merging the files at these places.
    #[must_use]
    pub fn of(places: Vec<usize>) -> Self {
        Self {
            places: Rc::new(places),
            step: 0,
            work: Slot::default(),
        }
    }

    /// Returns how many files are put together, and which share of a thousand of the whole is done.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let of = |work: &Work| {
            let (files, records) = (self.places.len().max(1), work.all.records().len().max(1));
            // Putting together is a third of it, taking in and deriving are the rest.
            let taken = work.taking.as_ref().map_or(0, |taking| taking.done.min(2 * records));
            (work.done, 333 * work.done / files + 333 * taken / records)
        };
        self.work.look(of).unwrap_or_default()
    }
}

/// Files by what they are.
#[derive(Debug, Default)]
pub struct Sorted {
    /// Casebooks.
    pub books: Vec<Pending>,
    /// Files of articles; an archive that holds both is here too.
    pub articles: Vec<FileBytes>,
    /// The paths of the casebooks in archives that hold both.
    pub taken: Vec<String>,
}

/// Tells whether a file is a casebook by its name.
#[must_use]
pub fn is_book(name: &str) -> bool {
    let name = lower_case(name);
    name.ends_with(".json") || name.ends_with(".jsonld")
}

/// Tells casebooks from articles.
#[must_use]
pub fn sorted(files: Vec<FileBytes>) -> Sorted {
    let mut sorted = Sorted::default();
    for file in files {
        if is_book(&file.name) {
            sorted.books.push(Pending::File(file));
            continue;
        }
        let Some(books) = Books::of(&file.name, &file.bytes) else {
            sorted.articles.push(file);
            continue;
        };
        let books = Rc::new(books);
        for place in 0..books.count() {
            sorted.books.push(Pending::Member(Rc::clone(&books), place));
            if books.has_others {
                sorted.taken.push(books.path(place));
            }
        }
        if books.has_others {
            sorted.articles.push(file);
        }
    }
    sorted
}
