//! The sources without a position: those that were read and are silent, with who searched them for what, and those that nobody checked.

use std::rc::Rc;

use yew::prelude::*;
use yew::props;

use super::book::Book;
use super::editor::Editor;
use super::focus::focus_soon;
use super::seek::Seek;
use crate::app::Action;
use crate::app::silence::Sought;
use crate::app::state::Screen;
use crate::core::text::TextId;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::part::part;
use crate::ui::parts::*;

/// Returns the id of the field for what was searched in a source.
#[must_use]
pub fn field_id(source: TextId) -> String {
    format!("searched-{}", source.short())
}

fn button_id(source: TextId) -> String {
    format!("silent-{}", source.short())
}

/// Shows a source that was read and is silent, by the letters of its siglum, what was searched for in it, and who `checked` it.
pub fn silent(editor: &Editor, source: TextId, letters: &str, searched: String, checked: String) -> El {
    let oncommit = {
        let editor = editor.clone();
        Callback::from(move |searched: String| {
            editor
                .dispatch
                .emit(Action::SetSilent(editor.id.clone(), source, Some(searched)));
        })
    };
    let back = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| {
            editor.dispatch.emit(Action::SetSilent(editor.id.clone(), source, None));
            focus_soon(button_id(source));
        })
    };
    let back = button("btn btn--small btn--quiet", back)
        .attr("aria-label", t!("compare-not-silent-of", siglum = letters))
        .child(t!("compare-not-silent"));
    let field = part::<TextField>(props!(TextFieldProps {
        id: field_id(source),
        label: t!("compare-searched", siglum = letters),
        placeholder: t!("compare-searched-example"),
        value: searched,
        oncommit
    }));
    el("div")
        .class("position position--silent")
        .key(format!("silent {source}"))
        .child(el("i").class("lg lg--silent"))
        .child(
            el("div")
                .child(
                    el("div")
                        .class("position__v")
                        .child(el("b").child(t!("compare-checked-silent")))
                        .child(siglum(letters))
                        .child(back),
                )
                .child(field)
                .child(el("p").class("meta").child(checked)),
        )
}

/// What a source that nobody checked shows.
#[derive(Properties, PartialEq)]
pub struct UncheckedProps {
    /// The casebook.
    pub book: Book,
    /// Changes the comparison.
    pub editor: Editor,
    /// The source.
    pub source: TextId,
    /// Key and words of the positions that evidence can go to; the last one is new.
    pub positions: Vec<(AttrValue, AttrValue)>,
    /// The way to evidence among its claims.
    pub evidence: Html,
    /// What the program alone has looked for in it, and found nothing.
    pub unheard: Option<String>,
    /// The search that is open in it.
    pub sought: Option<Rc<Sought>>,
}

/// Says what the program found nothing for.
fn unheard(searched: &str) -> El {
    let searched = searched.trim();
    el("p").class("meta").attr("dir", "auto").child(if searched.is_empty() {
        t!("compare-unheard-any")
    } else {
        t!("compare-unheard", words = searched)
    })
}

/// Shows a source that nobody checked, with the ways to check it.
#[component]
pub fn Unchecked(props: &UncheckedProps) -> Html {
    let field = use_node_ref();
    let source = props.source;
    let letters = props.book.derived.siglum(source);
    let (book, editor) = (&props.book, &props.editor);
    let silent = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| {
            editor
                .dispatch
                .emit(Action::SetSilent(editor.id.clone(), source, Some(String::new())));
            focus_soon(field_id(source));
        })
    };
    let read = {
        let dispatch = editor.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::PutInColumn(0, source));
            dispatch.emit(Action::Show(Screen::Read));
        })
    };
    let seek = Seek {
        book: &props.book,
        editor: &props.editor,
        source,
        letters,
        positions: &props.positions,
        sought: props.sought.as_deref(),
        field: &field,
    };
    let has_claims = book
        .derived
        .sources
        .get(&source)
        .is_some_and(|view| !view.claims.is_empty());
    let ways = el("div")
        .class("checkrow")
        .child(seek.button())
        .child(button("btn btn--small", read).child(t!("compare-read-it", siglum = letters)))
        .child(
            button("btn btn--small", silent)
                .attr("id", button_id(source))
                .attr("aria-label", t!("compare-it-is-silent-of", siglum = letters))
                .child(t!("compare-it-is-silent")),
        );
    el("div")
        .class("position position--silent")
        .key(format!("unchecked {source}"))
        .child(el("i").class("lg lg--todo"))
        .child(
            el("div")
                .child(
                    el("div")
                        .class("position__v")
                        .child(el("b").child(t!("compare-not-checked")))
                        .child(siglum(letters)),
                )
                .children(props.unheard.as_deref().map(unheard))
                .child(ways)
                .child(seek.panel())
                .child(if has_claims {
                    props.evidence.clone()
                } else {
                    el("p").class("meta").child(t!("compare-no-claims")).html()
                }),
        )
        .html()
}
