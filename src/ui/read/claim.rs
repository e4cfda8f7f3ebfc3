//! A claim beside the text: closed as one row, or open as a card with its fields, what can be done with it, and its comments.

use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::fields::{ClaimFields, ClaimFieldsProps};
use super::shared::Shared;
use crate::app::Action;
use crate::app::action::Edge;
use crate::app::settle::SettleAction;
use crate::app::state::{Open, State};
use crate::app::view::{claim_words, shorten};
use crate::browser::clock::date_and_time;
use crate::core::model::{Casebook, Claim, Record, RecordId, Revision, TagLine};
use crate::t;
use crate::ui::compare::{Book, Thread, ThreadProps};
use crate::ui::dialogs::history::history_link;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::keyed;
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
    el("article")
        .class("claim")
        .class_if(is_conflict, "is-conflict")
        .attr("data-t", words::tag_attr(&claim.tag))
        .child(
            button("claim__head", act(&dispatch, Action::GoToClaim(props.id.clone())))
                .attr("aria-expanded", "false")
                .child(key_of(&props.casebook, claim))
                .child(said(claim, 160)),
        )
        .html()
}

fn said(claim: &Claim, most: usize) -> El {
    el("span")
        .class("said claim__q")
        .attr("dir", "auto")
        .child(shorten(&claim_words(claim), most))
}

/// Returns the swatch of a claim's tag, also where the tag is gone.
pub fn key_of(casebook: &Casebook, claim: &Claim) -> El {
    match casebook.tag(&claim.tag) {
        Some(tag) => tag_key(&claim.tag, &tag.letter, tag.line, &tag.name),
        None => tag_key(&claim.tag, "?", TagLine::Solid, ""),
    }
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
    let is_pinned = open.read.pins.contains(id);
    let casebook = Shared::of(&open.casebook);
    el("article")
        .class("claim is-open")
        .class_if(is_pinned, "is-pinned")
        .class_if(record.is_conflict(), "is-conflict")
        .class_if(is_lost, "is-changed")
        .attr("data-t", words::tag_attr(&claim.tag))
        .child(
            button("claim__head", act(&dispatch, Action::FocusClaim(None)))
                .attr("aria-expanded", "true")
                .child(key_of(&open.casebook, claim))
                .child(said(claim, 600)),
        )
        .child(
            el("div")
                .class("claim__body")
                .child_if(is_lost, || was(claim))
                .child_if(record.is_conflict(), || conflict(id, record, &dispatch))
                .child(keyed::<ClaimFields>(
                    id.as_str().to_owned(),
                    props!(ClaimFieldsProps {
                        casebook,
                        id: id.clone()
                    }),
                ))
                .child(ends(claim, &dispatch))
                .child(deeds(open, id, claim, &dispatch))
                .child(
                    el("p")
                        .class("meta")
                        .child(signed(open, record, &props.state.me.id))
                        .child(" ")
                        .child(history_link(&dispatch, id)),
                )
                .child(keyed::<Thread>(
                    format!("thread {id}"),
                    props!(ThreadProps {
                        book: Book::of(open),
                        about: id.clone(),
                        me: props.state.me.id.clone()
                    }),
                )),
        )
        .html()
}

/// What the claim said, where its text is gone.
fn was(claim: &Claim) -> El {
    row()
        .child(
            el("p")
                .class("claim__was")
                .child(el("span").class("label").child(t!("read-was")))
                .child(" ")
                .child(el("span").class("said").attr("dir", "auto").child(claim_words(claim))),
        )
        .child(el("p").class("meta").child(t!("read-lost-how")))
}

fn conflict(id: &RecordId, record: &Record, dispatch: &Callback<Action>) -> El {
    el("p")
        .class("meta")
        .child(t!("read-conflict", count = record.states().len()))
        .child(" ")
        .child(
            button("link", act(dispatch, Action::Settling(SettleAction::Find(id.clone()))))
                .child(t!("read-conflict-settle")),
        )
}

/// The buttons that move the ends of a claim, for those who have no keyboard at hand.
fn ends(claim: &Claim, dispatch: &Callback<Action>) -> Html {
    if claim.pieces.is_empty() {
        return Html::default();
    }
    let step = |edge: Edge, forward: bool, label: String| {
        let icon = if forward { "next" } else { "prev" };
        button("icon-btn icon-btn--s", act(dispatch, Action::MoveEdge(edge, forward)))
            .attr("aria-label", label.clone())
            .attr("title", label)
            .child(icon_as(icon, "i i--12 i--flip"))
    };
    let label = t!("read-ends");
    el("div")
        .class("frow")
        .child(el("span").class("label").child(label.clone()))
        .child(
            el("div")
                .class("stepper")
                .attr("role", "group")
                .attr("aria-label", label)
                .child(step(Edge::Start, false, t!("read-start-back")))
                .child(el("span").child(t!("read-start")))
                .child(step(Edge::Start, true, t!("read-start-on")))
                .child(step(Edge::End, false, t!("read-end-back")))
                .child(el("span").child(t!("read-end")))
                .child(step(Edge::End, true, t!("read-end-on"))),
        )
        .html()
}

/// The buttons for what can be done with a claim.
fn deeds(open: &Open, id: &RecordId, claim: &Claim, dispatch: &Callback<Action>) -> Html {
    let read = &open.read;
    let is_pinned = read.pins.contains(id);
    let extends = read.extend.as_ref() == Some(id);
    let has_selection = read.selection.is_some_and(|s| s.source == claim.source);
    // The selection stays where it is while a button takes it up.
    let onmousedown = Callback::from(|e: MouseEvent| e.prevent_default());
    let deed = |action: Action, words: String| button("btn btn--small", act(dispatch, action)).child(words);
    row()
        .child(
            el("div")
                .class("claim__act")
                .on(ListenerKind::onmousedown, onmousedown)
                .child(
                    button("btn btn--small", act(dispatch, Action::Pin(Some(id.clone()))))
                        .child(small_icon("pin"))
                        .child(if is_pinned { t!("read-unpin") } else { t!("read-pin") }),
                )
                .child(deed(Action::Link, t!("read-compare")))
                .child(deed(Action::AddPiece, t!("read-add-piece")).attr("aria-pressed", yes_no(extends)))
                .child_if(has_selection, || {
                    deed(Action::ReplacePiece(id.clone()), t!("read-to-selection"))
                })
                .child(deed(Action::DeleteClaim(id.clone()), t!("read-remove")).class("btn--quiet")),
        )
        .child_if(extends, || {
            el("p")
                .class("meta")
                .attr("role", "status")
                .child(t!("read-extend-how"))
        })
        .html()
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
