//! The keys that work everywhere. Which key means what is one pure function; the listener only asks it. Keys that a field or a control
//! has dealt with itself are left alone.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::app::action::Edge;
use crate::app::state::{Dialog, Open, Screen};
use crate::app::{Action, State};
use crate::browser::files::open_picker;
use crate::browser::page::document;
use crate::core::text::lower_case;
use crate::ui::read::names::direction;

/// A key as it was pressed, with what was held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyPress {
    /// The key's name or character, as `KeyboardEvent.key` gives it.
    pub key: String,
    /// Whether Ctrl, or Command on a Mac, was held.
    pub ctrl: bool,
    /// Whether Shift was held.
    pub shift: bool,
    /// Whether Alt was held.
    pub alt: bool,
}

/// Where the keyboard focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In something that is typed into or chosen from.
    Field,
    /// In a text or in the card of a claim.
    Passage,
    /// Nowhere in particular: on the page itself.
    Page,
    /// On a button, a link or the like.
    Control,
}

/// What only the page can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// Open the file picker.
    OpenFiles,
    /// Put the focus into the note of the claim in focus.
    Note,
}

/// Returns what a key does, if anything.
#[must_use]
pub fn key_action(state: &State, key: &KeyPress, place: Place) -> Option<Action> {
    if key.key == "Escape" {
        return can_let_go(state).then_some(Action::LetGo);
    }
    let open = state.open.as_ref();
    if key.ctrl && !key.alt {
        let open = open?;
        let letter = lower_case(&key.key);
        match (letter.as_str(), key.shift) {
            ("z", false) => return (!open.undo.is_empty()).then_some(Action::Undo),
            ("z", true) | ("y", false) => return (!open.redo.is_empty()).then_some(Action::Redo),
            ("s", false) => return Some(Action::SaveFile),
            _ => {}
        }
    }
    if state.dialog.is_some() || place == Place::Field {
        return None;
    }
    match key.key.as_str() {
        "?" if !key.ctrl => return Some(Action::Dialog(Some(Dialog::Help))),
        "/" if !key.ctrl && open.is_some() => return Some(Action::Dialog(Some(Dialog::Search))),
        _ => {}
    }
    let open = open.filter(|_| state.screen == Screen::Read)?;
    if key.alt && !key.ctrl && !key.shift {
        match key.key.as_str() {
            "ArrowDown" => return Some(Action::StepSource(true)),
            "ArrowUp" => return Some(Action::StepSource(false)),
            _ => {}
        }
    }
    if place == Place::Control {
        None
    } else {
        reading_action(open, key)
    }
}

/// Says whether the text of the claim in focus runs from right to left.
fn runs_left(open: &Open) -> bool {
    let claim = open.read.focus.as_ref().and_then(|id| open.casebook.claim(id));
    let text = claim.and_then(|claim| open.casebook.text(claim.source));
    text.is_some_and(|text| direction(text.as_str()) == "rtl")
}

/// Returns what a key does that works only on a passage.
fn reading_action(open: &Open, key: &KeyPress) -> Option<Action> {
    let read = &open.read;
    let focus = read.focus.clone();
    let is_selected = read.selection.is_some();
    // Brackets need Alt or Shift on many keyboards.
    match key.key.as_str() {
        "]" if !key.ctrl => return Some(Action::StepClaim(true)),
        "[" if !key.ctrl => return Some(Action::StepClaim(false)),
        _ => {}
    }
    if key.alt {
        return None;
    }
    if key.shift && focus.is_some() && !is_selected {
        let edge = if key.ctrl { Edge::Start } else { Edge::End };
        // An arrow points where the words are on the screen.
        match (key.key.as_str(), runs_left(open)) {
            ("ArrowRight", false) | ("ArrowLeft", true) => return Some(Action::MoveEdge(edge, true)),
            ("ArrowLeft", false) | ("ArrowRight", true) => return Some(Action::MoveEdge(edge, false)),
            _ => {}
        }
    }
    if key.ctrl {
        return None;
    }
    match lower_case(&key.key).as_str() {
        "enter" if key.shift && (is_selected || focus.is_some()) => Some(Action::AddPiece),
        "delete" | "backspace" if !is_selected && !key.shift => focus.map(Action::DeleteClaim),
        "o" => focus.map(|_| Action::CycleOverlap),
        "p" => focus.map(|id| Action::Pin(Some(id))),
        "l" => Some(Action::Link),
        "t" => Some(Action::Dialog(Some(Dialog::Tags))),
        digit if digit.len() == 1 && (is_selected || focus.is_some()) => {
            let tags = open.casebook.tags();
            tags.into_iter()
                .find(|(_, tag)| tag.key == digit)
                .map(|(id, _)| Action::TagSelection(id.clone()))
        }
        _ => None,
    }
}

