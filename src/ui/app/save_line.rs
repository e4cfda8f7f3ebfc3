//! The line that says where the work is: on its way to this browser's disk, there, or not; and when the file was last saved. It calls
//! nothing saved that is not on the disk.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::{Open, Saving, StoreTrouble};
use crate::browser::clock::{date_and_time, now_ms, time_of_day};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::small_icon;

const DAY_MS: u64 = 86_400_000;

/// Where the changes are.
#[derive(Clone, Copy, PartialEq)]
enum Kept {
    /// On the disk.
    Yes,
    /// On their way.
    Soon,
    /// In memory only.
    No,
}

impl Kept {
    fn of(saving: &Saving) -> Self {
        match (&saving.trouble, saving.waiting.is_empty()) {
            (Some(StoreTrouble::Blocked | StoreTrouble::Full), _) | (Some(_), false) => Self::No,
            (None, false) => Self::Soon,
            (_, true) => Self::Yes,
        }
    }
}

/// Shows where the work is; a click saves the file.
pub fn save_line(open: &Open, saving: &Saving, dispatch: &Callback<Action>) -> El {
    let kept = Kept::of(saving);
    let class = match kept {
        Kept::Yes => "savestate",
        Kept::Soon => "savestate savestate--busy",
        Kept::No => "savestate savestate--warn",
    };
    let at = if saving.saved_ms > 0 {
        time(saving.saved_ms)
    } else {
        String::new()
    };
    let file_at = if open.file_saved_ms > 0 {
        time(open.file_saved_ms)
    } else {
        String::new()
    };
    let sentence = t!(
        "app-save-sentence",
        browser = browser_sentence(kept, &at),
        file = file_sentence(open, &file_at)
    );
    let icon = if kept == Kept::No { "warn" } else { "half" };
    let file = el("span").class("filebit").child(el("span").class("sep").child(" · "));
    let file = if file_at.is_empty() {
        file.child(t!("app-file-never-short"))
    } else {
        file.child(t!("app-file"))
            .child(long(t!("app-file-saved")))
            .child(" ")
            .child(el("b").child(file_at))
            .child(open.file_is_behind.then(|| long(t!("app-file-changed"))))
    };
    button(class, act(dispatch, Action::SaveFile))
        .attr("title", sentence)
        .child(small_icon(icon))
        .child(el("span").child(browser_words(kept, at)).child(file))
}

/// Returns words that a narrow bar leaves out.
fn long(words: String) -> El {
    el("span").class("long").child(" ").child(words)
}

fn browser_words(kept: Kept, at: String) -> El {
    match kept {
        Kept::No => row().child(t!("app-unsaved")).child(long(t!("app-in-browser"))),
        Kept::Soon => row().child(t!("app-saving")),
        Kept::Yes => row()
            .child(t!("app-saved"))
            .child(long(t!("app-in-browser")))
            .child(" ")
            .child(el("b").child(at)),
    }
}

fn browser_sentence(kept: Kept, at: &str) -> String {
    match kept {
        Kept::No => t!("app-unsaved-sentence"),
        Kept::Soon => t!("app-saving"),
        Kept::Yes if at.is_empty() => t!("app-saved-sentence"),
        Kept::Yes => t!("app-saved-sentence-at", time = at),
    }
}

fn file_sentence(open: &Open, at: &str) -> String {
    if at.is_empty() {
        t!("app-file-never")
    } else if open.file_is_behind {
        t!("app-file-behind", time = at)
    } else {
        t!("app-file-fresh", time = at)
    }
}

/// Returns the time of day, with the date where it was not within a day.
fn time(ms: u64) -> String {
    if now_ms().saturating_sub(ms) < DAY_MS {
        time_of_day(ms)
    } else {
        date_and_time(ms)
    }
}
