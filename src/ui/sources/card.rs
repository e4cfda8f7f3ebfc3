//! The pane with the card of one source: its fields, and its text line by line. The text itself never changes here.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use super::fields::card_fields;
use super::lines::strike_lines;
use super::remove::{RemoveSource, RemoveSourceProps};
use super::seen::{SeenProps, SeenSection};
use super::version::new_version;
use crate::app::Action;
use crate::app::state::Screen;
use crate::app::view::SourceView;
use crate::core::model::RecordId;
use crate::t;
use crate::ui::dialogs::history::history_link;
use crate::ui::element::{button, el};
use crate::ui::part::part;
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// What the pane shows.
#[derive(Properties)]
pub struct SourceCardProps {
    /// The source.
    pub view: Rc<SourceView>,
    /// Its place in the list, from 0.
    pub place: usize,
    /// How many sources there are.
    pub of: usize,
    /// How many comparisons speak of it.
    pub comparisons: usize,
    /// Whether its file was opened in this sitting.
    pub has_file: bool,
}

impl PartialEq for SourceCardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
            && (self.place, self.of, self.comparisons, self.has_file)
                == (other.place, other.of, other.comparisons, other.has_file)
    }
}

/// The card of a source.
#[component]
pub fn SourceCard(props: &SourceCardProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let id = view.id;
    let read = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::PutInColumn(0, id));
            dispatch.emit(Action::Show(Screen::Read));
        })
    };
    let given = [&view.card.outlet, &view.card.title, &view.card.file]
        .into_iter()
        .find(|n| !n.trim().is_empty());
    let name = given.cloned().unwrap_or_else(|| t!("sources-no-name"));
    let label = t!("sources-card-of", name = &name);
    let lost = view.lost.iter().filter(|c| !view.claims.contains(c)).count();
    let remove = part::<RemoveSource>(props!(RemoveSourceProps {
        id,
        name: name.clone(),
        claims: view.claims.len() + lost,
        comparisons: props.comparisons
    }));
    el("aside")
        .attr("id", "card")
        .class("stack pane--end srcdetail")
        .attr("tabindex", "-1")
        .attr("aria-label", label)
        .child(
            el("header")
                .class("phead")
                .child(siglum(&view.siglum).class("sig--big"))
                .child(el("h2").attr("dir", "auto").child(name))
                .child(el("span").class("push"))
                .child(remove)
                .child(new_version(&dispatch, id))
                .child(button("btn btn--small", read).child(t!("sources-read"))),
        )
        .child(
            el("div")
                .class("pane")
                .child(card_fields(&dispatch, view, props.place, props.of, props.has_file))
                .child(part::<SeenSection>(props!(SeenProps { view: Rc::clone(view) })))
                .child(strike_lines(&dispatch, view))
                .child(
                    el("p")
                        .class("histlink")
                        .child(history_link(&dispatch, &RecordId::of_source(id))),
                ),
        )
        .child(el("div"))
        .html()
}
