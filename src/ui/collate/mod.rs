//! The screen of the files that come in: whose they are, what each would bring, merging them, and settling conflicts. It merges and
//! settles nothing by itself.

mod agreement;
mod bar;
mod changes;
mod fields;
mod folder;
mod inbox;
mod known;
mod lanes;
pub mod people;
mod preview;
mod progress;
mod record;
mod saves;
mod settle;

pub use self::fields::{Field, fields};
pub use self::record::{kind_word, line};

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use self::agreement::{AgreementProps, AgreementView, agreement_bar};
use self::folder::folder_pane;
use self::inbox::{add_files, inbox, who};
use self::known::Names;
use self::lanes::{LanesPart, LanesProps};
use self::people::{people_pane, use_people};
use self::preview::{preview, preview_bar};
use self::saves::offers;
use self::settle::{Settle, SettleProps, filters};
use crate::app::Action;
use crate::app::settle::Filter;
use crate::app::state::{CollateView, Fate, Open};
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::part;
use crate::ui::parts::{Segments, icon, segments};
use crate::ui::sources::focus::use_kept_focus;
use crate::ui::{BookProps, use_dispatch};

/// Shows the files that came in, and the conflicts of the open casebook.
#[component]
pub fn CollateScreen(props: &BookProps) -> Html {
    let dispatch = use_dispatch();
    let main = use_node_ref();
    let counts = props.state.open.as_ref().map(|o| {
        (
            o.collate.files.len(),
            o.collate.settle.filtered(Filter::All, &o.collate.people.off).len(),
        )
    });
    use_kept_focus(&main, counts);
    let beside = props.state.open.as_ref().map(|o| o.collate.people.beside.len());
    use_kept_focus(&main, beside);
    let people = use_people(props.state.open.as_ref(), &props.state.me.id);
    let (Some(open), Some((files, matters))) = (&props.state.open, counts) else {
        return Html::default();
    };
    let pane = el("div")
        .class("pane")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", t!("collate-pane"));
    let lanes = || {
        part::<LanesPart>(props!(LanesProps {
            book: BookProps {
                state: Rc::clone(&props.state)
            },
            people: Rc::clone(&people)
        }))
    };
    let (start, head, pane) = match open.collate.view {
        CollateView::Files => {
            let place = open.collate.shown;
            let names = Names::of(open, &props.state.me.id, &people);
            let shown = open.collate.files.get(place);
            let pane = pane
                .child(offers(&dispatch, open, &names))
                .child_if(files == 0, empty)
                .child(shown.map(|file| preview(&dispatch, open, file, place, &names)));
            let shared = folder_pane(&dispatch, open, &props.state.me.id);
            let inbox = inbox(&dispatch, &open.collate, &names).child(shared);
            (inbox, file_bar(&dispatch, open), pane)
        }
        CollateView::Lanes => (people_pane(&dispatch, open, &people), None, el("span")),
        CollateView::Settle => {
            let settling = part::<Settle>(props!(SettleProps {
                book: BookProps {
                    state: Rc::clone(&props.state)
                },
                people: Rc::clone(&people)
            }));
            let head = filters(&dispatch, open);
            (people_pane(&dispatch, open, &people), Some(head), pane.child(settling))
        }
        CollateView::Agreement => {
            let shown = AgreementProps::of(open, &people);
            let head = agreement_bar(&shown);
            let pane = pane.child(part::<AgreementView>(shown));
            (people_pane(&dispatch, open, &people), Some(head), pane)
        }
    };
    el("main")
        .node(&main)
        .attr("id", "collate")
        .class("view view--collate")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "h-collate")
        .child(views(&dispatch, open.collate.view, matters))
        .child(start)
        .child(
            el("div")
                .class("stack pane--leaf")
                .child(if open.collate.view == CollateView::Lanes {
                    lanes()
                } else {
                    row()
                        .child(head.unwrap_or_else(|| el("span")))
                        .child(pane)
                        .child(status(open.collate.view))
                        .html()
                }),
        )
        .html()
}

/// Returns the choice of views.
fn views(dispatch: &Callback<Action>, view: CollateView, matters: usize) -> El {
    let label = |view: CollateView| match view {
        CollateView::Files => t!("collate-view-files"),
        CollateView::Lanes => t!("collate-view-lanes"),
        CollateView::Settle => t!("collate-view-settle", count = matters),
        CollateView::Agreement => t!("collate-view-agreement"),
    };
    let onchoose = {
        let dispatch = dispatch.clone();
        Callback::from(move |key: AttrValue| {
            if let Some(view) = CollateView::ALL.into_iter().find(|view| view.word() == key) {
                dispatch.emit(Action::ShowCollate(view));
            }
        })
    };
    el("div")
        .class("subbar collate__views")
        .child(
            el("h1")
                .class("vh")
                .attr("id", "h-collate")
                .child(t!("collate-heading")),
        )
        .child(segments(Segments {
            label: t!("collate-views").into(),
            options: CollateView::ALL
                .map(|view| (view.word().into(), label(view).into()))
                .into(),
            chosen: view.word().into(),
            onchoose,
            soft: false,
            optional: false,
        }))
}

/// Returns the bar over the file that is shown.
fn file_bar(dispatch: &Callback<Action>, open: &Open) -> Option<El> {
    let waiting = open.collate.files.iter().filter(|f| f.fate == Fate::Waiting).count();
    let place = open.collate.shown;
    let file = open.collate.files.get(place)?;
    let is_beside = open.collate.people.beside.contains(&place);
    let anonymous = open.collate.people.anonymous;
    let name = who(file, place, anonymous);
    Some(preview_bar(
        dispatch,
        file,
        (place, name, is_beside),
        anonymous,
        waiting,
    ))
}

/// Returns the line under the pane.
fn status(view: CollateView) -> El {
    let keys = || {
        el("span")
            .child(el("b").child("1 2 3"))
            .child(" ")
            .child(t!("settle-status-keys"))
    };
    let is_settling = view == CollateView::Settle;
    el("div")
        .class("statusline")
        .child_if(!is_settling, || el("span").child(t!("collate-status-twice")))
        .child_if(is_settling, keys)
        .child(el("span").class("wide").child(t!("collate-status-undo")))
}

fn empty() -> El {
    el("div")
        .class("empty")
        .child(el("h2").class("said").child(t!("collate-empty")))
        .child(el("p").child(t!("collate-empty-more")))
        .child(
            el("div").class("empty__act").child(
                button("btn btn--main", add_files())
                    .child(icon("file"))
                    .child(t!("collate-add-files")),
            ),
        )
}
