//! Search in all sources: each place where the words stand, with what is around them. Enter goes to the one that is chosen.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::list::{on_input, on_key};
use super::scroll_to;
use crate::app::Action;
use crate::app::search::{Hit, search};
use crate::app::view::Derived;
use crate::core::model::Casebook;
use crate::t;
use crate::ui::element::{El, el, row};
use crate::ui::part::part;
use crate::ui::parts::{Modal, ModalProps, Onward, icon, siglum};
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
    let oninput = on_input(&query, &place);
    let onkeydown = on_key(&place, at, hits.len(), go.clone());
    let count = count(&query, &hits);
    let head = row()
        .child(icon("search"))
        .child(
            el("input")
                .class("searchbox said")
                .attr("type", "text")
                .attr("dir", "auto")
                .attr("aria-label", t!("search-title"))
                .attr("placeholder", t!("search-placeholder"))
                .attr("autocomplete", "off")
                .flag("autofocus", true)
                .value((*query).clone())
                .on(ListenerKind::oninput, oninput)
                .on(ListenerKind::onkeydown, onkeydown),
        )
        .child(el("span").class("meta").attr("role", "status").child(count))
        .html();
    let rows = hits
        .iter()
        .enumerate()
        .map(|(n, hit)| hit_row(hit, n, n == at, props.derived.siglum(hit.source), &go));
    let table = el("table").child(el("tbody").children(rows));
    let body = el("div").class("dlg__body kwic").child(table).html();
    part::<Modal>(props!(ModalProps {
        id: "search",
        title: t!("search-title"),
        class: "dlg--search",
        head,
        onward: onward.clone(),
        onclose: props.onclose.clone(),
        children: body
    }))
}

fn row_id(place: usize) -> String {
    format!("search-row-{place}")
}

fn hit_row(hit: &Hit, place: usize, is_chosen: bool, letters: &str, go: &Callback<usize>) -> El {
    let onclick = go.reform(move |_: MouseEvent| place);
    let [before, word, after] = &hit.context;
    let current = is_chosen.then_some("true");
    let word = el("button")
        .attr("type", "button")
        .attr("dir", "auto")
        .attr("aria-current", current)
        .on_click(onclick)
        .child(one_line(word));
    el("tr")
        .key(place)
        .attr("id", row_id(place))
        .attr("aria-selected", current)
        .child(el("td").class("k-s").child(siglum(letters)))
        .child(el("td").class("k-l said").child(one_line(before)))
        .child(el("td").class("k-m said").child(word))
        .child(el("td").class("k-r said").attr("dir", "auto").child(one_line(after)))
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
