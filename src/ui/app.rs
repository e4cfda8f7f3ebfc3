//! The frame around every screen: the bar on top, what went wrong with keeping the work, the screen, the dialog in front and the passing
//! message. It also tells the document which screen, language and colours it has.

mod banner;
mod bar;
mod casebook_menu;
mod drop_overlay;
mod save_line;
mod toast;

pub use self::bar::{marks_choice, theme_choice};

use web_sys::Element;
use yew::prelude::*;
use yew::props;

use self::banner::Banner;
use self::bar::bar;
use self::drop_overlay::{DropOverlay, DropOverlayProps};
use self::toast::message;
use super::collate::CollateScreen;
use super::compare::CompareScreen;
use super::dialogs::front;
use super::element::el;
use super::keys::use_keys;
use super::parts::{Sprite, words};
use super::read::ReadScreen;
use super::report::ReportScreen;
use super::sources::SourcesScreen;
use super::start::StartScreen;
use super::{BookProps, ScreenProps, use_dispatch};
use crate::app::State;
use crate::app::state::{Marks, Screen};
use crate::app::words::spoken;
use crate::browser::page::{colour_tags, document};
use crate::core::model::{RecordId, Tag};
use crate::core::text::inert;
use crate::t;
use crate::ui::part::part;

/// Shows the whole app.
#[component]
pub fn App(props: &ScreenProps) -> Html {
    let dispatch = use_dispatch();
    let state = &props.state;
    use_keys(state.clone(), dispatch.clone());
    use_document(Look::of(state));
    use_tag_colours(tags_of(state));
    let screen = state.clone();
    let screen = match (&state.open, state.screen) {
        (None, _) => part::<StartScreen>(props!(ScreenProps { state: screen })),
        (Some(_), Screen::Sources) => part::<SourcesScreen>(props!(BookProps { state: screen })),
        (Some(_), Screen::Read) => part::<ReadScreen>(props!(BookProps { state: screen })),
        (Some(_), Screen::Compare) => part::<CompareScreen>(props!(BookProps { state: screen })),
        (Some(_), Screen::Collate) => part::<CollateScreen>(props!(BookProps { state: screen })),
        (Some(_), Screen::Report) => part::<ReportScreen>(props!(BookProps { state: screen })),
    };
    el("div")
        .class("app")
        .child(part::<Sprite>(()))
        .child(bar(state, &dispatch))
        .child(part::<Banner>(props!(ScreenProps { state: state.clone() })))
        .child(screen)
        .child(front(&dispatch, state))
        .child(message(state.toast.as_ref(), &dispatch))
        .child(part::<DropOverlay>(props!(DropOverlayProps {
            has_casebook: state.open.is_some()
        })))
        .html()
}

/// Returns the tags of the open casebook.
fn tags_of(state: &State) -> Vec<(RecordId, Tag)> {
    let tags = state.open.iter().flat_map(|open| open.casebook.tags());
    tags.map(|(id, tag)| (id.clone(), tag.clone())).collect()
}

/// Makes the colours of the tags known to the page.
#[hook]
fn use_tag_colours(tags: Vec<(RecordId, Tag)>) {
    use_effect_with(tags, |tags| {
        colour_tags(tags);
        || ()
    });
}

/// What the document itself shows.
#[derive(Clone, PartialEq)]
struct Look {
    view: &'static str,
    theme: &'static str,
    marks: &'static str,
    title: String,
    language: &'static str,
    direction: &'static str,
}

impl Look {
    fn of(state: &State) -> Self {
        let (language, right_to_left) = spoken();
        let title = state.open.as_ref().map(|open| {
            let title = words::title_or_untitled(open.title());
            t!("app-title", casebook = title, screen = t!(bar::tab_name(state.screen)))
        });
        Self {
            view: if state.open.is_some() {
                state.screen.word()
            } else {
                "start"
            },
            theme: if state.settings.is_dark() { "dark" } else { "light" },
            marks: match state.settings.marks {
                Marks::Tint => "full",
                Marks::Lines => "lines",
                Marks::Off => "off",
            },
            title: title.unwrap_or_else(|| t!("app-name")),
            language,
            direction: if right_to_left { "rtl" } else { "ltr" },
        }
    }
}

/// Tells the document how it looks.
#[hook]
fn use_document(look: Look) {
    use_effect_with(look, |look| {
        let document = document();
        let set = |element: Option<Element>, pairs: &[(&str, &str)]| {
            if let Some(element) = element {
                for (name, value) in pairs {
                    // It fails only for names that are none.
                    element.set_attribute(name, value).ok();
                }
            }
        };
        let of_page = [
            ("data-theme", look.theme),
            ("data-marks", look.marks),
            ("lang", look.language),
            ("dir", look.direction),
        ];
        set(document.document_element(), &of_page);
        set(document.body().map(Element::from), &[("data-view", look.view)]);
        document.set_title(&inert(&look.title));
        || ()
    });
}
