//! The button that removes a source, and the question before it. Removing can be undone.

use yew::prelude::*;

use crate::app::Action;
use crate::core::text::TextId;
use crate::t;
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// What the question speaks of.
#[derive(Properties, PartialEq)]
pub struct RemoveSourceProps {
    /// The source.
    pub id: TextId,
    /// Its name.
    pub name: AttrValue,
    /// How many claims go with it.
    pub claims: usize,
    /// How many comparisons speak of it.
    pub comparisons: usize,
}

/// The button that removes a source.
#[component]
pub fn RemoveSource(props: &RemoveSourceProps) -> Html {
    let dispatch = use_dispatch();
    let asking = use_state(|| false);
    let ask = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(true))
    };
    let keep = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(false))
    };
    let keep_by_button = keep.reform(|_: MouseEvent| ());
    let remove = {
        let (asking, id) = (asking.clone(), props.id);
        Callback::from(move |_: MouseEvent| {
            asking.set(false);
            dispatch.emit(Action::RemoveSource(id));
        })
    };
    let name = props.name.to_string();
    html! {
        <>
            <button type="button" class="btn btn--small btn--quiet" onclick={ask}>{ t!("sources-remove") }</button>
            if *asking {
                <Modal
                    id="remove-source"
                    title={t!("sources-remove-title", name = name)}
                    class={classes!("dlg--confirm")}
                    alert={true}
                    onclose={keep}
                >
                    <div class="dlg__body">
                        <p>{ t!("sources-remove-claims", count = props.claims) }</p>
                        if props.comparisons > 0 {
                            <p>{ t!("sources-remove-comparisons", count = props.comparisons) }</p>
                        }
                        <p class="meta">{ t!("sources-remove-undo") }</p>
                    </div>
                    <footer class="dlg__foot">
                        <button type="button" class="btn" autofocus={true} onclick={keep_by_button}>
                            { t!("sources-remove-keep") }
                        </button>
                        <button type="button" class="btn btn--main" onclick={remove}>{ t!("sources-remove-do") }</button>
                    </footer>
                </Modal>
            }
        </>
    }
}
