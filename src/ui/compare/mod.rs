//! Compare: the table of comparisons by sources, and the card of one comparison. It shows the state and dispatches actions; nothing
//! that counts is kept here.

mod book;
mod card;
mod choose;
mod editor;
mod evidence;
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
pub use focus::focus_soon;
pub use line::{Line, lines, short_words};
pub use thread::Thread;

use yew::prelude::*;

use crate::app::Action;
use crate::t;
use crate::ui::{BookProps, act, use_dispatch};

use card::Card;
use matrix::Matrix;
use toolbar::Toolbar;

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
        None => nothing_chosen(lines.is_empty(), &dispatch),
    };
    html! {
        <main id="compare" class="view view--compare" tabindex="-1" aria-labelledby="h-compare">
            <div class="stack pane--leaf cmparea">
                <Toolbar lines={lines.clone()} {filter} />
                <Matrix {lines} sources={sources(open)} {filter} {chosen} />
                { legend() }
            </div>
            <aside class="pane pane--end dcardpane" aria-label={t!("compare-card")} {tabindex}>
                { card }
            </aside>
        </main>
    }
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

fn nothing_chosen(none_yet: bool, dispatch: &Callback<Action>) -> Html {
    let (head, words) = if none_yet {
        (t!("compare-none-head"), t!("compare-none"))
    } else {
        (t!("compare-choose-head"), t!("compare-choose"))
    };
    html! {
        <div class="empty">
            <h2 class="said">{ head }</h2>
            <p>{ words }</p>
            if none_yet {
                <div class="empty__act">
                    <button type="button" class="btn" onclick={act(dispatch, Action::Show(crate::app::state::Screen::Read))}>
                        { t!("compare-go-read") }
                    </button>
                </div>
            }
        </div>
    }
}

fn legend() -> Html {
    html! {
        <div class="statusline">
            <span class="legend"><i class="pos">{ "a" }</i>{ t!("compare-legend-position") }</span>
            <span class="legend"><i class="lg lg--silent"></i>{ t!("compare-legend-silent") }</span>
            <span class="legend"><i class="lg lg--todo"></i>{ t!("compare-legend-unchecked") }</span>
            <span class="wide"><b>{ "↑↓" }</b>{ " " }{ t!("compare-legend-row") }</span>
            <span class="wide"><b>{ t!("compare-key-enter") }</b>{ " " }{ t!("compare-legend-open") }</span>
        </div>
    }
}
