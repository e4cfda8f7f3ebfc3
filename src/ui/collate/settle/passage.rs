//! The passage that a matter is about, with what each reading marks in it: underlined, and numbered where it begins.

use crate::app::settle::Matter;
use crate::app::state::Open;
use crate::core::segment::runs;
use crate::core::text::{ByteOffset, FrozenText, Span};
use crate::t;
use crate::ui::element::{El, el};

/// Bytes that are shown before and after what is marked.
const AROUND: usize = 90;
/// A passage longer than this shows nothing that the versions do not.
const MOST: usize = 1500;

/// Returns the passage; nothing where there is none.
pub fn passage(open: &Open, matter: &Matter) -> Option<El> {
    let (source, place) = matter.place?;
    let text = open.derived.sources.get(&source).map(|view| &view.text)?;
    if place.is_empty() || place.len() > MOST {
        return None;
    }
    let within = around(text, place);
    let mut marks: Vec<(Span, usize)> = Vec::new();
    for (number, reading) in matter.readings.iter().enumerate() {
        let spans = reading.variants.iter().filter_map(|variant| matter.spans.get(*variant));
        marks.extend(spans.flatten().map(|span| (*span, number)));
    }
    let mut parts: Vec<El> = Vec::new();
    for run in runs(within, &marks) {
        let words = text.slice(run.span).unwrap_or_default().to_owned();
        let begins = marks.iter().filter(|(span, _)| span.start == run.span.start);
        let numbers: Vec<String> = begins.map(|(_, number)| (number + 1).to_string()).collect();
        let label = || el("sup").attr("aria-hidden", "true").child(numbers.join(" "));
        parts.push(
            el("span")
                .class(match run.covering.len() {
                    0 => "",
                    1 => "adj__in",
                    _ => "adj__in adj__in--more",
                })
                .child_if(!numbers.is_empty(), label)
                .child(words),
        );
    }
    Some(
        el("blockquote")
            .class("adj__text said")
            .attr("dir", "auto")
            .attr("aria-label", t!("settle-passage"))
            .children(parts),
    )
}

/// Returns what stands around a place, within its paragraphs and at whole words.
fn around(text: &FrozenText, place: Span) -> Span {
    let paragraph = |at: ByteOffset| text.paragraph_of(at).and_then(|n| text.paragraphs().get(n)).copied();
    let first = paragraph(place.start).unwrap_or(place);
    let last = paragraph(ByteOffset::of(place.end.get().saturating_sub(1))).unwrap_or(place);
    let from = place.start.get().saturating_sub(AROUND).max(first.start.get());
    let to = (place.end.get() + AROUND).min(last.end.get()).max(place.end.get());
    let near = text.whole_graphemes(Span::new(from.min(place.start.get()), to));
    let mut start = near.start;
    if start > first.start && start < place.start {
        start = text.next_word(start).min(place.start);
    }
    let mut end = near.end;
    if end < last.end && end > place.end {
        end = text.prev_word(end).max(place.end);
    }
    Span { start, end }
}
