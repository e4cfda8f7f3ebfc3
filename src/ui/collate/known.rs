//! What is known of a file: who worked on it and when, which sources it speaks of, and whether the work in it is told of somebody else
//! elsewhere. Counts and names only; what to think of them is the reader's to say.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::people::shown_name;
use crate::app::Action;
use crate::app::near::SavesAction;
use crate::app::people::Person;
use crate::app::preview::{Copied, Known, Preview, Spoken};
use crate::app::state::{Fate, Open};
use crate::browser::clock::date_and_time;
use crate::core::model::{RecordId, RecordKind};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::small_icon;

/// How many people are listed, and how many sources.
const LISTED: usize = 40;

/// What people and files are called: names, or none where they are hidden.
pub struct Names<'a> {
    open: &'a Open,
    me: &'a RecordId,
    /// Pseudonyms of those who are here, where names are hidden.
    hidden: Option<BTreeMap<RecordId, String>>,
}

impl<'a> Names<'a> {
    /// Gathers what people are called; `people` is everybody who is here.
    pub fn of(open: &'a Open, me: &'a RecordId, people: &[Person]) -> Self {
        let hidden = || {
            let names = people.iter();
            names
                .map(|person| (person.id.clone(), shown_name(person, true)))
                .collect()
        };
        Self {
            open,
            me,
            hidden: open.collate.people.anonymous.then(hidden),
        }
    }

    /// Returns what a person is called, whose name is this where it is known.
    pub fn person(&self, id: &RecordId, name: &str) -> String {
        if let Some(hidden) = &self.hidden {
            return hidden.get(id).cloned().unwrap_or_else(|| t!("preview-somebody"));
        }
        let name = if name.is_empty() {
            let files = self.open.collate.files.iter();
            let mut books = files.map(|file| &file.casebook);
            let known = self.open.casebook.annotator(id);
            known
                .or_else(|| books.find_map(|book| book.annotator(id)))
                .unwrap_or_default()
        } else {
            name
        };
        match () {
            () if !name.is_empty() => name.to_owned(),
            () if id == self.me => t!("collate-you"),
            () => t!("collate-nobody"),
        }
    }

    /// Returns what a file is called, by its place.
    pub fn file(&self, place: usize) -> String {
        let file = self.open.collate.files.get(place).filter(|_| self.hidden.is_none());
        file.map_or_else(
            || t!("collate-file-number", number = place + 1),
            |file| file.name.clone(),
        )
    }
}

/// Returns so many records of a kind, in words.
pub fn of_kind(kind: RecordKind, count: usize) -> String {
    let key = match kind {
        RecordKind::Claim => "preview-kind-claim",
        RecordKind::Comparison => "preview-kind-comparison",
        RecordKind::Comment => "preview-kind-comment",
        RecordKind::Source => "preview-kind-source",
        RecordKind::Tag => "preview-kind-tag",
        RecordKind::Alias => "preview-kind-alias",
        RecordKind::Decision => "preview-kind-decision",
        RecordKind::Annotator => "preview-kind-annotator",
        RecordKind::Casebook => "preview-kind-casebook",
    };
    t!(key, count = count)
}

/// Who worked on a file, and when.
pub fn who_and_when(preview: &Preview, names: &Names<'_>) -> El {
    let last = preview.last.as_ref().map(|(who, at)| {
        let who = names.person(who, "");
        el("p").child(t!("preview-last", who = who, when = date_and_time(*at)))
    });
    let made = preview.made.map(|(first, last)| {
        let (first, last) = (date_and_time(first), date_and_time(last));
        let words = if first == last {
            t!("preview-made-at", when = last)
        } else {
            t!("preview-made", first = first, last = last)
        };
        el("p").class("meta").child(words)
    });
    let brings = preview.made.is_some();
    let people = preview.people.iter().take(LISTED).map(|person| {
        let count = if brings {
            t!("preview-brings", count = person.records)
        } else {
            t!("preview-holds", count = person.records)
        };
        el("li")
            .key(person.id.to_string())
            .child(
                el("b")
                    .attr("dir", "auto")
                    .child(names.person(&person.id, &person.name)),
            )
            .child(" ")
            .child(el("span").class("meta").child(count))
    });
    let more = preview.people.len().saturating_sub(LISTED);
    section("h-who", t!("preview-who"))
        .child(last)
        .child(made)
        .child(el("ul").class("known__people").children(people))
        .child_if(more > 0, || {
            el("p").class("meta").child(t!("collate-more", count = more))
        })
}

