//! Mentioning claims in a comment: found by their words, shown as what they are, and leading to their passages. It places nothing in
//! the text of the comment.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::book::Book;
use crate::app::Action;
use crate::app::view::{claim_words, shorten};
use crate::core::model::{Content, RecordId};
use crate::core::text::lower_case;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el};
use crate::ui::parts::*;

/// How many claims are proposed.
const PROPOSED: usize = 6;
/// Characters of a claim that is mentioned.
const LENGTH: usize = 80;

/// What a picker of claims needs.
#[derive(Properties, PartialEq)]
pub struct MentionProps {
    /// The casebook.
    pub book: Book,
    /// What the comment is about: its own claims are proposed first.
    pub about: RecordId,
    /// The claims that are mentioned already.
    pub chosen: Vec<RecordId>,
    /// Is told the claim.
    pub onpick: Callback<RecordId>,
}

/// Shows a search field and the claims with these words.
#[component]
pub fn Mention(props: &MentionProps) -> Html {
    let query = use_state_eq(String::new);
    let oninput = {
        let query = query.setter();
        Callback::from(move |event: InputEvent| query.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let found = proposed(props, &query);
    let rows = found.iter().map(|id| {
        let onpick = props.onpick.clone();
        let picked = id.clone();
        el("li").key(id.to_string()).child(
            button("item", Callback::from(move |_: MouseEvent| onpick.emit(picked.clone())))
                .child(claim_sign(&props.book, id)),
        )
    });
    el("div")
        .class("mention")
        .child(
            el("input")
                .attr("id", "mention-find")
                .attr("type", "search")
                .class("input")
                .attr("autocomplete", "off")
                .attr("dir", "auto")
                .attr("aria-label", t!("compare-mention-find"))
                .attr("placeholder", t!("compare-mention-find"))
                .value((*query).clone())
                .on(ListenerKind::oninput, oninput),
        )
        .child_if(found.is_empty(), || {
            el("p").class("meta").child(t!("compare-mention-none"))
        })
        .child(el("ul").children(rows))
        .html()
}

/// Returns the claims to propose: those of the record first, then the others, in which the words stand.
fn proposed(props: &MentionProps, query: &str) -> Vec<RecordId> {
    let casebook = &props.book.casebook;
    let wanted = lower_case(query.trim());
    let near: Vec<&RecordId> = match casebook.content(&props.about) {
        Some(Content::Comparison(comparison)) => comparison.positions.iter().flat_map(|p| &p.evidence).collect(),
        Some(Content::Claim(_)) => vec![&props.about],
        _ => Vec::new(),
    };
    let others = casebook.claims().map(|(id, _)| id).filter(|id| !near.contains(id));
    let mut found = Vec::new();
    for id in near.iter().copied().chain(others) {
        let Some(claim) = casebook.claim(id).filter(|_| !props.chosen.contains(id)) else {
            continue;
        };
        if wanted.is_empty() || lower_case(&claim_words(claim)).contains(&wanted) {
            found.push(id.clone());
            if found.len() == PROPOSED {
                break;
            }
        }
    }
    found
}

/// Returns a claim in one line: where it stands, and its words.
fn claim_sign(book: &Book, id: &RecordId) -> El {
    let words = book
        .casebook
        .claim(id)
        .map(|claim| shorten(&claim_words(claim), LENGTH));
    el("span")
        .class("mention__c")
        .child(el("span").class("meta").child(book.place(id)))
        .child(" ")
        .child(
            el("span")
                .class("said")
                .attr("dir", "auto")
                .child(words.unwrap_or_else(|| t!("compare-mention-gone"))),
        )
}

/// The claims that a comment mentions, each the way to its passage.
pub fn mentioned(dispatch: &Callback<Action>, book: &Book, mentions: &[RecordId]) -> Option<El> {
    if mentions.is_empty() {
        return None;
    }
    let one = |id: &RecordId| {
        let is_here = book.casebook.claim(id).is_some();
        let sign = claim_sign(book, id);
        let go = button("link", act(dispatch, Action::GoToClaim(id.clone())));
        el("li")
            .key(id.to_string())
            .child(if is_here { go.child(sign) } else { sign })
    };
    Some(
        el("ul")
            .class("mentions")
            .attr("aria-label", t!("compare-mentions"))
            .children(mentions.iter().map(one)),
    )
}

/// The claims that a comment will mention, each with a button that takes it out.
pub fn chosen(book: &Book, chosen: &[RecordId], ondrop: &Callback<RecordId>) -> Option<El> {
    if chosen.is_empty() {
        return None;
    }
    let one = |id: &RecordId| {
        let (ondrop, dropped) = (ondrop.clone(), id.clone());
        let words = book
            .casebook
            .claim(id)
            .map(|claim| shorten(&claim_words(claim), LENGTH));
        let label = t!("compare-mention-drop", words = words.unwrap_or_default());
        el("li").key(id.to_string()).child(claim_sign(book, id)).child(
            button(
                "icon-btn icon-btn--s",
                Callback::from(move |_: MouseEvent| ondrop.emit(dropped.clone())),
            )
            .attr("aria-label", label.clone())
            .attr("title", label)
            .child(small_icon("close")),
        )
    };
    Some(
        el("ul")
            .key("chosen")
            .class("mentions")
            .children(chosen.iter().map(one)),
    )
}
