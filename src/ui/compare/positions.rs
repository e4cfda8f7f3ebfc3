//! The positions of a comparison with their evidence, then the sources that are silent and those that nobody checked.

use yew::prelude::*;
use yew::props;

use super::book::Book;
use super::card::CardProps;
use super::drag::{draggable, step_button};
use super::editor::Editor;
use super::evidence::evidence;
use super::finder::{Finder, FinderProps};
use super::focus::focus_soon;
use super::silence::{Unchecked, UncheckedProps, silent};
use crate::app::positions::{also, holds};
use crate::app::silence::checked;
use crate::app::view::{Cell, cell, position_letter, shorten};
use crate::core::model::{Comparison, Position, RecordId};
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::{keyed, part};
use crate::ui::parts::*;

/// Returns the id of the field with the label of a position.
#[must_use]
pub fn field_id(place: usize) -> String {
    format!("position-{place}")
}

/// Shows the positions, the silent sources and the sources not checked.
pub fn positions(book: &Book, editor: &Editor, comparison: &Comparison, card: &CardProps) -> El {
    let add = {
        let (editor, place) = (editor.clone(), comparison.positions.len());
        Callback::from(move |_: MouseEvent| {
            editor.change("step-add-position", |c| c.positions.push(Position::default()));
            focus_soon(field_id(place));
        })
    };
    let position = |(place, position): (usize, &Position)| one(book, editor, comparison, place, position);
    let source = |id: &TextId| match cell(&book.casebook, comparison, *id) {
        Cell::Says(_) => Html::default(),
        Cell::Silent => {
            let searched = comparison.checked(*id).map(|silence| silence.searched.clone());
            let searched = searched.unwrap_or_default();
            silent(editor, *id, book.derived.siglum(*id), searched, who(card, *id)).html()
        }
        Cell::NotChecked => keyed::<Unchecked>(
            format!("unchecked {id}"),
            props!(UncheckedProps {
                book: book.clone(),
                editor: editor.clone(),
                source: *id,
                positions: targets(book, comparison, None),
                evidence: finder(book, editor, comparison, Some(*id)),
                unheard: comparison.unheard(*id).map(|silence| silence.searched.clone()),
                sought: card.sought.clone().filter(|sought| sought.source == *id)
            }),
        ),
    };
    let section = el("section");
    draggable(section, editor)
        .class("positions")
        .attr("aria-labelledby", "h-positions")
        .child(
            el("h3")
                .class("vh")
                .attr("id", "h-positions")
                .child(t!("compare-positions")),
        )
        .children(comparison.positions.iter().enumerate().map(position))
        .child(finder(book, editor, comparison, None))
        .child(
            button("btn btn--quiet btn--small addpos", add)
                .attr("id", "add-position")
                .attr("data-place", comparison.positions.len().to_string())
                .child(small_icon("plus"))
                .child(t!("compare-add-position")),
        )
        .children(book.derived.order.iter().map(source))
}

/// Says who checked a silent source, and when.
fn who(card: &CardProps, source: TextId) -> String {
    let record = card.book.casebook.record(&card.id);
    let Some(revision) = record.and_then(|record| checked(record, source)) else {
        return String::new();
    };
    let when = crate::browser::clock::date_and_time(revision.clock.ms);
    t!(
        "compare-checked-by",
        who = card.book.who(&revision.author, &card.me),
        when = when
    )
}

fn finder(book: &Book, editor: &Editor, comparison: &Comparison, source: Option<TextId>) -> Html {
    part::<Finder>(props!(FinderProps {
        book: book.clone(),
        editor: editor.clone(),
        comparison: comparison.clone(),
        source,
        positions: targets(book, comparison, None)
    }))
}

fn one(book: &Book, editor: &Editor, comparison: &Comparison, place: usize, position: &Position) -> El {
    let letter = position_letter(place);
    let is_empty = position.evidence.is_empty();
    let targets = targets(book, comparison, Some(place));
    let piece = |claim: &RecordId| evidence(book, editor, claim, place, &targets);
    el("div")
        .class("position")
        .key(editor.hand.borrow().key(place))
        .attr("data-place", place.to_string())
        .child(
            el("i")
                .class("pos")
                .attr("aria-hidden", "true")
                .attr("draggable", "true")
                .child(letter.clone()),
        )
        .child(
            el("div")
                .child(
                    el("div")
                        .class("position__v")
                        .child(label_field(editor, place, &letter, position))
                        .children(witnesses(book, comparison, place))
                        .child_if(place > 0, || step_button(editor, place, &letter))
                        .child_if(is_empty, || remove_button(editor, place, letter)),
                )
                .child_if(is_empty, || el("p").class("meta").child(t!("compare-position-empty")))
                .children(position.evidence.iter().map(piece)),
        )
}

fn label_field(editor: &Editor, place: usize, letter: &str, position: &Position) -> Html {
    let oncommit = editor.field("step-edit-position", move |c, label: String| {
        if let Some(position) = c.positions.get_mut(place) {
            position.label = label;
        }
    });
    part::<TextField>(props!(TextFieldProps {
        id: field_id(place),
        label: t!("compare-position-label", letter = letter),
        placeholder: t!("compare-position-example"),
        value: position.label.clone(),
        said: true,
        hide_label: true,
        class: "grow",
        oncommit
    }))
}

fn remove_button(editor: &Editor, place: usize, letter: String) -> El {
    let editor = editor.clone();
    let remove = Callback::from(move |_: MouseEvent| {
        editor.change("step-remove-position", |c| {
            if c.positions
                .get(place)
                .is_some_and(|position| position.evidence.is_empty())
            {
                c.positions.remove(place);
            }
        });
        focus_soon("add-position".to_owned());
    });
    button("icon-btn icon-btn--s", remove)
        .attr("aria-label", t!("compare-remove-position", letter = letter))
        .child(small_icon("close"))
}

/// Returns the sigla of the sources that take a position, and says which of them take another one, too.
fn witnesses(book: &Book, comparison: &Comparison, place: usize) -> Vec<El> {
    let here = comparison.positions.get(place);
    let sources = book.derived.order.iter();
    sources
        .filter(|id| here.is_some_and(|position| holds(&book.casebook, position, **id)))
        .map(|id| {
            let also = also(&book.casebook, comparison, place, *id);
            row()
                .child(siglum(book.derived.siglum(*id)))
                .children(also.map(|words| el("span").class("pill").child(words)))
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
