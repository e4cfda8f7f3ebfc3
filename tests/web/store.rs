//! IndexedDB: what is appended is read back to the letter, adding is union, deleting is a mark.

use std::collections::BTreeSet;
use std::rc::Rc;

use variorum::app::action::Kept;
use variorum::app::effect::Batch;
use variorum::app::sample;
use variorum::app::state::ShelfEntry;
use variorum::browser::store;
use variorum::core::format::casebook::write;
use variorum::core::model::Casebook;
use wasm_bindgen_test::wasm_bindgen_test;

fn batch(key: &str, book: &Casebook) -> Batch {
    let mut batch = Batch {
        key: key.to_owned(),
        entry: ShelfEntry {
            key: key.to_owned(),
            title: "t".into(),
            changed_ms: 5,
            ..ShelfEntry::default()
        },
        ..Batch::default()
    };
    for (id, record) in book.records() {
        batch
            .revisions
            .extend(record.known().iter().map(|(id, r)| (*id, Rc::clone(r))));
        if !record.past().is_empty() {
            batch.past.push((id.clone(), record.past().clone()));
        }
    }
    batch.texts = book.texts().values().cloned().collect();
    batch
}

fn book_of(kept: Kept) -> Casebook {
    let mut book = Casebook::default();
    kept.pour(&mut book);
    book
}

#[wasm_bindgen_test]
async fn a_casebook_comes_back_to_the_letter() {
    let book = sample::casebook("old-mill-footbridge").expect("it ships with the app");
    let batch = batch("one", &book);
    store::append(&batch).await.expect("it can be written");
    store::append(&batch).await.expect("it can be written twice");
    let kept = store::read("one", &BTreeSet::new()).await.expect("it can be read");
    assert_eq!(kept.unreadable, 0);
    assert_eq!(write(&book_of(kept)), write(&book));
    // What is known is not read again.
    let known = batch.revisions.iter().map(|(id, _)| *id).collect();
    assert_eq!(
        store::read("one", &known).await.expect("it can be read").revisions,
        Vec::new()
    );
    let nothing = store::read("on", &BTreeSet::new()).await.expect("it can be read");
    assert!(nothing.revisions.is_empty(), "a key is not a prefix of another");
}

#[wasm_bindgen_test]
async fn a_deleted_casebook_can_be_brought_back_until_it_is_swept() {
    let book = sample::casebook("moscow-visit").expect("it ships with the app");
    store::append(&batch("two", &book)).await.expect("it can be written");
    let is_there = async || {
        store::shelf()
            .await
            .expect("the shelf can be read")
            .iter()
            .any(|e| e.key == "two")
    };
    assert!(is_there().await);
    store::mark_deleted("two", 1_000).await.expect("it can be marked");
    assert!(!is_there().await);
    assert!(store::expired(2_000).await.expect("it can be asked").is_empty());
    store::mark_deleted("two", 0).await.expect("it can be brought back");
    assert!(is_there().await);
    store::mark_deleted("two", 1_000).await.expect("it can be marked");
    let week = 7 * 86_400_000 + 2_000;
    assert_eq!(store::expired(week).await.expect("it can be asked"), ["two"]);
    store::sweep("two").await.expect("it can be swept");
    assert!(
        store::read("two", &BTreeSet::new())
            .await
            .expect("it can be read")
            .revisions
            .is_empty()
    );
}
