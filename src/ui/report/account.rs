//! One comparison in the dossier: its verdict, the apparatus line, the evidence word for word, and the reasons.

use crate::app::figure::Figures;
use crate::app::view::position_letter;
use crate::core::model::{Comparison, RecordId, Status, Verdict};
use crate::core::text::TextId;
use crate::t;
use crate::ui::compare::{Book, figures_shown};
use crate::ui::element::{El, el, row};
use crate::ui::parts::*;

/// Returns one comparison with its evidence, as the person who works here sees it, and with the annotator named or not.
pub fn account(
    book: &Book,
    id: &RecordId,
    comparison: &Comparison,
    figures: Option<&Figures>,
    me: &RecordId,
    names: bool,
) -> El {
    let number = book.derived.numbers.get(id).copied().unwrap_or_default();
    let question = if comparison.question.trim().is_empty() {
        t!("compare-no-question")
    } else {
        comparison.question.clone()
    };
    el("article")
        .key(id.to_string())
        .class("p-comparison")
        .child(comparison_number(number, comparison.verdict))
        .child(
            el("div")
                .child(el("h3").class("said").attr("dir", "auto").child(question))
                .child(verdict(comparison))
                .child(entry("p", &book.casebook, &book.derived, id))
                .child(evidence(book, comparison))
                .children(figures.map(figures_shown).unwrap_or_default())
                .child_if(!comparison.why.trim().is_empty(), || {
                    el("p").class("said").attr("dir", "auto").child(comparison.why.clone())
                })
                .child_if(!comparison.settle.trim().is_empty(), || settle(comparison))
                .child(gaps(book, comparison))
                .child_if(names, || el("p").class("p-fine").child(recorded(book, id, me))),
        )
}

fn settle(comparison: &Comparison) -> El {
    el("p")
        .class("p-settle said")
        .child(el("b").child(t!("report-settle")))
        .child(" ")
        .child(el("span").attr("dir", "auto").child(comparison.settle.clone()))
}

/// Shows the verdict with how much it matters, how sure its author is, and whether it is agreed upon.
fn verdict(comparison: &Comparison) -> El {
    let word = words::verdict_or_none(comparison.verdict);
    let mut more: Vec<String> = comparison.kinds.iter().map(|kind| words::kind(*kind)).collect();
    if comparison.severity > 0 {
        more.push(t!("report-severity", value = i64::from(comparison.severity)));
    }
    if let Some(confidence) = comparison.confidence {
        more.push(t!("report-confidence", value = words::confidence(confidence)));
    }
    if comparison.status != Status::Open {
        more.push(t!("report-status", value = words::status(comparison.status)));
    }
    let more: String = more.iter().map(|word| format!(", {word}")).collect();
    if comparison.verdict.is_some_and(Verdict::is_disagreement) {
        let sign = format!("v-{}", words::verdict_word(comparison.verdict));
        el("p")
            .class("p-verdict")
            .child(icon(&sign))
            .child(el("b").child(word))
            .child(el("span").child(more))
    } else {
        el("p").class("p-verdict").child(el("span").child(word).child(more))
    }
}

fn evidence(book: &Book, comparison: &Comparison) -> Option<El> {
    let mut items: Vec<El> = Vec::new();
    for (place, position) in comparison.positions.iter().enumerate() {
        for claim in &position.evidence {
            let Some(quote) = book.quote(claim) else { continue };
            let speaker = book
                .casebook
                .claim(claim)
                .map(|c| c.speaker.trim().to_owned())
                .unwrap_or_default();
            let item = el("li")
                .child(el("i").class("pos").child(position_letter(place)))
                .child(el("span").class("said").attr("dir", "auto").child(quote))
                .child(" ")
                .child(el("span").class("ref").child(book.place(claim)))
                .child_if(!speaker.is_empty(), || {
                    let words = t!("compare-says", speaker = speaker);
                    row().child(" ").child(el("span").class("ref").child(words))
                });
            items.push(item);
        }
    }
    (!items.is_empty()).then(|| el("ul").class("p-evidence").children(items))
}

/// Says which sources are silent and what was searched in them, and which were not checked.
fn gaps(book: &Book, comparison: &Comparison) -> Option<El> {
    let speaks = |source: &TextId| {
        let mut evidence = comparison.positions.iter().flat_map(|p| &p.evidence);
        evidence.any(|id| book.casebook.claim(id).is_some_and(|claim| claim.source == *source))
    };
    let mut said: Vec<String> = Vec::new();
    let mut unchecked: Vec<String> = Vec::new();
    for source in book.derived.order.iter().filter(|source| !speaks(source)) {
        let siglum = book.siglum(*source);
        match comparison.checked(*source).map(|silence| silence.searched.trim()) {
            Some("") => said.push(t!("report-silent", siglum = siglum)),
            Some(searched) => said.push(t!("report-silent-searched", siglum = siglum, searched = searched)),
            None => unchecked.push(siglum),
        }
    }
    if !unchecked.is_empty() {
        said.push(t!("report-unchecked", sigla = unchecked.join(", ")));
    }
    (!said.is_empty()).then(|| el("p").class("p-fine").child(said.join(" ")))
}

fn recorded(book: &Book, id: &RecordId, me: &RecordId) -> String {
    let last = book.casebook.record(id).and_then(|record| record.shown());
    last.map(|revision| t!("report-recorded", who = book.who(&revision.author, me)))
        .unwrap_or_default()
}
