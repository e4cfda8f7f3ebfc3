//! The selection in the page: where it is in a source's text, the caret that the keyboard moves, and what is drawn at it.
//!
//! A text is an element `.text[data-source]`; each paragraph in it is an element `[data-at]` whose value is the byte offset of the
//! paragraph and whose text nodes are the paragraph, character for character. Offsets leave here as UTF-16 units from the start of a
//! paragraph, which is how the page counts.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node, Range, Selection};
use yew::{Callback, NodeRef, hook, use_effect_with};

use super::page::{document, length};
use crate::app::Action;
use crate::core::text::{TextId, Utf16Offset};

const PARAGRAPH: &str = "[data-at]";
const TEXT: &str = ".text[data-source]";
const HIGHLIGHT: &str = "variorum-selection";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Highlight)]
    type Highlight;
    #[wasm_bindgen(catch, constructor, js_class = "Highlight")]
    fn new(range: &Range) -> Result<Highlight, JsValue>;
    type HighlightRegistry;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &HighlightRegistry, name: &str) -> bool;
}

fn current() -> Option<Selection> {
    web_sys::window()?.get_selection().ok()?
}

/// Tells the app of every change of the selection in a text, at most once for each frame.
#[hook]
pub fn use_selection(dispatch: Callback<Action>) {
    use_effect_with((), move |()| {
        let frame: Rc<RefCell<Option<AnimationFrame>>> = Rc::default();
        let listener = EventListener::new(&document(), "selectionchange", move |_| {
            let dispatch = dispatch.clone();
            let later = request_animation_frame(move |_| {
                if let Some(action) = read() {
                    dispatch.emit(action);
                }
                draw_caret();
            });
            *frame.borrow_mut() = Some(later);
        });
        move || drop(listener)
    });
}

/// Tells the app of the selection at once: a key or a click may come before the frame in which it would be told.
pub fn flush(dispatch: &Callback<Action>) {
    if let Some(action) = read() {
        dispatch.emit(action);
    }
}

/// Returns what the selection in the page means; `None` where it is not in a text.
fn read() -> Option<Action> {
    let selection = current()?;
    let (anchor, focus) = (selection.anchor_node()?, selection.focus_node()?);
    let text = text_of(&anchor)?;
    if selection.is_collapsed() {
        paint(None);
        return Some(Action::Deselect);
    }
    let source: TextId = text.get_attribute("data-source")?.parse().ok()?;
    // A selection that runs out of the text ends with it.
    let start = point(&text, &anchor, selection.anchor_offset());
    let end = point(&text, &focus, selection.focus_offset());
    let range = selection.get_range_at(0).ok()?;
    paint(Some(&range));
    let (start, end) = match (start, end) {
        (Some(start), Some(end)) => (start, end),
        (Some(start), None) => (start, edge_towards(&text, &focus)?),
        (None, Some(end)) => (edge_towards(&text, &anchor)?, end),
        (None, None) => return None,
    };
    Some(Action::Select { source, start, end })
}

fn element_of(node: &Node) -> Option<Element> {
    node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())
}

fn text_of(node: &Node) -> Option<Element> {
    element_of(node)?.closest(TEXT).ok()?
}

type Point = (usize, Utf16Offset);

fn at_of(paragraph: &Element) -> Option<usize> {
    paragraph.get_attribute("data-at")?.parse().ok()
}

/// Returns the place of a DOM position in a text.
fn point(text: &Element, node: &Node, offset: u32) -> Option<Point> {
    if !text.contains(Some(node)) {
        return None;
    }
    let inside = element_of(node)?.closest(PARAGRAPH).ok()?;
    if let Some(paragraph) = inside {
        let range = document().create_range().ok()?;
        range.set_start(&paragraph, 0).ok()?;
        range.set_end(node, offset).ok()?;
        let units = String::from(range.to_string()).encode_utf16().count();
        return Some((at_of(&paragraph)?, Utf16Offset::of(units)));
    }
    // Between paragraphs: the start of the next one, else the end of the last one.
    let child = node.child_nodes().item(offset);
    let mut next = child.and_then(|c| c.dyn_into::<Element>().ok());
    while let Some(element) = next {
        let hit = if element.matches(PARAGRAPH).unwrap_or(false) {
            Some(element.clone())
        } else {
            element.query_selector(PARAGRAPH).ok().flatten()
        };
        if let Some(paragraph) = hit {
            return Some((at_of(&paragraph)?, Utf16Offset::of(0)));
        }
        next = element.next_element_sibling();
    }
    last_point(text)
}

fn last_point(text: &Element) -> Option<Point> {
    let all = text.query_selector_all(PARAGRAPH).ok()?;
    let last: Element = all.item(all.length().checked_sub(1)?)?.dyn_into().ok()?;
    Some((
        at_of(&last)?,
        Utf16Offset::of(last.text_content()?.encode_utf16().count()),
    ))
}

/// Returns the edge of the text on the side of a node outside of it.
fn edge_towards(text: &Element, node: &Node) -> Option<Point> {
    if text.compare_document_position(node) & Node::DOCUMENT_POSITION_PRECEDING != 0 {
        let first = text.query_selector(PARAGRAPH).ok()??;
        Some((at_of(&first)?, Utf16Offset::of(0)))
    } else {
        last_point(text)
    }
}

