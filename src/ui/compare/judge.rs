//! What follows from the positions: verdict, why, what would settle it, how sure, and where the discussion stands.

use std::rc::Rc;

use yew::prelude::*;

use super::editor::Editor;
use crate::core::model::{Comparison, Confidence, Status, Verdict};
use crate::t;
use crate::ui::parts::*;

/// What the judgement is shown from.
#[derive(Properties, PartialEq)]
pub struct JudgeProps {
    /// Changes the comparison.
    pub editor: Editor,
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// Who made it, and who changed it last.
    pub made: String,
}

const CONFIDENCES: [(&str, Confidence); 3] = [
    ("low", Confidence::Low),
    ("medium", Confidence::Medium),
    ("high", Confidence::High),
];
const STATUSES: [(&str, Status); 3] = [
    ("open", Status::Open),
    ("agreed", Status::Agreed),
    ("rejected", Status::Rejected),
];

/// Shows the judgement of a comparison.
#[component]
pub fn Judge(props: &JudgeProps) -> Html {
    let (editor, comparison) = (&props.editor, &props.comparison);
    let disagreement = comparison.verdict.is_some_and(Verdict::is_disagreement);
    let missing = disagreement && comparison.why.trim().is_empty();
    let error = missing.then(|| AttrValue::from(t!("compare-why-missing")));
    html! {
        <section class="judge" aria-labelledby="h-verdict">
            <h3 class="vh" id="h-verdict">{ t!("compare-verdict") }</h3>
            { verdicts(editor, comparison) }
            <TextField
                id="why"
                label={t!("compare-why")}
                value={comparison.why.clone()}
                multiline={true}
                said={true}
                required={disagreement}
                {error}
                oncommit={editor.field("step-edit-why", |c, why: String| c.why = why)}
            />
            <TextField
                id="settle"
                label={t!("compare-settle")}
                value={comparison.settle.clone()}
                multiline={true}
                said={true}
                oncommit={editor.field("step-edit-settle", |c, settle: String| c.settle = settle)}
            />
            { confidence(editor, comparison) }
            { status(editor, comparison) }
            <p class="meta">{ props.made.clone() }</p>
        </section>
    }
}

fn verdicts(editor: &Editor, comparison: &Comparison) -> Html {
    let choice = |verdict: Option<Verdict>| {
        let onchange = {
            let editor = editor.clone();
            Callback::from(move |_: Event| {
                editor.change("step-verdict", |c| {
                    c.verdict = verdict;
                    if !verdict.is_some_and(Verdict::is_disagreement) {
                        c.severity = 0;
                    }
                });
            })
        };
        let checked = comparison.verdict == verdict;
        html! {
            <label><input type="radio" name="verdict" {checked} {onchange} /><VerdictBadge {verdict} /></label>
        }
    };
    html! {
        <fieldset class="verdicts">
            <legend class="label">{ t!("compare-verdict") }</legend>
            { for Verdict::ALL.into_iter().map(|verdict| choice(Some(verdict))) }
            { choice(None) }
            <p class="meta" aria-live="polite">{ meaning(comparison.verdict) }</p>
        </fieldset>
    }
}

/// Returns the sentence that explains a verdict.
fn meaning(verdict: Option<Verdict>) -> String {
    verdict.map_or_else(|| t!("compare-means-none"), words::verdict_meaning)
}

fn confidence(editor: &Editor, comparison: &Comparison) -> Html {
    let options: Vec<(AttrValue, AttrValue)> = CONFIDENCES
        .iter()
        .map(|(key, value)| (AttrValue::from(*key), AttrValue::from(words::confidence(*value))))
        .collect();
    let chosen = CONFIDENCES
        .iter()
        .find(|(_, value)| comparison.confidence == Some(*value))
        .map_or("", |(key, _)| *key);
    let onchoose = editor.field("step-confidence", |c, key: AttrValue| {
        c.confidence = CONFIDENCES
            .iter()
            .find(|(k, _)| *k == key.as_str())
            .map(|(_, value)| *value);
    });
    html! {
        <div class="frow">
            <span class="label" aria-hidden="true">{ t!("compare-confidence") }</span>
            <Segments label={t!("compare-confidence")} {options} {chosen} {onchoose} soft={true} optional={true} />
        </div>
    }
}

fn status(editor: &Editor, comparison: &Comparison) -> Html {
    let options: Vec<(AttrValue, AttrValue)> = STATUSES
        .iter()
        .map(|(key, value)| (AttrValue::from(*key), AttrValue::from(words::status(*value))))
        .collect();
    let chosen = STATUSES
        .iter()
        .find(|(_, value)| comparison.status == *value)
        .map_or("", |(key, _)| *key);
    let onchoose = editor.field("step-status", |c, key: AttrValue| {
        if let Some((_, value)) = STATUSES.iter().find(|(k, _)| *k == key.as_str()) {
            c.status = *value;
        }
    });
    html! {
        <div class="frow">
            <span class="label" aria-hidden="true">{ t!("compare-status") }</span>
            <Segments label={t!("compare-status")} {options} {chosen} {onchoose} soft={true} />
        </div>
    }
}
