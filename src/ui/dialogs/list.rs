//! The keys and the field of a list that is searched: arrows choose in it, all around, Enter takes what is chosen, and other words
//! begin again at the top.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Returns what typing does: other words, and the first of what they find.
pub(super) fn on_input(query: &UseStateHandle<String>, place: &UseStateHandle<usize>) -> Callback<InputEvent> {
    let (query, place) = (query.setter(), place.setter());
    Callback::from(move |e: InputEvent| {
        query.set(e.target_unchecked_into::<HtmlInputElement>().value());
        place.set(0);
    })
}

/// Returns what the keys do in a list of so many items, of which the one `at` its place is chosen; `take` is told the place.
pub(super) fn on_key(
    place: &UseStateHandle<usize>,
    at: usize,
    count: usize,
    take: Callback<usize>,
) -> Callback<KeyboardEvent> {
    let (place, last) = (place.setter(), count.saturating_sub(1));
    Callback::from(move |e: KeyboardEvent| {
        match e.key().as_str() {
            "ArrowDown" => place.set(if at == last { 0 } else { at + 1 }),
            "ArrowUp" => place.set(if at == 0 { last } else { at - 1 }),
            "Enter" if !e.is_composing() => take.emit(at),
            _ => return,
        }
        e.prevent_default();
    })
}
