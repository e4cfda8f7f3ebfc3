//! The dossier: everything chosen, in the order in which it is read on paper.

use yew::props;

use super::Include;
use super::account::account;
use super::sections::{Table, TableProps, source_list};
use super::texts::{Texts, TextsProps};
use crate::app::figure::Figures;
use crate::app::matrix::disagreements;
use crate::core::model::{Comparison, RecordId, Verdict};
use crate::core::order::set_of;
use crate::t;
use crate::ui::compare::Book;
use crate::ui::element::{El, el};
use crate::ui::part::part;
use crate::ui::parts::words;

/// Returns the dossier, as the person who works here sees it.
pub fn paper(book: &Book, figures: &[Figures], me: &RecordId, include: Include) -> El {
    let comparisons = book.casebook.comparisons();
    let (disagreements, others): (Vec<_>, Vec<_>) = comparisons.iter().copied().partition(|(_, c)| is_disagreement(c));
    let told = |(id, comparison): &(&RecordId, &Comparison)| {
        let number = book.derived.numbers.get(*id).copied().unwrap_or_default();
        let figures = number.checked_sub(1).and_then(|place| figures.get(place));
        account(book, id, comparison, figures, me, include.names)
    };
    el("article")
        .class("paper")
        .child(head(book, include, &comparisons))
        .child_if(include.sources, || source_list(book))
        .child_if(include.disagreements, || {
            el("section")
                .class("paper__sec")
                .child(el("h2").child(t!("report-disagreements")))
                .child_if(disagreements.is_empty(), || {
                    el("p").class("p-fine").child(t!("report-no-disagreements"))
                })
                .children(disagreements.iter().map(told))
        })
        .child_if(include.others && !others.is_empty(), || {
            el("section")
                .class("paper__sec")
                .child(el("h2").child(t!("report-others")))
                .children(others.iter().map(told))
        })
        .child_if(include.table && !comparisons.is_empty(), || {
            part::<Table>(props!(TableProps { book: book.clone() }))
        })
        .child_if(include.texts, || {
            part::<Texts>(props!(TextsProps {
                book: book.clone(),
                me: me.clone(),
                names: include.names
            }))
        })
        .child(
            el("footer")
                .class("paper__foot")
                .child(el("p").child(t!("report-foot"))),
        )
}

/// Returns the head of the dossier: when it was made, the title, and what there is.
fn head(book: &Book, include: Include, comparisons: &[(&RecordId, &Comparison)]) -> El {
    let title = book.casebook.title().map(|(_, title)| title.title.as_str());
    let today = crate::browser::clock::date(crate::browser::clock::now_ms());
    el("header")
        .class("paper__head")
        .child(
            el("p")
                .class("paper__kick")
                .child(el("span").child(t!("report-kick")))
                .child(el("span").child(today)),
        )
        .child(
            el("h2")
                .class("paper__title said")
                .attr("dir", "auto")
                .child(words::title_or_untitled(title.unwrap_or_default())),
        )
        .child(el("p").class("paper__stand said").child(standfirst(book, comparisons)))
        .child_if(include.names, || el("p").class("p-fine").child(people(book)))
}

fn is_disagreement(comparison: &Comparison) -> bool {
    comparison.verdict.is_some_and(Verdict::is_disagreement)
}

/// Counts sources, comparisons and disagreements in a sentence or two.
fn standfirst(book: &Book, comparisons: &[(&RecordId, &Comparison)]) -> String {
    let sources = t!("report-stand-sources", count = book.derived.order.len());
    let all = t!("report-stand-comparisons", count = comparisons.len());
    let verdicts: Vec<_> = comparisons.iter().map(|(_, c)| c.verdict).collect();
    let judged = match disagreements(&verdicts) {
        none if none.is_empty() => t!("report-stand-none"),
        all => t!("report-stand-judged", what = all),
    };
    format!("{sources} {all} {judged}")
}

/// Names everybody whose work is in the casebook.
fn people(book: &Book) -> String {
    let shown = book.casebook.records().values().filter_map(|record| record.shown());
    let names = shown
        .filter(|revision| revision.state.live().is_some())
        .filter_map(|revision| book.casebook.annotator(&revision.author));
    let names = set_of(names.map(str::to_owned));
    if names.is_empty() {
        return t!("report-people-unknown");
    }
    t!(
        "report-people",
        names = names.into_iter().collect::<Vec<_>>().join(", ")
    )
}
