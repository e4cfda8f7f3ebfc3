//! The list of the sources, a row for each. It sorts nothing: the order is that of the casebook.

use std::rc::Rc;

use yew::props;

use super::row::{SourceRow, SourceRowProps, Standing};
use crate::app::state::Open;
use crate::app::view::SourceView;
use crate::core::model::RecordId;
use crate::t;
use crate::ui::element::{El, el};
use crate::ui::part::keyed;

/// Returns the list of the sources of the open casebook.
pub fn source_list(open: &Open) -> El {
    let all = open.derived.order.iter().chain(&open.derived.earlier);
    let views = all.filter_map(|id| open.derived.sources.get(id));
    let rows = views.map(|view| {
        keyed::<SourceRow>(
            view.id.to_string(),
            props!(SourceRowProps {
                view: Rc::clone(view),
                standing: standing(open, view),
                chosen: open.source == Some(view.id)
            }),
        )
    });
    el("table")
        .class("srclist")
        .child(el("caption").class("vh").child(t!("sources-heading")))
        .child(el("thead").child(columns()))
        .child(el("tbody").children(rows))
}

fn columns() -> El {
    let column = |name: String| el("th").attr("scope", "col").child(name);
    el("tr")
        .child(
            el("th")
                .attr("scope", "col")
                .child(el("span").class("vh").child(t!("sources-column-letters"))),
        )
        .child(column(t!("sources-column-outlet")))
        .child(column(t!("sources-column-date")))
        .child(column(t!("sources-column-words")).class("r"))
        .child(column(t!("sources-column-language")))
        .child(column(t!("sources-column-encoding")))
        .child(column(t!("sources-column-struck")).class("r"))
        .child(column(t!("sources-column-state")))
}

/// Returns what a person should know of a source first.
fn standing(open: &Open, view: &SourceView) -> Standing {
    let claims = view.claims.len();
    let is_conflict = open
        .casebook
        .record(&RecordId::of_source(view.id))
        .is_some_and(|record| record.is_conflict());
    let from_file = open.originals.contains_key(&view.id) && !view.card.file.is_empty();
    let is_unicode = view.card.encoding.starts_with("UTF-");
    if is_conflict {
        Standing::Conflict
    } else if view.text.as_str().contains('\u{fffd}')
        || (from_file && !is_unicode && claims == 0 && view.lost.is_empty())
    {
        Standing::CheckEncoding
    } else if view.is_earlier {
        Standing::Earlier(claims + view.lost.len())
    } else if !view.lost.is_empty() {
        Standing::Lost(view.lost.len())
    } else if claims == 0 {
        Standing::Unread
    } else {
        Standing::Claims(claims)
    }
}
