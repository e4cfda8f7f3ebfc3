//! The comments on a record, with the replies to each. What is being typed is not a comment until it is sent.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::book::Book;
use super::focus::focus_soon;
use super::mention::{Mention, MentionProps, chosen, mentioned};
use crate::app::Action;
use crate::core::model::{Casebook, Comment, RecordId};
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::{keyed, part};
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// What a thread shows.
#[derive(Properties, PartialEq)]
pub struct ThreadProps {
    /// The casebook.
    pub book: Book,
    /// The record that is commented on.
    pub about: RecordId,
    /// Who works here.
    pub me: RecordId,
}

/// Shows the comments on a record and a field for another one.
#[component]
pub fn Thread(props: &ThreadProps) -> Html {
    let dispatch = use_dispatch();
    let replying = use_state(|| None::<RecordId>);
    let casebook = &props.book.casebook;
    let first = casebook.comments(&props.about);
    let replies: Vec<_> = first.iter().map(|(id, _)| descendants(casebook, id)).collect();
    let count = first.len() + replies.iter().map(Vec::len).sum::<usize>();
    let done = {
        let replying = replying.setter();
        Callback::from(move |()| replying.set(None))
    };
    let show = |(id, comment): &(&RecordId, &Comment), below: Html| {
        let start = {
            let (replying, id) = (replying.setter(), (*id).clone());
            Callback::from(move |_: MouseEvent| {
                replying.set(Some(id.clone()));
                focus_soon("add-reply".to_owned());
            })
        };
        el("div")
            .key(id.to_string())
            .class("thread__c")
            .child(said(props, &dispatch, id, comment, start))
            .child_if(replying.as_ref() == Some(*id), || {
                part::<Say>(props!(SayProps {
                    book: props.book.clone(),
                    id: "add-reply",
                    about: (*id).clone(),
                    label: t!("compare-reply-field"),
                    ondone: done.clone()
                }))
            })
            .child(below)
    };
    let open_ones = first.iter().zip(&replies).filter(|((_, comment), _)| !comment.resolved);
    let list = open_ones.map(|(comment, replies)| {
        let below: Html = replies.iter().map(|reply| show(reply, Html::default())).collect();
        show(comment, below)
    });
    let done_ones = first.iter().zip(&replies).filter(|((_, comment), _)| comment.resolved);
    let resolved: Vec<El> = done_ones
        .map(|(comment, replies)| {
            let below: Html = replies.iter().map(|reply| show(reply, Html::default())).collect();
            show(comment, below)
        })
        .collect();
    let folded = (!resolved.is_empty()).then(|| {
        let label = t!("compare-resolved-count", count = resolved.len());
        el("details")
            .key("resolved")
            .child(el("summary").class("meta").child(label))
            .children(resolved)
    });
    let say = part::<Say>(props!(SayProps {
        book: props.book.clone(),
        id: "add-comment",
        about: props.about.clone(),
        label: t!("compare-comment-field"),
        ondone: Callback::noop()
    }));
    el("section")
        .class("thread")
        .attr("aria-labelledby", "h-thread")
        .child(
            el("h3")
                .class("label")
                .attr("id", "h-thread")
                .child(t!("compare-comments", count = count)),
        )
        .children(list)
        .child(folded)
        .child(say)
        .html()
}

/// Returns the replies to a comment and the replies to them, each behind what it replies to.
fn descendants<'a>(casebook: &'a Casebook, root: &RecordId) -> Vec<(&'a RecordId, &'a Comment)> {
    let mut found = Vec::new();
    let mut waiting: Vec<_> = casebook.comments(root).into_iter().rev().collect();
    while let Some(next) = waiting.pop() {
        found.push(next);
        waiting.extend(casebook.comments(next.0).into_iter().rev());
    }
    found
}

fn said(
    props: &ThreadProps,
    dispatch: &Callback<Action>,
    id: &RecordId,
    comment: &Comment,
    start: Callback<MouseEvent>,
) -> El {
    let first = props.book.casebook.record(id).and_then(|record| record.first());
    let who = first
        .map(|revision| props.book.who(&revision.author, &props.me))
        .unwrap_or_default();
    let when = first
        .map(|revision| crate::browser::clock::date_and_time(revision.clock.ms))
        .unwrap_or_default();
    // A comment with replies stays, so that nobody answers thin air.
    let deletable = props.book.casebook.comments(id).is_empty();
    let delete = {
        let (dispatch, id) = (dispatch.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::DeleteComment(id.clone()));
            focus_soon("add-comment".to_owned());
        })
    };
    let is_root = comment.about == props.about;
    let reply_name = t!("compare-reply-to", who = who.as_str());
    let delete_name = t!("compare-delete-comment", who = who.as_str());
    let head = el("p")
        .child(el("b").attr("dir", "auto").child(who))
        .child(" ")
        .child(el("span").class("meta").child(when))
        .child(" ")
        .child(
            button("link meta", start)
                .attr("aria-label", reply_name)
                .child(t!("compare-reply")),
        )
        .child_if(is_root, || resolve(props, dispatch, id, comment))
        .child_if(deletable, || {
            button("icon-btn icon-btn--s", delete)
                .attr("aria-label", delete_name)
                .attr("title", t!("compare-remove"))
                .child(small_icon("close"))
        });
    row()
        .child(head)
        .child(el("p").class("said").attr("dir", "auto").child(comment.text.clone()))
        .child(mentioned(dispatch, &props.book, &comment.mentions))
}

