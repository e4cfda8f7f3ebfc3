//! Everything that the screens show, as one value. It holds no JavaScript value and does nothing by itself.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::bringing::{Merging, Queue};
use super::effect::{Batch, SampleId};
use super::finish::Finish;
use super::folder::Folder;
use super::lanes::LanesView;
use super::loading::Original;
use super::look::Look;
use super::matrix::Arrangement;
use super::near::{Nearness, Offer};
use super::people::People;
use super::preview::Preview;
use super::settle::Settling;
use super::silence::Sought;
use super::version::NewVersion;
use super::view::Derived;
use crate::core::format::problem::Problem;
use crate::core::model::{Casebook, Clock, Difference, Record, RecordId, RecordKind, RecordState};
use crate::core::text::{FrozenText, Span, TextId};

/// The whole state of the app.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// Which screen is shown.
    pub screen: Screen,
    /// Who works here.
    pub me: Me,
    /// The casebooks on this computer, the last changed first.
    pub shelf: Rc<Vec<ShelfEntry>>,
    /// Whether the shelf was read yet.
    pub shelf_read: bool,
    /// The casebook that is open.
    pub open: Option<Open>,
    /// A casebook that the page carries, while the browser's copy of it is read.
    pub embedded: Option<Rc<Casebook>>,
    /// Where the changes stand on their way to this browser's disk.
    pub saving: Saving,
    /// The casebook that is being finished, if any.
    pub finish: Option<Rc<Finish>>,
    /// The dialog in front, if any.
    pub dialog: Option<Dialog>,
    /// The passing message, if any.
    pub toast: Option<Toast>,
    /// How the person wants it to look.
    pub settings: Settings,
    /// Grows with everything that a screen may show: not with what only the frame around it shows, so that nothing is painted twice.
    pub shown: u64,
    /// Numbers handed out to requests, toasts and the like.
    pub counter: u64,
}

/// One of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Screen {
    /// Sources; without an open casebook, the start.
    #[default]
    Sources,
    /// Read.
    Read,
    /// Compare.
    Compare,
    /// Collate.
    Collate,
    /// Report.
    Report,
}

impl Screen {
    /// Every screen, in the order of the tabs.
    pub const ALL: [Self; 5] = [Self::Sources, Self::Read, Self::Compare, Self::Collate, Self::Report];

    /// Returns the word that names it in addresses, attributes and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Read => "read",
            Self::Compare => "compare",
            Self::Collate => "collate",
            Self::Report => "report",
        }
    }
}

/// The annotator who works in this browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Me {
    /// A random id, made once.
    pub id: RecordId,
    /// A name or seat code; empty until chosen.
    pub name: String,
}

impl Default for Me {
    fn default() -> Self {
        Self {
            id: RecordId::random(0),
            name: String::new(),
        }
    }
}

/// One casebook on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShelfEntry {
    /// The key under which the browser keeps it.
    pub key: String,
    /// Its title.
    pub title: String,
    /// How many sources it has.
    pub sources: u32,
    /// How many claims it has.
    pub claims: u32,
    /// How many comparisons it has.
    pub comparisons: u32,
    /// When it was last changed, in milliseconds since 1970-01-01 UTC.
    pub changed_ms: u64,
    /// When its file was last saved; 0: never.
    pub file_saved_ms: u64,
}

impl ShelfEntry {
    /// Returns the line of a casebook that was changed now.
    #[must_use]
    pub fn of(book: &Casebook, key: &str, now_ms: u64, file_saved_ms: u64) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            key: key.to_owned(),
            title: book.title().map(|(_, title)| title.title.clone()).unwrap_or_default(),
            sources: count(book.count(RecordKind::Source)),
            claims: count(book.count(RecordKind::Claim)),
            comparisons: count(book.count(RecordKind::Comparison)),
            changed_ms: now_ms,
            file_saved_ms,
        }
    }
}

