//! What can be saved, what each form leaves out, and what goes into the dossier.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Include;
use crate::app::Action;
use crate::t;
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
        let class = classes!("f__l", (own == Form::Casebook).then_some("f__l--all"));
        html! {
            <label>
                <input type="radio" name="form" checked={*form == own} {onchange} />
                <span class="f__n"><b>{ name }</b>{ " " }<small>{ ending }</small></span>
                <span {class}>{ keeps }</span>
            </label>
        }
    };
    html! {
        <aside class="pane pane--start exports" aria-label={t!("report-save-as")}>
            <header class="phead"><h2>{ t!("report-save-as") }</h2></header>
            <fieldset class="fmts">
                <legend class="vh">{ t!("report-form") }</legend>
                <h3>{ t!("report-to-keep") }</h3>
                { choice(Form::Casebook, t!("report-form-casebook"), ".json", t!("report-form-casebook-keeps")) }
                <h3>{ t!("report-for-tables") }</h3>
                { choice(Form::Claims, t!("report-form-claims"), ".csv", t!("report-form-claims-loses")) }
                { choice(Form::Comparisons, t!("report-form-comparisons"), ".csv", t!("report-form-comparisons-loses")) }
            </fieldset>
            { dossier(props) }
            <div class="exfoot">
                <button type="button" class="btn btn--main" onclick={act(&dispatch, form.action())}>{ t!("report-save") }</button>
                <button type="button" class="btn" onclick={act(&dispatch, Action::Print)}>{ icon("print") }{ t!("report-print") }</button>
            </div>
        </aside>
    }
}

fn dossier(props: &ExportsProps) -> Html {
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
        html! { <label class="check"><input type="checkbox" {checked} {onchange} />{ " " }{ label }</label> }
    };
    let include = props.include;
    html! {
        <fieldset class="include">
            <legend>{ t!("report-include") }</legend>
            { check(t!("report-include-sources"), include.sources, |i, yes| i.sources = yes) }
            { check(t!("report-include-disagreements"), include.disagreements, |i, yes| i.disagreements = yes) }
            { check(t!("report-include-others"), include.others, |i, yes| i.others = yes) }
            { check(t!("report-include-table"), include.table, |i, yes| i.table = yes) }
            { check(t!("report-include-texts"), include.texts, |i, yes| i.texts = yes) }
            { check(t!("report-include-names"), include.names, |i, yes| i.names = yes) }
        </fieldset>
    }
}
