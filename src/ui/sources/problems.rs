//! What is wrong with a file, in words for people, and the list of it. It hides nothing but the tail of a very long list, and says so.

use yew::prelude::*;

use crate::app::words::{Word, sentence_of};
use crate::core::format::problem::Problem;
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::*;

/// How many problems a list shows.
const SHOWN: usize = 50;

/// What is a number in a sentence, and not a name.
const COUNTS: [&str; 4] = ["bytes", "limit", "count", "places"];

/// Returns what is wrong, as a sentence, without the name of the file and the place in it.
#[must_use]
pub fn problem_text(problem: &Problem) -> String {
    let args = problem.what.args();
    let word = |(name, value): &(&'static str, String)| match value.parse::<u64>() {
        Ok(number) if COUNTS.contains(name) => (*name, Word::from(number)),
        _ => (*name, Word::from(value)),
    };
    let words: Vec<(&str, Word)> = args.iter().map(word).collect();
    sentence_of(problem.what.key(), &words)
}

/// Says whether something was refused because of it, and not only doubted.
#[must_use]
pub fn is_refusal(problem: &Problem) -> bool {
    problem.is_fatal() || problem.what.is_quarantine()
}

/// Returns a list of problems with its head, with or without the names of their files; nothing where there are none. It can be put
/// away where `dismiss` says how.
pub fn problems(list: &[Problem], files: bool, dismiss: Option<Callback<MouseEvent>>) -> Option<El> {
    if list.is_empty() {
        return None;
    }
    let count = t!("sources-problems", count = list.len());
    let hidden = list.len().saturating_sub(SHOWN);
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
        .children(list.iter().take(SHOWN).map(|problem| item(problem, files)))
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

fn item(problem: &Problem, with_file: bool) -> El {
    let bad = is_refusal(problem);
    let has_name = with_file && !problem.file.is_empty();
    let name = || {
        row()
            .child(el("b").attr("dir", "auto").child(problem.file.clone()))
            .child(" ")
    };
    el("li")
        .attr("class", bad.then_some("is-bad"))
        .child(icon(if bad { "bad" } else { "warn" }))
        .child(el("p").child_if(has_name, name).child(problem_text(problem)))
        .child_if(!problem.place.is_empty(), || {
            el("code").class("problems__at").child(problem.place.clone())
        })
}
