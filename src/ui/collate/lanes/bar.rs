//! The bar over the lanes: which source, which sentences, how many readers are enough, and which page.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use crate::app::Action;
use crate::app::lanes::{LanesAction, LanesView, Page, Show};
use crate::core::text::TextId;
use crate::t;
use crate::ui::compare::Book;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::part;
use crate::ui::parts::*;

/// What the bar shows.
pub struct Bar<'a> {
    /// The casebook with the files beside it.
    pub whole: &'a Book,
    /// The source.
    pub source: TextId,
    /// What is shown of it.
    pub view: &'a LanesView,
    /// How many readers there are.
    pub readers: usize,
    /// The page of it.
    pub page: &'a Page,
}

/// Shows the bar.
pub fn bar(dispatch: &Callback<Action>, bar: &Bar) -> El {
    el("div")
        .class("subbar lanesbar")
        .child(sources(dispatch, bar))
        .child(choice(dispatch, bar))
        .child(enough(dispatch, bar))
        .child(el("span").class("grow"))
        .child(pager(dispatch, bar))
}

fn sources(dispatch: &Callback<Action>, bar: &Bar) -> Html {
    let order = bar.whole.derived.order.clone();
    let name = |id: &TextId| {
        let name = [bar.whole.siglum(*id), bar.whole.outlet(*id)].join(" · ");
        (AttrValue::from(id.to_string()), AttrValue::from(name))
    };
    let options: Vec<_> = order.iter().map(name).collect();
    let onchoose = {
        let dispatch = dispatch.clone();
        Callback::from(move |key: AttrValue| {
            if let Some(id) = order.iter().find(|id| id.to_string() == key.as_str()) {
                dispatch.emit(Action::Lanes(LanesAction::Source(*id)));
            }
        })
    };
    part::<Select>(props!(SelectProps {
        id: "lanes-source",
        label: t!("lanes-source"),
        options: options,
        chosen: bar.source.to_string(),
        onchoose: onchoose,
        hide_label: true
    }))
}

fn choice(dispatch: &Callback<Action>, bar: &Bar) -> El {
    let least = bar.view.enough(bar.readers);
    let label = |show: Show| match show {
        Show::Everything => t!("lanes-everything"),
        Show::AtLeast => t!("lanes-at-least", least = least, count = bar.readers),
        Show::Differ => t!("lanes-differ"),
    };
    let onchoose = {
        let dispatch = dispatch.clone();
        Callback::from(move |key: AttrValue| {
            if let Some(show) = Show::ALL.into_iter().find(|show| show.word() == key) {
                dispatch.emit(Action::Lanes(LanesAction::Show(show)));
            }
        })
    };
    segments(Segments {
        label: t!("lanes-show").into(),
        options: Show::ALL.map(|show| (show.word().into(), label(show).into())).into(),
        chosen: bar.view.show.word().into(),
        onchoose,
        soft: true,
        optional: false,
    })
}

/// How many readers are enough for a stretch to be shaded.
fn enough(dispatch: &Callback<Action>, bar: &Bar) -> El {
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            if let Ok(least) = field.value().parse() {
                dispatch.emit(Action::Lanes(LanesAction::Least(least)));
            }
        })
    };
    let least = bar.view.enough(bar.readers);
    let words = t!("lanes-least", least = least, count = bar.readers);
    el("label")
        .class("lanesbar__k")
        .child(el("span").child(words.clone()))
        .child(
            el("input")
                .attr("type", "range")
                .attr("min", "1")
                .attr("max", bar.readers.max(1).to_string())
                .attr("aria-valuetext", words)
                .value(least.to_string())
                .on(ListenerKind::oninput, oninput),
        )
}

fn pager(dispatch: &Callback<Action>, bar: &Bar) -> El {
    let step = |name: String, picture: &'static str, to: Option<usize>| {
        let dispatch = dispatch.clone();
        let go = Callback::from(move |_: MouseEvent| {
            if let Some(page) = to {
                dispatch.emit(Action::Lanes(LanesAction::Page(page)));
            }
        });
        // At the end the button stays, so that the focus on it is not lost.
        button("icon-btn icon-btn--s", go)
            .attr("aria-label", name)
            .attr("aria-disabled", to.is_none().then_some("true"))
            .child(icon_as(picture, "i i--12 i--flip"))
    };
    let Page {
        rows,
        number,
        of,
        before,
        count,
    } = bar.page;
    let words = match of {
        1 => t!("lanes-count", count = *count),
        _ => t!(
            "lanes-page",
            first = before + 1,
            last = before + rows.len(),
            count = *count
        ),
    };
    let next = Some(number + 1).filter(|next| next < of);
    el("div")
        .class("lanesbar__pages")
        .attr("role", "group")
        .attr("aria-label", t!("lanes-pages"))
        .child(el("span").attr("role", "status").child(words))
        .child_if(*of > 1, || {
            row()
                .child(step(t!("lanes-back"), "prev", number.checked_sub(1)))
                .child(step(t!("lanes-on"), "next", next))
        })
}
