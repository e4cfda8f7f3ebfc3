//! The first screen, while no casebook is open: what this is in one sentence, the ways in, and the casebooks that are here already.

mod specimen;

use yew::prelude::*;

use self::specimen::Specimen;
use super::dialogs::shelf::case_list;
use super::element::{El, button, el};
use super::parts::icon;
use super::{ScreenProps, act, use_dispatch};
use crate::app::state::{Dialog, SampleInfo};
use crate::app::{Action, sample};
use crate::browser::files::open_picker;
use crate::t;
use crate::ui::part::part;

/// Shows the first screen.
#[component]
pub fn StartScreen(props: &ScreenProps) -> Html {
    let dispatch = use_dispatch();
    let samples = use_memo((), |()| sample::list());
    let shelf = &props.state.shelf;
    el("main")
        .attr("id", "start")
        .class("view start")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "h-start")
        .child(
            el("div")
                .class("start__page")
                .child(brand())
                .child(el("h1").attr("id", "h-start").class("said").child(t!("start-what")))
                .child(ways_in(&dispatch))
                .child(el("p").class("meta start__drop").child(t!("start-drop")))
                .child_if(!shelf.is_empty(), || {
                    section("h-start-mine", t!("shelf-title")).child(case_list(shelf, None, usize::MAX))
                })
                .child(
                    section("h-start-samples", t!("start-samples")).child(
                        el("ul")
                            .class("caselist")
                            .children(samples.iter().map(|info| sample_item(info, &dispatch))),
                    ),
                )
                .child(part::<Specimen>(()))
                .child(el("p").class("meta start__foot").child(t!("start-foot"))),
        )
        .html()
}

fn brand() -> El {
    let sign = el("span")
        .attr("aria-hidden", "true")
        .child("V")
        .child(el("b").child("]"));
    el("p")
        .class("start__brand")
        .child(sign)
        .child(" ")
        .child(t!("app-name"))
}

fn ways_in(dispatch: &Callback<Action>) -> El {
    let open = Callback::from(|_: MouseEvent| open_picker());
    let paste = act(dispatch, Action::Dialog(Some(Dialog::Paste)));
    el("div")
        .class("start__act")
        .child(
            button("btn btn--main btn--big", open)
                .child(icon("file"))
                .child(t!("app-open-files")),
        )
        .child(button("btn btn--big", paste).child(t!("start-paste")))
        .child(el("span").class("start__or"))
        .child(
            button("btn btn--quiet btn--big", act(dispatch, Action::NewCasebook))
                .child(el("span").class("link").child(t!("shelf-new"))),
        )
}

fn section(heading: &'static str, title: String) -> El {
    el("section")
        .class("start__mine")
        .attr("aria-labelledby", heading)
        .child(el("h2").attr("id", heading).child(title))
}

fn sample_item(info: &SampleInfo, dispatch: &Callback<Action>) -> El {
    el("li").key(info.id).child(
        button("caselist__open", act(dispatch, Action::OpenSample(info.id)))
            .child(el("b").class("said link").child(info.title.clone()))
            .child(el("span").class("meta").child(info.about.clone())),
    )
}
