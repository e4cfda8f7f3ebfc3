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

#[wasm_bindgen_test]
async fn a_casebook_that_is_finished_is_gone_and_takes_nothing_of_others_along() {
    let book = sample::casebook("skerrin-ferry-talks").expect("it ships with the app");
    let mut other = Casebook::default();
    let shared = book.texts().values().next().expect("it has a text");
    other.insert_text(Rc::clone(shared));
    let card = variorum::core::model::RecordId::of_source(shared.id());
    let card = book.record(&card).expect("it has a card");
    for (id, revision) in card.known() {
        other.insert_known(*id, Rc::clone(revision));
    }
    for (key, book) in [("three", &book), ("four", &other), ("three-", &other)] {
        store::append(&batch(key, book)).await.expect("it can be written");
    }
    let place = "somewhere".into();
    store::remember_place("three", &place).await.expect("it can be kept");
    store::remember_place("four", &place).await.expect("it can be kept");
    let cleared = store::clear("three", false).await.expect("it can be cleared");
    assert_eq!(cleared.left, 0, "{cleared:?}");
    assert_eq!(
        (cleared.revisions, cleared.texts, cleared.shared, cleared.places),
        (batch("three", &book).revisions.len(), book.texts().len() - 1, 1, 1),
        "{cleared:?}"
    );
    assert!(cleared.others >= 2);
    let kept = async |key: &str| store::read(key, &BTreeSet::new()).await.expect("it can be read");
    let gone = kept("three").await;
    assert!(gone.revisions.is_empty() && gone.past.is_empty() && gone.texts.is_empty());
    assert_eq!(write(&book_of(kept("four").await)), write(&other));
    assert_eq!(write(&book_of(kept("three-").await)), write(&other));
    assert!(store::place("three").await.expect("it can be asked").is_none());
    assert!(store::place("four").await.expect("it can be asked").is_some());
    // A write that comes late, from here or from another tab that was told, brings nothing back.
    store::append(&batch("three", &book)).await.expect("it is not an error");
    assert!(kept("three").await.revisions.is_empty());
    let shelf = store::shelf().await.expect("the shelf can be read");
    assert!(!shelf.iter().any(|entry| entry.key == "three"));
    assert!(shelf.iter().any(|entry| entry.key == "four"));
    // Once nobody else has them, the texts go too.
    let cleared = store::clear("three-", false).await.expect("it can be cleared");
    assert_eq!((cleared.texts, cleared.shared, cleared.left), (0, 1, 0));
    let cleared = store::clear("four", false).await.expect("it can be cleared");
    assert_eq!((cleared.texts, cleared.shared, cleared.left), (1, 0, 0));
}
