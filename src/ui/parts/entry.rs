//! The apparatus line of a comparison: one reading, a bracket, the other readings, and who is silent. It shows what is recorded
//! and judges nothing.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::view::{Derived, claim_words, shorten};
use crate::core::model::{Casebook, Comparison, Position, RecordId};
use crate::t;

/// What an apparatus line is made from.
#[derive(Properties)]
pub struct EntryProps {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// The comparison.
    pub comparison: RecordId,
    /// Whether it is a paragraph of its own; else it runs with the text around it.
    #[prop_or_default]
    pub block: bool,
}

impl PartialEq for EntryProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && self.comparison == other.comparison
            && self.block == other.block
    }
}

/// Shows the apparatus line of a comparison.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let Some(comparison) = props.casebook.comparison(&props.comparison) else {
        return Html::default();
    };
    let line = line(&props.casebook, &props.derived, comparison);
    if props.block {
        html! { <p class="entry">{ line }</p> }
    } else {
        html! { <span class="entry">{ line }</span> }
    }
}

/// Returns the answer of a position in a few words: its label, else the words of its first evidence.
#[must_use]
pub fn position_words(casebook: &Casebook, position: &Position) -> String {
    let label = position.label.trim();
    if !label.is_empty() {
        return label.to_owned();
    }
    let first = position.evidence.iter().find_map(|id| casebook.claim(id));
    first.map(|claim| shorten(&claim_words(claim), 60)).unwrap_or_default()
}

fn line(casebook: &Casebook, derived: &Derived, comparison: &Comparison) -> Html {
    let mut items: Vec<Html> = Vec::new();
    for position in &comparison.positions {
        let claims: Vec<_> = position.evidence.iter().filter_map(|id| casebook.claim(id)).collect();
        let witnesses: Vec<&str> = derived
            .order
            .iter()
            .filter(|source| claims.iter().any(|claim| claim.source == **source))
            .map(|source| derived.siglum(*source))
            .collect();
        if !witnesses.is_empty() {
            let class = if items.is_empty() { "lem" } else { "rdg" };
            let words = position_words(casebook, position);
            items.push(html! { <><span {class} dir="auto">{ words }</span>{ " " }<span class="w">{ witnesses.join(" ") }</span></> });
        }
    }
    let silent: Vec<&str> = derived
        .order
        .iter()
        .filter(|source| comparison.silent.iter().any(|s| s.source == **source))
        .map(|source| derived.siglum(*source))
        .collect();
    if !silent.is_empty() {
        let has_reading = !items.is_empty();
        items.push(
            html! { <><em>{ t!("compare-entry-silent") }</em>{ " " }<span class="w">{ silent.join(" ") }</span></> },
        );
        if !has_reading {
            return items.into_iter().collect();
        }
    }
    if items.is_empty() {
        return html! { <em>{ t!("compare-entry-empty") }</em> };
    }
    let mut whole: Vec<Html> = Vec::new();
    for (n, item) in items.into_iter().enumerate() {
        match n {
            0 => {}
            1 => whole.push(html! { <><span class="br">{ " ]" }</span>{ " " }</> }),
            _ => whole.push(html! { <><span class="sc">{ ";" }</span>{ " " }</> }),
        }
        whole.push(item);
    }
    whole.into_iter().collect()
}
