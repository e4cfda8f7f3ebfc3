//! What belongs to the whole page: the colour scheme, the style sheet of the tags, focus, printing, the casebook that the page carries.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Intl, Object};
use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlElement, MediaQueryList};

use crate::core::colour::derive;
use crate::core::model::{RecordId, Tag};

/// The id of the element that may carry a casebook.
pub const SLOT: &str = "variorum-casebook";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = CSSStyleSheet)]
    type Sheet;
    #[wasm_bindgen(catch, constructor, js_class = "CSSStyleSheet")]
    fn new() -> Result<Sheet, JsValue>;
    #[wasm_bindgen(catch, method, js_name = replaceSync)]
    fn replace_sync(this: &Sheet, css: &str) -> Result<(), JsValue>;
}

/// Returns the document.
///
/// # Panics
///
/// Where there is none, which a page always has.
#[must_use]
pub fn document() -> Document {
    web_sys::window()
        .and_then(|w| w.document())
        .expect("a page has a window with a document")
}

/// Returns a length for a style: a number to the hundredth, and its unit. The standard library prints fractions with tables that the
/// page would have to carry.
#[must_use]
pub fn length(number: f64, unit: &str) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "lengths on a screen are far smaller")]
    let hundredths = (number * 100.0 + 0.5).floor() as i32;
    let sign = if hundredths < 0 { "-" } else { "" };
    let hundredths = hundredths.unsigned_abs();
    let places = (hundredths % 100 + 100).to_string();
    let places = places.get(1..).unwrap_or_default();
    [sign, &(hundredths / 100).to_string(), ".", places, unit].concat()
}

/// Returns the window.
///
/// # Panics
///
/// Where there is none, which a page always has.
#[must_use]
pub fn window() -> web_sys::Window {
    web_sys::window().expect("a page has a window")
}

/// Says whether the system is dark.
#[must_use]
pub fn system_is_dark() -> bool {
    dark_query().is_some_and(|q| q.matches())
}

/// Returns the question whether the system is dark, to be told of changes.
#[must_use]
pub fn dark_query() -> Option<MediaQueryList> {
    web_sys::window()?.match_media("(prefers-color-scheme: dark)").ok()?
}

/// Returns the casebook that the page carries in itself, if any.
#[must_use]
pub fn embedded() -> Option<Rc<str>> {
    let text = document().get_element_by_id(SLOT)?.text_content()?;
    (!text.trim().is_empty()).then(|| Rc::from(text.as_str()))
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        window.print().ok();
    }
}

/// Puts the keyboard focus on an element, once it is painted.
pub fn focus(id: &'static str) {
    painted(id, |element| {
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            element.focus().ok();
        }
    });
}

/// Scrolls no further than needed to show an element, once it is painted.
pub fn show(id: &'static str) {
    let into_view: fn(&web_sys::Element) = |element| {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    };
    painted(id, into_view);
    // What came into view on the way has its true height only now.
    let again = gloo::render::request_animation_frame(move |_| painted(id, into_view));
    std::mem::forget(again);
}

fn painted(id: &'static str, act: fn(&web_sys::Element)) {
    let later = gloo::render::request_animation_frame(move |_| {
        if let Some(element) = document().get_element_by_id(id) {
            act(&element);
        }
    });
    // Dropping it would take the request back.
    std::mem::forget(later);
}

/// Makes the colours of the tags known to the page, as a style sheet that no policy forbids (it is made of objects, not of text in
/// the page).
pub fn colour_tags(tags: &[(RecordId, Tag)]) {
    let mut css = String::new();
    for (id, tag) in tags {
        let Some(c) = derive(&tag.colour) else { continue };
        let name = crate::app::view::tag_attribute(id);
        let tint = if matches!(tag.line, crate::core::model::TagLine::Hatched) {
            "transparent".to_owned()
        } else {
            c.tint.to_string()
        };
        css.push_str(&format!(
            "[data-t=\"{name}\"]{{--c:{};--cl:{};--ci:{};--ct:{tint}}}",
            tag.colour, c.line, c.letter
        ));
        let tint = if matches!(tag.line, crate::core::model::TagLine::Hatched) {
            "transparent".to_owned()
        } else {
            c.dark_tint.to_string()
        };
        css.push_str(&format!(
            "[data-theme=\"dark\"] [data-t=\"{name}\"]{{--cl:{};--ci:{};--ct:{tint}}}",
            c.dark_line, c.dark_letter
        ));
    }
    if let Ok(sheet) = Sheet::new()
        && sheet.replace_sync(&css).is_ok()
    {
        let sheets = Array::of1(&sheet);
        js_sys::Reflect::set(&document(), &"adoptedStyleSheets".into(), &sheets).ok();
    }
}

/// Returns the keyword of the plural that a number takes in a language, as the browser knows it (ECMA-402, `Intl.PluralRules`).
#[must_use]
pub fn plural(tag: &'static str, number: u32) -> String {
    thread_local! {
        static RULES: RefCell<Option<(&'static str, Intl::PluralRules)>> = const { RefCell::new(None) };
    }
    RULES.with_borrow_mut(|rules| {
        if rules.as_ref().is_none_or(|(known, _)| *known != tag) {
            *rules = Some((tag, Intl::PluralRules::new(&Array::of1(&tag.into()), &Object::new())));
        }
        let rules = rules.as_ref().map(|(_, rules)| rules.select(f64::from(number)));
        rules.map(String::from).unwrap_or_default()
    })
}

/// Returns the languages that the person reads, the best first (BCP 47).
#[must_use]
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|l| l.as_string())
        .collect()
}
