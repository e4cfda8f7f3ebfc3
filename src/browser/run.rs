//! Carries out effects, one by one, and answers each with an action where there is an answer.

use std::collections::BTreeSet;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::tabs::News;
use super::{clock, download, finish, folder, page, selection, settings, soon, store, tabs, worker};
use crate::app::action::Kept;
use crate::app::effect::{Batch, Effect};
use crate::app::finish::FinishAction;
use crate::app::state::{Me, ShelfEntry, State};
use crate::app::{Action, update};
use crate::core::model::{Casebook, Content, RecordState, Revision, RevisionId, Title};

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
                let news = if batch.gone.is_empty() {
                    News::Grew
                } else {
                    News::Shrank
                };
                tabs::tell(&batch.key, news);
            }
            dispatch.emit(Action::Appended(number, result.map_err(Into::into)));
        }),
        Effect::Work(ticket, job) => worker::work(ticket, &job, &dispatch),
        Effect::StopWork => worker::stop(&dispatch),
        Effect::Folder(ticket, ask) => folder::run(ticket, ask, &dispatch),
        Effect::Soon(action) => soon::soon(*action, dispatch),
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
                if let Err(error) = duplicate(&from, &to, title, &me).await {
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
        Effect::Clear(key) => spawn_local(async move {
            let result = finish::clear(&key).await;
            dispatch.emit(Action::Finish(FinishAction::Cleared(key, result)));
        }),
        Effect::ForgetMe(id) => settings::forget_me(id),
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
        Effect::Show(id) => page::show(id),
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
    kept.clone().pour(&mut book);
    Ok((book, kept))
}

/// Writes a new title into a casebook that is not open here.
async fn rename(key: &str, title: String, me: &Me) -> Result<(), store::StoreError> {
    let (mut book, kept) = read_book(key).await?;
    let made = retitle(&mut book, title, me);
    store::append(&Batch {
        key: key.to_owned(),
        entry: ShelfEntry::of(&book, key, clock::now_ms(), kept.file_saved_ms),
        revisions: made.into_iter().collect(),
        ..Batch::default()
    })
    .await?;
    tabs::tell(key, News::Grew);
    Ok(())
}

async fn duplicate(from: &str, to: &str, title: String, me: &Me) -> Result<(), store::StoreError> {
    let (mut book, mut kept) = read_book(from).await?;
    kept.revisions.extend(retitle(&mut book, title, me));
    let entry = ShelfEntry::of(&book, to, clock::now_ms(), 0);
    store::append(&store::copy_of(kept, entry)).await
}

type Made = (RevisionId, Rc<Revision>);

/// Gives a casebook another title, and returns the revision that does.
fn retitle(book: &mut Casebook, title: String, me: &Me) -> Option<Made> {
    let (record, old) = book.title()?;
    let now = clock::now_ms();
    let state = RecordState::Live(Content::Casebook(Title {
        title,
        created_ms: old.created_ms,
    }));
    let revision = book.revise(record, state, &me.id, book.clock(now).next(now));
    let (id, revision) = (revision.id(), Rc::new(revision));
    book.insert_known(id, Rc::clone(&revision));
    Some((id, revision))
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
    let opened = held(&next).filter(|key| held(state).as_ref() != Some(key));
    if let Some(key) = &opened {
        tabs::hold(key);
    }
    for effect in effects {
        run(effect, &next, dispatch);
    }
    if let Some(key) = opened {
        folder::recall(key, dispatch.clone());
    }
    Rc::new(next)
}

/// Reads what another tab wrote to the open casebook; all of it, where that tab took something back.
pub fn catch_up(state: &State, key: String, shrank: bool, dispatch: Callback<Action>) {
    let Some(open) = state.open.as_ref().filter(|o| o.key == key) else {
        spawn_local(read_shelf(dispatch));
        return;
    };
    if shrank {
        spawn_local(async move {
            if let Ok(kept) = store::read(&key, &BTreeSet::new()).await {
                dispatch.emit(Action::KeptShrank(key, kept));
            }
        });
        return;
    }
    let known = crate::core::order::set_of(open.casebook.records().values().flat_map(|r| r.known().keys().copied()));
    spawn_local(async move {
        if let Ok(kept) = store::read(&key, &known).await {
            dispatch.emit(Action::KeptGrew(key, kept));
        }
    });
}
