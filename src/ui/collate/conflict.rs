//! Conflicts: every version of one record side by side, field by field, until a person takes one. Nothing is settled by a rule.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::fields::{Field, fields};
use super::record::{Line, kind_word, line};
use super::version::{Said, TagView, VersionView, version_card};
use crate::app::Action;
use crate::app::view::Derived;
use crate::browser::clock::date_and_time;
use crate::core::model::{Casebook, Content, Record, RecordId, RecordState, Revision, VARIORUM};
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::parts::icon_as;
use crate::ui::sources::focus::use_kept_focus;
use crate::ui::{act, use_dispatch};

/// What the pane shows.
#[derive(Properties)]
pub struct ConflictsProps {
    /// The open casebook.
    pub casebook: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// Which conflict is shown, from 0.
    pub shown: usize,
    /// Who works here.
    pub me: RecordId,
}

impl PartialEq for ConflictsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && self.shown == other.shown
            && self.me == other.me
    }
}

/// The conflicts of the open casebook, one at a time.
#[component]
pub fn Conflicts(props: &ConflictsProps) -> Html {
    let dispatch = use_dispatch();
    let section = use_node_ref();
    let all: Vec<&RecordId> = props.casebook.conflicts().map(|(id, _)| id).collect();
    let at = props.shown.min(all.len().saturating_sub(1));
    let record = all
        .get(at)
        .and_then(|id| Some(((*id).clone(), Rc::clone(props.casebook.record(id)?))));
    use_kept_focus(&section, record.as_ref().map(|(id, _)| id.clone()));
    let Some((id, record)) = record else {
        return Html::default();
    };
    let versions = versions(props, &id, &record);
    let onkeydown = keys(&dispatch, &id, versions.len());
    let about = line(&id, &props.casebook, &props.casebook);
    let kind = record.shown().map(|r| kind_word(r.state.kind())).unwrap_or_default();
    let cards = versions
        .iter()
        .enumerate()
        .map(|(place, shown)| version_card(&dispatch, &id, place, shown));
    el("section")
        .node(&section)
        .class("adj")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "h-adj")
        .on(ListenerKind::onkeydown, onkeydown)
        .child(head(&dispatch, kind, about, at, all.len()))
        .child(el("p").class("meta").child(t!("collate-conflict-help")))
        .child(el("div").class("adj__pair").children(cards))
        .html()
}

/// Returns which conflict it is, and the ways to those beside it.
fn head(dispatch: &Callback<Action>, kind: String, about: Option<Line>, at: usize, all: usize) -> El {
    let number = t!("collate-conflict", number = at + 1, of = all);
    let step = |picture: &'static str, label: String, to: usize| {
        button("icon-btn icon-btn--s", act(dispatch, Action::ShowConflict(to)))
            .attr("aria-label", label)
            .attr("aria-disabled", (to == at).then_some("true"))
            .child(icon_as(picture, "i i--12 i--flip"))
    };
    el("header")
        .class("sechead")
        .child(el("h2").attr("id", "h-adj").child(number.clone()))
        .child(el("span").class("vh").attr("role", "status").child(number))
        .child(el("span").class("meta").child(kind))
        .child(about.map(|about| el("span").class("meta said").attr("dir", "auto").child(about.words)))
        .child(el("span").class("grow"))
        .child(step("prev", t!("collate-previous"), at.saturating_sub(1)))
        .child(step("next", t!("collate-next"), (at + 1).min(all.saturating_sub(1))))
}

/// Returns what takes a version by its number, while the focus is among the versions.
fn keys(dispatch: &Callback<Action>, id: &RecordId, count: usize) -> Callback<KeyboardEvent> {
    let (dispatch, id) = (dispatch.clone(), id.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat() {
            return;
        }
        let number = event
            .key()
            .parse::<usize>()
            .ok()
            .filter(|number| (1..=count).contains(number));
        if let Some(number) = number {
            event.prevent_default();
            event.stop_propagation();
            dispatch.emit(Action::Settle(id.clone(), number - 1));
        }
    })
}

/// Returns the versions of a record in the order in which they are settled by number.
fn versions(props: &ConflictsProps, id: &RecordId, record: &Record) -> Vec<VersionView> {
    let states = record.states();
    let told: Vec<Option<Vec<Field>>> = states
        .iter()
        .map(|state| {
            state
                .live()
                .map(|content| fields(id, content, &props.casebook, &props.derived))
        })
        .collect();
    let labels = labels(&told);
    let version = |(n, state): (usize, &&RecordState)| {
        let own = told.get(n).and_then(Option::as_ref);
        let (who, when) = by_whom(props, record, state);
        VersionView {
            who,
            when,
            tag: tag_of(&props.casebook, state),
            is_deleted: own.is_none(),
            kind: state.kind(),
            said: own.map_or_else(Vec::new, |own| {
                labels.iter().map(|label| said(label, own, &told)).collect()
            }),
        }
    };
    states.iter().enumerate().map(version).collect()
}

/// Returns the labels to show: where versions differ, and where one says something that is not only for telling them apart.
fn labels(told: &[Option<Vec<Field>>]) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for fields in told.iter().flatten() {
        for (n, field) in fields.iter().enumerate() {
            // The first names the record, and stays even where it is empty.
            let is_shown = n == 0 || differs(&field.label, told) || (!field.is_quiet && !field.value.is_empty());
            if is_shown && !labels.contains(&field.label) {
                labels.push(field.label.clone());
            }
        }
    }
    labels
}

fn value<'a>(label: &str, fields: &'a [Field]) -> &'a str {
    fields
        .iter()
        .find(|f| f.label == label)
        .map_or("", |f| f.value.as_str())
}

fn differs(label: &str, told: &[Option<Vec<Field>>]) -> bool {
    let mut values = told.iter().flatten().map(|fields| value(label, fields));
    let first = values.next();
    values.any(|other| Some(other) != first)
}

fn said(label: &str, own: &[Field], told: &[Option<Vec<Field>>]) -> Said {
    Said {
        label: label.to_owned(),
        value: value(label, own).to_owned(),
        differs: differs(label, told),
    }
}

/// Returns who says this, and when last.
fn by_whom(props: &ConflictsProps, record: &Record, state: &RecordState) -> (String, String) {
    let mut heads: Vec<&Rc<Revision>> = record.heads().map(|(_, r)| r).filter(|r| r.state == *state).collect();
    if let ([_], Some(first)) = (heads.as_slice(), record.first_with(state)) {
        heads = vec![first];
    }
    let mut names: Vec<String> = Vec::new();
    for head in &heads {
        let name = name_of(props, &head.author);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let when = heads.iter().map(|r| r.clock.clamped().ms).max().unwrap_or(0);
    (
        names.join(", "),
        if when > 0 { date_and_time(when) } else { String::new() },
    )
}

fn name_of(props: &ConflictsProps, author: &RecordId) -> String {
    if *author == props.me {
        return t!("collate-you");
    }
    match props.casebook.annotator(author) {
        Some(name) => name.to_owned(),
        None if author.as_str() == VARIORUM => t!("collate-variorum"),
        None => t!("collate-nobody"),
    }
}

fn tag_of(casebook: &Casebook, state: &RecordState) -> Option<TagView> {
    let Some(Content::Claim(claim)) = state.live() else {
        return None;
    };
    let tag = casebook.tag(&claim.tag)?;
    Some(TagView {
        id: claim.tag.clone(),
        letter: tag.letter.clone(),
        line: tag.line,
    })
}
