//! Coverage instead of the table: how many of the questions each source answers, is silent on, or was not checked for, and where it is
//! the only one that answers.

use std::rc::Rc;

use yew::prelude::*;

use super::book::Book;
use super::focus::focus_soon;
use super::grid::AT;
use super::line::Line;
use crate::app::Action;
use crate::app::coverage::{Alone, Coverage, coverage};
use crate::app::matrix::{Arrange, Arrangement, Pick, Stand};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::*;

/// Shows what each source has on the questions that the table would show.
pub fn coverage_table(book: &Book, lines: &[Rc<Line>], table: &Arrangement, dispatch: &Callback<Action>) -> El {
    let shown: Vec<&Line> = lines
        .iter()
        .map(AsRef::as_ref)
        .filter(|line| table.shows(line))
        .collect();
    let heads = [
        "compare-coverage-source",
        "compare-coverage-says",
        "compare-coverage-silent",
        "compare-coverage-unchecked",
        "compare-coverage-alone",
    ];
    let head = |id: &&'static str| el("th").attr("scope", "col").child(t!(*id));
    let line = |of: &Coverage| one(book, of, table, dispatch);
    el("div")
        .class("coverage")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", t!("compare-coverage"))
        .child(
            el("table")
                .child(el("caption").child(t!("compare-coverage-caption", count = shown.len())))
                .child(el("thead").child(el("tr").children(heads.iter().map(head))))
                .child(el("tbody").children(coverage(&shown).iter().map(line))),
        )
        .child(el("p").class("meta").child(t!("compare-coverage-alone-what")))
}

fn one(book: &Book, of: &Coverage, table: &Arrangement, dispatch: &Callback<Action>) -> El {
    let letters = book.siglum(of.source);
    let count = |stand: Stand, what: &'static str, count: usize| {
        let pick = Pick::Source(of.source, stand);
        let is_picked = table.picks.contains(&pick);
        let (dispatch, values) = (dispatch.clone(), table.values);
        let show = Callback::from(move |_: MouseEvent| {
            if !is_picked {
                dispatch.emit(Action::Arrange(Arrange::Pick(pick.clone())));
            }
            dispatch.emit(Action::Arrange(Arrange::Values(values)));
            focus_soon(AT.to_owned());
        });
        let name = t!(
            "compare-coverage-show",
            siglum = letters.as_str(),
            what = t!(what),
            count = count
        );
        el("td").child(
            button("link", show)
                .flag("disabled", count == 0)
                .attr("aria-label", name)
                .child(count.to_string()),
        )
    };
    let alone = |alone: &Alone| {
        let id = if alone.is_certain {
            "compare-coverage-one"
        } else {
            "compare-coverage-one-open"
        };
        let name = t!(id, number = alone.number, question = alone.question.as_str());
        let mark = if alone.is_certain { "" } else { "?" };
        let open = act(dispatch, Action::OpenComparison(Some(alone.comparison.clone())));
        row().key(alone.number).child(" ").child(
            button("link", open)
                .attr("aria-label", name.clone())
                .attr("title", name)
                .child(format!("{}{mark}", alone.number)),
        )
    };
    el("tr")
        .key(of.source.to_string())
        .child(
            el("th")
                .attr("scope", "row")
                .child(siglum(&letters))
                .child(" ")
                .child(book.outlet(of.source)),
        )
        .child(count(Stand::Says, "compare-coverage-says", of.says))
        .child(count(Stand::Silent, "compare-coverage-silent", of.silent))
        .child(count(Stand::NotChecked, "compare-coverage-unchecked", of.unchecked))
        .child(el("td").children(of.alone.iter().map(alone)))
}
