//! Positions and their evidence under a mouse that drags, and the order of positions by keys. The section of the positions hears it all;
//! what can be taken and where it can land is said by attributes: `draggable`, `data-claim` and `data-place`. A mark, `data-drop`, shows
//! where it would land.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::editor::Editor;
use super::focus::focus_soon;
use super::positions::field_id;
use crate::app::positions::{move_evidence, move_position};
use crate::core::model::RecordId;
use crate::t;
use crate::ui::element::{El, button};
use crate::ui::parts::small_icon;

const MARK: &str = "data-drop";

/// What is being dragged in a card.
#[derive(Default)]
pub struct Hand {
    taken: Option<Taken>,
    /// What has the mark.
    marked: Option<Element>,
    /// How often positions changed their order: after each time the fields are new ones, since a field keeps to its place.
    turns: usize,
}

enum Taken {
    Evidence(RecordId),
    Position(usize),
}

impl Hand {
    /// Returns what tells the position at a place from the others, and from the one that stood there before.
    pub fn key(&self, place: usize) -> String {
        format!("{} {place}", self.turns)
    }

    /// Takes the mark away, and puts it on another element.
    fn mark(&mut self, landing: Option<(Element, &str)>) {
        if let Some(old) = self.marked.take() {
            old.remove_attribute(MARK).ok();
        }
        if let Some((element, how)) = landing {
            element.set_attribute(MARK, how).ok();
            self.marked = Some(element);
        }
    }

    /// Returns where what is taken would land under the mouse: the element to mark, how, and the place.
    fn landing(&self, event: &DragEvent) -> Option<(Element, &'static str, usize)> {
        let taken = self.taken.as_ref()?;
        let position = under(event, "[data-place]")?;
        let place = place_of(&position)?;
        Some(match taken {
            Taken::Evidence(_) => match under(event, "[data-claim]") {
                Some(piece) => (piece, "before", place),
                None => (position, "into", place),
            },
            Taken::Position(from) if place > *from => (position, "after", place),
            Taken::Position(_) => (position, "before", place),
        })
    }
}

/// Returns the element at an event, or around it, that fits a selector.
fn under(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

fn place_of(position: &Element) -> Option<usize> {
    position.get_attribute("data-place")?.parse().ok()
}

/// Lets positions and evidence inside of a section be dragged, and positions be moved by Alt with ↑ or ↓ in the field of one.
pub fn draggable(section: El, editor: &Editor) -> El {
    let on = |hear: fn(&Editor, &DragEvent)| {
        let editor = editor.clone();
        Callback::from(move |event: DragEvent| hear(&editor, &event))
    };
    let key = {
        let editor = editor.clone();
        Callback::from(move |event: KeyboardEvent| {
            by_key(&editor, &event);
        })
    };
    section
        .on(ListenerKind::ondragstart, on(start))
        .on(ListenerKind::ondragover, on(over))
        .on(ListenerKind::ondragleave, on(leave))
        .on(ListenerKind::ondrop, on(dropped))
        .on(ListenerKind::ondragend, on(end))
        .on(ListenerKind::onkeydown, key)
}

fn start(editor: &Editor, event: &DragEvent) {
    let Some(element) = under(event, "[draggable='true']") else {
        return;
    };
    let taken = match element.get_attribute("data-claim") {
        Some(claim) => Some(Taken::Evidence(RecordId::new(&claim))),
        None => under(event, "[data-place]")
            .and_then(|position| place_of(&position))
            .map(Taken::Position),
    };
    editor.hand.borrow_mut().taken = taken;
    if let Some(data) = event.data_transfer() {
        // Some browsers drag nothing that carries nothing; what is carried means nothing outside.
        data.set_data("application/x-variorum-evidence", "evidence").ok();
        data.set_effect_allowed("move");
    }
}

fn over(editor: &Editor, event: &DragEvent) {
    let mut hand = editor.hand.borrow_mut();
    let landing = hand.landing(event);
    if landing.is_some() {
        event.prevent_default();
    }
    hand.mark(landing.map(|(element, how, _)| (element, how)));
}

fn leave(editor: &Editor, event: &DragEvent) {
    let mut hand = editor.hand.borrow_mut();
    let left = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if left == hand.marked {
        hand.mark(None);
    }
}

fn end(editor: &Editor, _: &DragEvent) {
    let mut hand = editor.hand.borrow_mut();
    hand.mark(None);
    hand.taken = None;
}

fn dropped(editor: &Editor, event: &DragEvent) {
    let landing = editor.hand.borrow().landing(event);
    let taken = editor.hand.borrow_mut().taken.take();
    editor.hand.borrow_mut().mark(None);
    let (Some((element, _, place)), Some(taken)) = (landing, taken) else {
        return;
    };
    event.prevent_default();
    match taken {
        Taken::Evidence(claim) => {
            let before = element.get_attribute("data-claim").map(|id| RecordId::new(&id));
            editor.change("step-move-evidence", |comparison| {
                move_evidence(comparison, &claim, place, before.as_ref());
            });
        }
        Taken::Position(from) => {
            turn(editor, from, place);
        }
    }
}

/// Moves a position, and returns where it is then.
fn turn(editor: &Editor, from: usize, to: usize) -> Option<usize> {
    let mut moved = None;
    editor.hand.borrow_mut().turns += 1;
    editor.change("step-move-position", |comparison| {
        moved = move_position(comparison, from, to);
    });
    moved
}

fn by_key(editor: &Editor, event: &KeyboardEvent) -> Option<()> {
    let is_up = match event.key().as_str() {
        "ArrowUp" => true,
        "ArrowDown" => false,
        _ => return None,
    };
    if !event.alt_key() || event.ctrl_key() || event.shift_key() || event.meta_key() {
        return None;
    }
    let field = under(event, ".position__v input")?.dyn_into::<HtmlElement>().ok()?;
    let place = under(event, "[data-place]").and_then(|position| place_of(&position))?;
    event.prevent_default();
    // What was typed belongs to the position that moves: it has to be there before.
    field.blur().ok();
    let to = if is_up { place.saturating_sub(1) } else { place + 1 };
    let now = turn(editor, place, to).unwrap_or(place);
    focus_soon(field_id(now));
    Some(())
}

/// Shows the button that moves a position before the one above it.
pub fn step_button(editor: &Editor, place: usize, letter: &str) -> El {
    let id = |place: usize| format!("position-up-{place}");
    let up = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(now) = turn(&editor, place, place.saturating_sub(1)) {
                focus_soon(if now == 0 { field_id(0) } else { id(now) });
            }
        })
    };
    let name = t!("compare-position-up", letter = letter);
    button("icon-btn icon-btn--s position__up", up)
        .attr("id", id(place))
        .attr("aria-label", name.clone())
        .attr("title", name)
        .child(small_icon("up"))
}
