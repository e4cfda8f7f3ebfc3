//! The swatch of a tag: its letter, in its colours, over its line.

use yew::prelude::*;

use super::words;
use crate::core::model::{RecordId, TagLine};

/// What [`TagKey`] shows.
#[derive(Properties, PartialEq)]
pub struct TagKeyProps {
    /// The tag's record.
    pub id: RecordId,
    /// Its letter.
    pub letter: AttrValue,
    /// Its line.
    pub line: TagLine,
    /// Its name, as a tip; empty where the name stands beside it.
    #[prop_or_default]
    pub name: AttrValue,
}

/// Shows the swatch of a tag.
#[component]
pub fn TagKey(props: &TagKeyProps) -> Html {
    let tip = (!props.name.is_empty()).then(|| props.name.clone());
    html! {
        <span class="key" data-t={words::tag_attr(&props.id)} data-line={words::line_word(props.line)} title={tip}>
            <i>{ &props.letter }</i>
        </span>
    }
}
