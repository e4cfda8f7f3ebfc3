//! The text of one source: its paragraphs, what a click on a mark does, and how the keyboard moves the caret. Where a selection is in
//! the text is found out by `browser::selection`.

use web_sys::Element;
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::paragraph::{Paragraph, ParagraphProps};
use super::shared::Shared;
use crate::app::Action;
use crate::app::state::Dialog;
use crate::app::view::{ParagraphView, SourceView};
use crate::browser::selection::{flush, move_caret};
use crate::core::model::RecordId;
use crate::core::text::FrozenText;
use crate::t;
use crate::ui::element::{el, row};
use crate::ui::part::keyed;
use crate::ui::parts::yes_no;
use crate::ui::use_dispatch;

/// Paragraphs from which on those out of sight are not laid out.
const LONG: usize = 120;
/// Claims in one place that can still be told apart by a click.
const FEW: usize = 3;

/// What a text shows.
#[derive(Properties, PartialEq)]
pub struct SourceTextProps {
    /// The source.
    pub view: Shared<SourceView>,
    /// How the source is called.
    pub name: AttrValue,
    /// The claim with the focus.
    pub focus: Option<RecordId>,
    /// The pinned claims.
    pub pins: Vec<RecordId>,
    /// The one tag to show; none: all.
    pub only_tag: Option<RecordId>,
    /// Whether the arrow keys with Shift move an end of the claim and not the selection.
    pub moves_ends: bool,
}

/// A text that can be read, selected and walked through by caret.
#[component]
pub fn SourceText(props: &SourceTextProps) -> Html {
    let dispatch = use_dispatch();
    let node = use_node_ref();
    let view = &props.view;
    let onclick = {
        let (has_focus, dispatch) = (props.focus.is_some(), dispatch.clone());
        Callback::from(move |e: MouseEvent| {
            if let Some(action) = clicked(&e, has_focus) {
                dispatch.emit(action);
            }
        })
    };
    let onkeydown = {
        let (node, moves_ends, dispatch) = (node.clone(), props.moves_ends, dispatch.clone());
        Callback::from(move |e: KeyboardEvent| {
            let Some(text) = node.cast::<Element>() else { return };
            // A link or button in the text keeps its own keys.
            let is_own = e.target_dyn_into::<Element>().is_some_and(|target| target == text);
            let is_end = moves_ends && e.shift_key() && matches!(e.key().as_str(), "ArrowLeft" | "ArrowRight");
            if is_own && !is_end && move_caret(&e, &text) {
                e.prevent_default();
                // The caret went elsewhere: what it selects next is no end of the claim that had the focus.
                if moves_ends && !e.shift_key() {
                    dispatch.emit(Action::FocusClaim(None));
                }
                flush(&dispatch);
            }
        })
    };
    let onpointerup = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: PointerEvent| flush(&dispatch))
    };
    let text = Shared::of(&view.text);
    let long = view.paragraphs.len() >= LONG;
    let lang = (!view.card.language.is_empty()).then(|| view.card.language.clone());
    el("div")
        .node(&node)
        .class("text said")
        .class_if(long, "text--long")
        .attr("tabindex", "0")
        .on(ListenerKind::onpointerup, onpointerup)
        .attr("role", "document")
        .attr("aria-label", t!("read-text-of", name = props.name.as_str()))
        .attr("data-source", view.id.to_string())
        .attr("lang", lang)
        .attr("dir", "auto")
        .on_click(onclick)
        .on(ListenerKind::onkeydown, onkeydown)
        .children(
            stretches(view)
                .into_iter()
                .map(|stretch| stretch_of(&stretch, &text, props)),
        )
        .html()
}

/// Returns the paragraphs, those struck out one after another together.
fn stretches(view: &SourceView) -> Vec<Vec<Shared<ParagraphView>>> {
    let mut all: Vec<Vec<Shared<ParagraphView>>> = Vec::new();
    for paragraph in &view.paragraphs {
        let shared = Shared::of(paragraph);
        match all.last_mut() {
            Some(last) if paragraph.struck && last.iter().all(|p| p.struck) => last.push(shared),
            _ => all.push(vec![shared]),
        }
    }
    all
}

