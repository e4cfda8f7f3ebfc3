//! Other tabs on the same casebook: they are told of every change, and a casebook that one of them holds open is not swept away.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
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
    #[wasm_bindgen(catch, method)]
    fn query(this: &Locks) -> Result<js_sys::Promise, JsValue>;
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
/// Stands before the key of a casebook that is taken out of the browser.
const GONE: char = '!';

/// What another tab did with a casebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It added something.
    Grew,
    /// It took something back.
    Shrank,
    /// It took the casebook out of the browser.
    Gone,
}

/// Tells the other tabs what was done with a casebook.
pub fn tell(key: &str, news: News) {
    let message = match news {
        News::Grew => key.to_owned(),
        News::Shrank => format!("{SHRANK}{key}"),
        News::Gone => format!("{GONE}{key}"),
    };
    CHANNEL_OUT.with(|channel| {
        if let Some(channel) = channel {
            channel.post_message(&JsValue::from_str(&message)).ok();
        }
    });
}

/// Calls back with the key of each casebook that another tab changed, and what it did.
pub fn listen(callback: impl Fn((String, News)) + 'static) {
    CHANNEL_OUT.with(|channel| {
        let Some(channel) = channel else { return };
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(key) = event.data().as_string() {
                callback(match (key.strip_prefix(SHRANK), key.strip_prefix(GONE)) {
                    (Some(key), _) => (key.to_owned(), News::Shrank),
                    (_, Some(key)) => (key.to_owned(), News::Gone),
                    _ => (key, News::Grew),
                });
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        // It listens as long as the page lives.
        heard.forget();
    });
}

/// Holds the casebook open (Web Locks, shared), and lets go of the one before.
pub fn hold(key: &str) {
    let_go();
    RELEASE.with_borrow_mut(|release| {
        let Some(locks) = locks() else { return };
        // The lock lasts until this promise is resolved: when another casebook is opened, or the tab goes.
        let promise = js_sys::Promise::new(&mut |resolve, _| *release = Some(resolve));
        let callback = Closure::once_into_js(move |_: JsValue| promise);
        let _waits = locks.request(&lock_name(key), &options(&[("mode", "shared".into())]), &callback);
    });
}

/// Lets go of the casebook that was held open.
pub fn let_go() {
    if let Some(release) = RELEASE.with_borrow_mut(Option::take) {
        release.call0(&JsValue::NULL).ok();
    }
}

/// Waits until no tab holds the casebook open, a few seconds at most, and says whether no tab holds any.
pub async fn until_unheld(key: &str) -> bool {
    let Some(locks) = locks() else { return false };
    let name = lock_name(key);
    for _ in 0..30 {
        let Ok(promise) = locks.query() else { return false };
        let Ok(answer) = JsFuture::from(promise).await else {
            return false;
        };
        let held = js_sys::Reflect::get(&answer, &"held".into()).unwrap_or_default();
        let held: js_sys::Array = held.dyn_into().unwrap_or_default();
        let is_this = |lock: JsValue| js_sys::Reflect::get(&lock, &"name".into()).is_ok_and(|n| n == name.as_str());
        if !held.iter().any(is_this) {
            return held.length() == 0;
        }
        let wait = js_sys::Promise::new(&mut |done, _| {
            if let Some(window) = web_sys::window() {
                // It fails only for what is no function.
                window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(&done, 100)
                    .ok();
            }
        });
        JsFuture::from(wait).await.ok();
    }
    false
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
