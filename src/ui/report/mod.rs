//! Report: what can be saved and what each form leaves out, and the dossier on paper. What goes into the dossier is chosen here for
//! the moment; it is no part of the casebook.

mod account;
mod exports;
mod marked;
mod paper;
mod sections;
mod texts;

use yew::prelude::*;

use crate::t;
use crate::ui::BookProps;
use crate::ui::compare::Book;

use exports::Exports;
use paper::Paper;

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
    let Some(open) = &props.state.open else {
        return Html::default();
    };
    html! {
        <main id="report" class="view view--report" tabindex="-1" aria-labelledby="h-report">
            <h1 class="vh" id="h-report">{ t!("report-title") }</h1>
            <Exports include={*include} {oninclude} />
            <div class="pane desk" tabindex="0" role="region" aria-label={t!("report-preview")}>
                <Paper book={Book::of(open)} me={props.state.me.id.clone()} include={*include} />
            </div>
        </main>
    }
}
