//! A paragraph of a source on paper: numbered, with its claims marked by line and letter.

use yew::prelude::*;

use crate::app::view::{MarkView, ParagraphView, RunView};
use crate::core::text::FrozenText;
use crate::ui::parts::words;

/// Shows a paragraph with its marks.
pub fn paragraph(view: &ParagraphView, text: &FrozenText) -> Html {
    let class = classes!("p-line", "said", "text", view.struck.then_some("is-struck"));
    let number = (view.number > 0).then(|| view.number.to_string());
    let runs: Html = view.runs.iter().map(|shown| run(shown, text)).collect();
    html! {
        <p {class} data-n={number} dir="auto">
            if view.headline {
                <b>{ runs }</b>
            } else {
                { runs }
            }
        </p>
    }
}

fn run(shown: &RunView, text: &FrozenText) -> Html {
    let words = text.slice(shown.span).unwrap_or_default().to_owned();
    let plain = if shown.struck {
        html! { <s>{ words }</s> }
    } else {
        html! { { words } }
    };
    // The outermost mark comes first, so the innermost is put on first.
    shown.marks.iter().rev().fold(plain, |inner, mark| marked(mark, inner))
}

fn marked(mark: &MarkView, inner: Html) -> Html {
    let lane = match mark.lane {
        0 => "l0",
        1 => "l1",
        2 => "l2",
        _ => "l3",
    };
    let class = classes!(
        "mk",
        lane,
        (!mark.last).then_some("nol"),
        (!mark.first).then_some("cont")
    );
    html! {
        <mark {class} data-t={words::tag_attr(&mark.tag)} data-line={words::line_word(mark.line)} data-l={mark.letter.clone()}>{ inner }</mark>
    }
}
