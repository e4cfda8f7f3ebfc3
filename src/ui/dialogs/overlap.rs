//! The claims that overlap in one place, to choose one from.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Action;
use crate::app::view::claim_words;
use crate::core::model::{Casebook, RecordId};
use crate::t;
use crate::ui::parts::{Modal, Onward, TagKey};
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
        let current = is_focus.then_some("true");
        Some(html! {
            <li key={id.to_string()} class={classes!(is_focus.then_some("is-sel"))}>
                if let Some(tag) = tag {
                    <TagKey id={claim.tag.clone()} letter={tag.letter.clone()} line={tag.line} name={tag.name.clone()} />
                }
                <button class="caselist__open" type="button" aria-current={current} {onclick}>
                    <b class="said" dir="auto">{ claim_words(claim) }</b>
                    if let Some(tag) = tag {
                        <span class="meta" dir="auto">{ &tag.name }</span>
                    }
                </button>
            </li>
        })
    });
    html! {
        <Modal id="overlap" title={t!("overlap-title", count = props.claims.len())} onward={onward.clone()} onclose={props.onclose.clone()}>
            <div class="dlg__body"><ul class="caselist">{ for items }</ul></div>
        </Modal>
    }
}
