//! Every wish of a person and every answer of the browser, in one closed list.

use super::bringing::BringAction;
use super::effect::SampleId;
use super::finish::FinishAction;
use super::folder::{FolderAnswer, FolderWish};
use super::job::Done;
use super::lanes::LanesAction;
use super::look::Draft;
use super::matrix::Arrange;
use super::near::SavesAction;
use super::people::PeopleAction;
use super::settle::SettleAction;
use super::silence::Sought;
use super::state::{CollateView, Dialog, Marks, Screen, ShelfEntry, StoreTrouble, Theme};
use crate::core::format::article::Extent;
use crate::core::model::{Alias, Casebook, Claim, Comparison, Outcome, RecordId, Revision, RevisionId, Source};
use crate::core::text::{FrozenText, Span, TextId, Utf16Offset};
use std::collections::BTreeSet;
use std::rc::Rc;

/// A file as it was read from a disk.
#[derive(Debug, Clone, PartialEq)]
pub struct FileBytes {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Rc<[u8]>,
}

/// A casebook as the browser kept it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Kept {
    /// Its revisions.
    pub revisions: Vec<(RevisionId, Rc<Revision>)>,
    /// Ids of earlier versions, by record.
    pub past: Vec<(RecordId, BTreeSet<RevisionId>)>,
    /// Its texts.
    pub texts: Vec<Rc<FrozenText>>,
    /// When its file was last saved.
    pub file_saved_ms: u64,
    /// How many rows could not be read.
    pub unreadable: usize,
}

impl Kept {
    /// Adds everything to a casebook.
    pub fn pour(self, book: &mut Casebook) {
        for text in self.texts {
            book.insert_text(text);
        }
        for (id, revision) in self.revisions {
            book.insert_known(id, revision);
        }
        for (record, past) in self.past {
            book.insert_past(&record, &past);
        }
    }
}

/// What the keyboard moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The start of the claim.
    Start,
    /// The end of the claim.
    End,
}

/// How a file is read again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Again {
    /// In this encoding.
    Encoding(String),
    /// So much of the page.
    Extent(Extent),
}

/// A change of one field of a claim.
#[derive(Debug, Clone, PartialEq)]
pub enum ClaimField {
    /// Its tag.
    Tag(RecordId),
    /// Who says so.
    Speaker(String),
    /// Its role.
    Role(Option<crate::core::model::Role>),
    /// Whether it is worth checking.
    WorthChecking(Option<crate::core::model::WorthChecking>),
    /// Its note.
    Note(String),
}

impl ClaimField {
    /// Puts the field into the claim.
    pub fn apply(self, claim: &mut Claim) {
        match self {
            Self::Tag(tag) => claim.tag = tag,
            Self::Speaker(speaker) => claim.speaker = speaker,
            Self::Role(role) => claim.role = role,
            Self::WorthChecking(worth) => claim.worth_checking = worth,
            Self::Note(note) => claim.note = note,
        }
    }
}

/// Where evidence goes.
#[derive(Debug, Clone, PartialEq)]
pub enum Into {
    /// A new comparison with this question.
    NewComparison(String),
    /// A position of a comparison, by its place; one past the last is a new one.
    Position(RecordId, usize),
}