/// Drops the selection in the page and everything drawn at it.
pub fn clear() {
    paint(None);
    if let Some(caret) = caret_element() {
        caret.remove();
    }
    if let Some(selection) = current()
        && selection.anchor_node().is_some_and(|n| text_of(&n).is_some())
        && !selection.is_collapsed()
    {
        // The caret stays where the selection ended.
        selection.collapse_to_end().ok();
    }
}

/// Keeps the selected words visible while the keyboard is somewhere else.
fn paint(range: Option<&Range>) {
    let css = js_sys::Reflect::get(&js_sys::global(), &"CSS".into()).unwrap_or_default();
    let Ok(registry) = js_sys::Reflect::get(&css, &"highlights".into()) else {
        return;
    };
    if registry.is_undefined() {
        return;
    }
    let registry: HighlightRegistry = registry.unchecked_into();
    match range.map(|r| Highlight::new(&r.clone_range())) {
        Some(Ok(highlight)) => registry.set(HIGHLIGHT, &highlight),
        _ => {
            registry.delete(HIGHLIGHT);
        }
    }
}

/// Moves the caret of a text by a key; says whether the key was one that does.
pub fn move_caret(event: &KeyboardEvent, text: &Element) -> bool {
    let word = event.ctrl_key() || event.alt_key();
    let (direction, granularity) = match event.key().as_str() {
        "ArrowLeft" => ("left", if word { "word" } else { "character" }),
        "ArrowRight" => ("right", if word { "word" } else { "character" }),
        "ArrowUp" if !word => ("backward", "line"),
        "ArrowDown" if !word => ("forward", "line"),
        "Home" => ("backward", if word { "documentboundary" } else { "lineboundary" }),
        "End" => ("forward", if word { "documentboundary" } else { "lineboundary" }),
        _ => return false,
    };
    if event.meta_key() {
        return false;
    }
    let Some(selection) = current() else { return false };
    let here = selection.anchor_node().is_some_and(|n| text.contains(Some(&n)));
    if !here && !put_caret_at_start(&selection, text) {
        return false;
    }
    let alter = if event.shift_key() { "extend" } else { "move" };
    if granularity == "documentboundary" {
        // The boundary of this text, not of the page.
        let all = text.query_selector_all(PARAGRAPH).ok();
        let place = if direction == "forward" {
            all.as_ref().and_then(|a| a.item(a.length().checked_sub(1)?))
        } else {
            all.and_then(|a| a.item(0))
        };
        if let Some(node) = place {
            let offset = if direction == "forward" {
                node.child_nodes().length()
            } else {
                0
            };
            let done = if event.shift_key() {
                selection.extend_with_offset(&node, offset)
            } else {
                selection.collapse_with_offset(Some(&node), offset)
            };
            done.ok();
        }
        return true;
    }
    let before = (selection.focus_node(), selection.focus_offset());
    selection.modify(alter, direction, granularity).ok();
    if !selection.focus_node().is_some_and(|n| text.contains(Some(&n))) {
        // It ran out of the text: back to where it was.
        if let (Some(node), offset) = before {
            let done = if event.shift_key() {
                selection.extend_with_offset(&node, offset)
            } else {
                selection.collapse_with_offset(Some(&node), offset)
            };
            done.ok();
        }
    }
    reveal_focus(&selection);
    true
}

fn put_caret_at_start(selection: &Selection, text: &Element) -> bool {
    let first = text.query_selector(PARAGRAPH).ok().flatten();
    first.is_some_and(|p| selection.collapse_with_offset(Some(&p), 0).is_ok())
}

