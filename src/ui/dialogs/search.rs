//! Search in all sources: each place where the words stand, with what is around them. Enter goes to the one that is chosen.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::scroll_to;
use crate::app::Action;
use crate::app::view::{Derived, Hit, search};
use crate::core::model::Casebook;
use crate::t;
use crate::ui::parts::{Modal, Onward, Siglum, icon};
use crate::ui::use_dispatch;

/// How many places are listed at most.
const LIMIT: usize = 200;

/// What [`SearchDialog`] searches.
#[derive(Properties)]
pub struct SearchDialogProps {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

impl PartialEq for SearchDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && self.onclose == other.onclose
    }
}

/// Shows a search in all sources.
#[component]
pub fn SearchDialog(props: &SearchDialogProps) -> Html {
    let dispatch = use_dispatch();
    let query = use_state_eq(String::new);
    let place = use_state_eq(|| 0_usize);
    let onward = (*use_memo((), |()| Onward::default())).clone();
    let hits = {
        let casebook = props.casebook.clone();
        use_memo((*query).clone(), move |query| search(&casebook, query, LIMIT))
    };
    let at = (*place).min(hits.len().saturating_sub(1));
    use_effect_with(at, |at| {
        scroll_to(&row_id(*at));
        || ()
    });
    let go = {
        let (hits, onward) = (hits.clone(), onward.clone());
        Callback::from(move |n: usize| {
            if let Some(hit) = hits.get(n) {
                onward.go();
                dispatch.emit(Action::Reveal(hit.source, hit.span));
            }
        })
    };
    let oninput = {
        let (query, place) = (query.clone(), place.clone());
        Callback::from(move |e: InputEvent| {
            query.set(e.target_unchecked_into::<HtmlInputElement>().value());
            place.set(0);
        })
    };
    let onkeydown = {
        let (go, last) = (go.clone(), hits.len().saturating_sub(1));
        Callback::from(move |e: KeyboardEvent| {
            match e.key().as_str() {
                "ArrowDown" => place.set(if at == last { 0 } else { at + 1 }),
                "ArrowUp" => place.set(if at == 0 { last } else { at - 1 }),
                "Enter" if !e.is_composing() => go.emit(at),
                _ => return,
            }
            e.prevent_default();
        })
    };
    let count = count(&query, &hits);
    let head = html! {
        <>
            { icon("search") }
            <input class="searchbox said" type="text" dir="auto" aria-label={t!("search-title")} placeholder={t!("search-placeholder")}
                autocomplete="off" autofocus=true value={(*query).clone()} {oninput} {onkeydown} />
            <span class="meta" role="status">{ count }</span>
        </>
    };
    let rows = hits
        .iter()
        .enumerate()
        .map(|(n, hit)| row(hit, n, n == at, props.derived.siglum(hit.source), &go));
    html! {
        <Modal id="search" title={t!("search-title")} class="dlg--search" {head} onward={onward.clone()} onclose={props.onclose.clone()}>
            <div class="dlg__body kwic"><table><tbody>{ for rows }</tbody></table></div>
        </Modal>
    }
}

fn row_id(place: usize) -> String {
    format!("search-row-{place}")
}

fn row(hit: &Hit, place: usize, is_chosen: bool, siglum: &str, go: &Callback<usize>) -> Html {
    let onclick = go.reform(move |_: MouseEvent| place);
    let [before, word, after] = &hit.context;
    let current = is_chosen.then_some("true");
    html! {
        <tr key={place} id={row_id(place)} aria-selected={is_chosen.then_some("true")}>
            <td class="k-s"><Siglum text={siglum.to_owned()} /></td>
            <td class="k-l said">{ one_line(before) }</td>
            <td class="k-m said"><button type="button" dir="auto" aria-current={current} {onclick}>{ one_line(word) }</button></td>
            <td class="k-r said" dir="auto">{ one_line(after) }</td>
        </tr>
    }
}

/// Returns how many places there are, in how many sources; nothing while nothing is searched for.
fn count(query: &str, hits: &[Hit]) -> String {
    if query.trim().is_empty() {
        return String::new();
    }
    let mut sources: Vec<_> = hits.iter().map(|hit| hit.source).collect();
    sources.dedup();
    match hits.len() {
        0 => t!("search-none"),
        LIMIT => t!("search-many", count = LIMIT),
        count => t!("search-count", count = count, sources = sources.len()),
    }
}

/// Returns a text with each run of white space as one space.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c != ' ' || !line.ends_with(' ') {
            line.push(c);
        }
    }
    line
}
