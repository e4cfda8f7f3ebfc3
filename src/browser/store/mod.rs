//! Casebooks in this browser (IndexedDB): revisions, texts by their hash, a shelf. It adds, and takes away only what came with a merge
//! that was taken back, casebooks that were deleted days ago, and (`clear`) one that somebody has finished.

mod clear;
mod places;
mod rows;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use idb::builder::{DatabaseBuilder, ObjectStoreBuilder};
use idb::{Database, KeyRange, Query, Transaction, TransactionMode};
use wasm_bindgen::JsValue;

use crate::app::action::Kept;
use crate::app::effect::Batch;
use crate::app::state::{ShelfEntry, StoreTrouble};
use crate::core::model::{Content, RecordId, RecordState, Revision, RevisionId};
use crate::core::order::set_of;
use crate::core::text::FrozenText;
use clear::is_closed_off;
pub use clear::{clear, close_off};
pub use places::{forget_place, place, remember_place};
use rows::{PastRow, ShelfRow, from_js, json_from_js, json_to_js, to_js};

const NAME: &str = "variorum";
/// Version of the database. A later one adds its step to [`open`].
const VERSION: u32 = 1;
const SHELF: &str = "shelf";
const REVISIONS: &str = "revisions";
const PAST: &str = "past";
const TEXTS: &str = "texts";
/// How long a deleted casebook can still be brought back after the page was closed: a week, in milliseconds.
const GRACE_MS: u64 = 7 * 86_400_000;

/// How many rows are written in one go.
const AT_ONCE: usize = 300;

thread_local! {
    static DATABASE: RefCell<Option<Rc<Database>>> = const { RefCell::new(None) };
}

/// Why the store failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database said no.
    #[error("{0}")]
    Database(#[from] idb::Error),
    /// The browser took the whole transaction back, as it does when the disk or the quota is full.
    #[error("the browser took the change back")]
    Aborted,
    /// A value could not be turned into a JavaScript one.
    #[error("{0}")]
    Value(#[from] serde_wasm_bindgen::Error),
}

impl From<StoreError> for StoreTrouble {
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::Aborted) {
            return Self::Full;
        }
        let said = error.to_string();
        if said.contains("QuotaExceeded") || said.contains("quota") || said.contains("disk") {
            Self::Full
        } else if said.contains("SecurityError") || said.contains("InvalidStateError") || said.contains("not allowed") {
            Self::Blocked
        } else {
            Self::Other(said)
        }
    }
}

type Stored<T> = Result<T, StoreError>;

async fn open() -> Stored<Rc<Database>> {
    if let Some(database) = DATABASE.with_borrow(Clone::clone) {
        return Ok(database);
    }
    let builder = DatabaseBuilder::new(NAME).version(VERSION);
    let builder = [SHELF, REVISIONS, PAST, TEXTS]
        .iter()
        .fold(builder, |b, store| b.add_object_store(ObjectStoreBuilder::new(store)));
    let mut database = builder.build().await?;
    // A newer version in another tab may go on: this tab opens the database again when it needs it.
    database.on_version_change(|_| DATABASE.with_borrow_mut(|d| drop(d.take())));
    database.on_close(|_| DATABASE.with_borrow_mut(|d| drop(d.take())));
    let database = Rc::new(database);
    DATABASE.with_borrow_mut(|d| *d = Some(Rc::clone(&database)));
    Ok(database)
}

async fn transaction(stores: &[&str], mode: TransactionMode) -> Stored<Transaction> {
    let database = open().await?;
    match database.transaction(stores, mode) {
        Ok(transaction) => Ok(transaction),
        Err(_) => {
            // The connection was closed under us (the browser may): open it once more.
            DATABASE.with_borrow_mut(|d| drop(d.take()));
            Ok(open().await?.transaction(stores, mode)?)
        }
    }
}

/// Waits until a transaction is on the disk.
async fn done(transaction: Transaction) -> Stored<()> {
    // An aborted transaction ends without an error, and wrote nothing.
    if transaction.commit()?.await?.is_committed() {
        Ok(())
    } else {
        Err(StoreError::Aborted)
    }
}

