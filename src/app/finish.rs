//! Finishing on a computer that others use too: the file is saved, everything of the casebook is taken out of the browser, and what was
//! taken out is shown. It forgets nothing before the file is known, or said, to be saved.

use super::state::State;

/// A step of finishing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FinishAction {
    /// Show what would happen.
    Ask,
    /// Save the file, then go on.
    Save,
    /// The person has seen the file where it belongs: go on.
    Confirm,
    /// Leave everything as it is; at the end, put the account away.
    Cancel,
    /// The browser cleared the casebook with this key, or says why not.
    Cleared(String, Result<Cleared, String>),
    /// Another tab cleared the casebook with this key.
    Elsewhere(String),
}

/// What was taken out of the browser, and what a look at it afterwards found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cleared {
    /// Versions of records.
    pub revisions: usize,
    /// Ids of earlier versions.
    pub past: usize,
    /// Texts of sources that no other casebook has.
    pub texts: usize,
    /// Texts that stay because another casebook has them.
    pub shared: usize,
    /// Whether the place of a folder was forgotten.
    pub places: usize,
    /// How many rows were still there afterwards.
    pub left: usize,
    /// How many other casebooks this browser keeps.
    pub others: usize,
}

/// Where finishing stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finish {
    /// The key of the casebook.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The name of its file, once it was saved.
    pub file: String,
    /// How far it is.
    pub stage: Finishing,
}

/// How far finishing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finishing {
    /// The person is asked. With what went wrong the last time; empty: nothing.
    Asked(String),
    /// The file is being saved.
    Saving,
    /// The file was handed over, and the browser does not tell what becomes of it: the person is asked.
    Confirm,
    /// The browser is being cleared.
    Clearing,
    /// It is gone.
    Gone(Cleared),
    /// It could not be taken out, in the browser's words.
    Failed(String),
}

impl State {
    /// Returns what is being finished.
    #[must_use]
    pub fn finishing(&self) -> Option<&Finishing> {
        self.finish.as_deref().map(|finish| &finish.stage)
    }
}
