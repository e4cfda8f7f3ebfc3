//! One row of the list of the sources. It is painted again only when its own source changes.

use std::rc::Rc;

use yew::prelude::*;

use super::{dates, languages};
use crate::app::Action;
use crate::app::view::SourceView;
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// What a person should know of a source first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Two people changed its card.
    Conflict,
    /// Its encoding is doubtful.
    CheckEncoding,
    /// So many claims have lost their place.
    Lost(usize),
    /// There is a newer version of it, and so many claims stand on this one.
    Earlier(usize),
    /// It has no claims.
    Unread,
    /// It has so many claims.
    Claims(usize),
}

/// What a row shows.
#[derive(Properties)]
pub struct SourceRowProps {
    /// The source.
    pub view: Rc<SourceView>,
    /// What to know of it first.
    pub standing: Standing,
    /// Whether its card is open.
    pub chosen: bool,
}

impl PartialEq for SourceRowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && self.standing == other.standing && self.chosen == other.chosen
    }
}

/// One source in the list.
#[component]
pub fn SourceRow(props: &SourceRowProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let card = &view.card;
    let show = act(&dispatch, Action::ShowSource(Some(view.id)));
    let (name, headline) = names(view);
    let struck = view.paragraphs.iter().filter(|p| p.struck).count();
    let language = (!card.language.is_empty()).then(|| card.language.clone());
    let chosen = props.chosen.then_some("true");
    let opener = button("rowbtn", show.clone())
        .attr("aria-current", chosen)
        .child(el("b").attr("dir", "auto").child(name))
        .child(
            el("span")
                .class("said")
                .attr("dir", "auto")
                .attr("lang", language)
                .child(headline),
        );
    el("tr")
        .class_if(view.is_earlier, "is-earlier")
        .attr("aria-selected", chosen)
        .child(el("td").child(siglum(&view.siglum).class("sig--big")))
        .child(el("th").attr("scope", "row").child(opener))
        .child(el("td").child(date(&card.date, show)))
        .child(el("td").class("r").child(view.text.words().to_string()))
        .child(el("td").child(languages::name(&card.language)))
        .child(el("td").child(card.encoding.clone()))
        .child(el("td").class("r").child(if struck > 0 {
            t!("sources-struck", count = struck)
        } else {
            "—".to_owned()
        }))
        .child(el("td").child(sign(props.standing)))
        .html()
}

/// Returns the date of a source, or what leads to its field.
fn date(date: &str, show: Callback<MouseEvent>) -> El {
    if date.is_empty() {
        return button("link", show).child(t!("sources-add-date"));
    }
    let (day, year) = dates::published(date);
    row().child(day).child_if(!year.is_empty(), || {
        row().child(" ").child(el("span").class("t").child(year))
    })
}

/// Returns the name of a source, and its headline where that is not the name already.
fn names(view: &SourceView) -> (String, String) {
    let card = &view.card;
    let given = [&card.outlet, &card.title, &card.file]
        .into_iter()
        .find(|name| !name.trim().is_empty());
    let name = given.cloned().unwrap_or_else(|| t!("sources-no-name"));
    let headline = if name == card.title {
        String::new()
    } else {
        card.title.clone()
    };
    (name, headline)
}

fn sign(standing: Standing) -> El {
    let (class, icon, words) = match standing {
        Standing::Conflict => ("state state--warn", "alert", t!("sources-state-conflict")),
        Standing::CheckEncoding => ("state state--warn", "alert", t!("sources-state-encoding")),
        Standing::Lost(count) => ("state state--warn", "alert", t!("sources-state-lost", count = count)),
        Standing::Earlier(0) => ("state", "wait", t!("sources-state-earlier")),
        Standing::Earlier(count) => (
            "state state--warn",
            "alert",
            t!("sources-state-earlier-claims", count = count),
        ),
        Standing::Unread => ("state", "wait", t!("sources-state-unread")),
        Standing::Claims(count) => ("state state--ok", "check", t!("sources-state-claims", count = count)),
    };
    el("span").class(class).child(small_icon(icon)).child(words)
}
