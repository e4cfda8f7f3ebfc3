//! The texts in the dossier: each source with numbered paragraphs, marked claims and a list of them. Long ones are put on the page
//! one after another, so that nothing stands still meanwhile.

use std::collections::BTreeSet;

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use yew::props;

use super::marked::paragraph;
use crate::app::view::{SourceView, claim_words};
use crate::core::model::{RecordId, TagLine};
use crate::core::text::TextId;
use crate::t;
use crate::ui::compare::Book;
use crate::ui::element::{El, el, row};
use crate::ui::part::keyed;
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
    let texts = order.iter().take(shown).map(|id| {
        keyed::<Text>(
            id.to_string(),
            props!(TextProps {
                book: book.clone(),
                me: props.me.clone(),
                names: props.names,
                source: *id
            }),
        )
    });
    el("section")
        .class("paper__sec p-break")
        .child(el("h2").child(t!("report-texts")))
        .child(legend(book))
        .children(texts)
        .html()
}

/// Shows the tags in use, with letter, line and name.
fn legend(book: &Book) -> El {
    let used = crate::core::order::set_of(book.casebook.claims().map(|(_, claim)| &claim.tag));
    let tags = book.casebook.tags().into_iter().filter(|(id, _)| used.contains(*id));
    let items = tags.map(|(id, tag)| {
        el("span")
            .key(id.to_string())
            .child(tag_key(id, &tag.letter, tag.line, ""))
            .child(tag.name.clone())
    });
    el("p").class("p-key").children(items)
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
    el("article")
        .class("p-source")
        .attr("lang", lang)
        .attr("dir", "auto")
        .child(
            el("h3").child(siglum(&view.siglum)).child(" ").child(
                el("span")
                    .class("said")
                    .attr("dir", "auto")
                    .child(words::title_or_untitled(&card.title)),
            ),
        )
        .child(el("p").class("p-fine").child(fine.join(" · ")))
        .children(view.paragraphs.iter().map(|p| paragraph(p, &view.text)))
        .child(claims(props, view))
        .html()
}

fn claims(props: &TextProps, view: &SourceView) -> El {
    let mut seen = BTreeSet::new();
    // A claim of which one piece was found and another one was not is in both lists.
    let all: Vec<&RecordId> = view
        .claims
        .iter()
        .chain(&view.lost)
        .filter(|id| seen.insert(RecordId::clone(id)))
        .collect();
    if all.is_empty() {
        return el("p").class("p-fine").child(t!("report-no-claims"));
    }
    let column = |words: String| el("th").attr("scope", "col").child(words);
    let head = el("tr")
        .child(column(t!("report-column-tag")))
        .child(column(t!("report-column-claim")))
        .child(column(t!("report-column-speaker")))
        .child_if(props.names, || column(t!("report-column-who")))
        .child(column(t!("report-column-place")));
    el("table")
        .class("p-claims")
        .child(
            el("caption")
                .class("vh")
                .child(t!("report-claims-of", siglum = view.siglum.as_str())),
        )
        .child(el("thead").child(head))
        .child(el("tbody").children(all.into_iter().filter_map(|id| claim(props, id))))
}

fn claim(props: &TextProps, id: &RecordId) -> Option<El> {
    let book = &props.book;
    let claim = book.casebook.claim(id)?;
    let tag = book.casebook.tag(&claim.tag);
    let letter = tag.map_or("?", |tag| tag.letter.as_str());
    let line = tag.map_or(TagLine::Solid, |tag| tag.line);
    let name = tag.map_or("", |tag| tag.name.as_str());
    let author = book
        .casebook
        .record(id)
        .and_then(|record| record.shown())
        .map(|revision| book.who(&revision.author, &props.me));
    let tagged = el("td")
        .child(tag_key(&claim.tag, letter, line, name))
        .child(el("span").class("vh").child(name.to_owned()));
    let words = el("td")
        .class("said")
        .attr("dir", "auto")
        .child(claim_words(claim))
        .child_if(!claim.note.trim().is_empty(), || {
            row().child(el("br")).child(el("small").child(claim.note.clone()))
        });
    Some(
        el("tr")
            .key(id.to_string())
            .child(tagged)
            .child(words)
            .child(el("td").attr("dir", "auto").child(claim.speaker.clone()))
            .child_if(props.names, || {
                el("td").attr("dir", "auto").child(author.unwrap_or_default())
            })
            .child(el("td").child(book.place(id))),
    )
}
