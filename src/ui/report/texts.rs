//! The texts in the dossier: each source with numbered paragraphs, marked claims and a list of them. Long ones are put on the page
//! one after another, so that nothing stands still meanwhile.

use std::collections::BTreeSet;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::marked::paragraph;
use crate::app::view::{SourceView, claim_words};
use crate::core::model::{RecordId, TagLine};
use crate::core::text::TextId;
use crate::t;
use crate::ui::compare::Book;
use crate::ui::parts::*;

/// So many paragraphs are put on the page at once.
const AT_ONCE: usize = 400;

/// What the texts are shown from.
#[derive(Properties, PartialEq)]
pub struct TextsProps {
    /// The casebook.
    pub book: Book,
    /// Who works here.
    pub me: RecordId,
    /// Whether the annotators are named.
    pub names: bool,
}

/// Shows every source with its marks and claims.
#[component]
pub fn Texts(props: &TextsProps) -> Html {
    let book = &props.book;
    let order = &book.derived.order;
    let paragraphs: usize = book
        .derived
        .sources
        .values()
        .map(|source| source.paragraphs.len())
        .sum();
    let ready = use_state(|| 1_usize);
    let shown = if paragraphs <= AT_ONCE { order.len() } else { *ready };
    {
        let ready = ready.setter();
        use_effect_with((shown, order.len()), move |(shown, all)| {
            let next = shown + 1;
            let later = (shown < all).then(|| Timeout::new(0, move || ready.set(next)));
            move || drop(later)
        });
    }
    html! {
        <section class="paper__sec p-break">
            <h2>{ t!("report-texts") }</h2>
            { legend(book) }
            { for order.iter().take(shown).map(|id| html! {
                <Text key={id.to_string()} book={book.clone()} me={props.me.clone()} names={props.names} source={*id} />
            }) }
        </section>
    }
}

/// Shows the tags in use, with letter, line and name.
fn legend(book: &Book) -> Html {
    let used = crate::core::order::set_of(book.casebook.claims().map(|(_, claim)| &claim.tag));
    let tags = book.casebook.tags().into_iter().filter(|(id, _)| used.contains(*id));
    let items = tags.map(|(id, tag)| {
        html! { <span key={id.to_string()}><TagKey id={id.clone()} letter={tag.letter.clone()} line={tag.line} />{ tag.name.clone() }</span> }
    });
    html! { <p class="p-key">{ for items }</p> }
}

/// What one text is shown from.
#[derive(Properties, PartialEq)]
struct TextProps {
    book: Book,
    me: RecordId,
    names: bool,
    source: TextId,
}

#[component]
fn Text(props: &TextProps) -> Html {
    let Some(view) = props.book.derived.sources.get(&props.source) else {
        return Html::default();
    };
    let card = &view.card;
    let lang = Some(card.language.trim().to_owned()).filter(|language| !language.is_empty());
    let fine: Vec<&str> = [&card.outlet, &card.author, &card.date, &card.address]
        .into_iter()
        .map(|s| s.trim())
        .filter(|s| !s.is_empty())
        .collect();
    html! {
        <article class="p-source" {lang} dir="auto">
            <h3><Siglum text={view.siglum.clone()} />{ " " }<span class="said" dir="auto">{ words::title_or_untitled(&card.title) }</span></h3>
            <p class="p-fine">{ fine.join(" · ") }</p>
            { for view.paragraphs.iter().map(|p| paragraph(p, &view.text)) }
            { claims(props, view) }
        </article>
    }
}

fn claims(props: &TextProps, view: &SourceView) -> Html {
    let mut seen = BTreeSet::new();
    // A claim of which one piece was found and another one was not is in both lists.
    let all: Vec<&RecordId> = view
        .claims
        .iter()
        .chain(&view.lost)
        .filter(|id| seen.insert(*id))
        .collect();
    if all.is_empty() {
        return html! { <p class="p-fine">{ t!("report-no-claims") }</p> };
    }
    html! {
        <table class="p-claims">
            <caption class="vh">{ t!("report-claims-of", siglum = view.siglum.as_str()) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ t!("report-column-tag") }</th>
                    <th scope="col">{ t!("report-column-claim") }</th>
                    <th scope="col">{ t!("report-column-speaker") }</th>
                    if props.names {
                        <th scope="col">{ t!("report-column-who") }</th>
                    }
                    <th scope="col">{ t!("report-column-place") }</th>
                </tr>
            </thead>
            <tbody>{ for all.into_iter().map(|id| claim(props, id)) }</tbody>
        </table>
    }
}

fn claim(props: &TextProps, id: &RecordId) -> Html {
    let book = &props.book;
    let Some(claim) = book.casebook.claim(id) else {
        return Html::default();
    };
    let tag = book.casebook.tag(&claim.tag);
    let letter = tag.map_or_else(|| "?".to_owned(), |tag| tag.letter.clone());
    let line = tag.map_or(TagLine::Solid, |tag| tag.line);
    let name = tag.map(|tag| tag.name.clone()).unwrap_or_default();
    let author = book
        .casebook
        .record(id)
        .and_then(|record| record.shown())
        .map(|revision| book.who(&revision.author, &props.me));
    html! {
        <tr key={id.to_string()}>
            <td><TagKey id={claim.tag.clone()} {letter} {line} name={name.clone()} /><span class="vh">{ name }</span></td>
            <td class="said" dir="auto">
                { claim_words(claim) }
                if !claim.note.trim().is_empty() {
                    <br /><small>{ claim.note.clone() }</small>
                }
            </td>
            <td dir="auto">{ claim.speaker.clone() }</td>
            if props.names {
                <td dir="auto">{ author.unwrap_or_default() }</td>
            }
            <td>{ book.place(id) }</td>
        </tr>
    }
}
