//! Passages side by side, and the comparison that they go into: a new one with its question, or one that is there. It judges
//! nothing: whether they say the same is the person's to tell.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::action::Into;
use crate::app::view::{Derived, claim_words, shorten};
use crate::core::model::{Casebook, Claim, Comparison, RecordId};
use crate::core::text::lower_case;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::part::part;
use crate::ui::parts::{Modal, ModalProps, Select, SelectProps, comparison_number, siglum, small_icon, tag_key, words};
use crate::ui::use_dispatch;

/// From so many comparisons on, there is a search among them.
const SEARCH_FROM: usize = 6;

/// What [`CompareDialog`] shows.
#[derive(Properties)]
pub struct CompareDialogProps {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// The claims.
    pub claims: Vec<RecordId>,
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

impl PartialEq for CompareDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && self.claims == other.claims
            && self.onclose == other.onclose
    }
}

/// Shows passages and asks what they are to be compared in, and which of them say the same.
#[component]
pub fn CompareDialog(props: &CompareDialogProps) -> Html {
    let dispatch = use_dispatch();
    let count = props.claims.len();
    // For each claim the place of its answer.
    let places = use_state_eq(|| alike(&props.casebook, &props.claims));
    let link = {
        let answers = answers(&props.claims, &places);
        Callback::from(move |into: Into| dispatch.emit(Action::LinkClaims(answers.clone(), into)))
    };
    let to_new = link.reform(Into::NewComparison);
    let to_old = link.reform(|comparison: RecordId| Into::Position(comparison, usize::MAX));
    let is_same = places.iter().all(|place| *place == 0);
    let tick = {
        let places = places.setter();
        Callback::from(move |e: Event| {
            let is_same = e.target_unchecked_into::<HtmlInputElement>().checked();
            places.set(vec![0, usize::from(!is_same)]);
        })
    };
    let passage = |(n, id): (usize, &RecordId)| {
        let choice = (count > 2).then(|| answer_choice(&places, n, id, &props.casebook));
        Some(passage(&props.casebook, &props.derived, id)?.child(choice))
    };
    let same = || {
        let tick = el("input")
            .attr("type", "checkbox")
            .checked(is_same)
            .on(ListenerKind::onchange, tick);
        el("label").class("check").child(tick).child(t!("link-same"))
    };
    let existing = props.claims.first().map(|first| {
        part::<Existing>(props!(ExistingProps {
            casebook: props.casebook.clone(),
            derived: props.derived.clone(),
            first: first.clone(),
            onchoose: to_old
        }))
    });
    let body = el("div")
        .class("dlg__body form")
        .child(
            el("div")
                .class("adj__pair")
                .children(props.claims.iter().enumerate().filter_map(passage)),
        )
        .child_if(count == 2, same)
        .child_if(count > 2, || el("p").class("meta").child(t!("link-answers")))
        .child(part::<Question>(props!(QuestionProps { onadd: to_new })))
        .child(existing.unwrap_or_default())
        .html();
    part::<Modal>(props!(ModalProps {
        id: "link",
        title: t!("link-title", count = count),
        wide: true,
        onclose: props.onclose.clone(),
        children: body
    }))
}

/// Returns for each claim the place of the first one that has the same words.
fn alike(casebook: &Casebook, claims: &[RecordId]) -> Vec<usize> {
    let says = |id: &RecordId| casebook.claim(id).map(|claim| lower_case(&claim_words(claim)));
    let all: Vec<_> = claims.iter().map(says).collect();
    let first = |one| all.iter().position(|other| other == one).unwrap_or_default();
    all.iter().map(first).collect()
}

/// Returns the claims of each position that has any.
fn answers(claims: &[RecordId], places: &[usize]) -> Vec<Vec<RecordId>> {
    let mut answers = vec![Vec::new(); claims.len()];
    for (claim, place) in claims.iter().zip(places) {
        if let Some(answer) = answers.get_mut(*place) {
            answer.push(claim.clone());
        }
    }
    answers.retain(|answer| !answer.is_empty());
    answers
}

