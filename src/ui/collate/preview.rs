//! What the shown file would bring, before anything changes.

use std::rc::Rc;

use yew::prelude::*;

use super::bar::DryRun;
use super::changes::Changes;
use crate::app::Action;
use crate::app::state::Fate;
use crate::app::view::Derived;
use crate::core::format::problem::Problem;
use crate::core::model::{Casebook, Difference};
use crate::t;
use crate::ui::sources::problems::Problems;
use crate::ui::{act, use_dispatch};

/// What the bar over the preview shows.
#[derive(Properties, PartialEq)]
pub struct PreviewBarProps {
    /// Whose work the shown file is.
    pub who: AttrValue,
    /// Its name.
    pub name: AttrValue,
    /// Its place in the list.
    pub place: usize,
    /// What became of it.
    pub fate: Fate,
    /// How many files wait to be merged.
    pub waiting: usize,
}

/// The bar over the preview: whose file it is, leaving it out, and merging all that wait.
#[component]
pub fn PreviewBar(props: &PreviewBarProps) -> Html {
    let dispatch = use_dispatch();
    let switch = match props.fate {
        Fate::Waiting => Some(t!("collate-leave-out")),
        Fate::LeftOut => Some(t!("collate-take-in")),
        Fate::Merged { .. } | Fate::Unreadable => None,
    };
    let merge = {
        let (dispatch, waiting) = (dispatch.clone(), props.waiting);
        Callback::from(move |_: MouseEvent| {
            if waiting > 0 {
                dispatch.emit(Action::MergeWaiting);
            }
        })
    };
    // The button stays when there is nothing left to merge, so that the focus on it is not lost.
    let is_idle = (props.waiting == 0).then_some("true");
    html! {
        <div class="subbar">
            <span><b dir="auto">{ props.who.clone() }</b><span class="wide meta" dir="auto">{ " · " }{ props.name.clone() }</span></span>
            <span class="grow"></span>
            if let Some(words) = switch {
                <button type="button" class="btn btn--quiet" onclick={act(&dispatch, Action::LeaveOut(props.place))}>
                    { words }
                </button>
            }
            <button type="button" class="btn btn--main" aria-disabled={is_idle} onclick={merge}>
                { t!("collate-merge", count = props.waiting) }
            </button>
        </div>
    }
}

/// What the preview shows.
#[derive(Properties)]
pub struct PreviewProps {
    /// The open casebook.
    pub ours: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// What could be read of the file.
    pub theirs: Rc<Casebook>,
    /// What it would bring.
    pub difference: Rc<Difference>,
    /// What is wrong with it.
    pub problems: Rc<Vec<Problem>>,
    /// How many items were refused.
    pub quarantined: usize,
    /// What became of it.
    pub fate: Fate,
}

impl PartialEq for PreviewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.ours, &other.ours)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && Rc::ptr_eq(&self.theirs, &other.theirs)
            && Rc::ptr_eq(&self.difference, &other.difference)
            && Rc::ptr_eq(&self.problems, &other.problems)
            && (self.quarantined, self.fate) == (other.quarantined, other.fate)
    }
}

/// What the shown file would bring.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    if props.fate == Fate::Unreadable {
        return html! {
            <>
                <p class="note note--warn" role="status"><span>{ t!("collate-unreadable") }</span></p>
                <Problems list={Rc::clone(&props.problems)} />
            </>
        };
    }
    html! {
        <>
            <DryRun difference={Rc::clone(&props.difference)} quarantined={props.quarantined} />
            <Problems list={Rc::clone(&props.problems)} />
            <Changes
                ours={Rc::clone(&props.ours)}
                derived={Rc::clone(&props.derived)}
                theirs={Rc::clone(&props.theirs)}
                difference={Rc::clone(&props.difference)}
                is_merged={matches!(props.fate, Fate::Merged { .. })}
            />
        </>
    }
}
