//! One piece of evidence of a position: the words, where they stand, and the ways to move it or take it out.

use yew::prelude::*;

use super::book::Book;
use super::choose::Choose;
use super::editor::Editor;
use super::focus::focus_soon;
use crate::app::Action;
use crate::core::model::{Comparison, Position, RecordId};
use crate::t;
use crate::ui::parts::*;

/// What a piece of evidence shows.
#[derive(Properties, PartialEq)]
pub struct EvidenceProps {
    /// The casebook.
    pub book: Book,
    /// Changes the comparison.
    pub editor: Editor,
    /// The claim.
    pub claim: RecordId,
    /// The place of its position.
    pub place: usize,
    /// Key and words of the positions that it can go to.
    pub targets: Vec<(AttrValue, AttrValue)>,
}

/// Shows one piece of evidence.
#[component]
pub fn Evidence(props: &EvidenceProps) -> Html {
    let place = props.place;
    let remove = {
        let (editor, claim) = (props.editor.clone(), props.claim.clone());
        Callback::from(move |_: MouseEvent| {
            editor.change("step-remove-evidence", |comparison| {
                if let Some(position) = comparison.positions.get_mut(place) {
                    position.evidence.retain(|evidence| *evidence != claim);
                }
            });
            focus_soon(super::positions::field_id(place));
        })
    };
    let onchoose = {
        let (editor, claim) = (props.editor.clone(), props.claim.clone());
        Callback::from(move |key: AttrValue| {
            let Ok(target) = key.parse::<usize>() else { return };
            editor.change("step-move-evidence", |comparison| go(comparison, &claim, target));
            focus_soon(super::positions::field_id(target));
        })
    };
    let follow = {
        let (dispatch, claim) = (props.editor.dispatch.clone(), props.claim.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            dispatch.emit(Action::GoToClaim(claim.clone()));
        })
    };
    let quote = props.book.quote(&props.claim);
    let about = quote.clone().unwrap_or_default();
    let remove_name = t!("compare-remove-evidence", words = about.as_str());
    let speaker = props
        .book
        .casebook
        .claim(&props.claim)
        .map(|claim| claim.speaker.clone())
        .unwrap_or_default();
    html! {
        <blockquote class="said">
            if let Some(quote) = quote {
                <span dir="auto">{ quote }</span>{ " " }
                <a class="ref" href="#read" onclick={follow}>{ props.book.place(&props.claim) }</a>
                if !speaker.trim().is_empty() {
                    { " " }<span class="meta">{ t!("compare-says", speaker = speaker) }</span>
                }
            } else {
                <span class="meta">{ t!("compare-evidence-gone") }</span>
            }
            { " " }
            <Choose prompt={t!("compare-move")} {about} options={props.targets.clone()} {onchoose} />
            <button type="button" class="icon-btn icon-btn--s" aria-label={remove_name} title={t!("compare-remove")} onclick={remove}>
                { small_icon("close") }
            </button>
        </blockquote>
    }
}

/// Puts the claim under another position; one past the last is a new one.
fn go(comparison: &mut Comparison, claim: &RecordId, target: usize) {
    for position in &mut comparison.positions {
        position.evidence.retain(|evidence| evidence != claim);
    }
    if target >= comparison.positions.len() {
        comparison.positions.push(Position::default());
    }
    if let Some(position) = comparison.positions.get_mut(target) {
        position.evidence.push(claim.clone());
    }
}
