//! The claims of one source, one under the other, in the order of the text.

use yew::prelude::*;
use yew::props;

use super::claim::{ClaimRow, ClaimRowProps};
use super::shared::Shared;
use crate::app::view::SourceView;
use crate::core::model::Casebook;
use crate::t;
use crate::ui::element::{button, el, row};
use crate::ui::part::keyed;

/// Claims that are listed at once; the rest comes when asked for, so that a long text opens fast.
const AT_ONCE: usize = 100;

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct ClaimListProps {
    /// The casebook.
    pub casebook: Shared<Casebook>,
    /// The source.
    pub view: Shared<SourceView>,
}

/// The claims of one source.
#[component]
pub fn ClaimList(props: &ClaimListProps) -> Html {
    let shows_all = use_state(|| false);
    let claims = &props.view.claims;
    if claims.is_empty() {
        return el("div")
            .class("empty")
            .child(el("p").child(t!("read-no-claims")))
            .child(el("p").child(t!("read-no-claims-how")))
            .html();
    }
    let count = if *shows_all {
        claims.len()
    } else {
        claims.len().min(AT_ONCE)
    };
    let rest = claims.len() - count;
    let onclick = Callback::from(move |_: MouseEvent| shows_all.set(true));
    let rows = claims.iter().take(count).map(|id| {
        keyed::<ClaimRow>(
            id.as_str().to_owned(),
            props!(ClaimRowProps {
                casebook: props.casebook.clone(),
                id: id.clone()
            }),
        )
    });
    row()
        .child(
            el("section")
                .class("claims")
                .attr("aria-label", t!("read-claims"))
                .children(rows),
        )
        .child_if(rest > 0, || {
            let more = t!("read-more-in-list", count = rest);
            el("p")
                .class("linked")
                .child(button("btn btn--small", onclick).child(more))
        })
        .html()
}
