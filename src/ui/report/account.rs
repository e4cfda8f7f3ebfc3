//! One comparison in the dossier: its verdict, the apparatus line, the evidence word for word, and the reasons.

use yew::prelude::*;

use crate::app::view::position_letter;
use crate::core::model::{Comparison, RecordId, Status, Verdict};
use crate::core::text::TextId;
use crate::t;
use crate::ui::compare::Book;
use crate::ui::parts::*;

/// What an account of a comparison is made from.
#[derive(Properties, PartialEq)]
pub struct AccountProps {
    /// The casebook.
    pub book: Book,
    /// The comparison.
    pub id: RecordId,
    /// Who works here.
    pub me: RecordId,
    /// Whether the annotator is named.
    pub names: bool,
}

/// Shows one comparison with its evidence.
#[component]
pub fn Account(props: &AccountProps) -> Html {
    let book = &props.book;
    let Some(comparison) = book.casebook.comparison(&props.id) else {
        return Html::default();
    };
    let number = book.derived.numbers.get(&props.id).copied().unwrap_or_default();
    let question = if comparison.question.trim().is_empty() {
        t!("compare-no-question")
    } else {
        comparison.question.clone()
    };
    html! {
        <article class="p-comparison">
            <ComparisonNumber {number} verdict={comparison.verdict} />
            <div>
                <h3 class="said" dir="auto">{ question }</h3>
                { verdict(comparison) }
                <Entry casebook={book.casebook.clone()} derived={book.derived.clone()} comparison={props.id.clone()} block={true} />
                { evidence(book, comparison) }
                if !comparison.why.trim().is_empty() {
                    <p class="said" dir="auto">{ comparison.why.clone() }</p>
                }
                if !comparison.settle.trim().is_empty() {
                    <p class="p-settle said"><b>{ t!("report-settle") }</b>{ " " }<span dir="auto">{ comparison.settle.clone() }</span></p>
                }
                { gaps(book, comparison) }
                if props.names {
                    <p class="p-fine">{ recorded(props) }</p>
                }
            </div>
        </article>
    }
}

/// Shows the verdict with how much it matters, how sure its author is, and whether it is agreed upon.
fn verdict(comparison: &Comparison) -> Html {
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
        html! { <p class="p-verdict">{ icon(&sign) }<b>{ word }</b><span>{ more }</span></p> }
    } else {
        html! { <p class="p-verdict"><span>{ word }{ more }</span></p> }
    }
}

fn evidence(book: &Book, comparison: &Comparison) -> Html {
    let mut items: Vec<Html> = Vec::new();
    for (place, position) in comparison.positions.iter().enumerate() {
        for claim in &position.evidence {
            let Some(quote) = book.quote(claim) else { continue };
            let speaker = book
                .casebook
                .claim(claim)
                .map(|c| c.speaker.trim().to_owned())
                .unwrap_or_default();
            items.push(html! {
                <li>
                    <i class="pos">{ position_letter(place) }</i>
                    <span class="said" dir="auto">{ quote }</span>{ " " }
                    <span class="ref">{ book.place(claim) }</span>
                    if !speaker.is_empty() {
                        { " " }<span class="ref">{ t!("compare-says", speaker = speaker) }</span>
                    }
                </li>
            });
        }
    }
    if items.is_empty() {
        return Html::default();
    }
    html! { <ul class="p-evidence">{ for items }</ul> }
}

/// Says which sources are silent and what was searched in them, and which were not checked.
fn gaps(book: &Book, comparison: &Comparison) -> Html {
    let silent = |source: &TextId| comparison.silent.iter().find(|silence| silence.source == *source);
    let speaks = |source: &TextId| {
        let mut evidence = comparison.positions.iter().flat_map(|p| &p.evidence);
        evidence.any(|id| book.casebook.claim(id).is_some_and(|claim| claim.source == *source))
    };
    let mut said: Vec<String> = Vec::new();
    let mut unchecked: Vec<String> = Vec::new();
    for source in book.derived.order.iter().filter(|source| !speaks(source)) {
        let siglum = book.siglum(*source);
        match silent(source).map(|silence| silence.searched.trim()) {
            Some("") => said.push(t!("report-silent", siglum = siglum)),
            Some(searched) => said.push(t!("report-silent-searched", siglum = siglum, searched = searched)),
            None => unchecked.push(siglum),
        }
    }
    if !unchecked.is_empty() {
        said.push(t!("report-unchecked", sigla = unchecked.join(", ")));
    }
    if said.is_empty() {
        return Html::default();
    }
    html! { <p class="p-fine">{ said.join(" ") }</p> }
}

fn recorded(props: &AccountProps) -> String {
    let last = props.book.casebook.record(&props.id).and_then(|record| record.shown());
    last.map(|revision| t!("report-recorded", who = props.book.who(&revision.author, &props.me)))
        .unwrap_or_default()
}
