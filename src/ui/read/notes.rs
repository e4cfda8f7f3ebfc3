//! The pane beside the texts: the claim in focus with those that overlap it and the comparisons it is evidence in, or else the claims
//! of the first column. On a phone it is a sheet at the foot.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;
use yew::props;

use super::claim::{ClaimCard, ClaimCardProps, ClaimRow, ClaimRowProps};
use super::list::{ClaimList, ClaimListProps};
use super::names::outlet;
use super::shared::Shared;
use crate::app::Action;
use crate::app::state::{Open, State};
use crate::app::view::{claim_words, shorten};
use crate::browser::page::document;
use crate::core::model::{Comparison, RecordId};
use crate::core::text::{Span, TextId};
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::{keyed, part};
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// What the pane shows.
#[derive(Properties, PartialEq)]
pub struct NotesProps {
    /// The state.
    pub state: Shared<State>,
}

/// The pane beside the texts.
#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let dispatch = use_dispatch();
    let is_sheet_open = use_state(|| false);
    let open = props.state.open.as_ref();
    let focus = open.and_then(|o| o.read.focus.clone());
    let source = open.and_then(|o| Some(o.casebook.claim(focus.as_ref()?)?.source));
    use_effect_with((focus.clone(), source), |(_, source)| {
        if let Some(source) = source {
            keep_focus(*source);
        }
        || ()
    });
    let Some(open) = open else { return Html::default() };
    let toggle = {
        let is_sheet_open = is_sheet_open.clone();
        Callback::from(move |_: MouseEvent| is_sheet_open.set(!*is_sheet_open))
    };
    let body = match &focus {
        Some(id) => here(props, open, id, &dispatch),
        None => match open.read.sources.first().and_then(|id| open.derived.sources.get(id)) {
            Some(view) => {
                let casebook = Shared::of(&open.casebook);
                part::<ClaimList>(props!(ClaimListProps {
                    casebook,
                    view: Shared::of(view)
                }))
            }
            None => Html::default(),
        },
    };
    let title = if focus.is_some() {
        t!("read-passage")
    } else {
        t!("read-claims")
    };
    el("aside")
        .class("pane pane--end apparatus")
        .class_if(*is_sheet_open, "is-open")
        .attr("aria-label", t!("read-passage"))
        .child(
            el("header")
                .class("phead")
                .child(el("h2").child(title))
                .child(el("span").class("meta").child(place(open, focus.as_ref()))),
        )
        .child(peek(open, focus.as_ref(), *is_sheet_open, toggle))
        .child(body)
        .html()
}

/// The claim in focus, those that overlap it, and the comparisons it is evidence in.
fn here(props: &NotesProps, open: &Open, id: &RecordId, dispatch: &Callback<Action>) -> Html {
    let casebook = Shared::of(&open.casebook);
    let others = overlapping(open, id).into_iter().map(|other| {
        keyed::<ClaimRow>(
            other.as_str().to_owned(),
            props!(ClaimRowProps {
                casebook: casebook.clone(),
                id: other.clone()
            }),
        )
    });
    row()
        .child(
            el("section")
                .class("claims")
                .attr("aria-label", t!("read-claims-here"))
                .child(part::<ClaimCard>(props!(ClaimCardProps {
                    state: props.state.clone(),
                    id: id.clone()
                })))
                .children(others),
        )
        .child(linked(open, id, dispatch))
        .html()
}

/// Puts the keyboard focus on the text where what had it is gone, so that the keys go on working.
fn keep_focus(source: TextId) {
    let active = document().active_element();
    if active.is_some_and(|element| !element.tag_name().eq_ignore_ascii_case("body")) {
        return;
    }
    let text = document()
        .query_selector(&format!(".text[data-source=\"{source}\"]"))
        .ok()
        .flatten();
    if let Some(text) = text.and_then(|t| t.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element of the page with a tabindex takes the focus.
        text.focus_with_options(&options).ok();
    }
}

/// Returns the siglum and the paragraph of the claim in focus, else the name of the first column.
fn place(open: &Open, focus: Option<&RecordId>) -> String {
    let Some(claim) = focus.and_then(|id| Some((id, open.casebook.claim(id)?))) else {
        let first = open.read.sources.first().and_then(|id| open.derived.sources.get(id));
        return first.map(|view| outlet(view)).unwrap_or_default();
    };
    let siglum = open.derived.siglum(claim.1.source);
    match open.derived.paragraph(&open.casebook, claim.0) {
        Some(number) => t!("read-place", siglum = siglum, number = number),
        None => siglum.to_owned(),
    }
}

