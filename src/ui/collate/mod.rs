//! The screen of the files that come in: whose they are, what each would bring, merging them, and settling conflicts. It merges and
//! settles nothing by itself.

mod bar;
mod changes;
mod conflict;
mod fields;
mod inbox;
mod preview;
mod record;
mod version;

use std::rc::Rc;

use yew::prelude::*;

use self::conflict::Conflicts;
use self::inbox::Inbox;
use self::preview::{Preview, PreviewBar};
use crate::app::state::{Fate, Open};
use crate::t;
use crate::ui::BookProps;
use crate::ui::parts::*;
use crate::ui::sources::focus::use_kept_focus;

/// Shows the files that came in, and the conflicts of the open casebook.
#[component]
pub fn CollateScreen(props: &BookProps) -> Html {
    let main = use_node_ref();
    let counts = props
        .state
        .open
        .as_ref()
        .map(|o| (o.collate.files.len(), o.casebook.conflicts().count()));
    use_kept_focus(&main, counts);
    let (Some(open), Some((files, conflicts))) = (&props.state.open, counts) else {
        return Html::default();
    };
    html! {
        <main ref={main} id="collate" class="view view--collate" tabindex="-1" aria-labelledby="h-collate">
            <h1 class="vh" id="h-collate">{ t!("collate-heading") }</h1>
            <Inbox rows={inbox::rows(&open.collate)} shown={open.collate.shown} />
            <div class="stack pane--leaf">
                { head(open, conflicts) }
                <div class="pane" tabindex="0" role="region" aria-label={t!("collate-pane")}>
                    if files == 0 && conflicts == 0 {
                        { empty() }
                    }
                    { preview(open) }
                    if conflicts > 0 {
                        <Conflicts
                            casebook={Rc::clone(&open.casebook)}
                            derived={Rc::clone(&open.derived)}
                            shown={open.collate.conflict}
                            me={props.state.me.id.clone()}
                        />
                    }
                </div>
                <div class="statusline">
                    <span>{ t!("collate-status-twice") }</span>
                    if conflicts > 0 {
                        <span><b>{ "1 2 3" }</b>{ " " }{ t!("collate-status-keys") }</span>
                    }
                    <span class="wide">{ t!("collate-status-undo") }</span>
                </div>
            </div>
        </main>
    }
}

/// Returns the bar over the preview.
fn head(open: &Open, conflicts: usize) -> Html {
    let waiting = open.collate.files.iter().filter(|f| f.fate == Fate::Waiting).count();
    match open.collate.files.get(open.collate.shown) {
        Some(file) => html! {
            <PreviewBar
                who={inbox::who(file)}
                name={file.name.clone()}
                place={open.collate.shown}
                fate={file.fate}
                waiting={waiting}
            />
        },
        None => html! {
            <div class="subbar"><span><b>{ t!("collate-conflicts-left", count = conflicts) }</b></span></div>
        },
    }
}

fn preview(open: &Open) -> Html {
    let Some(file) = open.collate.files.get(open.collate.shown) else {
        return Html::default();
    };
    html! {
        <Preview
            ours={Rc::clone(&open.casebook)}
            derived={Rc::clone(&open.derived)}
            theirs={Rc::clone(&file.casebook)}
            difference={Rc::clone(&file.difference)}
            problems={Rc::clone(&file.problems)}
            quarantined={file.quarantined}
            fate={file.fate}
        />
    }
}

fn empty() -> Html {
    html! {
        <div class="empty">
            <h2 class="said">{ t!("collate-empty") }</h2>
            <p>{ t!("collate-empty-more") }</p>
            <div class="empty__act">
                <button type="button" class="btn btn--main" onclick={inbox::add_files()}>
                    { icon("file") }
                    { t!("collate-add-files") }
                </button>
            </div>
        </div>
    }
}
