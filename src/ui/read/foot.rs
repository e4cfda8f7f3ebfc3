//! What stands below the texts: the pinned claim, and the keys that do something here.

use yew::prelude::*;

use crate::app::Action;
use crate::app::state::Open;
use crate::app::view::{claim_words, shorten};
use crate::core::model::TagLine;
use crate::t;
use crate::ui::act;
use crate::ui::parts::*;

/// Returns the bar of the pinned claim; nothing where none is pinned.
pub fn pin_bar(open: &Open, dispatch: &Callback<Action>) -> Html {
    let Some((id, claim)) = open
        .read
        .pin
        .as_ref()
        .and_then(|id| Some((id, open.casebook.claim(id)?)))
    else {
        return Html::default();
    };
    let tag = open.casebook.tag(&claim.tag);
    let letter = tag.map_or_else(|| "?".to_owned(), |t| t.letter.clone());
    let name = tag.map(|t| t.name.clone()).unwrap_or_default();
    let onmousedown = Callback::from(|e: MouseEvent| e.prevent_default());
    html! {
        <div class="pinbar" role="region" aria-label={t!("read-pinned")} {onmousedown}>
            { icon("pin") }
            <Siglum text={open.derived.siglum(claim.source).to_owned()} />
            <TagKey id={claim.tag.clone()} {letter} line={tag.map_or(TagLine::Solid, |t| t.line)} {name} />
            <button type="button" class="link said pinbar__q" onclick={act(dispatch, Action::GoToClaim(id.clone()))}>
                { shorten(&claim_words(claim), 120) }
            </button>
            <span class="grow"></span>
            <button type="button" class="btn btn--small btn--main" onclick={act(dispatch, Action::Link)}>
                { t!("read-compare-pinned") }
                <kbd>{ "L" }</kbd>
            </button>
            <button type="button" class="icon-btn icon-btn--s" aria-label={t!("read-unpin")} onclick={act(dispatch, Action::Pin(None))}>
                { small_icon("close") }
            </button>
        </div>
    }
}

/// Returns the line of the keys that do something now.
pub fn hints(open: &Open) -> Html {
    let read = &open.read;
    let keys: Vec<(String, String)> = if read.selection.is_some() {
        let piece = read
            .extend
            .as_ref()
            .or(read.focus.as_ref())
            .map(|_| (t!("read-key-piece"), t!("read-hint-piece")));
        let first = (t!("read-key-tags"), t!("read-hint-tag"));
        let rest = [
            ("T".to_owned(), t!("read-hint-all-tags")),
            ("L".to_owned(), t!("read-hint-compare")),
            (t!("read-key-escape"), t!("read-hint-let-go")),
        ];
        std::iter::once(first).chain(piece).chain(rest).collect()
    } else if read.focus.is_some() {
        vec![
            ("O".to_owned(), t!("read-hint-overlap")),
            (t!("read-key-end"), t!("read-hint-end")),
            (t!("read-key-start"), t!("read-hint-start")),
            ("A".to_owned(), t!("read-hint-note")),
            ("P".to_owned(), t!("read-hint-pin")),
            ("L".to_owned(), t!("read-hint-compare")),
            (t!("read-key-delete"), t!("read-hint-remove")),
        ]
    } else {
        vec![
            (t!("read-key-select"), t!("read-hint-select")),
            ("[ ]".to_owned(), t!("read-hint-step")),
            ("/".to_owned(), t!("read-hint-search")),
            ("?".to_owned(), t!("read-hint-help")),
        ]
    };
    let before = if read.selection.is_none() && read.extend.is_some() {
        t!("read-extend-how")
    } else {
        String::new()
    };
    html! {
        <div class="statusline" aria-live="polite">
            if !before.is_empty() {
                <span>{ before }</span>
            }
            { for keys.into_iter().map(|(key, what)| html! { <span><b dir="ltr">{ key }</b>{ " " }{ what }</span> }) }
        </div>
    }
}