/// The open casebook, with what the person is doing in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// The key under which the browser keeps it.
    pub key: String,
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// What the screens derive from it.
    pub derived: Rc<Derived>,
    /// The last clock reading used.
    pub clock: Clock,
    /// Steps that can be undone, the last one last.
    pub undo: Vec<Rc<Step>>,
    /// Steps that can be done again, the next one last.
    pub redo: Vec<Rc<Step>>,
    /// When the file was last saved; 0: never.
    pub file_saved_ms: u64,
    /// Grows with every change.
    pub changes: u64,
    /// Whether there are changes that the file does not have.
    pub file_is_behind: bool,
    /// The name of the file.
    pub file_name: String,
    /// What could not be read of the files that were opened.
    pub problems: Rc<Vec<Problem>>,
    /// The files as they were read in this sitting, by the text that came of them: they can be read again in another way.
    pub originals: Rc<BTreeMap<TextId, Rc<Original>>>,
    /// The new version of a source that is looked at, with the number of the job that finds the claims in it.
    pub version: Option<(u64, Rc<NewVersion>)>,
    /// The source whose card is open.
    pub source: Option<TextId>,
    /// What Read shows.
    pub read: Reading,
    /// What Compare shows.
    pub compare: Comparing,
    /// What Collate shows.
    pub collate: Collating,
}

/// Something that was done and can be undone.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What it was.
    pub name: StepName,
    /// The states of each changed record before.
    pub before: Vec<(RecordId, Vec<RecordState>)>,
    /// The states of the same records after: where they are others by now, somebody else went on, and undo leaves them alone.
    pub after: Vec<Vec<RecordState>>,
    /// What a merge did to each record, where the step is one: it is taken out again, not written over.
    pub merged: Option<Rc<Merged>>,
    /// When, for joining steps that belong together.
    pub at_ms: u64,
}

/// What a merge did.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merged {
    /// Each record that it touched, before (none: it was not there) and after.
    pub records: Vec<(RecordId, Option<Rc<Record>>, Rc<Record>)>,
    /// The texts that it brought.
    pub texts: Vec<Rc<FrozenText>>,
}

/// The name of a step: a message id, and what it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepName {
    /// The id of the message.
    pub id: &'static str,
    /// What it speaks of.
    pub what: String,
}

impl StepName {
    /// Returns the name.
    #[must_use]
    pub fn new(id: &'static str, what: &str) -> Self {
        Self {
            id,
            what: crate::app::view::shorten(what, 40),
        }
    }
}

/// What Read shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// How many columns: 1 to 3.
    pub columns: usize,
    /// The source of each column; those beyond `columns` wait.
    pub sources: Vec<TextId>,
    /// What is selected.
    pub selection: Option<Selection>,
    /// The claim that has the focus.
    pub focus: Option<RecordId>,
    /// The claims that are pinned, in the order of pinning.
    pub pins: Vec<RecordId>,
    /// The claim that a second piece will be added to.
    pub extend: Option<RecordId>,
    /// Whether the columns scroll together.
    pub together: bool,
    /// The one tag to show; none: all.
    pub only_tag: Option<RecordId>,
    /// Grows whenever the focused claim should be scrolled into view.
    pub reveal: u64,
    /// The claim that was come to from a cell of Compare, while there is a way back.
    pub from_cell: Option<RecordId>,
}

/// A stretch of one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    /// The source.
    pub source: TextId,
    /// The span, in bytes.
    pub span: Span,
}

/// What Compare shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparing {
    /// The comparison whose card is open.
    pub open: Option<RecordId>,
    /// How the table is arranged.
    pub table: Rc<Arrangement>,
    /// Where to look.
    pub look: Look,
    /// The cell from which a person went to the passage: the comparison and the source.
    pub cell: Option<(RecordId, TextId)>,
    /// The search that is open in the card.
    pub sought: Option<Rc<Sought>>,
}

impl Comparing {
    /// Filters and folds nothing any more: wherever the rows are sorted to, a new one is among them.
    pub fn show_all(&mut self) {
        let table = Rc::make_mut(&mut self.table);
        table.picks.clear();
        table.folded.clear();
    }
}

/// What Collate shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Collating {
    /// Which of its views is shown.
    pub view: CollateView,
    /// How the others are seen.
    pub people: People,
    /// What of the lanes is shown.
    pub lanes: LanesView,
    /// The files that came in.
    pub files: Vec<Incoming>,
    /// The file that is shown.
    pub shown: usize,
    /// The casebooks that are being read.
    pub reading: Option<Queue>,
    /// The files that are being merged.
    pub merging: Option<Merging>,
    /// The folder that is shared.
    pub folder: Option<Rc<Folder>>,
    /// Claims that stand on another save of an article.
    pub offers: Rc<Vec<Offer>>,
    /// What was found out of texts before.
    pub near: Rc<Nearness>,
    /// What the casebook was when files were last held against it.
    pub held: Option<Held>,
    /// What is to settle, and what of it is shown.
    pub settle: Settling,
}

