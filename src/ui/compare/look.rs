//! Look here: what the program suggests to compare, in a tray over the table or over the whole width, with the passages side by side.

use yew::prelude::*;

use super::book::Book;
use crate::app::Action;
use crate::app::look::{Draft, Look, Sorted};
use crate::app::view::shorten;
use crate::core::analysis::suggestions::{Passage, Reason, Suggestion, SuggestionKind};
use crate::core::model::Outcome;
use crate::core::text::TextId;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::*;

/// How many suggestions the tray shows.
const SLIPS: usize = 3;

/// Everything that the tray shows.
pub struct Tray<'a> {
    /// The casebook.
    pub book: &'a Book,
    /// What is known of where to look.
    pub look: &'a Look,
    /// The suggestions, by what became of them.
    pub sorted: &'a Sorted,
    /// Sends actions.
    pub dispatch: &'a Callback<Action>,
}

impl Tray<'_> {
    /// Shows the tray: the first suggestions that wait, and the way to all of them.
    pub fn narrow(&self) -> El {
        let waiting = &self.sorted.open;
        el("section")
            .class("tray")
            .attr("aria-labelledby", "h-look")
            .child(self.heading())
            .child_if(!waiting.is_empty(), || {
                el("ul").children(self.all(waiting).take(SLIPS).map(|suggestion| self.slip(suggestion)))
            })
            .child_if(self.says_why(), || self.nothing())
            .child_if(!self.look.found.is_empty(), || {
                button(
                    "btn btn--small tray__more",
                    act(self.dispatch, Action::ShowSuggestions(true)),
                )
                .child(t!("look-all", count = waiting.len()))
            })
    }

    /// Shows all suggestions with their passages.
    pub fn wide(&self) -> El {
        let back = button("btn btn--small", act(self.dispatch, Action::ShowSuggestions(false)));
        let part = |id: &'static str, places: &[usize], outcome: Outcome| {
            el("section")
                .key(id)
                .attr("aria-labelledby", id)
                .child_if(!places.is_empty(), || {
                    el("h3").attr("id", id).child(t!(id, count = places.len()))
                })
                .child(el("ol").children(self.all(places).map(|suggestion| self.whole(suggestion, outcome))))
        };
        let compared: Vec<usize> = self.sorted.compared.iter().map(|(n, _)| *n).collect();
        el("div")
            .class("pane look")
            .child(
                el("div")
                    .class("look__head")
                    .child(self.heading())
                    .child(el("p").class("meta").child(t!("look-what")))
                    .child(back.child(t!("look-back"))),
            )
            .child_if(self.says_why(), || self.nothing())
            .child(part("look-open", &self.sorted.open, Outcome::Open))
            .child(part("look-postponed", &self.sorted.postponed, Outcome::Postponed))
            .child(part("look-compared", &compared, Outcome::Accepted))
            .child(part("look-dismissed", &self.sorted.dismissed, Outcome::Dismissed))
    }

    /// Says whether there is more to tell than the list does.
    fn says_why(&self) -> bool {
        self.sorted.open.is_empty() || self.look.asked.is_some() || self.look.stopped
    }

    fn all(&self, places: &[usize]) -> impl Iterator<Item = &Suggestion> {
        places.iter().filter_map(|n| self.look.found.get(*n))
    }

    fn heading(&self) -> El {
        el("h2")
            .attr("id", "look")
            .attr("tabindex", "-1")
            .child(icon("changed"))
            .child(el("span").attr("id", "h-look").child(t!("look-title")))
            .child(" ")
            .child(el("span").class("tnum").child(self.sorted.open.len().to_string()))
    }

    /// Says why there is nothing: it is still being looked for, it was stopped, or there is nothing.
    fn nothing(&self) -> El {
        let look = self.look;
        if look.asked.is_some() {
            let (done, of) = look.progress;
            return el("div")
                .class("look__busy")
                .attr("role", "status")
                .child(t!("look-busy"))
                .child(
                    el("progress")
                        .attr("max", of.max(1).to_string())
                        .attr("value", done.to_string())
                        .attr("aria-label", t!("look-busy")),
                )
                .child(button("btn btn--small", act(self.dispatch, Action::StopLooking)).child(t!("look-stop")));
        }
        if look.stopped {
            let again = button("btn btn--small", act(self.dispatch, Action::LookAgain));
            return el("p")
                .class("meta look__none")
                .child(t!("look-stopped"))
                .child(" ")
                .child(again.child(t!("look-again")));
        }
        let words = if look.found.is_empty() {
            t!("look-nothing")
        } else {
            t!("look-through")
        };
        el("p").class("meta look__none").child(words)
    }

    fn slip(&self, suggestion: &Suggestion) -> El {
        let mut sources: Vec<TextId> = Vec::new();
        for passage in suggestion.positions.iter().flat_map(|position| &position.passages) {
            sources.extend(self.look.source(passage).filter(|id| !sources.contains(id)));
        }
        el("li").key(suggestion.key.clone()).child(self.line(suggestion)).child(
            el("span")
                .class("slip__f")
                .child(
                    el("span")
                        .class("slip__s")
                        .children(sources.iter().map(|id| siglum(&self.book.siglum(*id)))),
                )
                .child(self.buttons(suggestion, Outcome::Open, true)),
        )
    }

    /// Returns the suggestion in a line: why, and what the sources say.
    fn line(&self, suggestion: &Suggestion) -> El {
        el("p")
            .child(el("b").child([reason(suggestion.reason).as_str(), ":"].concat()))
            .child(" ")
            .child(el("span").attr("dir", "auto").child(labels(suggestion)))
    }

    fn whole(&self, suggestion: &Suggestion, outcome: Outcome) -> El {
        let position = |position: &crate::core::analysis::suggestions::Position| {
            el("li")
                .child(
                    el("b")
                        .class("look__label")
                        .attr("dir", "auto")
                        .child(position.label.clone()),
                )
                .children(position.passages.iter().map(|passage| self.passage(passage)))
        };
        let silent = suggestion.silent.iter();
        let silent: Vec<String> = silent
            .filter_map(|n| Some(self.book.siglum(*self.look.basis.as_ref()?.sources.get(*n)?)))
            .collect();
        let is_next = self.look.next.as_ref() == Some(&suggestion.key);
        el("li")
            .key(suggestion.key.clone())
            .attr("id", is_next.then_some("look-next"))
            .attr("tabindex", is_next.then_some("-1"))
            .class("look__one")
            .child(
                el("div")
                    .class("look__top")
                    .child(self.line(suggestion))
                    .child(self.buttons(suggestion, outcome, false)),
            )
            .child(
                el("ul")
                    .class("look__sides")
                    .children(suggestion.positions.iter().map(position)),
            )
            .child_if(!silent.is_empty(), || {
                el("p")
                    .class("meta")
                    .child(t!("look-silent", sources = silent.join(", ")))
            })
    }

    /// Shows the sentence of a passage, with the words that differ marked, and the way to it.
    fn passage(&self, passage: &Passage) -> El {
        let Some(id) = self.look.source(passage) else {
            return row();
        };
        let text = self
            .book
            .casebook
            .text(id)
            .map(|text| text.as_str())
            .unwrap_or_default();
        let (from, to) = (passage.sentence.start.get(), passage.sentence.end.get());
        let (start, end) = (passage.span.start.get().max(from), passage.span.end.get().min(to));
        let words = |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
        let direction = self.book.casebook.source(id).map(|card| card.language.clone());
        el("blockquote")
            .class("said")
            .attr("dir", "auto")
            .attr("lang", direction.filter(|language| !language.is_empty()))
            .child(words(from, start))
            .child(el("mark").child(words(start, end)))
            .child(words(end, to))
            .child(" ")
            .child(
                button("link look__go", act(self.dispatch, Action::Reveal(id, passage.span)))
                    .attr(
                        "aria-label",
                        t!("look-go", siglum = self.book.siglum(id), source = self.book.outlet(id)),
                    )
                    .child(siglum(&self.book.siglum(id))),
            )
    }

    fn buttons(&self, suggestion: &Suggestion, outcome: Outcome, is_short: bool) -> El {
        let label = [
            reason(suggestion.reason).as_str(),
            ": ",
            &shorten(&labels(suggestion), 60),
        ]
        .concat();
        let decide = |outcome: Outcome, id: &'static str, class: &'static str| {
            let action = Action::DecideSuggestion(suggestion.key.clone(), outcome, label.clone());
            button(class, act(self.dispatch, action))
                .attr("aria-label", [t!(id).as_str(), ": ", &label].concat())
                .child(t!(id))
        };
        let draft = Draft {
            question: question(suggestion),
            searched: matter(suggestion),
            label: label.clone(),
        };
        let accept = act(
            self.dispatch,
            Action::AcceptSuggestion(suggestion.key.clone(), Box::new(draft)),
        );
        let is_open = outcome == Outcome::Open;
        if let Some((_, comparison)) = self.sorted.compared.iter().find(|(n, _)| {
            let one = self.look.found.get(*n);
            outcome == Outcome::Accepted && one.is_some_and(|one| one.key == suggestion.key)
        }) {
            let number = self.book.derived.numbers.get(comparison).copied().unwrap_or_default();
            let open = act(self.dispatch, Action::OpenComparison(Some(comparison.clone())));
            return el("span")
                .class("look__act")
                .child(button("link", open).child(t!("look-comparison", number = number)));
        }
        el("span")
            .class("look__act")
            .child(
                button("btn btn--small", accept)
                    .attr("aria-label", [t!("look-add").as_str(), ": ", &label].concat())
                    .child(t!("look-add")),
            )
            .child_if(is_open && !is_short, || {
                decide(Outcome::Postponed, "look-postpone", "btn btn--small btn--quiet")
            })
            .child_if(is_open, || {
                decide(Outcome::Dismissed, "look-dismiss", "btn btn--small btn--quiet")
            })
            .child_if(!is_open, || {
                decide(Outcome::Open, "look-reopen", "btn btn--small btn--quiet")
            })
    }
}

