//! Files that hold articles in some wrapping: web archives, mail, office documents, books, archives and tables, taken apart into
//! pieces of one article each.
//!
//! It freezes nothing, reads no HTML and fetches nothing: what is plain text or a web page inside goes on as bytes, everything else as
//! words with what they were. Every file gives at least one piece or one problem, and none of them, however hostile, more work than its
//! limits allow.
//!
//! What the fields were read from: `mail-header`, `saved-page` (the header that a browser wrote), `document-properties`,
//! `document-headline`, `front-matter`, `row`. One field is no part of the card: `saved`, the day on which a page was saved, which says
//! nothing of its publication.

mod archive;
pub(super) mod ascii;
mod books;
pub(super) mod day;
mod docx;
mod draft;
pub(super) mod entities;
mod epub;
mod flow;
mod form;
mod inline;
mod mail;
mod markdown;
mod mime;
mod odt;
mod office;
mod rows;
mod rtf;
mod words;
mod xml;
mod zip;

pub use archive::{beside_page, is_left_out};
pub use books::Books;
pub use form::{Form, form_of};

use super::article::{Field, PartSpan};
use super::problem::{Problem, ProblemKind};
use crate::core::text::{Decided, Decode, TextProblem, freeze};

/// How many archives may stand one in the other.
const DEPTH: usize = 2;

/// How many problems of one file are told.
const PROBLEMS: usize = 1_000;

/// How much is read at most, so that a hostile file cannot stop the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes.
    pub file: usize,
    /// The largest member of an archive after unpacking, in bytes.
    pub member: usize,
    /// All that is unpacked for one file, in bytes.
    pub total: usize,
    /// How many times its packed size a member may become, once it is larger than a megabyte.
    pub ratio: usize,
    /// Members of an archive or parts of a mail that are looked at.
    pub members: usize,
    /// Pieces that one file may give.
    pub pieces: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file: 64 << 20,
            member: 32 << 20,
            total: 128 << 20,
            ratio: 200,
            members: 10_000,
            pieces: 1_000,
        }
    }
}

/// One article of a file, before it is frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands, for messages and the card: `archive.zip/folder/page.html`, `table.csv, row 12`.
    pub name: String,
    /// What it is itself, within everything that it stands in.
    pub form: Form,
    /// What it says.
    pub body: Body,
    /// What its wrapping says of it, never empty, at most one of a name.
    pub fields: Vec<Field>,
    /// The encoding that the file was read in and by what right, where it does not say so itself; `None` where the body is bytes.
    pub encoding: Option<(&'static str, Decided)>,
}

/// What a piece says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Plain text or HTML ([`Form::Text`] or [`Form::Html`]), still to be decoded.
    Bytes {
        /// The bytes.
        bytes: Vec<u8>,
        /// The label of their encoding, where the wrapping names one that is known.
        charset: Option<String>,
    },
    /// Words, with LF as line end and without a byte order mark, so that freezing leaves them as they are.
    Text {
        /// The words; empty lines between paragraphs.
        text: String,
        /// What stretches of them were, in bytes, without white space at their ends.
        parts: Vec<PartSpan>,
    },
}

/// Takes a file apart into its articles.
///
/// `label` is the encoding that a person chose for what does not name its own.
#[must_use]
pub fn unpack(
    file_name: &str,
    bytes: &[u8],
    label: Option<&str>,
    decode: Decode,
    limits: Limits,
) -> (Vec<Piece>, Vec<Problem>) {
    let mut opening = Opening {
        label,
        decode,
        limits,
        left: limits.total,
        pieces: Vec::new(),
        problems: Vec::new(),
        is_full: false,
    };
    if bytes.len() > limits.file {
        opening.report(
            file_name,
            ProblemKind::TooLarge {
                bytes: bytes.len(),
                limit: limits.file,
            },
        );
    } else {
        opening.open(file_name, bytes, 0);
    }
    if opening.pieces.is_empty() && opening.problems.is_empty() {
        opening.report(file_name, ProblemKind::Empty);
    }
    (opening.pieces, opening.problems)
}

