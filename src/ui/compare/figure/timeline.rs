//! The timeline of a comparison on the screen: what each source tells of where it was in time, and what has no place there.

use time::Date;

use crate::browser::clock::of_calendar;
use crate::core::figure::timeline::{Apart, By, Event, Timeline, Unit, drawing, named};
use crate::t;
use crate::ui::element::El;

use super::{cell, framed, picture, set_apart, source};

/// Returns the figure of a timeline.
pub fn figure(line: &Timeline, sigla: &[String]) -> El {
    let letters = |event: &Event| sigla.get(event.source).map_or("", String::as_str);
    let (mut about, mut shown, mut apart, mut rows) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut content = String::new();
    for event in &line.events {
        let (siglum, words) = (letters(event), event.words.as_str());
        let means = match &event.when {
            Ok(_) => means(event),
            Err(why) => reason(*why, event),
        };
        let is_shown = line.scale.is_some() && event.when.is_ok();
        if is_shown {
            content.push_str(&t!(
                "figure-tells",
                siglum = siglum,
                number = event.order,
                words = words,
                when = means.as_str()
            ));
            content.push(' ');
        } else {
            let nth = t!("figure-nth", number = event.order);
            let why = if line.scale.is_some() { means.clone() } else { nth };
            apart.push(set_apart(siglum, words, why));
        }
        rows.push(
            crate::ui::element::el("tr")
                .child(source(siglum))
                .child(cell(event.order.to_string()))
                .child(cell(event.words.clone()))
                .child(cell(event.when_words.clone()))
                .child(cell(means)),
        );
    }
    match &line.scale {
        Some(scale) => {
            if line.events.iter().any(|event| event.order > 1) {
                about.push(t!("figure-numbered"));
            }
            shown.push(picture(
                &drawing(line, scale, sigla, &name),
                content.trim_end().to_owned(),
            ));
            shown.extend(super::apart(t!("figure-no-place"), apart));
        }
        // What has no day at all still has an order in each text.
        None => shown.extend(super::apart(t!("figure-order-only"), apart)),
    }
    if line.more > 0 {
        about.push(t!("figure-more", count = line.more));
    }
    let heads = [
        t!("figure-source"),
        t!("figure-order"),
        t!("figure-words"),
        t!("figure-when-words"),
        t!("figure-when"),
    ];
    framed(t!("figure-timeline"), &about, shown, &heads, rows)
}

/// Says when something was, and how that is known: `Thursday → 31 Jul 2025`.
fn means(event: &Event) -> String {
    let Ok(stretch) = &event.when else {
        return String::new();
    };
    let full = |date: Date, _: (u8, u8), _: Unit| of_calendar(date, &["day", "month", "year"]);
    let mut day = named(stretch, Unit::Day, &full);
    if let Some(time) = stretch.time {
        day.push(' ');
        day.push_str(&clock(time));
    }
    if stretch.approximate {
        day = t!("seen-about", value = day);
    }
    match stretch.by {
        By::Said => day,
        By::Resolved => t!("figure-resolved", words = event.when_words.as_str(), day = day),
        By::Sentence => t!("figure-by-sentence", day = day),
        By::Others => t!("figure-by-others", day = day),
    }
}

fn reason(why: Apart, event: &Event) -> String {
    match why {
        Apart::NoDay => t!("figure-apart-day"),
        Apart::NoTime => t!("figure-apart-time", words = event.when_words.as_str()),
    }
}

fn clock((hour, minute): (u8, u8)) -> String {
    format!("{hour:02}:{minute:02}")
}

/// Names a place of the scale in the language of the person.
fn name(date: Date, time: (u8, u8), unit: Unit) -> String {
    match unit {
        Unit::Clock => clock(time),
        Unit::Day => of_calendar(date, &["day", "month"]),
        Unit::Month => of_calendar(date, &["month", "year"]),
        Unit::Year => date.year().to_string(),
    }
}