/// What tells one state of a casebook from another at a glance: how often it was changed, how many records and how many texts it has.
pub type Held = (u64, usize, usize);

/// One of the views of Collate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CollateView {
    /// What came in, and what each file would bring.
    #[default]
    Files,
    /// Who marked what.
    Lanes,
    /// What waits for a person to decide.
    Settle,
    /// How far people agree.
    Agreement,
}

impl CollateView {
    /// Every view, in the order of its choices.
    pub const ALL: [Self; 4] = [Self::Files, Self::Lanes, Self::Settle, Self::Agreement];

    /// Returns the word that names it in attributes and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Lanes => "lanes",
            Self::Settle => "settle",
            Self::Agreement => "agreement",
        }
    }
}

/// A file that came in.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// Its name.
    pub name: String,
    /// What could be read of it.
    pub casebook: Rc<Casebook>,
    /// Whose work it is: the names of the annotators.
    pub people: Vec<String>,
    /// What it would bring.
    pub difference: Rc<Difference>,
    /// How many items were refused.
    pub quarantined: usize,
    /// What is wrong with it.
    pub problems: Rc<Vec<Problem>>,
    /// What became of it.
    pub fate: Fate,
    /// What is known of it; nothing before it is looked at.
    pub preview: Option<Rc<Preview>>,
    /// What the casebook was when the file was last held against it.
    pub looked: Option<Held>,
}

/// What became of a file that came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It waits.
    Waiting,
    /// It is left out.
    LeftOut,
    /// It was merged.
    Merged {
        /// When, in milliseconds since 1970-01-01 UTC.
        at_ms: u64,
    },
    /// It cannot be read at all.
    Unreadable,
}

/// Where the changes stand on their way to this browser's disk.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Saving {
    /// What was sent and not yet answered, or failed and waits.
    pub waiting: Vec<(u64, Rc<Batch>)>,
    /// Those of them that failed and wait for another try.
    pub failed: Vec<u64>,
    /// Whether another try is on its way.
    pub retrying: bool,
    /// When the last change was on disk, in milliseconds since 1970-01-01 UTC; 0: none yet.
    pub saved_ms: u64,
    /// Why it does not work at the moment.
    pub trouble: Option<StoreTrouble>,
}

/// Why the browser does not keep the work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreTrouble {
    /// Storage is switched off or forbidden.
    Blocked,
    /// The disk or the quota is full.
    Full,
    /// Something else, in the browser's words.
    Other(String),
}

/// A dialog in front of the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// The list of keys.
    Help,
    /// Who am I, and how it looks.
    Settings,
    /// Casebooks on this computer.
    Shelf,
    /// Paste a text.
    Paste,
    /// All tags, with search.
    Tags,
    /// The claims that overlap in one place.
    Overlap(Vec<RecordId>),
    /// Search.
    Search,
    /// A new version of a source.
    Version,
    /// Finishing on this computer.
    Finish,
    /// Names and their spellings.
    Names,
    /// The history of a record; none: of the casebook.
    History(Option<RecordId>),
    /// Compare these claims: the pinned ones, then the focused one or the selection, which has become one.
    Compare(Vec<RecordId>),
}

/// A passing message.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// Tells one from the next.
    pub number: u64,
    /// The id of the message.
    pub id: &'static str,
    /// What it speaks of.
    pub what: String,
    /// How many.
    pub count: usize,
    /// What its button does.
    pub button: Option<ToastButton>,
}

/// What the button of a message does.
#[derive(Debug, Clone, PartialEq)]
pub enum ToastButton {
    /// Undoes the last step.
    Undo,
    /// Brings back the casebook with this key.
    Bring(String),
}

/// How the person wants it to look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Light, dark or as the system has it.
    pub theme: Theme,
    /// How marks are drawn.
    pub marks: Marks,
    /// Whether the system is dark at the moment.
    pub system_is_dark: bool,
}

impl Settings {
    /// Says whether the screen is dark.
    #[must_use]
    pub fn is_dark(&self) -> bool {
        match self.theme {
            Theme::System => self.system_is_dark,
            Theme::Light => false,
            Theme::Dark => true,
        }
    }
}

/// Light, dark or as the system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How marks are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Marks {
    /// Tint and line.
    #[default]
    Tint,
    /// Only lines.
    Lines,
    /// Not at all.
    Off,
}

/// A sample that ships with the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleInfo {
    /// Its id.
    pub id: SampleId,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub about: String,
}
