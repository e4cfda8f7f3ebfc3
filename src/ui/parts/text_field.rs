//! A field for words. It keeps what is being typed to itself and hands it over in good time, so that neither a repaint nor an answer
//! from outside moves the caret.

use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::{small_icon, yes_no};
use crate::t;
use crate::ui::element::{el, row};

/// How long a person rests before the words count, in milliseconds.
const REST_MS: u32 = 700;

/// What [`TextField`] shows. Give it a `key` of the record that it belongs to: a field of another record is another field.
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// The id of the control.
    pub id: AttrValue,
    /// What belongs into it.
    pub label: AttrValue,
    /// The words as they are known outside.
    pub value: AttrValue,
    /// Is told the words after a rest, on leaving the field, on Enter in a field of one line, and when the field goes away.
    pub oncommit: Callback<String>,
    /// An example, shown while it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Whether it has several lines.
    #[prop_or_default]
    pub multiline: bool,
    /// How many lines it has at first.
    #[prop_or(2)]
    pub rows: u32,
    /// Whether a person or a source speaks in it.
    #[prop_or_default]
    pub said: bool,
    /// Whether it must not stay empty.
    #[prop_or_default]
    pub required: bool,
    /// What is wrong with it, in a sentence.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Whether the label is for screen readers only.
    #[prop_or_default]
    pub hide_label: bool,
    /// How many UTF-16 units fit into it.
    #[prop_or(10_000)]
    pub maxlength: u32,
    /// The id of a list of proposals.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// The language of the words (BCP 47), where it is known.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// More classes of the whole.
    #[prop_or_default]
    pub class: AttrValue,
}

/// What is typed and not yet known outside.
#[derive(Default)]
struct Draft {
    /// The words in the field, while they may differ from those outside.
    typed: Option<String>,
    /// Who has to be told, from the moment of typing: by now the field may have been given another.
    due: Option<Callback<String>>,
    /// The words outside when they last agreed with the field.
    before: AttrValue,
    /// Whether the field was left.
    left: bool,
    /// Runs while the person rests.
    rest: Option<Timeout>,
}

impl Draft {
    /// Returns the words to show: those typed, unless those outside have moved on.
    fn shown(&mut self, outside: &AttrValue) -> AttrValue {
        if let Some(typed) = &self.typed
            && self.due.is_none()
        {
            let agrees = typed.trim() == outside.trim();
            // Sent, and then changed by something else, such as undo: the field follows.
            let moved_on = !agrees && *outside != self.before;
            if agrees {
                self.before = outside.clone();
            }
            if moved_on || (agrees && self.left) {
                self.typed = None;
            }
        }
        self.typed.clone().map_or_else(|| outside.clone(), AttrValue::from)
    }
}

fn send(draft: &RefCell<Draft>) {
    let due = {
        let mut draft = draft.borrow_mut();
        draft.due.take().zip(draft.typed.clone())
    };
    // Whoever is told may paint this field again: nothing may be borrowed by now.
    if let Some((oncommit, text)) = due {
        oncommit.emit(text);
    }
}

/// Shows a field for words.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let draft: Rc<RefCell<Draft>> = use_mut_ref(Draft::default);
    {
        let draft = draft.clone();
        use_effect_with((), move |()| {
            move || {
                draft.borrow_mut().rest = None;
                send(&draft);
            }
        });
    }
    let shown = draft.borrow_mut().shown(&props.value);
    let is_multiline = props.multiline;
    let oninput = {
        let (draft, oncommit, outside) = (draft.clone(), props.oncommit.clone(), props.value.clone());
        Callback::from(move |e: InputEvent| {
            let text = if is_multiline {
                e.target_unchecked_into::<HtmlTextAreaElement>().value()
            } else {
                e.target_unchecked_into::<HtmlInputElement>().value()
            };
            let later = {
                let draft = draft.clone();
                Timeout::new(REST_MS, move || send(&draft))
            };
            let mut draft = draft.borrow_mut();
            if draft.typed.is_none() {
                draft.before = outside.clone();
            }
            draft.typed = Some(text);
            draft.due = Some(oncommit.clone());
            draft.left = false;
            draft.rest = Some(later);
        })
    };
    let onchange = {
        let draft = draft.clone();
        Callback::from(move |_: Event| send(&draft))
    };
    let onblur = {
        let draft = draft.clone();
        Callback::from(move |_: FocusEvent| {
            draft.borrow_mut().left = true;
            draft.borrow_mut().rest = None;
            send(&draft);
        })
    };
    let onkeydown = Callback::from(move |e: KeyboardEvent| {
        if e.key() == "Enter" && !is_multiline && !e.is_composing() {
            send(&draft);
        }
    });
    let error = props.error.as_ref().map(|_| format!("{}-error", props.id));
    let required = props.required.then(|| yes_no(true));
    let field = if is_multiline {
        el("textarea").attr("rows", props.rows.to_string())
    } else {
        el("input")
            .attr("type", "text")
            .attr("list", props.list.clone())
            .attr("autocomplete", "off")
    };
    let field = field
        .attr("id", props.id.clone())
        .class(if props.said { "input said" } else { "input" })
        .attr("dir", props.said.then_some("auto"))
        .attr("lang", props.lang.clone())
        .attr("placeholder", props.placeholder.clone())
        .attr("maxlength", props.maxlength.to_string())
        .value(shown)
        .attr("aria-required", required)
        .attr("aria-invalid", props.error.as_ref().map(|_| "true"))
        .attr("aria-describedby", error.clone())
        .on(ListenerKind::oninput, oninput)
        .on(ListenerKind::onchange, onchange)
        .on(ListenerKind::onblur, onblur)
        .on(ListenerKind::onkeydown, onkeydown);
    let asked = || {
        row()
            .child(" ")
            .child(el("span").class("req").child(t!("part-required")))
    };
    let sentence = |sentence: &AttrValue| {
        el("p")
            .class("err")
            .attr("id", error)
            .child(small_icon("alert"))
            .child(sentence)
    };
    el("div")
        .class("field")
        .class(props.class.clone())
        .child(
            el("label")
                .attr("for", props.id.clone())
                .class_if(props.hide_label, "vh")
                .child(&props.label)
                .child_if(props.required, asked),
        )
        .child(field)
        .child(props.error.as_ref().map(sentence))
        .html()
}
