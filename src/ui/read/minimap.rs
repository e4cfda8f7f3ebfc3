//! The edge of a text: where its claims are, where something does not fit, and which part is in sight. It is drawn for the eye only;
//! everything on it is in the text too.

use crate::app::view::{ParagraphView, SourceView};
use crate::browser::page::length;
use crate::core::model::Verdict;
use crate::ui::element::{El, el};

/// Silences that are drawn; more would run into the text's own signs.
const SILENCES: u8 = 4;

/// Returns the minimap of a text that is silent on so many questions.
pub fn minimap(view: &SourceView, silences: usize) -> El {
    let paragraphs = &view.paragraphs;
    let silences = u8::try_from(silences).unwrap_or(SILENCES).min(SILENCES);
    // The signs of silence stand behind the end of the text.
    let room = if silences == 0 { 96.0 } else { 86.0 };
    let signs = paragraphs.iter().enumerate().filter_map(|(place, paragraph)| {
        let y = 2.0 + share(place, paragraphs.len()) * room;
        sign(paragraph).map(|(shape, class)| drawn(shape, class, y))
    });
    let axis = el("line")
        .class("axis")
        .attr("x1", "7")
        .attr("x2", "7")
        .attr("y1", "4")
        .attr("y2", "100%");
    let window = el("rect")
        .class("view-win")
        .attr("x", "0")
        .attr("width", "14")
        .attr("rx", "7")
        .attr("y", "0%")
        .attr("height", "100%");
    let silent = |n: u8| drawn("#m-silent", "m m--silent", 90.0 + f64::from(n) * 2.5);
    el("svg")
        .class("minimap")
        .attr("aria-hidden", "true")
        .child(axis)
        .child(window)
        .children(signs)
        .children((0..silences).map(silent))
}

/// Returns how far down the middle of a paragraph is, from 0 to 1.
fn share(place: usize, count: usize) -> f64 {
    let number = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    (number(place) + 0.5) / number(count.max(1))
}

/// Returns shape and class of the weightiest sign of a paragraph.
fn sign(paragraph: &ParagraphView) -> Option<(&'static str, &'static str)> {
    let has = |wanted: Verdict| paragraph.calls().any(|c| c.verdict == Some(wanted));
    if has(Verdict::Contradiction) {
        Some(("#m-contra", "m m--contra"))
    } else if has(Verdict::Tension) {
        Some(("#m-tension", "m m--tension"))
    } else if paragraph.marks.is_empty() {
        None
    } else {
        Some(("#m-silent", "m m--claim"))
    }
}

fn drawn(shape: &'static str, class: &'static str, y: f64) -> El {
    el("use")
        .attr("href", shape)
        .class(class)
        .attr("x", "7")
        .attr("y", length(y, "%"))
}
