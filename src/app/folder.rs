//! A folder that several people share through whatever they already use: everyone saves a file of their own there, and takes in what
//! the others save. Here is what is known of it, which files have changed, and what is to be done with each. It touches no disk.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::bringing::is_book;
use crate::core::format::casebook::{EXTENSION, Parsed};
use crate::core::format::problem::{Problem, ProblemKind};
use crate::core::model::{Casebook, Content, RecordId, RecordKind, VARIORUM};

/// How long the own file waits after the last change before it is written, in milliseconds.
const QUIET_MS: u64 = 2_500;
/// How long it waits at most, in milliseconds.
const LATEST_MS: u64 = 10_000;
/// How long a file may be incomplete before it is called broken, in milliseconds.
const PATIENCE_MS: u64 = 60_000;
/// How many arrivals are listed.
const LISTED: usize = 100;

/// What a person wants of a folder.
#[derive(Debug, Clone, PartialEq)]
pub enum FolderWish {
    /// Choose a folder and watch it.
    Watch,
    /// Go on watching.
    Resume,
    /// Watch no longer.
    Stop,
    /// Here are the files of a folder with this name, picked by hand.
    ByHand(String, Vec<Found>),
    /// Look at the next of the files picked by hand.
    Next,
    /// Save the own file by hand.
    SaveMine,
    /// Put a file that was not merged among those that came in.
    TakeIn(String),
    /// The page may be closed now: what is not in the folder yet goes there.
    Leave,
}

/// What the browser says of a folder.
#[derive(Debug, Clone, PartialEq)]
pub enum FolderAnswer {
    /// The folder of this name was watched before, where it can still be reached; and the name of the own file in it.
    Known {
        /// The key of the casebook.
        key: String,
        /// The folder; `None` where it was read by hand.
        folder: Option<String>,
        /// The own file.
        mine: String,
    },
    /// It may be read and written, and has this name.
    Opened(String),
    /// No folder was chosen.
    Declined,
    /// These files are in it.
    Listed(Vec<(String, Mark)>),
    /// This is in a file.
    Read(Found),
    /// A file could not be read just now, in the browser's words.
    Unread(String, String),
    /// The own file was written, as it was after so many changes.
    Written(Mark, u64),
    /// It did not work.
    Failed(FolderTrouble),
    /// It is time to look again.
    Tick,
}

/// What the browser is to do with a folder.
#[derive(Debug, Clone, PartialEq)]
pub enum FolderAsk {
    /// Let the person choose one, for the casebook with this key.
    Pick(String),
    /// Ask for the folder of before again.
    Resume(String),
    /// Remember the folder for the casebook with this key, and the name of the own file in it.
    Keep(String, String),
    /// Forget it.
    Forget(String),
    /// List the files.
    List,
    /// Read a file.
    Read(String),
    /// Write the own file: its name, its bytes, and after how many changes.
    Write(String, Rc<[u8]>, u64),
    /// Say when it is time to look again.
    Later,
}

/// A file with what is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its name.
    pub name: String,
    /// What tells this version from others.
    pub mark: Mark,
    /// Its bytes.
    pub bytes: Rc<[u8]>,
}

/// What tells one version of a file from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// When it was last changed, in milliseconds since 1970-01-01 UTC.
    pub modified_ms: u64,
    /// How many bytes it has.
    pub size: u64,
}

/// Why a folder cannot be used at the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FolderTrouble {
    /// The browser's permission is over: a click brings it back.
    Permission,
    /// The folder is no longer there.
    Gone,
    /// There is no room.
    Full,
    /// Something else, in the browser's words.
    Other(String),
}

/// How it stands with the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// The person is choosing it.
    #[default]
    Asking,
    /// It was watched before, and a click goes on.
    Resumable,
    /// It is watched.
    Watching,
    /// It is read when the person picks it.
    ByHand,
}

/// What became of one version of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Everything in it is here.
    Merged,
    /// What it brought was undone: it is left out until it changes.
    LeftOut,
    /// It is not all there yet.
    Half,
    /// It has not been all there for a long time.
    Broken,
    /// It is of another casebook.
    Other,
    /// It is no casebook.
    NoBook,
    /// It could not be read just now, in the browser's words.
    Unread(String),
}

/// What is known of a file in the folder.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The version.
    pub mark: Mark,
    /// What became of it.
    pub standing: Standing,
    /// When this version was first seen.
    pub since_ms: u64,
    /// Who worked on it.
    pub people: Rc<BTreeSet<RecordId>>,
    /// How many of its items were refused.
    pub quarantined: usize,
    /// How many versions in the name of who works here it brought that this computer had not seen.
    pub in_my_name: usize,
    /// Its bytes, where it was not merged.
    pub bytes: Option<Rc<[u8]>>,
}

