//! A claim beside the text: closed as one row, or open as a card with its fields, what can be done with it, and its comments.

use yew::prelude::*;

use super::fields::ClaimFields;
use super::shared::Shared;
use crate::app::Action;
use crate::app::action::Edge;
use crate::app::state::{Open, Screen, State};
use crate::app::view::{claim_words, shorten};
use crate::browser::clock::date_and_time;
use crate::core::model::{Casebook, Claim, Record, RecordId, Revision, TagLine};
use crate::t;
use crate::ui::compare::{Book, Thread};
use crate::ui::parts::words;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// What the row of a claim shows.
#[derive(Properties, PartialEq)]
pub struct ClaimRowProps {
    /// The casebook.
    pub casebook: Shared<Casebook>,
    /// The claim.
    pub id: RecordId,
}

/// A claim as one row; a click gives it the focus.
#[component]
pub fn ClaimRow(props: &ClaimRowProps) -> Html {
    let dispatch = use_dispatch();
    let Some(claim) = props.casebook.claim(&props.id) else {
        return Html::default();
    };
    let is_conflict = props.casebook.record(&props.id).is_some_and(|r| r.is_conflict());
    html! {
        <article class={classes!("claim", is_conflict.then_some("is-conflict"))} data-t={words::tag_attr(&claim.tag)}>
            <button
                type="button"
                class="claim__head"
                aria-expanded="false"
                onclick={act(&dispatch, Action::GoToClaim(props.id.clone()))}
            >
                { key_of(&props.casebook, claim) }
                <span class="said claim__q" dir="auto">{ shorten(&claim_words(claim), 160) }</span>
            </button>
        </article>
    }
}

fn key_of(casebook: &Casebook, claim: &Claim) -> Html {
    let tag = casebook.tag(&claim.tag);
    let letter = tag.map_or_else(|| "?".to_owned(), |t| t.letter.clone());
    let line = tag.map_or(TagLine::Solid, |t| t.line);
    let name = tag.map(|t| t.name.clone()).unwrap_or_default();
    html! { <TagKey id={claim.tag.clone()} {letter} {line} {name} /> }
}

/// What the card of a claim shows.
#[derive(Properties, PartialEq)]
pub struct ClaimCardProps {
    /// The state.
    pub state: Shared<State>,
    /// The claim.
    pub id: RecordId,
}

/// The card of the claim in focus.
#[component]
pub fn ClaimCard(props: &ClaimCardProps) -> Html {
    let dispatch = use_dispatch();
    let Some(open) = &props.state.open else {
        return Html::default();
    };
    let id = &props.id;
    let (Some(claim), Some(record)) = (open.casebook.claim(id), open.casebook.record(id)) else {
        return Html::default();
    };
    let is_lost = open.derived.placed.get(id).is_some_and(|p| p.is_lost());
    let is_pinned = open.read.pin.as_ref() == Some(id);
    let class = classes!(
        "claim",
        "is-open",
        is_pinned.then_some("is-pinned"),
        record.is_conflict().then_some("is-conflict"),
        is_lost.then_some("is-changed"),
    );
    let casebook = Shared::of(&open.casebook);
    html! {
        <article {class} data-t={words::tag_attr(&claim.tag)}>
            <button type="button" class="claim__head" aria-expanded="true" onclick={act(&dispatch, Action::FocusClaim(None))}>
                { key_of(&open.casebook, claim) }
                <span class="said claim__q" dir="auto">{ shorten(&claim_words(claim), 600) }</span>
            </button>
            <div class="claim__body">
                if is_lost {
                    <p class="claim__was">
                        <span class="label">{ t!("read-was") }</span>
                        { " " }
                        <span class="said" dir="auto">{ claim_words(claim) }</span>
                    </p>
                    <p class="meta">{ t!("read-lost-how") }</p>
                }
                if record.is_conflict() {
                    <p class="meta">
                        { t!("read-conflict", count = record.states().len()) }
                        { " " }
                        <button type="button" class="link" onclick={act(&dispatch, Action::Show(Screen::Collate))}>{ t!("read-conflict-settle") }</button>
                    </p>
                }
                <ClaimFields key={id.as_str().to_owned()} {casebook} id={id.clone()} />
                { ends(claim, &dispatch) }
                { deeds(open, id, claim, &dispatch) }
                <p class="meta">{ signed(open, record, &props.state.me.id) }</p>
                <Thread key={format!("thread {id}")} book={Book::of(open)} about={id.clone()} me={props.state.me.id.clone()} />
            </div>
        </article>
    }
}

