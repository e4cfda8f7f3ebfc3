//! Scrolling: the columns that go together, in proportion, and the window on the minimap. It refuses to follow its own echo.

use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::browser::page::length;

/// Marks a column that was moved by another, with the place it was moved to.
const FOLLOWED: &str = "data-followed";

/// Takes note that a column was scrolled, and moves the others with it where they go together.
pub fn scrolled(scroller: &Element, together: bool) {
    show_window(scroller);
    if let Some(place) = scroller.get_attribute(FOLLOWED) {
        // Taking an attribute away fails only for names that are none.
        scroller.remove_attribute(FOLLOWED).ok();
        if place == scroller.scroll_top().to_string() {
            return;
        }
    }
    if !together {
        return;
    }
    let all = scroller
        .closest(".leaves")
        .ok()
        .flatten()
        .and_then(|l| l.query_selector_all(".leaf__scroll").ok());
    let Some(all) = all else { return };
    for place in 0..all.length() {
        let other = all
            .item(place)
            .and_then(|n| n.dyn_into::<Element>().ok())
            .filter(|other| other != scroller);
        if let Some(other) = other {
            follow(&other, scroller);
        }
    }
}

fn room(scroller: &Element) -> f64 {
    f64::from((scroller.scroll_height() - scroller.client_height()).max(0))
}

fn follow(other: &Element, leader: &Element) {
    let (own, led) = (room(leader), room(other));
    if own <= 0.0 || led <= 0.0 {
        return;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a share of a height in pixels, which is an i32"
    )]
    let target = (f64::from(leader.scroll_top()) / own * led).round() as i32;
    if other.scroll_top() != target {
        other.set_scroll_top(target);
        other.set_attribute(FOLLOWED, &other.scroll_top().to_string()).ok();
        show_window(other);
    }
}

/// Draws on the minimap which part of the column is in sight.
pub fn show_window(scroller: &Element) {
    let leaf = scroller.closest(".leaf").ok().flatten();
    let Some(window) = leaf.and_then(|l| l.query_selector(".view-win").ok().flatten()) else {
        return;
    };
    let whole = f64::from(scroller.scroll_height().max(1));
    let share = |pixels: i32| length((f64::from(pixels) / whole * 100.0).clamp(0.0, 100.0), "%");
    window.set_attribute("y", &share(scroller.scroll_top())).ok();
    window.set_attribute("height", &share(scroller.client_height())).ok();
}
