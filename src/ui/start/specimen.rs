//! One marked sentence and one apparatus line, to show at a glance what marks, letters and numbers are. It comes after the first
//! painting of the page, which it would hold up by the many sizes and faces of letters in it.

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

use crate::browser::page::colour_tags;
use crate::core::model::{Content, RecordId, RecordState, Tag, TagLine, Verdict, default_codebook};
use crate::t;
use crate::ui::element::{El, el};
use crate::ui::parts::{comparison_number, words};

/// Shows the specimen.
#[component]
pub fn Specimen() -> Html {
    let is_due = use_state_eq(|| false);
    {
        let is_due = is_due.setter();
        use_effect_with((), move |()| {
            let after: Rc<RefCell<Option<Timeout>>> = Rc::default();
            let paints = {
                let after = Rc::clone(&after);
                request_animation_frame(move |_| *after.borrow_mut() = Some(Timeout::new(0, move || is_due.set(true))))
            };
            move || drop((paints, after))
        });
    }
    let tags = use_memo((), |()| tags());
    {
        let tags = tags.clone();
        // No casebook is open: the colours are those of the tags that a new one has.
        use_effect_with(*is_due, move |is_due| {
            if *is_due {
                colour_tags(&tags);
            }
        });
    }
    let of_letter = |letter: &str| {
        let found = tags.iter().find(|(_, tag)| tag.letter == letter);
        found.map_or_else(|| RecordId::new(letter), |(id, _)| id.clone())
    };
    let (fact, number) = (of_letter("F"), of_letter("N"));
    if !*is_due {
        return Html::default();
    }
    el("figure")
        .class("specimen")
        .attr("aria-label", t!("start-specimen"))
        .child(
            el("p")
                .class("specimen__text said")
                .child(t!("start-specimen-open"))
                .child(marks(&fact, &number))
                .child(
                    el("span")
                        .class("cref cref--contra")
                        .attr("data-n", "1")
                        .attr("aria-hidden", "true"),
                )
                .child(t!("start-specimen-rest")),
        )
        .child(
            el("p")
                .class("entry")
                .child(comparison_number(1, Some(Verdict::Contradiction)))
                .child(apparatus()),
        )
        .child(el("figcaption").class("meta").child(t!("start-specimen-caption")))
        .html()
}

/// Shows the words of a fact, marked, with those of a number in them.
fn marks(fact: &RecordId, number: &RecordId) -> El {
    let mark = |class: &'static str, tag: &RecordId, letter: &'static str, line: TagLine| {
        el("mark")
            .class(class)
            .attr("data-t", words::tag_attr(tag))
            .attr("data-l", letter)
            .attr("data-line", words::line_word(line))
    };
    mark("mk l1", fact, "F", TagLine::Solid)
        .child(mark("mk l0", number, "N", TagLine::Dotted).child(t!("start-specimen-number")))
        .child(" ")
        .child(t!("start-specimen-fact"))
}

fn apparatus() -> El {
    let part = |class: &'static str, words: &'static str| el("span").class(class).child(words);
    el("span")
        .child(el("span").class("lem").child(t!("start-specimen-number")))
        .child(" ")
        .child(part("w", "TC NW"))
        .child(part("br", " ] "))
        .child(t!("start-specimen-five"))
        .child(" ")
        .child(part("w", "EL"))
        .child(part("sc", "; "))
        .child(t!("start-specimen-several"))
        .child(" ")
        .child(part("w", "VF"))
        .child(part("sc", "; "))
        .child(el("em").child(t!("start-specimen-silent")))
        .child(" ")
        .child(part("w", "TB"))
}

/// Returns the tags of the default codebook.
fn tags() -> Vec<(RecordId, Tag)> {
    let tags = default_codebook()
        .into_iter()
        .filter_map(|revision| match revision.state {
            RecordState::Live(Content::Tag(tag)) => Some((revision.record, tag)),
            _ => None,
        });
    tags.collect()
}
