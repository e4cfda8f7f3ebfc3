//! Actions that come as soon as the page had time for other things: by a message to itself, which unlike a timer waits for nothing once
//! they are many.

use std::cell::RefCell;
use std::collections::VecDeque;

use wasm_bindgen::prelude::*;
use yew::Callback;

use crate::app::Action;

#[wasm_bindgen]
extern "C" {
    type MessageChannel;
    #[wasm_bindgen(constructor)]
    fn new() -> MessageChannel;
    #[wasm_bindgen(method, getter)]
    fn port1(this: &MessageChannel) -> Port;
    #[wasm_bindgen(method, getter)]
    fn port2(this: &MessageChannel) -> Port;

    #[wasm_bindgen(js_name = MessagePort)]
    type Port;
    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &Port, heard: &JsValue);
    #[wasm_bindgen(method, js_name = postMessage)]
    fn post_message(this: &Port, message: &JsValue);
}

thread_local! {
    static WAITING: RefCell<VecDeque<(Action, Callback<Action>)>> = const { RefCell::new(VecDeque::new()) };
    static CHANNEL: MessageChannel = {
        let channel = MessageChannel::new();
        let heard = Closure::<dyn FnMut()>::new(|| {
            if let Some((action, dispatch)) = WAITING.with_borrow_mut(VecDeque::pop_front) {
                dispatch.emit(action);
            }
        });
        channel.port1().set_onmessage(heard.as_ref());
        // It listens as long as the page lives.
        heard.forget();
        channel
    };
}

/// Sends an action once everything else that is due was done.
pub fn soon(action: Action, dispatch: Callback<Action>) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back((action, dispatch)));
    CHANNEL.with(|channel| channel.port2().post_message(&JsValue::NULL));
}