/// Everything that can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Show a screen.
    Show(Screen),
    /// Put a dialog in front, or away.
    Dialog(Option<Dialog>),
    /// Put the passing message away.
    DismissToast(u64),

    /// The browser read the shelf and who works here.
    ShelfRead(Vec<ShelfEntry>),
    /// The browser cannot keep anything.
    StoreFailed(StoreTrouble),
    /// Choose a name.
    NameMe(String),
    /// Open a casebook of the shelf.
    OpenKept(String),
    /// The browser read it.
    KeptRead(String, Kept),
    /// Another tab added to the open casebook.
    KeptGrew(String, Kept),
    /// Another tab took a merge back: this is all that is left.
    KeptShrank(String, Kept),
    /// Begin an empty casebook.
    NewCasebook,
    /// Open a sample.
    OpenSample(SampleId),
    /// Open a casebook that the page carried in itself.
    OpenEmbedded(Rc<str>),
    /// Close the casebook and show the start.
    CloseCasebook,
    /// Give the open casebook a title.
    Retitle(String),
    /// Rename a casebook of the shelf.
    RenameKept(String, String),
    /// Copy a casebook of the shelf.
    DuplicateKept(String),
    /// Take a casebook off the shelf; it can be brought back.
    DeleteKept(String),
    /// Bring it back.
    BringKept(String),

    /// Files were dropped or picked.
    FilesRead(Vec<FileBytes>),
    /// A file could not be read from the disk.
    FileUnreadable(String, String),
    /// A text was pasted: its words, and the HTML of it where there is any.
    Paste(String, Option<String>),
    /// Show the card of a source.
    ShowSource(Option<TextId>),
    /// Change the card of a source.
    EditSource(TextId, Box<Source>),
    /// Strike out a paragraph as furniture, or take it back.
    StrikeParagraph(TextId, usize),
    /// Strike out a stretch of a text as furniture.
    Strike(TextId, Span),
    /// Strike out what is selected.
    StrikeSelection,
    /// Keep a stretch that was struck out.
    Keep(TextId, Span),
    /// Move a source up or down the list.
    MoveSource(TextId, bool),
    /// Remove a source with its claims.
    RemoveSource(TextId),
    /// Read the file of this source again: in another encoding, or another part of the page. Only before any claim exists.
    ReadAgain(TextId, Again),
    /// This file is a new version of this source.
    NewVersion(TextId, FileBytes),
    /// A job is done.
    Worked(u64, Done),
    /// So much of a job is done, of so much.
    Progressed(u64, usize, usize),
    /// Show, in the tray or wide, what is suggested.
    ShowSuggestions(bool),
    /// Make a comparison of a suggestion: its key, and the words for it.
    AcceptSuggestion(String, Box<Draft>),
    /// Decide on a suggestion: its key, what becomes of it, and the suggestion in a line.
    DecideSuggestion(String, Outcome, String),
    /// Look for suggestions no further.
    StopLooking,
    /// Look for suggestions again.
    LookAgain,
    /// Show a claim among those that have to move to the new version.
    ShowMoving(usize),
    /// Say what becomes of a piece of a claim: it goes to this place, or to none. The place of the claim, and of the piece in it.
    MovePiece(usize, usize, Option<Span>),
    /// Take the new version.
    TakeVersion,
    /// Leave the source as it is.
    LeaveVersion,
    /// Spellings are of one name, or no longer.
    EditAlias(RecordId, Option<Box<Alias>>),
    /// These spellings are of one name, which had no record of its own.
    AddAlias(Box<Alias>),
    /// The name of this record has these spellings, whatever had them before.
    JoinAlias(RecordId, Box<Alias>),
    /// Take spellings out of one name into one of their own: the old one, and the new one.
    SplitAlias(Option<RecordId>, Box<Alias>, Box<Alias>),
    /// Put the list of problems away.
    DismissProblems,

    /// Show so many columns.
    Columns(usize),
    /// Show a source in a column.
    PutInColumn(usize, TextId),
    /// Show the next or previous source in the column.
    StepSource(bool),
    /// Scroll the columns together, or not.
    Together(bool),
    /// Something was selected: source, and both ends as UTF-16 offsets from the start of a paragraph that starts at a byte offset.
    Select {
        /// The source.
        source: TextId,
        /// Start: byte offset of its paragraph, and UTF-16 units from there.
        start: (usize, Utf16Offset),
        /// End: byte offset of its paragraph, and UTF-16 units from there.
        end: (usize, Utf16Offset),
    },
    /// Nothing is selected any more.
    Deselect,
    /// Tag the selection; with a focused claim and no selection, change its tag.
    TagSelection(RecordId),
    /// Focus a claim.
    FocusClaim(Option<RecordId>),
    /// Focus the next or the previous claim of the column.
    StepClaim(bool),
    /// Go to a claim on Read.
    GoToClaim(RecordId),
    /// Focus the next one of the claims that overlap here.
    CycleOverlap,
    /// Change a field of a claim.
    EditClaim(RecordId, ClaimField),
    /// Move an end of the focused claim to the next or previous word.
    MoveEdge(Edge, bool),
    /// Set the focused claim to the selection.
    ReplacePiece(RecordId),
    /// Add a second piece to the claim that has, or last had, the focus.
    AddPiece,
    /// Delete a claim.
    DeleteClaim(RecordId),
    /// Pin a claim beside those that are pinned, or let it go where it is one of them; none: let all go.
    Pin(Option<RecordId>),
    /// Compare the pinned claims with one another and with the selection or the focused claim.
    Link,
    /// Put claims as evidence into one comparison: those that say the same together, each set as a position.
    LinkClaims(Vec<Vec<RecordId>>, Into),
    /// Put a claim as evidence into a comparison.
    AddEvidence(RecordId, Into),
    /// Show the marks of one tag only, or of all.
    OnlyTag(Option<RecordId>),
    /// Let go of what is held: selection, focus, pin, dialog, in this order.
    LetGo,

    /// Add an empty comparison.
    NewComparison(String),
    /// Open the card of a comparison.
    OpenComparison(Option<RecordId>),
    /// Change a comparison.
    EditComparison(RecordId, Box<Comparison>, &'static str),
    /// Delete a comparison.
    DeleteComparison(RecordId),
    /// Say that a source was read and is silent on it, with what was searched for; or that it is not checked.
    SetSilent(RecordId, TextId, Option<String>),
    /// Search a source for a comparison, or no longer.
    Seek(Option<Rc<Sought>>),
    /// Make a sentence of a source, with what was found in it, evidence of a comparison.
    UseSentence {
        /// The comparison.
        comparison: RecordId,
        /// The source.
        source: TextId,
        /// The sentence.
        sentence: Span,
        /// From the first to the last of the words that were found in it.
        found: Span,
        /// The place of the position; one past the last is a new one.
        place: usize,
    },
    /// Make a record say again what it said in an earlier version.
    BringBack(RecordId, RevisionId),
    /// Comment on a record, and mention these claims.
    AddComment(RecordId, String, Vec<RecordId>),
    /// Say that what a comment began is resolved, or is open again.
    ResolveThread(RecordId, bool),
    /// Delete a comment.
    DeleteComment(RecordId),
    /// Arrange the table of comparisons in another way.
    Arrange(Arrange),
    /// Go from a cell of the table, in the row of this comparison, to this claim on Read.
    GoFromCell(RecordId, RecordId),
    /// Go back to that cell.
    BackToCell,

    /// Show another view of Collate.
    ShowCollate(CollateView),
    /// Change how the others are seen.
    People(PeopleAction),
    /// Change what of the lanes is shown.
    Lanes(LanesAction),
    /// Show a file that came in.
    ShowIncoming(usize),
    /// Leave a file out, or take it in again.
    LeaveOut(usize),
    /// Go on bringing files together, or stop.
    Bring(BringAction),
    /// What a person wants of the folder that is shared.
    Folder(FolderWish),
    /// What the browser says of the folder with this number.
    FolderSaid(u64, FolderAnswer),
    /// Merge the files that wait, as one step.
    MergeWaiting,
    /// Settle what people differ in.
    Settling(SettleAction),
    /// Put the list of files away.
    ClearIncoming,
    /// Deal with claims that stand on another save of an article.
    Saves(SavesAction),

    /// Finish, and take the casebook out of this browser.
    Finish(FinishAction),
    /// Save the file.
    SaveFile,
    /// The file of a casebook was saved.
    FileSaved {
        /// The key of the casebook.
        key: String,
        /// The name of the file.
        name: String,
        /// How many changes the casebook had had when its bytes were made.
        changes: u64,
        /// Whether it went to the browser's downloads, which do not tell what becomes of it.
        downloaded: bool,
    },
    /// The file could not be saved.
    FileNotSaved(String),
    /// Save the claims as CSV.
    SaveClaimsCsv,
    /// Save the comparisons as CSV.
    SaveComparisonsCsv,
    /// Print the dossier.
    Print,

    /// Undo the last step.
    Undo,
    /// Do the last undone step again.
    Redo,
    /// A batch is on disk, or could not be written.
    Appended(u64, Result<(), StoreTrouble>),
    /// Try again to write what waits.
    Retry,

    /// Choose a theme.
    SetTheme(Theme),
    /// Choose how marks are drawn.
    SetMarks(Marks),
    /// The system turned dark or light.
    SystemDark(bool),
    /// A span was asked to be seen.
    Reveal(TextId, Span),
}
