//! The bar on top: where to go, whether the work is kept, and the tools that every screen has.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::casebook_menu::CasebookMenu;
use super::save_line::SaveLine;
use crate::app::Action;
use crate::app::state::{Dialog, Marks, Open, Screen, Settings, Step, Theme};
use crate::browser::files::{INPUT, read_list};
use crate::browser::page::document;
use crate::t;
use crate::ui::parts::{MenuButton, Segments, icon, icon_as, words};
use crate::ui::{ScreenProps, act, use_dispatch};

/// Returns the id of the name of a tab.
pub fn tab_name(screen: Screen) -> &'static str {
    match screen {
        Screen::Sources => "app-tab-sources",
        Screen::Read => "app-tab-read",
        Screen::Compare => "app-tab-compare",
        Screen::Collate => "app-tab-collate",
        Screen::Report => "app-tab-report",
    }
}

/// Shows the bar on top.
#[component]
pub fn Bar(props: &ScreenProps) -> Html {
    let dispatch = use_dispatch();
    let state = &props.state;
    let view = if state.open.is_some() {
        state.screen.word()
    } else {
        "start"
    };
    let to_start = {
        let dispatch = dispatch.clone();
        Callback::from(move |e: MouseEvent| {
            if !is_elsewhere(&e) {
                e.prevent_default();
                dispatch.emit(Action::CloseCasebook);
            }
        })
    };
    let skip = Callback::from(|e: MouseEvent| {
        e.prevent_default();
        focus_content();
    });
    html! {
        <header class="appbar">
            <a class="skip" href={format!("#{view}")} onclick={skip}>{ t!("app-skip") }</a>
            <a class="brand" href="#start" title={t!("app-start-page")} onclick={to_start}>
                <span aria-hidden="true">{ "V" }<b>{ "]" }</b></span><span class="vh">{ t!("app-start-page") }</span>
            </a>
            <FileInput />
            if let Some(open) = &state.open {
                <CasebookMenu shelf={state.shelf.clone()} key_open={open.key.clone()} title={open.title().to_owned()} />
                <Tabs screen={state.screen} />
                <SaveLine state={state.clone()} />
            }
            <div class="tools" role="group" aria-label={t!("app-tools")}>
                if let Some(open) = &state.open {
                    { undo_buttons(open, &dispatch) }
                    <button class="icon-btn" type="button" aria-label={t!("app-search")} title={t!("app-search-tip")}
                        onclick={act(&dispatch, Action::Dialog(Some(Dialog::Search)))}>{ icon("search") }</button>
                }
                <button class="icon-btn on-wide" type="button" aria-label={t!("app-help")} title={t!("app-help-tip")}
                    onclick={act(&dispatch, Action::Dialog(Some(Dialog::Help)))}>{ icon("help") }</button>
                <LookMenu settings={state.settings.clone()} />
            </div>
        </header>
    }
}

/// Holds the input that the browser's file picker belongs to, unseen: every button that opens files clicks it.
#[component]
fn FileInput() -> Html {
    let dispatch = use_dispatch();
    let onchange = Callback::from(move |e: Event| {
        let input: HtmlInputElement = e.target_unchecked_into();
        if let Some(list) = input.files() {
            read_list(&list, dispatch.clone());
        }
        // The same file can be picked again.
        input.set_value("");
    });
    html! { <input id={INPUT} class="vh" type="file" multiple=true tabindex="-1" aria-label={t!("app-open-files")} {onchange} /> }
}

#[derive(Properties, PartialEq)]
struct TabsProps {
    screen: Screen,
}

/// Shows the way to every screen.
#[component]
fn Tabs(props: &TabsProps) -> Html {
    let dispatch = use_dispatch();
    let tabs = Screen::ALL.iter().map(|screen| {
        let screen = *screen;
        let onclick = {
            let dispatch = dispatch.clone();
            Callback::from(move |e: MouseEvent| {
                if !is_elsewhere(&e) {
                    e.prevent_default();
                    dispatch.emit(Action::Show(screen));
                }
            })
        };
        let current = (screen == props.screen).then_some("page");
        html! {
            <a key={screen.word()} href={format!("#{}", screen.word())} aria-current={current} {onclick}>
                { icon_as(screen.word(), "i i--20") }<span>{ t!(tab_name(screen)) }</span>
            </a>
        }
    });
    html! { <nav class="tabs" aria-label={t!("app-tabs")}>{ for tabs }</nav> }
}

