//! The claims of one source, one under the other, in the order of the text.

use yew::prelude::*;

use super::claim::ClaimRow;
use super::shared::Shared;
use crate::app::view::SourceView;
use crate::core::model::Casebook;
use crate::t;

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
        return html! {
            <div class="empty">
                <p>{ t!("read-no-claims") }</p>
                <p>{ t!("read-no-claims-how") }</p>
            </div>
        };
    }
    let count = if *shows_all {
        claims.len()
    } else {
        claims.len().min(AT_ONCE)
    };
    let rest = claims.len() - count;
    let onclick = Callback::from(move |_: MouseEvent| shows_all.set(true));
    html! {
        <>
            <section class="claims" aria-label={t!("read-claims")}>
                { for claims.iter().take(count).map(|id| html! {
                    <ClaimRow key={id.as_str().to_owned()} casebook={props.casebook.clone()} id={id.clone()} />
                }) }
            </section>
            if rest > 0 {
                <p class="linked"><button type="button" class="btn btn--small" {onclick}>{ t!("read-more-in-list", count = rest) }</button></p>
            }
        </>
    }
}
