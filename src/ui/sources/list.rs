//! The list of the sources, a row for each. It sorts nothing: the order is that of the casebook.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::row::{SourceRow, Standing};
use crate::app::action::FileBytes;
use crate::app::view::{Derived, SourceView};
use crate::core::model::{Casebook, RecordId};
use crate::core::text::TextId;
use crate::t;

/// What the list shows.
#[derive(Properties)]
pub struct SourceListProps {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// The files of this sitting, by the text that came of them.
    pub originals: Rc<BTreeMap<TextId, FileBytes>>,
    /// The source whose card is open.
    pub chosen: Option<TextId>,
}

impl PartialEq for SourceListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && Rc::ptr_eq(&self.originals, &other.originals)
            && self.chosen == other.chosen
    }
}

/// The list of the sources.
#[component]
pub fn SourceList(props: &SourceListProps) -> Html {
    html! {
        <table class="srclist">
            <caption class="vh">{ t!("sources-heading") }</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="vh">{ t!("sources-column-letters") }</span></th>
                    <th scope="col">{ t!("sources-column-outlet") }</th>
                    <th scope="col">{ t!("sources-column-date") }</th>
                    <th scope="col" class="r">{ t!("sources-column-words") }</th>
                    <th scope="col">{ t!("sources-column-language") }</th>
                    <th scope="col">{ t!("sources-column-encoding") }</th>
                    <th scope="col" class="r">{ t!("sources-column-struck") }</th>
                    <th scope="col">{ t!("sources-column-state") }</th>
                </tr>
            </thead>
            <tbody>
                { for props.derived.order.iter().filter_map(|id| props.derived.sources.get(id)).map(|view| html! {
                    <SourceRow
                        key={view.id.to_string()}
                        view={Rc::clone(view)}
                        standing={standing(props, view)}
                        chosen={props.chosen == Some(view.id)}
                    />
                }) }
            </tbody>
        </table>
    }
}

/// Returns what a person should know of a source first.
fn standing(props: &SourceListProps, view: &SourceView) -> Standing {
    let claims = view.claims.len();
    let is_conflict = props
        .casebook
        .record(&RecordId::of_source(view.id))
        .is_some_and(|record| record.is_conflict());
    let from_file = props.originals.contains_key(&view.id) && !view.card.file.is_empty();
    let is_unicode = view.card.encoding.starts_with("UTF-");
    if is_conflict {
        Standing::Conflict
    } else if view.text.as_str().contains('\u{fffd}')
        || (from_file && !is_unicode && claims == 0 && view.lost.is_empty())
    {
        Standing::CheckEncoding
    } else if !view.lost.is_empty() {
        Standing::Lost(view.lost.len())
    } else if claims == 0 {
        Standing::Unread
    } else {
        Standing::Claims(claims)
    }
}
