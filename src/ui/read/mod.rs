//! Read: one to three sources side by side, tagged and compared where they stand. It shows and asks; what happens is decided in
//! `app::update`.

mod bar;
mod claim;
mod column;
mod edge;
mod fields;
mod foot;
mod head;
mod list;
mod minimap;
pub mod names;
mod notes;
mod palette;
mod paragraph;
mod scroll;
mod seltool;
mod shared;
mod text;

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use self::bar::bar;
use self::column::{Column, ColumnProps};
use self::foot::{back_bar, hints, pin_bar};
use self::notes::{Notes, NotesProps};
use self::palette::{Palette, PaletteProps};
use self::seltool::{SelectionTool, SelectionToolProps};
use self::shared::Shared;
use super::element::{El, button, el};
use super::{BookProps, act, use_dispatch};
use crate::app::Action;
use crate::app::state::{Dialog, Screen, Selection};
use crate::browser::selection::{reveal_claim, select, use_selection};
use crate::core::model::RecordId;
use crate::core::text::{ByteOffset, FrozenText, TextId};
use crate::t;
use crate::ui::part::{keyed, part};

/// Width of the window from which on three columns leave room for the whole codebook, in CSS pixels.
const WIDE: f64 = 1600.0;

/// The screen Read.
#[component]
pub fn ReadScreen(props: &BookProps) -> Html {
    let dispatch = use_dispatch();
    let folded = use_state(|| None::<bool>);
    let open = props.state.open.as_ref();
    use_selection(dispatch.clone());
    use_reveal(
        open.and_then(|o| o.read.focus.clone()),
        open.map_or(0, |o| o.read.reveal),
        open.and_then(|o| {
            o.read
                .selection
                .and_then(|s| Some((s, o.casebook.text(s.source)?.clone())))
        }),
    );
    let onfold = {
        let folded = folded.clone();
        Callback::from(move |fold: bool| folded.set(Some(fold)))
    };
    let Some(open) = open else { return Html::default() };
    if open.derived.order.is_empty() {
        return empty(&dispatch).html();
    }
    let read = &open.read;
    let state = Shared::of(&props.state);
    let columns: Vec<TextId> = read.sources.iter().take(read.columns).copied().collect();
    let is_rail = folded.unwrap_or_else(|| columns.len() > 2 && window_width() < WIDE);
    let palette = part::<Palette>(props!(PaletteProps {
        casebook: Shared::of(&open.casebook),
        derived: Shared::of(&open.derived),
        focus: read.focus.clone(),
        selected: read.selection.is_some(),
        only_tag: read.only_tag.clone(),
        folded: is_rail,
        onfold
    }));
    let leaves = columns.iter().enumerate().map(|(column, source)| {
        keyed::<Column>(
            source.to_string(),
            props!(ColumnProps {
                state: state.clone(),
                column,
                source: *source
            }),
        )
    });
    let tool = read.selection.map(|selection| {
        let extends = read.extend.is_some();
        part::<SelectionTool>(props!(SelectionToolProps {
            casebook: Shared::of(&open.casebook),
            selection,
            extends
        }))
    });
    screen("view view--read")
        .class_if(is_rail, "is-rail")
        .child(title())
        .child(palette)
        .child(
            el("div")
                .class("stack leafarea")
                .child(bar(&dispatch, open, props.state.settings.marks))
                .child(
                    el("div")
                        .class("leaves")
                        .attr("data-cols", columns.len().to_string())
                        .children(leaves),
                )
                .child(
                    el("div")
                        .class("readfoot")
                        .child(back_bar(open, &dispatch))
                        .child(pin_bar(open, &dispatch))
                        .child(hints(open)),
                ),
        )
        .child(part::<Notes>(props!(NotesProps { state })))
        .child(tool)
        .html()
}

fn screen(class: &'static str) -> El {
    el("main")
        .attr("id", "read")
        .class(class)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "h-read")
}

fn title() -> El {
    el("h1").class("vh").attr("id", "h-read").child(t!("read-title"))
}

fn window_width() -> f64 {
    let width = web_sys::window().and_then(|w| w.inner_width().ok());
    width.and_then(|w| w.as_f64()).unwrap_or(WIDE)
}

/// Scrolls to the claim in focus whenever it is another one, and to what was asked to be seen whenever it was asked.
#[hook]
fn use_reveal(focus: Option<RecordId>, asked: u64, passage: Option<(Selection, Rc<FrozenText>)>) {
    use_effect_with(focus.clone(), |focus| {
        if let Some(id) = focus {
            reveal_claim(id.as_str());
        }
        || ()
    });
    use_effect_with(asked, move |asked| {
        match (passage, focus) {
            (Some((selection, text)), _) if *asked > 0 => reveal_passage(selection, &text),
            (None, Some(id)) if *asked > 0 => reveal_claim(id.as_str()),
            _ => {}
        }
        || ()
    });
}

/// Selects a passage in the page and scrolls to it.
fn reveal_passage(selection: Selection, text: &FrozenText) {
    // The page counts UTF-16 units from the start of a paragraph.
    let place = |at: ByteOffset| {
        let paragraph = text.paragraphs().get(text.paragraph_of(at)?)?.start;
        let (from, to) = (text.utf16_from_byte(paragraph)?, text.utf16_from_byte(at)?);
        Some((paragraph.get(), to.get() - from.get()))
    };
    if let (Some(start), Some(end)) = (place(selection.span.start), place(selection.span.end)) {
        select(&selection.source.to_string(), start, end);
    }
}

/// What the screen says while there is no source.
fn empty(dispatch: &Callback<Action>) -> El {
    let sources = button("btn btn--main", act(dispatch, Action::Show(Screen::Sources)));
    let paste = button("btn", act(dispatch, Action::Dialog(Some(Dialog::Paste))));
    screen("view").child(title()).child(
        el("div")
            .class("empty")
            .child(el("h2").class("said").child(t!("read-empty")))
            .child(el("p").child(t!("read-empty-how")))
            .child(
                el("div")
                    .class("empty__act")
                    .child(sources.child(t!("read-empty-sources")))
                    .child(paste.child(t!("read-empty-paste"))),
            ),
    )
}
