//! Long work off the main thread: the same WebAssembly in a worker of the page, asked and answered in JSON text. Where a browser
//! gives no worker, the page does the work itself.

use std::cell::RefCell;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use crate::app::Action;
use crate::app::job::{Done, Job};
use crate::core::json::{Json, compact};

thread_local! {
    /// The worker, once one was wanted; `None` inside where there can be none.
    static WORKER: RefCell<Option<Option<Desk>>> = const { RefCell::new(None) };
}

/// The worker with what listens to it.
struct Desk {
    worker: Worker,
    /// What was asked and not yet answered: done here if the worker fails.
    asked: Vec<(u64, String)>,
    _heard: [Closure<dyn FnMut(JsValue)>; 2],
}

/// Has a job done, and answers with [`Action::Progressed`] and [`Action::Worked`].
pub fn work(ticket: u64, job: &Job, dispatch: &Callback<Action>) {
    ask(ticket, compact(&job.to_json()), dispatch);
}

/// Drops the jobs that only look, and the worker that is at them; others are begun again.
pub fn stop(dispatch: &Callback<Action>) {
    let desk = WORKER.with_borrow_mut(|slot| slot.take_if(|desk| desk.is_some()).flatten());
    let Some(desk) = desk else { return };
    desk.worker.terminate();
    for (ticket, text) in desk.asked {
        if !matches!(job_of(&text), Some(Job::Look(_))) {
            ask(ticket, text, dispatch);
        }
    }
}

fn ask(ticket: u64, text: String, dispatch: &Callback<Action>) {
    WORKER.with_borrow_mut(|slot| {
        let desk = slot.get_or_insert_with(|| hire(dispatch));
        match desk {
            Some(desk) if desk.worker.post_message(&JsValue::from_str(&text)).is_ok() => {
                desk.asked.push((ticket, text));
            }
            _ => do_here(ticket, &text, dispatch),
        }
    });
}

/// Starts the worker by the function that the start script left for it.
fn hire(dispatch: &Callback<Action>) -> Option<Desk> {
    let start: Function = Reflect::get(&js_sys::global(), &"variorumWorker".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let worker: Worker = start.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()?;
    let answer = dispatch.clone();
    let heard = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let text = event
            .unchecked_into::<MessageEvent>()
            .data()
            .as_string()
            .unwrap_or_default();
        if let Some((done, of)) = text.split_once(' ').filter(|_| !text.starts_with('[')) {
            let ticket = WORKER.with_borrow(|slot| Some(slot.as_ref()?.as_ref()?.asked.first()?.0));
            if let (Some(ticket), Ok(done), Ok(of)) = (ticket, done.parse(), of.parse()) {
                answer.emit(Action::Progressed(ticket, done, of));
            }
            return;
        }
        let first = WORKER.with_borrow_mut(|slot| {
            let desk = slot.as_mut()?.as_mut()?;
            (!desk.asked.is_empty()).then(|| desk.asked.remove(0))
        });
        let Some((ticket, asked)) = first else { return };
        match serde_json::from_str(&text)
            .ok()
            .and_then(|value| Done::from_json(value).ok())
        {
            Some(done) => answer.emit(Action::Worked(ticket, done)),
            None => do_here(ticket, &asked, &answer),
        }
    });
    let failed = dispatch.clone();
    let broke = Closure::<dyn FnMut(JsValue)>::new(move |_: JsValue| {
        let left = WORKER.with_borrow_mut(|slot| slot.replace(None).flatten());
        for (ticket, asked) in left.into_iter().flat_map(|desk| desk.asked) {
            // What broke the worker would break the page, and nobody asked for a look.
            match job_of(&asked) {
                Some(Job::Look(_)) => failed.emit(Action::StopLooking),
                _ => do_here(ticket, &asked, &failed),
            }
        }
    });
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    worker.set_onerror(Some(broke.as_ref().unchecked_ref()));
    Some(Desk {
        worker,
        asked: Vec::new(),
        _heard: [heard, broke],
    })
}

fn do_here(ticket: u64, asked: &str, dispatch: &Callback<Action>) {
    if let Some(job) = job_of(asked) {
        let dispatch = dispatch.clone();
        // After this turn: nobody waits inside of it.
        let begin = move || {
            if let Some(done) = job.done(&mut |_, _| true) {
                dispatch.emit(Action::Worked(ticket, done));
            }
        };
        gloo::timers::callback::Timeout::new(0, begin).forget();
    }
}

fn job_of(text: &str) -> Option<Job> {
    Job::from_json(serde_json::from_str(text).ok()?).ok()
}

/// Says whether this is a worker, and not the page.
#[must_use]
pub fn is_worker() -> bool {
    web_sys::window().is_none()
}

/// Does what is asked of this worker, for as long as the page lives.
pub fn serve() {
    let scope: web_sys::DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let asked = Closure::<dyn FnMut(JsValue)>::new({
        let scope = scope.clone();
        move |event: JsValue| {
            let text = event
                .unchecked_into::<MessageEvent>()
                .data()
                .as_string()
                .unwrap_or_default();
            let mut told = 0;
            let mut tell = |done: usize, of: usize| {
                // As often as a bar can show it.
                let step = done * 20 / of.max(1);
                if step > told {
                    told = step;
                    let words = [&done.to_string(), " ", &of.to_string()].concat();
                    scope.post_message(&JsValue::from_str(&words)).ok();
                }
                true
            };
            let answer = job_of(&text).and_then(|job| Some(compact(&job.done(&mut tell)?.to_json())));
            let answer = answer.unwrap_or_default();
            // It fails only for what cannot be copied; a string can.
            scope.post_message(&JsValue::from_str(&answer)).ok();
        }
    });
    scope.set_onmessage(Some(asked.as_ref().unchecked_ref()));
    // It listens until the page closes.
    asked.forget();
}