fn of_casebook(key: &str) -> Stored<Query> {
    // Keys are `casebook/rest`: everything from `casebook/` up to the character after the stroke.
    let range = KeyRange::bound(&format!("{key}/").into(), &format!("{key}0").into(), None, Some(true))?;
    Ok(range.into())
}

/// Writes one change. When it returns, the change is committed.
///
/// # Errors
///
/// Where the database refuses: nothing of the change is written then.
pub async fn append(batch: &Batch) -> Stored<()> {
    let transaction = transaction(&[SHELF, REVISIONS, PAST, TEXTS], TransactionMode::ReadWrite).await?;
    if is_closed_off(&batch.key) {
        return done(transaction).await;
    }
    let texts = transaction.object_store(TEXTS)?;
    for text in &batch.texts {
        texts.put(&text.as_str().into(), Some(&text.id().to_string().into()))?;
    }
    let revisions = transaction.object_store(REVISIONS)?;
    for (n, (id, revision)) in batch.revisions.iter().enumerate() {
        let put = revisions.put(
            &json_to_js(&revision.to_json())?,
            Some(&format!("{}/{id}", batch.key).into()),
        )?;
        // The page has time for other things in between, and the transaction stays open while one of its requests does.
        if n % AT_ONCE == AT_ONCE - 1 {
            put.await?;
        }
    }
    for id in &batch.gone {
        revisions.delete(JsValue::from_str(&format!("{}/{id}", batch.key)))?;
    }
    let past = transaction.object_store(PAST)?;
    for id in &batch.gone_past {
        past.delete(JsValue::from_str(&format!("{}/{id}", batch.key)))?;
    }
    for (record, ids) in &batch.past {
        for id in ids {
            past.put(
                &to_js(&PastRow {
                    record: record.clone(),
                    id: *id,
                })?,
                Some(&format!("{}/{id}", batch.key).into()),
            )?;
        }
    }
    let shelf = transaction.object_store(SHELF)?;
    let there = shelf.get(JsValue::from_str(&batch.key))?.await?;
    let there = there.and_then(|row| from_js::<ShelfRow>(row).ok());
    // A change that was tried again is older than what others wrote meanwhile, and brings no deleted casebook back.
    if there.as_ref().is_none_or(|row| row.is_before(&batch.entry)) {
        let deleted_ms = there.map_or(0, |row| row.deleted_ms);
        shelf.put(
            &to_js(&ShelfRow::of(&batch.entry, deleted_ms))?,
            Some(&batch.key.as_str().into()),
        )?;
    }
    done(transaction).await
}

/// Returns the casebooks that are not deleted, the last changed first.
///
/// # Errors
///
/// Where the database refuses.
pub async fn shelf() -> Stored<Vec<ShelfEntry>> {
    let transaction = transaction(&[SHELF], TransactionMode::ReadOnly).await?;
    let rows = transaction.object_store(SHELF)?.get_all(None, None)?.await?;
    let mut entries: Vec<ShelfEntry> = rows
        .into_iter()
        .filter_map(|row| from_js::<ShelfRow>(row).ok())
        .filter(|r| r.deleted_ms == 0)
        .map(ShelfRow::entry)
        .collect();
    crate::core::order::sort_by_key(&mut entries, |e| (std::cmp::Reverse(e.changed_ms), e.key.clone()));
    Ok(entries)
}