/// One file being taken apart: what it gave so far, and how much more it may.
struct Opening<'a> {
    label: Option<&'a str>,
    decode: Decode,
    limits: Limits,
    /// Bytes that may still be unpacked.
    left: usize,
    pieces: Vec<Piece>,
    problems: Vec<Problem>,
    is_full: bool,
}

/// Bytes that were decoded.
struct Decoded {
    text: String,
    encoding: (&'static str, Decided),
}

impl Opening<'_> {
    /// Opens a file, or a member that stands `depth` containers deep.
    fn open(&mut self, name: &str, bytes: &[u8], depth: usize) {
        let form = form_of(name, bytes);
        match form {
            Form::Text | Form::Html => self.add(Piece {
                name: name.to_owned(),
                form,
                body: Body::Bytes {
                    bytes: bytes.to_vec(),
                    charset: None,
                },
                fields: Vec::new(),
                encoding: None,
            }),
            Form::Markdown => markdown::open(self, name, bytes),
            Form::Csv => rows::open_table(self, name, bytes),
            Form::Jsonl => rows::open_lines(self, name, bytes),
            Form::Rtf => rtf::open(self, name, bytes),
            Form::Docx => docx::open(self, name, bytes),
            Form::Odt => odt::open(self, name, bytes),
            Form::Epub => epub::open(self, name, bytes),
            Form::Mhtml => mail::open_page(self, name, bytes),
            Form::Eml => mail::open_mail(self, name, bytes, depth),
            Form::Zip if depth >= DEPTH => self.report(name, ProblemKind::TooDeep),
            Form::Zip => archive::open(self, name, bytes, depth),
            Form::Pdf | Form::Doc | Form::Spreadsheet | Form::Other => self.report(name, form::refusal(form, bytes)),
        }
    }

    /// Keeps a piece, as long as there is room.
    fn add(&mut self, piece: Piece) {
        if self.pieces.len() < self.limits.pieces {
            self.pieces.push(piece);
        } else if !self.is_full {
            self.is_full = true;
            let limit = self.limits.pieces;
            // How many more there would be is not counted.
            let found = limit.saturating_add(1);
            self.report(&piece.name, ProblemKind::TooManyItems { found, limit });
        }
    }

    /// Keeps a piece of words with what a person should know of them, or says why they are no article.
    fn add_words(
        &mut self,
        name: &str,
        form: Form,
        draft: draft::Draft,
        fields: Vec<Field>,
        encoding: Option<(&'static str, Decided)>,
    ) {
        match freeze(draft.text().as_bytes(), Some("utf-8"), self.decode) {
            Err(error) => self.report(name, error.into()),
            Ok(frozen) => {
                for problem in frozen.problems {
                    self.report(name, problem.into());
                }
                self.add(Piece {
                    name: name.to_owned(),
                    form,
                    body: draft.into_body(),
                    fields,
                    encoding,
                });
            }
        }
    }

    fn report(&mut self, file: &str, what: ProblemKind) {
        self.report_at(file, String::new(), what);
    }

    /// Reports a problem; where there are too many, what comes after is not read.
    fn report_at(&mut self, file: &str, place: String, what: ProblemKind) {
        let what = match self.problems.len() {
            PROBLEMS => {
                self.is_full = true;
                ProblemKind::TooManyItems {
                    found: PROBLEMS + 1,
                    limit: PROBLEMS,
                }
            }
            more if more > PROBLEMS => return,
            _ => what,
        };
        self.problems.push(Problem {
            file: file.to_owned(),
            place,
            what,
        });
    }

    /// Decodes a file that is text throughout; what stands against it is reported.
    fn decoded(&mut self, name: &str, bytes: &[u8]) -> Option<Decoded> {
        match freeze(bytes, self.label, self.decode) {
            Err(error) => {
                self.report(name, error.into());
                None
            }
            Ok(frozen) => {
                // Everything else is counted once more in the words that are taken from it.
                for problem in frozen.problems {
                    if matches!(problem, TextProblem::Undecodable { .. }) {
                        self.report(name, problem.into());
                    }
                }
                Some(Decoded {
                    text: frozen.text.as_str().to_owned(),
                    encoding: (frozen.encoding, frozen.how),
                })
            }
        }
    }
}
