//! The bar above the texts: how many columns, whether they scroll together, how marks are drawn, and the way from claim to claim.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::lanes::LanesAction;
use crate::app::state::{Marks, Open};
use crate::core::model::RecordId;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el};
use crate::ui::parts::*;

/// Returns the bar above the texts.
pub fn bar(dispatch: &Callback<Action>, open: &Open, marks: Marks) -> El {
    let ontogether =
        dispatch.reform(|e: Event| Action::Together(e.target_unchecked_into::<HtmlInputElement>().checked()));
    el("div")
        .class("subbar")
        .child(column_choice(dispatch, open))
        .child(
            el("label")
                .class("check")
                .child(
                    el("input")
                        .attr("type", "checkbox")
                        .checked(open.read.together)
                        .on(ListenerKind::onchange, ontogether),
                )
                .child(t!("read-together")),
        )
        .child(el("span").class("grow"))
        .child(lanes(dispatch, open.collate.lanes.in_read))
        .child(mark_choice(dispatch, marks))
        .child(stepper(dispatch, open))
}

/// Shows or hides the marks of the others at the edge of the texts.
fn lanes(dispatch: &Callback<Action>, on: bool) -> El {
    button("btn btn--small", act(dispatch, Action::Lanes(LanesAction::InRead(!on))))
        .attr("aria-pressed", yes_no(on))
        .attr("title", t!("read-lanes-what"))
        .child(t!("read-lanes"))
}

fn column_choice(dispatch: &Callback<Action>, open: &Open) -> El {
    segments(Segments {
        label: AttrValue::from(t!("read-columns")),
        options: [1, 2, 3]
            .map(|n| (AttrValue::from(n.to_string()), AttrValue::from(n.to_string())))
            .to_vec(),
        chosen: AttrValue::from(open.read.columns.to_string()),
        onchoose: dispatch.reform(|choice: AttrValue| Action::Columns(choice.parse().unwrap_or(1))),
        soft: false,
        optional: false,
    })
}

fn mark_choice(dispatch: &Callback<Action>, marks: Marks) -> El {
    segments(Segments {
        label: AttrValue::from(t!("read-marks")),
        options: vec![
            (AttrValue::from("tint"), AttrValue::from(t!("read-marks-tint"))),
            (AttrValue::from("lines"), AttrValue::from(t!("read-marks-lines"))),
            (AttrValue::from("off"), AttrValue::from(t!("read-marks-off"))),
        ],
        chosen: AttrValue::from(match marks {
            Marks::Tint => "tint",
            Marks::Lines => "lines",
            Marks::Off => "off",
        }),
        onchoose: dispatch.reform(|choice: AttrValue| {
            Action::SetMarks(match choice.as_str() {
                "lines" => Marks::Lines,
                "off" => Marks::Off,
                _ => Marks::Tint,
            })
        }),
        soft: false,
        optional: false,
    })
}

/// The way from claim to claim, and how far it is gone.
fn stepper(dispatch: &Callback<Action>, open: &Open) -> El {
    let shown = shown_claims(open);
    let at = open
        .read
        .focus
        .as_ref()
        .and_then(|focus| shown.iter().position(|id| *id == focus))
        .map_or(0, |at| at + 1);
    let step = |forward: bool, key: &'static str, label: String| {
        let icon = if forward { "next" } else { "prev" };
        button("icon-btn icon-btn--s", act(dispatch, Action::StepClaim(forward)))
            .flag("disabled", shown.is_empty())
            .attr("title", key)
            .attr("aria-label", label)
            .child(icon_as(icon, "i i--12 i--flip"))
    };
    el("div")
        .class("stepper")
        .attr("role", "group")
        .attr("aria-label", t!("read-step"))
        .child(step(false, "[", t!("read-step-back")))
        .child(
            el("span")
                .class("tnum")
                .attr("dir", "ltr")
                .child(format!("{at} / {}", shown.len())),
        )
        .child(step(true, "]", t!("read-step-on")))
}

/// Returns the claims in the columns, those of the one tag where only one is shown.
fn shown_claims(open: &Open) -> Vec<&RecordId> {
    let read = &open.read;
    let is_shown =
        |id: &&RecordId| read.only_tag.is_none() || open.casebook.claim(id).map(|c| &c.tag) == read.only_tag.as_ref();
    let columns = read
        .sources
        .iter()
        .take(read.columns)
        .filter_map(|id| open.derived.sources.get(id));
    columns.flat_map(|s| &s.claims).filter(is_shown).collect()
}
