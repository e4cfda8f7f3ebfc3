//! The bar on top: where to go, whether the work is kept, and the tools that every screen has.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;
use yew::props;
use yew::virtual_dom::ListenerKind;

use super::casebook_menu::casebook_menu;
use super::save_line::save_line;
use crate::app::Action;
use crate::app::state::{Dialog, Marks, Open, Screen, Settings, State, Step, Theme};
use crate::browser::files::{FOLDER, INPUT, read_list};
use crate::browser::page::document;
use crate::t;
use crate::ui::act;
use crate::ui::element::{El, button, el, row};
use crate::ui::part::part;
use crate::ui::parts::{MenuButton, MenuButtonProps, Segments, icon, icon_as, segments, words};

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
pub fn bar(state: &State, dispatch: &Callback<Action>) -> El {
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
    let brand = el("a")
        .class("brand")
        .attr("href", "#start")
        .attr("title", t!("app-start-page"))
        .on_click(to_start)
        .child(
            el("span")
                .attr("aria-hidden", "true")
                .child("V")
                .child(el("b").child("]")),
        )
        .child(el("span").class("vh").child(t!("app-start-page")));
    let book = state.open.as_ref().map(|open| {
        row()
            .child(casebook_menu(open, &state.shelf, dispatch))
            .child(tabs(state.screen, dispatch))
            .child(save_line(open, &state.saving, dispatch))
    });
    let search = Action::Dialog(Some(Dialog::Search));
    let help = Action::Dialog(Some(Dialog::Help));
    let tools = el("div")
        .class("tools")
        .attr("role", "group")
        .attr("aria-label", t!("app-tools"))
        .child(state.open.as_ref().map(|open| {
            row().child(undo_buttons(open, dispatch)).child(
                tool(
                    "icon-btn",
                    t!("app-search"),
                    t!("app-search-tip"),
                    act(dispatch, search),
                )
                .child(icon("search")),
            )
        }))
        .child(
            tool(
                "icon-btn on-wide",
                t!("app-help"),
                t!("app-help-tip"),
                act(dispatch, help),
            )
            .child(icon("help")),
        )
        .child(look_menu(&state.settings, dispatch));
    el("header")
        .class("appbar")
        .child(
            el("a")
                .class("skip")
                .attr("href", ["#", view].concat())
                .on_click(skip)
                .child(t!("app-skip")),
        )
        .child(brand)
        .child(file_input(dispatch, INPUT))
        .child(file_input(dispatch, FOLDER))
        .child(book)
        .child(tools)
}

fn tool(class: &'static str, name: String, tip: String, onclick: Callback<MouseEvent>) -> El {
    button(class, onclick).attr("aria-label", name).attr("title", tip)
}

/// Holds an input that the browser's picker of files, or of a folder, belongs to, unseen: every button that opens files clicks it.
fn file_input(dispatch: &Callback<Action>, id: &'static str) -> El {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |e: Event| {
        let input: HtmlInputElement = e.target_unchecked_into();
        if let Some(list) = input.files() {
            read_list(&list, dispatch.clone());
        }
        // The same file can be picked again.
        input.set_value("");
    });
    let label = if id == FOLDER {
        t!("app-open-folder")
    } else {
        t!("app-open-files")
    };
    el("input")
        .attr("id", id)
        .class("vh")
        .attr("type", "file")
        .flag("multiple", true)
        .flag("webkitdirectory", id == FOLDER)
        .attr("tabindex", "-1")
        .attr("aria-label", label)
        .on(ListenerKind::onchange, onchange)
}

/// Shows the way to every screen.
fn tabs(shown: Screen, dispatch: &Callback<Action>) -> El {
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
        el("a")
            .key(screen.word())
            .attr("href", ["#", screen.word()].concat())
            .attr("aria-current", (screen == shown).then_some("page"))
            .on_click(onclick)
            .child(icon_as(screen.word(), "i i--20"))
            .child(el("span").child(t!(tab_name(screen))))
    });
    el("nav")
        .class("tabs")
        .attr("aria-label", t!("app-tabs"))
        .children(tabs)
}

fn undo_buttons(open: &Open, dispatch: &Callback<Action>) -> El {
    let name = |step: Option<&Step>, some: &str, none: &str| match step {
        Some(step) => t!(
            some,
            step = t!(step.name.id, what = words::title_or_untitled(&step.name.what))
        ),
        None => t!(none),
    };
    let undo = name(open.undo.last().map(std::rc::Rc::as_ref), "app-undo", "app-undo-none");
    let redo = name(open.redo.last().map(std::rc::Rc::as_ref), "app-redo", "app-redo-none");
    let step = |name: String, can: bool, action: Action, picture: El| {
        tool("icon-btn on-wide", name.clone(), name, act(dispatch, action))
            .flag("disabled", !can)
            .child(picture)
    };
    row()
        .child(step(
            undo,
            !open.undo.is_empty(),
            Action::Undo,
            icon_as("undo", "i i--flip"),
        ))
        .child(step(
            redo,
            !open.redo.is_empty(),
            Action::Redo,
            icon_as("redo", "i i--flip"),
        ))
}

/// Shows the menu of how it looks.
fn look_menu(settings: &Settings, dispatch: &Callback<Action>) -> Html {
    let choice = |title: String, choice: El| {
        row()
            .child(el("h3").child(title))
            .child(el("div").class("row").child(choice))
    };
    let item = |picture: El, words: String, dialog: Dialog| {
        button("item", act(dispatch, Action::Dialog(Some(dialog))))
            .child(picture)
            .child(el("span").child(words))
    };
    let items = row()
        .child(choice(t!("settings-theme"), theme_choice(settings.theme, dispatch)))
        .child(choice(t!("settings-marks"), marks_choice(settings.marks, dispatch)))
        .child(el("hr"))
        .child(item(icon("person"), t!("app-settings"), Dialog::Settings))
        .child(item(icon("help"), t!("app-help"), Dialog::Help))
        .html();
    part::<MenuButton>(props!(MenuButtonProps {
        label: t!("app-look"),
        icon: "theme",
        place: "has-pop--end",
        children: items
    }))
}

/// Shows the choice between light, dark and what the system has.
pub fn theme_choice(chosen: Theme, dispatch: &Callback<Action>) -> El {
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
    choice(t!("settings-theme"), options, word(chosen), onchoose)
}

/// Shows the choice of how marks are drawn.
pub fn marks_choice(chosen: Marks, dispatch: &Callback<Action>) -> El {
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
    choice(t!("settings-marks"), options, word(chosen), onchoose)
}

fn choice(
    label: String,
    options: Vec<(AttrValue, AttrValue)>,
    chosen: &'static str,
    onchoose: Callback<AttrValue>,
) -> El {
    segments(Segments {
        label: label.into(),
        options,
        chosen: chosen.into(),
        onchoose,
        soft: false,
        optional: false,
    })
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
