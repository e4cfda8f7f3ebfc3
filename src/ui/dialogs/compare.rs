//! Two passages side by side, and the comparison that they go into: a new one with its question, or one that is there. It judges
//! nothing: whether they say the same is the person's to tell.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::Action;
use crate::app::view::{Derived, claim_words};
use crate::core::model::{Casebook, Comparison, RecordId};
use crate::t;
use crate::ui::parts::{ComparisonNumber, Modal, Siglum, TagKey, small_icon, words};
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
    /// The pinned claim.
    pub first: RecordId,
    /// The other one.
    pub second: Option<RecordId>,
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

impl PartialEq for CompareDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && self.first == other.first
            && self.second == other.second
            && self.onclose == other.onclose
    }
}

/// Shows two passages and asks what they are to be compared in.
#[component]
pub fn CompareDialog(props: &CompareDialogProps) -> Html {
    let dispatch = use_dispatch();
    let second = props.second.as_ref();
    let is_same = use_state_eq(|| second.is_some_and(|second| are_alike(&props.casebook, &props.first, second)));
    let link = {
        let (first, second, same_position) = (props.first.clone(), props.second.clone(), *is_same);
        Callback::from(move |(question, comparison): (Option<String>, Option<RecordId>)| {
            dispatch.emit(Action::LinkClaims {
                first: first.clone(),
                second: second.clone(),
                question,
                comparison,
                same_position,
            });
        })
    };
    let to_new = link.reform(|question: String| (Some(question), None));
    let to_old = link.reform(|comparison: RecordId| (None, Some(comparison)));
    let is_checked = *is_same;
    let tick = Callback::from(move |e: Event| is_same.set(e.target_unchecked_into::<HtmlInputElement>().checked()));
    let title = if second.is_some() {
        t!("link-title")
    } else {
        t!("link-title-one")
    };
    html! {
        <Modal id="link" {title} wide=true onclose={props.onclose.clone()}>
            <div class="dlg__body form">
                <div class="adj__pair">
                    { passage(&props.casebook, &props.derived, &props.first) }
                    if let Some(second) = second {
                        { passage(&props.casebook, &props.derived, second) }
                    }
                </div>
                if second.is_some() {
                    <label class="check"><input type="checkbox" checked={is_checked} onchange={tick} />{ t!("link-same") }</label>
                }
                <Question onadd={to_new} />
                <Existing casebook={props.casebook.clone()} derived={props.derived.clone()} first={props.first.clone()} onchoose={to_old} />
            </div>
        </Modal>
    }
}

/// Says whether two claims have the same words.
fn are_alike(casebook: &Casebook, first: &RecordId, second: &RecordId) -> bool {
    let says = |id: &RecordId| casebook.claim(id).map(|claim| claim_words(claim).to_lowercase());
    says(first) == says(second)
}

fn passage(casebook: &Casebook, derived: &Derived, id: &RecordId) -> Html {
    let Some(claim) = casebook.claim(id) else {
        return Html::default();
    };
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
    html! {
        <figure class="cmp">
            <figcaption class="cmp__v">
                <Siglum text={derived.siglum(claim.source).to_owned()} />
                if let Some(tag) = tag {
                    <TagKey id={claim.tag.clone()} letter={tag.letter.clone()} line={tag.line} name={tag.name.clone()} />
                }
                <span class="meta" dir="auto">{ outlet }</span>
                if let Some(paragraph) = derived.paragraph(casebook, id) {
                    <span class="meta">{ t!("link-paragraph", number = paragraph) }</span>
                }
            </figcaption>
            <blockquote class="said" dir="auto" lang={language}>{ claim_words(claim) }</blockquote>
        </figure>
    }
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
    let invalid = is_missing.then_some("true");
    let error = is_missing.then_some("link-error");
    html! {
        <section class="form" aria-labelledby="link-new">
            <h3 id="link-new">{ t!("link-new") }</h3>
            <div class="field">
                <label for="link-question">{ t!("link-question") }</label>
                <input ref={node} id="link-question" class="input said" type="text" dir="auto" maxlength="500" autocomplete="off" autofocus=true
                    placeholder={t!("link-question-example")} aria-invalid={invalid} aria-describedby={error} {onkeydown} />
                if *is_missing {
                    <p class="err" id="link-error">{ small_icon("alert") }{ t!("link-question-missing") }</p>
                }
            </div>
            <div><button class="btn btn--main" type="button" onclick={add.reform(|_: MouseEvent| ())}>{ t!("link-add") }</button></div>
        </section>
    }
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
    let wanted = query.trim().to_lowercase();
    let is_found = |comparison: &Comparison| {
        let labels = comparison.positions.iter().map(|p| p.label.as_str());
        let words: Vec<&str> = std::iter::once(comparison.question.as_str()).chain(labels).collect();
        words.join(" ").to_lowercase().contains(&wanted)
    };
    let found: Vec<_> = all.into_iter().filter(|(_, comparison)| is_found(comparison)).collect();
    let is_none = found.is_empty();
    let oninput = Callback::from(move |e: InputEvent| query.set(e.target_unchecked_into::<HtmlInputElement>().value()));
    let items = found.into_iter().map(|(id, comparison)| {
        let number = props.derived.numbers.get(id).copied().unwrap_or_default();
        let question = words::title_or_untitled(&comparison.question);
        let labels: Vec<&str> = comparison.positions.iter().map(|p| p.label.as_str()).filter(|l| !l.is_empty()).collect();
        let onclick = {
            let (onchoose, id) = (props.onchoose.clone(), id.clone());
            Callback::from(move |_: MouseEvent| onchoose.emit(id.clone()))
        };
        html! {
            <li key={id.to_string()}>
                <ComparisonNumber {number} verdict={comparison.verdict} />
                <button class="caselist__open" type="button" {onclick}>
                    <b class="said" dir="auto">{ question }</b><span class="meta" dir="auto">{ labels.join(" · ") }</span>
                </button>
            </li>
        }
    });
    html! {
        <section class="form" aria-labelledby="link-old">
            <h3 id="link-old">{ t!("link-old") }</h3>
            if has_search {
                <div class="field">
                    <label for="link-search" class="vh">{ t!("link-search") }</label>
                    <input id="link-search" class="input" type="text" autocomplete="off" placeholder={t!("link-search")} {oninput} />
                </div>
            }
            <ul class="caselist">{ for items }</ul>
            if is_none {
                <p class="meta" role="status">{ t!("link-none") }</p>
            }
        </section>
    }
}
