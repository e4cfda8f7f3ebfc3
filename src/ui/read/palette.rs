//! The codebook at the side: a click tags what is selected or changes the tag of the claim in focus; with neither, it shows that tag
//! only. Below it, who says how much.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::names::speaker;
use super::shared::Shared;
use crate::app::Action;
use crate::app::view::Derived;
use crate::core::model::{Casebook, RecordId, Tag};
use crate::t;
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
    let mut speakers: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, claim) in casebook.claims() {
        *counts.tags.entry(claim.tag.clone()).or_default() += 1;
        *speakers.entry(claim.speaker.trim()).or_default() += 1;
    }
    counts.speakers = speakers
        .into_iter()
        .map(|(name, count)| (name.to_owned(), count))
        .collect();
    // The outlets themselves first, then those who are quoted most.
    counts
        .speakers
        .sort_by_key(|(name, count)| (!name.is_empty(), std::cmp::Reverse(*count)));
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
        html! {
            <li key={id.as_str().to_owned()}>
                <button
                    type="button"
                    {title}
                    aria-pressed={is_only.to_string()}
                    onclick={act(&dispatch, action)}
                >
                    <kbd>{ tag.key.clone() }</kbd>
                    <TagKey id={id.clone()} letter={tag.letter.clone()} line={tag.line} name={tag.name.clone()} />
                    <span class="nm" dir="auto">{ tag.name.clone() }</span>
                    <span class="ct">{ counts.tags.get(id).copied().unwrap_or(0) }</span>
                </button>
            </li>
        }
    };
    html! {
        <aside class="pane pane--start palette" aria-label={t!("read-codebook")}>
            <header class="phead">
                <h2>{ t!("read-codebook") }</h2>
                if props.only_tag.is_some() {
                    <button type="button" class="link meta" onclick={act(&dispatch, Action::OnlyTag(None))}>{ t!("read-show-all-tags") }</button>
                }
                <button
                    type="button"
                    class="icon-btn icon-btn--s push"
                    data-fold="true"
                    aria-expanded={(!props.folded).to_string()}
                    aria-label={fold_label}
                    onclick={fold}
                >
                    { icon_as("prev", "i i--12 i--flip") }
                </button>
            </header>
            <ol class="tags" {onmousedown}>
                { for props.casebook.tags().into_iter().map(|(id, t)| tag(id, t)) }
            </ol>
            { speakers(props, &counts.speakers, &dispatch) }
        </aside>
    }
}

fn speakers(props: &PaletteProps, counts: &[(String, usize)], dispatch: &Callback<Action>) -> Html {
    if counts.is_empty() {
        return Html::default();
    }
    let row = |name: &str, count: usize| {
        let (casebook, derived, focus) = (props.casebook.clone(), props.derived.clone(), props.focus.clone());
        let (dispatch, wanted) = (dispatch.clone(), name.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(next) = next_of(&casebook, &derived, &wanted, focus.as_ref()) {
                dispatch.emit(Action::GoToClaim(next));
            }
        });
        html! {
            <li key={format!("s{name}")}>
                <button type="button" title={t!("read-speaker-next")} {onclick}>
                    <span dir="auto">{ speaker(name) }</span>
                    <span class="ct">{ count }</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="who" aria-labelledby="h-who">
            <h2 id="h-who">{ t!("read-who") }</h2>
            <ul>
                { for counts.iter().map(|(name, count)| row(name, *count)) }
            </ul>
        </section>
    }
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
