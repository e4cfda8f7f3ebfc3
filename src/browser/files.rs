//! Files that come in: dropped or picked, alone or in folders, read to bytes, a few at a time.

use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DataTransfer, File, FileList, HtmlElement};
use yew::Callback;

use crate::app::Action;
use crate::app::action::FileBytes;
use crate::core::format::packed::is_left_out;
use crate::core::text::TextId;

/// Bytes above which a file is not even read.
const LIMIT: f64 = 68_000_000.0;

/// So many bytes are asked for at once, or one file.
const AHEAD: f64 = 4_000_000.0;

/// So many files are asked for at once.
const TOGETHER: usize = 32;

/// How many files of a folder are looked at.
const FILES: usize = 3_000;

/// How many folders may stand one in the other.
const DEPTH: usize = 12;

/// The id of the page's file input.
pub const INPUT: &str = "file-input";

/// The id of the page's input for a folder.
pub const FOLDER: &str = "folder-input";

/// A file and its name, or its path in a folder.
pub type Named = (String, File);

#[wasm_bindgen]
extern "C" {
    /// A file that was picked: with its path where it came with its folder.
    type Picked;
    #[wasm_bindgen(method, getter, js_name = webkitRelativePath)]
    fn path(this: &Picked) -> Option<String>;

    /// Something that was dropped.
    type Dropped;
    #[wasm_bindgen(method, js_name = webkitGetAsEntry)]
    fn entry(this: &Dropped) -> Option<Entry>;

    /// A dropped file or folder (File and Directory Entries API).
    #[wasm_bindgen(js_name = FileSystemEntry)]
    type Entry;
    #[wasm_bindgen(method, getter, js_name = isDirectory)]
    fn is_folder(this: &Entry) -> bool;
    #[wasm_bindgen(method, getter)]
    fn name(this: &Entry) -> String;
    #[wasm_bindgen(method)]
    fn file(this: &Entry, yes: &JsValue, no: &JsValue);
    #[wasm_bindgen(method, js_name = createReader)]
    fn reader(this: &Entry) -> Reader;

    #[wasm_bindgen(js_name = FileSystemDirectoryReader)]
    type Reader;
    #[wasm_bindgen(method, js_name = readEntries)]
    fn read(this: &Reader, yes: &JsValue, no: &JsValue);
}

/// Opens the browser's file picker.
pub fn open_picker() {
    open_picker_of(INPUT);
}

/// Lets a person pick one file by the input with this id.
pub fn open_picker_of(input: &str) {
    let input = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.get_element_by_id(input));
    if let Some(input) = input.and_then(|i| i.dyn_into::<HtmlElement>().ok()) {
        input.click();
    }
}

/// Reads the first picked file as a new version of a source.
pub fn read_version(source: TextId, list: &FileList, dispatch: Callback<Action>) {
    let Some(file) = list.get(0) else { return };
    spawn_local(async move {
        if let Some(file) = bytes_of(file.name(), &file, &dispatch).await {
            dispatch.emit(Action::NewVersion(source, file));
        }
    });
}

/// Reads picked files, or all of a picked folder, and answers with one [`Action::FilesRead`] for all that could be read.
pub fn read_list(list: &FileList, dispatch: Callback<Action>) {
    let files = named(list);
    spawn_local(read(files, dispatch));
}

/// Returns files with their names; those of a folder with their paths, without what is no article.
#[must_use]
pub fn named(list: &FileList) -> Vec<Named> {
    let mut files = Vec::new();
    for file in (0..list.length()).filter_map(|n| list.get(n)) {
        let path = file.unchecked_ref::<Picked>().path();
        files.push((path.unwrap_or_default(), file));
    }
    wanted(files)
}

/// Reads dropped files, and all that is in dropped folders; a dropped text becomes a source of its own.
pub fn read_drop(data: &DataTransfer, dispatch: Callback<Action>) {
    let (mut entries, mut has_folder) = (Vec::new(), false);
    // The files and the items are gone as soon as this returns.
    let dropped = data.files();
    let items = data.items();
    for item in (0..items.length()).filter_map(|n| items.get(n)) {
        if let Some(entry) = item.unchecked_ref::<Dropped>().entry() {
            has_folder |= entry.is_folder();
            entries.push((String::new(), entry));
        }
    }
    match dropped {
        _ if has_folder => spawn_local(async move {
            let files = gather(entries, &dispatch).await;
            read(files, dispatch).await;
        }),
        Some(list) if list.length() > 0 => read_list(&list, dispatch),
        _ => {
            if let Ok(text) = data.get_data("text/plain")
                && !text.trim().is_empty()
            {
                dispatch.emit(Action::Paste(text, data.get_data("text/html").ok()));
            }
        }
    }
}

