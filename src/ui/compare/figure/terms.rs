//! The terms of each source for one thing, on the screen: a table of how often each text has each of them.

use super::{cell, table};
use crate::app::view::shorten;
use crate::core::figure::terms::Terms;
use crate::t;
use crate::ui::element::{El, el};

/// Returns the table of the terms.
pub fn figure(Terms(terms): &Terms, sigla: &[String]) -> El {
    let name = t!("figure-terms");
    let mut heads = vec![t!("figure-terms-head")];
    heads.extend_from_slice(sigla);
    let rows = terms.iter().map(|term| {
        let words = el("th")
            .attr("scope", "row")
            .class("said")
            .attr("dir", "auto")
            .child(shorten(&term.words, 80));
        let count = |count: &usize| cell(count.to_string());
        el("tr").child(words).children(term.counts.iter().map(count))
    });
    let table = table(name.clone(), &heads, rows.collect());
    el("figure")
        .class("fig fig--terms")
        .child(
            el("figcaption")
                .child(el("b").child(name))
                .child(" ")
                .child(t!("figure-terms-about")),
        )
        .child(table)
}
