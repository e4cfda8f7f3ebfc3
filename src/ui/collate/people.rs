//! The people whose work is in the casebook or stands beside it: who they are, whether they are shown, in which order and under which
//! name. It hides nobody from the file.

use std::collections::BTreeSet;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::inbox::who;
use crate::app::Action;
use crate::app::beside::{beside, can_stand};
use crate::app::people::{People, PeopleAction, Person, listed};
use crate::app::state::{Incoming, Open};
use crate::core::model::{Casebook, RecordId};
use crate::t;
use crate::ui::act;
use crate::ui::compare::{Book, focus_soon};
use crate::ui::element::{El, button, el};
use crate::ui::parts::small_icon;

/// The casebook and the files beside it, alike only where none of them changed.
#[derive(Clone)]
pub struct Sight {
    book: Book,
    beside: Vec<Rc<Casebook>>,
}

impl PartialEq for Sight {
    fn eq(&self, other: &Self) -> bool {
        let mut both = self.beside.iter().zip(&other.beside);
        self.book == other.book
            && self.beside.len() == other.beside.len()
            && both.all(|(one, two)| Rc::ptr_eq(one, two))
    }
}

impl Sight {
    /// Returns what is seen of the open casebook.
    #[must_use]
    pub fn of(open: &Open) -> Self {
        let files = beside(&open.collate);
        Self {
            book: Book::of(open),
            beside: files.into_iter().map(|(_, file)| Rc::clone(&file.casebook)).collect(),
        }
    }
}

/// Returns everybody, in their order; worked out again only where something changed.
#[hook]
pub fn use_people(open: Option<&Open>, me: &RecordId) -> Rc<Vec<Person>> {
    let key: Option<(Sight, People, RecordId)> =
        open.map(|open| (Sight::of(open), open.collate.people.clone(), me.clone()));
    use_memo(key, |_| open.map(|open| listed(open, me)).unwrap_or_default())
}

/// Returns the name under which a person is shown.
#[must_use]
pub fn shown_name(person: &Person, anonymous: bool) -> String {
    match () {
        () if anonymous => t!("people-pseudonym", sign = person.sign.as_str()),
        () if !person.name.is_empty() => person.name.clone(),
        () if person.is_me => t!("collate-you"),
        () => t!("people-nameless", sign = person.sign.as_str()),
    }
}

/// The list of people, and the files that stand beside the casebook.
pub fn people_pane(dispatch: &Callback<Action>, open: &Open, all: &[Person]) -> El {
    let anonymous = open.collate.people.anonymous;
    let rows = all.iter().enumerate();
    let rows = rows.map(|(n, person)| row(dispatch, person, anonymous, (n == 0, n + 1 == all.len())));
    let mask = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: Event| dispatch.emit(Action::People(PeopleAction::Anonymous(!anonymous))))
    };
    let tick = el("label")
        .class("check")
        .child(checkbox(anonymous, mask))
        .child(el("span").child(t!("people-anonymous")));
    let switch = |id: &'static str, on: bool| {
        button(
            "btn btn--small btn--quiet",
            act(dispatch, Action::People(PeopleAction::SwitchAll(on))),
        )
        .child(t!(id))
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| moved_by_key(&event, &dispatch))
    };
    el("aside")
        .class("pane pane--start inbox")
        .attr("aria-label", t!("people"))
        .child(
            el("header")
                .class("phead")
                .child(el("h2").child(t!("people")))
                .child(el("span").class("push").child(tick)),
        )
        .child_if(all.len() > 1, || {
            el("div")
                .class("people__all")
                .child(switch("people-all-on", true))
                .child(switch("people-all-off", false))
        })
        .child(
            el("ul")
                .class("people")
                .attr("aria-describedby", "people-keys")
                .on(ListenerKind::onkeydown, onkeydown)
                .children(rows),
        )
        .child_if(all.is_empty(), || {
            el("p").class("people__note").child(t!("people-none"))
        })
        .child_if(all.len() > 1, || {
            el("p")
                .class("people__note")
                .attr("id", "people-keys")
                .child(t!("people-keys"))
        })
        .child(standing(dispatch, open))
}

