//! Agreement pair by pair, as a table of numbers: the tint of a cell says nothing that its number does not.

use super::{Shown, section};
use crate::app::agreement::{digits, hundredths, why};
use crate::core::agreement::{Figure, Pair};
use crate::core::order::set_of;
use crate::t;
use crate::ui::element::{El, el};

/// So many people fit into a table that can be read.
const MOST: usize = 24;

/// The table of pairs.
pub fn pairs(shown: &Shown<'_>) -> El {
    let agreed = shown.agreed;
    let all: Vec<usize> = set_of(agreed.all.pairs.iter().flat_map(|pair| [pair.people.0, pair.people.1]))
        .into_iter()
        .collect();
    let few = all.get(..MOST.min(all.len())).unwrap_or_default();
    let mut heads = el("tr").child(el("td"));
    for n in few.iter().skip(1) {
        heads = heads.child(
            el("th")
                .attr("scope", "col")
                .attr("title", shown.name(*n))
                .child(el("span").class("vh").child(shown.name(*n)))
                .child(el("span").attr("aria-hidden", "true").child(shown.sign(*n))),
        );
    }
    heads = heads.child(el("th").attr("scope", "col").child(t!("agree-with-all")));
    let rows = few.iter().enumerate().map(|(place, n)| {
        let mut row = el("tr").key(n.to_string()).child(
            el("th")
                .attr("scope", "row")
                .attr("dir", "auto")
                .child(shown.name(*n))
                .child(" ")
                .child(el("small").child(shown.sign(*n))),
        );
        for (column, other) in few.iter().enumerate().skip(1) {
            row = row.child(if column > place {
                cell(pair(&agreed.all.pairs, *n, *other))
            } else {
                el("td")
            });
        }
        row.child(el("td").class("tnum agree__mean").child(mean(&agreed.all.pairs, *n)))
    });
    let table = el("table")
        .class("pairs")
        .child(el("thead").child(heads))
        .child(el("tbody").children(rows));
    section("h-agree-pairs", t!("agree-pairs"), t!("agree-pairs-help"))
        .child(
            el("div")
                .class("agree__scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", t!("agree-table", of = t!("agree-pairs")))
                .child(table),
        )
        .child_if(all.len() > MOST, || {
            el("p")
                .class("meta")
                .child(t!("agree-pairs-more", shown = MOST, count = all.len()))
        })
}

fn pair(pairs: &[Pair], a: usize, b: usize) -> Option<&Pair> {
    let at = pairs
        .binary_search_by(|pair| pair.people.cmp(&(a.min(b), a.max(b))))
        .ok()?;
    pairs.get(at)
}

fn cell(pair: Option<&Pair>) -> El {
    let cell = el("td").class("tnum");
    let Some(pair) = pair else {
        return cell.attr("title", t!("agree-pair-apart")).child("–");
    };
    match pair.overlap.value {
        Ok(value) => cell
            .class(tint(value))
            .attr("title", t!("agree-pair", a = pair.marks.0, b = pair.marks.1))
            .child(digits(value)),
        Err(reason) => cell.attr("title", why(reason)).child("–"),
    }
}

/// Returns the class of the tint that goes with a value.
fn tint(value: f64) -> &'static str {
    match hundredths(value) {
        ..25 => "tint--0",
        25..50 => "tint--1",
        50..75 => "tint--2",
        _ => "tint--3",
    }
}

/// Returns the mean of a person with all others, also those who are not in the table.
fn mean(pairs: &[Pair], n: usize) -> String {
    let (mut sum, mut count) = (0.0, 0.0);
    for pair in pairs.iter().filter(|pair| pair.people.0 == n || pair.people.1 == n) {
        if let Ok(value) = pair.overlap.value {
            sum += value;
            count += 1.0;
        }
    }
    Figure::of(sum / count).value.map_or_else(|_| "–".to_owned(), digits)
}
