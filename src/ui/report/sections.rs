//! Two sections of the dossier: the list of sources, and the table of all comparisons.

use yew::prelude::*;

use crate::app::view::Cell;
use crate::core::text::TextId;
use crate::t;
use crate::ui::compare::{Book, Line, lines, short_words};
use crate::ui::element::{El, el, row};
use crate::ui::parts::*;

/// Returns the list of sources.
pub fn source_list(book: &Book) -> El {
    let order = &book.derived.order;
    let table = el("table")
        .class("p-src")
        .child(el("caption").class("vh").child(t!("report-sources")))
        .child(el("tbody").children(order.iter().filter_map(|id| source(book, *id))));
    el("section")
        .class("paper__sec")
        .child(el("h2").child(t!("report-sources")))
        .child(table)
        .child_if(order.is_empty(), || {
            el("p").class("p-fine").child(t!("report-no-sources"))
        })
}

fn source(book: &Book, id: TextId) -> Option<El> {
    let card = book.casebook.source(id)?;
    let outlet = card.outlet.trim();
    let title = card.title.trim();
    let name = match (outlet.is_empty(), title.is_empty()) {
        (false, false) => t!("report-source", outlet = outlet, title = title),
        (true, false) => t!("compare-quote", words = title),
        _ => outlet.to_owned(),
    };
    let named = el("td")
        .class("said")
        .attr("dir", "auto")
        .child(name)
        .child_if(!card.author.trim().is_empty(), || {
            row().child(", ").child(card.author.clone())
        });
    Some(
        el("tr")
            .key(id.to_string())
            .child(el("td").child(siglum(&book.siglum(id))))
            .child(named)
            .child(el("td").child(card.date.clone())),
    )
}

/// What the table is made from.
#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// The casebook.
    pub book: Book,
}

/// Shows the table of all comparisons by sources.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let book = &props.book;
    let lines = use_memo(book.clone(), lines);
    let order = book.derived.order.iter();
    let column = |words: String| el("th").attr("scope", "col").child(words);
    let head = el("tr")
        .child(el("td"))
        .child(column(t!("compare-column-comparison")))
        .children(order.map(|id| column(book.siglum(*id))))
        .child(column(t!("compare-column-verdict")));
    let table = el("table")
        .class("p-matrix")
        .child(el("caption").class("vh").child(t!("compare-caption")))
        .child(el("thead").child(head))
        .child(el("tbody").children(lines.iter().map(|line| compared(line))));
    el("section")
        .class("paper__sec p-break")
        .child(el("h2").child(t!("report-table")))
        .child(
            el("div")
                .class("p-scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", t!("report-table"))
                .child(table),
        )
        .html()
}

fn compared(line: &Line) -> El {
    let verdict = line.comparison.verdict;
    let question = if line.comparison.question.trim().is_empty() {
        t!("compare-no-question")
    } else {
        line.comparison.question.clone()
    };
    let cells = line.cells.iter().map(|(_, _, cell)| match cell {
        Cell::Says(says) => {
            let words: Vec<_> = says.iter().map(|(_, label, words)| short_words(label, words)).collect();
            el("td").attr("dir", "auto").child(words.join("; "))
        }
        Cell::Silent => el("td").class("s").child(t!("compare-silent")),
        Cell::NotChecked => el("td").class("n").child(t!("report-cell-unchecked")),
    });
    el("tr")
        .key(line.id.to_string())
        .child(el("td").child(line.number.to_string()))
        .child(el("th").attr("scope", "row").attr("dir", "auto").child(question))
        .children(cells)
        .child(
            el("td")
                .child(icon(&format!("v-{}", words::verdict_word(verdict))))
                .child(words::verdict_or_none(verdict)),
        )
}
