//! The fields of a source's card. What is typed goes into the card as it is, but for blanks around it.

use std::rc::Rc;

use yew::prelude::*;

use super::encoding::EncodingField;
use super::languages;
use crate::app::Action;
use crate::app::view::SourceView;
use crate::core::model::{Source, SourceKind};
use crate::t;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// What the fields show.
#[derive(Properties)]
pub struct CardFieldsProps {
    /// The source.
    pub view: Rc<SourceView>,
    /// Its place in the list, from 0.
    pub place: usize,
    /// How many sources there are.
    pub of: usize,
    /// Whether its file was opened in this sitting.
    pub has_file: bool,
}

impl PartialEq for CardFieldsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
            && (self.place, self.of, self.has_file) == (other.place, other.of, other.has_file)
    }
}

/// The fields of a source's card.
#[component]
pub fn CardFields(props: &CardFieldsProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let card = &view.card;
    let put = |set: fn(&mut Source, String)| change(&dispatch, view, set);
    html! {
        <div class="metaform" role="group" aria-label={t!("sources-card")}>
            <TextField class={classes!("f-wide")} id="card-title" label={t!("sources-field-title")} value={card.title.clone()} said={true}
                oncommit={put(|card, text| card.title = text)} />
            <TextField class={classes!("f-4")} id="card-outlet" label={t!("sources-field-outlet")} value={card.outlet.clone()}
                oncommit={put(|card, text| card.outlet = text)} />
            <TextField class={classes!("f-2")} id="card-siglum" label={t!("sources-field-siglum")} value={card.siglum.clone()}
                placeholder={view.siglum.clone()} maxlength={3}
                oncommit={put(|card, text| card.siglum = text)} />
            <TextField class={classes!("f-2")} id="card-date" label={t!("sources-field-date")} value={card.date.clone()}
                placeholder={t!("sources-field-date-hint")}
                oncommit={put(|card, text| card.date = text)} />
            <LanguageField view={Rc::clone(view)} />
            <KindField view={Rc::clone(view)} />
            <TextField class={classes!("f-wide")} id="card-author" label={t!("sources-field-author")} value={card.author.clone()}
                oncommit={put(|card, text| card.author = text)} />
            <TextField class={classes!("f-wide")} id="card-address" label={t!("sources-field-address")} value={card.address.clone()}
                placeholder={t!("sources-field-address-hint")}
                oncommit={put(|card, text| card.address = text)} />
            <EncodingField view={Rc::clone(view)} has_file={props.has_file} />
            <PlaceField view={Rc::clone(view)} place={props.place} of={props.of} />
        </div>
    }
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

/// What one field of the card shows.
#[derive(Properties)]
pub struct FieldProps {
    /// The source.
    pub view: Rc<SourceView>,
}

impl PartialEq for FieldProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
    }
}

/// The language, by name or tag; what can be neither is not taken, and said.
#[component]
fn LanguageField(props: &FieldProps) -> Html {
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
    html! {
        <TextField class={classes!("f-2")} id="card-language" label={t!("sources-field-language")}
            value={languages::shown(&props.view.card.language)}
            placeholder={t!("sources-field-language-hint")} error={error} oncommit={commit} />
    }
}

/// The sort of text.
#[component]
fn KindField(props: &FieldProps) -> Html {
    let dispatch = use_dispatch();
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
        .position(|kind| *kind == props.view.card.kind)
        .unwrap_or(0);
    let choose = {
        let view = Rc::clone(&props.view);
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
    html! {
        <Select class={classes!("f-2")} id="card-kind" label={t!("sources-field-kind")} options={options}
            chosen={chosen.to_string()} onchoose={choose} />
    }
}

/// What the place in the list shows.
#[derive(Properties)]
pub struct PlaceFieldProps {
    /// The source.
    pub view: Rc<SourceView>,
    /// Its place in the list, from 0.
    pub place: usize,
    /// How many sources there are.
    pub of: usize,
}

impl PartialEq for PlaceFieldProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && (self.place, self.of) == (other.place, other.of)
    }
}

/// The place in the list, with the buttons that move it.
#[component]
fn PlaceField(props: &PlaceFieldProps) -> Html {
    let dispatch = use_dispatch();
    let id = props.view.id;
    // At the ends the buttons stay where they are and keep the focus; moving further does nothing.
    let is_first = (props.place == 0).then_some("true");
    let is_last = (props.place + 1 >= props.of).then_some("true");
    html! {
        <div class="field f-wide" role="group" aria-labelledby="card-place">
            <span id="card-place">{ t!("sources-field-place", place = props.place + 1, of = props.of) }</span>
            <div class="stepper">
                <button type="button" class="btn btn--small" aria-disabled={is_first}
                    onclick={act(&dispatch, Action::MoveSource(id, false))}>{ t!("sources-move-up") }</button>
                <button type="button" class="btn btn--small" aria-disabled={is_last}
                    onclick={act(&dispatch, Action::MoveSource(id, true))}>{ t!("sources-move-down") }</button>
            </div>
        </div>
    }
}
