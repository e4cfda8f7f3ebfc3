//! The card of one comparison: its question and kinds above, then positions, verdict and comments.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::book::Book;
use super::drag::Hand;
use super::editor::Editor;
use super::figure::{shown, use_figures};
use super::focus::focus_soon;
use super::judge::judge;
use super::positions::positions;
use super::thread::{Thread, ThreadProps};
use crate::app::Action;
use crate::app::settle::SettleAction;
use crate::app::silence::Sought;
use crate::core::model::{Comparison, ComparisonKind, RecordId, Verdict};
use crate::t;
use crate::ui::dialogs::history::history_link;
use crate::ui::element::{El, button, el};
use crate::ui::part::part;
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// What the card shows.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// The casebook.
    pub book: Book,
    /// The comparison.
    pub id: RecordId,
    /// Who works here.
    pub me: RecordId,
    /// The search that is open in one of its sources.
    pub sought: Option<Rc<Sought>>,
}

/// Shows the card of one comparison.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let dispatch = use_dispatch();
    let latest = use_mut_ref(Comparison::default);
    let hand = use_mut_ref(Hand::default);
    let figures = use_figures(&props.book, &props.id);
    let Some(comparison) = props.book.casebook.comparison(&props.id) else {
        return Html::default();
    };
    *latest.borrow_mut() = comparison.clone();
    let editor = Editor {
        id: props.id.clone(),
        latest,
        dispatch: dispatch.clone(),
        hand,
    };
    let number = props.book.derived.numbers.get(&props.id).copied().unwrap_or_default();
    let conflict = props
        .book
        .casebook
        .record(&props.id)
        .is_some_and(|record| record.is_conflict());
    el("article")
        .class("dcard")
        .child(
            el("header")
                .class("dcard__head")
                .attr("id", "card-top")
                .child(el("h2").class("vh").child(t!("compare-card-of", number = number)))
                .child(top(comparison, number, &editor))
                .child_if(conflict, || conflict_note(&dispatch, &props.id))
                .child(question(comparison, &editor))
                .child(kinds(comparison, &editor)),
        )
        .child(positions(&props.book, &editor, comparison, props))
        .children(shown(&figures))
        .child(judge(
            &editor,
            comparison,
            made(props),
            history_link(&dispatch, &props.id),
        ))
        .child(part::<Thread>(props!(ThreadProps {
            book: props.book.clone(),
            about: props.id.clone(),
            me: props.me.clone()
        })))
        .html()
}

fn conflict_note(dispatch: &Callback<Action>, id: &RecordId) -> El {
    let find = Action::Settling(SettleAction::Find(id.clone()));
    let go = button("link", act(dispatch, find));
    el("p").class("note note--warn").child(icon("warn")).child(
        el("span")
            .child(t!("compare-conflict"))
            .child(" ")
            .child(go.child(t!("compare-conflict-go"))),
    )
}

fn question(comparison: &Comparison, editor: &Editor) -> Html {
    part::<TextField>(props!(TextFieldProps {
        id: "question",
        label: t!("compare-question"),
        placeholder: t!("compare-question-example"),
        value: comparison.question.clone(),
        multiline: true,
        said: true,
        hide_label: true,
        oncommit: editor.field("step-edit-question", |c, question: String| c.question = question)
    }))
}

fn top(comparison: &Comparison, number: usize, editor: &Editor) -> El {
    let delete = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| {
            editor.dispatch.emit(Action::DeleteComparison(editor.id.clone()));
            focus_soon("add-comparison".to_owned());
        })
    };
    el("div")
        .class("dcard__top")
        .child(comparison_number(number, comparison.verdict))
        .child(verdict_badge(comparison.verdict))
        .child(el("span").class("grow"))
        .child_if(comparison.verdict.is_some_and(Verdict::is_disagreement), || {
            severity_choice(comparison, editor)
        })
        .child(
            button("icon-btn icon-btn--s", delete)
                .attr("aria-label", t!("compare-delete"))
                .attr("title", t!("compare-delete"))
                .child(icon("bin")),
        )
}

fn severity_choice(comparison: &Comparison, editor: &Editor) -> El {
    let chosen = if comparison.severity == 0 {
        AttrValue::default()
    } else {
        AttrValue::from(comparison.severity.to_string())
    };
    let choice = Segments {
        label: AttrValue::from(t!("compare-severity")),
        options: ["1", "2", "3"]
            .into_iter()
            .map(|n| (AttrValue::from(n), AttrValue::from(n)))
            .collect(),
        chosen,
        onchoose: editor.field("step-severity", |c, key: AttrValue| {
            c.severity = key.parse().unwrap_or(0);
        }),
        soft: true,
        optional: true,
    };
    el("span")
        .class("sevset")
        .child(
            el("span")
                .class("meta")
                .attr("aria-hidden", "true")
                .child(t!("compare-severity")),
        )
        .child(segments(choice))
}

fn kinds(comparison: &Comparison, editor: &Editor) -> El {
    let kind = |kind: ComparisonKind| {
        let editor = editor.clone();
        let onchange = Callback::from(move |_: Event| {
            editor.change("step-kinds", |c| {
                let had = c.kinds.contains(&kind);
                let wanted = |k: &ComparisonKind| if *k == kind { !had } else { c.kinds.contains(k) };
                c.kinds = ComparisonKind::ALL.into_iter().filter(wanted).collect();
            });
        });
        let tick = el("input")
            .attr("type", "checkbox")
            .checked(comparison.kinds.contains(&kind))
            .on(ListenerKind::onchange, onchange);
        el("label").child(tick).child(el("span").child(words::kind(kind)))
    };
    el("fieldset")
        .class("kinds")
        .child(el("legend").class("vh").child(t!("compare-kinds")))
        .children(ComparisonKind::ALL.into_iter().map(kind))
}

/// Says who made the comparison, and who changed it last.
fn made(props: &CardProps) -> String {
    let Some(record) = props.book.casebook.record(&props.id) else {
        return String::new();
    };
    let (Some(first), Some(last)) = (record.first(), record.shown()) else {
        return String::new();
    };
    let when = crate::browser::clock::date_and_time;
    let author = props.book.who(&first.author, &props.me);
    let mut said = t!("compare-made", who = author, when = when(first.clock.ms));
    if first != last {
        let changer = props.book.who(&last.author, &props.me);
        said.push(' ');
        said.push_str(&t!("compare-changed", who = changer, when = when(last.clock.ms)));
    }
    said
}
