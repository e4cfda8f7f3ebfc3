//! What is to settle, one matter at a time: what people differ in, their versions side by side, and what can be done with them. It
//! settles nothing by itself.

mod bulk;
mod foot;
mod keys;
mod passage;
mod told;
mod version;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use self::bulk::bulk;
use self::foot::foot;
use self::keys::on_key;
use self::passage::passage;
use self::told::{Told, difference, told};
use self::version::version_card;
use crate::app::Action;
use crate::app::people::Person;
use crate::app::settle::{Filter, Matter, MatterKind, SettleAction, Settling};
use crate::app::state::Open;
use crate::app::words::sentence_of;
use crate::browser::page::document;
use crate::core::model::RecordId;
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::{Segments, icon_as, segments};
use crate::ui::{BookProps, act, use_dispatch};

/// So many versions are shown at first: as many as there are digits to choose them by.
const FIRST: usize = 9;

/// What the view gets.
#[derive(Properties, PartialEq)]
pub struct SettleProps {
    /// What the screens get.
    pub book: BookProps,
    /// Everybody, in their order.
    pub people: Rc<Vec<Person>>,
}

/// Shows the matter in front.
#[component]
pub fn Settle(props: &SettleProps) -> Html {
    let dispatch = use_dispatch();
    let section = use_node_ref();
    // The key of the matter of which all versions are shown.
    let whole = use_state(String::new);
    let open = props.book.state.open.as_ref();
    let front = open.and_then(front);
    use_front_focus(&section, front.as_ref().map(|matter| matter.key.clone()));
    let Some(open) = open else {
        return Html::default();
    };
    let people = &props.people;
    let settling = &open.collate.settle;
    let body = match &front {
        Some(matter) => {
            let is_whole = *whole == matter.key;
            let more = {
                let (whole, key) = (whole.clone(), matter.key.clone());
                Callback::from(move |_: MouseEvent| whole.set(key.clone()))
            };
            of_matter(
                &dispatch,
                &props.book.state.me.id,
                open,
                matter,
                people,
                (!is_whole).then_some(more),
            )
        }
        None if settling.finding.is_some() => el("p").class("adj__none said").child(t!("settle-looking")),
        None => el("p").class("adj__none said").child(t!("settle-none")),
    };
    let onkeydown = on_key(&dispatch, front.as_deref(), settling);
    row()
        .child(
            el("section")
                .node(&section)
                .attr("id", "settle")
                .class("adj")
                .attr("tabindex", "-1")
                .attr("aria-labelledby", "h-adj")
                .on(ListenerKind::onkeydown, onkeydown)
                .child(heading(&dispatch, open, front.as_deref()))
                .child(said(settling))
                .child(body),
        )
        .child(bulk(&dispatch, open, people))
        .html()
}

/// Returns the matter in front.
fn front(open: &Open) -> Option<Rc<Matter>> {
    let settling = &open.collate.settle;
    let shown = settling.shown(&open.collate.people.off);
    shown.get(settling.at).map(|matter| Rc::clone(matter))
}

/// Puts the focus on the matter that came to the front, where it was on the one before or nowhere; a button that leads from one to the
/// next keeps it.
#[hook]
fn use_front_focus(section: &NodeRef, key: Option<String>) {
    let section = section.clone();
    let is_first = use_mut_ref(|| true);
    use_effect_with(key, move |_| {
        let first = is_first.replace(false);
        let home = section.get().and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let Some(home) = home.filter(|_| !first) {
            let is_ours = document().active_element().is_none_or(|active| {
                let is_way = matches!(active.closest(".adj__way"), Ok(Some(_)));
                active.tag_name().eq_ignore_ascii_case("body") || (home.contains(Some(&active)) && !is_way)
            });
            if is_ours {
                home.focus().ok();
            }
        }
        || ()
    });
}

/// Returns the bar with the filters.
pub fn filters(dispatch: &Callback<Action>, open: &Open) -> El {
    let settling = &open.collate.settle;
    let label = |filter: Filter| {
        let count = settling.filtered(filter, &open.collate.people.off).len();
        match filter {
            Filter::All => t!("settle-all", count = count),
            Filter::Only(MatterKind::Conflict) => t!("settle-conflicts", count = count),
            Filter::Only(MatterKind::Claims) => t!("settle-claims", count = count),
            Filter::Only(MatterKind::Comparisons) => t!("settle-comparisons", count = count),
            Filter::Standing => t!("settle-standing", count = count),
        }
    };
    let onchoose = {
        let dispatch = dispatch.clone();
        Callback::from(move |key: AttrValue| {
            if let Some(filter) = Filter::ALL.into_iter().find(|filter| filter.word() == key) {
                dispatch.emit(Action::Settling(SettleAction::Filter(filter)));
            }
        })
    };
    el("div").class("subbar settle__bar").child(segments(Segments {
        label: t!("settle-filter").into(),
        options: Filter::ALL
            .map(|filter| (filter.word().into(), label(filter).into()))
            .into(),
        chosen: settling.filter.word().into(),
        onchoose,
        soft: true,
        optional: false,
    }))
}