fn reveal_focus(selection: &Selection) {
    if let Some(element) = selection.focus_node().and_then(|n| element_of(&n)) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Draws the caret where the selection is collapsed in a text that has the focus.
fn draw_caret() {
    let caret = document().query_selector(".caret").ok().flatten();
    let wanted = current().filter(Selection::is_collapsed).and_then(|s| {
        let text = text_of(&s.anchor_node()?)?;
        let active = document().active_element()?;
        text.contains(Some(&active)).then_some(())?;
        Some((s, text))
    });
    let Some((selection, text)) = wanted else {
        if let Some(caret) = caret {
            caret.remove();
        }
        return;
    };
    let Some(rect) = caret_rect(&selection) else { return };
    let caret = match caret.filter(|c| text.contains(Some(c))) {
        Some(caret) => caret,
        None => {
            if let Some(old) = caret_element() {
                old.remove();
            }
            let Ok(fresh) = document().create_element("span") else {
                return;
            };
            fresh.set_class_name("caret at");
            fresh.set_attribute("aria-hidden", "true").ok();
            text.append_child(&fresh).ok();
            fresh
        }
    };
    let own = text.get_bounding_client_rect();
    let style = caret.unchecked_ref::<HtmlElement>().style();
    style.set_property("--x", &length(rect.0 - own.left(), "px")).ok();
    style.set_property("--y", &length(rect.1 - own.top(), "px")).ok();
    style.set_property("--h", &length(rect.2, "px")).ok();
}

fn caret_element() -> Option<Element> {
    document().query_selector(".caret").ok()?
}

/// Returns left, top and height of the caret in the window, in pixels.
fn caret_rect(selection: &Selection) -> Option<(f64, f64, f64)> {
    let range = selection.get_range_at(0).ok()?;
    let rects = range.get_client_rects()?;
    if let Some(rect) = rects.item(0) {
        return Some((rect.left(), rect.top(), rect.height()));
    }
    // A collapsed range between elements has no box: take the element behind it.
    let node = selection.anchor_node()?;
    let child = node
        .child_nodes()
        .item(selection.anchor_offset())
        .and_then(|c| c.dyn_into::<Element>().ok());
    let rect = child.or_else(|| element_of(&node))?.get_bounding_client_rect();
    Some((rect.left(), rect.top(), rect.height().min(28.0)))
}

/// Scrolls the first mark of a claim into view, unless it is.
pub fn reveal_claim(claim: &str) {
    let marks = document().query_selector_all(".text mark[data-c]").ok();
    let Some(marks) = marks else { return };
    let mark = (0..marks.length())
        .filter_map(|n| marks.item(n)?.dyn_into::<Element>().ok())
        .find(|m| m.get_attribute("data-c").as_deref() == Some(claim));
    if let Some(mark) = mark {
        reveal(&mark);
    }
}

fn reveal(element: &Element) {
    let rect = element.get_bounding_client_rect();
    let scroller = element
        .closest(".leaf__scroll")
        .ok()
        .flatten()
        .map(|s| s.get_bounding_client_rect());
    let height = web_sys::window()
        .and_then(|w| w.inner_height().ok())
        .and_then(|h| h.as_f64())
        .unwrap_or_default();
    // On a phone the page scrolls and the column does not.
    let inside = scroller.is_some_and(|s| rect.top() >= s.top().max(0.0) && rect.bottom() <= s.bottom().min(height));
    if !inside {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Selects a stretch of a text in the page and scrolls to it.
pub fn select(source: &str, start: (usize, usize), end: (usize, usize)) {
    let texts = document().query_selector_all(TEXT).ok();
    let text = texts.and_then(|all| {
        (0..all.length())
            .filter_map(|n| all.item(n)?.dyn_into::<Element>().ok())
            .find(|t| t.get_attribute("data-source").as_deref() == Some(source))
    });
    let Some(text) = text else { return };
    let place = |(at, units): (usize, usize)| {
        let paragraph = text.query_selector(&format!("[data-at=\"{at}\"]")).ok()??;
        node_at(&paragraph, units)
    };
    let (Some(from), Some(to), Some(selection)) = (place(start), place(end), current()) else {
        return;
    };
    selection.set_base_and_extent(&from.0, from.1, &to.0, to.1).ok();
    if let Some(element) = element_of(&from.0) {
        reveal(&element);
    }
}

/// Returns the text node and the offset in it that is so many UTF-16 units into a paragraph.
fn node_at(paragraph: &Element, units: usize) -> Option<(Node, u32)> {
    let walker = document().create_tree_walker_with_what_to_show(paragraph, 4).ok()?;
    let mut left = units;
    let mut last = None;
    while let Ok(Some(node)) = walker.next_node() {
        let length = node.node_value().map_or(0, |v| v.encode_utf16().count());
        if left <= length {
            return Some((node, u32::try_from(left).ok()?));
        }
        left -= length;
        last = Some((node, u32::try_from(length).ok()?));
    }
    last
}

/// Puts the toolbar under the selection.
pub fn place_toolbar(toolbar: &NodeRef) {
    let Some(toolbar) = toolbar.cast::<HtmlElement>() else {
        return;
    };
    let range = current()
        .filter(|s| !s.is_collapsed())
        .and_then(|s| s.get_range_at(0).ok());
    let Some(rect) = range.map(|r| r.get_bounding_client_rect()) else {
        return;
    };
    let window = web_sys::window();
    let side = |v: Option<Result<JsValue, JsValue>>| v.and_then(Result::ok).and_then(|v| v.as_f64()).unwrap_or(1_000.0);
    let width = side(window.as_ref().map(web_sys::Window::inner_width));
    let height = side(window.as_ref().map(web_sys::Window::inner_height));
    let own = toolbar.get_bounding_client_rect();
    let x = rect.left() + rect.width() / 2.0 - own.width() / 2.0;
    // `clamp` would bring what prints a fraction in its panic.
    let x = x.min(width - own.width() - 8.0).max(8.0);
    let below = rect.bottom() + 10.0;
    let y = if below + own.height() + 8.0 < height {
        below
    } else {
        (rect.top() - own.height() - 10.0).max(8.0)
    };
    let rtl = document()
        .document_element()
        .is_some_and(|e| e.get_attribute("dir").as_deref() == Some("rtl"));
    let x = if rtl { width - x - own.width() } else { x };
    toolbar.style().set_property("--x", &length(x, "px")).ok();
    toolbar.style().set_property("--y", &length(y, "px")).ok();
}
