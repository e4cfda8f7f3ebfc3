//! The rows of the database as plain JavaScript values. Nothing else knows how they look.

use serde_json::Value;
use wasm_bindgen::JsValue;

use super::StoreError;
use crate::app::state::ShelfEntry;
use crate::core::json::{Json, compact, json_object};
use crate::core::model::{RecordId, RevisionId};

pub(super) struct PastRow {
    pub(super) record: RecordId,
    pub(super) id: RevisionId,
}

json_object!(loose PastRow { record, id });

pub(super) struct ShelfRow {
    pub(super) key: String,
    title: String,
    sources: u32,
    claims: u32,
    comparisons: u32,
    changed_ms: u64,
    pub(super) file_saved_ms: u64,
    pub(super) deleted_ms: u64,
}

json_object!(loose ShelfRow {
    key,
    title,
    sources,
    claims,
    comparisons,
    changed_ms,
    file_saved_ms,
    deleted_ms,
});

impl ShelfRow {
    pub(super) fn of(entry: &ShelfEntry, deleted_ms: u64) -> Self {
        Self {
            key: entry.key.clone(),
            title: entry.title.clone(),
            sources: entry.sources,
            claims: entry.claims,
            comparisons: entry.comparisons,
            changed_ms: entry.changed_ms,
            file_saved_ms: entry.file_saved_ms,
            deleted_ms,
        }
    }

    pub(super) fn is_before(&self, entry: &ShelfEntry) -> bool {
        self.changed_ms <= entry.changed_ms
    }

    pub(super) fn entry(self) -> ShelfEntry {
        ShelfEntry {
            key: self.key,
            title: self.title,
            sources: self.sources,
            claims: self.claims,
            comparisons: self.comparisons,
            changed_ms: self.changed_ms,
            file_saved_ms: self.file_saved_ms,
        }
    }
}

/// Turns a JSON value into a JavaScript one. Both sides read and write JSON anyway, so it crosses as text.
pub(super) fn json_to_js(value: &Value) -> Result<JsValue, StoreError> {
    js_sys::JSON::parse(&compact(value)).map_err(|_| StoreError::Value("no JSON".to_owned()))
}

/// Turns a JavaScript value into a JSON one.
pub(super) fn json_from_js(value: &JsValue) -> Result<Value, StoreError> {
    let text = js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string());
    serde_json::from_str(&text.unwrap_or_default()).map_err(|error| StoreError::Value(error.to_string()))
}

/// Turns a row into a JavaScript value: objects and not maps, so that a person can read it in the browser's tools.
pub(super) fn to_js<T: Json>(row: &T) -> Result<JsValue, StoreError> {
    json_to_js(&row.to_json())
}

pub(super) fn from_js<T: Json>(row: &JsValue) -> Result<T, StoreError> {
    T::from_json(json_from_js(row)?).map_err(|misfit| StoreError::Value(misfit.to_string()))
}
