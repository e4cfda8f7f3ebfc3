//! Other tabs on the same casebook: they are told of every change, and a casebook that one of them holds open is not swept away.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "variorum";

thread_local! {
    static CHANNEL_OUT: Option<BroadcastChannel> = BroadcastChannel::new(CHANNEL).ok();
    /// Lets go of the lock of the casebook that was open before.
    static RELEASE: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = LockManager)]
    type Locks;
    #[wasm_bindgen(method)]
    fn request(this: &Locks, name: &str, options: &JsValue, callback: &JsValue) -> js_sys::Promise;
}

fn locks() -> Option<Locks> {
    let navigator = web_sys::window()?.navigator();
    let locks = js_sys::Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}

fn options(pairs: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in pairs {
        js_sys::Reflect::set(&object, &JsValue::from_str(name), value).ok();
    }
    object.into()
}

/// Stands before the key of a casebook from which something was taken back.
const SHRANK: char = '-';

/// Tells the other tabs that a casebook grew, or that a merge was taken back.
pub fn tell(key: &str, shrank: bool) {
    let message = if shrank {
        format!("{SHRANK}{key}")
    } else {
        key.to_owned()
    };
    CHANNEL_OUT.with(|channel| {
        if let Some(channel) = channel {
            channel.post_message(&JsValue::from_str(&message)).ok();
        }
    });
}

/// Calls back with the key of each casebook that another tab changed, and whether it took something back.
pub fn listen(callback: impl Fn((String, bool)) + 'static) {
    CHANNEL_OUT.with(|channel| {
        let Some(channel) = channel else { return };
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(key) = event.data().as_string() {
                match key.strip_prefix(SHRANK) {
                    Some(key) => callback((key.to_owned(), true)),
                    None => callback((key, false)),
                }
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        // It listens as long as the page lives.
        heard.forget();
    });
}

/// Holds the casebook open (Web Locks, shared), and lets go of the one before.
pub fn hold(key: &str) {
    RELEASE.with_borrow_mut(|release| {
        if let Some(release) = release.take() {
            release.call0(&JsValue::NULL).ok();
        }
        let Some(locks) = locks() else { return };
        // The lock lasts until this promise is resolved: when another casebook is opened, or the tab goes.
        let promise = js_sys::Promise::new(&mut |resolve, _| *release = Some(resolve));
        let callback = Closure::once_into_js(move |_: JsValue| promise);
        let _waits = locks.request(&lock_name(key), &options(&[("mode", "shared".into())]), &callback);
    });
}

/// Runs something only if no tab holds the casebook open. Without Web Locks it is not run: nothing is lost by that.
pub fn if_unheld(key: &str, then: impl FnOnce() + 'static) {
    let Some(locks) = locks() else { return };
    let callback = Closure::once_into_js(move |lock: JsValue| {
        if !lock.is_null() {
            then();
        }
    });
    let _waits = locks.request(&lock_name(key), &options(&[("ifAvailable", JsValue::TRUE)]), &callback);
}

fn lock_name(key: &str) -> String {
    format!("variorum {key}")
}
