//! One paragraph as it is painted: its runs with their marks, and the signs of comparisons. The element with `data-at` holds the
//! source's own words and no other character; letters and numbers are drawn by the style sheet.

use yew::prelude::*;

use super::shared::Shared;
use crate::app::Action;
use crate::app::state::Dialog;
use crate::app::view::{Call, MarkView, ParagraphView, RunView};
use crate::core::model::{RecordId, Verdict};
use crate::core::text::FrozenText;
use crate::t;
use crate::ui::parts::words;
use crate::ui::{act, use_dispatch};

/// Lines that have room below the text; the claims of further lanes are counted instead.
const LANES: u8 = 3;

/// What a paragraph shows.
#[derive(Properties, PartialEq)]
pub struct ParagraphProps {
    /// The paragraph.
    pub view: Shared<ParagraphView>,
    /// The text that it is part of.
    pub text: Shared<FrozenText>,
    /// The claim with the focus, where it is in this paragraph.
    pub focus: Option<RecordId>,
    /// The pinned claim, where it is in this paragraph.
    pub pin: Option<RecordId>,
    /// The one tag to show; none: all.
    pub only_tag: Option<RecordId>,
}

/// A paragraph, or the headline.
#[component]
pub fn Paragraph(props: &ParagraphProps) -> Html {
    let view = &props.view;
    let at = view.span.start.get().to_string();
    let runs: Html = view.runs.iter().map(|run| painted(run, props)).collect();
    if view.headline {
        html! { <h2 class="headline" data-at={at}>{ runs }</h2> }
    } else {
        let number = (view.number > 0).then(|| view.number.to_string());
        html! { <p data-at={at} data-n={number}>{ runs }</p> }
    }
}

fn painted(run: &RunView, props: &ParagraphProps) -> Html {
    let own = props.text.slice(run.span).unwrap_or_default();
    let mut words = if run.struck {
        html! { <del>{ own }</del> }
    } else {
        Html::from(own)
    };
    let is_shown = |mark: &&MarkView| props.only_tag.as_ref().is_none_or(|tag| *tag == mark.tag);
    let marks: Vec<&MarkView> = run.marks.iter().filter(is_shown).collect();
    for mark in marks.iter().rev() {
        words = marked(mark, words, props);
    }
    let deep = marks.iter().filter(|m| m.lane >= LANES && m.last).count();
    if deep == 0 && run.calls.is_empty() {
        return words;
    }
    let claims: Vec<RecordId> = marks.iter().rev().map(|m| m.claim.clone()).collect();
    let calls = once_each(&run.calls);
    html! {
        <>
            { words }
            if deep > 0 {
                <More {claims} {deep} />
            }
            if let Some(sign) = sign(&calls) {
                <i class={classes!("gm", sign)}></i>
            }
            { for calls.into_iter().map(|call| html! { <CallSign call={call.clone()} /> }) }
        </>
    }
}

fn marked(mark: &MarkView, inner: Html, props: &ParagraphProps) -> Html {
    let has_focus = props.focus.as_ref() == Some(&mark.claim);
    let is_pinned = props.pin.as_ref() == Some(&mark.claim);
    let class = classes!(
        "mk",
        format!("l{}", mark.lane.min(LANES)),
        (!mark.last).then_some("nol"),
        (!mark.first).then_some("cont"),
        has_focus.then_some("is-focus"),
        is_pinned.then_some("is-pinned"),
        mark.conflict.then_some("is-conflict"),
    );
    html! {
        <mark
            {class}
            data-t={words::tag_attr(&mark.tag)}
            data-line={words::line_word(mark.line)}
            data-l={mark.letter.clone()}
            data-c={mark.claim.as_str().to_owned()}
            data-say={mark.name.clone()}
        >
            { inner }
        </mark>
    }
}

/// Returns the calls with each comparison once.
fn once_each(calls: &[Call]) -> Vec<&Call> {
    let mut all: Vec<&Call> = Vec::new();
    for call in calls {
        if !all.iter().any(|c| c.number == call.number) {
            all.push(call);
        }
    }
    crate::core::order::sort_by_key(&mut all, |c| c.number);
    all
}

/// Returns the class of the sign in the gutter, where something does not fit.
fn sign(calls: &[&Call]) -> Option<&'static str> {
    let has = |wanted: Verdict| calls.iter().any(|c| c.verdict == Some(wanted));
    if has(Verdict::Contradiction) {
        Some("gm--contra")
    } else if has(Verdict::Tension) {
        Some("gm--tension")
    } else {
        None
    }
}

/// What the number of a comparison in the text needs.
#[derive(Properties, PartialEq)]
pub struct CallSignProps {
    /// The comparison.
    pub call: Call,
}

/// The number of a comparison where its evidence ends; a click opens the comparison.
#[component]
pub fn CallSign(props: &CallSignProps) -> Html {
    let dispatch = use_dispatch();
    let call = &props.call;
    let comparison = call.comparison.clone();
    let onclick = dispatch.reform(move |e: MouseEvent| {
        e.prevent_default();
        Action::OpenComparison(Some(comparison.clone()))
    });
    let shape = match call.verdict {
        Some(Verdict::Contradiction) => Some("cref--contra"),
        Some(Verdict::Tension) => Some("cref--tension"),
        _ => None,
    };
    let verdict = call.verdict.map_or_else(|| t!("read-no-verdict"), words::verdict);
    let label = t!("read-call", number = call.number, verdict = verdict);
    html! {
        <a class={classes!("cref", shape)} href="#compare" data-n={call.number.to_string()} title={label.clone()} aria-label={label.clone()} {onclick}></a>
    }
}

/// What the sign for claims without a line of their own needs.
#[derive(Properties, PartialEq)]
pub struct MoreProps {
    /// All claims here, the shortest first.
    pub claims: Vec<RecordId>,
    /// How many of them have no line.
    pub deep: usize,
}

/// Says that more claims overlap here than lines can be drawn, and lists them.
#[component]
pub fn More(props: &MoreProps) -> Html {
    let dispatch = use_dispatch();
    let onclick = act(&dispatch, Action::Dialog(Some(Dialog::Overlap(props.claims.clone()))));
    html! {
        <button
            type="button"
            class="mkmore"
            data-n={format!("+{}", props.deep)}
            aria-label={t!("read-more-claims", count = props.deep)}
            {onclick}
        ></button>
    }
}
