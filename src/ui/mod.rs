//! The screens: Yew components that show the state and dispatch actions. They decide nothing.

pub mod app;
pub mod collate;
pub mod compare;
pub mod dialogs;
pub mod element;
pub mod keys;
pub mod part;
pub mod parts;
pub mod read;
pub mod report;
pub mod root;
pub mod sources;
pub mod start;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Action, State};

/// What every screen gets.
#[derive(Properties)]
pub struct ScreenProps {
    /// The state.
    pub state: Rc<State>,
}

impl PartialEq for ScreenProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

/// What a screen about the open casebook gets: the state, told apart by what such a screen shows of it.
#[derive(Properties)]
pub struct BookProps {
    /// The state.
    pub state: Rc<State>,
}

impl PartialEq for BookProps {
    fn eq(&self, other: &Self) -> bool {
        self.state.shown == other.state.shown
    }
}

/// Returns the way to send actions.
#[hook]
pub fn use_dispatch() -> Callback<Action> {
    use_context::<Callback<Action>>().unwrap_or_default()
}

/// Returns a handler that sends an action at each click.
pub fn act(dispatch: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.emit(action.clone()))
}
