//! The screen of the sources: the list of the articles, what could not be read, and the card of one with its text line by line.
//! It reads no file and changes nothing by itself.

mod card;
mod dates;
mod empty;
mod encoding;
mod fields;
pub mod focus;
mod languages;
mod lines;
mod list;
mod pieces;
pub mod problems;
mod remove;
mod row;
mod seen;
mod version;

use std::rc::Rc;

pub use seen::of_number;

use yew::prelude::*;
use yew::props;

use self::card::{SourceCard, SourceCardProps};
use self::empty::empty_sources;
use self::focus::use_kept_focus;
use self::list::source_list;
use self::pieces::{drop_box, load_buttons, names_button, no_card};
use self::problems::problems;
use crate::app::Action;
use crate::app::state::Open;
use crate::app::view::{Cell, cell};
use crate::t;
use crate::ui::element::{El, el, row};
use crate::ui::part::keyed;
use crate::ui::parts::*;
use crate::ui::{BookProps, act, use_dispatch};

/// Shows the sources of the open casebook.
#[component]
pub fn SourcesScreen(props: &BookProps) -> Html {
    let dispatch = use_dispatch();
    let main = use_node_ref();
    let chosen = props.state.open.as_ref().and_then(|o| o.source);
    use_kept_focus(
        &main,
        (chosen, props.state.open.as_ref().map_or(0, |o| o.problems.len())),
    );
    let Some(open) = &props.state.open else {
        return Html::default();
    };
    let is_empty = open.derived.order.is_empty();
    let dismiss = act(&dispatch, Action::DismissProblems);
    el("main")
        .node(&main)
        .attr("id", "sources")
        .class("view view--sources")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "h-sources")
        .child(
            el("div")
                .class("stack pane--leaf")
                .child(
                    el("div")
                        .class("subbar")
                        .child(
                            el("h1")
                                .class("vh")
                                .attr("id", "h-sources")
                                .child(t!("sources-heading")),
                        )
                        .child(count(open))
                        .child(el("span").class("grow"))
                        .child_if(!is_empty, || names_button(&dispatch))
                        .child(load_buttons(&dispatch)),
                )
                .child(
                    el("div")
                        .class("pane")
                        .child(el("div").class("metaform").child(title(&dispatch, open)))
                        .child(problems(&open.problems, true, Some(dismiss)))
                        .child(if is_empty {
                            empty_sources(&dispatch)
                        } else {
                            row().child(drop_box()).child(source_list(open))
                        }),
                )
                .child(
                    el("div")
                        .class("statusline")
                        .child(el("span").child(t!("sources-status-drop")))
                        .child(el("span").child(t!("sources-status-private"))),
                ),
        )
        .child(card(open, is_empty))
        .html()
}

/// Returns the field for the title of the casebook.
fn title(dispatch: &Callback<Action>, open: &Open) -> Html {
    let retitle = dispatch.reform(|title: String| Action::Retitle(title.trim().to_owned()));
    keyed::<TextField>(
        open.key.clone(),
        props!(TextFieldProps {
            class: "f-wide",
            id: "casebook-title",
            label: t!("sources-casebook-title"),
            value: open.title().to_owned(),
            placeholder: t!("sources-casebook-title-hint"),
            said: true,
            oncommit: retitle
        }),
    )
}

/// Returns how many sources and words there are.
fn count(open: &Open) -> El {
    let words: usize = open.derived.sources.values().map(|s| s.text.words()).sum();
    let sources = t!("sources-count", count = open.derived.order.len());
    el("span").child(el("b").child(sources)).child(
        el("span")
            .class("wide")
            .child(" · ")
            .child(t!("sources-words", count = words)),
    )
}

/// Returns the card of the chosen source, or a word on how to choose one.
fn card(open: &Open, is_empty: bool) -> Html {
    let view = open.source.and_then(|id| open.derived.sources.get(&id));
    let (Some(id), Some(view)) = (open.source, view) else {
        return no_card(is_empty).html();
    };
    let comparisons = open.casebook.comparisons();
    let touched = comparisons
        .iter()
        .filter(|(_, c)| cell(&open.casebook, c, id) != Cell::NotChecked)
        .count();
    keyed::<SourceCard>(
        id.to_string(),
        props!(SourceCardProps {
            view: Rc::clone(view),
            place: open.derived.order.iter().position(|s| *s == id).unwrap_or(0),
            of: open.derived.order.len(),
            comparisons: touched,
            has_file: open.originals.contains_key(&id)
        }),
    )
}
