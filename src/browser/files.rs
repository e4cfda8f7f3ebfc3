//! Files that come in: dropped or picked, read to bytes one after another.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DataTransfer, File, FileList, HtmlElement};
use yew::Callback;

use crate::app::Action;
use crate::app::action::FileBytes;
use crate::core::text::TextId;

/// Bytes above which a file is not even read.
const LIMIT: f64 = 68_000_000.0;

/// The id of the page's file input.
pub const INPUT: &str = "file-input";

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
        if let Some(file) = bytes_of(&file, &dispatch).await {
            dispatch.emit(Action::NewVersion(source, file));
        }
    });
}

/// Reads picked files and answers with one [`Action::FilesRead`] for all that could be read.
pub fn read_list(list: &FileList, dispatch: Callback<Action>) {
    read((0..list.length()).filter_map(|n| list.get(n)).collect(), dispatch);
}

/// Reads dropped files; a dropped text becomes a source of its own.
pub fn read_drop(data: &DataTransfer, dispatch: Callback<Action>) {
    match data.files() {
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

fn read(files: Vec<File>, dispatch: Callback<Action>) {
    spawn_local(async move {
        let mut read = Vec::new();
        for file in files {
            read.extend(bytes_of(&file, &dispatch).await);
        }
        if !read.is_empty() {
            dispatch.emit(Action::FilesRead(read));
        }
    });
}

/// Reads one file; what keeps it from being read is said.
async fn bytes_of(file: &File, dispatch: &Callback<Action>) -> Option<FileBytes> {
    let name = file.name();
    if file.size() > LIMIT {
        let words = crate::t!("file-too-large", megabytes = 64);
        dispatch.emit(Action::FileUnreadable(name, words));
        return None;
    }
    match JsFuture::from(file.array_buffer()).await {
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
