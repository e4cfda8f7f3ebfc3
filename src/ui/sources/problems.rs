//! What is wrong with a file, in words for people, and the list of it. It hides nothing but the tail of a very long list, and says so.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::words::{Word, sentence_of};
use crate::core::format::problem::Problem;
use crate::t;
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

/// What a list of problems shows.
#[derive(Properties, PartialEq)]
pub struct ProblemsProps {
    /// The problems.
    pub list: Rc<Vec<Problem>>,
    /// Whether to name the files.
    #[prop_or_default]
    pub files: bool,
    /// Puts the list away.
    #[prop_or_default]
    pub dismiss: Option<Callback<MouseEvent>>,
}

/// A list of problems with its head; nothing where there are none.
#[component]
pub fn Problems(props: &ProblemsProps) -> Html {
    if props.list.is_empty() {
        return Html::default();
    }
    let hidden = props.list.len().saturating_sub(SHOWN);
    html! {
        <section class="trouble" aria-label={t!("sources-problems-label")}>
            <header class="phead">
                <h2>{ t!("sources-problems", count = props.list.len()) }</h2>
                <span class="vh" role="status">{ t!("sources-problems", count = props.list.len()) }</span>
                if let Some(dismiss) = &props.dismiss {
                    <button type="button" class="btn btn--small btn--quiet push" onclick={dismiss.clone()}>
                        { t!("sources-problems-dismiss") }
                    </button>
                }
            </header>
            <ul class="problems">
                { for props.list.iter().take(SHOWN).map(|problem| row(problem, props.files)) }
                if hidden > 0 {
                    <li>{ icon("more") }<p>{ t!("sources-problems-more", count = hidden) }</p></li>
                }
            </ul>
        </section>
    }
}

fn row(problem: &Problem, with_file: bool) -> Html {
    let bad = is_refusal(problem);
    let name = (with_file && !problem.file.is_empty()).then(|| problem.file.clone());
    html! {
        <li class={classes!(bad.then_some("is-bad"))}>
            { icon(if bad { "bad" } else { "warn" }) }
            <p>
                if let Some(name) = name {
                    <b dir="auto">{ name }</b>{ " " }
                }
                { problem_text(problem) }
            </p>
            if !problem.place.is_empty() {
                <code class="problems__at">{ problem.place.clone() }</code>
            }
        </li>
    }
}
