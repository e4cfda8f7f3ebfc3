//! Two sections of the dossier: the list of sources, and the table of all comparisons.

use yew::prelude::*;

use crate::app::view::Cell;
use crate::core::text::TextId;
use crate::t;
use crate::ui::compare::{Book, Line, lines, short_words};
use crate::ui::parts::*;

/// What these sections are made from.
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// The casebook.
    pub book: Book,
}

/// Shows the list of sources.
#[component]
pub fn SourceList(props: &SectionProps) -> Html {
    let book = &props.book;
    html! {
        <section class="paper__sec">
            <h2>{ t!("report-sources") }</h2>
            <table class="p-src">
                <caption class="vh">{ t!("report-sources") }</caption>
                <tbody>{ for book.derived.order.iter().map(|id| source(book, *id)) }</tbody>
            </table>
            if book.derived.order.is_empty() {
                <p class="p-fine">{ t!("report-no-sources") }</p>
            }
        </section>
    }
}

fn source(book: &Book, id: TextId) -> Html {
    let Some(card) = book.casebook.source(id) else {
        return Html::default();
    };
    let outlet = card.outlet.trim();
    let title = card.title.trim();
    let name = match (outlet.is_empty(), title.is_empty()) {
        (false, false) => t!("report-source", outlet = outlet, title = title),
        (true, false) => t!("compare-quote", words = title),
        _ => outlet.to_owned(),
    };
    html! {
        <tr key={id.to_string()}>
            <td><Siglum text={book.siglum(id)} /></td>
            <td class="said" dir="auto">
                { name }
                if !card.author.trim().is_empty() {
                    { ", " }{ card.author.clone() }
                }
            </td>
            <td>{ card.date.clone() }</td>
        </tr>
    }
}

/// Shows the table of all comparisons by sources.
#[component]
pub fn Table(props: &SectionProps) -> Html {
    let book = &props.book;
    let lines = use_memo(book.clone(), lines);
    html! {
        <section class="paper__sec p-break">
            <h2>{ t!("report-table") }</h2>
            <div class="p-scroll" tabindex="0" role="region" aria-label={t!("report-table")}>
            <table class="p-matrix">
                <caption class="vh">{ t!("compare-caption") }</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{ t!("compare-column-comparison") }</th>
                        { for book.derived.order.iter().map(|id| html! { <th scope="col">{ book.siglum(*id) }</th> }) }
                        <th scope="col">{ t!("compare-column-verdict") }</th>
                    </tr>
                </thead>
                <tbody>{ for lines.iter().map(|line| row(line)) }</tbody>
            </table>
            </div>
        </section>
    }
}

fn row(line: &Line) -> Html {
    let verdict = line.comparison.verdict;
    let question = if line.comparison.question.trim().is_empty() {
        t!("compare-no-question")
    } else {
        line.comparison.question.clone()
    };
    html! {
        <tr key={line.id.to_string()}>
            <td>{ line.number }</td>
            <th scope="row" dir="auto">{ question }</th>
            { for line.cells.iter().map(|(_, _, cell)| match cell {
                Cell::Says(says) => html! {
                    <td dir="auto">{ says.iter().map(|(_, label, words)| short_words(label, words)).collect::<Vec<_>>().join("; ") }</td>
                },
                Cell::Silent => html! { <td class="s">{ t!("compare-silent") }</td> },
                Cell::NotChecked => html! { <td class="n">{ t!("report-cell-unchecked") }</td> },
            }) }
            <td>
                { icon(&format!("v-{}", words::verdict_word(verdict))) }
                { words::verdict_or_none(verdict) }
            </td>
        </tr>
    }
}
