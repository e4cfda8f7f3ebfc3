//! Where a casebook's folder is (IndexedDB, a database of its own): the browser's handle of it, and the name of the own file in it. A
//! handle is no text, so it cannot stand among the rows that a person can read.

use idb::builder::{DatabaseBuilder, ObjectStoreBuilder};
use idb::{Database, TransactionMode};
use wasm_bindgen::JsValue;

use super::{Stored, done};

const NAME: &str = "variorum.places";
const PLACES: &str = "places";

async fn open() -> Stored<Database> {
    let builder = DatabaseBuilder::new(NAME).version(1);
    Ok(builder
        .add_object_store(ObjectStoreBuilder::new(PLACES))
        .build()
        .await?)
}

/// Remembers where the folder of a casebook is.
///
/// # Errors
///
/// Where the database refuses, or the value is none that it can keep.
pub async fn remember_place(key: &str, place: &JsValue) -> Stored<()> {
    let database = open().await?;
    let transaction = database.transaction(&[PLACES], TransactionMode::ReadWrite)?;
    transaction.object_store(PLACES)?.put(place, Some(&key.into()))?;
    let result = done(transaction).await;
    database.close();
    result
}

/// Returns where the folder of a casebook is.
///
/// # Errors
///
/// Where the database refuses.
pub async fn place(key: &str) -> Stored<Option<JsValue>> {
    let database = open().await?;
    let transaction = database.transaction(&[PLACES], TransactionMode::ReadOnly)?;
    let place = transaction.object_store(PLACES)?.get(JsValue::from_str(key))?.await?;
    database.close();
    Ok(place)
}

/// Forgets where the folder of a casebook is.
///
/// # Errors
///
/// Where the database refuses.
pub async fn forget_place(key: &str) -> Stored<()> {
    let database = open().await?;
    let transaction = database.transaction(&[PLACES], TransactionMode::ReadWrite)?;
    transaction.object_store(PLACES)?.delete(JsValue::from_str(key))?;
    let result = done(transaction).await;
    database.close();
    result
}
