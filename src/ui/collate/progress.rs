//! How far reading and merging files has come, with a way to stop.

use yew::prelude::*;

use crate::app::Action;
use crate::app::bringing::BringAction;
use crate::app::state::Collating;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};

/// Shows what is going on, if anything is.
pub fn progress(dispatch: &Callback<Action>, collate: &Collating) -> El {
    let reading = collate.reading.as_ref().map(|queue| {
        let (done, of) = (queue.done, queue.files.len());
        let words = t!("collate-reading", done = done, count = of);
        line(dispatch, words, (done, of), BringAction::StopReading)
    });
    let merging = collate.merging.as_ref().map(|merging| {
        let (done, share) = merging.progress();
        let words = t!("collate-merging", done = done, count = merging.places.len());
        line(dispatch, words, (share, 1_000), BringAction::StopMerging)
    });
    row().child(reading).child(merging)
}

fn line(dispatch: &Callback<Action>, words: String, (done, of): (usize, usize), stop: BringAction) -> El {
    let stop = button("btn btn--small btn--quiet", act(dispatch, Action::Bring(stop)));
    el("div")
        .class("bringing")
        .child(el("span").child(words.clone()))
        .child(
            el("progress")
                .attr("max", of.to_string())
                .attr("value", done.to_string())
                .attr("aria-label", words),
        )
        .child(stop.child(t!("collate-stop")))
}