/// Returns the button that resolves a thread or opens it again, and who resolved it.
fn resolve(props: &ThreadProps, dispatch: &Callback<Action>, id: &RecordId, comment: &Comment) -> El {
    let record = props.book.casebook.record(id);
    let who = |revision: Option<&std::rc::Rc<crate::core::model::Revision>>| {
        revision
            .map(|r| props.book.who(&r.author, &props.me))
            .unwrap_or_default()
    };
    let name = t!("compare-resolve-name", who = who(record.and_then(|r| r.first())));
    let act = Action::ResolveThread(id.clone(), !comment.resolved);
    let onclick = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(act.clone());
            focus_soon("add-comment".to_owned());
        })
    };
    if comment.resolved {
        let by = t!("compare-resolved", who = who(record.and_then(|r| r.shown())));
        row()
            .child(el("span").class("meta").child(small_icon("check")).child(by))
            .child(" ")
            .child(button("link meta", onclick).child(t!("compare-reopen")))
    } else {
        row().child(" ").child(
            button("link meta", onclick)
                .attr("aria-label", name)
                .child(t!("compare-resolve")),
        )
    }
}

/// What a field for a comment needs.
#[derive(Properties, PartialEq)]
struct SayProps {
    book: Book,
    id: AttrValue,
    about: RecordId,
    label: AttrValue,
    ondone: Callback<()>,
}

#[component]
fn Say(props: &SayProps) -> Html {
    let dispatch = use_dispatch();
    let field = use_node_ref();
    let mentions = use_state_eq(Vec::<RecordId>::new);
    let is_mentioning = use_state_eq(|| false);
    let onsubmit = {
        let (about, field, ondone) = (props.about.clone(), field.clone(), props.ondone.clone());
        let (mentions, is_mentioning) = (mentions.clone(), is_mentioning.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = field.cast::<HtmlInputElement>() else {
                return;
            };
            let text = input.value();
            if !text.trim().is_empty() {
                input.set_value("");
                dispatch.emit(Action::AddComment(about.clone(), text, (*mentions).clone()));
                mentions.set(Vec::new());
                is_mentioning.set(false);
                focus_soon("add-comment".to_owned());
                ondone.emit(());
            }
        })
    };
    let toggle = {
        let is_mentioning = is_mentioning.clone();
        Callback::from(move |_: MouseEvent| {
            is_mentioning.set(!*is_mentioning);
            focus_soon("mention-find".to_owned());
        })
    };
    let onpick = {
        let (mentions, id) = (mentions.clone(), props.id.to_string());
        let is_mentioning = is_mentioning.setter();
        Callback::from(move |claim: RecordId| {
            let mut all = (*mentions).clone();
            all.push(claim);
            mentions.set(all);
            is_mentioning.set(false);
            focus_soon(id.clone());
        })
    };
    let ondrop = {
        let mentions = mentions.clone();
        Callback::from(move |claim: RecordId| {
            let mut all = (*mentions).clone();
            all.retain(|id| *id != claim);
            mentions.set(all);
        })
    };
    let form = el("form")
        .key("form")
        .class("position__v")
        .on(ListenerKind::onsubmit, onsubmit)
        .child(
            el("input")
                .node(&field)
                .attr("id", props.id.clone())
                .class("input said")
                .attr("autocomplete", "off")
                .attr("dir", "auto")
                .attr("aria-label", props.label.clone())
                .attr("placeholder", props.label.clone()),
        )
        .child(
            el("button")
                .attr("type", "submit")
                .class("btn btn--small")
                .child(t!("compare-send")),
        );
    let mention = button("link meta", toggle)
        .key("mention")
        .attr("aria-expanded", yes_no(*is_mentioning))
        .child(t!("compare-mention"));
    el("div")
        .class("say")
        .child(form)
        .child(chosen(&props.book, &mentions, &ondrop))
        .child(mention)
        .child_if(*is_mentioning, || {
            keyed::<Mention>(
                "picker",
                props!(MentionProps {
                    book: props.book.clone(),
                    about: props.about.clone(),
                    chosen: (*mentions).clone(),
                    onpick
                }),
            )
        })
        .html()
}
