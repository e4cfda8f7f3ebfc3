//! One row of the list of the sources. It is painted again only when its own source changes.

use std::rc::Rc;

use yew::prelude::*;

use super::{dates, languages};
use crate::app::Action;
use crate::app::view::SourceView;
use crate::t;
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
    let (day, year) = dates::published(&card.date);
    let struck = view.paragraphs.iter().filter(|p| p.struck).count();
    let language = (!card.language.is_empty()).then(|| card.language.clone());
    let chosen = props.chosen.then_some("true");
    html! {
        <tr aria-selected={chosen}>
            <td><Siglum text={view.siglum.clone()} big={true} /></td>
            <th scope="row">
                <button type="button" class="rowbtn" aria-current={chosen} onclick={show.clone()}>
                    <b dir="auto">{ name }</b>
                    <span class="said" dir="auto" lang={language}>{ headline }</span>
                </button>
            </th>
            <td>
                if card.date.is_empty() {
                    <button type="button" class="link" onclick={show}>{ t!("sources-add-date") }</button>
                } else {
                    { day }
                    if !year.is_empty() {
                        { " " }<span class="t">{ year }</span>
                    }
                }
            </td>
            <td class="r">{ view.text.words().to_string() }</td>
            <td>{ languages::name(&card.language) }</td>
            <td>{ card.encoding.clone() }</td>
            <td class="r">{ if struck > 0 { t!("sources-struck", count = struck) } else { "—".to_owned() } }</td>
            <td>{ sign(props.standing) }</td>
        </tr>
    }
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

fn sign(standing: Standing) -> Html {
    let (class, icon, words) = match standing {
        Standing::Conflict => ("state state--warn", "alert", t!("sources-state-conflict")),
        Standing::CheckEncoding => ("state state--warn", "alert", t!("sources-state-encoding")),
        Standing::Lost(count) => ("state state--warn", "alert", t!("sources-state-lost", count = count)),
        Standing::Unread => ("state", "wait", t!("sources-state-unread")),
        Standing::Claims(count) => ("state state--ok", "check", t!("sources-state-claims", count = count)),
    };
    html! {
        <span class={class}>{ small_icon(icon) }{ words }</span>
    }
}