/// Returns which matter it is, and the ways to those beside it.
fn heading(dispatch: &Callback<Action>, open: &Open, matter: Option<&Matter>) -> El {
    let settling = &open.collate.settle;
    let count = settling.shown(&open.collate.people.off).len();
    let at = settling.at;
    let title = match matter.map(|matter| matter.kind) {
        None => t!("settle-heading"),
        Some(MatterKind::Conflict) => t!("settle-conflict", number = at + 1, of = count),
        Some(MatterKind::Claims) => t!("settle-overlap", number = at + 1, of = count),
        Some(MatterKind::Comparisons) => t!("settle-question", number = at + 1, of = count),
    };
    let step = |picture: &'static str, label: String, key: &'static str, to: usize| {
        button(
            "icon-btn icon-btn--s adj__way",
            act(dispatch, Action::Settling(SettleAction::Go(to))),
        )
        .attr("aria-label", label)
        .attr("aria-keyshortcuts", key)
        .attr("aria-disabled", (to == at).then_some("true"))
        .child(icon_as(picture, "i i--12 i--flip"))
    };
    let last = count.saturating_sub(1);
    let place = matter.and_then(|matter| matter.place).map(|(id, _)| {
        let outlet = open
            .derived
            .sources
            .get(&id)
            .map(|view| crate::ui::read::names::outlet(view));
        el("span")
            .class("meta")
            .attr("dir", "auto")
            .child(outlet.unwrap_or_default())
    });
    el("header")
        .class("sechead")
        .child(el("h2").attr("id", "h-adj").child(title))
        .child(place)
        .child(el("span").class("grow"))
        .child_if(matter.is_some(), || {
            row()
                .child(step("prev", t!("settle-previous"), "K", at.saturating_sub(1)))
                .child(step("next", t!("settle-next"), "N", (at + 1).min(last)))
        })
}

/// Returns what was done last; a screen reader says it as it changes.
fn said(settling: &Settling) -> El {
    let words = settling.said.as_ref().map(|said| {
        let words = [
            ("what", said.what.as_str().into()),
            ("count", said.count.into()),
            ("left", settling.matters.open.len().into()),
        ];
        // Done twice alike, it is another element, and is said again.
        el("span")
            .key(said.number.to_string())
            .child(sentence_of(said.id, &words))
    });
    el("p").class("adj__said meta").attr("role", "status").child(words)
}

fn of_matter(
    dispatch: &Callback<Action>,
    me: &RecordId,
    open: &Open,
    matter: &Rc<Matter>,
    people: &[Person],
    more: Option<Callback<MouseEvent>>,
) -> El {
    let told: Vec<Told> = told(open, matter, people);
    let chosen = open.collate.settle.chosen(matter);
    let shown = if more.is_some() { FIRST } else { told.len() };
    let hidden = told.len().saturating_sub(shown);
    let cards = told
        .iter()
        .enumerate()
        .take(shown)
        .map(|(place, told)| version_card(dispatch, place, told, chosen == Some(place)));
    let rest = more
        .filter(|_| hidden > 0)
        .map(|more| button("btn btn--small", more).child(t!("settle-more", count = hidden)));
    let name = chosen.and_then(|place| told.get(place)).map(|told| told.who.clone());
    row()
        .child(el("p").class("adj__what").child(difference(open, matter)))
        .child(passage(open, matter))
        .child(
            el("div")
                .class("adj__pair")
                .attr("role", "radiogroup")
                .attr("aria-label", t!("settle-versions"))
                .children(cards),
        )
        .child(rest)
        .child(foot(dispatch, open, me, matter, name))
}

/// Returns what a person is called here.
fn called(open: &Open, people: &[Person], id: &RecordId) -> String {
    let anonymous = open.collate.people.anonymous;
    match people.iter().find(|person| person.id == *id) {
        Some(person) if person.is_me && !anonymous => t!("collate-you"),
        Some(person) => super::people::shown_name(person, anonymous),
        None if id.as_str() == crate::core::model::VARIORUM => t!("collate-variorum"),
        None => match open.casebook.annotator(id).filter(|_| !anonymous) {
            Some(name) => name.to_owned(),
            None => t!("collate-nobody"),
        },
    }
}
