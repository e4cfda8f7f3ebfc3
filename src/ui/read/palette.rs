//! The codebook at the side: a click tags what is selected or changes the tag of the claim in focus; with neither, it shows that tag
//! only. Below it, who says how much.

use std::collections::BTreeMap;

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::names::speaker;
use super::shared::Shared;
use crate::app::Action;
use crate::app::view::Derived;
use crate::core::model::{Casebook, RecordId, Tag};
use crate::core::order::sort_by_key;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// What the codebook shows.
#[derive(Properties, PartialEq)]
pub struct PaletteProps {
    /// The casebook.
    pub casebook: Shared<Casebook>,
    /// What is derived from it.
    pub derived: Shared<Derived>,
    /// The claim with the focus.
    pub focus: Option<RecordId>,
    /// Whether something is selected.
    pub selected: bool,
    /// The one tag that is shown; none: all.
    pub only_tag: Option<RecordId>,
    /// Whether it is folded to a rail.
    pub folded: bool,
    /// Folds it, or not.
    pub onfold: Callback<bool>,
}

/// How often each tag and each speaker occurs.
#[derive(PartialEq, Default)]
struct Counts {
    tags: BTreeMap<RecordId, usize>,
    speakers: Vec<(String, usize)>,
}

fn counted(casebook: &Casebook) -> Counts {
    let mut counts = Counts::default();
    let mut speakers: Vec<String> = Vec::new();
    for (_, claim) in casebook.claims() {
        *counts.tags.entry(claim.tag.clone()).or_default() += 1;
        speakers.push(claim.speaker.trim().to_owned());
    }
    sort_by_key(&mut speakers, String::clone);
    let same = speakers.chunk_by(|a, b| a == b);
    counts.speakers = same
        .filter_map(|names| Some((names.first()?.clone(), names.len())))
        .collect();
    // The outlets themselves first, then those who are quoted most.
    sort_by_key(&mut counts.speakers, |(name, count)| {
        (!name.is_empty(), std::cmp::Reverse(*count))
    });
    counts
}

/// The codebook.
#[component]
pub fn Palette(props: &PaletteProps) -> Html {
    let dispatch = use_dispatch();
    let counts = use_memo(props.casebook.clone(), |casebook| counted(casebook));
    let fold = {
        let (onfold, folded) = (props.onfold.clone(), props.folded);
        Callback::from(move |_: MouseEvent| onfold.emit(!folded))
    };
    let fold_label = if props.folded {
        t!("read-unfold")
    } else {
        t!("read-fold")
    };
    // The selection stays where it is while a tag is chosen for it.
    let onmousedown = Callback::from(|e: MouseEvent| e.prevent_default());
    let is_armed = props.selected || props.focus.is_some();
    let tag = |id: &RecordId, tag: &Tag| {
        let is_only = props.only_tag.as_ref() == Some(id);
        let action = match (is_armed, is_only) {
            (true, _) => Action::TagSelection(id.clone()),
            (false, true) => Action::OnlyTag(None),
            (false, false) => Action::OnlyTag(Some(id.clone())),
        };
        let title = if tag.definition.trim().is_empty() {
            tag.name.clone()
        } else {
            t!(
                "read-tag-title",
                name = tag.name.as_str(),
                definition = tag.definition.as_str()
            )
        };
        let count = counts.tags.get(id).copied().unwrap_or(0);
        el("li").key(id.as_str().to_owned()).child(
            el("button")
                .attr("type", "button")
                .attr("title", title)
                .attr("aria-pressed", yes_no(is_only))
                .on_click(act(&dispatch, action))
                .child(el("kbd").child(tag.key.clone()))
                .child(tag_key(id, &tag.letter, tag.line, &tag.name))
                .child(el("span").class("nm").attr("dir", "auto").child(tag.name.clone()))
                .child(el("span").class("ct").child(count.to_string())),
        )
    };
    let tags = props.casebook.tags().into_iter().map(|(id, t)| tag(id, t));
    el("aside")
        .class("pane pane--start palette")
        .attr("aria-label", t!("read-codebook"))
        .child(
            el("header")
                .class("phead")
                .child(el("h2").child(t!("read-codebook")))
                .child_if(props.only_tag.is_some(), || {
                    button("link meta", act(&dispatch, Action::OnlyTag(None))).child(t!("read-show-all-tags"))
                })
                .child(
                    button("icon-btn icon-btn--s push", fold)
                        .attr("data-fold", "true")
                        .attr("aria-expanded", yes_no(!props.folded))
                        .attr("aria-label", fold_label)
                        .child(icon_as("prev", "i i--12 i--flip")),
                ),
        )
        .child(
            el("ol")
                .class("tags")
                .on(ListenerKind::onmousedown, onmousedown)
                .children(tags),
        )
        .child(speakers(props, &counts.speakers, &dispatch))
        .html()
}

fn speakers(props: &PaletteProps, counts: &[(String, usize)], dispatch: &Callback<Action>) -> Option<El> {
    if counts.is_empty() {
        return None;
    }
    let item = |(name, count): &(String, usize)| {
        let (casebook, derived, focus) = (props.casebook.clone(), props.derived.clone(), props.focus.clone());
        let (dispatch, wanted) = (dispatch.clone(), name.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(next) = next_of(&casebook, &derived, &wanted, focus.as_ref()) {
                dispatch.emit(Action::GoToClaim(next));
            }
        });
        el("li").key(format!("s{name}")).child(
            el("button")
                .attr("type", "button")
                .attr("title", t!("read-speaker-next"))
                .on_click(onclick)
                .child(el("span").attr("dir", "auto").child(speaker(name)))
                .child(el("span").class("ct").child(count.to_string())),
        )
    };
    Some(
        el("section")
            .class("who")
            .attr("aria-labelledby", "h-who")
            .child(el("h2").attr("id", "h-who").child(t!("read-who")))
            .child(el("ul").children(counts.iter().map(item))),
    )
}

/// Returns the claim of a speaker that comes after the one in focus, over all sources, and from the end on the first again.
fn next_of(casebook: &Casebook, derived: &Derived, speaker: &str, focus: Option<&RecordId>) -> Option<RecordId> {
    let all: Vec<&RecordId> = derived
        .order
        .iter()
        .filter_map(|id| derived.sources.get(id))
        .flat_map(|s| &s.claims)
        .collect();
    let after = focus
        .and_then(|f| all.iter().position(|id| *id == f))
        .map_or(0, |at| at + 1);
    let (before, behind) = all.split_at(after.min(all.len()));
    let is_wanted = |id: &&&RecordId| casebook.claim(id).is_some_and(|c| c.speaker.trim() == speaker);
    behind.iter().chain(before).find(is_wanted).map(|id| (*id).clone())
}
