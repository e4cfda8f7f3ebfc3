//! The fields of a claim: its tag, who says so, its role, whether it is worth checking, and a note.

use std::collections::BTreeSet;

use yew::prelude::*;
use yew::props;

use super::shared::Shared;
use crate::app::Action;
use crate::app::action::ClaimField;
use crate::core::model::{Casebook, RecordId, Role, WorthChecking};
use crate::core::order::set_of;
use crate::t;
use crate::ui::element::{El, el, row};
use crate::ui::part::part;
use crate::ui::parts::words;
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// What the fields show.
#[derive(Properties, PartialEq)]
pub struct ClaimFieldsProps {
    /// The casebook.
    pub casebook: Shared<Casebook>,
    /// The claim.
    pub id: RecordId,
}

const ROLES: [(&str, Role); 2] = [("main", Role::Main), ("background", Role::Background)];
const WORTH: [(&str, WorthChecking); 3] = [
    ("yes", WorthChecking::Yes),
    ("maybe", WorthChecking::Maybe),
    ("no", WorthChecking::No),
];

fn word_of<T: PartialEq>(all: &[(&'static str, T)], value: Option<&T>) -> AttrValue {
    let word = value
        .and_then(|v| all.iter().find(|(_, other)| other == v))
        .map_or("", |(word, _)| *word);
    AttrValue::from(word)
}

fn of_word<T: Copy>(all: &[(&'static str, T)], word: &str) -> Option<T> {
    all.iter().find(|(other, _)| *other == word).map(|(_, value)| *value)
}

/// Returns everybody who is named as a speaker.
fn speakers(casebook: &Casebook) -> BTreeSet<String> {
    let named = casebook.claims().map(|(_, c)| c.speaker.trim().to_owned());
    set_of(named.filter(|name| !name.is_empty()))
}

/// The fields of a claim.
#[component]
pub fn ClaimFields(props: &ClaimFieldsProps) -> Html {
    let dispatch = use_dispatch();
    let speakers = use_memo(props.casebook.clone(), |casebook| speakers(casebook));
    let Some(claim) = props.casebook.claim(&props.id) else {
        return Html::default();
    };
    let id = props.id.clone();
    let edit: Callback<ClaimField> = dispatch.reform(move |field| Action::EditClaim(id.clone(), field));
    let tags: Vec<(AttrValue, AttrValue)> = props
        .casebook
        .tags()
        .into_iter()
        .map(|(id, tag)| {
            (
                AttrValue::from(id.as_str().to_owned()),
                AttrValue::from(format!("{} {}", tag.letter, tag.name)),
            )
        })
        .collect();
    let roles: Vec<(AttrValue, AttrValue)> = ROLES
        .iter()
        .map(|(word, role)| (AttrValue::from(*word), AttrValue::from(words::role(*role))))
        .collect();
    let worth: Vec<(AttrValue, AttrValue)> = WORTH
        .iter()
        .map(|(word, worth)| (AttrValue::from(*word), AttrValue::from(words::worth(*worth))))
        .collect();
    let tag = part::<Select>(props!(SelectProps {
        id: "claim-tag",
        class: "frow",
        label: t!("read-tag"),
        options: tags,
        chosen: AttrValue::from(claim.tag.as_str().to_owned()),
        onchoose: edit.reform(|id: AttrValue| ClaimField::Tag(RecordId::new(&id)))
    }));
    let speaker = part::<TextField>(props!(TextFieldProps {
        id: "claim-speaker",
        class: "frow",
        label: t!("read-who"),
        value: claim.speaker.clone(),
        placeholder: t!("read-outlet-itself"),
        said: true,
        list: Some(AttrValue::from("speakers")),
        maxlength: 200,
        oncommit: edit.reform(|name: String| ClaimField::Speaker(name.trim().to_owned()))
    }));
    let note = part::<TextField>(props!(TextFieldProps {
        id: "note",
        label: t!("read-note"),
        value: claim.note.clone(),
        multiline: true,
        said: true,
        oncommit: edit.reform(|note: String| ClaimField::Note(note.trim().to_owned()))
    }));
    row()
        .child(tag)
        .child(speaker)
        .child(names(&speakers))
        .child(choice(
            t!("read-role"),
            roles,
            word_of(&ROLES, claim.role.as_ref()),
            edit.reform(|word: AttrValue| ClaimField::Role(of_word(&ROLES, &word))),
        ))
        .child(choice(
            t!("read-worth"),
            worth,
            word_of(&WORTH, claim.worth_checking.as_ref()),
            edit.reform(|word: AttrValue| ClaimField::WorthChecking(of_word(&WORTH, &word))),
        ))
        .child(note)
        .html()
}

/// The names that are proposed for a speaker.
fn names(speakers: &BTreeSet<String>) -> El {
    let nobody = el("option").key("nobody").attr("value", t!("read-nobody-named"));
    let named = speakers
        .iter()
        .map(|name| el("option").key(format!("s{name}")).attr("value", name.clone()));
    el("datalist").attr("id", "speakers").children(named).child(nobody)
}

fn choice(label: String, options: Vec<(AttrValue, AttrValue)>, chosen: AttrValue, onchoose: Callback<AttrValue>) -> El {
    let label = AttrValue::from(label);
    el("div")
        .class("frow")
        .child(el("span").class("label").attr("aria-hidden", "true").child(&label))
        .child(segments(Segments {
            label,
            options,
            chosen,
            onchoose,
            soft: true,
            optional: true,
        }))
}
