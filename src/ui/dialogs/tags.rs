//! All tags of the codebook, to be found by name, letter, key or definition. Enter tags.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::scroll_to;
use crate::app::Action;
use crate::core::model::{Casebook, RecordId, Tag};
use crate::t;
use crate::ui::parts::{Modal, TagKey, icon, yes_no};
use crate::ui::use_dispatch;

/// What [`TagsDialog`] shows.
#[derive(Properties)]
pub struct TagsDialogProps {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

impl PartialEq for TagsDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook) && self.onclose == other.onclose
    }
}

/// Shows all tags, with search.
#[component]
pub fn TagsDialog(props: &TagsDialogProps) -> Html {
    let dispatch = use_dispatch();
    let query = use_state_eq(String::new);
    let place = use_state_eq(|| 0_usize);
    let shown: Rc<Vec<(RecordId, Tag)>> = Rc::new(found(&props.casebook, &query));
    let at = (*place).min(shown.len().saturating_sub(1));
    use_effect_with(at, |at| {
        scroll_to(&option_id(*at));
        || ()
    });
    let oninput = {
        let (query, place) = (query.clone(), place.clone());
        Callback::from(move |e: InputEvent| {
            query.set(e.target_unchecked_into::<HtmlInputElement>().value());
            place.set(0);
        })
    };
    let onkeydown = {
        let (shown, place, dispatch) = (shown.clone(), place, dispatch.clone());
        Callback::from(move |e: KeyboardEvent| {
            let last = shown.len().saturating_sub(1);
            match e.key().as_str() {
                "ArrowDown" => place.set(if at == last { 0 } else { at + 1 }),
                "ArrowUp" => place.set(if at == 0 { last } else { at - 1 }),
                "Enter" if !e.is_composing() => {
                    if let Some((id, _)) = shown.get(at) {
                        dispatch.emit(Action::TagSelection(id.clone()));
                    }
                }
                _ => return,
            }
            e.prevent_default();
        })
    };
    let active = (!shown.is_empty()).then(|| option_id(at));
    let head = html! {
        <>
            { icon("search") }
            <input class="searchbox said" type="text" role="combobox" aria-label={t!("tags-search")} placeholder={t!("tags-search")} aria-expanded="true"
                aria-controls="tags-list" aria-autocomplete="list" aria-activedescendant={active} autocomplete="off" autofocus=true
                value={(*query).clone()} {oninput} {onkeydown} />
        </>
    };
    let options = shown
        .iter()
        .enumerate()
        .map(|(n, (id, tag))| option(n, n == at, id, tag, &dispatch));
    html! {
        <Modal id="tags" title={t!("tags-title")} class="dlg--tags" {head} onclose={props.onclose.clone()}>
            <div class="dlg__body">
                <ul id="tags-list" class="taglist" role="listbox" aria-label={t!("tags-title")}>{ for options }</ul>
                if shown.is_empty() {
                    <p class="meta" role="status">{ t!("tags-none") }</p>
                }
            </div>
        </Modal>
    }
}

fn option_id(place: usize) -> String {
    format!("tags-option-{place}")
}

fn option(place: usize, is_active: bool, id: &RecordId, tag: &Tag, dispatch: &Callback<Action>) -> Html {
    let onclick = crate::ui::act(dispatch, Action::TagSelection(id.clone()));
    html! {
        <li key={id.to_string()} id={option_id(place)} role="option" aria-selected={yes_no(is_active)} {onclick}>
            <TagKey id={id.clone()} letter={tag.letter.clone()} line={tag.line} />
            <span class="nm" dir="auto">{ &tag.name }</span>
            <span class="taglist__d" dir="auto">{ &tag.definition }</span>
            if !tag.key.is_empty() {
                <kbd>{ &tag.key }</kbd>
            }
        </li>
    }
}

/// Returns the tags that a search finds: those whose letter or key it is first, else all that hold the words.
fn found(casebook: &Casebook, query: &str) -> Vec<(RecordId, Tag)> {
    let wanted = query.trim().to_lowercase();
    let is_exact = |tag: &Tag| tag.letter.to_lowercase() == wanted || tag.key == wanted;
    let holds = |tag: &Tag| {
        format!("{} {} {}", tag.name, tag.definition, tag.example)
            .to_lowercase()
            .contains(&wanted)
    };
    let all = casebook.tags();
    let mut found: Vec<_> = all
        .iter()
        .filter(|(_, tag)| is_exact(tag) || holds(tag))
        .map(|(id, tag)| ((*id).clone(), (*tag).clone()))
        .collect();
    crate::core::order::sort_by_key(&mut found, |(_, tag)| !is_exact(tag));
    found
}