/// Something that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// When.
    pub at_ms: u64,
    /// The file.
    pub file: String,
    /// Whose work it brought.
    pub who: Vec<String>,
    /// How many records it changed.
    pub count: usize,
    /// What the step is called by that took it in.
    pub step: String,
}

/// A folder.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Folder {
    /// Tells its answers from those of another one.
    pub ticket: u64,
    /// Its name.
    pub name: String,
    /// How it stands with it.
    pub stage: Stage,
    /// The name of the own file; empty until it is made up.
    pub mine: String,
    /// Why it does not work at the moment.
    pub trouble: Option<FolderTrouble>,
    /// Why the own file could not be written the last time.
    pub unwritten: Option<FolderTrouble>,
    /// Whether the browser was asked to remember it.
    pub is_kept: bool,
    /// What is known of its files.
    pub files: BTreeMap<String, Seen>,
    /// What came in, the last first.
    pub arrivals: Vec<Arrival>,
    /// How many arrivals there were.
    pub count: usize,
    /// When something last came in or was written; 0: never.
    pub changed_ms: u64,
    /// When the own file was last written; 0: never.
    pub written_ms: u64,
    /// How many changes the own file has; `None`: not known.
    pub written: Option<u64>,
    /// Whether it is being written.
    pub is_writing: bool,
    /// Files that are to be read, the next one last.
    pub queue: Vec<String>,
    /// Files that were picked by hand, the next one last.
    pub hand: Rc<Vec<Found>>,
    /// The changes that were noticed last, and when there was first and last something to write.
    pub noticed: Option<(u64, u64, u64)>,
}

impl Folder {
    /// Takes note of the files that are there now, and puts into the queue what has to be read. What is incomplete for too long is
    /// broken.
    pub fn list(&mut self, files: Vec<(String, Mark)>, now_ms: u64) {
        let files: BTreeMap<String, Mark> = files.into_iter().filter(|(name, _)| is_wanted(name)).collect();
        self.files.retain(|name, _| files.contains_key(name));
        if !files.contains_key(&self.mine) {
            self.written = None;
        }
        self.queue.clear();
        for (name, mark) in files.into_iter().rev() {
            match self.files.get_mut(&name) {
                Some(seen) if seen.mark == mark => {
                    let is_old = seen.since_ms.saturating_add(PATIENCE_MS) < now_ms;
                    if seen.standing == Standing::Half && is_old {
                        seen.standing = Standing::Broken;
                    }
                    if matches!(seen.standing, Standing::Unread(_)) {
                        self.queue.push(name);
                    }
                }
                _ => self.queue.push(name),
            }
        }
    }

    /// Takes note of what became of a version of a file.
    pub fn note(&mut self, found: &Found, standing: Standing, now_ms: u64) -> &mut Seen {
        let before = self.files.get(&found.name).filter(|seen| seen.mark == found.mark);
        let since_ms = before.map_or(now_ms, |seen| seen.since_ms);
        let bytes = (standing != Standing::Merged).then(|| Rc::clone(&found.bytes));
        let seen = Seen {
            mark: found.mark,
            standing,
            since_ms,
            people: Rc::default(),
            quarantined: 0,
            in_my_name: 0,
            bytes,
        };
        match self.files.entry(found.name.clone()) {
            std::collections::btree_map::Entry::Occupied(mut entry) => {
                entry.insert(seen);
                entry.into_mut()
            }
            std::collections::btree_map::Entry::Vacant(entry) => entry.insert(seen),
        }
    }

    /// Takes note of something that came in.
    pub fn arrived(&mut self, arrival: Arrival) {
        self.changed_ms = arrival.at_ms;
        self.count += 1;
        self.arrivals.insert(0, arrival);
        self.arrivals.truncate(LISTED);
    }

    /// Says whether the own file has to be written now, so many changes having been made.
    pub fn is_due(&mut self, changes: u64, now_ms: u64) -> bool {
        if self.written == Some(changes) {
            self.noticed = None;
            return false;
        }
        let (first, last) = match self.noticed {
            Some((noticed, first, last)) if noticed == changes => (first, last),
            Some((_, first, _)) => (first, now_ms),
            None => (now_ms, now_ms),
        };
        self.noticed = Some((changes, first, last));
        now_ms >= last.saturating_add(QUIET_MS) || now_ms >= first.saturating_add(LATEST_MS)
    }

    /// Returns how many people's work is in the folder, with the one who works here.
    #[must_use]
    pub fn people(&self, me: &RecordId) -> usize {
        let mut all: BTreeSet<&RecordId> = self.files.values().flat_map(|seen| seen.people.iter()).collect();
        all.insert(me);
        all.len()
    }

