//! The folder that several people share: what watching it means, before it is switched on; how it stands; what came in, and what waits.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::folder::{Arrival, Folder, FolderTrouble, FolderWish, Seen, Stage, Standing};
use crate::app::state::Open;
use crate::browser::clock::time_of_day;
use crate::browser::files::open_picker_of;
use crate::browser::folder::{BY_HAND, is_supported, read_by_hand};
use crate::core::model::RecordId;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::small_icon;

/// How many arrivals are shown.
const SHOWN: usize = 8;

/// Shows the shared folder.
pub fn folder_pane(dispatch: &Callback<Action>, open: &Open, me: &RecordId) -> El {
    let folder = open.collate.folder.as_deref();
    let anonymous = open.collate.people.anonymous;
    let inside = match folder {
        Some(folder) if folder.stage == Stage::Watching => watching(dispatch, folder, me),
        Some(folder) if folder.stage == Stage::Resumable => resumable(dispatch, folder),
        _ if !is_supported() => by_hand(dispatch, folder),
        Some(folder) => offer(dispatch).child(folder.trouble.as_ref().map(trouble)),
        None => offer(dispatch),
    };
    el("section")
        .class("shared")
        .attr("aria-labelledby", "h-shared")
        .child(el("h3").attr("id", "h-shared").child(t!("folder-heading")))
        .child(inside)
        .child(folder.map(|folder| waiting(dispatch, folder, anonymous)))
        .child(
            el("ul")
                .class("shared__log")
                .attr("role", "log")
                .children(arrivals(folder, anonymous)),
        )
}

fn wish(dispatch: &Callback<Action>, wish: FolderWish) -> Callback<MouseEvent> {
    act(dispatch, Action::Folder(wish))
}

fn offer(dispatch: &Callback<Action>) -> El {
    row()
        .child(el("p").class("meta").child(t!("folder-what")))
        .child(el("p").child(button("btn btn--small", wish(dispatch, FolderWish::Watch)).child(t!("folder-watch"))))
}

fn resumable(dispatch: &Callback<Action>, folder: &Folder) -> El {
    let buttons = el("p")
        .class("shared__acts")
        .child(button("btn btn--small btn--main", wish(dispatch, FolderWish::Resume)).child(t!("folder-resume")))
        .child(button("btn btn--small", wish(dispatch, FolderWish::Watch)).child(t!("folder-other")))
        .child(button("btn btn--small btn--quiet", wish(dispatch, FolderWish::Stop)).child(t!("folder-forget")));
    row()
        .child(named("folder-before", &folder.name))
        .child(folder.trouble.as_ref().map(trouble))
        .child(buttons)
}

/// Returns a sentence with the name of the folder in front.
fn named(words: &'static str, name: &str) -> El {
    el("p")
        .child(el("b").attr("dir", "auto").child(name.to_owned()))
        .child(" ")
        .child(t!(words))
}

fn watching(dispatch: &Callback<Action>, folder: &Folder, me: &RecordId) -> El {
    let last = if folder.changed_ms > 0 {
        t!("folder-last", time = time_of_day(folder.changed_ms))
    } else {
        t!("folder-last-none")
    };
    let state = el("p")
        .attr("role", "status")
        .child(small_icon("half"))
        .child(" ")
        .child(t!("folder-watching"))
        .child(" ")
        .child(el("b").attr("dir", "auto").child(folder.name.clone()))
        .child(" · ")
        .child(t!("folder-people", count = folder.people(me)))
        .child(" · ")
        .child(last);
    row()
        .child(state)
        .child(folder.trouble.as_ref().map(trouble))
        .child(folder.unwritten.as_ref().map(unwritten))
        .child(own(folder))
        .child(el("p").child(button("btn btn--small", wish(dispatch, FolderWish::Stop)).child(t!("folder-stop"))))
}

/// Returns the line on the own file.
fn own(folder: &Folder) -> Option<El> {
    let name = || el("span").class("fname").attr("dir", "auto").child(folder.mine.clone());
    let words = if folder.written_ms > 0 {
        t!("folder-mine-at", time = time_of_day(folder.written_ms))
    } else {
        t!("folder-mine")
    };
    (!folder.mine.is_empty()).then(|| el("p").class("meta").child(words).child(" ").child(name()))
}

