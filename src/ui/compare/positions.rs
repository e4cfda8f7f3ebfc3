//! The positions of a comparison with their evidence, then the sources that are silent and those that nobody checked.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::book::Book;
use super::editor::Editor;
use super::evidence::Evidence;
use super::focus::focus_soon;
use super::silence::{Silent, Unchecked};
use crate::app::view::{Cell, cell, position_letter, shorten};
use crate::core::model::{Comparison, Position};
use crate::core::text::TextId;
use crate::t;
use crate::ui::parts::*;

/// What the positions are shown from.
#[derive(Properties, PartialEq)]
pub struct PositionsProps {
    /// The casebook.
    pub book: Book,
    /// Changes the comparison.
    pub editor: Editor,
    /// The comparison.
    pub comparison: Rc<Comparison>,
}

/// Returns the id of the field with the label of a position.
#[must_use]
pub fn field_id(place: usize) -> String {
    format!("position-{place}")
}

/// Shows the positions, the silent sources and the sources not checked.
#[component]
pub fn Positions(props: &PositionsProps) -> Html {
    let comparison = &props.comparison;
    let add = {
        let (editor, place) = (props.editor.clone(), comparison.positions.len());
        Callback::from(move |_: MouseEvent| {
            editor.change("step-add-position", |c| c.positions.push(Position::default()));
            focus_soon(field_id(place));
        })
    };
    let source = |id: &TextId| match cell(&props.book.casebook, comparison, *id) {
        Cell::Says(_) => Html::default(),
        Cell::Silent => {
            let silence = comparison.silent.iter().find(|silence| silence.source == *id);
            let searched = silence.map(|silence| silence.searched.clone()).unwrap_or_default();
            let siglum = props.book.siglum(*id);
            html! { <Silent key={format!("silent {id}")} editor={props.editor.clone()} source={*id} {siglum} {searched} /> }
        }
        Cell::NotChecked => html! {
            <Unchecked
                key={format!("unchecked {id}")}
                book={props.book.clone()}
                editor={props.editor.clone()}
                source={*id}
                positions={targets(&props.book, comparison, None)}
            />
        },
    };
    html! {
        <section class="positions" aria-labelledby="h-positions">
            <h3 class="vh" id="h-positions">{ t!("compare-positions") }</h3>
            { for comparison.positions.iter().enumerate().map(|(place, position)| one(props, place, position)) }
            <button type="button" id="add-position" class="btn btn--quiet btn--small addpos" onclick={add}>
                { small_icon("plus") }{ t!("compare-add-position") }
            </button>
            { for props.book.derived.order.iter().map(source) }
        </section>
    }
}

fn one(props: &PositionsProps, place: usize, position: &Position) -> Html {
    let letter = position_letter(place);
    let label = t!("compare-position-label", letter = letter.as_str());
    let oncommit = props.editor.field("step-edit-position", move |c, label: String| {
        if let Some(position) = c.positions.get_mut(place) {
            position.label = label;
        }
    });
    let remove = {
        let editor = props.editor.clone();
        Callback::from(move |_: MouseEvent| {
            editor.change("step-remove-position", |c| {
                if c.positions
                    .get(place)
                    .is_some_and(|position| position.evidence.is_empty())
                {
                    c.positions.remove(place);
                }
            });
            focus_soon("add-position".to_owned());
        })
    };
    let targets = targets(&props.book, &props.comparison, Some(place));
    html! {
        <div key={place} class="position">
            <i class="pos" aria-hidden="true">{ letter.clone() }</i>
            <div>
                <div class="position__v">
                    <TextField
                        id={field_id(place)}
                        {label}
                        placeholder={t!("compare-position-example")}
                        value={position.label.clone()}
                        said={true}
                        hide_label={true}
                        class={classes!("grow")}
                        {oncommit}
                    />
                    { for witnesses(props, place) }
                    if position.evidence.is_empty() {
                        <button type="button" class="icon-btn icon-btn--s" aria-label={t!("compare-remove-position", letter = letter)} onclick={remove}>
                            { small_icon("close") }
                        </button>
                    }
                </div>
                if position.evidence.is_empty() {
                    <p class="meta">{ t!("compare-position-empty") }</p>
                }
                { for position.evidence.iter().map(|claim| html! {
                    <Evidence
                        key={claim.to_string()}
                        book={props.book.clone()}
                        editor={props.editor.clone()}
                        claim={claim.clone()}
                        {place}
                        targets={targets.clone()}
                    />
                }) }
            </div>
        </div>
    }
}

/// Returns the sigla of the sources that take a position, and says which of them take another one, too.
fn witnesses(props: &PositionsProps, place: usize) -> Vec<Html> {
    let mut places: BTreeMap<TextId, Vec<usize>> = BTreeMap::new();
    for (n, position) in props.comparison.positions.iter().enumerate() {
        for claim in position.evidence.iter().filter_map(|id| props.book.casebook.claim(id)) {
            places.entry(claim.source).or_default().push(n);
        }
    }
    let here = props
        .book
        .derived
        .order
        .iter()
        .filter_map(|id| Some((id, places.get(id)?)))
        .filter(|(_, all)| all.contains(&place));
    here.map(|(id, all)| {
        html! {
            <>
                <Siglum text={props.book.siglum(*id)} />
                if all.iter().any(|n| *n != place) {
                    <span class="pill">{ t!("compare-odds") }</span>
                }
            </>
        }
    })
    .collect()
}

/// Returns place and words of every position but one, and of a new one.
fn targets(book: &Book, comparison: &Comparison, but: Option<usize>) -> Vec<(AttrValue, AttrValue)> {
    let mut all: Vec<(AttrValue, AttrValue)> = Vec::new();
    for (place, position) in comparison
        .positions
        .iter()
        .enumerate()
        .filter(|(place, _)| Some(*place) != but)
    {
        let words = format!(
            "{} {}",
            position_letter(place),
            shorten(&position_words(&book.casebook, position), 40)
        );
        all.push((AttrValue::from(place.to_string()), AttrValue::from(words)));
    }
    let new = comparison.positions.len().to_string();
    all.push((AttrValue::from(new), AttrValue::from(t!("compare-new-position"))));
    all
}
