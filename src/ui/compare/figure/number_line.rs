//! The number line of a comparison on the screen: the values on their scale, and those that cannot be compared, each with the reason.

use crate::core::figure::number_line::{Apart, NumberLine, Value, drawing};
use crate::t;
use crate::ui::element::{El, el};
use crate::ui::sources::of_number;

use super::{cell, framed, picture, set_apart, source};

/// Returns the figure of a number line.
pub fn figure(line: &NumberLine, sigla: &[String]) -> El {
    let letters = |value: &Value| sigla.get(value.source).map_or("", String::as_str);
    let mut about = Vec::new();
    let mut shown = Vec::new();
    // One value has nothing to stand beside.
    if line.values.len() > 1 {
        if line.axis.log {
            about.push(t!("figure-log"));
        }
        if line.axis.broken {
            about.push(t!("figure-broken"));
        }
        let mut content = String::new();
        for value in &line.values {
            let means = of_number(&value.number);
            content.push_str(&t!("figure-says", siglum = letters(value), words = means));
            content.push(' ');
        }
        let sort = if line.axis.log {
            t!("figure-axis-log")
        } else {
            String::new()
        };
        shown.push(picture(&drawing(line, sigla, &sort), content.trim_end().to_owned()));
    } else {
        for value in &line.values {
            about.push(t!("figure-only", siglum = letters(value), words = value.words.as_str()));
        }
    }
    if line.more > 0 {
        about.push(t!("figure-more", count = line.more));
    }
    let mut apart = Vec::new();
    for (value, why) in &line.apart {
        apart.push(set_apart(letters(value), &value.words, reason(*why)));
    }
    shown.extend(super::apart(t!("figure-apart"), apart));
    let row = |value: &Value, why: Option<Apart>| {
        el("tr")
            .child(source(letters(value)))
            .child(cell(value.words.clone()))
            .child(cell(of_number(&value.number)))
            .child(cell(scope(value)))
            .child(cell(why.map_or_else(|| t!("figure-on-scale"), reason)))
    };
    let mut rows: Vec<El> = line.values.iter().map(|value| row(value, None)).collect();
    rows.extend(line.apart.iter().map(|(value, why)| row(value, Some(*why))));
    let heads = [
        t!("figure-source"),
        t!("figure-words"),
        t!("figure-value"),
        t!("figure-scope"),
        t!("figure-place"),
    ];
    framed(t!("figure-number-line"), &about, shown, &heads, rows)
}

fn reason(why: Apart) -> String {
    t!(match why {
        Apart::Sort => "figure-apart-sort",
        Apart::Unit => "figure-apart-unit",
        Apart::Counted => "figure-apart-counted",
        Apart::Period => "figure-apart-period",
        Apart::Place => "figure-apart-place",
    })
}

/// Says for when and where a value holds, as far as its sentence tells.
fn scope(value: &Value) -> String {
    let mut all = value.places.clone();
    all.extend(value.period.map(|(from, to)| {
        let (from, to) = (from.to_string(), to.to_string());
        if from == to {
            from
        } else {
            t!("seen-range", low = from, high = to)
        }
    }));
    all.join(", ")
}
