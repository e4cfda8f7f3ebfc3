//! Agreement in comparing, and what every value means.

use super::figure::{interval, told, word};
use super::{Shown, section, thead};
use crate::core::agreement::{Figure, Word};
use crate::t;
use crate::ui::element::{El, el};

/// The figures of the comparisons.
pub fn compared(shown: &Shown<'_>) -> El {
    let found = &shown.agreed.compared;
    let row = |name: String, figure: &Figure, words: String| {
        el("tr").child(el("th").attr("scope", "row").child(name)).child(
            el("td")
                .child(told(figure))
                .child(" ")
                .child(el("small").class("tnum").child(interval(figure)))
                .child(el("p").class("meta").child(words)),
        )
    };
    let table = el("table")
        .class("alpha alpha--family")
        .child(thead(vec![t!("agree-figure"), t!("agree-value")]))
        .child(
            el("tbody")
                .child(row(
                    t!("agree-cells"),
                    &found.cells,
                    t!("agree-cells-help", count = found.shared_cells),
                ))
                .child(row(
                    t!("agree-links"),
                    &found.links,
                    t!("agree-links-help", count = found.link_count),
                )),
        );
    section(
        "h-agree-compared",
        t!("agree-compared"),
        t!("agree-compared-help", count = found.people),
    )
    .child(table)
}

/// What the values mean.
pub fn meaning() -> El {
    let row = |words: Word, from: &'static str, meaning: String| {
        el("tr")
            .child(el("th").attr("scope", "row").child(word(words)))
            .child(el("td").class("tnum").child(from))
            .child(el("td").child(meaning))
    };
    let rows = el("tbody")
        .child(row(Word::Firm, "≥ .80", t!("agree-firm-means")))
        .child(row(Word::Usable, "≥ .67", t!("agree-usable-means")))
        .child(row(Word::Weak, "< .67", t!("agree-weak-means")))
        .child(row(Word::TooFew, "–", t!("agree-few-means")));
    el("details")
        .class("agree__part agree__means")
        .child(el("summary").child(t!("agree-means")))
        .child(
            el("table")
                .class("alpha")
                .child(thead(vec![
                    t!("agree-word"),
                    t!("agree-alpha"),
                    t!("agree-value-means"),
                ]))
                .child(rows),
        )
        .child(el("p").child(t!("agree-means-chance")))
        .child(el("p").child(t!("agree-means-interval")))
        .child(el("p").child(t!("agree-means-missing")))
}
