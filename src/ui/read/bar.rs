//! The bar above the texts: how many columns, whether they scroll together, how marks are drawn, and the way from claim to claim.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::shared::Shared;
use crate::app::Action;
use crate::app::state::{Marks, Open, State};
use crate::core::model::RecordId;
use crate::t;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// What the bar shows.
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// The state.
    pub state: Shared<State>,
}

/// The bar above the texts.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let dispatch = use_dispatch();
    let Some(open) = &props.state.open else {
        return Html::default();
    };
    let columns: Vec<(AttrValue, AttrValue)> = [1, 2, 3]
        .map(|n| (AttrValue::from(n.to_string()), AttrValue::from(n.to_string())))
        .to_vec();
    let marks: Vec<(AttrValue, AttrValue)> = vec![
        (AttrValue::from("tint"), AttrValue::from(t!("read-marks-tint"))),
        (AttrValue::from("lines"), AttrValue::from(t!("read-marks-lines"))),
        (AttrValue::from("off"), AttrValue::from(t!("read-marks-off"))),
    ];
    let drawn = match props.state.settings.marks {
        Marks::Tint => "tint",
        Marks::Lines => "lines",
        Marks::Off => "off",
    };
    let onmarks = dispatch.reform(|choice: AttrValue| {
        Action::SetMarks(match choice.as_str() {
            "lines" => Marks::Lines,
            "off" => Marks::Off,
            _ => Marks::Tint,
        })
    });
    let oncolumns = dispatch.reform(|choice: AttrValue| Action::Columns(choice.parse().unwrap_or(1)));
    let ontogether =
        dispatch.reform(|e: Event| Action::Together(e.target_unchecked_into::<HtmlInputElement>().checked()));
    let shown = shown_claims(open);
    let at = open
        .read
        .focus
        .as_ref()
        .and_then(|focus| shown.iter().position(|id| *id == focus))
        .map_or(0, |at| at + 1);
    html! {
        <div class="subbar">
            <Segments label={t!("read-columns")} options={columns} chosen={AttrValue::from(open.read.columns.to_string())} onchoose={oncolumns} />
            <label class="check">
                <input type="checkbox" checked={open.read.together} onchange={ontogether} />
                { t!("read-together") }
            </label>
            <span class="grow"></span>
            <Segments label={t!("read-marks")} options={marks} chosen={AttrValue::from(drawn)} onchoose={onmarks} />
            <div class="stepper" role="group" aria-label={t!("read-step")}>
                <button
                    type="button"
                    class="icon-btn icon-btn--s"
                    disabled={shown.is_empty()}
                    title="["
                    aria-label={t!("read-step-back")}
                    onclick={act(&dispatch, Action::StepClaim(false))}
                >
                    { icon_as("prev", "i i--12 i--flip") }
                </button>
                <span class="tnum" dir="ltr">{ format!("{at} / {}", shown.len()) }</span>
                <button
                    type="button"
                    class="icon-btn icon-btn--s"
                    disabled={shown.is_empty()}
                    title="]"
                    aria-label={t!("read-step-on")}
                    onclick={act(&dispatch, Action::StepClaim(true))}
                >
                    { icon_as("next", "i i--12 i--flip") }
                </button>
            </div>
        </div>
    }
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
