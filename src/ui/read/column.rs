//! One column: the head with the source's name, its text, what it is silent on, the claims that lost their place, and the minimap.

use web_sys::Element;
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::edge::{EdgeLanes, EdgeProps};
use super::head::{ColumnHead, ColumnHeadProps};
use super::minimap::minimap;
use super::names::{direction, outlet};
use super::scroll::{scrolled, show_window};
use super::shared::Shared;
use super::text::{SourceText, SourceTextProps};
use crate::app::Action;
use crate::app::state::{Open, State};
use crate::app::view::{Cell, SourceView, cell, claim_words, shorten};
use crate::core::model::{Comparison, RecordId};
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::part;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// What a column shows.
#[derive(Properties, PartialEq)]
pub struct ColumnProps {
    /// The state.
    pub state: Shared<State>,
    /// Its place, from 0.
    pub column: usize,
    /// The source in it.
    pub source: TextId,
}

/// One of the columns.
#[component]
pub fn Column(props: &ColumnProps) -> Html {
    let dispatch = use_dispatch();
    let scroller = use_node_ref();
    let view = props
        .state
        .open
        .as_ref()
        .and_then(|o| o.derived.sources.get(&props.source))
        .map(Shared::of);
    {
        let scroller = scroller.clone();
        use_effect_with(view.clone(), move |_| {
            if let Some(scroller) = scroller.cast::<Element>() {
                show_window(&scroller);
            }
            || ()
        });
    }
    let (Some(open), Some(view)) = (&props.state.open, view) else {
        return Html::default();
    };
    let read = &open.read;
    let together = read.together;
    let has_lanes = open.collate.lanes.in_read;
    let onscroll = Callback::from(move |e: Event| {
        if let Some(scroller) = e.target_dyn_into::<Element>() {
            scrolled(&scroller, together);
        }
    });
    let name = outlet(&view);
    let lang = (!view.card.language.is_empty()).then(|| view.card.language.clone());
    let place = if props.column > 0 {
        format!("leaf--{}", props.column + 1)
    } else {
        String::new()
    };
    let is_here = |id: &&RecordId| open.casebook.claim(id).is_some_and(|c| c.source == view.id);
    let quiet = quiet(open, view.id);
    let text = part::<SourceText>(props!(SourceTextProps {
        view: view.clone(),
        name: name.clone(),
        focus: read.focus.as_ref().filter(is_here).cloned(),
        pins: read.pins.iter().filter(is_here).cloned().collect::<Vec<_>>(),
        only_tag: read.only_tag.clone(),
        moves_ends: read.focus.is_some() && read.selection.is_none()
    }));
    el("article")
        .class("leaf")
        .class(place)
        .class_if(has_lanes, "has-lanes")
        .attr("lang", lang)
        .attr("dir", direction(view.text.as_str()))
        .attr("aria-label", name.clone())
        .child(part::<ColumnHead>(props!(ColumnHeadProps {
            state: props.state.clone(),
            column: props.column,
            source: props.source
        })))
        .child(
            el("div")
                .class("leaf__scroll")
                .node(&scroller)
                .on(ListenerKind::onscroll, onscroll)
                .child(text)
                .child(silences(open, &name, &quiet))
                .child(lost(open, &view, &dispatch)),
        )
        .child(minimap(&view, quiet.silent.len()))
        .child_if(has_lanes, || {
            part::<EdgeLanes>(props!(EdgeProps {
                state: props.state.clone(),
                source: props.source
            }))
        })
        .html()
}

/// The comparisons that a source gives no answer to.
struct Quiet {
    /// It was read and is silent.
    silent: Vec<(RecordId, Comparison)>,
    /// The numbers of those for which nobody looked yet.
    unchecked: Vec<usize>,
}

fn quiet(open: &Open, source: TextId) -> Quiet {
    let mut quiet = Quiet {
        silent: Vec::new(),
        unchecked: Vec::new(),
    };
    for (id, comparison) in open.casebook.comparisons() {
        match cell(&open.casebook, comparison, source) {
            Cell::Says(_) => {}
            Cell::Silent => quiet.silent.push((id.clone(), comparison.clone())),
            Cell::NotChecked => quiet.unchecked.extend(open.derived.numbers.get(id)),
        }
    }
    quiet
}

fn silences(open: &Open, name: &str, quiet: &Quiet) -> Option<El> {
    if quiet.silent.is_empty() && quiet.unchecked.is_empty() {
        return None;
    }
    let numbers = quiet
        .unchecked
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(", ");
    let item = |(id, comparison): &(RecordId, Comparison)| {
        let number = open.derived.numbers.get(id).copied().unwrap_or(0);
        el("li")
            .key(id.as_str().to_owned())
            .child(comparison_number(number, comparison.verdict))
            .child(said(comparison.question.clone()))
    };
    Some(
        el("footer")
            .class("omits")
            .child_if(!quiet.silent.is_empty(), || {
                row()
                    .child(el("h3").child(t!("read-silent-on", name = name)))
                    .child(el("ul").children(quiet.silent.iter().map(item)))
            })
            .child_if(!quiet.unchecked.is_empty(), || {
                el("p")
                    .class("meta")
                    .child(t!("read-not-checked", count = quiet.unchecked.len(), numbers = numbers))
            }),
    )
}

fn said(words: String) -> El {
    el("span").class("said").attr("dir", "auto").child(words)
}

/// Lists the claims that have no certain place any more, with their old words.
fn lost(open: &Open, view: &SourceView, dispatch: &Callback<Action>) -> Option<El> {
    if view.lost.is_empty() {
        return None;
    }
    let items = view.lost.iter().filter_map(|id| {
        let claim = open.casebook.claim(id)?;
        let go = act(dispatch, Action::FocusClaim(Some(id.clone())));
        let item = el("li")
            .key(id.as_str().to_owned())
            .child(icon("warn"))
            .child(button("link said", go).child(shorten(&claim_words(claim), 120)));
        Some(item)
    });
    Some(
        el("section")
            .class("omits")
            .child(el("h3").child(t!("read-lost", count = view.lost.len())))
            .child(el("ul").children(items)),
    )
}
