//! Lanes: one source sentence by sentence, and beside each sentence who marked what in it. It shows what is recorded, also of files
//! that stand beside the casebook, and changes nothing of it.

mod bar;
mod detail;
mod row;
mod table;
mod words;

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use self::bar::{Bar, bar};
use self::table::{Table, TableProps};
use super::people::{Sight, shown_name};
use crate::app::beside::with_beside;
use crate::app::lanes::{COLUMNS, Lanes, LanesView};
use crate::app::people::Person;
use crate::core::model::{Casebook, RecordId};
use crate::t;
use crate::ui::compare::Book;
use crate::ui::element::{El, el, row};
use crate::ui::part::part;
use crate::ui::{BookProps, use_dispatch};

/// What the whole table shows of one source. It is made anew only where something of it changed.
pub struct Ground {
    /// The casebook as it would be with the files beside it.
    pub whole: Book,
    /// The casebook itself: its claims can be opened.
    pub own: Rc<Casebook>,
    /// Who marked what.
    pub lanes: Lanes,
    /// The readers, in their order; where there are too many, only the first.
    pub heads: Vec<Head>,
}

/// One reader at the head of a column.
pub struct Head {
    /// Who it is.
    pub person: Person,
    /// The name to show.
    pub name: String,
}

/// What [`LanesPart`] gets.
#[derive(Properties, PartialEq)]
pub struct LanesProps {
    /// What the screens get.
    pub book: BookProps,
    /// Everybody, in their order.
    pub people: Rc<Vec<Person>>,
}

/// Shows the lanes of one source, with the bar over it and the line under it.
#[component]
pub fn LanesPart(props: &LanesProps) -> Html {
    let dispatch = use_dispatch();
    let open = props.book.state.open.as_ref();
    let pane = use_node_ref();
    let whole = use_memo(open.map(Sight::of), |_| {
        open.map(|open| {
            let (casebook, derived) = with_beside(open);
            Book { casebook, derived }
        })
    });
    let whole = whole.as_ref().clone();
    let view = open.map(|open| open.collate.lanes.clone()).unwrap_or_default();
    let source = whole.as_ref().and_then(|whole| {
        let chosen = view.source.filter(|id| whole.derived.sources.contains_key(id));
        chosen.or(whole.derived.order.first().copied())
    });
    let anonymous = open.is_some_and(|open| open.collate.people.anonymous);
    let key = (
        whole.clone(),
        open.map(Book::of),
        source,
        Rc::clone(&props.people),
        anonymous,
    );
    let ground = use_memo(key, |(whole, own, source, people, anonymous)| {
        let (whole, own, source) = (whole.as_ref()?, own.as_ref()?, (*source)?);
        ground(whole, own, source, people, *anonymous).map(Rc::new)
    });
    use_top(&pane, &view);
    let (Some(whole), Some(open)) = (whole, open) else {
        return Html::default();
    };
    let Some(ground) = ground.as_ref().clone() else {
        return row().child(el("span")).child(nothing(t!("lanes-no-source"))).html();
    };
    let page = view.page(&ground.lanes);
    let readers = ground.lanes.readers.len();
    let least = view.enough(readers);
    let body = match () {
        () if readers == 0 => nothing(t!("lanes-nobody")).html(),
        () if page.rows.is_empty() => nothing(t!("lanes-none")).html(),
        () => part::<Table>(props!(TableProps {
            ground: Rc::clone(&ground),
            page: page.clone(),
            least: least,
            cell: view.cell.clone()
        })),
    };
    row()
        .child(bar(
            &dispatch,
            &Bar {
                whole: &whole,
                source: ground.lanes.source.id,
                view: &view,
                readers,
                page: &page,
            },
        ))
        .child(
            el("div")
                .node(&pane)
                .class("pane lanespane")
                .attr("tabindex", "-1")
                .attr("role", "region")
                .attr("aria-label", t!("lanes"))
                .child(body),
        )
        .child(status(&ground, open.collate.people.beside.is_empty()))
        .html()
}

/// Returns what the table shows of a source.
fn ground(
    whole: &Book,
    own: &Book,
    source: crate::core::text::TextId,
    people: &[Person],
    anonymous: bool,
) -> Option<Ground> {
    let on: Vec<RecordId> = people.iter().filter(|p| p.is_on).map(|p| p.id.clone()).collect();
    let lanes = Lanes::of(&whole.casebook, &whole.derived, source, &on)?;
    let head = |id: &RecordId| {
        let person = people.iter().find(|person| person.id == *id)?.clone();
        let name = shown_name(&person, anonymous);
        Some(Head { person, name })
    };
    Some(Ground {
        heads: lanes.readers.iter().take(COLUMNS).filter_map(head).collect(),
        whole: whole.clone(),
        own: Rc::clone(&own.casebook),
        lanes,
    })
}

/// Scrolls to the top whenever other rows are shown.
#[hook]
fn use_top(pane: &NodeRef, view: &LanesView) {
    let pane = pane.clone();
    use_effect_with((view.source, view.show, view.page), move |_| {
        if let Some(pane) = pane.cast::<web_sys::Element>() {
            pane.set_scroll_top(0);
        }
        || ()
    });
}

fn nothing(words: String) -> El {
    el("div").class("pane").child(
        el("div")
            .class("empty")
            .child(el("p").attr("role", "status").child(words)),
    )
}

/// Returns the line under the table: the keys, and what it cannot show.
fn status(ground: &Ground, none_beside: bool) -> El {
    let lost = ground.lanes.lost;
    let shown = ground.heads.len();
    let key = |key: String, words: String| el("span").child(el("b").child(key)).child(" ").child(words);
    el("div")
        .class("statusline")
        .child_if(lost > 0, || el("b").child(t!("lanes-lost", count = lost)))
        .child_if(shown < ground.lanes.readers.len(), || {
            el("b").child(t!("lanes-columns", count = shown))
        })
        .child_if(!none_beside, || el("span").child(t!("lanes-beside")))
        .child(key(t!("compare-key-enter"), t!("lanes-key-enter")))
        .child(key("Esc".to_owned(), t!("lanes-key-escape")))
        .child(key("←↑↓→".to_owned(), t!("lanes-key-arrows")))
}
