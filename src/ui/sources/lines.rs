//! The text of a source line by line, each line to be struck out as furniture or kept, with the reasons for what the program struck.
//! The text itself never changes.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::view::{ParagraphView, SourceView, furniture_span};
use crate::core::model::Furniture;
use crate::core::text::Span;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::{words, yes_no};

/// Returns the text of a source line by line.
pub fn strike_lines(dispatch: &Callback<Action>, view: &SourceView) -> El {
    let lines = view.paragraphs.iter().enumerate();
    el("section")
        .class("strike")
        .attr("aria-labelledby", "h-strike")
        .child(head(dispatch, view))
        .child(el("p").class("meta").child(t!("sources-lines-help")))
        .child(
            el("ol")
                .class("lines")
                .children(lines.map(|(place, line)| strike_line(dispatch, view, place, line))),
        )
}

fn head(dispatch: &Callback<Action>, view: &SourceView) -> El {
    let struck = view.paragraphs.iter().filter(|p| p.struck).count();
    let restore = act(dispatch, Action::Keep(view.id, view.text.span()));
    let is_whole = view.card.furniture.iter().all(|entry| entry.kept).then_some("true");
    let count = t!("sources-lines-struck", count = struck, of = view.paragraphs.len());
    el("div")
        .class("strike__head")
        .child(el("h2").attr("id", "h-strike").child(t!("sources-lines")))
        .child(el("span").class("meta").child(count))
        .child(
            button("link meta push", restore)
                .attr("aria-disabled", is_whole)
                .child(t!("sources-lines-restore")),
        )
}

/// Returns one line with the button that strikes it out. Its place is among the lines that are not blank, from 0.
fn strike_line(dispatch: &Callback<Action>, view: &SourceView, place: usize, line: &ParagraphView) -> El {
    let strike = Action::StrikeParagraph(view.id, place);
    let onkeydown = {
        let (dispatch, strike) = (dispatch.clone(), strike.clone());
        Callback::from(move |event: KeyboardEvent| {
            let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
            if is_plain && event.key().eq_ignore_ascii_case("x") {
                event.prevent_default();
                dispatch.emit(strike.clone());
            }
        })
    };
    let language = (!view.card.language.is_empty()).then(|| view.card.language.clone());
    let inside = if line.headline { el("b") } else { row() };
    let stretches = stretches(view, line.span);
    let whole = stretches
        .iter()
        .find(|(span, _)| span.contains(view.text.trimmed(line.span)));
    // A line that is struck as a whole says why at its end; stretches inside of a line say it where they are.
    let words = match whole {
        Some(_) => row().child(view.text.slice(line.span).unwrap_or_default().trim().to_owned()),
        None => pieces(dispatch, view, line.span, &stretches),
    };
    let reason = whole.filter(|(_, entry)| !entry.reason.is_empty());
    el("li")
        .key(place)
        .class_if(line.struck, "is-struck")
        .class_if(whole.is_some_and(|(_, entry)| entry.kept), "is-sugg")
        .child(
            button("sx", act(dispatch, strike))
                .attr("aria-pressed", yes_no(line.struck))
                .attr("aria-label", t!("sources-strike", line = place + 1))
                .on(ListenerKind::onkeydown, onkeydown),
        )
        .child(
            el("span")
                .class("said")
                .attr("dir", "auto")
                .attr("lang", language)
                .child(inside.child(words)),
        )
        .child(reason.map(|(_, entry)| {
            let word = words::furniture_reason(&entry.reason);
            el("em").child(if entry.kept {
                t!("sources-kept", reason = word)
            } else {
                word
            })
        }))
}

/// Returns what the card says of stretches that touch a line, in the order of the text.
fn stretches(view: &SourceView, line: Span) -> Vec<(Span, &Furniture)> {
    let all = view.card.furniture.iter();
    all.filter_map(|entry| Some((furniture_span(&view.text, entry)?, entry)))
        .filter(|(span, _)| span.overlaps(line))
        .collect()
}

/// Returns a line with what is struck inside of it, each stretch with its reason and what takes it back.
fn pieces(dispatch: &Callback<Action>, view: &SourceView, line: Span, stretches: &[(Span, &Furniture)]) -> El {
    let mut shown = row();
    let mut at = line.start.get();
    let text = |from: usize, to: usize| view.text.slice(Span::new(from, to)).unwrap_or_default().to_owned();
    for (span, entry) in stretches
        .iter()
        .filter_map(|(span, entry)| Some((span.intersect(line)?, entry)))
    {
        let (start, end) = (span.start.get().max(at), span.end.get());
        if start >= end {
            continue;
        }
        let (action, label) = if entry.kept {
            (Action::Strike(view.id, span), t!("sources-strike-again"))
        } else {
            (Action::Keep(view.id, span), t!("sources-keep"))
        };
        let reason = words::furniture_reason(&entry.reason);
        let undo = button("link meta", act(dispatch, action))
            .attr("title", reason.clone())
            .child(label);
        shown = shown
            .child(text(at, start))
            .child(
                el(if entry.kept { "span" } else { "del" })
                    .class("cut")
                    .child(text(start, end)),
            )
            .child(
                el("small")
                    .class("cut__why")
                    .child(" ")
                    .child(reason)
                    .child(" · ")
                    .child(undo)
                    .child(" "),
            );
        at = end;
    }
    shown.child(text(at, line.end.get().max(at)))
}
