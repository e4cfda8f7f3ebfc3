//! How a source was read: its encoding, with words of it to look at, how much of a page was taken, and what its card was filled in
//! from. Encoding and extent can be changed only while the file is at hand and no claim stands on the text, for both make another
//! text.

use yew::prelude::*;
use yew::props;

use crate::app::Action;
use crate::app::action::Again;
use crate::app::view::{SourceView, shorten};
use crate::app::words::sentence;
use crate::core::format::article::Extent;
use crate::core::text::ENCODINGS;
use crate::t;
use crate::ui::element::{El, el, row};
use crate::ui::part::part;
use crate::ui::parts::*;

/// Characters shown before and behind the one to look at.
const AROUND: (usize, usize) = (14, 40);

/// Returns the encoding of a source; it can be changed where its file was opened in this sitting.
pub fn encoding_field(dispatch: &Callback<Action>, view: &SourceView, has_file: bool) -> El {
    let (has_claims, can_read) = can_read_again(view, has_file);
    if view.card.encoding.is_empty() {
        // What a word processor wrote says itself how it is to be read.
        return row();
    }
    let can_change = can_read && !view.card.file.is_empty();
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

/// Says whether claims stand on a source, and whether its file can be read again.
fn can_read_again(view: &SourceView, has_file: bool) -> (bool, bool) {
    let has_claims = !view.claims.is_empty() || !view.lost.is_empty();
    (has_claims, has_file && !has_claims)
}

/// Returns how much of its page a source is; nothing where it did not come from one.
pub fn extent_field(dispatch: &Callback<Action>, view: &SourceView, has_file: bool) -> Option<El> {
    let from = view.card.origins.iter().find(|origin| origin.field == "text")?;
    let is_whole = match from.from.as_str() {
        "article" => false,
        "page" => true,
        _ => return None,
    };
    let (_, can_change) = can_read_again(view, has_file);
    let options = [
        ("article", t!("sources-extent-article")),
        ("page", t!("sources-extent-page")),
    ];
    let field = el("div").class("field f-wide");
    let label = el("span").child(t!("sources-extent"));
    if !can_change {
        let [(_, article), (_, page)] = options;
        let shown = el("span").class("meta").child(if is_whole { page } else { article });
        return Some(field.child(label).child(shown));
    }
    let (id, dispatch) = (view.id, dispatch.clone());
    let choose = Callback::from(move |key: AttrValue| {
        let extent = if *key == *"page" {
            Extent::Whole
        } else {
            Extent::Article
        };
        dispatch.emit(Action::ReadAgain(id, Again::Extent(extent)));
    });
    let choices = segments(Segments {
        label: t!("sources-extent").into(),
        options: options
            .into_iter()
            .map(|(key, label)| (key.into(), label.into()))
            .collect(),
        chosen: from.from.clone().into(),
        onchoose: choose,
        soft: false,
        optional: false,
    });
    let help = el("div").class("meta").child(t!("sources-extent-help"));
    Some(field.child(label).child(choices).child(help))
}

/// Returns what the fields of the card were filled in from; nothing where a person wrote them all.
pub fn origins(view: &SourceView) -> Option<El> {
    let names = [
        ("title", "sources-field-title"),
        ("outlet", "sources-field-outlet"),
        ("date", "sources-field-date"),
        ("author", "sources-field-author"),
        ("address", "sources-field-address"),
        ("language", "sources-field-language"),
        ("kind", "sources-field-kind"),
        ("encoding", "sources-field-encoding"),
    ];
    let said = |(field, name): &(&str, &str)| {
        let origin = view.card.origins.iter().find(|origin| origin.field == *field)?;
        let from = words::origin(&origin.from);
        Some(t!("sources-origin", field = sentence(name), from = from))
    };
    let all: Vec<String> = names.iter().filter_map(said).collect();
    let list = || all.join(" · ");
    (!all.is_empty()).then(|| {
        el("p")
            .class("meta f-wide origins")
            .child(t!("sources-origins"))
            .child(" ")
            .child(list())
    })
}

fn choice(dispatch: &Callback<Action>, view: &SourceView) -> Html {
    let (id, current) = (view.id, view.card.encoding.clone());
    let options = options(&current);
    let chosen = current.clone();
    let dispatch = dispatch.clone();
    let choose = Callback::from(move |label: AttrValue| {
        if *label != *current {
            dispatch.emit(Action::ReadAgain(id, Again::Encoding(label.to_string())));
        }
    });
    part::<Select>(props!(SelectProps {
        id: "card-encoding",
        label: t!("sources-field-encoding"),
        options,
        chosen,
        onchoose: choose
    }))
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
