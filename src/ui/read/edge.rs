//! The marks of the others at the edge of a text, in a thin lane for each of them, where the minimap has the text's own signs. An
//! overview for the eye: the words are in the lanes of Collate.

use std::rc::Rc;

use yew::prelude::*;

use super::shared::Shared;
use crate::app::beside::with_beside;
use crate::app::lanes::{Lanes, bars};
use crate::app::people::Person;
use crate::app::state::State;
use crate::browser::page::length;
use crate::core::model::RecordId;
use crate::core::text::TextId;
use crate::t;
use crate::ui::collate::people::{Sight, shown_name, use_people};
use crate::ui::element::{El, el};

/// How many lanes there are at most; further people are counted.
const LANES: usize = 6;

/// How wide a lane is, in pixels, and how much of it is drawn.
const WIDTH: (u32, &str) = (6, "4");

/// What [`EdgeLanes`] gets.
#[derive(Properties, PartialEq)]
pub struct EdgeProps {
    /// The state.
    pub state: Shared<State>,
    /// The source.
    pub source: TextId,
}

/// Shows the marks of those who are switched on, but for who works here.
#[component]
pub fn EdgeLanes(props: &EdgeProps) -> Html {
    let open = props.state.open.as_ref();
    let people = use_people(open, &props.state.me.id);
    let key = (open.map(Sight::of), props.source, Rc::clone(&people));
    let lanes = use_memo(key, |(_, source, people)| {
        let (casebook, derived) = with_beside(open?);
        let others = people.iter().filter(|person| person.is_on && !person.is_me);
        let ids: Vec<RecordId> = others.map(|person| person.id.clone()).collect();
        Lanes::of(&casebook, &derived, *source, &ids)
    });
    let (Some(open), Some(lanes)) = (open, lanes.as_ref()) else {
        return Html::default();
    };
    let drawn: Vec<(&Person, String)> = lanes
        .readers
        .iter()
        .take(LANES)
        .filter_map(|id| people.iter().find(|person| person.id == *id))
        .map(|person| (person, shown_name(person, open.collate.people.anonymous)))
        .collect();
    let more = lanes.readers.len().saturating_sub(LANES);
    let names: Vec<&str> = drawn.iter().map(|(_, name)| name.as_str()).collect();
    let said = match drawn.len() {
        0 => t!("read-lanes-nobody"),
        _ => t!("read-lanes-of", names = names.join(", ")),
    };
    let bars = bars(lanes, drawn.len());
    let each = drawn.iter().zip(bars).enumerate();
    el("div")
        .class("edge")
        .attr("role", "img")
        .attr("aria-label", said)
        .child(
            el("svg")
                .attr("aria-hidden", "true")
                .children(each.map(|(n, ((person, name), bars))| lane(n, person, name, &bars))),
        )
        .child_if(more > 0, || el("span").attr("dir", "ltr").child(format!("+{more}")))
        .html()
}

fn lane(n: usize, person: &Person, name: &str, bars: &[(f64, f64)]) -> El {
    let x = u32::try_from(n).unwrap_or_default() * WIDTH.0;
    let bar = |(from, to): &(f64, f64)| {
        el("rect")
            .attr("x", x.to_string())
            .attr("width", WIDTH.1)
            .attr("y", length(*from, "%"))
            .attr("height", length(to - from, "%"))
    };
    el("g")
        .class(format!("psign--{}", person.hue))
        .child(el("title").child(name.to_owned()))
        .child(
            el("rect")
                .class("axis")
                .attr("x", x.to_string())
                .attr("width", WIDTH.1)
                .attr("y", "0")
                .attr("height", "100%"),
        )
        .children(bars.iter().map(bar))
}
