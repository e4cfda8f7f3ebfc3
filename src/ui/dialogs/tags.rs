//! All tags of the codebook, to be found by name, letter, key or definition. Enter tags.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::list::{on_input, on_key};
use super::scroll_to;
use crate::app::Action;
use crate::core::model::{Casebook, RecordId, Tag};
use crate::core::text::lower_case;
use crate::t;
use crate::ui::element::{El, el, row};
use crate::ui::part::part;
use crate::ui::parts::{Modal, ModalProps, icon, tag_key, yes_no};
use crate::ui::{act, use_dispatch};

/// What [`TagsDialog`] shows.
#[derive(Properties)]
pub struct TagsDialogProps {
    /// The casebook.
    pub casebook: Rc<Casebook>,
    /// Is told when it should go away.
    pub onclose: Callback<()>,
}

impl PartialEq for TagsDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.casebook, &other.casebook) && self.onclose == other.onclose
    }
}

/// Shows all tags, with search.
#[component]
pub fn TagsDialog(props: &TagsDialogProps) -> Html {
    let dispatch = use_dispatch();
    let query = use_state_eq(String::new);
    let place = use_state_eq(|| 0_usize);
    let shown: Rc<Vec<(RecordId, Tag)>> = Rc::new(found(&props.casebook, &query));
    let at = (*place).min(shown.len().saturating_sub(1));
    use_effect_with(at, |at| {
        scroll_to(&option_id(*at));
        || ()
    });
    let oninput = on_input(&query, &place);
    let take = {
        let (shown, dispatch) = (shown.clone(), dispatch.clone());
        Callback::from(move |n: usize| {
            if let Some((id, _)) = shown.get(n) {
                dispatch.emit(Action::TagSelection(id.clone()));
            }
        })
    };
    let onkeydown = on_key(&place, at, shown.len(), take);
    let active = (!shown.is_empty()).then(|| option_id(at));
    let head = row()
        .child(icon("search"))
        .child(
            el("input")
                .class("searchbox said")
                .attr("type", "text")
                .attr("role", "combobox")
                .attr("aria-label", t!("tags-search"))
                .attr("placeholder", t!("tags-search"))
                .attr("aria-expanded", "true")
                .attr("aria-controls", "tags-list")
                .attr("aria-autocomplete", "list")
                .attr("aria-activedescendant", active)
                .attr("autocomplete", "off")
                .flag("autofocus", true)
                .value((*query).clone())
                .on(ListenerKind::oninput, oninput)
                .on(ListenerKind::onkeydown, onkeydown),
        )
        .html();
    let options = shown
        .iter()
        .enumerate()
        .map(|(n, (id, tag))| option(n, n == at, id, tag, &dispatch));
    let none = || el("p").class("meta").attr("role", "status").child(t!("tags-none"));
    let body = el("div")
        .class("dlg__body")
        .child(
            el("ul")
                .attr("id", "tags-list")
                .class("taglist")
                .attr("role", "listbox")
                .attr("aria-label", t!("tags-title"))
                .children(options),
        )
        .child_if(shown.is_empty(), none)
        .html();
    part::<Modal>(props!(ModalProps {
        id: "tags",
        title: t!("tags-title"),
        class: "dlg--tags",
        head,
        onclose: props.onclose.clone(),
        children: body
    }))
}

fn option_id(place: usize) -> String {
    format!("tags-option-{place}")
}

fn option(place: usize, is_active: bool, id: &RecordId, tag: &Tag, dispatch: &Callback<Action>) -> El {
    el("li")
        .key(id.to_string())
        .attr("id", option_id(place))
        .attr("role", "option")
        .attr("aria-selected", yes_no(is_active))
        .on_click(act(dispatch, Action::TagSelection(id.clone())))
        .child(tag_key(id, &tag.letter, tag.line, ""))
        .child(el("span").class("nm").attr("dir", "auto").child(tag.name.clone()))
        .child(
            el("span")
                .class("taglist__d")
                .attr("dir", "auto")
                .child(tag.definition.clone()),
        )
        .child_if(!tag.key.is_empty(), || el("kbd").child(tag.key.clone()))
}

/// Returns the tags that a search finds: those whose letter or key it is first, else all that hold the words.
fn found(casebook: &Casebook, query: &str) -> Vec<(RecordId, Tag)> {
    let wanted = lower_case(query.trim());
    let is_exact = |tag: &Tag| lower_case(&tag.letter) == wanted || tag.key == wanted;
    let holds = |tag: &Tag| {
        let whole = [tag.name.as_str(), &tag.definition, &tag.example].join(" ");
        lower_case(&whole).contains(&wanted)
    };
    let all = casebook.tags();
    let mut found: Vec<_> = all
        .iter()
        .filter(|(_, tag)| is_exact(tag) || holds(tag))
        .map(|(id, tag)| ((*id).clone(), (*tag).clone()))
        .collect();
    crate::core::order::sort_by_key(&mut found, |(_, tag)| !is_exact(tag));
    found
}
