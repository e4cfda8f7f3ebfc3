//! Names and their spellings in all sources: what the program takes for one name, for a person to confirm, join, split and rename.
//! It decides nothing by itself: what a person says is kept in records of its own.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::names::{Name, names};
use crate::app::view::Derived;
use crate::core::model::{Alias, Casebook, EntityKind};
use crate::core::text::lower_case;
use crate::t;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::part;
use crate::ui::parts::{Modal, ModalProps, siglum, small_icon, words};
use crate::ui::{act, use_dispatch};

/// Names that are listed at most.
const LIMIT: usize = 300;

/// What [`NamesDialog`] shows.
#[derive(Properties)]
pub struct NamesDialogProps {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// What is derived from it.
    pub derived: Rc<Derived>,
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

impl PartialEq for NamesDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook)
            && Rc::ptr_eq(&self.derived, &other.derived)
            && self.onclose == other.onclose
    }
}

/// Shows the names in all sources.
#[component]
pub fn NamesDialog(props: &NamesDialogProps) -> Html {
    let dispatch = use_dispatch();
    let query = use_state_eq(String::new);
    // The spellings that are ticked, with the place of their name.
    let ticked = use_state_eq(Vec::<(String, String)>::new);
    let all = {
        let casebook = props.casebook.clone();
        use_memo(Rc::as_ptr(&props.casebook) as usize, move |_| names(&casebook))
    };
    let typed = {
        let query = query.clone();
        Callback::from(move |e: InputEvent| query.set(e.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let wanted = lower_case(query.trim());
    let fits = |name: &&Name| {
        wanted.is_empty()
            || name
                .spellings
                .iter()
                .any(|spelling| lower_case(&spelling.words).contains(&wanted))
    };
    let tick = {
        let ticked = ticked.clone();
        Callback::from(move |(label, spelling): (String, String)| {
            let mut all = (*ticked).clone();
            let entry = (label, spelling);
            if let Some(at) = all.iter().position(|known| *known == entry) {
                all.remove(at);
            } else {
                all.push(entry);
            }
            ticked.set(all);
        })
    };
    let shown: Vec<&Name> = all.iter().filter(fits).take(LIMIT).collect();
    let rows = shown
        .iter()
        .map(|name| entry(&dispatch, &props.derived, name, &ticked, &tick));
    let hidden = all.iter().filter(fits).count().saturating_sub(LIMIT);
    let chosen = chosen(&all, &ticked);
    let done = {
        let (dispatch, ticked) = (dispatch.clone(), ticked.clone());
        move |action: Option<Action>| {
            let (dispatch, ticked) = (dispatch.clone(), ticked.clone());
            Callback::from(move |_: MouseEvent| {
                if let Some(action) = &action {
                    dispatch.emit(action.clone());
                    ticked.set(Vec::new());
                }
            })
        }
    };
    let (join, split) = (join(&chosen), split(&chosen));
    let off = |is_off: bool| is_off.then_some("true");
    let foot = el("footer")
        .class("dlg__foot")
        .child(
            el("p")
                .class("meta grow")
                .attr("role", "status")
                .child(t!("names-ticked", count = ticked.len())),
        )
        .child(
            button("btn", done(split.clone()))
                .attr("aria-disabled", off(split.is_none()))
                .attr("title", t!("names-split-help"))
                .child(t!("names-split")),
        )
        .child(
            button("btn btn--main", done(join.clone()))
                .attr("aria-disabled", off(join.is_none()))
                .attr("title", t!("names-join-help"))
                .child(t!("names-join")),
        );
    let body = el("div")
        .class("dlg__body")
        .child(el("p").class("meta").child(t!("names-help")))
        .child(
            el("input")
                .class("input names__find")
                .attr("type", "text")
                .attr("dir", "auto")
                .attr("aria-label", t!("names-find"))
                .attr("placeholder", t!("names-find"))
                .value((*query).clone())
                .on(ListenerKind::oninput, typed),
        )
        .child_if(shown.is_empty(), || el("p").child(t!("names-none")))
        .child(
            el("ul")
                .class("names")
                .attr("aria-label", t!("names-title"))
                .children(rows),
        )
        .child_if(hidden > 0, || {
            el("p").class("meta").child(t!("names-more", count = hidden))
        });
    let whole = row().child(body).child(foot).html();
    part::<Modal>(props!(ModalProps {
        id: "names",
        title: t!("names-title"),
        wide: true,
        onclose: props.onclose.clone(),
        children: whole
    }))
}

fn entry(
    dispatch: &Callback<Action>,
    derived: &Derived,
    name: &Name,
    ticked: &[(String, String)],
    tick: &Callback<(String, String)>,
) -> El {
    let spellings = name.spellings.iter().map(|spelling| {
        let key = (name.label.clone(), spelling.words.clone());
        let is_ticked = ticked.contains(&key);
        let onchange = tick.reform(move |_: Event| key.clone());
        let places = spelling.sources.iter().map(|id| siglum(derived.siglum(*id)));
        el("label")
            .key(spelling.words.clone())
            .class("names__one")
            .child(
                el("input")
                    .attr("type", "checkbox")
                    .checked(is_ticked)
                    .on(ListenerKind::onchange, onchange),
            )
            .child(
                el("span")
                    .class("said")
                    .attr("dir", "auto")
                    .child(spelling.words.clone()),
            )
            .child_if(spelling.count > 0, || {
                el("span").class("meta").child(spelling.count.to_string())
            })
            .children(places)
    });
    let (class, sign, said) = if name.record.is_some() {
        ("state state--ok", "check", t!("names-confirmed"))
    } else {
        ("state", "wait", words::name_reason(name.reason))
    };
    let deed = match (&name.record, name.spellings.len()) {
        (Some(record), _) => Some((Action::EditAlias(record.clone(), None), t!("names-forget"))),
        (None, 0 | 1) => None,
        (None, _) => Some((Action::AddAlias(Box::new(name.alias())), t!("names-confirm"))),
    };
    el("li")
        .key(name.key.clone())
        .child(
            el("div")
                .class("names__head")
                .child(el("b").class("said").attr("dir", "auto").child(name.label.clone()))
                .child_if(name.kind != EntityKind::Unknown, || {
                    el("span").class("meta").child(words::entity_kind(name.kind))
                })
                .child(el("span").class(class).child(small_icon(sign)).child(said))
                .child(deed.map(|(action, label)| {
                    let named = [&label, " ", &name.label].concat();
                    button("btn btn--small push", act(dispatch, action))
                        .attr("aria-label", named)
                        .child(label)
                })),
        )
        .child(el("div").class("names__all").children(spellings))
}

/// Returns the names of which spellings are ticked, each with those spellings.
fn chosen<'a>(all: &'a [Name], ticked: &[(String, String)]) -> Vec<(&'a Name, Vec<String>)> {
    let of = |name: &Name| {
        let own = ticked.iter().filter(|(label, _)| *label == name.label);
        own.map(|(_, spelling)| spelling.clone())
            .filter(|spelling| name.spellings.iter().any(|known| known.words == *spelling))
            .collect::<Vec<_>>()
    };
    all.iter()
        .map(|name| (name, of(name)))
        .filter(|(_, own)| !own.is_empty())
        .collect()
}

/// Returns what makes one name of several: all of their spellings under the label of the first.
fn join(chosen: &[(&Name, Vec<String>)]) -> Option<Action> {
    let ((first, _), rest) = chosen.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let mut alias = first.alias();
    for (name, _) in rest {
        let more = name.spellings.iter().map(|spelling| spelling.words.clone());
        alias
            .variants
            .extend(more.filter(|words| !alias.variants.contains(words)).collect::<Vec<_>>());
    }
    Some(match &first.record {
        Some(record) => Action::JoinAlias(record.clone(), Box::new(alias)),
        None => Action::AddAlias(Box::new(alias)),
    })
}

/// Returns what makes a name of its own of the ticked spellings of one.
fn split(chosen: &[(&Name, Vec<String>)]) -> Option<Action> {
    let [(name, own)] = chosen else { return None };
    let mut rest = name.alias();
    rest.variants.retain(|words| !own.contains(words));
    let label = rest.variants.first()?;
    if !rest.variants.contains(&rest.label) {
        rest.label.clone_from(label);
    }
    let own = Alias {
        label: own.first()?.clone(),
        kind: name.kind,
        variants: own.clone(),
    };
    Some(Action::SplitAlias(name.record.clone(), Box::new(rest), Box::new(own)))
}
