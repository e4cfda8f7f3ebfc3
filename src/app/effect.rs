//! Every request to the outside, as data. Carried out in `browser`, answered with an action.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::action::Action;
use super::folder::FolderAsk;
use super::job::Job;
use super::state::ShelfEntry;
use crate::core::model::{RecordId, Revision, RevisionId};
use crate::core::text::FrozenText;

/// The id of a sample that ships with the app.
pub type SampleId = &'static str;

/// What one change adds to the browser's copy of a casebook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Batch {
    /// The key of the casebook.
    pub key: String,
    /// New revisions.
    pub revisions: Vec<(RevisionId, Rc<Revision>)>,
    /// New ids of earlier versions, by record.
    pub past: Vec<(RecordId, BTreeSet<RevisionId>)>,
    /// New texts.
    pub texts: Vec<Rc<FrozenText>>,
    /// Revisions that came with a merge that is taken back.
    pub gone: Vec<RevisionId>,
    /// Ids of earlier versions that came with it.
    pub gone_past: Vec<RevisionId>,
    /// The line of the shelf as it now is.
    pub entry: ShelfEntry,
}

/// A request to the outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write a batch, and answer with its number.
    Append(u64, Rc<Batch>),
    /// Have a job done off the main thread, and answer with its number.
    Work(u64, Rc<Job>),
    /// Drop the jobs off the main thread, and what they would answer.
    StopWork,
    /// Answer with this action once the page had time for other things.
    Soon(Box<Action>),
    /// Do something with the folder with this number.
    Folder(u64, FolderAsk),
    /// Try what waits again, after a while.
    RetryLater,
    /// Read the shelf.
    ReadShelf,
    /// Read a casebook.
    ReadKept(String),
    /// Rename a casebook that is not open: key, author, title.
    RenameKept(String, String),
    /// Copy a casebook under a new key and title.
    DuplicateKept {
        /// The key of the original.
        from: String,
        /// The key of the copy.
        to: String,
        /// The title of the copy.
        title: String,
    },
    /// Mark a casebook as deleted, or not.
    DeleteKept(String, bool),
    /// Take a casebook out of this browser for good, and answer with what was taken.
    Clear(String),
    /// Forget who worked here: the next one gets this id.
    ForgetMe(RecordId),
    /// Remember who works here.
    RememberMe(RecordId, String),
    /// Remember how it should look.
    RememberSettings,
    /// Save bytes as a file that stays the same file from one time to the next, where the browser can.
    SaveFile {
        /// The key of the casebook.
        key: String,
        /// The proposed name.
        name: String,
        /// How many changes the casebook had had.
        changes: u64,
        /// The bytes.
        bytes: Rc<[u8]>,
    },
    /// Hand over bytes as a download.
    Download {
        /// The name.
        name: String,
        /// The media type.
        media_type: &'static str,
        /// The bytes.
        bytes: Rc<[u8]>,
    },
    /// Open the print dialog.
    Print,
    /// Drop the selection in the page.
    ClearSelection,
    /// Put the passing message with this number away after a while.
    ToastLater(u64),
    /// Put the keyboard focus on the element with this id, once it is there.
    Focus(&'static str),
    /// Scroll no further than needed to show the element with this id, once it is there.
    Show(&'static str),
}