    /// Takes note that what a step brought was undone, or done again.
    pub fn undone(&mut self, what: &str, is_undone: bool) {
        let arrival = self.arrivals.iter().find(|arrival| arrival.step == what);
        let file = arrival.map_or(what, |arrival| stem(&arrival.file));
        for (name, seen) in &mut self.files {
            if stem(name) == file {
                seen.standing = match (&seen.standing, is_undone) {
                    (Standing::Merged, true) => Standing::LeftOut,
                    (Standing::LeftOut, false) => Standing::Merged,
                    (other, _) => other.clone(),
                };
            }
        }
    }
}

/// Returns a file's name without its ending: what the step that merges it is called by.
#[must_use]
pub fn stem(name: &str) -> &str {
    name.strip_suffix(EXTENSION).unwrap_or(name)
}

/// Tells whether a file of a folder may be a casebook, by its name. What other programs write beside a file while it is on its way is
/// hidden, or ends in something else.
#[must_use]
pub fn is_wanted(name: &str) -> bool {
    is_book(name) && !name.starts_with(['.', '~'])
}

/// Returns a name for the own file that every file system takes: the casebook, the person, and some letters that tell one computer
/// from another, more of them as long as the name is taken.
#[must_use]
pub fn own_name(title: &str, person: &str, seed: u128, is_taken: impl Fn(&str) -> bool) -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let mut name = plain(title, 40);
    if name.is_empty() {
        name.push_str("casebook");
    }
    let person = plain(person, 30);
    if !person.is_empty() {
        name.push_str(" - ");
        name.push_str(&person);
    }
    name.push_str(" - ");
    let mut rest = seed;
    for n in 1..=24 {
        let base = LETTERS.len() as u128;
        let letter = usize::try_from(rest % base).ok().and_then(|at| LETTERS.get(at));
        name.push(letter.map_or('a', |b| char::from(*b)));
        rest /= base;
        if n >= 4 && !is_taken(&[name.as_str(), EXTENSION].concat()) {
            break;
        }
    }
    name.push_str(EXTENSION);
    name
}

/// Returns words as they may stand in the name of a file.
fn plain(words: &str, most: usize) -> String {
    let mut plain = String::new();
    for c in words.chars() {
        let c = if c.is_alphanumeric() || matches!(c, '-' | '_' | ',' | '\'' | '’') {
            c
        } else {
            ' '
        };
        if c != ' ' || !(plain.is_empty() || plain.ends_with(' ')) {
            plain.push(c);
        }
        if plain.chars().count() >= most {
            break;
        }
    }
    plain.trim_matches([' ', '-']).to_owned()
}

/// What a file of the folder is to the open casebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// It is not all there.
    Half,
    /// It is no casebook.
    NoBook,
    /// It is another casebook.
    Other,
    /// It is this one.
    Same,
}

/// Judges what was read of a file.
#[must_use]
pub fn judged(ours: &Casebook, bytes: &[u8], parsed: Option<&Parsed>, problems: &[Problem]) -> Judged {
    let is_half = |p: &Problem| matches!(p.what, ProblemKind::CutOff | ProblemKind::Empty | ProblemKind::NotUtf8);
    // Where a file is on its way, its place may be there already, with nothing in it.
    let begun = match bytes.trim_ascii() {
        [b'{', rest @ ..] => !rest.ends_with(b"}"),
        [b'[', rest @ ..] => !rest.ends_with(b"]"),
        other => other.first() == Some(&0),
    };
    if begun || problems.iter().any(is_half) {
        return Judged::Half;
    }
    match parsed {
        None => Judged::NoBook,
        Some(parsed) if is_same(ours, &parsed.casebook) => Judged::Same,
        Some(_) => Judged::Other,
    }
}

/// Tells whether two casebooks are one: by its own record, or by a source that both have. One without any source may become any.
fn is_same(ours: &Casebook, theirs: &Casebook) -> bool {
    let of = |kind: RecordKind| {
        move |record: &Rc<crate::core::model::Record>| record.shown().is_some_and(|shown| shown.state.kind() == kind)
    };
    let is_shared = |(id, record): (&RecordId, &Rc<crate::core::model::Record>)| {
        (of(RecordKind::Casebook)(record) || of(RecordKind::Source)(record)) && ours.record(id).is_some()
    };
    let is_empty =
        |book: &Casebook| !book.records().values().any(of(RecordKind::Source)) && book.claims().next().is_none();
    theirs.records().iter().any(is_shared) || is_empty(ours)
}

/// Returns who worked on a casebook.
#[must_use]
pub fn workers(book: &Casebook) -> BTreeSet<RecordId> {
    let mut found = BTreeSet::new();
    for record in book.records().values() {
        if let Some(shown) = record.shown()
            && matches!(
                shown.state.live(),
                Some(Content::Claim(_) | Content::Comparison(_) | Content::Comment(_))
            )
            && shown.author.as_str() != VARIORUM
            && !found.contains(&shown.author)
        {
            found.insert(shown.author.clone());
        }
    }
    found
}