fn by_hand(dispatch: &Callback<Action>, folder: Option<&Folder>) -> El {
    let was_read = folder.is_some_and(|folder| !folder.name.is_empty());
    let read = if was_read {
        t!("folder-read-again")
    } else {
        t!("folder-read")
    };
    let pick = Callback::from(|_: MouseEvent| open_picker_of(BY_HAND));
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |e: Event| {
            let input: HtmlInputElement = e.target_unchecked_into();
            if let Some(list) = input.files() {
                read_by_hand(&list, dispatch.clone());
            }
            // The same folder can be picked again.
            input.set_value("");
        })
    };
    let input = el("input")
        .attr("id", BY_HAND)
        .class("vh")
        .attr("type", "file")
        .flag("multiple", true)
        .flag("webkitdirectory", true)
        .attr("tabindex", "-1")
        .attr("aria-label", read.clone())
        .on(ListenerKind::onchange, onchange);
    let buttons = el("p")
        .class("shared__acts")
        .child(button("btn btn--small", pick).child(read))
        .child(button("btn btn--small", wish(dispatch, FolderWish::SaveMine)).child(t!("folder-save-mine")));
    row()
        .child(el("p").class("meta").child(t!("folder-by-hand")))
        .child(
            folder
                .filter(|_| was_read)
                .map(|folder| named("folder-by-hand-read", &folder.name)),
        )
        .child(folder.and_then(own))
        .child(input)
        .child(buttons)
}

fn warning(words: String) -> El {
    el("p")
        .class("state state--warn")
        .attr("role", "status")
        .child(small_icon("alert"))
        .child(words)
}

fn trouble(trouble: &FolderTrouble) -> El {
    warning(match trouble {
        FolderTrouble::Permission => t!("folder-trouble-permission"),
        FolderTrouble::Gone => t!("folder-trouble-gone"),
        FolderTrouble::Full => t!("folder-trouble-full"),
        FolderTrouble::Other(message) => t!("folder-trouble-other", message = message.as_str()),
    })
}

fn unwritten(trouble: &FolderTrouble) -> El {
    warning(match trouble {
        FolderTrouble::Full => t!("folder-trouble-full"),
        FolderTrouble::Other(message) => t!("folder-unwritten", message = message.as_str()),
        _ => t!("folder-unwritten-plain"),
    })
}

/// Lists the files that are not merged, and those with items that were held back.
fn waiting(dispatch: &Callback<Action>, folder: &Folder, anonymous: bool) -> El {
    let rows = folder.files.iter().enumerate().filter_map(|(place, (name, seen))| {
        let words = standing(seen)?;
        let can_look = seen.bytes.is_some() && !matches!(seen.standing, Standing::Half | Standing::LeftOut);
        let look = wish(dispatch, FolderWish::TakeIn(name.clone()));
        let shown = if anonymous {
            t!("collate-file-number", number = place + 1)
        } else {
            name.clone()
        };
        let line = el("li")
            .key(name.clone())
            .child(el("span").class("fname").attr("dir", "auto").child(shown))
            .child(el("span").class("state").child(small_icon("wait")).child(words));
        Some(line.child_if(can_look, || {
            button("btn btn--small btn--quiet", look).child(t!("folder-look"))
        }))
    });
    el("ul").class("shared__files").children(rows)
}

fn standing(seen: &Seen) -> Option<String> {
    Some(match &seen.standing {
        Standing::Merged if seen.quarantined > 0 => t!("collate-state-held", count = seen.quarantined),
        Standing::Merged if seen.in_my_name > 0 => t!("folder-file-in-your-name", count = seen.in_my_name),
        Standing::Merged => return None,
        Standing::LeftOut => t!("folder-file-left-out"),
        Standing::Half => t!("folder-file-half"),
        Standing::Broken => t!("folder-file-broken"),
        Standing::Other => t!("folder-file-other"),
        Standing::NoBook => t!("folder-file-no-book"),
        Standing::Unread(message) => t!("folder-file-unread", message = message.as_str()),
    })
}

fn arrivals(folder: Option<&Folder>, anonymous: bool) -> Vec<El> {
    let one = |arrival: &Arrival| {
        let place = || folder.and_then(|folder| folder.files.keys().position(|name| *name == arrival.file));
        let who = if anonymous {
            t!("collate-file-number", number = place().map_or(0, |place| place + 1))
        } else if arrival.who.is_empty() {
            t!("collate-nobody")
        } else {
            arrival.who.join(", ")
        };
        el("li")
            .key(format!("{} {}", arrival.at_ms, arrival.file))
            .child(el("span").class("tnum").child(time_of_day(arrival.at_ms)))
            .child(" ")
            .child(el("b").attr("dir", "auto").child(who))
            .child(" ")
            .child(
                el("span")
                    .class("meta")
                    .child(t!("folder-arrived", count = arrival.count)),
            )
    };
    let all = folder.map(|folder| folder.arrivals.as_slice()).unwrap_or_default();
    all.iter().take(SHOWN).map(one).collect()
}