/// Returns what a key asks of the page itself, if anything.
#[must_use]
pub fn key_service(state: &State, key: &KeyPress, place: Place) -> Option<Service> {
    if key.ctrl && !key.alt && !key.shift && key.key.eq_ignore_ascii_case("o") {
        return state.dialog.is_none().then_some(Service::OpenFiles);
    }
    let open = state
        .open
        .as_ref()
        .filter(|_| state.screen == Screen::Read && state.dialog.is_none())?;
    let is_plain = !key.ctrl && !key.alt && matches!(place, Place::Passage | Place::Page);
    (is_plain && key.key.eq_ignore_ascii_case("a") && open.read.focus.is_some()).then_some(Service::Note)
}

fn can_let_go(state: &State) -> bool {
    let holds = |open: &Open| {
        let read = &open.read;
        read.selection.is_some() || read.extend.is_some() || read.focus.is_some() || !read.pins.is_empty()
    };
    state.dialog.is_some() || (state.screen == Screen::Read && state.open.as_ref().is_some_and(holds))
}

/// Says whether holding the key down does it again and again.
fn may_repeat(action: &Action) -> bool {
    matches!(
        action,
        Action::StepClaim(_) | Action::StepSource(_) | Action::MoveEdge(..) | Action::Undo | Action::Redo
    )
}

/// Listens to every key of the page.
#[hook]
pub fn use_keys(state: Rc<State>, dispatch: Callback<Action>) {
    let latest = use_mut_ref(Rc::<State>::default);
    *latest.borrow_mut() = state;
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, move |e| {
            let state = Rc::clone(&latest.borrow());
            if let Some(e) = e.dyn_ref::<KeyboardEvent>() {
                pressed(&state, e, &dispatch);
            }
        });
        move || drop(listener)
    });
}

fn pressed(state: &State, e: &KeyboardEvent, dispatch: &Callback<Action>) {
    if e.default_prevented() || e.is_composing() {
        return;
    }
    let (key, place) = (key_press(e), place());
    if let Some(action) = key_action(state, &key, place) {
        e.prevent_default();
        if e.repeat() && !may_repeat(&action) {
            return;
        }
        if place == Place::Field && !matches!(action, Action::LetGo) {
            hand_over();
        }
        dispatch.emit(action);
    } else if let Some(service) = key_service(state, &key, place) {
        e.prevent_default();
        match service {
            Service::OpenFiles => open_picker(),
            Service::Note => focus_note(),
        }
    }
}

fn key_press(e: &KeyboardEvent) -> KeyPress {
    let key = e.key();
    // What AltGr makes is a character, though it counts as Ctrl and Alt.
    let is_character = key.chars().count() == 1 && (e.get_modifier_state("AltGraph") || (e.ctrl_key() && e.alt_key()));
    KeyPress {
        key,
        ctrl: (e.ctrl_key() || e.meta_key()) && !is_character,
        shift: e.shift_key(),
        alt: e.alt_key() && !is_character,
    }
}

/// Finds out where the keyboard focus is.
fn place() -> Place {
    let Some(element) = document().active_element() else {
        return Place::Page;
    };
    let is_inside = |selector: &str| matches!(element.closest(selector), Ok(Some(_)));
    if is_field(&element) {
        Place::Field
    } else if is_inside(".text, .claim") {
        Place::Passage
    } else if matches!(element.local_name().as_str(), "body" | "html" | "main") {
        Place::Page
    } else {
        Place::Control
    }
}

fn is_field(element: &Element) -> bool {
    match element.local_name().as_str() {
        "textarea" | "select" => true,
        "input" => element.dyn_ref::<HtmlInputElement>().is_some_and(|input| {
            !matches!(
                input.type_().as_str(),
                "checkbox" | "radio" | "button" | "submit" | "reset" | "file" | "range" | "color"
            )
        }),
        _ => element
            .dyn_ref::<HtmlElement>()
            .is_some_and(HtmlElement::is_content_editable),
    }
}

/// Lets the field in focus hand over what was typed into it, before something is done that should include it.
fn hand_over() {
    if let Some(field) = document()
        .active_element()
        .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        field.blur().ok();
        field.focus().ok();
    }
}

