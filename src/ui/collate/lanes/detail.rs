//! What one reader marked in one sentence: the exact words, who says so, and the note. What is only in a file beside the casebook cannot
//! be opened, and it says so.

use yew::prelude::*;

use super::row::tag;
use super::{Ground, Head};
use crate::app::Action;
use crate::app::lanes::{Mark, Row};
use crate::app::view::shorten;
use crate::t;
use crate::ui::act;
use crate::ui::collate::people::sign;
use crate::ui::element::{El, button, el, row};

/// Characters of the words that are shown.
const LENGTH: usize = 400;

/// Shows what a reader marked in a row, as a row below it.
pub fn detail(dispatch: &Callback<Action>, ground: &Ground, shown: &Row, reader: usize, head: &Head) -> El {
    let mut marks: Vec<&Mark> = ground.lanes.cell(shown, reader).collect();
    let count = marks.len();
    // Two pieces of one claim are told together.
    let mut claims = Vec::new();
    for mark in marks.drain(..) {
        match claims
            .iter_mut()
            .find(|own: &&mut Vec<&Mark>| own[0].claim == mark.claim)
        {
            Some(own) => own.push(mark),
            None => claims.push(vec![mark]),
        }
    }
    el("tr")
        .class("lanes__more")
        .attr("role", "row")
        .attr("data-r", "more")
        .child(
            el("td")
                .attr("role", "gridcell")
                .attr("tabindex", "-1")
                .attr("data-c", "")
                .attr("colspan", (ground.heads.len() + 1).to_string())
                .child(
                    el("p")
                        .class("lanes__who")
                        .child(sign(&head.person))
                        .child(el("b").attr("dir", "auto").child(head.name.clone()))
                        .child_if(count == 0, || el("span").class("meta").child(t!("lanes-nothing-here"))),
                )
                .child(el("ul").children(claims.iter().filter_map(|marks| claim(dispatch, ground, marks)))),
        )
}

/// One claim: its pieces in this row, and what is said of it.
fn claim(dispatch: &Callback<Action>, ground: &Ground, marks: &[&Mark]) -> Option<El> {
    let first = marks.first()?;
    let claim = ground.whole.casebook.claim(&first.claim)?;
    let (key, name) = tag(ground, &first.tag);
    let text = &ground.lanes.source.text;
    let pieces = marks.iter().filter_map(|mark| text.slice(mark.span));
    let words = shorten(&pieces.collect::<Vec<_>>().join(" … "), LENGTH);
    let field = |id: &'static str, words: &str| {
        let words = words.to_owned();
        (!words.is_empty()).then(|| {
            row()
                .child(el("dt").child(t!(id)))
                .child(el("dd").attr("dir", "auto").child(words))
        })
    };
    let go = if ground.own.claim(&first.claim).is_some() {
        button("btn btn--small", act(dispatch, Action::GoToClaim(first.claim.clone()))).child(t!("lanes-open"))
    } else {
        el("span").class("meta").child(t!("lanes-only-beside"))
    };
    Some(
        el("li")
            .key(first.claim.as_str())
            .child(key)
            .child(
                el("div")
                    .child(el("p").class("meta").attr("dir", "auto").child(name))
                    .child(el("p").class("said").attr("dir", "auto").child(words))
                    .child(
                        el("dl")
                            .child(field("lanes-speaker", &claim.speaker))
                            .child(field("lanes-note", &claim.note)),
                    ),
            )
            .child(go),
    )
}
