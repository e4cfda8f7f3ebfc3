//! One marked sentence and one apparatus line, to show at a glance what marks, letters and numbers are.

use yew::prelude::*;

use crate::core::model::{Content, RecordId, RecordState, TagLine, Verdict, default_codebook};
use crate::t;
use crate::ui::parts::{ComparisonNumber, words};

/// Shows the specimen.
#[component]
pub fn Specimen() -> Html {
    let fact = use_memo((), |()| tag("F"));
    let number = use_memo((), |()| tag("N"));
    html! {
        <figure class="specimen" aria-label={t!("start-specimen")}>
            <p class="specimen__text said">
                { t!("start-specimen-open") }
                <mark class="mk l1" data-t={words::tag_attr(&fact)} data-l="F" data-line={words::line_word(TagLine::Solid)}>
                    <mark class="mk l0" data-t={words::tag_attr(&number)} data-l="N" data-line={words::line_word(TagLine::Dotted)}>
                        { t!("start-specimen-number") }
                    </mark>
                    { " " }{ t!("start-specimen-fact") }
                </mark>
                <span class="cref cref--contra" data-n="1" aria-hidden="true"></span>
                { t!("start-specimen-rest") }
            </p>
            <p class="entry">
                <ComparisonNumber number={1_usize} verdict={Some(Verdict::Contradiction)} />
                <span>
                    <span class="lem">{ t!("start-specimen-number") }</span>{ " " }<span class="w">{ "TC NW" }</span><span class="br">{ " ] " }</span>
                    { t!("start-specimen-five") }{ " " }<span class="w">{ "EL" }</span><span class="sc">{ "; " }</span>
                    { t!("start-specimen-several") }{ " " }<span class="w">{ "VF" }</span><span class="sc">{ "; " }</span>
                    <em>{ t!("start-specimen-silent") }</em>{ " " }<span class="w">{ "TB" }</span>
                </span>
            </p>
            <figcaption class="meta">{ t!("start-specimen-caption") }</figcaption>
        </figure>
    }
}

/// Returns the tag of the default codebook that has this letter.
fn tag(letter: &str) -> RecordId {
    let found = default_codebook().into_iter().find(|revision| match &revision.state {
        RecordState::Live(Content::Tag(tag)) => tag.letter == letter,
        _ => false,
    });
    found.map_or_else(|| RecordId::new(letter), |revision| revision.record)
}