fn undo_buttons(open: &Open, dispatch: &Callback<Action>) -> Html {
    let name = |step: Option<&Step>, some: &str, none: &str| match step {
        Some(step) => t!(
            some,
            step = t!(step.name.id, what = words::title_or_untitled(&step.name.what))
        ),
        None => t!(none),
    };
    let undo = name(open.undo.last().map(std::rc::Rc::as_ref), "app-undo", "app-undo-none");
    let redo = name(open.redo.last().map(std::rc::Rc::as_ref), "app-redo", "app-redo-none");
    html! {
        <>
            <button class="icon-btn on-wide" type="button" aria-label={undo.clone()} title={undo} disabled={open.undo.is_empty()}
                onclick={act(dispatch, Action::Undo)}>{ icon_as("undo", "i i--flip") }</button>
            <button class="icon-btn on-wide" type="button" aria-label={redo.clone()} title={redo} disabled={open.redo.is_empty()}
                onclick={act(dispatch, Action::Redo)}>{ icon_as("redo", "i i--flip") }</button>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct LookMenuProps {
    settings: Settings,
}

/// Shows the menu of how it looks.
#[component]
fn LookMenu(props: &LookMenuProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <MenuButton label={t!("app-look")} icon="theme" place="has-pop--end">
            <h3>{ t!("settings-theme") }</h3>
            <div class="row">{ theme_choice(props.settings.theme, &dispatch) }</div>
            <h3>{ t!("settings-marks") }</h3>
            <div class="row">{ marks_choice(props.settings.marks, &dispatch) }</div>
            <hr />
            <button class="item" type="button" onclick={act(&dispatch, Action::Dialog(Some(Dialog::Settings)))}>
                { icon("person") }<span>{ t!("app-settings") }</span>
            </button>
            <button class="item" type="button" onclick={act(&dispatch, Action::Dialog(Some(Dialog::Help)))}>
                { icon("help") }<span>{ t!("app-help") }</span>
            </button>
        </MenuButton>
    }
}

/// Shows the choice between light, dark and what the system has.
pub fn theme_choice(chosen: Theme, dispatch: &Callback<Action>) -> Html {
    let word = |theme: Theme| match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let all = [Theme::System, Theme::Light, Theme::Dark];
    let options = options(
        &all.map(word),
        &[
            t!("settings-theme-system"),
            t!("settings-theme-light"),
            t!("settings-theme-dark"),
        ],
    );
    let dispatch = dispatch.clone();
    let onchoose = Callback::from(move |key: AttrValue| {
        let theme = all
            .into_iter()
            .find(|theme| word(*theme) == key.as_str())
            .unwrap_or_default();
        dispatch.emit(Action::SetTheme(theme));
    });
    html! { <Segments label={t!("settings-theme")} {options} chosen={word(chosen)} {onchoose} /> }
}

/// Shows the choice of how marks are drawn.
pub fn marks_choice(chosen: Marks, dispatch: &Callback<Action>) -> Html {
    let word = |marks: Marks| match marks {
        Marks::Tint => "tint",
        Marks::Lines => "lines",
        Marks::Off => "off",
    };
    let all = [Marks::Tint, Marks::Lines, Marks::Off];
    let options = options(
        &all.map(word),
        &[
            t!("settings-marks-tint"),
            t!("settings-marks-lines"),
            t!("settings-marks-off"),
        ],
    );
    let dispatch = dispatch.clone();
    let onchoose = Callback::from(move |key: AttrValue| {
        let marks = all
            .into_iter()
            .find(|marks| word(*marks) == key.as_str())
            .unwrap_or_default();
        dispatch.emit(Action::SetMarks(marks));
    });
    html! { <Segments label={t!("settings-marks")} {options} chosen={word(chosen)} {onchoose} /> }
}

fn options(keys: &[&'static str], labels: &[String]) -> Vec<(AttrValue, AttrValue)> {
    keys.iter()
        .zip(labels)
        .map(|(key, label)| (AttrValue::Static(key), AttrValue::from(label.clone())))
        .collect()
}

/// Says whether a click on a link is meant for another tab or window of the browser.
fn is_elsewhere(e: &MouseEvent) -> bool {
    e.ctrl_key() || e.meta_key() || e.shift_key()
}

/// Moves the focus to the text, or to the screen where there is none.
fn focus_content() {
    let found = |selector: &str| document().query_selector(selector).ok().flatten();
    let element = found(".text[tabindex]").or_else(|| found("main"));
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
    }
}
