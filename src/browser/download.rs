//! Files that leave: written through the File System Access API where there is one, else handed over as a download.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};
use yew::Callback;

use crate::app::Action;

thread_local! {
    /// The files that were written, so that saving again needs no question.
    static WRITTEN: RefCell<Vec<Written>> = const { RefCell::new(Vec::new()) };
}

/// A file that was written.
#[derive(Clone)]
struct Written {
    /// The key of the casebook.
    key: String,
    handle: JsValue,
    /// When it was last changed, by the file system: another time than this means that somebody else wrote into it.
    changed_ms: f64,
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = window, js_name = showSaveFilePicker)]
    fn show_save_file_picker(options: &JsValue) -> Result<js_sys::Promise, JsValue>;

    type FileHandle;
    #[wasm_bindgen(catch, method, js_name = createWritable)]
    fn create_writable(this: &FileHandle) -> Result<js_sys::Promise, JsValue>;
    #[wasm_bindgen(catch, method, js_name = getFile)]
    fn get_file(this: &FileHandle) -> Result<js_sys::Promise, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn name(this: &FileHandle) -> String;

    type Writable;
    #[wasm_bindgen(catch, method)]
    fn write(this: &Writable, data: &Blob) -> Result<js_sys::Promise, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn close(this: &Writable) -> Result<js_sys::Promise, JsValue>;
}

/// Saves the file of a casebook and answers with [`Action::FileSaved`] or [`Action::FileNotSaved`]; with nothing where the person
/// changed their mind.
pub async fn save(key: String, name: String, changes: u64, bytes: &[u8], dispatch: Callback<Action>) {
    let Some(blob) = blob(bytes, "application/json") else {
        return;
    };
    let has_picker = js_sys::Reflect::has(&js_sys::global(), &JsValue::from_str("showSaveFilePicker")).unwrap_or(false);
    let picked = if has_picker {
        pick(&key, &name).await
    } else {
        Picked::Refused
    };
    let saved = match picked {
        Picked::File(handle) => {
            let written = write(&handle, &blob).await;
            // After a failure, or where the file cannot be looked at, the next time asks for a place again.
            forget(&key);
            if written.is_ok()
                && let Some(changed_ms) = changed_ms(&handle).await
            {
                let key = key.clone();
                let written = Written {
                    key,
                    handle,
                    changed_ms,
                };
                WRITTEN.with_borrow_mut(|all| all.push(written));
            }
            written.map(|name| (name, false))
        }
        Picked::Nothing => return,
        Picked::Refused => hand_over(&name, &blob).map(|()| (name, true)),
    };
    dispatch.emit(match saved {
        Ok((name, downloaded)) => Action::FileSaved {
            key,
            name,
            changes,
            downloaded,
        },
        Err(error) => Action::FileNotSaved(message(&error)),
    });
}

/// What came of asking for a place.
enum Picked {
    /// A file.
    File(JsValue),
    /// The person changed their mind, or is being asked already.
    Nothing,
    /// The browser does not let this page ask: the download still works.
    Refused,
}

async fn pick(key: &str, name: &str) -> Picked {
    let known = WRITTEN.with_borrow(|all| all.iter().find(|written| written.key == key).cloned());
    if let Some(known) = known {
        // What somebody else wrote there meanwhile is not written over unasked.
        if changed_ms(&known.handle).await == Some(known.changed_ms) {
            return Picked::File(known.handle);
        }
        forget(key);
    }
    let options = js_sys::Object::new();
    // Setting a property of a fresh object cannot fail.
    js_sys::Reflect::set(&options, &"suggestedName".into(), &name.into()).ok();
    let asked = match show_save_file_picker(&options) {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    match asked {
        Ok(handle) => Picked::File(handle),
        Err(error) if is_named(&error, "AbortError") || is_named(&error, "NotAllowedError") => Picked::Nothing,
        Err(_) => Picked::Refused,
    }
}

/// Forgets the file of a casebook.
pub fn forget(key: &str) {
    WRITTEN.with_borrow_mut(|all| all.retain(|written| written.key != key));
}

/// Returns when a file was last changed; `None` where it is gone or may not be read.
async fn changed_ms(handle: &JsValue) -> Option<f64> {
    Some(file_of(handle).await.ok()?.last_modified())
}

/// Returns the file that a handle leads to, as it is now.
pub(super) async fn file_of(handle: &JsValue) -> Result<File, JsValue> {
    let file: &FileHandle = handle.unchecked_ref();
    Ok(JsFuture::from(file.get_file()?).await?.unchecked_into())
}

/// Writes into the file that a handle leads to, and returns its name.
pub(super) async fn write(handle: &JsValue, blob: &Blob) -> Result<String, JsValue> {
    let file: &FileHandle = handle.unchecked_ref();
    let writable = JsFuture::from(file.create_writable()?).await?;
    let writable: &Writable = writable.unchecked_ref();
    JsFuture::from(writable.write(blob)?).await?;
    // Only closing puts the new bytes in the place of the old ones: a save that is cut off leaves the old file whole.
    JsFuture::from(writable.close()?).await?;
    Ok(file.name())
}

/// Says whether an exception has this name.
pub(super) fn is_named(error: &JsValue, name: &str) -> bool {
    js_sys::Reflect::get(error, &"name".into()).is_ok_and(|n| n == name)
}

/// Hands bytes over as a download.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) {
    if let Some(blob) = blob(bytes, media_type) {
        hand_over(name, &blob).ok();
    }
}

/// Makes bytes a file's content.
pub(super) fn blob(bytes: &[u8], media_type: &str) -> Option<Blob> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

fn hand_over(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or(JsValue::NULL)?;
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has its own reference once the download began; the address may go a while later.
    gloo::timers::callback::Timeout::new(60_000, move || {
        Url::revoke_object_url(&url).ok();
    })
    .forget();
    Ok(())
}

/// Returns what an exception says.
#[must_use]
pub fn message(error: &JsValue) -> String {
    let said = js_sys::Reflect::get(error, &"message".into())
        .ok()
        .and_then(|m| m.as_string());
    said.or_else(|| error.as_string()).unwrap_or_default()
}
