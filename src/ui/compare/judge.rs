//! What follows from the positions: verdict, why, what would settle it, how sure, and where the discussion stands.

use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::editor::Editor;
use crate::core::model::{Comparison, Confidence, Status, Verdict};
use crate::t;
use crate::ui::element::{El, el};
use crate::ui::part::part;
use crate::ui::parts::*;

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

/// Shows the judgement of a comparison, and in `made` who made it and who changed it last.
pub fn judge(editor: &Editor, comparison: &Comparison, made: String, history: El) -> El {
    el("section")
        .class("judge")
        .attr("aria-labelledby", "h-verdict")
        .child(
            el("h3")
                .class("vh")
                .attr("id", "h-verdict")
                .child(t!("compare-verdict")),
        )
        .child(verdicts(editor, comparison))
        .child(why(editor, comparison))
        .child(settle(editor, comparison))
        .child(confidence(editor, comparison))
        .child(status(editor, comparison))
        .child(el("p").class("meta").child(made).child(" ").child(history))
}

fn why(editor: &Editor, comparison: &Comparison) -> Html {
    let disagreement = comparison.verdict.is_some_and(Verdict::is_disagreement);
    let missing = disagreement && comparison.why.trim().is_empty();
    let error = missing.then(|| AttrValue::from(t!("compare-why-missing")));
    part::<TextField>(props!(TextFieldProps {
        id: "why",
        label: t!("compare-why"),
        value: comparison.why.clone(),
        multiline: true,
        said: true,
        required: disagreement,
        error,
        oncommit: editor.field("step-edit-why", |c, why: String| c.why = why)
    }))
}

fn settle(editor: &Editor, comparison: &Comparison) -> Html {
    part::<TextField>(props!(TextFieldProps {
        id: "settle",
        label: t!("compare-settle"),
        value: comparison.settle.clone(),
        multiline: true,
        said: true,
        oncommit: editor.field("step-edit-settle", |c, settle: String| c.settle = settle)
    }))
}

fn verdicts(editor: &Editor, comparison: &Comparison) -> El {
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
        let tick = el("input")
            .attr("type", "radio")
            .attr("name", "verdict")
            .checked(comparison.verdict == verdict)
            .on(ListenerKind::onchange, onchange);
        el("label").child(tick).child(verdict_badge(verdict))
    };
    el("fieldset")
        .class("verdicts")
        .child(el("legend").class("label").child(t!("compare-verdict")))
        .children(Verdict::ALL.into_iter().map(|verdict| choice(Some(verdict))))
        .child(choice(None))
        .child(
            el("p")
                .class("meta")
                .attr("aria-live", "polite")
                .child(meaning(comparison.verdict)),
        )
}

/// Returns the sentence that explains a verdict.
fn meaning(verdict: Option<Verdict>) -> String {
    verdict.map_or_else(|| t!("compare-means-none"), words::verdict_meaning)
}

fn confidence(editor: &Editor, comparison: &Comparison) -> El {
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
    labelled(Segments {
        label: AttrValue::from(t!("compare-confidence")),
        options: CONFIDENCES
            .iter()
            .map(|(key, value)| (AttrValue::from(*key), AttrValue::from(words::confidence(*value))))
            .collect(),
        chosen: AttrValue::from(chosen),
        onchoose,
        soft: true,
        optional: true,
    })
}

fn status(editor: &Editor, comparison: &Comparison) -> El {
    let chosen = STATUSES
        .iter()
        .find(|(_, value)| comparison.status == *value)
        .map_or("", |(key, _)| *key);
    let onchoose = editor.field("step-status", |c, key: AttrValue| {
        if let Some((_, value)) = STATUSES.iter().find(|(k, _)| *k == key.as_str()) {
            c.status = *value;
        }
    });
    labelled(Segments {
        label: AttrValue::from(t!("compare-status")),
        options: STATUSES
            .iter()
            .map(|(key, value)| (AttrValue::from(*key), AttrValue::from(words::status(*value))))
            .collect(),
        chosen: AttrValue::from(chosen),
        onchoose,
        soft: true,
        optional: false,
    })
}

/// Shows a choice behind its label.
fn labelled(choice: Segments) -> El {
    el("div")
        .class("frow")
        .child(
            el("span")
                .class("label")
                .attr("aria-hidden", "true")
                .child(&choice.label),
        )
        .child(segments(choice))
}