/// Returns the other claims that share words with a claim, in the order of the text.
fn overlapping(open: &Open, id: &RecordId) -> Vec<RecordId> {
    let spans = |id: &RecordId| -> Vec<Span> {
        open.derived
            .placed
            .get(id)
            .map(|p| p.spans().collect())
            .unwrap_or_default()
    };
    let own = spans(id);
    let source = open
        .casebook
        .claim(id)
        .and_then(|c| open.derived.sources.get(&c.source));
    let others = source.map(|s| s.claims.iter()).into_iter().flatten();
    let touches = |other: &&RecordId| *other != id && spans(other).iter().any(|s| own.iter().any(|o| o.overlaps(*s)));
    others.filter(touches).cloned().collect()
}

/// Returns the comparisons that a claim is evidence in.
fn comparisons_of<'a>(open: &'a Open, id: &RecordId) -> Vec<(&'a RecordId, &'a Comparison)> {
    let holds = |c: &Comparison| c.positions.iter().any(|p| p.evidence.contains(id));
    open.casebook
        .comparisons()
        .into_iter()
        .filter(|(_, c)| holds(c))
        .collect()
}

fn linked(open: &Open, claim: &RecordId, dispatch: &Callback<Action>) -> Option<El> {
    let all = comparisons_of(open, claim);
    if all.is_empty() {
        return None;
    }
    let links = all
        .into_iter()
        .map(|(id, comparison)| link(open, id, comparison, dispatch));
    Some(
        el("section")
            .class("linked")
            .attr("aria-labelledby", "h-linked")
            .child(el("h2").attr("id", "h-linked").child(t!("read-in-comparison")))
            .children(links),
    )
}

fn link(open: &Open, id: &RecordId, comparison: &Comparison, dispatch: &Callback<Action>) -> El {
    let wanted = id.clone();
    let onclick = dispatch.reform(move |e: MouseEvent| {
        e.prevent_default();
        Action::OpenComparison(Some(wanted.clone()))
    });
    let question = el("span")
        .class("said")
        .attr("dir", "auto")
        .child(comparison.question.clone());
    el("a")
        .key(id.as_str().to_owned())
        .class("cmp")
        .attr("href", "#compare")
        .on_click(onclick)
        .child(
            el("span")
                .class("cmp__q")
                .child(number_of(open, id, comparison))
                .child(question),
        )
        .child(entry("span", &open.casebook, &open.derived, id))
        .child(
            el("span")
                .class("cmp__v")
                .child(verdict_badge(comparison.verdict))
                .child(severity(comparison.severity)),
        )
}

fn number_of(open: &Open, id: &RecordId, comparison: &Comparison) -> El {
    let number = open.derived.numbers.get(id).copied().unwrap_or(0);
    comparison_number(number, comparison.verdict)
}

/// The line of the sheet that stays in sight on a phone.
fn peek(open: &Open, focus: Option<&RecordId>, is_open: bool, toggle: Callback<MouseEvent>) -> El {
    let comparison = focus.and_then(|id| comparisons_of(open, id).into_iter().next());
    let first = open.read.sources.first().and_then(|id| open.derived.sources.get(id));
    let (words, count) = match (comparison, focus) {
        (Some((_, comparison)), Some(id)) => (comparison.question.clone(), overlapping(open, id).len() + 1),
        (_, Some(id)) => (
            open.casebook.claim(id).map(claim_words).unwrap_or_default(),
            overlapping(open, id).len() + 1,
        ),
        (_, None) => (t!("read-claims"), first.map_or(0, |view| view.claims.len())),
    };
    button("sheet-peek", toggle)
        .attr("aria-expanded", yes_no(is_open))
        .child(comparison.map(|(id, comparison)| number_of(open, id, comparison)))
        .child(
            el("span")
                .class("sheet-peek__q said")
                .attr("dir", "auto")
                .child(shorten(&words, 120)),
        )
        .child(el("span").class("meta").child(t!("read-claim-count", count = count)))
        .child(small_icon("next"))
}
