//! The one component that holds the state: every action goes through [`step`], and everything below only shows.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use yew::prelude::*;

use super::app::App;
use crate::app::Effect;
use crate::app::finish::FinishAction;
use crate::app::folder::FolderWish;
use crate::app::{Action, State};
use crate::browser::run::{catch_up, run, step, sweep};
use crate::browser::tabs::News;
use crate::browser::{page, settings, store, tabs};

/// Holds the state.
pub struct Root {
    state: Rc<State>,
    dispatch: Callback<Action>,
    /// Whether the shelf was read, or cannot be.
    has_started: bool,
    /// Whether something is not on the disk yet.
    is_waiting: Rc<Cell<bool>>,
    _dark: Option<EventListener>,
    _page: [EventListener; 3],
}

/// What reaches the root.
pub enum Message {
    /// An action.
    Act(Action),
    /// Another tab added to a casebook, or took something back.
    Grew(String, bool),
    /// The person came back to this window: another one may have written meanwhile, and not every browser tells.
    Returned,
}

impl Component for Root {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let dispatch = ctx.link().callback(Message::Act);
        let state = Rc::new(State {
            me: settings::me(),
            settings: settings::look(),
            ..State::default()
        });
        run(Effect::ReadShelf, &state, &dispatch);
        let grew = ctx.link().callback(|(key, news): (String, News)| match news {
            News::Gone => {
                store::close_off(&key);
                Message::Act(Action::Finish(FinishAction::Elsewhere(key)))
            }
            news => Message::Grew(key, news == News::Shrank),
        });
        tabs::listen(move |change| grew.emit(change));
        let to_dark = dispatch.clone();
        let dark = page::dark_query().map(|query| {
            EventListener::new(&query.clone(), "change", move |_| {
                to_dark.emit(Action::SystemDark(query.matches()));
            })
        });
        let back = ctx.link().callback(|()| Message::Returned);
        let returned = EventListener::new(&page::document(), "visibilitychange", move |_| back.emit(()));
        let back = ctx.link().callback(|()| Message::Returned);
        let focused = EventListener::new(&page::window(), "focus", move |_| back.emit(()));
        let is_waiting = Rc::new(Cell::new(false));
        let waits = Rc::clone(&is_waiting);
        let options = EventListenerOptions::enable_prevent_default();
        let leaving = EventListener::new_with_options(&page::window(), "beforeunload", options, move |event| {
            // The browser asks whether to leave: what waits would be lost.
            if waits.get() {
                event.prevent_default();
            }
        });
        Self {
            state,
            dispatch,
            has_started: false,
            is_waiting,
            _dark: dark,
            _page: [returned, focused, leaving],
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => {
                let is_first_shelf =
                    !self.has_started && matches!(action, Action::ShelfRead(_) | Action::StoreFailed(_));
                self.has_started |= is_first_shelf;
                let before = Rc::clone(&self.state);
                self.state = step(&self.state, action, &self.dispatch);
                self.is_waiting.set(!self.state.saving.waiting.is_empty());
                if is_first_shelf {
                    if let Some(text) = page::embedded() {
                        self.dispatch.emit(Action::OpenEmbedded(text));
                    }
                    // Nothing waits for it, so it waits for the first screen.
                    sweep();
                }
                !Rc::ptr_eq(&before, &self.state)
            }
            Message::Returned => {
                if page::document().hidden() {
                    // It may be closed now.
                    self.dispatch.emit(Action::Folder(FolderWish::Leave));
                    return false;
                }
                if let Some(open) = &self.state.open {
                    catch_up(&self.state, open.key.clone(), false, self.dispatch.clone());
                }
                false
            }
            Message::Grew(key, shrank) => {
                catch_up(&self.state, key, shrank, self.dispatch.clone());
                false
            }
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        html! {
            <ContextProvider<Callback<Action>> context={self.dispatch.clone()}>
                <App state={Rc::clone(&self.state)} />
            </ContextProvider<Callback<Action>>>
        }
    }
}
