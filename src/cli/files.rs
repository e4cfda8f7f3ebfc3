//! Reading and writing files, and saying what is wrong with them. A file is written whole or not at all.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::core::format::casebook::{self, Limits, Parsed};
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::model::{Casebook, RecordId};
use crate::core::text::inert;

/// Why a verb could not be carried out.
#[derive(Debug, thiserror::Error)]
pub(super) enum FileError {
    /// A file could not be read.
    #[error("{path}: it could not be read: {error}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// A file could not be written.
    #[error("{path}: it could not be written: {error}")]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// Nothing that was named is of any use.
    #[error("nothing to do: {0}")]
    Nothing(String),
}

pub(super) type Ended = Result<super::Outcome, FileError>;

pub(super) fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    fs::read(path).map_err(|error| FileError::Read {
        path: path.to_owned(),
        error,
    })
}

/// Writes a file beside its place and moves it there, so that no half file is ever seen.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let failed = |error| FileError::Write {
        path: path.to_owned(),
        error,
    };
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let written = fs::File::create(&beside).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written.and_then(|()| fs::rename(&beside, path)).map_err(|error| {
        // Whatever is left of the part is of no use to anyone.
        fs::remove_file(&beside).ok();
        failed(error)
    })
}

pub(super) fn name(path: &Path) -> String {
    path.display().to_string()
}

/// Says problems on standard error, one a line.
pub(super) fn say(problems: &[Problem]) {
    for problem in problems {
        eprintln!("{}", inert(&problem.to_string()));
    }
}

/// Reads a casebook; `None` where nothing of it can be read.
pub(super) fn read_casebook(path: &Path, known: &Casebook) -> Result<(Option<Parsed>, Vec<Problem>), FileError> {
    let bytes = read(path)?;
    Ok(casebook::read(&bytes, &name(path), known, now_ms(), Limits::default()))
}

/// Returns milliseconds since 1970-01-01 UTC.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line has no stamp from outside: this is the outside"
)]
pub(super) fn now_ms() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since
        .ok()
        .and_then(|d| u64::try_from(d.as_millis()).ok())
        .unwrap_or_default()
}

/// The author of what the command line makes.
pub(super) fn author() -> RecordId {
    RecordId::new("urn:variorum:annotator:command-line")
}

/// Says whether a problem means that something was refused.
pub(super) fn is_refusal(problem: &Problem) -> bool {
    problem.what.is_fatal()
        || problem.what.is_quarantine()
        || matches!(problem.what, ProblemKind::CutOff | ProblemKind::TooManyItems { .. })
}
