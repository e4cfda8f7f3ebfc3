//! The encoding of a source, with words of it to look at. It can be changed only while the file is at hand and no claim stands on
//! the text, for another encoding makes another text.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Action;
use crate::app::view::{SourceView, shorten};
use crate::core::text::ENCODINGS;
use crate::t;
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// Characters shown before and behind the one to look at.
const AROUND: (usize, usize) = (14, 40);

/// What the field shows.
#[derive(Properties)]
pub struct EncodingFieldProps {
    /// The source.
    pub view: Rc<SourceView>,
    /// Whether its file was opened in this sitting.
    pub has_file: bool,
}

impl PartialEq for EncodingFieldProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && self.has_file == other.has_file
    }
}

/// The encoding of a source.
#[component]
pub fn EncodingField(props: &EncodingFieldProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let current = view.card.encoding.clone();
    let has_claims = !view.claims.is_empty() || !view.lost.is_empty();
    let can_change = props.has_file && !view.card.file.is_empty() && !has_claims;
    let choose = {
        let (id, current) = (view.id, current.clone());
        Callback::from(move |label: AttrValue| {
            if *label != *current {
                dispatch.emit(Action::Reencode(id, label.to_string()));
            }
        })
    };
    let why_not = if has_claims {
        t!("sources-encoding-claims")
    } else {
        t!("sources-encoding-no-file")
    };
    html! {
        <div class="field f-wide">
            <div class="encrow">
                if can_change {
                    <Select id="card-encoding" label={t!("sources-field-encoding")} options={options(&current)}
                        chosen={current.clone()} onchoose={choose} />
                } else {
                    <label class="field">
                        <span>{ t!("sources-field-encoding") }</span>
                        <input class="input" id="card-encoding" readonly={true} value={current.clone()}
                            aria-describedby="card-encoding-note" />
                    </label>
                }
                <div class="meta" id="card-encoding-note">
                    if can_change {
                        { look(view) }
                    } else {
                        { why_not }
                    }
                </div>
            </div>
        </div>
    }
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
fn look(view: &SourceView) -> Html {
    let language = (!view.card.language.is_empty()).then(|| view.card.language.clone());
    match sample(view.text.as_str()) {
        Some(sample) => html! {
            <>
                { t!("sources-encoding-look") }{ " " }
                <span class="said sample" dir="auto" lang={language}>{ sample }</span>
            </>
        },
        None => html! { { t!("sources-encoding-plain") } },
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
