//! What the machine sees in a source: its numbers, dates and quotations, each with what it is taken to mean and the way to its place.
//! It is worked out when a person asks for it.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::seen::{Seen, seen};
use crate::app::view::{SourceView, shorten};
use crate::core::analysis::dates::When;
use crate::core::analysis::numbers::{Number, NumberKind};
use crate::core::analysis::quotations::Quotation;
use crate::core::text::Span;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::parts::{Segments, segments};
use crate::ui::{act, use_dispatch};

/// What the section shows.
#[derive(Properties)]
pub struct SeenProps {
    /// The source.
    pub view: Rc<SourceView>,
}

impl PartialEq for SeenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
    }
}

/// The section, closed until it is wanted.
#[component]
pub fn SeenSection(props: &SeenProps) -> Html {
    let dispatch = use_dispatch();
    let is_open = use_state_eq(|| false);
    let kind = use_state_eq(|| "numbers");
    let found = {
        let view = Rc::clone(&props.view);
        let key = (Rc::as_ptr(&props.view) as usize, *is_open);
        use_memo(key, move |(_, is_open)| {
            if *is_open {
                seen(&view.text, &view.card)
            } else {
                Seen::default()
            }
        })
    };
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            is_open.set(!*is_open);
        })
    };
    let section = el("details")
        .class("seen")
        .flag("open", *is_open)
        .child(el("summary").on(ListenerKind::onclick, toggle).child(t!("seen-title")));
    if !*is_open {
        return section.html();
    }
    let choose = {
        let kind = kind.clone();
        Callback::from(move |chosen: AttrValue| {
            kind.set(match chosen.as_str() {
                "dates" => "dates",
                "quotations" => "quotations",
                _ => "numbers",
            });
        })
    };
    let label = |name: String, count: usize| AttrValue::from([name, count.to_string()].join(" "));
    let choices = segments(Segments {
        label: t!("seen-kinds").into(),
        options: vec![
            ("numbers".into(), label(t!("seen-numbers"), found.numbers.len())),
            ("dates".into(), label(t!("seen-dates"), found.dates.len())),
            (
                "quotations".into(),
                label(t!("seen-quotations"), found.quotations.len()),
            ),
        ],
        chosen: (*kind).into(),
        onchoose: choose,
        soft: true,
        optional: false,
    });
    let line = |span: Span, means: String| line(&dispatch, &props.view, span, means);
    let rows: Vec<El> = match *kind {
        "dates" => found.dates.iter().map(|when| line(when.span, of_date(when))).collect(),
        "quotations" => found
            .quotations
            .iter()
            .map(|quotation| line(quotation.span, of_quotation(quotation)))
            .collect(),
        _ => found
            .numbers
            .iter()
            .map(|number| line(number.span, of_number(number)))
            .collect(),
    };
    section
        .child(
            el("p")
                .class("meta")
                .child(t!("seen-help", sentences = found.sentences)),
        )
        .child(choices)
        .child(if rows.is_empty() {
            el("p").class("meta").child(t!("seen-none"))
        } else {
            el("ul").class("seen__list").children(rows)
        })
        .html()
}

fn line(dispatch: &Callback<Action>, view: &SourceView, span: Span, means: String) -> El {
    let words = shorten(view.text.slice(span).unwrap_or_default(), 90);
    let go = act(dispatch, Action::Reveal(view.id, span));
    let opener = button("link said", go).attr("dir", "auto").child(words);
    el("li")
        .key(span.start.get())
        .child(opener)
        .child(el("span").class("meta").child(means))
}

/// Returns what a number is taken to mean: `5 or more people hurt`.
#[must_use]
pub fn of_number(number: &Number) -> String {
    let written = |value: &Option<crate::core::analysis::Decimal>| value.map(|value| value.to_string());
    if number.kind == NumberKind::Ordinal {
        return [
            t!("seen-ordinal", value = written(&number.low).unwrap_or_default()),
            number.unit.clone(),
        ]
        .join(" ")
        .trim()
        .to_owned();
    }
    let value = match (written(&number.low), written(&number.high)) {
        (Some(low), Some(high)) if low == high => low,
        (Some(low), Some(high)) => t!("seen-range", low = low, high = high),
        (Some(low), None) => t!("seen-at-least", low = low),
        (None, Some(high)) => t!("seen-at-most", high = high),
        (None, None) => String::new(),
    };
    let value = if number.approximate {
        t!("seen-about", value = value)
    } else {
        value
    };
    [value.as_str(), number.unit.as_str()].join(" ").trim().to_owned()
}

fn of_date(when: &When) -> String {
    let (from, to) = (when.from.to_string(), when.to.to_string());
    let day = if from == to {
        from
    } else {
        t!("seen-range", low = from, high = to)
    };
    let time = when.time.map(|(hour, minute)| format!(" {hour:02}:{minute:02}"));
    let day = day + &time.unwrap_or_default();
    if when.approximate {
        t!("seen-about", value = day)
    } else {
        day
    }
}

fn of_quotation(quotation: &Quotation) -> String {
    match &quotation.speaker {
        Some(speaker) => speaker.name.clone(),
        None => t!("seen-no-speaker"),
    }
}
