//! Report: what can be saved and what each form leaves out, and the dossier on paper. What goes into the dossier is chosen here for
//! the moment; it is no part of the casebook.

mod account;
mod exports;
mod marked;
mod paper;
mod sections;
mod texts;

use yew::prelude::*;
use yew::props;

use crate::t;
use crate::ui::BookProps;
use crate::ui::compare::{Book, use_all_figures};
use crate::ui::element::el;
use crate::ui::part::part;

use exports::{Exports, ExportsProps};
use paper::paper;

/// What goes into the dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Include {
    /// The list of sources.
    pub sources: bool,
    /// The comparisons that are disagreements.
    pub disagreements: bool,
    /// The other comparisons.
    pub others: bool,
    /// The table of comparisons by sources.
    pub table: bool,
    /// The texts with their marks and claims.
    pub texts: bool,
    /// Who recorded what.
    pub names: bool,
}

impl Default for Include {
    fn default() -> Self {
        Self {
            sources: true,
            disagreements: true,
            others: true,
            table: true,
            texts: true,
            names: false,
        }
    }
}

/// Shows the screen Report.
#[component]
pub fn ReportScreen(props: &BookProps) -> Html {
    let include = use_state(Include::default);
    let oninclude = {
        let include = include.setter();
        use_callback((), move |chosen: Include, _: &()| include.set(chosen))
    };
    let book = props.state.open.as_ref().map(Book::of);
    let figures = use_all_figures(book.as_ref());
    let Some(book) = &book else {
        return Html::default();
    };
    el("main")
        .attr("id", "report")
        .class("view view--report")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "h-report")
        .child(el("h1").class("vh").attr("id", "h-report").child(t!("report-title")))
        .child(part::<Exports>(props!(ExportsProps {
            include: *include,
            oninclude
        })))
        .child(
            el("div")
                .class("pane desk")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", t!("report-preview"))
                .child(paper(book, &figures, &props.state.me.id, *include)),
        )
        .html()
}