fn stretch_of(stretch: &[Shared<ParagraphView>], text: &Shared<FrozenText>, props: &SourceTextProps) -> Html {
    let Some(first) = stretch.first() else {
        return Html::default();
    };
    let key = first.span.start.get().to_string();
    let is_here = |id: &&RecordId| stretch.iter().any(|p| p.has(id));
    let focus = props.focus.as_ref().filter(is_here).cloned();
    let pins: Vec<RecordId> = props.pins.iter().filter(is_here).cloned().collect();
    let only_tag = props.only_tag.clone();
    if first.struck {
        keyed::<Struck>(
            key,
            props!(StruckProps {
                views: stretch.to_vec(),
                text: text.clone(),
                focus,
                pins,
                only_tag
            }),
        )
    } else {
        keyed::<Paragraph>(
            key,
            props!(ParagraphProps {
                view: first.clone(),
                text: text.clone(),
                focus,
                pins,
                only_tag
            }),
        )
    }
}

/// Returns what a click in the text asks for.
fn clicked(e: &MouseEvent, has_focus: bool) -> Option<Action> {
    let target = e.target_dyn_into::<Element>()?;
    if target.closest("a, button").ok().flatten().is_some() || has_selection() {
        return None;
    }
    let claims = claims_under(&target);
    if claims.len() > FEW {
        return Some(Action::Dialog(Some(Dialog::Overlap(claims))));
    }
    match claims.first() {
        Some(innermost) => Some(Action::FocusClaim(Some(innermost.clone()))),
        None => has_focus.then_some(Action::FocusClaim(None)),
    }
}

fn has_selection() -> bool {
    let selection = web_sys::window().and_then(|w| w.get_selection().ok().flatten());
    selection.is_some_and(|s| !s.is_collapsed())
}

/// Returns the claims whose marks hold an element, the innermost first.
fn claims_under(target: &Element) -> Vec<RecordId> {
    let mut found: Vec<RecordId> = Vec::new();
    let mut at = target.closest("[data-c]").ok().flatten();
    while let Some(mark) = at {
        if let Some(id) = mark.get_attribute("data-c").map(|c| RecordId::new(&c))
            && !found.contains(&id)
        {
            found.push(id);
        }
        at = mark
            .parent_element()
            .and_then(|parent| parent.closest("[data-c]").ok().flatten());
    }
    found
}

/// What paragraphs that were struck out show.
#[derive(Properties, PartialEq)]
pub struct StruckProps {
    /// The paragraphs.
    pub views: Vec<Shared<ParagraphView>>,
    /// The text that they are part of.
    pub text: Shared<FrozenText>,
    /// The claim with the focus, where it is in one of them.
    pub focus: Option<RecordId>,
    /// The pinned claims that are in one of them.
    pub pins: Vec<RecordId>,
    /// The one tag to show; none: all.
    pub only_tag: Option<RecordId>,
}

/// Paragraphs that were struck out: a bar with their number, which opens.
#[component]
pub fn Struck(props: &StruckProps) -> Html {
    let open = use_state(|| false);
    // What has the focus is never hidden.
    let is_open = *open || props.focus.is_some();
    let onclick = Callback::from(move |_: MouseEvent| open.set(!is_open));
    let paragraphs = props.views.iter().map(|view| {
        keyed::<Paragraph>(
            view.span.start.get().to_string(),
            props!(ParagraphProps {
                view: view.clone(),
                text: props.text.clone(),
                focus: props.focus.clone(),
                pins: props.pins.clone(),
                only_tag: props.only_tag.clone()
            }),
        )
    });
    row()
        .child(
            el("p").class("struck").child(
                el("button")
                    .attr("type", "button")
                    .attr("aria-expanded", yes_no(is_open))
                    .on_click(onclick)
                    .child(t!("read-struck", count = props.views.len())),
            ),
        )
        .child_if(is_open, || row().children(paragraphs))
        .html()
}
