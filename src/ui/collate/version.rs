//! One version of a record in conflict: who says it, when, and every field, with those marked in which the versions differ.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::Screen;
use crate::core::model::{RecordId, RecordKind, TagLine};
use crate::t;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// One field of a version.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// What it is called.
    pub label: String,
    /// What it says.
    pub value: String,
    /// Whether another version says something else.
    pub differs: bool,
}

/// The tag of a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct TagView {
    /// Its record.
    pub id: RecordId,
    /// Its letter.
    pub letter: String,
    /// Its line.
    pub line: TagLine,
}

/// One version of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionView {
    /// Whose it is.
    pub who: String,
    /// When it was made.
    pub when: String,
    /// The tag of a claim.
    pub tag: Option<TagView>,
    /// Whether it says that the record is deleted.
    pub is_deleted: bool,
    /// What sort of record it is.
    pub kind: RecordKind,
    /// What it says, the field that names it first.
    pub said: Vec<Said>,
}

/// What a card shows.
#[derive(Properties, PartialEq)]
pub struct VersionCardProps {
    /// The record.
    pub record: RecordId,
    /// The place of the version, from 0.
    pub place: usize,
    /// The version.
    pub shown: VersionView,
}

/// One version, with the button that takes it.
#[component]
pub fn VersionCard(props: &VersionCardProps) -> Html {
    let dispatch = use_dispatch();
    let shown = &props.shown;
    let settle = Action::Settle(props.record.clone(), props.place);
    let way = if shown.is_deleted {
        Vec::new()
    } else {
        way_to(&props.record, shown.kind)
    };
    let can_edit = !way.is_empty();
    let edit = {
        let (dispatch, settle) = (dispatch.clone(), settle.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(settle.clone());
            for action in &way {
                dispatch.emit(action.clone());
            }
        })
    };
    let number = props.place + 1;
    html! {
        <div class="adj__opt" role="group" aria-label={t!("collate-version", number = number, who = shown.who.clone())}>
            <p class="adj__who"><b dir="auto">{ shown.who.clone() }</b><span class="meta">{ shown.when.clone() }</span></p>
            if shown.is_deleted {
                <p class="adj__row"><u>{ t!("collate-version-deleted") }</u></p>
            } else {
                { lead(shown) }
                <dl>
                    { for shown.said.iter().skip(1).map(field) }
                </dl>
            }
            <p class="checkrow">
                <button type="button" class="btn btn--main" onclick={act(&dispatch, settle)}>
                    { t!("collate-take") }
                    <kbd>{ number.to_string() }</kbd>
                </button>
                if can_edit {
                    <button type="button" class="btn" onclick={edit}>{ t!("collate-take-edit") }</button>
                }
            </p>
        </div>
    }
}

/// Returns what leads to the place where a record is edited; nothing where there is none.
fn way_to(record: &RecordId, kind: RecordKind) -> Vec<Action> {
    match kind {
        RecordKind::Source => vec![Action::ShowSource(record.text()), Action::Show(Screen::Sources)],
        RecordKind::Claim => vec![Action::GoToClaim(record.clone())],
        RecordKind::Comparison => vec![Action::OpenComparison(Some(record.clone()))],
        RecordKind::Casebook | RecordKind::Tag | RecordKind::Comment | RecordKind::Annotator => Vec::new(),
    }
}

/// Returns the field that names the version.
fn lead(shown: &VersionView) -> Html {
    let Some(first) = shown.said.first() else {
        return Html::default();
    };
    html! {
        <p class="adj__row">
            if let Some(tag) = &shown.tag {
                <TagKey id={tag.id.clone()} letter={tag.letter.clone()} line={tag.line} />
            }
            <span class="said" dir="auto">
                if first.differs {
                    <u>{ words_or_nothing(&first.value) }</u>{ mark() }
                } else {
                    { words_or_nothing(&first.value) }
                }
            </span>
        </p>
    }
}

fn field(said: &Said) -> Html {
    html! {
        <>
            <dt>{ said.label.clone() }</dt>
            <dd class={classes!(said.differs.then_some("is-diff"))} dir="auto">
                { words_or_nothing(&said.value) }
                if said.differs {
                    { mark() }
                }
            </dd>
        </>
    }
}

/// Returns what tells a screen reader that versions differ here.
fn mark() -> Html {
    html! { <span class="vh">{ t!("collate-differs") }</span> }
}

fn words_or_nothing(value: &str) -> String {
    if value.is_empty() {
        t!("collate-says-nothing")
    } else {
        value.to_owned()
    }
}
