//! Compare: the table of comparisons by sources, and the card of one comparison. It shows the state and dispatches actions; nothing
//! that counts is kept here.

mod arrange;
mod book;
mod card;
mod choose;
mod coverage;
mod drag;
mod editor;
mod evidence;
mod figure;
mod finder;
mod focus;
pub mod grid;
mod head;
mod judge;
mod line;
mod look;
mod matrix;
mod mention;
mod positions;
mod row;
mod seek;
mod silence;
mod thread;
mod toolbar;
mod widths;

pub use book::Book;
pub use figure::{shown as figures_shown, use_all_figures};
pub use focus::focus_soon;
pub use line::{Line, lines, short_words};
pub use thread::{Thread, ThreadProps};

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use crate::app::Action;
use crate::app::look::{Look, Sorted, sorted};
use crate::app::values::Values;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::part::{keyed, part};
use crate::ui::{BookProps, act, use_dispatch};

use arrange::{Choices, arrange_bar};
use card::{Card, CardProps};
use coverage::coverage_table;
use look::Tray;
use matrix::{ColumnHead, Matrix, MatrixProps};
use toolbar::toolbar;

/// Shows the screen Compare.
#[component]
pub fn CompareScreen(props: &BookProps) -> Html {
    let dispatch = use_dispatch();
    let book = props.state.open.as_ref().map(Book::of);
    let lines = use_memo(book.clone(), |book| book.as_ref().map(lines).unwrap_or_default());
    let sources = use_memo(book.clone(), |book| book.as_ref().map(sources).unwrap_or_default());
    let table = props.state.open.as_ref().map(|open| Rc::clone(&open.compare.table));
    let kept = use_mut_ref(Values::default);
    let shows_values = table.as_ref().is_some_and(|table| table.values);
    let values = use_memo((book.clone(), shows_values), |(book, shows_values)| match book {
        Some(book) if *shows_values => {
            let mut values = kept.borrow_mut();
            values.renew(&book.casebook, &book.derived);
            Rc::clone(&values.claims)
        }
        _ => Rc::default(),
    });
    // Neither how far a job is nor what is unfolded sorts them anew.
    let look = props.state.open.as_ref().map(|open| Look {
        basis: open.compare.look.basis.clone(),
        found: Rc::clone(&open.compare.look.found),
        ..Look::default()
    });
    let suggested = use_memo((book.clone(), look), |(book, look)| match (book, look) {
        (Some(book), Some(look)) => sorted(&book.casebook, &book.derived, look),
        _ => Sorted::default(),
    });
    let (Some(open), Some(book), Some(table)) = (&props.state.open, book, table) else {
        return Html::default();
    };
    let chosen = open
        .compare
        .open
        .clone()
        .filter(|id| book.casebook.comparison(id).is_some());
    let tray_book = book.clone();
    let tray = Tray {
        book: &tray_book,
        look: &open.compare.look,
        sorted: &suggested,
        dispatch: &dispatch,
    };
    let is_wide = open.compare.look.is_wide;
    let shows_coverage = table.coverage && !lines.is_empty();
    let choices = Choices {
        lines: &lines,
        sources: &sources,
        table: &table,
        book: book.clone(),
        me: props.state.me.id.clone(),
    };
    // With nothing to reach in it, the pane itself must be reachable, so that it can be scrolled.
    let tabindex = chosen.is_none().then_some("0");
    let card = match chosen.clone() {
        Some(id) => keyed::<Card>(
            id.to_string(),
            props!(CardProps {
                book,
                id: id.clone(),
                me: props.state.me.id.clone(),
                sought: open.compare.sought.clone().filter(|sought| sought.comparison == id)
            }),
        ),
        None => nothing_chosen(lines.is_empty(), &dispatch).html(),
    };
    el("main")
        .attr("id", "compare")
        .class("view view--compare")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "h-compare")
        .child(
            el("div")
                .class("stack pane--leaf cmparea")
                .child(
                    el("div")
                        .child(toolbar(&dispatch, &lines))
                        .child_if(!lines.is_empty() && !is_wide, || arrange_bar(&dispatch, &choices))
                        .child_if(!is_wide && has_sources(open), || tray.narrow()),
                )
                .child(if is_wide {
                    tray.wide().html()
                } else if shows_coverage {
                    coverage_table(&tray_book, &lines, &table, &dispatch).html()
                } else {
                    part::<Matrix>(props!(MatrixProps {
                        lines,
                        sources,
                        table,
                        chosen,
                        cell: open.compare.cell.clone(),
                        values: Rc::clone(values.as_ref())
                    }))
                })
                .child_if(!is_wide && !shows_coverage, legend),
        )
        .child(
            el("aside")
                .class("pane pane--end dcardpane")
                .attr("aria-label", t!("compare-card"))
                .attr("tabindex", tabindex)
                .child(card),
        )
        .html()
}

/// Returns id, siglum and name of each source, in order.
fn sources(book: &Book) -> Vec<ColumnHead> {
    let order = book.derived.order.iter();
    order.map(|id| (*id, book.siglum(*id), book.outlet(*id))).collect()
}

/// Says whether there is anything to compare.
fn has_sources(open: &crate::app::state::Open) -> bool {
    !open.derived.order.is_empty()
}

fn nothing_chosen(none_yet: bool, dispatch: &Callback<Action>) -> El {
    let (head, words) = if none_yet {
        (t!("compare-none-head"), t!("compare-none"))
    } else {
        (t!("compare-choose-head"), t!("compare-choose"))
    };
    el("div")
        .class("empty")
        .child(el("h2").class("said").child(head))
        .child(el("p").child(words))
        .child_if(none_yet, || {
            let go = act(dispatch, Action::Show(crate::app::state::Screen::Read));
            el("div")
                .class("empty__act")
                .child(button("btn", go).child(t!("compare-go-read")))
        })
}

fn legend() -> El {
    let sign = |sign: El, words: String| el("span").class("legend").child(sign).child(words);
    let key = |key: String, words: String| {
        el("span")
            .class("wide")
            .child(el("b").child(key))
            .child(" ")
            .child(words)
    };
    el("div")
        .class("statusline")
        .child(sign(el("i").class("pos").child("a"), t!("compare-legend-position")))
        .child(sign(el("i").class("lg lg--silent"), t!("compare-legend-silent")))
        .child(sign(el("i").class("lg lg--todo"), t!("compare-legend-unchecked")))
        .child(key("←↑↓→".to_owned(), t!("compare-legend-cell")))
        .child(key(t!("compare-key-enter"), t!("compare-legend-open")))
        .child(key("G".to_owned(), t!("compare-legend-passage")))
}
