//! The fields of a source's card. What is typed goes into the card as it is, but for blanks around it.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use super::encoding::{encoding_field, extent_field, origins};
use super::languages;
use crate::app::Action;
use crate::app::view::SourceView;
use crate::core::model::{Source, SourceKind};
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::part::part;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// Returns the fields of a source's card: the source at this place of so many, counted from 0.
pub fn card_fields(dispatch: &Callback<Action>, view: &Rc<SourceView>, place: usize, of: usize, has_file: bool) -> El {
    let card = &view.card;
    let put = |set: fn(&mut Source, String)| change(dispatch, view, set);
    el("div")
        .class("metaform")
        .attr("role", "group")
        .attr("aria-label", t!("sources-card"))
        .child(part::<TextField>(props!(TextFieldProps {
            class: "f-wide",
            id: "card-title",
            label: t!("sources-field-title"),
            value: card.title.clone(),
            said: true,
            oncommit: put(|card, text| card.title = text)
        })))
        .child(part::<TextField>(props!(TextFieldProps {
            class: "f-4",
            id: "card-outlet",
            label: t!("sources-field-outlet"),
            value: card.outlet.clone(),
            oncommit: put(|card, text| card.outlet = text)
        })))
        .child(part::<TextField>(props!(TextFieldProps {
            class: "f-2",
            id: "card-siglum",
            label: t!("sources-field-siglum"),
            value: card.siglum.clone(),
            placeholder: view.siglum.clone(),
            maxlength: 3,
            oncommit: put(|card, text| card.siglum = text)
        })))
        .child(part::<TextField>(props!(TextFieldProps {
            class: "f-2",
            id: "card-date",
            label: t!("sources-field-date"),
            value: card.date.clone(),
            placeholder: t!("sources-field-date-hint"),
            oncommit: put(|card, text| card.date = text)
        })))
        .child(part::<LanguageField>(props!(LanguageFieldProps {
            view: Rc::clone(view)
        })))
        .child(kind_field(dispatch, view))
        .child(part::<TextField>(props!(TextFieldProps {
            class: "f-wide",
            id: "card-author",
            label: t!("sources-field-author"),
            value: card.author.clone(),
            oncommit: put(|card, text| card.author = text)
        })))
        .child(part::<TextField>(props!(TextFieldProps {
            class: "f-wide",
            id: "card-address",
            label: t!("sources-field-address"),
            value: card.address.clone(),
            placeholder: t!("sources-field-address-hint"),
            oncommit: put(|card, text| card.address = text)
        })))
        .child(extent_field(dispatch, view, has_file))
        .child(encoding_field(dispatch, view, has_file))
        .child(origins(view))
        .child(place_field(dispatch, view.id, place, of))
}

/// Returns what puts a committed text into the card, where it changes it.
fn change(dispatch: &Callback<Action>, view: &Rc<SourceView>, set: fn(&mut Source, String)) -> Callback<String> {
    let (dispatch, view) = (dispatch.clone(), Rc::clone(view));
    Callback::from(move |text: String| {
        let mut card = view.card.clone();
        set(&mut card, text.trim().to_owned());
        if card != view.card {
            dispatch.emit(Action::EditSource(view.id, Box::new(card)));
        }
    })
}

/// What the field of the language shows.
#[derive(Properties)]
pub struct LanguageFieldProps {
    /// The source.
    pub view: Rc<SourceView>,
}

impl PartialEq for LanguageFieldProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
    }
}

/// The language, by name or tag; what can be neither is not taken, and said.
#[component]
fn LanguageField(props: &LanguageFieldProps) -> Html {
    let dispatch = use_dispatch();
    let wrong = use_state(|| false);
    let commit = {
        let (dispatch, view, wrong) = (dispatch, Rc::clone(&props.view), wrong.clone());
        Callback::from(move |typed: String| {
            let language = languages::parse(&typed);
            wrong.set(language.is_none());
            let Some(language) = language else { return };
            if language != view.card.language {
                let card = Source {
                    language,
                    ..view.card.clone()
                };
                dispatch.emit(Action::EditSource(view.id, Box::new(card)));
            }
        })
    };
    let error = wrong.then(|| AttrValue::from(t!("sources-field-language-wrong")));
    part::<TextField>(props!(TextFieldProps {
        class: "f-2",
        id: "card-language",
        label: t!("sources-field-language"),
        value: languages::shown(&props.view.card.language),
        placeholder: t!("sources-field-language-hint"),
        error,
        oncommit: commit
    }))
}

/// Returns the sort of text.
fn kind_field(dispatch: &Callback<Action>, view: &Rc<SourceView>) -> Html {
    let options: Vec<(AttrValue, AttrValue)> = SourceKind::ALL
        .iter()
        .enumerate()
        .map(|(n, kind)| {
            (
                AttrValue::from(n.to_string()),
                AttrValue::from(words::source_kind(*kind)),
            )
        })
        .collect();
    let chosen = SourceKind::ALL
        .iter()
        .position(|kind| *kind == view.card.kind)
        .unwrap_or(0);
    let choose = {
        let (dispatch, view) = (dispatch.clone(), Rc::clone(view));
        Callback::from(move |key: AttrValue| {
            let kind = key.parse::<usize>().ok().and_then(|n| SourceKind::ALL.get(n).copied());
            if let Some(kind) = kind.filter(|kind| *kind != view.card.kind) {
                let card = Source {
                    kind,
                    ..view.card.clone()
                };
                dispatch.emit(Action::EditSource(view.id, Box::new(card)));
            }
        })
    };
    part::<Select>(props!(SelectProps {
        class: "f-2",
        id: "card-kind",
        label: t!("sources-field-kind"),
        options,
        chosen: chosen.to_string(),
        onchoose: choose
    }))
}

/// Returns the place in the list, with the buttons that move it.
fn place_field(dispatch: &Callback<Action>, id: TextId, place: usize, of: usize) -> El {
    // At the ends the buttons stay where they are and keep the focus; moving further does nothing.
    let is_first = (place == 0).then_some("true");
    let is_last = (place + 1 >= of).then_some("true");
    let stated = t!("sources-field-place", place = place + 1, of = of);
    el("div")
        .class("field f-wide")
        .attr("role", "group")
        .attr("aria-labelledby", "card-place")
        .child(el("span").attr("id", "card-place").child(stated))
        .child(
            el("div")
                .class("stepper")
                .child(
                    button("btn btn--small", act(dispatch, Action::MoveSource(id, false)))
                        .attr("aria-disabled", is_first)
                        .child(t!("sources-move-up")),
                )
                .child(
                    button("btn btn--small", act(dispatch, Action::MoveSource(id, true)))
                        .attr("aria-disabled", is_last)
                        .child(t!("sources-move-down")),
                ),
        )
}
