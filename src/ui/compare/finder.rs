//! Claims as evidence, found by their words: a button that unfolds a search. Enter takes the first that is found.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::book::Book;
use super::editor::Editor;
use super::focus::focus_soon;
use super::positions::field_id;
use crate::app::Action;
use crate::app::action::Into;
use crate::app::evidence::claims_for;
use crate::app::positions::place_of;
use crate::app::view::{claim_words, shorten};
use crate::core::model::{Comparison, Position, RecordId};
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::part::part;
use crate::ui::parts::*;

/// So many claims are shown; the search leads to the others.
const SHOWN: usize = 8;

/// What a search for evidence shows.
#[derive(Properties, PartialEq)]
pub struct FinderProps {
    /// The casebook.
    pub book: Book,
    /// Changes the comparison.
    pub editor: Editor,
    /// The comparison.
    pub comparison: Comparison,
    /// The one source whose claims are shown; none: all.
    pub source: Option<TextId>,
    /// Key and words of the positions that evidence can go to; the last one is new.
    pub positions: Vec<(AttrValue, AttrValue)>,
}

/// Shows a search for claims that become evidence.
#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let source = props.source;
    let has_evidence = props.comparison.positions.iter().any(|p| !p.evidence.is_empty());
    // Where there is nothing yet, to find something is what comes next.
    let search = use_state_eq(|| (source.is_none() && !has_evidence).then(String::new));
    // The position itself, since others may be put before it; none: a new one.
    let target = use_state(|| None::<Position>);
    let place = place_in(&props.comparison, target.as_ref());
    let id = format!("find-{}", source.map_or_else(String::new, |source| source.short()));
    let letters = source.map(|source| props.book.siglum(source)).unwrap_or_default();
    let found = search.as_ref().map(|search| {
        let (casebook, derived) = (&props.book.casebook, &props.book.derived);
        let mut found = claims_for(casebook, derived, &props.comparison, source, search);
        let more = found.len().saturating_sub(SHOWN);
        found.truncate(SHOWN);
        (found, more)
    });
    let take = {
        let (dispatch, comparison, search) = (props.editor.dispatch.clone(), props.editor.id.clone(), search.setter());
        let (id, target, latest) = (id.clone(), target.clone(), Rc::clone(&props.editor.latest));
        Callback::from(move |claim: RecordId| {
            let place = place_in(&latest.borrow(), target.as_ref());
            dispatch.emit(Action::AddEvidence(claim, Into::Position(comparison.clone(), place)));
            search.set(Some(String::new()));
            // A source with evidence is checked, and its search goes.
            focus_soon(if source.is_some() { field_id(place) } else { id.clone() });
        })
    };
    let toggle = {
        let (search, id) = (search.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            let is_open = search.is_some();
            search.set((!is_open).then(String::new));
            if !is_open {
                focus_soon(id.clone());
            }
        })
    };
    let onchoose = {
        let (target, positions) = (target.setter(), props.comparison.positions.clone());
        Callback::from(move |key: AttrValue| {
            let place = key.parse::<usize>().ok();
            target.set(place.and_then(|place| positions.get(place).cloned()));
        })
    };
    let unfolded = found.map(|(found, more)| {
        let into = part::<Select>(props!(SelectProps {
            id: format!("{id}-into"),
            label: t!("compare-add-to"),
            options: props.positions.clone(),
            chosen: place.to_string(),
            onchoose,
            quiet: true
        }));
        let claim = |claim: &RecordId| option(&props.book, claim, &take);
        let rest = if found.is_empty() {
            t!("compare-find-none")
        } else if more > 0 {
            t!("compare-find-more", count = more)
        } else {
            String::new()
        };
        el("div")
            .class("finder")
            .child_if(props.positions.len() > 1, || into)
            .child(field(&id, &search, found.first().cloned(), take.clone()))
            .child(el("ul").class("caselist").children(found.iter().map(claim)))
            .child(el("p").class("meta").attr("role", "status").child(rest))
    });
    let is_open = unfolded.is_some();
    let open = button("btn btn--small", toggle)
        .attr("id", format!("{id}-open"))
        .attr("aria-expanded", yes_no(is_open))
        .attr("aria-label", t!("compare-add-evidence-of", siglum = letters))
        .child(t!("compare-add-evidence"));
    el("div").class("checkrow").child(open).child(unfolded).html()
}

/// Returns the place of the position that evidence goes to: one past the last where it is a new one.
fn place_in(comparison: &Comparison, target: Option<&Position>) -> usize {
    let place = target.and_then(|chosen| place_of(comparison, chosen));
    place.unwrap_or(comparison.positions.len())
}

/// Shows the field of the search.
fn field(id: &str, search: &UseStateHandle<Option<String>>, first: Option<RecordId>, take: Callback<RecordId>) -> El {
    let oninput = {
        let search = search.setter();
        Callback::from(move |e: InputEvent| search.set(Some(e.target_unchecked_into::<HtmlInputElement>().value())))
    };
    let onkeydown = {
        let is_asked = search.as_ref().is_some_and(|words| !words.trim().is_empty());
        let (search, open) = (search.setter(), format!("{id}-open"));
        Callback::from(move |e: KeyboardEvent| {
            match (e.key().as_str(), &first) {
                ("Enter", Some(first)) if !e.is_composing() && !e.repeat() && is_asked => take.emit(first.clone()),
                ("Escape", _) => {
                    search.set(None);
                    focus_soon(open.clone());
                }
                _ => return,
            }
            e.prevent_default();
        })
    };
    el("input")
        .attr("id", id.to_owned())
        .class("input")
        .attr("type", "text")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("aria-label", t!("compare-find"))
        .attr("placeholder", t!("compare-find"))
        .value((**search).clone().unwrap_or_default())
        .on(ListenerKind::oninput, oninput)
        .on(ListenerKind::onkeydown, onkeydown)
}

fn option(book: &Book, id: &RecordId, take: &Callback<RecordId>) -> El {
    let words = book.casebook.claim(id).map(claim_words).unwrap_or_default();
    let onclick = {
        let (take, id) = (take.clone(), id.clone());
        Callback::from(move |_: MouseEvent| take.emit(id.clone()))
    };
    el("li").key(id.to_string()).child(
        button("caselist__open", onclick)
            .child(el("span").class("said").attr("dir", "auto").child(shorten(&words, 120)))
            .child(el("span").class("meta").child(book.place(id))),
    )
}
