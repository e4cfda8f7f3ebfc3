//! A paragraph of a source on paper: numbered, with its claims marked by line and letter.

use crate::app::view::{ParagraphView, RunMark, RunView};
use crate::core::text::FrozenText;
use crate::ui::element::{El, el, row};
use crate::ui::parts::words;

/// Returns a paragraph with its marks.
pub fn paragraph(view: &ParagraphView, text: &FrozenText) -> El {
    let number = (view.number > 0).then(|| view.number.to_string());
    let inside = if view.headline { el("b") } else { row() };
    el("p")
        .class("p-line said text")
        .class_if(view.struck, "is-struck")
        .attr("data-n", number)
        .attr("dir", "auto")
        .child(inside.children(view.runs().iter().map(|shown| run(shown, text))))
}

fn run(shown: &RunView, text: &FrozenText) -> El {
    let words = text.slice(shown.span).unwrap_or_default().to_owned();
    let plain = if shown.struck { el("s") } else { row() };
    // The outermost mark comes first, so the innermost is put on first.
    let marks = shown.marks.iter().rev();
    marks.fold(plain.child(words), |inner, over| marked(over, inner))
}

fn marked(over: &RunMark, inner: El) -> El {
    let mark = &over.mark;
    let lane = match mark.lane {
        0 => "l0",
        1 => "l1",
        2 => "l2",
        _ => "l3",
    };
    el("mark")
        .class("mk")
        .class(lane)
        .class_if(!over.last, "nol")
        .class_if(!over.first, "cont")
        .attr("data-t", words::tag_attr(&mark.tag))
        .attr("data-line", words::line_word(mark.line))
        .attr("data-l", mark.letter.to_string())
        .child(inner)
}
