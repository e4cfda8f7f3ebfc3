//! The text of a source line by line, each line to be struck out as furniture or kept. The text itself never changes.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Action;
use crate::app::view::SourceView;
use crate::core::model::Source;
use crate::core::text::{FrozenText, Span, TextId};
use crate::t;
use crate::ui::parts::yes_no;
use crate::ui::{act, use_dispatch};

/// What the lines show.
#[derive(Properties)]
pub struct StrikeLinesProps {
    /// The source.
    pub view: Rc<SourceView>,
}

impl PartialEq for StrikeLinesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
    }
}

/// The text of a source line by line.
#[component]
pub fn StrikeLines(props: &StrikeLinesProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let struck = view.paragraphs.iter().filter(|p| p.struck).count();
    let restore = {
        let card = Source {
            furniture: Vec::new(),
            ..view.card.clone()
        };
        act(&dispatch, Action::EditSource(view.id, Box::new(card)))
    };
    let is_whole = view.card.furniture.is_empty().then_some("true");
    let language = (!view.card.language.is_empty()).then(|| AttrValue::from(view.card.language.clone()));
    html! {
        <section class="strike" aria-labelledby="h-strike">
            <div class="strike__head">
                <h2 id="h-strike">{ t!("sources-lines") }</h2>
                <span class="meta">{ t!("sources-lines-struck", count = struck, of = view.paragraphs.len()) }</span>
                <button type="button" class="link meta push" aria-disabled={is_whole} onclick={restore}>
                    { t!("sources-lines-restore") }
                </button>
            </div>
            <p class="meta">{ t!("sources-lines-help") }</p>
            <ol class="lines">
                { for view.paragraphs.iter().enumerate().map(|(place, paragraph)| html! {
                    <StrikeLine
                        key={place}
                        source={view.id}
                        text={Rc::clone(&view.text)}
                        span={paragraph.span}
                        place={place}
                        struck={paragraph.struck}
                        headline={paragraph.headline}
                        language={language.clone()}
                    />
                }) }
            </ol>
        </section>
    }
}

/// What one line shows.
#[derive(Properties, PartialEq)]
pub struct StrikeLineProps {
    /// The source.
    pub source: TextId,
    /// Its text.
    pub text: Rc<FrozenText>,
    /// The line, in bytes of the text.
    pub span: Span,
    /// Its place among the lines that are not blank, from 0.
    pub place: usize,
    /// Whether it is struck out.
    pub struck: bool,
    /// Whether it is the headline.
    pub headline: bool,
    /// The language of the text.
    pub language: Option<AttrValue>,
}

/// One line with the button that strikes it out.
#[component]
pub fn StrikeLine(props: &StrikeLineProps) -> Html {
    let dispatch = use_dispatch();
    let strike = Action::StrikeParagraph(props.source, props.place);
    let onkeydown = {
        let (dispatch, strike) = (dispatch.clone(), strike.clone());
        Callback::from(move |event: KeyboardEvent| {
            let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
            if is_plain && event.key().eq_ignore_ascii_case("x") {
                event.prevent_default();
                dispatch.emit(strike.clone());
            }
        })
    };
    let words = props.text.slice(props.span).unwrap_or_default().trim().to_owned();
    html! {
        <li class={classes!(props.struck.then_some("is-struck"))}>
            <button
                type="button"
                class="sx"
                aria-pressed={yes_no(props.struck)}
                aria-label={t!("sources-strike", line = props.place + 1)}
                onclick={act(&dispatch, strike)}
                onkeydown={onkeydown}
            ></button>
            <span class="said" dir="auto" lang={props.language.clone()}>
                if props.headline {
                    <b>{ words }</b>
                } else {
                    { words }
                }
            </span>
        </li>
    }
}
