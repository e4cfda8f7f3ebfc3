//! Compare: the table of comparisons by sources, and the card of one comparison. It shows the state and dispatches actions; nothing
//! that counts is kept here.

mod book;
mod card;
mod choose;
mod editor;
mod evidence;
mod figure;
mod focus;
mod judge;
mod line;
mod matrix;
mod positions;
mod row;
mod silence;
mod thread;
mod toolbar;

pub use book::Book;
pub use figure::{shown as figures_shown, use_all_figures};
pub use focus::focus_soon;
pub use line::{Line, lines, short_words};
pub use thread::Thread;

use yew::prelude::*;

use crate::app::Action;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::{BookProps, act, use_dispatch};

use card::Card;
use matrix::Matrix;
use toolbar::toolbar;

/// Shows the screen Compare.
#[component]
pub fn CompareScreen(props: &BookProps) -> Html {
    let dispatch = use_dispatch();
    let book = props.state.open.as_ref().map(Book::of);
    let lines = use_memo(book.clone(), |book| book.as_ref().map(lines).unwrap_or_default());
    let (Some(open), Some(book)) = (&props.state.open, book) else {
        return Html::default();
    };
    let chosen = open
        .compare
        .open
        .clone()
        .filter(|id| book.casebook.comparison(id).is_some());
    let filter = open.compare.filter;
    // With nothing to reach in it, the pane itself must be reachable, so that it can be scrolled.
    let tabindex = chosen.is_none().then_some("0");
    let card = match chosen.clone() {
        Some(id) => html! { <Card key={id.to_string()} {book} id={id.clone()} me={props.state.me.id.clone()} /> },
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
                .child(toolbar(&dispatch, &lines, filter))
                .child(html! { <Matrix {lines} sources={sources(open)} {filter} {chosen} /> })
                .child(legend()),
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

/// Returns siglum and name of each source, in order.
fn sources(open: &crate::app::state::Open) -> Vec<(String, String)> {
    let book = Book::of(open);
    open.derived
        .order
        .iter()
        .map(|id| (book.siglum(*id), book.outlet(*id)))
        .collect()
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
        .child(key("↑↓".to_owned(), t!("compare-legend-row")))
        .child(key(t!("compare-key-enter"), t!("compare-legend-open")))
}
