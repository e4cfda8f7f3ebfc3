//! From a selection in the page to offsets in a text, and back.

use std::cell::RefCell;
use std::rc::Rc;

use variorum::app::Action;
use variorum::browser::selection;
use variorum::core::text::{TextId, Utf16Offset};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use yew::prelude::*;

thread_local! {
    static SEEN: RefCell<Vec<Action>> = const { RefCell::new(Vec::new()) };
}

#[component]
fn Watcher() -> Html {
    selection::use_selection(Callback::from(|action| SEEN.with_borrow_mut(|seen| seen.push(action))));
    html! {}
}

/// Waits for the next frame: the selection is told once for each.
async fn frame() {
    for _ in 0..2 {
        let promise = js_sys::Promise::new(&mut |resolve, _| {
            web_sys::window()
                .expect("a window")
                .request_animation_frame(&resolve)
                .expect("a frame");
        });
        wasm_bindgen_futures::JsFuture::from(promise).await.expect("a frame");
    }
}

#[wasm_bindgen_test]
async fn a_selection_across_marks_and_paragraphs_is_told_in_utf16() {
    let document = web_sys::window().expect("a window").document().expect("a document");
    let body = document.body().expect("a body");
    let host = document.create_element("div").expect("an element");
    body.append_child(&host).expect("it can be added");
    yew::Renderer::<Watcher>::with_root(host).render();
    let source = TextId::of("a𝄞b c\n\nd e");
    let text: Element = document.create_element("div").expect("an element");
    text.set_attribute("class", "text").expect("it can be set");
    text.set_attribute("data-source", &source.to_string())
        .expect("it can be set");
    // Built node by node: no markup is ever parsed.
    let paragraph = |at: usize, pieces: &[(&str, bool)]| {
        let p = document.create_element("p").expect("an element");
        p.set_attribute("data-at", &at.to_string()).expect("it can be set");
        for (words, marked) in pieces {
            let node: web_sys::Node = document.create_text_node(words).unchecked_into();
            let node = if *marked {
                let mark = document.create_element("mark").expect("an element");
                mark.append_child(&node).expect("it can be added");
                mark.unchecked_into()
            } else {
                node
            };
            p.append_child(&node).expect("it can be added");
        }
        text.append_child(&p).expect("it can be added");
    };
    paragraph(0, &[("a", false), ("𝄞b", true), (" c", false)]);
    paragraph(11, &[("d e", false)]);
    body.append_child(&text).expect("it can be added");
    frame().await;
    for (start, end) in [
        ((0, 1), (0, 4)),
        ((0, 3), (11, 1)),
        ((0, 0), (11, 3)),
        ((11, 1), (11, 2)),
    ] {
        SEEN.with_borrow_mut(Vec::clear);
        selection::select(&source.to_string(), start, end);
        frame().await;
        let units = |(at, n): (usize, usize)| (at, Utf16Offset::of(n));
        let expected = Action::Select {
            source,
            start: units(start),
            end: units(end),
        };
        assert_eq!(SEEN.with_borrow(|s| s.last().cloned()), Some(expected));
    }
    selection::clear();
    frame().await;
    assert_eq!(SEEN.with_borrow(|s| s.last().cloned()), Some(Action::Deselect));
    let _keeps = Rc::new(text);
}
