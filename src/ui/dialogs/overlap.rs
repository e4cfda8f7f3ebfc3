//! The claims that overlap in one place, to choose one from.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use crate::app::Action;
use crate::app::view::claim_words;
use crate::core::model::{Casebook, RecordId};
use crate::t;
use crate::ui::element::{button, el};
use crate::ui::part::part;
use crate::ui::parts::{Modal, ModalProps, Onward, tag_key};
use crate::ui::use_dispatch;

/// What [`OverlapDialog`] shows.
#[derive(Properties)]
pub struct OverlapDialogProps {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// The claims.
    pub claims: Vec<RecordId>,
    /// The claim that has the focus.
    pub focus: Option<RecordId>,
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

impl PartialEq for OverlapDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook)
            && self.claims == other.claims
            && self.focus == other.focus
            && self.onclose == other.onclose
    }
}

/// Shows the claims that overlap in one place.
#[component]
pub fn OverlapDialog(props: &OverlapDialogProps) -> Html {
    let dispatch = use_dispatch();
    let onward = (*use_memo((), |()| Onward::default())).clone();
    let items = props.claims.iter().filter_map(|id| {
        let claim = props.casebook.claim(id)?;
        let tag = props.casebook.tag(&claim.tag);
        let onclick = {
            let (dispatch, onward, id) = (dispatch.clone(), onward.clone(), id.clone());
            Callback::from(move |_: MouseEvent| {
                onward.go();
                dispatch.emit(Action::GoToClaim(id.clone()));
            })
        };
        let is_focus = props.focus.as_ref() == Some(id);
        let open = button("caselist__open", onclick)
            .attr("aria-current", is_focus.then_some("true"))
            .child(el("b").class("said").attr("dir", "auto").child(claim_words(claim)))
            .child(tag.map(|tag| el("span").class("meta").attr("dir", "auto").child(tag.name.clone())));
        let item = el("li")
            .key(id.to_string())
            .class_if(is_focus, "is-sel")
            .child(tag.map(|tag| tag_key(&claim.tag, &tag.letter, tag.line, &tag.name)))
            .child(open);
        Some(item)
    });
    let list = el("ul").class("caselist").children(items);
    let body = el("div").class("dlg__body").child(list).html();
    part::<Modal>(props!(ModalProps {
        id: "overlap",
        title: t!("overlap-title", count = props.claims.len()),
        onward: onward.clone(),
        onclose: props.onclose.clone(),
        children: body
    }))
}
