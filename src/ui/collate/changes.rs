//! What a file would bring, record by record; at most fifty of a sort are listed, the rest is counted.

use std::rc::Rc;

use yew::prelude::*;

use super::record::{Line, kind_word, line};
use crate::app::view::Derived;
use crate::core::model::{Casebook, Content, Difference, RecordId};
use crate::core::text::CodePointOffset;
use crate::t;
use crate::ui::parts::*;

/// How many records of a sort are listed.
const LISTED: usize = 50;

/// What the lists show.
#[derive(Properties)]
pub struct ChangesProps {
    /// The open casebook.
    pub ours: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// What could be read of the file.
    pub theirs: Rc<Casebook>,
    /// What it would bring.
    pub difference: Rc<Difference>,
    /// Whether it is merged already.
    pub is_merged: bool,
}

impl PartialEq for ChangesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.ours, &other.ours)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && Rc::ptr_eq(&self.theirs, &other.theirs)
            && Rc::ptr_eq(&self.difference, &other.difference)
            && self.is_merged == other.is_merged
    }
}

/// What a file would bring, record by record.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let found = &props.difference;
    let lists = [
        (&found.conflicts, "state state--bad", "collate-conflicts"),
        (&found.changed, "state", "collate-changed"),
        (&found.deleted, "state", "collate-deleted"),
        (&found.new, "state", "collate-new"),
    ];
    let heading = if props.is_merged {
        t!("collate-brought")
    } else {
        t!("collate-brings")
    };
    html! {
        <section class="changes" aria-labelledby="h-changes">
            <header class="sechead">
                <h2 id="h-changes">{ heading }</h2>
                if found.texts > 0 {
                    <span class="meta">{ t!("collate-texts", count = found.texts) }</span>
                }
            </header>
            if found.is_nothing() {
                <p class="meta">{ t!("collate-nothing") }</p>
            } else {
                <ul class="changelist">
                    { for lists.into_iter().map(|(ids, class, word)| list(props, ids, class, word)) }
                </ul>
            }
        </section>
    }
}

fn list(props: &ChangesProps, ids: &[RecordId], class: &'static str, word: &'static str) -> Html {
    let mut ids: Vec<&RecordId> = ids.iter().collect();
    crate::core::order::sort_by_key(&mut ids, |id| order(props, id));
    let more = ids.len().saturating_sub(LISTED);
    // What is merged, or deleted by the file, is still known here; what is new is known there.
    let lines = ids
        .into_iter()
        .take(LISTED)
        .filter_map(|id| Some((id, line(id, &props.theirs, &props.ours)?)));
    html! {
        <>
            { for lines.map(|(id, line)| row(id, &line, class, word)) }
            if more > 0 {
                <li key={format!("{word}-more")}><span class="meta">{ t!("collate-more", count = more) }</span></li>
            }
        </>
    }
}

/// Returns what puts sources first, then claims in the order of the texts, then the rest.
fn order(props: &ChangesProps, id: &RecordId) -> (u8, usize, CodePointOffset, RecordId) {
    let content = props.theirs.content(id).or_else(|| props.ours.content(id));
    let (rank, place, start) = match content {
        Some(Content::Source(source)) => (
            0,
            usize::try_from(source.order).unwrap_or(usize::MAX),
            CodePointOffset::default(),
        ),
        Some(Content::Claim(claim)) => {
            let place = props
                .derived
                .order
                .iter()
                .position(|s| *s == claim.source)
                .unwrap_or(usize::MAX);
            (1, place, claim.pieces.first().map(|p| p.start).unwrap_or_default())
        }
        Some(Content::Comparison(_)) => (2, 0, CodePointOffset::default()),
        Some(Content::Comment(_)) => (3, 0, CodePointOffset::default()),
        Some(_) | None => (4, 0, CodePointOffset::default()),
    };
    (rank, place, start, id.clone())
}

fn row(id: &RecordId, line: &Line, class: &'static str, word: &'static str) -> Html {
    let sort = if line.source.is_empty() {
        kind_word(line.kind)
    } else {
        line.source.clone()
    };
    let tag = match &line.tag {
        Some((tag, letter, drawn, name)) => html! {
            <TagKey id={tag.clone()} letter={letter.clone()} line={*drawn} name={name.clone()} />
        },
        None => html! { <span></span> },
    };
    html! {
        <li key={id.to_string()}>
            <span class={class}>{ t!(word) }</span>
            { tag }
            <span class="said" dir="auto">{ line.words.clone() }</span>
            <span class="meta" dir="auto">{ sort }</span>
        </li>
    }
}
