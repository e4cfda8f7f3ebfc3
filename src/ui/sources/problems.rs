//! What is wrong with a file, in words for people, and the list of it: what says the same is told once, with every place. It hides
//! nothing but the tail of a very long list, and says so.

use yew::prelude::*;

use crate::app::preview::{Reason, reasons};
use crate::app::words::{Word, sentence_of};
use crate::core::format::problem::{Problem, ProblemKind};
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::*;

/// How many different problems a list shows.
const SHOWN: usize = 50;
/// How many places of one problem are shown.
const PLACES: usize = 100;

/// What is a number in a sentence, and not a name.
const COUNTS: [&str; 4] = ["bytes", "limit", "count", "places"];

/// Returns what is wrong, as a sentence, without the name of the file and the place in it.
#[must_use]
pub fn problem_text(what: &ProblemKind) -> String {
    let args = what.args();
    let word = |(name, value): &(&'static str, String)| match value.parse::<u64>() {
        Ok(number) if COUNTS.contains(name) => (*name, Word::from(number)),
        _ => (*name, Word::from(value)),
    };
    let words: Vec<(&str, Word)> = args.iter().map(word).collect();
    sentence_of(what.key(), &words)
}

/// Says whether something was refused because of it, and not only doubted.
#[must_use]
pub fn is_refusal(what: &ProblemKind) -> bool {
    what.is_fatal() || what.is_quarantine()
}

/// Returns a list of problems with its head, with or without the names of their files; nothing where there are none. It can be put
/// away where `dismiss` says how.
pub fn problems(list: &[Problem], files: bool, dismiss: Option<Callback<MouseEvent>>) -> Option<El> {
    if list.is_empty() {
        return None;
    }
    let count = t!("sources-problems", count = list.len());
    let reasons = reasons(list);
    let hidden = reasons.len().saturating_sub(SHOWN);
    let header = el("header")
        .class("phead")
        .child(el("h2").child(count.clone()))
        .child(el("span").class("vh").attr("role", "status").child(count))
        .child(
            dismiss
                .map(|dismiss| button("btn btn--small btn--quiet push", dismiss).child(t!("sources-problems-dismiss"))),
        );
    let items = el("ul")
        .class("problems")
        .children(reasons.iter().take(SHOWN).map(|reason| item(reason, files)))
        .child_if(hidden > 0, || {
            el("li")
                .child(icon("more"))
                .child(el("p").child(t!("sources-problems-more", count = hidden)))
        });
    let section = el("section")
        .class("trouble")
        .attr("aria-label", t!("sources-problems-label"));
    Some(section.child(header).child(items))
}

fn item(reason: &Reason<'_>, with_file: bool) -> El {
    let bad = is_refusal(reason.what);
    let has_name = with_file && !reason.file.is_empty();
    let name = || {
        row()
            .child(el("b").attr("dir", "auto").child(reason.file.to_owned()))
            .child(" ")
    };
    let times = || {
        row()
            .child(" ")
            .child(t!("sources-problems-times", count = reason.count))
    };
    let code = |place: &&str| el("code").class("problems__at").child((*place).to_owned());
    let hidden = reason.places.len().saturating_sub(PLACES);
    let places = || {
        el("details")
            .class("problems__at")
            .child(el("summary").child(t!("sources-problems-places", count = reason.places.len())))
            .children(reason.places.iter().take(PLACES).map(code))
            .child_if(hidden > 0, || {
                el("span").child(t!("sources-problems-more", count = hidden))
            })
    };
    el("li")
        .attr("class", bad.then_some("is-bad"))
        .child(icon(if bad { "bad" } else { "warn" }))
        .child(
            el("p")
                .child_if(has_name, name)
                .child(problem_text(reason.what))
                .child_if(reason.count > 1, times),
        )
        .child(match reason.places.as_slice() {
            [] => None,
            [one] => Some(code(one)),
            _ => Some(places()),
        })
}
