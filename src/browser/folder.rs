//! The folder that is shared, through the File System Access API: asked for, listed, read, and the own file written. It decides nothing:
//! what is read and when something is written comes as requests.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList};
use yew::Callback;

use super::files::{bytes_of, too_large};
use super::{download, store};
use crate::app::Action;
use crate::app::folder::{FolderAnswer, FolderAsk, FolderTrouble, FolderWish, Found, Mark, is_wanted};

/// How long until the folder is looked at again, in milliseconds.
const LATER_MS: u32 = 2_000;

/// The id of the input for a folder that is read by hand.
pub const BY_HAND: &str = "shared-folder-input";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = window, js_name = showDirectoryPicker)]
    fn show_directory_picker(options: &JsValue) -> Result<js_sys::Promise, JsValue>;

    #[derive(Clone)]
    type Directory;
    #[wasm_bindgen(method, getter)]
    fn name(this: &Directory) -> String;
    #[wasm_bindgen(catch, method, js_name = requestPermission)]
    fn request_permission(this: &Directory, options: &JsValue) -> Result<js_sys::Promise, JsValue>;
    #[wasm_bindgen(catch, method)]
    fn values(this: &Directory) -> Result<Entries, JsValue>;
    #[wasm_bindgen(catch, method, js_name = getFileHandle)]
    fn file(this: &Directory, name: &str, options: &JsValue) -> Result<js_sys::Promise, JsValue>;

    type Entries;
    #[wasm_bindgen(catch, method)]
    fn next(this: &Entries) -> Result<js_sys::Promise, JsValue>;

    type Next;
    #[wasm_bindgen(method, getter)]
    fn done(this: &Next) -> Option<bool>;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Next) -> Entry;

    type Entry;
    #[wasm_bindgen(method, getter)]
    fn kind(this: &Entry) -> String;
    #[wasm_bindgen(method, getter)]
    fn name(this: &Entry) -> String;

    /// Where the folder of a casebook is, as the browser keeps it.
    type Place;
    #[wasm_bindgen(method, getter)]
    fn folder(this: &Place) -> Option<Directory>;
    #[wasm_bindgen(method, getter)]
    fn mine(this: &Place) -> Option<String>;
}

