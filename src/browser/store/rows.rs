//! The rows of the database as plain JavaScript values. Nothing else knows how they look.

use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::JsValue;

use crate::app::state::ShelfEntry;
use crate::core::json::{Json, json_object};
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

/// Turns a JSON value into a JavaScript one.
pub(super) fn json_to_js(value: &Value) -> Result<JsValue, serde_wasm_bindgen::Error> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
}

/// Turns a JavaScript value into a JSON one.
pub(super) fn json_from_js(value: JsValue) -> Result<Value, serde_wasm_bindgen::Error> {
    serde_wasm_bindgen::from_value(value)
}

/// Turns a row into a JavaScript value: objects and not maps, so that a person can read it in the browser's tools.
pub(super) fn to_js<T: Json>(row: &T) -> Result<JsValue, serde_wasm_bindgen::Error> {
    json_to_js(&row.to_json())
}

pub(super) fn from_js<T: Json>(row: JsValue) -> Result<T, serde_wasm_bindgen::Error> {
    T::from_json(json_from_js(row)?).map_err(serde_wasm_bindgen::Error::new)
}
