//! The edge of a text: where its claims are, where something does not fit, and which part is in sight. It is drawn for the eye only;
//! everything on it is in the text too.

use yew::prelude::*;

use super::shared::Shared;
use crate::app::view::{ParagraphView, SourceView};
use crate::core::model::Verdict;

/// Silences that are drawn; more would run into the text's own signs.
const SILENCES: u8 = 4;

/// What a minimap shows.
#[derive(Properties, PartialEq)]
pub struct MinimapProps {
    /// The source.
    pub view: Shared<SourceView>,
    /// On how many questions it is silent.
    pub silences: usize,
}

/// The minimap of a text.
#[component]
pub fn Minimap(props: &MinimapProps) -> Html {
    let paragraphs = &props.view.paragraphs;
    let silences = u8::try_from(props.silences).unwrap_or(SILENCES).min(SILENCES);
    // The signs of silence stand behind the end of the text.
    let room = if silences == 0 { 96.0 } else { 86.0 };
    let signs = paragraphs.iter().enumerate().filter_map(|(place, paragraph)| {
        let y = 2.0 + share(place, paragraphs.len()) * room;
        sign(paragraph).map(|(shape, class)| drawn(shape, class, y))
    });
    html! {
        <svg class="minimap" aria-hidden="true">
            <line class="axis" x1="7" x2="7" y1="4" y2="100%" />
            <rect class="view-win" x="0" width="14" rx="7" y="0%" height="100%" />
            { for signs }
            { for (0..silences).map(|n| drawn("#m-silent", "m m--silent", 90.0 + f64::from(n) * 2.5)) }
        </svg>
    }
}

/// Returns how far down the middle of a paragraph is, from 0 to 1.
fn share(place: usize, count: usize) -> f64 {
    let number = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    (number(place) + 0.5) / number(count.max(1))
}

/// Returns shape and class of the weightiest sign of a paragraph.
fn sign(paragraph: &ParagraphView) -> Option<(&'static str, &'static str)> {
    let has = |wanted: Verdict| paragraph.calls.iter().any(|c| c.verdict == Some(wanted));
    if has(Verdict::Contradiction) {
        Some(("#m-contra", "m m--contra"))
    } else if has(Verdict::Tension) {
        Some(("#m-tension", "m m--tension"))
    } else if paragraph.claims.is_empty() {
        None
    } else {
        Some(("#m-silent", "m m--claim"))
    }
}

fn drawn(shape: &'static str, class: &'static str, y: f64) -> Html {
    html! { <use href={shape} class={class} x="7" y={format!("{y:.1}%")} /> }
}
