//! The words of one sentence, with its stretches shaded by how many marked them, and one reader's own words underlined.

use yew::prelude::*;

use super::Ground;
use crate::app::lanes::Row;
use crate::core::segment::runs;
use crate::ui::element::{El, el, row};

/// How many steps of shade there are.
const STEPS: usize = 4;

/// What lies over a run: a stretch, by its place, or a mark of the reader whose cell is open.
#[derive(Clone, Copy)]
enum Cover {
    Stretch(usize),
    Own,
}

/// Paints a row. A stretch that fewer than `least` readers marked is not shaded; `own` is the reader whose words are underlined.
pub fn words(ground: &Ground, shown: &Row, least: usize, own: Option<usize>) -> El {
    let readers = ground.lanes.readers.len().max(1);
    let mut covers: Vec<_> = Vec::new();
    for (n, stretch) in shown.stretches.iter().enumerate() {
        covers.push((stretch.span, Cover::Stretch(n)));
    }
    if let Some(reader) = own {
        let marks = ground.lanes.cell(shown, reader);
        covers.extend(marks.map(|mark| (mark.span, Cover::Own)));
    }
    let painted = runs(shown.span, &covers).into_iter().map(|run| {
        let text = ground.lanes.source.text.slice(run.span).unwrap_or_default();
        let mut words = Html::from(text);
        let (mut stretch, mut is_own) = (None, false);
        for cover in run.covering {
            match cover {
                Cover::Stretch(n) => stretch = shown.stretches.get(n),
                Cover::Own => is_own = true,
            }
        }
        if is_own {
            words = el("u").child(words).html();
        }
        let Some(stretch) = stretch else { return words };
        if stretch.struck {
            words = el("del").child(words).html();
        }
        if stretch.count < least {
            return words;
        }
        let step = (stretch.count * STEPS).div_ceil(readers).min(STEPS);
        // The number stands once, where the stretch ends.
        let is_last = run.span.end == stretch.span.end;
        let number = is_last.then(|| stretch.count.to_string());
        el("span")
            .class("shade")
            .attr("data-step", step.to_string())
            .attr("data-n", number)
            .child(words)
            .html()
    });
    row().children(painted)
}
