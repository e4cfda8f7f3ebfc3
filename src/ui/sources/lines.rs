//! The text of a source line by line, each line to be struck out as furniture or kept. The text itself never changes.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::view::{ParagraphView, SourceView};
use crate::core::model::Source;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::yes_no;

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
    let card = Source {
        furniture: Vec::new(),
        ..view.card.clone()
    };
    let restore = act(dispatch, Action::EditSource(view.id, Box::new(card)));
    let is_whole = view.card.furniture.is_empty().then_some("true");
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
    let words = view.text.slice(line.span).unwrap_or_default().trim().to_owned();
    let inside = if line.headline { el("b") } else { row() };
    el("li")
        .key(place)
        .attr("class", line.struck.then_some("is-struck"))
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
}
