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

use std::rc::Rc;

use yew::prelude::*;

use self::card::SourceCard;
use self::empty::EmptySources;
use self::focus::use_kept_focus;
use self::list::SourceList;
use self::pieces::{DropBox, LoadButtons, no_card};
use self::problems::Problems;
use crate::app::Action;
use crate::app::state::Open;
use crate::app::view::{Cell, cell};
use crate::core::text::TextId;
use crate::t;
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
    let retitle = {
        let dispatch = dispatch.clone();
        Callback::from(move |title: String| dispatch.emit(Action::Retitle(title.trim().to_owned())))
    };
    html! {
        <main ref={main} id="sources" class="view view--sources" tabindex="-1" aria-labelledby="h-sources">
            <div class="stack pane--leaf">
                <div class="subbar">
                    <h1 class="vh" id="h-sources">{ t!("sources-heading") }</h1>
                    { count(open) }
                    <span class="grow"></span>
                    <LoadButtons />
                </div>
                <div class="pane">
                    <div class="metaform">
                        <TextField
                            key={open.key.clone()}
                            class={classes!("f-wide")}
                            id="casebook-title"
                            label={t!("sources-casebook-title")}
                            value={open.title().to_owned()}
                            placeholder={t!("sources-casebook-title-hint")}
                            said={true}
                            oncommit={retitle}
                        />
                    </div>
                    <Problems
                        list={Rc::clone(&open.problems)}
                        files={true}
                        dismiss={Some(act(&dispatch, Action::DismissProblems))}
                    />
                    if is_empty {
                        <EmptySources />
                    } else {
                        <DropBox />
                        <SourceList
                            casebook={Rc::clone(&open.casebook)}
                            derived={Rc::clone(&open.derived)}
                            originals={Rc::clone(&open.originals)}
                            chosen={chosen}
                        />
                    }
                </div>
                <div class="statusline">
                    <span>{ t!("sources-status-drop") }</span>
                    <span>{ t!("sources-status-private") }</span>
                </div>
            </div>
            { card(open, chosen, is_empty) }
        </main>
    }
}

/// Returns how many sources and words there are.
fn count(open: &Open) -> Html {
    let words: usize = open.derived.sources.values().map(|s| s.text.words()).sum();
    html! {
        <span>
            <b>{ t!("sources-count", count = open.derived.order.len()) }</b>
            <span class="wide">{ " · " }{ t!("sources-words", count = words) }</span>
        </span>
    }
}

/// Returns the card of the chosen source, or a word on how to choose one.
fn card(open: &Open, chosen: Option<TextId>, is_empty: bool) -> Html {
    let view = chosen.and_then(|id| open.derived.sources.get(&id));
    let (Some(id), Some(view)) = (chosen, view) else {
        return no_card(is_empty);
    };
    let comparisons = open.casebook.comparisons();
    let touched = comparisons
        .iter()
        .filter(|(_, c)| cell(&open.casebook, c, id) != Cell::NotChecked)
        .count();
    html! {
        <SourceCard
            key={id.to_string()}
            view={Rc::clone(view)}
            place={open.derived.order.iter().position(|s| *s == id).unwrap_or(0)}
            of={open.derived.order.len()}
            comparisons={touched}
            has_file={open.originals.contains_key(&id)}
        />
    }
}