/// Shows the answer that a claim gives, among as many as there are claims: claims with one answer share a position.
fn answer_choice(places: &UseStateHandle<Vec<usize>>, n: usize, id: &RecordId, casebook: &Casebook) -> Html {
    let answer = |place: usize| {
        (
            AttrValue::from(place.to_string()),
            AttrValue::from(t!("link-answer-number", number = place + 1)),
        )
    };
    let chosen = places.get(n).copied().unwrap_or_default();
    let onchoose = {
        let places = places.clone();
        Callback::from(move |key: AttrValue| {
            let mut all = (*places).clone();
            if let (Some(place), Ok(to)) = (all.get_mut(n), key.parse()) {
                *place = to;
            }
            places.set(all);
        })
    };
    let words = casebook.claim(id).map(claim_words).unwrap_or_default();
    part::<Select>(props!(SelectProps {
        id: format!("link-answer-{n}"),
        label: t!("link-answer", words = shorten(&words, 40)),
        options: (0..places.len()).map(answer).collect::<Vec<_>>(),
        chosen: AttrValue::from(chosen.to_string()),
        onchoose,
        hide_label: true,
        quiet: true
    }))
}

fn passage(casebook: &Casebook, derived: &Derived, id: &RecordId) -> Option<El> {
    let claim = casebook.claim(id)?;
    let tag = casebook.tag(&claim.tag);
    let card = casebook.source(claim.source);
    let outlet = card
        .map(|card| {
            if card.outlet.is_empty() {
                card.title.clone()
            } else {
                card.outlet.clone()
            }
        })
        .unwrap_or_default();
    let language = card
        .map(|card| card.language.clone())
        .filter(|language| !language.is_empty());
    let place = match derived.paragraph(casebook, id) {
        Some(number) => Some(t!("link-paragraph", number = number)),
        None => is_headline(derived, claim, id).then(|| t!("link-headline")),
    };
    let caption = el("figcaption")
        .class("cmp__v")
        .child(siglum(derived.siglum(claim.source)))
        .child(tag.map(|tag| tag_key(&claim.tag, &tag.letter, tag.line, &tag.name)))
        .child(el("span").class("meta").attr("dir", "auto").child(outlet))
        .child(place.map(|place| el("span").class("meta").child(place)));
    let quote = el("blockquote")
        .class("said")
        .attr("dir", "auto")
        .attr("lang", language)
        .child(claim_words(claim));
    Some(el("figure").class("cmp").child(caption).child(quote))
}

/// Says whether a claim starts in the headline of its source.
fn is_headline(derived: &Derived, claim: &Claim, id: &RecordId) -> bool {
    let source = derived.sources.get(&claim.source);
    let start = derived.placed.get(id).and_then(|placed| placed.spans().next());
    source.zip(start).is_some_and(|(source, span)| {
        let mut paragraphs = source.paragraphs.iter();
        paragraphs.any(|paragraph| paragraph.headline && paragraph.span.overlaps(span))
    })
}

#[derive(Properties, PartialEq)]
struct QuestionProps {
    /// Is told the question.
    onadd: Callback<String>,
}