fn focus_note() {
    let note = document()
        .get_element_by_id("note")
        .and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(note) = note {
        note.focus().ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::update;
    use crate::app::{Stamp, action::FileBytes};
    use crate::core::text::Utf16Offset;
    use wasm_bindgen_test::wasm_bindgen_test;

    fn press(keys: &str) -> KeyPress {
        let mut press = KeyPress::default();
        for part in keys.split(' ') {
            match part {
                "ctrl" => press.ctrl = true,
                "shift" => press.shift = true,
                "alt" => press.alt = true,
                key => key.clone_into(&mut press.key),
            }
        }
        press
    }

    fn after(actions: Vec<Action>) -> State {
        let stamp = |n: usize| Stamp {
            now_ms: 1_000 + n as u64,
            seed: n as u128,
        };
        let article = FileBytes {
            name: "a.txt".into(),
            bytes: b"Three people were hurt.".as_slice().into(),
        };
        let first = vec![Action::FilesRead(vec![article]), Action::Show(Screen::Read)];
        let all = first.into_iter().chain(actions).enumerate();
        all.fold(State::default(), |state, (n, action)| {
            update(&state, action, stamp(n)).0
        })
    }

    fn select(state: &State) -> Action {
        let source = state.open.as_ref().unwrap().derived.order[0];
        Action::Select {
            source,
            start: (0, Utf16Offset::of(0)),
            end: (0, Utf16Offset::of(5)),
        }
    }

    fn selected() -> State {
        let select = select(&after(vec![]));
        after(vec![select])
    }

    fn focused() -> State {
        let state = selected();
        let tag = state.open.as_ref().unwrap().casebook.tags()[0].0.clone();
        after(vec![select(&state), Action::TagSelection(tag)])
    }

    #[wasm_bindgen_test]
    fn digits_tag_the_selection_only_in_a_passage() {
        let state = selected();
        let number = state.open.as_ref().unwrap().casebook.tags()[1].0.clone();
        let key = press("2");
        for place in [Place::Passage, Place::Page] {
            assert_eq!(
                key_action(&state, &key, place),
                Some(Action::TagSelection(number.clone()))
            );
        }
        for place in [Place::Field, Place::Control] {
            assert_eq!(key_action(&state, &key, place), None);
        }
        assert_eq!(key_action(&after(vec![]), &key, Place::Passage), None, "nothing to tag");
        assert_eq!(
            key_action(&state, &press("9"), Place::Passage),
            None,
            "no tag has this key"
        );
    }

    #[wasm_bindgen_test]
    fn keys_of_the_claim_in_focus() {
        let state = focused();
        let claim = state.open.as_ref().unwrap().read.focus.clone().unwrap();
        let rows = [
            ("shift ArrowRight", Action::MoveEdge(Edge::End, true)),
            ("ctrl shift ArrowLeft", Action::MoveEdge(Edge::Start, false)),
            ("Delete", Action::DeleteClaim(claim.clone())),
            ("Backspace", Action::DeleteClaim(claim.clone())),
            ("p", Action::Pin(Some(claim))),
            ("L", Action::Link),
            ("o", Action::CycleOverlap),
            ("]", Action::StepClaim(true)),
            ("alt [", Action::StepClaim(false)),
            ("alt ArrowDown", Action::StepSource(true)),
            ("shift Enter", Action::AddPiece),
            ("t", Action::Dialog(Some(Dialog::Tags))),
            ("shift ?", Action::Dialog(Some(Dialog::Help))),
            ("shift /", Action::Dialog(Some(Dialog::Search))),
            ("ctrl z", Action::Undo),
            ("ctrl s", Action::SaveFile),
            ("Escape", Action::LetGo),
        ];
        for (keys, action) in rows {
            assert_eq!(key_action(&state, &press(keys), Place::Passage), Some(action), "{keys}");
        }
        assert_eq!(key_service(&state, &press("a"), Place::Passage), Some(Service::Note));
        assert_eq!(
            key_service(&state, &press("ctrl o"), Place::Field),
            Some(Service::OpenFiles)
        );
    }

    #[wasm_bindgen_test]
    fn a_field_keeps_its_keys_and_so_does_a_dialog() {
        let mut state = focused();
        for keys in [
            "Delete",
            "1",
            "?",
            "/",
            "shift ArrowLeft",
            "p",
            "alt ArrowUp",
            "shift Enter",
        ] {
            assert_eq!(key_action(&state, &press(keys), Place::Field), None, "{keys}");
        }
        assert_eq!(key_action(&state, &press("ctrl z"), Place::Field), Some(Action::Undo));
        state.dialog = Some(Dialog::Tags);
        for keys in ["Delete", "1", "?", "/"] {
            assert_eq!(key_action(&state, &press(keys), Place::Control), None, "{keys}");
        }
        assert_eq!(key_action(&state, &press("Escape"), Place::Field), Some(Action::LetGo));
    }
}