/// Returns what the sources say, side by side.
fn labels(suggestion: &Suggestion) -> String {
    let labels: Vec<&str> = suggestion
        .positions
        .iter()
        .map(|position| position.label.as_str())
        .collect();
    labels.join(" / ")
}

/// Returns why it is suggested, in two or three words.
fn reason(reason: Reason) -> String {
    t!(match reason {
        Reason::Numbers => "look-reason-numbers",
        Reason::Dates => "look-reason-dates",
        Reason::Times => "look-reason-times",
        Reason::Order => "look-reason-order",
        Reason::Speakers => "look-reason-speakers",
        Reason::Actors => "look-reason-actors",
        Reason::Words => "look-reason-words",
        Reason::Cut => "look-reason-cut",
        Reason::Certainty => "look-reason-certainty",
        Reason::Terms => "look-reason-terms",
        Reason::Spellings => "look-reason-spellings",
        Reason::Alone => "look-reason-alone",
        Reason::Few => "look-reason-few",
        Reason::Headline => "look-reason-headline",
        Reason::Itself => "look-reason-itself",
    })
}

/// Returns what a suggestion is about, in words of the texts.
fn matter(suggestion: &Suggestion) -> String {
    let first = suggestion.positions.first().map(|position| position.label.as_str());
    let words = Some(suggestion.subject.as_str()).filter(|subject| !subject.is_empty());
    shorten(words.or(first).unwrap_or_default(), 80)
}

/// Returns a question that the positions of a suggestion answer, for a person to put better.
fn question(suggestion: &Suggestion) -> String {
    let what = matter(suggestion);
    let what = what.as_str();
    match suggestion.kind {
        SuggestionKind::Number => t!("look-question-number", what = what),
        SuggestionKind::Date => t!("look-question-date", what = what),
        SuggestionKind::Order => t!("look-question-order", what = what),
        SuggestionKind::Speaker => t!("look-question-speaker", what = what),
        SuggestionKind::Quotation => t!("look-question-quotation", what = what),
        SuggestionKind::Certainty => t!("look-question-certainty", what = what),
        SuggestionKind::Terms => t!("look-question-terms", what = what),
        SuggestionKind::Name => t!("look-question-name", what = what),
        SuggestionKind::Only => t!("look-question-only", what = what),
        SuggestionKind::Within => t!("look-question-within", what = what),
    }
}
