//! The first screen, while no casebook is open: what this is in one sentence, the ways in, and the casebooks that are here already.

mod specimen;

use yew::prelude::*;

use self::specimen::Specimen;
use super::dialogs::shelf::CaseList;
use super::parts::icon;
use super::{ScreenProps, act, use_dispatch};
use crate::app::state::{Dialog, SampleInfo};
use crate::app::{Action, sample};
use crate::browser::files::open_picker;
use crate::t;

/// Shows the first screen.
#[component]
pub fn StartScreen(props: &ScreenProps) -> Html {
    let dispatch = use_dispatch();
    let samples = use_memo((), |()| sample::list());
    let shelf = &props.state.shelf;
    html! {
        <main id="start" class="view start" tabindex="-1" aria-labelledby="h-start">
            <div class="start__page">
                <p class="start__brand"><span aria-hidden="true">{ "V" }<b>{ "]" }</b></span>{ " " }{ t!("app-name") }</p>
                <h1 id="h-start" class="said">{ t!("start-what") }</h1>
                <div class="start__act">
                    <button class="btn btn--main btn--big" type="button" onclick={Callback::from(|_: MouseEvent| open_picker())}>
                        { icon("file") }{ t!("app-open-files") }
                    </button>
                    <button class="btn btn--big" type="button" onclick={act(&dispatch, Action::Dialog(Some(Dialog::Paste)))}>{ t!("start-paste") }</button>
                    <span class="start__or"></span>
                    <button class="btn btn--quiet btn--big" type="button" onclick={act(&dispatch, Action::NewCasebook)}>
                        <span class="link">{ t!("shelf-new") }</span>
                    </button>
                </div>
                <p class="meta start__drop">{ t!("start-drop") }</p>
                if !shelf.is_empty() {
                    <section class="start__mine" aria-labelledby="h-start-mine">
                        <h2 id="h-start-mine">{ t!("shelf-title") }</h2>
                        <CaseList shelf={shelf.clone()} />
                    </section>
                }
                <section class="start__mine" aria-labelledby="h-start-samples">
                    <h2 id="h-start-samples">{ t!("start-samples") }</h2>
                    <ul class="caselist">{ for samples.iter().map(|info| sample_item(info, &dispatch)) }</ul>
                </section>
                <Specimen />
                <p class="meta start__foot">{ t!("start-foot") }</p>
            </div>
        </main>
    }
}

fn sample_item(info: &SampleInfo, dispatch: &Callback<Action>) -> Html {
    html! {
        <li key={info.id}>
            <button class="caselist__open" type="button" onclick={act(dispatch, Action::OpenSample(info.id))}>
                <b class="said link">{ &info.title }</b><span class="meta">{ &info.about }</span>
            </button>
        </li>
    }
}
