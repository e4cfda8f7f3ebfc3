//! Takes a casebook out of the store for good, with the texts that no other casebook has, and looks afterwards whether it is gone.

use std::cell::RefCell;
use std::collections::BTreeSet;

use idb::TransactionMode;
use wasm_bindgen::JsValue;

use super::{PAST, REVISIONS, SHELF, Stored, TEXTS, done, forget_place, of_casebook, place, transaction};
use crate::app::finish::Cleared;

thread_local! {
    /// Casebooks that were taken out: nothing of them is written any more.
    static GONE: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// Sees to it that nothing of a casebook is written any more.
pub fn close_off(key: &str) {
    GONE.with_borrow_mut(|gone| gone.insert(key.to_owned()));
}

/// Says whether a casebook was taken out.
pub(super) fn is_closed_off(key: &str) -> bool {
    GONE.with_borrow(|gone| gone.contains(key))
}

/// Takes a casebook out. Where no other tab holds a casebook open, texts go that belong to none, too.
///
/// # Errors
///
/// Where the database refuses: nothing is taken out then.
pub async fn clear(key: &str, is_alone: bool) -> Stored<Cleared> {
    close_off(key);
    let mut cleared = Cleared::default();
    let transaction_ = transaction(&[SHELF, REVISIONS, PAST, TEXTS], TransactionMode::ReadWrite).await?;
    let (revisions, texts) = (transaction_.object_store(REVISIONS)?, transaction_.object_store(TEXTS)?);
    let (past, shelf) = (transaction_.object_store(PAST)?, transaction_.object_store(SHELF)?);
    let own = format!("{key}/");
    let keys = revisions.get_all_keys(None, None)?.await?;
    let rows = revisions.get_all(None, None)?.await?;
    let (mut ours, mut others) = (BTreeSet::new(), BTreeSet::new());
    for (row_key, row) in keys.iter().zip(&rows) {
        let is_own = row_key.as_string().is_some_and(|k| k.starts_with(&own));
        cleared.revisions += usize::from(is_own);
        // A source is named by its text.
        let record = js_sys::Reflect::get(row, &"record".into()).ok();
        if let Some(record) = record.and_then(|record| record.as_string()) {
            let found = if is_own { &mut ours } else { &mut others };
            found.insert(record);
        }
    }
    cleared.past = past.get_all_keys(Some(of_casebook(key)?), None)?.await?.len();
    revisions.delete(of_casebook(key)?)?.await?;
    past.delete(of_casebook(key)?)?.await?;
    shelf.delete(JsValue::from_str(key))?.await?;
    let mut gone = Vec::new();
    for id in texts.get_all_keys(None, None)?.await? {
        let Some(id) = id.as_string() else { continue };
        let (is_ours, is_shared) = (ours.contains(&id), others.contains(&id));
        cleared.shared += usize::from(is_ours && is_shared);
        if !is_shared && (is_ours || is_alone) {
            texts.delete(JsValue::from_str(&id))?.await?;
            gone.push(id);
        }
    }
    cleared.texts = gone.len();
    cleared.others = shelf.get_all_keys(None, None)?.await?.len();
    done(transaction_).await?;
    if place(key).await?.is_some() {
        cleared.places = 1;
        forget_place(key).await?;
    }
    cleared.left = left(key, &gone).await?;
    Ok(cleared)
}

/// Looks again, and counts what is still there.
async fn left(key: &str, texts: &[String]) -> Stored<usize> {
    let transaction = transaction(&[SHELF, REVISIONS, PAST, TEXTS], TransactionMode::ReadOnly).await?;
    let mut left = 0;
    for store in [REVISIONS, PAST] {
        let rows = transaction.object_store(store)?;
        left += rows.get_all_keys(Some(of_casebook(key)?), None)?.await?.len();
    }
    let shelf = transaction.object_store(SHELF)?;
    left += usize::from(shelf.get(JsValue::from_str(key))?.await?.is_some());
    let kept = transaction.object_store(TEXTS)?;
    for id in texts {
        left += usize::from(kept.get(JsValue::from_str(id))?.await?.is_some());
    }
    left += usize::from(place(key).await?.is_some());
    Ok(left)
}
