//! The encoding of a source, with words of it to look at. It can be changed only while the file is at hand and no claim stands on
//! the text, for another encoding makes another text.

use yew::prelude::*;

use crate::app::Action;
use crate::app::view::{SourceView, shorten};
use crate::core::text::ENCODINGS;
use crate::t;
use crate::ui::element::{El, el, row};
use crate::ui::parts::*;

/// Characters shown before and behind the one to look at.
const AROUND: (usize, usize) = (14, 40);

/// Returns the encoding of a source; it can be changed where its file was opened in this sitting.
pub fn encoding_field(dispatch: &Callback<Action>, view: &SourceView, has_file: bool) -> El {
    let has_claims = !view.claims.is_empty() || !view.lost.is_empty();
    let can_change = has_file && !view.card.file.is_empty() && !has_claims;
    let note = if can_change {
        look(view)
    } else if has_claims {
        row().child(t!("sources-encoding-claims"))
    } else {
        row().child(t!("sources-encoding-no-file"))
    };
    el("div").class("field f-wide").child(
        el("div")
            .class("encrow")
            .child(if can_change {
                choice(dispatch, view)
            } else {
                fixed(&view.card.encoding).html()
            })
            .child(el("div").class("meta").attr("id", "card-encoding-note").child(note)),
    )
}

fn choice(dispatch: &Callback<Action>, view: &SourceView) -> Html {
    let (id, current) = (view.id, view.card.encoding.clone());
    let options = options(&current);
    let chosen = current.clone();
    let dispatch = dispatch.clone();
    let choose = Callback::from(move |label: AttrValue| {
        if *label != *current {
            dispatch.emit(Action::Reencode(id, label.to_string()));
        }
    });
    html! {
        <Select id="card-encoding" label={t!("sources-field-encoding")} {options} {chosen} onchoose={choose} />
    }
}

fn fixed(current: &str) -> El {
    el("label")
        .class("field")
        .child(el("span").child(t!("sources-field-encoding")))
        .child(
            el("input")
                .class("input")
                .attr("id", "card-encoding")
                .flag("readonly", true)
                .attr("aria-describedby", "card-encoding-note")
                .value(current.to_owned()),
        )
}

fn options(current: &str) -> Vec<(AttrValue, AttrValue)> {
    let is_known = ENCODINGS.contains(&current);
    let mut options: Vec<(AttrValue, AttrValue)> = ENCODINGS
        .iter()
        .map(|name| (AttrValue::from(*name), AttrValue::from(*name)))
        .collect();
    if !is_known {
        options.insert(
            0,
            (AttrValue::from(current.to_owned()), AttrValue::from(current.to_owned())),
        );
    }
    options
}

/// Returns words of the text that show whether the encoding is right.
fn look(view: &SourceView) -> El {
    let language = (!view.card.language.is_empty()).then(|| view.card.language.clone());
    match sample(view.text.as_str()) {
        Some(sample) => row().child(t!("sources-encoding-look")).child(" ").child(
            el("span")
                .class("said sample")
                .attr("dir", "auto")
                .attr("lang", language)
                .child(sample),
        ),
        None => row().child(t!("sources-encoding-plain")),
    }
}

/// Returns words around the first character that a wrong encoding would spoil: a sign such as a quotation mark, else a letter.
/// `None` where every character is ASCII.
fn sample(text: &str) -> Option<String> {
    let is_sign = |c: char| !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace();
    let at = text.find(is_sign).or_else(|| text.find(|c: char| !c.is_ascii()))?;
    let (before, behind) = text.split_at(at);
    let start = before.char_indices().rev().take(AROUND.0).last().map_or(at, |(n, _)| n);
    let mut words: String = before.get(start..).unwrap_or_default().to_owned();
    words.extend(behind.chars().take(AROUND.1));
    Some(shorten(&words, AROUND.0 + AROUND.1))
}
