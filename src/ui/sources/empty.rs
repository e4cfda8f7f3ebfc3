//! What the screen of the sources says while there are none: one sentence, and three ways to begin.

use yew::prelude::*;

use super::pieces::open_files;
use crate::app::Action;
use crate::app::sample;
use crate::app::state::{Dialog, SampleInfo};
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el};
use crate::ui::parts::*;

/// Returns the empty list of sources.
pub fn empty_sources(dispatch: &Callback<Action>) -> El {
    let open = button("btn btn--main", open_files())
        .child(icon("file"))
        .child(t!("sources-open-files"));
    let paste = act(dispatch, Action::Dialog(Some(Dialog::Paste)));
    let samples = sample::list().into_iter().map(|sample| try_sample(dispatch, sample));
    el("div")
        .class("empty")
        .child(el("h2").class("said").child(t!("sources-empty")))
        .child(el("p").child(t!("sources-drop-kinds")))
        .child(
            el("div")
                .class("empty__act")
                .child(open)
                .child(button("btn", paste).child(t!("sources-paste"))),
        )
        .child(el("p").class("meta").child(t!("sources-try")))
        .child(el("div").class("empty__act").children(samples))
}

fn try_sample(dispatch: &Callback<Action>, sample: SampleInfo) -> El {
    let words = t!("sources-sample", title = sample.title);
    button("btn btn--quiet", act(dispatch, Action::OpenSample(sample.id)))
        .key(sample.id)
        .attr("title", sample.about)
        .child(el("span").class("link").child(words))
}
