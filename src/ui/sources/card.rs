//! The pane with the card of one source: its fields, and its text line by line. The text itself never changes here.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::CardFields;
use super::lines::StrikeLines;
use super::remove::RemoveSource;
use crate::app::Action;
use crate::app::state::Screen;
use crate::app::view::SourceView;
use crate::t;
use crate::ui::parts::*;
use crate::ui::use_dispatch;

/// What the pane shows.
#[derive(Properties)]
pub struct SourceCardProps {
    /// The source.
    pub view: Rc<SourceView>,
    /// Its place in the list, from 0.
    pub place: usize,
    /// How many sources there are.
    pub of: usize,
    /// How many comparisons speak of it.
    pub comparisons: usize,
    /// Whether its file was opened in this sitting.
    pub has_file: bool,
}

impl PartialEq for SourceCardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view)
            && (self.place, self.of, self.comparisons, self.has_file)
                == (other.place, other.of, other.comparisons, other.has_file)
    }
}

/// The card of a source.
#[component]
pub fn SourceCard(props: &SourceCardProps) -> Html {
    let dispatch = use_dispatch();
    let view = &props.view;
    let id = view.id;
    let read = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::PutInColumn(0, id));
            dispatch.emit(Action::Show(Screen::Read));
        })
    };
    let given = [&view.card.outlet, &view.card.title, &view.card.file]
        .into_iter()
        .find(|n| !n.trim().is_empty());
    let name = given.cloned().unwrap_or_else(|| t!("sources-no-name"));
    html! {
        <aside id="card" class="stack pane--end srcdetail" tabindex="-1" aria-label={t!("sources-card-of", name = name.clone())}>
            <header class="phead">
                <Siglum text={view.siglum.clone()} big={true} />
                <h2 dir="auto">{ name.clone() }</h2>
                <span class="push"></span>
                <RemoveSource
                    id={id}
                    name={name}
                    claims={view.claims.len() + view.lost.iter().filter(|c| !view.claims.contains(c)).count()}
                    comparisons={props.comparisons}
                />
                <button type="button" class="btn btn--small" onclick={read}>{ t!("sources-read") }</button>
            </header>
            <div class="pane">
                <CardFields view={Rc::clone(view)} place={props.place} of={props.of} has_file={props.has_file} />
                <StrikeLines view={Rc::clone(view)} />
            </div>
            <div></div>
        </aside>
    }
}
