//! The toolbar at a selection: the tags, and what else can be made of it. On a phone it stands at the foot.

use yew::prelude::*;

use super::shared::Shared;
use crate::app::Action;
use crate::app::state::{Dialog, Selection};
use crate::browser::selection::place_toolbar;
use crate::core::model::{Casebook, RecordId, Tag};
use crate::t;
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
        html! {
            <button key={id.as_str().to_owned()} type="button" title={tag.name.clone()} onclick={act(&dispatch, Action::TagSelection(id.clone()))}>
                <TagKey id={id.clone()} letter={tag.letter.clone()} line={tag.line} name={tag.name.clone()} />
                { tag.key.clone() }
                <span class="vh">{ tag.name.clone() }</span>
            </button>
        }
    };
    html! {
        <div ref={node} class="pop seltool at" role="toolbar" aria-label={t!("read-tag-selection")} {onmousedown}>
            { for props.casebook.tags().into_iter().take(ROOM).map(|(id, t)| tag(id, t)) }
            <hr />
            <button type="button" class="txt" onclick={act(&dispatch, Action::Dialog(Some(Dialog::Tags)))}>
                <span>{ t!("read-all-tags") }</span>
            </button>
            if props.extends {
                <button type="button" class="txt" onclick={act(&dispatch, Action::AddPiece)}>
                    { icon("plus") }
                    { t!("read-add-this-piece") }
                </button>
            }
            <button type="button" class="txt" onclick={act(&dispatch, Action::Link)}>
                { icon("link") }
                { t!("read-compare") }
            </button>
        </div>
    }
}
