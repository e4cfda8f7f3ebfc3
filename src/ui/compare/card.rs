//! The card of one comparison: its question and kinds above, then positions, verdict and comments.

use std::rc::Rc;

use yew::prelude::*;

use super::book::Book;
use super::editor::Editor;
use super::focus::focus_soon;
use super::judge::Judge;
use super::positions::Positions;
use super::thread::Thread;
use crate::app::Action;
use crate::app::state::Screen;
use crate::core::model::{Comparison, ComparisonKind, RecordId, Verdict};
use crate::t;
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
}

/// Shows the card of one comparison.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let dispatch = use_dispatch();
    let latest = use_mut_ref(Comparison::default);
    let Some(comparison) = props.book.casebook.comparison(&props.id) else {
        return Html::default();
    };
    *latest.borrow_mut() = comparison.clone();
    let comparison = Rc::new(comparison.clone());
    let editor = Editor {
        id: props.id.clone(),
        latest,
        dispatch: dispatch.clone(),
    };
    let number = props.book.derived.numbers.get(&props.id).copied().unwrap_or_default();
    let conflict = props
        .book
        .casebook
        .record(&props.id)
        .is_some_and(|record| record.is_conflict());
    html! {
        <article class="dcard">
            <header class="dcard__head" id="card-top">
                <h2 class="vh">{ t!("compare-card-of", number = number) }</h2>
                { top(&comparison, number, &editor) }
                if conflict {
                    <p class="note note--warn">
                        { icon("warn") }
                        <span>
                            { t!("compare-conflict") }{ " " }
                            <button type="button" class="link" onclick={act(&dispatch, Action::Show(Screen::Collate))}>
                                { t!("compare-conflict-go") }
                            </button>
                        </span>
                    </p>
                }
                <TextField
                    id="question"
                    label={t!("compare-question")}
                    placeholder={t!("compare-question-example")}
                    value={comparison.question.clone()}
                    multiline={true}
                    said={true}
                    hide_label={true}
                    oncommit={editor.field("step-edit-question", |c, question: String| c.question = question)}
                />
                { kinds(&comparison, &editor) }
            </header>
            <Positions book={props.book.clone()} editor={editor.clone()} comparison={Rc::clone(&comparison)} />
            <Judge {editor} {comparison} made={made(props)} />
            <Thread book={props.book.clone()} about={props.id.clone()} me={props.me.clone()} />
        </article>
    }
}

fn top(comparison: &Comparison, number: usize, editor: &Editor) -> Html {
    let severity = if comparison.severity == 0 {
        String::new()
    } else {
        comparison.severity.to_string()
    };
    let options: Vec<(AttrValue, AttrValue)> = ["1", "2", "3"]
        .into_iter()
        .map(|n| (AttrValue::from(n), AttrValue::from(n)))
        .collect();
    let onchoose = editor.field("step-severity", |c, key: AttrValue| {
        c.severity = key.parse().unwrap_or(0);
    });
    let delete = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| {
            editor.dispatch.emit(Action::DeleteComparison(editor.id.clone()));
            focus_soon("add-comparison".to_owned());
        })
    };
    html! {
        <div class="dcard__top">
            <ComparisonNumber {number} verdict={comparison.verdict} />
            <VerdictBadge verdict={comparison.verdict} />
            <span class="grow"></span>
            if comparison.verdict.is_some_and(Verdict::is_disagreement) {
                <span class="sevset">
                    <span class="meta" aria-hidden="true">{ t!("compare-severity") }</span>
                    <Segments label={t!("compare-severity")} {options} chosen={severity} {onchoose} soft={true} optional={true} />
                </span>
            }
            <button type="button" class="icon-btn icon-btn--s" aria-label={t!("compare-delete")} title={t!("compare-delete")} onclick={delete}>
                { icon("bin") }
            </button>
        </div>
    }
}

fn kinds(comparison: &Comparison, editor: &Editor) -> Html {
    let kind = |kind: ComparisonKind| {
        let editor = editor.clone();
        let onchange = Callback::from(move |_: Event| {
            editor.change("step-kinds", |c| {
                let had = c.kinds.contains(&kind);
                let wanted = |k: &ComparisonKind| if *k == kind { !had } else { c.kinds.contains(k) };
                c.kinds = ComparisonKind::ALL.into_iter().filter(wanted).collect();
            });
        });
        let checked = comparison.kinds.contains(&kind);
        html! {
            <label><input type="checkbox" {checked} {onchange} /><span>{ words::kind(kind) }</span></label>
        }
    };
    html! {
        <fieldset class="kinds">
            <legend class="vh">{ t!("compare-kinds") }</legend>
            { for ComparisonKind::ALL.into_iter().map(kind) }
        </fieldset>
    }
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
