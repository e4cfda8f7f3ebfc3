//! One version of a record in conflict: who says it, when, and every field, with those marked in which the versions differ.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::Screen;
use crate::core::model::{RecordId, RecordKind, TagLine};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::tag_key;

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

/// One version, the one at `place` from 0, with the button that takes it.
pub fn version_card(dispatch: &Callback<Action>, record: &RecordId, place: usize, shown: &VersionView) -> El {
    let settle = Action::Settle(record.clone(), place);
    let way = if shown.is_deleted {
        Vec::new()
    } else {
        way_to(record, shown.kind)
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
    let number = place + 1;
    el("div")
        .class("adj__opt")
        .attr("role", "group")
        .attr(
            "aria-label",
            t!("collate-version", number = number, who = shown.who.clone()),
        )
        .child(
            el("p")
                .class("adj__who")
                .child(el("b").attr("dir", "auto").child(shown.who.clone()))
                .child(el("span").class("meta").child(shown.when.clone())),
        )
        .child(if shown.is_deleted {
            el("p")
                .class("adj__row")
                .child(el("u").child(t!("collate-version-deleted")))
        } else {
            row()
                .child(lead(shown))
                .child(el("dl").children(shown.said.iter().skip(1).map(field)))
        })
        .child(
            el("p")
                .class("checkrow")
                .child(
                    button("btn btn--main", act(dispatch, settle))
                        .child(t!("collate-take"))
                        .child(el("kbd").child(number.to_string())),
                )
                .child_if(can_edit, || button("btn", edit).child(t!("collate-take-edit"))),
        )
}

/// Returns what leads to the place where a record is edited; nothing where there is none.
fn way_to(record: &RecordId, kind: RecordKind) -> Vec<Action> {
    match kind {
        RecordKind::Source => vec![Action::ShowSource(record.text()), Action::Show(Screen::Sources)],
        RecordKind::Claim => vec![Action::GoToClaim(record.clone())],
        RecordKind::Comparison => vec![Action::OpenComparison(Some(record.clone()))],
        RecordKind::Casebook
        | RecordKind::Tag
        | RecordKind::Comment
        | RecordKind::Annotator
        | RecordKind::Alias
        | RecordKind::Decision => Vec::new(),
    }
}

/// Returns the field that names the version.
fn lead(shown: &VersionView) -> Option<El> {
    let first = shown.said.first()?;
    let words = words_or_nothing(&first.value);
    let words = if first.differs {
        row().child(el("u").child(words)).child(mark())
    } else {
        row().child(words)
    };
    let tag = shown.tag.as_ref();
    Some(
        el("p")
            .class("adj__row")
            .child(tag.map(|tag| tag_key(&tag.id, &tag.letter, tag.line, "")))
            .child(el("span").class("said").attr("dir", "auto").child(words)),
    )
}

fn field(said: &Said) -> El {
    row().child(el("dt").child(said.label.clone())).child(
        el("dd")
            .class_if(said.differs, "is-diff")
            .attr("dir", "auto")
            .child(words_or_nothing(&said.value))
            .child_if(said.differs, mark),
    )
}

/// Returns what tells a screen reader that versions differ here.
fn mark() -> El {
    el("span").class("vh").child(t!("collate-differs"))
}

fn words_or_nothing(value: &str) -> String {
    if value.is_empty() {
        t!("collate-says-nothing")
    } else {
        value.to_owned()
    }
}
