//! The toolbar at a selection: the tags, and what else can be made of it. On a phone it stands at the foot.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::shared::Shared;
use crate::app::Action;
use crate::app::state::{Dialog, Selection};
use crate::browser::selection::place_toolbar;
use crate::core::model::{Casebook, RecordId, Tag};
use crate::t;
use crate::ui::element::{button, el};
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// Tags that have room in the toolbar.
const ROOM: usize = 10;

/// What the toolbar shows.
#[derive(Properties, PartialEq)]
pub struct SelectionToolProps {
    /// The casebook.
    pub casebook: Shared<Casebook>,
    /// What is selected.
    pub selection: Selection,
    /// Whether a claim waits for the selection as its next piece.
    pub extends: bool,
}

/// The toolbar at a selection.
#[component]
pub fn SelectionTool(props: &SelectionToolProps) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((props.selection, props.extends), move |_| {
            place_toolbar(&node);
            || ()
        });
    }
    // The selection and the focus stay in the text.
    let onmousedown = Callback::from(|e: MouseEvent| e.prevent_default());
    let tag = |id: &RecordId, tag: &Tag| {
        el("button")
            .key(id.as_str().to_owned())
            .attr("type", "button")
            .attr("title", tag.name.clone())
            .on_click(act(&dispatch, Action::TagSelection(id.clone())))
            .child(tag_key(id, &tag.letter, tag.line, &tag.name))
            .child(tag.key.clone())
            .child(el("span").class("vh").child(tag.name.clone()))
    };
    let tags = props.casebook.tags().into_iter().take(ROOM);
    let deed = |action: Action| button("txt", act(&dispatch, action));
    el("div")
        .node(&node)
        .class("pop seltool at")
        .attr("role", "toolbar")
        .attr("aria-label", t!("read-tag-selection"))
        .on(ListenerKind::onmousedown, onmousedown)
        .children(tags.map(|(id, t)| tag(id, t)))
        .child(el("hr"))
        .child(deed(Action::Dialog(Some(Dialog::Tags))).child(el("span").child(t!("read-all-tags"))))
        .child_if(props.extends, || {
            deed(Action::AddPiece)
                .child(icon("plus"))
                .child(t!("read-add-this-piece"))
        })
        .child(deed(Action::Link).child(icon("link")).child(t!("read-compare")))
        .child(
            deed(Action::StrikeSelection)
                .attr("title", t!("read-strike-help"))
                .child(t!("read-strike")),
        )
        .html()
}