/// Returns a casebook, without the revisions that are known already.
///
/// # Errors
///
/// Where the database refuses. Rows that cannot be read are counted, not fatal.
pub async fn read(key: &str, known: &BTreeSet<RevisionId>) -> Stored<Kept> {
    let transaction = transaction(&[SHELF, REVISIONS, PAST, TEXTS], TransactionMode::ReadOnly).await?;
    let mut kept = Kept::default();
    let revisions = transaction.object_store(REVISIONS)?;
    let rows = if known.is_empty() {
        revisions.get_all(Some(of_casebook(key)?), None)?.await?
    } else {
        let mut rows = Vec::new();
        for row_key in revisions.get_all_keys(Some(of_casebook(key)?), None)?.await? {
            let id = row_key
                .as_string()
                .and_then(|k| k.rsplit('/').next().and_then(|id| id.parse::<RevisionId>().ok()));
            if id.is_none_or(|id| !known.contains(&id)) {
                rows.extend(revisions.get(row_key)?.await?);
            }
        }
        rows
    };
    for row in rows {
        // The id is not kept beside the revision: it is what the revision hashes to.
        match json_from_js(row).ok().and_then(|row| Revision::from_json(row).ok()) {
            Some(revision) => kept.revisions.push((revision.id(), Rc::new(revision))),
            None => kept.unreadable += 1,
        }
    }
    for row in transaction
        .object_store(PAST)?
        .get_all(Some(of_casebook(key)?), None)?
        .await?
    {
        match from_js::<PastRow>(row) {
            Ok(row) => kept.past.push((row.record, set_of([row.id]))),
            Err(_) => kept.unreadable += 1,
        }
    }
    let sources = kept
        .revisions
        .iter()
        .filter(|(_, r)| matches!(r.state, RecordState::Live(Content::Source(_))))
        .filter_map(|(_, r)| r.record.text());
    let wanted = set_of(sources);
    let texts = transaction.object_store(TEXTS)?;
    for id in wanted {
        let text = texts
            .get(JsValue::from_str(&id.to_string()))?
            .await?
            .and_then(|t| t.as_string());
        match text.map(FrozenText::new) {
            Some(text) if text.id() == id => kept.texts.push(Rc::new(text)),
            Some(_) => kept.unreadable += 1,
            // A card may come without its text.
            None => {}
        }
    }
    if let Some(row) = transaction.object_store(SHELF)?.get(JsValue::from_str(key))?.await? {
        kept.file_saved_ms = from_js::<ShelfRow>(row).map(|r| r.file_saved_ms).unwrap_or_default();
    }
    Ok(kept)
}

/// Marks a casebook as deleted at a time, or (0) as not deleted.
///
/// # Errors
///
/// Where the database refuses.
pub async fn mark_deleted(key: &str, deleted_ms: u64) -> Stored<()> {
    let transaction = transaction(&[SHELF], TransactionMode::ReadWrite).await?;
    let shelf = transaction.object_store(SHELF)?;
    if let Some(row) = shelf.get(JsValue::from_str(key))?.await? {
        let mut row: ShelfRow = from_js(row)?;
        row.deleted_ms = deleted_ms;
        shelf.put(&to_js(&row)?, Some(&key.into()))?;
    }
    done(transaction).await
}

/// Returns the casebooks whose time of grace is over.
///
/// # Errors
///
/// Where the database refuses.
pub async fn expired(now_ms: u64) -> Stored<Vec<String>> {
    let transaction = transaction(&[SHELF], TransactionMode::ReadOnly).await?;
    let rows = transaction.object_store(SHELF)?.get_all(None, None)?.await?;
    let over = |r: &ShelfRow| r.deleted_ms > 0 && r.deleted_ms.saturating_add(GRACE_MS) < now_ms;
    Ok(rows
        .into_iter()
        .filter_map(|row| from_js::<ShelfRow>(row).ok())
        .filter(over)
        .map(|r| r.key)
        .collect())
}

/// Takes a deleted casebook away for good. Texts stay: another casebook may have them.
///
/// # Errors
///
/// Where the database refuses.
pub async fn sweep(key: &str) -> Stored<()> {
    let transaction = transaction(&[SHELF, REVISIONS, PAST], TransactionMode::ReadWrite).await?;
    transaction.object_store(REVISIONS)?.delete(of_casebook(key)?)?.await?;
    transaction.object_store(PAST)?.delete(of_casebook(key)?)?.await?;
    transaction.object_store(SHELF)?.delete(JsValue::from_str(key))?.await?;
    done(transaction).await
}

/// Returns the batch that would write everything that was read once more, under another key.
#[must_use]
pub fn copy_of(kept: Kept, entry: ShelfEntry) -> Batch {
    let past: Vec<(RecordId, BTreeSet<RevisionId>)> = kept.past;
    Batch {
        key: entry.key.clone(),
        revisions: kept.revisions,
        past,
        texts: kept.texts,
        entry,
        ..Batch::default()
    }
}