/// One person; `ends` says whether it is the first, and the last.
fn row(dispatch: &Callback<Action>, person: &Person, anonymous: bool, ends: (bool, bool)) -> El {
    let switch = {
        let (dispatch, id) = (dispatch.clone(), person.id.clone());
        Callback::from(move |_: Event| dispatch.emit(Action::People(PeopleAction::Switch(id.clone()))))
    };
    let shown = shown_name(person, anonymous);
    let name = el("b").attr("dir", "auto").child(shown.clone());
    let marks = t!("people-marks", count = person.marks);
    let note = match () {
        () if person.is_beside => [marks, t!("people-beside")].join(" · "),
        () if person.is_me && !anonymous && !person.name.is_empty() => [marks, t!("collate-you")].join(" · "),
        () => marks,
    };
    let step = |up: bool, is_end: bool| {
        let (dispatch, id) = (dispatch.clone(), person.id.clone());
        let (way, label, picture) = if up {
            ("up", t!("people-up", name = shown.as_str()), "up")
        } else {
            ("down", t!("people-down", name = shown.as_str()), "down")
        };
        let own = format!("{way}-{id}");
        let home = own.clone();
        let go = Callback::from(move |_: MouseEvent| {
            if !is_end {
                dispatch.emit(Action::People(PeopleAction::Move(id.clone(), up)));
                // The row goes elsewhere, and the focus would be lost with it.
                focus_soon(home.clone());
            }
        });
        button("icon-btn icon-btn--s", go)
            .attr("id", own)
            .attr("aria-label", label.clone())
            .attr("title", label)
            .attr("aria-disabled", is_end.then_some("true"))
            .child(small_icon(picture))
    };
    el("li")
        .key(person.id.to_string())
        .class_if(person.is_beside, "is-beside")
        .attr("data-p", person.id.to_string())
        .child(
            el("label")
                .class("check")
                .child(checkbox(person.is_on, switch).attr("id", format!("person-{}", person.id)))
                .child(sign(person))
                .child(el("span").child(name).child(el("small").class("meta").child(note))),
        )
        .child(
            el("span")
                .class("people__move")
                .child(step(true, ends.0))
                .child(step(false, ends.1)),
        )
}

/// Moves a person by Alt with ↑ or ↓.
fn moved_by_key(event: &KeyboardEvent, dispatch: &Callback<Action>) {
    let up = match event.key().as_str() {
        "ArrowUp" => true,
        "ArrowDown" => false,
        _ => return,
    };
    if !event.alt_key() || event.ctrl_key() || event.shift_key() || event.meta_key() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let row = target
        .as_ref()
        .and_then(|target| target.closest("[data-p]").ok().flatten());
    if let (Some(target), Some(id)) = (target, row.and_then(|row| row.get_attribute("data-p"))) {
        event.prevent_default();
        dispatch.emit(Action::People(PeopleAction::Move(RecordId::new(&id), up)));
        focus_soon(target.id());
    }
}

/// The files that stand beside the casebook, or could.
fn standing(dispatch: &Callback<Action>, open: &Open) -> Option<El> {
    let files = beside(&open.collate);
    let all = open.collate.files.iter().enumerate();
    let all: BTreeSet<usize> = all
        .filter(|(_, file)| can_stand(file))
        .map(|(place, _)| place)
        .collect();
    let (count, standing) = (all.len(), files.len());
    let anonymous = open.collate.people.anonymous;
    let file = |(place, file): &(usize, &Incoming)| {
        let name = who(file, *place, anonymous);
        let label = t!("people-take-away-of", name = name.as_str());
        el("li")
            .key(*place)
            .child(el("b").attr("dir", "auto").child(name))
            .child(put(dispatch, PeopleAction::Beside(*place), t!("people-take-away")).attr("aria-label", label))
    };
    (count > 0).then(|| {
        el("section")
            .class("people__beside")
            .attr("aria-labelledby", "h-beside")
            .child(el("h3").attr("id", "h-beside").child(t!("people-files-beside")))
            .child(el("p").class("meta").child(t!("people-files-beside-note")))
            .child_if(standing < count, || {
                put(
                    dispatch,
                    PeopleAction::BesideOnly(all),
                    t!("people-beside-all", count = count),
                )
            })
            .child_if(standing > 1, || {
                put(
                    dispatch,
                    PeopleAction::BesideOnly(BTreeSet::new()),
                    t!("people-take-all-away"),
                )
            })
            .child(el("ul").children(files.iter().map(file)))
    })
}

fn put(dispatch: &Callback<Action>, action: PeopleAction, words: String) -> El {
    button("btn btn--small", act(dispatch, Action::People(action))).child(words)
}

/// Returns the disc that stands for a person.
pub fn sign(person: &Person) -> El {
    el("span")
        .class("psign")
        .class(format!("psign--{}", person.hue))
        .attr("aria-hidden", "true")
        .child(person.sign.clone())
}

fn checkbox(is_on: bool, onchange: Callback<Event>) -> El {
    el("input")
        .attr("type", "checkbox")
        .checked(is_on)
        .on(ListenerKind::onchange, onchange)
}