/// Shows the question of a new comparison. Enter adds it.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let node = use_node_ref();
    let is_missing = use_state_eq(|| false);
    let add = {
        let (node, is_missing, onadd) = (node.clone(), is_missing.clone(), props.onadd.clone());
        Callback::from(move |()| {
            let Some(input) = node.cast::<HtmlInputElement>() else {
                return;
            };
            let question = input.value();
            if question.trim().is_empty() {
                is_missing.set(true);
                input.focus().ok();
            } else {
                onadd.emit(question.trim().to_owned());
            }
        })
    };
    let onkeydown = {
        let add = add.clone();
        Callback::from(move |e: KeyboardEvent| {
            if e.key() == "Enter" && !e.is_composing() {
                e.prevent_default();
                add.emit(());
            }
        })
    };
    let error = || {
        el("p")
            .class("err")
            .attr("id", "link-error")
            .child(small_icon("alert"))
            .child(t!("link-question-missing"))
    };
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", "link-question").child(t!("link-question")))
        .child(
            el("input")
                .node(&node)
                .attr("id", "link-question")
                .class("input said")
                .attr("type", "text")
                .attr("dir", "auto")
                .attr("maxlength", "500")
                .attr("autocomplete", "off")
                .flag("autofocus", true)
                .attr("placeholder", t!("link-question-example"))
                .attr("aria-invalid", is_missing.then_some("true"))
                .attr("aria-describedby", is_missing.then_some("link-error"))
                .on(ListenerKind::onkeydown, onkeydown),
        )
        .child_if(*is_missing, error);
    let add = button("btn btn--main", add.reform(|_: MouseEvent| ())).child(t!("link-add"));
    el("section")
        .class("form")
        .attr("aria-labelledby", "link-new")
        .child(el("h3").attr("id", "link-new").child(t!("link-new")))
        .child(field)
        .child(el("div").child(add))
        .html()
}

#[derive(Properties)]
struct ExistingProps {
    casebook: Rc<Casebook>,
    derived: Rc<Derived>,
    first: RecordId,
    /// Is told the comparison.
    onchoose: Callback<RecordId>,
}

impl PartialEq for ExistingProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && self.first == other.first
            && self.onchoose == other.onchoose
    }
}

/// Lists the comparisons that are there, those that have the first passage first.
#[component]
fn Existing(props: &ExistingProps) -> Html {
    let query = use_state_eq(String::new);
    let mut all = props.casebook.comparisons();
    if all.is_empty() {
        return Html::default();
    }
    let has_search = all.len() >= SEARCH_FROM;
    let has_first = |comparison: &Comparison| comparison.positions.iter().any(|p| p.evidence.contains(&props.first));
    crate::core::order::sort_by_key(&mut all, |(_, comparison)| !has_first(comparison));
    let wanted = lower_case(query.trim());
    let is_found = |comparison: &Comparison| {
        let labels = comparison.positions.iter().map(|p| p.label.as_str());
        let words: Vec<&str> = std::iter::once(comparison.question.as_str()).chain(labels).collect();
        lower_case(&words.join(" ")).contains(&wanted)
    };
    let found: Vec<_> = all.into_iter().filter(|(_, comparison)| is_found(comparison)).collect();
    let is_none = found.is_empty();
    let oninput = Callback::from(move |e: InputEvent| query.set(e.target_unchecked_into::<HtmlInputElement>().value()));
    let items = found.into_iter().map(|(id, comparison)| {
        let number = props.derived.numbers.get(id).copied().unwrap_or_default();
        let question = words::title_or_untitled(&comparison.question);
        let labels: Vec<&str> = comparison
            .positions
            .iter()
            .map(|p| p.label.as_str())
            .filter(|l| !l.is_empty())
            .collect();
        let onclick = {
            let (onchoose, id) = (props.onchoose.clone(), id.clone());
            Callback::from(move |_: MouseEvent| onchoose.emit(id.clone()))
        };
        let open = button("caselist__open", onclick)
            .child(el("b").class("said").attr("dir", "auto").child(question))
            .child(el("span").class("meta").attr("dir", "auto").child(labels.join(" · ")));
        el("li")
            .key(id.to_string())
            .child(comparison_number(number, comparison.verdict))
            .child(open)
    });
    let search = || {
        let input = el("input")
            .attr("id", "link-search")
            .class("input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("placeholder", t!("link-search"))
            .on(ListenerKind::oninput, oninput);
        let label = el("label")
            .attr("for", "link-search")
            .class("vh")
            .child(t!("link-search"));
        el("div").class("field").child(label).child(input)
    };
    let none = || el("p").class("meta").attr("role", "status").child(t!("link-none"));
    el("section")
        .class("form")
        .attr("aria-labelledby", "link-old")
        .child(el("h3").attr("id", "link-old").child(t!("link-old")))
        .child_if(has_search, search)
        .child(el("ul").class("caselist").children(items))
        .child_if(is_none, none)
        .html()
}