/// Finds the files in dropped folders.
async fn gather(mut entries: Vec<(String, Entry)>, dispatch: &Callback<Action>) -> Vec<Named> {
    let mut files = Vec::new();
    entries.reverse();
    while let Some((path, entry)) = entries.pop() {
        if files.len() == FILES {
            let words = crate::t!("folder-too-many", count = FILES);
            dispatch.emit(Action::FileUnreadable(path, words));
            break;
        }
        let inside = if path.is_empty() {
            entry.name()
        } else {
            [path.as_str(), "/", &entry.name()].concat()
        };
        if !entry.is_folder() {
            match JsFuture::from(Promise::new(&mut |yes, no| entry.file(&yes, &no))).await {
                Ok(file) => files.push((if path.is_empty() { path } else { inside }, file.unchecked_into())),
                Err(error) => dispatch.emit(Action::FileUnreadable(inside, super::download::message(&error))),
            }
        } else if inside.matches('/').count() < DEPTH {
            let reader = entry.reader();
            let mut found = Vec::new();
            // A folder tells of its entries a hundred at a time.
            while let Ok(some) = JsFuture::from(Promise::new(&mut |yes, no| reader.read(&yes, &no))).await {
                let some: Array = some.unchecked_into();
                if some.length() == 0 || found.len() > FILES {
                    break;
                }
                found.extend(some.iter().map(|entry| (inside.clone(), entry.unchecked_into())));
            }
            found.reverse();
            entries.extend(found);
        }
    }
    wanted(files)
}

/// Leaves out what is no article by its name or place. A file without a path was meant by whoever dropped it.
fn wanted(files: Vec<Named>) -> Vec<Named> {
    let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let left_out = is_left_out(&paths);
    let mut wanted = Vec::new();
    for ((path, file), left_out) in files.into_iter().zip(left_out) {
        if path.is_empty() {
            wanted.push((file.name(), file));
        } else if !left_out {
            wanted.push((path, file));
        }
    }
    wanted
}

async fn read(files: Vec<Named>, dispatch: Callback<Action>) {
    let mut read = Vec::new();
    let mut files = files.into_iter();
    let mut asked: VecDeque<(String, f64, JsFuture)> = VecDeque::new();
    let mut bytes = 0.0;
    loop {
        // While one is on its way the next are asked for: small files come faster than one after the other.
        while bytes < AHEAD
            && asked.len() < TOGETHER
            && let Some((name, file)) = files.next()
        {
            let size = file.size();
            if let Some(words) = too_many(size) {
                dispatch.emit(Action::FileUnreadable(name, words));
            } else {
                bytes += size;
                // It listens from now on, so that nothing fails unheard.
                asked.push_back((name, size, JsFuture::from(file.array_buffer())));
            }
        }
        let Some((name, size, bytes_of_it)) = asked.pop_front() else {
            break;
        };
        bytes -= size;
        read.extend(came(name, bytes_of_it, &dispatch).await);
    }
    if !read.is_empty() {
        dispatch.emit(Action::FilesRead(read));
    }
}

/// Says that a file is too large, where it is.
pub(super) fn too_large(file: &File) -> Option<String> {
    too_many(file.size())
}

/// Says that so many bytes are too many, where they are.
fn too_many(bytes: f64) -> Option<String> {
    (bytes > LIMIT).then(|| crate::t!("file-too-large", megabytes = 64))
}

/// Reads one file; what keeps it from being read is said.
pub(super) async fn bytes_of(name: String, file: &File, dispatch: &Callback<Action>) -> Option<FileBytes> {
    if let Some(words) = too_large(file) {
        dispatch.emit(Action::FileUnreadable(name, words));
        return None;
    }
    came(name, JsFuture::from(file.array_buffer()), dispatch).await
}

/// Waits for the bytes of a file.
async fn came(name: String, bytes: JsFuture, dispatch: &Callback<Action>) -> Option<FileBytes> {
    match bytes.await {
        Ok(buffer) => {
            let bytes: Rc<[u8]> = js_sys::Uint8Array::new(&buffer).to_vec().into();
            Some(FileBytes { name, bytes })
        }
        Err(error) => {
            dispatch.emit(Action::FileUnreadable(name, super::download::message(&error)));
            None
        }
    }
}