/// The buttons that move the ends of a claim, for those who have no keyboard at hand.
fn ends(claim: &Claim, dispatch: &Callback<Action>) -> Html {
    if claim.pieces.is_empty() {
        return Html::default();
    }
    let button = |edge: Edge, forward: bool, label: String| {
        let icon = if forward { "next" } else { "prev" };
        html! {
            <button type="button" class="icon-btn icon-btn--s" aria-label={label.clone()} title={label.clone()} onclick={act(dispatch, Action::MoveEdge(edge, forward))}>
                { icon_as(icon, "i i--12 i--flip") }
            </button>
        }
    };
    html! {
        <div class="frow">
            <span class="label">{ t!("read-ends") }</span>
            <div class="stepper" role="group" aria-label={t!("read-ends")}>
                { button(Edge::Start, false, t!("read-start-back")) }
                <span>{ t!("read-start") }</span>
                { button(Edge::Start, true, t!("read-start-on")) }
                { button(Edge::End, false, t!("read-end-back")) }
                <span>{ t!("read-end") }</span>
                { button(Edge::End, true, t!("read-end-on")) }
            </div>
        </div>
    }
}

/// The buttons for what can be done with a claim.
fn deeds(open: &Open, id: &RecordId, claim: &Claim, dispatch: &Callback<Action>) -> Html {
    let read = &open.read;
    let is_pinned = read.pin.as_ref() == Some(id);
    let extends = read.extend.as_ref() == Some(id);
    let has_selection = read.selection.is_some_and(|s| s.source == claim.source);
    let pin = if is_pinned { None } else { Some(id.clone()) };
    // The selection stays where it is while a button takes it up.
    let onmousedown = Callback::from(|e: MouseEvent| e.prevent_default());
    html! {
        <>
            <div class="claim__act" {onmousedown}>
                <button type="button" class="btn btn--small" onclick={act(dispatch, Action::Pin(pin))}>
                    { small_icon("pin") }
                    { if is_pinned { t!("read-unpin") } else { t!("read-pin") } }
                </button>
                <button type="button" class="btn btn--small" onclick={act(dispatch, Action::Link)}>{ t!("read-compare") }</button>
                <button type="button" class="btn btn--small" aria-pressed={extends.to_string()} onclick={act(dispatch, Action::AddPiece)}>
                    { t!("read-add-piece") }
                </button>
                if has_selection {
                    <button type="button" class="btn btn--small" onclick={act(dispatch, Action::ReplacePiece(id.clone()))}>
                        { t!("read-to-selection") }
                    </button>
                }
                <button type="button" class="btn btn--small btn--quiet" onclick={act(dispatch, Action::DeleteClaim(id.clone()))}>
                    { t!("read-remove") }
                </button>
            </div>
            if extends {
                <p class="meta" role="status">{ t!("read-extend-how") }</p>
            }
        </>
    }
}

/// Returns who made a claim and when, and who changed it last.
fn signed(open: &Open, record: &Record, me: &RecordId) -> String {
    let by = |revision: &Revision| match open.casebook.annotator(&revision.author) {
        _ if revision.author == *me => t!("read-you"),
        Some(name) => name.to_owned(),
        None => t!("read-somebody"),
    };
    let at = |revision: &Revision| date_and_time(revision.clock.clamped().ms);
    let (Some(first), Some(last)) = (record.first(), record.shown()) else {
        return String::new();
    };
    if first.author == last.author {
        t!("read-signed", who = by(first), when = at(last))
    } else {
        t!(
            "read-signed-twice",
            who = by(first),
            when = at(first),
            other = by(last),
            later = at(last)
        )
    }
}
