//! What can be saved, what each form leaves out, and what goes into the dossier.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::Include;
use crate::app::Action;
use crate::app::finish::FinishAction;
use crate::t;
use crate::ui::element::{El, button, el};
use crate::ui::parts::*;
use crate::ui::{act, use_dispatch};

/// What the choice is shown from.
#[derive(Properties, PartialEq)]
pub struct ExportsProps {
    /// What goes into the dossier.
    pub include: Include,
    /// Is told what goes into the dossier from now on.
    pub oninclude: Callback<Include>,
}

/// A form in which the work can be saved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Casebook,
    Claims,
    Comparisons,
}

impl Form {
    fn action(self) -> Action {
        match self {
            Self::Casebook => Action::SaveFile,
            Self::Claims => Action::SaveClaimsCsv,
            Self::Comparisons => Action::SaveComparisonsCsv,
        }
    }
}

/// Shows what can be saved.
#[component]
pub fn Exports(props: &ExportsProps) -> Html {
    let dispatch = use_dispatch();
    let form = use_state(|| Form::Casebook);
    let choice = |own: Form, name: String, ending: &'static str, keeps: String| {
        let onchange = {
            let form = form.setter();
            Callback::from(move |_: Event| form.set(own))
        };
        let chosen = el("input")
            .attr("type", "radio")
            .attr("name", "form")
            .checked(*form == own)
            .on(ListenerKind::onchange, onchange);
        let called = el("span")
            .class("f__n")
            .child(el("b").child(name))
            .child(" ")
            .child(el("small").child(ending));
        let kept = el("span")
            .class("f__l")
            .class_if(own == Form::Casebook, "f__l--all")
            .child(keeps);
        el("label").child(chosen).child(called).child(kept)
    };
    let forms = el("fieldset")
        .class("fmts")
        .child(el("legend").class("vh").child(t!("report-form")))
        .child(el("h3").child(t!("report-to-keep")))
        .child(choice(
            Form::Casebook,
            t!("report-form-casebook"),
            ".json",
            t!("report-form-casebook-keeps"),
        ))
        .child(el("h3").child(t!("report-for-tables")))
        .child(choice(
            Form::Claims,
            t!("report-form-claims"),
            ".csv",
            t!("report-form-claims-loses"),
        ))
        .child(choice(
            Form::Comparisons,
            t!("report-form-comparisons"),
            ".csv",
            t!("report-form-comparisons-loses"),
        ));
    el("aside")
        .class("pane pane--start exports")
        .attr("aria-label", t!("report-save-as"))
        .child(el("header").class("phead").child(el("h2").child(t!("report-save-as"))))
        .child(forms)
        .child(dossier(props))
        .child(
            el("div")
                .class("exfoot")
                .child(button("btn btn--main", act(&dispatch, form.action())).child(t!("report-save")))
                .child(
                    button("btn", act(&dispatch, Action::Print))
                        .child(icon("print"))
                        .child(t!("report-print")),
                )
                .child(
                    button("btn btn--quiet", act(&dispatch, Action::Finish(FinishAction::Ask)))
                        .child(icon("bin"))
                        .child(t!("finish-open")),
                ),
        )
        .html()
}

fn dossier(props: &ExportsProps) -> El {
    let check = |label: String, checked: bool, put: fn(&mut Include, bool)| {
        let (include, oninclude) = (props.include, props.oninclude.clone());
        let onchange = Callback::from(move |event: Event| {
            let mut include = include;
            put(
                &mut include,
                event.target_unchecked_into::<HtmlInputElement>().checked(),
            );
            oninclude.emit(include);
        });
        let input = el("input")
            .attr("type", "checkbox")
            .checked(checked)
            .on(ListenerKind::onchange, onchange);
        el("label").class("check").child(input).child(" ").child(label)
    };
    let include = props.include;
    let disagreements = t!("report-include-disagreements");
    el("fieldset")
        .class("include")
        .child(el("legend").child(t!("report-include")))
        .child(check(t!("report-include-sources"), include.sources, |i, yes| {
            i.sources = yes;
        }))
        .child(check(disagreements, include.disagreements, |i, yes| {
            i.disagreements = yes;
        }))
        .child(check(t!("report-include-others"), include.others, |i, yes| {
            i.others = yes;
        }))
        .child(check(t!("report-include-table"), include.table, |i, yes| i.table = yes))
        .child(check(t!("report-include-texts"), include.texts, |i, yes| i.texts = yes))
        .child(check(t!("report-include-names"), include.names, |i, yes| i.names = yes))
}