thread_local! {
    /// The folder that is watched, and that of the casebook before it was asked for.
    static FOLDER: RefCell<Option<Directory>> = const { RefCell::new(None) };
    static LATER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Says whether this browser lets a page read and write a folder.
#[must_use]
pub fn is_supported() -> bool {
    js_sys::Reflect::has(&js_sys::global(), &JsValue::from_str("showDirectoryPicker")).unwrap_or(false)
}

/// Finds out whether the folder of this casebook was watched before.
pub fn recall(key: String, dispatch: Callback<Action>) {
    FOLDER.with_borrow_mut(|folder| *folder = None);
    spawn_local(async move {
        let Ok(Some(place)) = store::place(&key).await else {
            return;
        };
        let place: Place = place.unchecked_into();
        let folder = place.folder().filter(|_| is_supported());
        let name = folder.as_ref().map(Directory::name);
        FOLDER.with_borrow_mut(|known| {
            if known.is_none() {
                *known = folder;
            }
        });
        let mine = place.mine().unwrap_or_default();
        let known = FolderAnswer::Known {
            key,
            folder: name,
            mine,
        };
        dispatch.emit(Action::FolderSaid(0, known));
    });
}

/// Lets go of the folder, and of looking at it again.
pub fn let_go() {
    FOLDER.with_borrow_mut(|folder| *folder = None);
    LATER.with_borrow_mut(|later| *later = None);
}

/// Carries out a request.
pub fn run(ticket: u64, ask: FolderAsk, dispatch: &Callback<Action>) {
    let say = dispatch.reform(move |answer| Action::FolderSaid(ticket, answer));
    // The folder of now, whichever is open when it is done.
    let folder = FOLDER.with_borrow(Clone::clone);
    match ask {
        FolderAsk::Later => {
            let timer = Timeout::new(LATER_MS, move || say.emit(FolderAnswer::Tick));
            // There is one at a time: the one before is called off.
            LATER.with_borrow_mut(|later| *later = Some(timer));
        }
        FolderAsk::Keep(key, mine) => spawn_local(keep(key, mine, folder)),
        FolderAsk::Forget(key) => {
            FOLDER.with_borrow_mut(|folder| *folder = None);
            spawn_local(async move {
                // What cannot be forgotten is offered once more, and does no harm.
                store::forget_place(&key).await.ok();
            });
        }
        ask => spawn_local(async move {
            let answer = answer(ask, folder).await;
            say.emit(answer.unwrap_or_else(|error| FolderAnswer::Failed(trouble(&error))));
        }),
    }
}

async fn answer(ask: FolderAsk, folder: Option<Directory>) -> Result<FolderAnswer, JsValue> {
    if let FolderAsk::Pick(_) = ask {
        return pick().await;
    }
    let folder = folder.ok_or(JsValue::NULL)?;
    match ask {
        FolderAsk::Resume(_) => permitted(&folder).await.map(|()| FolderAnswer::Opened(folder.name())),
        FolderAsk::Read(name) => match read(&folder, &name).await {
            Ok(found) => Ok(FolderAnswer::Read(found)),
            Err(error) if trouble(&error) == FolderTrouble::Permission => Err(error),
            Err(error) => Ok(FolderAnswer::Unread(name, download::message(&error))),
        },
        FolderAsk::Write(name, bytes, changes) => {
            let create = js_sys::Object::new();
            // Setting a property of a fresh object cannot fail.
            js_sys::Reflect::set(&create, &"create".into(), &JsValue::TRUE).ok();
            let handle = JsFuture::from(folder.file(&name, &create)?).await?;
            let blob = download::blob(&bytes, "application/json").ok_or(JsValue::NULL)?;
            download::write(&handle, &blob).await?;
            Ok(FolderAnswer::Written(mark(&download::file_of(&handle).await?), changes))
        }
        _ => list(&folder).await.map(FolderAnswer::Listed),
    }
}

/// Lets the person choose a folder.
async fn pick() -> Result<FolderAnswer, JsValue> {
    let picked = match show_directory_picker(&readwrite()) {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    let folder: Directory = match picked {
        Ok(folder) => folder.unchecked_into(),
        Err(error) if download::is_named(&error, "AbortError") => return Ok(FolderAnswer::Declined),
        Err(error) => return Err(error),
    };
    permitted(&folder).await?;
    FOLDER.with_borrow_mut(|open| *open = Some(folder.clone()));
    Ok(FolderAnswer::Opened(folder.name()))
}

fn readwrite() -> JsValue {
    let options = js_sys::Object::new();
    // Setting a property of a fresh object cannot fail.
    js_sys::Reflect::set(&options, &"mode".into(), &"readwrite".into()).ok();
    options.into()
}

/// Asks for the permission to read and write, which may be there already.
async fn permitted(folder: &Directory) -> Result<(), JsValue> {
    let answer = JsFuture::from(folder.request_permission(&readwrite())?).await?;
    if answer == "granted" {
        Ok(())
    } else {
        let refused = js_sys::Object::new();
        js_sys::Reflect::set(&refused, &"name".into(), &"NotAllowedError".into()).ok();
        Err(refused.into())
    }
}

/// Lists what may be casebooks.
async fn list(folder: &Directory) -> Result<Vec<(String, Mark)>, JsValue> {
    let entries = folder.values()?;
    let mut found = Vec::new();
    loop {
        let next: Next = JsFuture::from(entries.next()?).await?.unchecked_into();
        if next.done() == Some(true) {
            return Ok(found);
        }
        let entry = next.value();
        let name = entry.name();
        if entry.kind() != "file" || !is_wanted(&name) {
            continue;
        }
        match download::file_of(&entry).await {
            Ok(file) => found.push((name, mark(&file))),
            Err(error) if trouble(&error) == FolderTrouble::Permission => return Err(error),
            // It went while the others were looked at.
            Err(_) => {}
        }
    }
}

async fn read(folder: &Directory, name: &str) -> Result<Found, JsValue> {
    let handle = JsFuture::from(folder.file(name, &JsValue::UNDEFINED)?).await?;
    let file = download::file_of(&handle).await?;
    if let Some(words) = too_large(&file) {
        return Err(words.into());
    }
    let bytes = JsFuture::from(file.array_buffer()).await?;
    Ok(Found {
        name: name.to_owned(),
        mark: mark(&file),
        bytes: js_sys::Uint8Array::new(&bytes).to_vec().into(),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "times and sizes are positive whole numbers far below 2^53"
)]
fn mark(file: &File) -> Mark {
    Mark {
        modified_ms: file.last_modified() as u64,
        size: file.size() as u64,
    }
}

/// Remembers the folder; where the browser cannot keep its handle, at least the name of the own file.
async fn keep(key: String, mine: String, folder: Option<Directory>) {
    let place = js_sys::Object::new();
    js_sys::Reflect::set(&place, &"mine".into(), &mine.into()).ok();
    if let Some(folder) = folder {
        js_sys::Reflect::set(&place, &"folder".into(), &folder).ok();
    }
    if store::remember_place(&key, &place).await.is_err() {
        js_sys::Reflect::delete_property(&place, &"folder".into()).ok();
        // Without a store the person chooses the folder again.
        store::remember_place(&key, &place).await.ok();
    }
}

fn trouble(error: &JsValue) -> FolderTrouble {
    let is = |name| download::is_named(error, name);
    match () {
        () if is("NotAllowedError") || is("SecurityError") => FolderTrouble::Permission,
        () if is("NotFoundError") => FolderTrouble::Gone,
        () if is("QuotaExceededError") => FolderTrouble::Full,
        () => FolderTrouble::Other(download::message(error)),
    }
}

/// Reads the casebooks of a folder that was picked by hand, those in its own folders excepted.
pub fn read_by_hand(list: &FileList, dispatch: Callback<Action>) {
    let files = super::files::named(list);
    spawn_local(async move {
        let mut found = Vec::new();
        let mut folder = String::new();
        for (path, file) in files {
            let Some((parent, name)) = path.split_once('/') else {
                continue;
            };
            folder = parent.to_owned();
            if !is_wanted(name) || name.contains('/') {
                continue;
            }
            if let Some(read) = bytes_of(name.to_owned(), &file, &dispatch).await {
                found.push(Found {
                    name: read.name,
                    mark: mark(&file),
                    bytes: Rc::clone(&read.bytes),
                });
            }
        }
        dispatch.emit(Action::Folder(FolderWish::ByHand(folder, found)));
    });
}