/// The sources that a file speaks of, and how each stands to what is here.
pub fn spoken_of(
    dispatch: &Callback<Action>,
    open: &Open,
    preview: &Preview,
    place: usize,
    names: &Names<'_>,
) -> Option<El> {
    if preview.sources.is_empty() {
        return None;
    }
    let is = |wanted: fn(&Known) -> bool| preview.sources.iter().any(|source| wanted(&source.is));
    let near = is(|is| matches!(is, Known::Near { .. }));
    let missing = is(|is| matches!(is, Known::Missing));
    let waits = open
        .collate
        .files
        .get(place)
        .is_some_and(|file| file.fate == Fate::Waiting);
    let more = preview.sources.len().saturating_sub(LISTED);
    let sources = preview.sources.iter().take(LISTED).map(|source| {
        let look = match source.is {
            Known::Near { source: here, .. } if waits && source.claims > 0 => {
                let look = Action::Saves(SavesAction::Try(place, source.id, here));
                Some(button("btn btn--small", act(dispatch, look)).child(t!("saves-try")))
            }
            _ => None,
        };
        spoken(open, source, names).child(look)
    });
    let body = section("h-spoken", t!("preview-sources"))
        .child(el("ul").class("known__sources").children(sources))
        .child_if(more > 0, || {
            el("p").class("meta").child(t!("collate-more", count = more))
        })
        .child_if(near, || el("p").class("meta").child(t!("preview-near-note")))
        .child_if(missing, || el("p").class("meta").child(t!("preview-missing-note")));
    Some(body)
}

fn spoken(open: &Open, source: &Spoken, names: &Names<'_>) -> El {
    let (class, picture, words) = match source.is {
        Known::Same => ("state state--ok", "check", t!("preview-source-same")),
        Known::Near { source: here, percent } => {
            let siglum = open.derived.siglum(here);
            let words = t!("preview-source-near", siglum = siglum, percent = percent);
            ("state state--warn", "alert", words)
        }
        Known::New => ("state", "plus", t!("preview-source-new")),
        Known::Missing => {
            let files = &open.collate.files;
            match files.iter().position(|file| file.casebook.text(source.id).is_some()) {
                Some(place) => ("state", "wait", t!("preview-source-with", file = names.file(place))),
                None => ("state state--bad", "close", t!("preview-source-missing")),
            }
        }
    };
    let name = if source.name.is_empty() {
        t!("sources-no-name")
    } else {
        source.name.clone()
    };
    let count = t!("preview-kind-claim", count = source.claims);
    el("li")
        .key(source.id.to_string())
        .child(el("b").attr("dir", "auto").child(name))
        .child(el("span").class("meta").child(count))
        .child(el("span").class(class).child(small_icon(picture)).child(words))
}

/// What of a file is told of somebody else elsewhere.
pub fn told_elsewhere(preview: &Preview, names: &Names<'_>) -> El {
    row().children(preview.copied.iter().enumerate().map(|(n, note)| {
        let person = |id: &RecordId| names.person(id, "");
        let words = match note {
            Copied::File(place) => t!("preview-copied-file", file = names.file(*place)),
            Copied::Made { by, count, of } => t!("preview-copied-made", who = person(by), count = *count, of = *of),
            Copied::Same { of, count } => t!("preview-copied-same", who = person(of), count = *count),
            Copied::Twins { of, count } => t!("preview-copied-twins", who = person(of), count = *count),
        };
        let note = el("p").key(n).class("note known__note");
        note.child(small_icon("person")).child(el("span").child(words))
    }))
}

/// Returns the same in a few words, for the list of files.
pub fn told_shortly(preview: &Preview, names: &Names<'_>) -> Option<String> {
    let person = |id: &RecordId| names.person(id, "");
    Some(match preview.copied.first()? {
        Copied::File(place) => t!("preview-short-file", file = names.file(*place)),
        Copied::Made { by, .. } => t!("preview-short-made", who = person(by)),
        Copied::Same { of, .. } => t!("preview-short-same", who = person(of)),
        Copied::Twins { of, .. } => t!("preview-short-twins", who = person(of)),
    })
}

/// Begins a part of the preview, with its heading.
pub fn section(id: &'static str, heading: String) -> El {
    el("section")
        .class("changes known")
        .attr("aria-labelledby", id)
        .child(el("h2").class("known__head").attr("id", id).child(heading))
}
