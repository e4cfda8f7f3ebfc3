//! The dossier: everything chosen, in the order in which it is read on paper.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::Include;
use super::account::Account;
use super::sections::{SourceList, Table};
use super::texts::Texts;
use crate::core::model::{Comparison, RecordId, Verdict};
use crate::t;
use crate::ui::compare::Book;
use crate::ui::parts::words;

/// What the dossier is made from.
#[derive(Properties, PartialEq)]
pub struct PaperProps {
    /// The casebook.
    pub book: Book,
    /// Who works here.
    pub me: RecordId,
    /// What goes into it.
    pub include: Include,
}

/// Shows the dossier.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let (book, include) = (&props.book, props.include);
    let title = book
        .casebook
        .title()
        .map(|(_, title)| title.title.clone())
        .unwrap_or_default();
    let comparisons = book.casebook.comparisons();
    let (disagreements, others): (Vec<_>, Vec<_>) = comparisons.iter().copied().partition(|(_, c)| is_disagreement(c));
    html! {
        <article class="paper">
            <header class="paper__head">
                <p class="paper__kick">
                    <span>{ t!("report-kick") }</span>
                    <span>{ crate::browser::clock::date(crate::browser::clock::now_ms()) }</span>
                </p>
                <h2 class="paper__title said" dir="auto">{ words::title_or_untitled(&title) }</h2>
                <p class="paper__stand said">{ standfirst(book, &comparisons) }</p>
                if include.names {
                    <p class="p-fine">{ people(book) }</p>
                }
            </header>
            if include.sources {
                <SourceList book={book.clone()} />
            }
            if include.disagreements {
                <section class="paper__sec">
                    <h2>{ t!("report-disagreements") }</h2>
                    if disagreements.is_empty() {
                        <p class="p-fine">{ t!("report-no-disagreements") }</p>
                    }
                    { accounts(props, &disagreements) }
                </section>
            }
            if include.others && !others.is_empty() {
                <section class="paper__sec">
                    <h2>{ t!("report-others") }</h2>
                    { accounts(props, &others) }
                </section>
            }
            if include.table && !comparisons.is_empty() {
                <Table book={book.clone()} />
            }
            if include.texts {
                <Texts book={book.clone()} me={props.me.clone()} names={include.names} />
            }
            <footer class="paper__foot"><p>{ t!("report-foot") }</p></footer>
        </article>
    }
}

fn is_disagreement(comparison: &Comparison) -> bool {
    comparison.verdict.is_some_and(Verdict::is_disagreement)
}

fn accounts(props: &PaperProps, comparisons: &[(&RecordId, &Comparison)]) -> Html {
    let account = |(id, _): &(&RecordId, &Comparison)| {
        html! {
            <Account key={id.to_string()} book={props.book.clone()} id={(*id).clone()} me={props.me.clone()} names={props.include.names} />
        }
    };
    comparisons.iter().map(account).collect()
}

/// Counts sources, comparisons and disagreements in a sentence or two.
fn standfirst(book: &Book, comparisons: &[(&RecordId, &Comparison)]) -> String {
    let sources = t!("report-stand-sources", count = book.derived.order.len());
    let all = t!("report-stand-comparisons", count = comparisons.len());
    let disagreements = comparisons.iter().filter(|(_, c)| is_disagreement(c)).count();
    let contradictions = comparisons
        .iter()
        .filter(|(_, c)| c.verdict == Some(Verdict::Contradiction))
        .count();
    let judged = match (disagreements, contradictions) {
        (0, _) => t!("report-stand-none"),
        (count, 0) => t!("report-stand-disagree", count = count),
        (count, sharp) => t!("report-stand-contradict", count = count, sharp = sharp),
    };
    format!("{sources} {all} {judged}")
}

/// Names everybody whose work is in the casebook.
fn people(book: &Book) -> String {
    let shown = book.casebook.records().values().filter_map(|record| record.shown());
    let names: BTreeSet<&str> = shown
        .filter(|revision| revision.state.live().is_some())
        .filter_map(|revision| book.casebook.annotator(&revision.author))
        .collect();
    if names.is_empty() {
        return t!("report-people-unknown");
    }
    t!(
        "report-people",
        names = names.into_iter().collect::<Vec<_>>().join(", ")
    )
}
