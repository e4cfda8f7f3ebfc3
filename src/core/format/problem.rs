//! What can be wrong with a file: one list for every format, with the place, for the screens and the command line alike.
//!
//! It knows no language but the command line's English; screens translate by [`ProblemKind::key`].

use crate::core::text::{FreezeError, TextProblem};
use std::fmt;

/// Something that is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The name of the file.
    pub file: String,
    /// Where in it; empty for the whole.
    pub place: String,
    /// What is wrong.
    pub what: ProblemKind,
}

impl Problem {
    /// Makes a problem of a whole file.
    #[must_use]
    pub fn of_file(file: &str, what: ProblemKind) -> Self {
        Self {
            file: file.to_owned(),
            place: String::new(),
            what,
        }
    }

    /// Tells whether nothing of its place could be read.
    #[must_use]
    pub fn is_fatal(&self) -> bool {
        self.what.is_fatal()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            write!(f, "{}: {}", self.file, self.what)
        } else {
            write!(f, "{}: {}: {}", self.file, self.place, self.what)
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProblemKind {
    /// There is nothing to read in it.
    #[error("it holds no text")]
    Empty,
    /// It is too large.
    #[error("it has {bytes} bytes; at most {limit} are read")]
    TooLarge {
        /// Its length in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// It is not text.
    #[error("it is not plain text")]
    Binary,
    /// No encoding is called so.
    #[error("no encoding is called “{label}”")]
    UnknownEncoding {
        /// The label that was asked for.
        label: String,
    },
    /// Some bytes mean nothing in the encoding.
    #[error("{count} places could not be decoded and show as \u{fffd}; another encoding may fit")]
    Undecodable {
        /// How many places.
        count: usize,
    },
    /// It holds control characters.
    #[error("{count} control characters")]
    Controls {
        /// How many characters.
        count: usize,
    },
    /// It holds invisible characters that change the direction of text.
    #[error("{count} invisible characters that change the direction of the text")]
    Bidi {
        /// How many characters.
        count: usize,
    },
    /// Its line ends have probably been lost.
    #[error("a line is so long that line ends have probably been lost")]
    LongLine,
    /// The bytes of a casebook file are not UTF-8.
    #[error("it is not UTF-8 text")]
    NotUtf8,
    /// It is JSON of another sort, or no JSON.
    #[error("it is no Variorum file and no Web Annotation collection")]
    NotCollection,
    /// The system would not hand it over.
    #[error("it could not be read from the disk: {message}")]
    Unreadable {
        /// The system's words.
        message: String,
    },
    /// It ends in the middle, or stops being JSON.
    #[error("it breaks off here; what stands before it was read")]
    CutOff,
    /// A newer program made it.
    #[error("it was made by a newer Variorum (file version {found}); what is new in it is left out")]
    NewerVersion {
        /// The version that it says.
        found: u64,
    },
    /// The collection only names its page.
    #[error("its items stand at another address, and nothing is fetched")]
    PageElsewhere,
    /// A list is too long.
    #[error("{found} items; the first {limit} are read")]
    TooManyItems {
        /// How many there are.
        found: usize,
        /// How many are read.
        limit: usize,
    },
    /// A piece of it is broken JSON, or JSON of another shape.
    #[error("{message}")]
    Json {
        /// What the JSON reader says.
        message: String,
    },
    /// A member is missing.
    #[error("“{member}” is missing")]
    Missing {
        /// The member.
        member: String,
    },
    /// A member is of another type.
    #[error("“{member}” should be a {expected}")]
    WrongType {
        /// The member; empty: the item itself.
        member: String,
        /// What it should be.
        expected: &'static str,
    },
    /// A string is too long.
    #[error("“{member}” is longer than {limit} bytes")]
    TooLong {
        /// The member.
        member: String,
        /// The limit in bytes.
        limit: usize,
    },
    /// An identifier is malformed.
    #[error("“{member}” is no usable identifier")]
    BadId {
        /// The member.
        member: String,
    },
    /// A number is out of range.
    #[error("“{member}” is out of range")]
    OutOfRange {
        /// The member.
        member: String,
    },
    /// One annotation has targets in several sources.
    #[error("it speaks of several sources at once")]
    SeveralSources,
    /// An item is of another type.
    #[error("it is no annotation")]
    NotAnnotation,
    /// An annotation has no selector.
    #[error("it speaks of a whole page and not of words in it")]
    NoPlace,
    /// The text of an annotation is neither in the file nor in the casebook.
    #[error("the text that it speaks of is not here: {iri}")]
    UnknownSource {
        /// The address that it names.
        iri: String,
    },
    /// The place of an annotation is not certain.
    #[error("its words stand in {places} places, and nothing says which is meant")]
    AmbiguousQuote {
        /// How many places are possible.
        places: usize,
    },
    /// The words of an annotation are not there.
    #[error("its words do not stand in the text")]
    LostQuote,
    /// Finding the places of the annotations of a file would take too long.
    #[error("too many texts would have to be searched to place it")]
    TooMuchToSearch,
    /// Words like the quote are there, and differ from it in what matters.
    #[error("words like its own are there, but they differ from them")]
    ChangedQuote,
    /// A text does not have the hash that it claims.
    #[error(
        "its text is not the one that its identifier names ({declared}…, found {found}…); it is kept as a text of its own"
    )]
    WrongHash {
        /// The start of the declared hash.
        declared: String,
        /// The start of the true one.
        found: String,
    },
    /// An item does not match its revision.
    #[error("another program changed it; the change is kept as a new version")]
    EditedElsewhere,
    /// An earlier version is not named by a later one.
    #[error("no later version names it as replaced")]
    NotReplaced,
    /// An item has no revision of ours.
    #[error("another program made it")]
    MadeElsewhere,
    /// The source was found by the words.
    #[error("its source is not named as here; it was placed by its words, which stand in one source only")]
    PlacedByQuote,
    /// A clock lies about the future.
    #[error("its clock is more than a day ahead; it is not followed")]
    FutureClock,
    /// One revision stands twice in a file.
    #[error("the same version stands here twice")]
    Duplicate,
    /// It holds versions by the person who works here that this casebook does not know.
    #[error("{count} versions in it are said to be yours, and are not known here")]
    InYourName {
        /// How many.
        count: usize,
    },
    /// A source with the same text is there.
    #[error("this text is here already")]
    SameText,
    /// It is a PDF.
    #[error("it is a PDF, which is not read; open it, copy its text and paste that, or save it as text or .docx")]
    Pdf,
    /// It is a Word document of the form that was used up to 2003.
    #[error("it is an old Word document (.doc), which is not read; open it and save it as .docx, .odt or .rtf")]
    OldWord,
    /// It is a spreadsheet.
    #[error("it is a spreadsheet, which is not read; save the table as .csv, with one article a row")]
    Spreadsheet,
    /// It is of a form that is not read.
    #[error("files of this sort are not read; save the article as a web page, .docx, .odt, .rtf or text")]
    OtherForm,
    /// It is locked with a password.
    #[error("it is locked with a password; save it without one")]
    Locked,
    /// Its inner structure is broken.
    #[error("it is damaged and cannot be opened")]
    Damaged,
    /// It would unpack to very much more than it is.
    #[error("it would unpack to more than {limit} bytes; it is left closed")]
    Bomb {
        /// The limit in bytes.
        limit: usize,
    },
    /// It stands in an archive in an archive.
    #[error("it is an archive inside an archive inside an archive; it is left closed")]
    TooDeep,
    /// A table has no column with the texts.
    #[error("none of its columns is called “text”; they are called {columns}")]
    NoTextColumn {
        /// The names of its columns.
        columns: String,
    },
    /// A quotation mark in a table is never closed.
    #[error("a quotation mark that opens in this row is never closed")]
    OpenQuotation,
    /// Changes are tracked in a document.
    #[error("changes are tracked in it: {count} deleted stretches were left out, what was inserted stays")]
    TrackedChanges {
        /// How many deletions there are.
        count: usize,
    },
    /// A page of which no article could be told from what stands around it.
    #[error("no article could be told from what stands around it, so the whole page was taken")]
    NoArticle,
    /// A page that is larger or more deeply nested than is read.
    #[error("the page is larger or more deeply nested than is read; its end is missing")]
    PageCutOff,
    /// A page that shows less of its article than it carries.
    #[error("the page shows less than half of its article, as where one has to pay for the rest")]
    Teaser,
    /// One article is wanted, and the file holds another number of them.
    #[error("{count} articles are in it; one is wanted")]
    SeveralArticles {
        /// How many there are.
        count: usize,
    },
}

impl ProblemKind {
    /// Returns the name of the sentence that tells it to a person.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "problem-empty",
            Self::TooLarge { .. } => "problem-too-large",
            Self::Binary => "problem-binary",
            Self::UnknownEncoding { .. } => "problem-unknown-encoding",
            Self::Undecodable { .. } => "problem-undecodable",
            Self::Controls { .. } => "problem-controls",
            Self::Bidi { .. } => "problem-bidi",
            Self::LongLine => "problem-long-line",
            Self::NotUtf8 => "problem-not-utf8",
            Self::NotCollection => "problem-not-collection",
            Self::Unreadable { .. } => "problem-unreadable",
            Self::CutOff => "problem-cut-off",
            Self::NewerVersion { .. } => "problem-newer-version",
            Self::PageElsewhere => "problem-page-elsewhere",
            Self::TooManyItems { .. } => "problem-too-many-items",
            Self::Json { .. } => "problem-json",
            Self::Missing { .. } => "problem-missing",
            Self::WrongType { .. } => "problem-wrong-type",
            Self::TooLong { .. } => "problem-too-long",
            Self::BadId { .. } => "problem-bad-id",
            Self::OutOfRange { .. } => "problem-out-of-range",
            Self::SeveralSources => "problem-several-sources",
            Self::NotAnnotation => "problem-not-annotation",
            Self::NoPlace => "problem-no-place",
            Self::UnknownSource { .. } => "problem-unknown-source",
            Self::AmbiguousQuote { .. } => "problem-ambiguous-quote",
            Self::LostQuote => "problem-lost-quote",
            Self::ChangedQuote => "problem-changed-quote",
            Self::TooMuchToSearch => "problem-too-much-to-search",
            Self::WrongHash { .. } => "problem-wrong-hash",
            Self::EditedElsewhere => "problem-edited-elsewhere",
            Self::NotReplaced => "problem-not-replaced",
            Self::MadeElsewhere => "problem-made-elsewhere",
            Self::PlacedByQuote => "problem-placed-by-quote",
            Self::FutureClock => "problem-future-clock",
            Self::Duplicate => "problem-duplicate",
            Self::InYourName { .. } => "problem-in-your-name",
            Self::SameText => "problem-same-text",
            Self::SeveralArticles { .. } => "problem-several-articles",
            Self::NoArticle => "problem-no-article",
            Self::PageCutOff => "problem-page-cut-off",
            Self::Teaser => "problem-teaser",
            Self::Pdf => "problem-pdf",
            Self::OldWord => "problem-old-word",
            Self::Spreadsheet => "problem-spreadsheet",
            Self::OtherForm => "problem-other-form",
            Self::Locked => "problem-locked",
            Self::Damaged => "problem-damaged",
            Self::Bomb { .. } => "problem-bomb",
            Self::TooDeep => "problem-too-deep",
            Self::NoTextColumn { .. } => "problem-no-text-column",
            Self::OpenQuotation => "problem-open-quotation",
            Self::TrackedChanges { .. } => "problem-tracked-changes",
        }
    }

    /// Returns what the sentence needs, by name.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty
            | Self::Binary
            | Self::LongLine
            | Self::NotUtf8
            | Self::NotCollection
            | Self::CutOff
            | Self::PageElsewhere
            | Self::SeveralSources
            | Self::NotAnnotation
            | Self::NoPlace
            | Self::LostQuote
            | Self::ChangedQuote
            | Self::TooMuchToSearch
            | Self::EditedElsewhere
            | Self::NotReplaced
            | Self::MadeElsewhere
            | Self::PlacedByQuote
            | Self::FutureClock
            | Self::Duplicate
            | Self::SameText
            | Self::NoArticle
            | Self::PageCutOff
            | Self::Teaser
            | Self::Pdf
            | Self::OldWord
            | Self::Spreadsheet
            | Self::OtherForm
            | Self::Locked
            | Self::Damaged
            | Self::TooDeep
            | Self::OpenQuotation => Vec::new(),
            Self::Bomb { limit } => vec![("limit", limit.to_string())],
            Self::NoTextColumn { columns } => vec![("columns", columns.clone())],
            Self::Unreadable { message } | Self::Json { message } => vec![("message", message.clone())],
            Self::NewerVersion { found } => vec![("found", found.to_string())],
            Self::TooManyItems { found, limit } => vec![("found", found.to_string()), ("limit", limit.to_string())],
            Self::Missing { member } | Self::BadId { member } | Self::OutOfRange { member } => {
                vec![("member", member.clone())]
            }
            Self::WrongType { member, expected } => {
                vec![("member", member.clone()), ("expected", expected.to_string())]
            }
            Self::TooLong { member, limit } => vec![("member", member.clone()), ("limit", limit.to_string())],
            Self::UnknownSource { iri } => vec![("iri", iri.clone())],
            Self::AmbiguousQuote { places } => vec![("places", places.to_string())],
            Self::WrongHash { declared, found } => vec![("declared", declared.clone()), ("found", found.clone())],
            Self::TooLarge { bytes, limit } => vec![("bytes", bytes.to_string()), ("limit", limit.to_string())],
            Self::UnknownEncoding { label } => vec![("label", label.clone())],
            Self::Undecodable { count }
            | Self::Controls { count }
            | Self::Bidi { count }
            | Self::SeveralArticles { count }
            | Self::InYourName { count }
            | Self::TrackedChanges { count } => {
                vec![("count", count.to_string())]
            }
        }
    }

    /// Tells whether one item was refused because of it.
    #[must_use]
    pub const fn is_quarantine(&self) -> bool {
        matches!(
            self,
            Self::Json { .. }
                | Self::Missing { .. }
                | Self::WrongType { .. }
                | Self::TooLong { .. }
                | Self::BadId { .. }
                | Self::OutOfRange { .. }
                | Self::SeveralSources
                | Self::NotAnnotation
                | Self::NoPlace
                | Self::UnknownSource { .. }
                | Self::AmbiguousQuote { .. }
                | Self::LostQuote
                | Self::ChangedQuote
                | Self::TooMuchToSearch
                | Self::NotReplaced
        )
    }

    /// Tells whether nothing could be read because of it.
    #[must_use]
    pub const fn is_fatal(&self) -> bool {
        matches!(
            self,
            Self::Empty
                | Self::TooLarge { .. }
                | Self::Binary
                | Self::UnknownEncoding { .. }
                | Self::NotUtf8
                | Self::NotCollection
                | Self::Unreadable { .. }
                | Self::Pdf
                | Self::OldWord
                | Self::Spreadsheet
                | Self::OtherForm
                | Self::Locked
                | Self::Damaged
                | Self::Bomb { .. }
                | Self::TooDeep
                | Self::NoTextColumn { .. }
        )
    }
}

impl From<FreezeError> for ProblemKind {
    fn from(error: FreezeError) -> Self {
        match error {
            FreezeError::Empty => Self::Empty,
            FreezeError::TooLarge { bytes, limit } => Self::TooLarge { bytes, limit },
            FreezeError::Binary => Self::Binary,
            FreezeError::UnknownEncoding(label) => Self::UnknownEncoding { label },
        }
    }
}

impl From<TextProblem> for ProblemKind {
    fn from(problem: TextProblem) -> Self {
        match problem {
            TextProblem::Undecodable { count } => Self::Undecodable { count },
            TextProblem::Controls { count } => Self::Controls { count },
            TextProblem::Bidi { count } => Self::Bidi { count },
            TextProblem::LongLine => Self::LongLine,
        }
    }
}
