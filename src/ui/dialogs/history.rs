//! The history of one record, or of the whole casebook: who did what and when, what changed, and the way back to an earlier version.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use crate::app::Action;
use crate::app::past::{Deed, Version, of_casebook, of_record};
use crate::app::state::Dialog;
use crate::app::view::Derived;
use crate::browser::clock::date_and_time;
use crate::core::model::{Casebook, RecordId, RecordState};
use crate::t;
use crate::ui::act;
use crate::ui::collate::{fields, kind_word, line};
use crate::ui::element::{El, button, el, row};
use crate::ui::part::keyed;
use crate::ui::parts::{Modal, ModalProps};
use crate::ui::use_dispatch;

/// How many versions are listed at first, and how many more each time.
const PAGE: usize = 100;

/// What [`HistoryDialog`] shows.
#[derive(Properties)]
pub struct HistoryDialogProps {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// The record; none: the whole casebook.
    pub record: Option<RecordId>,
    /// Who works here.
    pub me: RecordId,
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

impl PartialEq for HistoryDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook) && self.record == other.record && self.me == other.me
    }
}

/// Shows the history.
#[component]
pub fn HistoryDialog(props: &HistoryDialogProps) -> Html {
    let dispatch = use_dispatch();
    let most = use_state_eq(|| PAGE);
    let (versions, count) = match &props.record {
        Some(id) => {
            let all = props
                .casebook
                .record(id)
                .map(|record| of_record(record))
                .unwrap_or_default();
            let count = all.len();
            (all, count)
        }
        None => of_casebook(&props.casebook, *most),
    };
    let rows = versions
        .iter()
        .take(*most)
        .map(|version| entry(props, &dispatch, version));
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + PAGE))
    };
    let about = props.record.as_ref().and_then(|id| heading(props, id));
    let back = props.record.is_some().then(|| {
        button("link", act(&dispatch, Action::Dialog(Some(Dialog::History(None))))).child(t!("history-whole"))
    });
    let body = el("div")
        .class("dlg__body")
        .child(about)
        .child_if(count == 0, || el("p").class("meta").child(t!("history-none")))
        .child(el("ol").class("history").children(rows))
        .child_if(count > *most, || {
            button("btn btn--small", more).child(t!("history-more", count = count - *most))
        })
        .child(back.map(|back| el("p").child(back)))
        .html();
    keyed::<Modal>(
        "history",
        props!(ModalProps {
            id: "history",
            title: t!("history-title"),
            wide: true,
            onclose: props.onclose.clone(),
            children: body
        }),
    )
}

/// Returns the record in one line.
fn heading(props: &HistoryDialogProps, id: &RecordId) -> Option<El> {
    let kind = kind_word(props.casebook.record(id)?.shown()?.state.kind());
    let words = line(id, &props.casebook, &props.casebook).map(|line| line.words);
    Some(
        el("p")
            .child(el("span").class("label").child(kind))
            .child(" ")
            .child(words.map(|words| el("span").class("said").attr("dir", "auto").child(words))),
    )
}

fn entry(props: &HistoryDialogProps, dispatch: &Callback<Action>, version: &Version) -> El {
    let revision = &version.revision;
    let id = &revision.record;
    let author = &revision.author;
    let who = match props.casebook.annotator(author) {
        _ if *author == props.me => t!("collate-you"),
        Some(name) => name.to_owned(),
        None => t!("compare-someone"),
    };
    let deed = match version.deed {
        Deed::Made => t!("history-made"),
        Deed::Changed => t!("history-changed", count = version.steps),
        Deed::Confirmed => t!("history-confirmed"),
        Deed::Settled => t!("history-settled"),
        Deed::Removed => t!("history-removed"),
        Deed::BroughtBack => t!("history-brought-back"),
        Deed::Later => t!("history-later"),
    };
    let what = props.record.is_none().then(|| {
        let words = words_of(props, version);
        row()
            .child(" ")
            .child(el("span").class("label").child(kind_word(revision.state.kind())))
            .child(" ")
            .child(
                button(
                    "link said",
                    act(dispatch, Action::Dialog(Some(Dialog::History(Some(id.clone()))))),
                )
                .attr("dir", "auto")
                .child(words),
            )
    });
    let again = (!version.is_head && revision.state.live().is_some()).then(|| {
        button(
            "btn btn--small",
            act(dispatch, Action::BringBack(id.clone(), version.id)),
        )
        .child(t!("history-bring-back"))
    });
    let head = el("p")
        .child(el("b").attr("dir", "auto").child(who))
        .child(" ")
        .child(deed)
        .child(what)
        .child(" ")
        .child(
            el("span")
                .class("meta")
                .child(date_and_time(revision.clock.clamped().ms)),
        )
        .child_if(version.is_head, || {
            el("span").class("meta").child(" · ").child(t!("history-now"))
        });
    el("li")
        .key(version.id.to_string())
        .child(head)
        .child(el("dl").children(changes(props, version)))
        .child(again)
}

/// Returns what names the record of a version, as that version or the one before has it.
fn words_of(props: &HistoryDialogProps, version: &Version) -> String {
    let id = &version.revision.record;
    let said = |state: &RecordState| {
        let content = state.live()?;
        fields(id, content, &props.casebook, &props.derived).into_iter().next()
    };
    let field = said(&version.revision.state).or_else(|| said(&version.before.as_ref()?.state));
    let words = field.map(|field| field.value).unwrap_or_default();
    match words.trim() {
        "" => t!("collate-says-nothing"),
        words => crate::app::view::shorten(words, 90),
    }
}

/// Returns what a version says other than the one before it, field by field.
fn changes(props: &HistoryDialogProps, version: &Version) -> Vec<El> {
    let id = &version.revision.record;
    let told = |state: &RecordState| {
        let content = state.live();
        content.map_or_else(Vec::new, |content| fields(id, content, &props.casebook, &props.derived))
    };
    let now = told(&version.revision.state);
    let Some(before) = version.before.as_ref().map(|before| told(&before.state)) else {
        return Vec::new();
    };
    if now.is_empty() {
        return Vec::new();
    }
    let mut rows = Vec::new();
    let value = |fields: &[crate::ui::collate::Field], label: &str| {
        fields
            .iter()
            .find(|f| f.label == label)
            .map(|f| f.value.clone())
            .unwrap_or_default()
    };
    let gone = before.iter().filter(|f| now.iter().all(|other| other.label != f.label));
    for field in now.iter().chain(gone) {
        let (old, new) = (value(&before, &field.label), value(&now, &field.label));
        if old != new {
            let nothing = |words: String| {
                if words.is_empty() {
                    t!("collate-says-nothing")
                } else {
                    words
                }
            };
            rows.push(el("dt").child(field.label.clone()));
            rows.push(
                el("dd")
                    .child(el("del").attr("dir", "auto").child(nothing(old)))
                    .child(" ")
                    .child(el("ins").attr("dir", "auto").child(nothing(new))),
            );
        }
    }
    rows
}

/// Returns what opens the history of a record.
pub fn history_link(dispatch: &Callback<Action>, id: &RecordId) -> El {
    button(
        "link",
        act(dispatch, Action::Dialog(Some(Dialog::History(Some(id.clone()))))),
    )
    .child(t!("history"))
}
