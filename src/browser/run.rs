//! Carries out effects, one by one, and answers each with an action where there is an answer.

use std::collections::BTreeSet;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{clock, download, page, selection, settings, store, tabs};
use crate::app::action::Kept;
use crate::app::effect::Effect;
use crate::app::state::{Me, ShelfEntry, State};
use crate::app::{Action, update};
use crate::core::model::{Casebook, Content, RecordState, RevisionId};

/// How long to wait before a failed write is tried again, in milliseconds.
const RETRY_MS: u32 = 4_000;
/// How long a passing message stays, in milliseconds.
const TOAST_MS: u32 = 8_000;

/// Carries out one effect. `state` is the state after the action that asked for it.
pub fn run(effect: Effect, state: &State, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    match effect {
        Effect::Append(number, batch) => spawn_local(async move {
            let result = store::append(&batch).await;
            if result.is_ok() {
                tabs::tell(&batch.key);
            }
            dispatch.emit(Action::Appended(number, result.map_err(Into::into)));
        }),
        Effect::RetryLater => {
            gloo::timers::callback::Timeout::new(RETRY_MS, move || dispatch.emit(Action::Retry)).forget();
        }
        Effect::ReadShelf => spawn_local(read_shelf(dispatch)),
        Effect::ReadKept(key) => spawn_local(async move {
            match store::read(&key, &BTreeSet::new()).await {
                Ok(kept) => dispatch.emit(Action::KeptRead(key, kept)),
                Err(error) => dispatch.emit(Action::StoreFailed(error.into())),
            }
        }),
        Effect::RenameKept(key, title) => {
            let me = state.me.clone();
            spawn_local(async move {
                if let Err(error) = rename(&key, title, &me).await {
                    dispatch.emit(Action::StoreFailed(error.into()));
                }
                read_shelf(dispatch).await;
            });
        }
        Effect::DuplicateKept { from, to, title } => {
            let title = crate::t!("shelf-copy-of", title = title);
            let me = state.me.clone();
            spawn_local(async move {
                if let Err(error) = duplicate(&from, &to, &title, &me).await {
                    dispatch.emit(Action::StoreFailed(error.into()));
                }
                read_shelf(dispatch).await;
            });
        }
        Effect::DeleteKept(key, deleted) => spawn_local(async move {
            let at = if deleted { clock::now_ms() } else { 0 };
            if let Err(error) = store::mark_deleted(&key, at).await {
                dispatch.emit(Action::StoreFailed(error.into()));
            }
            read_shelf(dispatch).await;
        }),
        Effect::RememberMe(id, name) => settings::remember_me(&Me { id, name }),
        Effect::RememberSettings => settings::remember_look(&state.settings),
        Effect::SaveFile {
            key,
            name,
            changes,
            bytes,
        } => {
            spawn_local(async move { download::save(key, name, changes, &bytes, dispatch).await });
        }
        Effect::Download {
            name,
            media_type,
            bytes,
        } => download::download(&name, media_type, &bytes),
        Effect::Print => page::print(),
        Effect::ClearSelection => selection::clear(),
        Effect::ToastLater(number) => {
            gloo::timers::callback::Timeout::new(TOAST_MS, move || dispatch.emit(Action::DismissToast(number)))
                .forget();
        }
        Effect::Focus(id) => page::focus(id),
    }
}

async fn read_shelf(dispatch: Callback<Action>) {
    match store::shelf().await {
        Ok(entries) => dispatch.emit(Action::ShelfRead(entries)),
        Err(error) => dispatch.emit(Action::StoreFailed(error.into())),
    }
}

async fn read_book(key: &str) -> Result<(Casebook, Kept), store::StoreError> {
    let kept = store::read(key, &BTreeSet::new()).await?;
    let mut book = Casebook::default();
    for (id, revision) in &kept.revisions {
        book.insert_known(*id, Rc::clone(revision));
    }
    Ok((book, kept))
}

/// Writes a new title into a casebook that is not open here.
async fn rename(key: &str, title: String, me: &Me) -> Result<(), store::StoreError> {
    let (book, kept) = read_book(key).await?;
    let entry = entry(&book, key, &title, kept.file_saved_ms);
    let mut batch = crate::app::effect::Batch {
        key: key.to_owned(),
        entry,
        ..Default::default()
    };
    batch.revisions.extend(retitled(&book, title, me));
    store::append(&batch).await?;
    tabs::tell(key);
    Ok(())
}

async fn duplicate(from: &str, to: &str, title: &str, me: &Me) -> Result<(), store::StoreError> {
    let (book, mut kept) = read_book(from).await?;
    kept.revisions.extend(retitled(&book, title.to_owned(), me));
    let entry = entry(&book, to, title, 0);
    store::append(&store::copy_of(kept, entry)).await
}

type Made = (RevisionId, Rc<crate::core::model::Revision>);

fn retitled(book: &Casebook, title: String, me: &Me) -> Option<Made> {
    let (record, old) = book.title()?;
    let now = clock::now_ms();
    let state = RecordState::Live(Content::Casebook(crate::core::model::Title {
        title,
        created_ms: old.created_ms,
    }));
    let revision = book.revise(record, state, &me.id, book.clock(now).next(now));
    Some((revision.id(), Rc::new(revision)))
}

fn entry(book: &Casebook, key: &str, title: &str, file_saved_ms: u64) -> ShelfEntry {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let cards = book
        .records()
        .values()
        .filter(|r| matches!(r.content(), Some(Content::Source(_))))
        .count();
    ShelfEntry {
        key: key.to_owned(),
        title: title.to_owned(),
        sources: count(cards),
        claims: count(book.claims().count()),
        comparisons: count(book.comparisons().len()),
        changed_ms: clock::now_ms(),
        file_saved_ms,
    }
}

/// Sweeps away casebooks that were deleted long ago and that no tab holds open.
pub fn sweep() {
    spawn_local(async {
        for key in store::expired(clock::now_ms()).await.unwrap_or_default() {
            let held = key.clone();
            tabs::if_unheld(&held, move || {
                spawn_local(async move {
                    // It is tried again at the next start.
                    store::sweep(&key).await.ok();
                });
            });
        }
    });
}

/// Returns the state after an action, stamped now, and carries out what follows from it.
#[must_use]
pub fn step(state: &Rc<State>, action: Action, dispatch: &Callback<Action>) -> Rc<State> {
    let (next, effects) = update(state, action, clock::stamp());
    let held = |s: &State| s.open.as_ref().map(|o| o.key.clone());
    if let Some(key) = held(&next)
        && held(state).as_ref() != Some(&key)
    {
        tabs::hold(&key);
    }
    for effect in effects {
        run(effect, &next, dispatch);
    }
    Rc::new(next)
}

/// Reads what another tab wrote to the open casebook.
pub fn catch_up(state: &State, key: String, dispatch: Callback<Action>) {
    let Some(open) = state.open.as_ref().filter(|o| o.key == key) else {
        spawn_local(read_shelf(dispatch));
        return;
    };
    let known = crate::core::order::set_of(open.casebook.records().values().flat_map(|r| r.known().keys().copied()));
    spawn_local(async move {
        if let Ok(kept) = store::read(&key, &known).await {
            dispatch.emit(Action::KeptGrew(key, kept));
        }
    });
}
