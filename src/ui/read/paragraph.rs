//! One paragraph as it is painted: its runs with their marks, and the signs of comparisons. The element with `data-at` holds the
//! source's own words and no other character; letters and numbers are drawn by the style sheet.

use yew::prelude::*;

use super::shared::Shared;
use crate::app::Action;
use crate::app::state::Dialog;
use crate::app::view::{Call, ParagraphView, RunMark, RunView};
use crate::core::model::{PartKind, RecordId, Verdict};
use crate::core::text::{FrozenText, named, to_name};
use crate::t;
use crate::ui::element::{El, button, el, row};
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
    /// The pinned claims that are in this paragraph.
    pub pins: Vec<RecordId>,
    /// The one tag to show; none: all.
    pub only_tag: Option<RecordId>,
}

/// A paragraph, or the headline.
#[component]
pub fn Paragraph(props: &ParagraphProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let at = view.span.start.get().to_string();
    let runs = view.runs().iter().map(|run| painted(run, props, &dispatch));
    let number = (view.number > 0).then(|| view.number.to_string());
    let line = match view.part {
        _ if view.headline => el("h2").class("headline"),
        Some(PartKind::Heading) => el("h3").class("part part--heading"),
        Some(PartKind::Standfirst) => el("p").class("part part--standfirst"),
        Some(PartKind::Caption) => el("p").class("part part--caption"),
        Some(PartKind::ListItem) => el("p").class("part part--item"),
        Some(PartKind::BlockQuote) => el("p").class("part part--quote"),
        Some(PartKind::Headline | PartKind::Link) | None => el("p"),
    };
    line.attr("data-at", at).attr("data-n", number).children(runs).html()
}

fn painted(run: &RunView, props: &ParagraphProps, dispatch: &Callback<Action>) -> Html {
    let own = props.text.slice(run.span).unwrap_or_default();
    let mut words = if run.struck {
        el("del").child(counted(own)).html()
    } else {
        counted(own)
    };
    let is_shown = |over: &&RunMark| props.only_tag.as_ref().is_none_or(|tag| *tag == over.mark.tag);
    let marks: Vec<&RunMark> = run.marks.iter().filter(is_shown).collect();
    for over in marks.iter().rev() {
        words = marked(over, words, props).html();
    }
    let deep = marks.iter().filter(|over| over.mark.lane >= LANES && over.last).count();
    let calls = once_each(run.calls());
    if deep == 0 && calls.is_empty() {
        return words;
    }
    let claims: Vec<RecordId> = marks.iter().rev().map(|over| over.mark.claim.clone()).collect();
    row()
        .child(words)
        .child_if(deep > 0, || more(dispatch, claims, deep))
        .child(sign(&calls).map(|sign| el("i").class("gm").class(sign)))
        .children(calls.into_iter().map(|call| call_sign(dispatch, call)))
        .html()
}

/// Returns words of the article as nodes that hold every character of them. What nobody sees is there and is not drawn, so that it
/// turns nothing around; the style sheet names it.
fn counted(own: &str) -> Html {
    let hidden = to_name(own);
    if hidden.is_empty() {
        return Html::from(own);
    }
    let mut words = row();
    let mut done = 0;
    for (at, c) in hidden {
        let end = at + c.len_utf8();
        let (before, itself) = (own.get(done..at), own.get(at..end));
        let itself = el("i").child(Html::from(itself.unwrap_or_default()));
        words = words
            .child(Html::from(before.unwrap_or_default()))
            .child(el("span").class("hid").attr("data-h", named(c)).child(itself));
        done = end;
    }
    words.child(Html::from(own.get(done..).unwrap_or_default())).html()
}

fn marked(over: &RunMark, inner: Html, props: &ParagraphProps) -> El {
    let mark = &over.mark;
    let has_focus = props.focus.as_ref() == Some(&mark.claim);
    let is_pinned = props.pins.contains(&mark.claim);
    el("mark")
        .class(format!("mk l{}", mark.lane.min(LANES)))
        .class_if(!over.last, "nol")
        .class_if(!over.first, "cont")
        .class_if(has_focus, "is-focus")
        .class_if(is_pinned, "is-pinned")
        .class_if(mark.conflict, "is-conflict")
        .attr("data-t", words::tag_attr(&mark.tag))
        .attr("data-line", words::line_word(mark.line))
        .attr("data-l", mark.letter.to_string())
        .attr("data-c", mark.claim.as_str().to_owned())
        .attr("data-say", mark.name.to_string())
        .child(inner)
}

/// Returns the calls with each comparison once.
fn once_each<'a>(calls: impl Iterator<Item = &'a Call>) -> Vec<&'a Call> {
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

/// The number of a comparison where its evidence ends; a click opens the comparison.
fn call_sign(dispatch: &Callback<Action>, call: &Call) -> El {
    let comparison = call.comparison.clone();
    let onclick = dispatch.reform(move |e: MouseEvent| {
        e.prevent_default();
        Action::OpenComparison(Some(comparison.clone()))
    });
    let class = match call.verdict {
        Some(Verdict::Contradiction) => "cref cref--contra",
        Some(Verdict::Tension) => "cref cref--tension",
        _ => "cref",
    };
    let verdict = call.verdict.map_or_else(|| t!("read-no-verdict"), words::verdict);
    let label = t!("read-call", number = call.number, verdict = verdict);
    el("a")
        .class(class)
        .attr("href", "#compare")
        .attr("data-n", call.number.to_string())
        .attr("title", label.clone())
        .attr("aria-label", label)
        .on_click(onclick)
}

/// Says how many claims more overlap here than lines can be drawn; a click lists all of them, the shortest first.
fn more(dispatch: &Callback<Action>, claims: Vec<RecordId>, deep: usize) -> El {
    button("mkmore", act(dispatch, Action::Dialog(Some(Dialog::Overlap(claims)))))
        .attr("data-n", format!("+{deep}"))
        .attr("aria-label", t!("read-more-claims", count = deep))
}
