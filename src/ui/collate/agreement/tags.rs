//! Agreement by tag, and the figures that look at the same marks in other ways.

use super::figure::{cells, interval, told};
use super::{Shown, section, thead};
use crate::app::agreement::digits;
use crate::core::agreement::Figure;
use crate::core::model::RecordId;
use crate::t;
use crate::ui::element::{El, el};
use crate::ui::parts::tag_key;

/// The table of tags: is a tag in a sentence or not.
pub fn tags(shown: &Shown<'_>) -> El {
    let agreed = shown.agreed;
    let all = &agreed.all;
    let mut rows = vec![
        el("tr")
            .class("agree__all")
            .child(el("th").attr("scope", "row").child(t!("agree-all-tags")))
            .child(el("td").class("r").child(all.counts.marks.to_string()))
            .child(cells(&all.nominal, all.counts.marks)),
    ];
    for (n, id) in agreed.tags.iter().enumerate() {
        let marks = all.counts.marks_by_tag.get(n).copied().unwrap_or_default();
        if let (Some(figure), true) = (all.nominal_by_tag.get(n), marks > 0) {
            rows.push(
                el("tr")
                    .key(id.to_string())
                    .child(el("th").attr("scope", "row").child(tag(shown, id)))
                    .child(el("td").class("r").child(marks.to_string()))
                    .child(cells(figure, marks)),
            );
        }
    }
    let heads = el("thead").child(
        el("tr")
            .child(el("th").attr("scope", "col").child(t!("agree-tag")))
            .child(el("th").attr("scope", "col").class("r").child(t!("agree-marks")))
            .child(
                el("th")
                    .attr("scope", "col")
                    .attr("colspan", "2")
                    .child(t!("agree-alpha")),
            )
            .child(el("th").attr("scope", "col").class("on-wide").child(t!("agree-range"))),
    );
    let table = el("table")
        .class("alpha")
        .child(heads)
        .child(el("tbody").children(rows));
    section("h-agree-tags", t!("agree-by-tag"), t!("agree-by-tag-help")).child(table)
}

/// Returns a tag: its swatch and its name.
pub fn tag(shown: &Shown<'_>, id: &RecordId) -> El {
    let known = shown.props.casebook.tag(id);
    let name = known.map_or_else(|| t!("agree-unknown-tag"), |tag| tag.name.clone());
    let swatch = known.map(|tag| tag_key(id, &tag.letter, tag.line, ""));
    el("span")
        .class("agree__tag")
        .child(swatch)
        .child(el("span").attr("dir", "auto").child(name))
}

/// The figures for all tags together, each with the question that it answers.
pub fn family(shown: &Shown<'_>) -> El {
    let all = &shown.agreed.all;
    let family = &all.unitizing;
    let met = digits(family.coverage);
    let rows: [(&'static str, &Figure, String); 5] = [
        ("uα", &family.whole, t!("agree-u")),
        ("|uα", &family.marked, t!("agree-bar")),
        ("cuα", &family.coding, t!("agree-cu", share = met)),
        ("F1 ≥ ½", &all.overlap, t!("agree-overlap")),
        ("F1 =", &all.exact, t!("agree-exact")),
    ];
    let row = |(name, figure, words): (&'static str, &Figure, String)| {
        el("tr")
            .key(name)
            .child(el("th").attr("scope", "row").class("sym").child(name))
            .child(
                el("td")
                    .child(told(figure))
                    .child(" ")
                    .child(el("small").class("tnum").child(interval(figure)))
                    .child(el("p").class("meta").child(words)),
            )
    };
    let heads = thead(vec![t!("agree-figure"), t!("agree-value")]);
    let table = el("table").class("alpha alpha--family").child(heads);
    section("h-agree-figures", t!("agree-figures"), String::new())
        .child(table.child(el("tbody").children(rows.into_iter().map(row))))
        .child(el("p").class("meta").child(t!(
            "agree-counts",
            people = all.counts.people,
            sources = all.counts.texts,
            marks = all.counts.marks,
            sentences = all.counts.units
        )))
        .child_if(shown.agreed.lost > 0, || {
            el("p").class("meta").child(t!("agree-lost", count = shown.agreed.lost))
        })
}
