//! The rows of the database as plain JavaScript values. Nothing else knows how they look.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::JsValue;

use crate::app::state::ShelfEntry;
use crate::core::model::{RecordId, RevisionId};

#[derive(Serialize, Deserialize)]
pub(super) struct PastRow {
    pub(super) record: RecordId,
    pub(super) id: RevisionId,
}

#[derive(Serialize, Deserialize)]
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
///
/// It goes by way of a JSON value, as everything that is read or written does: each type is then read and written by one piece of
/// code, which the page downloads once.
pub(super) fn to_js<T: Serialize>(value: &T) -> Result<JsValue, serde_wasm_bindgen::Error> {
    let value = serde_json::to_value(value).map_err(|e| serde_wasm_bindgen::Error::new(e.to_string()))?;
    json_to_js(&value)
}

pub(super) fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, serde_wasm_bindgen::Error> {
    serde_json::from_value(json_from_js(value)?).map_err(|e| serde_wasm_bindgen::Error::new(e.to_string()))
}
