//! The figures of a comparison under its positions: a picture, what it leaves out, and the same as a table. They show what the sources
//! say and judge nothing.

mod number_line;
mod provenance;
mod quote;
mod terms;
mod timeline;

use std::rc::Rc;

use yew::prelude::*;

use super::book::Book;
use crate::app::figure::{Figures, all_figures, figures, ground};
use crate::core::figure::drawing::{BAR, Drawing, Shape, WIDTH};
use crate::core::model::RecordId;
use crate::t;
use crate::ui::element::{El, el};
use crate::ui::parts::siglum;

/// Returns the figures of a comparison, worked out again only where what they are made from has changed.
#[hook]
pub fn use_figures(book: &Book, id: &RecordId) -> Rc<Figures> {
    let comparison = book.casebook.comparison(id);
    let ground = comparison.map(|comparison| ground(&book.casebook, &book.derived, comparison));
    use_memo(ground, |ground| ground.as_ref().map(figures).unwrap_or_default())
}

/// Returns the figures of every comparison, in their order.
#[hook]
pub fn use_all_figures(book: Option<&Book>) -> Rc<Vec<Figures>> {
    use_memo(book.cloned(), |book| {
        let mut grounds = Vec::new();
        if let Some(book) = book {
            for (_, comparison) in book.casebook.comparisons() {
                grounds.push(ground(&book.casebook, &book.derived, comparison));
            }
        }
        all_figures(&grounds)
    })
}

/// Shows the figures of a comparison; nothing where it has none.
pub fn shown(figures: &Figures) -> Vec<El> {
    let mut all = Vec::new();
    let sigla = &figures.sigla;
    all.extend(figures.numbers.as_ref().map(|line| number_line::figure(line, sigla)));
    all.extend(figures.times.as_ref().map(|line| timeline::figure(line, sigla)));
    all.extend(figures.quotes.as_ref().map(|quotes| quote::figure(quotes, figures)));
    all.extend(figures.terms.as_ref().map(|found| terms::figure(found, sigla)));
    let provenance = figures.provenance.as_ref();
    all.extend(provenance.map(|provenance| provenance::figure(provenance, sigla)));
    all
}

/// Returns a figure: its name with what is to be known about it, what it shows, and the same as a table.
fn framed(name: String, about: &[String], shown: Vec<El>, heads: &[String], rows: Vec<El>) -> El {
    let table = table(name.clone(), heads, rows);
    el("figure")
        .class("fig")
        .child(
            el("figcaption")
                .child(el("b").child(name))
                .children(about.iter().map(|words| el("span").child(" ").child(words.clone()))),
        )
        .children(shown)
        .child(
            el("details")
                .class("fig__data fig__table")
                .child(el("summary").child(t!("figure-table")))
                .child(table),
        )
}

/// Returns a table with these heads, which scrolls where it is too wide.
fn table(name: String, heads: &[String], rows: Vec<El>) -> El {
    let head = |head: &String| el("th").attr("scope", "col").child(head.clone());
    let table = el("table")
        .child(el("thead").child(el("tr").children(heads.iter().map(head))))
        .child(el("tbody").children(rows));
    el("div")
        .class("fig__scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", name)
        .child(table)
}

/// Returns what stands apart, under what is to be said of it; nothing where there is none.
fn apart(head: String, items: Vec<El>) -> Option<El> {
    (!items.is_empty()).then(|| {
        el("div")
            .class("fig__apart")
            .child(el("p").class("label").child(head))
            .child(el("ul").children(items))
    })
}

/// Returns one thing that stands apart: whose it is, its words, and why.
fn set_apart(letters: &str, words: &str, why: String) -> El {
    let words = el("span")
        .class("said")
        .attr("dir", "auto")
        .child(t!("compare-quote", words = words));
    el("li")
        .child(siglum(letters))
        .child(" ")
        .child(words)
        .child(" ")
        .child(el("span").class("meta").child(why))
}

/// Returns a cell of a table, set in the direction of its own words.
fn cell(words: impl Into<AttrValue>) -> El {
    el("td").attr("dir", "auto").child(words.into())
}

/// Returns the head of a row: the letters of a source.
fn source(siglum: &str) -> El {
    el("th").attr("scope", "row").child(siglum.to_owned())
}

/// Returns the picture of a drawing, with its content in words.
fn picture(drawing: &Drawing, content: String) -> El {
    let mut view = String::from("0 0 ");
    for (n, side) in [WIDTH, drawing.height].into_iter().enumerate() {
        view.push_str(if n > 0 { " " } else { "" });
        view.push_str(&side.to_string());
    }
    el("svg")
        .attr("viewBox", view)
        .attr("role", "img")
        .attr("aria-label", content)
        .attr("focusable", "false")
        .children(drawing.shapes.iter().map(shape))
}

fn shape(shape: &Shape) -> El {
    let number = |value: i32| value.to_string();
    match shape {
        Shape::Words(words) => el("text")
            .class(words.class)
            .attr("x", number(words.x))
            .attr("y", number(words.y))
            .attr("text-anchor", words.anchor)
            .child(words.words.clone()),
        Shape::Path { class, d } => el("path").class(*class).attr("d", d.clone()),
        Shape::Circle { class, x, y, r } => el("circle")
            .class(*class)
            .attr("cx", number(*x))
            .attr("cy", number(*y))
            .attr("r", number(*r)),
        Shape::Bar { class, x, y, width } => el("rect")
            .class(*class)
            .attr("x", number(*x))
            .attr("y", number(*y))
            .attr("width", number(*width))
            .attr("height", number(BAR))
            .attr("rx", number(BAR / 2)),
    }
}
