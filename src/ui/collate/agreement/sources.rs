//! Agreement source by source, and where in the text people part: a strip for each source, and the passages, each leading to its place.

use yew::prelude::*;

use super::figure::{cells, told};
use super::tags::tag;
use super::{Shown, section};
use crate::app::Action;
use crate::app::agreement::{Passage, hundredths};
use crate::app::view::{SourceView, shorten};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el};
use crate::ui::parts::siglum;

/// So many columns a strip has, at most: one or several sentences each.
const COLUMNS: usize = 100;
/// So many characters of a sentence are shown.
const QUOTED: usize = 160;

/// The table of sources.
pub fn sources(shown: &Shown<'_>) -> El {
    let agreed = shown.agreed;
    let rows = agreed.sources.iter().zip(&agreed.by_source).enumerate();
    let rows = rows.map(|(n, ((id, _), one))| {
        let letters = shown.props.derived.siglum(*id).to_owned();
        let outlet = shown
            .props
            .casebook
            .source(*id)
            .map(|card| card.outlet.clone())
            .unwrap_or_default();
        let name = el("th").attr("scope", "row");
        let name = if letters.is_empty() {
            name.child(t!("agree-source-beside"))
        } else {
            name.child(siglum(&letters))
                .child(" ")
                .child(el("span").class("meta").attr("dir", "auto").child(outlet))
        };
        let row = el("tr")
            .key(id.to_string())
            .child(name)
            .child(el("td").class("r").child(one.counts.people.to_string()))
            .child(el("td").class("r").child(one.counts.marks.to_string()))
            .child(cells(&one.nominal, one.counts.marks));
        let shares = agreed.all.parted.get(n).map(Vec::as_slice).unwrap_or_default();
        row.child(el("td").class("tnum").child(told(&one.unitizing.whole)))
            .child(
                el("td")
                    .class("stripcell")
                    .child_if(!shares.is_empty(), || strip(shares)),
            )
    });
    let head = |words: String| el("th").attr("scope", "col").child(words);
    let heads = el("tr")
        .child(head(t!("agree-source")))
        .child(head(t!("agree-people-short")).class("r"))
        .child(head(t!("agree-marks")).class("r"))
        .child(head(t!("agree-alpha")).attr("colspan", "2"))
        .child(head(t!("agree-range")).class("on-wide"))
        .child(head("uα".to_owned()))
        .child(head(t!("agree-strip")));
    let table = el("table")
        .class("alpha alpha--sources")
        .child(el("thead").child(heads))
        .child(el("tbody").children(rows));
    section("h-agree-sources", t!("agree-by-source"), t!("agree-by-source-help")).child(
        el("div")
            .class("agree__scroll")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", t!("agree-table", of = t!("agree-by-source")))
            .child(table),
    )
}

/// Returns the strip of a source: a column for each sentence, or for some together, as high as people part there.
fn strip(shares: &[f64]) -> El {
    let step = shares.len().div_ceil(COLUMNS).max(1);
    let columns: Vec<i32> = shares
        .chunks(step)
        .map(|some| some.iter().map(|share| hundredths(*share)).max().unwrap_or_default())
        .collect();
    let parted = shares.iter().filter(|share| **share > 0.0).count();
    let mut view = String::from("0 0 ");
    view.push_str(&(columns.len() * 4).to_string());
    view.push_str(" 100");
    let column = |(n, height): (usize, &i32)| {
        el("rect")
            .attr("x", (n * 4).to_string())
            .attr("y", (100 - height).to_string())
            .attr("width", "3")
            .attr("height", height.to_string())
    };
    el("svg")
        .class("strip")
        .attr("viewBox", view)
        .attr("preserveAspectRatio", "none")
        .attr("role", "img")
        .attr("aria-label", t!("agree-strip-words", count = parted, of = shares.len()))
        .children(
            columns
                .iter()
                .enumerate()
                .filter(|(_, height)| **height > 0)
                .map(column),
        )
}

/// The passages on which people part most.
pub fn passages(shown: &Shown<'_>, dispatch: &Callback<Action>) -> El {
    let rows = shown
        .agreed
        .passages
        .iter()
        .map(|passage| row(shown, dispatch, passage));
    section("h-agree-parted", t!("agree-parted"), t!("agree-parted-help"))
        .child(el("ol").class("parted").children(rows))
}

fn row(shown: &Shown<'_>, dispatch: &Callback<Action>, passage: &Passage) -> El {
    let view = shown.props.derived.sources.get(&passage.source);
    let share = el("b")
        .class("tnum")
        .child(hundredths(passage.share).to_string())
        .child(" %");
    let count = t!("agree-parted-count", count = passage.marked, of = passage.people);
    let tags = passage.tags.iter().map(|(id, people)| {
        el("span")
            .key(id.to_string())
            .class("parted__tag")
            .child(tag(shown, id))
            .child(" ")
            .child(people.to_string())
    });
    el("li").child(share).child(
        el("div")
            .child(match view {
                Some(view) => words(view, dispatch, passage),
                None => el("span").child(t!("agree-source-beside")),
            })
            .child(el("p").class("meta").child(count).child(" ").children(tags)),
    )
}

/// Returns the words of a passage, leading to their place.
fn words(view: &SourceView, dispatch: &Callback<Action>, passage: &Passage) -> El {
    let paragraph = view
        .paragraphs
        .iter()
        .find(|paragraph| paragraph.span.overlaps(passage.span));
    let number = paragraph.map(|paragraph| paragraph.number).filter(|number| *number > 0);
    let quote = view
        .text
        .slice(passage.span)
        .map(|words| shorten(words, QUOTED))
        .unwrap_or_default();
    let language = (!view.card.language.is_empty()).then(|| view.card.language.clone());
    button("link said", act(dispatch, Action::Reveal(passage.source, passage.span)))
        .attr("dir", "auto")
        .attr("lang", language)
        .child(siglum(&view.siglum))
        .child(" ")
        .child(number.map(|number| {
            el("span")
                .class("meta")
                .child("¶ ")
                .child(number.to_string())
                .child(" ")
        }))
        .child(quote)
}
